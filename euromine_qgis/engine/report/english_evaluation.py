"""The sentences that only the report of an evaluation has, in English; see ``english.py``."""

from __future__ import annotations

ENGLISH_EVALUATION: dict[str, str] = {
    "title_evaluate": "Mining footprints against a reference, {first} to {last}",
    "title_evaluate_one_date": "Mining footprint against a reference, {first}",
    "summary_evaluate": (
        "Of what the prediction ({prediction}) calls mine, {precision} is mine in the reference "
        "({reference}); of the reference's mine, {recall} was found. Counted over {pixels} pixels, "
        "all dates together, that both know."
    ),
    "all_dates": "All dates",
    "table_boundary": (
        "Outlines: the share that lies within {tolerance} pixels of the other series' outline"
    ),
    "table_boundary_by_site": "Outlines by site",
    "table_compared": "The two series as they were understood",
    "column_role": "Role",
    "column_compared": "Rasters or polygons",
    "column_dates": "Dates",
    "role_prediction": "Prediction (called the map on this page)",
    "role_reference": "Reference",
    "grid_nowhere": (
        "{width} x {height} pixels without georeference, compared pixel by pixel"
    ),
    "fact_tolerance": "Tolerance of outlines",
    "pixels": "{count} pixels",
    "method_boundary": (
        "Scores of outlines (Csurka and others, 2013): a pixel of an outline is mine and has a "
        "neighbour that is known not to be. Precision is the share of the prediction's outline "
        "that lies within the tolerance of the reference's, recall the reverse, F1 their harmonic "
        "mean."
    ),
}

"""The sentences that only the reports of evaluations and benchmarks have, in English; see
``english.py``."""

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
    "sites_by_score": "Sites with the lowest {score} come first.",
    "legend_reference": "area in the reference",
    "site_compared": (
        "{date}: {mine_ha} ha of mine in the map, {reference_ha} ha in the reference."
    ),
    "alt_area_compared": (
        "Line chart of mine area in map and reference: the map has {first_ha} ha in {first} and "
        "{last_ha} ha in {last}, when the reference has {reference_ha} ha; {count} panels."
    ),
    "caption_area_compared": (
        "Mine area in the map and in the reference, over the pixels that both know at that date. "
        "Equal areas are no proof of agreement: false alarms and missed mine may cancel out. "
        "Hollow dots: both know less than {share} of the area at that date."
    ),
    "table_areas_compared": "Mine area by date, where both are known",
    "table_areas_compared_sites": "Mine area by site at the last date that both know, {date}",
    "column_reference_ha": "Reference mine (ha)",
    "column_difference_ha": "Map minus reference (ha)",
    "table_transitions_compared": "Gains and losses between dates, in hectares",
    "column_compared_gain": "Gain, map",
    "column_compared_reference_gain": "Gain, reference",
    "column_compared_agreed_gain": "Gain, both",
    "column_compared_loss": "Loss, map",
    "column_compared_reference_loss": "Loss, reference",
    "column_compared_agreed_loss": "Loss, both",
    "note_areas_compared": (
        "Areas are geodesic, and count only pixels that both series know: at one date for the "
        "area, at both dates for gains and losses."
    ),
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
    # Benchmarks
    "title_benchmark": "Models on EuroMineNet, split {split}, {first} to {last}",
    "title_benchmark_one_date": "Models on EuroMineNet, split {split}, {first}",
    "summary_benchmark": (
        "On {sites} sites of the split {split}, {model} comes first by CA-TIoU: {ca_tiou}, mean "
        "IoU {mean_iou}, F1 of change over all pairs of years {change_f1}."
    ),
    "summary_benchmark_one": (
        "On {sites} sites of the split {split}, {model} reaches a CA-TIoU of {ca_tiou}, mean IoU "
        "{mean_iou}, F1 of change over all pairs of years {change_f1}."
    ),
    "summary_benchmark_no_ca_tiou": (
        "On {sites} sites of the split {split}, {model} comes first by mean IoU: {mean_iou}. "
        "CA-TIoU is not defined here."
    ),
    "summary_benchmark_one_no_ca_tiou": (
        "On {sites} sites of the split {split}, {model} reaches a mean IoU of {mean_iou}. "
        "CA-TIoU is not defined here."
    ),
    "title_iou_by_date": "IoU of the footprint by year",
    "alt_models": "Line charts of IoU by year and of the F1 of change by length of interval.",
    "alt_model_intervals": (
        "{model}: F1 of change {f1} at {years} years, {most_f1} at {most_years}."
    ),
    "caption_models": (
        "Left, how well each year's footprint fits; right, how well changes are found between "
        "years that lie so far apart; all sites together."
    ),
    "tile_model_score": "{model}: {score}",
    "section_benchmark": "The two tasks",
    "section_benchmark_sites": "Site by site",
    "table_footprint_task": "Footprint of every year, all sites together",
    "table_change_task": "Change between years, over all pairs of years, all sites together",
    "table_change_by_interval": "Change by years between the two dates: {score}",
    "column_model": "Model",
    "score_f1_undirected": "F1, either direction",
    "score_iou_undirected": "IoU, either direction",
    "fact_folder": "Folder",
    "fact_split": "Split",
    "split_of_sites": "{split}, {count} sites",
    "fact_left_out": "Left out: {why}",
    "method_benchmark": (
        "Pixels of all sites count alike, so large sites weigh more. The split is EuroMineNet's "
        "official one by site; sites that it does not name belong to train. Every model maps the "
        "whole series of a site, with its own threshold and the smoothing over time that the "
        "mapping tools use."
    ),
}

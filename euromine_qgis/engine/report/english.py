"""The report's sentences in English. Keys are shared by all languages; {names} stay as they are."""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # The head of the page
    "title_changedetect": "Mining footprints and their changes, {first} to {last}",
    "title_mapfootprint": "Mining footprints, {first} to {last}",
    "title_one_date": "Mining footprint, {first}",
    "subtitle": "EuroMine {version} · {tool} · {created}",
    "banner_simulated": (
        "SIMULATED DATA. The images of this run were generated, not observed: every area, map and "
        "score on this page describes an invented place and says nothing about real mines."
    ),
    "warnings": "What to keep in mind",
    "contents": "On this page:",
    "footer": (
        "Made by EuroMine {version}, an open-source QGIS plugin (GPL-3.0-or-later). The numbers of "
        "this page stand beside it as {json} and {csv}."
    ),
    # Key numbers
    "tile_first": "Mine area, {date}",
    "tile_last": "Mine area, {date}",
    "tile_change": "Change",
    "tile_ca_tiou": "CA-TIoU",
    "tile_mean_iou": "Mean IoU",
    "tile_seen": "{share} of the area seen",
    "tile_against_reference": "against the reference masks",
    "tile_interval": "{low} to {high} at {level}",
    "hectares": "{count} ha",
    "summary_grew": (
        "The mapped mine area grew from {first_ha} ha ({first}) to {last_ha} ha ({last}): {change} "
        "ha or {percent}."
    ),
    "summary_shrank": (
        "The mapped mine area shrank from {first_ha} ha ({first}) to {last_ha} ha ({last}): "
        "{change} ha or {percent}."
    ),
    "summary_same": (
        "The mapped mine area is {last_ha} ha at both ends of the series, {first} and {last}."
    ),
    "summary_appeared": (
        "No mine was mapped at the first date, {first}; at the last, {last}, there are {last_ha} "
        "ha."
    ),
    "summary_partly_seen": (
        "The mapped mine area is {first_ha} ha at the first date ({first}, {first_seen} of the "
        "area seen) and {last_ha} ha at the last ({last}, {last_seen} seen): since not all was "
        "seen, the two cannot be compared."
    ),
    "summary_seen_at_both": (
        "On the ground seen at both dates, {gain} ha became mine and {loss} ha ceased to be mine."
    ),
    "summary_one_date": "The mapped mine area is {last_ha} ha ({last}).",
    "summary_no_reference": (
        "No reference masks were given, so how good this result is cannot be said from this run; "
        "what is known about the model in general stands under “{model_section}”."
    ),
    # Sections
    "section_maps": "Maps",
    "section_areas": "Area over time",
    "section_changes": "Gains and losses",
    "section_scores": "Agreement with the reference",
    "section_sites": "Sites in pictures",
    "section_inputs": "What was read",
    "section_model": "The model",
    "section_run": "How it was run",
    "section_method": "How the numbers are made",
    # Maps
    "site": "Site {site}",
    "pictured_some": (
        "{shown} of {count} sites are pictured: the page holds no more than {megabytes} MB of "
        "such pictures, and sites without a pixel have none. All sites are in the tables."
    ),
    "sites_by_change": "Sites whose area changed most come first, then the largest.",
    "sites_in_groups": (
        "They stand in groups of {size}: open a group to see it, or to have it printed."
    ),
    "sites_group": "Sites {first} to {last}: {names}",
    "site_area": "{ha} ha of mine ({date}).",
    "site_areas": (
        "{first_ha} ha of mine ({first}), {last_ha} ha ({last}); over the intervals {gain} ha came "
        "and {loss} ha went."
    ),
    "site_seen": "At least {seen} of the site was seen at every date.",
    "site_scores": "CA-TIoU {ca_tiou}, mean IoU {mean_iou}.",
    "caption_sheets": (
        "How to read the pictures of the sites. Only a site's own pixels count and are coloured; "
        "certainty is the least over all dates."
    ),
    "alt_sheet_legend": (
        "The colours of the pictures below: outlines, years, gain and loss, certainty."
    ),
    "alt_sheet": (
        "Small pictures of {site} from {first} to {last}: the mapped mine covers {first_share} of "
        "the ground that was seen at first and {last_share} at last; in the change map, stable "
        "mine covers {stable} of the ground that was seen at both, gain {gain}, loss {loss}."
    ),
    "alt_sheet_agreement": (
        "{site}: of what map or reference call mine, {agreed} is agreed, {only_map} only in the "
        "map and {only_reference} only in the reference."
    ),
    "title_true_colour": "Pictures by date",
    "title_gain_loss": "First to last date",
    "title_agreement": "Map and reference",
    "title_agreement_at": "Agreement, {date}",
    "title_change_found": "Change found",
    "title_area": "Mine area in hectares",
    "caption_series": "True colour of every date with the mapped footprint outlined.",
    "caption_false_colour": (
        "False colour of every date, since bands for true colour are missing: {red}, {green} and "
        "{blue} are shown as red, green and blue. The mapped footprint is outlined."
    ),
    "caption_stretch": (
        "Dates share one contrast stretch, so differences in brightness are real differences in "
        "the images."
    ),
    "caption_some_dates": "{shown} of {count} dates are shown, evenly spread.",
    "caption_change": (
        "Left, the first year in which a pixel was seen as mine; dark grey was mine when first "
        "seen, in {year} as a rule. Right, change between {first} and {last} alone: what came and "
        "went in between shows on the left only."
    ),
    "caption_confidence": (
        "Left, the model's probability of mine. Right, its certainty: {certain} is certain of "
        "either answer, {guess} is a guess. Dark places on the right deserve a look before they "
        "are believed."
    ),
    "caption_agreement": (
        "Where map and reference agree on mine, where only the map shows one (false alarm) and "
        "where only the reference does (missed)."
    ),
    "caption_change_agreement": (
        "Left, what the reference says. Right, whether the map found the same: a gain for a gain, "
        "a loss for a loss. A change in the wrong direction counts as found only in the map."
    ),
    "title_first_year": "First seen as mine",
    "title_change": "Change, {first} to {last}",
    "title_true_change": "Change in the reference, {first} to {last}",
    "title_change_agreement": "Does the map find it?",
    "title_probability": "Probability of mine, {date}",
    "title_certainty": "Certainty at the least certain date",
    "title_certainty_one": "Certainty",
    "legend_footprint": "mapped footprint",
    "legend_unseen": "not seen at that date",
    "legend_site": "edge of the site",
    "legend_stable": "stable mine",
    "legend_gain": "gain",
    "legend_loss": "loss",
    "legend_net": "gain minus loss",
    "legend_not_comparable": "not comparable",
    "legend_agreed": "agreed mine",
    "legend_only_map": "only in the map",
    "legend_only_reference": "only in the reference",
    "legend_change_agreed": "found",
    "legend_change_only_map": "only in the map",
    "legend_change_only_reference": "missed",
    "legend_mapped": "mapped area",
    "legend_expected": "expected area (sum of probabilities)",
    "legend_partly_seen": "date only partly seen",
    "kilometres": "{count} km",
    "metres": "{count} m",
    "alt_series": (
        "{count} small satellite pictures from {first} to {last} with the mapped mine outlined; it "
        "covers {first_share} of the ground that was seen in the first and {last_share} in the "
        "last."
    ),
    "alt_change": (
        "Two maps: the first year each place was seen as mine, and change from {first} to {last}, "
        "where stable mine covers {stable} of the ground that was seen at both, gain {gain}, loss "
        "{loss}."
    ),
    "alt_confidence": (
        "Two maps, probability of mine and certainty; {share} of the ground that was seen is less "
        "than {bound} certain at some date."
    ),
    "alt_change_agreement": (
        "Two maps: change in the reference from {first} to {last}, and where the map found it; "
        "{share} of the changed area was found."
    ),
    "alt_agreement": (
        "{count} small maps of where the mapped footprint and the reference agree and differ."
    ),
    "alt_area": (
        "Line chart of mine area: {first_ha} ha in {first}, {last_ha} ha in {last}; {count} "
        "panels."
    ),
    "alt_gains": (
        "Bar chart of gains and losses by interval; the largest gain is {ha} ha in {interval}. In "
        "all, {total_gain} ha were gained and {total_loss} ha lost."
    ),
    "alt_scores": (
        "Line chart of IoU and F1 by date, IoU between {low} and {high}, and bar chart of the F1 "
        "of change by length of interval."
    ),
    # Areas
    "axis_hectares": "hectares",
    "axis_interval": "years between the two dates",
    "interval": "{first} – {last}",
    "all_sites": "All sites",
    "caption_area": (
        "Mapped area counts the pixels called mine, after smoothing over time where that is on; "
        "expected area adds up the probabilities. A wide gap between the two means that the model "
        "was unsure about much of the surface. It is a sign of uncertainty, not a confidence "
        "interval. Hollow dots: less than {share} of the area was seen at that date, so the true "
        "area may be larger."
    ),
    "caption_gaps": "Where a line breaks off, nothing of the site was seen at that date.",
    "panels_some": "{shown} of {count} sites have a panel: those whose area changed most.",
    "table_areas": "Mine area by date",
    "table_sites": "Mine area by site, in hectares; sites that changed most come first",
    "note_change_unknown": (
        "No change is given (–) for sites that were not seen in full at the first or the last date."
    ),
    "column_site": "Site",
    "column_date": "Date",
    "column_mine_ha": "Mapped mine (ha)",
    "column_expected_ha": "Expected mine (ha)",
    "column_valid_ha": "Area seen (ha)",
    "column_valid_share": "Share seen",
    "column_least_seen": "Least seen",
    "column_change_ha": "Change (ha)",
    # Changes
    "no_changes": "No gain and no loss was mapped in any interval.",
    "min_area_none": "all are kept",
    "caption_gains": (
        "Area that became mine (up) and ceased to be mine (down) in each interval, counted where "
        "both dates were seen."
    ),
    "table_transitions": "Transitions, in hectares",
    "column_interval": "Interval",
    "column_stable_mine": "Mine at both",
    "column_stable_other": "Neither",
    "column_gain": "Gain",
    "column_loss": "Loss",
    "column_not_comparable": "Not comparable",
    "column_polygons": "Polygons",
    "table_changes_sites": (
        "Gains and losses by site over all intervals, in hectares; sites that changed most come "
        "first"
    ),
    "table_changes_sites_steps": (
        "Gains and losses by site over consecutive intervals, and from the first date to the last, "
        "in hectares; sites that changed most come first"
    ),
    "note_transitions": (
        "Not comparable is area that was not seen at one of the two dates. Smoothing over time, "
        "the smallest mappable area and clouds all hold single-year changes back or let them "
        "through: see “{run_section}” for the settings."
    ),
    "note_change_across": (
        "A change across a date that did not show its ground is in no interval between consecutive "
        "dates; the footprints and the map of changes from first to last date show it."
    ),
    "note_polygons_overlap": (
        "Sites overlap: on the ground that they share, polygons count for each of them, hectares "
        "once."
    ),
    "note_pairs_alone": (
        "TEMPORAL is none: each date is mapped by itself, and a change is decided from its two "
        "dates and from what the model sees change between them. Gains and losses need not add up "
        "to the difference of the footprints."
    ),
    # Scores
    "score_ca_tiou": "CA-TIoU",
    "score_iou_persist": "IoU of persisting mine",
    "score_iou_change": "IoU of change",
    "score_iou_gain": "IoU of gain",
    "score_iou_loss": "IoU of loss",
    "score_mean_iou": "Mean IoU of dates",
    "score_mean_f1": "Mean F1 of dates",
    "score_iou": "IoU",
    "score_f1": "F1",
    "score_precision": "Precision",
    "score_recall": "Recall",
    "score_temporal_consistency": "Temporal consistency",
    "score_unsupervised_consistency": "Consistency of the map",
    "score_change_f1": "F1 of change",
    "explain_ca_tiou": (
        "The main score: the mean of the next two. High only if both the lasting mine and its "
        "changes are right."
    ),
    "explain_iou_persist": (
        "Of all that map or reference call mine at both dates, the share on which they agree."
    ),
    "explain_iou_change": (
        "Of all that map or reference call a change, the share on which they agree with its "
        "direction. Low values are common: changes are thin strips."
    ),
    "explain_iou_gain": "The same for new mine alone.",
    "explain_iou_loss": "The same for lost mine alone.",
    "explain_mean_iou": (
        "Overlap of mapped and reference footprint at one date, averaged over dates."
    ),
    "explain_mean_f1": "Like IoU, but kinder to small errors; averaged over dates.",
    "explain_iou": "Overlap of the footprints, all dates counted together.",
    "explain_f1": "F1 of the footprints, all dates counted together.",
    "explain_precision": (
        "Share of the mapped mine that is mine in the reference: low means false alarms."
    ),
    "explain_recall": "Share of the reference's mine that was mapped: low means missed mine.",
    "explain_temporal_consistency": (
        "Where the reference does not change, the share of pixels where the map does not change "
        "either."
    ),
    "explain_unsupervised_consistency": (
        "Overlap of the map with itself from date to date. No reference needed; not good in "
        "itself, since real change lowers it."
    ),
    "explain_change_f1": (
        "F1 of directed change over all pairs of dates, not only consecutive ones."
    ),
    "table_scores": "Scores against the reference, all sites and dates together",
    "table_scores_by_date": "Scores by date",
    "table_scores_by_interval": "Change by length of the interval, over all pairs of dates",
    "table_scores_by_site": "Scores by site",
    "column_score": "Score",
    "column_value": "Value",
    "column_range": "{level} interval",
    "column_meaning": "What it says",
    "column_years": "Years",
    "column_pairs": "Pairs",
    "column_pixels": "Pixels compared",
    "range": "{low} to {high}",
    "title_scores_by_date": "Footprint by date",
    "title_change_by_interval": "F1 of change by length of interval",
    "caption_sites_chart": (
        "{score} of every site and, at the top, of all sites together; the bar is its interval."
    ),
    "alt_sites_chart": "Dot plot of {score} by site.",
    "alt_sites_spread": (
        "{model}: from {low} to {high} on single sites, {pooled} on all together."
    ),
    "caption_scores": (
        "Left, how well the footprint of each date fits. Right, how well changes are found between "
        "dates that lie so many years apart."
    ),
    "note_intervals": (
        "Intervals are from resampling the {sites} sites {resamples} times: they tell how much the "
        "score depends on which sites happened to be looked at."
    ),
    "note_no_intervals": (
        "No intervals are given: they need at least five sites with reference masks. Scores of a "
        "few places say little about others."
    ),
    "note_scores_of_footprints": (
        "TEMPORAL is none: the scores of change judge the differences between the footprints, not "
        "the gains and losses that were decided for each pair of dates."
    ),
    "flag_change_undefined": (
        "Neither map nor reference holds any change, so the IoU of change is undefined and CA-TIoU "
        "is the IoU of persisting mine alone."
    ),
    "flag_persist_undefined": (
        "Nothing stays mine from one date to the next, in the map or in the reference, so CA-TIoU "
        "is the IoU of change alone."
    ),
    "ca_tiou_undefined": (
        "CA-TIoU is undefined (–) where, in the pixels that both know at two consecutive dates, "
        "neither the map nor the reference shows any mine."
    ),
    "no_step_undefined": (
        "CA-TIoU is undefined (–) where no pixel is known to both at two consecutive dates: give a "
        "reference of every date, or leave out the dates that have none."
    ),
    "flag_one_date": "The reference speaks of one date only, so nothing can be said about change.",
    # Inputs
    "table_scenes": "The rasters as they were understood",
    "column_raster": "Raster",
    "column_bands": "Bands",
    "column_scale": "Scale",
    "column_level": "Level",
    "column_notes": "Notes",
    "fact_bands_all": "Bands of all rasters",
    "fact_scale_all": "Scale of all rasters",
    "fact_level_all": "Level of all rasters",
    "bands_source": "{bands} (by {source})",
    "scale_offset": "{scale}, offset {offset}",
    "note_resampled": "resampled to the grid of the first date",
    "fact_ignored_all": "Bands not used",
    "column_ignored": "Bands not used",
    "note_files": "{count} files put together",
    "fact_grid": "Grid",
    "grid": "{width} x {height} pixels of {resolution} m, {crs}",
    # Model
    "fact_model": "Model",
    "fact_model_version": "Version",
    "fact_licence": "Licence",
    "fact_domain": "Made for",
    "fact_resolution": "Made at",
    "resolution": "{count} m a pixel",
    "fact_level": "Learned on",
    "fact_training": "Training data",
    "training": "{name}: {what} ({licence})",
    "fact_initialisation": "Started from",
    "fact_trained_by": "Trained by",
    "heading_limits": "What it does not know",
    "table_model_scores": "Scores of the model on places that it was not trained on",
    "column_data": "Measured on",
    "column_split": "Split",
    "column_baseline": "Other methods there",
    "more_model_scores": "{count} more scores of the model",
    "heading_calibration": "How far its probabilities can be believed",
    "about_calibration": (
        "Of the pixels to which a well-calibrated model gives a probability of {share}, {share} "
        "are mine. The expected calibration error (ECE) is by how much a probability misses that "
        "share on average, over all pixels."
    ),
    "title_calibration": "{bands}: ECE {ece}",
    "axis_probability": "probability of mine",
    "axis_share_mine": "share that is mine",
    "caption_calibration": (
        "Dots on the dashed line are probabilities that can be taken at their word; below it the "
        "model is too sure of mines, above it not sure enough. Larger dots stand for more pixels. "
        "Measured on: {measured}."
    ),
    "alt_calibration": "Reliability diagram: share of mine against the model's probability.",
    "alt_calibration_bands": (
        "{bands}: expected calibration error {ece}; of pixels with {probability} probability on "
        "average, the most certain ones, {share} are mine."
    ),
    "note_model_scores": (
        "These scores hold for the places they were measured on. How well they carry over to "
        "another region, sensor or kind of mine is not known."
    ),
    "level_top_of_atmosphere": "top of atmosphere",
    "level_surface_reflectance": "surface reflectance",
    # Run
    "fact_tool": "Tool",
    "fact_created": "Finished",
    "fact_seconds": "Took",
    "fact_device": "Device",
    "fact_interpreter": "Python",
    "fact_versions": "Versions",
    "fact_threshold": "Threshold",
    "fact_temporal": "Smoothing over time",
    "fact_pairs": "Pairs compared",
    "fact_min_area_ha": "Smallest polygon kept",
    "fact_smoothing": "Smoothing of polygons",
    "fact_band_choice": "Bands setting",
    "fact_job_file": "Job file",
    "fact_rerun": "Run it again",
    "fact_outputs": "Outputs",
    "outputs_layers": "and the polygon layers",
    "temporal_none": "none, every date by itself",
    "temporal_hmm": "hmm: a chain of two states over all dates (a conditional random field)",
    "pairs_consecutive": "consecutive dates",
    "pairs_first_last": "first and last date",
    "pairs_all": "all pairs of dates",
    "seconds": "{count} s",
    "minutes": "{count} min",
    # Method
    "method_areas": (
        "Areas are geodesic: every pixel counts with its true size on the ellipsoid, whatever the "
        "projection. Tables and charts count all pixels. Area that was not seen at a date counts "
        "neither as mine nor as free of it."
    ),
    "method_min_area": (
        "The polygon layers leave out polygons below {min_area} ha, so their areas add up to less."
    ),
    "method_expected": (
        "The expected area is the sum of probability times pixel area. Probabilities of deep "
        "models are often too sure of themselves, so read it as a sign, not as a bound. For areas "
        "with confidence intervals, take a stratified sample of the change raster and interpret it "
        "by eye (for example with AcATaMa)."
    ),
    "method_ca_tiou": (
        "CA-TIoU (Change-Aware Temporal IoU) is named in the EuroMineNet paper. The formula used "
        "here is EuroMine's own and may differ from that of other programs: for each pair of "
        "consecutive dates every pixel has a transition; IoU of persisting mine compares (mine, "
        "mine), IoU of change compares gains and losses, where the direction must agree; CA-TIoU "
        "is the mean of the two, over all pixels and pairs. Pixels that map or reference do not "
        "know at one of the two dates are left out of that pair. A part that nothing defines is "
        "left out of the mean, and the report says so."
    ),
    "method_scores": (
        "IoU is the area that both call mine divided by the area that either calls mine; F1 is the "
        "harmonic mean of precision and recall. A dash stands for a score that is undefined, which "
        "is not the same as zero."
    ),
}

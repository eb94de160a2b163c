"""English sentences of the section that says which bands the decisions rest on."""

from __future__ import annotations

ENGLISH_EXPLAINED: dict[str, str] = {
    "section_explained": "What the decisions rest on",
    "explained_method": (
        "Each band was taken away from both images in turn, as if they had never had it, and the "
        "network was asked again about the places that this run had mapped. The further its "
        "probability falls without a band, the more the decision rests on that band."
    ),
    "explained_place": "{place}, {first} to {last}",
    "explained_everywhere": "The whole series",
    "explained_window": (
        "Looked at: a window of {height} x {width} pixels, which holds {share} of the change "
        "there, or of the mine where nothing changed."
    ),
    "explained_mine": "Mine in {date}",
    "explained_gain": "Gain",
    "explained_loss": "Loss",
    "explained_falls": (
        "{what} ({hectares} ha): the mean probability is {whole} with all bands, and {left} "
        "without {band}, the band that it rests on most."
    ),
    "explained_robust": (
        "{what} ({hectares} ha): the mean probability is {whole} with all bands, and no single "
        "band takes more than {points} percentage points from it."
    ),
    "explained_against": (
        "Without {band} it would rise to {left}: that band spoke most against it."
    ),
    "explained_by_dates": (
        "By itself the network would not call most of it mine at that date: the other dates "
        "decided, so ask about them as well."
    ),
    "explained_axis": "fall without the band (percentage points)",
    "explained_absent": "not there",
    "caption_explained": (
        "To the right, blue: the probability falls without the band, so the decision rests on it. "
        "To the left, orange: it rises without the band, which spoke against the decision."
    ),
    "alt_explained": (
        "{count} bar charts of how far the mean probability falls where a band is taken away. "
        "{most}"
    ),
    "alt_explained_most": "{what}: most without {band}, by {points} percentage points.",
    "table_explained": "Mean probability with all bands, and without each",
    "column_explained_bands": "Bands",
    "explained_all_bands": "all bands",
    "explained_without": "without {band}",
    "note_explained": (
        "Bands that tell the same story stand in for each other, so the bars do not add up to the "
        "whole and a short bar is not a useless band. These are the network's own answers about "
        "the two dates, before the dates are weighed together. They say what the network looks at, "
        "not whether it is right: a decision that rests on one band, or on another one than the "
        "ground would suggest, deserves a second look."
    ),
    "explained_took": "This took {duration}.",
    "band_blue": "blue",
    "band_green": "green",
    "band_red": "red",
    "band_nir": "near infrared",
    "band_swir16": "short-wave infrared 1.6 µm",
    "band_swir22": "short-wave infrared 2.2 µm",
}

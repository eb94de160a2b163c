"""The section on what decisions rest on: words, numbers and bars that say the same."""

from __future__ import annotations

from growing_mine import make_pictures, make_results

from euromine_qgis.engine.report.explained import explained_section
from euromine_qgis.engine.report.long_table import long_table
from euromine_qgis.engine.report.page import render
from euromine_qgis.engine.report.text import Texts

BANDS = ("blue", "green", "red", "nir", "swir16", "swir22")


def answer(kind, date, probability, drops, bands=BANDS):
    return {"kind": kind, "date": date, "pixels": 1230, "hectares": 12.3,
            "probability": probability, "drops": dict(zip(bands, drops))}


def explanation(*answers, site="north"):
    return {"site": site, "from": "2016", "to": "2024", "window_px": [0, 0, 200, 256],
            "share": 0.625, "seconds": 3.25, "answers": list(answers)}


NIR = answer("gain", None, 0.7, [0.0, -0.001, 0.05, 0.28, -0.2, 0.22])
ROBUST = answer("mine", "2024", 0.91, [0.01, 0.0, 0.015], BANDS[:3])


def blocks(kind, *explanations, temporal="hmm"):
    settings = {"threshold": 0.4, "temporal": temporal}
    results = {"explanations": explanations, "run": {"settings": settings}}
    section = explained_section(results, Texts("en"))
    return [block for block in section.blocks if block.kind == kind]


def test_nothing_explained_is_no_section():
    for results in ({}, {"explanations": []}):
        assert not explained_section(results, Texts("en")).blocks


def test_words_name_what_carries_and_what_speaks_against():
    gain, robust = blocks("bullets", explanation(NIR, ROBUST))[0].items
    assert gain == (
        "Gain (12.3 ha): the mean probability is 70% with all bands, and 42% without near "
        "infrared, the band that it rests on most. Without short-wave infrared 1.6 µm it would "
        "rise to 90%: that band spoke most against it."
    )
    assert robust == (
        "Mine in 2024 (12.3 ha): the mean probability is 91% with all bands, and no single band "
        "takes more than 2 percentage points from it."
    )


def test_a_footprint_that_other_dates_decided_is_named():
    unsure = answer("mine", "2016", 0.39, [0.0] * 6)
    words = blocks("bullets", explanation(unsure, answer("gain", None, 0.39, [0.0] * 6)))[0].items
    assert words[0].endswith("the other dates decided, so ask about them as well.")
    assert "other dates" not in words[1]
    alone = blocks("bullets", explanation(unsure), temporal="none")[0].items
    assert "other dates" not in alone[0], "every date was decided by itself"


def test_the_table_holds_what_is_left_without_each_band():
    table, = blocks("table", explanation(ROBUST, NIR))
    assert table.columns == ["Bands", "Mine in 2024", "Gain"]
    assert table.rows[0] == ["all bands", "91.0%", "70.0%"]
    assert ["without red", "89.5%", "65.0%"] in table.rows
    assert ["without near infrared", "–", "42.0%"] in table.rows


def test_the_chart_is_told_in_words_and_its_caption_once():
    first, second = blocks("figure", explanation(NIR, ROBUST), explanation(NIR, site=None))
    assert "Gain: most without near infrared, by 28 percentage points." in first.alternative
    assert "2 bar charts" in first.alternative and "spoke against" in first.caption
    assert second.caption == ""
    assert second.width_px < first.width_px <= 940
    headings = blocks("heading", explanation(NIR), explanation(NIR, site=None))
    assert [block.text for block in headings] == [
        "Site north, 2016 to 2024", "The whole series, 2016 to 2024"
    ]


def test_page_and_table_carry_the_section():
    results = {**make_results(), "explanations": [explanation(NIR, ROBUST)]}
    page = render(results, [make_pictures()], "report", lambda number, count: None)
    assert 'id="explained"' in page and "holds 62% of the change" in page
    rows = [row.split(",") for row in long_table(results).splitlines()]
    told = [dict(zip(rows[0], row)) for row in rows[1:] if row[0] == "explanation"]
    assert len(told) == 7 + 4
    drop, = [row for row in told if (row["class"], row["metric"]) == ("gain", "drop_nir")]
    assert (drop["site"], drop["from_date"], drop["date"], drop["year"]) == (
        "north", "2016", "2024", "2024"
    )
    assert float(drop["value"]) == 0.28 and float(drop["hectares"]) == 12.3
    whole, = [row for row in told if (row["class"], row["metric"]) == ("mine", "probability")]
    assert (whole["from_date"], whole["date"], float(whole["value"])) == ("", "2024", 0.91)

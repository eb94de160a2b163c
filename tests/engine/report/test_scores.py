from __future__ import annotations

import pytest
from growing_mine import make_benchmark, make_evaluation, make_pictures, make_results
from written_page import SHORT, SMALL, page_of


def test_a_ca_tiou_that_is_undefined_is_told_why(tmp_path):
    """Of everything or of a site; not where there is one date only, which is told otherwise."""
    why = "CA-TIoU is undefined (–) where, in the pixels that both know"
    results = make_results(SHORT, sites=2)
    assert why not in page_of(tmp_path, results, ()).text
    site = results["metrics"]["sites"][1]
    nothing = {"ca_tiou": None, "iou_persist": None, "iou_change": None}
    site.update(nothing, flags=["persist_undefined", "change_undefined"])
    assert page_of(tmp_path, results, ()).text.count(why) == 1
    site.update(flags=["one_date"])
    assert why not in page_of(tmp_path, results, ()).text
    site.update(flags=["no_step"])
    page = page_of(tmp_path, results, ()).text
    assert why not in page and "where no pixel is known to both at two consecutive dates" in page
    results["metrics"]["pooled"].update(nothing, flags=["persist_undefined", "change_undefined"])
    assert page_of(tmp_path, results, ()).text.count(why) == 1
    table = make_benchmark(SHORT, sites=2)
    for model in table["models"]:
        model["metrics"]["sites"][0].update(nothing, flags=["persist_undefined"])
    assert page_of(tmp_path, table, ()).text.count(why) == 1


def test_without_reference_no_score_is_claimed(tmp_path):
    results = make_results(SHORT, with_reference=False, simulated=False)
    page = page_of(tmp_path, results, make_pictures(SHORT, SMALL, with_reference=False))
    assert "No reference masks were given" in page.text
    assert "Agreement with the reference" not in page.text


def test_no_part_is_called_the_main_score_where_it_is_undefined(tmp_path):
    results = make_results(SHORT)
    pooled = results["metrics"]["pooled"]
    pooled.update(ca_tiou=None, iou_persist=None, iou_change=None,
                  flags=["persist_undefined", "change_undefined"])
    page = page_of(tmp_path, results, make_pictures(SHORT, SMALL))
    assert "so CA-TIoU is" not in page.text and "and CA-TIoU is" not in page.text


@pytest.mark.parametrize("made", [
    ({**make_results(("2019",)), "tool": "mapfootprint"}, make_pictures(("2019",), SMALL)),
    make_evaluation(("2019",), 2),
])
def test_one_date_with_a_reference_says_nothing_of_change(tmp_path, made):
    results = made[0]
    page = page_of(tmp_path, *made)
    assert "The reference speaks of one date only" in page.text
    assert f"{results['metrics']['pooled']['mean_iou']:.3f}" in page.text
    # Neither in the table with its explanations nor in a chart of one point.
    assert "High only if both the lasting mine" not in page.text
    assert not any("F1 of change" in words for words in page.attributes("img", "alt"))


def test_changes_that_were_decided_by_themselves_are_told(tmp_path):
    results = make_results(SHORT)
    told = "Gains and losses need not add up to the difference of the footprints"
    assert told not in page_of(tmp_path, results, ()).text
    of_scores = "the scores of change judge the differences between the footprints"
    assert of_scores not in page_of(tmp_path, results, ()).text
    results["run"]["settings"]["temporal"] = "none"
    page = page_of(tmp_path, results, ()).text
    assert told in page
    assert page.index("Agreement with the reference") < page.index(of_scores)
    results["transitions"] = []
    assert of_scores not in page_of(tmp_path, results, ()).text

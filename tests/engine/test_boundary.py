from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from euromine_qgis.engine.boundary import BoundaryCounts, Outlines
from euromine_qgis.engine.errors import ReferenceMismatch


def mask(*lines):
    table = {"0": 0, "1": 1, ".": 255}
    return np.array([[[table[c] for c in line] for line in lines]], dtype=np.uint8)


def scores(prediction, reference, tolerance_px):
    counts = BoundaryCounts(["2019"], tolerance_px)
    counts.update(prediction, reference)
    return counts.summary()


def test_a_column_that_is_one_pixel_off():
    """Mine starts at column 2 in the reference and at column 3 in the prediction: three boundary
    pixels each, one pixel apart."""
    reference = mask("00111", "00111", "00111")
    prediction = mask("00011", "00011", "00011")
    exact = scores(prediction, reference, 0)
    assert (exact["precision"], exact["recall"], exact["f1"]) == (0, 0, 0)
    assert scores(prediction, reference, 1)["f1"] == 1


def test_distances_are_euclidean():
    """Two single pixels, one row and one column apart: a distance of 1.41."""
    reference = mask("0000", "0100", "0000", "0000")
    prediction = mask("0000", "0000", "0010", "0000")
    assert scores(prediction, reference, 1)["f1"] == 0
    assert scores(prediction, reference, 1.5)["f1"] == 1


def test_precision_and_recall_by_hand():
    """Reference boundary: one pixel, found. Predicted: that pixel and a far one: precision 1/2,
    F1 = 2 * 0.5 / 1.5."""
    reference = mask("000000", "010000", "000000")
    prediction = mask("000000", "010001", "000000")
    result = scores(prediction, reference, 1)
    assert (result["precision"], result["recall"]) == (0.5, 1)
    assert result["f1"] == pytest.approx(2 / 3)


def test_the_edge_of_what_is_known_is_no_boundary():
    assert scores(mask("11."), mask("11."), 1)["f1"] is None
    assert scores(mask("111"), mask("111"), 1)["f1"] is None


def test_a_boundary_counts_where_the_other_is_known():
    result = scores(mask("0110", "0000"), mask("....", "0000"), 1)
    assert result["precision"] is None and result["recall"] is None


def test_one_outline_without_the_other_is_zero():
    result = scores(mask("010"), mask("000"), 1)
    assert (result["precision"], result["recall"], result["f1"]) == (0, None, 0)


def test_dates_are_counted_apart():
    counts = BoundaryCounts(["2019", "2020"], 0)
    right, wrong = mask("010"), mask("100")
    counts.update(np.concatenate([right, wrong]), np.concatenate([right, right]))
    first, second = counts.summary()["per_date"]
    assert (first["date"], first["f1"], second["f1"]) == ("2019", 1, 0)
    assert counts.summary()["f1"] == pytest.approx(0.5)


def test_around_a_site_nothing_is_known():
    """The outline in column 2 is found, the one in column 5 is not, and site west ends before it
    shows what lies beside its mine."""
    reference, prediction = mask("0110110"), mask("0110000")
    outlines = Outlines(["2019"], 0, ["west", "east"])
    west, east = np.zeros((2, 1, 7), dtype=bool)
    west[:, 1:3] = east[:, 3:] = True
    outlines.update(prediction, reference, {0: west, 1: east}, (slice(0, 1), slice(0, 7)))
    found = outlines.summary()
    assert (found["precision"], found["recall"]) == (1, 0.5)
    of_west, of_east = found["sites"]
    assert (of_west["site"], of_west["f1"]) == ("west", None)
    assert (of_east["site"], of_east["recall"], of_east["f1"]) == ("east", 0, 0)
    assert outlines.margin_px == 1
    assert Outlines(["2019"], 0, ()).summary()["sites"] == []


def test_shapes_must_fit():
    with pytest.raises(ReferenceMismatch, match="shapes"):
        BoundaryCounts(["2019"], 1).update(mask("01"), mask("010"))
    with pytest.raises(ValueError, match="tolerance"):
        BoundaryCounts(["2019"], -1)


masks = arrays(np.uint8, (2, 9, 12), elements=st.sampled_from([0, 0, 1, 1, 255]))


@given(masks, masks, st.sampled_from([0, 1, 1.5, 2]))
@settings(max_examples=40, deadline=None)
def test_blocks_with_a_margin_give_what_the_whole_gives(prediction, reference, tolerance_px):
    whole, parts = (BoundaryCounts(["2019", "2020"], tolerance_px) for _ in range(2))
    whole.update(prediction, reference)
    for start, stop in ((0, 5), (5, 12)):
        low, high = max(start - parts.margin_px, 0), min(stop + parts.margin_px, 12)
        parts.update(
            prediction[:, :, low:high], reference[:, :, low:high],
            (slice(None), slice(start - low, stop - low)),
        )
    assert parts.summary() == whole.summary()


@given(masks, masks)
@settings(max_examples=40, deadline=None)
def test_swapping_the_two_swaps_precision_and_recall(prediction, reference):
    forward, backward = scores(prediction[:1], reference[:1], 1), scores(
        reference[:1], prediction[:1], 1
    )
    assert (forward["precision"], forward["recall"]) == (backward["recall"], backward["precision"])
    assert forward["f1"] == backward["f1"]


@given(masks, masks)
@settings(max_examples=30, deadline=None)
def test_more_tolerance_never_lowers_the_score(prediction, reference):
    values = [scores(prediction[:1], reference[:1], px)["f1"] or 0 for px in (0, 1, 2, 3)]
    assert values == sorted(values)

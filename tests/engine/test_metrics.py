from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from euromine_qgis.engine.errors import DateError, ReferenceMismatch, SitesError
from euromine_qgis.engine.metrics import INTERVAL_SCORES, SeriesCounts

YEARS = ("2016", "2017", "2018", "2020")


def rows(*lines: str) -> np.ndarray:
    """One line a date, one character a pixel; ``.`` is not known."""
    table = {"0": 0, "1": 1, ".": 255}
    return np.array([[[table[c] for c in line]] for line in lines], dtype=np.uint8)


def scores(prediction, reference, dates=YEARS, sites=(), of_sites=None):
    counts = SeriesCounts(dates[: len(prediction)], sites)
    counts.update(prediction, reference, of_sites)
    return counts.summary()


def a_row_each(count, width=40):
    """The pixels of sites that are the rows of a raster."""
    return {
        site: np.repeat(np.arange(count)[:, None] == site, width, axis=1) for site in range(count)
    }


def test_two_dates_by_hand():
    """Eight pixels, two dates.

    pixel       0        1        2     3     4     5     6     7
    reference   persist  persist  gain  gain  loss  -     -     unseen after
    prediction  persist  gain     gain  -     loss  loss  -     gain

    Pixel 7 is left out of the pair. Persist: both {0}, either {0, 1}: 1/2. Same directed change:
    {2, 4}; any change: {1, 2, 3, 4, 5}: 2/5. CA-TIoU = (1/2 + 2/5) / 2 = 0.45.
    Gain: both {2}, either {1, 2, 3}: 1/3. Loss: both {4}, either {4, 5}: 1/2.
    First date: reference mine {0, 1, 4}, predicted {0, 4, 5}: IoU 2/4, precision 2/3, recall 2/3.
    Second date: reference {0, 1, 2, 3}, predicted {0, 1, 2}: IoU 3/4, precision 1, recall 3/4.
    Pooled: tp 5, fp 1, fn 2: IoU 5/8, F1 10/13. Mean IoU (1/2 + 3/4) / 2 = 5/8,
    mean F1 (4/6 + 6/7) / 2.
    Stable reference: {0, 1, 5, 6}; predicted stable there {0, 6}: consistency 1/2.
    Predictions alone, pixel 7 too: mine before {0, 4, 5}, after {0, 1, 2, 7}: IoU 1/6.
    Change: tp 2, predicted {1, 2, 4, 5}, true {2, 3, 4}: F1 4/7.
    """
    reference = rows("11001000", "1111000.")
    prediction = rows("10001100", "11100001")
    summary = scores(prediction, reference)
    pooled = summary["pooled"]
    assert pooled["ca_tiou"] == pytest.approx(0.45)
    assert pooled["iou_persist"] == pytest.approx(1 / 2)
    assert pooled["iou_change"] == pytest.approx(2 / 5)
    assert pooled["iou_gain"] == pytest.approx(1 / 3)
    assert pooled["iou_loss"] == pytest.approx(1 / 2)
    assert pooled["flags"] == []
    assert pooled["pixels"] == 15
    first, second = pooled["per_date"]
    assert (first["tp"], first["fp"], first["fn"], first["tn"]) == (2, 1, 1, 4)
    assert (second["tp"], second["fp"], second["fn"], second["tn"]) == (3, 0, 1, 3)
    assert first["date"] == "2016" and first["iou"] == pytest.approx(1 / 2)
    assert first["precision"] == first["recall"] == pytest.approx(2 / 3)
    assert (second["iou"], second["precision"], second["recall"]) == (0.75, 1.0, 0.75)
    assert pooled["iou"] == pytest.approx(5 / 8)
    assert pooled["f1"] == pytest.approx(10 / 13)
    assert pooled["mean_iou"] == pytest.approx(5 / 8)
    assert pooled["mean_f1"] == pytest.approx((4 / 6 + 6 / 7) / 2)
    assert pooled["temporal_consistency"] == pytest.approx(1 / 2)
    assert pooled["unsupervised_consistency"] == pytest.approx(1 / 6)
    assert pooled["change"]["f1"] == pytest.approx(4 / 7)
    assert pooled["change"]["precision"] == pytest.approx(2 / 4)
    assert pooled["change"]["recall"] == pytest.approx(2 / 3)
    assert summary["sites"] == [] and summary["intervals"] is None


def test_consecutive_dates_are_those_of_each_site():
    """Two sites of five pixels; the second has no 2017, which only the first has.

    Site a, 2016 2017 2018: the first pixel stays, the second is a gain of 2018 that is found.
    Site b, 2016 and 2018: reference 11000, 11100; prediction 10000, 11110.
    Its pair: persist both {0}, either {0, 1}: 1/2. Change: both {2}, any {1, 2, 3}: 1/3.
    CA-TIoU of b = (1/2 + 1/3) / 2 = 5/12. Stable reference {0, 1, 3, 4}, prediction stable there
    {0, 4}: 1/2. Predictions alone: 1 of 4.
    Pooled persist: a 1/1 + 1/1, b 1/2: 3/4. Change: a 1/1, b 1/3: 2/4. CA-TIoU 5/8.
    Pooled consistency is the mean over the steps: 2016-2017 5/5, 2017-2018 4/4, 2016-2018 2/4.
    """
    reference = rows("1000011000", "10000.....", "1100011100")
    prediction = rows("1000010000", "10000.....", "1100011110")
    own = {0: np.arange(10)[None] < 5, 1: np.arange(10)[None] >= 5}
    years = ("2016", "2017", "2018")
    counts = SeriesCounts(years, ("a", "b"), (years, ("2016", "2018")))
    counts.update(prediction, reference, own)
    summary = counts.summary()
    a, b = summary["sites"]
    assert a["ca_tiou"] == 1
    assert (b["iou_persist"], b["iou_change"]) == pytest.approx((1 / 2, 1 / 3))
    assert b["ca_tiou"] == pytest.approx(5 / 12) and b["flags"] == []
    assert b["temporal_consistency"] == 0.5 and b["unsupervised_consistency"] == 0.25
    pooled = summary["pooled"]
    assert (pooled["iou_persist"], pooled["iou_change"]) == (3 / 4, 2 / 4)
    assert pooled["ca_tiou"] == 5 / 8
    assert pooled["temporal_consistency"] == pytest.approx((1 + 1 + 1 / 2) / 3)

    # Among the dates of all, site b has no pair of consecutive dates.
    counts = SeriesCounts(years, ("a", "b"))
    counts.update(prediction, reference, own)
    assert counts.summary()["sites"][1]["ca_tiou"] is None


def test_direction_must_agree():
    """One pixel: the reference gains, the prediction loses. No agreement of direction, so IoU and
    F1 are 0; a change it is, so both are 1 where direction is not asked for."""
    pooled = scores(rows("1", "0"), rows("0", "1"))["pooled"]
    assert pooled["iou_change"] == 0
    assert pooled["change"]["f1"] == 0
    assert pooled["change"]["f1_undirected"] == pooled["change"]["iou_undirected"] == 1


def test_no_change_anywhere_leaves_persist_alone():
    """Persist: both {0}, either {0, 1}: 1/2. No change in either: CA-TIoU = 1/2, flagged."""
    pooled = scores(rows("110", "110"), rows("100", "100"))["pooled"]
    assert pooled["iou_change"] is None and pooled["iou_gain"] is None
    assert pooled["ca_tiou"] == pytest.approx(1 / 2)
    assert pooled["flags"] == ["change_undefined"]


def test_change_that_is_not_there_counts_against():
    """Persist 1/1; the predicted gain of pixel 1 is false: IoU_change 0, CA-TIoU 1/2."""
    pooled = scores(rows("10", "11"), rows("10", "10"))["pooled"]
    assert (pooled["iou_persist"], pooled["iou_change"], pooled["ca_tiou"]) == (1, 0, 0.5)


def test_nothing_persists():
    pooled = scores(rows("0", "1"), rows("0", "1"))["pooled"]
    assert pooled["iou_persist"] is None and pooled["ca_tiou"] == 1
    assert pooled["flags"] == ["persist_undefined"]


def test_nothing_at_all_is_undefined_not_zero():
    pooled = scores(rows("00", ".0"), rows("0.", "0."))["pooled"]
    for name in ("ca_tiou", "iou", "precision", "recall", "f1", "mean_iou", "mean_f1"):
        assert pooled[name] is None
    assert pooled["pixels"] == 1


def test_one_date_has_no_transitions():
    summary = scores(rows("110"), rows("100"))
    assert summary["pooled"]["ca_tiou"] is None
    assert summary["pooled"]["flags"] == ["one_date"]
    assert summary["pooled"]["iou"] == pytest.approx(1 / 2)
    assert summary["pooled"]["change_by_interval"] == []


def test_a_reference_of_every_second_date_has_no_step():
    pooled = scores(rows("110", "111", "110"), rows("100", "...", "110"))["pooled"]
    assert pooled["ca_tiou"] is None and pooled["flags"] == ["no_step"]
    assert pooled["mean_iou"] == pytest.approx((1 / 2 + 1) / 2)


def test_where_nothing_is_known_no_step_is_missed():
    pooled = scores(rows("110", "111"), rows("...", "..."))["pooled"]
    assert pooled["flags"] == ["persist_undefined", "change_undefined"]


def test_a_reference_of_one_date_among_others_is_one_date():
    pooled = scores(rows("110", "111"), rows("100", "..."))["pooled"]
    assert pooled["ca_tiou"] is None and pooled["flags"] == ["one_date"]


def test_change_by_length_of_interval():
    """2016, 2017, 2018, 2020: lengths 1 (2 pairs), 2 (2 pairs), 3 (1 pair), 4 (1 pair).

    Reference 0 0 1 1, prediction 0 1 1 1. Length 1: 2016-17 predicted gain, not true;
    2017-18 true gain, not predicted: F1 0. Length 2: 2016-18 both gain; 2018-20 no change: F1 1.
    Length 3: 2017-20 true gain, not predicted: 0. Length 4: 2016-20 both: 1.
    """
    pooled = scores(rows("0", "1", "1", "1"), rows("0", "0", "1", "1"))["pooled"]
    table = {row["years"]: (row["pairs"], row["f1"]) for row in pooled["change_by_interval"]}
    assert table == {1: (2, 0.0), 2: (2, 1.0), 3: (1, 0.0), 4: (1, 1.0)}


def test_ten_years_give_45_pairs():
    years = tuple(str(year) for year in range(2015, 2025))
    masks = np.zeros((10, 2, 2), dtype=np.uint8)
    by_interval = scores(masks, masks, years)["pooled"]["change_by_interval"]
    assert [row["years"] for row in by_interval] == list(range(1, 10))
    assert sum(row["pairs"] for row in by_interval) == 45


def test_days_are_rounded_to_years():
    masks = np.zeros((4, 1, 1), dtype=np.uint8)
    dates = ("2018", "2019-07-04", "2019-09-01", "2020-08")
    rows_ = scores(masks, masks, dates)["pooled"]["change_by_interval"]
    assert [(row["years"], row["pairs"]) for row in rows_] == [(0, 1), (1, 4), (2, 1)]


def test_sites_are_counted_apart_and_outside_is_left_out():
    """Site a: pixel 0, right. Site b: pixels 1 and 2, IoU 1/2. Pixel 3 lies outside and is wrong.
    Pooled: tp 2, fp 1."""
    counts = SeriesCounts(YEARS[:1], ("a", "b", "empty"))
    counts.update(rows("1111"), rows("1100"), {
        0: np.array([[True, False, False, False]]), 1: np.array([[False, True, True, False]]),
    })
    summary = counts.summary()
    assert [site["site"] for site in summary["sites"]] == ["a", "b", "empty"]
    assert [site["iou"] for site in summary["sites"]] == [1, 0.5, None]
    assert summary["pooled"]["iou"] == pytest.approx(2 / 3)


def test_shared_pixels_count_for_each_site_and_once_in_all():
    """Six pixels, two dates; site a is pixels 0 to 3, site b pixels 2 to 5, 2 and 3 are shared.

    ::

        pixel        0     1     2     3     4     5
        reference    11    11    01    00    01    10
        prediction   11    00    01    01    00    10

    Site a. Second date: reference {0, 1, 2}, predicted {0, 2, 3}: IoU 2/4. Persist: both {0},
    either {0, 1}: 1/2. Change: agreed {2}, either {2, 3}: 1/2. CA-TIoU 1/2.
    Site b. Second date: reference {2, 4}, predicted {2, 3}: IoU 1/3. Nothing persists; change:
    agreed {2, 5}, either {2, 3, 4, 5}: 1/2. CA-TIoU 1/2.
    All. Second date: reference {0, 1, 2, 4}, predicted {0, 2, 3}: IoU 2/5, of six pixels. Persist
    1/2; change: agreed {2, 5}, either {2, 3, 4, 5}: 1/2.
    First date: reference {0, 1, 5}, predicted {0, 5}: IoU 2/3.
    """
    reference, prediction = rows("110001", "111010"), rows("100001", "101100")
    shared = {
        0: np.array([[True, True, True, True, False, False]]),
        1: np.array([[False, False, True, True, True, True]]),
    }
    for order in ((0, 1), (1, 0)):
        summary = scores(
            prediction, reference, YEARS[:2], ("a", "b"), {k: shared[k] for k in order}
        )
        of_a, of_b = summary["sites"]
        assert [of_a["per_date"][1]["iou"], of_b["per_date"][1]["iou"]] == [2 / 4, 1 / 3]
        assert [of_a["per_date"][1]["pixels"], of_b["per_date"][1]["pixels"]] == [4, 4]
        assert (of_a["iou_persist"], of_a["iou_change"], of_a["ca_tiou"]) == (1 / 2, 1 / 2, 1 / 2)
        assert (of_b["iou_persist"], of_b["iou_change"], of_b["ca_tiou"]) == (None, 1 / 2, 1 / 2)
        pooled = summary["pooled"]
        assert [row["iou"] for row in pooled["per_date"]] == [2 / 3, 2 / 5]
        assert [row["pixels"] for row in pooled["per_date"]] == [6, 6]
        assert (pooled["iou_persist"], pooled["iou_change"]) == (1 / 2, 1 / 2)


def test_dates_may_be_objects():
    class Date:
        iso = "2019"

    assert SeriesCounts([Date()]).dates == ("2019",)


@pytest.mark.parametrize("dates", [(), ("2018", "2017"), ("2018", "2018"), ("2018", "20x9")])
def test_wrong_dates_are_refused(dates):
    with pytest.raises(DateError):
        SeriesCounts(dates)


def test_wrong_masks_are_refused():
    counts = SeriesCounts(YEARS[:1], ("a",))
    with pytest.raises(ReferenceMismatch, match="0, 1 and 255"):
        counts.update(rows("1"), np.full((1, 1, 1), 7, dtype=np.uint8))
    with pytest.raises(ReferenceMismatch, match="shapes"):
        counts.update(rows("1"), rows("10"))
    with pytest.raises(SitesError, match="there are 1 sites"):
        counts.update(rows("1"), rows("1"), {1: np.array([[True]])})
    with pytest.raises(SitesError, match="shape"):
        counts.update(rows("1"), rows("1"), {0: np.array([[True, True]])})
    with pytest.raises(SitesError, match="own name"):
        SeriesCounts(YEARS, ("a", "a"))


masks = arrays(np.uint8, (4, 3, 5), elements=st.sampled_from([0, 0, 1, 1, 255]))


@given(masks, masks)
@settings(max_examples=60, deadline=None)
def test_counts_agree_with_counting_pixel_by_pixel(prediction, reference):
    """The definition written down a second time, naively."""
    persist, change, persist_any, change_any, gain, gain_any = 0, 0, 0, 0, 0, 0
    for t in range(3):
        for y in range(3):
            for x in range(5):
                p = (prediction[t, y, x], prediction[t + 1, y, x])
                g = (reference[t, y, x], reference[t + 1, y, x])
                if 255 in p or 255 in g:
                    continue
                persist += p == g == (1, 1)
                persist_any += p == (1, 1) or g == (1, 1)
                change += p == g and p[0] != p[1]
                change_any += p[0] != p[1] or g[0] != g[1]
                gain += p == g == (0, 1)
                gain_any += p == (0, 1) or g == (0, 1)
    pooled = scores(prediction, reference)["pooled"]
    assert pooled["iou_persist"] == (persist / persist_any if persist_any else None)
    assert pooled["iou_change"] == (change / change_any if change_any else None)
    assert pooled["iou_gain"] == (gain / gain_any if gain_any else None)


@given(masks, masks)
@settings(max_examples=40, deadline=None)
def test_swapping_time_swaps_gain_and_loss(prediction, reference):
    years = ("2016", "2017", "2018", "2019")
    forward = scores(prediction, reference, years)["pooled"]
    backward = scores(prediction[::-1], reference[::-1], years)["pooled"]
    assert forward["iou_gain"] == backward["iou_loss"]
    assert forward["iou_loss"] == backward["iou_gain"]
    for name in ("ca_tiou", "iou_persist", "iou_change", "iou", "change", "change_by_interval"):
        assert forward[name] == backward[name]
    assert forward["temporal_consistency"] == pytest.approx(backward["temporal_consistency"])


@given(masks)
@settings(max_examples=40, deadline=None)
def test_perfect_prediction_is_one_or_undefined(reference):
    pooled = scores(reference, reference)["pooled"]
    for name in (*INTERVAL_SCORES, "precision", "recall", "temporal_consistency"):
        assert pooled[name] in (1, None)
    if ((reference[:-1] == 1) & (reference[1:] == 1)).any():
        assert pooled["ca_tiou"] == 1


@given(masks, masks)
@settings(max_examples=40, deadline=None)
def test_scores_lie_between_zero_and_one(prediction, reference):
    pooled = scores(prediction, reference)["pooled"]
    for name in (*INTERVAL_SCORES, "temporal_consistency", "unsupervised_consistency"):
        assert pooled[name] is None or 0 <= pooled[name] <= 1


@given(masks, masks, st.integers(1, 4))
@settings(max_examples=40, deadline=None)
def test_blocks_and_order_do_not_matter(prediction, reference, cut):
    whole = scores(prediction, reference)
    counts = SeriesCounts(YEARS)
    counts.update(prediction[:, :, cut:], reference[:, :, cut:])
    counts.update(prediction[:, :, :cut], reference[:, :, :cut])
    assert counts.summary() == whole


def random_sites(count, seed=0):
    generator = np.random.default_rng(seed)
    reference = (generator.random((4, count, 40)) < 0.4).astype(np.uint8)
    wrong = generator.random(reference.shape) < 0.2
    return (
        np.where(wrong, 1 - reference, reference).astype(np.uint8), reference, a_row_each(count)
    )


def test_permuting_sites_changes_nothing_but_their_order():
    prediction, reference, of_sites = random_sites(6)
    names = tuple("abcdef")
    order = np.array([3, 5, 0, 1, 4, 2])
    plain = scores(prediction, reference, YEARS, names, of_sites)
    moved = scores(
        prediction[:, order], reference[:, order], YEARS, tuple(names[k] for k in order), of_sites
    )
    assert moved["pooled"] == plain["pooled"]
    assert sorted(moved["sites"], key=lambda site: site["site"]) == plain["sites"]


def test_intervals_hold_the_pooled_score_and_are_seeded():
    masks_and_sites = random_sites(12)
    names = tuple(f"site {k}" for k in range(12))
    summary = scores(*masks_and_sites[:2], YEARS, names, masks_and_sites[2])
    intervals = summary["intervals"]
    assert intervals["sites"] == 12 and intervals["level"] == 0.95
    for name in INTERVAL_SCORES:
        low, high = intervals[name]
        assert low < summary["pooled"][name] < high
    assert scores(*masks_and_sites[:2], YEARS, names, masks_and_sites[2]) == summary


def test_equal_sites_leave_nothing_to_resample():
    """Five copies of one site: every resample has the same scores."""
    prediction, reference, _ = random_sites(1)
    five = (np.repeat(prediction, 5, axis=1), np.repeat(reference, 5, axis=1))
    summary = scores(*five, YEARS, tuple("abcde"), a_row_each(5))
    assert summary["intervals"]["ca_tiou"] == pytest.approx([summary["pooled"]["ca_tiou"]] * 2)


def test_four_sites_are_too_few_for_intervals():
    prediction, reference, of_sites = random_sites(4)
    assert scores(prediction, reference, YEARS, tuple("abcd"), of_sites)["intervals"] is None


def test_sites_without_a_reference_are_no_evidence_for_intervals():
    """Six sites are mapped; the reference knows five of them, then four."""
    prediction, reference, of_sites = random_sites(6)
    five = reference.copy()
    five[:, 5] = 255
    names = tuple("abcdef")
    intervals = scores(prediction, five, YEARS, names, of_sites)["intervals"]
    first = {k: of_sites[k] for k in range(5)}
    assert intervals == scores(prediction, five, YEARS, names[:5], first)["intervals"]
    assert intervals["sites"] == 5
    five[:, 4] = 255
    assert scores(prediction, five, YEARS, names, of_sites)["intervals"] is None


def test_summary_is_json():
    prediction, reference, of_sites = random_sites(6)
    summary = scores(prediction, reference, YEARS, tuple("abcdef"), of_sites)
    assert json.loads(json.dumps(summary, allow_nan=False)) == summary


def test_chunks_are_added_up():
    """Three chunks of 2**16 pixels and a rest; counts by numpy over the whole."""
    generator = np.random.default_rng(1)
    prediction = (generator.random((2, 401, 500)) < 0.3).astype(np.uint8)
    reference = (generator.random((2, 401, 500)) < 0.3).astype(np.uint8)
    pooled = scores(prediction, reference)["pooled"]
    assert pooled["pixels"] == 2 * 401 * 500
    assert pooled["per_date"][1]["tp"] == int((prediction[1] & reference[1]).sum())
    persist = prediction.all(axis=0) & reference.all(axis=0)
    either = prediction.all(axis=0) | reference.all(axis=0)
    assert pooled["iou_persist"] == persist.sum() / either.sum()


def test_agrees_with_scikit_learn():
    sklearn = pytest.importorskip("sklearn.metrics", reason="scikit-learn is not installed")
    generator = np.random.default_rng(2)
    prediction = generator.choice([0, 1, 1, 255], (4, 30, 30)).astype(np.uint8)
    reference = generator.choice([0, 0, 1, 255], (4, 30, 30)).astype(np.uint8)
    pooled = scores(prediction, reference)["pooled"]
    seen = (prediction != 255) & (reference != 255)
    for t, row in enumerate(pooled["per_date"]):
        p, g = prediction[t][seen[t]], reference[t][seen[t]]
        assert row["iou"] == pytest.approx(sklearn.jaccard_score(g, p))
        assert row["f1"] == pytest.approx(sklearn.f1_score(g, p))
        assert row["precision"] == pytest.approx(sklearn.precision_score(g, p))
        assert row["recall"] == pytest.approx(sklearn.recall_score(g, p))
        assert [[row["tn"], row["fp"]], [row["fn"], row["tp"]]] == sklearn.confusion_matrix(
            g, p
        ).tolist()
    # Transitions as four classes, all consecutive pairs pooled.
    both = seen[:-1] & seen[1:]
    p = (prediction[:-1] * 2 + prediction[1:])[both]
    g = (reference[:-1] * 2 + reference[1:])[both]
    _, gain, loss, persist = sklearn.jaccard_score(g, p, labels=[0, 1, 2, 3], average=None)
    assert pooled["iou_persist"] == pytest.approx(persist)
    assert pooled["iou_gain"] == pytest.approx(gain)
    assert pooled["iou_loss"] == pytest.approx(loss)

"""The training's counts agree with the product's metrics, and intervals with common sense."""

import numpy as np
import pytest

from euromine_qgis.engine.metrics import SeriesCounts
from euromine_qgis.engine.training.scoring import Tally


def masks(seed: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    reference = rng.integers(0, 2, (2, 20, 20)).astype(np.uint8)
    wrong = rng.random(reference.shape) < 0.2
    prediction = np.where(wrong, 1 - reference, reference).astype(np.uint8)
    reference[rng.random(reference.shape) < 0.1] = 255
    return prediction, reference


def test_the_definitions_are_those_of_the_metrics() -> None:
    tally, series = Tally(), SeriesCounts(["2019", "2021"])
    for seed in range(6):
        prediction, reference = masks(seed)
        tally.add(str(seed), prediction, reference)
        series.update(prediction, reference)
    ours, theirs = tally.measure(), series.summary()["pooled"]
    assert ours["footprint_iou"].value == pytest.approx(theirs["iou"])
    assert ours["ca_tiou"].value == pytest.approx(theirs["ca_tiou"])
    assert ours["iou_persist"].value == pytest.approx(theirs["iou_persist"])
    assert ours["change_f1"].value == pytest.approx(theirs["change"]["f1_undirected"])


def test_intervals_hold_the_value_and_need_five_clusters() -> None:
    tally = Tally()
    for seed in range(4):
        tally.add(str(seed), *masks(seed))
    assert tally.measure()["ca_tiou"].interval is None
    for seed in range(4, 9):
        tally.add(str(seed), *masks(seed))
    score = tally.measure()["ca_tiou"]
    assert score.value is not None and score.interval is not None
    assert score.interval[0] <= score.value <= score.interval[1]


def test_one_date_has_a_footprint_but_no_change() -> None:
    tally = Tally()
    prediction, reference = masks(0)
    tally.add("a", prediction[:1], reference[:1])
    scores = tally.measure()
    assert scores["footprint_iou"].value is not None
    assert scores["ca_tiou"].value is None and scores["change_f1"].value is None

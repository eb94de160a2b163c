"""Counting how far probabilities can be taken at their word."""

from __future__ import annotations

import numpy as np
import pytest

from euromine_qgis.engine.training.reliability import Reliability, card_entry


def test_error_worked_out_by_hand():
    """Ten bins. 0.05 four times, one of them mine: off by 0.2; 0.95 six times, all mine: by 0.05.

    (4 x 0.2 + 6 x 0.05) / 10 = 0.11.
    """
    counted = Reliability(bins=10)
    counted.add(np.array([0.05] * 4, np.float64), np.array([1, 0, 0, 0], np.uint8))
    counted.add(np.array([0.95] * 6, np.float64), np.ones(6, np.uint8))
    assert counted.error() == pytest.approx(0.11)
    assert [row["pixels"] for row in counted.rows()] == [4, 6]
    assert counted.rows()[0]["share_mine"] == 0.25
    assert counted.rows()[1]["low"] == 0.9


def test_unsure_and_unseen_pixels_do_not_count():
    counted = Reliability()
    counted.add(np.array([0.5, np.nan, 0.5], np.float32), np.array([255, 1, 1], np.uint8))
    assert counted.pixels.sum() == 1
    assert counted.error() == pytest.approx(0.5)


def test_certainty_falls_into_the_last_bin():
    entry = card_entry("d", "s", "six", [(np.ones((2, 2)), np.ones((2, 2), np.uint8))])
    assert entry["ece"] == 0
    assert entry["bins"] == [
        {"low": 0.9333, "high": 1.0, "mean_probability": 1.0, "share_mine": 1.0, "pixels": 4}
    ]


def test_nothing_counted_is_an_error():
    with pytest.raises(ValueError, match="No pixel"):
        Reliability().error()


def test_agrees_with_scikit_learn():
    calibration = pytest.importorskip("sklearn.calibration")
    rng = np.random.default_rng(3)
    said = rng.random(5000)
    true = rng.random(5000) < said**1.5
    counted = Reliability(bins=10)
    counted.add(said, true.astype(np.uint8))
    share, mean = calibration.calibration_curve(true, said, n_bins=10)
    rows = counted.rows()
    np.testing.assert_allclose([row["share_mine"] for row in rows], share, atol=1e-4)
    np.testing.assert_allclose([row["mean_probability"] for row in rows], mean, atol=1e-4)

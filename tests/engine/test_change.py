"""Transition codes and the summary of a series, by hand."""

from __future__ import annotations

import numpy as np

from euromine_qgis.engine.change import SUMMARY_NODATA, codes_of, pairs_of, summarise


def test_pairs():
    assert pairs_of(4, "consecutive") == ((0, 1), (1, 2), (2, 3))
    assert pairs_of(4, "first_last") == ((0, 3),)
    assert pairs_of(3, "all") == ((0, 1), (0, 2), (1, 2))
    assert len(pairs_of(10, "all")) == 45
    assert pairs_of(1, "first_last") == pairs_of(1, "consecutive") == pairs_of(1, "all") == ()


def test_codes():
    before = np.array([0, 0, 1, 1, 255, 1], dtype=np.uint8)
    after = np.array([0, 1, 0, 1, 1, 255], dtype=np.uint8)
    assert codes_of(before, after).tolist() == [0, 2, 3, 1, 255, 255]


def test_summary_of_pixels_with_known_histories():
    """Columns: never mine; opens 2018; mine then restored 2019; opens, closes and opens again;
    gain seen only after an unseen year; never seen; unseen at the end."""
    u = 255
    states = np.array(
        [
            [0, 0, 1, 0, 0, u, 1],
            [0, 1, 1, 1, u, u, 1],
            [0, 1, 0, 0, 1, u, 0],
            [0, 1, 0, 1, 1, u, u],
        ],
        dtype=np.uint8,
    ).reshape(4, 1, 7)
    years = [2017, 2018, 2019, 2020]
    summary = summarise(states, years, codes_of(states[0], states[-1]))[:, 0]
    n = SUMMARY_NODATA
    assert summary[0].tolist() == [0, 2, 3, 2, 2, n, n]
    assert summary[1].tolist() == [0, 2018, 0, 2018, 2019, n, 0]
    assert summary[2].tolist() == [0, 0, 2019, 2019, 0, n, 2019]
    assert summary[3].tolist() == [0, 3, 2, 2, 2, n, 2]

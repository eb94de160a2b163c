"""The windows that the measured loops go over."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.drivers.windows import Average, starts


@given(length=st.integers(1, 3000), window=st.integers(1, 700), share=st.floats(0.1, 1))
def test_windows_cover_a_side_and_stay_in_it(length, window, share):
    stride = max(1, int(window * share))
    first = starts(length, window, stride)
    assert first[0] == 0 and len(set(first)) == len(first)
    assert first[-1] + window >= length
    assert all(b - a <= stride for a, b in zip(first, first[1:]))
    if length > window:
        assert first[-1] + window == length


def test_overlapping_tiles_are_averaged():
    average = Average(2, 3)
    average.add(0, 0, np.full((2, 2), 1.0, dtype=np.float32))
    average.add(0, 1, np.full((2, 2), 3.0, dtype=np.float32))
    assert average.mean() == pytest.approx(np.array([[1, 2, 3], [1, 2, 3]]))

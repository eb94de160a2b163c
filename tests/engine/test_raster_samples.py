"""Where a series is sampled."""

from __future__ import annotations

import numpy as np
from affine import Affine
from hypothesis import given
from hypothesis import strategies as st

from euromine_qgis.engine.grid import Grid
from euromine_qgis.engine.raster_samples import (
    FILE_BLOCK_PX,
    SAMPLE_BLOCK_PX,
    SAMPLE_BLOCKS,
    SAMPLE_WHOLE_PX,
    sample_windows,
)

SIDES = st.integers(1, 3000)


def grid_of(height: int, width: int) -> Grid:
    return Grid("EPSG:32633", Affine(10, 0, 500_000, 0, -10, 5_000_000), width, height)


@given(SIDES, SIDES)
def test_no_pixel_is_sampled_twice_and_small_grids_whole(height, width):
    windows = sample_windows(grid_of(height, width))
    seen = np.zeros((height, width), dtype=int)
    for window in windows:
        seen[window.slices] += 1
    if height * width <= SAMPLE_WHOLE_PX:
        assert seen.min() == seen.max() == 1
        return
    assert seen.max() == 1
    for axis, side in ((1, height), (0, width)):
        assert seen.any(axis=axis).sum() > min(side, SAMPLE_BLOCKS * SAMPLE_BLOCK_PX) / 2


@given(st.integers(2 * SAMPLE_BLOCK_PX * SAMPLE_BLOCKS, 20_000))
def test_samples_of_large_grids_keep_within_blocks_of_files(side):
    for window in sample_windows(grid_of(side, side)):
        assert window.row // FILE_BLOCK_PX == (window.row_stop - 1) // FILE_BLOCK_PX
        assert window.col // FILE_BLOCK_PX == (window.col_stop - 1) // FILE_BLOCK_PX

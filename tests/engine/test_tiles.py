from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from hypothesis import given
from hypothesis import strategies as st

from euromine_qgis.engine.grid import Grid, Window
from euromine_qgis.engine.tiles import plan_tiles


def grid(height: int, width: int) -> Grid:
    return Grid("EPSG:32632", Affine(10, 0, 500_000, 0, -10, 5_000_000), width, height)


@given(st.integers(1, 90), st.integers(1, 90), st.integers(1, 40), st.integers(0, 9))
def test_every_pixel_belongs_to_one_core(height, width, core_px, margin_px):
    seen = np.zeros((height, width), dtype=int)
    for tile in plan_tiles(grid(height, width), core_px, margin_px):
        seen[tile.core.slices] += 1
        assert (tile.core.row % core_px, tile.core.col % core_px) == (0, 0)
        assert tile.read == tile.core.grown(margin_px)
        inside = np.zeros(tile.read.shape, dtype=int)
        inside[tile.core_in_read] = 1
        assert inside.sum() == tile.core.height * tile.core.width
    assert (seen == 1).all()


def test_only_wanted_cores_are_kept():
    left = plan_tiles(grid(20, 40), 20, 4, keep=lambda core: core.col == 0)
    assert [tile.core for tile in left] == [Window(0, 0, 20, 20)]
    assert left[0].read == Window(-4, -4, 28, 28)


@pytest.mark.parametrize(("core_px", "margin_px"), [(0, 0), (8, -1)])
def test_impossible_tiles_are_refused(core_px, margin_px):
    with pytest.raises(ValueError, match="tiles of"):
        plan_tiles(grid(20, 40), core_px, margin_px)

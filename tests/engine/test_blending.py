from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st

from euromine_qgis.engine.blending import Blender, plan_blended
from euromine_qgis.engine.grid import Grid, Window

sides = st.integers(1, 60)


def grid(height: int, width: int) -> Grid:
    return Grid("EPSG:32632", Affine(10, 0, 500_000, 0, -10, 5_000_000), width, height)


def joined(tiles, overlap_px, shape, says):
    """What is given out of what every tile says of what it has a say in, and how often."""
    blender, out, times = Blender(overlap_px), np.full((1, *shape), np.nan), np.zeros(shape, int)
    for tile in tiles:
        out[(slice(None), *tile.core.slices)] = blender.join(tile, says(tile))
        times[tile.core.slices] += 1
    return out[0], times


@settings(deadline=None, max_examples=60)
@given(sides, sides, st.integers(4, 40), st.integers(0, 20), st.integers(0, 9), st.data())
def test_tiling_does_not_show(height, width, core_px, overlap_px, margin_px, data):
    overlap_px = min(overlap_px, core_px)
    tiles = plan_blended(grid(height, width), core_px, overlap_px, margin_px)
    rng = np.random.default_rng(data.draw(st.integers(0, 99)))
    whole = rng.random((height, width)).astype(np.float32)
    whole[rng.random(whole.shape) < 0.1] = np.nan
    out, times = joined(
        tiles, overlap_px, whole.shape, lambda tile: whole[tile.seen.slices][None].copy()
    )
    assert (times == 1).all()
    np.testing.assert_allclose(out, whole, atol=1e-5)
    for tile in tiles:
        rows, cols = tile.seen_in_read
        assert np.empty(tile.read.shape)[rows, cols].shape == tile.seen.shape
        assert tile.read.height >= min(core_px // 2, height)
        assert tile.read.width >= min(core_px // 2, width)


def test_answers_that_differ_fade_into_each_other():
    tiles = plan_blended(grid(4, 24), 12, 8, 0)
    out, _ = joined(
        tiles, 8, (4, 24),
        lambda tile: np.full((1, *tile.seen.shape), float(tile.core.col > 0), np.float32),
    )
    np.testing.assert_allclose(out[0, :12], 0)
    np.testing.assert_allclose(out[0, 12:20], (np.arange(8) + 0.5) / 8, atol=1e-6)
    np.testing.assert_allclose(out[0, 20:], 1)


def test_a_tile_without_neighbours_speaks_for_itself():
    tiles = plan_blended(grid(30, 30), 10, 4, 2, keep=lambda core: core.row == core.col)
    assert [(tile.core.row, tile.core.col) for tile in tiles] == [(0, 0), (10, 10), (20, 20)]
    out, times = joined(
        tiles, 4, (30, 30), lambda tile: np.full((1, *tile.seen.shape), 0.7, np.float32)
    )
    np.testing.assert_allclose(out[times == 1], 0.7, atol=1e-6)


def test_a_tile_whose_neighbours_are_left_out_has_context():
    wanted = Window(100, 200, 100, 100)
    (tile,) = plan_blended(grid(300, 300), 100, 20, 5, keep=lambda core: core == wanted)
    assert tile.seen == Window(100, 200, 120, 100)
    assert tile.read == Window(80, 180, 140, 125)
    first, second = plan_blended(grid(100, 200), 100, 20, 0)
    assert (first.read, second.read) == (Window(0, 0, 100, 120), Window(0, 100, 100, 100))


def test_a_rest_that_is_seen_anyway_is_no_tile_of_its_own():
    tiles = plan_blended(grid(40, 118), 50, 20, 0)
    assert [tile.core for tile in tiles] == [Window(0, 0, 40, 50), Window(0, 50, 40, 68)]


def test_the_strips_that_are_kept_do_not_grow_with_the_raster():
    blender, most = Blender(4), 0
    for tile in plan_blended(grid(200, 40), 10, 4, 0):
        blender.join(tile, np.zeros((1, *tile.seen.shape), np.float32))
        kept = [share.values.size for shares in blender._pending.values() for share in shares]
        most = max(most, sum(kept))
    assert most <= 4 * 40 + 4 * 14 + 4 * 4 * 5


@pytest.mark.parametrize(
    ("core_px", "overlap_px", "margin_px"), [(0, 0, 0), (8, 9, 0), (8, -1, 0), (8, 4, -1)]
)
def test_impossible_tiles_are_refused(core_px, overlap_px, margin_px):
    with pytest.raises(ValueError, match="tiles of"):
        plan_blended(grid(20, 40), core_px, overlap_px, margin_px)

from __future__ import annotations

import pytest

from euromine_qgis.engine.memory import choose_tiling, estimate_mib

TEN_YEARS = tuple((a, a + 1) for a in range(9))
SENTINEL_TILE = dict(overlap_px=48, width_px=10980, height_px=10980, dates=10, pairs=TEN_YEARS)


def test_the_height_of_a_raster_costs_nothing():
    once = estimate_mib(512, **SENTINEL_TILE)
    assert once == estimate_mib(512, **{**SENTINEL_TILE, "height_px": 2 * 10980})
    assert once < 1500


@pytest.mark.parametrize(
    "more", [{"dates": 20}, {"lanes": 2}, {"width_px": 20000}, {"overlap_px": 96}, {"core_px": 768},
             {"derived_pairs": 36},
             {"pairs": tuple((a, b) for a in range(10) for b in range(a + 1, 10))}],
)
def test_what_costs_more(more):
    usual = {"core_px": 512, **SENTINEL_TILE}
    assert estimate_mib(**{**usual, **more}) > estimate_mib(**usual)


def test_a_raster_smaller_than_a_tile_costs_what_it_is():
    small = {**SENTINEL_TILE, "width_px": 100, "height_px": 100}
    assert estimate_mib(512, **small) < estimate_mib(512, **SENTINEL_TILE) / 2


def test_tiles_are_never_smaller_than_their_overlap():
    wide = {**SENTINEL_TILE, "overlap_px": 320}
    assert choose_tiling(768, 256, limit_mib=1, **wide).core_px == 512


@pytest.mark.parametrize(
    ("limit_mib", "core_px"), [(0, 512), (1500, 512), (800, 256), (1, 256)]
)
def test_tiles_are_as_large_as_the_limit_allows(limit_mib, core_px):
    found = choose_tiling(512, 256, limit_mib=limit_mib, **SENTINEL_TILE)
    assert found.core_px == core_px
    assert found.memory_mib == estimate_mib(core_px, **SENTINEL_TILE)

"""Thumbnails are every n-th pixel, however the raster is cut into blocks."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
import shapely
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st

from euromine_qgis.engine import thumbnails
from euromine_qgis.engine.dates import SceneDate
from euromine_qgis.engine.grid import Grid, Window
from euromine_qgis.engine.sites import Sites
from euromine_qgis.engine.thumbnails import (
    ComparedThumbnails,
    Lattice,
    Thumbnails,
    lattices,
)


def picked(height, width, block, longest):
    grid = Grid("EPSG:32633", Affine(10, 0, 500_000, 0, -10, 5_000_000), width, height)
    bands = SimpleNamespace(indices=dict.fromkeys(("red", "green", "blue"), 1))
    scene = SimpleNamespace(date=SceneDate(2020), bands=bands)
    series = SimpleNamespace(grid=grid, scenes=[scene])
    original, thumbnails.LONGEST_SIDE_PX = thumbnails.LONGEST_SIDE_PX, longest
    try:
        small = Thumbnails(series, None, with_reference=False)
    finally:
        thumbnails.LONGEST_SIDE_PX = original
    codes = (np.arange(height * width) % 251).astype(np.uint8).reshape(1, height, width)
    colour = np.full((1, 6, height, width), 0.1, dtype=np.float32)
    for row in range(0, height, block):
        for col in range(0, width, block):
            core = Window(row, col, min(block, height - row), min(block, width - col))
            part = (slice(None), *core.slices)
            decoded = SimpleNamespace(states=codes[part], mine=codes[part] / 255)
            small.add(core, colour[(slice(None), *part)], SimpleNamespace(decoded=decoded), None,
                      None, None)
    (pictures,) = small.pictures()
    return pictures, codes[0]


@settings(max_examples=40, deadline=None)
@given(
    height=st.integers(1, 60),
    width=st.integers(1, 60),
    block=st.integers(1, 64),
    longest=st.integers(4, 40),
)
def test_blocks_do_not_show(height, width, block, longest):
    pictures, codes = picked(height, width, block, longest)
    step = max(1, -(-max(height, width) // longest))
    assert (pictures.footprints[0] == codes[::step, ::step]).all()
    assert max(pictures.footprints.shape) <= longest


def test_pixels_have_their_size_on_the_ground():
    pictures, _ = picked(30, 60, 16, 20)
    assert pictures.aspect == 1
    assert pictures.pixel_width_m == pytest.approx(30, rel=1e-3)


@pytest.mark.parametrize("angle", [0, 30, 90, 180])
@pytest.mark.parametrize("step", [1, 2])
def test_pixels_keep_their_size_whichever_way_the_raster_is_turned(angle, step):
    """Pixels of 10 m x 20 m."""
    turned = (
        Affine.translation(500_000, 5_000_000) @ Affine.rotation(angle) @ Affine.scale(10, -20)
    )
    grid = Grid("EPSG:32633", turned, 40, 30)
    aspect, width_m = Lattice(grid, grid.window, 40 // step).pixel()
    assert aspect == pytest.approx(2)
    assert width_m == pytest.approx(10 * step, rel=1e-3)


def test_pixels_in_degrees_are_as_wide_as_their_parallel():
    """At 60 degrees north a degree of longitude is half as long as one of latitude."""
    upright = Grid("EPSG:4326", Affine(1e-4, 0, 9, 0, -1e-4, 60), 40, 30)
    turned = Grid("EPSG:4326", Affine(0, 1e-4, 9, 1e-4, 0, 60), 40, 30)
    aspect, width_m = Lattice(upright, upright.window, 40).pixel()
    assert aspect == pytest.approx(2, rel=1e-2) and width_m == pytest.approx(5.57, rel=1e-2)
    aspect, width_m = Lattice(turned, turned.window, 40).pixel()
    assert aspect == pytest.approx(0.5, rel=1e-2) and width_m == pytest.approx(11.14, rel=1e-2)


def two_sites(tmp_path):
    """Site a: rows 0-9, columns 0-9. Site b: a triangle in rows 5-24, columns 5-34."""
    shapes = [
        shapely.box(500_000, 4_999_900, 500_100, 5_000_000),
        shapely.Polygon([(500_050, 4_999_950), (500_350, 4_999_950), (500_050, 4_999_750)]),
    ]
    return Sites(("a", "b"), tuple(shapes), GRID, shapely.STRtree(shapes))


GRID = Grid("EPSG:32633", Affine(10, 0, 500_000, 0, -10, 5_000_000), 40, 30)


def shown(sites, block, with_reference=True):
    """A series of two dates: the first all mine, the second mine on even columns."""
    bands = SimpleNamespace(indices=dict.fromkeys(("red", "green", "blue"), 1))
    scenes = [SimpleNamespace(date=SceneDate(year), bands=bands) for year in (2020, 2021)]
    small = Thumbnails(SimpleNamespace(grid=GRID, scenes=scenes), sites, with_reference)
    even = np.broadcast_to(np.arange(GRID.width) % 2 == 0, GRID.shape)
    states = np.stack([np.ones(GRID.shape), even]).astype(np.uint8)
    colour = np.linspace(0.05, 0.3, 2 * 6 * 30 * 40).reshape(2, 6, 30, 40).astype(np.float32)
    summary = np.stack([np.where(even, 1, 3), np.where(even, 2021, 0), 0 * even, 0 * even])
    for row in range(0, GRID.height, block):
        for col in range(0, GRID.width, block):
            core = Window(
                row, col, min(block, GRID.height - row), min(block, GRID.width - col)
            )
            part = (Ellipsis, *core.slices)
            decoded = SimpleNamespace(states=states[part], mine=states[part] * 0.8)
            small.add(core, colour[part], SimpleNamespace(decoded=decoded),
                      summary.astype(np.uint16)[part], states[part] if with_reference else None,
                      sites.masks(core))
    return small.pictures(), states


@pytest.mark.parametrize("block", [7, 16, 64])
def test_every_site_shows_its_own_pixels(tmp_path, block):
    sites = two_sites(tmp_path)
    (whole, of_a, of_b), states = shown(sites, block)
    assert (whole.site, of_a.site, of_b.site) == (None, "a", "b")
    assert of_a.footprints.shape == (2, 10, 10) and of_b.footprints.shape == (2, 20, 30)
    assert of_a.inside.all()
    assert (of_a.footprints == states[:, :10, :10]).all()
    # The corner that a shares with b belongs to both.
    assert of_b.inside[:4, :4].all() and not of_b.inside[-1, -1]
    mask = sites.mask(1, Window(5, 5, 20, 30))
    assert (of_b.inside == mask).all()
    assert (of_b.footprints[:, mask] == states[:, 5:25, 5:35][:, mask]).all()
    assert (of_b.footprints[:, ~mask] == 255).all() and (of_b.probability[:, ~mask] == 255).all()
    assert (of_b.reference[:, ~mask] == 255).all() and (of_b.change[~mask] == 255).all()
    assert (of_b.first_gain_year[~mask] == 0).all()
    assert set(of_b.first_gain_year[mask]) == {0, 2021}
    assert whole.inside.sum() == 100 + mask.sum() - mask[:5, :5].sum()


def test_a_single_site_is_the_whole(tmp_path):
    sites = two_sites(tmp_path)
    one = Sites(("a",), sites.geometries[:1], GRID, shapely.STRtree(sites.geometries[:1]))
    pictures, _ = shown(one, 64)
    assert [item.site for item in pictures] == [None]


def test_sites_are_coarser_or_fewer_where_memory_is_short(tmp_path, monkeypatch):
    sites = two_sites(tmp_path)
    monkeypatch.setattr(thumbnails, "SITE_SIDES_PX", (40, 10))
    monkeypatch.setattr(thumbnails, "SITE_PICTURES_BYTES", 800)
    assert {k: one.shape for k, one in lattices(GRID, sites, 1).items()} == {
        None: (25, 35), 0: (10, 10), 1: (20, 30)
    }
    monkeypatch.setattr(thumbnails, "SITE_PICTURES_BYTES", 250)
    assert {k: one.shape for k, one in lattices(GRID, sites, 1).items()} == {
        None: (25, 35), 0: (10, 10), 1: (7, 10)
    }
    monkeypatch.setattr(thumbnails, "SITE_PICTURES_BYTES", 120)
    # The larger one has 70 pixels; there is no room for the other 100.
    assert set(lattices(GRID, sites, 1)) == {None, 1}


def test_both_series_of_an_evaluation_are_shown_site_by_site(tmp_path):
    sites = two_sites(tmp_path)
    small = ComparedThumbnails([SceneDate(2020), SceneDate(2021)], GRID, sites, True)
    prediction = (np.arange(2400) % 3 == 0).astype(np.uint8).reshape(2, 30, 40)
    reference = (np.arange(2400) % 5 == 0).astype(np.uint8).reshape(2, 30, 40)
    for row in (0, 16):
        core = Window(row, 0, min(16, 30 - row), 40)
        part = (slice(None), *core.slices)
        small.add(core, prediction[part], reference[part], sites.masks(core))
    whole, of_a, of_b = small.pictures()
    assert (of_a.footprints == prediction[:, :10, :10]).all()
    assert (of_a.reference == reference[:, :10, :10]).all()
    assert (of_b.reference[:, of_b.inside] == reference[:, 5:25, 5:35][:, of_b.inside]).all()
    assert (whole.footprints[:, ~whole.inside] == 255).all()
    assert whole.true_colour is None and of_a.pixel_width_m == pytest.approx(10, rel=1e-3)
    (bare,) = ComparedThumbnails([SceneDate(2020)], GRID, None, False).pictures()
    assert bare.pixel_width_m is None and bare.inside is None

from __future__ import annotations

import math

import numpy as np
import pytest
from affine import Affine
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod, Transformer

from euromine_qgis.engine.errors import GridError
from euromine_qgis.engine.grid import Grid, Window

UTM = Grid("EPSG:32632", Affine(10, 0, 500_000, 0, -10, 5_000_000), 60, 40)
windows = st.builds(
    Window, st.integers(-20, 60), st.integers(-20, 80), st.integers(1, 40), st.integers(1, 40)
)


def geodesic_area_m2(grid: Grid, window: Window) -> float:
    """Area of a window's outline, corners only."""
    left, bottom, right, top = grid.bounds_of(window)
    to_degrees = Transformer.from_crs(grid.crs, "EPSG:4326", always_xy=True)
    longitudes, latitudes = to_degrees.transform(
        [left, right, right, left], [bottom, bottom, top, top]
    )
    return abs(Geod(ellps="WGS84").polygon_area_perimeter(longitudes, latitudes)[0])


@pytest.mark.parametrize(
    ("crs", "x", "y", "pixel"),
    [
        ("EPSG:32632", 700_000, 5_000_000, 10),
        ("EPSG:32632", 300_000, 7_500_000, 20),
        ("EPSG:3857", 1_000_000, 7_000_000, 10),
        ("EPSG:3035", 4_300_000, 3_200_000, 30),
        ("EPSG:4326", 24.0, 65.0, 9e-5),
        ("EPSG:4326", -60.0, -2.0, 9e-5),
    ],
)
def test_pixel_areas_are_geodesic(crs, x, y, pixel):
    grid = Grid(crs, Affine(pixel, 0, x, 0, -pixel, y), 700, 600)
    window = Window(17, 40, 500, 600)
    areas = np.broadcast_to(grid.pixel_area_m2(window), window.shape)
    for row, col in ((0, 0), (499, 599), (250, 301), (13, 577)):
        expected = geodesic_area_m2(grid, Window(window.row + row, window.col + col, 1, 1))
        assert areas[row, col] == pytest.approx(expected, rel=1e-4)


def test_areas_in_degrees_add_up_to_the_outline():
    grid = Grid("EPSG:4326", Affine(9e-5, 0, 81.15, 0, -8.4e-5, 21.2), 54, 77)
    assert grid.pixel_area_m2(grid.window).shape == (77, 1)
    total = grid.pixel_area_m2(grid.window).sum() * 54
    assert total == pytest.approx(geodesic_area_m2(grid, grid.window), rel=1e-6)
    assert grid.is_geographic and not UTM.is_geographic


@pytest.mark.parametrize("crs", ["EPSG:27572", "EPSG:27563"])
def test_grads_are_no_degrees(crs):
    """Old systems of France count longitude and latitude in grads."""
    there = Transformer.from_crs("EPSG:4326", crs, always_xy=True).transform(3.0, 44.0)
    grid = Grid(crs, Affine(10, 0, there[0], 0, -10, there[1]), 1000, 1000)
    total_ha = np.broadcast_to(grid.pixel_area_m2(grid.window), grid.shape).sum() / 1e4
    assert total_ha == pytest.approx(10_000, rel=3e-3)
    assert grid.shorter_side_m() == pytest.approx(10, rel=2e-3)


def test_one_degree_at_the_equator():
    # 1 x 1 degree south of the equator on WGS 84: 12 309 km2.
    grid = Grid("EPSG:4326", Affine(1, 0, 0, 0, -1, 0), 1, 1)
    assert grid.pixel_area_m2(grid.window)[0, 0] == pytest.approx(1.230878e10, rel=1e-4)


def test_resolution_is_that_of_the_ground():
    assert pytest.approx(10.0, rel=1e-3) == UTM.resolution_m()
    mercator = Grid("EPSG:3857", Affine(20, 0, 0, 0, -20, 8_399_738), 10, 10)  # 60 degrees north
    assert UTM.shorter_side_m() == pytest.approx(10.0, rel=1e-3)
    assert mercator.resolution_m() == pytest.approx(10.0, rel=0.01)
    degrees = Grid("EPSG:4326", Affine(9e-5, 0, 25, 0, -9e-5, 65), 100, 100)
    east_west_m = 9e-5 * 111_320 * math.cos(math.radians(65))
    assert degrees.shorter_side_m() == pytest.approx(east_west_m, rel=0.01)


def test_a_turned_grid_in_degrees_has_areas_too():
    turned = Affine.rotation(30)
    grid = Grid("EPSG:4326", Affine(9e-5 * turned.a, 9e-5 * turned.b, 10.0,
                                    9e-5 * turned.d, 9e-5 * turned.e, 50.0), 20, 20)
    straight = Grid("EPSG:4326", Affine(9e-5, 0, 10.0, 0, -9e-5, 50.0), 20, 20)
    assert grid.pixel_area_m2(grid.window).mean() == pytest.approx(
        straight.pixel_area_m2(straight.window).mean(), rel=1e-3
    )


@given(windows, windows)
def test_intersection_holds_the_shared_pixels(first, second):
    shared = first.intersection(second)
    rows = set(range(first.row, first.row_stop)) & set(range(second.row, second.row_stop))
    cols = set(range(first.col, first.col_stop)) & set(range(second.col, second.col_stop))
    if not rows or not cols:
        assert shared is None
    else:
        assert shared == Window(min(rows), min(cols), len(rows), len(cols))
    assert shared == second.intersection(first)


@given(windows)
def test_bounds_of_a_window_lead_back_to_it(window):
    assert UTM.window_of(UTM.bounds_of(window)) == window.intersection(UTM.window)


def test_a_point_touches_its_pixel():
    assert UTM.window_of((500_015.0, 4_999_985.0, 500_015.0, 4_999_985.0)) == Window(1, 1, 1, 1)


def test_transform_of_a_window_keeps_pixels_in_place():
    assert UTM.transform_of(Window(2, 3, 5, 5)) == Affine(10, 0, 500_030, 0, -10, 4_999_980)


def test_grids_that_cannot_be():
    with pytest.raises(GridError, match="does not tell where"):
        Grid("EPSG:0", UTM.transform, 10, 10)
    with pytest.raises(GridError, match="does not tell where"):
        Grid('LOCAL_CS["arbitrary",UNIT["metre",1]]', UTM.transform, 10, 10)
    with pytest.raises(GridError, match="no size"):
        Grid("EPSG:32632", Affine(0, 0, 0, 0, 0, 0), 10, 10)
    with pytest.raises(GridError, match="empty"):
        Grid("EPSG:32632", UTM.transform, 0, 10)
    with pytest.raises(ValueError, match="window"):
        Window(0, 0, 0, 1)

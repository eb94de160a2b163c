"""Outlines without steps, whose topology stays."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from rasterio.features import shapes

from euromine_qgis.engine.grid import Grid
from euromine_qgis.engine.polygons import in_pixels, on_ground
from euromine_qgis.engine.smoothing import smoothed


def nothing() -> None:
    """Nobody cancels."""


def polygons(mask):
    mask = np.asarray(mask, dtype=np.uint8)
    found = shapes(mask, mask > 0, connectivity=4, transform=Affine.identity())
    return [(value, shapely.geometry.shape(outline)) for outline, value in found]


def disc(radius, side=40, centre=(20, 20)):
    rows, cols = np.ogrid[:side, :side]
    return np.hypot(rows - centre[0] + 0.5, cols - centre[1] + 0.5) < radius


def test_a_disc_loses_its_steps_and_hardly_any_area():
    (_, stepped), = polygons(disc(12))
    smooth, = smoothed([stepped], 1.0, nothing)
    assert shapely.get_num_coordinates(smooth) < shapely.get_num_coordinates(stepped) / 2
    assert smooth.length < 0.9 * stepped.length
    assert smooth.area == pytest.approx(stepped.area, rel=0.02)
    assert smooth.symmetric_difference(stepped).area < 0.06 * stepped.area


def test_a_border_that_stays_from_one_date_to_the_next_stays_the_same():
    before = disc(12)
    after = before | disc(6, centre=(20, 33))
    (_, first), = polygons(before)
    (_, second), = polygons(after)
    one, two = smoothed([first, second], 1.0, nothing)
    assert shapely.covers(two, one)
    gained = two.difference(one)
    assert shapely.area(gained) == pytest.approx((after & ~before).sum(), rel=0.1)
    # No slivers along what both share.
    assert all(part.area > 1 for part in shapely.get_parts(gained))


def test_holes_stay():
    (_, ring), = polygons(disc(14) & ~disc(5))
    smooth, = smoothed([ring], 1.0, nothing)
    assert len(smooth.interiors) == 1
    assert shapely.Polygon(smooth.interiors[0]).area == pytest.approx(disc(5).sum(), rel=0.1)


@settings(max_examples=40, deadline=None)
@given(
    codes=arrays.arrays(np.uint8, (12, 14), elements=st.integers(0, 3)),
    tolerance=st.floats(0.5, 3),
)
def test_what_touched_touches_and_nothing_overlaps(codes, tolerance):
    found = polygons(codes)
    smooth = smoothed([shape for _, shape in found], tolerance, nothing)
    assert len(smooth) == len(found)
    assert all(shape.is_valid and shape.area > 0 for shape in smooth)
    together = shapely.union_all(smooth)
    assert together.area == pytest.approx(sum(shape.area for shape in smooth), abs=1e-6)
    for (_, a), x in zip(found, smooth):
        for (_, b), y in zip(found, smooth):
            if a is not b and shapely.intersection(a, b).length > 0:
                assert shapely.intersection(x, y).length > 0


def test_nothing_is_done_where_nothing_is_asked_for():
    (_, stepped), = polygons(disc(5))
    assert smoothed([stepped], 0, nothing) == [stepped]
    assert smoothed([], 1.0, nothing) == []


def test_it_stops_where_asked():
    class Enough(Exception):
        pass

    def enough() -> None:
        raise Enough

    (_, stepped), = polygons(disc(5))
    with pytest.raises(Enough):
        smoothed([stepped], 1.0, enough)


@settings(max_examples=20, deadline=None)
@given(angle=st.floats(0, 360), x=st.floats(-1e6, 1e6), y=st.floats(-1e7, 1e7))
def test_corners_on_any_grid_are_whole_pixels_again(angle, x, y):
    transform = Affine.translation(x, y) @ Affine.rotation(angle) @ Affine.scale(10, -10)
    grid = Grid("EPSG:32633", transform, 40, 40)
    (_, stepped), = polygons(disc(12))
    assert in_pixels(on_ground(stepped, grid), grid).equals_exact(stepped)

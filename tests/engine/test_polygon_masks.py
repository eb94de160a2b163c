"""Footprints given as polygons: what is drawn of them."""

from __future__ import annotations

import numpy as np
import pyogrio
import pytest
import shapely
from affine import Affine

from euromine_qgis.engine.dates import SceneDate
from euromine_qgis.engine.errors import ReferenceMismatch
from euromine_qgis.engine.evaluate_job import PolygonsInput
from euromine_qgis.engine.grid import Grid
from euromine_qgis.engine.polygon_masks import PolygonMasks, draw_polygons, read_polygons

LEFT, TOP = 500_000, 5_000_000
GRID = Grid("EPSG:32633", Affine(10, 0, LEFT, 0, -10, TOP), 20, 10)
YEAR = SceneDate(2020)
# Rows 1 to 3 and columns 2 to 4, and from there a spike along row 2 to column 16.
SPIKED = shapely.Polygon([
    (LEFT + 20, TOP - 10), (LEFT + 50, TOP - 10), (LEFT + 50, TOP - 25), (LEFT + 165, TOP - 25),
    (LEFT + 50, TOP - 25), (LEFT + 50, TOP - 40), (LEFT + 20, TOP - 40),
])
LINE = shapely.LineString([(LEFT, TOP - 85), (LEFT + 200, TOP - 85)])
EXPECTED = np.zeros((10, 20), dtype=np.uint8)
EXPECTED[1:4, 2:5] = 1


def layer(tmp_path, shapes, crs="EPSG:32633"):
    path = tmp_path / "mines.gpkg"
    pyogrio.raw.write(
        path, geometry=np.array([shapely.to_wkb(shape) for shape in shapes], dtype=object),
        field_data=[np.full(len(shapes), 2020)], fields=["year"], layer="mines", driver="GPKG",
        geometry_type="Unknown", crs=crs,
    )
    return PolygonsInput(str(path), "year")


def draw(source, log):
    shapes, dates, crs = read_polygons(source, "REFERENCE_POLYGONS")
    with draw_polygons(shapes, dates, crs, GRID, [YEAR], [YEAR], log, "mines") as masks:
        return masks.read(GRID.window)[0]


def test_a_spike_and_a_line_draw_no_pixels(tmp_path, log):
    assert shapely.make_valid(SPIKED).geom_type == "GeometryCollection"
    np.testing.assert_array_equal(draw(layer(tmp_path, [SPIKED, LINE]), log), EXPECTED)
    assert log.infos == ["2020  mines: 1 polygons"]


def test_what_is_read_is_polygons_alone(tmp_path):
    mixed = shapely.GeometryCollection([shapely.box(LEFT, TOP - 20, LEFT + 20, TOP), LINE])
    source = layer(tmp_path, [SPIKED, shapely.Point(LEFT + 5, TOP - 5), LINE, mixed])
    shapes, dates, crs = read_polygons(source, "REFERENCE_POLYGONS")
    assert [shape.geom_type for shape in shapes] == ["MultiPolygon", "MultiPolygon"]
    assert [shape.area for shape in shapes] == [900, 400]
    assert dates == [YEAR, YEAR] and crs == "EPSG:32633"


def test_a_spike_that_comes_with_the_grids_system_draws_no_pixels():
    with PolygonMasks(GRID, [YEAR], [[shapely.make_valid(SPIKED), LINE]]) as masks:
        np.testing.assert_array_equal(masks.read(GRID.window)[0], EXPECTED)
    with PolygonMasks(GRID, [YEAR], [[LINE]]) as masks:
        assert not masks.read(GRID.window).any()


def test_dates_without_a_polygon_and_dates_that_nothing_is_known_of():
    masks = PolygonMasks(GRID, [YEAR, SceneDate(2021)], [[], None])
    assert masks.present == (True, False)
    assert [np.unique(mask).tolist() for mask in masks.read(GRID.window)] == [[0], [255]]


def test_a_local_system_is_refused(log):
    local = 'LOCAL_CS["mine grid",UNIT["metre",1],AXIS["Easting",EAST],AXIS["Northing",NORTH]]'
    with pytest.raises(ReferenceMismatch, match="CRS of mines is not understood"):
        draw_polygons(np.array([SPIKED]), [YEAR], local, GRID, [YEAR], [YEAR], log, "mines")


def test_a_ring_that_is_not_closed_is_closed(tmp_path, log):
    """As other programs write it; SITES take it too."""
    ring = bytes.fromhex("01" "03000000" "01000000" "04000000")
    corners = [(LEFT + 20, TOP - 10), (LEFT + 50, TOP - 10), (LEFT + 50, TOP - 40),
               (LEFT + 20, TOP - 40)]
    path = tmp_path / "mines.gpkg"
    pyogrio.raw.write(
        path, geometry=np.array([ring + np.array(corners, "<f8").tobytes()], dtype=object),
        field_data=[np.full(1, 2020)], fields=["year"], layer="mines", driver="GPKG",
        geometry_type="Polygon", crs="EPSG:32633",
    )
    np.testing.assert_array_equal(draw(PolygonsInput(str(path), "year"), log), EXPECTED)


def test_a_table_without_geometry_holds_no_polygon(tmp_path):
    path = tmp_path / "mines.gpkg"
    pyogrio.raw.write(
        path, geometry=None, field_data=[np.full(1, 2020)], fields=["year"], layer="mines",
        driver="GPKG", crs=None, geometry_type=None,
    )
    shapes, dates, _ = read_polygons(PolygonsInput(str(path), "year"), "REFERENCE_POLYGONS")
    assert len(shapes) == 0 and dates == []

"""Sites on the grid: names, masks, and what is refused."""

from __future__ import annotations

import numpy as np
import pyogrio
import pytest
import shapely
from affine import Affine

from euromine_qgis.engine.errors import SitesError
from euromine_qgis.engine.grid import Grid, Window
from euromine_qgis.engine.jobs import SitesInput
from euromine_qgis.engine.sites import covered, read_sites, to_grid

GRID = Grid("EPSG:32633", Affine(10, 0, 500_000, 0, -10, 5_000_000), 20, 10)
WHOLE = GRID.window


def layer(tmp_path, geometries, crs="EPSG:32633", **columns):
    path = tmp_path / "sites.gpkg"
    pyogrio.raw.write(
        path,
        geometry=np.array([shapely.to_wkb(g) for g in geometries], dtype=object),
        field_data=[np.array(values) for values in columns.values()],
        fields=list(columns),
        layer="sites",
        driver="GPKG",
        geometry_type="Unknown",
        crs=crs,
    )
    return str(path)


def square(col, row, side):
    x, y = 500_000 + 10 * col, 5_000_000 - 10 * row
    return shapely.box(x, y - 10 * side, x + 10 * side, y)


def read(path, warnings=None, **source):
    return read_sites(SitesInput(path, **source), GRID, (warnings or []).append)


def test_masks_and_extent(tmp_path):
    path = layer(tmp_path, [square(2, 1, 3), square(10, 5, 2)], code=[7.0, 12.0])
    sites = read(path, id_field="code")
    assert sites.names == ("7", "12")
    assert sites.extent(0) == Window(1, 2, 3, 3)
    assert sites.mask(0, WHOLE).sum() == 9
    masks = sites.masks(WHOLE)
    assert list(masks) == [0, 1]
    assert masks[1].sum() == 4
    assert masks[0][1:4, 2:5].all()
    assert covered(masks, WHOLE.shape).sum() == 13
    assert list(sites.masks(Window(0, 0, 4, 6))) == [0]
    assert not covered({}, WHOLE.shape).any()
    assert sites.touching(Window(0, 0, 4, 6)) == (0,)
    assert sites.touching(Window(8, 0, 2, 5)) == ()


def test_degrees_are_brought_to_the_grid(tmp_path):
    import pyproj

    to_degrees = pyproj.Transformer.from_crs("EPSG:32633", "EPSG:4326", always_xy=True)
    degrees = shapely.transform(
        square(2, 1, 3), lambda xy: np.column_stack(to_degrees.transform(xy[:, 0], xy[:, 1]))
    )
    sites = read(layer(tmp_path, [degrees], crs="EPSG:4326", n=[1]))
    assert sites.names == ("1",)
    assert sites.mask(0, WHOLE).sum() == 9


def test_partly_outside_and_overlapping_sites_are_named(tmp_path):
    warnings = []
    path = layer(
        tmp_path,
        [square(-2, 0, 4), square(1, 1, 3), square(100, 100, 3)],
        name=["edge", "inner", "away"],
    )
    sites = read_sites(SitesInput(path, id_field="name"), GRID, warnings.append)
    assert sites.names == ("edge", "inner")
    assert any("left out: away" in text for text in warnings)
    assert any("in part: edge" in text for text in warnings)
    assert any("overlap: edge, inner" in text for text in warnings)


@pytest.mark.parametrize(
    ("geometries", "columns", "source", "says"),
    [
        ([shapely.Point(500_010, 4_999_990)], {"n": [1]}, {}, "holds no polygon"),
        ([square(100, 100, 3)], {"n": [1]}, {}, "in the area of the series"),
        ([square(1, 1, 3)], {"n": [1]}, {"id_field": "m"}, "no field m"),
        ([square(1, 1, 2), square(5, 5, 2)], {"n": [1, 1]}, {"id_field": "n"}, "not unique: 1"),
    ],
)
def test_refusals(tmp_path, geometries, columns, source, says):
    with pytest.raises(SitesError, match=says) as caught:
        read(layer(tmp_path, geometries, **columns), **source)
    assert caught.value.remedy


def test_a_layer_in_a_local_system_is_refused():
    local = 'LOCAL_CS["mine grid",UNIT["metre",1],AXIS["Easting",EAST],AXIS["Northing",NORTH]]'
    with pytest.raises(SitesError, match="The CRS of SITES pits is not understood") as caught:
        to_grid(np.array([square(1, 1, 3)]), local, GRID, "SITES pits", SitesError)
    assert caught.value.remedy


def test_an_unreadable_layer_is_named(tmp_path):
    with pytest.raises(SitesError, match="nothing.gpkg"):
        read(str(tmp_path / "nothing.gpkg"))


def test_a_site_that_shares_only_an_edge_is_left_out_and_the_others_stay(tmp_path):
    warnings = []
    path = layer(tmp_path, [square(20, 0, 3), square(1, 1, 3)], name=["beside", "inner"])
    sites = read_sites(SitesInput(path, id_field="name"), GRID, warnings.append)
    assert sites.names == ("inner",)
    assert any("left out: beside" in text for text in warnings)


def test_nested_sites_are_named(tmp_path):
    warnings = []
    path = layer(tmp_path, [square(1, 1, 6), square(2, 2, 2)], name=["outer", "nested"])
    read_sites(SitesInput(path, id_field="name"), GRID, warnings.append)
    assert any("overlap: nested, outer" in text for text in warnings)


def test_neighbours_that_share_an_edge_do_not_overlap(tmp_path):
    warnings = []
    path = layer(tmp_path, [square(1, 1, 3), square(4, 1, 3)], name=["west", "east"])
    read_sites(SitesInput(path, id_field="name"), GRID, warnings.append)
    assert warnings == []


def test_borders_that_cross_by_a_hair_are_no_overlap(tmp_path):
    """A border that two sites share is not the same for both once they are reprojected."""
    east = shapely.box(500_049.99, 4_999_950, 500_090, 4_999_990)
    warnings = []
    path = layer(tmp_path, [square(1, 1, 4), east], name=["west", "east"])
    read_sites(SitesInput(path, id_field="name"), GRID, warnings.append)
    assert warnings == []


def test_a_site_without_a_name_is_not_the_whole(tmp_path):
    path = layer(
        tmp_path, [square(1, 1, 2), square(5, 5, 2), square(8, 8, 2)], name=["a", "", None]
    )
    assert read(path, id_field="name").names == ("a", "#2", "#3")
    path = layer(tmp_path, [square(1, 1, 2), square(5, 5, 2)], name=["#2", " "])
    assert read(path, id_field="name").names == ("#2", "##2")


def test_a_turned_grid_ends_at_its_own_corners(tmp_path):
    turned = Affine.translation(500_000, 5_000_000) @ Affine.rotation(45) @ Affine.scale(10, -10)
    grid = Grid("EPSG:32633", turned, 20, 20)
    corner, middle = shapely.Point(500_010, 5_000_190), shapely.Point(500_141, 5_000_000)
    path = layer(tmp_path, [middle.buffer(60), shapely.box(
        500_000, 4_999_900, 500_280, 5_000_140
    )], name=["whole", "cut"])
    warnings = []
    sites = read_sites(SitesInput(path, id_field="name"), grid, warnings.append)
    assert [text for text in warnings if "mapped in part: cut" in text]
    assert sites.mask(0, grid.window).sum() == pytest.approx(36 * np.pi, rel=0.05)
    away = layer(tmp_path, [corner.buffer(5), middle.buffer(20)], name=["away", "in"])
    warnings.clear()
    assert read_sites(SitesInput(away, id_field="name"), grid, warnings.append).names == ("in",)
    assert any("left out: away" in text for text in warnings)


def test_a_layer_without_geometry_is_refused(tmp_path):
    path = tmp_path / "names.csv"
    path.write_text("name,hectares\npit,3\n")
    with pytest.raises(SitesError, match="holds no polygon"):
        read(str(path))


def test_the_whole_world_in_degrees_covers_the_grid(tmp_path):
    sites = read(layer(tmp_path, [shapely.box(-10, 0, 40, 80)], crs="EPSG:4326", n=[1]))
    assert sites.mask(0, WHOLE).all()


@pytest.mark.parametrize("east", [-179.99, 180.01, 179.99])
def test_sites_that_cross_the_antimeridian(tmp_path, east):
    """From 179.99 east to 179.99 west, as QGIS, R and what goes on beyond 180 write it."""
    grid = Grid("EPSG:32660", Affine(100, 0, 820_000, 0, -100, 10_000), 200, 200)
    west = 179.98
    box = shapely.Polygon([(west, 0.01), (east, 0.01), (east, 0.05), (west, 0.05)])
    sites = read_sites(SitesInput(layer(tmp_path, [box], "EPSG:4326"), "Sites"), grid, print)
    width = (east - west) % 360
    expected_px = width * 111_320 / 100 * 0.04 * 110_574 / 100
    assert sites.mask(0, grid.window).sum() == pytest.approx(expected_px, rel=0.08)


@pytest.mark.parametrize("centre", [180.0, -180.0])
def test_a_grid_in_degrees_across_the_antimeridian(tmp_path, centre):
    grid = Grid("EPSG:4326", Affine(1e-4, 0, centre - 0.01, 0, -1e-4, 0.02), 200, 200)
    box = shapely.box(826_000, 500, 834_000, 1500)
    sites = read_sites(SitesInput(layer(tmp_path, [box], "EPSG:32660"), "Sites"), grid, print)
    covered_m2 = (sites.mask(0, grid.window) * grid.pixel_area_m2(grid.window)).sum()
    inside = sites.geometries[0].intersection(shapely.box(*grid.bounds))
    assert inside.area / 1e-8 == pytest.approx(sites.mask(0, grid.window).sum(), rel=0.02)
    assert covered_m2 > 1e6


def test_sites_that_cross_themselves_are_named(tmp_path):
    warnings = []
    ring = [(500_060, 4_999_950), (500_100, 4_999_980), (500_100, 4_999_950), (500_060, 4_999_980)]
    shapes = [square(1, 1, 3), shapely.Polygon(), shapely.Polygon(ring)]
    path = layer(tmp_path, shapes, name=["a", "b", "bow tie"])
    sites = read_sites(SitesInput(path, id_field="name"), GRID, warnings.append)
    assert sites.names == ("a", "bow tie")
    assert "cross themselves were mended (features bow tie)" in warnings[0]


def test_sites_that_are_left_out_are_named(tmp_path):
    warnings = []
    flat = shapely.Polygon([(500_000, 4_999_990), (500_050, 4_999_990), (500_020, 4_999_990)])
    path = layer(tmp_path, [square(1, 1, 3), shapely.Polygon(), flat], name=["a", "b", "c"])
    sites = read_sites(SitesInput(path, id_field="name"), GRID, warnings.append)
    assert sites.names == ("a",)
    assert len(warnings) == 1 and warnings[0].endswith("are left out: b, c.")


@pytest.mark.parametrize("west_east", [(-179.9, 179.9), (-100, 100), (-170, 60), (0, 350)])
def test_what_is_wider_than_half_of_the_earth_is_meant_so(west_east):
    """A grid in Bavaria lies in all of them."""
    west, east = west_east
    [placed] = to_grid(
        np.array([shapely.box(west, -60, east, 70)]), "EPSG:4326",
        Grid("EPSG:4326", Affine(1e-4, 0, 12, 0, -1e-4, 48), 10, 10), "SITES", SitesError,
    )
    assert placed.contains(shapely.Point(12.0005, 47.9995))

"""Patches add up to their mask, in area and in shape."""

from __future__ import annotations

import numpy as np
import pyogrio
import pytest
import shapely
from affine import Affine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from euromine_qgis.engine import polygons
from euromine_qgis.engine.errors import OutputError
from euromine_qgis.engine.grid import Grid, Window
from euromine_qgis.engine.polygons import Strip, trace, write_polygons

TEN_METRES = Affine(10, 0, 500_000, 0, -10, 5_000_000)


def grid_of(mask):
    return Grid("EPSG:32633", TEN_METRES, mask.shape[1], mask.shape[0])


def test_a_ring_keeps_its_hole_and_a_speck_is_dropped():
    """A 3 x 3 ring without its middle is 8 pixels of 100 m2 = 0.08 ha; the speck is 0.01 ha."""
    mask = np.zeros((6, 6), dtype=bool)
    mask[1:4, 1:4] = True
    mask[2, 2] = False
    mask[5, 5] = True
    confidence = np.full((6, 6), 0.5, dtype=np.float32)
    confidence[1, 1:4] = 0.9
    traced = trace(
        lambda rows: Strip(mask[rows], confidence[rows], np.full((6, 1), 100.0)[rows]),
        grid_of(mask), grid_of(mask).window, 0.05,
    )
    (patch,) = traced.patches
    assert patch.area_ha == pytest.approx(0.08)
    assert patch.geometry.area == pytest.approx(800)
    assert len(patch.geometry.interiors) == 1
    assert patch.confidence == pytest.approx((3 * 0.9 + 5 * 0.5) / 8)
    assert (traced.dropped, traced.dropped_ha) == (1, pytest.approx(0.01))


def in_place(patches):
    """Strips give what ends first first."""
    return sorted(patches, key=lambda patch: patch.geometry.normalize().wkt)


@settings(
    max_examples=40, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(hnp.arrays(bool, st.tuples(st.integers(1, 12), st.integers(1, 12))), st.integers(1, 13))
def test_patches_partition_the_mask_and_strips_do_not_show(monkeypatch, mask, strip):
    rows = np.linspace(90, 110, mask.shape[0])[:, None]
    confidence = np.linspace(0.5, 1, mask.size).reshape(mask.shape)
    grid = grid_of(mask)
    monkeypatch.setattr(polygons, "_STRIP_ROWS", (strip, strip))
    traced = trace(
        lambda part: Strip(mask[part], confidence[part], rows[part]), grid, grid.window, 0
    )
    weighed = sum(p.confidence * p.geometry.area / 100 for p in traced.patches)
    assert weighed == pytest.approx(confidence[mask].sum())
    area = np.broadcast_to(rows, mask.shape)[mask].sum() / 10_000
    assert sum(p.area_ha for p in traced.patches) == pytest.approx(area)
    assert all(p.geometry.is_valid for p in traced.patches)
    union = shapely.union_all([p.geometry for p in traced.patches])
    assert union.area == pytest.approx(mask.sum() * 100)
    monkeypatch.setattr(polygons, "_STRIP_ROWS", (13, 13))
    whole = trace(
        lambda part: Strip(mask[part], confidence[part], rows[part]), grid, grid.window, 0
    )
    assert len(whole.patches) == len(traced.patches)
    for one, other in zip(in_place(whole.patches), in_place(traced.patches)):
        assert one.geometry.normalize().equals_exact(other.geometry.normalize(), 0)
        assert one.area_ha == pytest.approx(other.area_ha)
        assert one.confidence == pytest.approx(other.confidence)


@pytest.mark.parametrize(
    ("width", "height", "strips"),
    [
        (10, 2500, [1024, 1024, 452]),
        (10_980, 800, [364, 364, 72]),
        (40_000, 250, [100, 100, 50]),
        (70_000, 130, [64, 64, 2]),
    ],
)
def test_wide_regions_are_traced_in_low_strips(width, height, strips):
    """Memory goes with the pixels of a strip, whatever the raster's shape."""
    asked = []

    def strip_of(rows):
        asked.append(rows.stop - rows.start)
        # As wide as asked for, but nothing is held.
        shape = asked[-1], width
        nothing = np.broadcast_to(False, shape)
        return Strip(nothing, np.broadcast_to(np.float32(0.5), shape), np.full((1, 1), 100.0))

    grid = Grid("EPSG:32633", TEN_METRES, width, height)
    assert trace(strip_of, grid, grid.window, 0).patches == ()
    assert asked == strips


def test_true_areas_do_not_depend_on_the_height_of_a_strip(monkeypatch):
    """The areas of a strip's pixels are interpolated between nodes of its own."""
    grid = Grid("EPSG:32633", Affine(10, 0, 300_000, 0, -10, 7_000_000), 100, 400)
    mask = np.random.default_rng(2).random(grid.shape) < 0.55
    confidence = np.linspace(0.5, 1, mask.size).reshape(mask.shape)

    def strip_of(rows):
        window = Window(rows.start, 0, rows.stop - rows.start, grid.width)
        return Strip(mask[rows], confidence[rows], grid.pixel_area_m2(window))

    traced = []
    for pixels in (100 * 64, 100 * 300):
        monkeypatch.setattr(polygons, "_STRIP_PIXELS", pixels)
        traced.append(trace(strip_of, grid, grid.window, 0.05))
    low, high = traced
    assert len(low.patches) == len(high.patches) > 20
    assert (low.dropped, low.dropped_ha) == (high.dropped, pytest.approx(high.dropped_ha))
    for one, other in zip(in_place(low.patches), in_place(high.patches)):
        assert one.geometry.normalize().equals_exact(other.geometry.normalize(), 0)
        assert one.area_ha == pytest.approx(other.area_ha, rel=1e-7)
        assert one.confidence == pytest.approx(other.confidence)
    whole_ha = grid.pixel_area_m2(grid.window)[mask].sum() / 10_000
    for each in traced:
        total_ha = sum(patch.area_ha for patch in each.patches) + each.dropped_ha
        assert total_ha == pytest.approx(whole_ha, rel=1e-7)


@pytest.mark.parametrize("count", [0, 2])
def test_layers_are_read_back(tmp_path, count):
    path = tmp_path / "footprints.gpkg"
    squares = [shapely.box(k, 0, k + 1, 1) for k in range(count)]
    columns = {
        "site": np.array(["é"] * count, dtype=object),
        "year": np.arange(count, dtype=np.int32),
        "area_ha": np.linspace(0.5, 1, count),
    }
    write_polygons(str(path), "footprints", "EPSG:32633", squares, columns)
    meta, _, wkb, values = pyogrio.raw.read(path, layer="footprints")
    assert list(meta["fields"]) == ["site", "year", "area_ha"]
    assert meta["crs"] == "EPSG:32633"
    assert meta["geometry_type"] == "MultiPolygon"
    assert len(wkb) == count
    assert values[0].tolist() == ["é"] * count
    assert [p.name for p in tmp_path.iterdir()] == ["footprints.gpkg"]


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(OutputError, match="nowhere"):
        write_polygons(str(tmp_path / "nowhere" / "x.gpkg"), "x", "EPSG:32633", [], {})


def test_a_geopackage_that_is_open_elsewhere_is_left_alone(tmp_path):
    """Its write-ahead log would be replayed into the new file."""
    (tmp_path / "x.gpkg-wal").touch()
    with pytest.raises(OutputError, match="open in another program"):
        write_polygons(str(tmp_path / "x.gpkg"), "x", "EPSG:32633", [], {})

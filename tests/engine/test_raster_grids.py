"""Dates on other pixels, in other systems, of other extents."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from affine import Affine
from varied_ground import centres, error_of, ground, read, smooth

from euromine_qgis.engine.bands import CANONICAL
from euromine_qgis.engine.errors import (
    DateError,
)


def test_a_date_on_the_same_pixels_but_another_extent_is_not_resampled(make_raster, log):
    first = make_raster("2019.tif", ground(), names=CANONICAL)
    other = make_raster("2020.tif", ground()[:, 10:, 20:], names=CANONICAL,
                        origin=(500_200.0, 4_999_900.0))
    series, values = read([first, other], log)
    assert not series.scenes[1].resampled
    np.testing.assert_array_equal(values[1, :, 10:, 20:], values[0, :, 10:, 20:])
    assert np.isnan(values[1, :, :10]).all() and np.isnan(values[1, :, :, :20]).all()


def test_a_turned_raster_keeps_its_own_pixels(make_raster, log):
    """The box around it would be three times as large, and mostly empty."""
    paths = [make_raster(f"{year}.tif", ground(), names=CANONICAL) for year in (2019, 2020)]
    turned = Affine.translation(500_000, 5_000_000) @ Affine.rotation(30) @ Affine.scale(10, -10)
    for path in paths:
        with rasterio.open(path, "r+") as dataset:
            dataset.transform = turned
    series, values = read(paths, log)
    assert series.grid.transform.almost_equals(turned)
    assert (series.grid.height, series.grid.width) == ground().shape[1:]
    assert not np.isnan(values).any() and not log.warnings


@pytest.mark.parametrize("fill", ["none", "declared", "zero", "mask"])
def test_other_grids_are_resampled_to_the_first_dates_and_logged(make_raster, log, fill):
    origin, later = (500_000.0, 5_000_000.0), (500_004.0, 5_000_033.0)
    first = smooth(40, 50, *centres(40, 50, origin, 10)).astype("int16")
    second = smooth(50, 60, *centres(50, 60, later, 10)).astype("int16")
    more = {}
    if fill == "declared":
        second[:, :, :20] = -9999
        more = {"nodata": -9999}
    elif fill == "zero":
        second[:, :, :20] = 0
    elif fill == "mask":
        mask = np.ones((50, 60), dtype=bool)
        mask[:, :20] = False
        second[:, :, :20] = 30000
        more = {"mask": mask}
    series, values = read(
        [make_raster("2019.tif", first, names=CANONICAL),
         make_raster("2020.tif", second, names=CANONICAL, origin=later, **more)], log
    )
    assert [scene.resampled for scene in series.scenes] == [False, True]
    assert any("resampled to the grid of the first date" in text for text in log.infos)
    start = 0 if fill == "none" else 22
    inner = (slice(None), slice(4, -4), slice(start + 2, -4))
    np.testing.assert_allclose(values[1][inner], values[0][inner], atol=0.004)
    if fill != "none":
        assert np.isnan(values[1, :, 4:-4, :19]).all()
        # The fill must not have bled into its neighbours.
        edge = values[1, :, 4:-4, 18:24]
        assert np.nanmin(edge) > 0.03 and np.nanmax(edge) < 0.4


def test_degrees_are_resampled_to_metres(make_raster, log):
    from pyproj import Transformer

    to_metres = Transformer.from_crs("EPSG:4326", "EPSG:32632", always_xy=True)
    to_degrees = Transformer.from_crs("EPSG:32632", "EPSG:4326", always_xy=True)
    first = smooth(40, 50, *centres(40, 50, (500_000.0, 5_000_000.0), 10)).astype("int16")
    west, north = to_degrees.transform(499_950, 5_000_050)
    lon, lat = centres(60, 90, (west, north), 1e-4)
    second = smooth(60, 90, *to_metres.transform(lon, lat)).astype("int16")
    series, values = read(
        [make_raster("2019.tif", first, names=CANONICAL),
         make_raster("2020.tif", second, names=CANONICAL, crs="EPSG:4326", origin=(west, north),
                     pixel=1e-4)], log
    )
    assert series.grid.crs == "EPSG:32632" and series.scenes[1].resampled
    inner = (slice(None), slice(2, -2), slice(2, -2))
    np.testing.assert_allclose(values[1][inner], values[0][inner], atol=0.006)


def test_the_same_place_twice_in_two_systems_is_a_doubled_date(make_raster, log):
    metres = make_raster("a2019.tif", ground(), names=CANONICAL)
    degrees = make_raster("b2019.tif", ground(), names=CANONICAL, crs="EPSG:4326",
                          origin=(9.0, 45.1534), pixel=9e-5 * 1.2)
    assert "a2019.tif and b2019.tif" in error_of(DateError, [metres, degrees], log)


def test_the_finest_file_of_the_first_date_makes_the_grid(make_raster, log):
    coarse = make_raster("T32UNA_20190704_B11_20m.tif", ground()[4:5, :20, :25], pixel=20.0)
    fine = make_raster("T32UNA_20190704_B04_10m.tif", ground()[2:3])
    series, values = read([coarse, fine], log)
    assert series.grid.shape == (40, 50) and log.warnings == []
    np.testing.assert_allclose(values[0, 2], ground()[2] / 10000, atol=1e-6)
    assert np.isfinite(values[0, 4]).all()
    assert "T32UNA_20190704_B11_20m.tif" in series.scenes[0].notes[-1]


def test_a_date_that_shows_little_of_the_place_is_a_warning(make_raster, log):
    paths = [
        make_raster("2019.tif", ground(), names=CANONICAL),
        make_raster("2020.tif", ground()[:, :, :10], names=CANONICAL),
    ]
    series, _ = read(paths, log)
    assert "2020.tif (2020) shows only 20% of the area" in log.warnings[0]
    assert series.scenes[1].valid_share == pytest.approx(0.2)


def test_a_raster_that_stands_on_its_head_keeps_its_place(make_raster, log, tmp_path):
    import rasterio
    from affine import Affine

    upright = make_raster("2019.tif", ground(), names=CANONICAL)
    with rasterio.open(tmp_path / "2020.tif", "w", driver="GTiff", crs="EPSG:32632", count=6,
                       width=50, height=40, dtype="int16",
                       transform=Affine(10, 0, 500_000, 0, 10, 4_999_600)) as dataset:
        dataset.write(ground()[:, ::-1])
        dataset.descriptions = CANONICAL
    _, values = read([upright, str(tmp_path / "2020.tif")], log)
    np.testing.assert_allclose(values[1][:, 1:-1, 1:-1], values[0][:, 1:-1, 1:-1], atol=1e-4)

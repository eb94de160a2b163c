"""Masks on the grid of a series: the date that each is of, and where it lies."""

from __future__ import annotations

import numpy as np
import pytest
from square_masks import DATES, EXPECTED, GRID, read, square

from euromine_qgis.engine.dates import SceneDate
from euromine_qgis.engine.errors import DateError, RasterReadError, ReferenceMismatch
from euromine_qgis.engine.grid import Window
from euromine_qgis.engine.jobs import RasterInput
from euromine_qgis.engine.raster_masks import read_mask_series
from euromine_qgis.engine.raster_sources import bounds_in, read_facts
from euromine_qgis.engine.rasters import open_series


@pytest.mark.parametrize("order", [1, -1])
def test_a_margin_of_0_around_a_tile_hides_no_mine_of_its_neighbour(make_raster, log, order):
    left = make_raster("a_2020.tif", square(1)[:, :, :30], nodata=0)
    right = make_raster("b_2020.tif", square(0)[:, :, 20:], nodata=0,
                        origin=(500_200.0, 5_000_000.0))
    _, values = read([left, right][::order], log)
    np.testing.assert_array_equal(values[1], EXPECTED)


def test_masks_match_dates_that_agree_and_others_are_left_out(make_raster, log):
    paths = [make_raster("mask_2019.tif", square(1)), make_raster("mask_2016.tif", square(1))]
    present, values = read(paths, log)
    assert present == (True, False, False)
    np.testing.assert_array_equal(values[0], EXPECTED)
    assert "mask_2016.tif is of 2016" in log.warnings[0]
    with pytest.raises(ReferenceMismatch, match="No reference mask"):
        read(paths[1:], log)
    with pytest.raises(DateError, match="which fits 2019-07-04, 2019-08-04"):
        read(paths[:1], log, dates=(SceneDate(2019, 7, 4), SceneDate(2019, 8, 4)))
    with pytest.raises(DateError, match="same place"):
        read([paths[0], make_raster("other_2019.tif", square(1))], log)


def test_masks_without_a_date(make_raster, log):
    path = make_raster("mask.tif", square(1))
    present, values = read([path], log, dates=DATES[:1])
    np.testing.assert_array_equal(values[0], EXPECTED)
    with pytest.raises(DateError, match=r"REFERENCE: No date was found for mask\.tif") as caught:
        read([path], log)
    assert "file name" in caught.value.remedy


def test_without_georeference_the_image_of_the_date_lends_its_own(make_raster, log):
    path = make_raster("Year2020.tif", square(255), crs=None)
    _, values = read([path], log)
    np.testing.assert_array_equal(values[1], EXPECTED)

    image = make_raster("image/Year2020.tif", np.full((6, 40, 50), 1500, "int16"),
                        origin=(500_100.0, 5_000_000.0), names=("blue", "green"))
    series = open_series([RasterInput(image)], "auto", "", log)
    _, values = read([path], log, dates=DATES, images={SceneDate(2020): series.images[
        SceneDate(2020)]})
    np.testing.assert_array_equal(values[1, :, 10:], EXPECTED[:, :-10])
    assert (values[1, :, :10] == 255).all()


def test_a_mask_of_another_size_without_georeference_is_refused(make_raster, log):
    path = make_raster("Year2020.tif", square(255)[:, :30], crs=None)
    with pytest.raises(ReferenceMismatch, match=r"Year2020\.tif .* 50 x 30 .* 50 x 40") as caught:
        read([path], log)
    assert "size" in caught.value.remedy


@pytest.mark.parametrize("mine", [1, 255])
def test_other_grids_are_resampled_to_the_nearest_pixel(make_raster, log, mine):
    fine = np.repeat(np.repeat(square(mine)[:, :, :45], 2, axis=1), 2, axis=2)
    _, values = read([make_raster("mask_2020.tif", fine, pixel=5.0)], log)
    np.testing.assert_array_equal(values[1, :, :45], EXPECTED[:, :45])
    assert (values[1, :, 45:] == 255).all()
    assert "resampled" in log.infos[0]


def test_a_mask_of_another_place_is_refused(make_raster, log):
    path = make_raster("mask_2020.tif", square(1), origin=(600_000.0, 5_100_000.0))
    with pytest.raises(ReferenceMismatch, match="lies elsewhere"):
        read([path], log)


LOCAL = 'LOCAL_CS["mine grid",UNIT["metre",1],AXIS["Easting",EAST],AXIS["Northing",NORTH]]'


def test_a_mask_in_a_local_system_is_refused(make_raster, log):
    path = make_raster("mask_2020.tif", square(1), crs=LOCAL)
    assert bounds_in(read_facts(path), "EPSG:32632") == (np.inf,) * 4
    with pytest.raises(ReferenceMismatch, match=r"mask_2020\.tif lies elsewhere") as caught:
        read([path], log)
    assert "coordinate reference systems" in caught.value.remedy


def test_an_unreadable_mask(tmp_path, log):
    with pytest.raises(RasterReadError, match="gone_2020.tif"):
        read([str(tmp_path / "gone_2020.tif")], log)


def test_windows_past_the_grid_are_not_known(make_raster, log):
    path = make_raster("mask_2020.tif", square(1))
    with read_mask_series([RasterInput(path)], GRID, DATES, log) as masks:
        values = masks.read(Window(-2, -2, 10, 10))
    assert (values[1, :2] == 255).all() and (values[1, 2:, 2:] == 0).all()


def test_real_masks(shared_data, log):
    scene = str(shared_data / "scenes" / "scene_15.jp2")
    mask = str(shared_data / "scenes" / "mask_15.tif")
    series = open_series([RasterInput(scene, date="2021")], "custom", "blue=1;green=2;red=3", log)
    with read_mask_series(
        [RasterInput(mask, date="2021")], series.grid, series.dates, log, series.images
    ) as masks:
        values = masks.read(series.grid.window)
    assert values.shape == (1, 448, 448)
    assert set(np.unique(values)) <= {0, 1, 255}

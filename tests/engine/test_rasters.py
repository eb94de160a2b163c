"""A series as reflectance: bands, nodata, scale, windows, and what cannot be read."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from varied_ground import error_of, ground, hole, inputs, read

from euromine_qgis.engine.bands import CANONICAL, EUROMINENET10
from euromine_qgis.engine.errors import (
    BandError,
    DateError,
    GridError,
    RasterReadError,
    ScaleError,
)
from euromine_qgis.engine.grid import Window
from euromine_qgis.engine.jobs import RasterInput
from euromine_qgis.engine.raster_series import SeriesReader
from euromine_qgis.engine.raster_sources import read_facts, read_overview
from euromine_qgis.engine.rasters import open_series


def test_a_plain_series_is_reflectance_in_time_order(make_raster, log):
    late = make_raster("Year2021.tif", ground(2), names=CANONICAL)
    early = make_raster("Year2019.tif", ground(1), names=CANONICAL)
    series, values = read([late, early], log)
    assert [scene.date.iso for scene in series.scenes] == ["2019", "2021"]
    assert values.dtype == np.float32
    np.testing.assert_allclose(values, np.stack([ground(1), ground(2)]) / 10000, atol=1e-6)
    assert log.infos[0] == (
        "2019  Year2019.tif: date from file name, bands blue=blue green=green red=red nir=nir "
        "swir16=swir16 swir22=swir22 (names), int16 x 10000, offset 0, looks like surface "
        "reflectance, 100% valid"
    )
    assert log.warnings == []
    assert series.images[series.dates[0]].path == early


def test_a_euro_mine_net_stack_without_names(make_raster, log):
    stack = np.zeros((10, 40, 50), dtype="int16")
    for band, number in zip(ground(), ("B2", "B3", "B4", "B8", "B11", "B12")):
        stack[EUROMINENET10.index(number)] = band
    _, values = read([make_raster("Year2019.tif", stack)], log)
    np.testing.assert_allclose(values[0], ground() / 10000, atol=1e-6)


def test_bands_that_are_missing_stay_nan(make_raster, log):
    path = make_raster("2019.tif", ground()[[0, 2, 3]], names=("B02", "B04", "B08"))
    _, values = read([path], log)
    assert [bool(np.isnan(band).all()) for band in values[0]] == [
        False, True, False, False, True, True
    ]


def test_windows_may_reach_past_the_grid(make_raster, log):
    path = make_raster("2019.tif", ground(), names=CANONICAL)
    _, values = read([path], log, window=Window(-3, 45, 10, 9))
    assert values.shape == (1, 6, 10, 9)
    np.testing.assert_allclose(values[0, :, 3:, :5], ground()[:, :7, 45:] / 10000, atol=1e-6)
    assert np.isnan(values[0, :, :3]).all() and np.isnan(values[0, :, :, 5:]).all()


@pytest.mark.parametrize("kind", ["declared", "declared in one band", "zero", "nan", "mask"])
def test_every_kind_of_nodata_is_understood(make_raster, log, kind):
    expected = np.zeros((40, 50), dtype=bool)
    expected[5:12, 30:] = True
    array, more = ground(), {}
    if kind == "declared":
        array[:, expected] = -9999
        more["nodata"] = -9999
    elif kind == "declared in one band":
        array[4, expected] = -9999
        more["nodata"] = -9999
    elif kind == "zero":
        array[:, expected] = 0
        array[1, 0, 0] = 0  # dark in one band only: a pixel like any other
    elif kind == "nan":
        array = array.astype("float32")
        array[2, expected] = np.nan
    else:
        more["mask"] = ~expected
    series, values = read([make_raster("2019.tif", array, names=CANONICAL, **more)], log)
    np.testing.assert_array_equal(hole(values), expected)
    assert series.scenes[0].valid_share == pytest.approx(1 - expected.mean())


def test_alpha_says_which_pixels_hold(make_raster, log):
    picture = np.clip(ground()[[2, 1, 0]] / 3000 * 255, 1, 255).astype("uint8")
    alpha = np.full((1, 40, 50), 255, dtype="uint8")
    alpha[0, :8] = 0
    path = make_raster("2019.tif", np.concatenate([picture, alpha]), photometric="RGB",
                       ALPHA="YES")
    _, values = read([path], log)
    missing = np.isnan(values[0, :3]).all(axis=0)
    np.testing.assert_array_equal(missing, alpha[0] == 0)
    np.testing.assert_allclose(values[0, 2, 20, 20], picture[0, 20, 20] / 255 * 0.3, rtol=1e-5)
    assert "8-bit picture" in log.warnings[0]


def test_landsat_collection_2_by_its_names(make_raster, log):
    values = np.round((ground() / 10000 + 0.2) / 2.75e-5).astype("uint16")
    values[:, :3] = 0
    names = ("SR_B2", "SR_B3", "SR_B4", "SR_B5", "SR_B6", "SR_B7")
    path = make_raster("LC08_195025_2019.tif", values, names=names, pixel=30.0, nodata=0)
    series, read_values = read([path], log)
    np.testing.assert_allclose(read_values[0, :, 3:], ground()[:, 3:] / 10000, atol=3e-5)
    assert np.isnan(read_values[0, :, :3]).all()
    assert "Landsat Collection 2" in series.scenes[0].scale
    assert "pixels of 30 m" in log.warnings[0]


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None
)
@given(st.integers(-30, 60), st.integers(-30, 70), st.integers(1, 50), st.integers(1, 50))
def test_any_window_is_a_part_of_the_whole(make_raster, log, row, col, height, width):
    left = make_raster("a2019.tif", ground()[:, :, :30], names=CANONICAL)
    right = make_raster("b2019.tif", ground()[:, 5:, 30:], names=CANONICAL,
                        origin=(500_300.0, 4_999_950.0))
    window = Window(row, col, height, width)
    series, values = read([left, right], log, window=window)
    whole = np.full((6, 40 + 130, 50 + 150), np.nan, dtype="float32")
    whole[:, 60:100, 70:120] = ground() / 10000
    whole[:, 60:65, 100:120] = np.nan
    expected = whole[:, 60 + row:60 + row + height, 70 + col:70 + col + width]
    np.testing.assert_allclose(values[0], expected, atol=1e-6)


def test_scale_and_offset_of_the_file_come_first(make_raster, log):
    lifted = (ground().astype("int32") + 1000).astype("uint16")
    path = make_raster("2023.tif", lifted, names=CANONICAL, scale=(0.0001, -0.1))
    series, values = read([path], log)
    np.testing.assert_allclose(values[0], ground() / 10000, atol=1e-6)
    assert series.scenes[0].offset == "-0.1 declared"


def test_large_rasters_are_judged_by_samples(make_raster, log):
    tile = np.tile(ground(), (1, 20, 12))
    tile[:, :600] = 0
    path = make_raster("2019.tif", tile, names=CANONICAL, tiled=True, blockxsize=64,
                       blockysize=64, compress="deflate")
    series, values = read([path], log, window=Window(640, 96, 32, 32))
    assert series.grid.shape == (800, 600)
    assert series.scenes[0].valid_share == pytest.approx(0.25, abs=0.1)
    np.testing.assert_allclose(values[0], tile[:, 640:672, 96:128] / 10000, atol=1e-6)


def test_what_samples_miss_is_looked_for_everywhere(make_raster, log):
    array = np.zeros((6, 600, 600), dtype="float32")
    array[:, :30, :30] = ground(0, 30, 30)
    path = make_raster("2019.tif", array, names=CANONICAL, tiled=True, blockxsize=64,
                       blockysize=64, compress="deflate")
    series, _ = read([path], log)
    assert series.scenes[0].scale == "float32 x 10000"


def test_unreadable_rasters(tmp_path, make_raster, log):
    assert "2019.tif" in error_of(RasterReadError, [str(tmp_path / "2019.tif")], log)
    text = tmp_path / "2020.tif"
    text.write_text("not a raster")
    assert "2020.tif cannot be read" in error_of(RasterReadError, [str(text)], log)
    whole = make_raster("2021.tif", np.tile(ground(), (1, 4, 4)), names=CANONICAL)
    cut = tmp_path / "cut_2021.tif"
    cut.write_bytes(open(whole, "rb").read()[:60_000])
    assert "cut_2021.tif cannot be read" in error_of(RasterReadError, [str(cut)], log)


def test_errors_name_the_raster(make_raster, log):
    no_date = make_raster("mosaic.tif", ground(), names=CANONICAL)
    assert "mosaic.tif" in error_of(DateError, [no_date], log)
    twice = [make_raster(f"{name}_2019.tif", ground(), names=CANONICAL) for name in "ab"]
    assert "a_2019.tif and b_2019.tif" in error_of(DateError, twice, log)
    bands = make_raster("five2019.tif", ground()[:5])
    assert "five2019.tif has 5 bands" in error_of(BandError, [bands], log)
    index = make_raster("ndvi2019.tif", ground().astype("float32") / -1000, names=CANONICAL)
    assert "ndvi2019.tif" in error_of(ScaleError, [index], log)
    flat = make_raster("flat2019.tif", ground(), names=CANONICAL, crs=None)
    assert "flat2019.tif has no georeference" in error_of(GridError, [flat], log)
    local = make_raster("local2019.tif", ground(), names=CANONICAL,
                        crs='LOCAL_CS["arbitrary",UNIT["metre",1]]')
    assert "local2019.tif" in error_of(GridError, [local], log)
    coarse = make_raster("coarse2019.tif", ground(), names=CANONICAL, pixel=60.0)
    assert "coarse2019.tif has pixels of 60 m" in error_of(GridError, [coarse], log)
    here = make_raster("here2019.tif", ground(), names=CANONICAL)
    there = make_raster("there2020.tif", ground(), names=CANONICAL, origin=(600_000, 5_100_000))
    message = error_of(GridError, [here, there], log)
    assert "there2020.tif" in message and "here2019.tif" in message


def test_an_empty_date_is_a_warning(make_raster, log):
    paths = [
        make_raster("2019.tif", ground(), names=CANONICAL),
        make_raster("2020.tif", np.zeros((6, 40, 50), "int16"), names=CANONICAL),
    ]
    _, values = read(paths, log)
    assert np.isnan(values[1]).all()
    assert "2020.tif: the sample of it holds no valid pixel" in log.warnings[0]


def test_containers_without_bands_are_refused(tmp_path, log):
    (tmp_path / "2019.vrt").write_text('<VRTDataset rasterXSize="9" rasterYSize="9"/>')
    assert "2019.vrt" in error_of(RasterReadError, [str(tmp_path / "2019.vrt")], log)


def test_dates_of_the_job_win(make_raster, log):
    path = make_raster("Year2019.tif", ground(), names=CANONICAL)
    series = open_series([RasterInput(path, date="2016")], "auto", "", log)
    assert series.dates[0].iso == "2016"
    assert series.scenes[0].date_source == "DATES"


def test_names_given_by_the_user_are_used_in_messages(make_raster, log):
    path = make_raster("Year2019.tif", ground(), names=CANONICAL)
    series = open_series([RasterInput(path, name="my layer")], "auto", "", log)
    assert series.scenes[0].name == "my layer"


def test_reading_in_a_thread_of_its_own_gives_the_same(make_raster, log):
    path = make_raster("2019.tif", ground(), names=CANONICAL)
    series = open_series(inputs(path), "auto", "", log)
    found = []
    with SeriesReader(series) as reader:
        thread = threading.Thread(target=lambda: found.append(reader.read(Window(5, 5, 20, 20))))
        thread.start()
        here = reader.read(Window(5, 5, 20, 20))
        thread.join()
    np.testing.assert_array_equal(here, found[0])


def test_facts_of_a_file(make_raster):
    path = make_raster("2019.tif", ground(), names=CANONICAL, tags={"TIFFTAG_SOFTWARE": "x"},
                       nodata=-9999, scale=(0.5, 2.0))
    facts = read_facts(path)
    assert (facts.count, facts.width, facts.height, facts.dtype) == (6, 50, 40, "int16")
    assert facts.crs == "EPSG:32632" and facts.band_names == CANONICAL
    assert facts.bounds == (500_000.0, 4_999_600.0, 500_500.0, 5_000_000.0)
    assert facts.nodata == (-9999.0,) * 6 and facts.scales == (0.5,) * 6
    assert facts.tags["TIFFTAG_SOFTWARE"] == "x"
    assert not read_facts(make_raster("y.tif", ground(), crs=None)).georeferenced


def test_overviews_are_thinned(make_raster):
    path = make_raster("2019.tif", ground(), names=CANONICAL)
    assert read_overview(path, 25).shape == (6, 20, 25)
    assert read_overview(path, 500).shape == (6, 40, 50)


def test_real_series(shared_data, log):
    paths = sorted(str(path) for path in (shared_data / "aurora").glob("mine_1_*.tif"))
    series, values = read(paths, log)
    assert [scene.date.iso for scene in series.scenes] == ["2019", "2020", "2023", "2024"]
    assert series.grid.shape == (77, 54)
    assert series.grid.resolution_m() == pytest.approx(9.29, abs=0.01)
    assert np.isnan(values[:, CANONICAL.index("green")]).all()
    valid = np.isfinite(values[:, CANONICAL.index("nir")])
    assert valid.mean() == pytest.approx(0.67, abs=0.01)
    assert np.nanmedian(values[:, CANONICAL.index("nir")]) == pytest.approx(0.19, abs=0.01)
    assert log.warnings == []


def test_real_clouds_are_no_offset(shared_data, log):
    paths = sorted(str(path) for path in (shared_data / "boadella").glob("*.tif"))
    series = open_series(inputs(*paths), "auto", "", log)
    assert len(series.scenes) == 12
    assert series.dates[0].iso == "2020-01-13" and series.dates[-1].iso == "2022-06-01"
    assert series.scenes[0].bands.source.startswith("position")


def test_a_real_scene_without_names_is_a_question(shared_data, log):
    path = str(shared_data / "scenes" / "scene_15.jp2")
    with pytest.raises(DateError, match=r"scene_15\.jp2"):
        open_series(inputs(path), "auto", "", log)
    with pytest.raises(BandError, match=r"scene_15\.jp2"):
        open_series(inputs(path, date="2021"), "auto", "", log)
    series = open_series(inputs(path, date="2021"), "custom", "blue=1;green=2;red=3", log)
    assert series.scenes[0].level == "looks like top of atmosphere"

from __future__ import annotations

import threading

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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
from euromine_qgis.engine.rasters import SeriesReader, open_series, read_facts, read_overview

MIDDLES = np.array([500, 700, 800, 2500, 2200, 1500])


def ground(seed=0, height=40, width=50):
    """Digital numbers (6, h, w) of a varied place: reflectance x 10000."""
    rng = np.random.default_rng(seed)
    brightness = rng.gamma(4.0, 0.25, (height, width)) + 0.05
    noise = rng.uniform(0.95, 1.05, (6, height, width))
    return (MIDDLES[:, None, None] * brightness * noise).astype("int16")


def inputs(*paths, **more):
    return [RasterInput(path, **more) for path in paths]


def read(paths, log, bands="auto", custom="", window=None):
    series = open_series(inputs(*paths), bands, custom, log)
    with SeriesReader(series) as reader:
        return series, reader.read(window or series.grid.window)


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


def hole(values):
    """Which pixels are missing in all bands; those of one band alone are an error."""
    missing = np.isnan(values[0])
    assert (missing.all(axis=0) == missing.any(axis=0)).all()
    return missing.all(axis=0)


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


def test_tiles_of_one_date_become_a_mosaic(make_raster, log):
    whole = ground(3, 40, 100)
    left = make_raster("2019-0000000000-0000000000.tif", whole[:, :, :60], names=CANONICAL)
    right = make_raster("2019-0000000000-0000000060.tif", whole[:, :, 60:], names=CANONICAL,
                        origin=(500_600.0, 5_000_000.0))
    later = make_raster("2020.tif", whole, names=CANONICAL)
    series, values = read([right, later, left], log)
    assert series.grid.shape == (40, 100)
    assert len(series.scenes[0].sources) == 2
    np.testing.assert_allclose(values[0], whole / 10000, atol=1e-6)
    np.testing.assert_allclose(values[1], whole / 10000, atol=1e-6)
    assert any("2 files make up this date" in text for text in log.infos)
    assert not series.scenes[0].resampled


def test_files_of_one_band_each_become_one_image(make_raster, log):
    paths = []
    array = ground()
    array[:, :4] = 0
    array[1, 20, 20] = 0
    for band, number in zip(array, ("B02", "B03", "B04", "B08", "B11", "B12")):
        paths.append(make_raster(f"S2_MSI_T32UNA_{number}_2019-07-04.tif", band[None]))
    series, values = read(paths, log)
    assert series.dates[0].iso == "2019-07-04"
    assert series.scenes[0].bands.present == CANONICAL
    assert np.isnan(values[0, :, :4]).all()
    np.testing.assert_allclose(values[0, :, 4:], array[:, 4:] / 10000, atol=1e-6)


def water(dtype="int16"):
    """Open water (6, 40, 50), reflectance x 10000: 9-198, as no other scale has it."""
    levels = np.array([190, 150, 80, 30, 14, 9])[:, None, None]
    return (levels * np.random.default_rng(5).uniform(1.0, 1.04, (6, 40, 50))).astype(dtype)


def tiles(make_raster, year, *arrays, **more):
    """Paths of tiles beside each other, each 500 m wide."""
    return [
        make_raster(f"{year}-{number}.tif", array, names=CANONICAL,
                    origin=(500_000.0 + 500 * number, 5_000_000.0), **more)
        for number, array in enumerate(arrays)
    ]


@pytest.mark.parametrize("dtype", ["int16", "float32"])
@pytest.mark.parametrize("water_first", [False, True])
def test_a_tile_of_open_water_is_read_as_its_neighbours_are(make_raster, log, dtype, water_first):
    both = [ground(3).astype(dtype), water(dtype)][::-1 if water_first else 1]
    series, values = read(tiles(make_raster, 2019, *both), log)
    np.testing.assert_allclose(values[0], np.concatenate(both, axis=2) / 10000, atol=1e-6)
    assert {source.scaling.text for source in series.scenes[0].sources} == {f"{dtype} x 10000"}
    assert log.warnings == []


def test_tiles_of_nothing_but_water_are_refused_by_name(make_raster, log):
    message = error_of(ScaleError, tiles(make_raster, 2019, water(), water()), log)
    assert message.startswith("2019-0.tif + 2019-1.tif: its values cannot be reflectance")


def test_the_announced_offset_is_taken_off_all_tiles_or_none(make_raster, log):
    tags = {"PROCESSING_BASELINE": "05.00"}
    bright = ground(3) + np.int16(1000)
    paths = tiles(make_raster, 2023, bright, water(), tags=tags)
    series, values = read(paths, log)
    np.testing.assert_allclose(
        values[0], np.concatenate([bright, water()], axis=2) / 10000, atol=1e-6
    )
    lifted = water() + np.int16(1000)
    series, values = read(tiles(make_raster, 2023, bright, lifted, tags=tags), log)
    np.testing.assert_allclose(
        values[0], np.concatenate([ground(3), water()], axis=2) / 10000, atol=1e-6
    )


def test_an_empty_tile_takes_the_scale_of_its_neighbours(make_raster, log):
    empty = np.zeros((6, 40, 50), "float32")
    series, _ = read(tiles(make_raster, 2019, empty, ground(3).astype("float32")), log)
    assert [source.scaling.gains[0] for source in series.scenes[0].sources] == [1e-4, 1e-4]


def test_tiles_of_different_scales_keep_their_own(make_raster, log):
    fractions = (ground(4) / 10000).astype("float32")
    _, values = read(tiles(make_raster, 2019, ground(3).astype("float32"), fractions), log)
    np.testing.assert_allclose(values[0, :, :, :50], ground(3) / 10000, atol=1e-6)
    np.testing.assert_allclose(values[0, :, :, 50:], fractions, atol=1e-6)


FAR = (550_000.0, 5_000_000.0)


def band_files(make_raster, year, away="", origin=FAR):
    """Paths of one file a band; that of the band ``away`` lies elsewhere."""
    return [
        make_raster(f"S2_MSI_T32UNA_{number}_{year}.tif", band[None],
                    **({"origin": origin} if number == away else {}))
        for band, number in zip(ground(year), ("B02", "B03", "B04", "B08", "B11", "B12"))
    ]


@pytest.mark.parametrize(("first", "later"), [("", "B02"), ("B02", ""), ("", "B08")])
def test_a_band_file_that_lies_elsewhere_is_refused(make_raster, log, first, later):
    paths = [*band_files(make_raster, 2019, first), *band_files(make_raster, 2020, later)]
    year = 2019 if first else 2020
    message = error_of(GridError, paths, log)
    assert f"S2_MSI_T32UNA_{first or later}_{year}.tif does not show the place" in message


def test_a_tile_that_lies_elsewhere_is_refused(make_raster, log):
    paths = [make_raster("2019.tif", ground(), names=CANONICAL),
             make_raster("a_2020.tif", ground(), names=CANONICAL),
             make_raster("b_2020.tif", ground(), names=CANONICAL, origin=FAR)]
    assert "b_2020.tif does not show the place that 2019.tif" in error_of(GridError, paths, log)


def test_the_log_names_the_bands_that_are_read(make_raster, log):
    paths = [*band_files(make_raster, 2019), *band_files(make_raster, 2020)[1:]]
    series, values = read(paths, log)
    assert series.scenes[0].bands.present == CANONICAL[1:]
    assert "blue=" not in log.infos[0] and "green=S2_MSI_T32UNA_B03_2019" in log.infos[0]
    assert np.isnan(values[:, 0]).all() and np.isfinite(values[:, 1:]).all()


def test_a_date_on_the_same_pixels_but_another_extent_is_not_resampled(make_raster, log):
    first = make_raster("2019.tif", ground(), names=CANONICAL)
    other = make_raster("2020.tif", ground()[:, 10:, 20:], names=CANONICAL,
                        origin=(500_200.0, 4_999_900.0))
    series, values = read([first, other], log)
    assert not series.scenes[1].resampled
    np.testing.assert_array_equal(values[1, :, 10:, 20:], values[0, :, 10:, 20:])
    assert np.isnan(values[1, :, :10]).all() and np.isnan(values[1, :, :, :20]).all()


def smooth(height, width, x, y):
    """Digital numbers that depend on the place (in metres) alone: any grid can be checked."""
    wave = 1 + 0.3 * np.sin((x - 500_000) / 90) * np.cos((y - 5_000_000) / 110)
    return (MIDDLES[:, None, None] * wave[None]).astype("float32")


def centres(height, width, origin, pixel):
    columns, rows = np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5)
    return origin[0] + columns * pixel, origin[1] - rows * pixel


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


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
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


def test_years_that_differ_by_the_offset_of_the_baseline_are_refused(make_raster, log):
    paths = [
        make_raster("Year2021.tif", ground(), names=CANONICAL),
        make_raster("Year2022.tif", ground() + np.int16(1000), names=CANONICAL),
    ]
    with pytest.raises(ScaleError, match=r"Year2022\.tif .* about 1000 above Year2021\.tif") as it:
        read(paths, log)
    assert "Subtract 1000 from Year2022.tif" in it.value.remedy
    paths[1] = make_raster("Year2022.tif", ground() + np.int16(1000), names=CANONICAL,
                           scale=(0.0001, 0.0))
    _, values = read(paths, log)
    np.testing.assert_allclose(values[1] - values[0], 0.1, atol=1e-5)


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


def error_of(kind, paths, log, bands="auto", custom=""):
    with pytest.raises(kind) as caught:
        open_series(inputs(*paths), bands, custom, log)
    assert caught.value.remedy
    return caught.value.message


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


def test_the_same_place_twice_in_two_systems_is_a_doubled_date(make_raster, log):
    metres = make_raster("a2019.tif", ground(), names=CANONICAL)
    degrees = make_raster("b2019.tif", ground(), names=CANONICAL, crs="EPSG:4326",
                          origin=(9.0, 45.1534), pixel=9e-5 * 1.2)
    assert "a2019.tif and b2019.tif" in error_of(DateError, [metres, degrees], log)


def test_dates_are_compared_by_the_bands_that_they_share(make_raster, log):
    full = make_raster("2019.tif", ground(1), names=CANONICAL)
    rgb = make_raster("2020.tif", ground(2)[:3], names=CANONICAL[:3])
    series, values = read([full, rgb], log)
    assert series.scenes[0].bands.present == CANONICAL
    assert np.isfinite(values[:, :3]).all() and np.isnan(values[:, 3:]).all()
    assert "nir, swir16, swir22, which 2020.tif lacks" in log.warnings[0]
    nir = make_raster("2021.tif", ground(2)[3:], names=CANONICAL[3:])
    assert "2021.tif: nir, swir16" in error_of(BandError, [nir, rgb], log)


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


def test_dates_that_show_more_than_the_first_are_a_warning(make_raster, log):
    paths = [
        make_raster("2019.tif", ground()[:, :10, :10], names=CANONICAL),
        make_raster("2020.tif", ground(), names=CANONICAL),
        make_raster("2021.tif", ground()[:, :20, :10], names=CANONICAL),
    ]
    series, _ = read(paths, log)
    assert series.grid.shape == (10, 10)
    assert log.warnings == [
        "2020.tif, 2021.tif show up to 1900% more than the first date, 2019.tif; only the first "
        "date's area is mapped. To map more, give a first date that shows the whole place."
    ]


@pytest.mark.parametrize(("width", "text"), [(47, ""), (52, ""), (56, "2020.tif shows 12%")])
def test_a_few_pixels_more_are_no_warning(make_raster, log, width, text):
    whole = ground(4, 40, 60)
    read([make_raster("2019.tif", whole[:, :, :50], names=CANONICAL),
          make_raster("2020.tif", whole[:, :, :width], names=CANONICAL)], log)
    assert text in " ".join(log.warnings) and len(log.warnings) == bool(text)


def test_tiles_and_band_files_that_show_more_are_a_warning(make_raster, log):
    whole = ground(4, 40, 100)
    read([make_raster("2019.tif", whole[:, :, :50], names=CANONICAL),
          make_raster("a_2020.tif", whole[:, :, :40], names=CANONICAL),
          make_raster("b_2020.tif", whole[:, :, 40:], names=CANONICAL,
                      origin=(500_400.0, 5_000_000.0))], log)
    assert "a_2020.tif shows 100% more than the first date, 2019.tif" in log.warnings[0]


@pytest.mark.parametrize(("size", "text"), [((40, 66), ""), ((40, 50), "2020.tif shows 2")])
def test_dates_in_other_systems_are_compared_by_what_they_show(make_raster, log, size, text):
    from pyproj import Transformer

    to_degrees = Transformer.from_crs("EPSG:32632", "EPSG:4326", always_xy=True)
    west, north = to_degrees.transform(499_990, 5_000_010)
    first = make_raster("2019.tif", ground(4, *size), names=CANONICAL, crs="EPSG:4326",
                        origin=(west, north), pixel=1e-4)
    read([first, make_raster("2020.tif", ground(), names=CANONICAL)], log)
    assert text in " ".join(log.warnings) and len(log.warnings) == bool(text)


def test_an_offset_in_all_years_is_a_warning(make_raster, log):
    lifted = ground() + np.int16(1000)
    read([make_raster(f"{year}.tif", lifted, names=CANONICAL) for year in (2022, 2023)], log)
    assert "offset of 1000" in log.warnings[0]


def test_an_empty_date_is_a_warning(make_raster, log):
    paths = [
        make_raster("2019.tif", ground(), names=CANONICAL),
        make_raster("2020.tif", np.zeros((6, 40, 50), "int16"), names=CANONICAL),
    ]
    _, values = read(paths, log)
    assert np.isnan(values[1]).all()
    assert "2020.tif: the sample of it holds no valid pixel" in log.warnings[0]


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


def test_containers_without_bands_are_refused(tmp_path, log):
    (tmp_path / "2019.vrt").write_text('<VRTDataset rasterXSize="9" rasterYSize="9"/>')
    assert "2019.vrt" in error_of(RasterReadError, [str(tmp_path / "2019.vrt")], log)


@pytest.mark.parametrize(("pixel", "text"), [(20.0, "small mines"), (30.0, "30 m"), (1.0, "1.0 m")])
def test_other_resolutions_are_a_warning(make_raster, log, pixel, text):
    read([make_raster("2019.tif", ground(), names=CANONICAL, pixel=pixel)], log)
    assert text in log.warnings[0]


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
    assert not facts.masked and facts.tags["TIFFTAG_SOFTWARE"] == "x"
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

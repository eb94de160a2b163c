"""Tiles and files of one band that make up one date."""

from __future__ import annotations

import numpy as np
import pytest
from varied_ground import FAR, band_files, error_of, ground, read, tiles, water

from euromine_qgis.engine.bands import CANONICAL
from euromine_qgis.engine.errors import (
    GridError,
    ScaleError,
)


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


@pytest.mark.parametrize("lift", [0, 1000])
@pytest.mark.parametrize("infrared_first", [False, True])
def test_the_announced_offset_is_taken_off_all_files_of_a_date_or_none(
    make_raster, log, lift, infrared_first
):
    """Soil and plants are bright in the infrared: no value of theirs lies below 1000."""
    tags = {"PROCESSING_BASELINE": "05.10"}
    array = ground(3)
    array[3:] = np.clip(array[3:], 1000, None)
    lifted = array + np.int16(lift)
    paths = [
        make_raster("a_2023.tif", lifted[:3], names=("B2", "B3", "B4"), tags=tags),
        make_raster("b_2023.tif", lifted[3:], names=("B8", "B11", "B12"), tags=tags),
    ]
    series, values = read(paths[:: -1 if infrared_first else 1], log)
    np.testing.assert_allclose(values[0], array / 10000, atol=1e-6)
    told = "-1000 (processing baseline 05.10)" if lift else (
        "0 (processing baseline 05.10, but harmonised already)"
    )
    assert [source.scaling.offset for source in series.scenes[0].sources] == [told] * 2
    assert not any("is read as" in note for note in series.scenes[0].notes)


def test_files_of_a_date_that_hold_different_offsets_are_named(make_raster, log):
    paths = [
        make_raster("a_2023.tif", ground(3)[:3] + np.int16(1000), names=("B2", "B3", "B4"),
                    tags={"PROCESSING_BASELINE": "05.10"}),
        make_raster("b_2023.tif", ground(3)[3:], names=("B8", "B11", "B12")),
    ]
    series, values = read(paths, log)
    np.testing.assert_allclose(values[0], ground(3) / 10000, atol=1e-6)
    assert series.scenes[0].offset == "-1000 (processing baseline 05.10)"
    assert series.scenes[0].notes[-1] == "b_2023.tif is read as int16 x 10000, offset 0"


def test_an_empty_tile_takes_the_scale_of_its_neighbours(make_raster, log):
    empty = np.zeros((6, 40, 50), "float32")
    series, _ = read(tiles(make_raster, 2019, empty, ground(3).astype("float32")), log)
    assert [source.scaling.gains[0] for source in series.scenes[0].sources] == [1e-4, 1e-4]


def test_tiles_of_different_scales_keep_their_own(make_raster, log):
    fractions = (ground(4) / 10000).astype("float32")
    _, values = read(tiles(make_raster, 2019, ground(3).astype("float32"), fractions), log)
    np.testing.assert_allclose(values[0, :, :, :50], ground(3) / 10000, atol=1e-6)
    np.testing.assert_allclose(values[0, :, :, 50:], fractions, atol=1e-6)


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


@pytest.mark.parametrize("tags", [{}, {"PROCESSING_BASELINE": "05.09"}])
def test_outside_a_band_file_that_is_resampled_nothing_is_known(make_raster, log, tags):
    """Two tiles of Sentinel-2, whose short-wave infrared has pixels of 20 m and no nodata."""
    lift = np.int16(1000 if tags else 0)
    left, right = ground(3, 40, 60), ground(4, 40, 60)
    left[4:], right[4:] = 1800, 600
    paths = []
    for tile, (array, x) in enumerate(((left, 500_000.0), (right, 500_600.0))):
        for band, number in zip(array + lift, ("B02", "B03", "B04", "B08", "B11", "B12")):
            step = 2 if number in ("B11", "B12") else 1
            paths.append(make_raster(
                f"S2_T{tile}_{number}_2023-07-04.tif", band[None, ::step, ::step],
                origin=(x, 5_000_000.0), pixel=10.0 * step, tags=tags,
            ))
    series, values = read(paths, log)
    assert series.grid.shape == (40, 120)
    np.testing.assert_allclose(
        values[0, :4], np.concatenate([left, right], axis=2)[:4] / 10000, atol=1e-6
    )
    np.testing.assert_allclose(values[0, 4:, :, :60], 0.18, atol=1e-4)
    np.testing.assert_allclose(values[0, 4:, :, 60:], 0.06, atol=1e-4)
    told = "-1000 (processing baseline 05.09)" if tags else "0"
    assert {source.scaling.offset for source in series.scenes[0].sources} == {told}
    assert log.warnings == []


def test_dark_ground_in_a_band_file_that_is_resampled_stays_dark(make_raster, log):
    array = ground(3)
    array[[0, 2], 10:20, 10:20] = 0
    paths = [
        make_raster(f"S2_MSI_T32UNA_{number}_{year}.tif", band[None], origin=(x, 5_000_000.0))
        for year, x in ((2019, 500_000.0), (2020, 500_007.0))
        for band, number in zip(array, ("B02", "B03", "B04", "B08", "B11", "B12"))
    ]
    _, values = read(paths, log)
    assert (values[0][[0, 2], 12:18, 12:18] == 0).all()
    assert (values[1][[0, 2], 12:18, 12:18] == 0).all()
    assert np.isfinite(values[1, :, :, 1:]).all() and np.isnan(values[1, :, :, 0]).all()


def test_the_border_of_band_files_says_nothing_of_their_offset(make_raster, log):
    array = ground(3) + np.int16(1000)
    array[:, :, :30] = 0
    paths = [
        make_raster(f"S2_MSI_T32UNA_{number}_2023.tif", band[None],
                    tags={"PROCESSING_BASELINE": "05.09"})
        for band, number in zip(array, ("B02", "B03", "B04", "B08", "B11", "B12"))
    ]
    _, values = read(paths, log)
    assert np.isnan(values[0, :, :, :30]).all()
    np.testing.assert_allclose(values[0, :, :, 30:], ground(3)[:, :, 30:] / 10000, atol=1e-6)

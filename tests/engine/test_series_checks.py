"""What keeps dates from being compared: other bands, offsets, extents, resolutions, air."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from varied_ground import error_of, ground, read

from euromine_qgis.engine.bands import CANONICAL
from euromine_qgis.engine.dates import SceneDate
from euromine_qgis.engine.errors import BandError, ScaleError
from euromine_qgis.engine.reflectance import (
    SURFACE_REFLECTANCE,
    TOP_OF_ATMOSPHERE,
    UNKNOWN_LEVEL,
)
from euromine_qgis.engine.series_checks import compare_levels


def test_dates_are_compared_by_the_bands_that_they_share(make_raster, log):
    full = make_raster("2019.tif", ground(1), names=CANONICAL)
    rgb = make_raster("2020.tif", ground(2)[:3], names=CANONICAL[:3])
    series, values = read([full, rgb], log)
    assert series.scenes[0].bands.present == CANONICAL
    assert np.isfinite(values[:, :3]).all() and np.isnan(values[:, 3:]).all()
    assert "nir, swir16, swir22, which 2020.tif lacks" in log.warnings[0]
    nir = make_raster("2021.tif", ground(2)[3:], names=CANONICAL[3:])
    assert "2021.tif: nir, swir16" in error_of(BandError, [nir, rgb], log)


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


def test_an_offset_in_all_years_is_a_warning(make_raster, log):
    lifted = ground() + np.int16(1000)
    read([make_raster(f"{year}.tif", lifted, names=CANONICAL) for year in (2022, 2023)], log)
    assert "offset of 1000" in log.warnings[0]


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


@pytest.mark.parametrize(("size", "text"), [((40, 66), ""), ((40, 50), "2020.tif shows 2")])
def test_dates_in_other_systems_are_compared_by_what_they_show(make_raster, log, size, text):
    from pyproj import Transformer

    to_degrees = Transformer.from_crs("EPSG:32632", "EPSG:4326", always_xy=True)
    west, north = to_degrees.transform(499_990, 5_000_010)
    first = make_raster("2019.tif", ground(4, *size), names=CANONICAL, crs="EPSG:4326",
                        origin=(west, north), pixel=1e-4)
    read([first, make_raster("2020.tif", ground(), names=CANONICAL)], log)
    assert text in " ".join(log.warnings) and len(log.warnings) == bool(text)


@pytest.mark.parametrize(("pixel", "text"), [(20.0, "small mines"), (30.0, "30 m"), (1.0, "1.0 m")])
def test_other_resolutions_are_a_warning(make_raster, log, pixel, text):
    read([make_raster("2019.tif", ground(), names=CANONICAL, pixel=pixel)], log)
    assert text in log.warnings[0]


def test_tiles_and_band_files_that_show_more_are_a_warning(make_raster, log):
    whole = ground(4, 40, 100)
    read([make_raster("2019.tif", whole[:, :, :50], names=CANONICAL),
          make_raster("a_2020.tif", whole[:, :, :40], names=CANONICAL),
          make_raster("b_2020.tif", whole[:, :, 40:], names=CANONICAL,
                      origin=(500_400.0, 5_000_000.0))], log)
    assert "a_2020.tif shows 100% more than the first date, 2019.tif" in log.warnings[0]


@pytest.mark.parametrize(("levels", "told"), [
    ([TOP_OF_ATMOSPHERE, SURFACE_REFLECTANCE, SURFACE_REFLECTANCE], "2019 looks like top of"),
    ([SURFACE_REFLECTANCE, TOP_OF_ATMOSPHERE, TOP_OF_ATMOSPHERE, UNKNOWN_LEVEL],
     "2019 looks like surface reflectance"),
    ([TOP_OF_ATMOSPHERE] * 2 + [SURFACE_REFLECTANCE] * 3, "2019, 2020 looks like top of"),
    ([TOP_OF_ATMOSPHERE, UNKNOWN_LEVEL, TOP_OF_ATMOSPHERE], ""),
    ([UNKNOWN_LEVEL] * 2, ""),
])
def test_the_fewer_dates_of_another_level_are_named(log, levels, told):
    scenes = [
        SimpleNamespace(date=SceneDate(2019 + number), level=level)
        for number, level in enumerate(levels)
    ]
    compare_levels(scenes, log)
    assert len(log.warnings) == bool(told)
    assert "".join(log.warnings).startswith(told)

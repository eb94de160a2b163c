"""Rasters of an invented place, and how tests read them."""

from __future__ import annotations

import numpy as np
import pytest

from euromine_qgis.engine.bands import CANONICAL
from euromine_qgis.engine.jobs import RasterInput
from euromine_qgis.engine.raster_series import SeriesReader
from euromine_qgis.engine.rasters import open_series

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


def hole(values):
    """Which pixels are missing in all bands; those of one band alone are an error."""
    missing = np.isnan(values[0])
    assert (missing.all(axis=0) == missing.any(axis=0)).all()
    return missing.all(axis=0)


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

FAR = (550_000.0, 5_000_000.0)


def band_files(make_raster, year, away="", origin=FAR):
    """Paths of one file a band; that of the band ``away`` lies elsewhere."""
    return [
        make_raster(f"S2_MSI_T32UNA_{number}_{year}.tif", band[None],
                    **({"origin": origin} if number == away else {}))
        for band, number in zip(ground(year), ("B02", "B03", "B04", "B08", "B11", "B12"))
    ]


def smooth(height, width, x, y):
    """Digital numbers that depend on the place (in metres) alone: any grid can be checked."""
    wave = 1 + 0.3 * np.sin((x - 500_000) / 90) * np.cos((y - 5_000_000) / 110)
    return (MIDDLES[:, None, None] * wave[None]).astype("float32")


def centres(height, width, origin, pixel):
    columns, rows = np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5)
    return origin[0] + columns * pixel, origin[1] - rows * pixel


def error_of(kind, paths, log, bands="auto", custom=""):
    with pytest.raises(kind) as caught:
        open_series(inputs(*paths), bands, custom, log)
    assert caught.value.remedy
    return caught.value.message

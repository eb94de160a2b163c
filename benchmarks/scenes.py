"""Rasters to measure on: a mosaic of the simulated mine, each copy turned, mirrored and of its own
brightness, so that no block of the file is like another.

Ten bands uint16, blocks of 256 px, all bands of a block together, as most exports have them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.transform import Affine
from rasterio.windows import Window

from euromine_qgis.engine.simulation import BANDS, PIXEL_M, SIZE_PX, SimulatedScene, simulate

from .places import BUILD

YEARS = tuple(range(2015, 2025))
COMPRESSIONS: dict[str, dict[str, Any]] = {
    "deflate": {"compress": "deflate", "predictor": 2, "zlevel": 6},
    "zstd": {"compress": "zstd", "predictor": 2, "zstd_level": 3},
}
# The simulated year behind each of the ten; the one with the edge of a swath is left out.
_SIMULATED = dict(
    zip(YEARS, (2016, 2016, 2017, 2018, 2019, 2020, 2021, 2023, 2024, 2024), strict=True)
)
_SEED = 5
_BLOCK_PX = 256
# Whole blocks of the file and whole copies of the scene.
_ROWS_AT_ONCE = 2 * SIZE_PX


def series(height: int, width: int, years: int, compression: str = "deflate") -> list[Path]:
    """The last so many years as files, written where they are not there yet."""
    folder = BUILD / "scenes" / f"{height}x{width}-{compression}"
    folder.mkdir(parents=True, exist_ok=True)
    return [_scene(folder, height, width, year, compression) for year in YEARS[-years:]]


def _scene(folder: Path, height: int, width: int, year: int, compression: str) -> Path:
    path = folder / f"Year{year}.tif"
    if path.exists():
        return path
    print(f"writing {path}", flush=True)
    part = path.with_suffix(".part.tif")
    profile = {
        "driver": "GTiff", "height": height, "width": width, "count": len(BANDS),
        "dtype": "uint16", "nodata": 0, "crs": "EPSG:32633",
        "transform": Affine(PIXEL_M, 0, 500_000, 0, -PIXEL_M, 5_500_000), "tiled": True,
        "blockxsize": _BLOCK_PX, "blockysize": _BLOCK_PX, "interleave": "pixel",
        "bigtiff": "if_safer", "num_threads": "all_cpus", **COMPRESSIONS[compression],
    }
    with rasterio.open(part, "w", **profile) as dataset:
        for number, name in enumerate(BANDS, start=1):
            dataset.set_band_description(number, name)
        dataset.update_tags(ACQUISITIONDATETIME=f"{year}-07-15T10:00:31")
        for row, strip in strips(height, width, year):
            dataset.write(strip, window=Window(0, row, width, strip.shape[1]))
    part.rename(path)
    return path


def strips(height: int, width: int, year: int) -> Iterator[tuple[int, NDArray[np.uint16]]]:
    """First row and pixels (10, rows, width) of the mosaic, from top to bottom."""
    scene = _simulated()[_SIMULATED[year]].reflectance
    across = -(-width // SIZE_PX)
    for row in range(0, height, _ROWS_AT_ONCE):
        rows = min(_ROWS_AT_ONCE, height - row)
        lines = []
        for down in range(row // SIZE_PX, -(-(row + rows) // SIZE_PX)):
            copies = [_copy(scene, down, col, year) for col in range(across)]
            lines.append(np.concatenate(copies, axis=2)[..., :width])
        yield row, np.concatenate(lines, axis=1)[:, :rows]


def _copy(scene: NDArray[np.int16], row: int, col: int, year: int) -> NDArray[np.uint16]:
    """The scene as it lies at a place of the mosaic: the same way round in every year."""
    place = np.random.default_rng((_SEED, row, col))
    turns, mirrored = place.integers(4), place.integers(2)
    gain = place.normal(1, 0.05) * np.random.default_rng((_SEED, row, col, year)).normal(1, 0.01)
    turned = np.rot90(scene, turns, axes=(1, 2))
    turned = turned[:, :, ::-1] if mirrored else turned
    return np.clip(turned * np.float32(gain), 1, 20000).astype(np.uint16)


@cache
def _simulated() -> dict[int, SimulatedScene]:
    return {scene.year: scene for scene in simulate()}

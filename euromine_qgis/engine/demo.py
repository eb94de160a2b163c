"""Writes the simulated mine of simulation.py as files, in EuroMineNet's layout."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import rasterio
from rasterio.crs import CRS
from rasterio.enums import ColorInterp
from rasterio.transform import Affine
from rasterio.warp import transform as transform_points

from .errors import OutputError
from .simulation import BANDS, PIXEL_M, SimulatedScene, outline_px, simulate

SITE = "Simulated_1"
GRID_CRS = CRS.from_epsg(32633)
# In the Bohemian-Moravian Highlands: a place in the European Union where this mine is not.
GRID_TRANSFORM = Affine(PIXEL_M, 0, 514_000, 0, -PIXEL_M, 5_494_000)
NOTE = (
    "SIMULATED by EuroMine: no satellite image and no real mine. For demonstration and tests; "
    "scores on it say nothing about real places."
)


def main(folder: str) -> None:
    """Writes FOLDER/Simulated_1/image and label, a raster a year, and FOLDER/sites.geojson.

    Raises OutputError where the folder cannot be written.
    """
    target = Path(folder)
    try:
        for name in ("image", "label"):
            (target / SITE / name).mkdir(parents=True, exist_ok=True)
        for scene in simulate():
            _write_scene(target / SITE, scene)
        (target / "sites.geojson").write_text(json.dumps(_sites(), indent=1), encoding="utf-8")
        (target / "README.txt").write_text(NOTE + "\n", encoding="utf-8")
    except OSError as error:
        raise OutputError(
            f"The demo series cannot be written to {target}: {error}.",
            "Choose a folder that can be written, on a disk with 50 MB to spare.",
        ) from error


def _write_scene(folder: Path, scene: SimulatedScene) -> None:
    tags = {
        "EUROMINE_SIMULATED": "yes",
        "TIFFTAG_IMAGEDESCRIPTION": NOTE,
        "TIFFTAG_SOFTWARE": "EuroMine demo generator",
        "TIFFTAG_DATETIME": scene.acquired.replace("-", ":").replace("T", " "),
        "ACQUISITIONDATETIME": scene.acquired,
    }
    grid = {
        "driver": "GTiff",
        "height": scene.mine.shape[0],
        "width": scene.mine.shape[1],
        "crs": GRID_CRS,
        "transform": GRID_TRANSFORM,
        "tiled": True,
        "blockxsize": 128,
        "blockysize": 128,
        "compress": "deflate",
    }
    image = folder / "image" / f"Year{scene.year}.tif"
    with rasterio.open(
        image, "w", count=len(BANDS), dtype="int16", nodata=0, predictor=2, **grid
    ) as out:
        out.write(scene.reflectance)
        out.descriptions = BANDS
        out.colorinterp = [ColorInterp.gray] + [ColorInterp.undefined] * (len(BANDS) - 1)
        out.update_tags(**tags)
    label = folder / "label" / f"Year{scene.year}.tif"
    with rasterio.open(label, "w", count=1, dtype="uint8", **grid) as out:
        out.write(scene.mine.astype(np.uint8) * 255, 1)
        out.set_band_description(1, "mine")
        out.update_tags(**tags)


def _sites() -> dict[str, object]:
    """The concession as GeoJSON, which is always in longitude and latitude."""
    corners = [GRID_TRANSFORM @ (col, row) for row, col in outline_px()]
    east, north = zip(*corners, strict=True)
    longitude, latitude = transform_points(GRID_CRS, CRS.from_epsg(4326), east, north)
    ring = [[round(x, 7), round(y, 7)] for x, y in zip(longitude, latitude, strict=True)]
    return {
        "type": "FeatureCollection",
        "name": "sites",
        "features": [
            {
                "type": "Feature",
                "properties": {"site": SITE, "simulated": True, "note": NOTE},
                "geometry": {"type": "Polygon", "coordinates": [ring[::-1]]},
            }
        ],
    }

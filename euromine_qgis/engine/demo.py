"""Writes the simulated mine of simulation.py as files, in EuroMineNet's layout."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from pyproj import Transformer
from rasterio.transform import Affine

from .errors import OutputError
from .grid import Grid
from .raster_output import RasterWriter
from .simulation import BANDS, PIXEL_M, SIZE_PX, SimulatedScene, outline_px, simulate

SITE = "Simulated_1"
# In the Bohemian-Moravian Highlands: a place in the European Union where this mine is not.
GRID = Grid(
    "EPSG:32633", Affine(PIXEL_M, 0, 514_000, 0, -PIXEL_M, 5_494_000), SIZE_PX, SIZE_PX
)
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
        (target / "sites.geojson").write_text(json.dumps(_sites(), indent=1), encoding="utf-8")
        (target / "README.txt").write_text(NOTE + "\n", encoding="utf-8")
    except OSError as error:
        raise OutputError(
            f"The demo series cannot be written to {target}: {error}.",
            "Choose a folder that can be written, on a disk with 50 MB to spare.",
        ) from error
    for scene in simulate():
        _write_scene(target / SITE, scene)


def _write_scene(folder: Path, scene: SimulatedScene) -> None:
    tags = {
        "EUROMINE_SIMULATED": "yes",
        "TIFFTAG_IMAGEDESCRIPTION": NOTE,
        "TIFFTAG_SOFTWARE": "EuroMine demo generator",
        "TIFFTAG_DATETIME": scene.acquired.replace("-", ":").replace("T", " "),
        "ACQUISITIONDATETIME": scene.acquired,
    }
    image, label = (folder / kind / f"Year{scene.year}.tif" for kind in ("image", "label"))
    with RasterWriter(str(image), GRID, len(BANDS), "int16", 0, BANDS, tags=tags) as out:
        out.write(scene.reflectance, GRID.window)
    with RasterWriter(str(label), GRID, 1, "uint8", None, ("mine",), tags=tags) as out:
        out.write(scene.mine.astype(np.uint8) * 255, GRID.window)


def _sites() -> dict[str, object]:
    """The concession as GeoJSON, which is always in longitude and latitude."""
    to_degrees = Transformer.from_crs(GRID.crs, "EPSG:4326", always_xy=True)
    corners = [GRID.transform @ (col, row) for row, col in outline_px()]
    ring = [[round(x, 7), round(y, 7)] for x, y in to_degrees.itransform(corners)]
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

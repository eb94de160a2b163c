"""Small rasters and sites for the tests of the QGIS half, written with QGIS's own GDAL."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

SIX = ("blue", "green", "red", "nir", "swir16", "swir22")
ORIGIN = (500_000.0, 5_000_000.0)
SIZE = 64
# Reflectance x 10000 of the six bands over forest and over bare rock.
FOREST = (300, 500, 350, 3000, 1500, 700)
ROCK = (1100, 1500, 1900, 2500, 3300, 2900)


def write_raster(
    path: Path,
    array: np.ndarray,
    names: tuple[str, ...] = (),
    epsg: int | None = 32632,
    origin: tuple[float, float] = ORIGIN,
    pixel: float = 10.0,
    tags: dict[str, str] | None = None,
) -> str:
    """Writes (bands, h, w) as a GeoTIFF and gives its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    kind = {"int16": gdal.GDT_Int16, "uint8": gdal.GDT_Byte, "float32": gdal.GDT_Float32}
    count, height, width = array.shape
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), width, height, count, kind[array.dtype.name]
    )
    if epsg is not None:
        srs = osr.SpatialReference()
        srs.ImportFromEPSG(epsg)
        dataset.SetProjection(srs.ExportToWkt())
        dataset.SetGeoTransform((origin[0], pixel, 0, origin[1], 0, -pixel))
    for number in range(count):
        band = dataset.GetRasterBand(number + 1)
        band.WriteArray(array[number])
        if number < len(names):
            band.SetDescription(names[number])
    if tags:
        dataset.SetMetadata(tags)
    dataset.FlushCache()
    return str(path)


def scene(radius: int, seed: int = 0, size: int = SIZE) -> np.ndarray:
    """Forest with a round pit of bare rock in its middle, int16 (6, size, size)."""
    rows, columns = np.mgrid[:size, :size]
    pit = (rows - size // 2) ** 2 + (columns - size // 2) ** 2 < radius**2
    noise = np.random.default_rng(seed).normal(1.0, 0.05, (6, size, size))
    values = np.where(pit, np.array(ROCK)[:, None, None], np.array(FOREST)[:, None, None])
    return (values * noise).astype(np.int16)


def write_scene(folder: Path, name: str, radius: int = 12, **how: object) -> str:
    """One date with named bands; ``name`` is the file's, e.g. Year2019.tif."""
    return write_raster(folder / name, scene(radius), names=SIX, **how)  # type: ignore[arg-type]


def as_gdal_sources(paths: list[str]) -> list[str]:
    """The same rasters where no file has their name: as subdatasets and, by turns, in a zip."""
    sources = []
    for number, path in enumerate(paths):
        if number % 2:
            archive = Path(path).with_suffix(".zip")
            with zipfile.ZipFile(archive, "w") as file:
                file.write(path, Path(path).name)
            sources.append(f"/vsizip/{archive}/{Path(path).name}")
        else:
            sources.append(f"GTIFF_DIR:1:{path}")
    return sources


def write_sites(path: Path, boxes: dict[str, tuple[float, float, float, float]]) -> str:
    """A GeoJSON of boxes (west, south, east, north) in EPSG:32632 with a field ``mine``."""
    features = [
        {
            "type": "Feature",
            "properties": {"mine": name, "fid": number},
            "geometry": {"type": "Polygon", "coordinates": [
                [[west, south], [east, south], [east, north], [west, north], [west, south]]
            ]},
        }
        for number, (name, (west, south, east, north)) in enumerate(boxes.items(), start=7)
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32632"}}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}))
    return str(path)

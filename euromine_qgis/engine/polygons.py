"""Polygons out of masks, with areas that agree with the rasters to the pixel."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray
from rasterio.features import rasterize, shapes

from .errors import OutputError
from .grid import Grid, Window

M2_A_HECTARE = 10_000.0
_STRIP_PX = 512
# Newer versions make the GDAL of QGIS 3.22 warn of what it may not understand.
_GEOPACKAGE_VERSION = "1.2"


Measure = Callable[[slice], tuple[NDArray[np.floating[Any]], NDArray[np.float64]]]


@dataclass(frozen=True, eq=False)
class Patch:
    """One connected area. ``confidence`` is the mean of the probabilities of its pixels, 0-1."""

    geometry: Any
    area_ha: float
    confidence: float


@dataclass(frozen=True)
class Tracing:
    """The patches of a mask, and what was left out for being smaller than the minimum."""

    patches: tuple[Patch, ...]
    dropped: int
    dropped_ha: float


def trace(
    mask: NDArray[np.bool_],
    measure: Measure,
    grid: Grid,
    window: Window,
    min_area_ha: float,
) -> Tracing:
    """Patches of the true pixels of a mask (h, w) over a window, joined over edges, holes kept.

    ``measure`` gives, for a range of rows, the confidence of the pixels in 0-1, (rows, w), and
    their true areas in square metres, which broadcast to that; it is asked for a strip at a time,
    so that only the mask is as large as the region. An area is the sum of the patch's pixel areas,
    so that patches add up to the raster.
    """
    found = [
        shapely.geometry.shape(outline)
        for outline, _ in shapes(
            mask.astype(np.uint8), mask, connectivity=4, transform=grid.transform_of(window)
        )
    ]
    if not found:
        return Tracing((), 0, 0.0)
    area_ha = np.zeros(len(found) + 1)
    certainty = np.zeros(len(found) + 1)
    pixels = np.zeros(len(found) + 1)
    tree = shapely.STRtree(found)
    for start in range(0, window.height, _STRIP_PX):
        rows = slice(start, min(start + _STRIP_PX, window.height))
        there = mask[rows]
        if not there.any():
            continue
        confidence, area_m2 = measure(rows)
        strip = Window(window.row + start, window.col, len(there), window.width)
        # Outlines follow pixel edges, so that drawing them gives every patch its own pixels back.
        labels = rasterize(
            [(found[k], int(k) + 1) for k in tree.query(shapely.box(*grid.bounds_of(strip)))],
            out_shape=there.shape,
            transform=grid.transform_of(strip),
            dtype="int32",
        )[there]
        area_ha += np.bincount(
            labels, np.broadcast_to(area_m2, there.shape)[there], minlength=len(area_ha)
        ) / M2_A_HECTARE
        certainty += np.bincount(labels, confidence[there], minlength=len(area_ha))
        pixels += np.bincount(labels, minlength=len(area_ha))
    kept = area_ha[1:] >= min_area_ha
    patches = tuple(
        Patch(found[k], float(area_ha[k + 1]), float(certainty[k + 1] / pixels[k + 1]))
        for k in np.flatnonzero(kept)
    )
    return Tracing(patches, int((~kept).sum()), float(area_ha[1:][~kept].sum()))


def write_polygons(
    path: str,
    layer: str,
    crs: str,
    geometries: Sequence[Any],
    columns: dict[str, NDArray[Any]],
) -> None:
    """A GeoPackage with one layer of multipolygons; the final name appears when it is complete.

    Raises OutputError where it cannot be written.
    """
    final = Path(path)
    unfinished = final.with_name(f".{final.name}.{os.getpid()}.part.gpkg")
    multi = [g if g.geom_type == "MultiPolygon" else shapely.MultiPolygon([g]) for g in geometries]
    if final.with_name(f"{final.name}-wal").exists():
        raise OutputError(
            f"{final} is open in another program.", "Close it there, or choose another name."
        )
    try:
        unfinished.unlink(missing_ok=True)
        pyogrio.raw.write(
            unfinished,
            geometry=np.array([shapely.to_wkb(g) for g in multi], dtype=object),
            field_data=list(columns.values()),
            fields=list(columns),
            layer=layer,
            driver="GPKG",
            dataset_options={"VERSION": _GEOPACKAGE_VERSION},
            geometry_type="MultiPolygon",
            crs=crs,
        )
        os.replace(unfinished, final)
    except (OSError, pyogrio.errors.DataSourceError, pyogrio.errors.FeatureError) as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise OutputError(
            f"{final} cannot be written: {error}.",
            "Check free space and permissions, or choose another folder.",
        ) from error

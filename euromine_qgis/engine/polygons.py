"""Polygons out of masks, with areas that agree with the rasters to the pixel."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray
from rasterio.features import rasterize, shapes
from rasterio.transform import Affine

from .errors import OutputError

M2_A_HECTARE = 10_000.0
# Newer versions make the GDAL of QGIS 3.22 warn of what it may not understand.
_GEOPACKAGE_VERSION = "1.2"


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
    confidence: NDArray[np.floating[Any]],
    pixel_area_m2: NDArray[np.float64],
    transform: Affine,
    min_area_ha: float,
) -> Tracing:
    """Patches of the true pixels of a mask (h, w), joined over edges, holes kept.

    ``confidence`` (h, w) in 0-1; ``pixel_area_m2`` broadcasts to (h, w). An area is the sum of
    the patch's true pixel areas, so that patches add up to the raster.
    """
    found = [
        shapely.geometry.shape(outline)
        for outline, _ in shapes(mask.astype(np.uint8), mask, connectivity=4, transform=transform)
    ]
    if not found:
        return Tracing((), 0, 0.0)
    # Outlines follow pixel edges, so that drawing them gives every patch its own pixels back.
    labels = rasterize(
        zip(found, range(1, len(found) + 1)), out_shape=mask.shape, transform=transform,
        dtype="int32",
    )[mask]
    areas = np.broadcast_to(pixel_area_m2, mask.shape)[mask]
    area_ha = np.bincount(labels, areas, minlength=len(found) + 1)[1:] / M2_A_HECTARE
    pixels = np.bincount(labels, minlength=len(found) + 1)[1:]
    certainty = np.bincount(labels, confidence[mask], minlength=len(found) + 1)[1:] / pixels
    kept = area_ha >= min_area_ha
    patches = tuple(
        Patch(found[k], float(area_ha[k]), float(certainty[k])) for k in np.flatnonzero(kept)
    )
    return Tracing(patches, int((~kept).sum()), float(area_ha[~kept].sum()))


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
    unfinished = final.with_name(f".{final.stem}.unfinished.gpkg")
    multi = [g if g.geom_type == "MultiPolygon" else shapely.MultiPolygon([g]) for g in geometries]
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
        unfinished.unlink(missing_ok=True)
        raise OutputError(
            f"{final} cannot be written: {error}.",
            "Check free space and permissions, or choose another folder.",
        ) from error

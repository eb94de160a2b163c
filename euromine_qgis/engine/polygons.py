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
from affine import Affine
from numpy.typing import NDArray
from rasterio.features import rasterize, shapes

from ..wording import worded
from .errors import OutputError
from .grid import Grid, Window

M2_A_HECTARE = 10_000.0
# A strip is as high as so many pixels allow, within these bounds. A pixel takes about 50 bytes
# while it is traced: less in all than a run takes with the smallest tiles (memory.py).
_STRIP_PIXELS = 4_000_000
_STRIP_ROWS = (64, 1024)
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


@dataclass(frozen=True, eq=False)
class Strip:
    """Rows of what is traced: ``mask`` (rows, w); the probability of each pixel in 0-1, (rows, w);
    and its true area in square metres, which broadcasts to that."""

    mask: NDArray[np.bool_]
    confidence: NDArray[np.floating[Any]]
    area_m2: NDArray[np.float64]


def trace(
    strip_of: Callable[[slice], Strip], grid: Grid, window: Window, min_area_ha: float
) -> Tracing:
    """Patches of the true pixels of a window, joined over edges, holes kept.

    ``strip_of`` gives a range of rows of the window; it is asked for one strip after the other, so
    that nothing is as large as the region but the polygons. Parts that meet where two strips do
    are joined. An area is the sum of the patch's pixel areas, so that patches add up to the raster.
    """
    parts: list[Any] = []
    totals = np.zeros((3, 0))
    groups = _Groups()
    above: NDArray[np.int32] | None = None
    height = _strip_rows(window.width)
    for start in range(0, window.height, height):
        rows = slice(start, min(start + height, window.height))
        strip = strip_of(rows)
        # In whole pixels of the grid, so that neighbours share their corners to the last bit.
        there = Affine.translation(window.col, window.row + start)
        found = [
            shapely.geometry.shape(outline)
            for outline, _ in shapes(
                strip.mask.astype(np.uint8), strip.mask, connectivity=4, transform=there
            )
        ]
        first = len(parts)
        # Outlines follow pixel edges, so that drawing them gives every part its own pixels back.
        labels = np.zeros(strip.mask.shape, dtype=np.int32)
        if found:
            numbered = ((part, first + k) for k, part in enumerate(found, start=1))
            rasterize(numbered, out=labels, transform=there)
        totals = np.concatenate([totals, _totals(strip, labels, first, len(found))], axis=1)
        parts += found
        groups.grow(len(found))
        if above is not None:
            meeting = (above > 0) & (labels[0] > 0)
            for one, other in np.unique(np.stack([above, labels[0]])[:, meeting], axis=1).T:
                groups.join(int(one) - 1, int(other) - 1)
        above = labels[-1].copy()
    return _patches(parts, totals, groups, grid, min_area_ha)


def _strip_rows(width_px: int) -> int:
    least, most = _STRIP_ROWS
    return min(most, max(least, _STRIP_PIXELS // width_px))


def _totals(
    strip: Strip, labels: NDArray[np.int32], first: int, count: int
) -> NDArray[np.float64]:
    """Hectares, summed confidence and pixels of the parts of a strip, (3, count)."""
    own = labels[strip.mask] - first - 1
    area_ha = np.broadcast_to(strip.area_m2, labels.shape)[strip.mask] / M2_A_HECTARE
    weights = (area_ha, strip.confidence[strip.mask], None)
    return np.stack([np.bincount(own, weight, minlength=count) for weight in weights])


def _patches(
    parts: list[Any],
    totals: NDArray[np.float64],
    groups: _Groups,
    grid: Grid,
    min_area_ha: float,
) -> Tracing:
    """The groups of parts as patches, in the order of their first parts."""
    patches, dropped, dropped_ha = [], 0, 0.0
    for members in groups.members():
        area_ha, certainty, pixels = totals[:, members].sum(axis=1)
        if area_ha < min_area_ha:
            dropped, dropped_ha = dropped + 1, dropped_ha + float(area_ha)
            continue
        shape = parts[members[0]]
        if len(members) > 1:
            # Simplifying by nothing takes the corners away that only the seam had.
            shape = shapely.simplify(shapely.union_all([parts[k] for k in members]), 0)
        patches.append(Patch(on_ground(shape, grid), float(area_ha), float(certainty / pixels)))
    return Tracing(tuple(patches), dropped, dropped_ha)


def on_ground(shape: Any, grid: Grid) -> Any:
    """A geometry in pixels of the grid, in its coordinates."""
    return shapely.transform(shape, lambda pixels: _placed(pixels, grid.transform))


def in_pixels(shape: Any, grid: Grid) -> Any:
    """A geometry of ``on_ground`` whose corners were whole pixels, as it was."""
    return shapely.transform(shape, lambda points: np.rint(_placed(points, ~grid.transform)))


def _placed(points: NDArray[np.float64], transform: Affine) -> NDArray[np.float64]:
    a, b, c, d, e, f = transform[:6]
    x, y = points.T
    return np.stack([a * x + b * y + c, d * x + e * y + f], axis=1)


class _Groups:
    """Numbers that belong together, as far as they have been joined."""

    def __init__(self) -> None:
        self._parent: list[int] = []

    def grow(self, count: int) -> None:
        self._parent += range(len(self._parent), len(self._parent) + count)

    def join(self, one: int, other: int) -> None:
        first, last = sorted((self._root(one), self._root(other)))
        self._parent[last] = first

    def members(self) -> list[list[int]]:
        """The groups in the order of their first numbers."""
        found: dict[int, list[int]] = {}
        for number in range(len(self._parent)):
            found.setdefault(self._root(number), []).append(number)
        return list(found.values())

    def _root(self, number: int) -> int:
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number


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
            worded("{path} is open in another program.", path=final),
            worded("Close it there, or choose another name."),
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
            worded("{path} cannot be written: {error}.", path=final, error=error),
            worded("Check free space and permissions, or choose another folder."),
        ) from error

"""The grid that all dates of a series share: where its pixels lie and how large they truly are."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS, Geod, Transformer
from pyproj.exceptions import CRSError

from ..wording import worded
from .errors import GridError

_LATTICE_M = 20_000.0  # areas are exact at nodes of this spacing and interpolated between them
_LATTICE_PX = 256


@dataclass(frozen=True)
class Window:
    """A block of pixels. ``row`` and ``col`` may be negative, the size is at least one pixel."""

    row: int
    col: int
    height: int
    width: int

    def __post_init__(self) -> None:
        if self.height < 1 or self.width < 1:
            raise ValueError(f"a window of {self.height} x {self.width} pixels")

    @property
    def row_stop(self) -> int:
        return self.row + self.height

    @property
    def col_stop(self) -> int:
        return self.col + self.width

    @property
    def shape(self) -> tuple[int, int]:
        return self.height, self.width

    @property
    def slices(self) -> tuple[slice, slice]:
        """Rows and columns, for an array whose first pixel is that of the grid."""
        return slice(self.row, self.row_stop), slice(self.col, self.col_stop)

    def within(self, outer: "Window") -> tuple[slice, slice]:
        """Rows and columns of this window in an array that holds ``outer``."""
        row, col = self.row - outer.row, self.col - outer.col
        return slice(row, row + self.height), slice(col, col + self.width)

    def around(self, other: "Window") -> "Window":
        """The smallest window that holds both."""
        row, col = min(self.row, other.row), min(self.col, other.col)
        row_stop, col_stop = max(self.row_stop, other.row_stop), max(self.col_stop, other.col_stop)
        return Window(row, col, row_stop - row, col_stop - col)

    def grown(self, margin_px: int) -> "Window":
        return Window(
            self.row - margin_px,
            self.col - margin_px,
            self.height + 2 * margin_px,
            self.width + 2 * margin_px,
        )

    def intersection(self, other: "Window") -> Optional["Window"]:
        """None where the two share no pixel."""
        row, col = max(self.row, other.row), max(self.col, other.col)
        height = min(self.row_stop, other.row_stop) - row
        width = min(self.col_stop, other.col_stop) - col
        return Window(row, col, height, width) if height > 0 and width > 0 else None


@dataclass(frozen=True)
class Grid:
    """``crs`` is WKT or an authority string, ``transform`` maps (column, row) to (x, y).

    Raises GridError where the CRS is unknown or the transform cannot be inverted.
    """

    crs: str
    transform: Affine
    width: int
    height: int

    def __post_init__(self) -> None:
        if self.width < 1 or self.height < 1:
            raise GridError(worded(
                "A grid of {width} x {height} pixels is empty.",
                width=self.width, height=self.height,
            ))
        if self.transform.determinant == 0:
            raise GridError(
                worded("The pixels of the grid have no size."), worded("Georeference the raster.")
            )
        try:
            known = crs_of(self.crs).geodetic_crs is not None
        except CRSError as error:
            raise GridError(_unknown(self.crs), _crs_remedy()) from error
        if not known:
            raise GridError(_unknown(self.crs), _crs_remedy())

    @property
    def window(self) -> Window:
        """The whole grid."""
        return Window(0, 0, self.height, self.width)

    @property
    def shape(self) -> tuple[int, int]:
        return self.height, self.width

    @property
    def is_geographic(self) -> bool:
        return bool(crs_of(self.crs).is_geographic)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """(left, bottom, right, top) in the grid's CRS."""
        return self.bounds_of(self.window)

    def bounds_of(self, window: Window) -> tuple[float, float, float, float]:
        """(left, bottom, right, top) of a window in the grid's CRS."""
        corners = [
            _apply(self.transform, col, row)
            for col in (window.col, window.col_stop)
            for row in (window.row, window.row_stop)
        ]
        xs, ys = zip(*corners)
        return min(xs), min(ys), max(xs), max(ys)

    def place_of(self, x: float, y: float) -> tuple[float, float]:
        """Column and row of a place in the grid's CRS."""
        return _apply(~self.transform, x, y)

    def reach(self, places: Iterable[tuple[float, float]]) -> Window:
        """The pixels around places in the grid's CRS, also past its edges; a twentieth of a pixel
        is rounding. Raises GridError where a place is not finite."""
        cols, rows = zip(*(self.place_of(*place) for place in places))
        if not all(map(math.isfinite, (*cols, *rows))):
            raise GridError(_unknown(self.crs), _crs_remedy())
        row, col = (math.floor(min(found) + 0.05) for found in (rows, cols))
        row_stop, col_stop = (math.ceil(max(found) - 0.05) for found in (rows, cols))
        return Window(row, col, row_stop - row, col_stop - col)

    def transform_of(self, window: Window) -> Affine:
        """The transform of an array that holds ``window``."""
        a, b, _, d, e, _ = self.transform[:6]
        x, y = _apply(self.transform, window.col, window.row)
        return Affine(a, b, x, d, e, y)

    def window_of(self, bounds: tuple[float, float, float, float]) -> Optional[Window]:
        """The pixels that (left, bottom, right, top), in the grid's CRS, touches; None if none."""
        left, bottom, right, top = bounds
        inverse = ~self.transform
        corners = [_apply(inverse, x, y) for x in (left, right) for y in (bottom, top)]
        cols, rows = zip(*corners)
        # A bound on a pixel's edge does not touch the next pixel, whatever rounding says.
        col, row = math.floor(min(cols) + 1e-6), math.floor(min(rows) + 1e-6)
        col_stop = max(math.ceil(max(cols) - 1e-6), col + 1)
        row_stop = max(math.ceil(max(rows) - 1e-6), row + 1)
        return Window(row, col, row_stop - row, col_stop - col).intersection(self.window)

    def resolution_m(self) -> float:
        """Side of a square as large as the pixel in the middle of the grid, in metres."""
        middle = Window(self.height // 2, self.width // 2, 1, 1)
        return math.sqrt(float(self.pixel_area_m2(middle)[0, 0]))

    def shorter_side_m(self) -> float:
        """The shorter side of the pixel in the middle of the grid, in metres."""
        row, col = self.height // 2, self.width // 2
        corners = ((col, row), (col + 1, row), (col, row + 1))
        xs, ys = zip(*(_apply(self.transform, *corner) for corner in corners))
        (x, *others_x), (y, *others_y) = _to_degrees(self.crs, xs, ys)
        return float(min(_geod(self.crs).inv([x, x], [y, y], others_x, others_y)[2]))

    def pixel_area_m2(self, window: Window) -> NDArray[np.float64]:
        """Geodesic area of the pixels of a window in square metres, float64 (h, 1) or (h, w).

        (h, 1) where all pixels of a row are alike, as on a north-up grid in degrees: there the area
        between two parallels is exact. Elsewhere geodesic quadrilaterals of one pixel are measured
        on a lattice and interpolated, which is better than 1e-4.
        """
        crs = crs_of(self.crs)
        if crs.is_geographic and self.transform.b == 0 and self.transform.d == 0:
            return self._area_of_rows(window, crs)
        return self._area_from_lattice(window, crs)

    def _area_of_rows(self, window: Window, crs: CRS) -> NDArray[np.float64]:
        """Area on the ellipsoid between parallels (Snyder 1987, Map Projections, eq. 3-12)."""
        ellipsoid = _geod(self.crs)
        to_radians = crs.axis_info[0].unit_conversion_factor
        edges = np.arange(window.row, window.row_stop + 1, dtype=np.float64)
        sine = np.sin(np.clip((self.transform.f + self.transform.e * edges) * to_radians,
                              -math.pi / 2, math.pi / 2))
        eccentricity = math.sqrt(ellipsoid.es)
        if eccentricity == 0:
            q = 2 * sine
        else:
            q = (1 - ellipsoid.es) * (
                sine / (1 - ellipsoid.es * sine**2)
                + np.arctanh(eccentricity * sine) / eccentricity
            )
        width_radians = abs(self.transform.a) * to_radians
        area: NDArray[np.float64] = ellipsoid.a**2 * width_radians / 2 * np.abs(np.diff(q))
        return area[:, np.newaxis]

    def _area_from_lattice(self, window: Window, crs: CRS) -> NDArray[np.float64]:
        unit_m = 111_320.0 if crs.is_geographic else crs.axis_info[0].unit_conversion_factor
        pixel_m = math.sqrt(abs(self.transform.determinant)) * unit_m
        step_px = min(_LATTICE_PX, max(1, int(_LATTICE_M / pixel_m)))
        rows = _nodes(window.row, window.row_stop - 1, step_px)
        cols = _nodes(window.col, window.col_stop - 1, step_px)
        geod = _geod(self.crs)
        nodes = np.empty((rows.size, cols.size))
        for i, row in enumerate(rows):
            for j, col in enumerate(cols):
                corners = ((col, row), (col + 1, row), (col + 1, row + 1), (col, row + 1))
                xs, ys = zip(*(_apply(self.transform, *corner) for corner in corners))
                nodes[i, j] = abs(geod.polygon_area_perimeter(*_to_degrees(self.crs, xs, ys))[0])
        if not np.isfinite(nodes).all():
            raise GridError(
                worded(
                    "Parts of the raster lie where its coordinate reference system is not defined."
                ),
                worded("Check the raster's coordinate reference system."),
            )
        along = _between(nodes, rows, window.row, window.row_stop)
        return _between(along.T, cols, window.col, window.col_stop).T


def _unknown(crs: str) -> str:
    return worded(
        "The coordinate reference system {crs!r} does not tell where on Earth it lies.",
        crs=crs[:80],
    )


def _crs_remedy() -> str:
    return worded("Assign a geographic or projected coordinate reference system.")


def _apply(transform: Affine, col: float, row: float) -> tuple[float, float]:
    # Spelled out: affine 2 multiplies with *, affine 3 with @.
    return (
        transform.a * col + transform.b * row + transform.c,
        transform.d * col + transform.e * row + transform.f,
    )


def _nodes(first: int, last: int, step: int) -> NDArray[np.float64]:
    count = math.ceil((last - first) / step) + 1
    return np.linspace(first, last, count)


def _between(
    values: NDArray[np.float64], nodes: NDArray[np.float64], first: int, stop: int
) -> NDArray[np.float64]:
    """Values (nodes, n) at every place from ``first`` up to ``stop``, (places, n): linear between
    two nodes."""
    if nodes.size == 1:
        return np.repeat(values, stop - first, axis=0)
    places = np.arange(first, stop)
    before = np.clip(np.searchsorted(nodes, places, side="right") - 1, 0, nodes.size - 2)
    part = (places - nodes[before]) / (nodes[before + 1] - nodes[before])
    return values[before] + np.diff(values, axis=0)[before] * part[:, np.newaxis]


@functools.lru_cache(maxsize=32)
def crs_of(text: str) -> CRS:
    """The CRS of WKT or an authority string. Raises pyproj's CRSError."""
    return CRS.from_user_input(text)


@functools.lru_cache(maxsize=32)
def _geod(text: str) -> Geod:
    geod = crs_of(text).get_geod()
    if geod is None:
        raise GridError(
            worded("The coordinate reference system has no ellipsoid, so areas cannot be told."),
            _crs_remedy(),
        )
    return geod


def _to_degrees(
    text: str, xs: Sequence[float], ys: Sequence[float]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Longitudes and latitudes, on the ellipsoid of the CRS, of places in it."""
    transformer, degrees = _transformer(text)
    longitudes, latitudes = transformer.transform(np.asarray(xs), np.asarray(ys))
    return longitudes * degrees, latitudes * degrees


@functools.lru_cache(maxsize=32)
def _transformer(text: str) -> tuple[Transformer, float]:
    """The way to geographic coordinates, and how many degrees their unit is: France has grads."""
    crs = crs_of(text)
    geographic = crs.geodetic_crs
    if geographic is None:
        raise GridError(_unknown(text), _crs_remedy())
    degrees = math.degrees(geographic.axis_info[0].unit_conversion_factor)
    return Transformer.from_crs(crs, geographic, always_xy=True), round(degrees, 12)

"""One raster file: what it is, and its raw values in the pixels of any grid.

Datasets are opened in the files named raster*, nowhere else.
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Optional

import numpy as np
import rasterio
from affine import Affine
from numpy.typing import NDArray
from pyproj import Transformer
from pyproj.exceptions import ProjError
from rasterio._err import CPLE_BaseError
from rasterio.enums import MaskFlags, Resampling
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.vrt import WarpedVRT
from rasterio.windows import Window as RasterioWindow

from ..wording import worded
from .bands import BandMapping
from .errors import RasterReadError
from .grid import Grid, Window, crs_of
from .jobs import RasterInput
from .reflectance import Scaling
from .series import RasterFacts

# Whether a georeference is missed is said where it matters. For good: what ``catch_warnings`` puts
# back is put back for all threads.
warnings.simplefilter("ignore", NotGeoreferencedWarning)

_ALPHA = "alpha"
ALIGNED_PX = 0.05  # grids whose pixels lie closer than this are one grid
# rasterio lets GDAL's own errors through where it does not translate them, and keeps the class of
# these in a private module.
GDAL_ERRORS = (RasterioError, CPLE_BaseError)


@dataclass(frozen=True)
class Source:
    """One file of a date. ``shift`` is (row, column) of its first pixel in the series' grid where
    the two share their pixels, None where it has to be warped."""

    facts: RasterFacts
    bands: BandMapping
    shift: Optional[tuple[int, int]]
    scaling: Optional[Scaling] = None


def root_cause(error: BaseException) -> str:
    """What GDAL said first: rasterio's own texts point to "previous exceptions"."""
    while error.__cause__ is not None:
        error = error.__cause__
    return str(error).rstrip(".")


def unreadable(name: str, error: BaseException) -> RasterReadError:
    return RasterReadError(
        worded("{name} cannot be read: {error}.", name=name, error=root_cause(error)),
        worded("Check that the file exists, is complete and opens in QGIS."),
    )


@contextmanager
def opened(path: str, name: str) -> Iterator[Any]:
    """A rasterio dataset; what GDAL raises meanwhile becomes RasterReadError naming the raster."""
    try:
        with rasterio.Env(), rasterio.open(path) as dataset:
            yield dataset
    except GDAL_ERRORS as error:
        raise unreadable(name, error) from error


def read_facts(path: str, name: str = "") -> RasterFacts:
    """What a raster is, without its pixels. Raises RasterReadError."""
    label = name or Path(path).name
    with opened(path, label) as dataset:
        if dataset.count == 0:
            raise RasterReadError(
                worded(
                    "{name} holds no bands of its own, but perhaps other rasters inside.",
                    name=label,
                ),
                worded("Choose one of its subdatasets."),
            )
        crs = None
        if dataset.crs is not None and not dataset.transform.is_identity:
            # What is merely like the CRS of a code may lie elsewhere: another datum, 100 m.
            code = dataset.crs.to_epsg(confidence_threshold=100)
            crs = f"EPSG:{code}" if code else dataset.crs.to_wkt()
        return RasterFacts(
            path=path,
            name=label,
            count=dataset.count,
            width=dataset.width,
            height=dataset.height,
            dtype=dataset.dtypes[0],
            crs=crs,
            transform=tuple(dataset.transform)[:6],
            band_names=tuple(dataset.descriptions),
            tags={**dataset.tags(), **dataset.tags(ns="IMAGERY")},
            nodata=tuple(dataset.nodatavals),
            scales=tuple(dataset.scales),
            offsets=tuple(dataset.offsets),
            colorinterp=tuple(colour.name for colour in dataset.colorinterp),
        )


def read_facts_of(item: RasterInput) -> RasterFacts:
    """As ``read_facts``, with the CRS that the user gave the raster. Raises RasterReadError."""
    facts = read_facts(item.path, item.label)
    return facts if item.crs is None or facts.crs is None else replace(facts, crs=item.crs)


def read_overview(path: str, max_px: int, name: str = "") -> NDArray[Any]:
    """All bands (bands, h, w) with the longer side of at most ``max_px``, nearest pixels.

    Overviews in the file are used where it has them. Raises RasterReadError.
    """
    with opened(path, name or Path(path).name) as dataset:
        factor = max(1.0, max(dataset.width, dataset.height) / max_px)
        height = max(1, round(dataset.height / factor))
        width = max(1, round(dataset.width / factor))
        overview: NDArray[Any] = dataset.read(
            out_shape=(dataset.count, height, width), resampling=Resampling.nearest
        )
        return overview


def place(facts: RasterFacts, grid: Grid) -> tuple[Optional[tuple[int, int]], float]:
    """Where a raster lies on a grid: the shift of ``Source``, and the share of the grid (0-1) that
    its extent covers."""
    corners = corners_in(facts, grid.crs)
    if not all(math.isfinite(value) for corner in corners for value in corner):
        return _shift(facts, grid), 0.0
    cols, rows = zip(*(grid.place_of(*corner) for corner in corners))
    width = max(0.0, min(max(cols), grid.width) - max(min(cols), 0))
    height = max(0.0, min(max(rows), grid.height) - max(min(rows), 0))
    return _shift(facts, grid), width * height / (grid.width * grid.height)


def corners_in(facts: RasterFacts, crs: str) -> list[tuple[float, float]]:
    """Where the corners of a raster lie in a CRS: its own ones, or in another CRS those of the box
    around it; infinite where they do not meet."""
    if facts.crs is not None and crs_of(facts.crs) == crs_of(crs):
        return facts.corners
    left, bottom, right, top = bounds_in(facts, crs)
    return [(x, y) for x in (left, right) for y in (bottom, top)]


def bounds_in(facts: RasterFacts, crs: str) -> tuple[float, float, float, float]:
    """(left, bottom, right, top) of a raster in another CRS; infinite where they do not meet."""
    if facts.crs is None:
        raise ValueError(f"{facts.name} has no georeference")
    if crs_of(facts.crs) == crs_of(crs):
        return facts.bounds
    try:
        # A local CRS has no way to another: that is told where the transformer is made.
        transformer = Transformer.from_crs(crs_of(facts.crs), crs_of(crs), always_xy=True)
        bounds = transformer.transform_bounds(*facts.bounds, densify_pts=21)
    except ProjError:
        return (math.inf,) * 4
    return bounds if all(map(math.isfinite, bounds)) else (math.inf,) * 4


def _shift(facts: RasterFacts, grid: Grid) -> Optional[tuple[int, int]]:
    """(row, column) in the grid of the raster's first pixel where their pixels coincide."""
    if facts.crs is None or crs_of(facts.crs) != crs_of(grid.crs):
        return None
    a, b, c, d, e, f = facts.transform

    def in_grid(col: float, row: float) -> tuple[float, float]:
        return grid.place_of(a * col + b * row + c, d * col + e * row + f)

    first_col, first_row = (round(value) for value in in_grid(0, 0))
    for col, row in ((0, 0), (facts.width, 0), (0, facts.height), (facts.width, facts.height)):
        at_col, at_row = in_grid(col, row)
        off = max(abs(at_row - first_row - row), abs(at_col - first_col - col))
        if off > ALIGNED_PX:
            return None
    return first_row, first_col


class SourceReader:
    """The raw values of one file in the pixels of a grid."""

    def __init__(
        self,
        source: Source,
        grid: Grid,
        resampling: Resampling = Resampling.bilinear,
        mask_fill: Optional[float] = None,
    ) -> None:
        """``mask_fill`` tells that the file is a mask, in which 0 is a value like any other, and
        names a value that it does not hold. Raises RasterReadError."""
        facts = source.facts
        self.source = source
        try:
            self._file: Any = rasterio.open(facts.path)
        except GDAL_ERRORS as error:
            raise unreadable(facts.name, error) from error
        self._indexes = [source.bands.indices[band] for band in source.bands.present]
        declared = [_usable_nodata(facts, index) for index in self._indexes]
        # In an image of several bands 0 in all of them is fill, whatever the file declares. In some
        # of them it is dark ground, though 0 be declared: exports clamp reflectance at it.
        several = mask_fill is None and len(self._indexes) > 1
        self._zero_is_fill = several
        fill = mask_fill
        if fill is None:
            fill = float("nan") if facts.dtype.startswith("float") else 0.0
        if several and 0.0 in declared and set(declared) <= {0.0, None}:
            declared, fill = [None] * len(declared), 0.0
        nodata = next((value for value in declared if value is not None), None)
        warped = source.shift is None
        # GDAL calls the fourth of four bands alpha, be it the mask of a date.
        own_alpha = _alpha_of(facts, self._indexes) if mask_fill is None else None
        # Beside alpha the warper takes no mask.
        beside_alpha = warped and mask_fill is None and _ALPHA in facts.colorinterp
        self._masked = has_mask(self._file) and not beside_alpha
        # The warper makes alpha of a mask.
        self._alpha = facts.count + 1 if self._masked and warped else own_alpha
        options: dict[str, Any]
        if nodata is not None:
            # Each band by itself, so that nodata of one does not blend into its neighbours; beside
            # alpha that is added GDAL would leave 0 there.
            options = {
                "src_nodata": nodata, "nodata": nodata, "UNIFIED_SRC_NODATA": "NO",
                "init_dest": nodata,
            }
        elif own_alpha is not None or (self._masked and not several):
            options = {"src_nodata": None, "nodata": None}
        else:
            # Fill must not blend into its neighbours; a pixel is fill where all bands are. Told
            # that 0 means nodata in what it makes, GDAL would make a 1 of a 0 that is none.
            options = {
                "src_nodata": fill, "nodata": fill or None,
                # Unified, GDAL would not look at a mask any more.
                "UNIFIED_SRC_NODATA": "NO" if self._masked else "YES",
            }
            if mask_fill is not None and warped:
                declared = [mask_fill] * len(declared)
        self._nodata = [(i, value) for i, value in enumerate(declared) if value is not None]
        if self._alpha is not None:
            # Whatever the type of the file, a pixel holds where alpha is not 0.
            options.update(SRC_ALPHA_MAX=1, add_alpha=self._masked)
        elif mask_fill is not None and _ALPHA in facts.colorinterp:
            options["src_alpha"] = -1  # left out or 0, rasterio looks for one
        self._dataset: Any = self._file
        try:
            if source.shift is None:
                # Beyond its box a file of one band would hold 0, as dark ground does.
                self._origin, self._extent = (0, 0), _box(facts, grid)
                self._dataset = WarpedVRT(
                    self._file,
                    src_crs=facts.crs,
                    src_transform=Affine(*facts.transform),
                    crs=grid.crs,
                    transform=grid.transform,
                    width=grid.width,
                    height=grid.height,
                    resampling=resampling,
                    **options,
                )
            else:
                self._origin = source.shift
                self._extent = Window(*source.shift, facts.height, facts.width)
        except GDAL_ERRORS as error:
            raise unreadable(facts.name, error) from error

    def close(self) -> None:
        if self._dataset is not self._file:
            self._dataset.close()
        self._file.close()

    def read(self, window: Window) -> Optional[tuple[Window, NDArray[np.float32]]]:
        """The part of ``window`` that the file covers and its values (bands, h, w), float32, NaN
        where a pixel does not hold; None where they share nothing. Raises RasterReadError."""
        part = None if self._extent is None else window.intersection(self._extent)
        if part is None:
            return None
        row, col = self._origin
        block = RasterioWindow(part.col - col, part.row - row, part.width, part.height)
        return part, self._values(window=block)

    def read_thinned(self, max_px: int) -> NDArray[np.float32]:
        """The whole file (bands, h, w) as ``read`` gives it, at most ``max_px`` pixels a side."""
        shape = (
            min(max_px, self._dataset.height),
            min(max_px, self._dataset.width),
        )
        return self._values(out_shape=shape)

    def _values(
        self, window: Optional[RasterioWindow] = None, out_shape: Optional[tuple[int, int]] = None
    ) -> NDArray[np.float32]:
        try:
            # The environment belongs to a thread; without one GDAL writes warnings to stderr.
            with rasterio.Env():
                raw, holds = self._read(window, out_shape)
        except GDAL_ERRORS as error:
            raise unreadable(self.source.facts.name, error) from error
        values: NDArray[np.float32] = raw.astype(np.float32)
        missing = np.zeros(values.shape[1:], dtype=bool)
        if raw.dtype.kind == "f":
            missing |= ~np.isfinite(values).all(axis=0)
        for band, nodata in self._nodata:
            missing |= raw[band] == nodata
        if self._zero_is_fill:
            missing |= ~raw.any(axis=0)
        if holds is not None:
            missing |= ~(holds > 0)
        if missing.any():
            values[:, missing] = np.nan
        return values

    def _read(
        self, window: Optional[RasterioWindow], out_shape: Optional[tuple[int, int]]
    ) -> tuple[NDArray[Any], Optional[NDArray[Any]]]:
        """The values as they are (bands, h, w), and what is 0 where a pixel does not hold (h, w);
        None where no mask or alpha says it."""
        dataset = self._dataset

        def planes(indexes: list[int]) -> NDArray[Any]:
            shape = None if out_shape is None else (len(indexes), *out_shape)
            read: NDArray[Any] = dataset.read(indexes, window=window, out_shape=shape)
            return read

        raw: NDArray[Any]
        holds: Optional[NDArray[Any]] = None
        if self._alpha is None:
            raw = planes(self._indexes)
        elif dataset.dtypes[self._alpha - 1] != dataset.dtypes[self._indexes[0] - 1]:
            # gdalbuildvrt -addalpha adds bytes to whatever the files hold.
            raw, holds = planes(self._indexes), planes([self._alpha])[0]
        else:
            together = planes([*self._indexes, self._alpha])
            raw, holds = together[:-1], together[-1]
        if self._masked and dataset is self._file:
            mask = dataset.read_masks(self._indexes[0], window=window, out_shape=out_shape)
            holds = mask if holds is None else np.where(mask > 0, holds, 0)
        return raw, holds


def _box(facts: RasterFacts, grid: Grid) -> Optional[Window]:
    """The pixels of a grid whose centres lie in the box around a raster."""
    corners = corners_in(facts, grid.crs)
    if not all(math.isfinite(value) for corner in corners for value in corner):
        return grid.window
    cols, rows = zip(*(grid.place_of(*corner) for corner in corners))
    row, col = (math.ceil(min(places) - 0.5 - 1e-6) for places in (rows, cols))
    row_stop, col_stop = (math.floor(max(places) + 0.5 + 1e-6) for places in (rows, cols))
    if row >= row_stop or col >= col_stop:
        return None
    return Window(row, col, row_stop - row, col_stop - col).intersection(grid.window)


def has_mask(dataset: Any) -> bool:
    """Whether a file has a mask of its own; GDAL takes alpha for one too."""
    return any(
        MaskFlags.per_dataset in flags and MaskFlags.alpha not in flags
        for flags in dataset.mask_flag_enums
    )


def _alpha_of(facts: RasterFacts, read: list[int]) -> Optional[int]:
    """The 1-based alpha band, of several the last as GDAL's warper takes it; None where there is
    none, or where it is read as a band of the image."""
    found = [index for index, name in enumerate(facts.colorinterp, start=1) if name == _ALPHA]
    return found[-1] if found and found[-1] not in read else None


def _usable_nodata(facts: RasterFacts, index: int) -> Optional[float]:
    """The declared nodata of a band; None where its type cannot hold it, so that no pixel does, and
    for NaN, which is missing whatever the file declares."""
    value = facts.nodata[index - 1] if index <= len(facts.nodata) else None
    if value is None or math.isnan(value):
        return None
    if not facts.dtype.startswith(("int", "uint")):
        return value
    limits = np.iinfo(facts.dtype)
    return value if limits.min <= value <= limits.max else None

"""Pictures for the report, picked from the blocks as they pass: nothing is read twice."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from .bands import CANONICAL
from .change import SUMMARY_NODATA, UNSEEN
from .grid import Grid, Window
from .rasters import Series
from .report.pictures import Pictures
from .sites import Sites

if TYPE_CHECKING:
    from .decisions import Decision

LONGEST_SIDE_PX = 512
# Shown as red, green and blue: natural colours, else what tells soil from plants, else any.
_COMPOSITES = (("red", "green", "blue"), ("swir16", "nir", "red"))
_STRETCH_PERCENT = (2, 98)

Picks = tuple[NDArray[np.intp], ...]


class Lattice:
    """Every n-th pixel of the area of interest: all sites together, or the whole grid."""

    def __init__(self, grid: Grid, sites: Sites | None) -> None:
        self._grid = grid
        self._frame = _frame(grid, sites)
        longest = max(self._frame.height, self._frame.width)
        self._step = max(1, -(-longest // LONGEST_SIDE_PX))
        self.shape = -(-self._frame.height // self._step), -(-self._frame.width // self._step)

    def picks(self, core: Window) -> tuple[Picks, Picks] | None:
        """Rows and columns in a block of the grid that lie on the lattice, and their places on it,
        both as ``numpy.ix_`` gives them; None where there are none."""
        rows, to_rows = self._along(core.row, core.height, self._frame.row, self._frame.height)
        cols, to_cols = self._along(core.col, core.width, self._frame.col, self._frame.width)
        if not rows.size or not cols.size:
            return None
        return np.ix_(rows, cols), np.ix_(to_rows, to_cols)

    def pixel(self) -> tuple[float, float]:
        """Height over width of a pixel of the lattice on the ground, and its width in metres."""
        grid = self._grid
        aspect = abs(grid.transform.e / grid.transform.a)
        if grid.is_geographic:
            _, bottom, _, top = grid.bounds_of(self._frame)
            aspect /= math.cos(math.radians((bottom + top) / 2))
        return aspect, grid.resolution_m() / math.sqrt(aspect) * self._step

    def _along(
        self, start: int, length: int, frame_start: int, frame_length: int
    ) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Offsets in the block of the lattice's rows (or columns), and their places in it."""
        first = -(-max(start - frame_start, 0) // self._step)
        last = min(start + length - frame_start, frame_length)
        places = np.arange(first, max(first, -(-last // self._step)), dtype=np.intp)
        return places * self._step + frame_start - start, places


class Thumbnails:
    """What a mapping run shows, on its lattice."""

    def __init__(self, series: Series, sites: Sites | None, with_reference: bool) -> None:
        self._series = series
        self._lattice = Lattice(series.grid, sites)
        self._shown = _bands_to_show(series)
        height, width = self._lattice.shape
        dates = len(series.scenes)
        self._colour = np.full((dates, 3, height, width), np.nan, dtype=np.float32)
        self._states = np.full((dates, height, width), UNSEEN, dtype=np.uint8)
        self._mine = np.full((dates, height, width), np.nan, dtype=np.float32)
        self._change = np.full((height, width), UNSEEN, dtype=np.uint8)
        self._first_gain = np.zeros((height, width), dtype=np.uint16)
        self._truth = self._states.copy() if with_reference else None

    def add(
        self,
        core: Window,
        reflectance: NDArray[np.float32],
        decision: Decision,
        summary: NDArray[np.uint16] | None,
        truth: NDArray[np.uint8] | None,
    ) -> None:
        """Take the pixels of one block that fall on the thumbnails' lattice.

        ``reflectance`` (t, 6, h, w); ``summary`` (4, h, w) or None; ``truth`` (t, h, w) or None.
        """
        picks = self._lattice.picks(core)
        if picks is None:
            return
        source, target = picks

        def picked(values: NDArray[Any]) -> NDArray[Any]:
            return values[..., source[0], source[1]]

        self._colour[..., target[0], target[1]] = picked(
            reflectance[:, [CANONICAL.index(name) for name in self._shown]]
        )
        self._states[..., target[0], target[1]] = picked(decision.decoded.states)
        self._mine[..., target[0], target[1]] = picked(decision.decoded.mine)
        if summary is not None:
            codes = picked(summary[0])
            self._change[target] = np.where(codes == SUMMARY_NODATA, UNSEEN, codes)
            years = picked(summary[1])
            self._first_gain[target] = np.where(years == SUMMARY_NODATA, 0, years)
        if self._truth is not None and truth is not None:
            self._truth[..., target[0], target[1]] = picked(truth)

    def pictures(self) -> Pictures:
        """What was picked, with one contrast stretch for all dates."""
        aspect, pixel_width_m = self._lattice.pixel()
        probability = np.where(np.isnan(self._mine), UNSEEN, np.rint(self._mine * 200))
        return Pictures(
            dates=tuple(scene.date.iso for scene in self._series.scenes),
            true_colour=_stretched(self._colour),
            footprints=self._states,
            change=self._change,
            first_gain_year=self._first_gain,
            probability=probability.astype(np.uint8),
            reference=self._truth,
            aspect=aspect,
            pixel_width_m=pixel_width_m,
            shown_bands=self._shown,
        )


def _bands_to_show(series: Series) -> tuple[str, str, str]:
    common = [
        name for name in CANONICAL if all(name in scene.bands.indices for scene in series.scenes)
    ]
    for composite in _COMPOSITES:
        if set(composite) <= set(common):
            return composite
    return common[-1], common[len(common) // 2], common[0]


def _frame(grid: Grid, sites: Sites | None) -> Window:
    if sites is None:
        return grid.window
    extents = [sites.extent(k) for k in range(len(sites.names))]
    row = min(w.row for w in extents)
    col = min(w.col for w in extents)
    bottom = max(w.row_stop for w in extents)
    right = max(w.col_stop for w in extents)
    return Window(row, col, bottom - row, right - col)


def _stretched(reflectance: NDArray[np.float32]) -> NDArray[np.uint8]:
    """(t, 3, h, w) reflectance to uint8 (t, h, w, 3); missing pixels are white."""
    if np.isnan(reflectance).all():
        low, high = 0.0, 1.0
    else:
        low, high = np.nanpercentile(reflectance, _STRETCH_PERCENT)
    scaled = (reflectance - low) / max(high - low, 1e-6) * 255
    return np.nan_to_num(np.clip(scaled, 0, 255), nan=255.0).astype(np.uint8).transpose(0, 2, 3, 1)

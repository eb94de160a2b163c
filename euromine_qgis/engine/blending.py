"""Tiles that overlap, and predictions of theirs that fade into each other.

A network sees a tile as a whole: even far from its edge an answer depends a little on where the
tile ends. Where two tiles meet their answers are therefore averaged, with weights that fall from
one to nothing across the overlap. On labelled scenes that is closer to one look at everything than
the same pixels spent on margins that are thrown away (docs/decisions/0012).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .grid import Grid, Window

Float = NDArray[np.float32]


@dataclass(frozen=True)
class BlendedTile:
    """``core`` is given out, and every pixel belongs to one. ``seen`` is what the tile has a say
    in: the core, and the first pixels of its neighbours to the right and below. ``read`` is shown
    to the network: past the grid's edge it holds a margin; where no neighbour is read
    it begins earlier, for context; and the last tiles reach back so that none is narrow."""

    core: Window
    seen: Window
    read: Window

    @property
    def seen_in_read(self) -> tuple[slice, slice]:
        """Rows and columns of ``seen`` in an array of the read window."""
        return self.seen.within(self.read)


def plan_blended(
    grid: Grid,
    core_px: int,
    overlap_px: int,
    margin_px: int,
    keep: Callable[[Window], bool] | None = None,
) -> tuple[BlendedTile, ...]:
    """The tiles of a grid, row by row; ``keep`` says which cores are worth reading.

    Cores start on multiples of ``core_px``. Neighbours share ``overlap_px``; ``margin_px`` is what
    is read (as NaN) past the grid's edges. Raises ValueError where ``overlap_px`` is not between 0
    and ``core_px``, or ``margin_px`` is negative.
    """
    if not 0 <= overlap_px <= core_px or core_px < 1 or margin_px < 0:
        raise ValueError(f"tiles of {core_px} px, overlap {overlap_px}, margin {margin_px}")
    row_cores = _cores(grid.height, core_px, overlap_px)
    col_cores = _cores(grid.width, core_px, overlap_px)
    kept = {
        (row, col)
        for row, height in row_cores
        for col, width in col_cores
        if keep is None or keep(Window(row, col, height, width))
    }
    tiles = []
    for row, height in row_cores:
        for col, width in col_cores:
            if (row, col) not in kept:
                continue
            # A neighbour that speaks for these pixels as well gives the context on its side.
            lonely = (row - core_px, col) not in kept, (row, col - core_px) not in kept
            rows, cols = (
                _seen_and_read(start, start + length, size, core_px, overlap_px, margin_px, alone)
                for start, length, size, alone in (
                    (row, height, grid.height, lonely[0]), (col, width, grid.width, lonely[1])
                )
            )
            seen, read = (
                Window(top, left, below - top, right - left)
                for (top, below), (left, right) in zip(rows, cols, strict=True)
            )
            tiles.append(BlendedTile(Window(row, col, height, width), seen, read))
    return tuple(tiles)


def _cores(size: int, core_px: int, overlap_px: int) -> list[tuple[int, int]]:
    """Start and length of the cores along one axis; a rest that the one before sees is its own."""
    starts = list(range(0, size, core_px))
    if len(starts) > 1 and size - starts[-1] <= overlap_px:
        starts.pop()
    return [(start, min(stop, size) - start) for start, stop in zip(starts, [*starts[1:], size])]


def _seen_and_read(
    start: int,
    core_stop: int,
    size: int,
    core_px: int,
    overlap_px: int,
    margin_px: int,
    alone: bool,
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Start and stop, along one axis, of what a tile has a say in and of what is read for it."""
    seen_stop = min(core_stop + overlap_px, size)
    read_start = start - overlap_px if alone else start
    read_start = max(0, min(read_start, seen_stop - core_px // 2))
    read_start -= margin_px if read_start == 0 else 0
    read_stop = seen_stop + (margin_px if seen_stop == size else 0)
    return (start, seen_stop), (read_start, read_stop)


@dataclass(frozen=True)
class _Share:
    """What a tile says of the first rows and columns of another's core, already weighted."""

    values: Float
    weight: Float


class Blender:
    """Takes predictions tile by tile, in the order of the plan, and gives out finished cores.

    Between tiles it holds the strips that they share: ``overlap_px`` rows over the width of what
    was read, and as many columns of one tile.
    """

    def __init__(self, overlap_px: int) -> None:
        self._overlap_px = overlap_px
        self._pending: dict[tuple[int, int], list[_Share]] = {}

    def join(self, tile: BlendedTile, values: Float) -> Float:
        """``values`` (n, h, w) of ``tile.seen``; the blended ones of its core, (n, h, w).

        NaN stays NaN. A tile that no neighbour speaks for speaks for itself alone.
        """
        core, seen = tile.core, tile.seen
        height, width = core.shape
        weight = np.outer(
            self._ramp(core.row, height, seen.height), self._ramp(core.col, width, seen.width)
        )
        weighted = values * weight
        self._hand_on(core.row, core.col_stop, weighted, weight, np.s_[:height, width:])
        self._hand_on(core.row_stop, core.col, weighted, weight, np.s_[height:, :width])
        self._hand_on(core.row_stop, core.col_stop, weighted, weight, np.s_[height:, width:])
        joined, weights = weighted[:, :height, :width], weight[:height, :width]
        for share in self._received(core):
            rows, cols = share.weight.shape
            joined[:, :rows, :cols] += share.values
            weights[:rows, :cols] += share.weight
        return joined / weights

    def _ramp(self, start: int, core_px: int, seen_px: int) -> Float:
        """Weights along one axis: those of neighbours add up to one."""
        weights = np.ones(seen_px, dtype=np.float32)
        rising = (np.arange(self._overlap_px, dtype=np.float32) + 0.5) / max(self._overlap_px, 1)
        if start > 0:
            weights[: self._overlap_px] = rising[:seen_px]
        weights[core_px:] = 1 - rising[: seen_px - core_px]
        return weights

    def _hand_on(
        self, row: int, col: int, weighted: Float, weight: Float, part: tuple[slice, slice]
    ) -> None:
        """Keeps what belongs to the core that begins at ``row`` and ``col``."""
        if weight[part].size:
            share = _Share(weighted[(slice(None), *part)].copy(), weight[part].copy())
            self._pending.setdefault((row, col), []).append(share)

    def _received(self, core: Window) -> list[_Share]:
        """What was said of a core; what was said of cores that never came is forgotten."""
        here = core.row, core.col
        found = self._pending.pop(here, [])
        self._pending = {place: kept for place, kept in self._pending.items() if place > here}
        return found

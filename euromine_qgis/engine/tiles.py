"""How a grid is cut: every pixel belongs to one core, and is read with a margin around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Optional

from .grid import Grid, Window


@dataclass(frozen=True)
class Tile:
    """``core`` is written and lies in the grid; ``read`` is the core with its margin, which may
    reach past the grid's edge (readers fill it with NaN)."""

    core: Window
    read: Window

    @property
    def core_in_read(self) -> tuple[slice, slice]:
        """Rows and columns of the core in an array of the read window."""
        return self.core.within(self.read)


def plan_tiles(
    grid: Grid,
    core_px: int,
    margin_px: int,
    keep: Optional[Callable[[Window], bool]] = None,
) -> tuple[Tile, ...]:
    """The tiles of a grid, row by row; ``keep`` says which cores are worth reading.

    Cores start on multiples of ``core_px``, so that they match the blocks of tiled rasters where it
    is a multiple of theirs. Raises ValueError where ``core_px`` < 1 or ``margin_px`` < 0.
    """
    if core_px < 1 or margin_px < 0:
        raise ValueError(f"tiles of {core_px} pixels with a margin of {margin_px}")
    cores = (
        Window(row, col, min(core_px, grid.height - row), min(core_px, grid.width - col))
        for row in range(0, grid.height, core_px)
        for col in range(0, grid.width, core_px)
    )
    return tuple(
        Tile(core, core.grown(margin_px)) for core in cores if keep is None or keep(core)
    )

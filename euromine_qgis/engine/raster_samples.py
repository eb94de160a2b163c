"""What a series is judged by before it is mapped: samples of its rasters, at the same places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from .grid import Grid, Window
from .raster_sources import Source, SourceReader

SAMPLE_WHOLE_PX = 400 * 400
SAMPLE_BLOCKS, SAMPLE_BLOCK_PX = 6, 40  # blocks a side, pixels a block
SAMPLE_THINNED_PX = 512
FILE_BLOCK_PX = 256


def sample_windows(grid: Grid) -> list[Window]:
    """A small grid as it is, of a large one blocks on a lattice."""
    if grid.width * grid.height <= SAMPLE_WHOLE_PX:
        return [grid.window]
    side = SAMPLE_BLOCK_PX
    starts = [_starts(size) for size in (grid.height, grid.width)]
    blocks = (
        Window(row, col, side, side).intersection(grid.window)
        for row in starts[0] for col in starts[1]
    )
    return [block for block in blocks if block is not None]


def _starts(size_px: int) -> list[int]:
    """Where blocks begin along a side. Where there is room they keep within the blocks of 256 px
    of a file that begins with the grid, so that no two of those are unpacked for one."""
    side = SAMPLE_BLOCK_PX
    count = min(SAMPLE_BLOCKS, max(1, size_px // side))
    starts = [
        max(0, round((number + 0.5) * size_px / count - side / 2)) for number in range(count)
    ]
    if size_px < 2 * side * SAMPLE_BLOCKS:
        return starts
    return [start - max(0, start % FILE_BLOCK_PX + side - FILE_BLOCK_PX) for start in starts]


@dataclass(frozen=True)
class RawSamples:
    """What the windows hold of each file of a date, and each file's sample (bands, pixels)."""

    pieces: list[list[Optional[tuple[Window, NDArray[np.float32]]]]]
    samples: list[NDArray[np.float32]]


def read_samples(
    sources: Sequence[Source], grid: Grid, windows: Sequence[Window]
) -> RawSamples:
    """The files of a date in these windows; of one that holds nothing there, the whole, thinned.

    Raises RasterReadError.
    """
    found = RawSamples([], [])
    for source in sources:
        reader = SourceReader(source, grid)
        try:
            pieces = [reader.read(window) for window in windows]
            raw = [read[1] for read in pieces if read is not None]
            if not any(np.isfinite(values).any() for values in raw):
                raw = [reader.read_thinned(SAMPLE_THINNED_PX)]
        finally:
            reader.close()
        count = len(source.bands.present)
        sample = np.concatenate([values.reshape(count, -1) for values in raw], axis=1)
        if count == 1 and source.facts.dtype.startswith(("int", "uint")):
            # Whether 0 is fill shows only beside the other bands; a value to judge by it is not.
            sample = np.where(sample == 0, np.nan, sample)
        found.pieces.append(pieces)
        found.samples.append(sample)
    return found

"""What the drivers of loops share: the tiles of a raster, and averaging where they overlap."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Float = NDArray[np.float32]


def starts(length: int, window: int, stride: int) -> list[int]:
    """First pixels of windows that cover a side; the last one is shifted in."""
    if length <= window:
        return [0]
    return [*range(0, length - window, stride), length - window]


class Average:
    """The plain mean of what tiles say of a pixel."""

    def __init__(self, height: int, width: int) -> None:
        self._sum = np.zeros((height, width), dtype=np.float32)
        self._count = np.zeros((height, width), dtype=np.uint8)

    def add(self, row: int, col: int, tile: Float) -> None:
        place = slice(row, row + tile.shape[0]), slice(col, col + tile.shape[1])
        target = self._sum[place]
        target += tile[: target.shape[0], : target.shape[1]]
        self._count[place] += 1

    def mean(self) -> Float:
        return self._sum / self._count

"""A series that was understood: what each date is, and its pixels as reflectance."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Optional, Protocol

import numpy as np
from numpy.typing import NDArray

from ..wording import worded
from .bands import CANONICAL, BandMapping
from .dates import SceneDate
from .errors import RasterReadError
from .found_dates import source_in_words
from .grid import Grid, Window
from .raster_sources import Source, SourceReader
from .reflectance import level_in_words
from .series import RasterFacts


class Log(Protocol):
    """Where a step says what it understood."""

    def info(self, text: str) -> None: ...

    def warning(self, text: str) -> None: ...


@dataclass(frozen=True)
class Scene:
    """One date of a series, as it was understood. ``valid_share`` (0-1) is from a sample; ``level``
    is one of reflectance.py, ``date_source`` is that of ``FoundDate``."""

    date: SceneDate
    date_source: str
    name: str
    files: tuple[str, ...]
    bands: BandMapping
    dtype: str
    scale: str
    offset: str
    level: str
    valid_share: float
    resampled: bool
    notes: tuple[str, ...]
    tags: Mapping[str, str]
    sources: tuple[Source, ...]

    @property
    def line(self) -> str:
        """What was understood, for the log."""
        return worded(
            "{date}  {name}: date from {source}, {bands}, {scale}, offset {offset}, {level}, "
            "{share:.0%} valid",
            date=self.date.iso, name=self.name, source=source_in_words(self.date_source),
            bands=self.bands.text, scale=self.scale, offset=self.offset,
            level=level_in_words(self.level), share=self.valid_share,
        )


@dataclass(frozen=True)
class Series:
    """The dates of a place in time order, on one grid. ``bands``: those that all dates have, and
    that are read."""

    grid: Grid
    scenes: tuple[Scene, ...]
    bands: tuple[str, ...]

    @property
    def dates(self) -> tuple[SceneDate, ...]:
        return tuple(scene.date for scene in self.scenes)

    @property
    def images(self) -> dict[SceneDate, RasterFacts]:
        """The file of each date that has one only: masks without georeference lie on its pixels."""
        return {
            scene.date: scene.sources[0].facts for scene in self.scenes if len(scene.sources) == 1
        }


class SeriesReader:
    """Reads a series tile by tile, all dates at once.

    One thread may read while others compute; calls from several threads wait for each other. Files
    stay open until the reader is closed.
    """

    def __init__(self, series: Series) -> None:
        self.series = series
        self._lock = threading.Lock()
        self._readers: list[list[SourceReader]] = []

    def __enter__(self) -> "SeriesReader":
        try:
            for scene in self.series.scenes:
                self._readers.append([])
                for source in scene.sources:
                    self._readers[-1].append(SourceReader(source, self.series.grid))
        except RasterReadError:
            self.close()
            raise
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        traceback: Optional[TracebackType],
    ) -> None:
        self.close()

    def close(self) -> None:
        with self._lock:
            for readers in self._readers:
                for reader in readers:
                    reader.close()
            self._readers = []

    def read(self, window: Window) -> NDArray[np.float32]:
        """Reflectance 0-1 as float32 (t, 6, h, w), bands in the order of ``bands.CANONICAL``.

        NaN where a date lacks the band, where a pixel does not hold and outside the raster. The
        window may reach past the grid. Raises RasterReadError.
        """
        series = np.full(
            (len(self._readers), len(CANONICAL), *window.shape), np.nan, dtype=np.float32
        )
        with self._lock:
            for tile, scene, readers in zip(series, self.series.scenes, self._readers):
                for reader in readers:
                    read = reader.read(window)
                    if read is not None:
                        fill_in(tile, window, read, reader.source)
                clear_fill(tile, scene.sources)
        return series


def read_mirrored(reader: SeriesReader, window: Window) -> NDArray[np.float32]:
    """A window of a series, (t, 6, h, w); past the raster's edge the raster is mirrored, which is
    the surrounding that the models were scored with."""
    there = window.intersection(reader.series.grid.window)
    if there is None:
        raise ValueError(f"{window} lies outside the grid")
    rows = there.row - window.row, window.row_stop - there.row_stop
    cols = there.col - window.col, window.col_stop - there.col_stop
    values = reader.read(there)
    if not any((*rows, *cols)):
        return values
    return np.pad(values, ((0, 0), (0, 0), rows, cols), mode="symmetric")


def fill_in(
    tile: NDArray[np.float32],
    window: Window,
    read: tuple[Window, NDArray[np.float32]],
    source: Source,
) -> None:
    """Fill what is still NaN in ``tile`` (6, h, w), the pixels of ``window``, with what was read
    from ``source``: where tiles of a mosaic overlap, the first one counts."""
    part, values = read
    rows, cols = part.within(window)
    reflectance = values if source.scaling is None else source.scaling.apply(values)
    for band, plane in zip(source.bands.present, reflectance):
        target = tile[CANONICAL.index(band), rows, cols]
        np.copyto(target, plane, where=np.isnan(target))


def clear_fill(tile: NDArray[np.float32], sources: Sequence[Source]) -> None:
    """Where each file holds one band, 0 in all bands shows only when they are put together."""
    if any(len(source.bands.present) > 1 for source in sources):
        return
    empty = np.ones(tile.shape[1:], dtype=bool)
    for source in sources:
        zero = np.float32(source.scaling.biases[0] if source.scaling else 0.0)
        plane = tile[CANONICAL.index(source.bands.present[0])]
        empty &= np.isnan(plane) | (plane == zero)
    tile[:, empty] = np.nan

"""Rasters in and out: how the files of a series fit together, and their pixels as reflectance.

The files named raster* are the only ones that open datasets; what other modules need of them is
imported from here.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Optional, Protocol

import numpy as np
from affine import Affine
from numpy.typing import NDArray

from .bands import CANONICAL, BandMapping
from .errors import GridError, RasterReadError, ScaleError
from .grid import Grid, Window
from .jobs import RasterInput
from .raster_masks import MaskSeries, read_mask_series
from .raster_output import RasterWriter
from .raster_sources import (
    Source,
    SourceReader,
    bounds_in,
    place,
    read_facts,
    read_overview,
)
from .reflectance import Scaling, find_scaling, find_step, guess_level
from .series import FoundDate, RasterFacts, SceneDate, bands_of, find_date, group_scenes

__all__ = [
    "MaskSeries", "RasterWriter", "Report", "Scene", "Series", "SeriesReader", "open_series",
    "read_facts", "read_mask_series", "read_overview",
]

MODEL_RESOLUTION_M = 10.0
COARSE, COARSEST = 1.5, 3.0  # times the models' resolution: a warning, a refusal
ROUNDING = 1.05  # 30 m exported in degrees are 30.1 m at some latitudes
SAMPLE_WHOLE_PX = 400 * 400
SAMPLE_BLOCKS, SAMPLE_BLOCK_PX = 8, 32


class Report(Protocol):
    """Where a step says what it understood."""

    def info(self, text: str) -> None: ...

    def warning(self, text: str) -> None: ...


@dataclass(frozen=True)
class Scene:
    """One date of a series, as it was understood. ``valid_share`` (0-1) is from a sample."""

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


@dataclass(frozen=True)
class Series:
    """The dates of a place in time order, on one grid."""

    grid: Grid
    scenes: tuple[Scene, ...]

    @property
    def dates(self) -> tuple[SceneDate, ...]:
        return tuple(scene.date for scene in self.scenes)

    @property
    def images(self) -> dict[SceneDate, RasterFacts]:
        """The file of each date that has one only: masks without georeference lie on its pixels."""
        return {
            scene.date: scene.sources[0].facts for scene in self.scenes if len(scene.sources) == 1
        }


def open_series(
    inputs: Sequence[RasterInput],
    bands: str,
    custom_bands: str,
    report: Report,
) -> Series:
    """Understand the rasters of a series: dates, bands, scale, offset, level, place; one line of the
    log a raster says how. Only samples of the pixels are read.

    The grid is that of the first date; other grids are resampled to it (bilinear), rasters of one
    date are tiles of a mosaic, or files of one band each.

    Raises RasterReadError, DateError, BandError, ScaleError or GridError, naming the raster.
    """
    facts = [read_facts(item.path, item.label) for item in inputs]
    for fact in facts:
        _check_georeference(fact)
    found = [_date_of(fact, item) for fact, item in zip(facts, inputs)]
    mappings = [bands_of(fact, bands, custom_bands) for fact in facts]
    groups = group_scenes(
        [_in_crs(fact, str(facts[0].crs)) for fact in facts],
        [reading.date for reading in found],
        [mapping.present for mapping in mappings],
    )
    for fact in facts:
        _check_resolution(fact, report)
    grid = _common_grid([facts[member] for member in groups[0].members])
    windows = _sample_windows(grid)
    scenes: list[Scene] = []
    samples: list[NDArray[np.float32]] = []
    for group in groups:
        sources = []
        for member in group.members:
            shift, covered = place(facts[member], grid)
            if covered > 0:
                sources.append(Source(facts[member], mappings[member], shift))
        if not sources:
            raise GridError(
                f"{facts[group.members[0]].name} does not show the place that "
                f"{facts[groups[0].members[0]].name} shows.",
                "Give rasters of one place, and check their coordinate reference systems.",
            )
        scene, sample = _understand(
            sources, found[group.members[0]], grid, windows, report
        )
        scenes.append(scene)
        samples.append(sample)
    _check_steps(scenes, samples)
    _compare_levels(scenes, report)
    return Series(grid, tuple(scenes))


def _date_of(fact: RasterFacts, item: RasterInput) -> FoundDate:
    if item.date is None:
        return find_date(fact)
    return FoundDate(SceneDate.parse(item.date), item.date_source or "DATES")


def _check_georeference(fact: RasterFacts) -> None:
    if not fact.georeferenced:
        raise GridError(
            f"{fact.name} has no georeference, so neither its place nor areas can be told.",
            "Georeference it, for example with the Georeferencer of QGIS.",
        )


def _in_crs(fact: RasterFacts, crs: str) -> RasterFacts:
    """The same extent in another CRS, for comparing extents."""
    left, bottom, right, top = bounds_in(fact, crs)
    return replace(
        fact, crs=crs, transform=(right - left, 0, left, 0, bottom - top, top), width=1, height=1
    )


def _check_resolution(fact: RasterFacts, report: Report) -> None:
    own = Grid(str(fact.crs), Affine(*fact.transform), fact.width, fact.height)
    pixel_m = own.resolution_m()
    if pixel_m > COARSEST * MODEL_RESOLUTION_M * ROUNDING:
        raise GridError(
            f"{fact.name} has pixels of {pixel_m:.0f} m, more than {COARSEST:g} times the "
            f"{MODEL_RESOLUTION_M:g} m that the models know.",
            f"Give rasters of {COARSE * MODEL_RESOLUTION_M:g} m or finer.",
        )
    if pixel_m > COARSE * MODEL_RESOLUTION_M * ROUNDING:
        report.warning(
            f"{fact.name} has pixels of {pixel_m:.0f} m; the models know {MODEL_RESOLUTION_M:g} m. "
            "Expect small mines to be missed and edges to be coarse."
        )
    elif pixel_m * COARSEST * ROUNDING < MODEL_RESOLUTION_M:
        report.warning(
            f"{fact.name} has pixels of {pixel_m:.1f} m; the models know {MODEL_RESOLUTION_M:g} m. "
            "Resample it to 10 m for better results."
        )


def _common_grid(facts: Sequence[RasterFacts]) -> Grid:
    """The pixels of the first raster, over the extent of all."""
    first = facts[0]
    crs, transform = str(first.crs), Affine(*first.transform)
    grid = Grid(crs, transform, first.width, first.height)
    rows, cols = [0, first.height], [0, first.width]
    inverse = ~transform
    for fact in facts[1:]:
        left, bottom, right, top = bounds_in(fact, crs)
        for x in (left, right):
            for y in (bottom, top):
                col = inverse.a * x + inverse.b * y + inverse.c
                row = inverse.d * x + inverse.e * y + inverse.f
                # A twentieth of a pixel is rounding, not another pixel.
                cols += [math.floor(col + 0.05), math.ceil(col - 0.05)]
                rows += [math.floor(row + 0.05), math.ceil(row - 0.05)]
    whole = Window(min(rows), min(cols), max(rows) - min(rows), max(cols) - min(cols))
    return Grid(crs, grid.transform_of(whole), whole.width, whole.height)


def _sample_windows(grid: Grid) -> list[Window]:
    """A small grid as it is, of a large one blocks on a lattice."""
    if grid.width * grid.height <= SAMPLE_WHOLE_PX:
        return [grid.window]
    side = SAMPLE_BLOCK_PX
    starts = [
        [max(0, round((number + 0.5) * size / SAMPLE_BLOCKS - side / 2))
         for number in range(min(SAMPLE_BLOCKS, math.ceil(size / side)))]
        for size in (grid.height, grid.width)
    ]
    blocks = (
        Window(row, col, side, side).intersection(grid.window)
        for row in starts[0] for col in starts[1]
    )
    return [block for block in blocks if block is not None]


def _understand(
    sources: Sequence[Source],
    found: FoundDate,
    grid: Grid,
    windows: Sequence[Window],
    report: Report,
) -> tuple[Scene, NDArray[np.float32]]:
    """One date, and a sample of it as reflectance (6, pixels)."""
    tiles = [np.full((len(CANONICAL), *window.shape), np.nan, np.float32) for window in windows]
    scaled: list[Source] = []
    for source in sources:
        reader = SourceReader(source, grid)
        try:
            pieces = [(tile, window, reader.read(window)) for tile, window in zip(tiles, windows)]
        finally:
            reader.close()
        held = [(tile, window, *read) for tile, window, read in pieces if read is not None]
        names = source.bands.present
        raw = [values.reshape(len(names), -1) for *_, values in held]
        scaling = _scaling_of(source, np.concatenate(raw, axis=1) if raw else np.empty((len(names), 0), np.float32))
        for text in scaling.warnings:
            report.warning(text)
        for tile, window, part, values in held:
            merge(tile, window, part, scaling.apply(values), source.bands)
        scaled.append(replace(source, scaling=scaling))
    sample = np.concatenate([tile.reshape(len(CANONICAL), -1) for tile in tiles], axis=1)
    scene = _describe(scaled, found, sample)
    report.info(scene_line(scene))
    for note in scene.notes:
        report.info(f"{scene.date.iso}  {note}")
    if scene.valid_share == 0:
        report.warning(f"{scene.name}: no valid pixel was seen on the grid of the first date.")
    return scene, sample


def _scaling_of(source: Source, raw: NDArray[np.float32]) -> Scaling:
    facts, mapping = source.facts, source.bands
    indexes = [mapping.indices[band] - 1 for band in mapping.present]
    scales = facts.scales or (1.0,) * facts.count
    offsets = facts.offsets or (0.0,) * facts.count
    return find_scaling(
        raw,
        raster=facts.name,
        dtype=facts.dtype,
        bands=mapping.present,
        declared=[(scales[index], offsets[index]) for index in indexes],
        landsat=mapping.landsat,
        tags=facts.tags,
    )


def _describe(
    sources: Sequence[Source], found: FoundDate, sample: NDArray[np.float32]
) -> Scene:
    first = sources[0]
    bands = first.bands
    for source in sources[1:]:
        bands = BandMapping(
            {**source.bands.indices, **bands.indices},
            {**source.bands.labels, **bands.labels},
            bands.source,
            bands.ignored,
            bands.landsat,
        )
    present = [CANONICAL.index(band) for band in bands.present]
    notes = []
    if len(sources) > 1:
        names = ", ".join(source.facts.name for source in sources)
        notes.append(f"{len(sources)} files make up this date: {names}")
    warped = [source.facts.name for source in sources if source.shift is None]
    if warped:
        notes.append(
            f"resampled to the grid of the first date (bilinear): {', '.join(warped)}"
        )
    scaling = first.scaling
    return Scene(
        date=found.date,
        date_source=found.source,
        name=first.facts.name,
        files=tuple(source.facts.path for source in sources),
        bands=bands,
        dtype=first.facts.dtype,
        scale=scaling.text if scaling else "",
        offset=scaling.offset if scaling else "",
        level=guess_level(sample[present], bands.present),
        valid_share=float(np.isfinite(sample).any(axis=0).mean()),
        resampled=bool(warped),
        notes=tuple(notes),
        tags=dict(first.facts.tags),
        sources=tuple(sources),
    )


def scene_line(scene: Scene) -> str:
    """What was understood of a date, for the log."""
    return (
        f"{scene.date.iso}  {scene.name}: date from {scene.date_source}, {scene.bands.text}, "
        f"{scene.scale}, offset {scene.offset}, {scene.level}, {scene.valid_share:.0%} valid"
    )


def _check_steps(scenes: Sequence[Scene], samples: Sequence[NDArray[np.float32]]) -> None:
    for number in range(1, len(scenes)):
        step = find_step(samples[number - 1], samples[number])
        if step is None:
            continue
        low, high = (number - 1, number) if step > 0 else (number, number - 1)
        raise ScaleError(
            f"{scenes[high].name} ({scenes[high].date.iso}) lies about {abs(step) * 10000:.0f} above "
            f"{scenes[low].name} ({scenes[low].date.iso}) in all bands, as Sentinel-2 products from "
            "processing baseline 04.00 (25 January 2022) do.",
            f"Subtract 1000 from {scenes[high].name}, declare it with gdal_edit.py -scale 0.0001 "
            "-offset -0.1, or export a harmonised collection such as S2_SR_HARMONIZED.",
        )


def _compare_levels(scenes: Sequence[Scene], report: Report) -> None:
    levels: dict[str, list[str]] = {}
    for scene in scenes:
        if scene.level.startswith("looks"):
            levels.setdefault(scene.level, []).append(scene.date.iso)
    if len(levels) > 1:
        listed = "; ".join(f"{', '.join(dates)} {level}" for level, dates in levels.items())
        report.warning(
            f"The dates differ in level or haze: {listed}. Differences between them may be the "
            "air's, not the ground's."
        )


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
        tile = np.full(
            (len(self._readers), len(CANONICAL), *window.shape), np.nan, dtype=np.float32
        )
        with self._lock:
            for scene, readers in zip(tile, self._readers):
                for reader in readers:
                    read = reader.read(window)
                    if read is not None and reader.source.scaling is not None:
                        part, values = read
                        merge(scene, window, part, reader.source.scaling.apply(values),
                              reader.source.bands)
        return tile


def merge(
    scene: NDArray[np.float32],
    window: Window,
    part: Window,
    values: NDArray[np.float32],
    bands: BandMapping,
) -> None:
    """Fill what is still NaN in ``scene`` (6, h, w), the pixels of ``window``, with the ``values``
    (bands, h, w) of ``part``: where tiles overlap the first one counts."""
    rows, cols = part.within(window)
    for value, band in zip(values, bands.present):
        target = scene[CANONICAL.index(band), rows, cols]
        np.copyto(target, value, where=np.isnan(target))

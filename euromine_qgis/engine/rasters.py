"""A series understood: how its files fit together, and what their pixels are as reflectance."""

from __future__ import annotations

import math
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace

import numpy as np
from affine import Affine
from numpy.typing import NDArray

from ..wording import worded
from .bands import CANONICAL, BandMapping
from .dates import SceneDate
from .found_dates import FoundDate, find_date
from .grid import Grid, Window, crs_of
from .jobs import RasterInput
from .pipeline import in_order
from .raster_samples import RawSamples, read_samples, sample_windows
from .raster_series import Log, Scene, Series, clear_fill, fill_in
from .raster_sources import (
    Source,
    bounds_in,
    corners_in,
    place,
    read_facts_of,
)
from .reflectance import (
    Scaling,
    announced,
    announced_floor,
    find_scaling,
    guess_level,
    is_fraction,
)
from .series import RasterFacts, SceneGroup, bands_of, group_scenes
from .series_checks import (
    check_georeference,
    check_resolution,
    check_steps,
    check_together,
    compare_levels,
    elsewhere,
    pixel_m,
    shared_bands,
    warn_of_cropping,
    warn_of_offset,
)

HALF = 0.5  # of the first date's area: a date that shows less is a warning
_READ_SIDE_BY_SIDE = 4  # dates; files in a network take their time to answer


def open_series(
    inputs: Sequence[RasterInput],
    bands: str,
    custom_bands: str,
    log: Log,
) -> Series:
    """Understand the rasters of a series: dates, bands, scale, offset, level and place.

    A line of the log for each date says how. Only samples of the pixels are read, once it is known
    where all dates lie.

    The grid is that of the first date; other grids are resampled to it (bilinear), rasters of one
    date are tiles of a mosaic, or files of one band each.

    Raises RasterReadError, DateError, BandError, ScaleError or GridError, naming the raster.
    """
    facts = [read_facts_of(item) for item in inputs]
    for fact, item in zip(facts, inputs):
        check_georeference(fact)
        if item.crs is not None:
            log.info(worded(
                "{name}: its CRS is {crs}, as the layer in QGIS says, whatever its file says.",
                name=fact.name, crs=crs_of(item.crs).name,
            ))
    found = [_date_of(fact, item) for fact, item in zip(facts, inputs)]
    mappings = [bands_of(fact, bands, custom_bands) for fact in facts]
    groups = group_scenes(
        [_in_crs(fact, str(facts[0].crs)) for fact in facts],
        [reading.date for reading in found],
        [mapping.present for mapping in mappings],
    )
    shared = shared_bands(facts, mappings, groups, log)
    for group in groups:
        check_resolution([facts[member] for member in group.members], log)
    first = groups[0].members
    check_together([facts[member] for member in first], [mappings[member] for member in first])
    grid = common_grid([facts[member] for member in first])
    windows = sample_windows(grid)
    places = [
        _place_date(group, facts, mappings, shared, grid, facts[first[0]]) for group in groups
    ]
    scenes: list[Scene] = []
    samples: list[NDArray[np.float32]] = []
    with ThreadPoolExecutor(_READ_SIDE_BY_SIDE) as pool, closing(in_order(
        # Closed first, so that after an error no date is read that has not begun.
        pool, lambda placed: read_samples(placed.sources, grid, windows), places,
        ahead=_READ_SIDE_BY_SIDE,
    )) as raw_samples:
        for group, placed, raw in zip(groups, places, raw_samples):
            member = group.members[0]
            if placed.share < HALF:
                log.warning(worded(
                    "{name} ({date}) shows only {share:.0%} of the area of the first date.",
                    name=facts[member].name, date=group.date.iso, share=placed.share,
                ))
            scene, sample = _understand(
                placed.sources, found[member], placed.bands, windows, raw, log
            )
            scenes.append(scene)
            samples.append(sample)
    dates = [common_grid([source.facts for source in scene.sources]) for scene in scenes]
    warn_of_cropping([scene.name for scene in scenes], dates, log)
    check_steps(scenes, samples)
    warn_of_offset(samples, log)
    compare_levels(scenes, log)
    return Series(grid, tuple(scenes), shared)


def _date_of(fact: RasterFacts, item: RasterInput) -> FoundDate:
    if item.date is None:
        return find_date(fact)
    return FoundDate(SceneDate.parse(item.date), item.date_source or "DATES")


def _in_crs(fact: RasterFacts, crs: str) -> RasterFacts:
    """The same extent in another CRS, for comparing extents."""
    left, bottom, right, top = bounds_in(fact, crs)
    return replace(
        fact, crs=crs, transform=(right - left, 0, left, 0, bottom - top, top), width=1, height=1
    )


def _joined(mappings: Sequence[BandMapping]) -> BandMapping:
    """The bands of all files of a date; where two have the same, the first one's."""
    first = mappings[0]
    return replace(
        first,
        indices={name: m.indices[name] for m in reversed(mappings) for name in m.present},
        labels={name: m.labels[name] for m in reversed(mappings) for name in m.present},
    )


def common_grid(facts: Sequence[RasterFacts]) -> Grid:
    """The pixels of the finest raster, over the extent of all. Raises GridError where one cannot
    lie in the system of that raster."""
    first = min(facts, key=pixel_m)
    crs, transform = str(first.crs), Affine(*first.transform)
    grid = Grid(crs, transform, first.width, first.height)
    corners: list[tuple[float, float]] = []
    for fact in facts:
        found = corners_in(fact, crs)
        if not all(math.isfinite(value) for corner in found for value in corner):
            raise elsewhere(fact, first)
        corners += found
    whole = grid.reach(corners).around(grid.window)
    return Grid(crs, grid.transform_of(whole), whole.width, whole.height)


@dataclass(frozen=True)
class _Placed:
    """The files of a date on the grid, their bands together, and the share of the grid (0-1) that
    they cover."""

    sources: tuple[Source, ...]
    bands: BandMapping
    share: float


def _place_date(
    group: SceneGroup,
    facts: Sequence[RasterFacts],
    mappings: Sequence[BandMapping],
    shared: Sequence[str],
    grid: Grid,
    first: RasterFacts,
) -> _Placed:
    sources, covered_by_band = [], dict.fromkeys(shared, 0.0)
    read: list[BandMapping] = []
    for member in group.members:
        shift, covered = place(facts[member], grid)
        if covered == 0:
            raise elsewhere(facts[member], first)
        used = mappings[member].only(shared)
        if used.present:
            sources.append(Source(facts[member], used, shift))
            read.append(mappings[member])
            for band in used.present:
                covered_by_band[band] += covered
    return _Placed(tuple(sources), _joined(read), max(covered_by_band.values()))


def _understand(
    sources: Sequence[Source],
    found: FoundDate,
    bands: BandMapping,
    windows: Sequence[Window],
    raw: RawSamples,
    log: Log,
) -> tuple[Scene, NDArray[np.float32]]:
    """One date, and a sample of it as reflectance (6, pixels)."""
    tiles = [np.full((len(CANONICAL), *window.shape), np.nan, np.float32) for window in windows]
    scaled = [
        replace(source, scaling=scaling)
        for source, scaling in zip(sources, _scalings(sources, raw.samples, log))
    ]
    for source, of_source in zip(scaled, raw.pieces):
        for tile, window, read in zip(tiles, windows, of_source):
            if read is not None:
                fill_in(tile, window, read, source)
    for tile in tiles:
        clear_fill(tile, scaled)
    sample = np.concatenate([tile.reshape(len(CANONICAL), -1) for tile in tiles], axis=1)
    scene = _describe(scaled, found, bands, sample)
    log.info(scene.line)
    for note in scene.notes:
        log.info(f"{scene.date.iso}  {note}")
    if scene.valid_share == 0:
        log.warning(worded("{name}: the sample of it holds no valid pixel.", name=scene.name))
    return scene, sample


def _scalings(
    sources: Sequence[Source], samples: Sequence[NDArray[np.float32]], log: Log
) -> list[Scaling]:
    """How each file of a date is read. Tiles of one kind are judged together, by their raw samples
    (bands, pixels): one of open water alone has values that could be anything. Whether the values
    hold the 1000 that metadata announce is decided once for the date."""
    kinds: dict[tuple[object, ...], list[int]] = {}
    for number, (source, sample) in enumerate(zip(sources, samples)):
        facts, bands = source.facts, source.bands
        kind = (
            facts.dtype, bands.present, bands.landsat, tuple(_declared(source)),
            announced(facts.tags) is None, is_fraction(sample, facts.dtype),
        )
        kinds.setdefault(kind, []).append(number)
    together = [
        np.concatenate([samples[number] for number in numbers], axis=1)
        for numbers in kinds.values()
    ]
    firsts = [sources[numbers[0]] for numbers in kinds.values()]
    floors = [
        announced_floor(sample, first.facts.dtype, _declared(first), first.facts.tags)
        for sample, first in zip(together, firsts)
    ]
    floor = min((value for value in floors if value is not None), default=None)
    found: dict[int, Scaling] = {}
    for numbers, sample, first in zip(kinds.values(), together, firsts):
        scaling = find_scaling(
            sample,
            raster=" + ".join(sources[number].facts.name for number in numbers),
            dtype=first.facts.dtype,
            bands=first.bands.present,
            declared=_declared(first),
            landsat=first.bands.landsat,
            tags=first.facts.tags,
            floor=floor,
        )
        for text in scaling.warnings:
            log.warning(text)
        found.update(dict.fromkeys(numbers, scaling))
    return [found[number] for number in range(len(sources))]


def _declared(source: Source) -> list[tuple[float, float]]:
    """Scale and offset of each band that is read, as the file declares them."""
    facts, mapping = source.facts, source.bands
    scales = facts.scales or (1.0,) * facts.count
    offsets = facts.offsets or (0.0,) * facts.count
    indexes = [mapping.indices[band] - 1 for band in mapping.present]
    return [(scales[index], offsets[index]) for index in indexes]


def _describe(
    sources: Sequence[Source], found: FoundDate, bands: BandMapping, sample: NDArray[np.float32]
) -> Scene:
    first = sources[0]
    read = [band for band in CANONICAL if any(band in source.bands.indices for source in sources)]
    notes = []
    if len(sources) > 1:
        names = ", ".join(source.facts.name for source in sources)
        notes.append(worded(
            "{count} files make up this date: {names}", count=len(sources), names=names
        ))
    warped = [source.facts.name for source in sources if source.shift is None]
    if warped:
        notes.append(worded(
            "resampled to the grid of the first date (bilinear): {names}", names=", ".join(warped)
        ))
    scaling = first.scaling
    for source in sources[1:]:
        other = source.scaling
        if scaling and other and (other.text, other.offset) != (scaling.text, scaling.offset):
            notes.append(worded(
                "{name} is read as {scale}, offset {offset}",
                name=source.facts.name, scale=other.text, offset=other.offset,
            ))
    return Scene(
        date=found.date,
        date_source=found.source,
        name=first.facts.name,
        files=tuple(source.facts.path for source in sources),
        bands=bands,
        dtype=first.facts.dtype,
        scale=scaling.text if scaling else "",
        offset=scaling.offset if scaling else "",
        level=guess_level(sample[[CANONICAL.index(band) for band in read]], read),
        valid_share=float(np.isfinite(sample).any(axis=0).mean()),
        resampled=bool(warped),
        notes=tuple(notes),
        tags=dict(first.facts.tags),
        sources=tuple(sources),
    )

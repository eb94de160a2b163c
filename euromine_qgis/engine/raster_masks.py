"""Reference masks on the grid of a series: the date that each is of, and where it lies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Optional

import numpy as np
from numpy.typing import NDArray
from rasterio.enums import Resampling

from ..wording import worded
from .bands import BandMapping
from .dates import SceneDate
from .errors import DateError, ReferenceMismatch
from .found_dates import FoundDate, find_date
from .grid import Grid, Window
from .jobs import RasterInput
from .mask_dates import DatedParameters, MaskLayer, date_masks, listed
from .mask_values import Meaning, check_background, meaning_of, meant_nodata, values_of
from .raster_series import Log
from .raster_sources import Source, SourceReader, opened, place, read_facts_of
from .series import RasterFacts, group_scenes

NOT_MINE, MINE, UNKNOWN = 0, 1, 255
_FILL = 254.0  # outside a warped mask; no mask uses it


@dataclass(frozen=True)
class Mask:
    """A mask file: ``mine`` are the values that mean mine, ``unknown`` those that mean nothing."""

    source: Source
    mine: frozenset[float]
    unknown: frozenset[float]


class MaskSeries:
    """Reference masks on the grid of a series. ``dates`` are those of the series, ``present`` tells
    which of them have a reference. Close it, or use it as a context manager."""

    def __init__(
        self, grid: Grid, dates: Sequence[SceneDate], masks: Sequence[Sequence[Mask]]
    ) -> None:
        self.dates = tuple(dates)
        self.present = tuple(bool(group) for group in masks)
        self._masks = tuple(
            tuple(
                (mask, SourceReader(mask.source, grid, Resampling.nearest, _FILL)) for mask in group
            )
            for group in masks
        )

    def __enter__(self) -> "MaskSeries":
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        traceback: Optional[TracebackType],
    ) -> None:
        self.close()

    def close(self) -> None:
        for group in self._masks:
            for _, reader in group:
                reader.close()

    def read(self, window: Window) -> NDArray[np.uint8]:
        """uint8 (t, h, w): 0 not mine, 1 mine, 255 where nothing is known or outside the masks."""
        tile = np.full((len(self._masks), *window.shape), UNKNOWN, dtype=np.uint8)
        for target, group in zip(tile, self._masks):
            for mask, reader in group:
                read = reader.read(window)
                if read is None:
                    continue
                part, values = read
                known = np.isfinite(values[0]) & ~np.isin(values[0], list(mask.unknown))
                here = target[part.within(window)]
                # Tiles overlap, and around a turned one lies a margin of 0: mine counts.
                here[known & (here == UNKNOWN)] = NOT_MINE
                here[known & np.isin(values[0], list(mask.mine))] = MINE
        return tile


def read_mask_series(
    inputs: Sequence[RasterInput],
    grid: Grid,
    dates: Sequence[SceneDate],
    log: Log,
    images: Optional[Mapping[SceneDate, RasterFacts]] = None,
) -> MaskSeries:
    """The masks of REFERENCE, matched to the dates of the series.

    A mask matches the one date that it agrees with (2019 matches 2019-07-04); masks of other dates
    are left out with a warning. Where the series has one date, a mask needs none. A mask without
    georeference takes that of the image of its date (``images``, else ``grid``) where the sizes
    match.

    Raises ReferenceMismatch, DateError or RasterReadError, naming the mask.
    """
    layers = []
    for item in inputs:
        fact = read_facts_of(item)
        date = _date_of(fact, item, dates).date
        if fact.count != 1:
            raise ReferenceMismatch(
                worded(
                    "The reference {name} has {count} bands.", name=fact.name, count=fact.count
                ),
                worded("Give masks of one band."),
            )
        layers.append(MaskLayer(fact, 1, date))
    return lay_masks(layers, grid, dates, log, images)


def read_mask_layers(
    inputs: Sequence[RasterInput], dates: Sequence[str], parameters: DatedParameters
) -> tuple[MaskLayer, ...]:
    """All bands of mask files, dated by ``date_masks``. Raises DateError or RasterReadError."""
    facts = [read_facts_of(item) for item in inputs]
    tags = [_tags_of_bands(fact) for fact in facts]
    return date_masks(facts, tags, [item.date for item in inputs], dates, parameters)


def lay_masks(
    layers: Sequence[MaskLayer],
    grid: Grid,
    dates: Sequence[SceneDate],
    log: Log,
    images: Optional[Mapping[SceneDate, RasterFacts]] = None,
    role: str = "reference",
) -> MaskSeries:
    """Masks on a grid, matched to ``dates``; see ``read_mask_series``. ``role`` is what messages
    call them: reference, prediction, label or footprint raster."""
    role = _role_in_words(role)
    matched: list[MaskLayer] = []
    for layer in layers:
        agreeing = [date for date in dates if date.agrees(layer.date)]
        if len(agreeing) > 1:
            raise DateError(
                worded(
                    "The {role} {name} is of {date}, which fits {dates}.",
                    role=role, name=layer.facts.name, date=layer.date.iso, dates=listed(agreeing),
                ),
                worded("Give the masks' dates as precisely as those of the series."),
            )
        if not agreeing:
            log.warning(worded(
                "The {role} {name} is of {date}, which is not a date of the series: it is not "
                "used.",
                role=role, name=layer.facts.name, date=layer.date.iso,
            ))
            continue
        placed = _georeferenced(layer.facts, agreeing[0], grid, images or {}, role)
        matched.append(MaskLayer(placed, layer.band, agreeing[0]))
    if not matched:
        raise ReferenceMismatch(
            worded(
                "No {role} mask is of a date of the series: the masks are of {masks}, the series "
                "of {series}.",
                role=role, masks=listed(sorted({layer.date for layer in layers})),
                series=listed(dates),
            ),
            worded("Give masks of the dates of the series, with the dates in their names."),
        )
    groups = group_scenes([layer.facts for layer in matched], [layer.date for layer in matched])
    files = {layer.facts.path: layer.facts for layer in matched}
    meant = {path: meant_nodata(fact, log, role) for path, fact in files.items()}
    matched = [
        replace(layer, facts=replace(layer.facts, nodata=meant[layer.facts.path]))
        for layer in matched
    ]
    files = {layer.facts.path: layer.facts for layer in matched}
    values = {path: values_of(fact) for path, fact in files.items()}
    meanings = {path: meaning_of(values[path], fact, log, role) for path, fact in files.items()}
    check_background(files, values, role)
    masks: dict[SceneDate, list[Mask]] = {date: [] for date in dates}
    for group in groups:
        for member in group.members:
            layer = matched[member]
            masks[group.date].append(
                _understand(layer, meanings[layer.facts.path], grid, log, role)
            )
    codes = {value for group in masks.values() for mask in group for value in mask.mine}
    if {1.0, 255.0} <= codes:
        log.warning(worded(
            "Some {role} masks hold 0 and 255, read as not mine and mine, while others mark mines "
            "with 1: check that 255 does not mean not known in them.",
            role=role,
        ))
    return MaskSeries(grid, dates, [masks[date] for date in dates])


def _role_in_words(role: str) -> str:
    known = {
        "reference": worded("reference"),
        "prediction": worded("prediction"),
        "label": worded("label"),
        "footprint raster": worded("footprint raster"),
    }
    return known.get(role, role)


def _tags_of_bands(fact: RasterFacts) -> list[dict[str, str]]:
    with opened(fact.path, fact.name) as dataset:
        return [dataset.tags(band) for band in range(1, dataset.count + 1)]


def _date_of(fact: RasterFacts, item: RasterInput, dates: Sequence[SceneDate]) -> FoundDate:
    try:
        return find_date(fact, item.date)
    except DateError as error:
        if len(dates) == 1:
            return FoundDate(dates[0], "the only date of the series")
        raise DateError(
            worded("REFERENCE: {problem}", problem=error.message),
            worded("Put the mask's date into its file name, for example mask_2019.tif."),
        ) from error


def _georeferenced(
    fact: RasterFacts,
    date: SceneDate,
    grid: Grid,
    images: Mapping[SceneDate, RasterFacts],
    role: str,
) -> RasterFacts:
    if fact.georeferenced:
        return fact
    image = images.get(date)
    crs, transform, width, height = (
        (image.crs, image.transform, image.width, image.height)
        if image is not None
        else (grid.crs, tuple(grid.transform)[:6], grid.width, grid.height)
    )
    if (fact.width, fact.height) != (width, height):
        own, wanted = f"{fact.width} x {fact.height}", f"{width} x {height}"
        raise ReferenceMismatch(
            worded(
                "The {role} {name} has no georeference and {own} pixels; the grid has {wanted}.",
                role=role, name=fact.name, own=own, wanted=wanted,
            ) if image is None
            else worded(
                "The {role} {name} has no georeference and {own} pixels; the image of {date} has "
                "{wanted}.",
                role=role, name=fact.name, own=own, date=date.iso, wanted=wanted,
            ),
            worded("Give masks of the size of their images, or masks with a georeference."),
        )
    return replace(fact, crs=crs, transform=transform)


def _understand(
    layer: MaskLayer, meaning: Meaning, grid: Grid, log: Log, role: str
) -> Mask:
    fact = layer.facts
    shift, covered = place(fact, grid)
    if covered == 0:
        raise ReferenceMismatch(
            worded(
                "The {role} {name} lies elsewhere than the series.", role=role, name=fact.name
            ),
            worded("Check the coordinate reference systems, and give masks of the same place."),
        )
    mine, unknown, text = meaning
    name = fact.name
    if fact.count > 1:
        name = worded("{file} band {number}", file=name, number=layer.band)
    told = {"date": layer.date.iso, "role": role, "name": name, "meaning": text}
    log.info(
        worded("{date}  {role} {name}: {meaning}, on the grid of the series", **told)
        if shift is not None
        else worded("{date}  {role} {name}: {meaning}, resampled to the series' grid", **told)
    )
    band = BandMapping({"blue": layer.band}, {"blue": "mask"}, "position")
    return Mask(Source(fact, band, shift), frozenset(mine), frozenset(unknown))

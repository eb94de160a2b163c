"""Reference masks: what their values mean, and where they lie on the grid of a series."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Optional

import numpy as np
from numpy.typing import NDArray
from rasterio.enums import Resampling

from .bands import BandMapping
from .errors import DateError, ReferenceMismatch
from .grid import Grid, Window
from .jobs import RasterInput
from .raster_series import Report
from .raster_sources import Source, SourceReader, opened, place, read_facts
from .series import FoundDate, RasterFacts, SceneDate, find_date, group_scenes

NOT_MINE, MINE, UNKNOWN = 0, 1, 255
_FILL = 254.0  # outside a warped mask; no mask uses it
_REMEDY = "Reclassify it to 0 (not mine), 1 (mine) and 255 (not known)."
_ONE_BAND = BandMapping({"blue": 1}, {"blue": "mask"}, "position")


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
                here[known] = np.where(np.isin(values[0], list(mask.mine)), MINE, NOT_MINE)[known]
        return tile


def read_mask_series(
    inputs: Sequence[RasterInput],
    grid: Grid,
    dates: Sequence[SceneDate],
    report: Report,
    images: Optional[Mapping[SceneDate, RasterFacts]] = None,
) -> MaskSeries:
    """The masks of REFERENCE, matched to the dates of the series.

    A mask matches the one date that it agrees with (2019 matches 2019-07-04); masks of other dates
    are left out with a warning. Where the series has one date, a mask needs none. A mask without
    georeference takes that of the image of its date (``images``, else ``grid``) where the sizes
    match.

    Raises ReferenceMismatch, DateError or RasterReadError, naming the mask.
    """
    facts = [read_facts(item.path, item.label) for item in inputs]
    found = [_date_of(fact, item, dates) for fact, item in zip(facts, inputs)]
    matched: list[tuple[RasterFacts, SceneDate]] = []
    for fact, reading in zip(facts, found):
        agreeing = [date for date in dates if date.agrees(reading.date)]
        if len(agreeing) > 1:
            raise DateError(
                f"The reference {fact.name} is of {reading.date.iso}, which fits "
                f"{', '.join(date.iso for date in agreeing)}.",
                "Give the masks' dates as precisely as those of the series.",
            )
        if not agreeing:
            report.warning(
                f"The reference {fact.name} is of {reading.date.iso}, which is not a date of the "
                "series: it is not used."
            )
            continue
        matched.append((_georeferenced(fact, agreeing[0], grid, images or {}), agreeing[0]))
    if not matched:
        raise ReferenceMismatch(
            "No reference mask is of a date of the series.",
            "Give masks of the dates of SERIES, with the dates in their names.",
        )
    groups = group_scenes([fact for fact, _ in matched], [date for _, date in matched])
    masks: dict[SceneDate, list[Mask]] = {date: [] for date in dates}
    for group in groups:
        for member in group.members:
            masks[group.date].append(_understand(matched[member][0], group.date, grid, report))
    codes = {value for group in masks.values() for mask in group for value in mask.mine}
    if {1.0, 255.0} <= codes:
        report.warning(
            "Some reference masks hold 0 and 255, read as not mine and mine, while others mark "
            "mines with 1: check that 255 does not mean not known in them."
        )
    return MaskSeries(grid, dates, [masks[date] for date in dates])


def _date_of(fact: RasterFacts, item: RasterInput, dates: Sequence[SceneDate]) -> FoundDate:
    try:
        return find_date(fact, item.date)
    except DateError as error:
        if len(dates) == 1:
            return FoundDate(dates[0], "the only date of the series")
        raise DateError(
            f"REFERENCE: {error.message}",
            "Put the mask's date into its file name, for example mask_2019.tif.",
        ) from error


def _georeferenced(
    fact: RasterFacts, date: SceneDate, grid: Grid, images: Mapping[SceneDate, RasterFacts]
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
        raise ReferenceMismatch(
            f"The reference {fact.name} has no georeference and {fact.width} x {fact.height} "
            f"pixels; the image of {date.iso} has {width} x {height}.",
            "Give masks of the size of their images, or masks with a georeference.",
        )
    return replace(fact, crs=crs, transform=transform)


def _understand(fact: RasterFacts, date: SceneDate, grid: Grid, report: Report) -> Mask:
    if fact.count != 1:
        raise ReferenceMismatch(
            f"The reference {fact.name} has {fact.count} bands.", "Give masks of one band."
        )
    shift, covered = place(fact, grid)
    if covered == 0:
        raise ReferenceMismatch(
            f"The reference {fact.name} lies elsewhere than the series.",
            "Check the coordinate reference systems, and give masks of the same place.",
        )
    values = _values_of(fact)
    mine, unknown, text = _meaning(values, fact)
    how = "on the grid of the series" if shift is not None else "resampled to the series' grid"
    report.info(f"{date.iso}  reference {fact.name}: {text}, {how}")
    return Mask(Source(fact, _ONE_BAND, shift), frozenset(mine), frozenset(unknown))


def _values_of(fact: RasterFacts) -> set[float]:
    """All values in the file without its declared nodata; more than 16 are no mask's."""
    values: set[float] = set()
    with opened(fact.path, fact.name) as dataset:
        for _, block in dataset.block_windows(1):
            values |= set(np.unique(dataset.read(1, window=block)).tolist())
            if len(values) > 16:
                break
    declared = fact.nodata[0] if fact.nodata else None
    return {value for value in values if value == value and value != declared}


def _meaning(values: set[float], fact: RasterFacts) -> tuple[set[float], set[float], str]:
    """The values that mean mine, those that mean not known, and a text for the log."""
    if values <= {0}:
        return set(), set(), "0 only, no mine"
    if values <= {0, 1, 255}:
        if 1 in values or 255 not in values:
            beside = ", 255 not known" if 255 in values else ""
            return values & {1}, {255}, f"1 is mine, 0 is not{beside}"
        if values == {0, 255}:
            return {255}, set(), "255 is mine, 0 is not"
        raise ReferenceMismatch(
            f"The reference {fact.name} holds only 255, which may mean mine or not known.", _REMEDY
        )
    names = _category_names(fact.path)
    named = {value: names[int(value)] for value in values if 0 <= value < len(names)}
    if len(named) == len(values) and values:
        mine = {value for value, name in named.items() if _says_mine(name)}
        unknown = {value for value, name in named.items() if not name.strip()}
        if mine and len(mine) < len(values):
            legend = ", ".join(f"{value:g} {name}" for value, name in sorted(named.items()))
            return mine, unknown, f"by its legend ({legend})"
    listed = ", ".join(f"{value:g}" for value in sorted(values)[:8])
    raise ReferenceMismatch(
        f"The reference {fact.name} holds the values {listed or 'nodata only'}; which of them is "
        "mine cannot be told.",
        _REMEDY,
    )


def _says_mine(name: str) -> bool:
    words = re.findall(r"[a-z]+", name.lower())
    denied = {"no", "not", "non", "un", "without", "other", "background"} & set(words)
    return not denied and bool({"mine", "mines", "mining", "mined"} & set(words))


def _category_names(path: str) -> list[str]:
    """The legend that GDAL keeps beside a raster, by value; empty where there is none."""
    sidecar = Path(f"{path}.aux.xml")
    if not sidecar.is_file():
        return []
    text = sidecar.read_text(encoding="utf-8", errors="replace")
    legend = re.search(r"<CategoryNames>(.*?)</CategoryNames>", text, re.DOTALL)
    if legend is None:
        return []
    names = re.findall(r"<Category\s*/>|<Category>(.*?)</Category>", legend[1], re.DOTALL)
    return [html.unescape(name) for name in names]

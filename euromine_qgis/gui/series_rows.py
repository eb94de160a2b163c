"""What is known of each raster of a series while it is being put together, and what is wrong."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge import checks
from ..bridge.rasters import PickedRaster
from ..engine.bands import CANONICAL, BandMapping
from ..engine.errors import DateError, EuroMineError, GridError, RasterReadError
from ..engine.found_dates import FoundDate, find_date
from ..engine.series import RasterFacts, SceneGroup, bands_of, group_scenes
from ..wording import worded

_RASTER_ENDINGS = (".tif", ".tiff", ".jp2", ".vrt", ".img")
_MASK_FOLDERS = ("label", "labels", "mask", "masks", "reference")
UNDATED = "?"
"""Stands in DATES for a raster whose date is not known yet; no run takes it for one."""


@dataclass(eq=False)
class SeriesRow:
    """A raster of the series. ``value`` is what SERIES gets: a layer's id or a path. ``given`` is
    the date that the user typed. ``facts`` or ``fault`` is there once the header was looked at."""

    value: str
    name: str
    given: str = ""
    picked: Optional[PickedRaster] = None
    facts: Optional[RasterFacts] = None
    fault: Optional[EuroMineError] = None

    @property
    def waiting(self) -> bool:
        return self.facts is None and self.fault is None


@dataclass(frozen=True)
class Verdict:
    """What a run would take a raster for. ``problem`` is what a run would refuse it with."""

    found: Optional[FoundDate] = None
    bands: Optional[BandMapping] = None
    problem: Optional[EuroMineError] = None


def judge(
    rows: Sequence[SeriesRow],
    bands: str,
    custom_bands: str,
    transforms: QgsCoordinateTransformContext,
) -> list[Verdict]:
    """One verdict a row; rows that are still being read have an empty one."""
    verdicts = [_judge_alone(row, bands, custom_bands) for row in rows]
    of_year: dict[int, list[int]] = {}
    for number, verdict in enumerate(verdicts):
        if verdict.found:
            of_year.setdefault(verdict.found.date.year, []).append(number)
    for numbers in of_year.values():
        for pair in combinations(numbers, 2):
            problem = _disagreement([rows[n] for n in pair], [verdicts[n] for n in pair])
            for number in pair if problem else ():
                verdicts[number] = _with_problem(verdicts[number], problem)
    # Messages compare with the first date, as those of the run do.
    placed = [
        SceneGroup(verdict.found.date, (number,))
        for number, verdict in enumerate(verdicts) if verdict.found and not verdict.problem
    ]
    placed.sort(key=lambda group: group.date)
    facts = [row.facts for row in rows]
    for group in placed[1:]:
        try:
            checks.check_places(facts, [placed[0], group], transforms)
        except GridError as error:
            (number,) = group.members
            verdicts[number] = _with_problem(verdicts[number], error)
    return verdicts


def as_dates(rows: Sequence[SeriesRow], verdicts: Sequence[Verdict]) -> str:
    """The text of DATES: empty where the user typed no date."""
    if not any(row.given for row in rows):
        return ""
    return ";".join(
        row.given or (verdict.found.date.iso if verdict.found else UNDATED)
        for row, verdict in zip(rows, verdicts)
    )


def parts_of(dates: str) -> list[str]:
    """The parts of DATES, as a run separates them."""
    return [part.strip() for part in re.split(r"[;,\n]+", dates) if part.strip()]


def short_name(source: str) -> str:
    """The last part of a path or another GDAL source."""
    return source.replace("\\", "/").rstrip("/").rpartition("/")[2] or source


def rasters_in(folder: str) -> list[str]:
    """Rasters of a folder; where it holds none itself, those of the folders below it, without
    folders of masks (EuroMineNet keeps image/ and label/ side by side). Raises RasterReadError."""
    found: list[str] = []
    try:
        for here, below, files in os.walk(folder, onerror=_refuse):
            below[:] = sorted(name for name in below if name.lower() not in _MASK_FOLDERS)
            found += [
                os.path.join(here, name) for name in sorted(files)
                if name.lower().endswith(_RASTER_ENDINGS)
            ]
            if here == folder and found:
                break
    except OSError as error:
        raise RasterReadError(
            worded("The folder {path} cannot be read: {error}.", path=folder, error=error),
            worded("Check its permissions."),
        ) from error
    return found


def _refuse(error: OSError) -> None:
    raise error


def in_words(source: str) -> str:
    """Where a date was found, in the reader's language."""
    known = {
        "DATES": QCoreApplication.translate("EuroMine", "given here"),
        "file name": QCoreApplication.translate("EuroMine", "file name"),
        "parent folder": QCoreApplication.translate("EuroMine", "folder"),
        "layer's temporal range": QCoreApplication.translate("EuroMine", "layer's temporal range"),
    }
    if source.startswith("metadata "):
        return QCoreApplication.translate("EuroMine", "metadata")
    return known.get(source, source)


def grid_in_words(facts: RasterFacts) -> str:
    """Pixel, coordinate reference system and size."""
    size = f"{facts.width} × {facts.height}"
    if facts.crs is None:
        return QCoreApplication.translate("EuroMine", "no georeference, {}").format(size)
    crs = QgsCoordinateReferenceSystem(facts.crs)
    unit = "°" if crs.isGeographic() else " m"
    pixel = abs(facts.transform[0]) or abs(facts.transform[1])
    parts = [f"{pixel:.4g}{unit}", crs.authid() or crs.description(), size]
    return ", ".join(part for part in parts if part)


def bands_in_words(facts: RasterFacts, bands: Optional[BandMapping]) -> str:
    """How many bands there are, and which of them the models can use."""
    if bands is None:
        return str(facts.count)
    if bands.present == CANONICAL:
        return QCoreApplication.translate("EuroMine", "{}, complete").format(facts.count)
    return f"{facts.count}: {', '.join(bands.present)}"


def _judge_alone(row: SeriesRow, bands: str, custom_bands: str) -> Verdict:
    if row.facts is None:
        return Verdict(problem=row.fault)
    found, mapping, problem = None, None, None
    try:
        layer_range = row.picked.layer_range if row.picked else None
        found = find_date(row.facts, row.given or None, layer_range)
    except EuroMineError as error:
        problem = error
    try:
        mapping = bands_of(row.facts, bands, custom_bands)
        checks.crs_of(row.facts)
    except EuroMineError as error:
        problem = problem or error
    return Verdict(found, mapping, problem)


def _disagreement(rows: list[SeriesRow], verdicts: list[Verdict]) -> Optional[DateError]:
    """Why two rasters cannot be in one series because of their dates, if so."""
    dates = [verdict.found.date for verdict in verdicts if verdict.found]
    if len(dates) < 2 or not dates[0].agrees(dates[1]):
        return None
    present = [verdict.bands.present if verdict.bands else () for verdict in verdicts]
    try:
        # Bands that are not understood say nothing about whether two rasters are one image.
        group_scenes([row.facts for row in rows], dates, present if all(present) else None)
    except DateError as error:
        return error
    return None


def _with_problem(verdict: Verdict, problem: EuroMineError) -> Verdict:
    return Verdict(verdict.found, verdict.bands, verdict.problem or problem)

"""The date of a raster, read from its metadata and from the names of its file and folder.

Standard library only: the QGIS half dates layers, and the worker files, with the same code.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Optional

from ..wording import worded
from .dates import SceneDate, dates_remedy
from .errors import DateError
from .series import RasterFacts

# Dates of acquisition that programs write into a file: GDAL (IMAGERY domain), EuroMine, Landsat,
# Sentinel-2, Earth Engine, STAC.
_ACQUISITION_TAGS = (
    "ACQUISITIONDATETIME", "DATE", "ACQUISITION_DATE", "DATE_ACQUIRED",
    "DATATAKE_1_DATATAKE_SENSING_START", "PRODUCT_START_TIME", "SYSTEM:TIME_START", "DATETIME",
)
_WRITTEN_TAG = "TIFFTAG_DATETIME"
_METADATA = "metadata "


@dataclass(frozen=True)
class FoundDate:
    """``source`` says where the date was found, e.g. ``file name``; ``source_in_words`` translates
    it."""

    date: SceneDate
    source: str


def source_in_words(source: str) -> str:
    """Where a date was found; names of parameters and tags stay as they are."""
    if source.startswith(_METADATA):
        return worded("metadata {key}", key=source[len(_METADATA):])
    known = {
        "file name": worded("file name"),
        "parent folder": worded("parent folder"),
        "description": worded("description"),
        "layer's temporal range": worded("layer's temporal range"),
        "layer": worded("layer"),
    }
    return known.get(source, source)


def find_date(
    facts: RasterFacts,
    given: Optional[str] = None,
    layer_range: Optional[tuple[str, str]] = None,
) -> FoundDate:
    """The date of a raster, and where it was found.

    ``given`` (from DATES) is taken as it is. Else metadata, file name, parent folder and
    ``layer_range`` (first and last day of the layer's temporal range) are looked at, in this order.
    They must agree: two readings that exclude each other are a question to the user, not a choice.
    Of readings that agree (2019 and 2019-07-04) the more precise one is taken, except that
    TIFFTAG_DATETIME, which many programs set when they write the file, gives way to the others.
    A folder counts against the other readings only where its whole name is a date (``2019``,
    ``year_2019``): a year inside a project's name dates nothing.

    Raises DateError, naming the raster, where no date is found or readings disagree.
    """
    if given:
        return FoundDate(SceneDate.parse(given), "DATES")
    folder = PurePath(facts.path.replace("\\", "/")).parent.name
    readings = _from_tags(facts)
    readings += _from_name(PurePath(facts.path.replace("\\", "/")).stem, "file name", facts)
    if not readings or _is_dated_folder(folder):
        readings += _from_name(folder, "parent folder", facts)
    if layer_range is not None:
        first, last = (SceneDate.parse(text) for text in layer_range)
        spanned = _within(first, last)
        if len(spanned) == 1:
            readings.append(FoundDate(spanned[0], "layer's temporal range"))
    return _agreed(readings, facts)


def find_band_date(facts: RasterFacts, band: int, tags: Mapping[str, str]) -> FoundDate:
    """The date of a stack's band, from 1, by its ``tags`` and description. Raises DateError."""
    name = worded("band {number} of {raster}", number=band, raster=facts.name)
    of_band = replace(facts, name=name, tags=tags)
    told = _from_name(facts.band_names[band - 1] or "", "description", of_band)
    return _agreed([*_from_tags(of_band), *told], of_band)


def _agreed(readings: Sequence[FoundDate], facts: RasterFacts) -> FoundDate:
    if not readings:
        raise DateError(
            worded("No date was found for {raster}.", raster=facts.name), dates_remedy()
        )
    for number, other in enumerate(readings):
        for earlier in readings[:number]:
            if not earlier.date.agrees(other.date):
                raise DateError(
                    worded(
                        "{raster}: {source} says {date}, {other_source} says {other_date}.",
                        raster=facts.name, source=source_in_words(earlier.source),
                        date=earlier.date.iso, other_source=source_in_words(other.source),
                        other_date=other.date.iso,
                    ),
                    dates_remedy(),
                )
    best = [found for found in readings if found.source != f"{_METADATA}{_WRITTEN_TAG}"] or readings
    return max(best, key=lambda found: found.date.precision)


def _from_tags(facts: RasterFacts) -> list[FoundDate]:
    found = []
    tags = {key.upper(): value for key, value in facts.tags.items()}
    for key in (*_ACQUISITION_TAGS, _WRITTEN_TAG):
        value = tags.get(key, "").strip()
        if key == "SYSTEM:TIME_START" and value.isdecimal():
            moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(milliseconds=int(value))
            value = moment.date().isoformat()
        if not value or value.startswith("0000"):
            continue
        # An interval as ISO 8601 and STAC write it; 2019/07/04 is a date.
        ends = value.split("/") if re.fullmatch(r"[^/]{7,}/[^/]{7,}", value) else [value]
        try:
            dates = [SceneDate.parse(end) for end in ends]
        except DateError:
            # A tag of this name that holds something else is no reading.
            continue
        dates = _within(dates[0], dates[-1]) if len(dates) == 2 else dates
        found += [FoundDate(date, f"{_METADATA}{key}") for date in dates]
    return found


def _is_dated_folder(name: str) -> bool:
    """Whether the folder's name is a date and nothing else: ``2019``, ``year_2019``."""
    return re.fullmatch(rf"(?:year|y)?[ _-]?(?:{_YEAR}|{_DAY}|{_MONTH})", name.lower()) is not None


_YEAR = r"(?:19[7-9]\d|20\d\d|2100)"
_MM = r"(?:0[1-9]|1[0-2])"
_DD = r"(?:0[1-9]|[12]\d|3[01])"
_MONTH = rf"{_YEAR}-{_MM}"
_DAY = rf"{_YEAR}(?:-{_MM}-{_DD}|_{_MM}_{_DD}|\.{_MM}\.{_DD}|{_MM}{_DD})"
# A day may carry a time: 20190704T103031, 20190704103031. What follows a year must not make it a
# length (2000m, 2048px); what stands before it must not make it a coordinate system (EPSG2056).
_DAY_IN_NAME = re.compile(rf"(?<!\d)({_DAY})(?:T?\d{{6}}(?:\.?\d{{3}})?Z?)?(?!\d)", re.IGNORECASE)
_MONTH_IN_NAME = re.compile(rf"(?<!\d)({_MONTH})(?!\d)(?!m(?![a-z]))", re.IGNORECASE)
_YEAR_IN_NAME = re.compile(
    rf"(?<!\d)(?<!epsg)(?<!epsg[_:-])({_YEAR})(?!\d|(?:k?m|px)(?![a-z]))", re.IGNORECASE
)
_RANGE_IN_NAME = re.compile(
    rf"(?<!\d)({_DAY}|{_MONTH})(?:_to_|--|_-_|[_-])({_DAY}|{_MONTH})(?!\d|T\d)", re.IGNORECASE
)
# Product names hold a second date, that of processing: Sentinel-2's own, its names in Earth Engine,
# Landsat Collection 2.
_PRODUCT_NAMES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"S2[A-D]_(?:MSI|OPER)\w{3}_(\d{8})T\d{6}_N\d{4}_R\d{3}_T\w{5}_\d{8}T\d{6}",
        r"(?<!\d)(\d{8})T\d{6}_\d{8}T\d{6}_T\d{2}[A-Z]{3}",
        r"L[COTEM]\d{2}_L\w{3}_\d{6}_(\d{8})_\d{8}",
    )
)


def _from_name(name: str, source: str, facts: RasterFacts) -> list[FoundDate]:
    """The date that a file or folder name holds, if any. Raises DateError where it holds two."""
    dates = _scan(name)
    for number, date in enumerate(dates):
        for other in dates[:number]:
            if not date.agrees(other):
                raise DateError(
                    worded(
                        "{raster}: its {source} {text!r} holds {first} and {second}.",
                        raster=facts.name, source=source_in_words(source), text=name,
                        first=other.iso, second=date.iso,
                    ),
                    dates_remedy(),
                )
    return [FoundDate(max(dates, key=lambda date: date.precision), source)] if dates else []


def _scan(name: str) -> list[SceneDate]:
    """All dates in a name, longest readings first; what one reading used, no other sees."""
    dates: list[SceneDate] = []
    rest = name
    for pattern in (*_PRODUCT_NAMES, _RANGE_IN_NAME, _DAY_IN_NAME, _MONTH_IN_NAME, _YEAR_IN_NAME):
        for match in pattern.finditer(rest):
            try:
                found = [SceneDate.parse(part) for part in match.groups()]
            except DateError:
                # 2019-02-30: digits that look like a date and are none.
                continue
            dates += _within(*found) if len(found) == 2 else found
            rest = rest[: match.start()] + " " * len(match[0]) + rest[match.end():]
    return dates


def _within(first: SceneDate, last: SceneDate) -> list[SceneDate]:
    """The one day, month or year that a range lies in, else both its ends.

    Ranges of composites often end with the first day that is not in them any more.
    """
    begin, end = first.span[0], last.span[1]
    if last.day == 1 and last > first:
        end -= datetime.timedelta(days=1)
    if begin == end:
        return [SceneDate(begin.year, begin.month, begin.day)]
    if (begin.year, begin.month) == (end.year, end.month):
        return [SceneDate(begin.year, begin.month)]
    if begin.year == end.year:
        return [SceneDate(begin.year)]
    return [first, last]

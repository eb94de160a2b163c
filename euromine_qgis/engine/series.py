"""What is known of a raster before it is read, its date, and which rasters make up one date.

Standard library only: the QGIS half fills ``RasterFacts`` from layers, the worker from files, and
both date and group them with the same code.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import Optional

from ..wording import worded
from .bands import BandMapping, clean_name, map_bands
from .errors import DateError

FIRST_YEAR = 1972  # Landsat 1
LAST_YEAR = 2100

# Dates of acquisition that programs write into a file: GDAL (IMAGERY domain), EuroMine, Landsat,
# Sentinel-2, Earth Engine, STAC.
_ACQUISITION_TAGS = (
    "ACQUISITIONDATETIME", "DATE", "ACQUISITION_DATE", "DATE_ACQUIRED",
    "DATATAKE_1_DATATAKE_SENSING_START", "PRODUCT_START_TIME", "SYSTEM:TIME_START", "DATETIME",
)
_WRITTEN_TAG = "TIFFTAG_DATETIME"
_METADATA = "metadata "


@dataclass(frozen=True)
class RasterFacts:
    """A raster without its pixels.

    ``name`` is what messages call it. ``transform`` is (a, b, c, d, e, f) as in the affine package:
    x = a * column + b * row + c, y = d * column + e * row + f. ``crs`` is an authority string such
    as ``EPSG:32632`` or WKT, None without georeference. ``scales`` and ``offsets`` are GDAL's, one
    a band; ``nodata`` one declared value a band or None; ``colorinterp`` GDAL's colour
    interpretations in lower case; ``masked`` tells that a mask band or alpha marks valid pixels.
    """

    path: str
    name: str
    count: int
    width: int
    height: int
    dtype: str
    crs: Optional[str]
    transform: tuple[float, float, float, float, float, float]
    band_names: tuple[Optional[str], ...] = ()
    tags: Mapping[str, str] = field(default_factory=dict)
    nodata: tuple[Optional[float], ...] = ()
    scales: tuple[float, ...] = ()
    offsets: tuple[float, ...] = ()
    colorinterp: tuple[str, ...] = ()
    masked: bool = False

    @property
    def georeferenced(self) -> bool:
        return self.crs is not None

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """(left, bottom, right, top) in the raster's CRS."""
        a, b, c, d, e, f = self.transform
        corners = [(0, 0), (self.width, 0), (0, self.height), (self.width, self.height)]
        xs = [a * column + b * row + c for column, row in corners]
        ys = [d * column + e * row + f for column, row in corners]
        return min(xs), min(ys), max(xs), max(ys)


@functools.total_ordering
@dataclass(frozen=True)
class SceneDate:
    """A year, a month or a day, in time order; a year comes before its own days."""

    year: int
    month: Optional[int] = None
    day: Optional[int] = None

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise DateError(
                worded(
                    "The year {year} is not between {first} and {last}.",
                    year=self.year, first=FIRST_YEAR, last=LAST_YEAR,
                ),
                _dates_remedy(),
            )
        try:
            datetime.date(self.year, self.month or 1, self.day or 1)
        except ValueError as error:
            raise DateError(
                worded("{date} is not a date.", date=self.iso), _dates_remedy()
            ) from error
        if self.day is not None and self.month is None:
            raise DateError(
                worded("The day {day} of {year} has no month.", day=self.day, year=self.year),
                _dates_remedy(),
            )

    @property
    def iso(self) -> str:
        """``2019``, ``2019-07`` or ``2019-07-04``."""
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text

    def __str__(self) -> str:
        return self.iso

    def __lt__(self, other: "SceneDate") -> bool:
        return self._key < other._key

    @property
    def _key(self) -> tuple[int, int, int]:
        return self.year, self.month or 0, self.day or 0

    @property
    def precision(self) -> int:
        """1 for a year, 2 for a month, 3 for a day."""
        return 1 + (self.month is not None) + (self.day is not None)

    def agrees(self, other: "SceneDate") -> bool:
        """Whether one of the two lies within the other: 2019 agrees with 2019-07-04."""
        shared = min(self.precision, other.precision)
        return self._key[:shared] == other._key[:shared]

    @property
    def span(self) -> tuple[datetime.date, datetime.date]:
        """First and last day, both included."""
        first = datetime.date(self.year, self.month or 1, self.day or 1)
        if self.day is not None:
            return first, first
        if self.month is None or self.month == 12:
            return first, datetime.date(self.year, 12, 31)
        return first, datetime.date(self.year, self.month + 1, 1) - datetime.timedelta(days=1)

    @classmethod
    def parse(cls, text: str) -> "SceneDate":
        """``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD`` or ``YYYYMMDD``, a time behind it is dropped.

        ``:``, ``/``, ``.`` and ``_`` stand for ``-`` as well. Raises DateError.
        """
        match = re.fullmatch(
            r"(\d{4})(?:[-:/._](\d{1,2})(?:[-:/._](\d{1,2}))?|(\d{2})(\d{2}))?(?:[T ].*)?",
            text.strip(),
        )
        if match is None:
            raise DateError(
                worded("{text!r} is not a date.", text=text.strip()), _dates_remedy()
            )
        year, month, day = match[1], match[2] or match[4], match[3] or match[5]
        return cls(int(year), int(month) if month else None, int(day) if day else None)


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


def _dates_remedy() -> str:
    return worded(
        "Give the dates in DATES, in the order of SERIES, for example 2016;2018;2020-07-04."
    )


@dataclass(frozen=True)
class SceneGroup:
    """The rasters of one date: ``members`` are positions in the sequence that was grouped."""

    date: SceneDate
    members: tuple[int, ...]


def parse_dates(text: str, count: Optional[int] = None) -> tuple[SceneDate, ...]:
    """The dates of DATES, in the order given. ``count`` is the number of rasters they are for.

    Raises DateError where a part is no date or the number differs.
    """
    parts = [part for part in re.split(r"[;,\n]+", text) if part.strip()]
    dates = tuple(SceneDate.parse(part) for part in parts)
    if count is not None and len(dates) != count:
        raise DateError(
            worded(
                "DATES holds {dates} dates for {rasters} rasters.", dates=len(dates), rasters=count
            ),
            worded("Give one date a raster, in the order of SERIES, or leave DATES empty."),
        )
    return dates


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
            worded("No date was found for {raster}.", raster=facts.name), _dates_remedy()
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
                    _dates_remedy(),
                )
    best = [found for found in readings if found.source != f"{_METADATA}{_WRITTEN_TAG}"] or readings
    return max(best, key=lambda found: found.date.precision)


def bands_of(facts: RasterFacts, choice: str = "auto", custom: str = "") -> BandMapping:
    """Which band of the raster is which. A file of one band may say so in its own name, as sits and
    Sentinel-2's products do (``T32UNA_20190704T103031_B02_10m``). Raises BandError."""
    names = facts.band_names
    if facts.count == 1 and not any(clean_name(name) for name in names):
        names = (PurePath(facts.path.replace("\\", "/")).stem,)
    return map_bands(
        names, facts.count, choice, custom,
        raster=facts.name, colours=facts.colorinterp, dtype=facts.dtype,
    )


def group_scenes(
    facts: Sequence[RasterFacts],
    dates: Sequence[SceneDate],
    bands: Optional[Sequence[Collection[str]]] = None,
) -> tuple[SceneGroup, ...]:
    """The rasters of each date, in time order.

    Rasters of one date are tiles of a mosaic where they lie beside each other (tiles of
    Sentinel-2's own grid overlap by a tenth), or bands of one image where ``bands`` (what each
    raster holds) says that they share none. Anything else is one date given twice: DateError. So
    is a year beside a date within that year, which has no place in the order.
    """
    order = sorted(range(len(facts)), key=lambda position: (dates[position], position))
    groups: list[list[int]] = []
    for position in order:
        if groups and dates[groups[-1][0]] == dates[position]:
            groups[-1].append(position)
        else:
            groups.append([position])
    for earlier, later in zip(groups, groups[1:]):
        if dates[earlier[0]].agrees(dates[later[0]]):
            raise DateError(
                worded(
                    "{raster} is of {date}, {other} of {other_date}: which comes first cannot be "
                    "told.",
                    raster=facts[earlier[0]].name, date=dates[earlier[0]].iso,
                    other=facts[later[0]].name, other_date=dates[later[0]].iso,
                ),
                _dates_remedy(),
            )
    for group in groups:
        for number, first in enumerate(group):
            for second in group[number + 1:]:
                if bands is not None and not set(bands[first]) & set(bands[second]):
                    continue
                if _overlap_share(facts[first], facts[second]) > 0.5:
                    raise DateError(
                        worded(
                            "{raster} and {other} show the same place on the same date, {date}.",
                            raster=facts[first].name, other=facts[second].name,
                            date=dates[first].iso,
                        ),
                        worded(
                            "Keep one of them, or give their dates in DATES, in the order of "
                            "SERIES."
                        ),
                    )
    return tuple(SceneGroup(dates[group[0]], tuple(group)) for group in groups)


def _overlap_share(first: RasterFacts, second: RasterFacts) -> float:
    """Shared part of the smaller of the two extents, 0-1; 0 where their CRS differ."""
    if first.crs != second.crs:
        return 0.0
    left1, bottom1, right1, top1 = first.bounds
    left2, bottom2, right2, top2 = second.bounds
    width = min(right1, right2) - max(left1, left2)
    height = min(top1, top2) - max(bottom1, bottom2)
    if width <= 0 or height <= 0:
        return 0.0
    smaller = min((right1 - left1) * (top1 - bottom1), (right2 - left2) * (top2 - bottom2))
    return width * height / smaller if smaller else 1.0


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
        try:
            found.append(FoundDate(SceneDate.parse(value), f"{_METADATA}{key}"))
        except DateError:
            # A tag of this name that holds something else is no reading.
            continue
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
                    _dates_remedy(),
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

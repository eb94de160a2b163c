"""Dates of images: a year, a month or a day. Standard library only."""

from __future__ import annotations

import datetime
import functools
import re
from dataclasses import dataclass
from typing import Optional

from ..wording import worded
from .errors import DateError

FIRST_YEAR = 1972  # Landsat 1
LAST_YEAR = 2100
# A time and whatever follows it, but for another date: 10:30:31.024Z, T103031, T10-30, 9:30 AM.
_TIME = (
    r"(?:(?:[Tt]\d{2}(?:\d{2}){0,2}|(?:[Tt]| +)\d{1,2}[-:._]\d{1,2})"
    r"(?!.*[^\d.](?:19|20)\d\d[-:/])(?:\D.*)?)?"
)


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
                dates_remedy(),
            )
        try:
            datetime.date(
                self.year,
                1 if self.month is None else self.month,
                1 if self.day is None else self.day,
            )
        except ValueError as error:
            raise DateError(
                worded("{date} is not a date.", date=self.iso), dates_remedy()
            ) from error
        if self.day is not None and self.month is None:
            raise DateError(
                worded("The day {day} of {year} has no month.", day=self.day, year=self.year),
                dates_remedy(),
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

        ``:``, ``/``, ``.`` and ``_`` stand for ``-`` as well. Raises DateError, also for 2019.5,
        which is the middle of a year rather than May.
        """
        match = re.fullmatch(
            rf"(\d{{4}})(?:[-:/._](\d{{1,2}})(?:[-:/._](\d{{1,2}}))?|(\d{{2}})(\d{{2}}))?{_TIME}",
            text.strip(),
        )
        if match is None or re.fullmatch(r"\d{4}\.\d", text.strip()):
            raise DateError(
                worded("{text!r} is not a date.", text=text.strip()), dates_remedy()
            )
        year, month, day = match[1], match[2] or match[4], match[3] or match[5]
        return cls(int(year), int(month) if month else None, int(day) if day else None)


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


def dates_remedy() -> str:
    """What to do where the date of a raster is not known."""
    return worded(
        "Give the dates in DATES, in the order of SERIES, for example 2016;2018;2020-07-04."
    )

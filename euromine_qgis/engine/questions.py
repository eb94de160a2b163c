"""Which decisions of a run are to be explained: what EXPLAIN says. Standard library only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from ..wording import worded
from .dates import SceneDate
from .errors import JobError

NOTHING = "none"
_NAMED = 8
_DATE = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_PAIR = re.compile(rf"({_DATE})\s*-\s*({_DATE})")


@dataclass(frozen=True)
class Question:
    """One site and two of its dates.

    ``site`` None is the site that changed most between them, ``first`` and ``last`` None are the
    ends of the series; dates are written as in the series, or by their year.
    """

    site: Optional[str] = None
    first: Optional[str] = None
    last: Optional[str] = None

    def check_site(self, names: Sequence[str]) -> None:
        """Raises JobError where the site is not among the ``names`` of SITES; empty: no SITES."""
        if self.site is None or self.site in names:
            return
        if not names:
            raise JobError(
                worded(
                    "EXPLAIN asks about the site {site!r}, but there are no SITES.", site=self.site
                ),
                worded("Give SITES, or the two years alone."),
            )
        shown = ", ".join(names[:_NAMED])
        raise JobError(
            worded("EXPLAIN asks about the site {site!r}, which SITES lacks.", site=self.site),
            worded("Choose among: {names}.", names=shown) if len(names) <= _NAMED
            else worded(
                "Choose among: {names} and {count} more.", names=shown, count=len(names) - _NAMED
            ),
        )

    def pair(self, dates: Sequence[SceneDate]) -> tuple[int, int]:
        """Positions (earlier, later) in a series. Raises JobError where it lacks one of the two, or
        they are not in time order."""
        a = 0 if self.first is None else _position(self.first, dates)
        b = len(dates) - 1 if self.last is None else _position(self.last, dates)
        if a >= b:
            raise JobError(
                worded(
                    "EXPLAIN asks about {first}-{last}, which are not two dates in order.",
                    first=self.first, last=self.last,
                ),
                worded("Give the earlier date first."),
            )
        return a, b


def read_questions(text: str) -> tuple[Question, ...]:
    """The questions of EXPLAIN: one about the largest change where it is empty, none for ``none``.

    Raises JobError where the text is neither these nor a list of SITE:YEAR-YEAR.
    """
    if text.strip().lower() == NOTHING:
        return ()
    parts = [part.strip() for part in text.split(";") if part.strip()]
    if not parts:
        return (Question(),)
    return tuple(dict.fromkeys(_question(part) for part in parts))


def _question(text: str) -> Question:
    # Names of sites may hold colons, dates never do.
    site, _, years = text.rpartition(":")
    found = _PAIR.fullmatch(years.strip())
    if found is None:
        raise JobError(
            worded("EXPLAIN holds {text!r}, which is no site with two years.", text=text),
            worded(
                "Give SITE:YEAR-YEAR, several separated by semicolons, for example north "
                "pit:2016-2024; or YEAR-YEAR, none, or nothing."
            ),
        )
    return Question(site.strip() or None, found[1], found[2])


def _position(text: str, dates: Sequence[SceneDate]) -> int:
    exact = [k for k, date in enumerate(dates) if date.iso == text]
    # A year speaks for a month or a day in it where there is no other.
    found = exact or [k for k, date in enumerate(dates) if f"{date.year}" == text]
    if len(found) == 1:
        return found[0]
    known = ", ".join(date.iso for date in dates)
    raise JobError(
        worded(
            "EXPLAIN asks about {year}, a year with {count} dates in the series.",
            year=text, count=len(found),
        ) if found
        else worded("EXPLAIN asks about {date}, which is no date of the series.", date=text),
        worded("Choose among: {names}.", names=known),
    )

"""How good a predicted series is, judged on change as much as on outline: what is counted.

The scores made of the counts, CA-TIoU among them, are in ``transition_scores.py``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date as calendar_date
from itertools import combinations
from typing import Any, Protocol, Union

import numpy as np
from numpy.typing import NDArray

from ..wording import worded
from .errors import DateError, ReferenceMismatch, SitesError
from .transition_scores import Counts, change_scores, consistency, headline, overlap

CA_TIOU_DEFINITION = "euromine-ca-tiou/1"
UNSEEN = 255
BOOTSTRAP_LEAST_SITES = 5
BOOTSTRAP_RESAMPLES = 1000
BOOTSTRAP_LEVEL = 0.95
BOOTSTRAP_SEED = 20150101
INTERVAL_SCORES = (
    "ca_tiou", "iou_persist", "iou_change", "iou_gain", "iou_loss", "mean_iou", "mean_f1", "iou",
    "f1",
)

Mask = NDArray[np.uint8]
Flags = NDArray[np.bool_]

# A pixel at a date is one of six symbols: prediction 0 or 1, reference 0, 1 or not known.
_SYMBOLS = 6
_SKIP, _BAD = 6, 7
# float32 holds the integers below 2**24, so the counts of a chunk are exact.
_CHUNK_PX = 1 << 16


class HasIso(Protocol):
    """A date that writes itself as ``2019`` or ``2019-07-04``."""

    @property
    def iso(self) -> str: ...


Date = Union[str, HasIso]
# Pixels between two dates, by their positions: (prediction, reference, prediction, reference) as
# in a cube.
Steps = dict[tuple[int, int], Counts]


class SeriesCounts:
    """Counts of a predicted series against a reference series, block by block.

    ``dates`` are those of the masks' first axis, ascending. ``sites`` names what the positions in
    ``update`` point at; it is empty where there are none. ``dates_of_sites`` are the dates of each
    site's own series, where they differ, so that its consecutive dates are its own: 2015 and 2017
    where there is no 2016. Such sites share no pixels.

    What is kept is one integer matrix a site, and one of everything: how often symbol s at date a
    meets symbol v at date b. It holds the confusion of every date and the transitions of every pair
    of dates, and its size does not depend on the rasters'.
    """

    def __init__(
        self,
        dates: Sequence[Date],
        sites: Sequence[str] = (),
        dates_of_sites: Sequence[Sequence[Date]] | None = None,
    ) -> None:
        self.dates = tuple(map(_iso, dates))
        self.sites = tuple(sites)
        times = [decimal_year(item) for item in self.dates]
        if not times or any(after <= before for before, after in zip(times, times[1:])):
            raise DateError(
                worded(
                    "The dates of the masks are not in ascending order: {dates}.",
                    dates=", ".join(self.dates),
                ),
                worded("Give each date once, the earliest first."),
            )
        if len(set(self.sites)) < len(self.sites):
            raise SitesError(
                worded("Site names are doubled: {names}.", names=", ".join(self.sites)),
                worded("Give each site its own name."),
            )
        self._times = times
        self._own_steps = None if dates_of_sites is None else [
            _consecutive(sorted(self.dates.index(_iso(item)) for item in own))
            for own in dates_of_sites
        ]
        side = len(self.dates) * _SYMBOLS
        self._of_sites = np.zeros((len(self.sites), side, side), dtype=np.int64)
        self._pooled = np.zeros((side, side), dtype=np.int64)

    def update(
        self, prediction: Mask, reference: Mask, sites: Mapping[int, Flags] | None = None
    ) -> None:
        """Counts a block.

        ``prediction`` and ``reference``: uint8 (t, h, w), 0, 1 or 255 (not known). ``sites``: the
        pixels (h, w) of sites, by position in the names; pixels of no site are left out. Where
        sites overlap, a pixel counts for each of them, and once in the pooled scores. None counts
        every pixel, for no site.
        Raises ReferenceMismatch where shapes differ or a mask holds other values, SitesError where
        a position points at no site.
        """
        shape = prediction.shape
        if len(shape) != 3 or shape[0] != len(self.dates) or reference.shape != shape:
            raise ReferenceMismatch(
                worded(
                    "A block of masks has the shapes {prediction} (prediction) and {reference} "
                    "(reference) for {count} dates.",
                    prediction=shape, reference=reference.shape, count=len(self.dates),
                ),
                worded("Give both masks on one grid, one layer a date."),
            )
        predicted, true = prediction.reshape(shape[0], -1), reference.reshape(shape[0], -1)
        if sites is None:
            self._pooled += _joint_counts(predicted, true)
            return
        counted = np.zeros(predicted.shape[1], dtype=bool)
        for position, pixels in sites.items():
            if pixels.shape != shape[1:]:
                raise SitesError(
                    worded(
                        "The pixels of a site have the shape {site}, the masks {masks}.",
                        site=pixels.shape, masks=shape[1:],
                    ),
                    worded("Give them on the grid of the masks."),
                )
            if not 0 <= position < len(self.sites):
                raise SitesError(
                    worded(
                        "A site has the position {position}; there are {count} sites.",
                        position=position, count=len(self.sites),
                    ),
                    worded("Number the sites from 0."),
                )
            inside = pixels.reshape(-1)
            fresh, shared = inside & ~counted, inside & counted
            of_fresh = _joint_counts(predicted[:, fresh], true[:, fresh])
            self._pooled += of_fresh
            self._of_sites[position] += of_fresh
            if shared.any():
                self._of_sites[position] += _joint_counts(predicted[:, shared], true[:, shared])
            counted |= inside

    def summary(self) -> dict[str, Any]:
        """The scores, ready for JSON; a score that is undefined is None.

        ``pooled`` and each of ``sites`` hold the same scores; ``intervals`` the bootstrap intervals
        of the pooled ones over the sites of which both series know something, None where those are
        fewer than five. Pixels that sites share count once in the pooled scores, and with each site
        that is drawn in the intervals.
        """
        return {
            "definition": CA_TIOU_DEFINITION,
            "dates": list(self.dates),
            "pooled": self._scores(self._pooled, self._pooled_steps()),
            "sites": [
                {"site": name, **self._scores(self._of_sites[k], self._steps(k))}
                for k, name in enumerate(self.sites)
            ],
            "intervals": self._bootstrap(),
        }

    def _steps(self, site: int) -> Steps:
        """Of one site, between its consecutive dates."""
        cube = _cube(self._of_sites[site], len(self.dates))
        if self._own_steps is None:
            return _steps(cube, _consecutive(range(len(cube))))
        return _steps(cube, self._own_steps[site])

    def _pooled_steps(self) -> Steps:
        if self._own_steps is None:
            cube = _cube(self._pooled, len(self.dates))
            return _steps(cube, _consecutive(range(len(cube))))
        total: Steps = {}
        for site in range(len(self.sites)):
            for step, counts in self._steps(site).items():
                total[step] = total.get(step, 0) + counts
        return total

    def _scores(self, joint: Counts, steps: Steps) -> dict[str, Any]:
        cube = _cube(joint, len(self.dates))
        return {
            **headline(_confusions(cube), _known(steps.values())),
            **consistency(steps.values()),
            "change": change_scores(
                _known(_steps(cube, combinations(range(len(self.dates)), 2)).values())
            ),
            "change_by_interval": self._by_interval(cube),
            "per_date": self._per_date(cube),
        }

    def _per_date(self, cube: Counts) -> list[dict[str, Any]]:
        rows = []
        for date, confusion in zip(self.dates, _confusions(cube)):
            (tn, fn), (fp, tp) = confusion.tolist()
            rows.append({
                "date": date, "pixels": tn + fn + fp + tp, "tp": tp, "fp": fp, "fn": fn, "tn": tn,
                **overlap(tp, fp, fn),
            })
        return rows

    def _by_interval(self, cube: Counts) -> list[dict[str, Any]]:
        by_years: dict[int, list[tuple[int, int]]] = {}
        for a, b in combinations(range(len(self.dates)), 2):
            by_years.setdefault(round(self._times[b] - self._times[a]), []).append((a, b))
        return [
            {"years": years, "pairs": len(members),
             **change_scores(_known(_steps(cube, members).values()))}
            for years, members in sorted(by_years.items())
        ]

    def _bootstrap(self) -> dict[str, Any] | None:
        """Percentile intervals of the pooled scores over resampled sites (Efron and Tibshirani,
        An introduction to the bootstrap, 1993, chapter 13)."""
        of_sites = [_confusions(_cube(joint, len(self.dates))) for joint in self._of_sites]
        judged = [k for k, of_dates in enumerate(of_sites) if of_dates.any()]
        if len(judged) < BOOTSTRAP_LEAST_SITES:
            return None
        draws = np.random.default_rng(BOOTSTRAP_SEED).multinomial(
            len(judged), np.full(len(judged), 1 / len(judged)), size=BOOTSTRAP_RESAMPLES
        )
        confusions = np.stack([of_sites[k] for k in judged])
        pairs = np.stack([_known(self._steps(k).values()) for k in judged])
        replicates = [
            headline(of_dates, of_pairs) for of_dates, of_pairs in zip(
                np.tensordot(draws, confusions, 1), np.tensordot(draws, pairs, 1)
            )
        ]
        tail = 50 * (1 - BOOTSTRAP_LEVEL)
        intervals: dict[str, Any] = {
            "level": BOOTSTRAP_LEVEL,
            "resamples": BOOTSTRAP_RESAMPLES,
            "seed": BOOTSTRAP_SEED,
            "sites": len(judged),
        }
        for name in INTERVAL_SCORES:
            values = [item[name] for item in replicates if item[name] is not None]
            intervals[name] = (
                [float(bound) for bound in np.percentile(values, [tail, 100 - tail])]
                if values else None
            )
        return intervals


def _symbol_table() -> Mask:
    """Symbol of (prediction, reference), uint8 (256, 256)."""
    table = np.full((256, 256), _BAD, dtype=np.uint8)
    for column, reference in enumerate((0, 1, UNSEEN)):
        table[0, reference] = column
        table[1, reference] = 3 + column
        table[UNSEEN, reference] = _SKIP
    return table


_TABLE = _symbol_table()


def _joint_counts(predicted: Mask, true: Mask) -> NDArray[np.int64]:
    """How often symbol s at date a meets symbol v at date b, int64 (6 t, 6 t), from (t, n) masks.

    With x the pixels' symbols as 0/1 indicators, (6 t, n), this is x times x transposed: one
    matrix product for all dates and pairs.
    """
    dates, pixels = predicted.shape
    total = np.zeros((dates * _SYMBOLS, dates * _SYMBOLS), dtype=np.int64)
    symbols = np.arange(_SYMBOLS, dtype=np.uint8)[None, :, None]
    for start in range(0, pixels, _CHUNK_PX):
        part = slice(start, start + _CHUNK_PX)
        codes = _TABLE[predicted[:, part], true[:, part]]
        if (codes == _BAD).any():
            raise ReferenceMismatch(
                worded("A mask holds values other than 0, 1 and 255."),
                worded("Give masks of 0 (not mine), 1 (mine) and 255 (not known)."),
            )
        indicators = (codes[:, None, :] == symbols).astype(np.float32)
        indicators = indicators.reshape(dates * _SYMBOLS, -1)
        total += (indicators @ indicators.T).astype(np.int64)
    return total


def _cube(joint: Counts, dates: int) -> Counts:
    """Axes (date a, prediction, reference, date b, prediction, reference); reference 2: unknown."""
    return joint.reshape(dates, 2, 3, dates, 2, 3)


def _confusions(cube: Counts) -> Counts:
    """Pixels by (date, prediction, reference)."""
    dates = len(cube)
    joint = cube[:, :, :2, :, :, :2].reshape(dates, 4, dates, 4)
    confusions: Counts = np.einsum("tata->ta", joint).reshape(dates, 2, 2)
    return confusions


def _steps(cube: Counts, pairs: Iterable[tuple[int, int]]) -> Steps:
    return {(a, b): cube[a, :, :, b] for a, b in pairs}


def _known(steps: Iterable[Counts]) -> Counts:
    """Pixels by (prediction, reference before, prediction, reference after) whose reference is
    known at both dates, summed over the steps."""
    return sum((step[:, :2, :, :2] for step in steps), np.zeros((2, 2, 2, 2), dtype=np.int64))


def _consecutive(dates: Sequence[int]) -> list[tuple[int, int]]:
    return list(zip(dates, dates[1:]))


def _iso(date: Date) -> str:
    return date if isinstance(date, str) else date.iso


def decimal_year(iso: str) -> float:
    """2019 is its middle, 2019.5, so that it is about one year from any day of 2020."""
    try:
        if len(iso) == 4:
            return int(iso) + 0.5
        day = calendar_date.fromisoformat(iso if len(iso) > 7 else f"{iso}-15")
    except ValueError as error:
        raise DateError(
            worded("{text!r} is not a date.", text=iso),
            worded("Write a year (2019) or a day (2019-07-04)."),
        ) from error
    return day.year + (day.timetuple().tm_yday - 0.5) / 366

"""How good a predicted series is, judged on change as much as on outline.

CA-TIoU is named in the EuroMineNet paper (Change-Aware Temporal IoU); the formula here is ours.
Each pair of consecutive dates gives every pixel a transition (before, after):

* persist is (1, 1), gain is (0, 1), loss is (1, 0);
* IoU_persist = |P and G say persist| / |P or G says persist|;
* IoU_change = |P and G say the same directed change| / |P or G says any change|;
* CA-TIoU = (IoU_persist + IoU_change) / 2, counted over all pixels and all consecutive pairs.

A part whose denominator is zero is undefined (None, never 0 or NaN); CA-TIoU is then the other
part alone, and the flags say so. A pixel counts for a pair of dates where prediction and reference
are known at both, whatever time lies between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date as calendar_date
from itertools import combinations
from typing import Any, Protocol, Union

import numpy as np
from numpy.typing import NDArray

from .errors import DateError, ReferenceMismatch, SitesError

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
Counts = NDArray[Any]
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


class SeriesCounts:
    """Counts of a predicted series against a reference series, block by block.

    ``dates`` are those of the masks' first axis, ascending. ``sites`` names what the positions in
    ``update`` point at; it is empty where there are none.

    What is kept is one integer matrix a site, and one of everything: how often symbol s at date a
    meets symbol v at date b. It holds the confusion of every date and the transitions of every pair
    of dates, and its size does not depend on the rasters'.
    """

    def __init__(self, dates: Sequence[Date], sites: Sequence[str] = ()) -> None:
        self.dates = tuple(item if isinstance(item, str) else item.iso for item in dates)
        self.sites = tuple(sites)
        times = [decimal_year(item) for item in self.dates]
        if not times or any(after <= before for before, after in zip(times, times[1:])):
            raise DateError(
                f"The dates of the masks are not in ascending order: {', '.join(self.dates)}.",
                "Give each date once, the earliest first.",
            )
        if len(set(self.sites)) < len(self.sites):
            raise SitesError(
                f"Site names are doubled: {', '.join(self.sites)}.", "Give each site its own name."
            )
        self._times = times
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
                f"A block of masks has the shapes {shape} (prediction) and {reference.shape} "
                f"(reference) for {len(self.dates)} dates.",
                "Give both masks on one grid, one layer a date.",
            )
        predicted, true = prediction.reshape(shape[0], -1), reference.reshape(shape[0], -1)
        if sites is None:
            self._pooled += _joint_counts(predicted, true)
            return
        counted = np.zeros(predicted.shape[1], dtype=bool)
        for position, pixels in sites.items():
            if pixels.shape != shape[1:]:
                raise SitesError(
                    f"The pixels of a site have the shape {pixels.shape}, the masks {shape[1:]}.",
                    "Give them on the grid of the masks.",
                )
            if not 0 <= position < len(self.sites):
                raise SitesError(
                    f"A site has the position {position}; there are {len(self.sites)} sites.",
                    "Number the sites from 0.",
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
            "pooled": self._scores(self._pooled),
            "sites": [
                {"site": name, **self._scores(joint)}
                for name, joint in zip(self.sites, self._of_sites)
            ],
            "intervals": self._bootstrap(),
        }

    def _scores(self, joint: Counts) -> dict[str, Any]:
        cube = _cube(joint, len(self.dates))
        return {
            **_headline(_confusions(cube), _pairs(cube, _consecutive(len(cube)))),
            **_consistency(cube),
            "change": _change_scores(_pairs(cube, combinations(range(len(self.dates)), 2))),
            "change_by_interval": self._by_interval(cube),
            "per_date": self._per_date(cube),
        }

    def _per_date(self, cube: Counts) -> list[dict[str, Any]]:
        rows = []
        for date, confusion in zip(self.dates, _confusions(cube)):
            (tn, fn), (fp, tp) = confusion.tolist()
            rows.append({
                "date": date, "pixels": tn + fn + fp + tp, "tp": tp, "fp": fp, "fn": fn, "tn": tn,
                **_overlap(tp, fp, fn),
            })
        return rows

    def _by_interval(self, cube: Counts) -> list[dict[str, Any]]:
        by_years: dict[int, list[tuple[int, int]]] = {}
        for a, b in combinations(range(len(self.dates)), 2):
            by_years.setdefault(round(self._times[b] - self._times[a]), []).append((a, b))
        return [
            {"years": years, "pairs": len(members), **_change_scores(_pairs(cube, members))}
            for years, members in sorted(by_years.items())
        ]

    def _bootstrap(self) -> dict[str, Any] | None:
        """Percentile intervals of the pooled scores over resampled sites (Efron and Tibshirani,
        An introduction to the bootstrap, 1993, chapter 13)."""
        cubes = [_cube(joint, len(self.dates)) for joint in self._of_sites]
        judged = [cube for cube in cubes if _confusions(cube).any()]
        if len(judged) < BOOTSTRAP_LEAST_SITES:
            return None
        draws = np.random.default_rng(BOOTSTRAP_SEED).multinomial(
            len(judged), np.full(len(judged), 1 / len(judged)), size=BOOTSTRAP_RESAMPLES
        )
        steps = _consecutive(len(self.dates))
        confusions = np.stack([_confusions(cube) for cube in judged])
        pairs = np.stack([_pairs(cube, steps) for cube in judged])
        replicates = [
            _headline(of_dates, of_pairs) for of_dates, of_pairs in zip(
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
                "A mask holds values other than 0, 1 and 255.",
                "Give masks of 0 (not mine), 1 (mine) and 255 (not known).",
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


def _pairs(cube: Counts, members: Iterable[tuple[int, int]]) -> Counts:
    """Pixels by (prediction, reference before, prediction, reference after), summed over pairs."""
    total = np.zeros((2, 2, 2, 2), dtype=cube.dtype)
    for a, b in members:
        total = total + cube[a, :, :2, b, :, :2]
    return total


def _consecutive(dates: int) -> list[tuple[int, int]]:
    return [(t, t + 1) for t in range(dates - 1)]


def _headline(confusions: Counts, pair: Counts) -> dict[str, Any]:
    """``confusions`` of every date; ``pair`` the transitions of all consecutive dates together."""
    each = [_overlap(c[1, 1], c[1, 0], c[0, 1]) for c in confusions]
    pooled = confusions.sum(axis=0)
    persist = ratio(
        pair[1, 1, 1, 1],
        pair[1, :, 1, :].sum() + pair[:, 1, :, 1].sum() - pair[1, 1, 1, 1],
    )
    gain = ratio(
        pair[0, 0, 1, 1],
        pair[0, :, 1, :].sum() + pair[:, 0, :, 1].sum() - pair[0, 0, 1, 1],
    )
    loss = ratio(
        pair[1, 1, 0, 0],
        pair[1, :, 0, :].sum() + pair[:, 1, :, 0].sum() - pair[1, 1, 0, 0],
    )
    change = _change_scores(pair)["iou"]
    flags = []
    if len(confusions) < 2 or np.count_nonzero(confusions.any(axis=(1, 2))) == 1:
        flags.append("one_date")
    else:
        flags += ["persist_undefined"] if persist is None else []
        flags += ["change_undefined"] if change is None else []
    return {
        "pixels": int(pooled.sum()),
        "ca_tiou": _mean([persist, change]),
        "iou_persist": persist,
        "iou_change": change,
        "iou_gain": gain,
        "iou_loss": loss,
        "flags": flags,
        "mean_iou": _mean([item["iou"] for item in each]),
        "mean_f1": _mean([item["f1"] for item in each]),
        **_overlap(pooled[1, 1], pooled[1, 0], pooled[0, 1]),
    }


def _consistency(cube: Counts) -> dict[str, Any]:
    """Supervised: share of pixels with a stable reference whose prediction is stable too, mean over
    consecutive pairs. Unsupervised: mean IoU of consecutive predictions, reference or not."""
    supervised, unsupervised = [], []
    for a, b in _consecutive(len(cube)):
        pair = cube[a, :, :2, b, :, :2]
        stable = pair[:, 0, :, 0] + pair[:, 1, :, 1]
        supervised.append(ratio(stable[0, 0] + stable[1, 1], stable.sum()))
        mine = cube[a, :, :, b, :, :].sum(axis=(1, 3))
        unsupervised.append(ratio(mine[1, 1], mine.sum() - mine[0, 0]))
    return {
        "temporal_consistency": _mean(supervised),
        "unsupervised_consistency": _mean(unsupervised),
    }


def _change_scores(pair: Counts) -> dict[str, Any]:
    """Scores of change. ``iou``, ``f1``, ``precision`` and ``recall`` ask for the same direction;
    ``iou_undirected`` and ``f1_undirected`` for a change of either kind."""
    predicted = pair[0, :, 1, :].sum() + pair[1, :, 0, :].sum()
    true = pair[:, 0, :, 1].sum() + pair[:, 1, :, 0].sum()
    agreed = pair[0, 0, 1, 1] + pair[1, 1, 0, 0]
    both = agreed + pair[0, 1, 1, 0] + pair[1, 0, 0, 1]
    either = predicted + true - both
    return {
        "iou": ratio(agreed, either),
        "f1": ratio(2 * agreed, predicted + true),
        "precision": ratio(agreed, predicted),
        "recall": ratio(agreed, true),
        "iou_undirected": ratio(both, either),
        "f1_undirected": ratio(2 * both, predicted + true),
    }


def _overlap(tp: Any, fp: Any, fn: Any) -> dict[str, float | None]:
    return {
        "iou": ratio(tp, tp + fp + fn),
        "precision": ratio(tp, tp + fp),
        "recall": ratio(tp, tp + fn),
        "f1": ratio(2 * tp, 2 * tp + fp + fn),
    }


def ratio(part: Any, whole: Any) -> float | None:
    return float(part) / float(whole) if whole else None


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def decimal_year(iso: str) -> float:
    """2019 is its middle, 2019.5, so that it is about one year from any day of 2020."""
    try:
        if len(iso) == 4:
            return int(iso) + 0.5
        day = calendar_date.fromisoformat(iso if len(iso) > 7 else f"{iso}-15")
    except ValueError as error:
        raise DateError(
            f"{iso!r} is not a date.", "Write a year (2019) or a day (2019-07-04)."
        ) from error
    return day.year + (day.timetuple().tm_yday - 0.5) / 366

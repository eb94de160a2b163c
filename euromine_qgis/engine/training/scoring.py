"""Counts that scores are ratios of, kept by cluster so that intervals can be drawn over clusters.

The definitions are those of `engine.metrics` for a series of two dates; here they are kept apart
by cluster of places, because neighbours are not independent.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from .sources import IGNORE

RESAMPLES = 2000
SEED = 7
_COUNTS = (
    "true_positive", "either", "persist", "persist_either",
    "change_agreed", "change_either", "changed_both", "changed_predicted", "changed_true",
)  # fmt: skip


@dataclass(frozen=True)
class Measured:
    """A score with its 95 % interval over clusters; None where it is undefined."""

    value: float | None
    interval: tuple[float, float] | None


@dataclass
class Tally:
    """Counts of one method on one data set, by cluster."""

    counts: dict[str, NDArray[np.int64]] = field(
        default_factory=lambda: defaultdict(lambda: np.zeros(len(_COUNTS), np.int64))
    )

    def add(
        self, cluster: str, prediction: NDArray[np.uint8], reference: NDArray[np.uint8]
    ) -> None:
        """Counts masks (t, h, w) of 0, 1 and, in the reference, 255; t is 1 or 2."""
        known = reference != IGNORE
        predicted, true = prediction == 1, reference == 1
        row = [np.sum(predicted & true & known), np.sum((predicted | true) & known), *[0] * 7]
        if len(reference) == 2:
            row[2:] = _change_counts(*predicted[:, known.all(0)], *true[:, known.all(0)])
        self.counts[cluster] += np.array(row, np.int64)

    def measure(self) -> dict[str, Measured]:
        """Footprint IoU, change F1 (changed or not), IoU of persisting and of changing, CA-TIoU."""
        table = np.array([self.counts[cluster] for cluster in sorted(self.counts)])
        if not len(table):
            return {}
        draws = np.random.default_rng(SEED).integers(len(table), size=(RESAMPLES, len(table)))
        resampled = table[draws].sum(axis=1)
        values, replicates = _scores(table.sum(axis=0)[None]), _scores(resampled)
        return {name: _measured(values[name], replicates[name], len(table)) for name in values}


def _change_counts(
    p_before: NDArray, p_after: NDArray, g_before: NDArray, g_after: NDArray
) -> list[int]:
    p_changed, g_changed = p_before != p_after, g_before != g_after
    p_persists, g_persists = p_before & p_after, g_before & g_after
    agreed = p_changed & g_changed & (p_after == g_after)
    masks = (
        p_persists & g_persists, p_persists | g_persists, agreed, p_changed | g_changed,
        p_changed & g_changed, p_changed, g_changed,
    )  # fmt: skip
    return [int(mask.sum()) for mask in masks]


def _scores(counts: NDArray[np.int64]) -> dict[str, NDArray[np.float64]]:
    """Scores of many totals at once: (n, 9) -> name -> (n,), NaN where undefined."""
    c = dict(zip(_COUNTS, counts.astype(float).T, strict=True))
    with np.errstate(invalid="ignore", divide="ignore"):
        persist = c["persist"] / c["persist_either"]
        change = c["change_agreed"] / c["change_either"]
        f1 = 2 * c["changed_both"] / (c["changed_predicted"] + c["changed_true"])
        iou = c["true_positive"] / c["either"]
    return {
        "footprint_iou": iou,
        "change_f1": f1,
        "iou_persist": persist,
        "iou_change": change,
        "ca_tiou": (persist + change) / 2,
    }


def _measured(value: NDArray, replicates: NDArray, clusters: int) -> Measured:
    if np.isnan(value[0]):
        return Measured(None, None)
    drawn = replicates[~np.isnan(replicates)]
    low, high = np.percentile(drawn, [2.5, 97.5])
    return Measured(float(value[0]), (float(low), float(high)) if clusters >= 5 else None)

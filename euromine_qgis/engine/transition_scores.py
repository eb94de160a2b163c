"""Scores of a series out of counts of its pixels.

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

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[Any]


def headline(confusions: Counts, pair: Counts) -> dict[str, Any]:
    """``confusions`` of every date; ``pair`` the transitions of all consecutive dates together."""
    each = [overlap(c[1, 1], c[1, 0], c[0, 1]) for c in confusions]
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
    change = change_scores(pair)["iou"]
    flags = []
    known_dates = np.count_nonzero(confusions.any(axis=(1, 2)))
    if len(confusions) < 2 or known_dates == 1:
        flags.append("one_date")
    elif known_dates and not pair.any():
        flags.append("no_step")
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
        **overlap(pooled[1, 1], pooled[1, 0], pooled[0, 1]),
    }


def consistency(steps: Iterable[Counts]) -> dict[str, Any]:
    """Supervised: share of pixels with a stable reference whose prediction is stable too, mean over
    consecutive pairs. Unsupervised: mean IoU of consecutive predictions, reference or not."""
    supervised, unsupervised = [], []
    for step in steps:
        pair = step[:, :2, :, :2]
        stable = pair[:, 0, :, 0] + pair[:, 1, :, 1]
        supervised.append(ratio(stable[0, 0] + stable[1, 1], stable.sum()))
        mine = step.sum(axis=(1, 3))
        unsupervised.append(ratio(mine[1, 1], mine.sum() - mine[0, 0]))
    return {
        "temporal_consistency": _mean(supervised),
        "unsupervised_consistency": _mean(unsupervised),
    }


def change_scores(pair: Counts) -> dict[str, Any]:
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


def overlap(tp: Any, fp: Any, fn: Any) -> dict[str, float | None]:
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

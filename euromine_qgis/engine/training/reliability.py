"""How far a model's probabilities can be taken at their word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .sources import IGNORE

BINS = 15


class Reliability:
    """Counts of pixels by predicted probability, in bins of equal width.

    The expected calibration error is that of Naeini et al. (2015), "Obtaining well calibrated
    probabilities using Bayesian binning": the mean over pixels of how far, in its bin, the mean
    probability is from the share that is mine.
    """

    def __init__(self, bins: int = BINS) -> None:
        self.pixels = np.zeros(bins, np.int64)
        self.mine = np.zeros(bins, np.int64)
        self.probability = np.zeros(bins, np.float64)

    def add(self, probability: NDArray[np.float32], mask: NDArray[np.uint8]) -> None:
        """Counts probabilities in 0-1 against a mask of 0, 1 and 255 of the same shape."""
        known = (mask != IGNORE) & ~np.isnan(probability)
        said, true = probability[known].astype(np.float64), mask[known] == 1
        bins = len(self.pixels)
        index = np.minimum((said * bins).astype(np.int64), bins - 1)
        self.pixels += np.bincount(index, minlength=bins)
        self.mine += np.bincount(index[true], minlength=bins)
        self.probability += np.bincount(index, weights=said, minlength=bins)

    def error(self) -> float:
        """The expected calibration error, 0-1. Raises ValueError where nothing was counted."""
        total = self.pixels.sum()
        if total == 0:
            raise ValueError("No pixel was counted.")
        return float(np.abs(self.probability - self.mine).sum() / total)

    def rows(self) -> list[dict[str, Any]]:
        """The bins that hold pixels, as a card keeps them."""
        edges = np.linspace(0, 1, len(self.pixels) + 1)
        return [
            {
                "low": round(float(edges[k]), 4),
                "high": round(float(edges[k + 1]), 4),
                "mean_probability": round(float(self.probability[k] / self.pixels[k]), 4),
                "share_mine": round(float(self.mine[k] / self.pixels[k]), 4),
                "pixels": int(self.pixels[k]),
            }
            for k in np.flatnonzero(self.pixels)
        ]


def card_entry(
    data: str,
    split: str,
    bands: str,
    predicted: Iterable[tuple[NDArray[np.float32], NDArray[np.uint8]]],
) -> dict[str, Any]:
    """A card's entry of calibration from probabilities and masks of the same shape."""
    counted = Reliability()
    for probability, mask in predicted:
        counted.add(probability, mask)
    return {
        "data": data,
        "split": split,
        "bands": bands,
        "ece": round(counted.error(), 4),
        "bins": counted.rows(),
    }


def as_markdown(entries: Sequence[dict[str, Any]]) -> str:
    """One line a data set and band set."""
    lines = ["| data | bands | expected calibration error |", "|---|---|---|"]
    lines += [f"| {e['data']} | {e['bands']} | {e['ece']:.3f} |" for e in entries]
    return "\n".join(lines)

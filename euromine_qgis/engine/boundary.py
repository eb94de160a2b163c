"""How well outlines lie on each other: boundary F1 at a tolerance.

Csurka, Larlus and Perronnin, What is a good evaluation measure for semantic segmentation?, BMVC
2013: precision is the share of the predicted boundary that lies within the tolerance of the
reference's boundary, recall the reverse, and F1 their harmonic mean.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..wording import worded
from .change import UNSEEN
from .errors import ReferenceMismatch
from .metrics import Mask
from .transition_scores import ratio

_FOUND_PREDICTED, _PREDICTED, _FOUND_TRUE, _TRUE = range(4)

Flags = NDArray[np.bool_]


class BoundaryCounts:
    """Boundary pixels of a predicted and a reference series, counted block by block.

    A boundary pixel is mine and has a neighbour to the north, south, east or west that is known
    not to be. It counts where the other series is known at that pixel. Distances are Euclidean,
    in pixels.
    """

    def __init__(self, dates: Sequence[str], tolerance_px: float) -> None:
        if not tolerance_px >= 0:
            raise ValueError(f"a tolerance of {tolerance_px} pixels")
        self.dates = tuple(dates)
        self.tolerance_px = tolerance_px
        self._counts = np.zeros((len(self.dates), 4), dtype=np.int64)

    @property
    def margin_px(self) -> int:
        """What a block must show beyond the pixels that it counts."""
        return int(self.tolerance_px) + 1

    def update(
        self,
        prediction: Mask,
        reference: Mask,
        core: tuple[slice, slice] = (slice(None), slice(None)),
    ) -> None:
        """Counts the ``core`` (rows, columns) of a block.

        ``prediction`` and ``reference``: uint8 (t, h, w), 0, 1 or 255 (not known), with
        ``margin_px`` around the core except at the edge of the raster. Raises ReferenceMismatch
        where the shapes do not fit.
        """
        if prediction.shape != reference.shape or len(prediction) != len(self.dates):
            raise ReferenceMismatch(
                worded(
                    "A block of masks has the shapes {prediction} (prediction) and {reference} "
                    "(reference) for {count} dates.",
                    prediction=prediction.shape, reference=reference.shape, count=len(self.dates),
                ),
                worded("Give both masks on one grid, one layer a date."),
            )
        rows, columns = core
        for t, (predicted, true) in enumerate(zip(prediction, reference)):
            outlines = _boundary(predicted), _boundary(true)
            near = [_grown(outline, self.tolerance_px) for outline in outlines]
            known = (predicted <= 1) & (true <= 1)
            for place, (outline, other) in enumerate(zip(outlines, reversed(near))):
                counted = (outline & known)[rows, columns]
                self._counts[t, 2 * place] += np.count_nonzero(counted & other[rows, columns])
                self._counts[t, 2 * place + 1] += np.count_nonzero(counted)

    def summary(self) -> dict[str, Any]:
        """``precision``, ``recall`` and ``f1`` pooled and ``per_date``; undefined is None."""
        return {
            "tolerance_px": self.tolerance_px,
            **_scores(self._counts.sum(axis=0)),
            "per_date": [
                {"date": date, **_scores(counts)}
                for date, counts in zip(self.dates, self._counts)
            ],
        }


class Outlines:
    """Boundary F1 of everything, and of every site as if nothing were known around it."""

    def __init__(self, dates: Sequence[str], tolerance_px: float, sites: Sequence[str]) -> None:
        self._whole = BoundaryCounts(dates, tolerance_px)
        self._of_sites = [(site, BoundaryCounts(dates, tolerance_px)) for site in sites]

    @property
    def margin_px(self) -> int:
        return self._whole.margin_px

    def update(
        self,
        prediction: Mask,
        reference: Mask,
        sites: Mapping[int, Flags] | None,
        core: tuple[slice, slice],
    ) -> None:
        """Counts the core of a block; ``sites`` are the pixels (h, w) of each site in it."""
        self._whole.update(prediction, reference, core)
        for position, inside in (sites or {}).items():
            # Around a site nothing is known, so that its own rows and columns are all it takes.
            box = tuple(slice(places.min(), places.max() + 1) for places in np.nonzero(inside))
            masks = [
                np.where(inside[box], mask[(slice(None), *box)], np.uint8(UNSEEN))
                for mask in (prediction, reference)
            ]
            rows, cols = (_clipped(part, within) for part, within in zip(core, box))
            self._of_sites[position][1].update(masks[0], masks[1], (rows, cols))

    def summary(self) -> dict[str, Any]:
        sites = [{"site": name, **counts.summary()} for name, counts in self._of_sites]
        return {**self._whole.summary(), "sites": sites}


def _clipped(part: slice, within: slice) -> slice:
    """The places of ``part`` counted from the start of ``within``."""
    return slice(max(part.start - within.start, 0), max(part.stop - within.start, 0))


def _scores(counts: NDArray[np.int64]) -> dict[str, float | None]:
    precision = ratio(counts[_FOUND_PREDICTED], counts[_PREDICTED])
    recall = ratio(counts[_FOUND_TRUE], counts[_TRUE])
    if precision is None and recall is None:
        return {"precision": None, "recall": None, "f1": None}
    # One outline without the other is as wrong as can be.
    both = (precision or 0.0) * (recall or 0.0)
    f1 = 2 * both / ((precision or 0.0) + (recall or 0.0)) if both else 0.0
    return {"precision": precision, "recall": recall, "f1": f1}


def _boundary(mask: Mask) -> Flags:
    """Mine pixels beside a pixel that is known not to be mine, bool (h, w)."""
    other = mask == 0
    beside = np.zeros(mask.shape, dtype=bool)
    beside[1:] |= other[:-1]
    beside[:-1] |= other[1:]
    beside[:, 1:] |= other[:, :-1]
    beside[:, :-1] |= other[:, 1:]
    return beside & (mask == 1)


def _grown(flags: Flags, radius_px: float) -> Flags:
    """Pixels within a distance of a set pixel."""
    grown = flags.copy()
    reach = int(radius_px)
    height, width = flags.shape
    for row in range(-min(reach, height - 1), min(reach, height - 1) + 1):
        for column in range(-min(reach, width - 1), min(reach, width - 1) + 1):
            if (row or column) and row * row + column * column <= radius_px * radius_px:
                grown[_ahead(row, height), _ahead(column, width)] |= flags[
                    _ahead(-row, height), _ahead(-column, width)
                ]
    return grown


def _ahead(shift: int, length: int) -> slice:
    return slice(max(shift, 0), length + min(shift, 0))

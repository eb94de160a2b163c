"""Changes between dates: which pairs, which codes, and what a whole series comes to."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

NEITHER, STABLE_MINE, GAIN, LOSS = 0, 1, 2, 3
UNSEEN = 255
SUMMARY_NODATA = 65535
KINDS = {GAIN: "gain", LOSS: "loss"}
SUMMARY_BANDS = (
    "change from first to last date (0 neither, 1 stable mine, 2 gain, 3 loss)",
    "first year of gain",
    "first year of loss",
    "number of dates as mine",
)

Mask = NDArray[np.uint8]


def pairs_of(count: int, choice: str) -> tuple[tuple[int, int], ...]:
    """Pairs (earlier, later) of positions in a series of ``count`` dates."""
    if choice == "first_last":
        return ((0, count - 1),) if count > 1 else ()
    if choice == "all":
        return tuple((a, b) for a in range(count) for b in range(a + 1, count))
    return tuple((a, a + 1) for a in range(count - 1))


def codes_of(before: Mask, after: Mask) -> Mask:
    """Transition codes of two state masks (0, 1, 255 unseen), uint8 of the same shape."""
    codes = np.where(after == 1, GAIN - before * (GAIN - STABLE_MINE), before * LOSS)
    codes[(before == UNSEEN) | (after == UNSEEN)] = UNSEEN
    return codes


def summarise(states: Mask, years: Sequence[int], first_to_last: Mask) -> NDArray[np.uint16]:
    """The bands of CHANGE_RASTER, uint16 (4, h, w), from states (t, h, w).

    A gain or loss is dated by the first date that shows it; dates at which a pixel was not seen
    are passed over. ``first_to_last`` holds the codes of band 1.
    """
    shape = states.shape[1:]
    previous = np.full(shape, UNSEEN, dtype=np.uint8)
    gained = np.zeros(shape, dtype=np.uint16)
    lost = np.zeros(shape, dtype=np.uint16)
    for state, year in zip(states, years):
        gained[(gained == 0) & (previous == 0) & (state == 1)] = year
        lost[(lost == 0) & (previous == 1) & (state == 0)] = year
        previous = np.where(state == UNSEEN, previous, state)
    as_mine = (states == 1).sum(axis=0).astype(np.uint16)
    never_seen = previous == UNSEEN
    summary = np.stack([first_to_last.astype(np.uint16), gained, lost, as_mine])
    summary[0][first_to_last == UNSEEN] = SUMMARY_NODATA
    summary[1:, never_seen] = SUMMARY_NODATA
    return summary

"""Which ground is learned from and which is kept for the report: by place, never by pixel.

The ground is cut into square blocks. Neighbouring blocks with mines belong together; whole groups
are kept back where there are several, else a line is drawn through the one. Blocks beside mines go
with them. A block belongs to one part at all dates.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

BLOCK_M = 480.0
# Textures and haze go on across a line: pixels this near to ground that is kept back are not
# learned from.
GAP_M = 100.0
UNUSED, LEARN, CHECK, KEPT = 0, 1, 2, 3
KEPT_SHARE = 0.3
CHECK_SHARE = 0.2
# A group is kept whole where that keeps back no less and no more than these shares of the mines.
LEAST_SHARE, MOST_SHARE = 0.15, 0.45
DRAWS = 512

Blocks = NDArray[np.bool_]


def divide(mine: NDArray[np.int64], known: Blocks, seed: int) -> NDArray[np.uint8]:
    """The part of each block, (rows, columns): UNUSED, LEARN, CHECK or KEPT.

    ``mine`` counts the mine pixels of each block over all dates, ``known`` tells where anything is
    labelled. Same input and seed, same parts. CHECK may be empty where there is too little for
    three parts, KEPT where there is one block with mines only.
    """
    parts = np.where(known, LEARN, UNUSED).astype(np.uint8)
    rng = np.random.default_rng(seed)
    parts[_taken(mine, known, KEPT_SHARE, rng)] = KEPT
    parts[_taken(mine, parts == LEARN, CHECK_SHARE, rng)] = CHECK
    return parts


def groups_of(mined: Blocks) -> list[list[tuple[int, int]]]:
    """Blocks that touch, corners included, in one list each."""
    left = {(int(row), int(col)) for row, col in np.argwhere(mined)}
    groups = []
    while left:
        waiting = [min(left)]
        left.discard(waiting[0])
        group = []
        while waiting:
            row, col = waiting.pop()
            group.append((row, col))
            around = {(row + down, col + right) for down in (-1, 0, 1) for right in (-1, 0, 1)}
            waiting += sorted(around & left)
            left -= around
        groups.append(sorted(group))
    return groups


def _taken(
    mine: NDArray[np.int64], among: Blocks, share: float, rng: np.random.Generator
) -> Blocks:
    """About this share of the mines, the ground beside them, and of the ground farther away the
    same share, out of the blocks ``among``."""
    mined = among & (mine > 0)
    if mined.sum() < 2:
        return np.zeros(mine.shape, dtype=bool)
    chosen = _whole_groups(mine, mined, share, rng)
    if chosen is None:
        chosen = _beyond_a_line(mine, mined, share)
    places = np.argwhere(among)
    near, with_chosen = _beside(mined, chosen)
    fate = with_chosen[among]
    # Farther ground goes to both sides in the same proportion as the mines: a side with little but
    # mines would teach that all is mine.
    far = np.flatnonzero(~near[among])
    proportion = float(mine[chosen].sum()) / float(mine[mined].sum())
    fate[rng.permutation(far)[: round(proportion * len(far))]] = True
    taken = np.zeros(mine.shape, dtype=bool)
    taken[tuple(places.T)] = fate
    return taken


def _beside(mined: Blocks, chosen: Blocks) -> tuple[Blocks, Blocks]:
    """Blocks that are mined or touch one that is, corners included; and those of them that go with
    a chosen one: with itself, else with the first that they touch, row by row."""
    rows, cols = mined.shape
    wide_mined, wide_chosen = np.pad(mined, 1), np.pad(chosen, 1)
    near, fate = mined.copy(), mined & chosen
    for row in range(3):
        for col in range(3):
            there = (slice(row, row + rows), slice(col, col + cols))
            first = wide_mined[there] & ~near
            fate |= first & wide_chosen[there]
            near |= first
    return near, fate


def _whole_groups(
    mine: NDArray[np.int64], mined: Blocks, share: float, rng: np.random.Generator
) -> Blocks | None:
    """The draw of whole groups that comes nearest to the share; None where none is near."""
    groups = groups_of(mined)
    weights = np.array([sum(mine[block] for block in group) for group in groups], dtype=float)
    weights /= weights.sum()
    draws = rng.random((DRAWS, len(groups))) < rng.uniform(0, 2 * share, (DRAWS, 1))
    shares = draws @ weights
    best = int(np.abs(shares - share).argmin())
    scale = share / KEPT_SHARE
    if not LEAST_SHARE * scale <= shares[best] <= MOST_SHARE * scale:
        return None
    chosen = np.zeros(mined.shape, dtype=bool)
    for group, drawn in zip(groups, draws[best]):
        for block in group if drawn else ():
            chosen[block] = True
    return chosen


def _beyond_a_line(mine: NDArray[np.int64], mined: Blocks, share: float) -> Blocks:
    """Mined blocks on one side of a row or column, whichever side comes nearest to the share."""
    total = float(mine[mined].sum())
    rows, cols = np.indices(mine.shape)
    sides = (
        mined & beyond
        for position in (np.asarray(rows), np.asarray(cols))
        for line in np.unique(position[mined])[1:]
        for beyond in (position < line, position >= line)
    )
    return min(sides, key=lambda side: abs(float(mine[side].sum()) / total - share))

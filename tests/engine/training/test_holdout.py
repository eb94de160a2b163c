"""Ground is divided by place: every block in one part, and mines in each."""

from __future__ import annotations

import tracemalloc

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from euromine_qgis.engine.training.holdout import CHECK, KEPT, LEARN, UNUSED, divide, groups_of


def share(mine, parts, part):
    return mine[parts == part].sum() / mine.sum()


grounds = hnp.arrays(
    np.int64, hnp.array_shapes(min_dims=2, max_dims=2, min_side=1, max_side=9),
    elements=st.one_of(st.just(0), st.integers(0, 2000)),
)


@settings(max_examples=100, deadline=None)
@given(mine=grounds, known_too=st.integers(0, 2**32 - 1), seed=st.integers(0, 9))
def test_each_block_is_in_one_part_and_known_ground_in_one(mine, known_too, seed):
    known = (mine > 0) | (np.random.default_rng(known_too).random(mine.shape) < 0.5)
    parts = divide(mine, known, seed)
    assert set(np.unique(parts)) <= {UNUSED, LEARN, CHECK, KEPT}
    assert ((parts == UNUSED) == ~known).all()
    assert (divide(mine, known, seed) == parts).all()
    if (mine > 0).sum() >= 2:
        assert mine[parts == KEPT].sum() > 0 and mine[parts == LEARN].sum() > 0
    mined = np.argwhere(mine > 0)
    for place in np.argwhere(known) if len(mined) else ():
        distances = np.abs(mined - place).max(axis=1)
        if distances.min() <= 1:
            nearest = tuple(mined[distances.argmin()])
            assert (parts[tuple(place)] == KEPT) == (parts[nearest] == KEPT)


def test_whole_groups_are_kept_where_there_are_several():
    mine = np.zeros((12, 12), np.int64)
    for row in (1, 5, 9):
        for col in (1, 5, 9):
            mine[row : row + 2, col : col + 2] = 100 + row + col
    parts = divide(mine, np.ones_like(mine, bool), 1)
    for group in groups_of(mine > 0):
        assert len({parts[block] for block in group}) == 1
    assert 0.2 < share(mine, parts, KEPT) < 0.4
    assert 0.05 < share(mine, parts, CHECK) < 0.3


def test_a_line_goes_through_a_mine_that_stands_alone():
    mine = np.zeros((6, 10), np.int64)
    mine[2:4] = 100
    parts = divide(mine, mine > 0, 1)
    assert 0.2 <= share(mine, parts, KEPT) <= 0.4
    columns = [set(parts[2:4, col]) for col in range(10)]
    assert all(len(column) == 1 for column in columns)
    kept = [KEPT in column for column in columns]
    assert sum(a != b for a, b in zip(kept, kept[1:])) == 1


def test_ground_beside_mines_goes_with_them_and_the_rest_to_all():
    mine = np.zeros((12, 20), np.int64)
    mine[5, [2, 3, 16, 17]] = (500, 200, 200, 100)
    parts = divide(mine, np.ones_like(mine, bool), 1)
    assert (parts[4:7, 17:19] == parts[5, 17]).all() and (parts[4:7, 1:3] == parts[5, 2]).all()
    far = parts[:, 5:14]
    shares = [(far == part).mean() for part in (KEPT, CHECK, LEARN)]
    wanted = [share(mine, parts, part) for part in (KEPT, CHECK, LEARN)]
    assert np.abs(np.subtract(shares, wanted)).max() < 0.15


def test_large_ground_takes_memory_for_its_blocks_and_not_for_pairs_of_them():
    mine = np.zeros((90, 90), np.int64)
    mine[::3, ::3] = 100
    tracemalloc.start()
    try:
        parts = divide(mine, mine >= 0, 1)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert 0.25 < share(mine, parts, KEPT) < 0.35
    assert most < 2000 * mine.size < 8 * mine.size * (mine > 0).sum()


def test_one_block_cannot_be_divided():
    mine = np.array([[0, 900, 0]])
    assert (divide(mine, mine >= 0, 1) == LEARN).all()


def test_blocks_that_touch_at_a_corner_are_one_group():
    mined = np.array([[1, 0, 0, 1], [0, 1, 0, 0]], bool)
    assert groups_of(mined) == [[(0, 0), (1, 1)], [(0, 3)]]

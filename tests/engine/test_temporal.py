"""The chain against the sum over all paths, and its limits."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from euromine_qgis.engine.errors import CardError
from euromine_qgis.engine.temporal import (
    ChainParameters,
    PairDecoder,
    decode_chain,
    decode_independent,
    log_odds_of_change,
)

PARAMETERS = ChainParameters(
    emission_weight=0.7, change_slope=0.9, change_offset=0.1, unseen_rate=0.02
)


def logit(p: float) -> float:
    return float(np.log(p / (1 - p)))


def sigmoid(x: float) -> float:
    return float(1 / (1 + np.exp(-x)))


def by_all_paths(mine, gain, loss, threshold):
    """Most probable path and marginals of one pixel, by adding up every path."""
    dates = len(mine)
    paths = list(itertools.product((0, 1), repeat=dates))
    seen = [t for t in range(dates) if not np.isnan(mine[t])]

    def weight(path, shift):
        total = 1.0
        for t, state in enumerate(path):
            one = sigmoid(0.7 * (logit(mine[t]) - shift)) if t in seen else 0.5
            total *= one if state else 1 - one
        for before, after in zip(seen, seen[1:]):
            appear = np.exp(0.9 * logit(gain[after - 1]) + 0.1)
            vanish = np.exp(0.9 * logit(loss[after - 1]) + 0.1)
            total *= [[1, appear], [vanish, 1]][path[before]][path[after]]
        return total

    best = max(weight(path, logit(threshold)) for path in paths)
    plain = np.array([weight(path, 0.0) for path in paths])
    marginals = (plain[:, None] * np.array(paths)).sum(axis=0) / plain.sum()
    return best, marginals, lambda path: weight(path, logit(threshold))


probability = st.floats(0.01, 0.99)


@settings(max_examples=60, deadline=None)
@given(
    mine=st.lists(st.one_of(probability, st.just(float("nan"))), min_size=1, max_size=5),
    changes=st.lists(st.tuples(probability, probability), min_size=4, max_size=4),
    threshold=st.floats(0.1, 0.9),
)
def test_chain_equals_the_sum_over_all_paths(mine, changes, threshold):
    steps = len(mine) - 1
    gain = [g for g, _ in changes][:steps]
    loss = [v for _, v in changes][:steps]
    best, marginals, weight = by_all_paths(mine, gain, loss, threshold)
    as_pixel = lambda values: np.array(values, dtype=np.float32).reshape(-1, 1, 1)  # noqa: E731
    decoded = decode_chain(as_pixel(mine), as_pixel(gain), as_pixel(loss), threshold, PARAMETERS)
    seen = ~np.isnan(mine)
    np.testing.assert_allclose(decoded.mine[seen, 0, 0], marginals[seen], atol=2e-4)
    # States of unseen dates are hidden: the best completion of the path must be as good as any.
    states = decoded.states[:, 0, 0]
    completions = itertools.product(*[(0, 1) if s == 255 else (int(s),) for s in states])
    assert max(weight(path) for path in completions) == pytest.approx(best, rel=1e-3)
    assert (states[~seen] == 255).all()
    assert np.isnan(decoded.mine[~seen]).all()


def test_one_flicker_between_confident_years_is_smoothed_away():
    """0.95 0.95 0.4 0.95 with no sign of change: the third year is mine as well."""
    mine = np.array([0.95, 0.95, 0.4, 0.95], dtype=np.float32).reshape(4, 1, 1)
    quiet = np.full((3, 1, 1), 0.02, dtype=np.float32)
    decoded = decode_chain(mine, quiet, quiet, 0.5, ChainParameters())
    assert decoded.states.ravel().tolist() == [1, 1, 1, 1]
    assert decode_independent(mine, 0.5).states.ravel().tolist() == [1, 1, 0, 1]


def test_swapping_time_swaps_gain_and_loss():
    rng = np.random.default_rng(3)
    mine = rng.random((6, 4, 4), dtype=np.float32)
    gain, loss = rng.random((2, 5, 4, 4), dtype=np.float32)
    forward = decode_chain(mine, gain, loss, 0.5, PARAMETERS)
    backward = decode_chain(mine[::-1], loss[::-1], gain[::-1], 0.5, PARAMETERS)
    np.testing.assert_allclose(forward.mine, backward.mine[::-1], atol=1e-5)


@given(
    mine=st.lists(st.one_of(probability, st.just(float("nan"))), min_size=2, max_size=7),
    changes=st.lists(st.tuples(probability, probability), min_size=6, max_size=6),
    gaps=st.lists(st.floats(0.1, 5), min_size=6, max_size=6),
)
def test_a_date_that_was_not_seen_might_as_well_not_be_there(mine, changes, gaps):
    steps = len(mine) - 1
    gain, loss = np.array(changes, dtype=np.float32)[:steps].T.reshape(2, steps, 1, 1)
    parameters = ChainParameters(0.7, 0.9, 0.1, gap_years=2.0)
    values = np.array(mine, dtype=np.float32).reshape(-1, 1, 1)
    whole = decode_chain(values, gain, loss, 0.4, parameters, gaps[:steps])
    seen = np.flatnonzero(~np.isnan(values[:, 0, 0]))
    if not len(seen):
        assert (whole.states == 255).all()
        return
    times = np.concatenate([[0], np.cumsum(gaps[:steps])])
    alone = decode_chain(
        values[seen], gain[seen[1:] - 1], loss[seen[1:] - 1], 0.4, parameters,
        np.diff(times[seen]).tolist(),
    )
    np.testing.assert_allclose(whole.mine[seen], alone.mine, atol=1e-4)
    assert (np.delete(whole.states, seen, axis=0) == 255).all()


@given(
    seed=st.integers(0, 2**32 - 1),
    threshold=st.floats(0.1, 0.9),
    gap=st.floats(0.02, 12),
    fitted_at=st.sampled_from([None, 2.0]),
)
def test_a_pair_alone_is_the_chain_of_its_two_dates(seed, threshold, gap, fitted_at):
    """40 rows, more than are computed at a time, with dates unseen and changes unknown."""
    rng = np.random.default_rng(seed)
    mine = rng.random((3, 40, 3), dtype=np.float32)
    gain, loss = rng.random((2, 40, 3), dtype=np.float32)
    mine[rng.random(mine.shape) < 0.1] = np.nan
    gain[rng.random(gain.shape) < 0.1] = np.nan
    parameters = ChainParameters(0.7, 0.9, -0.1, fitted_at)
    states, certainty = PairDecoder(mine, threshold, parameters).decode(0, 2, gain, loss, gap)
    chain = decode_chain(mine[[0, 2]], gain[None], loss[None], threshold, parameters, [gap])
    both = ~np.isnan(mine[0] + mine[2])
    likely = np.where(chain.states == 1, chain.mine, 1 - chain.mine).prod(axis=0)
    np.testing.assert_allclose(certainty[both], likely[both], atol=1e-5)
    assert np.isnan(certainty[~both]).all() and (states[:, ~both] == 255).all()
    # Where two paths weigh nearly the same, either may come out.
    assert (states != chain.states)[:, both].any(axis=0).mean() < 0.02


def test_a_chain_that_is_very_sure_of_itself_stays_within_its_numbers():
    sure = ChainParameters(emission_weight=12.0)
    mine = np.array([1.0, 1.0, 0.0], dtype=np.float32).reshape(3, 1, 1)
    torn = np.full((1, 1), 0.5, dtype=np.float32)
    pairs = PairDecoder(mine, 0.5, sure)
    for a, b, expected in ((0, 1, [1, 1]), (1, 2, [1, 0])):
        states, certainty = pairs.decode(a, b, torn, torn, 1.0)
        assert states.ravel().tolist() == expected and certainty[0, 0] > 0.99


def test_ties_of_a_pair_are_those_of_the_chain():
    even = np.full((2, 1, 1), 0.5, dtype=np.float32)
    states, _ = PairDecoder(even, 0.5, ChainParameters()).decode(0, 1, even[0], even[0], 1.0)
    assert states.ravel().tolist() == [0, 1]
    chain = decode_chain(even, even[:1], even[:1], 0.5, ChainParameters())
    assert chain.states.ravel().tolist() == [0, 1]


def test_where_nothing_is_known_of_a_step_the_time_between_counts():
    mine = np.array([0.9, np.nan, 0.3], dtype=np.float32).reshape(3, 1, 1)
    unknown = np.full((2, 1, 1), np.nan, dtype=np.float32)
    short = decode_chain(mine, unknown, unknown, 0.5, ChainParameters(), [1, 1])
    long = decode_chain(mine, unknown, unknown, 0.5, ChainParameters(), [10, 10])
    assert long.mine[2, 0, 0] < short.mine[2, 0, 0]


def test_less_changes_within_a_week_than_within_years():
    mine = np.array([0.7, 0.3], dtype=np.float32).reshape(2, 1, 1)
    torn = np.full((1, 1, 1), 0.5, dtype=np.float32)
    parameters = ChainParameters(gap_years=2.0)

    def states(gap_years, parameters=parameters):
        return decode_chain(mine, torn, torn, 0.5, parameters, gap_years).states.ravel().tolist()

    assert states([2.0]) == [1, 0]
    assert states([7 / 365]) in ([0, 0], [1, 1])
    assert states([7 / 365], ChainParameters()) == [1, 0]


@given(rate=st.floats(0.001, 0.2), first=st.floats(0.01, 20), more=st.floats(0.01, 20))
def test_odds_of_change_are_those_of_a_chain_and_grow_with_the_gap(rate, first, more):
    odds = np.exp(log_odds_of_change(np.array([first, more, first + more]), rate).astype(float))
    first_, more_, both = odds / (1 + odds)
    assert both == pytest.approx(first_ * (1 - more_) + more_ * (1 - first_), rel=1e-3)
    assert first_ <= both * (1 + 1e-6)


def test_odds_of_change_after_a_year_are_the_rate():
    assert log_odds_of_change(np.array([1.0]), 0.02)[0] == pytest.approx(logit(0.02), abs=1e-4)


def test_parameters_are_checked():
    with pytest.raises(CardError, match="gap_years"):
        ChainParameters(gap_years=0)
    with pytest.raises(CardError):
        ChainParameters(emission_weight=0)
    with pytest.raises(CardError):
        ChainParameters(unseen_rate=0.5)

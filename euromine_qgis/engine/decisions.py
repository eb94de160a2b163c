"""From the probabilities of a block to what it shows: states of dates, codes of pairs."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .change import UNSEEN, codes_of
from .grid import Window
from .inference import Prediction
from .map_plan import Plan
from .temporal import Decoded, PairDecoder, decode_chain, decode_independent

_PAIRS_SIDE_BY_SIDE = min(4, os.cpu_count() or 1)


@dataclass(frozen=True)
class Decision:
    """What a block shows. ``decoded``: states and posterior of the dates; ``raw`` (t, h, w): the
    network's own probabilities; per pair of the output pairs ``codes`` uint8 (p, h, w) and
    ``certainty`` (p, h, w), the probability of both dates' states."""

    decoded: Decoded
    raw: NDArray[np.float32]
    codes: NDArray[np.uint8]
    certainty: NDArray[np.float32]


def decide(plan: Plan, prediction: Prediction) -> Decision:
    """What a block shows."""
    mine, gain, loss = prediction.mine, prediction.gain, prediction.loss
    # A chain of one date would only spread its probabilities.
    if plan.in_chain and len(mine) > 1:
        decoded = decode_chain(mine, gain, loss, plan.threshold, plan.chain, plan.gap_years)
        of_pairs = [_states_of_pair(decoded, a, b) for a, b in plan.output_pairs]
    else:
        # Dates stand for themselves; a pair is decided from both dates and their change together.
        decoded = decode_independent(mine, plan.threshold)
        pairs = PairDecoder(mine, plan.threshold, plan.chain)

        def of_pair(k: int) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
            a, b = plan.network_pairs[k]
            states, certainty = pairs.decode(a, b, gain[k], loss[k], sum(plan.gap_years[a:b]))
            return codes_of(*states), certainty

        with ThreadPoolExecutor(_PAIRS_SIDE_BY_SIDE) as pool:
            of_pairs = list(pool.map(of_pair, range(len(plan.network_pairs))))
    empty = (0, *mine.shape[1:])
    codes = np.stack([c for c, _ in of_pairs]) if of_pairs else np.empty(empty, np.uint8)
    certainty = np.stack([p for _, p in of_pairs]) if of_pairs else np.empty(empty, np.float32)
    return Decision(decoded, mine.copy(), codes, certainty)


def _states_of_pair(
    decoded: Decoded, a: int, b: int
) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """Transition codes of two dates, and the product of the probabilities of their states."""
    likely = [
        np.where(decoded.states[t] == 1, decoded.mine[t], 1 - decoded.mine[t]) for t in (a, b)
    ]
    return codes_of(decoded.states[a], decoded.states[b]), likely[0] * likely[1]


def nothing_seen(plan: Plan, core: Window) -> Decision:
    """A block that no date shows."""
    shape = core.shape
    dates, pairs = len(plan.series.scenes), len(plan.output_pairs)
    unknown = np.full((dates, *shape), np.nan, dtype=np.float32)
    return Decision(
        Decoded(np.full((dates, *shape), UNSEEN, dtype=np.uint8), unknown),
        unknown.copy(),
        np.full((pairs, *shape), UNSEEN, dtype=np.uint8),
        np.full((pairs, *shape), np.nan, dtype=np.float32),
    )


def hide(decision: Decision, outside: NDArray[np.bool_]) -> None:
    """Make the pixels outside all sites unseen, in place."""
    decision.decoded.states[:, outside] = UNSEEN
    decision.decoded.mine[:, outside] = np.nan
    decision.raw[:, outside] = np.nan
    decision.codes[:, outside] = UNSEEN
    decision.certainty[:, outside] = np.nan

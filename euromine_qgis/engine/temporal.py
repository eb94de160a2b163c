"""What the years say together: an exact two-state chain per pixel.

State 1 is mine, 0 is not. The chain is a linear-chain conditional random field (Lafferty, McCallum
and Pereira, ICML 2001) with the network's outputs as its features: the log-odds of a date's state
are a multiple of the logit of its footprint probability, and a step from 0 to 1 (or 1 to 0) is
weighed by a linear function of the logit of the gain (loss) probability of that pair of dates,
against 0 for staying; it weighs less the shorter the gap between them is than in the pairs that
this function was fitted on, as a small constant rate of change a year has it. Swapping time swaps
gain and loss. A date at which a pixel could not be seen is passed over: the step leads from the
last date that shows the pixel to the next one, as if the series held no other.
Forward-backward gives the probability of every date's state given all dates, Viterbi the most
probable path (Rabiner, A tutorial on hidden Markov models, Proc. IEEE 77(2), 1989).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from ..wording import worded
from .errors import CardError

Float = NDArray[np.float32]
_SMALLEST = np.float32(1e-4)
# Log-weight of a step into a date that does not show the pixel, or into the first that does: the
# hidden dates before it have its state, those after it that of the last one before them.
_NEVER = np.float32(-30)


@dataclass(frozen=True)
class ChainParameters:
    """How much the chain believes the network; fitted on training data, kept in the model card.

    ``emission_weight`` multiplies the logit of the footprint probability; ``change_slope`` and
    ``change_offset`` map the logit of a change probability to the log-weight of that step, for
    dates ``gap_years`` apart; where that is None, for dates any time apart. ``unseen_rate`` is the
    probability of a change within one year, as far as nothing else is known.
    """

    emission_weight: float = 1.0
    change_slope: float = 1.0
    change_offset: float = 0.0
    gap_years: Optional[float] = None
    unseen_rate: float = 0.02

    def __post_init__(self) -> None:
        if self.emission_weight <= 0 or self.change_slope <= 0:
            raise CardError(
                worded("The model card's temporal weights must be positive."),
                worded("Use an intact model file."),
            )
        if self.gap_years is not None and self.gap_years <= 0:
            raise CardError(
                worded("The model card's gap_years is {value}.", value=self.gap_years),
                worded("Use an intact model file."),
            )
        if not 0 < self.unseen_rate < 0.5:
            raise CardError(
                worded("The model card's unseen_rate is {value}.", value=self.unseen_rate),
                worded("It must lie between 0 and 0.5."),
            )


@dataclass(frozen=True)
class Decoded:
    """``states`` uint8 (t, h, w): 0, 1, or 255 where the date was not seen.
    ``mine`` float32 (t, h, w): probability of state 1 given all dates, NaN where not seen."""

    states: NDArray[np.uint8]
    mine: Float


def decode_independent(mine: Float, threshold: float) -> Decoded:
    """Every date by itself: mine where the probability reaches the threshold."""
    states = np.where(np.isnan(mine), 255, mine >= threshold).astype(np.uint8)
    return Decoded(states, mine)


def decode_chain(
    mine: Float,
    gain: Float,
    loss: Float,
    threshold: float,
    parameters: ChainParameters,
    gap_years: Sequence[float] | None = None,
) -> Decoded:
    """The chain over all dates.

    ``mine`` (t, h, w): footprint probabilities, NaN where a date was not seen. ``gain`` and
    ``loss`` (t - 1, h, w): for each date after the first the probabilities of change since the last
    date before it that was seen; where they are NaN, nothing but the time between is known.
    ``gap_years``: t - 1 gaps between the dates, one year each where not given. ``threshold`` moves
    the point at which a date by itself speaks for neither state; the returned probabilities are
    not moved by it.
    """
    dates = len(mine)
    seen = ~np.isnan(mine)
    evidence = parameters.emission_weight * _logit(np.where(seen, mine, 0.5))
    gaps = np.ones(dates - 1) if gap_years is None else np.asarray(gap_years, dtype=float)
    last_seen = _last_seen(seen)
    by_time = _log_odds_between(gaps, parameters.unseen_rate)
    by_time = by_time[last_seen, np.arange(1, dates)[:, None, None]]
    by_gap = np.float32(0)
    if parameters.gap_years is not None:
        fitted_at = np.array([parameters.gap_years])
        by_gap = by_time - log_odds_of_change(fitted_at, parameters.unseen_rate)[0]
    steps = seen[1:] & (last_seen >= 0)
    appear, vanish = (
        np.where(
            steps,
            np.where(np.isnan(change), by_time, _step(change, parameters) + by_gap),
            _NEVER,
        )
        for change in (gain, loss)
    )

    posterior = _forward_backward(evidence, appear, vanish)
    shift = parameters.emission_weight * _logit(np.float32(threshold))
    states = _viterbi(np.where(seen, evidence - shift, np.float32(0)), appear, vanish)
    states[~seen] = 255
    return Decoded(states, np.where(seen, posterior, np.float32(np.nan)))


def log_odds_of_change(
    gap_years: NDArray[np.float64], rate: float = ChainParameters.unseen_rate
) -> Float:
    """That a symmetric two-state chain with this rate of change a year has changed after gaps of
    so many years; of the shape of these."""
    changed = 0.5 * (1 - (1 - 2 * rate) ** np.maximum(gap_years, 1e-3))
    return np.log(changed / (1 - changed)).astype(np.float32)


def _last_seen(seen: NDArray[np.bool_]) -> NDArray[np.int16]:
    """For each date after the first the position of the last one before it that was seen, -1 where
    there is none; (t, h, w) -> (t - 1, h, w), or what broadcasts to it."""
    positions = np.arange(len(seen), dtype=np.int16)[:, None, None]
    if seen.all():
        return positions[:-1]
    return np.maximum.accumulate(np.where(seen, positions, np.int16(-1)), axis=0)[:-1]


def _log_odds_between(gap_years: NDArray[np.float64], rate: float) -> Float:
    """``log_odds_of_change`` between any two dates, (t, t), from the t - 1 gaps between them."""
    years = np.concatenate([[0.0], np.cumsum(gap_years)])
    return log_odds_of_change(np.abs(years[None] - years[:, None]), rate)


def _forward_backward(evidence: Float, appear: Float, vanish: Float) -> Float:
    """Probability of state 1 at every date, (t, h, w); exact, normalised at each step.

    ``evidence``: log-odds of state 1; ``appear`` and ``vanish``: log-weights of the steps.
    """
    likely = 1 / (1 + np.exp(-evidence))
    appearing, vanishing = np.exp(appear), np.exp(vanish)
    forward = np.empty_like(likely)
    forward[0] = likely[0]
    for t in range(1, len(likely)):
        was_one, was_zero = forward[t - 1], 1 - forward[t - 1]
        one = (was_one + was_zero * appearing[t - 1]) * likely[t]
        zero = (was_zero + was_one * vanishing[t - 1]) * (1 - likely[t])
        forward[t] = one / (one + zero)
    posterior = np.empty_like(likely)
    posterior[-1] = forward[-1]
    future_one = np.full(likely.shape[1:], 0.5, dtype=np.float32)
    for t in range(len(likely) - 2, -1, -1):
        one = likely[t + 1] * future_one
        zero = (1 - likely[t + 1]) * (1 - future_one)
        from_one, from_zero = one + vanishing[t] * zero, zero + appearing[t] * one
        future_one = from_one / (from_one + from_zero)
        one = forward[t] * future_one
        posterior[t] = one / (one + (1 - forward[t]) * (1 - future_one))
    return posterior.astype(np.float32)


def _viterbi(evidence: Float, appear: Float, vanish: Float) -> NDArray[np.uint8]:
    """Most probable path, uint8 (t, h, w), from the same log-weights."""
    dates = len(evidence)
    zero = np.zeros(evidence.shape[1:], dtype=np.float32)
    one = evidence[0].copy()
    one_came_from_one = np.empty((dates - 1, *zero.shape), dtype=bool)
    zero_came_from_one = np.empty_like(one_came_from_one)
    for t in range(dates - 1):
        one_came_from_one[t] = one > zero + appear[t]
        zero_came_from_one[t] = one + vanish[t] > zero
        zero, one = (
            np.maximum(one + vanish[t], zero),
            np.maximum(one, zero + appear[t]) + evidence[t + 1],
        )
    states = np.empty(evidence.shape, dtype=np.uint8)
    # A tie goes to mine, as a probability equal to the threshold does.
    state = one >= zero
    states[-1] = state
    for t in range(dates - 2, -1, -1):
        state = np.where(state, one_came_from_one[t], zero_came_from_one[t])
        states[t] = state
    return states


def _step(probability: Float, parameters: ChainParameters) -> Float:
    return parameters.change_slope * _logit(probability) + np.float32(parameters.change_offset)


def _logit(probability: Float | np.float32) -> Float:
    inside = np.clip(probability, _SMALLEST, 1 - _SMALLEST)
    return np.log(inside / (1 - inside)).astype(np.float32)

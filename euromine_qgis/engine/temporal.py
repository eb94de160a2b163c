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
_ROWS_AT_HAND = 32
_MOST_LOG_ODDS = np.float32(20)  # products of what is larger leave the range of float32


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
    steps = seen[1:] & (last_seen >= 0)
    appear, vanish = (
        np.where(steps, _log_weight(change, by_time, parameters), _NEVER) for change in (gain, loss)
    )

    posterior = _forward_backward(evidence, appear, vanish)
    shift = parameters.emission_weight * _logit(np.float32(threshold))
    states = _viterbi(np.where(seen, evidence - shift, np.float32(0)), appear, vanish)
    states[~seen] = 255
    return Decoded(states, np.where(seen, posterior, np.float32(np.nan)))


class PairDecoder:
    """The chain over two dates alone, for any pairs of a series: what pairs share is computed once.

    For two dates this is what ``decode_chain`` gives, but for ties, in a quarter of its time.
    """

    def __init__(self, mine: Float, threshold: float, parameters: ChainParameters) -> None:
        """``mine`` (t, h, w) and ``threshold`` as for ``decode_chain``."""
        self._parameters = parameters
        log_odds = parameters.emission_weight * _logit(mine)
        self._odds = np.exp(np.clip(log_odds, -_MOST_LOG_ODDS, _MOST_LOG_ODDS))
        shift = parameters.emission_weight * _logit(np.float32(threshold))
        self._in_favour = np.float32(np.exp(-shift))

    def decode(
        self, a: int, b: int, gain: Float, loss: Float, gap_years: float
    ) -> tuple[NDArray[np.uint8], Float]:
        """States (2, h, w) of the dates at positions ``a`` and ``b``, 255 where not seen at either,
        and the product of the probabilities of both, (h, w), NaN there.

        ``gain`` and ``loss`` (h, w) are the probabilities of change between these dates.
        """
        states = np.empty((2, *gain.shape), dtype=np.uint8)
        certainty = np.empty_like(gain)
        # What is at hand of a few rows fits into a processor's cache.
        for row in range(0, len(gain), _ROWS_AT_HAND):
            rows = slice(row, row + _ROWS_AT_HAND)
            states[:, rows], certainty[rows] = self._decode(
                self._odds[a, rows], self._odds[b, rows], gain[rows], loss[rows], gap_years
            )
        return states, certainty

    def _decode(
        self, odds_a: Float, odds_b: Float, gain: Float, loss: Float, gap_years: float
    ) -> tuple[NDArray[np.uint8], Float]:
        by_time = log_odds_of_change(np.array([gap_years]), self._parameters.unseen_rate)
        # The weights of the four paths; that of no mine at either date is one.
        appears = odds_b * np.exp(_log_weight(gain, by_time, self._parameters))
        vanishes = odds_a * np.exp(_log_weight(loss, by_time, self._parameters))
        stays = odds_a * odds_b
        total = 1 + appears + vanishes + stays
        one_a, one_b = (vanishes + stays) / total, (appears + stays) / total
        appears, vanishes = appears * self._in_favour, vanishes * self._in_favour
        stays = stays * self._in_favour**2
        # Ties as in the chain: those of the last state go to mine, of the one before to no mine.
        after = np.maximum(stays, appears) >= np.maximum(vanishes, 1)
        before = np.where(after, stays > appears, vanishes > 1)
        likely = np.where(before, one_a, 1 - one_a) * np.where(after, one_b, 1 - one_b)
        return np.where(np.isnan(total), 255, np.stack([before, after])), likely


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


def _log_weight(change: Float, by_time: Float, parameters: ChainParameters) -> Float:
    """Of a step, from the probability of its change; where that is NaN, from the time between."""
    step = parameters.change_slope * _logit(change) + np.float32(parameters.change_offset)
    if parameters.gap_years is not None:
        fitted_at = np.array([parameters.gap_years])
        step = step + (by_time - log_odds_of_change(fitted_at, parameters.unseen_rate))
    return np.where(np.isnan(change), by_time, step)


def _logit(probability: Float | np.float32) -> Float:
    inside = np.clip(probability, _SMALLEST, 1 - _SMALLEST)
    return np.log(inside / (1 - inside)).astype(np.float32)

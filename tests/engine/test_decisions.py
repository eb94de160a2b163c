"""From probabilities to states of dates and codes of pairs, by hand."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from euromine_qgis.engine.change import GAIN, LOSS, NEITHER, STABLE_MINE, UNSEEN, pairs_of
from euromine_qgis.engine.dates import SceneDate
from euromine_qgis.engine.decisions import decide, hide, nothing_seen
from euromine_qgis.engine.grid import Window
from euromine_qgis.engine.inference import Prediction
from euromine_qgis.engine.jobs import RasterInput
from euromine_qgis.engine.map_job import MapJob
from euromine_qgis.engine.map_plan import Plan
from euromine_qgis.engine.temporal import ChainParameters

YES, NO = 0.99, 0.01


def plan_of(dates: int, pairs: str, temporal: str, tool: str = "changedetect") -> Plan:
    job = MapJob(tool, (RasterInput("a.tif"),), "model.json", pairs=pairs, temporal=temporal)
    series = SimpleNamespace(
        scenes=(None,) * dates, dates=[SceneDate(2019 + number) for number in range(dates)]
    )
    output_pairs = pairs_of(dates, pairs) if tool == "changedetect" else ()
    return Plan(job, None, series, None, None, (), 0.5, ChainParameters(), output_pairs)


def pixels(*rows):
    """One row (a probability a pixel) a date or pair, as (n, 1, w)."""
    return np.array(rows, np.float32)[:, None]


def test_in_the_chain_pairs_are_told_from_the_states_of_their_dates():
    """Pixels: never a mine, a mine from the second date on, one until the second, not seen."""
    nan = np.nan
    prediction = Prediction(
        pixels([NO, NO, YES, nan], [NO, YES, YES, nan], [NO, YES, NO, nan]),
        gain=pixels([NO, YES, NO, nan], [NO, NO, NO, nan]),
        loss=pixels([NO, NO, NO, nan], [NO, NO, YES, nan]),
    )
    decision = decide(plan_of(3, "all", "hmm"), prediction)
    states = decision.decoded.states[:, 0]
    assert states.tolist() == [[0, 0, 1, UNSEEN], [0, 1, 1, UNSEEN], [0, 1, 0, UNSEEN]]
    assert decision.codes[:, 0].tolist() == [  # 1-2, 1-3, 2-3
        [NEITHER, GAIN, STABLE_MINE, UNSEEN],
        [NEITHER, GAIN, LOSS, UNSEEN],
        [NEITHER, STABLE_MINE, LOSS, UNSEEN],
    ]
    mine = decision.decoded.mine[:, 0, 1]
    assert decision.certainty[:, 0, 1] == pytest.approx(
        [(1 - mine[0]) * mine[1], (1 - mine[0]) * mine[2], mine[1] * mine[2]]
    )
    assert np.isnan(decision.certainty[..., 3]).all()


@pytest.mark.parametrize("temporal", ["hmm", "none"])
def test_a_single_date_stands_for_itself_in_the_chain_too(temporal):
    prediction = Prediction(
        pixels([0.6, 0.2, np.nan]), np.empty((0, 1, 3), np.float32), np.empty((0, 1, 3), np.float32)
    )
    plan = plan_of(1, "consecutive", temporal, "mapfootprint")
    decision = decide(replace(plan, chain=ChainParameters(emission_weight=0.6)), prediction)
    assert decision.decoded.states[0, 0].tolist() == [1, 0, UNSEEN]
    np.testing.assert_allclose(decision.decoded.mine[0, 0], [0.6, 0.2, np.nan], rtol=1e-6)


def test_without_the_chain_a_date_stands_for_itself_and_a_pair_is_decided_with_its_change():
    """0.3 and 0.55 alone say gain, but in the first pixel the network sees none: neither weighs
    0.7 * 0.45, stable mine 0.3 * 0.55, gain 0.7 * 0.55 / 99 and loss 0.3 * 0.45 / 99. In the second
    it is as sure of a gain. The certainty is the product of what that leaves for both states."""
    prediction = Prediction(
        pixels([0.3, 0.3], [0.55, 0.55]), gain=pixels([NO, YES]), loss=pixels([NO, NO])
    )
    decision = decide(plan_of(2, "consecutive", "none"), prediction)
    assert decision.decoded.states[:, 0].tolist() == [[0, 0], [1, 1]]
    assert decision.codes[0, 0].tolist() == [NEITHER, GAIN]
    neither, stable, loss = 0.7 * 0.45, 0.3 * 0.55, 0.3 * 0.45 / 99
    for pixel, gain in enumerate((0.7 * 0.55 / 99, 0.7 * 0.55 * 99)):
        whole = neither + stable + gain + loss
        first_is_none = (neither + gain) / whole
        second = (neither + loss if pixel == 0 else stable + gain) / whole
        assert decision.certainty[0, 0, pixel] == pytest.approx(first_is_none * second, rel=1e-3)


def test_pairs_that_are_decided_side_by_side_keep_their_order():
    """A mine in the second of four dates alone."""
    pairs = pairs_of(4, "all")
    gain = [[YES if b == 1 else NO] for a, b in pairs]
    loss = [[YES if a == 1 else NO] for a, b in pairs]
    prediction = Prediction(pixels([NO], [YES], [NO], [NO]), pixels(*gain), pixels(*loss))
    decision = decide(plan_of(4, "all", "none"), prediction)
    assert dict(zip(pairs, decision.codes[:, 0, 0].tolist())) == {
        (0, 1): GAIN, (0, 2): NEITHER, (0, 3): NEITHER, (1, 2): LOSS, (1, 3): LOSS,
        (2, 3): NEITHER,
    }


@pytest.mark.parametrize("temporal", ["none", "hmm"])
def test_footprints_alone_have_no_pairs(temporal):
    prediction = Prediction(pixels([YES, NO]), np.empty((0, 1, 2)), np.empty((0, 1, 2)))
    decision = decide(plan_of(1, "consecutive", temporal, "mapfootprint"), prediction)
    assert decision.decoded.states.tolist() == [[[1, 0]]]
    assert decision.codes.shape == decision.certainty.shape == (0, 1, 2)
    assert decision.codes.dtype == np.uint8


def test_a_block_that_no_date_shows():
    decision = nothing_seen(plan_of(3, "consecutive", "hmm"), Window(64, 0, 4, 5))
    assert decision.decoded.states.shape == decision.raw.shape == (3, 4, 5)
    assert decision.codes.shape == decision.certainty.shape == (2, 4, 5)
    assert (decision.decoded.states == UNSEEN).all() and (decision.codes == UNSEEN).all()
    assert np.isnan([decision.decoded.mine, decision.raw]).all()


def test_what_is_hidden_is_unseen_and_the_prediction_stays():
    prediction = Prediction(
        pixels([YES, YES], [YES, YES]), gain=pixels([NO, NO]), loss=pixels([NO, NO])
    )
    decision = decide(plan_of(2, "consecutive", "hmm"), prediction)
    hide(decision, np.array([[True, False]]))
    assert decision.decoded.states[:, 0].tolist() == [[UNSEEN, 1], [UNSEEN, 1]]
    assert decision.codes[0, 0].tolist() == [UNSEEN, STABLE_MINE]
    for values in (decision.decoded.mine, decision.raw, decision.certainty):
        assert np.isnan(values[..., 0]).all() and not np.isnan(values[..., 1]).any()
    assert (prediction.mine == np.float32(YES)).all()

"""Fitted numbers are the ones that the data were made with."""


import numpy as np
import pytest
import torch

from euromine_qgis.engine.temporal import log_odds_of_change
from euromine_qgis.engine.training.baselines import fit_rule
from euromine_qgis.engine.training.losses import pair_scores
from euromine_qgis.engine.training.publish import _best_threshold, _fit_chain, calibrating
from euromine_qgis.engine.training.sources import Sample
from euromine_qgis.engine.training.split import Split


def test_the_chain_is_fitted_to_the_states_that_it_made() -> None:
    rng = np.random.default_rng(0)
    footprint, change = rng.normal(0, 2, (2, 2, 40000))
    scores = pair_scores(
        torch.from_numpy(footprint.T), torch.from_numpy(change.T), 0.7, 0.5, -0.8
    ).softmax(1)
    states = (scores.cumsum(1).numpy() < rng.random((40000, 1))).sum(1)
    fitted = _fit_chain(footprint, change, states, np.full(40000, 2.0))
    assert fitted["gap_years"] == 2.0
    assert fitted["emission_weight"] == pytest.approx(0.7, abs=0.05)
    assert fitted["change_slope"] == pytest.approx(0.5, abs=0.05)
    assert fitted["change_offset"] == pytest.approx(-0.8, abs=0.1)


def test_pairs_farther_apart_do_not_pass_for_more_change() -> None:
    rng = np.random.default_rng(0)
    footprint, change = rng.normal(0, 2, (2, 2, 40000))
    gaps = np.where(rng.random(40000) < 0.6, 2.0, 4.0)
    odds = log_odds_of_change(gaps) - log_odds_of_change(np.array([2.0]))
    offset = torch.from_numpy(-0.8 + odds)[:, None]
    scores = pair_scores(
        torch.from_numpy(footprint.T), torch.from_numpy(change.T), 0.7, 0.5, offset
    ).softmax(1)
    states = (scores.cumsum(1).numpy() < rng.random((40000, 1))).sum(1)
    assert _fit_chain(footprint, change, states, gaps)["change_offset"] == pytest.approx(
        -0.8, abs=0.1
    )


def test_scenes_learned_from_calibrate_too_and_validation_places_never() -> None:
    def sample(name: str, source: str) -> Sample:
        image = np.zeros((1, 6, 2, 2), np.float32)
        return Sample(name, source, "c", "", (0, 1, 2), image, np.zeros((1, 2, 2), np.uint8))

    split = Split(
        training=(sample("a", "scenes"), sample("b", "pairs")),
        calibration=(sample("c", "scenes"), sample("d", "pairs")),
        validation=(sample("e", "scenes"), sample("f", "pairs")),
    )
    assert [one.name for one in calibrating(split)] == ["c", "d", "a"]


def test_the_threshold_serves_all_sources_alike() -> None:
    truth = np.array([0] * 50 + [1] * 50 + [255] * 50, np.uint8)
    probability = np.where(truth == 1, 0.45, 0.33)
    assert 0.33 < _best_threshold({"pairs": [(probability, truth)]}) <= 0.45


def test_of_thresholds_as_good_the_highest_is_taken() -> None:
    truth = np.array([0] * 1000 + [1] * 1000, np.uint8)
    probability = np.where(truth == 1, 0.62, 0.1)
    probability[-4:] = 0.55  # lost by the higher threshold: 0.2 % of the IoU
    assert _best_threshold({"pairs": [(probability, truth)]}) == pytest.approx(0.62, abs=0.011)
    probability[-40:] = 0.55
    assert _best_threshold({"pairs": [(probability, truth)]}) == pytest.approx(0.54, abs=0.011)


def test_a_rule_finds_its_threshold() -> None:
    image = np.full((1, 6, 20, 20), 0.05, np.float32)
    image[0, 3] = 0.35
    image[0, 3, :10] = 0.06
    mask = np.zeros((1, 20, 20), np.uint8)
    mask[0, :10] = 1
    sample = Sample("a", "pairs", "c", "mine", tuple(range(6)), image, mask)
    rule = fit_rule("NDVI", (3, 2), [sample])
    np.testing.assert_array_equal(rule.masks(image), mask)

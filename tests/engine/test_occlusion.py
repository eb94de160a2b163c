"""Occlusion of networks whose answer is known, through the door that the pipeline uses."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from euromine_qgis import layout
from euromine_qgis.engine import networks
from euromine_qgis.engine.bands import CANONICAL
from euromine_qgis.engine.cards import read_card
from euromine_qgis.engine.inference import Predictor
from euromine_qgis.engine.networks.doors import Network
from euromine_qgis.engine.occlusion import Target, occlude

BLUE, GREEN, RED, NIR, SWIR16, SWIR22 = range(6)
CARD = read_card(layout.MODELS / "accurate.json")
HEIGHT, WIDTH = 20, 40


class TwoBands(Network):
    """Footprint: logit = nir. Gain: logit = rise of nir + rise of swir16; loss: the same negative.

    Bands count in standard deviations from their mean, and as 0 where they are missing.
    """

    def encode(self, x):
        return x[:, [NIR, SWIR16]]

    def footprint(self, features):
        return features[:, :1]

    def pair_projections(self, features):
        return features

    def change_from(self, projections_a, projections_b):
        rise = (projections_b - projections_a).sum(dim=1, keepdim=True)
        return torch.cat([rise, -rise], dim=1)


def nothing() -> None:
    """Nobody cancels."""


@pytest.fixture
def predictor(monkeypatch):
    monkeypatch.setattr(networks, "load", lambda card, trial: TwoBands())
    return Predictor(CARD, torch.device("cpu"))


@pytest.fixture
def reflectance():
    """Every band at its mean; at the second date, on the left, nir lies ln 9 standard deviations
    above it and swir16 ln 3."""
    mean, std = (
        {band.name: getattr(band, what) for band in CARD.bands} for what in ("mean", "std")
    )
    made = np.empty((2, 6, HEIGHT, WIDTH), dtype=np.float32)
    for k, name in enumerate(CANONICAL):
        made[:, k] = mean[name]
    for k, rise in ((NIR, math.log(9)), (SWIR16, math.log(3))):
        made[1, k, :, :10] += rise * std[CANONICAL[k]]
    return made


def left() -> np.ndarray:
    pixels = np.zeros((HEIGHT, WIDTH), dtype=bool)
    pixels[3:9, 2:8] = True
    return pixels


def test_a_footprint_that_rests_on_one_band(predictor, reflectance):
    """ln 9 gives 9 / 10; without near infrared 0 gives 1 / 2: it falls by 0.4, and the other bands
    carry nothing. At the first date the band is at its mean, which says as little as its lack."""
    after, before = occlude(
        predictor, reflectance, [Target("mine", 1, left()), Target("mine", 0, left())], nothing
    )
    assert after.probability == pytest.approx(0.9, abs=1e-5)
    assert after.drops["nir"] == pytest.approx(0.4, abs=1e-5)
    others = [after.drops[name] for name in CANONICAL if name != "nir"]
    assert others == pytest.approx([0.0] * 5, abs=1e-7)
    assert before.probability == pytest.approx(0.5, abs=1e-5)
    assert list(before.drops.values()) == pytest.approx([0.0] * 6, abs=1e-5)


def test_a_change_that_rests_on_two_bands(predictor, reflectance):
    """Gain: logit ln 9 + ln 3 = ln 27, probability 27/28. Without near infrared ln 3 is left, 3/4:
    a fall of 6/28. Without swir16 ln 9, 9/10: a fall of 9/140. That is 10 to 3, and 0 for the
    others. Loss is the opposite: 1/28, which rises to 1/4 and 1/10 as the evidence against it goes.
    """
    gain, loss = occlude(
        predictor, reflectance,
        [Target("gain", None, left()), Target("loss", None, left())], nothing,
    )
    assert gain.probability == pytest.approx(27 / 28, abs=1e-5)
    assert gain.drops["nir"] == pytest.approx(6 / 28, abs=1e-5)
    assert gain.drops["swir16"] == pytest.approx(9 / 140, abs=1e-5)
    assert gain.drops["nir"] / gain.drops["swir16"] == pytest.approx(10 / 3, rel=1e-3)
    assert loss.probability == pytest.approx(1 / 28, abs=1e-5)
    assert loss.drops["nir"] == pytest.approx(-6 / 28, abs=1e-5)
    assert loss.drops["swir16"] == pytest.approx(1 / 28 - 1 / 10, abs=1e-5)
    for name in ("blue", "green", "red", "swir22"):
        assert gain.drops[name] == loss.drops[name] == 0


def test_only_the_pixels_that_are_asked_about_count(predictor, reflectance):
    """Half of these pixels lie on the right, where nir is at its mean: a mean of 0.9 and 0.5, and
    half the fall."""
    both = np.zeros((HEIGHT, WIDTH), dtype=bool)
    both[:, 8:12] = True
    found, = occlude(predictor, reflectance, [Target("mine", 1, both)], nothing)
    assert found.probability == pytest.approx(0.7, abs=1e-5)
    assert found.drops["nir"] == pytest.approx(0.2, abs=1e-5)


def test_bands_that_are_missing_have_no_part(predictor, reflectance):
    reflectance[:, GREEN] = np.nan
    reflectance[0, SWIR16] = np.nan
    targets = [Target("mine", 0, left()), Target("mine", 1, left()), Target("gain", None, left())]
    before, after, gain = occlude(predictor, reflectance, targets, nothing)
    assert set(before.drops) == {"blue", "red", "nir", "swir22"}
    assert set(after.drops) == {"blue", "red", "nir", "swir16", "swir22"}
    # The change still rests on the date that has the band, so it can be taken away.
    assert gain.drops["swir16"] == pytest.approx(9 / 140, abs=1e-5)


def test_a_hole_in_the_image_spoils_no_mean(predictor, reflectance):
    """Where near infrared is the one band that was seen, nothing is seen without it: 0 is left of
    its 9/10. A quarter of the pixels asked about are such; the others fall by 0.4."""
    pixels = np.zeros((HEIGHT, WIDTH), dtype=bool)
    pixels[:4, :4] = True
    only_nir = [k for k in range(6) if k != NIR]
    reflectance[1, only_nir, 0, :4] = np.nan
    found, = occlude(predictor, reflectance, [Target("mine", 1, pixels)], nothing)
    assert found.probability == pytest.approx(0.9, abs=1e-5)
    assert found.drops["nir"] == pytest.approx(0.9 / 4 + 0.4 * 3 / 4, abs=1e-5)


def test_one_prediction_more_than_there_are_bands(predictor, reflectance, monkeypatch):
    seen = []
    predict = predictor.predict
    monkeypatch.setattr(
        predictor, "predict",
        lambda image, *rest: seen.append(np.isnan(image).all(axis=(0, 2, 3))) or
        predict(image, *rest),
    )
    reflectance[:, BLUE] = np.nan
    occlude(predictor, reflectance, [Target("mine", 0, left())], nothing)
    assert len(seen) == 6
    assert [int(gone.sum()) for gone in seen] == [1, 2, 2, 2, 2, 2]


def test_targets_that_make_no_sense_are_refused():
    for kind, date in (("mine", None), ("gain", 0), ("pond", None)):
        with pytest.raises(ValueError, match=kind):
            Target(kind, date, left())
    with pytest.raises(ValueError, match="no pixel"):
        Target("gain", None, np.zeros((3, 3), dtype=bool))

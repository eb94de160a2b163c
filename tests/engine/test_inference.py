"""The bundled model through the door that the pipeline uses."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from euromine_qgis import layout
from euromine_qgis.engine import inference
from euromine_qgis.engine.cards import read_card
from euromine_qgis.engine.errors import CardError, DeviceError
from euromine_qgis.engine.inference import Predictor

DATES, HEIGHT, WIDTH = 3, 40, 70


def nothing() -> None:
    """Nobody cancels."""


@pytest.fixture(scope="module")
def predictor():
    return Predictor(read_card(layout.MODELS / "accurate.json"), torch.device("cpu"))


@pytest.fixture(scope="module")
def reflectance():
    rng = np.random.default_rng(5)
    base = np.array([0.04, 0.06, 0.05, 0.3, 0.17, 0.09], dtype=np.float32)
    noise = rng.normal(0, 0.01, (DATES, 6, HEIGHT, WIDTH))
    values = (base[None, :, None, None] + noise).astype(np.float32)
    values[1:, :, 10:30, 20:50] += 0.15
    values[1, :, :8, :9] = np.nan
    values[:, 3, 35:] = np.nan
    return values


def test_shapes_ranges_and_unseen_pixels(predictor, reflectance):
    found = predictor.predict(reflectance, [(0, 1), (1, 2)], nothing)
    assert found.mine.shape == (DATES, HEIGHT, WIDTH)
    assert found.gain.shape == found.loss.shape == (2, HEIGHT, WIDTH)
    assert np.isnan(found.mine[1, :8, :9]).all()
    assert np.isnan(found.gain[:, :8, :9]).all()
    seen = ~np.isnan(found.mine)
    # A pixel that lacks one band only is still predicted.
    assert seen.sum() == DATES * HEIGHT * WIDTH - 8 * 9
    assert ((found.mine[seen] > 0) & (found.mine[seen] < 1)).all()


def test_swapping_the_dates_swaps_gain_and_loss(predictor, reflectance):
    there = predictor.predict(reflectance, [(0, 1)], nothing)
    back = predictor.predict(reflectance, [(1, 0)], nothing)
    np.testing.assert_allclose(there.gain, back.loss, atol=1e-5)
    np.testing.assert_allclose(there.loss, back.gain, atol=1e-5)


def test_batches_do_not_show(predictor, reflectance, monkeypatch):
    together = predictor.predict(reflectance, [(0, 1), (0, 2), (1, 2)], nothing)
    monkeypatch.setattr(predictor, "_pixels_a_batch", 1)
    alone = predictor.predict(reflectance, [(0, 1), (0, 2), (1, 2)], nothing)
    for one, other in zip(
        (together.mine, together.gain, together.loss), (alone.mine, alone.gain, alone.loss)
    ):
        np.testing.assert_allclose(one, other, atol=1e-4)


def test_cancelling_is_heard_between_batches(predictor, reflectance):
    with pytest.raises(KeyboardInterrupt):
        predictor.predict(reflectance, [], lambda: (_ for _ in ()).throw(KeyboardInterrupt))


def test_the_order_of_pairs_does_not_show(predictor, reflectance):
    asked = [(0, 2), (1, 0), (0, 1), (1, 2)]
    found = predictor.predict(reflectance, asked, nothing)
    for k, pair in enumerate(asked):
        alone = predictor.predict(reflectance, [pair], nothing)
        np.testing.assert_allclose(found.gain[k], alone.gain[0], atol=1e-4)
        np.testing.assert_allclose(found.loss[k], alone.loss[0], atol=1e-4)


def test_half_precision_is_taken_only_where_footprints_do_not_suffer(predictor, reflectance):
    half = Predictor(read_card(layout.MODELS / "accurate.json"), torch.device("cpu"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inference, "fast_half", lambda device: torch.bfloat16)
        assert half.settle_numbers(reflectance, 0.4, nothing).startswith("bfloat16, in which 0.")
        less = half.predict(reflectance, [(0, 1)], nothing)
        full = predictor.predict(reflectance, [(0, 1)], nothing)
        np.testing.assert_allclose(less.mine, full.mine, atol=0.03)
        assert np.abs(less.mine - full.mine)[~np.isnan(full.mine)].max() > 0
        # Where they would turn, nothing changes.
        patch.setattr(inference, "_MOST_FLIPS", 0.0)
        careful = Predictor(read_card(layout.MODELS / "accurate.json"), torch.device("cpu"))
        assert careful.settle_numbers(reflectance, 0.4, nothing).startswith("float32, because")
        np.testing.assert_array_equal(
            careful.predict(reflectance, [(0, 1)], nothing).mine, full.mine
        )
        patch.setattr(inference, "fast_half", lambda device: None)
        assert careful.settle_numbers(reflectance, 0.4, nothing) == "float32"


@pytest.mark.parametrize(
    "error",
    [torch.OutOfMemoryError("CUDA out of memory"),
     RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes"),
     RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes."),
     RuntimeError("MPS backend out of memory (MPS allocated: 5 GB, max allowed: 9 GB).")],
)
def test_too_little_memory_is_told_with_a_remedy(predictor, reflectance, monkeypatch, error):
    def fail(x):
        raise error

    monkeypatch.setattr(predictor._network, "encode", fail)
    with pytest.raises(DeviceError, match="not enough memory") as caught:
        predictor.predict(reflectance, [], nothing)
    assert "DEVICE cpu" in caught.value.remedy


def test_truncated_weights_are_named(tmp_path):
    for name in ("accurate.json", "accurate.safetensors"):
        content = (layout.MODELS / name).read_bytes()
        (tmp_path / name).write_bytes(content if name.endswith("json") else content[:1000])
    with pytest.raises(CardError, match="accurate.safetensors"):
        Predictor(read_card(tmp_path / "accurate.json"), torch.device("cpu"))

"""The bundled model through the door that the pipeline uses."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from euromine_qgis import layout
from euromine_qgis.engine import inference
from euromine_qgis.engine.cards import read_card
from euromine_qgis.engine.errors import CardError, DeviceError
from euromine_qgis.engine.inference import Predictor, choose_device

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
    monkeypatch.setattr(inference, "_PIXELS_A_BATCH", 1)
    alone = predictor.predict(reflectance, [(0, 1), (0, 2), (1, 2)], nothing)
    for one, other in zip(
        (together.mine, together.gain, together.loss), (alone.mine, alone.gain, alone.loss)
    ):
        np.testing.assert_allclose(one, other, atol=1e-4)


def test_cancelling_is_heard_between_batches(predictor, reflectance):
    with pytest.raises(KeyboardInterrupt):
        predictor.predict(reflectance, [], lambda: (_ for _ in ()).throw(KeyboardInterrupt))


def test_devices(monkeypatch):
    assert choose_device("cpu")[0].type == "cpu"
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    device, why = choose_device("auto")
    assert device.type == "cpu"
    assert "no GPU found" in why
    with pytest.raises(DeviceError, match="cuda"):
        choose_device("cuda")


def test_a_gpu_that_does_not_work_is_passed_over(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    monkeypatch.setattr(inference, "_trial", lambda name: "no kernel image")
    device, why = choose_device("auto")
    assert device.type == "cpu"
    assert "cuda does not work: no kernel image" in why
    with pytest.raises(DeviceError, match="no kernel image"):
        choose_device("cuda")


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

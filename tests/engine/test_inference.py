"""The bundled model through the door that the pipeline uses."""

from __future__ import annotations

import json
import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from euromine_qgis import layout
from euromine_qgis.engine import devices, inference, networks
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


@pytest.mark.parametrize("pixels_a_batch", [1, 10**6])
def test_a_pixel_is_compared_with_the_last_date_that_shows_it(
    predictor, reflectance, monkeypatch, pixels_a_batch
):
    monkeypatch.setattr(predictor, "_pixels_a_batch", pixels_a_batch)
    series = np.concatenate([reflectance[[0, 0, 2]], reflectance[[2, 2]]])
    holes = np.s_[1:3, :, 4:30, :40]
    series[holes] = np.nan
    pairs = [(0, 1), (1, 2), (2, 3), (3, 4)]
    found = predictor.predict(series, pairs, nothing, since_seen=True)
    expected = predictor.predict(series, [*pairs, (0, 3)], nothing)
    # Where all neighbours were hidden too, nothing else has a say.
    within = np.s_[5:29, :39]
    for part in ("gain", "loss"):
        ours, theirs = getattr(found, part), getattr(expected, part)
        np.testing.assert_allclose(ours[2][within], theirs[4][within], atol=1e-5)
        assert np.isnan(ours[:2, 4:30, :40]).all() and np.isnan(theirs[2, 4:30, :40]).all()
        np.testing.assert_allclose(ours[[0, 3]], theirs[[0, 3]], atol=1e-5)
        np.testing.assert_allclose(ours[1:3, :, 42:], theirs[1:3, :, 42:], atol=1e-5)


def test_networks_that_compare_on_a_coarser_grid_pass_over_hidden_pixels_too(reflectance):
    network = networks.build("bit", encoder="resnet18", band_mean=[0.1] * 6, band_std=[0.1] * 6)
    predictor = Predictor.of(network, [0.1] * 6, [0.1] * 6, torch.device("cpu"))
    series = reflectance[[0, 0, 2]]
    series[1, :, 8:24, 16:48] = np.nan
    passed_over = predictor.predict(series, [(0, 1), (1, 2)], nothing, since_seen=True)
    beside = predictor.predict(series, [(0, 1), (1, 2)], nothing)
    assert not np.isnan(passed_over.gain[1]).any()
    assert np.isnan(beside.gain[1, 8:24, 16:48]).all()
    np.testing.assert_allclose(passed_over.gain[0], beside.gain[0], atol=1e-5)
    # Every hidden pixel was compared with the date before: both are the same image.
    within = np.s_[8:24, 16:48]
    alone = predictor.predict(series[[0, 2]], [(0, 1)], nothing)
    difference = np.abs(passed_over.gain[1] - alone.gain[0])[within]
    assert difference.max() < 0.05


def test_a_pixel_that_no_date_showed_before_has_not_changed(predictor, reflectance):
    series = reflectance.copy()
    series[:2, :, :10] = np.nan
    found = predictor.predict(series, [(0, 1), (1, 2)], nothing, since_seen=True)
    assert np.isnan(found.gain[:, :10]).all() and not np.isnan(found.gain[1, 10:]).any()
    with pytest.raises(ValueError, match="not of consecutive dates"):
        predictor.predict(series, [(0, 2)], nothing, since_seen=True)


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


@pytest.fixture
def in_half(monkeypatch):
    """A predictor of its own on a processor that is said to be quick at bfloat16."""
    monkeypatch.setattr(inference, "fast_half", lambda device: torch.bfloat16)
    monkeypatch.setattr(inference, "_TRIAL_MAPPED_PX", 50)
    return Predictor(read_card(layout.MODELS / "accurate.json"), torch.device("cpu"))


@pytest.fixture(scope="module")
def threshold(predictor, reflectance):
    """One that maps three tenths of the image."""
    return float(np.nanquantile(predictor.predict(reflectance, [], nothing).mine, 0.7))


def test_half_precision_is_taken_where_footprints_stay(
    predictor, in_half, reflectance, threshold, monkeypatch
):
    monkeypatch.setattr(inference, "_MOST_FLIPS", 0.05)
    monkeypatch.setattr(inference, "_MOST_FLIPS_MAPPED", 0.2)
    said = in_half.settle_numbers(reflectance, threshold, nothing)
    assert re.match(r"bfloat16, in which \d\.\d+% of", said)
    less = in_half.predict(reflectance, [(0, 1)], nothing)
    full = predictor.predict(reflectance, [(0, 1)], nothing)
    np.testing.assert_allclose(less.mine, full.mine, atol=0.05)
    assert np.nanmax(np.abs(less.mine - full.mine)) > 0


@pytest.mark.parametrize("limit", ["_MOST_FLIPS", "_MOST_FLIPS_MAPPED"])
def test_half_precision_is_refused_where_footprints_turn(
    predictor, in_half, reflectance, threshold, monkeypatch, limit
):
    monkeypatch.setattr(inference, limit, 0.0)
    said = in_half.settle_numbers(reflectance, threshold, nothing)
    assert said.startswith("float32, because in bf")
    np.testing.assert_array_equal(
        in_half.predict(reflectance, [], nothing).mine,
        predictor.predict(reflectance, [], nothing).mine,
    )


def test_half_precision_that_overflows_is_refused(
    in_half, reflectance, threshold, monkeypatch
):
    true = inference._probabilities
    monkeypatch.setattr(
        inference, "_probabilities",
        lambda logits: true(logits) * (np.nan if logits.dtype is torch.bfloat16 else 1),
    )
    said = in_half.settle_numbers(reflectance, threshold, nothing)
    assert said == "float32, because bfloat16 overflows"


@pytest.mark.parametrize("pairs", [[], [(0, 1)]])
def test_a_tile_that_overflows_in_half_precision_is_computed_again(
    predictor, in_half, reflectance, monkeypatch, pairs
):
    true = inference._probabilities
    monkeypatch.setattr(in_half, "_half", torch.bfloat16)
    monkeypatch.setattr(
        inference, "_probabilities",
        lambda logits: true(logits) * (np.nan if logits.dtype is torch.bfloat16 else 1),
    )
    told = []
    found = in_half.predict(reflectance, pairs, nothing, told.append)
    expected = predictor.predict(reflectance, pairs, nothing)
    np.testing.assert_array_equal(found.mine, expected.mine)
    np.testing.assert_array_equal(found.gain, expected.gain)
    assert sum(told) == DATES


@pytest.mark.parametrize("door", ["footprint", "change_from"])
def test_what_is_no_number_is_not_taken_for_ground_not_seen(
    predictor, reflectance, monkeypatch, door
):
    true = getattr(predictor._network, door)

    def broken(*features):
        logits = true(*features)
        logits[..., 35, 60] = np.nan
        return logits

    monkeypatch.setattr(predictor._network, door, broken)
    with pytest.raises(CardError, match="no numbers") as caught:
        predictor.predict(reflectance, [(0, 1)], nothing)
    assert caught.value.remedy
    # Where an image shows nothing, it does not matter.
    series = reflectance.copy()
    series[:, :, 35, 60] = np.nan
    assert np.isnan(predictor.predict(series, [(0, 1)], nothing).mine[:, 35, 60]).all()


def test_ground_without_a_mine_says_nothing_of_half_precision(in_half, reflectance):
    assert in_half.settle_numbers(reflectance, 0.999, nothing) is None
    assert in_half.settle_numbers(np.full_like(reflectance, np.nan), 0.1, nothing) is None


def test_batches_are_halved_until_they_fit(predictor, reflectance, monkeypatch):
    whole = predictor.predict(reflectance, [(0, 1), (1, 2)], nothing)
    encode, sizes = predictor._network.encode, []

    def small(x):
        sizes.append(len(x))
        if len(x) > 1:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return encode(x)

    monkeypatch.setattr(predictor._network, "encode", small)
    monkeypatch.setattr(predictor, "_pixels_a_batch", 10**9)
    told = []
    found = predictor.predict(reflectance, [(0, 1), (1, 2)], nothing, told.append)
    assert max(sizes) > 1 and sizes[-3:] == [1, 1, 1]
    assert sum(told) == len(reflectance)
    np.testing.assert_allclose(found.mine, whole.mine, atol=1e-4)
    np.testing.assert_allclose(found.loss, whole.loss, atol=1e-4)


def test_a_date_that_is_computed_again_is_told_once(predictor, reflectance, monkeypatch):
    encode, calls = predictor._network.encode, []

    def full_at_the_second(x):
        calls.append(len(x))
        if len(calls) == 2:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return encode(x)

    monkeypatch.setattr(predictor._network, "encode", full_at_the_second)
    monkeypatch.setattr(predictor, "_pixels_a_batch", 1)
    told = []
    predictor.predict(reflectance, [], nothing, told.append)
    assert len(calls) > len(reflectance) and sum(told) == len(reflectance)


def test_images_are_computed_one_at_a_time_where_two_are_too_much(reflectance, monkeypatch):
    monkeypatch.setattr(devices, "lane_count", lambda: 3)
    predictor = Predictor(read_card(layout.MODELS / "fast.json"), torch.device("cpu"))
    whole = predictor.predict(reflectance, [(0, 1), (1, 2)], nothing)
    encode, room = predictor._network.encode, threading.Semaphore(1)

    def cramped(x):
        if not room.acquire(blocking=False):
            raise RuntimeError("DefaultCPUAllocator: not enough memory")
        try:
            time.sleep(0.05)
            return encode(x)
        finally:
            room.release()

    monkeypatch.setattr(predictor._network, "encode", cramped)
    with ThreadPoolExecutor(2) as tiles:
        found = list(tiles.map(
            lambda _: predictor.predict(reflectance, [(0, 1), (1, 2)], nothing), range(2)
        ))
    for one in found:
        np.testing.assert_allclose(one.mine, whole.mine, atol=1e-4)
        np.testing.assert_allclose(one.gain, whole.gain, atol=1e-4)


def test_a_tile_under_way_is_not_computed_in_numbers_on_trial(in_half, reflectance, monkeypatch):
    """The trial is refused: nothing but the trial may ever run in half precision."""
    monkeypatch.setattr(inference, "_MOST_FLIPS", -1.0)
    whole = in_half.predict(reflectance, [(0, 1)], nothing)
    with ThreadPoolExecutor(1) as other:
        under_way = [
            other.submit(in_half.predict, reflectance, [(0, 1)], nothing) for _ in range(4)
        ]
        in_half.settle_numbers(reflectance, 0.1, nothing)
        for tile in under_way:
            np.testing.assert_array_equal(tile.result().mine, whole.mine)


@pytest.mark.parametrize(
    "error",
    [torch.OutOfMemoryError("CUDA out of memory"),
     RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes"),
     RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes."),
     RuntimeError("cuDNN error: CUDNN_STATUS_ALLOC_FAILED"),
     RuntimeError("MPS backend out of memory (MPS allocated: 5 GB, max allowed: 9 GB).")],
)
def test_too_little_memory_is_told_with_a_remedy(predictor, reflectance, monkeypatch, error):
    def fail(x):
        raise error

    monkeypatch.setattr(predictor._network, "encode", fail)
    with pytest.raises(DeviceError, match="not enough memory") as caught:
        predictor.predict(reflectance, [], nothing)
    assert "MEMORY_LIMIT" in caught.value.remedy


def test_a_model_that_fails_at_an_image_says_what_it_is_made_of(tmp_path):
    """Its weights fit, but whoever wrote the card has never shown it an image of this size."""
    network = networks.ARCHITECTURES["unet"](encoder="tu-gcvit_xxtiny")
    save_file(network.state_dict(), tmp_path / "foreign.safetensors")
    card = json.loads((layout.MODELS / "accurate.json").read_text())
    card |= {
        "id": "foreign", "weights": "foreign.safetensors",
        "architecture": {"name": "unet", "encoder": "tu-gcvit_xxtiny", "options": {}},
    }
    (tmp_path / "foreign.json").write_text(json.dumps(card))
    threads = torch.get_num_threads()
    for reader in (networks.load, partial(Predictor, device=torch.device("cpu"))):
        with pytest.raises(CardError, match="does not work with the encoder 'tu-gcvit_xxtiny'"):
            reader(read_card(tmp_path / "foreign.json"))
    assert torch.get_num_threads() == threads


def test_truncated_weights_are_named(tmp_path):
    for name in ("accurate.json", "accurate.safetensors"):
        content = (layout.MODELS / name).read_bytes()
        (tmp_path / name).write_bytes(content if name.endswith("json") else content[:1000])
    with pytest.raises(CardError, match="accurate.safetensors"):
        Predictor(read_card(tmp_path / "accurate.json"), torch.device("cpu"))

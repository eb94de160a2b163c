"""Every architecture learns, is saved, loaded and run through the same doors."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from euromine_qgis import layout
from euromine_qgis.engine import networks
from euromine_qgis.engine.cards import Architecture, ModelCard, read_card
from euromine_qgis.engine.errors import CardError
from euromine_qgis.engine.inference import Predictor
from euromine_qgis.engine.networks.footprint import both_logit
from euromine_qgis.engine.training.batches import Batch
from euromine_qgis.engine.training.loop import losses_of
from euromine_qgis.engine.training.precision import Precision

CPU = torch.device("cpu")
STEPS = 4
# What is not tried with a ResNet-18: what cannot take it, or is made for something lighter.
ENCODERS = {
    "dpt": "tu-vit_tiny_patch16_224", "segformer": "mit_b0", "changeformer": "mit_b0",
    "shared_encoder_change": "efficientnet-b0",
    "ensemble": "efficientnet-b0+timm-tf_efficientnet_lite0",
}
OPTIONS: dict[str, dict[str, Any]] = {
    "dpt": {"decoder_intermediate_channels": [16, 32, 32, 32], "decoder_fusion_channels": 16},
    "bit": {"decoder_layers": 2},
    "ensemble": {"members": [{"feature_channels": 8}, {"change_channels": 8}]},
}


def card_of(name: str, encoder: str, options: dict[str, Any]) -> ModelCard:
    card = read_card(layout.MODELS / "accurate.json")
    return replace(card, architecture=Architecture(name, encoder, options))


def mine_in_forest(side: int) -> Batch:
    """Two places at two dates each: a bare square that grows in the first, shrinks in the other."""
    torch.manual_seed(0)
    mask = torch.zeros(4, side, side, dtype=torch.uint8)
    for date, reach in enumerate((side // 3, side // 2, side // 2, side // 3)):
        mask[date, 8:reach, 8:reach] = 1
    values = torch.randn(4, 6, side, side) * 0.2 + 2.0 * mask[:, None]
    x = torch.cat([values, torch.ones_like(values)], dim=1)
    return Batch(x, mask, torch.ones(4, side, side), torch.tensor([[0, 1], [2, 3]]))


@pytest.mark.parametrize("name", networks.ARCHITECTURES)
def test_it_learns_is_saved_and_says_the_same(name: str, tmp_path: Path) -> None:
    torch.manual_seed(1)
    encoder, options = ENCODERS.get(name, "resnet18"), OPTIONS.get(name, {})
    card = card_of(name, encoder, options)
    network = networks.build_for(card)
    batch = mine_in_forest(max(64, network.smallest_side_px))
    optimizer = torch.optim.AdamW(network.parameters(), lr=2e-4)
    before = [parameter.detach().clone() for parameter in network.parameters()]
    losses = []
    for _ in range(STEPS):
        total = torch.stack(list(losses_of(network, batch, Precision(CPU)).values())).sum()
        optimizer.zero_grad()
        total.backward()
        assert all(
            torch.isfinite(p.grad).all() for p in network.parameters() if p.grad is not None
        )
        optimizer.step()
        losses.append(float(total.detach()))
    assert math.isfinite(losses[-1]) and losses[-1] < losses[0]
    still = [torch.equal(p, b) for p, b in zip(network.parameters(), before, strict=True)]
    assert np.mean(still) < 0.5, "a PSPNet leaves the deeper layers of its encoder alone"

    mean, std = ([getattr(band, key) for band in card.bands] for key in ("mean", "std"))
    learned = Predictor.of(network, mean, std, CPU)
    weights = {key: value.contiguous() for key, value in network.state_dict().items()}
    save_file(weights, tmp_path / card.weights)
    values = json.loads((layout.MODELS / "accurate.json").read_text(encoding="utf-8"))
    values["architecture"] = {"name": name, "encoder": encoder, "options": options}
    (tmp_path / "model.json").write_text(json.dumps(values), encoding="utf-8")
    loaded = Predictor(read_card(tmp_path / "model.json"), CPU)

    rng = np.random.default_rng(0)
    series = rng.uniform(0.02, 0.4, (3, 6, 50, 70)).astype(np.float32)
    series[1, :, :10] = np.nan
    pairs = [(0, 1), (0, 2), (2, 0)]
    ours, theirs = (predictor.predict(series, pairs, lambda: None) for predictor in
                    (learned, loaded))
    for part in ("mine", "gain", "loss"):
        # Folded normalisations round otherwise.
        np.testing.assert_allclose(getattr(ours, part), getattr(theirs, part), atol=1e-4)
    assert ours.mine.shape == (3, 50, 70) and ours.gain.shape == (3, 50, 70)
    assert np.isnan(ours.mine[1, :10]).all() and not np.isnan(ours.mine[1, 10:]).any()
    np.testing.assert_allclose(ours.gain[1], ours.loss[2], atol=1e-5)
    np.testing.assert_allclose(ours.loss[1], ours.gain[2], atol=1e-5)


def test_change_of_two_footprints_is_the_product_of_their_probabilities() -> None:
    a, b = torch.tensor([-30.0, -2.0, 0.5, 3.0, 40.0]), torch.tensor([1.0, 2.0, -0.5, 3.0, 50.0])
    both = both_logit(a, b)
    torch.testing.assert_close(both.sigmoid(), a.sigmoid() * b.sigmoid())
    assert float(both[-1]) == pytest.approx(40, abs=0.01), "no saturation"
    network = networks.build("unet", encoder="resnet18", band_mean=[0.1] * 6, band_std=[0.1] * 6)
    before, after = torch.tensor([[[[-1.0]]]]), torch.tensor([[[[2.0]]]])
    gain, loss = network.change(before, after).sigmoid().flatten().tolist()
    p, q = torch.sigmoid(before).item(), torch.sigmoid(after).item()
    assert gain == pytest.approx((1 - p) * q, rel=1e-5)
    assert loss == pytest.approx(p * (1 - q), rel=1e-5)


@pytest.mark.parametrize(
    ("name", "encoder", "options", "says"),
    [
        ("perceptron", "resnet18", {}, "not known"),
        ("unet", "resnet1", {}, "resnet1"),
        ("unet", "tu-resnet1", {}, "Unknown model"),
        ("unet", "tu-hf-hub:someone/model", {}, "address"),
        ("unet", "resnet18", {"colour": 1}, "no option colour"),
        ("unet", "resnet18", {"encoder_weights": "imagenet"}, "encoder_weights"),
        ("fc_siam_diff", "resnet18", {"decoder": "none"}, "decoder one of"),
        ("dpt", "resnet18", {}, "tu-"),
        ("ensemble", "efficientnet-b0+efficientnet-b0", {"members": [{}]}, "zip"),
        ("unet", "tu-vit_tiny_patch16_224", {}, "downsampling"),
    ],
)
def test_what_cannot_be_built_is_refused(
    name: str, encoder: str, options: dict[str, Any], says: str
) -> None:
    with pytest.raises(CardError, match=says) as caught:
        networks.build(name, encoder=encoder, band_mean=[0.1] * 6, band_std=[0.1] * 6, **options)
    assert caught.value.remedy


def test_early_fusion_maps_a_date_by_showing_it_twice() -> None:
    torch.manual_seed(0)
    network = networks.build("fc_ef", encoder="resnet18", band_mean=[0.1] * 6, band_std=[0.1] * 6)
    network.eval()
    x = torch.randn(1, 12, 64, 64)
    with torch.inference_mode():
        twice = network.model(torch.cat([x, x], dim=1))
        assert torch.equal(network(x), twice[:, 1:])

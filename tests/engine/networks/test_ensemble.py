"""What an ensemble says is the mean of what its members say."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from euromine_qgis.engine import networks
from euromine_qgis.engine.errors import JobError
from euromine_qgis.engine.training.train import _start

BANDS = {"band_mean": [0.1] * 6, "band_std": [0.1] * 6}
ENCODERS = ("efficientnet-b0", "timm-tf_efficientnet_lite0")
OPTIONS = ({"feature_channels": 8}, {"change_channels": 8})


def runs(folder: Path) -> tuple[list[networks.Network], list[str]]:
    """Two networks and the files of their weights."""
    torch.manual_seed(4)
    members, paths = [], []
    for encoder, options in zip(ENCODERS, OPTIONS, strict=True):
        members.append(networks.build("shared_encoder_change", encoder, **BANDS, **options).eval())
        paths.append(str(folder / f"{encoder}.safetensors"))
        weights = {name: value.contiguous() for name, value in members[-1].state_dict().items()}
        save_file(weights, paths[-1])
    return members, paths


def test_it_says_the_mean_of_its_members_logits(tmp_path: Path) -> None:
    members, paths = runs(tmp_path)
    ensemble = networks.build("ensemble", "+".join(ENCODERS), **BANDS, members=OPTIONS).eval()
    _start(ensemble, paths)
    images = torch.randn(2, 12, 64, 96)
    with torch.inference_mode():
        features = [network.encode(images) for network in (*members, ensemble)]
        footprints = [
            network.footprint(of_network)
            for network, of_network in zip((*members, ensemble), features, strict=True)
        ]
        changes = [
            network.change(of_network[:1], of_network[1:])
            for network, of_network in zip((*members, ensemble), features, strict=True)
        ]
    for first, second, together in (footprints, changes):
        assert not torch.allclose(first, second, atol=1e-3)
        torch.testing.assert_close(together, (first + second) / 2, atol=1e-5, rtol=1e-5)
    assert ensemble.side_multiple_px == 16
    assert len(list(ensemble.encoder.parameters())) == sum(
        len(list(member.encoder.parameters())) for member in members
    )


def test_each_member_has_a_run_of_its_own(tmp_path: Path) -> None:
    _, paths = runs(tmp_path)
    ensemble = networks.build("ensemble", "+".join(ENCODERS), **BANDS, members=OPTIONS)
    with pytest.raises(JobError, match="names 1 runs for 2 networks"):
        _start(ensemble, paths[:1])
    with pytest.raises(JobError, match="no whole file of such a network"):
        _start(ensemble, paths[::-1])

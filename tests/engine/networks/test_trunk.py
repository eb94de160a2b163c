"""Encoders cut off at the stride that is used."""

import pytest
import torch

from euromine_qgis.engine.networks.trunk import trunk


@pytest.mark.parametrize("depth", [3, 4, 5])
@pytest.mark.parametrize(
    "name",
    ["efficientnet-b0", "timm-efficientnet-b0", "timm-tf_efficientnet_lite0", "resnet18"],
)
def test_levels_are_there_and_nothing_below_them(name: str, depth: int) -> None:
    encoder, channels = trunk(name, 12, depth, ())
    levels = encoder(torch.zeros(1, 12, 64, 64))
    assert [tuple(level.shape[1:]) for level in levels] == [
        (count, 64 >> stride, 64 >> stride) for stride, count in enumerate(channels)
    ]
    assert len(levels) == depth + 1
    if "efficientnet" in name:
        sum(level.sum() for level in levels[1:]).backward()
        assert [n for n, parameter in encoder.named_parameters() if parameter.grad is None] == []


def test_training_is_spared_the_noise_of_dropped_paths() -> None:
    encoder, _ = trunk("timm-tf_efficientnet_lite0", 12, 4, ())
    encoder.train()
    for module in encoder.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.eval()
    x = torch.randn(2, 12, 64, 64, generator=torch.Generator().manual_seed(0))
    assert torch.equal(encoder(x)[-1], encoder(x)[-1])


def test_only_one_kind_is_thinned_out() -> None:
    encoder, _ = trunk("efficientnet-b0", 12, 4, (0, 1, 3, 5, 8))
    assert len(encoder._blocks) == 5
    with pytest.raises(ValueError, match="kept_blocks"):
        trunk("resnet18", 12, 4, (0, 1))

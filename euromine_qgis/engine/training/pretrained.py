"""The trunk starts from a network that knows Sentinel-2: UKIS-CSmask 1.0.0 (DLR, Apache-2.0).

Its U-Net on efficientnet-b4 tells clouds and shadows apart in the same six bands. Only the
encoder down to stride 16 is taken. Fetch it with

    python -m pip download --no-deps ukis-csmask==1.0.0 -d build/

and name `build/ukis_csmask-1.0.0-py3-none-any.whl` as `initial_weights` in the configuration.
"""

from __future__ import annotations

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


def initialise(network: Network, wheel: Path, stats: Statistics) -> int:
    """Copies the encoder into the network and folds the two normalisations into its stem.

    The stem then answers to our normalised reflectance as the original did to its own; the
    presence channels start at zero. Returns the number of tensors copied.
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

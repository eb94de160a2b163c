"""The network that all are measured with: a U-Net of segmentation_models_pytorch with a ResNet-18,
taught on the simulated mine for minutes so that its answers look like those of a model in use.

Writes into the folder of the settings unet.json, unet.safetensors and, for those who take
the bands as they are times a scale, unet_raw.onnx (1/10000) and unet_byte.onnx (255/10000).
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from torch.nn import functional

from euromine_qgis.engine import networks
from euromine_qgis.engine.cards import CANONICAL_BANDS
from euromine_qgis.engine.simulation import SIZE_PX, simulate

from ..places import POSITIONS
from .meter import Meter, settings
from .raw_bands import load

ONNX_SCALES = {"unet_raw.onnx": 1e-4, "unet_byte.onnx": 255e-4}
# Those of the bundled models.
TILE_PX, OVERLAP_PX = 384, 48
_STEPS, _BATCH, _CROP_PX, _SEED = 120, 8, 128, 7


def main() -> None:
    folder = Path(settings()["folder"])
    folder.mkdir(parents=True, exist_ok=True)
    meter = Meter()
    scenes = list(simulate())
    images = np.stack([scene.reflectance[POSITIONS] for scene in scenes]).astype(np.float32) / 1e4
    masks = np.stack([scene.mine for scene in scenes]).astype(np.float32)
    mean = [round(float(value), 4) for value in images.mean(axis=(0, 2, 3))]
    std = [round(float(value), 4) for value in images.std(axis=(0, 2, 3))]
    torch.manual_seed(_SEED)
    network = networks.build("unet", "resnet18", band_mean=mean, band_std=std)
    _teach(network, images, masks, mean, std)
    save_file(network.eval().state_dict(), folder / "unet.safetensors")
    (folder / "unet.json").write_text(json.dumps(_card(mean, std), indent=1), encoding="utf-8")
    for name, scale in ONNX_SCALES.items():
        torch.onnx.export(
            load(str(folder / "unet.json"), list(range(6)), scale),
            (torch.rand(1, 6, 256, 256),),
            folder / name,
            input_names=["bands"],
            output_names=["mine"],
            dynamic_axes={"bands": {0: "n", 2: "h", 3: "w"}, "mine": {0: "n", 2: "h", 3: "w"}},
            dynamo=False,
        )
    meter.finish()


def _teach(
    network: networks.Network,
    images: np.ndarray,
    masks: np.ndarray,
    mean: list[float],
    std: list[float],
) -> None:
    rng = np.random.default_rng(_SEED)
    optimiser = torch.optim.Adam(network.parameters(), lr=1e-3)
    column = (torch.tensor(values).reshape(1, -1, 1, 1) for values in (mean, std))
    centre, spread = column
    network.train()
    for _ in range(_STEPS):
        crops, truth = [], []
        for year in rng.integers(len(images), size=_BATCH):
            row, col = rng.integers(SIZE_PX - _CROP_PX, size=2)
            place = (..., slice(row, row + _CROP_PX), slice(col, col + _CROP_PX))
            turns = int(rng.integers(4))
            crops.append(np.rot90(images[year][place], turns, axes=(1, 2)).copy())
            truth.append(np.rot90(masks[year][place], turns).copy())
        values = (torch.from_numpy(np.stack(crops)) - centre) / spread
        logits = network(torch.cat([values, torch.ones_like(values)], dim=1))
        loss = functional.binary_cross_entropy_with_logits(
            logits[:, 0], torch.from_numpy(np.stack(truth))
        )
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()


def _card(mean: list[float], std: list[float]) -> dict[str, object]:
    bands = [
        {"name": name, "mean": centre, "std": spread}
        for name, centre, spread in zip(CANONICAL_BANDS, mean, std, strict=True)
    ]
    return {
        "id": "bench-unet", "title": "U-Net of the benchmark", "version": "1", "bands": bands,
        "tasks": ["footprint"], "minimum_bands": ["red"], "resolution_m": 10,
        "architecture": {"name": "unet", "encoder": "resnet18", "options": {}},
        "tile_size_px": TILE_PX, "overlap_px": OVERLAP_PX, "threshold": 0.5,
        "temporal": {"emission_weight": 1.0, "change_slope": 1.0, "change_offset": 0.0},
        "weights": "unet.safetensors",
        "training_data": [
            {"name": "demo", "what": "the simulated mine", "licence": "GPL-3.0-or-later"}
        ],
        "initialisation": "none", "licence": "GPL-3.0-or-later", "domain": "none: to measure with",
        "limits": ["It has seen simulated images only."], "level": ["surface_reflectance"],
        "scores": [], "trained_by": "benchmarks/drivers/teach.py", "date": "2026-11-24",
        "seed": _SEED,
    }


if __name__ == "__main__":
    main()

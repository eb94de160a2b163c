"""The benchmark's network for those who hand over the bands as they are in the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import segmentation_models_pytorch as smp
import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from .meter import Meter

BAND_COUNT = 6


class RawBands(nn.Module):
    """Picks the six bands, normalises them and asks the network: (n, bands, h, w) -> (n, k, h, w).

    ``positions`` of the six among the bands handed over; times ``scale`` these are reflectances.
    With ``classes`` the answer is the logits of not mine and mine, else the probability of mine.
    """

    mean: Tensor
    std: Tensor

    def __init__(
        self,
        network: nn.Module,
        statistics: list[dict[str, Any]],
        positions: list[int],
        scale: float,
        classes: bool = False,
        meter: Meter | None = None,
    ) -> None:
        super().__init__()
        self.network, self._meter = network, meter
        self._positions, self._scale, self._classes = positions, scale, classes
        for name in ("mean", "std"):
            column = torch.tensor([band[name] for band in statistics]).reshape(1, -1, 1, 1)
            self.register_buffer(name, column)

    def forward(self, x: Tensor) -> Tensor:
        values = (x[:, self._positions] * self._scale - self.mean) / self.std
        seen = torch.cat([values, torch.ones_like(values)], dim=1)
        if self._meter is None:
            logits = self.network(seen)
        else:
            with self._meter.forward(tuple(seen.shape)):
                logits = self.network(seen)
        if self._classes:
            return torch.cat([torch.zeros_like(logits), logits], dim=1)
        return torch.sigmoid(logits)


def load(
    card: str, positions: list[int], scale: float, classes: bool = False, meter: Meter | None = None
) -> RawBands:
    """The network of a model card as segmentation_models_pytorch builds it."""
    told = json.loads(Path(card).read_text(encoding="utf-8"))
    architecture = told["architecture"]
    network = smp.create_model(
        architecture["name"], encoder_name=architecture["encoder"], encoder_weights=None,
        in_channels=2 * BAND_COUNT, classes=1,
    )
    weights = load_file(Path(card).with_name(told["weights"]))
    network.load_state_dict({key.removeprefix("model."): value for key, value in weights.items()})
    made = RawBands(network.eval(), told["bands"], positions, scale, classes, meter)
    return made.eval().requires_grad_(False)

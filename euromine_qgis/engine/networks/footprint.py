"""The footprint architectures of segmentation_models_pytorch, with any of its encoders."""

from __future__ import annotations

import inspect
from typing import Any

import segmentation_models_pytorch as smp
import torch
from torch import Tensor, nn

from ...wording import worded
from .doors import Network
from .encoders import any_size
from .shared_encoder import INPUT_CHANNELS

FOOTPRINT_ARCHITECTURES = (
    "unet", "unetplusplus", "manet", "linknet", "fpn", "pspnet", "pan", "deeplabv3",
    "deeplabv3plus", "upernet", "segformer", "dpt",
)  # fmt: skip


class FootprintNet(Network):
    """Maps every date by itself; what two dates say of change follows from their footprints.

    Gain is taken as "no mine before and mine after" of two independent dates. Nothing is learned
    about change beyond that.
    """

    def __init__(self, architecture: str, encoder: str, **options: Any) -> None:
        super().__init__()
        if not encoder.startswith("tu-"):
            _check_options(architecture, options)
        if architecture == "pan":  # its attention pools three times from stride 16
            self.smallest_side_px = 128
        if encoder.startswith("tu-mobilevit"):  # it attends over 2 x 2 pixels of stride 32
            self.side_multiple_px = self.smallest_side_px = 64
        self.model = smp.create_model(
            architecture,
            encoder_name=encoder,
            encoder_weights=None,
            in_channels=INPUT_CHANNELS,
            classes=1,
            **{**any_size(encoder), **options},
        )

    @property
    def encoder(self) -> nn.Module:
        return self.model.encoder

    def encode(self, x: Tensor) -> Tensor:
        """Footprint logits already: (n, 12, h, w) -> (n, 1, h, w)."""
        return self.model(x)

    def footprint(self, features: Tensor) -> Tensor:
        return features

    def pair_projections(self, features: Tensor) -> Tensor:
        return features

    def change_from(self, projections_a: Tensor, projections_b: Tensor) -> Tensor:
        gain = both_logit(-projections_a, projections_b)
        return torch.cat([gain, both_logit(projections_a, -projections_b)], dim=1)


def _check_options(architecture: str, options: dict[str, Any]) -> None:
    """smp hands unknown options on to the encoder, where only timm's complain of them."""
    taken = inspect.signature(smp.MODEL_ARCHITECTURES_MAPPING[architecture].__init__).parameters
    unknown = sorted(set(options) - set(taken))
    if unknown:
        raise TypeError(worded("it has no option {names}", names=", ".join(unknown)))


def both_logit(a: Tensor, b: Tensor) -> Tensor:
    """The logit of the product of two probabilities given as logits.

    With p = 1 / (1 + exp(-a)) and q likewise, (1 - pq) / pq = exp(-a) + exp(-b) + exp(-a - b).
    """
    return -torch.logsumexp(torch.stack([-a, -b, -a - b]), dim=0)

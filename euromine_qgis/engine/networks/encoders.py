"""Untrained encoders of segmentation_models_pytorch and timm, for images of any size."""

from __future__ import annotations

from typing import Any

from segmentation_models_pytorch.encoders import get_encoder
from torch import nn

DEPTH = 5

# What lets timm's transformers take images of any size; by the beginning of the encoder's name.
_ANY_SIZE: dict[str, dict[str, Any]] = {
    "tu-vit": {"dynamic_img_size": True},
    "tu-swin": {"strict_img_size": False},
}


def any_size(encoder: str) -> dict[str, Any]:
    """The options that an encoder needs to be shown more than one size of image."""
    for beginning, options in _ANY_SIZE.items():
        if encoder.startswith(beginning):
            return options
    return {}


def pyramid_encoder(encoder: str, channels_in: int) -> tuple[nn.Module, list[int]]:
    """An encoder and the channels that it hands out at strides 1, 2, 4, 8, 16, 32."""
    made = get_encoder(
        encoder, in_channels=channels_in, depth=DEPTH, weights=None, **any_size(encoder)
    )
    return made, list(made.out_channels)

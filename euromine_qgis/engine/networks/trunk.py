"""Encoders of segmentation_models_pytorch without what lies below the stride that is used."""

from __future__ import annotations

from collections.abc import Sequence

from segmentation_models_pytorch.encoders import get_encoder
from timm.layers import DropPath
from torch import nn

from ...wording import worded


def trunk(
    name: str, channels_in: int, depth: int, kept_blocks: Sequence[int]
) -> tuple[nn.Module, list[int]]:
    """An encoder and the channels it hands out at strides 1, 2, 4, ... 2 ** depth.

    EfficientNets of segmentation_models_pytorch hold, and some compute, blocks that fewer than
    five levels do not need: they are taken out here. Of the others of an `efficientnet-`,
    `kept_blocks` stay (all where it is empty); the first block of each stage must be among them.

    Raises ValueError for `kept_blocks` of another encoder.
    """
    encoder = get_encoder(name, in_channels=channels_in, depth=depth, weights=None)
    if name.startswith("efficientnet-"):
        _thin_out(encoder, depth, kept_blocks)
    elif kept_blocks:
        raise ValueError(worded("kept_blocks are for EfficientNets, not for {name}.", name=name))
    elif name.startswith(("timm-efficientnet-", "timm-tf_efficientnet_")):
        _cut_off(encoder, depth)
    return encoder, list(encoder.out_channels)


def _thin_out(encoder: nn.Module, depth: int, kept_blocks: Sequence[int]) -> None:
    ends = [*encoder._out_indexes, len(encoder._blocks) - 1][: depth - 1]
    kept = sorted(kept_blocks) or list(range(ends[-1] + 1))
    encoder._blocks = nn.ModuleList(encoder._blocks[index] for index in kept)
    encoder._out_indexes = [sum(index <= end for index in kept) - 1 for end in ends]
    del encoder._conv_head, encoder._bn1


def _cut_off(encoder: nn.Module, depth: int) -> None:
    stages = {2: 2, 3: 3, 4: 5, 5: 7}[depth]
    encoder.blocks = encoder.blocks[:stages]
    del encoder.conv_head, encoder.bn2
    for module in encoder.modules():
        if isinstance(module, DropPath):
            # Training here is short of steps, not of noise.
            module.drop_prob = 0.0

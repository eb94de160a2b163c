"""Change networks that compare the two images of a pair at every scale.

FC-EF, FC-Siam-conc and FC-Siam-diff: Daudt et al., Fully convolutional Siamese networks for change
detection, ICIP 2018. ChangeFormer: Bandara and Patel, IGARSS 2022. Here with any encoder of
segmentation_models_pytorch, the direction of change, and footprints from the same encoder.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import segmentation_models_pytorch as smp
import torch
from segmentation_models_pytorch.base import SegmentationHead
from segmentation_models_pytorch.decoders.segformer.decoder import SegformerDecoder
from segmentation_models_pytorch.decoders.unet.decoder import UnetDecoder
from segmentation_models_pytorch.decoders.unetplusplus.decoder import UnetPlusPlusDecoder
from torch import Tensor, nn

from ...wording import worded
from .doors import PairwiseNetwork
from .encoders import any_size, pyramid_encoder
from .shared_encoder import INPUT_CHANNELS

DECODER_CHANNELS = (256, 128, 64, 32, 16)
SEGFORMER_CHANNELS = 256


class EarlyFusionNet(PairwiseNetwork):
    """FC-EF: one U-Net on both images stacked, which says what is new and what is mine afterwards.

    The footprint of a single date is what it says is mine where both images are that date.
    """

    def __init__(self, encoder: str, decoder_channels: Sequence[int] = DECODER_CHANNELS) -> None:
        super().__init__()
        self.model = smp.create_model(
            "unet",
            encoder_name=encoder,
            encoder_weights=None,
            in_channels=2 * INPUT_CHANNELS,
            classes=2,
            decoder_channels=tuple(decoder_channels),
            **any_size(encoder),
        )

    @property
    def encoder(self) -> nn.Module:
        return self.model.encoder

    def footprint(self, features: Tensor) -> Tensor:
        return self.model(torch.cat([features, features], dim=1))[:, 1:]

    def gain(self, before: Tensor, after: Tensor) -> Tensor:
        return self.model(torch.cat([before, after], dim=1))[:, :1]


class SiameseNet(PairwiseNetwork):
    """Both images go through one encoder; a decoder reads the two pyramids, fused scale by scale.

    ``fusion``: ``concatenation`` (FC-Siam-conc), ``difference`` (FC-Siam-diff; with its sign, else
    gain and loss would look the same) or ``learned`` (ChangeFormer's difference modules).
    ``decoder``: ``unet``, ``unetplusplus`` or ``segformer``. A second decoder maps the footprints.
    """

    def __init__(self, encoder: str, fusion: str, decoder: str = "unet") -> None:
        super().__init__()
        if fusion not in FUSIONS or decoder not in DECODERS:
            raise ValueError(worded(
                "fusion is one of {fusions}, not '{fusion}', and decoder one of {decoders}, not "
                "'{decoder}'",
                fusions=", ".join(FUSIONS), fusion=fusion,
                decoders=", ".join(DECODERS), decoder=decoder,
            ))
        self.encoder, channels = pyramid_encoder(encoder, INPUT_CHANNELS)
        self.fuse = FUSIONS[fusion](channels)
        fused = [2 * c for c in channels] if fusion == "concatenation" else channels
        self.footprint_decoder, self.footprint_head = DECODERS[decoder](channels)
        self.change_decoder, self.change_head = DECODERS[decoder](fused)

    def footprint(self, features: Tensor) -> Tensor:
        return self.footprint_head(self.footprint_decoder(self.encoder(features)))

    def gain(self, before: Tensor, after: Tensor) -> Tensor:
        return self._decoded(self.encoder(before), self.encoder(after))

    def change_from(self, projections_a: Tensor, projections_b: Tensor) -> Tensor:
        a, b = self.encoder(projections_a), self.encoder(projections_b)
        return torch.cat([self._decoded(a, b), self._decoded(b, a)], dim=1)

    def _decoded(self, before: Sequence[Tensor], after: Sequence[Tensor]) -> Tensor:
        return self.change_head(self.change_decoder(self.fuse(before, after)))


class Concatenation(nn.Module):
    """Both pyramids side by side at every scale."""

    def forward(self, before: Sequence[Tensor], after: Sequence[Tensor]) -> list[Tensor]:
        return [torch.cat(pair, dim=1) for pair in zip(before, after, strict=True)]


class Difference(nn.Module):
    """The later pyramid less the earlier one."""

    def forward(self, before: Sequence[Tensor], after: Sequence[Tensor]) -> list[Tensor]:
        return [b - a for a, b in zip(before, after, strict=True)]


class LearnedDifference(nn.Module):
    """A small convolutional module a scale, as in ChangeFormer."""

    def __init__(self, channels: Sequence[int]) -> None:
        super().__init__()
        self.scales = nn.ModuleList(_comparison(c) for c in channels)

    def forward(self, before: Sequence[Tensor], after: Sequence[Tensor]) -> list[Tensor]:
        pyramids = zip(self.scales, before, after, strict=True)
        return [compare(torch.cat([a, b], dim=1)) for compare, a, b in pyramids]


FUSIONS: dict[str, Callable[[Sequence[int]], nn.Module]] = {
    "concatenation": lambda channels: Concatenation(),
    "difference": lambda channels: Difference(),
    "learned": LearnedDifference,
}


def _comparison(channels: int) -> nn.Module:
    """Encoders without a stride of 2 hand out a tensor of no channels there: nothing to compare."""
    if channels == 0:
        return _First()
    return nn.Sequential(
        nn.Conv2d(2 * channels, channels, 3, padding=1),
        nn.ReLU(inplace=True),
        nn.BatchNorm2d(channels),
        nn.Conv2d(channels, channels, 3, padding=1),
        nn.ReLU(inplace=True),
    )


class _First(nn.Module):
    def forward(self, both: Tensor) -> Tensor:
        return both[:, : both.shape[1] // 2]


def _unet(channels: Sequence[int]) -> tuple[nn.Module, nn.Module]:
    decoder = UnetDecoder(channels, DECODER_CHANNELS, n_blocks=len(DECODER_CHANNELS))
    return decoder, SegmentationHead(DECODER_CHANNELS[-1], 1, kernel_size=3)


def _unetplusplus(channels: Sequence[int]) -> tuple[nn.Module, nn.Module]:
    decoder = UnetPlusPlusDecoder(channels, DECODER_CHANNELS, n_blocks=len(DECODER_CHANNELS))
    return decoder, SegmentationHead(DECODER_CHANNELS[-1], 1, kernel_size=3)


def _segformer(channels: Sequence[int]) -> tuple[nn.Module, nn.Module]:
    decoder = SegformerDecoder(list(channels), segmentation_channels=SEGFORMER_CHANNELS)
    return decoder, SegmentationHead(SEGFORMER_CHANNELS, 1, kernel_size=1, upsampling=4)


DECODERS = {"unet": _unet, "unetplusplus": _unetplusplus, "segformer": _segformer}

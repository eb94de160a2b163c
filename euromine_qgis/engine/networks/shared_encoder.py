"""One encoder for every date, one cheap comparison for every pair of dates."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from segmentation_models_pytorch.decoders.unet.decoder import UnetDecoder
from torch import Tensor, nn
from torch.nn import functional

from .doors import Network
from .trunk import trunk

BLUE, GREEN, RED, NIR, SWIR16, SWIR22 = range(6)
BAND_COUNT = 6
INPUT_CHANNELS = 2 * BAND_COUNT

# Vegetation, open water, water against soil, burnt or bare ground, clay, iron oxide, greenness.
NORMALISED_DIFFERENCES = (
    (NIR, RED),
    (GREEN, NIR),
    (GREEN, SWIR16),
    (NIR, SWIR22),
    (SWIR16, SWIR22),
    (RED, BLUE),
    (GREEN, RED),
)


class SharedEncoderChangeNet(Network):
    """Maps a mining footprint per date and gain and loss per pair of dates.

    Every date is encoded once (`encode`) and projected once (`pair_projections`); a pair of dates
    then costs one sum and two small convolutions (`change_from`). Loss from a to b is by
    construction gain from b to a, so that swapping the dates swaps the two outputs.

    The input (n, 12, h, w) holds six normalised reflectances (blue, green, red, nir, swir16,
    swir22), 0 where a band or pixel is missing, then six presence channels, 1 where the value is
    measured. Height and width are multiples of the stride of the coarsest of the trunk's levels,
    2 ** `depth`. `kept_blocks` thins out the trunk.
    """

    scale: Tensor
    shift: Tensor
    lowest: Tensor
    highest: Tensor
    couples: Tensor

    def __init__(
        self,
        encoder: str,
        band_mean: Sequence[float],
        band_std: Sequence[float],
        decoder_channels: Sequence[int] = (96, 48, 32),
        detail_channels: int = 16,
        feature_channels: int = 24,
        change_channels: int = 16,
        kept_blocks: Sequence[int] = (),
        depth: int = 4,
    ) -> None:
        super().__init__()
        # From the input's channels to reflectance, held off zero, and presence as it is.
        for name, bands, presence in (
            ("scale", band_std, 1.0),
            ("shift", band_mean, 0.0),
            ("lowest", [1e-3] * BAND_COUNT, 0.0),
            ("highest", [2.0] * BAND_COUNT, 1.0),
        ):
            values = torch.tensor([*bands, *[presence] * BAND_COUNT], dtype=torch.float32)
            self.register_buffer(name, values, persistent=False)
        self.register_buffer("couples", _couples(), persistent=False)
        self.kept_blocks = tuple(sorted(kept_blocks))
        self.feature_channels, self.change_channels = feature_channels, change_channels
        self.side_multiple_px = 2**depth
        self.encoder, skip_channels = trunk(encoder, INPUT_CHANNELS, depth, kept_blocks)
        self.decoder = UnetDecoder(
            encoder_channels=skip_channels,
            decoder_channels=tuple(decoder_channels),
            n_blocks=len(decoder_channels),
        )
        self.detail = _convolution(INPUT_CHANNELS + len(NORMALISED_DIFFERENCES), detail_channels)
        self.fuse = _convolution(decoder_channels[-1] + detail_channels, feature_channels)
        self.footprint_head = nn.Conv2d(feature_channels, 1, 1)
        self.as_before = nn.Conv2d(feature_channels, change_channels, 1)
        self.as_after = nn.Conv2d(feature_channels, change_channels, 1, bias=False)
        self.gain_head = nn.Sequential(
            nn.Conv2d(change_channels, change_channels, 3, padding=1),
            nn.ReLU(inplace=True),
            nn.Conv2d(change_channels, 1, 1),
        )

    def encode(self, x: Tensor) -> Tensor:
        """Features of dates: (n, 12, h, w) -> (n, d, h, w)."""
        coarse = self.decoder(self.encoder(x))
        coarse = functional.interpolate(coarse, size=x.shape[-2:], mode="bilinear")
        detail = self.detail(torch.cat([x, self._normalised_differences(x)], dim=1))
        return self.fuse(torch.cat([coarse, detail], dim=1))

    def footprint(self, features: Tensor) -> Tensor:
        """Logits of the mining footprint: (n, d, h, w) -> (n, 1, h, w)."""
        return self.footprint_head(features)

    def pair_projections(self, features: Tensor) -> Tensor:
        """What a date contributes to its pairs: (n, d, h, w) -> (n, 2k, h, w).

        The first k channels speak for the date as the earlier one, the last k as the later one.
        """
        return torch.cat([self.as_before(features), self.as_after(features)], dim=1)

    def change_from(self, projections_a: Tensor, projections_b: Tensor) -> Tensor:
        """Logits of gain and loss from a to b: two (n, 2k, h, w) -> (n, 2, h, w)."""
        before_a, after_a = projections_a.chunk(2, dim=1)
        before_b, after_b = projections_b.chunk(2, dim=1)
        gain = self.gain_head((before_a + after_b).relu_())
        loss = self.gain_head((before_b + after_a).relu_())
        return torch.cat([gain, loss], dim=1)

    def _normalised_differences(self, x: Tensor) -> Tensor:
        """(n, 12, h, w) -> (n, 7, h, w) in -1..1, 0 where one of the two bands is missing."""
        # Bands last, as they lie in memory: one small product of matrices, no copies of bands.
        pixels = x.permute(0, 2, 3, 1)
        with torch.autocast(x.device.type, enabled=False):
            measured = torch.addcmul(self.shift, pixels.float(), self.scale)
            measured = measured.clamp(self.lowest, self.highest)
            difference, total, bands_there = (measured @ self.couples).chunk(3, dim=-1)
            both_there = (bands_there - 1).clamp(min=0)
            return (difference / total * both_there).permute(0, 3, 1, 2)


def _couples() -> Tensor:
    """What makes of six reflectances and six presences, as a row, the differences of the couples,
    their sums, and how many of the two are there: (12, 21)."""
    first, second = (
        functional.one_hot(torch.tensor(bands), BAND_COUNT).float().T
        for bands in zip(*NORMALISED_DIFFERENCES)
    )
    none = torch.zeros_like(first)
    of_reflectance = torch.cat([first - second, first + second, none], dim=1)
    return torch.cat([of_reflectance, torch.cat([none, none, first + second], dim=1)])


def _convolution(channels_in: int, channels_out: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(channels_in, channels_out, 3, padding=1, bias=False),
        nn.BatchNorm2d(channels_out),
        nn.ReLU(inplace=True),
    )

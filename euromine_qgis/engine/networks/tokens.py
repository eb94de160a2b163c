"""Two dates compared through a few tokens each, as in BIT (Chen et al., TGRS 2021)."""

from __future__ import annotations

import torch
from segmentation_models_pytorch.decoders.unet.decoder import UnetDecoder
from torch import Tensor, nn
from torch.nn import functional

from .doors import Network
from .encoders import pyramid_encoder
from .shared_encoder import INPUT_CHANNELS

STRIDE_PX = 4
DECODER_CHANNELS = (128, 64, 64)  # from stride 32 to stride 4


class TokenChangeNet(Network):
    """Every date is encoded once; a transformer reads the tokens of both dates of a pair.

    A token is a mean of a date's features, weighted by a learned map. A transformer mixes the
    tokens of both dates, and the pixels of each date then read their own date's tokens. Gain is
    decoded from the later date less the earlier one, and loss with the dates swapped.
    """

    def __init__(
        self,
        encoder: str,
        feature_channels: int = 32,
        tokens: int = 4,
        heads: int = 8,
        encoder_layers: int = 1,
        decoder_layers: int = 4,
    ) -> None:
        super().__init__()
        self.encoder, channels = pyramid_encoder(encoder, INPUT_CHANNELS)
        self.decoder = UnetDecoder(channels, DECODER_CHANNELS, n_blocks=len(DECODER_CHANNELS))
        self.project = nn.Conv2d(DECODER_CHANNELS[-1], feature_channels, 3, padding=1)
        self.footprint_head = _head(feature_channels)
        self.attention = nn.Conv2d(feature_channels, tokens, 1, bias=False)
        self.positions = nn.Parameter(torch.randn(2 * tokens, feature_channels) * 0.02)
        layer = nn.TransformerEncoderLayer(
            feature_channels, heads, 2 * feature_channels, dropout=0.0, batch_first=True,
            norm_first=True,
        )  # fmt: skip
        self.context = nn.TransformerEncoder(layer, encoder_layers, enable_nested_tensor=False)
        self.readers = nn.ModuleList(
            TokenReader(feature_channels, heads) for _ in range(decoder_layers)
        )
        self.change_head = _head(feature_channels)

    def encode(self, x: Tensor) -> Tensor:
        """Features at stride 4: (n, 12, h, w) -> (n, d, h / 4, w / 4)."""
        return self.project(self.decoder(self.encoder(x)))

    def footprint(self, features: Tensor) -> Tensor:
        return _enlarged(self.footprint_head(features))

    def pair_projections(self, features: Tensor) -> Tensor:
        return features

    def change_from(self, projections_a: Tensor, projections_b: Tensor) -> Tensor:
        before = torch.cat([projections_a, projections_b])
        after = torch.cat([projections_b, projections_a])
        together = torch.cat([self._tokens(before), self._tokens(after)], dim=1)
        of_before, of_after = self.context(together + self.positions).chunk(2, dim=1)
        difference = self._read(after, of_after) - self._read(before, of_before)
        gain, loss = _enlarged(self.change_head(difference)).chunk(2)
        return torch.cat([gain, loss], dim=1)

    def _tokens(self, features: Tensor) -> Tensor:
        """(n, d, h, w) -> (n, tokens, d)."""
        share = self.attention(features).flatten(2).softmax(dim=-1)
        return share @ features.flatten(2).transpose(1, 2)

    def _read(self, features: Tensor, tokens: Tensor) -> Tensor:
        """(n, d, h, w) and (n, tokens, d) -> (n, d, h, w)."""
        pixels = features.flatten(2).transpose(1, 2)
        for reader in self.readers:
            pixels = reader(pixels, tokens)
        return pixels.transpose(1, 2).unflatten(2, features.shape[-2:])


class TokenReader(nn.Module):
    """Pixels attend to tokens, never to each other: the cost grows with the pixels alone."""

    def __init__(self, channels: int, heads: int) -> None:
        super().__init__()
        self.of_pixels, self.of_tokens = nn.LayerNorm(channels), nn.LayerNorm(channels)
        self.attention = nn.MultiheadAttention(channels, heads, batch_first=True)
        self.feed = nn.Sequential(
            nn.LayerNorm(channels),
            nn.Linear(channels, 2 * channels),
            nn.GELU(),
            nn.Linear(2 * channels, channels),
        )

    def forward(self, pixels: Tensor, tokens: Tensor) -> Tensor:
        """(n, pixels, d) and (n, tokens, d) -> (n, pixels, d)."""
        known = self.of_tokens(tokens)
        read, _ = self.attention(self.of_pixels(pixels), known, known, need_weights=False)
        pixels = pixels + read
        return pixels + self.feed(pixels)


def _head(channels: int) -> nn.Module:
    return nn.Sequential(
        nn.Conv2d(channels, channels, 3, padding=1, bias=False),
        nn.BatchNorm2d(channels),
        nn.ReLU(inplace=True),
        nn.Conv2d(channels, 1, 1),
    )


def _enlarged(logits: Tensor) -> Tensor:
    return functional.interpolate(logits, scale_factor=STRIDE_PX, mode="bilinear")

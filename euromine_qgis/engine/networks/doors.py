"""What running and training ask of a network, whatever its architecture."""

from __future__ import annotations

from typing import Protocol

import torch
from torch import Tensor, nn


class Doors(Protocol):
    """The four calls that map a series.

    The input (n, 12, h, w) holds six normalised reflectances (blue, green, red, nir, swir16,
    swir22), 0 where a band or pixel is missing, then six presence channels, 1 where the value is
    measured.
    """

    def encode(self, x: Tensor) -> Tensor:
        """What later calls need of single dates: (n, 12, h, w) -> (n, ...)."""

    def footprint(self, features: Tensor) -> Tensor:
        """Logits of the mining footprint of encoded dates: (n, ...) -> (n, 1, h, w)."""

    def pair_projections(self, features: Tensor) -> Tensor:
        """What encoded dates contribute to their pairs: (n, ...) -> (n, c, h, w), the place of the
        images on their own grid or on a coarser one."""

    def change_from(self, projections_a: Tensor, projections_b: Tensor) -> Tensor:
        """Logits of gain and loss from a to b: two (n, ...) -> (n, 2, h, w).

        Swapping the dates swaps the two outputs.
        """


class Network(nn.Module, Doors):
    """A network with these doors and an encoder, which may learn at a rate of its own.

    Sides of images are multiples of ``side_multiple_px`` and at least ``smallest_side_px``.
    """

    encoder: nn.Module
    side_multiple_px: int = 32
    smallest_side_px: int = 32

    def change(self, features_a: Tensor, features_b: Tensor) -> Tensor:
        """Logits of gain and loss between encoded dates: two (n, ...) -> (n, 2, h, w)."""
        projected = [self.pair_projections(features) for features in (features_a, features_b)]
        return self.change_from(*projected)

    def forward(self, x: Tensor) -> Tensor:
        """Footprint logits of single dates: (n, 12, h, w) -> (n, 1, h, w)."""
        return self.footprint(self.encode(x))


class PairwiseNetwork(Network):
    """A network that sees both images of a pair together: nothing is kept of a single date.

    A pair costs it as much as whole dates do; for others a pair is cheap beside a date. Children
    give ``gain`` for a pair in one order. The other order gives the loss.
    """

    def encode(self, x: Tensor) -> Tensor:
        return x

    def pair_projections(self, features: Tensor) -> Tensor:
        return features

    def change_from(self, projections_a: Tensor, projections_b: Tensor) -> Tensor:
        before = torch.cat([projections_a, projections_b])
        after = torch.cat([projections_b, projections_a])
        gain, loss = self.gain(before, after).chunk(2)
        return torch.cat([gain, loss], dim=1)

    def gain(self, before: Tensor, after: Tensor) -> Tensor:
        """Logits of what was opened between two images: two (n, 12, h, w) -> (n, 1, h, w)."""
        raise NotImplementedError

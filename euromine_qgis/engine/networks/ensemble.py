"""Networks that answer together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch
from torch import Tensor, nn

from .doors import Network
from .shared_encoder import SharedEncoderChangeNet


class EnsembleNet(Network):
    """Several networks that learned apart from each other; their logits are averaged.

    ``encoder`` names those of the members with ``+`` between them; ``members`` are their other
    options, as for a ``SharedEncoderChangeNet`` by itself. What a date contributes to its pairs is
    that of all members, one after the other. Raises ValueError where the two differ in number.
    """

    def __init__(
        self,
        encoder: str,
        band_mean: Sequence[float],
        band_std: Sequence[float],
        members: Sequence[Mapping[str, Any]],
    ) -> None:
        super().__init__()
        self.members = nn.ModuleList(
            SharedEncoderChangeNet(name, band_mean, band_std, **options)
            for name, options in zip(encoder.split("+"), members, strict=True)
        )
        self.side_multiple_px = max(member.side_multiple_px for member in self.members)
        # What each member has of features and of projections, in this order.
        self._features = [member.feature_channels for member in self.members]
        self._projections = [2 * member.change_channels for member in self.members]

    @property
    def encoder(self) -> nn.Module:
        return nn.ModuleList(member.encoder for member in self.members)

    def encode(self, x: Tensor) -> Tensor:
        return torch.cat([member.encode(x) for member in self.members], dim=1)

    def footprint(self, features: Tensor) -> Tensor:
        return self._mean(SharedEncoderChangeNet.footprint, features.split(self._features, dim=1))

    def pair_projections(self, features: Tensor) -> Tensor:
        parts = features.split(self._features, dim=1)
        projected = [m.pair_projections(part) for m, part in zip(self.members, parts, strict=True)]
        return torch.cat(projected, dim=1)

    def change_from(self, projections_a: Tensor, projections_b: Tensor) -> Tensor:
        parts = (some.split(self._projections, dim=1) for some in (projections_a, projections_b))
        return self._mean(SharedEncoderChangeNet.change_from, *parts)

    def _mean(self, ask: Callable[..., Tensor], *parts: Sequence[Tensor]) -> Tensor:
        said = [ask(*of_member) for of_member in zip(self.members, *parts, strict=True)]
        return torch.stack(said).mean(dim=0)

"""The architectures, by name, and the loading of trained weights into them."""

from __future__ import annotations

from typing import Any

from safetensors import SafetensorError
from safetensors.torch import load_file

from ..cards import ModelCard
from ..errors import CardError
from .shared_encoder import SharedEncoderChangeNet

ARCHITECTURES: dict[str, type[SharedEncoderChangeNet]] = {
    "shared_encoder_change": SharedEncoderChangeNet,
}


def build(name: str, **options: Any) -> SharedEncoderChangeNet:
    """A network with untrained weights. Raises CardError where no architecture has this name."""
    if name not in ARCHITECTURES:
        raise CardError(
            f"The architecture '{name}' is not known.",
            f"Use one of: {', '.join(sorted(ARCHITECTURES))}, or a newer version of the plugin.",
        )
    return ARCHITECTURES[name](**options)


def build_for(card: ModelCard) -> SharedEncoderChangeNet:
    """The untrained network that a card describes."""
    return build(
        card.architecture.name,
        encoder=card.architecture.encoder,
        band_mean=[band.mean for band in card.bands],
        band_std=[band.std for band in card.bands],
        **card.architecture.options,
    )


def load(card: ModelCard) -> SharedEncoderChangeNet:
    """The trained network of a card, on the CPU, in float32 and eval mode.

    Raises CardError where the weights are missing or belong to another network.
    """
    path = card.weights_path
    if not path.is_file():
        raise CardError(
            f"The weights of the model '{card.id}' are missing: {path}",
            "Put the .safetensors file beside its card, or reinstall the plugin.",
        )
    network = build_for(card)
    try:
        weights = {name: value.float() for name, value in load_file(path).items()}
    except (SafetensorError, OSError) as error:
        raise CardError(
            f"The weights {path} of the model '{card.id}' cannot be read: {error}",
            "It is incomplete or no .safetensors file: reinstall the plugin or fetch it again.",
        ) from error
    try:
        network.load_state_dict(weights)
    except RuntimeError as error:
        raise CardError(
            f"The weights in {path} do not fit the network that their card describes.",
            f"Take card and weights from the same model. Details: {error}",
        ) from error
    return network.eval().requires_grad_(False)


__all__ = ["ARCHITECTURES", "SharedEncoderChangeNet", "build", "build_for", "load"]

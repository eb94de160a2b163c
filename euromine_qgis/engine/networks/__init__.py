"""The architectures, by name, and the loading of trained weights into them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch.overrides import TorchFunctionMode

from ...wording import worded
from ..cards import ModelCard
from ..errors import CardError
from .doors import Doors, Network, PairwiseNetwork
from .ensemble import EnsembleNet
from .footprint import FOOTPRINT_ARCHITECTURES, FootprintNet
from .shared_encoder import INPUT_CHANNELS, SharedEncoderChangeNet
from .siamese import EarlyFusionNet, SiameseNet
from .tokens import TokenChangeNet

# What the libraries raise where an encoder and a decoder do not go together.
WRONG_COMBINATIONS = (
    KeyError, IndexError, ValueError, TypeError, AttributeError, RuntimeError, AssertionError,
)  # fmt: skip
_TRIAL_SHAPE_PX = (128, 192)
CHANGE_ARCHITECTURES: dict[str, Callable[..., Network]] = {
    "shared_encoder_change": SharedEncoderChangeNet,
    "ensemble": EnsembleNet,
    "fc_ef": EarlyFusionNet,
    "fc_siam_conc": partial(SiameseNet, fusion="concatenation"),
    "fc_siam_diff": partial(SiameseNet, fusion="difference"),
    "changeformer": partial(SiameseNet, fusion="learned", decoder="segformer"),
    "bit": TokenChangeNet,
}
ARCHITECTURES: dict[str, Callable[..., Network]] = {
    **CHANGE_ARCHITECTURES,
    **{name: partial(FootprintNet, name) for name in FOOTPRINT_ARCHITECTURES},
}


def build(
    name: str, encoder: str, band_mean: Sequence[float], band_std: Sequence[float], **options: Any
) -> Network:
    """A network with untrained weights, which was shown an image.

    ``band_mean`` and ``band_std`` are those that its input is normalised with, in reflectance.
    Raises CardError where no architecture or encoder has this name, or where they do not go
    together.
    """
    network = _make(name, encoder, band_mean, band_std, options)
    _try_out(network, name, encoder, options)
    return network


def wrong_combination(
    name: str, encoder: str, options: Iterable[str], error: BaseException
) -> CardError:
    """What to say where a network fails that is made of these."""
    return CardError(
        worded(
            "The architecture '{name}' does not work with the encoder '{encoder}' and the "
            "options {options}: {error}",
            name=name, encoder=encoder, options=sorted(options), error=error,
        ),
        worded("Choose another encoder, or see docs/networks.md for combinations that work."),
    )


def _make(
    name: str,
    encoder: str,
    band_mean: Sequence[float],
    band_std: Sequence[float],
    options: Mapping[str, Any],
) -> Network:
    """As ``build``, but nothing was shown to it."""
    if name not in ARCHITECTURES:
        raise CardError(
            worded("The architecture '{name}' is not known.", name=name),
            worded(
                "Use one of: {names}, or a newer version of the plugin.",
                names=", ".join(sorted(ARCHITECTURES)),
            ),
        )
    # timm fetches what is named "hf-hub:..." and reads "local-dir:...".
    if ":" in encoder:
        raise CardError(
            worded(
                "The encoder '{name}' is the address of a file, not the name of an encoder.",
                name=encoder,
            ),
            worded(
                "Name an encoder of segmentation_models_pytorch, or one of timm with 'tu-' before "
                "it."
            ),
        )
    make = ARCHITECTURES[name]
    bands: dict[str, Any] = {}
    if make in (SharedEncoderChangeNet, EnsembleNet):
        bands = {"band_mean": band_mean, "band_std": band_std}
    try:
        return make(encoder=encoder, **{**options, **bands})
    except WRONG_COMBINATIONS as error:
        raise wrong_combination(name, encoder, options, error) from error


def _try_out(network: Network, name: str, encoder: str, options: Iterable[str]) -> None:
    """Some encoders fail only when they are shown an image, or one that is not square."""
    network.eval()
    try:
        with torch.inference_mode():
            features = network.encode(torch.zeros(1, INPUT_CHANNELS, *_TRIAL_SHAPE_PX))
            network.change(features, features)
            network.footprint(features)
    except WRONG_COMBINATIONS as error:
        raise wrong_combination(name, encoder, options, error) from error
    network.train()


class _Unfilled(TorchFunctionMode):
    """Leaves new weights as they are: drawing random ones takes as long as reading the real ones.

    Those of torch's functions of initialisation that are used most ask such modes; with others,
    weights are drawn as ever.
    """

    def __torch_function__(
        self, func: Callable[..., Any], types: Any, args: Any = (), kwargs: Any = None
    ) -> Any:
        kwargs = kwargs or {}
        if getattr(func, "__module__", "") == torch.nn.init.__name__:
            return args[0] if args else kwargs["tensor"]
        return func(*args, **kwargs)


def build_for(card: ModelCard) -> Network:
    """The untrained network that a card describes."""
    return build(**_description(card), **card.architecture.options)


def _description(card: ModelCard) -> dict[str, Any]:
    return {
        "name": card.architecture.name,
        "encoder": card.architecture.encoder,
        "band_mean": [band.mean for band in card.bands],
        "band_std": [band.std for band in card.bands],
    }


def load(card: ModelCard, trial: bool = True) -> Network:
    """The trained network of a card, on the CPU, in float32 and eval mode.

    Without a ``trial`` no image was shown to it: ``WRONG_COMBINATIONS`` may come up then, which
    ``wrong_combination`` tells. Raises CardError where the weights are missing, are no numbers or
    belong to another network.
    """
    path = card.weights_path
    if not path.is_file():
        raise CardError(
            worded(
                "The weights of the model '{model}' are missing: {path}", model=card.id, path=path
            ),
            worded("Put the .safetensors file beside its card, or reinstall the plugin."),
        )
    with _Unfilled():
        network = _make(**_description(card), options=card.architecture.options)
    try:
        weights = {name: value.float() for name, value in load_file(path).items()}
    except (SafetensorError, OSError) as error:
        raise CardError(
            worded(
                "The weights {path} of the model '{model}' cannot be read: {error}",
                path=path, model=card.id, error=error,
            ),
            worded(
                "It is incomplete or no .safetensors file: reinstall the plugin or fetch it again."
            ),
        ) from error
    if not all(bool(value.isfinite().all()) for value in weights.values()):
        raise CardError(
            worded("The weights {path} hold values that are no numbers.", path=path),
            worded("Use an intact model file."),
        )
    try:
        network.load_state_dict(weights)
    except RuntimeError as error:
        raise CardError(
            worded(
                "The weights in {path} do not fit the network that their card describes.",
                path=path,
            ),
            worded("Take card and weights from the same model. Details: {error}", error=error),
        ) from error
    if trial:
        architecture = card.architecture
        _try_out(network, architecture.name, architecture.encoder, architecture.options)
    return network.eval().requires_grad_(False)


__all__ = [
    "ARCHITECTURES", "CHANGE_ARCHITECTURES", "FOOTPRINT_ARCHITECTURES", "Doors", "EnsembleNet",
    "Network", "PairwiseNetwork", "SharedEncoderChangeNet", "WRONG_COMBINATIONS", "build",
    "build_for", "load", "wrong_combination",
]

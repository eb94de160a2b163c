"""Fewer steps for a network that only answers: batch normalisation folded into the convolution
before it where nothing lies between them, zeros around an image left to the convolution,
activations in place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any, TypeVar

import torch
from timm.layers import BatchNormAct2d
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_weights

AnyNetwork = TypeVar("AnyNetwork", bound=nn.Module)
_TOLERANCE = 1e-3
# Others of its children may do more than the normalisation; timm's does an activation after it.
_NORMS = (nn.BatchNorm2d, BatchNormAct2d)


def simplified(make: Callable[[], AnyNetwork], run: Callable[[AnyNetwork], Tensor]) -> AnyNetwork:
    """What ``make`` makes, computing the same with fewer steps; as it is made where it would not.

    ``run`` passes something through a network in eval mode and gives the logits. It shows what
    follows what, and afterwards whether the network still says the same.
    """
    network = make()
    before, couples = _watched(network, run)
    parents = {
        child: (parent, name)
        for parent in network.modules() for name, child in parent.named_children()
    }
    for convolution, norm in couples:
        _fold(convolution, norm)
        parent, name = parents[norm]
        rest = nn.Identity() if type(norm) is nn.BatchNorm2d else nn.Sequential(norm.drop, norm.act)
        setattr(parent, name, rest)
    for module in network.modules():
        if isinstance(module, nn.Conv2d):
            _take_padding(module)
        elif isinstance(module, (nn.ReLU, nn.ReLU6, nn.SiLU)):
            module.inplace = True
    with torch.inference_mode():
        same = torch.allclose(before, run(network), atol=_TOLERANCE, rtol=_TOLERANCE)
    return network if same else make()


def _watched(
    network: AnyNetwork, run: Callable[[AnyNetwork], Tensor]
) -> tuple[Tensor, list[tuple[nn.Conv2d, nn.BatchNorm2d]]]:
    """What a run gives, and convolutions with the normalisations that take the very tensors that
    these gave, each called once."""
    made: dict[int, tuple[nn.Conv2d, Tensor]] = {}
    calls: Counter[nn.Module] = Counter()
    couples: list[tuple[nn.Conv2d, nn.BatchNorm2d]] = []

    def after_convolution(module: nn.Conv2d, _: Any, output: Tensor) -> None:
        calls[module] += 1
        # The tensor is kept, so that no other one gets its identity.
        made[id(output)] = module, output

    def before_norm(module: nn.BatchNorm2d, inputs: tuple[Tensor, ...]) -> None:
        calls[module] += 1
        if id(inputs[0]) in made:
            couples.append((made[id(inputs[0])][0], module))

    hooks = [
        module.register_forward_pre_hook(before_norm)
        if type(module) in _NORMS
        else module.register_forward_hook(after_convolution)
        for module in network.modules()
        if type(module) in _NORMS or isinstance(module, nn.Conv2d)
    ]
    try:
        with torch.inference_mode():
            given = run(network)
    finally:
        for hook in hooks:
            hook.remove()
    return given, [
        (c, n) for c, n in couples if calls[c] == calls[n] == 1 and n.running_var is not None
    ]


def _fold(convolution: nn.Conv2d, norm: nn.BatchNorm2d) -> None:
    mean, variance = norm.running_mean, norm.running_var
    if mean is None or variance is None:
        raise ValueError("a normalisation without running statistics cannot be folded")
    convolution.weight, convolution.bias = fuse_conv_bn_weights(
        convolution.weight, convolution.bias, mean, variance, norm.eps, norm.weight, norm.bias
    )


def _take_padding(convolution: nn.Conv2d) -> None:
    """EfficientNets of segmentation_models_pytorch put zeros around the image in a step before."""
    around = getattr(convolution, "static_padding", None)
    if not isinstance(around, nn.ZeroPad2d) or convolution.padding != (0, 0):
        return
    left, right, top, bottom = around.padding
    if left == right and top == bottom:
        convolution.padding = (top, left)
        convolution.static_padding = nn.Identity()

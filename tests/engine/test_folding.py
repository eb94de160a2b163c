from __future__ import annotations

import copy

import pytest
import torch
from timm.layers import BatchNormAct2d
from torch import nn

from euromine_qgis.engine.folding import simplified


class Network(nn.Module):
    def __init__(self, shared: bool) -> None:
        super().__init__()
        self.first = nn.Conv2d(3, 5, 3, padding=1, bias=False)
        self.norm = nn.BatchNorm2d(5)
        self.second = nn.Conv2d(5, 5, 1)
        self.other_norm = nn.BatchNorm2d(5)
        self.shared = shared

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        made = self.first(x)
        x = torch.relu(self.norm(made))
        x = x + made if self.shared else x
        return self.other_norm(torch.relu(self.second(x)))


def trained(shared: bool) -> Network:
    torch.manual_seed(1)
    network = Network(shared)
    for norm in (network.norm, network.other_norm):
        nn.init.uniform_(norm.running_mean, -1, 1)
        nn.init.uniform_(norm.running_var, 0.5, 2)
        nn.init.uniform_(norm.weight, 0.5, 2)
    return network.eval()


def image(network: nn.Module) -> torch.Tensor:
    return network(torch.linspace(-1, 1, 3 * 8 * 8).reshape(1, 3, 8, 8))


def test_what_follows_a_convolution_is_folded_and_the_answer_stays():
    network = trained(shared=False)
    folded = simplified(lambda: copy.deepcopy(network), image)
    assert isinstance(folded.norm, nn.Identity)
    # There is an activation between the second convolution and its normalisation.
    assert isinstance(folded.other_norm, nn.BatchNorm2d)
    assert isinstance(network.norm, nn.BatchNorm2d)
    torch.testing.assert_close(image(folded), image(network), atol=1e-5, rtol=1e-5)


def test_a_network_that_would_change_is_left_alone():
    network = trained(shared=True)
    same = simplified(lambda: copy.deepcopy(network), image)
    assert isinstance(same.norm, nn.BatchNorm2d) and isinstance(same.other_norm, nn.BatchNorm2d)
    assert torch.equal(image(same), image(network))


class Timm(nn.Module):
    """As timm writes it: normalisation and activation in one."""

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Conv2d(3, 5, 3, padding=1, bias=False)
        self.norm = BatchNormAct2d(5, act_layer=nn.ReLU6)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.norm(self.first(x))


def test_an_activation_in_the_normalisation_stays():
    torch.manual_seed(1)
    network = Timm()
    nn.init.uniform_(network.norm.running_mean, -1, 1)
    nn.init.uniform_(network.norm.running_var, 0.01, 0.02)
    network.eval()
    folded = simplified(lambda: copy.deepcopy(network), image)
    assert not [m for m in folded.modules() if isinstance(m, nn.BatchNorm2d)]
    said = image(network).detach()
    assert float(said.max()) == 6 and float(said.min()) == 0
    torch.testing.assert_close(image(folded), image(network), atol=1e-5, rtol=1e-5)


class Padded(nn.Conv2d):
    """As in segmentation_models_pytorch: zeros around the image, then a convolution without any."""

    def __init__(self, padding: tuple[int, int, int, int]) -> None:
        super().__init__(3, 4, 3)
        self.static_padding = nn.ZeroPad2d(padding)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return super().forward(self.static_padding(x))


@pytest.mark.parametrize(("padding", "taken"), [((1, 1, 1, 1), True), ((0, 1, 0, 1), False)])
def test_a_convolution_takes_the_zeros_around_the_image_where_it_can(padding, taken):
    torch.manual_seed(1)
    network = nn.Sequential(Padded(padding), nn.SiLU()).eval()
    fewer = simplified(lambda: copy.deepcopy(network), image)
    assert isinstance(fewer[0].static_padding, nn.Identity) == taken
    assert fewer[1].inplace and not network[1].inplace
    torch.testing.assert_close(image(fewer), image(network), atol=1e-6, rtol=1e-6)

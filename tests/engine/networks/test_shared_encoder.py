"""What holds by construction: shapes, swapped dates, missing bands, one encoding a date."""

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from euromine_qgis.engine import networks
from euromine_qgis.engine.errors import CardError
from euromine_qgis.engine.networks.shared_encoder import NORMALISED_DIFFERENCES

MEAN, STD = [0.09, 0.09, 0.08, 0.27, 0.2, 0.12], [0.03, 0.04, 0.06, 0.09, 0.1, 0.09]


@pytest.fixture(scope="module")
def network() -> networks.SharedEncoderChangeNet:
    torch.manual_seed(1)
    return networks.build(
        "shared_encoder_change", encoder="efficientnet-b0", band_mean=MEAN, band_std=STD
    ).eval()


def dates(count: int, present: tuple[int, ...] = tuple(range(6)), side: int = 64) -> torch.Tensor:
    torch.manual_seed(count)
    presence = torch.zeros(count, 6, side, side)
    presence[:, list(present)] = 1
    return torch.cat([torch.randn(count, 6, side, side) * presence, presence], dim=1)


def test_shapes(network: networks.SharedEncoderChangeNet) -> None:
    with torch.inference_mode():
        features = network.encode(dates(3, side=96))
        assert features.shape[0] == 3 and features.shape[2:] == (96, 96)
        assert network.footprint(features).shape == (3, 1, 96, 96)
        projections = network.pair_projections(features)
        change = network.change_from(projections[:2], projections[1:])
        assert change.shape == (2, 2, 96, 96)
        assert torch.equal(change, network.change(features[:2], features[1:]))


def test_swapping_the_dates_swaps_gain_and_loss(network: networks.SharedEncoderChangeNet) -> None:
    with torch.inference_mode():
        a, b = network.encode(dates(2)).split(1)
        there, back = network.change(a, b), network.change(b, a)
    assert not torch.allclose(there[:, 0], there[:, 1])
    torch.testing.assert_close(there, back.flip(1))


def test_the_same_date_twice_gains_what_it_loses(network: networks.SharedEncoderChangeNet) -> None:
    with torch.inference_mode():
        features = network.encode(dates(1))
        gain, loss = network.change(features, features).unbind(1)
    torch.testing.assert_close(gain, loss)


@settings(max_examples=12, deadline=None)
@given(st.sets(st.integers(0, 5), min_size=0, max_size=6))
def test_any_bands_give_numbers(
    network: networks.SharedEncoderChangeNet, present: set[int]
) -> None:
    with torch.inference_mode():
        assert torch.isfinite(network(dates(1, tuple(present)))).all()


def test_a_missing_band_takes_its_indices_along(network: networks.SharedEncoderChangeNet) -> None:
    """Without near infrared, every index that needs it is 0; the others are not."""
    indices = network._normalised_differences(dates(1, (0, 1, 2, 4, 5)))[0]
    for index, pair in zip(indices, NORMALISED_DIFFERENCES):
        assert bool((index == 0).all()) == (3 in pair)


def test_an_index_is_the_one_of_the_reflectances(network: networks.SharedEncoderChangeNet) -> None:
    reflectance = torch.tensor([0.05, 0.08, 0.1, 0.3, 0.2, 0.1]).reshape(1, 6, 1, 1)
    normalised = (reflectance - torch.tensor(MEAN).reshape(1, 6, 1, 1)) / torch.tensor(
        STD
    ).reshape(1, 6, 1, 1)
    x = torch.cat([normalised, torch.ones(1, 6, 1, 1)], dim=1)
    assert float(network._normalised_differences(x)[0, 0]) == pytest.approx(0.5, abs=1e-5)


def test_no_unused_deep_blocks_are_carried(network: networks.SharedEncoderChangeNet) -> None:
    network.zero_grad()
    network.change(*network.encode(dates(2)).split(1)).sum().backward()
    network(dates(1)).sum().backward()
    assert not [name for name, p in network.named_parameters() if p.grad is None]
    network.zero_grad()


def test_an_unknown_architecture_is_refused() -> None:
    with pytest.raises(CardError, match="not known"):
        networks.build("perceptron", encoder="efficientnet-b0", band_mean=MEAN, band_std=STD)

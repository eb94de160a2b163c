"""What the losses reward, and what they must not see."""

import numpy as np
import pytest
import torch

from euromine_qgis.engine.temporal import ChainParameters, decode_chain
from euromine_qgis.engine.training.losses import (
    change_loss,
    footprint_loss,
    joint_state_loss,
    pair_scores,
)
from euromine_qgis.engine.training.sources import IGNORE


@pytest.fixture
def mask() -> torch.Tensor:
    torch.manual_seed(0)
    return torch.randint(0, 2, (2, 16, 16), dtype=torch.uint8)


def test_what_is_to_be_ignored_is_ignored(mask: torch.Tensor) -> None:
    unsure = mask.clone()
    unsure[:, :8] = IGNORE
    logits = torch.randn(2, 1, 16, 16)
    wild = logits.clone()
    wild[:, :, :8] = 50 * torch.randn(2, 1, 8, 16)
    weight = torch.ones(2, 16, 16)
    first, second = (footprint_loss(x, unsure, weight) for x in (logits, wild))
    torch.testing.assert_close(first, second)


def test_no_gradient_reaches_ignored_pixels(mask: torch.Tensor) -> None:
    mask[0, 3, 5] = IGNORE
    logits = torch.zeros(2, 1, 16, 16, requires_grad=True)
    footprint_loss(logits, mask, torch.ones(2, 16, 16)).backward()
    assert logits.grad is not None
    assert logits.grad[0, 0, 3, 5] == 0 and logits.grad[0, 0, 0, 0] != 0


def test_nothing_known_costs_nothing_in_entropy() -> None:
    mask = torch.full((1, 8, 8), IGNORE, dtype=torch.uint8)
    loss = joint_state_loss(
        torch.randn(1, 2, 8, 8), torch.randn(1, 2, 8, 8), mask.repeat(1, 2, 1).reshape(1, 2, 8, 8),
        torch.ones(1, 8, 8),
    )
    assert float(loss) == 0


def test_being_right_costs_less(mask: torch.Tensor) -> None:
    right = (mask.float()[:, None] * 2 - 1) * 4
    weight = torch.ones(2, 16, 16)
    assert footprint_loss(right, mask, weight) < 0.2 < footprint_loss(-right, mask, weight)


def test_gain_and_loss_cost_the_same_when_time_is_reversed() -> None:
    torch.manual_seed(2)
    logits = torch.randn(3, 2, 8, 8)
    labels = torch.randint(0, 2, (3, 2, 8, 8), dtype=torch.uint8)
    weight = torch.ones(3, 8, 8)
    torch.testing.assert_close(
        change_loss(logits, labels, weight), change_loss(logits.flip(1), labels.flip(1), weight)
    )


def test_the_joint_scores_are_the_chain_of_the_product() -> None:
    """Marginals of two dates from the four joint scores equal forward-backward's."""
    rng = np.random.default_rng(3)
    mine, change = rng.uniform(0.02, 0.98, (2, 2, 5, 5)).astype(np.float32)
    parameters = ChainParameters(emission_weight=0.8, change_slope=0.6, change_offset=-0.4)
    decoded = decode_chain(mine, change[:1], change[1:], 0.5, parameters)
    logits = torch.logit(torch.from_numpy(np.stack([mine, change])))
    joint = pair_scores(logits[0][None], logits[1][None], 0.8, 0.6, -0.4).softmax(1)[0]
    first, second = joint[2] + joint[3], joint[1] + joint[3]
    np.testing.assert_allclose(decoded.mine, torch.stack([first, second]).numpy(), atol=1e-4)

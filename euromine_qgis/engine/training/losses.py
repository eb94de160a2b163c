"""What the network is asked for."""

from __future__ import annotations

import torch
from segmentation_models_pytorch.losses import DiceLoss
from torch import Tensor
from torch.nn import functional

from .sources import IGNORE

# Labels are good to 1-3 pixels at edges: no pixel is taken as quite certain.
LABEL_SMOOTHING = 0.02

_dice = DiceLoss(mode="binary", from_logits=True, ignore_index=IGNORE)


def masked_binary(logits: Tensor, target: Tensor, weight: Tensor) -> Tensor:
    """Cross-entropy averaged over the weights, plus Dice over the batch.

    logits (n, 1, h, w), target (n, 1, h, w) with 0, 1 or 255 (ignored), weight (n, 1, h, w).
    """
    known = (target != IGNORE).float() * weight
    smooth = (target == 1).float() * (1 - 2 * LABEL_SMOOTHING) + LABEL_SMOOTHING
    entropy = functional.binary_cross_entropy_with_logits(logits, smooth, reduction="none")
    entropy = (entropy * known).sum() / known.sum().clamp(min=1)
    return entropy + _dice(logits, target.long())


def footprint_loss(logits: Tensor, mask: Tensor, weight: Tensor) -> Tensor:
    """logits (n, 1, h, w), mask (n, h, w), weight (n, h, w)."""
    return masked_binary(logits, mask[:, None], weight[:, None])


def change_loss(logits: Tensor, labels: Tensor, weight: Tensor) -> Tensor:
    """logits (n, 2, h, w), labels (n, 2, h, w), weight (n, h, w). Gain and loss are one class."""
    logits, labels = logits.flatten(0, 1)[:, None], labels.flatten(0, 1)[:, None]
    return masked_binary(logits, labels, weight.repeat_interleave(2, 0)[:, None])


def joint_state_loss(
    footprint_logits: Tensor, change_logits: Tensor, mask: Tensor, weight: Tensor
) -> Tensor:
    """Negative log-likelihood of the two states under the chain of `engine.temporal`.

    footprint_logits (n, 2, h, w) of two dates, change_logits (n, 2, h, w) of gain and loss,
    mask (n, 2, h, w), weight (n, h, w). Pixels unsure at either date are left out.
    """
    scores = pair_scores(footprint_logits, change_logits)
    unsure = (mask == IGNORE).any(dim=1)
    states = torch.where(unsure, 0, 2 * mask[:, 0].long() + mask[:, 1].long())
    nll = functional.cross_entropy(scores, states, reduction="none")
    known = (~unsure).float() * weight
    return (nll * known).sum() / known.sum().clamp(min=1)


def pair_scores(
    footprint_logits: Tensor,
    change_logits: Tensor,
    emission_weight: float | Tensor = 1.0,
    change_slope: float | Tensor = 1.0,
    change_offset: float | Tensor = 0.0,
) -> Tensor:
    """Unnormalised log-probability of the states 00, 01, 10, 11 of two dates, on axis 1.

    Both inputs (n, 2, ...). The same conditional random field as in `engine.temporal`: staying
    weighs 0, a step weighs a linear function of the logit of its change.
    """
    before, after = (emission_weight * footprint_logits).unbind(dim=1)
    gain, loss = (change_slope * change_logits + change_offset).unbind(dim=1)
    return torch.stack(
        [torch.zeros_like(before), after + gain, before + loss, before + after], dim=1
    )

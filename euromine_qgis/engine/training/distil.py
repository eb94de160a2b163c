"""A small network learns from a large one: it starts as parts of it and imitates its answers."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from ..networks import Network, SharedEncoderChangeNet

BLOCKS = "encoder._blocks."


@dataclass(frozen=True)
class Answers:
    """Logits of a batch: footprint (n, 1, h, w) of dates, change (p, 2, h, w) of pairs."""

    footprint: Tensor
    change: Tensor


def inherit(student: Network, teacher: Network) -> int:
    """Copies what has the same place and shape; returns how many tensors.

    `kept_blocks` of the student says which of the teacher's blocks its own stand for. Blocks
    that only add to what flows past them can be left out without losing the rest
    (Sajjad et al. 2023, https://doi.org/10.1016/j.csl.2022.101429, for language models).
    """
    theirs = teacher.state_dict()
    ours = student.state_dict()
    kept_blocks = student.kept_blocks if isinstance(student, SharedEncoderChangeNet) else ()
    copied = 0
    for name, value in ours.items():
        source = _name_in_teacher(name, kept_blocks)
        if source in theirs and theirs[source].shape == value.shape:
            value.copy_(theirs[source])
            copied += 1
    student.load_state_dict(ours)
    return copied


@torch.no_grad()
def answers_of(network: Network, x: Tensor, pairs: Tensor) -> Answers:
    """What a teacher says of a batch; x (n, 12, h, w), pairs (p, 2) rows of x."""
    features = network.encode(x)
    projections = network.pair_projections(features)
    change = network.change_from(projections[pairs[:, 0]], projections[pairs[:, 1]])
    return Answers(network.footprint(features).float(), change.float())


def imitation_loss(ours: Answers, theirs: Answers) -> Tensor:
    """Cross-entropy with the teacher's probabilities, over all pixels, labelled or not."""
    loss = functional.binary_cross_entropy_with_logits(ours.footprint, theirs.footprint.sigmoid())
    if len(theirs.change):
        loss = loss + functional.binary_cross_entropy_with_logits(
            ours.change, theirs.change.sigmoid()
        )
    return loss


def _name_in_teacher(name: str, kept_blocks: tuple[int, ...]) -> str:
    if not kept_blocks or not name.startswith(BLOCKS):
        return name
    index, _, rest = name.removeprefix(BLOCKS).partition(".")
    return f"{BLOCKS}{kept_blocks[int(index)]}.{rest}"

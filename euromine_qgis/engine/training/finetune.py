"""Adapts a trained network to a little labelled ground without forgetting what it knew.

Only the decoder, the heads and the later part of the encoder learn; batch normalisation keeps its
running statistics; every step pulls the weights back toward where they started (L2-SP, Li,
Grandvalet and Davoine, ICML 2018); and what is handed out is a running average of the weights.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ..cards import ModelCard
from ..networks import load
from . import augment
from .augment import Canvas
from .batches import Batch, Statistics, collate
from .ground import Ground
from .losses import change_loss, footprint_loss, joint_state_loss
from .sources import BANDS, IGNORE, Sample

SEED = 20
# Not much smaller than the tiles of a mapping run: squeeze and excitation averages over what it is
# shown. Taught on canvases of 128 px, the model mapped far too much on tiles of 340.
SIDE_PX = 384
UNCHANGED_SHARE = 0.25  # of the canvases of one date: the same date twice
MINED_SHARE = 0.25  # of the canvases, around a mine; more maps too much as mine
JITTER_PX = 96
RADIOMETRY_STRENGTH = 0.5
BAND_DROP_SHARE = 0.25
LOST_SHARE = 0.05
FROZEN_SHARE = 0.5  # of the encoder's tensors, the earlier ones
LEARNING_RATE = 3e-4
ENCODER_LEARNING_RATE = 1e-4
WARM_UP_STEPS = 10
PULL = 0.002  # toward the start, at each step, at the full learning rate
AVERAGE_DECAY = 0.97
JOINT_WEIGHT = 0.5
TRIAL_STEPS = 2


@dataclass(frozen=True)
class Lesson:
    """Labelled ground to cut canvases from: ``reflectance`` (t, 6, h, w), ``masks`` (t, h, w).
    ``mined`` and ``known`` (n, 2) rows and columns where any date holds a mine, or anything.
    ``dated``: whether each date has labels of its own."""

    reflectance: NDArray[np.float16]
    masks: NDArray[np.uint8]
    measured: tuple[int, ...]
    mined: NDArray[np.intp]
    known: NDArray[np.intp]
    dated: bool

    def at(self, dates: Sequence[int]) -> Sample:
        """Some of the dates."""
        chosen = list(dates)
        return Sample(
            name="lesson", source="labels", cluster="", kind="", measured=self.measured,
            reflectance=self.reflectance[chosen].astype(np.float32), mask=self.masks[chosen],
        )


def lessons_of(ground: Ground, bands: Sequence[str]) -> list[Lesson]:
    """What may be learned from a ground whose dates hold these bands."""
    measured = tuple(position for position, band in enumerate(BANDS) if band in bands)
    return [
        Lesson(
            plot.reflectance, masks, measured,
            mined=np.argwhere((masks == 1).any(axis=0)),
            known=np.argwhere((masks != IGNORE).any(axis=0)),
            dated=ground.dated,
        )
        for plot, masks in ground.lessons()
    ]


class Drawing:
    """Draws batches from lessons."""

    def __init__(self, lessons: Sequence[Lesson], card: ModelCard, seed: int) -> None:
        self._lessons = lessons
        self._mined = np.array([len(lesson.mined) for lesson in lessons], dtype=float)
        self._known = np.array([len(lesson.known) for lesson in lessons], dtype=float)
        self._stats = Statistics(
            np.array([band.mean for band in card.bands], np.float32),
            np.array([band.std for band in card.bands], np.float32),
        )
        self._rng = np.random.default_rng(seed)

    def batch(self) -> Batch:
        """One canvas of one or two dates, normalised."""
        return collate([self._canvas()], self._stats)

    def _canvas(self) -> Canvas:
        rng = self._rng
        around_mine = rng.random() < MINED_SHARE
        wealth = self._mined if around_mine else self._known
        lesson = self._lessons[rng.choice(len(wealth), p=wealth / wealth.sum())]
        pixels = lesson.mined if around_mine else lesson.known
        centre = pixels[rng.integers(len(pixels))] + rng.uniform(-JITTER_PX, JITTER_PX, 2)
        sample = lesson.at(self._dates(lesson))
        scale = float(np.exp(rng.normal(0, 0.1)))
        margin, size = SIDE_PX / scale / 2, np.array(sample.mask.shape[-2:])
        row, column = np.clip(centre, margin, np.maximum(margin, size - margin))
        canvas = augment.window(sample, (row, column), SIDE_PX, scale)
        canvas = augment.without_gaps(canvas)
        canvas = augment.turn(canvas, rng)
        canvas = augment.radiometry(canvas, rng, RADIOMETRY_STRENGTH)
        if len(sample.measured) > len(augment.RGB):
            canvas = augment.drop_bands(canvas, rng, BAND_DROP_SHARE)
        return augment.lose_pixels(canvas, rng, LOST_SHARE)

    def _dates(self, lesson: Lesson) -> list[int]:
        """Two dates, in any order: the network is to read them both ways. Where the labels tell
        nothing of change, or of one date alone, that date itself, now and then twice, lest the
        change head loses track of features that move."""
        told = np.flatnonzero((lesson.masks != IGNORE).any(axis=(1, 2)))
        if len(told) == 1 or not lesson.dated:
            return [int(self._rng.choice(told))] * (
                2 if self._rng.random() < UNCHANGED_SHARE else 1
            )
        return [int(date) for date in self._rng.choice(told, size=2, replace=False)]


class Adaptation:
    """A network that learns from lessons, step by step."""

    def __init__(
        self, card: ModelCard, lessons: Sequence[Lesson], device: torch.device, seed: int = SEED
    ) -> None:
        torch.manual_seed(seed)
        self._device = device
        # In eval mode, and so it stays: batch normalisation learns no statistics from a few mines.
        self._network = load(card).to(device, memory_format=torch.channels_last)
        early, late, rest = _parts(self._network)
        for parameter in (*late, *rest):
            parameter.requires_grad_(True)
        self._optimizer = torch.optim.AdamW(
            [{"params": late, "lr": ENCODER_LEARNING_RATE}, {"params": rest, "lr": LEARNING_RATE}],
            weight_decay=0.0,
        )
        self._rates = [group["lr"] for group in self._optimizer.param_groups]
        self._learning = [*late, *rest]
        self._start = [parameter.detach().clone() for parameter in self._learning]
        self._average = [parameter.detach().clone() for parameter in self._learning]
        self._drawing = Drawing(lessons, card, seed)
        self._precision = _Precision(device)
        self.steps = 0

    def step(self, progress: float) -> float:
        """One step; ``progress`` 0-1 is the share of the time that has passed. Gives the loss."""
        warm = min(1.0, (self.steps + 1) / WARM_UP_STEPS)
        factor = max(1.0 - progress, 0.05) * warm
        for group, rate in zip(self._optimizer.param_groups, self._rates):
            group["lr"] = rate * factor
        batch = self._drawing.batch()
        with self._precision.tried(self.steps):
            loss = _loss(self._network, batch, self._device, self._precision.dtype)
            self._optimizer.zero_grad(set_to_none=True)
            loss.backward()
        nn.utils.clip_grad_norm_(self._learning, 2.0)
        self._optimizer.step()
        self.steps += 1
        decay = min(AVERAGE_DECAY, self.steps / (self.steps + 9))
        with torch.no_grad():
            for now, start, average in zip(self._learning, self._start, self._average):
                now.lerp_(start, PULL * factor)
                average.lerp_(now, 1 - decay)
        return float(loss.detach())

    def weights(self, share: float = 1.0) -> dict[str, Tensor]:
        """The averaged weights, on the processor; with less than a ``share`` of 1 so much nearer
        to the start (Wortsman et al., CVPR 2022)."""
        with torch.no_grad():
            mixed = [torch.lerp(s, a, share) for s, a in zip(self._start, self._average)]
        of = {id(parameter): value for parameter, value in zip(self._learning, mixed)}
        named = dict(self._network.named_parameters())
        state = self._network.state_dict()
        return {
            name: of.get(id(named.get(name)), value).detach().cpu().contiguous()
            for name, value in state.items()
        }


class _Precision:
    """Half precision where it pays: on a processor that is measured in the first steps."""

    def __init__(self, device: torch.device) -> None:
        self._measured = device.type == "cpu"
        on_gpu = device.type == "cuda" and torch.cuda.is_bf16_supported()
        self.dtype: torch.dtype | None = torch.bfloat16 if on_gpu else None
        self._seconds: dict[torch.dtype | None, float] = {}

    def tried(self, step: int) -> _Precision:
        self._step = step
        # The first step of each kind is slower: it prepares what the others use.
        if self._measured and step < 2 * TRIAL_STEPS:
            self.dtype = torch.bfloat16 if step >= TRIAL_STEPS else None
        elif self._measured and step == 2 * TRIAL_STEPS:
            self.dtype = min(self._seconds, key=lambda kind: self._seconds[kind])
        return self

    def __enter__(self) -> None:
        self._began = time.monotonic()

    def __exit__(self, *_: object) -> None:
        if self._measured and self._step < 2 * TRIAL_STEPS:
            self._seconds[self.dtype] = time.monotonic() - self._began


def _parts(network: nn.Module) -> tuple[list[nn.Parameter], list[nn.Parameter], list[nn.Parameter]]:
    """Parameters of the earlier and later encoder, and all others."""
    encoder = list(network.encoder.parameters())
    first = int(len(encoder) * FROZEN_SHARE)
    known = {id(parameter) for parameter in encoder}
    rest = [parameter for parameter in network.parameters() if id(parameter) not in known]
    return encoder[:first], encoder[first:], rest


def _loss(
    network: nn.Module, batch: Batch, device: torch.device, dtype: torch.dtype | None
) -> Tensor:
    """Footprints of the dates, changes of the pairs, and both together under the chain."""
    x = batch.x.to(device, memory_format=torch.channels_last)
    mask, weight = batch.mask.to(device), batch.weight.to(device)
    first, second = batch.pairs[:, 0], batch.pairs[:, 1]
    with torch.autocast(device.type, dtype or torch.bfloat16, enabled=dtype is not None):
        features = network.encode(x)
        footprint = network.footprint(features)
        projections = network.pair_projections(features)
        change = network.change_from(projections[first], projections[second])
    footprint, change = footprint.float(), change.float()
    loss = footprint_loss(footprint, mask, weight)
    if not len(batch.pairs):
        return loss
    pairs = batch.mask[batch.pairs]
    labels = np.stack([augment.change_labels(pair) for pair in pairs.numpy()])
    both = torch.cat([footprint[first], footprint[second]], dim=1)
    return (
        loss
        + change_loss(change, torch.from_numpy(labels).to(device), weight[first])
        + JOINT_WEIGHT * joint_state_loss(both, change, pairs.to(device), weight[first])
    )

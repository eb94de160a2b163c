"""A training run in time: steps, averaging of weights, checkpoints; it goes on where it stopped."""

from __future__ import annotations

import copy
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from ..inference import Predictor
from ..networks import Network
from .augment import change_labels
from .batches import LARGE, SMALL, Batch, Composer, Recipe
from .config import TrainingConfig
from .distil import Answers, answers_of, imitation_loss
from .history import History
from .losses import change_loss, footprint_loss, joint_state_loss
from .precision import Precision
from .showing import scores_of
from .sources import Sample
from .yearly import YearlyComposer

Report = Callable[[dict[str, Any]], None]
WARM_UP_STEPS = 100
STATE = "state.pt"


class Fitting:
    """A training run in time: steps, averaging of weights, checkpoints."""

    def __init__(
        self,
        network: Network,
        composer: Composer | YearlyComposer,
        config: TrainingConfig,
        report: Report,
        precision: Precision,
        calibration: Sequence[Sample] = (),
        teacher: Network | None = None,
    ) -> None:
        self.precision, self.calibration = precision, calibration
        place = {"device": precision.device, "memory_format": torch.channels_last}
        self.network = network.to(**place).train()
        self.average = copy.deepcopy(network).requires_grad_(False).eval()
        self.teacher = None if teacher is None else teacher.to(**place)
        self.composer, self.config, self.report = composer, config, report
        self.folder = Path(config.output)
        self.step, self.minutes_done = 0, 0.0
        self.best_score, self.checkpoints_since_best = -1.0, 0
        self.scaler = precision.scaler()
        self.optimizer = _optimizer(network, config)
        self._base_rates = [group["lr"] for group in self.optimizer.param_groups]

    def run(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self._resume()
        self.history = History(self.folder, self.step)
        self.composer.rng = np.random.default_rng((self.config.seed, self.step))
        saved_at = self.minutes_done
        losses: list[dict[str, float]] = []
        while self.minutes_done < self.config.minutes and not self._out_of_patience():
            started = time.monotonic()
            self._set_stage(self.minutes_done / self.config.minutes)
            losses.append(self._one_step(self.composer.batch()))
            self.minutes_done += (time.monotonic() - started) / 60
            if self.step % 50 == 0:
                self._log(losses)
                losses = []
            if self.minutes_done - saved_at >= self.config.checkpoint_minutes:
                self._checkpoint()
                saved_at = self.minutes_done
        if saved_at != self.minutes_done:
            self._checkpoint()
        # Without calibration places there is no best, or one that an earlier run left behind.
        if self.config.patience and self.best_score >= 0:
            self.average.load_state_dict(load_file(self.folder / "best.safetensors"))
        self._save()

    def _out_of_patience(self) -> bool:
        return 0 < self.config.patience <= self.checkpoints_since_best

    def _checkpoint(self) -> None:
        """Scores the averaged weights, keeps them where they are the best so far, and saves."""
        mean, std = self.composer.stats.mean.tolist(), self.composer.stats.std.tolist()
        predictor = Predictor.of(self.average, mean, std, self.precision.device)
        scores = scores_of(predictor, self.calibration)
        if scores:
            self._note("score", scores)
            self.checkpoints_since_best += 1
            if scores["mean"] > self.best_score:
                self.best_score, self.checkpoints_since_best = scores["mean"], 0
                self._save_weights("best.safetensors")
        self.history.plot()
        self._save()

    def _set_stage(self, progress: float) -> None:
        config = self.config
        large = progress >= config.large_canvas_from
        self.composer.recipe = large_recipe(config) if large else SMALL
        frozen = progress >= config.frozen_statistics_from
        for module in self.network.modules():
            if isinstance(module, nn.BatchNorm2d):
                module.train(not frozen)

    def _one_step(self, batch: Batch) -> dict[str, float]:
        progress = min(self.minutes_done / self.config.minutes, 1.0)
        warm = min(1.0, (self.step + 1) / WARM_UP_STEPS)
        factor = (1 - progress) * warm
        for group, rate in zip(self.optimizer.param_groups, self._base_rates, strict=True):
            group["lr"] = rate * factor
        parts = losses_of(self.network, batch, self.precision, self.teacher)
        total = (
            parts["footprint"]
            + self.config.change_weight * parts["change"]
            + self.config.joint_weight * parts["joint"]
        )
        if "imitation" in parts:
            total = total + self.config.teacher_weight * parts["imitation"]
        self.optimizer.zero_grad(set_to_none=True)
        self.scaler.scale(total).backward()
        self.scaler.unscale_(self.optimizer)
        nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
        self.scaler.step(self.optimizer)
        self.scaler.update()
        self.step += 1
        self._average_weights()
        return {name: float(value.detach()) for name, value in parts.items()}

    def _average_weights(self) -> None:
        decay = min(self.config.average_decay, (1 + self.step) / (10 + self.step))
        current = self.network.state_dict()
        for name, value in self.average.state_dict().items():
            if value.is_floating_point():
                value.lerp_(current[name], 1 - decay)
            else:
                value.copy_(current[name])

    def _log(self, losses: list[dict[str, float]]) -> None:
        self._note("loss", {
            name: sum(entry[name] for entry in losses) / len(losses) for name in losses[0]
        })

    def _note(self, part: str, values: dict[str, float]) -> None:
        self.history.add(self.step, self.minutes_done, part, values)
        rounded = {name: round(value, 4) for name, value in values.items()}
        self.report({"step": self.step, "minutes": round(self.minutes_done, 2), **rounded})

    def _save_weights(self, name: str) -> None:
        weights = {name: value.contiguous() for name, value in self.average.state_dict().items()}
        replace_file(self.folder / name, lambda path: save_file(weights, path))

    def _save(self) -> None:
        self._save_weights("average.safetensors")
        state = {
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "minutes": self.minutes_done,
            "scaler": self.scaler.state_dict(),
            "best_score": self.best_score,
            "checkpoints_since_best": self.checkpoints_since_best,
        }
        replace_file(self.folder / STATE, lambda path: torch.save(state, path))

    def _resume(self) -> None:
        path = self.folder / STATE
        # Weights that are only taken over do not go on from anything.
        if not self.config.minutes or not path.is_file():
            return
        state = torch.load(path, map_location=self.precision.device, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(load_file(self.folder / "average.safetensors"))
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.minutes_done = state["step"], state["minutes"]
        # Empty where the run began in numbers that need no scaling.
        if state.get("scaler"):
            self.scaler.load_state_dict(state["scaler"])
        self.best_score = state.get("best_score", self.best_score)
        self.checkpoints_since_best = state.get("checkpoints_since_best", 0)


def large_recipe(config: TrainingConfig) -> Recipe:
    """What large batches are made of."""
    return replace(
        LARGE,
        side_px=config.large_canvas_px,
        scenes=config.scenes_when_large,
        pairs=config.pairs_when_large,
        chips=config.chips_when_large,
    )


def losses_of(
    network: Network, batch: Batch, precision: Precision, teacher: Network | None = None
) -> dict[str, Tensor]:
    """The parts of the loss of a batch: footprint, change, joint states, and the imitation."""
    first, second = batch.pairs[:, 0], batch.pairs[:, 1]
    masks = torch.stack([batch.mask[first], batch.mask[second]], dim=1)
    labels = torch.stack([torch.from_numpy(change_labels(pair)) for pair in masks.numpy()])
    device = precision.device
    x, masks, labels = batch.x.to(device), masks.to(device), labels.to(device)
    mask, weight = batch.mask.to(device), batch.weight.to(device)
    with precision.autocast():
        features = network.encode(x)
        footprint = network.footprint(features)
        projections = network.pair_projections(features)
        change = network.change_from(projections[first], projections[second])
    footprint, change = footprint.float(), change.float()
    both = torch.cat([footprint[first], footprint[second]], dim=1)
    parts = {
        "footprint": footprint_loss(footprint, mask, weight),
        "change": change_loss(change, labels, weight[first]),
        "joint": joint_state_loss(both, change, masks, weight[first]),
    }
    if teacher is not None:
        with precision.autocast():
            theirs = answers_of(teacher, x, batch.pairs)
        parts["imitation"] = imitation_loss(Answers(footprint, change), theirs)
    return parts


def _optimizer(network: Network, config: TrainingConfig) -> torch.optim.Optimizer:
    encoder = list(network.encoder.parameters())
    known = {id(parameter) for parameter in encoder}
    rest = [parameter for parameter in network.parameters() if id(parameter) not in known]
    groups = [
        {"params": encoder, "lr": config.encoder_learning_rate},
        {"params": rest, "lr": config.learning_rate},
    ]
    return torch.optim.AdamW(groups, weight_decay=config.weight_decay)


def replace_file(path: Path, write: Callable[[Path], None]) -> None:
    """The file has its name only when it is complete."""
    temporary = path.with_suffix(".part")
    write(temporary)
    temporary.replace(path)

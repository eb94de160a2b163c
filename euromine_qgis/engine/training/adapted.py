"""The files of an adapted model: its card says what it learned from and how good that made it."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from safetensors.torch import save_file
from torch import Tensor

from ...wording import worded
from ..cards import ModelCard, Score, TrainingData, read_card
from ..errors import OutputError
from ..finetune_job import refuse_to_replace, weights_beside

UNKNOWN_LICENCE = "the user's own"
MAKER = "euromine:finetune"


@dataclass(frozen=True)
class Story:
    """How an adapted model came to be: ``labels`` it learned from, ``scores`` on what was kept
    back, ``how`` it was made, in one sentence that begins with MAKER."""

    labels: TrainingData
    scores: tuple[Score, ...]
    how: str
    seed: int


def is_adapted(card: ModelCard) -> bool:
    """Whether a model was made here, from labels that may be those of today."""
    return card.trained_by.startswith(MAKER)


def adapted_card(start: ModelCard, output: Path, story: Story) -> ModelCard:
    """The card of a model that ``start`` was adapted to; it lies at ``output``."""
    limits = (
        f"Adapted to the labels in '{story.labels.name}': elsewhere it may be worse than the model "
        f"{start.id} that it started from.",
        *(limit for limit in start.limits if not limit.startswith("Adapted to the labels in ")),
    )
    return replace(
        start,
        id=output.stem,
        title=f"{output.stem}: {start.id}, adapted to your own labels",
        weights=Path(weights_beside(str(output))).name,
        training_data=(*start.training_data, story.labels),
        initialisation=f"{start.id} {start.version}, which began as: {start.initialisation}",
        domain=f"{story.labels.what} Before that: {start.domain}",
        limits=limits,
        scores=story.scores,
        calibration=(),
        trained_by=story.how,
        date=datetime.now(timezone.utc).date().isoformat(),
        seed=story.seed,
        folder=output.parent,
    )


def write_candidate(start: ModelCard, weights: Mapping[str, Tensor], path: Path) -> ModelCard:
    """A model with these weights and the start's card, for a look at it; its card at ``path``."""
    card = replace(start, weights=Path(weights_beside(str(path))).name, folder=path.parent)
    _save_weights(weights, card.weights_path)
    path.write_text(_text(card), encoding="utf-8")
    return read_card(path)


def place_model(card: ModelCard, weights: Path, output: Path) -> None:
    """Puts ``card`` at ``output`` and a copy of the weights beside it, whole or not at all.

    Raises OutputError where a model of this name is there or the folder cannot be written.
    """
    refuse_to_replace(str(output))
    parts = {
        target: target.with_name(f".{target.name}.{os.getpid()}.part{target.suffix}")
        for target in (card.weights_path, output)
    }
    try:
        shutil.copyfile(weights, parts[card.weights_path])
        parts[output].write_text(_text(card), encoding="utf-8")
        os.replace(parts[card.weights_path], card.weights_path)
        try:
            os.replace(parts[output], output)
        except OSError:
            card.weights_path.unlink()
            raise
    except OSError as error:
        raise OutputError(
            _not_written(output, error),
            worded("Check the free space and permissions there, or choose another folder."),
        ) from error
    finally:
        for part in parts.values():
            with suppress(OSError):
                part.unlink()


def check_folder(output: Path) -> None:
    """Raises OutputError where nothing can be written beside ``output``."""
    try:
        with tempfile.TemporaryFile(dir=output.absolute().parent):
            pass
    except OSError as error:
        raise OutputError(
            _not_written(output.parent, error),
            worded("Choose a folder that exists and that you may write to."),
        ) from error


def _not_written(path: Path, error: OSError) -> str:
    return worded("OUTPUT_MODEL cannot be written to {path}: {error}.", path=path, error=error)


def _save_weights(weights: Mapping[str, Tensor], path: Path) -> None:
    """Kernels in half precision, statistics and biases as they are, as in the bundled models."""
    kept = {
        name: value.half() if value.ndim > 1 and value.is_floating_point() else value
        for name, value in weights.items()
    }
    save_file(kept, path)
    # safetensors leaves its files to their owner alone.
    path.chmod(0o644)


def _text(card: ModelCard) -> str:
    values: dict[str, Any] = asdict(card)
    del values["folder"]
    return json.dumps(values, indent=2, ensure_ascii=False) + "\n"

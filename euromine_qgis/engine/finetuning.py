"""Adapts a model to an analyst's own labels, and says truly whether that made it better.

A part of the labelled ground is kept back from the first step to the last: what is told is measured
there, before and after, with the very weights that are written.
"""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch

from ..wording import worded
from .cards import ModelCard, Score, TrainingData, read_card
from .devices import choose_device
from .errors import DeviceError, JobError, NotBetter
from .finetune_job import FinetuneJob, refuse_to_replace
from .inference import is_out_of_memory
from .map_plan import check_model_against
from .raster_series import Series
from .rasters import open_series
from .training.adapted import (
    MAKER,
    UNKNOWN_LICENCE,
    Story,
    adapted_card,
    check_folder,
    is_adapted,
    place_model,
    write_candidate,
)
from .training.examine import Examiner, Scores, less_ground, out_of_memory
from .training.finetune import SEED, Adaptation, lessons_of
from .training.ground import Ground, read_ground
from .training.holdout import BLOCK_M, CHECK, GAP_M, KEPT, LEARN
from .training.labels import Labels, read_labels
from .wire import Wire

# Percent of the progress bar.
SCORE_FROM, LEARN_FROM, LEARN_TO = 5.0, 8.0, 92.0
# The weights are looked at on the ground to choose by after these shares of the learning.
LOOKS = (0.4, 0.7, 1.0)
# Half way between start and end often does as well, and forgets less.
SHARES = (0.5, 1.0)
SPARE_S = 3.0
LONGER = 1.5  # than the last time, if the computer is busy
LEAST_LEARNING = 0.2  # of the time


def run_finetuning(job: FinetuneJob, wire: Wire) -> dict[str, Any]:
    """Run ``finetune``; returns the outputs by the tool's output names.

    Raises a child of EuroMineError that names the input and the remedy; NotBetter where the
    adapted model scores less than the one it started from, and is therefore not written.
    """
    try:
        return _adapt(job, wire)
    except MemoryError as error:
        raise DeviceError(worded("There is not enough memory."), less_ground()) from error


def _adapt(job: FinetuneJob, wire: Wire) -> dict[str, Any]:
    began = time.monotonic()
    wire.progress(0, worded("reading the series"))
    card, output = read_card(job.model), Path(job.output_model)
    refuse_to_replace(job.output_model)
    check_folder(output)
    series = open_series(job.series, job.bands, job.custom_bands, wire)
    check_model_against(card, series)
    labels = read_labels(job.labels, job.labelled_area, series.grid, series.dates, wire)
    wire.info(labels.line)
    scenes = tuple(scene for scene in series.scenes if scene.date in labels.dates)
    series = replace(series, scenes=scenes)
    ground = read_ground(series, labels, SEED, wire)
    device, why = choose_device(job.device)
    wire.info(worded("Device: {device}", device=why))
    wire.info(worded(
        "Model to start from: {model} {version}, {title}",
        model=card.id, version=card.version, title=card.title,
    ))
    if is_adapted(card):
        wire.warning(worded(
            "Model {model} was adapted before. If that was to labels of this place, it may have "
            "learned from parts of the ground that is kept back now, and the scores before and "
            "after are then too good. Start from MODEL fast or accurate to be sure.",
            model=card.id,
        ))

    with tempfile.TemporaryDirectory(prefix="euromine-") as scratch:
        examiner = Examiner(ground, series.dates, series.bands, device, wire)
        wire.progress(SCORE_FROM, worded("scoring the model as it is"))
        scoring = time.monotonic()
        before = examiner.scores(card, KEPT)
        wire.info(worded("Kept back, before: {scores}", scores=before.in_words))
        # Scoring takes as long again in the end.
        reserve_s = LONGER * (time.monotonic() - scoring) + SPARE_S
        learning = Learning(
            card, ground, series, device, examiner, Path(scratch), wire,
            ends=began + 60 * job.minutes - reserve_s,
        )
        learned, steps = learning.run()
        wire.progress(LEARN_TO, worded("scoring the adapted model"))
        after = examiner.scores(learned, KEPT)
        wire.info(worded("Kept back, after: {scores}", scores=after.in_words))
        _refuse_worse(job, before, after, wire)
        story = Story(
            _what(job, labels, series, ground),
            _rows(card, series, before, after),
            f"{MAKER} from {card.id} {card.version}: {steps} steps on {device.type}, "
            f"{(time.monotonic() - began) / 60:.1f} minutes in all",
            SEED,
        )
        wire.check_cancelled()
        place_model(adapted_card(card, output, story), learned.weights_path, output)
    wire.info(worded("Model: {path}, for MODEL_FILE of the mapping tools.", path=output))
    wire.progress(100, worded("done"))
    return {
        "IOU_BEFORE": before.iou,
        "IOU_AFTER": after.iou,
        "CHANGE_F1_BEFORE": before.change_f1,
        "CHANGE_F1_AFTER": after.change_f1,
        "OUTPUT_MODEL": job.output_model,
    }


class Learning:
    """The learning of a run: until ``ends`` (time.monotonic), with looks at the ground to choose by
    on the way, of which the best is taken."""

    def __init__(
        self,
        card: ModelCard,
        ground: Ground,
        series: Series,
        device: torch.device,
        examiner: Examiner,
        scratch: Path,
        wire: Wire,
        ends: float,
    ) -> None:
        self._card, self._examiner, self._scratch, self._wire = card, examiner, scratch, wire
        self._device = device
        self._ends = ends
        self._can_choose = ground.has(CHECK)
        self._adaptation = Adaptation(card, lessons_of(ground, series.bands), device)
        self._candidates: list[tuple[float, ModelCard, int]] = []

    def run(self) -> tuple[ModelCard, int]:
        """The best candidate, in the scratch folder, and its steps. Raises JobError where there is
        no time to learn."""
        began = time.monotonic()
        looks = list(LOOKS)
        if self._can_choose:
            scores = self._examiner.scores(self._card, CHECK)
            self._wire.info(
                worded("Ground to choose by, before: {scores}", scores=scores.in_words)
            )
        looking_s = time.monotonic() - began
        # The last look comes after the last step.
        ends = self._ends - LONGER * looking_s * len(SHARES)
        if ends - began < max(LEAST_LEARNING * (self._ends - began), looking_s, 1.0):
            raise JobError(
                worded("MINUTES are too few: reading and scoring alone take them."),
                worded("Give more minutes, fewer rasters or a smaller labelled area."),
            )
        began = time.monotonic()
        while (now := time.monotonic()) < ends:
            self._wire.check_cancelled()
            progress = (now - began) / (ends - began)
            if progress >= looks[0]:
                looks.pop(0)
                self._look()
            try:
                self._adaptation.step(progress)
            except RuntimeError as error:
                if not is_out_of_memory(error):
                    raise
                raise out_of_memory(self._device) from error
            self._wire.progress(
                LEARN_FROM + (LEARN_TO - LEARN_FROM) * progress, _learning(ends - now)
            )
        return self._look()

    def _look(self) -> tuple[ModelCard, int]:
        """Set the weights of now down as candidates; gives the best of all so far."""
        steps = self._adaptation.steps
        for share in SHARES if self._can_choose else SHARES[-1:]:
            path = self._scratch / f"candidate_{steps}_{share:.0%}.json"
            candidate = write_candidate(self._card, self._adaptation.weights(share), path)
            merit = 0.0
            if self._can_choose:
                scores = self._examiner.scores(candidate, CHECK)
                merit = scores.iou
                self._wire.info(worded(
                    "Step {number}, {share:.0%} of the way: ground to choose by {scores}",
                    number=steps, share=share, scores=scores.in_words,
                ))
            self._candidates.append((merit, candidate, steps))
        # Of equals, and with nothing to choose by, the latest: it has learned the most.
        _, best, its_steps = max(reversed(self._candidates), key=lambda one: one[0])
        return best, its_steps


def _learning(seconds: float) -> str:
    if seconds >= 90:
        return worded("learning, {minutes} minutes left", minutes=round(seconds / 60))
    return worded("learning, {seconds} seconds left", seconds=max(0, round(seconds / 10) * 10))


def _refuse_worse(job: FinetuneJob, before: Scores, after: Scores, wire: Wire) -> None:
    if after.iou >= before.iou:
        return
    if not job.keep_worse:
        raise NotBetter(
            worded(
                "On the ground that was kept back the adapted model has IoU {after:.3f}, the model "
                "it started from {before:.3f}; it was not written.",
                after=after.iou, before=before.iou,
            ),
            worded(
                "Draw more or better labels, give a LABELLED_AREA, or set KEEP_WORSE to have it "
                "all the same."
            ),
        )
    wire.warning(worded(
        "On the ground that was kept back the adapted model has IoU {after:.3f}, the model it "
        "started from {before:.3f}. It is written because KEEP_WORSE is set.",
        after=after.iou, before=before.iou,
    ))


def _what(job: FinetuneJob, labels: Labels, series: Series, ground: Ground) -> TrainingData:
    dates = ", ".join(date.iso for date in series.dates)
    return TrainingData(
        name=job.labels.label,
        what=(
            f"{labels.count} polygons drawn by the user over {series.scenes[0].name}"
            f"{' and others' if len(series.scenes) > 1 else ''} ({dates}); "
            f"{ground.area_ha[LEARN]:.1f} ha of mine learned from, {ground.area_ha[CHECK]:.1f} ha "
            f"to choose by, {ground.area_ha[KEPT]:.1f} ha kept back. Not mine: {labels.known_from}."
        ),
        licence=UNKNOWN_LICENCE,
    )


def _rows(card: ModelCard, series: Series, before: Scores, after: Scores) -> tuple[Score, ...]:
    bands = ", ".join(series.bands)
    split = (
        f"kept back by place: whole blocks of about {BLOCK_M:.0f} m, at least {GAP_M:.0f} m from "
        f"what was learned from; {after.mined} mine pixels of {after.pixels}"
    )
    if is_adapted(card):
        split += (
            f"; {card.id} was adapted before and may have learned from parts of this ground, in "
            "which case both scores are too good"
        )
    chain = " (with the chain)" if len(series.scenes) > 1 else ""
    values = {
        "footprint_iou": (before.iou, after.iou),
        "change_f1": (before.change_f1, after.change_f1),
    }
    return tuple(
        Score(
            data=", ".join(scene.name for scene in series.scenes),
            split=split,
            metric=metric + chain,
            bands=bands,
            value=round(new, 4),
            baseline={} if old is None else {f"{card.id}, before": round(old, 4)},
        )
        for metric, (old, new) in values.items()
        if new is not None
    )

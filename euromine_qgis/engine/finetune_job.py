"""The job of ``euromine:finetune``. Standard library only: the QGIS half makes it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ..wording import worded
from .errors import JobError, OutputError
from .jobs import (
    BAND_CHOICES,
    DEVICE_CHOICES,
    RasterInput,
    build,
    build_all,
    check_custom_bands,
    job_text,
    job_values,
    one_of,
)

TOOL = "finetune"
OUTPUT_MODEL = "OUTPUT_MODEL"
MINUTES = 8.0
LEAST_MINUTES, MOST_MINUTES = 0.1, 24 * 60.0
CARD_ENDING, WEIGHTS_ENDING = ".json", ".safetensors"


@dataclass(frozen=True)
class LabelsInput:
    """Polygons in a file that OGR reads. ``year_field`` holds the year or date of each; without it
    they hold at all dates."""

    path: str
    layer: Optional[str] = None
    year_field: Optional[str] = None
    name: str = ""

    @property
    def label(self) -> str:
        return self.name or Path(self.path).name


@dataclass(frozen=True)
class FinetuneJob:
    """A run of ``finetune``.

    ``labels`` are mining footprints; ``labelled_area`` is where everything else is known not to be
    one, None where only a ring around the labels is. ``model`` is the card to start from,
    ``output_model`` the card to write, its weights beside it. ``minutes`` bounds the whole run.
    ``keep_worse`` writes the model even where it scores less than the one it started from.
    """

    series: tuple[RasterInput, ...]
    labels: LabelsInput
    model: str
    output_model: str
    labelled_area: Optional[LabelsInput] = None
    bands: str = "auto"
    custom_bands: str = ""
    minutes: float = MINUTES
    device: str = "auto"
    keep_worse: bool = False
    tool: str = TOOL

    def __post_init__(self) -> None:
        one_of("tool", self.tool, (TOOL,))
        one_of("bands", self.bands, BAND_CHOICES)
        one_of("device", self.device, DEVICE_CHOICES)
        if not self.series:
            raise JobError(worded("The series is empty."), worded("Give at least one raster."))
        if not LEAST_MINUTES <= self.minutes <= MOST_MINUTES:
            raise JobError(
                worded("MINUTES is {minutes:g}.", minutes=self.minutes),
                worded(
                    "Give a number from {least:g} to {most:g}.",
                    least=LEAST_MINUTES, most=MOST_MINUTES,
                ),
            )
        check_custom_bands(self.bands, self.custom_bands)
        if Path(self.output_model).suffix.lower() != CARD_ENDING:
            raise JobError(
                worded("OUTPUT_MODEL is {path!r}.", path=self.output_model),
                worded(
                    "Give the name of a model card, which ends with {ending}.", ending=CARD_ENDING
                ),
            )

    def to_json(self) -> str:
        return job_text(self)

    @classmethod
    def from_json(cls, text: str) -> "FinetuneJob":
        """Raises JobError where the text is not a job of this kind."""
        values = job_values(text)
        values["series"] = build_all(values, "series", RasterInput)
        for name in ("labels", "labelled_area"):
            if values.get(name) is not None:
                values[name] = build(LabelsInput, values[name])
        made: FinetuneJob = build(cls, values)
        return made


def weights_beside(card: str) -> str:
    """The weights that belong to a card of this name."""
    return str(Path(card).with_suffix(WEIGHTS_ENDING))


def refuse_to_replace(output_model: str) -> None:
    """Raises OutputError where a model of this name is there already: it may be the better one."""
    for path in (output_model, weights_beside(output_model)):
        if os.path.lexists(path):
            raise OutputError(
                worded(
                    "OUTPUT_MODEL: {path} exists already, and models are never overwritten.",
                    path=path,
                ),
                worded("Choose another name, or remove the old model first."),
            )

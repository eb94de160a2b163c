"""The job of ``euromine:benchmark``. Standard library only: the QGIS half makes it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..wording import worded
from .errors import JobError
from .eurominenet import SPLITS
from .jobs import DEVICE_CHOICES, build, build_all, job_text, job_values, one_of

TOOL = "benchmark"


@dataclass(frozen=True)
class BenchmarkJob:
    """Models over the sites of a folder in EuroMineNet's layout.

    ``models`` are the paths of model cards, ``years`` empty takes all. The footprints of every
    model and site are kept in a folder beside the report: what is there already is not mapped
    again.
    """

    folder: str
    models: tuple[str, ...]
    report: str
    split: str = "test"
    years: tuple[int, ...] = ()
    device: str = "auto"
    locale: str = "en"
    tool: str = TOOL

    def __post_init__(self) -> None:
        one_of("tool", self.tool, (TOOL,))
        one_of("SPLIT", self.split, SPLITS)
        one_of("DEVICE", self.device, DEVICE_CHOICES)
        if not self.models:
            raise JobError(worded("MODELS is empty."), worded("Choose at least one model."))
        if not self.report:
            raise JobError(
                worded("REPORT is empty."), worded("Give the file that the table is written to.")
            )

    @property
    def footprints_folder(self) -> str:
        """Where the footprints of every site and model are kept."""
        report = Path(self.report)
        return str(report.with_name(f"{report.stem}_footprints"))

    def to_json(self) -> str:
        return job_text(self)

    @classmethod
    def from_json(cls, text: str) -> "BenchmarkJob":
        """Raises JobError where the text is not a job of this kind."""
        values = job_values(text)
        for name in ("models", "years"):
            values[name] = build_all(values, name)
        made: BenchmarkJob = build(cls, values)
        return made

"""What jobs share: every input by path, every setting by value, so that a file reruns anywhere.

Standard library only: the QGIS half makes jobs, the worker runs them.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Optional

from ..wording import worded
from .declared_types import misfit
from .errors import JobError

JOB_FORMAT = "euromine-job/1"
BAND_CHOICES = (
    "auto", "eurominenet10", "sentinel2_l2a", "landsat_c2l2", "six", "rgb", "custom",
)
DEVICE_CHOICES = ("auto", "cpu", "cuda", "mps")


@dataclass(frozen=True)
class RasterInput:
    """One raster file as the user named it.

    ``date`` is ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` where it is known already (given by the user
    or by the layer's temporal range; ``date_source`` says which), else the engine finds it in the
    file. ``name`` is what messages call the raster. ``crs`` is an authority string or WKT where the
    user has given the layer another CRS than its file states; it counts then.
    """

    path: str
    name: str = ""
    date: Optional[str] = None
    date_source: Optional[str] = None
    crs: Optional[str] = None

    @property
    def label(self) -> str:
        return self.name or Path(self.path).name


@dataclass(frozen=True)
class SitesInput:
    """A polygon layer in a file that OGR reads. ``id_field`` None numbers the sites from 1."""

    path: str
    layer: Optional[str] = None
    id_field: Optional[str] = None
    name: str = ""

    @property
    def label(self) -> str:
        return self.name or Path(self.path).name


def job_text(job: Any) -> str:
    """What a job file holds."""
    return json.dumps({"format": JOB_FORMAT, **asdict(job)}, indent=2, ensure_ascii=False)


def job_values(text: str) -> dict[str, Any]:
    """The settings in the text of a job file. Raises JobError where it is none."""
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise JobError(
            worded("The job file is not JSON: {error}.", error=error), worded("Write it again.")
        ) from error
    if not isinstance(values, dict) or values.pop("format", None) != JOB_FORMAT:
        raise JobError(
            worded("The job file is not of the format {format}.", format=JOB_FORMAT),
            worded("Run the tool again to write a new job file."),
        )
    return values


def check_custom_bands(bands: str, custom_bands: str) -> None:
    """Raises JobError where one of BANDS and CUSTOM_BANDS asks for what the other lacks."""
    if bands == "custom" and not custom_bands.strip():
        raise JobError(
            worded("BANDS is custom but CUSTOM_BANDS is empty."),
            worded("Say which band is which, for example blue=1;green=2;red=3."),
        )
    if bands != "custom" and custom_bands.strip():
        raise JobError(
            worded(
                "CUSTOM_BANDS is {custom}, but BANDS is {choice}.",
                custom=custom_bands.strip(), choice=bands,
            ),
            worded("Set BANDS to custom, or leave CUSTOM_BANDS empty."),
        )


def one_of(name: str, value: str, choices: tuple[str, ...]) -> None:
    """Raises JobError where a setting is none of its choices."""
    if value not in choices:
        raise JobError(
            worded("{name} is {value!r}.", name=name, value=value),
            worded("Choose one of: {names}.", names=", ".join(choices)),
        )


def wrong(name: str, value: Any) -> JobError:
    """What to say of a setting that is of another type than it must be."""
    return JobError(
        worded("{name} in the job file is {value!r}.", name=name, value=value),
        worded("Write it again."),
    )


def build_all(values: dict[str, Any], name: str, cls: Any = None) -> tuple[Any, ...]:
    """The list of a job file that is called ``name``, empty where there is none, each entry built
    as a ``cls``. Raises JobError where it is no list, or an entry does not fit."""
    listed = values.get(name)
    if listed is None:
        return ()
    if not isinstance(listed, list):
        raise wrong(name, listed)
    return tuple(listed if cls is None else (build(cls, item) for item in listed))


def build(cls: Any, values: Any) -> Any:
    """A part of a job from its settings. Raises JobError where they do not fit."""
    if not isinstance(values, dict):
        raise wrong(cls.__name__, values)
    unknown = set(values) - {f.name for f in fields(cls)}
    if unknown:
        raise JobError(
            worded(
                "The job file has unknown settings: {names}.", names=", ".join(sorted(unknown))
            ),
            worded("Remove them, or use the version of EuroMine that wrote the file."),
        )
    name = misfit(cls, values)
    if name is not None:
        raise wrong(name, values[name])
    try:
        return cls(**values)
    except TypeError as error:
        raise JobError(
            worded("The job file is incomplete: {error}.", error=error), worded("Write it again.")
        ) from error


def beside_report(report: str, ending: str) -> str:
    """The file NAME + ``ending`` that lies beside the report NAME.html."""
    stem = report[: -len(Path(report).suffix)] if is_page(report) else report
    return stem + ending


def is_page(report: str) -> bool:
    """Whether a report's name is that of a web page, whose ending gives way to others."""
    return Path(report).suffix.lower() in (".html", ".htm")


def report_files(report: str) -> tuple[str, ...]:
    """The page and what is written with it."""
    endings = (".json", ".csv", ".job.json")
    return (report, *(beside_report(report, ending) for ending in endings))

"""The job of ``euromine:changedetect`` and ``euromine:mapfootprint``.

Standard library only: the QGIS half makes it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Optional

from ..wording import worded
from .errors import JobError
from .jobs import (
    BAND_CHOICES,
    DEVICE_CHOICES,
    RasterInput,
    SitesInput,
    build,
    build_all,
    check_custom_bands,
    job_text,
    job_values,
    one_of,
)
from .questions import Question, read_questions

TOOLS = ("changedetect", "mapfootprint")
TEMPORAL_CHOICES = ("none", "hmm")
PAIR_CHOICES = ("consecutive", "first_last", "all")


@dataclass(frozen=True)
class Outputs:
    """Final paths, None where not wanted. Vectors are GeoPackages in the CRS of the grid."""

    footprints: Optional[str] = None
    changes: Optional[str] = None
    footprint_raster: Optional[str] = None
    probability_raster: Optional[str] = None
    change_raster: Optional[str] = None
    report: Optional[str] = None


@dataclass(frozen=True)
class MapJob:
    """A run of ``changedetect`` or ``mapfootprint``.

    ``model`` is the path of a model card (.json); ``threshold`` None takes the card's own.
    ``min_area_ha`` drops smaller polygons from the vector outputs. ``explain`` says which decisions
    of ``changedetect`` the report explains, as ``questions.read_questions`` takes it. ``locale`` is
    that of the report's reader, e.g. ``de``. ``memory_limit_mib`` makes tiles smaller where the run
    would take more than that beside its libraries; 0 sets no limit. ``smoothing_px`` takes corners
    smaller than about so many pixels off the polygons; 0 leaves them as the pixels are.
    """

    tool: str
    series: tuple[RasterInput, ...]
    model: str
    sites: Optional[SitesInput] = None
    bands: str = "auto"
    custom_bands: str = ""
    threshold: Optional[float] = None
    temporal: str = "hmm"
    pairs: str = "consecutive"
    min_area_ha: float = 0.0
    reference: tuple[RasterInput, ...] = ()
    device: str = "auto"
    outputs: Outputs = field(default_factory=Outputs)
    locale: str = "en"
    explain: str = ""
    memory_limit_mib: float = 0.0
    smoothing_px: float = 0.0

    def __post_init__(self) -> None:
        one_of("tool", self.tool, TOOLS)
        one_of("bands", self.bands, BAND_CHOICES)
        one_of("temporal", self.temporal, TEMPORAL_CHOICES)
        one_of("pairs", self.pairs, PAIR_CHOICES)
        one_of("device", self.device, DEVICE_CHOICES)
        if not self.series:
            raise JobError(worded("The series is empty."), worded("Give at least one raster."))
        if self.threshold is not None and not 0.0 <= self.threshold <= 1.0:
            raise JobError(
                worded("THRESHOLD is {value}.", value=self.threshold),
                worded("Give a number from 0 to 1."),
            )
        if self.min_area_ha < 0:
            raise JobError(
                worded("MIN_AREA_HA is {hectares}.", hectares=self.min_area_ha),
                worded("Give zero or more hectares."),
            )
        if self.smoothing_px < 0:
            raise JobError(
                worded("SMOOTHING is {pixels}.", pixels=self.smoothing_px),
                worded("Give zero or more pixels."),
            )
        check_custom_bands(self.bands, self.custom_bands)
        if self.memory_limit_mib < 0:
            raise JobError(
                worded("MEMORY_LIMIT is {megabytes}.", megabytes=self.memory_limit_mib),
                worded("Give megabytes, or 0 for no limit."),
            )
        if read_questions(self.explain) not in ((), (Question(),)) and self.tool != "changedetect":
            raise JobError(
                worded(
                    "EXPLAIN is {text!r}, which {tool} does not know.",
                    text=self.explain, tool=self.tool,
                ),
                worded("Leave it empty, or run euromine:changedetect."),
            )

    def to_json(self) -> str:
        return job_text(self)

    @classmethod
    def from_json(cls, text: str) -> "MapJob":
        """Raises JobError where the text is not a job of this kind."""
        values = job_values(text)
        for name in ("series", "reference"):
            values[name] = build_all(values, name, RasterInput)
        if values.get("sites") is not None:
            values["sites"] = build(SitesInput, values["sites"])
        outputs = values.get("outputs")
        values["outputs"] = build(Outputs, {} if outputs is None else outputs)
        made: MapJob = build(cls, values)
        return made

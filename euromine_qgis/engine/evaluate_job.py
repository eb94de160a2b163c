"""The job of ``euromine:evaluate``. Standard library only: the QGIS half makes it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from ..wording import worded
from .errors import JobError
from .jobs import RasterInput, SitesInput, build, build_all, job_text, job_values

TOOL = "evaluate"
TOLERANCE_PX = 2.0
# Beyond this outlines are not compared any more but places.
_LARGEST_TOLERANCE_PX = 50.0


@dataclass(frozen=True)
class PolygonsInput:
    """Footprints as polygons: ``date_field`` holds the year or date of each."""

    path: str
    date_field: str
    layer: Optional[str] = None
    name: str = ""

    @property
    def label(self) -> str:
        return self.name or Path(self.path).name


@dataclass(frozen=True)
class FootprintsInput:
    """A series of footprints: masks of one band a date, stacks of a band a date, or polygons.

    ``dates`` are those of all bands of ``rasters`` in their order, empty where the files tell them;
    of ``polygons`` the dates that the layer speaks of, so that one without a polygon is a date
    without a mine.
    """

    rasters: tuple[RasterInput, ...] = ()
    dates: tuple[str, ...] = ()
    polygons: Optional[PolygonsInput] = None


@dataclass(frozen=True)
class EvaluateJob:
    """A run of ``evaluate``.

    ``template`` is the raster whose pixels are compared; without it they are those of the
    prediction's rasters, else of the reference's. ``report`` is the path of the page.
    """

    prediction: FootprintsInput
    reference: FootprintsInput
    template: Optional[RasterInput] = None
    sites: Optional[SitesInput] = None
    tolerance_px: float = TOLERANCE_PX
    report: Optional[str] = None
    locale: str = "en"
    tool: str = TOOL

    def __post_init__(self) -> None:
        if self.tool != TOOL:
            raise JobError(
                worded("tool is {tool!r}.", tool=self.tool),
                worded("An evaluation is called {tool}.", tool=TOOL),
            )
        if not 0 <= self.tolerance_px <= _LARGEST_TOLERANCE_PX:
            raise JobError(
                worded("TOLERANCE_PX is {tolerance:g}.", tolerance=self.tolerance_px),
                worded(
                    "Give a number of pixels from 0 to {largest:g}.", largest=_LARGEST_TOLERANCE_PX
                ),
            )
        for name, given in (("PREDICTION", self.prediction), ("REFERENCE", self.reference)):
            if bool(given.rasters) == (given.polygons is not None):
                raise JobError(
                    worded("{name} and {name}_POLYGONS hold both rasters and polygons.", name=name)
                    if given.rasters
                    else worded("{name} and {name}_POLYGONS hold nothing.", name=name),
                    worded(
                        "Give rasters as {name} or a polygon layer as {name}_POLYGONS.", name=name
                    ),
                )
        if not (self.prediction.rasters or self.reference.rasters or self.template):
            raise JobError(
                worded("Both series are polygons, so there are no pixels to compare."),
                worded("Give a raster of the place as TEMPLATE: its pixels are compared."),
            )

    def to_json(self) -> str:
        return job_text(self)

    @classmethod
    def from_json(cls, text: str) -> "EvaluateJob":
        """Raises JobError where the text is not a job of this kind."""
        values = job_values(text)
        for name in ("prediction", "reference"):
            values[name] = _footprints(values.get(name) or {})
        for name, kind in (("template", RasterInput), ("sites", SitesInput)):
            if values.get(name) is not None:
                values[name] = build(kind, values[name])
        made: EvaluateJob = build(cls, values)
        return made


def _footprints(values: Any) -> FootprintsInput:
    if isinstance(values, dict):
        rasters = build_all(values, "rasters", RasterInput)
        values = {**values, "rasters": rasters, "dates": build_all(values, "dates")}
        if values.get("polygons") is not None:
            values["polygons"] = build(PolygonsInput, values["polygons"])
    made: FootprintsInput = build(FootprintsInput, values)
    return made

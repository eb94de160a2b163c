"""Footprints that the user picked: masks, stacks of masks or polygons with a year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Optional

from osgeo import gdal
from qgis.core import QgsProcessingContext

from ..engine.dates import SceneDate, parse_dates
from ..engine.errors import DateError, ReferenceMismatch
from ..engine.evaluate_job import FootprintsInput, PolygonsInput
from ..engine.found_dates import find_date
from ..engine.mask_dates import DatedParameters, date_masks
from ..engine.series import RasterFacts
from ..wording import worded
from .checks import check_polygons
from .quiet import quiet_gdal
from .rasters import PickedRaster, as_input, pick_rasters, read_facts
from .sites import PickedPolygons


@dataclass(frozen=True)
class PickedFootprints:
    """One of the two series that are compared. ``dates`` are those that it speaks of, in order;
    empty where a polygon layer tells them to the worker only."""

    given: FootprintsInput
    dates: tuple[SceneDate, ...]
    polygons: Optional[PickedPolygons]

    def exported(self, path: Path) -> FootprintsInput:
        """With its polygons in a file at ``path``. Raises SitesError or OutputError."""
        if self.polygons is None:
            return self.given
        written = self.polygons.exported(path)
        kept = replace(_as_polygons(self.polygons), path=written.path, layer=written.layer)
        return replace(self.given, polygons=kept)


def picked_footprints(
    rasters: Any,
    polygons: Optional[PickedPolygons],
    dates: str,
    parameters: DatedParameters,
    context: QgsProcessingContext,
) -> PickedFootprints:
    """What the parameters hold; ``rasters`` is the value of the raster parameter, ``dates`` the
    text of the one for dates. Raises the EuroMineError of the first thing that cannot work."""
    try:
        told = tuple(date.iso for date in parse_dates(dates))
    except DateError as error:
        raise DateError(f"{parameters.dates}: {error.message}", parameters.remedy) from error
    picked = pick_rasters(rasters, parameters.masks, context)
    if polygons is not None:
        _check_dated(polygons)
    facts = [read_facts(raster) for raster in picked]
    inputs = tuple(_as_input(raster, fact, told) for raster, fact in zip(picked, facts))
    layers = date_masks(
        facts, [_tags_of_bands(fact) for fact in facts], [item.date for item in inputs],
        told if picked else (), parameters,
    )
    spoken_of = {layer.date for layer in layers} or {SceneDate.parse(text) for text in told}
    return PickedFootprints(
        FootprintsInput(inputs, told, polygons and _as_polygons(polygons)),
        tuple(sorted(spoken_of)), polygons,
    )


def _as_input(raster: PickedRaster, fact: RasterFacts, told: Sequence[str]) -> Any:
    """Where a layer has a temporal range, it may date a file of one band."""
    if told or fact.count > 1 or raster.layer_range is None:
        return as_input(raster)
    return as_input(raster, find_date(fact, layer_range=raster.layer_range))


def _check_dated(polygons: PickedPolygons) -> None:
    if not polygons.field:
        raise ReferenceMismatch(
            worded(
                "{parameter} {name} has no field (YEAR_FIELD is empty).",
                parameter=polygons.parameter, name=polygons.name,
            ),
            worded(
                "Give as YEAR_FIELD one of: {fields}.",
                fields=", ".join(polygons.source.fields().names()),
            ),
        )
    check_polygons(polygons)


def _as_polygons(polygons: PickedPolygons) -> PolygonsInput:
    """For the job, which knows their file only when they are exported."""
    return PolygonsInput("", polygons.field, name=polygons.name)


def _tags_of_bands(fact: RasterFacts) -> list[dict[str, str]]:
    with quiet_gdal():
        dataset = gdal.OpenEx(fact.path, gdal.OF_RASTER | gdal.OF_READONLY)
        return [
            dataset.GetRasterBand(band).GetMetadata() or {} for band in range(1, fact.count + 1)
        ]

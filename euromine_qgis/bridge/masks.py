"""Footprints that the user picked: masks, stacks of masks or polygons with a year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsProcessingFeatureSource

from ..engine.dates import SceneDate, parse_dates
from ..engine.errors import DateError, ReferenceMismatch
from ..engine.evaluate_job import FootprintsInput, PolygonsInput
from ..engine.found_dates import find_date
from ..engine.mask_dates import DatedParameters, date_masks
from ..engine.series import RasterFacts
from ..wording import worded
from .quiet import quiet_gdal
from .rasters import PickedRaster, as_input, pick_rasters, read_facts
from .sites import export_sites


@dataclass(frozen=True)
class PickedFootprints:
    """One of the two series that are compared. ``dates`` are those that it speaks of, in order;
    empty where a polygon layer tells them to the worker only."""

    given: FootprintsInput
    dates: tuple[SceneDate, ...]
    source: Optional[QgsProcessingFeatureSource]

    def exported(self, path: Path) -> FootprintsInput:
        """With its polygons in a file at ``path``. Raises SitesError or OutputError."""
        polygons = self.given.polygons
        if self.source is None or polygons is None:
            return self.given
        written = export_sites(self.source, polygons.date_field, path)
        kept = PolygonsInput(written.path, polygons.date_field, written.layer, polygons.name)
        return FootprintsInput(dates=self.given.dates, polygons=kept)


def picked_footprints(
    rasters: Any,
    source: Optional[QgsProcessingFeatureSource],
    dates: str,
    year_field: str,
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
    polygons = _polygons(source, year_field, parameters) if source is not None else None
    facts = [read_facts(raster) for raster in picked]
    inputs = tuple(_as_input(raster, fact, told) for raster, fact in zip(picked, facts))
    layers = date_masks(
        facts, [_tags_of_bands(fact) for fact in facts], [item.date for item in inputs],
        told if picked else (), parameters,
    )
    spoken_of = {layer.date for layer in layers} or {SceneDate.parse(text) for text in told}
    return PickedFootprints(
        FootprintsInput(inputs, told, polygons), tuple(sorted(spoken_of)), source
    )


def _as_input(raster: PickedRaster, fact: RasterFacts, told: Sequence[str]) -> Any:
    """Where a layer has a temporal range, it may date a file of one band."""
    if told or fact.count > 1 or raster.layer_range is None:
        return as_input(raster)
    return as_input(raster, find_date(fact, layer_range=raster.layer_range))


def _polygons(
    source: QgsProcessingFeatureSource, year_field: str, parameters: DatedParameters
) -> PolygonsInput:
    parameter, name = f"{parameters.masks}_POLYGONS", source.sourceName()
    if source.fields().lookupField(year_field) < 0:
        if year_field:
            wrong = worded(
                "{parameter} {name} has no field {field}.",
                parameter=parameter, name=name, field=year_field,
            )
        else:
            wrong = worded(
                "{parameter} {name} has no field (YEAR_FIELD is empty).",
                parameter=parameter, name=name,
            )
        fields = ", ".join(source.fields().names())
        raise ReferenceMismatch(
            wrong, worded("Give as YEAR_FIELD one of: {fields}.", fields=fields)
        )
    if source.featureCount() == 0:
        raise ReferenceMismatch(
            worded("{parameter} {name} holds no feature.", parameter=parameter, name=name),
            worded(
                "Choose a polygon layer with features, select some where only selected ones are "
                "used."
            ),
        )
    if not source.sourceCrs().isValid():
        raise ReferenceMismatch(
            worded("{parameter} {name} has no CRS.", parameter=parameter, name=name),
            worded("Set the layer's CRS in its properties."),
        )
    return PolygonsInput("", year_field, name=name)


def _tags_of_bands(fact: RasterFacts) -> list[dict[str, str]]:
    with quiet_gdal():
        dataset = gdal.OpenEx(fact.path, gdal.OF_RASTER | gdal.OF_READONLY)
        return [
            dataset.GetRasterBand(band).GetMetadata() or {} for band in range(1, fact.count + 1)
        ]

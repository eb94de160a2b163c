"""Raster layers and files as the engine wants them: paths, names, dates and headers.

Headers are read with QGIS's own GDAL; no pixel is.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsProperty,
    QgsRasterLayer,
)

from ..engine.dates import parse_dates
from ..engine.errors import DateError, RasterReadError
from ..engine.found_dates import FoundDate, find_date
from ..engine.jobs import RasterInput
from ..engine.series import RasterFacts
from ..wording import worded
from .asked import given
from .quiet import quiet_gdal

_LAYER_SOURCE = "layer's temporal range"
_NOT_GEOREFERENCED = (0.0, 1.0, 0.0, 0.0, 0.0, 1.0)


@dataclass(frozen=True)
class PickedRaster:
    """A raster that the user picked. ``layer_range`` is the first and last day of the layer's fixed
    temporal range, where it has one; ``crs`` the layer's, where it is not that of its file."""

    path: str
    name: str
    layer_range: Optional[tuple[str, str]] = None
    crs: Optional[str] = None


def pick_rasters(
    value: Any, parameter: str, context: QgsProcessingContext
) -> tuple[PickedRaster, ...]:
    """The rasters in the value of a parameter: layers, ids or names of layers, paths, GDAL sources.

    Raises RasterReadError where one is nothing that another process can open.
    """
    return tuple(_pick(item, parameter, context) for item in _flat(value, context))


def for_base_check(parameters: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """The parameters as QGIS's own check is to see them once ``pick_rasters`` and ``read_facts``
    have taken the rasters of ``names``: it would refuse GDAL sources that are no files, such as
    subdatasets, and load all others."""
    taken = QgsRasterLayer()
    return {**parameters, **{name: taken for name in names if given(parameters, name)}}


def read_facts(picked: PickedRaster) -> RasterFacts:
    """The header of a raster. Raises RasterReadError."""
    with quiet_gdal():
        try:
            dataset = gdal.OpenEx(picked.path, gdal.OF_RASTER | gdal.OF_READONLY)
            reason = gdal.GetLastErrorMsg()
        except RuntimeError as error:
            dataset, reason = None, str(error)
    if dataset is None:
        if reason:
            wrong = worded("{name} cannot be read: {error}.", name=picked.name, error=reason)
        else:
            wrong = worded("{name} cannot be read: it is no raster.", name=picked.name)
        raise RasterReadError(wrong, worded("Check that the file exists and opens in QGIS."))
    if dataset.RasterCount == 0:
        raise RasterReadError(
            worded(
                "{name} holds no bands of its own, but perhaps other rasters inside.",
                name=picked.name,
            ),
            worded("Choose one of its subdatasets."),
        )
    bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    x, across, x_down, y, y_across, down = dataset.GetGeoTransform()
    srs = dataset.GetSpatialRef()
    placed = srs is not None and dataset.GetGeoTransform() != _NOT_GEOREFERENCED
    return RasterFacts(
        path=picked.path,
        name=picked.name,
        count=dataset.RasterCount,
        width=dataset.RasterXSize,
        height=dataset.RasterYSize,
        dtype=gdal.GetDataTypeName(bands[0].DataType).lower().replace("byte", "uint8"),
        crs=(picked.crs or _crs_text(srs)) if placed else None,
        transform=(across, x_down, x, y_across, down, y),
        band_names=tuple(band.GetDescription() or None for band in bands),
        tags={**(dataset.GetMetadata() or {}), **(dataset.GetMetadata("IMAGERY") or {})},
        nodata=tuple(band.GetNoDataValue() for band in bands),
        scales=tuple(1.0 if band.GetScale() is None else band.GetScale() for band in bands),
        offsets=tuple(band.GetOffset() or 0.0 for band in bands),
        colorinterp=tuple(
            gdal.GetColorInterpretationName(band.GetColorInterpretation()).lower() for band in bands
        ),
    )


def date_rasters(
    picked: Sequence[PickedRaster], facts: Sequence[RasterFacts], dates: str
) -> tuple[FoundDate, ...]:
    """The date of each raster; ``dates`` is the text of DATES. Raises DateError."""
    if dates.strip():
        return tuple(FoundDate(date, "DATES") for date in parse_dates(dates, len(picked)))
    found, lacking = [], []
    for raster, fact in zip(picked, facts):
        try:
            found.append(find_date(fact, layer_range=raster.layer_range))
        except DateError as error:
            lacking.append(error)
    if lacking:
        told = [error.message for error in lacking[:5]]
        more = len(lacking) - len(told)
        if more:
            told.append(worded("{count} more rasters have no clear date.", count=more))
        raise DateError(" ".join(told), lacking[0].remedy)
    return tuple(found)


def as_input(picked: PickedRaster, found: Optional[FoundDate] = None) -> RasterInput:
    """For the job. Dates that the file itself tells are left for the worker to find."""
    if found is None or found.source not in ("DATES", _LAYER_SOURCE):
        return RasterInput(picked.path, picked.name, crs=picked.crs)
    source = "DATES" if found.source == "DATES" else "layer"
    return RasterInput(picked.path, picked.name, found.date.iso, source, picked.crs)


def _flat(value: Any, context: QgsProcessingContext) -> Iterator[Any]:
    if isinstance(value, QgsProperty):
        value, _ = value.value(context.expressionContext())
    if isinstance(value, (list, tuple)):
        for item in value:
            yield from _flat(item, context)
    elif value is not None and value != "":
        yield value


def _pick(item: Any, parameter: str, context: QgsProcessingContext) -> PickedRaster:
    layer = item
    if isinstance(item, str):
        # Layers that are open or made by an earlier step of a model; files are not loaded for this.
        layer = QgsProcessingUtils.mapLayerFromString(item, context, False)
        if layer is None:
            return PickedRaster(_readable_elsewhere(item, item), _file_name(item))
    if not isinstance(layer, QgsRasterLayer):
        name = layer.name() if hasattr(layer, "name") else str(item)
        raise RasterReadError(
            worded("{parameter}: {name} is not a raster.", parameter=parameter, name=name),
            worded("Choose raster layers."),
        )
    if layer.providerType() != "gdal":
        raise RasterReadError(
            worded(
                "{parameter}: the layer {name} comes from {provider}, not from a file.",
                parameter=parameter, name=layer.name(), provider=layer.providerType(),
            ),
            worded("Save it as a GeoTIFF (Export > Save As...) and choose that."),
        )
    path = _readable_elsewhere(layer.source(), layer.name())
    return PickedRaster(path, layer.name(), _temporal_range(layer), _corrected_crs(layer))


def _readable_elsewhere(source: str, name: str) -> str:
    """A GDAL source that holds in another process, in another working directory."""
    path = source.partition("|")[0]
    if path.startswith("/vsimem/"):
        raise RasterReadError(
            worded("{name} exists in the memory of QGIS only.", name=name),
            worded("Save it as a GeoTIFF and choose that."),
        )
    return os.path.abspath(path) if os.path.exists(path) else path


def _file_name(source: str) -> str:
    return Path(source.replace("\\", "/")).name or source


def _temporal_range(layer: QgsRasterLayer) -> Optional[tuple[str, str]]:
    properties = layer.temporalProperties()
    fixed = Qgis.RasterTemporalMode.FixedTemporalRange
    if not properties.isActive() or properties.mode() != fixed:
        return None
    span = properties.fixedTemporalRange()
    if not (span.begin().isValid() and span.end().isValid()):
        return None
    return tuple(moment.toString("yyyy-MM-dd") for moment in (span.begin(), span.end()))


def _corrected_crs(layer: QgsRasterLayer) -> Optional[str]:
    """The CRS of a layer whose file states another one.

    Where the file states none, QGIS may have taken the project's without a question: that is no
    reason to believe it.
    """
    chosen, stated = layer.crs(), layer.dataProvider().crs()
    if not chosen.isValid() or not stated.isValid() or chosen == stated:
        return None
    named = chosen.authid()
    if named and not named.startswith("USER:"):
        return named
    return chosen.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)


def _crs_text(srs: Any) -> str:
    authority, code = srs.GetAuthorityName(None), srs.GetAuthorityCode(None)
    return f"{authority}:{code}" if authority and code else srs.ExportToWkt()

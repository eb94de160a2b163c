"""SITES and other polygons of any provider, selection or filter, as a file that the worker reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsVectorFileWriter,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime

from ..engine.errors import OutputError, SitesError
from ..engine.jobs import SitesInput
from ..wording import worded
from .asked import given, with_joined
from .sinks import FieldType

_LAYER = "sites"


@dataclass(frozen=True)
class PickedPolygons:
    """A layer that the user picked; ``parameter`` is what messages call it. ``field`` names its
    polygons or dates them, and is empty where none does."""

    source: QgsProcessingFeatureSource
    parameter: str
    field: str = ""

    @property
    def name(self) -> str:
        return self.source.sourceName()

    def exported(self, path: Path) -> SitesInput:
        """In a file at ``path``. Raises SitesError or OutputError."""
        return export_sites(self.source, self.field, path, self.parameter)


def pick_polygons(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    name: str,
    field: str,
    context: QgsProcessingContext,
) -> Optional[PickedPolygons]:
    """The layer that a parameter names, with the field that the parameter ``field`` names; None
    where it names none. Raises SitesError where it cannot be read."""
    if not given(parameters, name):
        return None
    source = algorithm.parameterAsSource(parameters, name, context)
    if source is None:
        raise SitesError(
            worded("{parameter} {name} cannot be read.", parameter=name, name=parameters[name]),
            worded("Choose a polygon layer."),
        )
    told = algorithm.parameterAsString(with_joined(parameters, field), field, context)
    return PickedPolygons(source, name, told)


def export_sites(
    source: QgsProcessingFeatureSource, id_field: str, path: Path, parameter: str = "SITES"
) -> SitesInput:
    """Write the polygons of a source, with ``id_field`` as text, to a GeoPackage at ``path``.

    An empty ``id_field`` leaves the worker to number them. Invalid polygons go along, and so do
    features without a polygon: the worker mends the ones and names the others. ``parameter`` is
    what messages call the source. Raises SitesError where it holds no polygon, OutputError where
    the file cannot be written.
    """
    fields = QgsFields()
    column = position_of_field(source, id_field, parameter)
    if id_field:
        fields.append(QgsField(id_field, FieldType.TEXT))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = _LAYER
    # Fields of the user's may have the names that GeoPackage takes for itself.
    options.layerOptions = ["FID=euromine_fid", "GEOMETRY_NAME=euromine_geometry"]
    writer = QgsVectorFileWriter.create(
        str(path), fields, QgsWkbTypes.Type.MultiPolygon, source.sourceCrs(),
        QgsCoordinateTransformContext(), options,
    )
    written = 0
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    for feature in source.getFeatures(QgsFeatureRequest(), unchecked):
        geometry = _flat_polygons(feature.geometry())
        site = QgsFeature(fields)
        if column >= 0:
            site.setAttributes([_as_text(feature.attribute(column))])
        if geometry is not None:
            site.setGeometry(geometry)
            written += 1
        writer.addFeature(site, QgsFeatureSink.Flag.FastInsert)
    failed = writer.hasError() != QgsVectorFileWriter.WriterError.NoError
    reason = writer.errorMessage()
    del writer
    if failed:
        raise OutputError(
            worded(
                "A copy of {parameter} {name} cannot be written to {path}: {error}.",
                parameter=parameter, name=source.sourceName(), path=path, error=reason,
            ),
            worded("Check the free space there."),
        )
    if written == 0:
        raise SitesError(
            worded(
                "{parameter} {name} holds no polygon.",
                parameter=parameter, name=source.sourceName(),
            ),
            worded("Choose a polygon layer with at least one feature."),
        )
    return SitesInput(str(path), _LAYER, id_field or None, source.sourceName())


def position_of_field(source: QgsProcessingFeatureSource, field: str, parameter: str) -> int:
    """Of a field in a source; -1 where no field is asked for. Raises SitesError."""
    position = source.fields().lookupField(field) if field else -1
    if field and position < 0:
        raise SitesError(
            worded(
                "{parameter} {name} has no field {field}.",
                parameter=parameter, name=source.sourceName(), field=field,
            ),
            worded("Choose one of: {names}.", names=", ".join(source.fields().names())),
        )
    return position


def _flat_polygons(geometry: QgsGeometry) -> Any:
    """A multipolygon without arcs and without Z and M; None where the geometry has no polygon."""
    if geometry.isNull() or geometry.isEmpty():
        return None
    straight = QgsGeometry(geometry.constGet().segmentize())
    straight.get().dropZValue()
    straight.get().dropMValue()
    if QgsWkbTypes.flatType(straight.wkbType()) == QgsWkbTypes.Type.GeometryCollection:
        straight.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)
    straight.convertToMultiType()
    flat = QgsWkbTypes.flatType(straight.wkbType())
    found = flat == QgsWkbTypes.Type.MultiPolygon and not straight.isEmpty()
    return straight if found else None


def _as_text(value: Any) -> str:
    """An id as text; whole numbers that a provider made floating are whole again."""
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, (QDate, QDateTime)):
        return value.toString("yyyy-MM-dd")
    return str(value)

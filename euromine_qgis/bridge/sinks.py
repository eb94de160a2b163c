"""The worker's polygons, handed over to whatever sink the user chose."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType, QVariant

from ..engine.errors import OutputError
from ..wording import worded
from .quiet import quiet_gdal

_MODERN = Qgis.QGIS_VERSION_INT >= 33800


class FieldType:
    """Types of fields; QgsField takes QMetaType from 3.38 on, QVariant before."""

    TEXT = QMetaType.Type.QString if _MODERN else QVariant.Type.String  # noqa: QGS402
    WHOLE = QMetaType.Type.Int if _MODERN else QVariant.Type.Int  # noqa: QGS402
    NUMBER = QMetaType.Type.Double if _MODERN else QVariant.Type.Double  # noqa: QGS402


def _fields(*columns: tuple[str, int]) -> QgsFields:
    fields = QgsFields()
    for name, kind in columns:
        fields.append(QgsField(name, kind))
    return fields


FOOTPRINT_FIELDS = _fields(
    ("site", FieldType.TEXT),
    ("year", FieldType.WHOLE),
    ("date", FieldType.TEXT),
    ("area_ha", FieldType.NUMBER),
    ("confidence", FieldType.NUMBER),
)
CHANGE_FIELDS = _fields(
    ("site", FieldType.TEXT),
    ("from_year", FieldType.WHOLE),
    ("to_year", FieldType.WHOLE),
    ("from_date", FieldType.TEXT),
    ("to_date", FieldType.TEXT),
    ("kind", FieldType.TEXT),
    ("area_ha", FieldType.NUMBER),
    ("confidence", FieldType.NUMBER),
)


def hand_over(path: Path, sink: QgsFeatureSink, fields: QgsFields, name: str) -> int:
    """Copy the layer at ``path`` into a sink that has ``fields``; returns how many polygons.

    ``name`` is the output's. Raises OutputError where the sink takes one not.
    """
    with quiet_gdal():
        return _copy(path, sink, fields, name)


def _copy(path: Path, sink: QgsFeatureSink, fields: QgsFields, name: str) -> int:
    layer = QgsVectorLayer(str(path), name, "ogr")
    if not layer.isValid():
        raise OutputError(
            worded(
                "{parameter}: what the worker wrote to {path} cannot be read.",
                parameter=name, path=path,
            ),
            worded("Run the tool again."),
        )
    columns = [layer.fields().lookupField(field.name()) for field in fields]
    count = 0
    for feature in layer.getFeatures():
        copy = QgsFeature(fields)
        copy.setAttributes([feature.attribute(column) for column in columns])
        geometry = feature.geometry()
        geometry.convertToMultiType()
        copy.setGeometry(geometry)
        if not sink.addFeature(copy, QgsFeatureSink.Flag.FastInsert):
            raise OutputError(
                worded(
                    "{parameter} did not take a polygon: {error}.",
                    parameter=name, error=sink.lastError(),
                ),
                worded("Check free space and permissions, or choose another output."),
            )
        count += 1
    if not sink.flushBuffer():
        raise OutputError(
            worded(
                "{parameter} could not be completed: {error}.",
                parameter=name, error=sink.lastError(),
            ),
            worded("Check free space and permissions, or choose another output."),
        )
    return count


def discard(destination: str) -> None:
    """Remove the file of a sink that could not be filled; tables in databases stay."""
    with contextlib.suppress(OSError):
        Path(destination).unlink()


def rescue(polygons: Path) -> Path:
    """Move the worker's layer out of the scratch folder, which goes with the run."""
    folder = Path(tempfile.mkdtemp(prefix="euromine-kept-"))
    return Path(shutil.move(str(polygons), str(folder)))

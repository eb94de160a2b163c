"""The worker's polygons, handed over to whatever sink the user chose."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path
from typing import Optional

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
from .keeping import file_of
from .quiet import fresh_dataset, quiet_gdal

_MODERN = Qgis.QGIS_VERSION_INT >= 33800
_WRITE_ONLY = ".sql"  # GDAL writes PostgreSQL's dumps and does not read them
_SHAPEFILE = (".shp", ".shx", ".dbf", ".prj", ".cpg", ".qmd")


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


def open_polygons(path: Path, name: str) -> QgsVectorLayer:
    """The layer that the worker wrote for the output ``name``; its CRS is that of the rasters.

    Raises OutputError where it cannot be read.
    """
    with quiet_gdal():
        layer = QgsVectorLayer(str(path), name, "ogr")
    if not layer.isValid():
        raise OutputError(
            worded(
                "{parameter}: what the worker wrote to {path} cannot be read.",
                parameter=name, path=path,
            ),
            worded("Run the tool again."),
        )
    return layer


def hand_over(layer: QgsVectorLayer, sink: QgsFeatureSink, fields: QgsFields, name: str) -> int:
    """Copy a layer into a sink that has its CRS and ``fields``; returns how many polygons.

    ``name`` is the output's. Raises OutputError where the sink takes one not.
    """
    with quiet_gdal():
        return _copy(layer, sink, fields, name)


def check_whole(destination: str, count: int, name: str) -> None:
    """See that a file holds the polygons that its sink took: QGIS writes the last of them when the
    sink goes, and says nothing where the disk is full by then.

    Raises OutputError where polygons are missing, and the file with them is removed, or where the
    file cannot be read, and is left as it is.
    """
    if not count or file_of(destination) is None or destination.lower().endswith(_WRITE_ONLY):
        return
    with quiet_gdal():
        found = _polygons_in(destination)
    if found is None:
        raise OutputError(
            worded("{parameter} {name} cannot be read.", parameter=name, name=destination),
            worded("Check free space and permissions, or choose another output."),
        )
    # Some formats do not tell (-1).
    if 0 <= found < count:
        discard(destination)
        raise OutputError(
            worded(
                "{parameter}: {found} of {count} polygons have reached {path}.",
                parameter=name, found=found, count=count, path=destination,
            ),
            worded("Check free space and permissions, or choose another output."),
        )


def _polygons_in(destination: str) -> Optional[int]:
    """None where that cannot be told."""
    path, _, table = destination.partition("|layername=")
    dataset = fresh_dataset(path)
    if dataset is None:
        return None
    layer = dataset.GetLayerByName(table) if table else dataset.GetLayer(0)
    try:
        return None if layer is None else layer.GetFeatureCount()
    except RuntimeError:
        return None


def _copy(layer: QgsVectorLayer, sink: QgsFeatureSink, fields: QgsFields, name: str) -> int:
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
    """Remove the file of a sink that could not be filled, and what a Shapefile has beside it;
    tables in databases stay. The sink must be gone: Windows removes no open file."""
    path = Path(destination)
    endings = _SHAPEFILE if path.suffix.lower() == ".shp" else (path.suffix,)
    for ending in endings:
        with contextlib.suppress(OSError, ValueError):
            path.with_suffix(ending).unlink()


def rescue(polygons: Path) -> Path:
    """Take the worker's layer out of the scratch folder, which goes with the run.

    Raises OSError.
    """
    folder = Path(tempfile.mkdtemp(prefix="euromine-kept-"))
    try:
        # Needs no room on a disk that is full.
        return polygons.replace(folder / polygons.name)
    except OSError:
        # Another disk, or Windows, where it is open still.
        return Path(shutil.copy(polygons, folder))

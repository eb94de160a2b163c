"""What parameters ask for, where QGIS says the same in several ways."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import (
    QgsApplication,
    QgsDataSourceUri,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..engine.errors import OutputError
from ..wording import worded
from .quiet import fresh_dataset, quiet_gdal

# The providers that write tables into files, and those files of the first that hold several.
_PROVIDERS_OF_FILES = ("ogr", "spatialite")
_OGR_ENDINGS = (".gpkg", ".sqlite")


@dataclass(frozen=True)
class Table:
    """A layer in a file that may hold others; the name is empty where none is given."""

    file: str
    name: str

    def __str__(self) -> str:
        return f"{self.file}|layername={self.name}" if self.name else self.file


def given(parameters: Mapping[str, Any], name: str) -> bool:
    """Whether an optional parameter has a value."""
    value = parameters.get(name)
    if value is None or value == "" or (hasattr(value, "isNull") and value.isNull()):
        return False
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        return bool(value.sink.staticValue())
    return True


def named_file(parameters: Mapping[str, Any], name: str) -> Optional[str]:
    """The plain file of the user's own choice that an output names, if it does."""
    value = _named(parameters, name)
    # memory: and databases are no files. QGIS takes no fewer than three letters for a provider,
    # and C: for a drive.
    return None if re.match(r"[A-Za-z][A-Za-z0-9+.-]{2,}:", value) else value or None


def named_table(parameters: Mapping[str, Any], name: str) -> Optional[Table]:
    """The table of a file that an output names as QGIS does when it saves to a GeoPackage, if it
    does: ``ogr:dbname='mines.gpkg' table="footprints" (geom)``."""
    provider, _, uri = _named(parameters, name).partition(":")
    if provider.lower() not in _PROVIDERS_OF_FILES:
        return None
    uri = uri[2:] if uri.startswith("//") else uri
    parts = QgsDataSourceUri(uri)
    file = parts.database() or uri
    holds_tables = provider.lower() != "ogr" or file.lower().endswith(_OGR_ENDINGS)
    return Table(file, parts.table() if holds_tables else "")


def _named(parameters: Mapping[str, Any], name: str) -> str:
    """What the user has given for an output, empty where QGIS is to choose a place for it."""
    value = parameters.get(name)
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value = value.staticValue()
    return value if isinstance(value, str) and value != "TEMPORARY_OUTPUT" else ""


def reader_locale() -> str:
    """Language of this QGIS: that of its option --lang, else of its settings or the system.

    A system without one speaks C.
    """
    locale = QgsApplication.instance().translation() or QgsApplication.locale()
    return "en" if locale in ("", "C", "POSIX") else locale


def make_folder(parameter: str, path: str) -> None:
    """The folder of a file that an output names is there afterwards. Raises OutputError."""
    try:
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
    except OSError as error:
        raise OutputError(
            worded(
                "{parameter} cannot be written to {path}: {error}.",
                parameter=parameter, path=path, error=error,
            ),
            worded("Choose another folder."),
        ) from error


def with_joined(parameters: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """The parameters, with lists that stand for a text, as JSON gives them, as "a;b".

    QGIS itself reads such a list as an empty text.
    """
    lists = {
        name: ";".join(str(part) for part in parameters[name])
        for name in names if isinstance(parameters.get(name), (list, tuple))
    }
    return {**parameters, **lists}


def vector_files(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    *names: str,
) -> list[str]:
    """The files behind those vector inputs that are files."""
    layers = _vector_layers(algorithm, parameters, context, *names)
    return [layer.source().partition("|")[0] for layer in layers]


def vector_tables(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    *names: str,
) -> list[Table]:
    """The tables behind those vector inputs that lie in files."""
    tables = []
    for layer in _vector_layers(algorithm, parameters, context, *names):
        if layer.providerType() in _PROVIDERS_OF_FILES:
            parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
            path = parts.get("path") or ""
            name = parts.get("layerName") or _table_at(parts.get("layerId") or 0, path)
            tables.append(Table(path, name))
    return tables


def _table_at(number: int, path: str) -> str:
    """What QGIS reads where a source does not name a table; the first where it does not say."""
    with quiet_gdal():
        dataset = fresh_dataset(path)
        layer = dataset.GetLayer(number) if dataset is not None else None
        return "" if layer is None else layer.GetName()


def _vector_layers(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    *names: str,
) -> list[QgsVectorLayer]:
    # Not the definition, which QGIS 3.22 takes for no layer: it says which features are used.
    asked = {
        name: value.source if isinstance(value, QgsProcessingFeatureSourceDefinition) else value
        for name, value in ((name, parameters.get(name)) for name in names)
    }
    layers = [algorithm.parameterAsVectorLayer(asked, name, context) for name in names]
    return [layer for layer in layers if layer is not None]

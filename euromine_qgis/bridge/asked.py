"""What parameters ask for, where QGIS says the same in several ways."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any, Optional

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
)

from ..engine.errors import OutputError
from ..wording import worded


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
    value = parameters.get(name)
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    # TEMPORARY_OUTPUT, memory: and databases are no files; C: is no scheme.
    if not isinstance(value, str) or value in ("", "TEMPORARY_OUTPUT"):
        return None
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", value):
        return None
    return value.partition("|")[0]


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
    layers = [algorithm.parameterAsVectorLayer(parameters, name, context) for name in names]
    return [layer.source().partition("|")[0] for layer in layers if layer is not None]

"""What parameters ask for, where QGIS says the same in several ways."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from qgis.core import QgsApplication, QgsProcessingOutputLayerDefinition

from ..engine.errors import OutputError


def given(parameters: Mapping[str, Any], name: str) -> bool:
    """Whether an optional parameter has a value."""
    value = parameters.get(name)
    if value is None or value == "" or (hasattr(value, "isNull") and value.isNull()):
        return False
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        return bool(value.sink.staticValue())
    return True


def reader_locale() -> str:
    """Language of this QGIS; a system without one speaks C."""
    locale = QgsApplication.locale()
    return "en" if locale in ("", "C", "POSIX") else locale


def make_folder(parameter: str, path: str) -> None:
    """The folder of a file that an output names is there afterwards. Raises OutputError."""
    try:
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"{parameter} cannot be written to {path}: {error}.", "Choose another folder."
        ) from error

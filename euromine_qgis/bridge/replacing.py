"""Files that are there already: results may replace results, and nothing else."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ..engine.errors import EuroMineError, OutputError
from ..engine.finetune_job import OUTPUT_MODEL
from ..engine.job_files import read_job
from ..wording import worded
from .keeping import job_beside, written_with
from .quiet import quiet_gdal

# All polygon layers of EuroMine have them; a Shapefile's names end after ten characters.
_OUR_FIELDS = {"site", "area_ha", "confidence"}
# QGIS keeps the styles of a GeoPackage's layers in it.
_STYLES_TABLE = "layer_styles"
_ENOUGH_BYTES = 65536
_WINDOWS = os.name == "nt"


def check_replaced(outputs: Mapping[str, str]) -> dict[str, str]:
    """The outputs whose files are there, from an earlier run, with their paths.

    Raises OutputError where a file is there that EuroMine did not make, or that holds more than
    the one result: writing would remove it.
    """
    replaced = {}
    for name, path in outputs.items():
        there = [one for one in written_with(name, path) if os.path.exists(one)]
        if not there:
            continue
        # The files beside a report or a model go with it, and with the job file of a run that was
        # stopped or whose model was removed.
        if not _is_ours(name, path):
            if name == "REPORT":
                wrong = worded(
                    "{parameter} would overwrite {path}, which is no result of EuroMine.",
                    parameter=name, path=there[0],
                )
            else:
                wrong = worded(
                    "{parameter} would overwrite {path}, which is no result of EuroMine, or holds "
                    "other layers as well.",
                    parameter=name, path=there[0],
                )
            raise OutputError(wrong, worded("Choose another name, or remove that file first."))
        for one in there:
            _check_free(name, one)
        if there[0] == path or name == OUTPUT_MODEL:
            replaced[name] = there[0]
    return replaced


def _check_free(name: str, path: str) -> None:
    """On Windows a file that is open cannot be replaced, as would show when all is computed.

    Raises OutputError.
    """
    if not _WINDOWS:
        return
    try:
        os.rename(path, path)
    except OSError as error:
        raise OutputError(
            worded(
                "{parameter} cannot replace {path}, which is open in QGIS or in another program.",
                parameter=name, path=path,
            ),
            worded("Remove its layer from the project, or choose another name."),
        ) from error


def tell_replaced(replaced: Mapping[str, str], feedback: QgsProcessingFeedback) -> None:
    """Name in the log what ``check_replaced`` has found."""
    for name, path in replaced.items():
        feedback.pushWarning(QCoreApplication.translate(
            "EuroMine", "{}: {} from an earlier run is replaced."
        ).format(name, path))


def _is_ours(name: str, path: str) -> bool:
    if not os.path.exists(path):
        return _is_job(Path(job_beside(name, path)))
    if os.path.getsize(path) == 0:
        return True
    if name == "REPORT":
        with Path(path).open("rb") as file:
            return b"EuroMine" in file.read(_ENOUGH_BYTES)
    with quiet_gdal():
        try:
            dataset = gdal.OpenEx(path, gdal.OF_RASTER if "RASTER" in name else gdal.OF_VECTOR)
        except RuntimeError:
            return False
        if dataset is None:
            return False
        if "RASTER" in name:
            return (dataset.GetMetadataItem("TIFFTAG_SOFTWARE") or "").startswith("EuroMine")
        layers = [dataset.GetLayer(number) for number in range(dataset.GetLayerCount())]
        layers = [layer for layer in layers if layer.GetName() != _STYLES_TABLE]
        return len(layers) == 1 and (
            {field.GetName() for field in layers[0].schema} >= _OUR_FIELDS
            # A GeoJSON without a feature does not tell its fields, and holds nothing to lose.
            or not layers[0].schema and not layers[0].GetFeatureCount()
        )


def _is_job(path: Path) -> bool:
    try:
        read_job(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, EuroMineError):
        return False
    return True

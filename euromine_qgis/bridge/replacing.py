"""Files that are there already: results may replace results, and nothing else."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Optional

from osgeo import gdal, ogr
from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ..engine.errors import EuroMineError, OutputError
from ..engine.finetune_job import OUTPUT_MODEL
from ..engine.job_files import read_job
from ..wording import worded
from .asked import Table
from .keeping import job_beside, written_with
from .quiet import fresh_dataset, quiet_gdal

# All polygon layers of EuroMine have them; a Shapefile's names end after ten characters.
_OUR_FIELDS = {"site", "area_ha", "confidence"}
# QGIS keeps the styles of a GeoPackage's layers in it.
_STYLES_TABLE = "layer_styles"
_TABLES_OF_GEOPACKAGE = ("gpkg_", "rtree_", "sqlite_")
# Outputs that are web pages.
_PAGES = ("REPORT", "OUTPUT")
# How our pages, and the numbers and the job beside them, begin.
_MARKS = {
    ".job.json": b'"format": "euromine-job/',
    ".json": b'"format": "euromine-results/',
    ".csv": b"record,site,from_date,",
}
_MARK_OF_PAGES = b'<meta name="generator" content="EuroMine'
_ENOUGH_BYTES = 65536
_WINDOWS = os.name == "nt"


def check_replaced(
    outputs: Mapping[str, str], job_with: Optional[str] = None
) -> dict[str, str]:
    """The outputs whose files are there, from an earlier run, with their paths.

    ``job_with``: the output beside which the job is kept. Raises OutputError where a file is there
    that EuroMine did not make, or that holds more than the one result: writing would remove it.
    """
    replaced = {}
    for name, path in outputs.items():
        written = written_with(name, path, name == job_with)
        there = [one for one in written if os.path.exists(one)]
        if not there:
            continue
        foreign = _foreign(name, path, there)
        if foreign is not None:
            if name in _PAGES:
                wrong = worded(
                    "{parameter} would overwrite {path}, which is no result of EuroMine.",
                    parameter=name, path=foreign,
                )
            else:
                wrong = worded(
                    "{parameter} would overwrite {path}, which is no result of EuroMine, or holds "
                    "other layers as well.",
                    parameter=name, path=foreign,
                )
            raise OutputError(wrong, worded("Choose another name, or remove that file first."))
        for one in there:
            _check_free(name, one)
        if there[0] == path or name == OUTPUT_MODEL:
            replaced[name] = there[0]
    return replaced


def check_replaced_tables(tables: Mapping[str, Table]) -> dict[str, str]:
    """The outputs whose tables are there, from an earlier run, with what is to be told of them.

    Raises OutputError where EuroMine did not make a table: QGIS would remove it without a word.
    """
    replaced = {}
    for name, table in tables.items():
        with quiet_gdal():
            dataset = fresh_dataset(table.file)
            layer = dataset.GetLayerByName(table.name) if dataset is not None else None
            if layer is None:
                continue
            if not _holds_results(layer):
                raise OutputError(
                    worded(
                        "{parameter} would overwrite {path}, which is no result of EuroMine.",
                        parameter=name, path=table,
                    ),
                    worded("Choose another name for the output."),
                )
        replaced[name] = str(table)
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
    """Name in the log what ``check_replaced`` and ``check_replaced_tables`` have found."""
    for name, path in replaced.items():
        feedback.pushWarning(QCoreApplication.translate(
            "EuroMine", "{}: {} from an earlier run is replaced."
        ).format(name, path))


def _foreign(name: str, path: str, there: Sequence[str]) -> Optional[str]:
    """The first of the files ``there`` that is none of ours."""
    if path in there and not _is_ours(name, path):
        return path
    # The files beside a report or a model go with it, and with the job file of a run that was
    # stopped or whose model was removed; those beside a raster with the job file alone, since a
    # raster may have been made without them.
    beside = [one for one in there if one != path]
    with_it = path in there and "RASTER" not in name
    if beside and not with_it and not _is_job(Path(job_beside(name, path))):
        return beside[0]
    if name in _PAGES:
        return next((one for one in beside if not _begins_as_ours(one)), None)
    return None


def _begins_as_ours(path: str) -> bool:
    """Whether a file beside a page is what EuroMine writes there; copies of polygons go with it."""
    mark = next((mark for ending, mark in _MARKS.items() if path.endswith(ending)), None)
    try:
        return mark is None or os.path.getsize(path) == 0 or _begins_with(path, mark)
    except OSError:
        return False


def _begins_with(path: str, mark: bytes) -> bool:
    """Whether a mark is in the beginning of a file. Raises OSError."""
    with Path(path).open("rb") as file:
        return mark in file.read(_ENOUGH_BYTES)


def _is_ours(name: str, path: str) -> bool:
    try:
        if os.path.getsize(path) == 0:
            return True
        if name in _PAGES:
            return _begins_with(path, _MARK_OF_PAGES)
    except OSError:
        return False
    with quiet_gdal():
        dataset = fresh_dataset(path, gdal.OF_RASTER if "RASTER" in name else gdal.OF_VECTOR)
        if dataset is None:
            return False
        if "RASTER" in name:
            return (dataset.GetMetadataItem("TIFFTAG_SOFTWARE") or "").startswith("EuroMine")
        layers = [dataset.GetLayer(number) for number in range(dataset.GetLayerCount())]
        layers = [layer for layer in layers if layer.GetName() != _STYLES_TABLE]
        if len(layers) != 1 or not _holds_results(layers[0]):
            return False
        return not path.lower().endswith(".gpkg") or _holds_alone(path, layers[0].GetName())


def _holds_alone(path: str, table: str) -> bool:
    """Whether a GeoPackage holds nothing else than one table and its styles: GDAL does not list
    rasters, QGIS projects and unregistered tables among the layers."""
    try:
        with closing(sqlite3.connect(path)) as database:
            names = {name for (name,) in database.execute(
                "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
            )}
    except sqlite3.Error:
        return False
    return all(
        name in (table, _STYLES_TABLE) or name.startswith(_TABLES_OF_GEOPACKAGE) for name in names
    )


def _holds_results(layer: ogr.Layer) -> bool:
    # A GeoJSON without a feature does not tell its fields, and holds nothing to lose.
    return {field.GetName() for field in layer.schema} >= _OUR_FIELDS or (
        not layer.schema and not layer.GetFeatureCount()
    )


def _is_job(path: Path) -> bool:
    try:
        read_job(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, EuroMineError):
        return False
    return True

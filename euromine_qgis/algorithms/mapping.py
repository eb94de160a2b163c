"""What ``changedetect`` and ``mapfootprint`` have in common: parameters -> job -> results."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge import checks, sinks
from ..bridge.asked import (
    Table,
    given,
    make_folder,
    named_file,
    named_table,
    reader_locale,
    vector_files,
    vector_tables,
    with_joined,
)
from ..bridge.errors import told_to_user
from ..bridge.keeping import file_of, keep_copy, keep_job, kept_if_possible, name_lasting_files
from ..bridge.lineage import Lineage, describe_geopackage, lineage_of
from ..bridge.loading import finish_when_loaded
from ..bridge.models import chosen_model
from ..bridge.rasters import PickedRaster, as_input, date_rasters, pick_rasters, read_facts
from ..bridge.replacing import check_replaced, check_replaced_tables, tell_replaced
from ..bridge.running import run_job
from ..bridge.scratch import scratch_folder
from ..bridge.series import pick_series
from ..bridge.sites import pick_polygons
from ..engine.errors import DateError, JobError, OutputError
from ..engine.jobs import RasterInput, beside_report, is_page
from ..engine.map_job import MapJob, Outputs
from ..wording import worded
from .mapping_parameters import NUMBER_OUTPUTS, RASTER_OUTPUTS, VECTOR_OUTPUTS
from .tool import Tool

_FIELDS = {"FOOTPRINTS": sinks.FOOTPRINT_FIELDS, "CHANGES": sinks.CHANGE_FIELDS}


@dataclass(frozen=True)
class Request:
    """What the parameters ask for, checked; ``job`` still lacks its sites and outputs.
    ``inputs`` are the files that are read, ``replaced`` the outputs that are there from an earlier
    run, with their paths."""

    job: MapJob
    lineage: Lineage
    inputs: tuple[str, ...]
    replaced: Mapping[str, str]


class MappingTool(Tool):
    """A tool that runs a MapJob; children say which, and add its parameters."""

    rasters = ("SERIES", "REFERENCE")

    def group(self) -> str:
        return QCoreApplication.translate("EuroMine", "Mapping")

    def groupId(self) -> str:  # noqa: N802
        return "mapping"

    def processAlgorithm(  # noqa: N802
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        with told_to_user(), scratch_folder() as scratch:
            files = self._destinations(parameters, context)
            tell_replaced(self._asked.replaced, feedback)
            sites = pick_polygons(self, parameters, "SITES", "SITE_ID", context)
            job = replace(
                self._asked.job,
                sites=sites and sites.exported(scratch / "sites.gpkg"),
                outputs=_outputs(files, self._wanted_vectors(parameters), scratch),
            )
            told = run_job(job.to_json(), scratch, files.values(), feedback)
            lineage = self._asked.lineage.seeing(told["partly_seen"])
            self._asked = replace(self._asked, lineage=lineage)
            filled, kept = self._hand_over(parameters, context, scratch)
            results = {**files, **filled}
            lasting = {name: str(path) for name, (_, path) in kept.items() if path is not None}
            _keep_job(job, {**results, **lasting}, self._asked.inputs, feedback)
            if kept:
                raise _not_written(kept)
        finish_when_loaded(results, context, self._asked.lineage)
        numbers = {name: told[name] for name in NUMBER_OUTPUTS if told.get(name) is not None}
        return {**results, **numbers}

    def _request(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Request:
        """Raises the EuroMineError of the first thing that cannot work."""
        model, card = chosen_model(
            self.tool,
            self.parameterAsEnumString(parameters, "MODEL", context),
            self.parameterAsFile(parameters, "MODEL_FILE", context),
        )
        series = pick_series(self, parameters, context)
        if self.tool == "changedetect" and len(series.groups) < 2:
            raise DateError(
                worded(
                    "SERIES holds one date only, {date}; changes need two.",
                    date=series.groups[0].date.iso,
                ),
                worded("Add rasters of other years, or run euromine:mapfootprint."),
            )
        checks.check_places(series.facts, series.groups, context.transformContext())
        shared = checks.check_bands(
            series.facts, series.groups, series.bands, series.custom_bands, card
        )
        sites = pick_polygons(self, parameters, "SITES", "SITE_ID", context)
        if sites is not None:
            checks.check_sites(sites, series.facts, series.groups[0], context.transformContext())
        explain = ""
        if self.parameterDefinition("EXPLAIN"):
            explain = self.parameterAsString(
                with_joined(parameters, "EXPLAIN"), "EXPLAIN", context
            )
            checks.check_questions(explain, series.groups, sites is not None)
        masks = pick_rasters(parameters.get("REFERENCE"), "REFERENCE", context)
        inputs = [raster.path for raster in (*series.rasters, *masks)]
        inputs += [str(model), str(card.weights_path)]
        inputs += vector_files(self, parameters, context, "SITES")
        files, tables = _named_files(parameters), _named_tables(parameters)
        job_with = next((n for n in ("REPORT", *RASTER_OUTPUTS) if given(parameters, n)), None)
        checks.check_outputs(files, inputs, RASTER_OUTPUTS, VECTOR_OUTPUTS, job_with)
        read = vector_tables(self, parameters, context, "SITES")
        checks.check_tables(tables, read, files, job_with)
        replaced = {**check_replaced(files, job_with), **check_replaced_tables(tables)}
        job = MapJob(
            tool=self.tool,
            series=series.inputs,
            model=str(model),
            bands=series.bands,
            custom_bands=series.custom_bands,
            threshold=self._threshold(parameters, context),
            temporal=self.parameterAsEnumString(parameters, "TEMPORAL", context),
            pairs=(
                self.parameterAsEnumString(parameters, "PAIRS", context)
                if self.parameterDefinition("PAIRS") else "consecutive"
            ),
            min_area_ha=self.parameterAsDouble(parameters, "MIN_AREA_HA", context),
            reference=_dated_masks(masks, series.dates, len(series.rasters)),
            device=self.parameterAsEnumString(parameters, "DEVICE", context),
            locale=reader_locale(),
            explain=explain,
            smoothing_px=self.parameterAsDouble(parameters, "SMOOTHING", context),
            memory_limit_mib=self.parameterAsDouble(parameters, "MEMORY_LIMIT", context),
        )
        lineage = lineage_of(job, card, [group.date for group in series.groups], shared)
        return Request(job, lineage, tuple(inputs), replaced)

    def _threshold(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> Optional[float]:
        """None where the model's own is asked for."""
        if not given(parameters, "THRESHOLD"):
            return None
        value = parameters["THRESHOLD"]
        try:
            # QGIS takes a text that is no number, such as 0,5, for 0.
            float(value if isinstance(value, str) else 0)
        except ValueError as error:
            raise JobError(
                worded("THRESHOLD is {value}.", value=value), worded("Give a number such as 0.5.")
            ) from error
        return self.parameterAsDouble(parameters, "THRESHOLD", context)

    def _wanted_vectors(self, parameters: dict[str, Any]) -> list[str]:
        return [name for name in VECTOR_OUTPUTS if given(parameters, name)]

    def _destinations(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> dict[str, str]:
        """The files that the worker writes itself; their folders are there afterwards."""
        files = {
            name: self.parameterAsOutputLayer(parameters, name, context)
            for name in RASTER_OUTPUTS if given(parameters, name)
        }
        if given(parameters, "REPORT"):
            files["REPORT"] = self.parameterAsFileOutput(parameters, "REPORT", context)
        # QGIS makes no folder for a layer: the sink would fail when all is computed.
        tables = {name: table.file for name, table in _named_tables(parameters).items()}
        for name, path in {**_named_files(parameters), **tables, **files}.items():
            make_folder(name, path)
        return files

    def _hand_over(
        self, parameters: dict[str, Any], context: QgsProcessingContext, scratch: Path
    ) -> tuple[dict[str, str], dict[str, tuple[Exception, Optional[Path]]]]:
        """Fill the sinks; they are made only now, so that a run that failed leaves none behind.

        Returns the destinations of those that were filled, and of the others the error and where
        their polygons are kept, None where that failed too.
        """
        filled: dict[str, str] = {}
        kept: dict[str, tuple[Exception, Optional[Path]]] = {}
        for name in self._wanted_vectors(parameters):
            polygons = _scratch_file(scratch, name)
            try:
                filled[name] = self._fill(parameters, context, name, polygons)
            except (OutputError, QgsProcessingException) as error:
                kept[name] = error, None
                with contextlib.suppress(OSError):
                    kept[name] = error, sinks.rescue(polygons)
        return filled, kept

    def _fill(
        self, parameters: dict[str, Any], context: QgsProcessingContext, name: str, path: Path
    ) -> str:
        """Copy polygons into the sink of an output; returns its destination."""
        polygons = sinks.open_polygons(path, name)
        sink, destination = self.parameterAsSink(
            parameters, name, context, _FIELDS[name], QgsWkbTypes.Type.MultiPolygon, polygons.crs()
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, name))
        failed: Optional[OutputError] = None
        try:
            count = sinks.hand_over(polygons, sink, _FIELDS[name], name)
        except OutputError as error:
            # Its traceback would keep the sink, and with it the file, open.
            failed = OutputError(error.message, error.remedy)
        # The file is whole once its sink has gone.
        del sink
        if failed is not None:
            sinks.discard(destination)
            raise failed
        sinks.check_whole(destination, count, name)
        describe_geopackage(destination, name, self._asked.lineage)
        return destination


def _not_written(kept: Mapping[str, tuple[Exception, Optional[Path]]]) -> OutputError:
    """What to say where polygons did not get to their outputs, once all else is written."""
    places = [str(path) for _, path in kept.values() if path is not None]
    remedy = worded("Check free space and permissions, or choose another output.")
    if places:
        remedy = worded(
            "The polygons are kept in {path}: copy them from there.", path=", ".join(places)
        )
    return OutputError(
        " ".join(
            worded("{parameter} could not be written: {error}.", parameter=name, error=error)
            for name, (error, _) in kept.items()
        ),
        remedy,
    )


def _outputs(files: Mapping[str, str], vectors: list[str], scratch: Path) -> Outputs:
    """The worker has a working directory of its own: it gets absolute paths."""
    paths = {**files, **{name: str(_scratch_file(scratch, name)) for name in vectors}}
    return Outputs(**{name.lower(): os.path.abspath(path) for name, path in paths.items()})


def _scratch_file(scratch: Path, name: str) -> Path:
    return scratch / f"{name.lower()}.gpkg"


def _keep_job(
    job: MapJob,
    results: Mapping[str, str],
    inputs: Sequence[str],
    feedback: QgsProcessingFeedback,
) -> None:
    """Leave the job beside the report or the first raster, so that it can be run again.

    What lay in the scratch folder is kept beside it, or given a name there; the numbers beside the
    report name the files that are left.
    """
    beside = next((results[n] for n in ("REPORT", *RASTER_OUTPUTS) if n in results), None)
    if beside is None:
        return
    beside = os.path.abspath(beside)
    stem = beside_report(beside, "") if is_page(beside) else os.path.splitext(beside)[0]
    vectors = {
        name.lower(): os.path.abspath(results[name]) if results[name].endswith(".gpkg")
        else f"{stem}.{name.lower()}.gpkg"
        for name in VECTOR_OUTPUTS if name in results
    }
    lasting = {getattr(job.outputs, name): file_of(results[name.upper()]) for name in vectors}
    sites = job.sites
    job_file = f"{stem}.job.json"
    with kept_if_possible(job_file, feedback):
        if sites is not None:
            sites = replace(sites, path=keep_copy(sites.path, f"{stem}.sites.gpkg", inputs))
        kept = replace(job, sites=sites, outputs=replace(job.outputs, **vectors))
        keep_job(kept, job_file)
        if job.outputs.report is not None:
            name_lasting_files(job.outputs.report, kept, lasting)


def _dated_masks(
    masks: tuple[PickedRaster, ...], dates: str, scenes: int
) -> tuple[RasterInput, ...]:
    """Masks with the dates that they tell themselves, else with those of DATES, in its order."""
    if not masks:
        return ()
    facts = [read_facts(mask) for mask in masks]
    try:
        found = date_rasters(masks, facts, "")
    except DateError:
        if not dates.strip() or len(masks) != scenes:
            raise
        found = date_rasters(masks, facts, dates)
    return tuple(as_input(mask, date) for mask, date in zip(masks, found))


def _named_files(parameters: Mapping[str, Any]) -> dict[str, str]:
    """The outputs that are plain files of the user's own choice."""
    named = {
        name: named_file(parameters, name) for name in (*VECTOR_OUTPUTS, *RASTER_OUTPUTS, "REPORT")
    }
    return {name: path for name, path in named.items() if path is not None}


def _named_tables(parameters: Mapping[str, Any]) -> dict[str, Table]:
    """The outputs that are tables of files, such as a GeoPackage's."""
    named = {name: named_table(parameters, name) for name in VECTOR_OUTPUTS}
    return {name: table for name, table in named.items() if table is not None}

"""euromine:evaluate: how well one series of footprints fits another."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Optional

from qgis.core import QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge import checks
from ..bridge.asked import (
    given,
    make_folder,
    named_file,
    reader_locale,
    vector_files,
    with_joined,
)
from ..bridge.errors import told_to_user
from ..bridge.keeping import keep_copy, keep_job, kept_if_possible, name_lasting_files
from ..bridge.masks import PickedFootprints, picked_footprints
from ..bridge.rasters import as_input, pick_rasters, read_facts
from ..bridge.replacing import check_replaced, tell_replaced
from ..bridge.running import run_job
from ..bridge.scratch import scratch_folder
from ..bridge.sites import pick_polygons
from ..engine.evaluate_job import TOOL, EvaluateJob, FootprintsInput
from ..engine.jobs import beside_report
from ..engine.mask_dates import PREDICTION, REFERENCE, DatedParameters, common_dates
from .evaluate_parameters import NUMBER_OUTPUTS, add_inputs, add_outputs
from .tool import Tool


@dataclass(frozen=True)
class Request:
    """What the parameters ask for, checked; ``job`` still lacks what is exported for it.
    ``replaced`` is the report where it is there from an earlier run, with its path."""

    job: EvaluateJob
    prediction: PickedFootprints
    reference: PickedFootprints
    replaced: Mapping[str, str]


class Evaluate(Tool):
    tool = TOOL
    rasters = (PREDICTION.masks, REFERENCE.masks, "TEMPLATE")

    def displayName(self) -> str:  # noqa: N802
        return QCoreApplication.translate("EuroMine", "Evaluate footprints")

    def shortDescription(self) -> str:  # noqa: N802
        return QCoreApplication.translate(
            "EuroMine", "How well a series of mining footprints fits a reference, change included."
        )

    def group(self) -> str:
        return QCoreApplication.translate("EuroMine", "Evaluation")

    def groupId(self) -> str:  # noqa: N802
        return "evaluation"

    def tags(self) -> list[str]:
        return QCoreApplication.translate(
            "EuroMine", "accuracy,validation,IoU,F1,CA-TIoU,reference,mining"
        ).split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        return QCoreApplication.translate(
            "EuroMine",
            "<p>Compares two series of mining footprints, whoever made them: the overlap at every "
            "date, whether what lasts and what changes is found, how well the outlines lie on each "
            "other, for all and for each site.</p>"
            "<p>A series may be masks of one band a date, one raster with a band a date (as the "
            "footprint raster of the mapping tools), or polygons with a field that holds the year. "
            "The dates of the prediction count; those that the reference does not know are left "
            "out. Masks are resampled to the pixels of the prediction, or of the template. Masks "
            "without georeference lie on the grid of the other series where the sizes match.</p>"
            "<p>In masks 1 is mine, 0 is not and 255 is not known; 255 is mine only where a file "
            "holds nothing but 0 and 255.</p>"
            "<p>Example: qgis_process run euromine:evaluate PREDICTION=footprints.tif "
            "REFERENCE=label/Year2016.tif REFERENCE=label/Year2024.tif REPORT=report.html</p>"
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:  # noqa: N802
        add_inputs(self)
        add_outputs(self)

    def processAlgorithm(  # noqa: N802
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        with told_to_user(), scratch_folder() as scratch:
            files = self._report_file(parameters, context)
            tell_replaced(self._asked.replaced, feedback)
            report = files.get("REPORT")
            sites = pick_polygons(self, parameters, "SITES", "SITE_ID", context)
            job = replace(
                self._asked.job,
                prediction=self._asked.prediction.exported(scratch / "prediction.gpkg"),
                reference=self._asked.reference.exported(scratch / "reference.gpkg"),
                sites=sites and sites.exported(scratch / "sites.gpkg"),
                report=report and os.path.abspath(report),
            )
            told = run_job(job.to_json(), scratch, files.values(), feedback)
            if job.report is not None:
                _keep_job(job, job.report, feedback)
        numbers = {name: told[name] for name in NUMBER_OUTPUTS if told.get(name) is not None}
        return {**files, **numbers}

    def _request(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Request:
        """Raises the EuroMineError of the first thing that cannot work."""
        prediction = self._footprints(parameters, PREDICTION, context)
        reference = self._footprints(parameters, REFERENCE, context)
        templates = pick_rasters(parameters.get("TEMPLATE"), "TEMPLATE", context)
        for template in templates:
            read_facts(template)
        job = EvaluateJob(
            prediction.given,
            reference.given,
            template=as_input(templates[0]) if templates else None,
            tolerance_px=self.parameterAsDouble(parameters, "TOLERANCE_PX", context),
            locale=reader_locale(),
        )
        if prediction.dates and reference.dates:
            common_dates(prediction.dates, reference.dates)
        sites = pick_polygons(self, parameters, "SITES", "SITE_ID", context)
        if sites is not None:
            checks.check_polygons(sites)
        report = named_file(parameters, "REPORT")
        replaced: dict[str, str] = {}
        if report is not None:
            inputs = [
                raster.path for given in (job.prediction, job.reference) for raster in given.rasters
            ]
            polygons = (f"{names.masks}_POLYGONS" for names in (PREDICTION, REFERENCE))
            inputs += vector_files(self, parameters, context, "SITES", *polygons)
            checks.check_outputs({"REPORT": report}, inputs, ())
            replaced = check_replaced({"REPORT": report})
        return Request(job, prediction, reference, replaced)

    def _footprints(
        self, parameters: dict[str, Any], names: DatedParameters, context: QgsProcessingContext
    ) -> PickedFootprints:
        return picked_footprints(
            parameters.get(names.masks),
            pick_polygons(self, parameters, f"{names.masks}_POLYGONS", "YEAR_FIELD", context),
            self.parameterAsString(with_joined(parameters, names.dates), names.dates, context),
            names,
            context,
        )

    def _report_file(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> dict[str, str]:
        """The report's path, whose folder is there afterwards."""
        if not given(parameters, "REPORT"):
            return {}
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        make_folder("REPORT", path)
        return {"REPORT": path}


def _keep_job(job: EvaluateJob, report: str, feedback: QgsProcessingFeedback) -> None:
    """Leave the job beside the report, so that it can be run again; what lay in the scratch folder
    is kept beside it, and the numbers beside the report name it there."""
    stem = beside_report(report, "")
    job_file = f"{stem}.job.json"
    with kept_if_possible(job_file, feedback):
        sites = job.sites
        if sites is not None:
            sites = replace(sites, path=keep_copy(sites.path, f"{stem}.sites.gpkg"))
        kept = replace(
            job,
            prediction=_kept(job.prediction, f"{stem}.prediction.gpkg"),
            reference=_kept(job.reference, f"{stem}.reference.gpkg"),
            sites=sites,
        )
        keep_job(kept, job_file)
        name_lasting_files(report, kept, {
            before.polygons.path: after.polygons.path
            for before, after in (
                (job.prediction, kept.prediction), (job.reference, kept.reference)
            ) if before.polygons is not None and after.polygons is not None
        })


def _kept(footprints: FootprintsInput, path: str) -> FootprintsInput:
    if footprints.polygons is None:
        return footprints
    return replace(
        footprints,
        polygons=replace(footprints.polygons, path=keep_copy(footprints.polygons.path, path)),
    )

"""euromine:benchmark: models over a folder in EuroMineNet's layout."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge import checks
from ..bridge.asked import make_folder, named_file, reader_locale, with_joined
from ..bridge.errors import told_to_user
from ..bridge.keeping import job_beside, keep_job, tell_kept, warn_if_temporary
from ..bridge.models import bundled_models, chosen_model, default_model
from ..bridge.replacing import check_replaced, tell_replaced
from ..bridge.running import run_job
from ..bridge.scratch import scratch_folder
from ..engine.benchmark_job import TOOL, BenchmarkJob
from ..engine.errors import JobError, OutputError
from ..engine.eurominenet import SPLITS, choose_sites, parse_years
from ..wording import worded
from .parameter_blocks import add_device, add_parameter, choice
from .tool import Tool

# A model is judged by what the main job needs of it.
_TOOL_OF_MODELS = "changedetect"


@dataclass(frozen=True)
class Request:
    """What the parameters ask for, checked; ``job`` still lacks its report. ``replaced`` is the
    report where it is there from an earlier run, with its path."""

    job: BenchmarkJob
    replaced: Mapping[str, str]


class Benchmark(Tool):
    tool = TOOL

    def displayName(self) -> str:  # noqa: N802
        return QCoreApplication.translate("EuroMine", "Benchmark models")

    def shortDescription(self) -> str:  # noqa: N802
        return QCoreApplication.translate(
            "EuroMine", "How good models are on the sites of EuroMineNet: the table of its paper."
        )

    def group(self) -> str:
        return QCoreApplication.translate("EuroMine", "Evaluation")

    def groupId(self) -> str:  # noqa: N802
        return "evaluation"

    def tags(self) -> list[str]:
        return QCoreApplication.translate(
            "EuroMine", "EuroMineNet,accuracy,models,IoU,F1,CA-TIoU,mining"
        ).split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        return QCoreApplication.translate(
            "EuroMine",
            "<p>Maps every site of a folder in EuroMineNet's layout with one or more models, and "
            "writes the table of the two tasks: footprints of every year, and change between "
            "years, overall and by the years that lie between.</p>"
            "<p>A site is a folder with image/Year2019.tif and label/Year2019.tif (images and "
            "labels are understood as well). The split is the official one by site; sites that it "
            "does not name belong to train.</p>"
            "<p>The footprints of each site are kept in a folder beside the report. A run that was "
            "stopped goes on where it was; remove that folder to map all sites anew.</p>"
            "<p>Example: qgis_process run euromine:benchmark FOLDER=EuroMineNet SPLIT=test "
            "MODELS=accurate REPORT=benchmark.html</p>"
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:  # noqa: N802
        models = list(bundled_models(_TOOL_OF_MODELS))
        add_parameter(
            self,
            QgsProcessingParameterFile(
                "FOLDER",
                QCoreApplication.translate("EuroMine", "Folder with the sites"),
                QgsProcessingParameterFile.Behavior.Folder,
            ),
            QCoreApplication.translate(
                "EuroMine", "It holds one folder a site. Example: /data/EuroMineNet."
            ),
        )
        add_parameter(
            self,
            choice("SPLIT", QCoreApplication.translate("EuroMine", "Split"), SPLITS, "test"),
            QCoreApplication.translate(
                "EuroMine",
                "test and val are the official lists, train is the rest, all is everything. "
                "Example: test."
            ),
        )
        add_parameter(
            self,
            QgsProcessingParameterString(
                "YEARS", QCoreApplication.translate("EuroMine", "Years"), optional=True
            ),
            QCoreApplication.translate(
                "EuroMine",
                "Years or a range of years; leave empty for all that there are. Example: "
                "2015-2024."
            ),
        )
        add_parameter(
            self,
            choice(
                "MODELS", QCoreApplication.translate("EuroMine", "Models"), models,
                [default_model(_TOOL_OF_MODELS)] if models else [], several=True,
            ),
            QCoreApplication.translate(
                "EuroMine", "All that are chosen appear in one table. Example: accurate."
            ),
        )
        add_device(self)
        add_parameter(
            self,
            QgsProcessingParameterFileDestination(
                "REPORT",
                QCoreApplication.translate("EuroMine", "Report"),
                QCoreApplication.translate("EuroMine", "HTML files (*.html)"),
            ),
            QCoreApplication.translate(
                "EuroMine",
                "The table with scores for every site; its numbers lie beside it as .json and "
                ".csv. Example: benchmark.html."
            ),
        )

    def processAlgorithm(  # noqa: N802
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        with told_to_user(), scratch_folder() as scratch:
            report = self.parameterAsFileOutput(parameters, "REPORT", context)
            make_folder("REPORT", report)
            tell_replaced(self._asked.replaced, feedback)
            job = replace(self._asked.job, report=os.path.abspath(report))
            _keep_job(job, feedback)
            # All footprints lie in one folder: any name stands for them.
            written = [job.report, os.path.join(job.footprints_folder, "any.tif")]
            run_job(job.to_json(), scratch, written, feedback)
            warn_if_temporary("REPORT", report, feedback)
        return {"REPORT": report}

    def _request(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Request:
        """Raises the EuroMineError of the first thing that cannot work."""
        folder = self.parameterAsString(parameters, "FOLDER", context)
        if not folder:
            raise JobError(
                worded("FOLDER is empty."), worded("Choose the folder that holds the sites.")
            )
        models = self.parameterAsEnumStrings(parameters, "MODELS", context)
        years = self.parameterAsString(with_joined(parameters, "YEARS"), "YEARS", context)
        job = BenchmarkJob(
            folder=os.path.abspath(folder),
            models=tuple(str(chosen_model(_TOOL_OF_MODELS, name, "")[0]) for name in models),
            report="report.html",
            split=self.parameterAsEnumString(parameters, "SPLIT", context),
            years=parse_years(years),
            device=self.parameterAsEnumString(parameters, "DEVICE", context),
            locale=reader_locale(),
        )
        choose_sites(Path(job.folder), job.split, job.years)
        report = named_file(parameters, "REPORT")
        replaced: dict[str, str] = {}
        if report is not None:
            checks.check_outputs({"REPORT": report}, job.models, ())
            replaced = check_replaced({"REPORT": report})
        return Request(job, replaced)


def _keep_job(job: BenchmarkJob, feedback: QgsProcessingFeedback) -> None:
    """Leave the job beside the report, before the hours that it takes. Raises OutputError."""
    path = job_beside("REPORT", job.report)
    try:
        keep_job(job, path)
    except OSError as error:
        raise OutputError(
            worded(
                "{parameter} cannot be written to {path}: {error}.",
                parameter="REPORT", path=job.report, error=error,
            ),
            worded("Choose another folder."),
        ) from error
    tell_kept(path, feedback)

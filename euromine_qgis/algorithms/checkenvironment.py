"""euromine:checkenvironment: what the models need, what is there, and how to mend the rest."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..bridge.diagnosis import FAULT, Diagnosis, diagnose
from ..layout import ICONS


class CheckEnvironment(QgsProcessingAlgorithm):
    def name(self) -> str:
        return "checkenvironment"

    def displayName(self) -> str:  # noqa: N802
        return QCoreApplication.translate("EuroMine", "Check environment")

    def shortDescription(self) -> str:  # noqa: N802
        return QCoreApplication.translate(
            "EuroMine", "Python, torch, device and models: what is there, what is missing."
        )

    def group(self) -> str:
        return QCoreApplication.translate("EuroMine", "Set-up")

    def groupId(self) -> str:  # noqa: N802
        return "setup"

    def tags(self) -> list[str]:
        return QCoreApplication.translate(
            "EuroMine", "torch,python,gpu,cuda,install,diagnosis"
        ).split(",")

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:  # noqa: N802
        return str(ICONS / "checkenvironment.svg")

    def createInstance(self) -> CheckEnvironment:  # noqa: N802
        return CheckEnvironment()

    def shortHelpString(self) -> str:  # noqa: N802
        return QCoreApplication.translate(
            "EuroMine",
            "<p>The models run in a process of their own, with a Python that has torch and other "
            "packages. This tool says which Python that is, what it has and what it lacks, which "
            "device it computes on, which models are there, and the exact commands that mend what "
            "is missing.</p>"
            "<p>The Python is looked for in this order: the variable EUROMINE_PYTHON, the "
            "plugin's setting, the environment in the QGIS profile, QGIS's own Python.</p>"
            "<p>Example: qgis_process run euromine:checkenvironment</p>"
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:  # noqa: N802
        page = QgsProcessingParameterFileDestination(
            "OUTPUT",
            QCoreApplication.translate("EuroMine", "Findings"),
            QCoreApplication.translate("EuroMine", "HTML files (*.html)"),
            optional=True,
        )
        page.setHelp(QCoreApplication.translate(
            "EuroMine", "A page with everything that was found. Example: environment.html."
        ))
        self.addParameter(page)
        self.addOutput(QgsProcessingOutputBoolean(
            "TORCH_OK", QCoreApplication.translate("EuroMine", "torch starts")
        ))
        self.addOutput(QgsProcessingOutputBoolean(
            "READY", QCoreApplication.translate("EuroMine", "The mapping tools can run")
        ))
        self.addOutput(QgsProcessingOutputString(
            "DEVICE", QCoreApplication.translate("EuroMine", "Device that auto takes")
        ))

    def processAlgorithm(  # noqa: N802
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        diagnosis = diagnose()
        _tell(diagnosis, feedback)
        results: dict[str, Any] = {
            "TORCH_OK": diagnosis.torch_works,
            "READY": diagnosis.usable,
            "DEVICE": diagnosis.device,
        }
        path = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        if path:
            try:
                Path(path).absolute().parent.mkdir(parents=True, exist_ok=True)
                Path(path).write_text(diagnosis.as_html(), encoding="utf-8")
            except OSError as error:
                raise QgsProcessingException(QCoreApplication.translate(
                    "EuroMine", "OUTPUT {} cannot be written: {}. Choose another folder."
                ).format(path, error)) from error
            results["OUTPUT"] = path
        return results


def _tell(diagnosis: Diagnosis, feedback: QgsProcessingFeedback) -> None:
    for finding in diagnosis.findings:
        line = f"{finding.subject}: {finding.text}"
        if finding.level == FAULT:
            feedback.pushWarning(line)
        else:
            feedback.pushInfo(line)
        if finding.remedy:
            feedback.pushInfo(finding.remedy)

"""euromine:checkenvironment: what the models need, what is there, and how to mend the rest."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.asked import make_folder, named_file
from ..bridge.diagnosis import FAULT, Diagnosis, diagnose
from ..bridge.errors import told_to_user
from ..bridge.interpreter import profile_folder
from ..bridge.private_environment import FeedbackWatcher, home, proxy_of_qgis
from ..bridge.replacing import check_replaced, tell_replaced
from ..engine.errors import EnvironmentProblem, JobError
from ..worker.build_environment import build, remove
from ..worker.build_plan import CHOICES, State, make_plan, state_of
from ..worker.environment import Interpreter, probe, python_in
from .parameter_blocks import add_parameter, choice
from .tool import Tool


class CheckEnvironment(Tool):
    tool = "checkenvironment"

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

    def shortHelpString(self) -> str:  # noqa: N802
        return QCoreApplication.translate(
            "EuroMine",
            "<p>The models run in a process of their own, with a Python that has torch and other "
            "packages. This tool says which Python that is, what it has and what it lacks, which "
            "device it computes on, which models are there, and the exact commands that mend what "
            "is missing.</p>"
            "<p>INSTALL builds a private environment with what is missing, from the internet or "
            "from a folder of wheels (WHEELS); QGIS's own Python is never touched. REPAIR builds "
            "it anew, REMOVE takes it away.</p>"
            "<p>The Python is looked for in this order: the variable EUROMINE_PYTHON, the "
            "plugin's setting, the environment in the QGIS profile, QGIS's own Python.</p>"
            "<p>Examples: qgis_process run euromine:checkenvironment; "
            "qgis_process run euromine:checkenvironment INSTALL=true WHEELS=/media/usb/wheels</p>"
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:  # noqa: N802
        add_parameter(
            self,
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                QCoreApplication.translate("EuroMine", "Findings"),
                QCoreApplication.translate("EuroMine", "HTML files (*.html)"),
                optional=True,
            ),
            QCoreApplication.translate(
                "EuroMine", "A page with everything that was found. Example: environment.html."
            ),
        )
        self._add_building()
        self.addOutput(QgsProcessingOutputBoolean(
            "TORCH_OK", QCoreApplication.translate("EuroMine", "torch starts")
        ))
        self.addOutput(QgsProcessingOutputBoolean(
            "READY", QCoreApplication.translate("EuroMine", "The mapping tools can run")
        ))
        self.addOutput(QgsProcessingOutputString(
            "DEVICE", QCoreApplication.translate("EuroMine", "Device that auto takes")
        ))

    def _add_building(self) -> None:
        for name, text, told in (
            (
                "INSTALL",
                QCoreApplication.translate("EuroMine", "Build the environment where it is missing"),
                QCoreApplication.translate(
                    "EuroMine",
                    "Also continues one that was cut off and updates one of an older version. "
                    "Example: true."
                ),
            ),
            (
                "REPAIR",
                QCoreApplication.translate("EuroMine", "Build the environment anew"),
                QCoreApplication.translate(
                    "EuroMine", "The old one stays until the new one works. Example: true."
                ),
            ),
            (
                "REMOVE",
                QCoreApplication.translate("EuroMine", "Remove the environment"),
                QCoreApplication.translate(
                    "EuroMine", "Only the one that EuroMine has built. Example: true."
                ),
            ),
        ):
            add_parameter(
                self, QgsProcessingParameterBoolean(name, text, False), told, advanced=True
            )
        add_parameter(
            self,
            choice(
                "PACKAGES",
                QCoreApplication.translate("EuroMine", "Packages to install"),
                CHOICES,
                "auto",
            ),
            QCoreApplication.translate(
                "EuroMine",
                "cpu is small; gpu is for NVIDIA graphics; auto takes gpu where such graphics with "
                "a recent driver are found. Apple silicon has one kind for both. Example: cpu."
            ),
            advanced=True,
        )
        add_parameter(
            self,
            QgsProcessingParameterFile(
                "WHEELS",
                QCoreApplication.translate("EuroMine", "Folder of wheels"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            ),
            QCoreApplication.translate(
                "EuroMine",
                "Installs from this folder alone, without internet. Example: /media/usb/wheels."
            ),
            advanced=True,
        )

    def processAlgorithm(  # noqa: N802
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        path = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        with told_to_user():
            if path:
                make_folder("OUTPUT", path)
            tell_replaced(self._asked, feedback)
            self._build_or_remove(parameters, context, feedback)
        diagnosis = diagnose()
        _tell(diagnosis, feedback)
        results: dict[str, Any] = {
            "TORCH_OK": diagnosis.torch_works,
            "READY": diagnosis.usable,
            "DEVICE": diagnosis.device,
        }
        if path:
            try:
                Path(path).write_text(diagnosis.as_html(), encoding="utf-8")
            except OSError as error:
                raise QgsProcessingException(QCoreApplication.translate(
                    "EuroMine", "OUTPUT {} cannot be written: {}. Choose another folder."
                ).format(path, error)) from error
            results["OUTPUT"] = path
        return results

    def _request(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> dict[str, str]:
        """OUTPUT where its file is there from an earlier run. Raises the EuroMineError of the first
        thing that cannot work."""
        building = any(self.parameterAsBool(parameters, name, context)
                       for name in ("INSTALL", "REPAIR"))
        if building and self.parameterAsBool(parameters, "REMOVE", context):
            raise JobError(QCoreApplication.translate(
                "EuroMine", "REMOVE contradicts INSTALL and REPAIR: choose one of them."
            ))
        page = named_file(parameters, "OUTPUT")
        return {} if page is None else check_replaced({"OUTPUT": page})

    def _build_or_remove(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        repair = self.parameterAsBool(parameters, "REPAIR", context)
        if self.parameterAsBool(parameters, "REMOVE", context):
            remove(home())
            feedback.pushInfo(
                QCoreApplication.translate("EuroMine", "Removed: {}").format(home())
            )
            return
        if not repair and not self.parameterAsBool(parameters, "INSTALL", context):
            return
        if not repair and state_of(home()) in (State.COMPLETE, State.BY_HAND) and _works():
            feedback.pushInfo(QCoreApplication.translate(
                "EuroMine", "The environment is there and up to date; REPAIR builds it anew."
            ))
            return
        folder = self.parameterAsFile(parameters, "WHEELS", context)
        packages = self.parameterAsEnumString(parameters, "PACKAGES", context)
        plan = make_plan(profile_folder(), packages, Path(folder) if folder else None)
        feedback.pushInfo(QCoreApplication.translate(
            "EuroMine", "Building {} with {}: about {} MB to download, {} MB on the disk."
        ).format(
            plan.environment, plan.base.path, plan.size.download_mb, plan.size.unpacked_mb
        ))
        build(plan, proxy_of_qgis(), FeedbackWatcher(feedback))


def _works() -> bool:
    """Whether the plugin's own environment has all packages, and torch starts in it."""
    try:
        seen = probe(Interpreter(str(python_in(home() / "env")), ""), devices=True)
    except EnvironmentProblem:
        return False
    return bool(seen.devices) and not seen.missing


def _tell(diagnosis: Diagnosis, feedback: QgsProcessingFeedback) -> None:
    for finding in diagnosis.findings:
        line = f"{finding.subject}: {finding.text}"
        if finding.level == FAULT:
            feedback.pushWarning(line)
        else:
            feedback.pushInfo(line)
        if finding.remedy:
            feedback.pushInfo(finding.remedy)

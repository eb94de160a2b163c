"""euromine:changedetect_and_evaluate: the model that maps a series and judges its footprints."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import QCoreApplication

from ..layout import ICONS, PROCESSING_MODELS
from .tool import Identity

_FILE = PROCESSING_MODELS / "changedetect_and_evaluate.model3"
_STEPS = ("changedetect", "evaluate")


class ChangeDetectAndEvaluate(Identity, QgsProcessingModelAlgorithm):
    """A model as the model designer writes it; this gives it words in the user's language."""

    def __init__(self) -> None:
        super().__init__()
        self.fromFile(str(_FILE))
        tools = {
            step: QgsApplication.processingRegistry().algorithmById(f"euromine:{step}")
            for step in _STEPS
        }
        for definition in self.parameterDefinitions():
            # An input has the name that it has in the steps, an output its step's before it.
            step, _, name = definition.name().rpartition(":")
            steps = (step,) if step else _STEPS
            twins = (tools[one].parameterDefinition(name) for one in steps)
            twin = next(twin for twin in twins if twin is not None)
            definition.setDescription(twin.description())
            definition.setHelp(twin.help())

    def displayName(self) -> str:  # noqa: N802
        return QCoreApplication.translate("EuroMine", "Map footprints, detect change and evaluate")

    def shortDescription(self) -> str:  # noqa: N802
        return QCoreApplication.translate(
            "EuroMine", "A model: maps a series, and compares its footprints with reference masks."
        )

    def group(self) -> str:
        return QCoreApplication.translate("EuroMine", "Evaluation")

    def groupId(self) -> str:  # noqa: N802
        return "evaluation"

    def tags(self) -> list[str]:
        return QCoreApplication.translate(
            "EuroMine", "model,mining,change detection,accuracy,CA-TIoU"
        ).split(",")

    def svgIconPath(self) -> str:  # noqa: N802
        return str(ICONS / "evaluate.svg")

    def shortHelpString(self) -> str:  # noqa: N802
        return QCoreApplication.translate(
            "EuroMine",
            "<p>Maps footprints and changes of a series of images, then compares the footprints "
            "with reference masks: two tools in one run, as a model of the model designer.</p>"
            "<p>To make a model of your own from it, choose Open Model in the model designer, and "
            "in the plugin's folder resources/processing_models.</p>"
            "<p>Example: qgis_process run euromine:changedetect_and_evaluate SERIES=Year2019.tif "
            "SERIES=Year2024.tif REFERENCE=label/Year2019.tif REFERENCE=label/Year2024.tif "
            "changedetect:FOOTPRINT_RASTER=footprints.tif evaluate:REPORT=evaluation.html</p>"
        )

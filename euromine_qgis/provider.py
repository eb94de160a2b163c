"""The Processing provider: which tools there are."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .algorithms.benchmark import Benchmark
from .algorithms.changedetect import ChangeDetect
from .algorithms.changedetect_and_evaluate import ChangeDetectAndEvaluate
from .algorithms.checkenvironment import CheckEnvironment
from .algorithms.evaluate import Evaluate
from .algorithms.finetune import Finetune
from .algorithms.mapfootprint import MapFootprint
from .layout import ICONS, version

ALGORITHMS = (ChangeDetect, MapFootprint, Evaluate, Finetune, Benchmark, CheckEnvironment)


class EuroMineProvider(QgsProcessingProvider):
    def id(self) -> str:
        return "euromine"

    def name(self) -> str:
        return "EuroMine"

    def longName(self) -> str:  # noqa: N802
        return f"EuroMine ({version()})"

    def versionInfo(self) -> str:  # noqa: N802
        return version()

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:  # noqa: N802
        return str(ICONS / "euromine.svg")

    def loadAlgorithms(self) -> None:  # noqa: N802
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        registry = QgsApplication.processingRegistry()
        if registry.providerById(self.id()) is not None:
            self.addAlgorithm(ChangeDetectAndEvaluate())
        else:
            # A model knows the outputs of its steps only when these are registered.
            registry.providerAdded.connect(self._registered)

    def _registered(self, provider_id: str) -> None:
        if provider_id == self.id():
            QgsApplication.processingRegistry().providerAdded.disconnect(self._registered)
            self.refreshAlgorithms()

    def supportedOutputRasterLayerExtensions(self) -> list[str]:  # noqa: N802
        return ["tif", "tiff"]

    def defaultRasterFileExtension(self) -> str:  # noqa: N802
        return "tif"

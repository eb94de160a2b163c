"""The Processing provider: which tools there are."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .algorithms.benchmark import Benchmark
from .algorithms.changedetect import ChangeDetect
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

    def supportedOutputRasterLayerExtensions(self) -> list[str]:  # noqa: N802
        return ["tif", "tiff"]

    def defaultRasterFileExtension(self) -> str:  # noqa: N802
        return "tif"

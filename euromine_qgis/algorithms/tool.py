"""What all tools have in common: their looks, and that they check what is asked before they run."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtGui import QIcon

from ..bridge.errors import in_words, told_to_user
from ..bridge.rasters import for_base_check
from ..engine.errors import EuroMineError
from ..layout import ICONS, help_page


class Identity:
    """How an algorithm is shown, by its name."""

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:  # noqa: N802
        return str(ICONS / f"{self.name()}.svg")

    def helpUrl(self) -> str:  # noqa: N802
        return help_page(self.name())

    def createInstance(self) -> QgsProcessingAlgorithm:  # noqa: N802
        return type(self)()


class Tool(Identity, QgsProcessingAlgorithm):
    """A child says which ``tool`` it is and which of its parameters are ``rasters``. Its
    ``_request`` reads the parameters, or raises the EuroMineError of the first thing that cannot
    work; what it returns is ``_asked`` while the tool runs."""

    tool = ""
    rasters: tuple[str, ...] = ()

    def name(self) -> str:
        return self.tool

    def checkParameterValues(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        # Ours come first: what QGIS says of a file that it cannot load names the parameter only.
        try:
            self._request(parameters, context)
        except EuroMineError as error:
            return False, in_words(error)
        return super().checkParameterValues(for_base_check(parameters, *self.rasters), context)

    def prepareAlgorithm(  # noqa: N802
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        # Layers are looked at here, on the main thread. Models do not check their steps.
        with told_to_user():
            self._asked = self._request(parameters, context)
        return True

    def _request(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        raise NotImplementedError

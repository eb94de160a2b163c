"""What QGIS loads: registers the provider, the translation and the menu."""

from __future__ import annotations

import functools
from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTranslator
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from . import wording
from .bridge.asked import reader_locale
from .layout import TRANSLATIONS
from .provider import EuroMineProvider

MENU = "EuroMine"
_IN_MENU = ("changedetect", "mapfootprint", "checkenvironment")


class EuroMinePlugin:
    """``iface`` is None in qgis_process, which calls ``initProcessing`` alone."""

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._provider: Optional[EuroMineProvider] = None
        self._actions: list[QAction] = []
        self._environment: Any = None
        self._dock: Optional[Any] = None
        wording.use_locale(reader_locale())
        self._translator = QTranslator()
        # pt_BR falls back to pt by itself.
        if self._translator.load(f"euromine_{reader_locale()}", str(TRANSLATIONS)):
            QCoreApplication.installTranslator(self._translator)

    def initProcessing(self) -> None:  # noqa: N802
        self._provider = EuroMineProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:  # noqa: N802
        self.initProcessing()
        for name in _IN_MENU:
            algorithm = self._provider.algorithm(name)
            action = QAction(QIcon(algorithm.svgIconPath()), f"{algorithm.displayName()}...")
            action.triggered.connect(functools.partial(_open, algorithm.id()))
            self._iface.addPluginToRasterMenu(MENU, action)
            self._actions.append(action)
        from .gui.environment_action import EnvironmentAction

        self._environment = EnvironmentAction(self._iface)
        self._iface.addPluginToRasterMenu(MENU, self._environment.action)
        self._actions.append(self._environment.action)
        self._add_dock()

    def _add_dock(self) -> None:
        # Not needed where there is no window.
        from .gui.sites_dock import SitesDock

        self._dock = SitesDock(self._iface.mapCanvas(), self._iface.mainWindow())
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        # Where the user left it open, QGIS opens it again.
        self._dock.setUserVisible(False)
        action = self._dock.toggleViewAction()
        self._iface.addPluginToRasterMenu(MENU, action)
        self._actions.append(action)

    def unload(self) -> None:
        for action in self._actions:
            self._iface.removePluginRasterMenu(MENU, action)
        self._actions.clear()
        if self._environment is not None:
            self._environment.close()
            self._environment = None
        if self._dock is not None:
            self._dock.close_down()
            self._iface.removeDockWidget(self._dock)
            self._dock.deleteLater()
            self._dock = None
            from .gui.background import finish_soon

            finish_soon()
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        QCoreApplication.removeTranslator(self._translator)


def _open(algorithm_id: str, checked: bool = False) -> None:
    """The dialog of a tool, beside which QGIS stays usable, as from the toolbox."""
    from processing import createAlgorithmDialog

    dialog = createAlgorithmDialog(algorithm_id)
    if dialog is not None:
        dialog.show()

"""The entry in the menu that opens the environment's window, and the offer to open it."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QPushButton

from ..bridge.private_environment import home, is_wanted
from ..layout import ICONS
from ..worker.build_plan import State, state_of
from .environment_dialog import EnvironmentDialog

# When QGIS has opened its windows and has time.
_OFFER_AFTER_MS = 5000


class EnvironmentAction(QObject):
    """``action`` is for the menu. Once a session, where no Python could run the models, the message
    bar says so with a button that opens the window."""

    def __init__(self, iface: Any) -> None:
        super().__init__()
        self._iface = iface
        self._dialog: Optional[EnvironmentDialog] = None
        self._offered = False
        self.action = QAction(
            QIcon(str(ICONS / "checkenvironment.svg")),
            QCoreApplication.translate("EuroMine", "EuroMine environment..."),
        )
        self.action.triggered.connect(self.show)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.offer)
        self._timer.start(_OFFER_AFTER_MS)

    def show(self) -> None:
        if self._dialog is None:
            self._dialog = EnvironmentDialog(self._iface.mainWindow())
        self._dialog.look()
        self._dialog.show()
        self._dialog.raise_()

    def offer(self) -> None:
        """Say that something is missing, or out of date, where it is and was not said yet."""
        outdated = state_of(home()) is State.OUTDATED
        if self._offered or not (outdated or is_wanted()):
            return
        self._offered = True
        bar = self._iface.messageBar()
        text = QCoreApplication.translate(
            "EuroMine", "This version needs other packages than its environment has."
        ) if outdated else QCoreApplication.translate(
            "EuroMine", "The models need an environment with torch, which is not there yet."
        )
        message = bar.createMessage("EuroMine", text)
        button = QPushButton(QCoreApplication.translate("EuroMine", "Set up..."), message)
        button.clicked.connect(self.show)
        button.clicked.connect(message.dismiss)
        message.layout().addWidget(button)
        bar.pushWidget(message, Qgis.MessageLevel.Info)

    def close(self) -> None:
        """The plugin is unloaded."""
        self._timer.stop()
        if self._dialog is not None:
            self._dialog.stop()
            self._dialog.close()
            self._dialog.deleteLater()
            self._dialog = None

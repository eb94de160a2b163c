"""Builds the environment in the background, where QGIS shows it among its tasks."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsTask
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal

from ..engine.errors import EuroMineError
from ..worker.build_environment import build
from ..worker.build_plan import Plan
from ..worker.proxy import Proxy


class EnvironmentTask(QgsTask):
    """``moved`` tells percent and what is being done, ``said`` a line of the log, ``ended`` None
    or the EuroMineError that kept it from ending well; Cancelled is one of them."""

    moved = pyqtSignal(float, str)
    said = pyqtSignal(str)
    ended = pyqtSignal(object)

    def __init__(self, plan: Plan, proxy: Proxy) -> None:
        super().__init__(
            QCoreApplication.translate("EuroMine", "EuroMine: building the environment"),
            QgsTask.Flag.CanCancel,
        )
        self._plan, self._proxy = plan, proxy
        self._error: Optional[EuroMineError] = None

    def run(self) -> bool:
        """In a thread of QGIS's."""
        try:
            build(self._plan, self._proxy, _Watcher(self))
        except EuroMineError as error:
            self._error = error
        return self._error is None

    def finished(self, _: bool) -> None:
        self.ended.emit(self._error)


class _Watcher:
    """Called in the thread that builds; signals reach the window in its own."""

    def __init__(self, task: EnvironmentTask) -> None:
        self._task = task

    def progress(self, percent: float, doing: str, subject: str = "") -> None:
        # The texts are marked where they stand, in worker/.
        look_up = QCoreApplication.translate
        self._task.setProgress(percent)
        self._task.moved.emit(percent, look_up("EuroMine", doing).format(subject))

    def line(self, text: str) -> None:
        self._task.said.emit(text)

    def is_cancelled(self) -> bool:
        return bool(self._task.isCanceled())

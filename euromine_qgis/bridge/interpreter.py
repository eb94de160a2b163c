"""The worker's Python, as this QGIS and its settings name it."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

from ..worker.environment import Interpreter, candidates, choose

PYTHON_SETTING = "euromine/python"


def profile_folder() -> Path:
    """The folder of the QGIS profile in use."""
    return Path(QgsApplication.qgisSettingsDirPath())


def named_interpreters() -> tuple[Interpreter, ...]:
    """All that are named or there, in the order in which they are taken."""
    return candidates(str(QgsSettings().value(PYTHON_SETTING, "") or ""), profile_folder())


def worker_interpreter() -> Interpreter:
    """The one to use. Raises EnvironmentProblem."""
    return choose(named_interpreters(), profile_folder())

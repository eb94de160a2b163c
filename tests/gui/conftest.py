"""Waiting for what happens beside the window, and the provider with its tools."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEventLoop

from euromine_qgis.provider import EuroMineProvider


@pytest.fixture(scope="module")
def provider(qgis_app, qgis_processing):
    registered = EuroMineProvider()
    QgsApplication.processingRegistry().addProvider(registered)
    yield registered
    QgsApplication.processingRegistry().removeProvider(registered)


@pytest.fixture
def until(qgis_app) -> Callable[[Callable[[], bool]], None]:
    """Lets QGIS work until something holds."""

    def wait(holds: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 20
        while not holds():
            assert time.monotonic() < deadline, "it did not come about"
            QgsApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)

    return wait

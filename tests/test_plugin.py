"""What QGIS does with the plugin: loads it, with and without windows, and unloads it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from qgis.core import QgsApplication
from qgis.gui import QgsMapCanvas

import euromine_qgis

ROOT = Path(__file__).resolve().parents[1]


class Interface:
    """Remembers the menu, as far as the plugin uses QGIS's interface."""

    def __init__(self):
        self.menu = []
        self.docks = []
        self.canvas = QgsMapCanvas()

    def mainWindow(self):
        return None

    def mapCanvas(self):
        return self.canvas

    def addDockWidget(self, area, dock):
        self.docks.append(dock.objectName())

    def removeDockWidget(self, dock):
        self.docks.remove(dock.objectName())

    def addPluginToRasterMenu(self, name, action):
        self.menu.append((name, action.text()))

    def removePluginRasterMenu(self, name, action):
        self.menu.remove((name, action.text()))


def test_importing_the_package_imports_nothing_else():
    code = (
        "import sys; before = set(sys.modules); import euromine_qgis; "
        "new = set(sys.modules) - before; print(sorted(n for n in new if 'euromine' not in n))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "[]"


def test_without_windows_only_the_provider_is_registered(qgis_app):
    plugin = euromine_qgis.classFactory(None)
    plugin.initProcessing()
    assert QgsApplication.processingRegistry().algorithmById("euromine:changedetect") is not None
    plugin.unload()
    assert QgsApplication.processingRegistry().providerById("euromine") is None


def test_with_windows_the_tools_are_in_the_menu_until_it_is_unloaded(qgis_app):
    interface = Interface()
    plugin = euromine_qgis.classFactory(interface)
    plugin.initGui()
    assert len(interface.menu) == 5
    assert interface.menu[0] == ("EuroMine", "Map footprints and detect change...")
    assert interface.menu[3] == ("EuroMine", "EuroMine environment...")
    assert interface.menu[-1] == ("EuroMine", "EuroMine sites")
    assert interface.docks == ["EuroMineSites"]
    plugin.unload()
    assert interface.menu == [] and interface.docks == []
    assert QgsApplication.processingRegistry().providerById("euromine") is None

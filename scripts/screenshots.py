"""Runs inside QGIS (``qgis --code``): the demo series mapped in its windows, saved as pictures.

Expects the demo's folder in EUROMINE_DEMO and the pictures' folder in EUROMINE_PICTURES; `make
screenshots` starts it under a virtual display. EUROMINE_SUFFIX is put behind the names of the
pictures: with one, only those are made that show another language.
"""

import os
import shutil
import tempfile
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable, Optional

from processing.core.Processing import Processing
from qgis import processing
from qgis.core import (
    QgsContrastEnhancement,
    QgsDateTimeRange,
    QgsInterval,
    QgsMultiBandColorRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsTemporalNavigationObject,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, QTimer
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDockWidget,
    QProgressBar,
    QTextBrowser,
    QTreeView,
    QWidget,
)
from qgis.utils import iface

DEMO = Path(os.environ["EUROMINE_DEMO"])
PICTURES = Path(os.environ["EUROMINE_PICTURES"])
SUFFIX = os.environ.get("EUROMINE_SUFFIX", "")
SERIES = sorted((DEMO / "series").glob("*/image/Year*.tif"))
SHOWN_YEAR = "2020"
IMAGES = "Sentinel-2"
SETTLE_MS, POLL_MS, PATIENCE_S = 4000, 100, 900
WINDOW_PX = (1500, 900)
DIALOG_PX = (1000, 900)
RUNNING_PX = (1000, 640)
TOOLBOX_PX = (420, 400)
# Wide enough for the longest names in German.
LAYERS_PX, SITES_PX = 370, 440

Wait = Optional[Callable[[], bool]]


def save(widget: QWidget, name: str) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    if not widget.grab().save(str(PICTURES / f"{name}{SUFFIX}.png")):
        raise OSError(f"{PICTURES / name}{SUFFIX}.png cannot be written")


def dock(name: str) -> QDockWidget:
    return next(one for one in iface.mainWindow().findChildren(QDockWidget)
                if one.objectName() == name)


def show_docks(*names: str) -> None:
    """These panels and no others, with room for the legend."""
    window = iface.mainWindow()
    for one in window.findChildren(QDockWidget):
        one.setVisible(one.objectName() in names)
    window.resizeDocks([dock("Layers")], [LAYERS_PX], Qt.Orientation.Horizontal)


def show_images() -> None:
    """The images of the series in a group of their own, the last on top, and the sites."""
    project = QgsProject.instance()
    group = project.layerTreeRoot().addGroup(IMAGES)
    for path in SERIES:
        layer = QgsRasterLayer(str(path), path.stem)
        # B4, B3, B2 of ten bands, stretched.
        layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), 3, 2, 1))
        layer.setContrastEnhancement(
            QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum,
            QgsRasterMinMaxOrigin.Limits.CumulativeCut,
        )
        group.insertLayer(0, project.addMapLayer(layer, False)).setExpanded(False)
    group.setExpanded(False)
    sites = QgsVectorLayer(str(DEMO / "series" / "sites.geojson"), "sites")
    project.layerTreeRoot().addLayer(project.addMapLayer(sites, False))
    project.layerTreeRoot().findLayer(sites.id()).setItemVisibilityChecked(False)
    window = iface.mainWindow()
    window.showNormal()
    window.setGeometry(0, 0, *WINDOW_PX)


def put_on_top(year: str) -> None:
    """Switch off the images of later years."""
    (group,) = (node for node in QgsProject.instance().layerTreeRoot().findGroups()
                if node.name() == IMAGES)
    for node in group.findLayers():
        node.setItemVisibilityChecked(node.name() <= f"Year{year}")


def open_dialog(series: list[Path], **more: Any) -> Any:
    """The dialog of the main job with a series."""
    dialog = processing.createAlgorithmDialog(
        "euromine:changedetect", {"SERIES": [str(path) for path in series], **more}
    )
    dialog.show()
    # QGIS remembers the size of the last one.
    dialog.resize(*DIALOG_PX)
    return dialog


def run_demo() -> Iterator[Wait]:
    """The main job as a user starts it, its layers loaded as a user gets them."""
    dialog = open_dialog(SERIES, SITES="sites", SITE_ID="site", EXPLAIN="none")
    yield None
    save(dialog, "dialog")
    dialog.resize(*RUNNING_PX)
    finished = []
    dialog.algorithmFinished.connect(lambda *told: finished.append(told))
    dialog.runAlgorithm()
    bar = dialog.findChild(QProgressBar)
    yield lambda: bar.value() >= 30 or bool(finished)
    if not SUFFIX:
        save(dialog, "progress")
    yield lambda: bool(finished)
    if not finished[0][0]:
        raise RuntimeError(dialog.findChild(QTextBrowser).toPlainText())
    dialog.close()
    iface.messageBar().clearWidgets()


def footprints() -> QgsVectorLayer:
    return next(layer for layer in QgsProject.instance().mapLayers().values()
                if isinstance(layer, QgsVectorLayer) and "year" in layer.fields().names())


def zoom_to_results() -> None:
    canvas = iface.mapCanvas()
    extent = canvas.mapSettings().layerExtentToOutputExtent(footprints(), footprints().extent())
    extent.scale(1.08)
    canvas.setExtent(extent)
    canvas.refresh()


def play() -> None:
    """The Temporal Controller, year by year, at one of them."""
    controller = iface.mapCanvas().temporalController()
    years = [int(path.stem.removeprefix("Year")) for path in SERIES]
    utc = Qt.TimeSpec.UTC
    controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.Animated)
    controller.setTemporalExtents(QgsDateTimeRange(
        QDateTime(QDate(years[0], 1, 1), QTime(0, 0), utc),
        QDateTime(QDate(years[-1], 12, 31), QTime(23, 59, 59), utc),
    ))
    controller.setFrameDuration(QgsInterval(1, QgsUnitTypes.TemporalUnit.TemporalYears))
    controller.setCurrentFrameNumber(years.index(int(SHOWN_YEAR)))


def show_toolbox() -> QWidget:
    """The toolbox alone, with the provider's tools."""
    toolbox = dock("ProcessingToolbox")
    toolbox.setFloating(True)
    toolbox.resize(*TOOLBOX_PX)
    tree = toolbox.findChild(QTreeView)
    tree.collapseAll()
    model = tree.model()
    (provider,) = (model.index(row, 0) for row in range(model.rowCount())
                   if model.index(row, 0).data() == "EuroMine")
    tree.expandRecursively(provider)
    tree.scrollTo(provider, QAbstractItemView.ScrollHint.PositionAtTop)
    return toolbox.widget()


def tour_of_results() -> Iterator[Wait]:
    """The layers, their time, the report and the panel of sites."""
    controller = iface.mapCanvas().temporalController()
    show_docks("Layers")
    zoom_to_results()
    yield None
    if not SUFFIX:
        save(iface.mainWindow(), "results")
        show_docks("Layers", "Temporal Controller")
        iface.mainWindow().resizeDocks(
            [dock("Temporal Controller")], [1], Qt.Orientation.Vertical
        )
        zoom_to_results()
        put_on_top(SHOWN_YEAR)
        play()
        yield None
        save(iface.mainWindow(), "temporal")
        controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.NavigationOff)
        show_docks("Layers", "ProcessingToolbox", "ResultsViewer")
        yield None
        save(dock("ResultsViewer"), "results_viewer")
        save(show_toolbox(), "toolbox")
        dock("ProcessingToolbox").setFloating(False)
    show_docks("Layers", "EuroMineSites")
    yield None
    iface.mainWindow().setGeometry(0, 0, *WINDOW_PX)
    put_on_top(SHOWN_YEAR)
    sites = dock("EuroMineSites")
    iface.mainWindow().resizeDocks([sites], [SITES_PX], Qt.Orientation.Horizontal)
    yield lambda: bool(sites.sites)
    sites.zoom_to(sites.sites[0])
    yield None
    sites.show_on_map(
        next(date for date in sites.sites[0].dates if date.startswith(SHOWN_YEAR))
    )
    yield None
    save(iface.mainWindow(), "dock")


def tour() -> Iterator[Wait]:
    """Everything that is shown; after each ``yield`` QGIS has drawn, or what was given holds."""
    Processing.initialize()
    show_images()
    yield from run_demo()
    yield from tour_of_results()
    QgsProject.instance().clear()
    if SUFFIX:
        return
    with tempfile.TemporaryDirectory() as folder:
        # A name that tells two years, and a file that is no image.
        puzzling = Path(folder) / "mine_2016_or_2017.tif"
        shutil.copy(SERIES[1], puzzling)
        unreadable = Path(folder) / "Year2025.tif"
        unreadable.write_text("not a raster")
        dialog = open_dialog([SERIES[0], puzzling, *SERIES[2:], unreadable])
        yield None
        save(dialog, "dialog_problems")


def is_drawn() -> bool:
    return not iface.mapCanvas().isDrawing()


def leave(status: int = 0) -> None:
    # The window would ask whether to save the project, and nobody is there to answer.
    os._exit(status)


def go_on(steps: Iterator[Wait], wait: Wait = None, until: float = 0.0) -> None:
    """The next step, once what the last one waits for holds, or QGIS has drawn; a failure ends QGIS
    instead of waiting for a click."""
    try:
        if wait is not None and not wait():
            if time.monotonic() > until:
                raise TimeoutError("A step of the tour did not come about.")
            QTimer.singleShot(POLL_MS, lambda: go_on(steps, wait, until))
            return
        following = next(steps)
    except StopIteration:
        leave()
    except Exception:  # noqa: BLE001
        traceback.print_exc()
        leave(1)
    until = time.monotonic() + PATIENCE_S
    pause = POLL_MS if following is not None else SETTLE_MS
    QTimer.singleShot(pause, lambda: go_on(steps, following or is_drawn, until))


QTimer.singleShot(SETTLE_MS, lambda: go_on(tour()))

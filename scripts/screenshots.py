"""Runs inside QGIS (``qgis --code``): the demo's results in the window, saved as pictures.

Expects the demo's folder in EUROMINE_DEMO and the pictures' folder in EUROMINE_PICTURES; `make
screenshots` starts it under a virtual display.
"""

import os
import shutil
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path

from processing.core.Processing import Processing
from qgis import processing
from qgis.core import (
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
)
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QDockWidget, QTreeView, QWidget
from qgis.utils import iface

DEMO = Path(os.environ["EUROMINE_DEMO"])
PICTURES = Path(os.environ["EUROMINE_PICTURES"])
SETTLE_MS = 4000
WINDOW_PX = (1500, 900)
DIALOG_PX = (1000, 900)
SERIES = sorted((DEMO / "series").glob("*/image/Year*.tif"))


def true_colour(path: Path) -> QgsRasterLayer:
    """Bands B4, B3, B2 of a ten-band stack, stretched."""
    layer = QgsRasterLayer(str(path), f"{path.stem}, true colour")
    layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), 3, 2, 1))
    layer.setContrastEnhancement(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum,
        QgsRasterMinMaxOrigin.Limits.CumulativeCut,
    )
    return layer


def run_demo() -> None:
    """The main job over the whole period, its layers loaded as a user gets them."""
    project = QgsProject.instance()
    picture = true_colour(SERIES[-1])
    project.addMapLayer(picture)
    processing.runAndLoadResults(
        "euromine:changedetect",
        {
            "SERIES": [str(path) for path in SERIES],
            "SITES": str(DEMO / "series" / "sites.geojson"),
            "SITE_ID": "site",
            "FOOTPRINTS": "TEMPORARY_OUTPUT",
            "CHANGES": "TEMPORARY_OUTPUT",
            "CHANGE_RASTER": "TEMPORARY_OUTPUT",
        },
    )
    for node in project.layerTreeRoot().findLayers():
        node.setExpanded(node.layer() is not picture)
        if node.layer().type() == picture.type() and node.layer() is not picture:
            node.setItemVisibilityChecked(False)
    canvas = iface.mapCanvas()
    canvas.setExtent(picture.extent())
    canvas.refresh()


def show_window() -> None:
    window = iface.mainWindow()
    window.showNormal()
    window.setGeometry(0, 0, *WINDOW_PX)
    for dock in window.findChildren(QDockWidget):
        dock.setVisible(dock.objectName() in ("Layers", "ProcessingToolbox"))
        if dock.objectName() == "ProcessingToolbox":
            tree = dock.findChild(QTreeView)
            model = tree.model()
            for row in range(model.rowCount()):
                index = model.index(row, 0)
                if index.data() == "EuroMine":
                    tree.expandRecursively(index)
                    tree.scrollTo(index)


def save(widget: QWidget, name: str) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    if not widget.grab().save(str(PICTURES / f"{name}.png")):
        raise OSError(f"{PICTURES / name}.png cannot be written")


def show_dock() -> QDockWidget:
    """The panel of sites beside the map."""
    window = iface.mainWindow()
    docks = window.findChildren(QDockWidget)
    for dock in docks:
        dock.setVisible(dock.objectName() in ("Layers", "EuroMineSites"))
    (sites,) = (dock for dock in docks if dock.objectName() == "EuroMineSites")
    window.resizeDocks([sites], [400], Qt.Orientation.Horizontal)
    return sites


def show_picture(path: Path) -> None:
    """Another date's image below everything, instead of the last one's."""
    root = QgsProject.instance().layerTreeRoot()
    root.children()[-1].setItemVisibilityChecked(False)
    picture = QgsProject.instance().addMapLayer(true_colour(path), False)
    root.insertLayer(-1, picture).setExpanded(False)


def open_dialog(series: list[Path]) -> QWidget:
    """The dialog of the main job with a series."""
    dialog = processing.createAlgorithmDialog(
        "euromine:changedetect", {"SERIES": [str(path) for path in series]}
    )
    dialog.resize(*DIALOG_PX)
    dialog.show()
    return dialog


def tour() -> Iterator[None]:
    """Everything that is shown; each ``yield`` lets QGIS draw."""
    Processing.initialize()
    run_demo()
    show_window()
    yield
    save(iface.mainWindow(), "results")
    sites = show_dock()
    show_picture(SERIES[4])
    yield
    sites.zoom_to(sites.sites[0])
    sites.show_on_map(sites.sites[0].dates[4])
    yield
    save(iface.mainWindow(), "dock")
    QgsProject.instance().clear()
    dialog = open_dialog(SERIES)
    yield
    save(dialog, "dialog")
    dialog.close()
    with tempfile.TemporaryDirectory() as folder:
        # A name that tells two years, and a file that is no image.
        puzzling = Path(folder) / "mine_2016_or_2017.tif"
        shutil.copy(SERIES[1], puzzling)
        unreadable = Path(folder) / "Year2025.tif"
        unreadable.write_text("not a raster")
        dialog = open_dialog([SERIES[0], puzzling, *SERIES[2:], unreadable])
        yield
        save(dialog, "dialog_problems")


def leave(status: int = 0) -> None:
    # The window would ask whether to save the project, and nobody is there to answer.
    os._exit(status)


def go_on(steps: Iterator[None]) -> None:
    """The next step, and the one after it when QGIS has drawn; a failure ends QGIS instead of
    waiting for a click."""
    try:
        next(steps)
    except StopIteration:
        leave()
    except Exception:  # noqa: BLE001
        traceback.print_exc()
        leave(1)
    QTimer.singleShot(SETTLE_MS, lambda: go_on(steps))


QTimer.singleShot(SETTLE_MS, lambda: go_on(tour()))

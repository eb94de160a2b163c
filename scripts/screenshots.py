"""Runs inside QGIS (``qgis --code``): the demo's results in the window, saved as pictures.

Expects the demo's folder in EUROMINE_DEMO and the pictures' folder in EUROMINE_PICTURES; `make
screenshots` starts it under a virtual display.
"""

import os
import traceback
from collections.abc import Callable
from pathlib import Path

import processing
from processing.core.Processing import Processing
from qgis.core import (
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
)
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QDockWidget, QTreeView, QWidget
from qgis.utils import iface

DEMO = Path(os.environ["EUROMINE_DEMO"])
PICTURES = Path(os.environ["EUROMINE_PICTURES"])
SETTLE_MS = 4000
WINDOW_PX = (1500, 900)


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
    series = sorted(str(path) for path in (DEMO / "series").glob("*/image/Year*.tif"))
    project = QgsProject.instance()
    picture = true_colour(Path(series[-1]))
    project.addMapLayer(picture)
    processing.runAndLoadResults(
        "euromine:changedetect",
        {
            "SERIES": series,
            "SITES": str(DEMO / "series" / "sites.geojson"),
            "SITE_ID": "site",
            "PAIRS": "first_last",
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


def show_dialog() -> None:
    """The dialog of the main job, as it opens."""
    dialog = processing.createAlgorithmDialog("euromine:changedetect", {})
    dialog.resize(1000, 900)
    dialog.show()
    QTimer.singleShot(SETTLE_MS, lambda: attempt(lambda: (save(dialog, "dialog"), leave())))


def leave(status: int = 0) -> None:
    # The window would ask whether to save the project, and nobody is there to answer.
    os._exit(status)


def attempt(step: Callable[[], object]) -> None:
    """Run a step of the tour; a failure ends QGIS instead of waiting for a click."""
    try:
        step()
    except Exception:  # noqa: BLE001
        traceback.print_exc()
        leave(1)


def tour() -> None:
    Processing.initialize()
    run_demo()
    show_window()
    QTimer.singleShot(SETTLE_MS, lambda: attempt(finish))


def finish() -> None:
    save(iface.mainWindow(), "results")
    show_dialog()


QTimer.singleShot(SETTLE_MS, lambda: attempt(tour))

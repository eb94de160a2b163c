"""Which of the map's images show a date, while two dates take turns."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsMapLayer, QgsProcessingContext, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject

from ..bridge.rasters import pick_rasters, read_facts
from ..engine.dates import SceneDate
from ..engine.errors import DateError, EuroMineError
from ..engine.found_dates import find_date
from .background import Background

# Rasters of EuroMine itself speak of many dates, and are no images.
_OF_RESULTS = "EUROMINE_MODEL"


class MapImages(QObject):
    """Leaves images of other dates out of what a map draws. Layers, their settings and the list of
    layers stay as they are: only the map is told what to draw."""

    def __init__(self, canvas: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._dates: dict[str, SceneDate] = {}
        self._left_out = False

    def look(self) -> None:
        """Find the dates of the images that the map shows, beside the window."""
        self._dates.clear()
        for layer in _shown():
            if not isinstance(layer, QgsRasterLayer):
                continue
            try:
                (picked,) = pick_rasters([layer], layer.name(), QgsProcessingContext())
            except EuroMineError:
                # From a server: it has no date of its own.
                continue
            task = Background(layer.id(), lambda picked=picked: _date_of(picked))
            task.done.connect(self._take)
            task.start()

    def show(self, date: str, other: str) -> None:
        """Of the images of two dates, draw those of the first; images of further dates neither.

        Where one of the two has no image in the map, all are drawn as before.
        """
        if self._canvas.theme():
            # Such a map draws what its theme says.
            return
        layers = _shown()
        dated = {one.id(): self._dates[one.id()] for one in layers if one.id() in self._dates}
        wanted, unwanted = (
            {key for key, found in dated.items() if found.agrees(SceneDate.parse(text))}
            for text in (date, other)
        )
        if not wanted or not unwanted:
            self.show_all()
            return
        self._left_out = True
        self._canvas.setLayers(
            [one for one in layers if one.id() not in dated or one.id() in wanted]
        )

    def show_all(self) -> None:
        """Draw again what the list of layers says."""
        if self._left_out:
            self._left_out = False
            self._canvas.setLayers(_shown())

    def _take(self, layer_id: str, found: Any) -> None:
        if isinstance(found, SceneDate):
            self._dates[layer_id] = found


def _date_of(picked: Any) -> Optional[SceneDate]:
    facts = read_facts(picked)
    if _OF_RESULTS in facts.tags:
        return None
    try:
        return find_date(facts, layer_range=picked.layer_range).date
    except DateError:
        return None


def _shown() -> list[QgsMapLayer]:
    """The layers that are switched on, from top to bottom."""
    root = QgsProject.instance().layerTreeRoot()
    nodes = {layer.id(): root.findLayer(layer.id()) for layer in root.layerOrder()}
    return [
        layer for layer in root.layerOrder()
        if nodes[layer.id()] is not None and nodes[layer.id()].isVisible() and layer.isSpatial()
    ]

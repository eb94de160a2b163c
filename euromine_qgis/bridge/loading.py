"""What happens to results when QGIS loads them: style, metadata, a group for the run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from . import styles
from .lineage import Lineage, describe_layer

_STYLES: dict[str, styles.Style] = {
    "FOOTPRINTS": styles.style_footprints,
    "CHANGES": styles.style_changes,
    "CHANGE_RASTER": styles.style_change_raster,
    "FOOTPRINT_RASTER": styles.style_footprint_raster,
    "PROBABILITY_RASTER": styles.style_probability_raster,
}
"""The outputs that are layers, from the top of the legend to its bottom."""
_POLYGONS = ("FOOTPRINTS", "CHANGES")
_STYLE_NAME = "EuroMine"

# QGIS keeps no reference of its own to a post-processor that Python made.
_KEPT: list[Finisher] = []


class RunGroup:
    """The group of one run's layers, made when the first of them is there.

    Rasters are switched off where polygons show the same: the map below stays to be seen.
    """

    def __init__(self, lineage: Lineage) -> None:
        self._lineage = lineage
        self._group: Optional[QgsLayerTreeGroup] = None
        self._outputs: dict[str, str] = {}

    def take(self, layer: QgsMapLayer, output: str, project: QgsProject) -> None:
        """Move a layer into the group, above those that belong below it.

        Layers come in the order of their sources' names, which are the reader's language's where
        they are in memory; and QGIS may have put them into the group already.
        """
        node = project.layerTreeRoot().findLayer(layer.id())
        if node is None:
            return
        parent = node.parent()
        if self._group is None:
            self._group = parent.insertGroup(parent.children().index(node), self._name(project))
        self._outputs[layer.id()] = output
        order = list(_STYLES)
        inside = self._group.children()
        below = (
            place for place, child in enumerate(inside)
            if isinstance(child, QgsLayerTreeLayer) and child.layerId() in self._outputs
            and order.index(self._outputs[child.layerId()]) > order.index(output)
        )
        # A copy first: QGIS removes layers from a project that have gone from its tree.
        copy = node.clone()
        self._group.insertChildNode(next(below, len(inside)), copy)
        parent.removeChildNode(node)
        # QGIS folds up legends of ten dates and more. Its panel hears of changes only, and the copy
        # may come unfolded: folded first, it is unfolded by a change.
        copy.setExpanded(False)
        copy.setExpanded(True)
        if any(other in _POLYGONS for other in self._outputs.values()):
            for one in self._group.findLayers():
                if isinstance(one.layer(), QgsRasterLayer):
                    one.setItemVisibilityChecked(False)
                    one.setExpanded(False)

    def _name(self, project: QgsProject) -> str:
        """Years in words; runs of the same years are numbered."""
        first, last = self._lineage.dates[0], self._lineage.dates[-1]
        name = f"EuroMine {first.iso}"
        if last != first:
            ends = (first.year, last.year) if last.year != first.year else (first.iso, last.iso)
            name = QCoreApplication.translate("EuroMine", "EuroMine {} to {}").format(*ends)
        number, unique = 1, name
        while project.layerTreeRoot().findGroup(unique) is not None:
            number += 1
            unique = f"{name} ({number})"
        return unique


class Finisher(QgsProcessingLayerPostProcessorInterface):
    """Finishes one layer when it has been loaded; runs on the main thread."""

    def __init__(self, output: str, lineage: Lineage, group: RunGroup) -> None:
        super().__init__()
        self._output, self._lineage, self._group = output, lineage, group

    def postProcessLayer(  # noqa: N802 -- QGIS's name
        self,
        layer: QgsMapLayer,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        # A table, such as a CSV file, holds the rows without their geometry.
        if layer.renderer() is not None:
            _STYLES[self._output](layer, self._lineage.dates)
        describe_layer(layer, self._output, self._lineage)
        _keep_style(layer)
        if context.project() is not None:
            self._group.take(layer, self._output, context.project())
        layer.triggerRepaint()


def finish_when_loaded(
    results: Mapping[str, Any], context: QgsProcessingContext, lineage: Lineage
) -> None:
    """Have those outputs of a run finished that are going to be loaded."""
    group = RunGroup(lineage)
    for output in _STYLES:
        destination = results.get(output)
        if destination and context.willLoadLayerOnCompletion(destination):
            finisher = Finisher(output, lineage, group)
            _KEPT.append(finisher)
            context.layerToLoadOnCompletionDetails(destination).setPostProcessor(finisher)


def _keep_style(layer: QgsMapLayer) -> None:
    """Keep the style in a GeoPackage, so that the layer looks the same when it is loaded again.

    Where that fails the layer looks as it should today, and plain tomorrow: no reason to stop.
    """
    path = layer.source().partition("|")[0]
    if isinstance(layer, QgsVectorLayer) and path.lower().endswith(".gpkg"):
        # The style of a table outlives it, and QGIS 3.22 asks before it replaces one.
        own, numbers, names, *_ = layer.listStylesInDatabase()
        for number, name in zip(numbers[:max(0, own)], names):
            if name == _STYLE_NAME:
                layer.deleteStyleFromDatabase(number)
        layer.saveStyleToDatabase(_STYLE_NAME, "", True, "")

"""euromine:mapfootprint: images of one or many dates -> footprints and a report."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication

from .mapping import MappingTool
from .mapping_parameters import add_inputs, add_outputs, add_settings


class MapFootprint(MappingTool):
    tool = "mapfootprint"

    def displayName(self) -> str:  # noqa: N802
        return QCoreApplication.translate("EuroMine", "Map footprints")

    def shortDescription(self) -> str:  # noqa: N802
        return QCoreApplication.translate("EuroMine", "Mining footprints of one or many dates.")

    def tags(self) -> list[str]:
        return QCoreApplication.translate(
            "EuroMine", "mining,mine,footprint,segmentation,Sentinel-2,deep learning"
        ).split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        return QCoreApplication.translate(
            "EuroMine",
            "<p>Maps the surface that mining has disturbed (pits, dumps, tailings, ponds, plants "
            "and haul roads) in satellite images of one or many dates.</p>"
            "<p>With several dates of the same place they are weighed together, unless "
            "consistency over time is none. To learn what changed between them use "
            "euromine:changedetect.</p>"
            "<p>Example: qgis_process run euromine:mapfootprint SERIES=mine_2024.tif "
            "FOOTPRINTS=footprints.gpkg REPORT=report.html</p>"
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:  # noqa: N802
        add_inputs(self)
        add_settings(self, self.tool, with_pairs=False)
        add_outputs(self, with_changes=False)

"""euromine:changedetect: a series of images -> annual footprints, changes and a report."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsProcessingParameterString
from qgis.PyQt.QtCore import QCoreApplication

from .mapping import MappingTool
from .mapping_parameters import add_inputs, add_outputs, add_parameter, add_settings


class ChangeDetect(MappingTool):
    tool = "changedetect"

    def displayName(self) -> str:  # noqa: N802
        return QCoreApplication.translate("EuroMine", "Map footprints and detect change")

    def shortDescription(self) -> str:  # noqa: N802
        return QCoreApplication.translate(
            "EuroMine", "Mining footprints of every date, and what changed between the dates."
        )

    def tags(self) -> list[str]:
        return QCoreApplication.translate(
            "EuroMine", "mining,mine,change detection,Sentinel-2,time series,deep learning"
        ).split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        return QCoreApplication.translate(
            "EuroMine",
            "<p>Maps the surface that mining has disturbed (pits, dumps, tailings, ponds, plants "
            "and haul roads) in a series of satellite images, and detects where it grew and where "
            "it was given up.</p>"
            "<p>Give one raster a date, for example yearly Sentinel-2 composites at 10 m, and, if "
            "only certain places matter, a polygon layer of sites. Nodata and cloud gaps are left "
            "out date by date. Areas are true hectares on the ellipsoid, whatever the coordinate "
            "reference system.</p>"
            "<p>With reference masks the report tells how good the result is: CA-TIoU and its "
            "companions.</p>"
            "<p>The models run in a process of their own; euromine:checkenvironment says whether "
            "all is there that they need.</p>"
            "<p>Example: qgis_process run euromine:changedetect SERIES=Year2019.tif "
            "SERIES=Year2024.tif FOOTPRINTS=footprints.gpkg CHANGES=changes.gpkg "
            "REPORT=report.html</p>"
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:  # noqa: N802
        add_inputs(self)
        add_settings(self, self.tool, with_pairs=True)
        add_parameter(
            self,
            QgsProcessingParameterString(
                "EXPLAIN",
                QCoreApplication.translate("EuroMine", "Decisions to explain in the report"),
                optional=True,
            ),
            QCoreApplication.translate(
                "EuroMine",
                "Sites and pairs of years of which the report tells which bands the footprints, "
                "gains and losses rest on, separated by semicolons. Leave empty for the site that "
                "changed most from the first to the last date; none explains nothing and saves the "
                "time. Example: north pit:2016-2024;dam:2019-2021."
            ),
            advanced=True,
        )
        add_outputs(self, with_changes=True)

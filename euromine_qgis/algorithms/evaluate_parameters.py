"""The parameters of ``evaluate``: names, types, defaults and help.

Names and values are an interface: models, scripts and other programs rely on them.
"""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..engine.evaluate_job import TOLERANCE_PX
from .parameter_blocks import add_parameter

NUMBER_OUTPUTS = ("CA_TIOU", "IOU_PERSIST", "IOU_CHANGE", "MEAN_IOU", "MEAN_F1")
# The field of the mapping tools' own footprints.
YEAR_FIELD = "year"


def add_inputs(algorithm: QgsProcessingAlgorithm) -> None:
    """PREDICTION and REFERENCE in all their forms, TEMPLATE, SITES, SITE_ID, TOLERANCE_PX."""
    raster = QgsProcessing.SourceType.TypeRaster
    polygon = QgsProcessing.SourceType.TypeVectorPolygon
    add_parameter(
        algorithm,
        QgsProcessingParameterMultipleLayers(
            "PREDICTION",
            QCoreApplication.translate("EuroMine", "Predicted footprints: masks or one stack"),
            raster,
            optional=True,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "One mask a date, or one raster with a band a date: 1 is mine, 0 is not, 255 is not "
            "known. Example: footprints.tif."
        ),
    )
    add_parameter(
        algorithm,
        QgsProcessingParameterString(
            "DATES",
            QCoreApplication.translate("EuroMine", "Dates of the prediction"),
            optional=True,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "One year or date for each raster, or each band of a stack, separated by semicolons. "
            "Leave empty to find them in the files, their bands' names and tags. For polygons: the "
            "dates that the layer speaks of, so that one without a polygon is a date without a "
            "mine. Example: 2016;2018;2020-07-04."
        ),
    )
    add_parameter(
        algorithm,
        QgsProcessingParameterMultipleLayers(
            "REFERENCE",
            QCoreApplication.translate("EuroMine", "Reference footprints: masks or one stack"),
            raster,
            optional=True,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "As the predicted ones. Masks without georeference, such as EuroMineNet's labels, need "
            "the size of the prediction. Example: label/Year2016.tif, label/Year2018.tif."
        ),
    )
    add_parameter(
        algorithm,
        QgsProcessingParameterString(
            "REFERENCE_DATES",
            QCoreApplication.translate("EuroMine", "Dates of the reference"),
            optional=True,
        ),
        QCoreApplication.translate(
            "EuroMine", "As the dates of the prediction. Example: 2016;2018;2020."
        ),
    )
    add_parameter(
        algorithm,
        QgsProcessingParameterFeatureSource(
            "PREDICTION_POLYGONS",
            QCoreApplication.translate("EuroMine", "Predicted footprints as polygons"),
            [polygon],
            optional=True,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "Instead of masks: one layer with the polygons of all dates. A pixel is mine where its "
            "centre lies in a polygon. Example: footprints.gpkg."
        ),
    )
    add_parameter(
        algorithm,
        QgsProcessingParameterFeatureSource(
            "REFERENCE_POLYGONS",
            QCoreApplication.translate("EuroMine", "Reference footprints as polygons"),
            [polygon],
            optional=True,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "Instead of masks: one layer with the polygons of all dates. Example: digitised.gpkg."
        ),
    )
    add_parameter(
        algorithm,
        QgsProcessingParameterString(
            "YEAR_FIELD",
            QCoreApplication.translate("EuroMine", "Field with the year of a polygon"),
            YEAR_FIELD,
            optional=True,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "The name of the field that holds the year or date, the same in both polygon layers. "
            "Example: year."
        ),
    )
    add_parameter(
        algorithm,
        QgsProcessingParameterRasterLayer(
            "TEMPLATE",
            QCoreApplication.translate("EuroMine", "Raster whose pixels are compared"),
            optional=True,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "Polygons are drawn and masks resampled on its pixels. Needed only where both series "
            "are polygons; else the pixels are those of the prediction, or of the reference where "
            "the prediction is polygons. Example: Year2016.tif."
        ),
    )
    add_parameter(
        algorithm,
        QgsProcessingParameterFeatureSource(
            "SITES",
            QCoreApplication.translate("EuroMine", "Sites"),
            [polygon],
            optional=True,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "Only these areas are compared, and scores are told for each. From five sites on, "
            "intervals tell how far the scores depend on the choice of sites. Example: "
            "concessions.gpkg."
        ),
    )
    add_parameter(
        algorithm,
        QgsProcessingParameterField(
            "SITE_ID",
            QCoreApplication.translate("EuroMine", "Field with the name of the site"),
            parentLayerParameterName="SITES",
            optional=True,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "Its values appear as site in the report, and must differ from each other. Leave "
            "empty to number the sites. Example: site_name."
        ),
    )
    add_parameter(
        algorithm,
        QgsProcessingParameterNumber(
            "TOLERANCE_PX",
            QCoreApplication.translate("EuroMine", "Tolerance of outlines (pixels)"),
            QgsProcessingParameterNumber.Type.Double,
            TOLERANCE_PX,
            minValue=0.0,
            maxValue=50.0,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "An outline counts as found where the other series' outline is not farther away than "
            "this many pixels. Example: 2."
        ),
    )


def add_outputs(algorithm: QgsProcessingAlgorithm) -> None:
    """The report and the numbers."""
    add_parameter(
        algorithm,
        QgsProcessingParameterFileDestination(
            "REPORT",
            QCoreApplication.translate("EuroMine", "Report"),
            QCoreApplication.translate("EuroMine", "HTML files (*.html)"),
            optional=True,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "A page with scores, maps of where the two agree, and plain words on what the scores "
            "say; its numbers lie beside it as .json and .csv. Example: report.html."
        ),
    )
    descriptions = {
        "CA_TIOU": QCoreApplication.translate("EuroMine", "Change-aware temporal IoU"),
        "IOU_PERSIST": QCoreApplication.translate("EuroMine", "IoU of persisting mine"),
        "IOU_CHANGE": QCoreApplication.translate("EuroMine", "IoU of change"),
        "MEAN_IOU": QCoreApplication.translate("EuroMine", "Mean IoU of the footprints"),
        "MEAN_F1": QCoreApplication.translate("EuroMine", "Mean F1 of the footprints"),
    }
    for name in NUMBER_OUTPUTS:
        algorithm.addOutput(QgsProcessingOutputNumber(name, descriptions[name]))

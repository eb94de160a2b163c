"""The parameters of ``finetune`` that no other tool has: names, types, defaults and help.

Names and values are an interface: models, scripts and other programs rely on them.
"""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..engine.finetune_job import LEAST_MINUTES, MINUTES, MOST_MINUTES
from .parameter_blocks import add_parameter

NUMBER_OUTPUTS = ("IOU_BEFORE", "IOU_AFTER", "CHANGE_F1_BEFORE", "CHANGE_F1_AFTER")


def add_labels(algorithm: QgsProcessingAlgorithm) -> None:
    """LABELS, YEAR_FIELD, LABELLED_AREA."""
    polygon = QgsProcessing.SourceType.TypeVectorPolygon
    add_parameter(
        algorithm,
        QgsProcessingParameterFeatureSource(
            "LABELS",
            QCoreApplication.translate("EuroMine", "Mines that you have drawn"),
            [polygon],
        ),
        QCoreApplication.translate(
            "EuroMine",
            "Polygons of the mining footprint: pits, dumps, tailings, ponds, plants and haul "
            "roads. Example: drawn.gpkg."
        ),
    )
    add_parameter(
        algorithm,
        QgsProcessingParameterField(
            "YEAR_FIELD",
            QCoreApplication.translate("EuroMine", "Field with the year of a polygon"),
            parentLayerParameterName="LABELS",
            optional=True,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "The year or date at which a polygon holds; dates of the series without a polygon "
            "are not learned from. Leave empty if the polygons hold at all dates. Example: "
            "year."
        ),
    )
    add_parameter(
        algorithm,
        QgsProcessingParameterFeatureSource(
            "LABELLED_AREA",
            QCoreApplication.translate("EuroMine", "Area in which every mine is drawn"),
            [polygon],
            optional=True,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "Inside it, everything outside the polygons counts as not mine. If this layer has "
            "the year field as well, each of its polygons holds for its year, so that a year "
            "without a mine can be told. Example: looked_at.gpkg."
        ),
    )


def add_settings(algorithm: QgsProcessingAlgorithm) -> None:
    """MINUTES, KEEP_WORSE."""
    add_parameter(
        algorithm,
        QgsProcessingParameterNumber(
            "MINUTES",
            QCoreApplication.translate("EuroMine", "Minutes that it may take"),
            QgsProcessingParameterNumber.Type.Double,
            MINUTES,
            minValue=LEAST_MINUTES,
            maxValue=MOST_MINUTES,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "Reading and scoring included. More may help where there are many labels or where "
            "the computer is slow. Example: 8."
        ),
    )
    add_parameter(
        algorithm,
        QgsProcessingParameterBoolean(
            "KEEP_WORSE",
            QCoreApplication.translate("EuroMine", "Write the model even if it got worse"),
            False,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "Otherwise a model that scores less on the labels that were kept back than the "
            "one it started from is not written. Example: false."
        ),
        advanced=True,
    )


def add_outputs(algorithm: QgsProcessingAlgorithm) -> None:
    """The model and the numbers."""
    add_parameter(
        algorithm,
        QgsProcessingParameterFileDestination(
            "OUTPUT_MODEL",
            QCoreApplication.translate("EuroMine", "Adapted model"),
            QCoreApplication.translate("EuroMine", "Model cards (*.json)"),
        ),
        QCoreApplication.translate(
            "EuroMine",
            "The card of the new model; its weights lie beside it as .safetensors, and both "
            "belong together. An existing model is not overwritten. Example: my_region.json."
        ),
    )
    descriptions = {
        "IOU_BEFORE": QCoreApplication.translate("EuroMine", "IoU on kept labels, before"),
        "IOU_AFTER": QCoreApplication.translate("EuroMine", "IoU on kept labels, after"),
        "CHANGE_F1_BEFORE": QCoreApplication.translate(
            "EuroMine", "F1 of change on kept labels, before"
        ),
        "CHANGE_F1_AFTER": QCoreApplication.translate(
            "EuroMine", "F1 of change on kept labels, after"
        ),
    }
    for name in NUMBER_OUTPUTS:
        algorithm.addOutput(QgsProcessingOutputNumber(name, descriptions[name]))

"""Parameters that several tools have, and how any tool is given one.

Names and values are an interface: models, scripts and other programs rely on them.
"""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.models import bundled_models, default_model
from ..engine.jobs import BAND_CHOICES, DEVICE_CHOICES

_SERIES_WIDGET = f"{__package__.rpartition('.')[0]}.gui.series_wrapper.SeriesWrapper"


def add_series(algorithm: QgsProcessingAlgorithm) -> None:
    """SERIES, DATES."""
    series = QgsProcessingParameterMultipleLayers(
        "SERIES",
        QCoreApplication.translate("EuroMine", "Image series, one raster a date"),
        QgsProcessing.SourceType.TypeRaster,
    )
    # A name, not a class: nothing of gui/ is imported before a dialog asks for it.
    series.setMetadata({"widget_wrapper": {"class": _SERIES_WIDGET}})
    add_parameter(
        algorithm,
        series,
        QCoreApplication.translate(
            "EuroMine",
            "Satellite images of the same place, in any order. Several rasters of one date are "
            "taken as tiles of one image if they lie beside each other. Example: Year2016.tif, "
            "Year2018.tif, Year2024.tif."
        ),
    )
    add_parameter(
        algorithm,
        QgsProcessingParameterString(
            "DATES",
            QCoreApplication.translate("EuroMine", "Dates, in the order of the series"),
            optional=True,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "One year or date for each raster, separated by semicolons. Leave empty to find the "
            "dates in the files' metadata, their names, their folders or the layers' temporal "
            "ranges; the log says what was found. Example: 2016;2018;2020-07-04."
        ),
    )


def add_bands(algorithm: QgsProcessingAlgorithm) -> None:
    """BANDS, CUSTOM_BANDS."""
    add_parameter(
        algorithm,
        choice(
            "BANDS",
            QCoreApplication.translate("EuroMine", "Bands of the images"),
            BAND_CHOICES,
            "auto",
        ),
        QCoreApplication.translate(
            "EuroMine",
            "auto reads the band names, or goes by the number of bands where that is "
            "unambiguous; eurominenet10: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12; sentinel2_l2a: 12 "
            "bands, or 13 with B10; landsat_c2l2: SR_B1 to SR_B7; six: blue, green, red, near "
            "infrared, two short-wave infrared; rgb: red, green, blue; custom: see the next "
            "parameter. Names in the file beat positions. Example: eurominenet10."
        ),
    )
    add_parameter(
        algorithm,
        QgsProcessingParameterString(
            "CUSTOM_BANDS",
            QCoreApplication.translate("EuroMine", "Band numbers, where bands are custom"),
            optional=True,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "Which band is which: blue, green, red, nir, swir16, swir22. Bands that the images "
            "lack are left out. Example: blue=1;green=2;red=3;nir=4."
        ),
        advanced=True,
    )


def add_model(algorithm: QgsProcessingAlgorithm, tool: str) -> None:
    """MODEL, of those that fit the tool, and MODEL_FILE."""
    add_parameter(
        algorithm,
        choice(
            "MODEL",
            QCoreApplication.translate("EuroMine", "Model"),
            list(bundled_models(tool)),
            default_model(tool),
            optional=True,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "The network that maps the mines. The report says what it was trained on, how good "
            "it is and where it fails. Example: accurate."
        ),
    )
    add_parameter(
        algorithm,
        QgsProcessingParameterFile(
            "MODEL_FILE",
            QCoreApplication.translate("EuroMine", "A model of your own"),
            QgsProcessingParameterFile.Behavior.File,
            optional=True,
            fileFilter=QCoreApplication.translate(
                "EuroMine", "Model cards (*.json *.safetensors)"
            ),
        ),
        QCoreApplication.translate(
            "EuroMine",
            "The card (.json) of a model, with its weights (.safetensors) beside it. It is used "
            "instead of the model above. Example: /models/my_region.json."
        ),
        advanced=True,
    )


def add_device(algorithm: QgsProcessingAlgorithm) -> None:
    """DEVICE."""
    add_parameter(
        algorithm,
        choice(
            "DEVICE",
            QCoreApplication.translate("EuroMine", "Compute on"),
            DEVICE_CHOICES,
            "auto",
        ),
        QCoreApplication.translate(
            "EuroMine",
            "auto takes a graphics card where there is one: cuda (NVIDIA) or mps (Apple), else "
            "the processor. Example: cpu."
        ),
        advanced=True,
    )


def choice(
    name: str,
    description: str,
    options: Any,
    default: Any,
    optional: bool = False,
    several: bool = False,
) -> QgsProcessingParameterEnum:
    """One of ``options``, or several, whose values are the readable texts themselves."""
    return QgsProcessingParameterEnum(
        name,
        description,
        list(options),
        allowMultiple=several,
        defaultValue=default,
        optional=optional,
        usesStaticStrings=True,
    )


def add_parameter(
    algorithm: QgsProcessingAlgorithm,
    parameter: QgsProcessingParameterDefinition,
    help_text: str,
    advanced: bool = False,
) -> None:
    """Give a tool a parameter with its help."""
    parameter.setHelp(help_text)
    if advanced:
        flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
        parameter.setFlags(parameter.flags() | flag)
    algorithm.addParameter(parameter)

"""The parameters that the mapping tools share: names, types, defaults and help.

Names and values are an interface: models, scripts and other programs rely on them.
"""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.models import bundled_models
from ..engine.jobs import BAND_CHOICES, DEVICE_CHOICES, PAIR_CHOICES, TEMPORAL_CHOICES

VECTOR_OUTPUTS = ("FOOTPRINTS", "CHANGES")
RASTER_OUTPUTS = ("FOOTPRINT_RASTER", "PROBABILITY_RASTER", "CHANGE_RASTER")
NUMBER_OUTPUTS = ("CA_TIOU", "MEAN_IOU", "AREA_FIRST_HA", "AREA_LAST_HA")

_SERIES_WIDGET = f"{__package__.rpartition('.')[0]}.gui.series_wrapper.SeriesWrapper"

# Twenty pixels of 10 m: the models' cards call smaller objects unreliable.
MIN_AREA_HA = 0.2


def add_inputs(algorithm: QgsProcessingAlgorithm) -> None:
    """SERIES, DATES, SITES, SITE_ID, BANDS, CUSTOM_BANDS."""
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
    add_parameter(
        algorithm,
        QgsProcessingParameterFeatureSource(
            "SITES",
            QCoreApplication.translate("EuroMine", "Sites"),
            [QgsProcessing.SourceType.TypeVectorPolygon],
            optional=True,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "Polygons of the mine sites. Only these areas are read, computed and written, and "
            "areas are told for each. Example: concessions.gpkg."
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
            "Its values appear as site in the results, and must differ from each other. Leave "
            "empty to number the sites. Example: site_name."
        ),
    )
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


def add_settings(algorithm: QgsProcessingAlgorithm, tool: str, with_pairs: bool) -> None:
    """MODEL, MODEL_FILE, THRESHOLD, TEMPORAL, PAIRS, MIN_AREA_HA, REFERENCE, DEVICE."""
    models = list(bundled_models(tool))
    add_parameter(
        algorithm,
        choice(
            "MODEL",
            QCoreApplication.translate("EuroMine", "Model"),
            models,
            models[0] if models else None,
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
    add_parameter(
        algorithm,
        QgsProcessingParameterNumber(
            "THRESHOLD",
            QCoreApplication.translate("EuroMine", "Threshold of the mining probability"),
            QgsProcessingParameterNumber.Type.Double,
            None,
            optional=True,
            minValue=0.0,
            maxValue=1.0,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "From 0 to 1: lower maps more, higher maps less. Leave it unset to use the model's "
            "own, which was fitted on places kept apart from training. Example: 0.5."
        ),
    )
    add_parameter(
        algorithm,
        choice(
            "TEMPORAL",
            QCoreApplication.translate("EuroMine", "Consistency over time"),
            TEMPORAL_CHOICES,
            "hmm",
        ),
        QCoreApplication.translate(
            "EuroMine",
            "hmm weighs all dates together, so that single-date mistakes do not show as changes; "
            "none lets every date stand for itself. Example: hmm."
        ),
    )
    if with_pairs:
        add_parameter(
            algorithm,
            choice(
                "PAIRS",
                QCoreApplication.translate("EuroMine", "Dates to compare"),
                PAIR_CHOICES,
                "consecutive",
            ),
            QCoreApplication.translate(
                "EuroMine",
                "consecutive compares each date with the next, first_last only the ends of the "
                "series, all every date with every later one. Example: first_last."
            ),
        )
    add_parameter(
        algorithm,
        QgsProcessingParameterNumber(
            "MIN_AREA_HA",
            QCoreApplication.translate("EuroMine", "Smallest polygon (hectares)"),
            QgsProcessingParameterNumber.Type.Double,
            MIN_AREA_HA,
            minValue=0.0,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "Smaller polygons are not written; rasters and area figures keep them. A pixel of 10 "
            "m has 0.01 ha. Example: 1."
        ),
    )
    add_parameter(
        algorithm,
        QgsProcessingParameterMultipleLayers(
            "REFERENCE",
            QCoreApplication.translate("EuroMine", "Reference masks"),
            QgsProcessing.SourceType.TypeRaster,
            optional=True,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "Masks of known footprints, 0 and 1 (or 0 and 255), dated like the series: the report "
            "then says how good the result is. A mask without georeference takes the grid of the "
            "image of its date. Example: label/Year2016.tif, label/Year2018.tif."
        ),
    )
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


def add_outputs(algorithm: QgsProcessingAlgorithm, with_changes: bool) -> None:
    """The layers, the report and the numbers."""
    polygon = QgsProcessing.SourceType.TypeVectorPolygon
    add_parameter(
        algorithm,
        QgsProcessingParameterFeatureSink(
            "FOOTPRINTS",
            QCoreApplication.translate("EuroMine", "Mining footprints"),
            polygon,
            optional=True,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "Polygons of every date with site, year, area in hectares and confidence (the mean "
            "probability inside). Example: footprints.gpkg."
        ),
    )
    if with_changes:
        add_parameter(
            algorithm,
            QgsProcessingParameterFeatureSink(
                "CHANGES",
                QCoreApplication.translate("EuroMine", "Mining changes"),
                polygon,
                optional=True,
            ),
            QCoreApplication.translate(
                "EuroMine",
                "Polygons of gain and loss for each pair of dates, with site, years, area in "
                "hectares and confidence. Example: changes.gpkg."
            ),
        )
    add_parameter(
        algorithm,
        QgsProcessingParameterRasterDestination(
            "FOOTPRINT_RASTER",
            QCoreApplication.translate("EuroMine", "Mining footprints (raster)"),
            optional=True,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "One band a date: 0 not mine, 1 mine, 255 unknown. Example: footprints.tif."
        ),
    )
    add_parameter(
        algorithm,
        QgsProcessingParameterRasterDestination(
            "PROBABILITY_RASTER",
            QCoreApplication.translate("EuroMine", "Mining probability (raster)"),
            optional=True,
            createByDefault=False,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "One band a date: probability times 200, so that 100 is one half; 255 unknown. "
            "Example: probability.tif."
        ),
    )
    if with_changes:
        add_parameter(
            algorithm,
            QgsProcessingParameterRasterDestination(
                "CHANGE_RASTER",
                QCoreApplication.translate("EuroMine", "Mining changes (raster)"),
                optional=True,
            ),
            QCoreApplication.translate(
                "EuroMine",
                "Band 1, first to last date: 0 neither, 1 stable mine, 2 gain, 3 loss. Band 2: "
                "first year of gain; band 3: first year of loss; band 4: number of dates as "
                "mine. Example: changes.tif."
            ),
        )
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
            "A page with maps, areas, changes, scores where there are reference masks, and how "
            "all was made; its numbers lie beside it as .json and .csv. Example: report.html."
        ),
    )
    descriptions = {
        "CA_TIOU": QCoreApplication.translate("EuroMine", "Change-aware temporal IoU"),
        "MEAN_IOU": QCoreApplication.translate("EuroMine", "Mean IoU of the footprints"),
        "AREA_FIRST_HA": QCoreApplication.translate("EuroMine", "Mining area, first date (ha)"),
        "AREA_LAST_HA": QCoreApplication.translate("EuroMine", "Mining area, last date (ha)"),
    }
    for name in NUMBER_OUTPUTS:
        algorithm.addOutput(QgsProcessingOutputNumber(name, descriptions[name]))


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

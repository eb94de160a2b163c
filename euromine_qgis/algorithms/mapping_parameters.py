"""The parameters that the mapping tools share: names, types, defaults and help.

Names and values are an interface: models, scripts and other programs rely on them.
"""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..engine.map_job import PAIR_CHOICES, TEMPORAL_CHOICES
from .parameter_blocks import add_bands, add_device, add_model, add_parameter, add_series, choice

VECTOR_OUTPUTS = ("FOOTPRINTS", "CHANGES")
RASTER_OUTPUTS = ("FOOTPRINT_RASTER", "PROBABILITY_RASTER", "CHANGE_RASTER")
NUMBER_OUTPUTS = ("CA_TIOU", "MEAN_IOU", "AREA_FIRST_HA", "AREA_LAST_HA")

# Twenty pixels of 10 m: the models' cards call smaller objects unreliable.
MIN_AREA_HA = 0.2


def add_inputs(algorithm: QgsProcessingAlgorithm) -> None:
    """SERIES, DATES, SITES, SITE_ID, BANDS, CUSTOM_BANDS."""
    add_series(algorithm)
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
    add_bands(algorithm)


def add_settings(algorithm: QgsProcessingAlgorithm, tool: str, with_pairs: bool) -> None:
    """What a run does with its inputs: MODEL to MEMORY_LIMIT, all but the outputs."""
    add_model(algorithm, tool)
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
    add_device(algorithm)
    add_parameter(
        algorithm,
        QgsProcessingParameterNumber(
            "SMOOTHING",
            QCoreApplication.translate("EuroMine", "Smoothing of polygons (pixels)"),
            QgsProcessingParameterNumber.Type.Double,
            0.0,
            minValue=0.0,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "0 keeps the outlines of the pixels; 1 makes slants of their steps, the same for "
            "neighbours and at every date. Areas stay those of the pixels. Example: 1."
        ),
        advanced=True,
    )
    add_parameter(
        algorithm,
        QgsProcessingParameterNumber(
            "MEMORY_LIMIT",
            QCoreApplication.translate("EuroMine", "Memory limit (megabytes)"),
            QgsProcessingParameterNumber.Type.Double,
            0.0,
            minValue=0.0,
        ),
        QCoreApplication.translate(
            "EuroMine",
            "Smaller tiles are computed where the run would take more memory than that beside its "
            "libraries (about 900); 0 sets no limit. The log says what it will take. Example: 1000."
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

"""How a result was made, told in the metadata of layers and of GeoPackages."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Optional

from osgeo import gdal, ogr
from qgis.core import QgsLayerMetadata, QgsMapLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ..engine.cards import ModelCard
from ..engine.dates import SceneDate, parse_dates
from ..engine.errors import DateError
from ..engine.map_job import MapJob
from ..layout import version
from .quiet import quiet_gdal
from .styles import time_range

_DATES, _PARTLY_SEEN = "EUROMINE_DATES", "EUROMINE_PARTLY_SEEN"

Shares = Mapping[str, Mapping[str, float]]
"""What share of a site a date showed, by site and date."""


@dataclass(frozen=True)
class Lineage:
    """``tags`` are those that the rasters of the same run carry in their files."""

    tags: Mapping[str, str]
    licence: str
    dates: tuple[SceneDate, ...]

    @property
    def history(self) -> list[str]:
        """One line a tag."""
        return [f"{_label(name)}{text}" for name, text in self.tags.items()]

    def seeing(self, partly: Shares) -> Lineage:
        """The same, with what the run saw; ``partly`` are the dates that did not show all."""
        return replace(
            self, tags={**self.tags, _PARTLY_SEEN: json.dumps(partly, ensure_ascii=False)}
        )


def lineage_of(
    job: MapJob, card: ModelCard, dates: Sequence[SceneDate], bands: Iterable[str]
) -> Lineage:
    """``bands``: what every date has."""
    threshold = card.threshold_for(bands) if job.threshold is None else job.threshold
    return Lineage(
        {
            "EUROMINE_SOFTWARE": f"EuroMine {version()}, euromine:{job.tool}",
            "EUROMINE_MODEL": f"{card.id} {card.version}",
            "EUROMINE_MODEL_LICENCE": card.licence,
            "EUROMINE_THRESHOLD": f"{threshold:g}",
            "EUROMINE_TEMPORAL": job.temporal,
            _DATES: ";".join(date.iso for date in dates),
            "EUROMINE_INPUTS": ";".join(raster.name or raster.path for raster in job.series),
            **({"EUROMINE_SMOOTHING": f"{job.smoothing_px:g} px"} if job.smoothing_px else {}),
        },
        card.licence,
        tuple(dates),
    )


def abstract_of(output: str) -> str:
    """What an output holds, in the reader's language."""
    return {
        "FOOTPRINTS": QCoreApplication.translate(
            "EuroMine",
            "Surface disturbed by mining at every date of a series of satellite images, mapped by "
            "a deep model: site, date, area in hectares and confidence (the mean probability "
            "inside) of each polygon."
        ),
        "CHANGES": QCoreApplication.translate(
            "EuroMine",
            "Surface where mining began (gain) or ended (loss) between two dates of a series of "
            "satellite images, found by a deep model, with area in hectares and confidence."
        ),
        "FOOTPRINT_RASTER": QCoreApplication.translate(
            "EuroMine", "One band a date: 0 not mine, 1 mine, 255 unknown."
        ),
        "PROBABILITY_RASTER": QCoreApplication.translate(
            "EuroMine", "One band a date: probability of mining times 200, 255 unknown."
        ),
        "CHANGE_RASTER": QCoreApplication.translate(
            "EuroMine",
            "Band 1, first to last date: 0 neither, 1 mining at both, 2 new mining, 3 no longer "
            "mining. Band 2: first year of new mining; band 3: first year no longer mining; band "
            "4: number of dates as mine. 65535 is unknown."
        ),
    }[output]


def describe_layer(layer: QgsMapLayer, output: str, lineage: Lineage) -> None:
    """Give a loaded layer its metadata."""
    told = QgsLayerMetadata()
    told.setType("dataset")
    told.setTitle(layer.name())
    told.setAbstract(abstract_of(output))
    told.setCrs(layer.crs())
    told.setHistory(lineage.history)
    told.setLicenses([
        QCoreApplication.translate("EuroMine", "Of the model: {}").format(lineage.licence)
    ])
    extent = QgsLayerMetadata.Extent()
    extent.setTemporalExtents([time_range(lineage.dates[0], lineage.dates[-1])])
    told.setExtent(extent)
    layer.setMetadata(told)


def describe_geopackage(destination: str, output: str, lineage: Lineage) -> None:
    """Write the same into a GeoPackage; other formats have no place for it.

    ``destination`` is a sink's: a path, and perhaps ``|layername=`` behind it.
    """
    with _table(destination, gdal.OF_UPDATE) as table:
        if table is not None:
            # This one is shown by every reader; QGIS takes it for the abstract.
            table.SetMetadataItem("DESCRIPTION", abstract_of(output))
            for tag, text in lineage.tags.items():
                table.SetMetadataItem(tag, text)


def told_dates(layer: QgsVectorLayer) -> tuple[SceneDate, ...]:
    """All dates of the run that made a layer, in time order, also those without a polygon. Empty
    where neither the layer nor its GeoPackage tells them."""
    try:
        return parse_dates(_told(layer, _DATES))
    except DateError:
        return ()


def told_partly_seen(layer: QgsVectorLayer) -> Optional[Shares]:
    """The dates of the run that made a layer that did not show all of a site; the site of a run
    without any has no name. None where neither the layer nor its GeoPackage tells them."""
    try:
        told = json.loads(_told(layer, _PARTLY_SEEN))
    except ValueError:
        return None
    return told if isinstance(told, dict) else None


def _told(layer: QgsVectorLayer, tag: str) -> str:
    """What the layer says, else its GeoPackage; empty where neither does."""
    label = _label(tag)
    for line in layer.metadata().history():
        if line.startswith(label):
            return line[len(label):]
    with _table(layer.source()) as table:
        return (table.GetMetadataItem(tag) or "") if table is not None else ""


def _label(tag: str) -> str:
    """What a tag's line in the history begins with."""
    return f"{tag.replace('EUROMINE_', '').capitalize()}: "


@contextlib.contextmanager
def _table(source: str, access: int = gdal.OF_READONLY) -> Iterator[Optional[ogr.Layer]]:
    """The table of a GeoPackage that a layer's source names, None where there is none."""
    path, _, options = source.partition("|")
    name = dict(part.split("=", 1) for part in options.split("|") if "=" in part).get("layername")
    with quiet_gdal():
        dataset = None
        if path.lower().endswith(".gpkg"):
            with contextlib.suppress(RuntimeError):
                dataset = gdal.OpenEx(path, gdal.OF_VECTOR | access)
        if dataset is None:
            yield None
        else:
            yield dataset.GetLayerByName(name) if name else dataset.GetLayer(0)

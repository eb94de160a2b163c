"""What can be refused before a worker starts: headers and extents only, quick enough for a window.

Each check returns nothing and raises the error that the worker would raise later.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsProcessingFeatureSource,
    QgsRectangle,
)

from ..engine.cards import ModelCard
from ..engine.errors import BandError, GridError, OutputError, SitesError
from ..engine.jobs import is_page
from ..engine.questions import read_questions
from ..engine.series import RasterFacts, SceneGroup, bands_of
from .keeping import written_with

_RASTER_ENDINGS = (".tif", ".tiff")


def crs_of(facts: RasterFacts) -> QgsCoordinateReferenceSystem:
    """The CRS of a raster's file. Raises GridError where it has none that QGIS understands."""
    crs = QgsCoordinateReferenceSystem(facts.crs or "")
    if facts.crs and not crs.isValid():
        crs = QgsCoordinateReferenceSystem.fromWkt(facts.crs)
    if not crs.isValid():
        raise GridError(
            f"{facts.name} has no georeference, so neither its place nor areas can be told.",
            "Give the file a coordinate reference system, for example with Raster > Projections > "
            "Assign projection or the Georeferencer.",
        )
    return crs


def check_places(
    facts: Sequence[RasterFacts],
    groups: Sequence[SceneGroup],
    transforms: QgsCoordinateTransformContext,
) -> None:
    """Every date must show a part of what the first one shows. Raises GridError."""
    first = facts[groups[0].members[0]]
    crs = crs_of(first)
    extents = [
        _joined([_extent(facts[member], crs, transforms) for member in group.members])
        for group in groups
    ]
    for group, extent in zip(groups[1:], extents[1:]):
        if not extent.intersects(extents[0]):
            raise GridError(
                f"{facts[group.members[0]].name} does not show the place that {first.name} shows.",
                "Give rasters of one place, and check their coordinate reference systems.",
            )


def check_sites(
    source: QgsProcessingFeatureSource,
    facts: Sequence[RasterFacts],
    group: SceneGroup,
    transforms: QgsCoordinateTransformContext,
    parameter: str = "SITES",
) -> None:
    """A layer must hold features that may lie on the series; ``parameter`` is what messages call
    it. Raises SitesError."""
    name = source.sourceName()
    if source.featureCount() == 0:
        raise SitesError(
            f"{parameter} {name} holds no feature.",
            "Choose a polygon layer with features, or select some where only selected ones are "
            "used.",
        )
    if not source.sourceCrs().isValid():
        raise SitesError(
            f"{parameter} {name} has no CRS.", "Set the layer's CRS in its properties."
        )
    crs = crs_of(facts[group.members[0]])
    series = _joined([_extent(facts[member], crs, transforms) for member in group.members])
    sites = source.sourceExtent()
    if sites.isNull() or sites.isEmpty():
        return
    if not _transformed(sites, source.sourceCrs(), crs, transforms).intersects(series):
        raise SitesError(
            f"No polygon of {parameter} {name} lies in the area of the series.",
            "Check the CRS of both layers, or choose the polygons of this place.",
        )


def check_bands(
    facts: Sequence[RasterFacts],
    groups: Sequence[SceneGroup],
    bands: str,
    custom_bands: str,
    card: ModelCard,
) -> None:
    """Every date must have the bands that the model cannot do without. Raises BandError."""
    for group in groups:
        present = {
            band
            for member in group.members
            for band in bands_of(facts[member], bands, custom_bands).present
        }
        lacking = [band for band in card.minimum_bands if band not in present]
        if lacking:
            raise BandError(
                f"{facts[group.members[0]].name} has no {', '.join(lacking)} band, which model "
                f"{card.id} needs.",
                "Say with BANDS or CUSTOM_BANDS where it is, or choose another model.",
            )


def check_questions(explain: str, groups: Sequence[SceneGroup], with_sites: bool) -> None:
    """Raises JobError where EXPLAIN asks about dates that the series lacks, or about a site where
    there are none; whether SITES has that site, the worker sees."""
    for question in read_questions(explain):
        question.pair([group.date for group in groups])
        if not with_sites:
            question.check_site(())


def check_outputs(
    outputs: Mapping[str, str], inputs: Sequence[str], rasters: Sequence[str]
) -> None:
    """Outputs must be writable files, apart from the inputs and from each other.

    ``outputs`` maps a parameter to the file that it names, ``rasters`` are those of them that are
    GeoTIFFs. Raises OutputError.
    """
    read = {_same(path) for path in inputs}
    taken: dict[str, str] = {}
    for name, path in outputs.items():
        if name in rasters and Path(path).suffix.lower() not in _RASTER_ENDINGS:
            raise OutputError(
                f"{name} is {Path(path).name}, but rasters are written as GeoTIFF only.",
                "Give a file name that ends with .tif.",
            )
        if os.path.isdir(path):
            raise OutputError(f"{name} {path} is a folder.", "Give the name of a file.")
        if name == "REPORT" and not is_page(path):
            raise OutputError(
                f"REPORT is {Path(path).name}, but the report is a web page.",
                "Give a file name that ends with .html.",
            )
        for written in written_with(name, path):
            if _same(written) in read:
                raise OutputError(
                    f"{name} would overwrite {written}, which is one of the inputs.",
                    "Choose another name for the output.",
                )
        if _same(path) in taken:
            raise OutputError(
                f"{name} and {taken[_same(path)]} are the same file, {path}.",
                "Choose another name for one of them.",
            )
        taken[_same(path)] = name
        _check_folder(name, Path(path).absolute().parent)


def _check_folder(name: str, folder: Path) -> None:
    # Not the methods of Path, which raise where a folder above may not be looked into.
    there = folder
    while not os.path.exists(there) and there != there.parent:
        there = there.parent
    if not os.path.isdir(there):
        raise OutputError(
            f"{name} cannot be written to {folder}: {there} is a file, not a folder.",
            "Choose another folder.",
        )
    if not os.access(there, os.W_OK | os.X_OK):
        raise OutputError(
            f"{name} cannot be written to {folder}: there is no permission to write in {there}.",
            "Choose another folder, or change its permissions.",
        )


def _same(path: str) -> str:
    """One text for all spellings of a file's name."""
    return os.path.normcase(os.path.realpath(path))


def _extent(
    facts: RasterFacts,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
) -> QgsRectangle:
    return _transformed(QgsRectangle(*facts.bounds), crs_of(facts), crs, transforms)


def _transformed(
    extent: QgsRectangle,
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
) -> QgsRectangle:
    """Empty where the extent has no image in the target."""
    try:
        return QgsCoordinateTransform(source, target, transforms).transformBoundingBox(extent)
    except QgsCsException:
        return QgsRectangle()


def _joined(extents: Sequence[QgsRectangle]) -> QgsRectangle:
    whole = QgsRectangle(extents[0])
    for extent in extents[1:]:
        whole.combineExtentWith(extent)
    return whole

"""What can be refused before a worker starts: headers and extents only, quick enough for a window.

Each check returns nothing and raises the error that the worker would raise later.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsWkbTypes,
)

from ..engine.cards import ModelCard
from ..engine.errors import BandError, GridError, OutputError, SitesError
from ..engine.jobs import is_page
from ..engine.questions import read_questions
from ..engine.series import RasterFacts, SceneGroup, bands_of
from ..wording import worded
from .asked import Table
from .keeping import written_with
from .sites import PickedPolygons, position_of_field

_RASTER_ENDINGS = (".tif", ".tiff")


def crs_of(facts: RasterFacts) -> QgsCoordinateReferenceSystem:
    """The CRS of a raster's file. Raises GridError where it has none that QGIS understands."""
    crs = QgsCoordinateReferenceSystem(facts.crs or "")
    if facts.crs and not crs.isValid():
        crs = QgsCoordinateReferenceSystem.fromWkt(facts.crs)
    if not crs.isValid():
        raise GridError(
            worded(
                "{raster} has no georeference, so neither its place nor areas can be told.",
                raster=facts.name,
            ),
            worded(
                "Give the file a coordinate reference system, for example with Raster > "
                "Projections > Assign projection or the Georeferencer."
            ),
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
                worded(
                    "{raster} does not show the place that {first} shows.",
                    raster=facts[group.members[0]].name, first=first.name,
                ),
                worded("Give rasters of one place, and check their coordinate reference systems."),
            )


def check_polygons(polygons: PickedPolygons) -> None:
    """A layer must hold polygons with a CRS, and the field that is asked for. Raises SitesError."""
    source, parameter, name = polygons.source, polygons.parameter, polygons.name
    kinds = (QgsWkbTypes.GeometryType.PolygonGeometry, QgsWkbTypes.GeometryType.UnknownGeometry)
    if QgsWkbTypes.geometryType(source.wkbType()) not in kinds:
        raise SitesError(
            worded("{parameter} {name} holds no polygons.", parameter=parameter, name=name),
            worded("Choose a polygon layer."),
        )
    if source.featureCount() == 0:
        raise SitesError(
            worded("{parameter} {name} holds no feature.", parameter=parameter, name=name),
            worded(
                "Choose a polygon layer with features, or select some where only selected ones "
                "are used."
            ),
        )
    if not source.sourceCrs().isValid():
        raise SitesError(
            worded("{parameter} {name} has no CRS.", parameter=parameter, name=name),
            worded("Set the layer's CRS in its properties."),
        )
    position_of_field(source, polygons.field, parameter)


def check_sites(
    polygons: PickedPolygons,
    facts: Sequence[RasterFacts],
    group: SceneGroup,
    transforms: QgsCoordinateTransformContext,
) -> None:
    """Besides what ``check_polygons`` asks for, the polygons must be such as may lie on the series.
    Raises SitesError."""
    check_polygons(polygons)
    crs = crs_of(facts[group.members[0]])
    series = _joined([_extent(facts[member], crs, transforms) for member in group.members])
    sites = polygons.source.sourceExtent()
    if sites.isNull() or sites.isEmpty():
        return
    if not _transformed(sites, polygons.source.sourceCrs(), crs, transforms).intersects(series):
        raise SitesError(
            worded(
                "No polygon of {parameter} {name} lies in the area of the series.",
                parameter=polygons.parameter, name=polygons.name,
            ),
            worded("Check the CRS of both layers, or choose the polygons of this place."),
        )


def check_bands(
    facts: Sequence[RasterFacts],
    groups: Sequence[SceneGroup],
    bands: str,
    custom_bands: str,
    card: ModelCard,
) -> set[str]:
    """What every date has; the bands that the model cannot do without must be among them.

    Raises BandError.
    """
    shared = set(card.band_names)
    for group in groups:
        present = {
            band
            for member in group.members
            for band in bands_of(facts[member], bands, custom_bands).present
        }
        lacking = [band for band in card.minimum_bands if band not in present]
        if lacking:
            raise BandError(
                worded(
                    "{raster} has no {bands} band, which model {model} needs.",
                    raster=facts[group.members[0]].name, bands=", ".join(lacking), model=card.id,
                ),
                worded("Say with BANDS or CUSTOM_BANDS where it is, or choose another model."),
            )
        shared &= present
    return shared


def check_questions(explain: str, groups: Sequence[SceneGroup], with_sites: bool) -> None:
    """Raises JobError where EXPLAIN asks about dates that the series lacks, or about a site where
    there are none; whether SITES has that site, the worker sees."""
    for question in read_questions(explain):
        question.pair([group.date for group in groups])
        if not with_sites:
            question.check_site(())


def check_outputs(
    outputs: Mapping[str, str],
    inputs: Sequence[str],
    rasters: Sequence[str],
    polygons: Sequence[str] = (),
    job_with: Optional[str] = None,
) -> None:
    """Outputs must be writable files, apart from the inputs and from each other.

    ``outputs`` maps a parameter to the file that it names; ``rasters`` are those of them that are
    GeoTIFFs, ``polygons`` those that QGIS writes as layers. ``job_with``: the output beside which
    the job is kept. Raises OutputError.
    """
    read = {_same(path) for path in inputs}
    taken: dict[str, str] = {}
    for name, path in outputs.items():
        if name in rasters and Path(path).suffix.lower() not in _RASTER_ENDINGS:
            raise OutputError(
                worded(
                    "{parameter} is {file}, but rasters are written as GeoTIFF only.",
                    parameter=name, file=Path(path).name,
                ),
                worded("Give a file name that ends with {ending}.", ending=".tif"),
            )
        if name in polygons and not _qgis_keeps_name(path):
            raise _no_layer(name, Path(path).name)
        if os.path.isdir(path):
            raise OutputError(
                worded("{output} {path} is a folder.", output=name, path=path),
                worded("Give the name of a file."),
            )
        if name == "REPORT" and not is_page(path):
            raise OutputError(
                worded("REPORT is {file}, but the report is a web page.", file=Path(path).name),
                worded("Give a file name that ends with {ending}.", ending=".html"),
            )
        for written in written_with(name, path, name == job_with):
            if _same(written) in read:
                raise _would_overwrite_input(name, written)
            if _same(written) in taken:
                raise _are_the_same(name, taken[_same(written)], written)
            taken[_same(written)] = name
        _check_folder(name, Path(path).absolute().parent)


def check_tables(
    tables: Mapping[str, Table],
    inputs: Sequence[Table],
    outputs: Mapping[str, str],
    job_with: Optional[str] = None,
) -> None:
    """Polygons may go into tables of files, apart from the inputs, from each other and from the
    files that ``check_outputs`` has seen. Raises OutputError."""
    read = {_same_table(table) for table in inputs}
    files = {
        _same(written): name for name, path in outputs.items()
        for written in written_with(name, path, name == job_with)
    }
    taken: dict[tuple[str, str], str] = {}
    for name, table in tables.items():
        # QGIS would add the polygons to the first one of the file.
        if not table.name:
            raise _no_layer(name, str(table))
        same = _same_table(table)
        if same in read:
            raise _would_overwrite_input(name, str(table))
        other = taken.get(same) or files.get(_same(table.file))
        if other is not None:
            raise _are_the_same(name, other, str(table))
        taken[same] = name
        _check_folder(name, Path(table.file).absolute().parent)


def _qgis_keeps_name(path: str) -> bool:
    """Whether QGIS writes polygons to a file of just this name.

    It appends an ending where it knows no format by that of the name, or calls the format's files
    otherwise; and it takes what stands before a colon for a provider, behind a bar for options.
    """
    ending = Path(path).suffix[1:].lower()
    if ending not in QgsVectorFileWriter.supportedFormatExtensions():
        return False
    told = QgsVectorFileWriter.MetaData()
    driver = QgsVectorFileWriter.driverForExtension(ending)
    if QgsVectorFileWriter.driverMetadata(driver, told) and ending not in told.ext.split():
        return False
    return "|" not in path and ":" not in path[3:]


def _no_layer(name: str, file: str) -> OutputError:
    return OutputError(
        worded(
            "{parameter} is {file}, but QGIS writes no polygon layer under that name.",
            parameter=name, file=file,
        ),
        worded(
            "Give a file name that ends with {ending}, such as {example}.",
            ending=".gpkg", example=f"{name.lower()}.gpkg",
        ),
    )


def _would_overwrite_input(name: str, path: str) -> OutputError:
    return OutputError(
        worded(
            "{parameter} would overwrite {path}, which is one of the inputs.",
            parameter=name, path=path,
        ),
        worded("Choose another name for the output."),
    )


def _are_the_same(name: str, other: str, path: str) -> OutputError:
    return OutputError(
        worded(
            "{parameter} and {other} are the same file, {path}.",
            parameter=name, other=other, path=path,
        ),
        worded("Choose another name for one of them."),
    )


def _check_folder(name: str, folder: Path) -> None:
    # Not the methods of Path, which raise where a folder above may not be looked into.
    there = folder
    while not os.path.exists(there) and there != there.parent:
        there = there.parent
    if not os.path.isdir(there):
        raise OutputError(
            worded(
                "{parameter} cannot be written to {folder}: {path} is a file, not a folder.",
                parameter=name, folder=folder, path=there,
            ),
            worded("Choose another folder."),
        )
    if not os.access(there, os.W_OK | os.X_OK):
        raise OutputError(
            worded(
                "{parameter} cannot be written to {folder}: there is no permission to write in "
                "{path}.",
                parameter=name, folder=folder, path=there,
            ),
            worded("Choose another folder, or change its permissions."),
        )


def _same(path: str) -> str:
    """One text for all spellings of a file's name."""
    return os.path.normcase(os.path.realpath(path))


def _same_table(table: Table) -> tuple[str, str]:
    # SQLite makes no difference between capitals and small letters.
    return _same(table.file), table.name.lower()


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

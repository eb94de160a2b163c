"""What is said of outputs before anything is computed."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameters,
    QgsVectorFileWriter,
    QgsWkbTypes,
)

from euromine_qgis.bridge.asked import Table
from euromine_qgis.bridge.checks import check_outputs, check_tables
from euromine_qgis.bridge.keeping import keep_copy
from euromine_qgis.bridge.sinks import FOOTPRINT_FIELDS
from euromine_qgis.engine.errors import OutputError

pytestmark = pytest.mark.usefixtures("qgis_app")


def test_names_that_are_taken_are_those_that_qgis_keeps(tmp_path):
    """Of all endings that QGIS knows for layers; what it calls otherwise could not be checked."""
    taken = []
    for ending in QgsVectorFileWriter.supportedFormatExtensions():
        path = tmp_path / ending / f"a.{ending}"
        path.parent.mkdir()
        try:
            check_outputs({"FOOTPRINTS": str(path)}, (), (), ("FOOTPRINTS",))
        except OutputError:
            continue
        taken.append(ending)
        try:
            sink, destination = QgsProcessingParameters.parameterAsSink(
                QgsProcessingParameterFeatureSink("FOOTPRINTS"), {"FOOTPRINTS": str(path)},
                FOOTPRINT_FIELDS, QgsWkbTypes.Type.MultiPolygon,
                QgsCoordinateReferenceSystem("EPSG:4326"), QgsProcessingContext(),
            )
        except QgsProcessingException:
            continue  # Formats that hold no polygons, or no fields.
        del sink
        assert destination == str(path), ending
    assert {"gpkg", "shp", "geojson", "fgb", "kml", "gml", "csv", "sqlite", "tab"} <= set(taken)
    check_outputs({"FOOTPRINTS": str(tmp_path / "A.GPKG")}, (), (), ("FOOTPRINTS",))


@pytest.mark.parametrize("name", [
    "mine", "a.v2", ".gpkg", "a.gpkg.", "a.json", "new.gpkg|layername=ch", "a|b.gpkg", "a:b.gpkg",
])
def test_names_that_qgis_does_not_keep_are_refused(tmp_path, name):
    with pytest.raises(OutputError) as caught:
        check_outputs({"CHANGES": str(tmp_path / name)}, (), (), ("CHANGES",))
    assert caught.value.message == (
        f"CHANGES is {name}, but QGIS writes no polygon layer under that name."
    )
    assert caught.value.remedy == (
        "Give a file name that ends with .gpkg, such as changes.gpkg."
    )


def test_a_table_is_apart_from_inputs_and_other_outputs(tmp_path):
    file = str(tmp_path / "mines.gpkg")
    inputs = [Table(file, "sites")]
    check_tables({"FOOTPRINTS": Table(file, "a"), "CHANGES": Table(file, "b")}, inputs, {})
    with pytest.raises(OutputError, match="FOOTPRINTS would overwrite .*Sites, which is one of"):
        check_tables({"FOOTPRINTS": Table(file, "Sites")}, inputs, {})
    with pytest.raises(OutputError, match="CHANGES and FOOTPRINTS are the same file"):
        check_tables({"FOOTPRINTS": Table(file, "a"), "CHANGES": Table(file, "A")}, inputs, {})
    with pytest.raises(OutputError, match="FOOTPRINTS and CHANGES are the same file"):
        check_tables({"FOOTPRINTS": Table(file, "a")}, inputs, {"CHANGES": file})
    raster = {"FOOTPRINT_RASTER": str(tmp_path / "north.tif")}
    copy = {"FOOTPRINTS": Table(str(tmp_path / "north.sites.gpkg"), "a")}
    check_tables(copy, inputs, raster)
    with pytest.raises(OutputError, match="FOOTPRINTS and FOOTPRINT_RASTER are the same file"):
        check_tables(copy, inputs, raster, "FOOTPRINT_RASTER")


def test_a_table_needs_a_name():
    """Without one QGIS adds the polygons to the first table that is there."""
    with pytest.raises(OutputError, match="FOOTPRINTS is mines.gpkg, but QGIS writes no polygon"):
        check_tables({"FOOTPRINTS": Table("mines.gpkg", "")}, (), {})


def test_a_copy_is_never_kept_in_place_of_an_input(tmp_path):
    scratch, sites = tmp_path / "scratch.gpkg", tmp_path / "north.sites.gpkg"
    scratch.write_text("copy")
    assert keep_copy(str(scratch), str(sites), [str(sites)]) == str(sites)
    sites.write_text("mine")
    link = tmp_path / "link.gpkg"
    link.symlink_to(sites)
    for target in (sites, link):
        with pytest.raises(FileExistsError, match=target.name):
            keep_copy(str(scratch), str(target), [str(tmp_path / "none.tif"), str(sites)])
    assert sites.read_text() == "mine"

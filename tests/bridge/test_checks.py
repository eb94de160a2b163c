"""What is said of polygons and outputs before anything is computed."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameters,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from euromine_qgis.bridge.asked import Table
from euromine_qgis.bridge.checks import check_outputs, check_polygons, check_sites, check_tables
from euromine_qgis.bridge.sinks import FOOTPRINT_FIELDS
from euromine_qgis.bridge.sites import PickedPolygons
from euromine_qgis.engine.errors import OutputError, SitesError
from euromine_qgis.engine.series import RasterFacts, SceneGroup

pytestmark = pytest.mark.usefixtures("qgis_app")


def layer_of(kind: str, *texts: str) -> QgsVectorLayer:
    """A layer ``mines`` in memory with the field ``name`` and these geometries."""
    kind, _, crs = kind.partition("@")
    layer = QgsVectorLayer(f"{kind}?field=name:string", "mines", "memory")
    layer.setCrs(QgsCoordinateReferenceSystem(crs))
    for text in texts:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(text))
        assert layer.dataProvider().addFeature(feature)
    return layer


def picked(layer: QgsVectorLayer, field: str = "") -> PickedPolygons:
    source = QgsProcessingFeatureSource(layer, QgsProcessingContext())
    return PickedPolygons(source, "LABELS", field)


SQUARE = "POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))"
HERE = "Polygon@EPSG:4326"


@pytest.mark.parametrize(("kind", "texts", "field", "message", "remedy"), [
    ("Point@EPSG:4326", ["POINT(0 0)"], "", "LABELS mines holds no polygons.",
     "Choose a polygon layer."),
    ("NoGeometry", [], "", "LABELS mines holds no polygons.", "Choose a polygon layer."),
    (HERE, [], "", "LABELS mines holds no feature.",
     "Choose a polygon layer with features, or select some where only selected ones are used."),
    ("Polygon", [SQUARE], "", "LABELS mines has no CRS.",
     "Set the layer's CRS in its properties."),
    (HERE, [SQUARE], "owner", "LABELS mines has no field owner.", "Choose one of: name."),
])
def test_polygons_that_cannot_be_used(kind, texts, field, message, remedy):
    layer = layer_of(kind, *texts)
    with pytest.raises(SitesError) as caught:
        check_polygons(picked(layer, field))
    assert (caught.value.message, caught.value.remedy) == (message, remedy)


def test_sites_are_polygons_that_lie_on_the_series():
    facts = RasterFacts(
        path="/a.tif", name="a", count=1, width=100, height=100, dtype="uint8", crs="EPSG:4326",
        transform=(0.01, 0.0, 0.0, 0.0, -0.01, 1.0),
    )
    series = [facts], SceneGroup(None, (0,)), QgsCoordinateTransformContext()
    here, bare = layer_of(HERE, SQUARE), layer_of("Polygon", SQUARE)
    away = layer_of(HERE, "POLYGON((5 5, 6 5, 6 6, 5 6, 5 5))")
    check_sites(picked(here, "NAME"), *series)
    with pytest.raises(SitesError, match="^LABELS mines has no CRS"):
        check_sites(picked(bare), *series)
    with pytest.raises(SitesError) as caught:
        check_sites(picked(away), *series)
    assert caught.value.message == "No polygon of LABELS mines lies in the area of the series."


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

from __future__ import annotations

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
    QgsWkbTypes,
)

from euromine_qgis.bridge.sites import PickedPolygons, export_sites
from euromine_qgis.engine.errors import SitesError

pytestmark = pytest.mark.usefixtures("qgis_app")


def source(kind: str, *rows) -> QgsProcessingFeatureSource:
    """A memory layer of (wkt, name, number) as Processing hands it over."""
    layer = QgsVectorLayer(
        f"{kind}?crs=EPSG:4326&field=name:string&field=fid:integer&field=share:double", "mines",
        "memory",
    )
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        assert layer.dataProvider().addFeature(feature)
    made = QgsProcessingFeatureSource(layer, QgsProcessingContext())
    made.kept_alive = layer
    return made


SQUARE = "POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))"


def written(path) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{path}|layername=sites")
    assert layer.isValid()
    return layer


@pytest.mark.parametrize(
    ("field", "value"), [("name", "Ox"), ("fid", "7"), ("share", "3"), ("NAME", "Ox")]
)
def test_the_id_goes_along_as_text(tmp_path, field, value):
    rows = source("Polygon", (SQUARE, "Ox", 7, 3.0))
    exported = export_sites(rows, field, tmp_path / "s.gpkg")
    assert exported.id_field == field
    assert exported.label == "mines"
    (feature,) = written(exported.path).getFeatures()
    assert feature[field] == value
    assert feature.geometry().area() == pytest.approx(1.0)


def test_without_an_id_field_the_worker_numbers_them(tmp_path):
    exported = export_sites(source("Polygon", (SQUARE, "Ox", 7, 3.0)), "", tmp_path / "s.gpkg")
    assert exported.id_field is None
    assert written(exported.path).featureCount() == 1


def test_arcs_heights_and_broken_rings_go_along_as_plain_polygons(tmp_path):
    rows = source(
        "CurvePolygonZ",
        ("CurvePolygonZ(CircularStringZ(0 0 5, 1 1 5, 2 0 5, 1 -1 5, 0 0 5))", "arc", 1, 0.0),
        ("PolygonZ((0 0 1, 1 1 1, 1 0 1, 0 1 1, 0 0 1))", "bow tie", 2, 0.0),
        ("", "nothing", 3, 0.0),
    )
    layer = written(export_sites(rows, "name", tmp_path / "s.gpkg").path)
    assert layer.wkbType() == QgsWkbTypes.Type.MultiPolygon
    found = {feature["name"]: feature.geometry() for feature in layer.getFeatures()}
    assert set(found) == {"arc", "bow tie", "nothing"} and found["nothing"].isEmpty()
    assert found["arc"].area() == pytest.approx(3.14159, rel=0.01)


def test_collections_give_their_polygons_and_the_others_stay_to_be_named(tmp_path):
    parts = "GEOMETRYCOLLECTION(LINESTRING(0 0, 9 9), {}, POLYGON((5 5, 6 5, 6 6, 5 6, 5 5)))"
    rows = source(
        "GeometryCollection",
        ("GEOMETRYCOLLECTION(LINESTRING(0 0, 1 1))", "road", 1, 0.0),
        ("", "nothing", 2, 0.0),
        (parts.format(SQUARE), "mixed", 3, 0.0),
    )
    layer = written(export_sites(rows, "name", tmp_path / "s.gpkg").path)
    found = [(feature["name"], feature.geometry()) for feature in layer.getFeatures()]
    assert [name for name, _ in found] == ["road", "nothing", "mixed"]
    assert [geometry.isEmpty() for _, geometry in found] == [True, True, False]
    assert found[2][1].area() == pytest.approx(2.0)


def test_the_crs_is_that_of_the_layer(tmp_path):
    exported = export_sites(source("Polygon", (SQUARE, "Ox", 7, 3.0)), "", tmp_path / "s.gpkg")
    assert written(exported.path).crs().authid() == "EPSG:4326"


def test_a_layer_without_polygons_is_refused(tmp_path):
    with pytest.raises(SitesError, match="mines holds no polygon"):
        export_sites(source("Polygon", ("", "nothing", 3, 0.0)), "", tmp_path / "s.gpkg")


def test_what_was_picked_is_called_by_its_parameter(tmp_path):
    rows = source("Polygon", (SQUARE, "Ox", 7, 3.0))
    exported = PickedPolygons(rows, "LABELS", "name").exported(tmp_path / "s.gpkg")
    assert (exported.id_field, exported.label) == ("name", "mines")
    (feature,) = written(exported.path).getFeatures()
    assert feature["name"] == "Ox"
    empty = PickedPolygons(source("Polygon", ("", "nothing", 3, 0.0)), "LABELS")
    with pytest.raises(SitesError, match="LABELS mines holds no polygon"):
        empty.exported(tmp_path / "e.gpkg")


def test_an_unknown_field_is_refused(tmp_path):
    with pytest.raises(SitesError, match="no field owner") as caught:
        export_sites(source("Polygon", (SQUARE, "Ox", 7, 3.0)), "owner", tmp_path / "s.gpkg")
    assert "name, fid, share" in caught.value.remedy

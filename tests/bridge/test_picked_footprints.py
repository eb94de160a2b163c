"""Footprints as polygons: checked when they are picked, in a file when they are exported."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsVectorLayer,
)

from euromine_qgis.bridge.masks import picked_footprints
from euromine_qgis.bridge.sites import PickedPolygons
from euromine_qgis.engine.errors import DateError, ReferenceMismatch, SitesError
from euromine_qgis.engine.evaluate_job import FootprintsInput, PolygonsInput
from euromine_qgis.engine.mask_dates import REFERENCE

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture
def drawn():
    return QgsVectorLayer("Polygon?crs=EPSG:4326&field=year:int", "drawn", "memory")


def add(layer, wkt=""):
    feature = QgsFeature(layer.fields())
    feature.setAttributes([2019])
    if wkt:
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
    assert layer.dataProvider().addFeature(feature)


def pick(layer, field="year", dates=""):
    context = QgsProcessingContext()
    source = QgsProcessingFeatureSource(layer, context)
    polygons = PickedPolygons(source, "REFERENCE_POLYGONS", field)
    return picked_footprints(None, polygons, dates, REFERENCE, context)


def test_polygons_get_their_file_when_they_are_exported(drawn, tmp_path):
    add(drawn, "POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))")
    found = pick(drawn, dates="2019;2020")
    assert found.given == FootprintsInput((), ("2019", "2020"), PolygonsInput("", "year", None,
                                                                           "drawn"))
    assert [date.iso for date in found.dates] == ["2019", "2020"]
    path = tmp_path / "reference.gpkg"
    kept = found.exported(path)
    assert kept.polygons == PolygonsInput(str(path), "year", "sites", "drawn")
    assert kept.dates == found.given.dates
    (feature,) = QgsVectorLayer(f"{path}|layername=sites").getFeatures()
    assert feature["year"] == "2019"


def test_messages_name_the_parameter(drawn, tmp_path):
    with pytest.raises(SitesError, match="^REFERENCE_POLYGONS drawn holds no feature"):
        pick(drawn)
    add(drawn)
    with pytest.raises(ReferenceMismatch) as caught:
        pick(drawn, field="")
    assert caught.value.message == (
        "REFERENCE_POLYGONS drawn has no field (YEAR_FIELD is empty)."
    )
    assert caught.value.remedy == "Give as YEAR_FIELD one of: year."
    with pytest.raises(SitesError, match="^REFERENCE_POLYGONS drawn has no field jahr"):
        pick(drawn, field="jahr")
    with pytest.raises(DateError, match="^REFERENCE_DATES: 'soon' is not a date"):
        pick(drawn, dates="soon")
    found = pick(drawn)
    with pytest.raises(SitesError, match="^REFERENCE_POLYGONS drawn holds no polygon"):
        found.exported(tmp_path / "reference.gpkg")

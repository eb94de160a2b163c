from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsVectorLayerTemporalContext,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from qgis_samples import write_raster

from euromine_qgis.bridge import styles
from euromine_qgis.engine.dates import SceneDate

pytestmark = pytest.mark.usefixtures("qgis_app")
DATES = tuple(SceneDate.parse(text) for text in ("2019", "2020-07", "2022-03-04"))
SQUARE = QgsGeometry.fromWkt("MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)))")


def polygons(*fields: str, rows) -> QgsVectorLayer:
    wanted = "&".join(f"field={name}:string" for name in fields)
    layer = QgsVectorLayer(f"MultiPolygon?crs=EPSG:4326&{wanted}", "results", "memory")
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        feature.setGeometry(SQUARE)
        layer.dataProvider().addFeature(feature)
    return layer


def shown(layer: QgsVectorLayer, first: tuple, last: tuple) -> set[str]:
    """First attribute of what the temporal controller shows between two days."""
    span = QgsDateTimeRange(
        QDateTime(QDate(*first), QTime(0, 0), Qt.TimeSpec.UTC),
        QDateTime(QDate(*last), QTime(23, 59), Qt.TimeSpec.UTC),
    )
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    text = layer.temporalProperties().createFilterString(context, span)
    return {f[0] for f in layer.getFeatures(QgsFeatureRequest().setFilterExpression(text))}


def test_footprints_have_a_colour_a_date_and_hold_in_their_time():
    layer = polygons("date", rows=[("2019",), ("2020-07",), ("2022-03-04",)])
    styles.style_footprints(layer, DATES)
    categories = layer.renderer().categories()
    assert [one.value() for one in categories] == ["2019", "2020-07", "2022-03-04"]
    colours = {one.symbol().symbolLayer(0).strokeColor().name() for one in categories}
    assert len(colours) == 3
    assert all(one.symbol().symbolLayer(0).fillColor().alpha() < 100 for one in categories)
    assert shown(layer, (2019, 1, 1), (2019, 12, 31)) == {"2019"}
    assert shown(layer, (2019, 6, 1), (2019, 6, 2)) == {"2019"}
    assert shown(layer, (2020, 7, 31), (2020, 7, 31)) == {"2020-07"}
    assert shown(layer, (2020, 8, 1), (2021, 12, 31)) == set()
    assert shown(layer, (2022, 3, 4), (2022, 3, 4)) == {"2022-03-04"}


def test_changes_hold_at_the_date_by_which_they_had_happened():
    layer = polygons("kind", "from_date", "to_date",
                     rows=[("gain", "2019", "2020-07"), ("loss", "2020-07", "2022-03-04")])
    styles.style_changes(layer, DATES)
    found = {one.value(): one.label() for one in layer.renderer().categories()}
    assert found == {"gain": "New mining", "loss": "No longer mining"}
    assert shown(layer, (2020, 1, 1), (2020, 12, 31)) == {"gain"}
    assert shown(layer, (2022, 1, 1), (2022, 12, 31)) == {"loss"}


@pytest.fixture
def stack(tmp_path) -> QgsRasterLayer:
    layer = QgsRasterLayer(write_raster(tmp_path / "s.tif", np.ones((3, 8, 8), np.uint8)), "s")
    assert layer.isValid()
    return layer


def test_rasters_show_the_last_date_and_know_their_time(stack):
    styles.style_footprint_raster(stack, DATES)
    assert stack.renderer().usesBands() == [3]
    assert [one.label for one in stack.renderer().classes()] == ["Mining footprint"]
    properties = stack.temporalProperties()
    assert properties.isActive()
    if not hasattr(Qgis.RasterTemporalMode, "FixedRangePerBand"):
        span = properties.fixedTemporalRange()
        assert span.begin().date() == QDate(2019, 1, 1)
        assert span.end().date() == QDate(2022, 3, 4)
    else:
        bands = properties.fixedRangePerBand()
        assert bands[2].begin().date() == QDate(2020, 7, 1)
        assert bands[2].end().date() == QDate(2020, 7, 31)
    styles.style_probability_raster(stack, DATES)
    assert stack.renderer().usesBands() == [3]
    assert stack.renderer().classificationMax() == 200


def test_the_change_raster_is_in_words(stack):
    styles.style_change_raster(stack, DATES)
    assert stack.renderer().usesBands() == [1]
    found = {int(one.value): one.label for one in stack.renderer().classes()}
    assert found == {1: "Mining at both dates", 2: "New mining", 3: "No longer mining"}

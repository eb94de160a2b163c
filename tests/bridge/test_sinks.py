from __future__ import annotations

import pytest
from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsGeometry,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from euromine_qgis.bridge import sinks
from euromine_qgis.engine.errors import OutputError

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture
def worker_file(tmp_path):
    """Footprints as a worker leaves them: the same columns in another order, single polygons."""
    layer = QgsVectorLayer(
        "Polygon?crs=EPSG:4326&field=confidence:double&field=site:string&field=year:integer"
        "&field=date:string&field=area_ha:double", "footprints", "memory",
    )
    feature = QgsFeature(layer.fields())
    feature.setAttributes([0.75, "Ox", 2019, "2019-07-04", 12.5])
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 0, 1 0, 1 1, 0 0))"))
    layer.dataProvider().addFeature(feature)
    options = QgsVectorFileWriter.SaveVectorOptions()
    path = tmp_path / "footprints.gpkg"
    error = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), layer.transformContext(), options
    )
    assert error[0] == QgsVectorFileWriter.WriterError.NoError
    return path


class Sink(QgsFeatureSink):
    def __init__(self, takes=True):
        super().__init__()
        self.taken = []
        self._takes = takes

    def addFeature(self, feature, flags=None):
        self.taken.append(QgsFeature(feature))
        return self._takes

    def lastError(self):
        return "" if self._takes else "the disk is full"


def test_columns_go_by_name_and_polygons_become_multipolygons(worker_file):
    sink = Sink()
    layer = sinks.open_polygons(worker_file, "FOOTPRINTS")
    assert layer.crs().authid() == "EPSG:4326"
    assert sinks.hand_over(layer, sink, sinks.FOOTPRINT_FIELDS, "FOOTPRINTS") == 1
    (feature,) = sink.taken
    assert feature.attributes() == ["Ox", 2019, "2019-07-04", 12.5, 0.75]
    assert feature.geometry().wkbType() == QgsWkbTypes.Type.MultiPolygon


def test_a_sink_that_takes_nothing_is_told(worker_file):
    layer = sinks.open_polygons(worker_file, "FOOTPRINTS")
    with pytest.raises(OutputError, match="FOOTPRINTS did not take a polygon: the disk is full"):
        sinks.hand_over(layer, Sink(takes=False), sinks.FOOTPRINT_FIELDS, "FOOTPRINTS")


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(OutputError, match="cannot be read"):
        sinks.open_polygons(tmp_path / "no.gpkg", "FOOTPRINTS")


def test_a_file_that_lacks_polygons_is_told(worker_file, tmp_path):
    sinks.check_whole(str(worker_file), 1, "FOOTPRINTS")
    with pytest.raises(OutputError, match="1 of 2 polygons have reached"):
        sinks.check_whole(str(worker_file), 2, "FOOTPRINTS")
    broken = tmp_path / "broken.gpkg"
    broken.write_bytes(worker_file.read_bytes()[:5000])
    with pytest.raises(OutputError, match="0 of 1 polygons have reached"):
        sinks.check_whole(str(broken), 1, "FOOTPRINTS")
    sinks.check_whole("memory_layer_id", 3, "FOOTPRINTS")


def test_a_file_that_could_not_be_filled_is_removed_and_a_table_is_not(tmp_path):
    file = tmp_path / "footprints.gpkg"
    file.touch()
    sinks.discard(f"{file}|layername=footprints")
    assert file.exists()
    sinks.discard(str(file))
    assert not file.exists()
    parts = [tmp_path / f"f{ending}" for ending in (".shp", ".shx", ".dbf")]
    for part in parts:
        part.touch()
    sinks.discard(str(parts[0]))
    assert not any(part.exists() for part in parts)
    sinks.discard("postgres://dbname='mines' table=\"public\".\"footprints\"")


def test_what_gdal_does_not_read_is_believed(tmp_path):
    dump = tmp_path / "footprints.sql"
    dump.write_text("BEGIN;")
    sinks.check_whole(str(dump), 3, "FOOTPRINTS")


def test_polygons_are_rescued_without_room_and_across_disks(worker_file, monkeypatch):
    whole = worker_file.read_bytes()
    first = sinks.rescue(worker_file)
    assert first.read_bytes() == whole and not worker_file.exists()

    def across(source, target):
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(sinks.Path, "replace", across)
    second = sinks.rescue(first)
    assert second != first and second.read_bytes() == whole

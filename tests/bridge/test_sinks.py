from __future__ import annotations

import signal
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameters,
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


def test_a_file_that_lacks_polygons_is_told_and_removed(worker_file):
    sinks.check_whole(str(worker_file), 1, "FOOTPRINTS")
    sinks.check_whole(f"{worker_file}|layername=footprints", 1, "FOOTPRINTS")
    with pytest.raises(OutputError, match="1 of 2 polygons have reached"):
        sinks.check_whole(str(worker_file), 2, "FOOTPRINTS")
    assert not worker_file.exists()
    sinks.check_whole("memory_layer_id", 3, "FOOTPRINTS")


def test_a_table_that_lacks_polygons_leaves_its_file(worker_file):
    with pytest.raises(OutputError, match="1 of 2 polygons have reached"):
        sinks.check_whole(f"{worker_file}|layername=footprints", 2, "FOOTPRINTS")
    with pytest.raises(OutputError, match="other cannot be read"):
        sinks.check_whole(f"{worker_file}|layername=other", 1, "FOOTPRINTS")
    assert worker_file.exists()


def test_a_file_that_cannot_be_read_is_told_and_left(worker_file, tmp_path):
    broken = tmp_path / "broken.gpkg"
    broken.write_bytes(worker_file.read_bytes()[:5000])
    with pytest.raises(OutputError, match="FOOTPRINTS .*broken.gpkg cannot be read") as caught:
        sinks.check_whole(str(broken), 1, "FOOTPRINTS")
    assert "Check free space" in caught.value.remedy
    assert broken.stat().st_size == 5000


def filled(path, count) -> str:
    """A file of so many polygons, as a tool's sink writes it; returns its destination."""
    sink, destination = QgsProcessingParameters.parameterAsSink(
        QgsProcessingParameterFeatureSink("FOOTPRINTS"), {"FOOTPRINTS": str(path)},
        sinks.FOOTPRINT_FIELDS, QgsWkbTypes.Type.MultiPolygon,
        QgsCoordinateReferenceSystem("EPSG:4326"), QgsProcessingContext(),
    )
    feature = QgsFeature(sinks.FOOTPRINT_FIELDS)
    feature.setAttributes(["Ox", 2019, "2019-07-04", 12.5, 0.75])
    feature.setGeometry(QgsGeometry.fromWkt("MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)))"))
    for _ in range(count):
        assert sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
    assert sink.flushBuffer()
    return destination


def test_a_file_whose_old_self_is_open_in_qgis_is_whole(tmp_path):
    """Its table had another name than the file, so that QGIS's own layer would be invalid."""
    path = tmp_path / "results.gpkg"
    Path(filled(tmp_path / "old.gpkg", 2)).rename(path)
    layer = QgsVectorLayer(str(path), "results", "ogr")
    assert layer.featureCount() == 2
    destination = filled(path, 63)
    sinks.check_whole(destination, 63, "FOOTPRINTS")
    with pytest.raises(OutputError, match="63 of 64 polygons have reached"):
        sinks.check_whole(destination, 64, "FOOTPRINTS")


@pytest.mark.parametrize(("ending", "told", "there"), [
    (".gml", r"\d+ of 200 polygons have reached", False),
    (".geojson", "cannot be read", True),
])
def test_a_disk_that_fills_up_is_told(tmp_path, ending, told, there):
    """QGIS takes all polygons, and says nothing when the last of them do not get to the disk."""
    resource = pytest.importorskip("resource")
    path = tmp_path / f"footprints{ending}"
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, limits[1]))
    try:
        destination = filled(path, 200)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert path.stat().st_size == 10_000
    with pytest.raises(OutputError, match=told):
        sinks.check_whole(destination, 200, "FOOTPRINTS")
    assert path.exists() == there


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

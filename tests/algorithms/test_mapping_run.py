"""The mapping tools through ``processing.run``, with the real worker on small series."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from qgis_samples import ORIGIN, SIZE, write_raster, write_scene, write_sites

pytestmark = pytest.mark.usefixtures("worker")

LEFT = (ORIGIN[0] + 20, ORIGIN[1] - 620, ORIGIN[0] + 320, ORIGIN[1] - 20)
RIGHT = (ORIGIN[0] + 330, ORIGIN[1] - 620, ORIGIN[0] + 620, ORIGIN[1] - 20)


@pytest.fixture
def run(provider, feedback):
    from qgis import processing

    def run(name="changedetect", context=None, **parameters):
        return processing.run(
            f"euromine:{name}", parameters, feedback=feedback,
            context=context or QgsProcessingContext(),
        )

    return run


@pytest.fixture
def everything(tmp_path) -> dict:
    out = tmp_path / "out"
    return {
        "FOOTPRINTS": str(out / "footprints.gpkg"),
        "CHANGES": str(out / "changes.gpkg"),
        "FOOTPRINT_RASTER": str(out / "footprints.tif"),
        "PROBABILITY_RASTER": str(out / "probability.tif"),
        "CHANGE_RASTER": str(out / "change.tif"),
        "REPORT": str(out / "report.html"),
    }


def of_project() -> QgsProcessingContext:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return context


def hectares(layer: QgsVectorLayer, where: str) -> float:
    features = layer.getFeatures(QgsFeatureRequest().setFilterExpression(where))
    return sum(feature["area_ha"] for feature in features)


def test_a_series_becomes_layers_rasters_numbers_and_a_report(run, series, everything, feedback):
    results = run(SERIES=series, MIN_AREA_HA=0, **everything)
    for name, path in everything.items():
        assert results[name] == path
        assert Path(path).stat().st_size > 0

    footprints = QgsVectorLayer(everything["FOOTPRINTS"])
    assert footprints.fields().names()[-5:] == ["site", "year", "date", "area_ha", "confidence"]
    assert footprints.wkbType() == QgsWkbTypes.Type.MultiPolygon
    assert footprints.crs().authid() == "EPSG:32632"
    assert results["AREA_FIRST_HA"] == pytest.approx(hectares(footprints, "year = 2019"), abs=0.01)
    assert results["AREA_LAST_HA"] == pytest.approx(hectares(footprints, "year = 2022"), abs=0.01)

    changes = QgsVectorLayer(everything["CHANGES"])
    assert changes.fields().names()[-8:] == [
        "site", "from_year", "to_year", "from_date", "to_date", "kind", "area_ha", "confidence",
    ]
    net = hectares(changes, "kind = 'gain'") - hectares(changes, "kind = 'loss'")
    assert net == pytest.approx(results["AREA_LAST_HA"] - results["AREA_FIRST_HA"], abs=0.02)

    states = gdal.Open(everything["FOOTPRINT_RASTER"])
    assert states.RasterCount == 3
    assert [states.GetRasterBand(b).GetDescription()[:4] for b in (1, 2, 3)] == [
        "2019", "2020", "2022"
    ]
    last = states.GetRasterBand(3).ReadAsArray()
    assert (last == 1).sum() * 0.01 == pytest.approx(results["AREA_LAST_HA"], rel=0.01)
    assert gdal.Open(everything["CHANGE_RASTER"]).RasterCount == 4

    # No reference: the numbers that need one are left out.
    assert "CA_TIOU" not in results and "MEAN_IOU" not in results
    numbers = json.loads(Path(everything["REPORT"]).with_suffix(".json").read_text())
    assert numbers["AREA_LAST_HA"] == pytest.approx(results["AREA_LAST_HA"])
    assert Path(everything["REPORT"]).with_suffix(".csv").exists()

    for heavy in ("torch", "rasterio", "segmentation_models_pytorch", "shapely", "pyogrio"):
        assert heavy not in sys.modules
    assert "Python: " in feedback.text and "Device: " in feedback.text and "torch" in feedback.text
    assert "Year2019" in feedback.text


def test_the_job_file_beside_the_report_runs_again_without_qgis(
    run, series, everything, worker, tmp_path
):
    sites = write_sites(tmp_path / "sites.geojson", {"left": LEFT})
    run(SERIES=series, SITES=sites, SITE_ID="mine", **everything)
    job = json.loads(Path(everything["REPORT"]).with_suffix(".job.json").read_text())
    assert job["outputs"]["footprints"] == everything["FOOTPRINTS"]
    assert job["sites"]["path"] == str(tmp_path / "out" / "report.sites.gpkg")
    numbers = json.loads(Path(everything["REPORT"]).with_suffix(".json").read_text())
    assert numbers["files"] == everything
    assert {"format": job["format"], **numbers["run"]["job"]} == job
    assert not list((tmp_path / "out").glob(".*"))
    before = Path(everything["FOOTPRINT_RASTER"]).read_bytes()
    Path(everything["FOOTPRINT_RASTER"]).unlink()
    subprocess.run(
        [worker, "-m", "euromine_qgis.engine", "run", str(tmp_path / "out" / "report.job.json")],
        cwd=Path(__file__).resolve().parents[2], check=True, capture_output=True, timeout=300,
    )
    assert Path(everything["FOOTPRINT_RASTER"]).read_bytes() == before


def test_numbers_name_the_files_that_are_left(run, series, tmp_path):
    """A Shapefile by its own name, and no file where a layer is in memory."""
    shapes, report = tmp_path / "f.shp", tmp_path / "report.html"
    run(SERIES=series, FOOTPRINTS=str(shapes), CHANGES="memory:", REPORT=str(report))
    numbers = json.loads(report.with_suffix(".json").read_text())
    assert numbers["files"] == {"FOOTPRINTS": str(shapes), "REPORT": str(report)}
    assert numbers["changes"][0]["polygons"] is not None
    outputs = json.loads(report.with_suffix(".job.json").read_text())["outputs"]
    assert outputs["footprints"] == str(tmp_path / "report.footprints.gpkg")
    assert outputs["changes"] == str(tmp_path / "report.changes.gpkg")
    assert numbers["run"]["job"]["outputs"] == outputs


def test_memory_layers_come_back_and_are_styled(run, series, qgis_new_project):
    context = of_project()
    wanted = {
        name: QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", QgsProject.instance())
        for name in ("FOOTPRINTS", "CHANGES", "FOOTPRINT_RASTER", "CHANGE_RASTER",
                     "PROBABILITY_RASTER")
    }
    results = run(SERIES=series, context=context, MIN_AREA_HA=0, **wanted)
    loaded = {}
    for destination, details in context.layersToLoadOnCompletion().items():
        layer = results[details.outputName]
        if isinstance(layer, str):
            layer = QgsRasterLayer(layer, details.name)
        assert layer.isValid(), destination
        details.postProcessor().postProcessLayer(layer, context, None)
        loaded[details.outputName] = layer
    assert set(loaded) == set(wanted) == set(results) - {"AREA_FIRST_HA", "AREA_LAST_HA"}
    categories = loaded["FOOTPRINTS"].renderer().categories()
    assert [one.value() for one in categories] == ["2019", "2020", "2022"]
    assert loaded["FOOTPRINTS"].temporalProperties().isActive()
    assert loaded["FOOTPRINT_RASTER"].renderer().usesBands() == [3]
    assert loaded["PROBABILITY_RASTER"].renderer().usesBands() == [3]
    assert [one.label for one in loaded["CHANGE_RASTER"].renderer().classes()] == [
        "Mining at both dates", "New mining", "No longer mining",
    ]


def test_only_the_selected_site_is_mapped(run, series, tmp_path, everything, qgis_new_project):
    sites = QgsVectorLayer(
        write_sites(tmp_path / "sites.geojson", {"left": LEFT, "right": RIGHT}), "concessions"
    )
    QgsProject.instance().addMapLayer(sites)
    sites.selectByExpression("mine = 'right'")
    run(
        SERIES=series, context=of_project(), SITE_ID="mine", MIN_AREA_HA=0, THRESHOLD=0.02,
        SITES=QgsProcessingFeatureSourceDefinition(sites.id(), True), **everything,
    )
    footprints = QgsVectorLayer(everything["FOOTPRINTS"])
    assert {feature["site"] for feature in footprints.getFeatures()} == {"right"}
    west = footprints.extent().xMinimum()
    assert west >= RIGHT[0] - 10
    numbers = json.loads(Path(everything["REPORT"]).with_suffix(".json").read_text())
    assert {row["site"] for row in numbers["areas"]} == {None, "right"}


def test_layers_of_the_project_serve_with_their_temporal_range(run, tmp_path, qgis_new_project):
    layers = []
    for name, year, radius in (("before.tif", 2018, 8), ("after.tif", 2021, 16)):
        layer = QgsRasterLayer(write_scene(tmp_path / "in", name, radius), name)
        layer.temporalProperties().setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
        layer.temporalProperties().setFixedTemporalRange(QgsDateTimeRange(
            QDateTime(QDate(year, 1, 1), QTime(0, 0)),
            QDateTime(QDate(year, 12, 31), QTime(23, 59)),
        ))
        layer.temporalProperties().setIsActive(True)
        QgsProject.instance().addMapLayer(layer)
        layers.append(layer)
    report = str(tmp_path / "report.html")
    run(SERIES=[layers[1], layers[0].id()], context=of_project(), REPORT=report)
    numbers = json.loads(Path(report).with_suffix(".json").read_text())
    assert [scene["date"] for scene in numbers["scenes"]] == ["2018", "2021"]
    assert [scene["name"] for scene in numbers["scenes"]] == ["before.tif", "after.tif"]
    job = json.loads(Path(report).with_suffix(".job.json").read_text())
    assert [one["date_source"] for one in job["series"]] == ["layer", "layer"]


def test_reference_masks_give_scores(run, series, tmp_path):
    rows, columns = np.mgrid[:SIZE, :SIZE]
    masks = []
    for path, radius in zip(series, (8, 12, 18)):
        pit = (rows - SIZE // 2) ** 2 + (columns - SIZE // 2) ** 2 < radius**2
        mask = (pit * 255).astype(np.uint8)[None]
        # As in EuroMineNet: 0 and 255, no georeference, the size of the image.
        masks.append(write_raster(tmp_path / "label" / Path(path).name, mask, epsg=None))
    results = run(
        SERIES=series, REFERENCE=masks, MODEL="fast", REPORT=str(tmp_path / "report.html")
    )
    numbers = json.loads((tmp_path / "report.json").read_text())
    for name in ("CA_TIOU", "MEAN_IOU"):
        assert 0 < results[name] <= 1
        assert results[name] == pytest.approx(numbers[name])


def test_polygons_of_a_mosaic_over_two_zones_lie_on_its_rasters(run, tmp_path):
    # At 12 degrees east; the pixels of zone 32 are a little finer on the ground, and become those
    # of all.
    places = {32633: (264_000.0, 4_999_000.0), 32632: (735_000.0, 4_999_000.0)}
    series = [
        write_scene(tmp_path / str(year), f"T{epsg}_{year}0704.tif", radius,
                    epsg=epsg, origin=origin)
        for year, radius in ((2019, 10), (2022, 18)) for epsg, origin in places.items()
    ]
    out = {"FOOTPRINTS": str(tmp_path / "f.gpkg"), "FOOTPRINT_RASTER": str(tmp_path / "f.tif")}
    run(SERIES=series, MIN_AREA_HA=0, **out)
    polygons, raster = QgsVectorLayer(out["FOOTPRINTS"]), QgsRasterLayer(out["FOOTPRINT_RASTER"])
    assert polygons.featureCount() > 0
    assert polygons.crs() == raster.crs()
    assert raster.extent().contains(polygons.extent())


def test_the_crs_that_a_layer_was_given_counts(run, tmp_path, qgis_new_project):
    layers = [
        QgsRasterLayer(write_scene(tmp_path, f"Year{year}.tif", radius), f"Year{year}")
        for year, radius in ((2019, 10), (2022, 18))
    ]
    for layer in layers:
        layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    out = str(tmp_path / "f.tif")
    run(SERIES=layers, FOOTPRINT_RASTER=out, REPORT=str(tmp_path / "r.html"))
    assert QgsRasterLayer(out).crs().authid() == "EPSG:32633"
    job = json.loads((tmp_path / "r.job.json").read_text())
    assert {raster["crs"] for raster in job["series"]} == {"EPSG:32633"}


def test_one_date_can_be_mapped(run, series, tmp_path):
    results = run("mapfootprint", SERIES=series[0], DATES="2019-07-04",
                  FOOTPRINTS=str(tmp_path / "f.gpkg"), MIN_AREA_HA=0)
    layer = QgsVectorLayer(results["FOOTPRINTS"])
    assert {feature["date"] for feature in layer.getFeatures()} <= {"2019-07-04"}
    assert results["AREA_FIRST_HA"] == results["AREA_LAST_HA"]


def test_real_images_with_irregular_nodata(run, shared_data, everything):
    images = sorted(str(path) for path in (shared_data / "aurora").glob("mine_1_20*.tif"))
    results = run(SERIES=images, **everything)
    footprints = QgsVectorLayer(everything["FOOTPRINTS"])
    assert footprints.crs().authid() == "EPSG:4326"
    assert {f["year"] for f in footprints.getFeatures()} <= {2019, 2020, 2023, 2024}
    # The outline covers some 38 ha; what is mapped lies inside.
    assert 0 <= results["AREA_LAST_HA"] < 40
    assert (gdal.Open(everything["FOOTPRINT_RASTER"]).ReadAsArray() == 255).any()

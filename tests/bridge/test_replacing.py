from __future__ import annotations

import sqlite3
from contextlib import closing

import numpy as np
import pytest
from osgeo import gdal, ogr
from qgis_samples import write_raster

from euromine_qgis.bridge import replacing
from euromine_qgis.bridge.asked import Table
from euromine_qgis.bridge.diagnosis import Diagnosis
from euromine_qgis.bridge.replacing import check_replaced, check_replaced_tables
from euromine_qgis.engine.benchmark_job import BenchmarkJob
from euromine_qgis.engine.errors import OutputError

PAGE = '<html><meta name="generator" content="EuroMine 0.1.0"><title>Mining</title></html>'
OURS = ("site", "year", "area_ha", "confidence")


def geopackage(path, **layers: tuple[str, ...]) -> str:
    dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    for name, fields in layers.items():
        layer = dataset.CreateLayer(name, None, ogr.wkbMultiPolygon)
        for field in fields:
            layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    dataset.FlushCache()
    del dataset
    return str(path)


def test_earlier_results_may_be_replaced_and_are_named(tmp_path):
    page = tmp_path / "r.html"
    page.write_text(PAGE)
    (tmp_path / "r.json").write_text('{"format": "euromine-results/1"}')
    (tmp_path / "r.csv").write_text("record,site,from_date,date\n")
    (tmp_path / "r.job.json").write_text('{"format": "euromine-job/1"}')
    outputs = {
        "FOOTPRINTS": geopackage(tmp_path / "f.gpkg", footprints=OURS),
        "FOOTPRINT_RASTER": write_raster(
            tmp_path / "f.tif", np.ones((1, 4, 4), np.uint8),
            tags={"TIFFTAG_SOFTWARE": "EuroMine 0.1.0"},
        ),
        "REPORT": str(page),
    }
    assert check_replaced({**outputs, "CHANGES": str(tmp_path / "new.gpkg")}) == outputs


def test_an_empty_file_holds_nothing_to_lose(tmp_path):
    (tmp_path / "f.gpkg").touch()
    assert check_replaced({"FOOTPRINTS": str(tmp_path / "f.gpkg")})


@pytest.mark.parametrize("layers", [
    {"roads": ("name",)},
    {"footprints": OURS, "roads": ("name",)},
])
def test_layers_of_the_user_s_are_not_overwritten(tmp_path, layers):
    path = geopackage(tmp_path / "mine.gpkg", **layers)
    with pytest.raises(OutputError, match="FOOTPRINTS would overwrite .*mine.gpkg") as caught:
        check_replaced({"FOOTPRINTS": path})
    assert "Choose another name" in caught.value.remedy


@pytest.mark.parametrize("table", ["qgis_projects", "notes"])
@pytest.mark.parametrize("styles", [{}, {"layer_styles": ()}])
def test_tables_that_gdal_does_not_list_are_not_overwritten(tmp_path, table, styles):
    path = geopackage(tmp_path / "f.gpkg", footprints=OURS, **styles)
    assert check_replaced({"FOOTPRINTS": path})
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"CREATE TABLE {table} (name TEXT)")
        database.commit()
    with pytest.raises(OutputError, match="f.gpkg, which .* or holds other layers as well"):
        check_replaced({"FOOTPRINTS": path})


def test_rasters_in_a_geopackage_are_not_overwritten(tmp_path):
    path = geopackage(tmp_path / "f.gpkg", footprints=OURS)
    image = gdal.GetDriverByName("MEM").Create("", 8, 8, 1)
    image.SetGeoTransform((0, 1, 0, 8, 0, -1))
    gdal.Translate(path, image, format="GPKG", outputSRS="EPSG:3857",
                   creationOptions=["APPEND_SUBDATASET=YES", "RASTER_TABLE=ortho"])
    with pytest.raises(OutputError, match="f.gpkg, which .* or holds other layers as well"):
        check_replaced({"FOOTPRINTS": path})


@pytest.mark.parametrize(("ending", "text"), [
    (".html", "<title>Notes on EuroMine</title>"),
    (".json", '{"type": "FeatureCollection"}'),
    (".csv", "site,hectares\n"),
    (".job.json", '{"name": "deploy"}'),
])
def test_pages_and_what_lies_beside_them_must_be_ours(tmp_path, ending, text):
    page = tmp_path / "r.html"
    page.write_text(PAGE)
    (tmp_path / f"r{ending}").write_text(text)
    with pytest.raises(OutputError, match=f"REPORT would overwrite .*r{ending}, which is no"):
        check_replaced({"REPORT": str(page)})


def test_the_diagnosis_is_a_page_of_ours(tmp_path):
    page = tmp_path / "check.html"
    page.write_text(Diagnosis((), True, "cpu").as_html())
    assert check_replaced({"OUTPUT": str(page)}) == {"OUTPUT": str(page)}


def test_a_run_that_was_stopped_goes_on_beside_its_job(tmp_path):
    report = str(tmp_path / "table.html")
    job = BenchmarkJob("/data", ("accurate.json",), report)
    (tmp_path / "table.job.json").write_text(job.to_json())
    assert check_replaced({"REPORT": report}) == {}
    (tmp_path / "table.job.json").write_text('{"name": "deploy"}')
    with pytest.raises(OutputError, match="table.job.json"):
        check_replaced({"REPORT": report})


def test_rasters_and_texts_of_the_user_s_are_not_overwritten(tmp_path):
    raster = write_raster(tmp_path / "image.tif", np.ones((1, 4, 4), np.uint8))
    with pytest.raises(OutputError, match="image.tif"):
        check_replaced({"CHANGE_RASTER": raster})
    (tmp_path / "data.csv").write_text("a,b\n1,2\n")
    with pytest.raises(OutputError, match="data.csv"):
        check_replaced({"REPORT": str(tmp_path / "data.html")})
    (tmp_path / "page.html").write_text("<h1>Home</h1>")
    with pytest.raises(OutputError, match="page.html"):
        check_replaced({"REPORT": str(tmp_path / "page.html")})


def test_an_empty_geojson_of_an_earlier_run_may_be_replaced(tmp_path):
    path = tmp_path / "changes.geojson"
    path.write_text('{"type": "FeatureCollection", "features": []}')
    assert check_replaced({"CHANGES": str(path)}) == {"CHANGES": str(path)}


def test_on_windows_a_file_that_is_open_is_told_before_anything_is_computed(tmp_path, monkeypatch):
    path = geopackage(tmp_path / "f.gpkg", footprints=OURS)
    monkeypatch.setattr(replacing, "_WINDOWS", True)
    assert check_replaced({"FOOTPRINTS": path})

    def in_use(source, target):
        raise PermissionError(32, "in use")

    monkeypatch.setattr(replacing.os, "rename", in_use)
    with pytest.raises(OutputError, match="f.gpkg, which is open in QGIS") as caught:
        check_replaced({"FOOTPRINTS": path})
    assert "Remove its layer" in caught.value.remedy


def our_raster(path) -> str:
    return write_raster(
        path, np.ones((1, 4, 4), np.uint8), tags={"TIFFTAG_SOFTWARE": "EuroMine 0.1.0"}
    )


def test_what_is_kept_beside_a_raster_is_looked_at(tmp_path):
    raster, sites = our_raster(tmp_path / "north.tif"), tmp_path / "north.sites.gpkg"
    geopackage(sites, sites=("mine",))
    outputs = {"FOOTPRINT_RASTER": raster}
    # Nothing is kept beside it where there is a report.
    assert check_replaced(outputs, "REPORT") == check_replaced(outputs) == outputs
    with pytest.raises(OutputError, match="FOOTPRINT_RASTER would overwrite .*north.sites.gpkg"):
        check_replaced(outputs, "FOOTPRINT_RASTER")
    (tmp_path / "north.job.json").write_text('{"name": "deploy"}')
    with pytest.raises(OutputError, match="would overwrite .*north.job.json"):
        check_replaced(outputs, "FOOTPRINT_RASTER")
    # An earlier run left them.
    job = BenchmarkJob("/data", ("accurate.json",), "north.html")
    (tmp_path / "north.job.json").write_text(job.to_json())
    assert check_replaced(outputs, "FOOTPRINT_RASTER") == outputs
    (tmp_path / "north.tif").unlink()
    assert check_replaced(outputs, "FOOTPRINT_RASTER") == {}


def test_a_table_of_an_earlier_run_is_replaced_and_one_of_the_user_s_is_not(tmp_path):
    path = geopackage(tmp_path / "mines.gpkg", footprints=OURS, concessions=("name",))
    assert check_replaced_tables({
        "FOOTPRINTS": Table(path, "Footprints"), "CHANGES": Table(path, "changes"),
    }) == {"FOOTPRINTS": f"{path}|layername=Footprints"}
    assert check_replaced_tables({"CHANGES": Table(str(tmp_path / "new.gpkg"), "changes")}) == {}
    with pytest.raises(OutputError, match="CHANGES would overwrite .*concessions, which") as caught:
        check_replaced_tables({"CHANGES": Table(path, "concessions")})
    assert caught.value.remedy == "Choose another name for the output."


def test_a_page_that_cannot_be_looked_at_is_not_ours(tmp_path):
    with pytest.raises(OutputError, match="OUTPUT would overwrite .* no result of EuroMine"):
        check_replaced({"OUTPUT": str(tmp_path)})

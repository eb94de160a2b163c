from __future__ import annotations

import os

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
)
from qgis_samples import SIX, scene, write_raster, write_scene

from euromine_qgis.bridge.rasters import as_input, date_rasters, pick_rasters, read_facts
from euromine_qgis.engine.errors import DateError, RasterReadError

pytestmark = pytest.mark.usefixtures("qgis_app")


def pick(*values):
    return pick_rasters(list(values), "SERIES", QgsProcessingContext())


def test_a_path_is_made_absolute(tmp_path, monkeypatch):
    path = write_scene(tmp_path, "Year2019.tif")
    monkeypatch.chdir(tmp_path)
    (picked,) = pick("Year2019.tif")
    assert picked.path == path
    assert picked.name == "Year2019.tif"
    assert picked.layer_range is None


def test_one_value_or_an_expression_will_do(tmp_path):
    path = write_scene(tmp_path, "Year2019.tif")
    context = QgsProcessingContext()
    assert pick_rasters(path, "SERIES", context)[0].path == path
    value = QgsProperty.fromExpression(f"'{tmp_path}' || '/Year2019.tif'")
    assert pick_rasters(value, "SERIES", context)[0].path == path
    assert pick_rasters(None, "SERIES", context) == ()


def test_a_layer_of_the_project_is_found_by_id_and_name(tmp_path, qgis_new_project):
    path = write_scene(tmp_path, "Year2019.tif")
    layer = QgsRasterLayer(path, "before")
    QgsProject.instance().addMapLayer(layer)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    for value in (layer, layer.id(), "before"):
        (picked,) = pick_rasters([value], "SERIES", context)
        assert (picked.path, picked.name) == (path, "before")


def test_a_layer_s_own_crs_counts_where_its_file_has_another(tmp_path, qgis_new_project):
    layer = QgsRasterLayer(write_scene(tmp_path, "Year2019.tif"), "2019")
    (picked,) = pick(layer)
    assert picked.crs is None and read_facts(picked).crs == "EPSG:32632"
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    (picked,) = pick(layer)
    assert read_facts(picked).crs == "EPSG:32633"
    assert as_input(picked).crs == "EPSG:32633"
    # What QGIS took for a file without one says nothing.
    bare = QgsRasterLayer(write_scene(tmp_path, "Year2020.tif", epsg=None), "2020")
    bare.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    (picked,) = pick(bare)
    assert picked.crs is None and read_facts(picked).crs is None


def test_gdal_sources_go_through(tmp_path):
    path = write_scene(tmp_path, "Year2019.tif")
    vrt = str(tmp_path / "Year2019.vrt")
    gdal.BuildVRT(vrt, [path]).FlushCache()
    inside_zip = f"/vsizip/{tmp_path}/all.zip/Year2019.tif"
    import zipfile

    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.write(path, "Year2019.tif")
    subdataset = f"GTIFF_DIR:1:{path}"
    for source in (vrt, inside_zip, subdataset):
        (picked,) = pick(source)
        assert picked.path == source
        assert read_facts(picked).count == 6


def test_what_lives_in_qgis_s_memory_is_refused():
    with pytest.raises(RasterReadError, match="memory of QGIS"):
        pick("/vsimem/Year2019.tif")


def test_the_header_is_read_as_it_stands(tmp_path):
    path = write_raster(tmp_path / "a.tif", scene(5), names=SIX, epsg=4326, pixel=0.001,
                        origin=(9.0, 45.0), tags={"TIFFTAG_DATETIME": "2019:07:04 10:00:00"})
    facts = read_facts(pick(path)[0])
    assert (facts.count, facts.width, facts.height) == (6, 64, 64)
    assert facts.dtype == "int16"
    assert facts.crs == "EPSG:4326"
    assert facts.transform == (0.001, 0.0, 9.0, 0.0, -0.001, 45.0)
    assert facts.band_names == SIX
    assert facts.tags["TIFFTAG_DATETIME"] == "2019:07:04 10:00:00"
    assert facts.scales == (1.0,) * 6 and facts.offsets == (0.0,) * 6


def test_eight_bit_pictures_and_missing_georeference_are_seen(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.zeros((3, 8, 8), np.uint8), epsg=None)
    facts = read_facts(pick(path)[0])
    assert facts.dtype == "uint8"
    assert facts.crs is None
    assert not facts.georeferenced


def test_gdal_stays_quiet_about_what_is_no_raster(tmp_path, capfd):
    (tmp_path / "a.tif").write_text("no raster")
    with pytest.raises(RasterReadError, match="a.tif cannot be read"):
        read_facts(pick(str(tmp_path / "a.tif"))[0])
    assert capfd.readouterr().err == ""


def test_dates_given_win_over_those_found(tmp_path):
    picked = pick(write_scene(tmp_path, "Year2019.tif"), write_scene(tmp_path, "Year2020.tif"))
    facts = [read_facts(one) for one in picked]
    found = date_rasters(picked, facts, "2020;2019-05-06")
    assert [one.date.iso for one in found] == ["2020", "2019-05-06"]
    assert as_input(picked[0], found[0]).date == "2020"
    assert as_input(picked[0], found[0]).date_source == "DATES"
    # What the file tells is left to the worker, which finds the same.
    own = date_rasters(picked, facts, " ")
    assert [one.date.iso for one in own] == ["2019", "2020"]
    assert as_input(picked[0], own[0]).date is None


def test_all_undated_rasters_are_told_at_once(tmp_path):
    picked = pick(*(write_scene(tmp_path, f"mosaic_{letter}.tif") for letter in "abcdefg"))
    facts = [read_facts(one) for one in picked]
    with pytest.raises(DateError) as caught:
        date_rasters(picked, facts, "")
    assert "mosaic_a" in caught.value.message and "mosaic_e" in caught.value.message
    assert "2 more rasters" in caught.value.message
    assert os.linesep not in caught.value.message

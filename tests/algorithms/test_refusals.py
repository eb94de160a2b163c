"""What is refused before a worker starts, each with the input's name and a remedy."""

from __future__ import annotations

import os

import numpy as np
import pytest
from qgis.core import QgsProcessingFeatureSourceDefinition, QgsRasterLayer, QgsVectorLayer
from qgis_samples import (
    ORIGIN,
    SIX,
    as_gdal_sources,
    scene,
    write_raster,
    write_scene,
    write_sites,
)

from euromine_qgis.bridge import models

INSIDE = (ORIGIN[0] + 100, ORIGIN[1] - 400, ORIGIN[0] + 400, ORIGIN[1] - 100)


def test_a_good_series_is_taken(refusal, series):
    assert refusal(SERIES=series) == ""


def test_gdal_sources_that_are_no_files_are_taken(refusal, series, tmp_path):
    masks = as_gdal_sources([
        write_raster(tmp_path / f"mask_{year}.tif", np.zeros((1, 64, 64), np.uint8))
        for year in (2019, 2020, 2022)
    ])
    sources = as_gdal_sources(series)
    assert refusal(SERIES=sources, REFERENCE=masks) == ""
    assert refusal("mapfootprint", SERIES=sources[1]) == ""
    gone = sources[1].replace("Year2020", "Year1999")
    assert "Year1999.tif cannot be read" in refusal(SERIES=[*sources, gone])
    assert "Year1999.tif cannot be read" in refusal(SERIES=sources, REFERENCE=[gone])


def test_an_empty_series_is_refused(refusal):
    assert "SERIES" in refusal(SERIES=[])


def test_an_unreadable_raster_is_named(refusal, series, tmp_path):
    broken = tmp_path / "Year2023.tif"
    broken.write_text("no raster")
    text = refusal(SERIES=[*series, str(broken)])
    assert "Year2023.tif cannot be read" in text
    assert "Check that the file exists" in text


def test_a_missing_raster_is_named(refusal, series):
    assert "Year1999.tif cannot be read" in refusal(SERIES=[*series, "/nowhere/Year1999.tif"])


def test_a_raster_without_a_date_is_named(refusal, series, tmp_path):
    undated = write_scene(tmp_path, "mosaic.tif")
    text = refusal(SERIES=[*series, undated])
    assert "No date was found for mosaic" in text
    assert "DATES" in text


def test_doubled_dates_name_both_rasters(refusal, series, tmp_path):
    text = refusal(SERIES=[*series, write_scene(tmp_path, "again_2019.tif")])
    assert "Year2019" in text and "again_2019" in text and "2019" in text
    assert "DATES" in text


def test_dates_must_be_as_many_as_rasters(refusal, series):
    text = refusal(SERIES=series, DATES="2019;2020")
    assert "DATES holds 2 dates for 3 rasters" in text


def test_dates_that_are_none_are_refused(refusal, series):
    assert "'soon' is not a date" in refusal(SERIES=series, DATES="2019;2020;soon")


def test_one_date_is_for_mapfootprint_only(refusal, series):
    text = refusal(SERIES=series[:1])
    assert "one date only" in text and "mapfootprint" in text
    assert refusal("mapfootprint", SERIES=series[:1]) == ""


def test_other_places_are_refused(refusal, series, tmp_path):
    far = write_scene(tmp_path, "Year2023.tif", origin=(600_000.0, 5_000_000.0))
    text = refusal(SERIES=[*series, far])
    assert "Year2023" in text and "does not show the place" in text


def test_another_crs_of_the_same_place_is_taken(refusal, series, tmp_path):
    # 9 degrees east, 45.15 degrees north is the series' corner; longitudes and latitudes there.
    other = write_scene(
        tmp_path, "Year2023.tif", epsg=4326, origin=(9.0, 45.1535), pixel=0.0001
    )
    assert refusal(SERIES=[*series, other]) == ""


def test_a_raster_without_georeference_is_refused(refusal, tmp_path):
    bare = [write_scene(tmp_path, f"Year{year}.tif", epsg=None) for year in (2019, 2020)]
    text = refusal(SERIES=bare)
    assert "Year2019" in text and "georeference" in text


def test_bands_that_cannot_be_told_are_a_question(refusal, tmp_path):
    nameless = [
        write_raster(tmp_path / f"Year{year}.tif", scene(9)[:5]) for year in (2019, 2020)
    ]
    text = refusal(SERIES=nameless)
    assert "Year2019" in text and "BANDS" in text
    assert refusal(SERIES=nameless, BANDS="custom",
                   CUSTOM_BANDS="blue=1;green=2;red=3;nir=4") == ""


def test_a_band_that_the_model_needs_is_named(refusal, tmp_path):
    infrared = [
        write_raster(tmp_path / f"Year{year}.tif", scene(9)[3:], names=SIX[3:])
        for year in (2019, 2020)
    ]
    text = refusal(SERIES=infrared)
    assert "Year2019" in text and "blue" in text and "model fast" in text


def test_custom_bands_must_be_given_and_exist(refusal, series):
    assert "CUSTOM_BANDS" in refusal(SERIES=series, BANDS="custom")
    text = refusal(SERIES=series, BANDS="custom", CUSTOM_BANDS="blue=1;red=9")
    assert "red=9" in text


def test_custom_bands_are_never_ignored(refusal, series):
    text = refusal(SERIES=series, CUSTOM_BANDS="blue=1")
    assert text == (
        "CUSTOM_BANDS is blue=1, but BANDS is auto.\n"
        "Set BANDS to custom, or leave CUSTOM_BANDS empty."
    )


def test_a_threshold_that_is_no_number_is_refused(refusal, series):
    assert "THRESHOLD is 0,5." in refusal(SERIES=series, THRESHOLD="0,5")
    assert refusal(SERIES=series, THRESHOLD="0.5") == ""


def test_sites_that_are_no_polygons_are_refused(refusal, series):
    points = QgsVectorLayer("Point?crs=EPSG:32632", "wells", "memory")
    assert "SITES wells holds no polygons" in refusal(SERIES=series, SITES=points)


def test_a_field_that_sites_lack_is_refused(refusal, series, tmp_path):
    sites = write_sites(tmp_path / "sites.geojson", {"a": INSIDE})
    text = refusal(SERIES=series, SITES=sites, SITE_ID="name")
    assert "SITES sites has no field name" in text and "mine, fid" in text
    assert refusal(SERIES=series, SITES=sites, SITE_ID="mine") == ""


def test_an_empty_sites_layer_is_refused(refusal, series, tmp_path):
    empty = write_sites(tmp_path / "sites.geojson", {})
    text = refusal(SERIES=series, SITES=empty)
    assert "SITES" in text


def test_nothing_selected_is_an_empty_layer(refusal, series, tmp_path):
    sites = write_sites(tmp_path / "sites.geojson", {"a": INSIDE})
    chosen = QgsProcessingFeatureSourceDefinition(sites, True)
    text = refusal(SERIES=series, SITES=chosen)
    assert "SITES sites holds no feature" in text and "select" in text
    assert refusal(SERIES=series, SITES=sites) == ""


def test_sites_elsewhere_are_refused(refusal, series, tmp_path):
    away = tuple(value + 50_000 for value in INSIDE)
    text = refusal(SERIES=series, SITES=write_sites(tmp_path / "sites.geojson", {"a": away}))
    assert "No polygon of SITES sites lies in the area" in text and "CRS" in text


def test_sites_that_cannot_be_read_are_named(refusal, series, tmp_path):
    text = refusal(SERIES=series, SITES=str(tmp_path / "none.gpkg"))
    assert "none.gpkg" in text


def test_an_unknown_model_is_refused(refusal, series):
    assert "MODEL" in refusal(SERIES=series, MODEL="oracle")


def test_an_installation_without_models_says_so(refusal, series, tmp_path, monkeypatch):
    monkeypatch.setattr(models, "MODELS", tmp_path)
    text = refusal(SERIES=series)
    assert "MODEL" in text and "MODEL_FILE" in text


def test_a_model_file_that_is_missing_is_named(refusal, series, tmp_path):
    text = refusal(SERIES=series, MODEL_FILE=str(tmp_path / "mine.json"))
    assert "MODEL_FILE" in text and "mine.json" in text


def test_a_model_without_weights_is_named(refusal, series, tmp_path):
    card = tmp_path / "mine.json"
    card.write_text((models.MODELS / "accurate.json").read_text())
    text = refusal(SERIES=series, MODEL_FILE=str(card))
    assert "accurate.safetensors" in text and "missing" in text


def test_a_broken_model_card_is_named(refusal, series, tmp_path):
    card = tmp_path / "mine.json"
    card.write_text("{")
    assert "mine.json" in refusal(SERIES=series, MODEL_FILE=str(card))


@pytest.mark.parametrize("output", ["FOOTPRINT_RASTER", "CHANGE_RASTER", "PROBABILITY_RASTER"])
def test_an_output_that_is_an_input_is_refused(refusal, series, output):
    text = refusal(SERIES=series, **{output: series[1]})
    assert output in text and "one of the inputs" in text


def test_an_output_that_is_the_sites_file_is_refused(refusal, series, tmp_path):
    sites = write_sites(tmp_path / "sites.geojson", {"a": INSIDE})
    text = refusal(SERIES=series, SITES=sites, FOOTPRINTS=sites)
    assert "FOOTPRINTS" in text and "one of the inputs" in text


def test_one_file_for_two_outputs_is_refused(refusal, series, tmp_path):
    same = str(tmp_path / "out.tif")
    text = refusal(SERIES=series, FOOTPRINT_RASTER=same, CHANGE_RASTER=same)
    assert "same file" in text
    # The report's table lies beside it.
    table = refusal(
        SERIES=series, FOOTPRINTS=str(tmp_path / "r.csv"), REPORT=str(tmp_path / "r.html")
    )
    assert "same file" in table and "r.csv" in table


@pytest.mark.parametrize("name", ["out.img", "out.png", "out"])
def test_rasters_are_geotiff_only(refusal, series, tmp_path, name):
    assert refusal(SERIES=series, FOOTPRINT_RASTER=str(tmp_path / name)) == (
        f"FOOTPRINT_RASTER is {name}, but rasters are written as GeoTIFF only.\n"
        "Give a file name that ends with .tif."
    )


def test_a_folder_that_cannot_be_written_is_named(refusal, series, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    text = refusal(SERIES=series, REPORT=str(blocked / "report.html"))
    assert "REPORT" in text and str(blocked) in text and "another folder" in text


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_folder_without_permission_is_named(refusal, series, tmp_path):
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    assert "permission" in refusal(SERIES=series, REPORT=str(locked / "report.html"))


def test_reference_masks_need_dates_too(refusal, series, tmp_path):
    mask = write_raster(tmp_path / "mask.tif", np.zeros((1, 64, 64), np.uint8))
    assert "No date was found for mask" in refusal(SERIES=series, REFERENCE=[mask])


def test_reference_masks_may_take_the_order_of_dates(refusal, series, tmp_path):
    masks = [
        write_raster(tmp_path / f"mask_{letter}.tif", np.zeros((1, 64, 64), np.uint8))
        for letter in "abc"
    ]
    assert refusal(SERIES=series, REFERENCE=masks, DATES="2019;2020;2022") == ""
    assert "mask_a" in refusal(SERIES=series, REFERENCE=masks[:2], DATES="2019;2020;2022")


def test_layers_that_are_no_files_are_refused(refusal, series):
    layer = QgsRasterLayer("type=xyz&url=file:///none/{z}/{x}/{y}.png", "tiles 2023", "wms")
    text = refusal(SERIES=[*series, layer])
    assert "tiles 2023" in text and "GeoTIFF" in text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("pit", "SITE:YEAR-YEAR"),
        ("2019-2021", "2019, 2020, 2022"),
        ("2022-2019", "Give the earlier date first"),
        ("pit:2019-2022", "Give SITES"),
        (["2019-2020", "2019-1999"], "1999, which is no date"),
    ],
)
def test_questions_that_the_series_cannot_answer(refusal, series, text, told):
    text = refusal(SERIES=series, EXPLAIN=text)
    assert "EXPLAIN" in text and told in text


def test_questions_about_dates_and_sites_of_the_series_are_taken(refusal, series, tmp_path):
    sites = write_sites(tmp_path / "sites.geojson", {"pit": INSIDE})
    assert refusal(SERIES=series, SITES=sites, SITE_ID="mine", EXPLAIN="pit:2019-2022") == ""
    assert refusal(SERIES=series, EXPLAIN="none") == ""

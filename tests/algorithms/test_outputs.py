"""Files of the user's that outputs name by mistake: refused before a worker starts, and left."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterMultipleLayers,
    QgsProject,
    QgsVectorLayer,
)
from qgis_samples import ORIGIN, write_sites

from euromine_qgis.algorithms import mapping

INSIDE = (ORIGIN[0] + 20, ORIGIN[1] - 620, ORIGIN[0] + 620, ORIGIN[1] - 20)


@pytest.fixture
def run(provider, feedback, worker):
    from qgis import processing

    def run(**parameters):
        return processing.run(
            "euromine:changedetect", parameters, feedback=feedback, context=QgsProcessingContext()
        )

    return run


@pytest.fixture
def save(tmp_path):
    """A function that writes the site ``pit`` into tables of a GeoPackage and gives its path."""
    drawn = write_sites(tmp_path / "drawn.geojson", {"pit": INSIDE})

    def save(name: str, *tables: str) -> str:
        path = tmp_path / name
        for number, table in enumerate(tables or (path.stem,)):
            gdal.VectorTranslate(
                str(path), drawn, format="GPKG", layerName=table,
                accessMode="append" if number else None,
            )
        return str(path)

    return save


def table_of(path: str, name: str) -> str:
    """As QGIS writes it when it saves to a GeoPackage."""
    return f"ogr:dbname='{path}' table=\"{name}\" (geom)"


def contents(path: str) -> dict[str, int]:
    """How many features each table holds."""
    dataset = gdal.OpenEx(path, gdal.OF_VECTOR)
    layers = [dataset.GetLayer(number) for number in range(dataset.GetLayerCount())]
    return {layer.GetName(): layer.GetFeatureCount() for layer in layers}


@pytest.mark.parametrize("name", ["changedetect", "mapfootprint"])
def test_a_name_to_which_qgis_appends_is_refused(refusal, series, save, name):
    sites = save("mine.gpkg")
    for value in ("mine", "mine.gpkg|layername=mine"):
        text = refusal(name, SERIES=series, SITES=sites,
                       FOOTPRINTS=str(Path(sites).with_name(value)))
        assert text == (
            f"FOOTPRINTS is {value}, but QGIS writes no polygon layer under that name.\n"
            "Give a file name that ends with .gpkg, such as footprints.gpkg."
        )
    out = str(Path(sites).with_name("a"))
    assert "CHANGES is a, but" in refusal(SERIES=series, FOOTPRINTS=f"{out}.gpkg", CHANGES=out)


def test_it_is_refused_in_a_model_too(provider, feedback, series, save):
    model = QgsProcessingModelAlgorithm("map", "tests")
    source = QgsProcessingModelChildParameterSource
    model.addModelParameter(
        QgsProcessingParameterMultipleLayers(
            "SERIES", "SERIES", QgsProcessing.SourceType.TypeRaster
        ),
        QgsProcessingModelParameter("SERIES"),
    )
    step = QgsProcessingModelChildAlgorithm("euromine:changedetect")
    step.setChildId("mapping")
    step.addParameterSources("SERIES", [source.fromModelParameter("SERIES")])
    footprints = QgsProcessingModelOutput("footprints", "footprints")
    footprints.setChildId("mapping")
    footprints.setChildOutputName("FOOTPRINTS")
    step.setModelOutputs({"footprints": footprints})
    model.addChildAlgorithm(step)
    model.updateDestinationParameters()
    mine = Path(save("mine.gpkg"))
    before = mine.read_bytes()
    for value in (str(mine.with_suffix("")), table_of(str(mine), "mine")):
        _, fine = model.run(
            {"SERIES": series,
             "mapping:footprints": QgsProcessingOutputLayerDefinition(value)},
            QgsProcessingContext(), feedback,
        )
        assert not fine
        assert mine.read_bytes() == before


def test_selected_sites_are_an_input_too(refusal, series, save, tmp_path):
    sites = QgsProcessingFeatureSourceDefinition(save("mine.gpkg"), False)
    text = refusal(SERIES=series, SITES=sites, FOOTPRINTS=str(tmp_path / "mine.gpkg"))
    assert "FOOTPRINTS would overwrite" in text and "one of the inputs" in text


def test_what_is_kept_beside_a_raster_is_no_file_of_the_user_s(refusal, series, save, tmp_path):
    sites = save("north.sites.gpkg")
    asked = {"SERIES": series, "SITES": sites, "FOOTPRINT_RASTER": str(tmp_path / "north.tif")}
    assert refusal(**asked) == (
        f"FOOTPRINT_RASTER would overwrite {sites}, which is one of the inputs.\n"
        "Choose another name for the output."
    )
    # All is kept beside the report, or the first raster.
    assert refusal(**asked, REPORT="TEMPORARY_OUTPUT") == ""
    second = {**asked, "FOOTPRINT_RASTER": "TEMPORARY_OUTPUT",
              "CHANGE_RASTER": str(tmp_path / "north.tif")}
    assert refusal(**second) == ""
    other = save("other.gpkg")
    text = refusal(**{**asked, "SITES": other})
    assert f"FOOTPRINT_RASTER would overwrite {sites}, which is no result of EuroMine" in text


def test_tables_of_a_file_are_looked_at(refusal, series, save):
    path = save("mines.gpkg", "sites", "concessions")
    asked = {"SERIES": series, "SITES": path}
    assert refusal(**asked, FOOTPRINTS=table_of(path, "footprints")) == ""
    # QGIS reads the first table where none is named.
    assert refusal(**asked, FOOTPRINTS=table_of(path, "SITES")) == (
        f"FOOTPRINTS would overwrite {path}|layername=SITES, which is one of the inputs.\n"
        "Choose another name for the output."
    )
    assert refusal(**asked, FOOTPRINTS=table_of(path, "concessions")) == (
        f"FOOTPRINTS would overwrite {path}|layername=concessions, which is no result of "
        "EuroMine.\nChoose another name for the output."
    )
    for source in (f"{path}|layername=concessions", f"{path}|layerid=1"):
        second = {**asked, "SITES": source}
        assert "one of the inputs" in refusal(**second, CHANGES=table_of(path, "concessions"))
    assert "is no result" in refusal(**second, CHANGES=table_of(path, "sites"))
    for whole in (f"ogr:dbname='{path}'", f"ogr:{path}"):
        text = refusal(**asked, CHANGES=whole)
        assert f"CHANGES is {path}, but QGIS writes no polygon layer under that name." in text


def test_a_job_s_copy_never_replaces_an_input(run, feedback, series, save, tmp_path, monkeypatch):
    """The last guard, where nothing was refused."""
    monkeypatch.setattr(mapping.checks, "check_outputs", lambda *given: None)
    monkeypatch.setattr(mapping, "check_replaced", lambda *given: {})
    sites = save("north.sites.gpkg", "mine")
    before = Path(sites).read_bytes()
    run(SERIES=series, SITES=sites, FOOTPRINT_RASTER=str(tmp_path / "north.tif"))
    assert Path(sites).read_bytes() == before
    assert "warning: The job file could not be kept: " in feedback.text
    assert not (tmp_path / "north.job.json").exists()


def test_results_go_into_a_geopackage_beside_what_it_holds(run, feedback, series, save, tmp_path):
    path = save("mines.gpkg", "sites", "concessions")
    report = tmp_path / "report.html"
    asked = {"SERIES": series, "SITES": f"{path}|layername=sites", "MIN_AREA_HA": 0,
             "MODEL": "fast", "REPORT": str(report),
             "FOOTPRINTS": table_of(path, "footprints"), "CHANGES": table_of(path, "changes")}
    run(**asked)
    first = contents(path)
    assert first.pop("sites") == first.pop("concessions") == 1
    assert set(first) == {"footprints", "changes"} and min(first.values()) > 0
    assert json.loads(report.with_suffix(".json").read_text())["files"]["CHANGES"] == path
    assert "is replaced" not in feedback.text
    run(**asked)
    assert contents(path) == {**first, "sites": 1, "concessions": 1}
    for name, table in (("FOOTPRINTS", "footprints"), ("CHANGES", "changes")):
        told = f"warning: {name}: {path}|layername={table} from an earlier run is replaced."
        assert told in feedback.text


def test_results_that_are_open_in_the_project_are_replaced(
    run, series, tmp_path, qgis_new_project
):
    """Their table has another name than the file, which QGIS's shared data sets do not notice."""
    asked = {"SERIES": series, "MIN_AREA_HA": 0, "MODEL": "fast"}
    run(**asked, FOOTPRINTS=str(tmp_path / "first.gpkg"))
    renamed = str((tmp_path / "first.gpkg").rename(tmp_path / "results.gpkg"))
    layer = QgsVectorLayer(renamed, "results", "ogr")
    QgsProject.instance().addMapLayer(layer)
    before = layer.featureCount()
    assert before > 0
    run(**asked, FOOTPRINTS=renamed)
    assert contents(renamed) == {"results": before}

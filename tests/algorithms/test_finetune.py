"""euromine:finetune through ``processing.run``, and what it refuses before a worker starts."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProperty,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis_samples import ORIGIN, as_gdal_sources, write_scene, write_sites

from euromine_qgis.engine.finetune_job import FinetuneJob, LabelsInput
from euromine_qgis.engine.jobs import RasterInput

PARAMETERS = {
    "SERIES": "multilayer", "DATES": "string", "LABELS": "source", "YEAR_FIELD": "field",
    "LABELLED_AREA": "source", "BANDS": "enum", "CUSTOM_BANDS": "string", "MODEL": "enum",
    "MODEL_FILE": "file", "DEVICE": "enum", "MINUTES": "number", "KEEP_WORSE": "boolean",
    "OUTPUT_MODEL": "fileDestination",
}
CHECKOUT = Path(__file__).resolve().parents[2]
QUARRIES = """
import sys
from pathlib import Path
sys.path[:0] = sys.argv[1:3]
import quarries
quarries.make_job(Path(sys.argv[3]))
"""


@pytest.fixture
def quarries(worker, tmp_path):
    """Rasters, labels, an area and a tiny model, which the worker's Python writes."""
    subprocess.run(
        [worker, "-c", QUARRIES, str(CHECKOUT), str(CHECKOUT / "tests"), str(tmp_path)],
        check=True, capture_output=True, timeout=120,
    )
    return {
        "SERIES": [str(tmp_path / f"Year{year}.tif") for year in (2019, 2021)],
        "LABELS": str(tmp_path / "labels.gpkg"), "YEAR_FIELD": "year",
        "LABELLED_AREA": str(tmp_path / "area.gpkg"),
        "MODEL_FILE": str(tmp_path / "models" / "tiny.json"), "DEVICE": "cpu",
    }


@pytest.fixture
def drawn(series, tmp_path):
    """Parameters that work, on the small series."""
    x, y = ORIGIN
    return {
        "SERIES": series,
        "LABELS": write_sites(tmp_path / "drawn.geojson", {"2019": (x, y - 300, x + 300, y)}),
        "YEAR_FIELD": "mine", "OUTPUT_MODEL": str(tmp_path / "out" / "region.json"),
    }


@pytest.fixture
def refusal(tool, context):
    def refuse(**parameters) -> str:
        fine, text = tool("finetune").checkParameterValues(parameters, context)
        assert fine == (text == "")
        return text

    return refuse


def test_parameters_have_the_names_and_types_that_programs_rely_on(tool):
    found = {one.name(): one.type() for one in tool("finetune").parameterDefinitions()}
    assert found == PARAMETERS
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    needed = [
        one.name() for one in tool("finetune").parameterDefinitions()
        if not one.flags() & optional and one.defaultValue() is None
    ]
    assert needed == ["SERIES", "LABELS", "OUTPUT_MODEL"]
    assert tool("finetune").parameterDefinition("MINUTES").defaultValue() == 8
    outputs = {one.name(): one.type() for one in tool("finetune").outputDefinitions()}
    assert outputs["IOU_BEFORE"] == outputs["IOU_AFTER"] == "outputNumber"
    assert outputs["OUTPUT_MODEL"] == "outputFile"


def test_the_model_is_what_model_file_takes(provider, feedback, quarries, tmp_path):
    from qgis import processing

    out = tmp_path / "out"
    made = processing.run(
        "euromine:finetune",
        {**quarries, "MINUTES": 1, "KEEP_WORSE": True, "OUTPUT_MODEL": str(out / "own.json")},
        feedback=feedback, context=QgsProcessingContext(),
    )
    assert made["OUTPUT_MODEL"] == str(out / "own.json")
    assert 0 <= made["IOU_BEFORE"] <= 1 and 0 <= made["IOU_AFTER"] <= 1
    assert sorted(path.name for path in out.iterdir()) == [
        "own.area.gpkg", "own.job.json", "own.json", "own.labels.gpkg", "own.safetensors",
    ]
    assert "kept back for the report" in feedback.text and "doing: learning" in feedback.text
    card = json.loads((out / "own.json").read_text())
    assert card["id"] == "own" and card["training_data"][-1]["name"] == "labels"
    assert json.loads((out / "own.job.json").read_text())["labels"]["year_field"] == "year"
    mapped = processing.run(
        "euromine:changedetect",
        {"SERIES": quarries["SERIES"], "MODEL_FILE": str(out / "own.json"), "DEVICE": "cpu",
         "FOOTPRINTS": QgsProcessing.TEMPORARY_OUTPUT},
        feedback=feedback, context=QgsProcessingContext(),
    )
    assert mapped["AREA_LAST_HA"] >= 0 and "Model: own" in feedback.text


def test_refusals_name_input_and_remedy(refusal, drawn, tmp_path):
    assert refusal(**drawn) == ""
    layer = QgsVectorLayer(drawn["LABELS"], "drawn")
    assert refusal(**{**drawn, "LABELS": layer, "LABELLED_AREA": layer}) == ""
    assert "LABELS is empty" in refusal(**{**drawn, "LABELS": None})
    assert refusal(**{**drawn, "YEAR_FIELD": "jahr"}) == (
        "LABELS drawn has no field jahr.\nChoose one of: mine, fid."
    )
    without_years = QgsVectorLayer("Polygon?crs=EPSG:32632", "looked at", "memory")
    assert refusal(**drawn, LABELLED_AREA=without_years) == (
        "LABELLED_AREA looked at holds no feature.\n"
        "Choose a polygon layer with features, or select some where only selected ones are used."
    )
    x, y = ORIGIN
    away = write_sites(tmp_path / "away.geojson", {"2019": (x + 9000, y, x + 9300, y + 300)})
    assert "No polygon of LABELS away lies in the area" in refusal(**{**drawn, "LABELS": away})
    text = refusal(**drawn, LABELLED_AREA=away)
    assert "No polygon of LABELLED_AREA away" in text
    assert "DATES holds 2 dates" in refusal(**drawn, DATES="2019;2020")
    assert "one.json" in refusal(**drawn, MODEL_FILE=str(tmp_path / "one.json"))
    bare = write_scene(tmp_path, "Year2018.tif", epsg=None)
    assert "georeference" in refusal(**{**drawn, "SERIES": [bare]})


def test_gdal_sources_that_are_no_files_are_taken(refusal, drawn):
    assert refusal(**{**drawn, "SERIES": as_gdal_sources(drawn["SERIES"])}) == ""


def test_outputs_that_cannot_be_are_refused(refusal, drawn, tmp_path):
    text = refusal(**{**drawn, "OUTPUT_MODEL": str(tmp_path / "region.safetensors")})
    assert "OUTPUT_MODEL" in text and ".json" in text
    for name in ("region.json", "region.safetensors"):
        (tmp_path / name).write_text("")
        text = refusal(**{**drawn, "OUTPUT_MODEL": str(tmp_path / "region.json")})
        assert name in text and "never overwritten" in text
        (tmp_path / name).unlink()
    assert refusal(**{**drawn, "OUTPUT_MODEL": "TEMPORARY_OUTPUT"}) == ""
    (tmp_path / "region.json").touch()
    for form in (QgsProperty.fromValue, QgsProcessingOutputLayerDefinition):
        named = form(str(tmp_path / "region.json"))
        assert "never overwritten" in refusal(**{**drawn, "OUTPUT_MODEL": named})


def test_polygons_and_jobs_beside_the_model_are_not_lost(refusal, drawn, tmp_path):
    """The copies that are kept with a model take names that a layer of the user's may have."""
    model = {**drawn, "OUTPUT_MODEL": str(tmp_path / "region.json")}
    layer = QgsVectorLayer(drawn["LABELS"], "drawn")
    own = tmp_path / "region.labels.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(own), QgsCoordinateTransformContext(),
        QgsVectorFileWriter.SaveVectorOptions(),
    )
    text = refusal(**model)
    assert "OUTPUT_MODEL would overwrite" in text and "region.labels.gpkg" in text
    job = FinetuneJob((RasterInput("a.tif"),), LabelsInput("l.gpkg"), "m.json", "region.json")
    (tmp_path / "region.job.json").write_text(job.to_json())
    assert refusal(**model) == "", "copies of an earlier run, whose model has gone"
    text = refusal(**{**model, "LABELS": str(own)})
    assert "region.labels.gpkg, which is one of the inputs" in text
    (tmp_path / "region.job.json").write_text('{"name": "deploy"}')
    assert "would overwrite" in refusal(**model)

"""euromine:benchmark through ``processing.run`` on a small folder in EuroMineNet's layout."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition
from qgis_samples import ORIGIN, SIX, SIZE, scene, write_raster

from euromine_qgis.algorithms import benchmark
from euromine_qgis.engine.benchmark_job import BenchmarkJob
from euromine_qgis.engine.errors import OutputError

PARAMETERS = {
    "FOLDER": "file", "SPLIT": "enum", "YEARS": "string", "MODELS": "enum", "DEVICE": "enum",
    "REPORT": "fileDestination",
}


def write_folder(folder):
    """Two sites of two years each, one of them with the other spelling."""
    rows, columns = np.mgrid[:SIZE, :SIZE]
    for name, image, label in (
        ("Sweden_1", "image", "label"), ("Bulgaria_8", "images", "labels"),
    ):
        for year, radius in ((2015, 8), (2016, 12)):
            site, file = folder / name, f"Year{year}.tif"
            pit = (rows - SIZE // 2) ** 2 + (columns - SIZE // 2) ** 2 < radius**2
            write_raster(site / image / file, scene(radius), names=SIX, origin=ORIGIN)
            write_raster(site / label / file, (pit[None] * 255).astype(np.uint8), epsg=None)
    return folder


@pytest.fixture
def folder(tmp_path):
    return write_folder(tmp_path / "data")


@pytest.fixture
def refusal(tool, context):
    def refuse(**parameters) -> str:
        fine, text = tool("benchmark").checkParameterValues(
            {"REPORT": "TEMPORARY_OUTPUT", "MODELS": ["accurate"], **parameters}, context
        )
        assert fine == (text == "")
        return text

    return refuse


def test_parameters_have_the_names_and_types_that_programs_rely_on(tool):
    found = {one.name(): one.type() for one in tool("benchmark").parameterDefinitions()}
    assert found == PARAMETERS
    assert tool("benchmark").parameterDefinition("SPLIT").options() == [
        "test", "val", "train", "all"
    ]
    models = tool("benchmark").parameterDefinition("MODELS")
    assert models.allowMultiple() and models.usesStaticStrings() and "accurate" in models.options()
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    needed = [
        one.name() for one in tool("benchmark").parameterDefinitions()
        if not one.flags() & optional and one.defaultValue() is None
    ]
    assert needed == ["FOLDER", "REPORT"]


def test_a_run_writes_the_table_and_goes_on_where_it_was(
    provider, feedback, worker, folder, tmp_path
):
    from qgis import processing

    report = tmp_path / "out" / "table.html"
    for _ in range(2):
        results = processing.run(
            "euromine:benchmark",
            {"FOLDER": str(folder), "DEVICE": "cpu", "MODELS": ["accurate"],
             "REPORT": str(report)},
            feedback=feedback, context=QgsProcessingContext(),
        )
        assert results == {"REPORT": str(report)}
        numbers = json.loads(report.with_suffix(".json").read_text())
        assert numbers["sites"] == ["Bulgaria_8", "Sweden_1"]
        assert 0 <= numbers["models"][0]["metrics"]["pooled"]["ca_tiou"] <= 1
    assert "Bulgaria_8 with accurate" in feedback.text
    assert "2 footprint rasters are in" in feedback.text
    assert feedback.text.count("table.html from an earlier run is replaced") == 1
    assert json.loads((tmp_path / "out" / "table.job.json").read_text())["tool"] == "benchmark"


def test_the_job_is_kept_before_the_run_or_nothing_is_run(tmp_path, feedback):
    job = BenchmarkJob("/data", ("accurate.json",), str(tmp_path / "table.html"))
    benchmark._keep_job(job, feedback)
    kept = tmp_path / "table.job.json"
    assert kept.read_text(encoding="utf-8") == job.to_json() + "\n"
    assert feedback.lines == [f"Job file: {kept}"]
    kept.unlink()
    kept.mkdir()
    with pytest.raises(OutputError) as caught:
        benchmark._keep_job(job, feedback)
    assert caught.value.message.startswith(f"REPORT cannot be written to {job.report}: ")
    assert caught.value.remedy == "Choose another folder."
    assert [path.name for path in tmp_path.iterdir()] == ["table.job.json"]
    assert len(feedback.lines) == 1


def test_refusals_name_input_and_remedy(refusal, folder, tmp_path):
    assert refusal(FOLDER=str(folder)) == ""
    assert "FOLDER" in refusal(FOLDER="")
    text = refusal(FOLDER=str(tmp_path / "nowhere"))
    assert "is no folder" in text and "Check its path" in text
    (tmp_path / "empty").mkdir()
    text = refusal(FOLDER=str(tmp_path / "empty"))
    assert "holds no sites" in text and "label/Year2019.tif" in text
    text = refusal(FOLDER=str(folder), SPLIT="val")
    assert "none of the split val" in text and "SPLIT" in text
    assert "YEARS holds 'soon'" in refusal(FOLDER=str(folder), YEARS="soon")
    assert "YEARS" in refusal(FOLDER=str(folder), YEARS="1999")
    # Lists are texts for QGIS, and empty ones.
    assert refusal(FOLDER=str(folder), YEARS=["2015", "2016"]) == ""
    text = refusal(FOLDER=str(folder), YEARS=[1999])
    assert text == refusal(FOLDER=str(folder), YEARS="1999")
    assert "MODELS" in refusal(FOLDER=str(folder), MODELS=[])
    (tmp_path / "mine.html").write_text("<h1>Home</h1>")
    text = refusal(FOLDER=str(folder), REPORT=str(tmp_path / "mine.html"))
    assert "REPORT would overwrite" in text and "mine.html" in text and "another name" in text
    assert "ends with .html" in refusal(FOLDER=str(folder), REPORT=str(tmp_path / "table.csv"))

"""euromine:changedetect_and_evaluate, the model that ships: as a tool, from its file, cancelled."""

from __future__ import annotations

import importlib.util
import json
import time
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
)
from qgis_samples import SIZE, write_raster, write_scene
from test_evaluate_in_models import on_command_line

from euromine_qgis.algorithms.changedetect_and_evaluate import ChangeDetectAndEvaluate
from euromine_qgis.layout import PROCESSING_MODELS

FILE = PROCESSING_MODELS / "changedetect_and_evaluate.model3"
SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "ready_model.py"
INPUTS = ["SERIES", "DATES", "REFERENCE", "REFERENCE_DATES", "SITES", "SITE_ID", "BANDS",
          "CUSTOM_BANDS", "DEVICE"]
OUTPUTS = {"changedetect:FOOTPRINTS", "changedetect:CHANGES", "changedetect:FOOTPRINT_RASTER",
           "evaluate:REPORT"}


@pytest.fixture
def asked(tmp_path):
    series = [
        write_scene(tmp_path / "series", f"Year{year}.tif", radius)
        for year, radius in ((2019, 6), (2020, 9), (2022, 12))
    ]
    rows, columns = np.mgrid[:SIZE, :SIZE]
    return {
        "SERIES": series, "DEVICE": "cpu",
        "REFERENCE": [
            write_raster(
                tmp_path / "label" / f"Year{year}.tif",
                ((rows - 31) ** 2 + (columns - 33) ** 2 < radius**2)[None].astype(np.uint8),
            )
            for year, radius in ((2019, 8), (2020, 13), (2022, 17))
        ],
    }


def test_it_asks_for_what_its_steps_ask_for(tool):
    model = tool("changedetect_and_evaluate")
    assert isinstance(model, ChangeDetectAndEvaluate)
    names = [one.name() for one in model.parameterDefinitions()]
    assert names[:len(INPUTS)] == INPUTS and set(names[len(INPUTS):]) == OUTPUTS
    assert {one.name() for one in model.outputDefinitions()} == OUTPUTS
    assert model.canExecute()[0]
    needed = [
        one.name() for one in model.parameterDefinitions()
        if not one.flags() & one.Flag.FlagOptional and one.defaultValue() is None
    ]
    # What the second step compares is never left out.
    assert needed == ["SERIES", "REFERENCE", "changedetect:FOOTPRINT_RASTER"]
    assert model.parameterDefinition("BANDS").usesStaticStrings()
    # The series is put together in the same table.
    of_step = tool("changedetect").parameterDefinition("SERIES")
    assert model.parameterDefinition("SERIES").metadata() == of_step.metadata()


def test_the_file_is_what_its_script_writes(provider, tmp_path):
    """A parameter of a step that has changed: run scripts/ready_model.py."""
    spec = importlib.util.spec_from_file_location("ready_model", SCRIPT)
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.build().toFile(str(tmp_path / "again.model3"))
    shipped, again = QgsProcessingModelAlgorithm(), QgsProcessingModelAlgorithm()
    assert shipped.fromFile(str(FILE)) and again.fromFile(str(tmp_path / "again.model3"))
    if again.toVariant().get("internal_version", "Version1") != "Version1":
        pytest.skip("written by QGIS 3.22: newer ones name the outputs of a new model otherwise")
    assert shipped.toVariant() == again.toVariant()


def test_its_words_are_those_of_its_steps(provider, monkeypatch):
    """And so they are in the user's language, whatever the file holds."""
    step = provider.algorithm("changedetect").parameterDefinition("SERIES")
    english = step.description()
    step.setDescription("Bilderserie")
    try:
        model = provider.algorithm("changedetect_and_evaluate").create()
        assert model.parameterDefinition("SERIES").description() == "Bilderserie"
        assert model.displayName() == "Map footprints, detect change and evaluate"
    finally:
        step.setDescription(english)


def test_one_run_maps_and_judges(provider, feedback, worker, command, asked, tmp_path):
    from qgis import processing

    outputs = {
        "changedetect:FOOTPRINTS": str(tmp_path / "out" / "footprints.gpkg"),
        "changedetect:FOOTPRINT_RASTER": str(tmp_path / "out" / "footprints.tif"),
        "evaluate:REPORT": str(tmp_path / "out" / "evaluation.html"),
    }
    results = processing.run(
        "euromine:changedetect_and_evaluate", {**asked, **outputs}, feedback=feedback,
        context=QgsProcessingContext(),
    )
    for name, path in outputs.items():
        assert results[name] == path and Path(path).exists(), name
    assert gdal.Open(outputs["changedetect:FOOTPRINT_RASTER"]).RasterCount == 3
    numbers = json.loads((tmp_path / "out" / "evaluation.json").read_text(encoding="utf-8"))
    assert 0 < numbers["CA_TIOU"] < 1

    typed = on_command_line(
        command, "euromine:changedetect_and_evaluate",
        {**asked, "changedetect:FOOTPRINT_RASTER": str(tmp_path / "typed.tif"),
         "evaluate:REPORT": str(tmp_path / "typed.html")},
        tmp_path,
    )
    assert typed["evaluate:REPORT"] == str(tmp_path / "typed.html")
    again = json.loads((tmp_path / "typed.json").read_text(encoding="utf-8"))
    assert again["CA_TIOU"] == numbers["CA_TIOU"]


@pytest.mark.parametrize("name", ["changedetect", "changedetect_and_evaluate"])
def test_a_task_that_is_cancelled_ends_soon_and_leaves_nothing(
    provider, feedback, worker, asked, tmp_path, name
):
    """In QGIS's task manager, as from a dialog; cancelled when the worker has begun."""
    out = tmp_path / "out"
    prefix = "" if name == "changedetect" else "changedetect:"
    parameters = {**asked, f"{prefix}FOOTPRINT_RASTER": str(out / "footprints.tif"),
                  f"{prefix}FOOTPRINTS": str(out / "footprints.gpkg")}
    context = QgsProcessingContext()
    task = QgsProcessingAlgRunnerTask(provider.algorithm(name), parameters, context, feedback)
    ended = []
    task.executed.connect(lambda fine, results: ended.append((fine, results)))
    manager = QgsApplication.taskManager()
    number = manager.addTask(task)
    began = time.monotonic()
    while "Python: " not in feedback.text:
        assert time.monotonic() - began < 60, "the worker never began"
        QgsApplication.processEvents()
    manager.task(number).cancel()
    cancelled = time.monotonic()
    while not ended:
        assert time.monotonic() - cancelled < 30, "it went on"
        QgsApplication.processEvents()
    assert ended == [(False, {})]
    assert feedback.isCanceled()
    assert not out.exists() or list(out.iterdir()) == []

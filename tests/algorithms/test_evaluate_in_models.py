"""One evaluation asked for in every way gives the same numbers: from Python, as a step of a model
behind changedetect, in the task of a dialog, in a batch, from the job file that a run leaves, and
on the command line. So does the main job."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterMultipleLayers,
)
from qgis_samples import SIZE, write_raster

NUMBERS = ("CA_TIOU", "IOU_PERSIST", "IOU_CHANGE", "MEAN_IOU", "MEAN_F1")
CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture
def labels(tmp_path):
    rows, columns = np.mgrid[:SIZE, :SIZE]
    return [
        write_raster(
            tmp_path / "label" / f"Year{year}.tif",
            ((rows - 31) ** 2 + (columns - 33) ** 2 < radius**2)[None].astype(np.uint8),
        )
        for year, radius in ((2019, 8), (2020, 13), (2022, 17))
    ]


def model() -> QgsProcessingModelAlgorithm:
    """changedetect maps SERIES, evaluate compares its footprint raster with LABELS."""
    made = QgsProcessingModelAlgorithm("map and judge", "tests")
    source = QgsProcessingModelChildParameterSource
    for name in ("SERIES", "LABELS"):
        parameter = QgsProcessingParameterMultipleLayers(
            name, name, QgsProcessing.SourceType.TypeRaster
        )
        made.addModelParameter(parameter, QgsProcessingModelParameter(name))
    mapping = QgsProcessingModelChildAlgorithm("euromine:changedetect")
    mapping.setChildId("mapping")
    mapping.addParameterSources("SERIES", [source.fromModelParameter("SERIES")])
    mapping.addParameterSources("REFERENCE", [source.fromModelParameter("LABELS")])
    mapping.addParameterSources("DEVICE", [source.fromStaticValue("cpu")])
    # It takes a bare disc for a pit.
    mapping.addParameterSources("MODEL", [source.fromStaticValue("fast")])
    footprints = QgsProcessingModelOutput("footprints", "footprints")
    footprints.setChildId("mapping")
    footprints.setChildOutputName("FOOTPRINT_RASTER")
    mapping.setModelOutputs({"footprints": footprints})
    made.addChildAlgorithm(mapping)
    judging = QgsProcessingModelChildAlgorithm("euromine:evaluate")
    judging.setChildId("judging")
    mapped = source.fromChildOutput("mapping", "FOOTPRINT_RASTER")
    judging.addParameterSources("PREDICTION", [mapped])
    judging.addParameterSources("REFERENCE", [source.fromModelParameter("LABELS")])
    report = QgsProcessingModelOutput("report", "report")
    report.setChildId("judging")
    report.setChildOutputName("REPORT")
    judging.setModelOutputs({"report": report})
    made.addChildAlgorithm(judging)
    made.updateDestinationParameters()
    return made


def numbers_of(results) -> dict[str, float]:
    return {name: results[name] for name in NUMBERS}


def in_window(algorithm, parameters, feedback) -> dict:
    """What QGIS's dialog does with its parameters: a task, here run to its end."""
    context = QgsProcessingContext()
    ended = []
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    task.executed.connect(lambda fine, results: ended.append((fine, results)))
    task.finished(task.run())
    assert ended and ended[0][0], feedback.text
    return ended[0][1]


def in_batch(algorithm, rows, feedback) -> list[dict]:
    """What QGIS's batch dialog does: row by row, each with a context and a copy of its own."""
    results = []
    for row in rows:
        fine, text = algorithm.checkParameterValues(row, QgsProcessingContext())
        assert fine, text
        found, fine = algorithm.create().run(row, QgsProcessingContext(), feedback)
        assert fine, feedback.text
        results.append(found)
    return results


def on_command_line(command, tool, parameters, folder) -> dict:
    program, environment = command
    words = [
        f"{name}={value}" for name, given in parameters.items()
        for value in (given if isinstance(given, list) else [given])
    ]
    answer = subprocess.run(
        [program, "--json", "run", tool, *words], env=environment, capture_output=True, text=True,
        timeout=300, cwd=folder,
    )
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout[answer.stdout.index("{"):])["results"]


def test_the_same_numbers_however_it_is_asked(
    provider, feedback, worker, command, series, labels, tmp_path
):
    from qgis import processing

    in_model = model()
    footprints, report = tmp_path / "footprints.tif", tmp_path / "model.html"
    context = QgsProcessingContext()
    results, fine = in_model.run(
        {"SERIES": series, "LABELS": labels, "mapping:footprints": str(footprints),
         "judging:report": str(report)},
        context, feedback,
    )
    assert fine, feedback.text
    steps = results["CHILD_RESULTS"]
    of_model = numbers_of(steps["judging"])
    assert 0 < of_model["CA_TIOU"] < 1
    # The main job judged its own footprints with the same masks.
    for name in ("CA_TIOU", "MEAN_IOU"):
        assert steps["mapping"][name] == of_model[name]

    asked = {"PREDICTION": [str(footprints)], "REFERENCE": labels}
    python = tmp_path / "python.html"
    once = processing.run(
        "euromine:evaluate", {**asked, "REPORT": str(python)}, feedback=feedback
    )
    assert numbers_of(once) == of_model
    evaluate = provider.algorithm("evaluate")
    assert numbers_of(in_window(evaluate, asked, feedback)) == of_model
    batch = in_batch(evaluate, (asked, {**asked, "REFERENCE": labels[:2]}), feedback)
    assert numbers_of(batch[0]) == of_model != numbers_of(batch[1])
    typed = on_command_line(command, "euromine:evaluate", asked, tmp_path)
    # Numbers are printed with fifteen digits.
    assert numbers_of(typed) == pytest.approx(of_model, rel=1e-13)

    job = python.with_suffix(".job.json")
    python.with_suffix(".json").unlink()
    subprocess.run(
        [worker, "-m", "euromine_qgis.engine", "run", str(job)], cwd=CHECKOUT, check=True,
        capture_output=True, timeout=120,
    )
    assert numbers_of(json.loads(python.with_suffix(".json").read_text())) == of_model
    assert numbers_of(json.loads(report.with_suffix(".json").read_text())) == of_model


def test_the_main_job_gives_the_same_numbers_however_it_is_asked(
    provider, feedback, worker, command, series, labels, tmp_path
):
    from qgis import processing

    names = ("CA_TIOU", "MEAN_IOU", "AREA_FIRST_HA", "AREA_LAST_HA")
    page = tmp_path / "python.html"
    asked = {"SERIES": series, "REFERENCE": labels, "DEVICE": "cpu", "MODEL": "fast"}
    once = processing.run(
        "euromine:changedetect", {**asked, "REPORT": str(page)}, feedback=feedback
    )
    expected = {name: once[name] for name in names}
    assert expected["AREA_LAST_HA"] > 0
    changedetect = provider.algorithm("changedetect")
    for found in (
        in_window(changedetect, asked, feedback),
        *in_batch(changedetect, (asked,), feedback),
    ):
        assert {name: found[name] for name in names} == expected
    typed = on_command_line(command, "euromine:changedetect", asked, tmp_path)
    assert {name: typed[name] for name in names} == pytest.approx(expected, rel=1e-13)

    kept = page.with_suffix(".json")
    assert {name: json.loads(kept.read_text())[name] for name in names} == expected
    kept.unlink()
    subprocess.run(
        [worker, "-m", "euromine_qgis.engine", "run", str(page.with_suffix(".job.json"))],
        cwd=CHECKOUT, check=True, capture_output=True, timeout=300,
    )
    assert {name: json.loads(kept.read_text())[name] for name in names} == expected

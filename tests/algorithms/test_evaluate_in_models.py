"""One evaluation asked for in every way gives the same numbers: from Python, as a step of a model
behind changedetect, in a batch, from the job file that a run leaves."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsProcessing,
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


def test_the_same_numbers_however_it_is_asked(provider, feedback, worker, series, labels, tmp_path):
    import processing

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
    batch = [
        processing.run("euromine:evaluate", row, feedback=feedback)
        for row in (asked, {**asked, "REFERENCE": labels[:2]})
    ]
    assert numbers_of(batch[0]) == of_model != numbers_of(batch[1])

    job = python.with_suffix(".job.json")
    python.with_suffix(".json").unlink()
    subprocess.run(
        [worker, "-m", "euromine_qgis.engine", "run", str(job)], cwd=CHECKOUT, check=True,
        capture_output=True, timeout=120,
    )
    assert numbers_of(json.loads(python.with_suffix(".json").read_text())) == of_model
    assert numbers_of(json.loads(report.with_suffix(".json").read_text())) == of_model

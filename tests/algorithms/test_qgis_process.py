"""The tools from the command line: qgis_process in a profile of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import Qgis
from qgis_samples import ORIGIN, as_gdal_sources
from test_benchmark import write_folder
from test_evaluate import BY_HAND, PREDICTION, REFERENCE, masks


def parameters(series, folder: Path) -> list[str]:
    return [
        *[f"SERIES={path}" for path in series],
        f"FOOTPRINTS={folder / 'footprints.gpkg'}",
        f"FOOTPRINT_RASTER={folder / 'footprints.tif'}",
        f"REPORT={folder / 'report.html'}",
    ]


def test_a_run_writes_where_it_was_started_and_ends_with_zero(command, series, tmp_path):
    program, environment = command
    answer = subprocess.run(
        [program, "run", "euromine:changedetect", *parameters(series, Path("."))],
        env=environment, capture_output=True, text=True, timeout=300, cwd=tmp_path,
    )
    assert answer.returncode == 0, answer.stderr
    assert "AREA_LAST_HA" in answer.stdout and "Device: " in answer.stdout
    for name in ("footprints.gpkg", "footprints.tif", "report.html", "report.json"):
        assert (tmp_path / name).exists(), name


def test_gdal_sources_that_are_no_files_are_mapped_like_files(command, series, tmp_path):
    program, environment = command
    areas = []
    for paths in (series, as_gdal_sources(series)):
        answer = subprocess.run(
            [program, "--json", "run", "euromine:mapfootprint",
             *(f"SERIES={path}" for path in paths), "DEVICE=cpu",
             f"FOOTPRINT_RASTER={tmp_path / 'footprints.tif'}"],
            env=environment, capture_output=True, text=True, timeout=300,
        )
        results = results_of(answer)
        areas.append((results["AREA_FIRST_HA"], results["AREA_LAST_HA"]))
    assert areas[0] == areas[1] and areas[0][1] > 0


def test_a_refusal_ends_with_another_status(command, series, tmp_path):
    program, environment = command
    answer = subprocess.run(
        [program, "run", "euromine:changedetect", *parameters(series[:1], tmp_path)],
        env=environment, capture_output=True, text=True, timeout=120,
    )
    assert answer.returncode != 0
    assert "one date only" in answer.stdout + answer.stderr


def test_an_error_of_the_worker_ends_with_another_status(command, series, tmp_path):
    program, environment = command
    answer = subprocess.run(
        [program, "run", "euromine:changedetect", *parameters(series, tmp_path)],
        env={**environment, "EUROMINE_PYTHON": "/nowhere/python"},
        capture_output=True, text=True, timeout=120,
    )
    assert answer.returncode != 0
    assert "/nowhere/python" in answer.stdout + answer.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["series"]


def results_of(answer: subprocess.CompletedProcess) -> dict:
    """What ``qgis_process --json`` says came out."""
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout[answer.stdout.index("{"):])["results"]


def test_an_evaluation_prints_the_numbers_worked_out_by_hand(command, tmp_path):
    """The masks are those of test_evaluate.py; labels have no georeference."""
    program, environment = command
    series = {"PREDICTION": masks(tmp_path / "image", PREDICTION),
              "REFERENCE": masks(tmp_path / "label", REFERENCE, epsg=None)}
    asked = [f"{name}={path}" for name, paths in series.items() for path in paths]
    answer = subprocess.run(
        [program, "--json", "run", "euromine:evaluate", *asked, "TOLERANCE_PX=1",
         "REPORT=evaluation.html"],
        env=environment, capture_output=True, text=True, timeout=300, cwd=tmp_path,
    )
    results = results_of(answer)
    assert {name: results[name] for name in BY_HAND} == pytest.approx(BY_HAND)
    kept = json.loads((tmp_path / "evaluation.json").read_text(encoding="utf-8"))
    assert {name: kept[name] for name in BY_HAND} == pytest.approx(BY_HAND)
    for name in ("evaluation.html", "evaluation.csv", "evaluation.job.json"):
        assert (tmp_path / name).exists(), name


def test_an_evaluation_without_a_common_date_ends_with_another_status(command, tmp_path):
    program, environment = command
    answer = subprocess.run(
        [program, "run", "euromine:evaluate",
         *(f"PREDICTION={path}" for path in masks(tmp_path / "image", PREDICTION)),
         *(f"REFERENCE={path}" for path in masks(
             tmp_path / "label", REFERENCE, years=(2031, 2032, 2033)))],
        env=environment, capture_output=True, text=True, timeout=300,
    )
    assert answer.returncode != 0
    assert "no date in common" in answer.stdout + answer.stderr


def test_a_benchmark_writes_its_table(command, tmp_path):
    program, environment = command
    folder = write_folder(tmp_path / "data")
    answer = subprocess.run(
        [program, "--json", "run", "euromine:benchmark", f"FOLDER={folder}", "SPLIT=test",
         "MODELS=accurate", "DEVICE=cpu", "REPORT=table.html"],
        env=environment, capture_output=True, text=True, timeout=300, cwd=tmp_path,
    )
    # The tool's working directory is not the caller's: a relative report lies where it was asked.
    assert Path(results_of(answer)["REPORT"]).name == "table.html"
    numbers = json.loads((tmp_path / "table.json").read_text(encoding="utf-8"))
    assert numbers["sites"] == ["Bulgaria_8", "Sweden_1"]
    (model,) = numbers["models"]
    assert 0 <= model["metrics"]["pooled"]["ca_tiou"] <= 1
    assert len(list((tmp_path / "table_footprints").glob("*.tif"))) == 2


@pytest.mark.skipif(
    Qgis.QGIS_VERSION_INT < 32400, reason="qgis_process reads standard input from 3.24 on"
)
def test_parameters_may_come_as_json(command, series, tmp_path):
    """Lists are lists there, also those of texts."""
    program, environment = command
    inputs = {
        "SERIES": series, "DATES": [2011, 2012, 2013], "MODEL": "fast", "DEVICE": "cpu",
        "FOOTPRINT_RASTER": str(tmp_path / "footprints.tif"),
    }
    answer = subprocess.run(
        [program, "run", "euromine:changedetect", "-"], input=json.dumps({"inputs": inputs}),
        env=environment, capture_output=True, text=True, timeout=300, cwd=tmp_path,
    )
    assert results_of(answer)["AREA_LAST_HA"] > 0
    dataset = gdal.Open(str(tmp_path / "footprints.tif"))
    assert [dataset.GetRasterBand(band).GetDescription() for band in (1, 2, 3)] == [
        f"{year} mining footprint" for year in inputs["DATES"]
    ]


def large(series, folder: Path) -> list[str]:
    """The same scenes stretched to a size that takes a while."""
    folder.mkdir()
    side = 4096
    wide = []
    for path in series:
        target = folder / f"{Path(path).stem}.vrt"
        bounds = [ORIGIN[0], ORIGIN[1], ORIGIN[0] + side * 10, ORIGIN[1] - side * 10]
        gdal.Translate(
            str(target), path, format="VRT", width=side, height=side, outputBounds=bounds
        )
        wide.append(str(target))
    return wide


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent as a signal")
def test_ctrl_c_ends_with_another_status_and_leaves_nothing(command, series, tmp_path):
    program, environment = command
    out = tmp_path / "out"
    out.mkdir()
    wide = large(series, tmp_path / "wide")
    process = subprocess.Popen(
        [program, "run", "euromine:changedetect", *parameters(wide, out)],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )
    began = time.monotonic()
    for line in process.stdout:
        if line.startswith("tile "):
            break
        assert time.monotonic() - began < 120, "the worker never began"
    process.send_signal(signal.SIGINT)
    process.stdout.read()
    assert process.wait(timeout=60) != 0
    assert list(out.iterdir()) == []

"""What is left beside the results of a run, and under which names."""

from __future__ import annotations

import json
import os
from dataclasses import asdict

import pytest
from qgis.core import QgsProcessingUtils
from told_feedback import Log

from euromine_qgis.bridge.keeping import (
    file_of,
    job_beside,
    keep_copy,
    keep_job,
    kept_if_possible,
    name_lasting_files,
    stem_of,
    warn_if_temporary,
    written_with,
)
from euromine_qgis.engine.benchmark_job import BenchmarkJob
from euromine_qgis.engine.evaluate_job import EvaluateJob, FootprintsInput
from euromine_qgis.engine.jobs import RasterInput

JOB = BenchmarkJob("/data", ("accurate.json",), "/out/table.html")


@pytest.mark.parametrize(("output", "path", "keeps_job", "written"), [
    ("REPORT", "/o/r.html", False, (
        "/o/r.html", "/o/r.json", "/o/r.csv", "/o/r.job.json", "/o/r.sites.gpkg",
        "/o/r.prediction.gpkg", "/o/r.reference.gpkg",
    )),
    ("OUTPUT_MODEL", "/o/own.json", False, (
        "/o/own.json", "/o/own.safetensors", "/o/own.job.json", "/o/own.labels.gpkg",
        "/o/own.area.gpkg",
    )),
    ("FOOTPRINT_RASTER", "/o/f.tif", True, ("/o/f.tif", "/o/f.job.json", "/o/f.sites.gpkg")),
    ("FOOTPRINT_RASTER", "/o/f.tif", False, ("/o/f.tif",)),
    ("OUTPUT", "/o/environment.html", False, ("/o/environment.html",)),
])
def test_what_a_run_writes_with_an_output(output, path, keeps_job, written):
    assert written_with(output, path, keeps_job) == written


@pytest.mark.parametrize(("output", "path", "job"), [
    ("REPORT", "/o/a.b.HTM", "/o/a.b.job.json"),
    ("OUTPUT_MODEL", "/o/own.json", "/o/own.job.json"),
    ("CHANGE_RASTER", "/o.d/changes", "/o.d/changes.job.json"),
])
def test_the_job_lies_beside_the_results(output, path, job):
    assert job_beside(output, path) == job


def test_a_stem_is_a_name_without_its_ending():
    assert stem_of("/o.d/own.v2.json") == "/o.d/own.v2"


def test_a_job_is_kept_whole_or_not_at_all(tmp_path):
    path = tmp_path / "table.job.json"
    path.write_text("an earlier one")
    keep_job(JOB, str(path))
    assert path.read_text(encoding="utf-8") == JOB.to_json() + "\n"
    assert BenchmarkJob.from_json(path.read_text()) == JOB
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError):
        keep_job(JOB, str(tmp_path / "folder"))
    assert sorted(os.listdir(tmp_path)) == ["folder", "table.job.json"]


def test_the_log_says_where_the_job_is_or_why_not(qgis_app):
    log = Log()
    with kept_if_possible("/o/r.job.json", log):
        pass
    with kept_if_possible("/o/r.job.json", log):
        raise FileExistsError(17, "File exists", "/o/r.sites.gpkg")
    assert log.told == [
        ("info", "Job file: /o/r.job.json"),
        ("warning",
         "The job file could not be kept: [Errno 17] File exists: '/o/r.sites.gpkg'."),
    ]
    with pytest.raises(KeyError), kept_if_possible("/o/r.job.json", log):
        raise KeyError("files")
    assert len(log.told) == 2


def test_a_copy_is_never_kept_in_place_of_an_input(tmp_path):
    scratch, sites = tmp_path / "scratch.gpkg", tmp_path / "north.sites.gpkg"
    scratch.write_text("copy")
    assert keep_copy(str(scratch), str(sites), [str(sites)]) == str(sites)
    sites.write_text("mine")
    link = tmp_path / "link.gpkg"
    link.symlink_to(sites)
    for target in (sites, link):
        with pytest.raises(FileExistsError, match=target.name):
            keep_copy(str(scratch), str(target), [str(tmp_path / "none.tif"), str(sites)])
    assert sites.read_text() == "mine"


def test_the_numbers_name_the_files_that_are_left(tmp_path):
    job = EvaluateJob(
        FootprintsInput((RasterInput("/in/p.tif"),)), FootprintsInput((RasterInput("/in/r.tif"),))
    )
    numbers = tmp_path / "r.json"
    numbers.write_text(json.dumps({
        "CA_TIOU": 0.5, "run": {"job": {}, "seconds": 3},
        "files": {"FOOTPRINTS": "/tmp/f.gpkg", "CHANGES": "/tmp/c.gpkg", "REPORT": "/out/é.html"},
        "compared": [{"files": ["/in/p.tif"]}, {"files": ["/tmp/r.gpkg"]}],
    }))
    name_lasting_files(str(tmp_path / "r.html"), job, {
        "/tmp/f.gpkg": "/out/f.gpkg", "/tmp/c.gpkg": None, "/tmp/r.gpkg": "/out/r.reference.gpkg",
    })
    text = numbers.read_text(encoding="utf-8")
    assert "é" in text and text.endswith("}\n")
    assert json.loads(text) == {
        "CA_TIOU": 0.5, "run": {"job": json.loads(json.dumps(asdict(job))), "seconds": 3},
        "files": {"FOOTPRINTS": "/out/f.gpkg", "REPORT": "/out/é.html"},
        "compared": [{"files": ["/in/p.tif"]}, {"files": ["/out/r.reference.gpkg"]}],
    }
    assert os.listdir(tmp_path) == ["r.json"]


def test_a_destination_is_a_file_where_one_is_there(tmp_path):
    path = tmp_path / "f.gpkg"
    path.touch()
    assert file_of(path) == file_of(f"{path}|layername=footprints") == str(path)
    assert file_of(tmp_path / "none.gpkg") is None
    assert file_of("memory?geometry=Polygon") is None


def test_files_that_go_with_qgis_are_named(qgis_app, tmp_path):
    log = Log()
    warn_if_temporary("REPORT", str(tmp_path / "table.html"), log)
    assert log.told == []
    path = os.path.join(QgsProcessingUtils.tempFolder(), "table.html")
    warn_if_temporary("REPORT", path, log)
    ((kind, text),) = log.told
    assert kind == "warning" and text.startswith("REPORT is a temporary file") and path in text

"""A job of an evaluation survives its file, and is told from the jobs of other tools."""

from __future__ import annotations

import json

import pytest

from euromine_qgis.engine.errors import JobError
from euromine_qgis.engine.evaluate_job import EvaluateJob, FootprintsInput, PolygonsInput
from euromine_qgis.engine.job_files import read_job
from euromine_qgis.engine.jobs import RasterInput, SitesInput
from euromine_qgis.engine.map_job import MapJob

RASTERS = FootprintsInput(
    (RasterInput("a.tif", date="2019"), RasterInput("b.tif")), ("2019", "2021")
)
POLYGONS = FootprintsInput(polygons=PolygonsInput("größe.gpkg", "year", "footprints"))


def test_round_trip():
    job = EvaluateJob(
        RASTERS, POLYGONS, template=RasterInput("t.tif"), sites=SitesInput("s.gpkg"),
        tolerance_px=1.5, report="r.html", locale="de",
    )
    assert EvaluateJob.from_json(job.to_json()) == job
    assert read_job(job.to_json()) == job


def test_a_job_file_is_of_its_own_tool():
    mapping = MapJob("changedetect", (RasterInput("a.tif"),), "model.json")
    assert read_job(mapping.to_json()) == mapping
    with pytest.raises(JobError, match="settings"):
        EvaluateJob.from_json(mapping.to_json())


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ({"prediction": FootprintsInput()}, "PREDICTION_POLYGONS hold nothing"),
        ({"reference": FootprintsInput(RASTERS.rasters, polygons=POLYGONS.polygons)},
         "REFERENCE_POLYGONS hold both"),
        ({"prediction": POLYGONS}, "no pixels to compare"),
        ({"tolerance_px": 51}, "TOLERANCE_PX is 51"),
        ({"tolerance_px": float("nan")}, "TOLERANCE_PX"),
        ({"tool": "changedetect"}, "tool"),
    ],
)
def test_wrong_settings_are_refused(change, names):
    with pytest.raises(JobError, match=names) as caught:
        EvaluateJob(**{"prediction": RASTERS, "reference": POLYGONS, **change})
    assert caught.value.remedy


def test_files_of_another_kind_are_refused():
    values = json.loads(EvaluateJob(RASTERS, POLYGONS).to_json())
    for broken in (
        {**values, "prediction": [1]},
        {**values, "reference": {"colour": "red"}},
        {key: value for key, value in values.items() if key != "prediction"},
    ):
        with pytest.raises(JobError) as caught:
            read_job(json.dumps(broken))
        assert caught.value.remedy


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ({"prediction": 5}, "FootprintsInput"),
        ({"prediction": {"rasters": 5}}, "rasters"),
        ({"prediction": {"rasters": [{"path": 5}]}}, "path"),
        # A text would be taken for four dates of a letter.
        ({"prediction": {"rasters": [{"path": "a.tif"}], "dates": "2019"}}, "dates"),
        ({"prediction": {"rasters": [{"path": "a.tif"}], "dates": [2019]}}, "dates"),
        ({"tolerance_px": "2"}, "tolerance_px"),
        ({"tolerance_px": float("nan")}, "tolerance_px"),
    ],
)
def test_settings_of_another_type_are_named(change, names):
    values = {**json.loads(EvaluateJob(RASTERS, POLYGONS).to_json()), **change}
    with pytest.raises(JobError, match=f"{names} in the job file") as caught:
        read_job(json.dumps(values))
    assert caught.value.remedy

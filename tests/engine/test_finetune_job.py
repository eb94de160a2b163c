"""A job of an adaptation survives its file, and refuses what cannot work."""

from __future__ import annotations

import json

import pytest

from euromine_qgis.engine.errors import JobError, OutputError
from euromine_qgis.engine.finetune_job import FinetuneJob, LabelsInput, refuse_to_replace
from euromine_qgis.engine.job_files import read_job
from euromine_qgis.engine.jobs import RasterInput

JOB = FinetuneJob(
    series=(RasterInput("a.tif", date="2019"), RasterInput("b.tif")),
    labels=LabelsInput("größe.gpkg", "drawn", "year"),
    labelled_area=LabelsInput("area.gpkg"),
    model="accurate.json", output_model="mine.json", minutes=4.5, keep_worse=True,
)


def test_round_trip():
    assert FinetuneJob.from_json(JOB.to_json()) == JOB
    assert read_job(JOB.to_json()) == JOB


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ({"series": ()}, "series is empty"),
        ({"minutes": 0}, "MINUTES is 0"),
        ({"minutes": float("nan")}, "MINUTES"),
        ({"output_model": "mine.safetensors"}, "OUTPUT_MODEL"),
        ({"bands": "custom"}, "CUSTOM_BANDS"),
        ({"device": "abacus"}, "device"),
        ({"tool": "evaluate"}, "tool"),
    ],
)
def test_wrong_settings_are_refused(change, names):
    values = {name: getattr(JOB, name) for name in JOB.__dataclass_fields__}
    with pytest.raises(JobError, match=names) as caught:
        FinetuneJob(**{**values, **change})
    assert caught.value.remedy


def test_files_of_another_kind_are_refused():
    values = json.loads(JOB.to_json())
    for broken in ({**values, "labels": [1]}, {**values, "labelled_area": {"colour": "red"}}):
        with pytest.raises(JobError):
            read_job(json.dumps(broken))


@pytest.mark.parametrize("there", ["mine.json", "mine.safetensors"])
def test_a_model_that_is_there_is_not_replaced(tmp_path, there):
    refuse_to_replace(str(tmp_path / "mine.json"))
    (tmp_path / there).write_text("")
    with pytest.raises(OutputError, match=there):
        refuse_to_replace(str(tmp_path / "mine.json"))

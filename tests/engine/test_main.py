"""Job files that the command line cannot make sense of end with a sentence, not a traceback."""

from __future__ import annotations

import io
import json

import pytest

from euromine_qgis.engine.__main__ import _run
from euromine_qgis.engine.errors import CardError, JobError
from euromine_qgis.engine.jobs import RasterInput
from euromine_qgis.engine.map_job import MapJob
from euromine_qgis.engine.wire import Wire

JOB = MapJob("mapfootprint", (RasterInput("größe_2019.tif"),), "nowhere.json")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_a_job_file_that_is_not_utf_8_is_refused(tmp_path, encoding):
    path = tmp_path / "job.json"
    path.write_bytes(JOB.to_json().encode(encoding))
    with pytest.raises(JobError, match=r"job\.json cannot be read") as caught:
        _run(path, Wire(io.StringIO()))
    assert caught.value.remedy


def test_a_job_file_may_begin_with_a_byte_order_mark(tmp_path):
    path = tmp_path / "job.json"
    values = {**json.loads(JOB.to_json()), "model": str(tmp_path / "nowhere.json")}
    path.write_text(json.dumps(values), encoding="utf-8-sig")
    # It was read: what fails is what it asks for.
    with pytest.raises(CardError, match=r"no model card at .*nowhere\.json"):
        _run(path, Wire(io.StringIO()))

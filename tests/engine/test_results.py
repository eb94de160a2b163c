"""What the numbers of every tool begin with, and how they say that they were made."""

from __future__ import annotations

import io
import sys
import time
from datetime import datetime, timedelta, timezone

from euromine_qgis import layout
from euromine_qgis.engine.benchmark_job import BenchmarkJob
from euromine_qgis.engine.results import header, is_simulated, run_facts, warn_of_simulation
from euromine_qgis.engine.versions import PACKAGES
from euromine_qgis.engine.wire import Wire


def test_a_header_names_format_tool_and_time_before_the_numbers():
    begins = header("evaluate", {"CA_TIOU": 0.5, "MEAN_F1": None}, simulated=False)
    assert list(begins) == [
        "format", "tool", "version", "created", "CA_TIOU", "MEAN_F1", "simulated"
    ]
    age = datetime.now(timezone.utc) - datetime.fromisoformat(begins.pop("created"))
    assert timedelta() <= age < timedelta(minutes=5)
    assert begins == {
        "format": "euromine-results/1", "tool": "evaluate", "version": layout.version(),
        "CA_TIOU": 0.5, "MEAN_F1": None, "simulated": False,
    }


def test_one_simulated_file_makes_the_input_simulated():
    assert not is_simulated([]) and not is_simulated([{}, {"AREA_OR_POINT": "Area"}])
    assert is_simulated([{}, {"EUROMINE_SIMULATED": "yes"}])
    wire = Wire(io.StringIO())
    warn_of_simulation(wire)
    assert wire.warnings == ["The input says that it is simulated: these are not real places."]


def test_a_run_tells_its_job_and_what_it_depended_on():
    job = BenchmarkJob("folder", ("model.json",), "r.html")
    facts = run_facts(job, time.monotonic() - 2, {"device": "cpu"})
    assert list(facts) == ["interpreter", "versions", "seconds", "settings", "job"]
    assert facts["interpreter"] == sys.executable and facts["seconds"] >= 2
    assert set(facts["versions"]) == {"euromine", "python", *PACKAGES}
    assert facts["settings"] == {"device": "cpu"} and facts["job"]["models"] == ("model.json",)
    assert list(run_facts(job, 0.0, {}, "cpu, 2 threads"))[:2] == ["interpreter", "device"]

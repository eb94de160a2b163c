from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

import pytest

from euromine_qgis.engine.errors import (
    Cancelled,
    DateError,
    EnvironmentProblem,
    EuroMineError,
    WorkerDied,
)
from euromine_qgis.worker import client
from euromine_qgis.worker.client import WorkerClient
from euromine_qgis.worker.environment import Interpreter
from euromine_qgis.worker.protocol import InfoText, Progress, Started

pytestmark = pytest.mark.usefixtures("short_grace")
FAKE = Path(__file__).with_name("fake_worker.py")


@pytest.fixture
def short_grace(monkeypatch):
    monkeypatch.setattr(client, "_END_GRACE_S", 0.4)


class Run:
    """One run of the fake worker; ``messages`` is what it said."""

    def __init__(self, folder: Path, act: str, cancel_when=None, python: str = sys.executable):
        self.messages: list = []
        self.asked = 0
        self._cancel_when = cancel_when
        self.job = folder / "job.json"
        self.job.write_text(json.dumps({"act": act}))
        self.client = WorkerClient(
            Interpreter(python, "the test"), FAKE, cancel_grace_s=0.5, locale="pt_BR"
        )

    def outputs(self) -> dict:
        return self.client.run(self.job, self.messages.append, self._is_cancelled)

    def _is_cancelled(self) -> bool:
        self.asked += 1
        return self._cancel_when is not None and self._cancel_when(self.messages)

    @property
    def pid(self) -> int:
        return next(m.pid for m in self.messages if isinstance(m, Started))


def alive(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False


def test_messages_come_in_order_and_the_result_is_returned(tmp_path):
    run = Run(tmp_path, "succeeds")
    assert run.outputs() == {"AREA_FIRST_HA": 1.5, "CA_TIOU": None}
    assert isinstance(run.messages[0], Started)
    assert run.messages[1:] == [InfoText("grüße"), Progress(50.0, "half")]


def test_lines_that_are_no_messages_are_passed_on_as_text(tmp_path):
    run = Run(tmp_path, "chatters")
    assert run.outputs()["AREA_FIRST_HA"] == 1.5
    texts = [m for m in run.messages if isinstance(m, str)]
    assert {"a library says hello", "and complains", '{"type": "unknown"}'} <= set(texts)
    assert any("not text" in text for text in texts)


def test_the_worker_s_error_is_raised_as_its_own_class(tmp_path):
    with pytest.raises(DateError) as caught:
        Run(tmp_path, "fails").outputs()
    assert caught.value.message == "Year2019.tif has no date."
    assert caught.value.remedy == "Say it."


def test_an_error_of_an_unknown_kind_keeps_its_text(tmp_path):
    with pytest.raises(EuroMineError, match="Unexpected. Report it."):
        Run(tmp_path, "fails_oddly").outputs()


def test_a_worker_that_exits_without_a_result_is_told_with_its_last_words(tmp_path):
    with pytest.raises(WorkerDied) as caught:
        Run(tmp_path, "exits").outputs()
    assert "exit status 3" in caught.value.message
    assert "Traceback: something" in caught.value.message
    assert caught.value.remedy


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_a_killed_worker_is_probably_out_of_memory(tmp_path):
    with pytest.raises(WorkerDied) as caught:
        Run(tmp_path, "is_killed").outputs()
    assert "SIGKILL" in caught.value.message
    assert "memory" in caught.value.remedy


def test_a_worker_that_obeys_stops_by_itself(tmp_path):
    run = Run(tmp_path, "obeys", cancel_when=lambda messages: len(messages) > 0)
    with pytest.raises(Cancelled):
        run.outputs()
    assert not alive(run.pid)


@pytest.mark.skipif(not Path("/proc").exists(), reason="looks into /proc")
def test_a_result_that_is_there_counts_though_the_worker_does_not_end(tmp_path):
    """Nor is it thrown away by a cancel that comes later."""
    run = Run(tmp_path, "lingers", cancel_when=lambda messages: run.asked > 6)
    begun = time.monotonic()
    assert run.outputs() == {"AREA_FIRST_HA": 1.5, "CA_TIOU": None}
    assert time.monotonic() - begun < 20
    assert not alive(run.pid)


def test_a_worker_that_does_not_obey_is_ended_with_its_children(tmp_path):
    run = Run(tmp_path, "ignores", cancel_when=lambda messages: InfoText("ready") in messages)
    began = time.monotonic()
    with pytest.raises(Cancelled):
        run.outputs()
    assert time.monotonic() - began < 12
    assert not alive(run.pid)
    child = int((tmp_path / "child").read_text())
    # Nobody waits for the child of an ended process but the system, in its own time.
    while alive(child):
        assert time.monotonic() - began < 20
        time.sleep(0.05)


def test_no_process_is_left_when_the_listener_fails(tmp_path):
    run = Run(tmp_path, "ignores")

    def fail(message):
        run.messages.append(message)
        raise KeyError("a fault of the listener")

    with pytest.raises(KeyError):
        run.client.run(run.job, fail, lambda: False)
    assert not alive(run.pid)


def test_it_is_asked_for_cancelling_while_the_worker_is_silent(tmp_path):
    began = time.monotonic()
    run = Run(tmp_path, "ignores", cancel_when=lambda m: time.monotonic() - began > 1.5)
    with pytest.raises(Cancelled):
        run.outputs()
    assert run.asked >= 5


def test_qgis_s_own_settings_do_not_reach_the_worker(tmp_path, monkeypatch):
    foreign = ["PROJ_LIB", "PROJ_DATA", "GDAL_DATA", "PYTHONHOME", "PYTHONPATH", "QT_PLUGIN_PATH",
               "QGIS_PREFIX_PATH", "MPLBACKEND"]
    for name in foreign:
        # PYTHONHOME and the like would keep the fake worker itself from starting.
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("EUROMINE_KEPT", "yes")
    run = Run(tmp_path, "shows_its_world")
    run.outputs()
    world = json.loads(next(m.text for m in run.messages if isinstance(m, InfoText)))
    assert not set(foreign) & set(world["environ"])
    assert world["environ"]["EUROMINE_KEPT"] == "yes"
    assert {world["environ"][name] for name in ("TMPDIR", "TEMP", "TMP")} == {str(run.job.parent)}
    assert world["argv"][1:] == [
        "run", str(run.job), "--attended", "--locale", "pt_BR"
    ]


def test_an_interpreter_that_does_not_start_is_named(tmp_path):
    missing = str(tmp_path / "no" / "python")
    with pytest.raises(EnvironmentProblem) as caught:
        Run(tmp_path, "succeeds", python=missing).outputs()
    assert missing in caught.value.message
    assert caught.value.remedy

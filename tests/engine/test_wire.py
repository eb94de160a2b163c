"""What goes over the wire comes out of it, and asking to stop is heard."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from euromine_qgis.engine.errors import Cancelled
from euromine_qgis.engine.wire import Wire
from euromine_qgis.worker.protocol import InfoText, Progress, WarningText, decode

ROOT = Path(__file__).resolve().parents[2]


def test_messages_are_lines_and_warnings_are_remembered():
    stream = io.StringIO()
    wire = Wire(stream)
    wire.info("two\nlines")
    wire.warning("2019: cloudy")
    wire.progress(12.345, "tile 1 of 8")
    messages = [decode(line) for line in stream.getvalue().splitlines()]
    assert messages == [
        InfoText("two\nlines"), WarningText("2019: cloudy"), Progress(12.3, "tile 1 of 8"),
    ]
    assert wire.warnings == ["2019: cloudy"]


def test_the_cancel_word_is_heard():
    wire = Wire(io.StringIO())
    wire.check_cancelled()
    reading, writing = os.pipe()
    wire.listen(os.fdopen(reading))
    os.write(writing, b"cancel\n")
    deadline = time.monotonic() + 10
    with pytest.raises(Cancelled):
        while time.monotonic() < deadline:
            wire.check_cancelled()
            time.sleep(0.01)
    # The listening thread would end this process once its pipe closes: the pipe is kept open.
    os.set_inheritable(writing, False)


def test_nobody_else_finds_anything_on_standard_input():
    """A read of it that is under way must not be in the way of a library that looks at it."""
    code = (
        "import os; from euromine_qgis.engine.__main__ import _command_stream; "
        "commands = _command_stream(); print(repr(os.read(0, 9)), commands.readline().strip())"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, input="cancel\n", capture_output=True, text=True,
        timeout=60, check=True,
    )
    assert told.stdout.split() == ["b''", "cancel"]


def engine(*arguments, **options):
    return subprocess.run(
        [sys.executable, "-m", "euromine_qgis.engine", *arguments],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False, **options,
    )


def test_a_job_that_is_not_there_fails_on_the_wire(tmp_path):
    done = engine("run", str(tmp_path / "no.json"))
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert [line["type"] for line in lines] == ["started", "error"]
    assert lines[1]["kind"] == "JobError"
    assert "no.json" in lines[1]["message"]


def test_probe_names_packages_and_devices():
    done = engine("probe")
    result = json.loads(done.stdout.splitlines()[-1])
    assert done.returncode == 0
    assert result["outputs"]["versions"]["torch"] != "missing"
    assert "cpu" in result["outputs"]["devices"]

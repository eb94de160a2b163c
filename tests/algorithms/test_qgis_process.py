"""The tools from the command line: qgis_process in a profile of its own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from osgeo import gdal
from qgis_samples import ORIGIN

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> dict[str, str]:
    """The plugin, laid out as installed, enabled in an empty profile: the variables for it."""
    folder = tmp_path_factory.mktemp("qgis")
    script = CHECKOUT / "scripts" / "plugin.py"
    subprocess.run([sys.executable, str(script), "stage", str(folder / "plugins")], check=True)
    settings = folder / "profile" / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[PythonPlugins]\neuromine_qgis=true\n")
    (folder / "run").mkdir(mode=0o700)
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": str(folder),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(folder / "run"),
        "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile"),
        "QGIS_PLUGINPATH": str(folder / "plugins"),
    }


@pytest.fixture
def command(installed, worker):
    """(program, environment) of a qgis_process that works here."""
    named = os.environ.get("QGIS_PROCESS")
    program = named or shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        pytest.skip("qgis_process is not installed")
    return program, {**installed, "EUROMINE_PYTHON": worker}


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

"""What only the worker can find out: told with input and remedy, and nothing is left behind."""

from __future__ import annotations

import json
import os
import re
import signal
import sys
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer
from qgis_samples import ORIGIN, SIX, scene, write_raster, write_scene, write_sites

from euromine_qgis.bridge import sinks
from euromine_qgis.engine.errors import OutputError


@pytest.fixture
def failure(provider, feedback, tmp_path):
    """The text with which a run fails; no output may be there afterwards."""
    from qgis import processing

    out = tmp_path / "out"
    outputs = {
        "FOOTPRINTS": str(out / "footprints.gpkg"), "CHANGES": str(out / "changes.gpkg"),
        "FOOTPRINT_RASTER": str(out / "footprints.tif"), "REPORT": str(out / "report.html"),
    }

    def fail(told_to=feedback, **parameters) -> str:
        with pytest.raises(QgsProcessingException) as caught:
            processing.run(
                "euromine:changedetect", {**outputs, **parameters}, feedback=told_to
            )
        assert [path.name for path in out.rglob("*")] == []
        return str(caught.value)

    return fail


def test_values_that_cannot_be_reflectance(failure, worker, tmp_path):
    counts = [
        write_raster(tmp_path / f"Year{year}.tif", (scene(9) * 9.0 + 40_000).astype(np.float32),
                     names=SIX)
        for year in (2019, 2020)
    ]
    text = failure(SERIES=counts)
    assert "Year2019" in text and "reflectance" in text


def test_a_reference_of_another_size(failure, worker, series, tmp_path):
    mask = write_raster(
        tmp_path / "label" / "Year2019.tif", np.ones((1, 30, 30), np.uint8), epsg=None
    )
    text = failure(SERIES=series, REFERENCE=[mask])
    assert "Year2019" in text and "30" in text


def test_sites_outside_the_raster(failure, worker, tmp_path):
    # The extent of both sites reaches over the series, yet neither lies on it.
    series = [write_scene(tmp_path / "in", f"Year{year}.tif") for year in (2019, 2020)]
    x, y = ORIGIN
    sites = write_sites(tmp_path / "sites.geojson", {
        "south west": (x - 500, y - 1500, x - 300, y - 1300),
        "north east": (x + 1300, y + 300, x + 1500, y + 500),
    })
    assert "No site of" in failure(SERIES=series, SITES=sites)


def test_site_names_must_differ(failure, worker, series, tmp_path):
    x, y = ORIGIN
    sites = Path(write_sites(tmp_path / "sites.geojson", {
        "a": (x, y - 300, x + 300, y), "b": (x + 310, y - 300, x + 600, y),
    }))
    sites.write_text(sites.read_text().replace('"b"', '"a"'))
    text = failure(SERIES=series, SITES=str(sites), SITE_ID="mine")
    assert "mine" in text and "not unique" in text


def test_no_torch_is_told_with_the_commands_that_mend_it(failure, series, monkeypatch):
    monkeypatch.setenv("EUROMINE_PYTHON", sys.executable)
    text = failure(SERIES=series)
    assert "torch" in text and sys.executable in text
    assert "-m venv" in text and "-m pip install -r" in text and "checkenvironment" in text


def test_a_python_that_is_not_there_is_named(failure, series, monkeypatch):
    monkeypatch.setenv("EUROMINE_PYTHON", "/nowhere/python")
    text = failure(SERIES=series)
    assert "/nowhere/python" in text and "EUROMINE_PYTHON" in text


def wrapper(folder: Path, worker: str, line: str) -> str:
    """A Python that does something else before it is the worker's."""
    program = folder / "python"
    program.write_text(f'#!/bin/sh\ncase "$*" in *launch.py*) {line} ;; esac\n'
                       f'exec "{worker}" "$@"\n')
    program.chmod(0o755)
    return str(program)


def test_a_full_disk(failure, worker, series, tmp_path, monkeypatch):
    # The worker may write no file larger than a few blocks; of what it imports it would leave
    # caches that are cut off.
    narrow = "export PYTHONDONTWRITEBYTECODE=1; ulimit -f 2"
    monkeypatch.setenv("EUROMINE_PYTHON", wrapper(tmp_path, worker, narrow))
    text = failure(SERIES=series)
    assert ".tif cannot be written" in text and "Make room" in text


def test_polygons_that_do_not_get_to_their_file_are_kept_with_all_else(
    provider, feedback, worker, series, tmp_path, monkeypatch
):
    from qgis import processing

    taken = sinks.hand_over

    def narrow(layer, sink, fields, name):
        if name == "FOOTPRINTS":
            raise OutputError("the disk is full")
        return taken(layer, sink, fields, name)

    monkeypatch.setattr(sinks, "hand_over", narrow)
    out = tmp_path / "out"
    with pytest.raises(QgsProcessingException, match="FOOTPRINTS could not be written") as caught:
        processing.run("euromine:changedetect", {
            "SERIES": series, "MIN_AREA_HA": 0, "REPORT": str(out / "report.html"),
            "FOOTPRINTS": str(out / "footprints.gpkg"), "CHANGES": str(out / "changes.gpkg"),
        }, feedback=feedback)
    assert "the disk is full" in str(caught.value)
    kept = re.search(r"\S+footprints\.gpkg", str(caught.value).partition("kept in")[2])
    assert kept and QgsVectorLayer(kept[0]).featureCount() > 0
    assert not (out / "footprints.gpkg").exists()
    assert QgsVectorLayer(str(out / "changes.gpkg")).featureCount() > 0
    assert json.loads((out / "report.json").read_text())["files"]["FOOTPRINTS"] == kept[0]
    assert (out / "report.job.json").exists()


def test_a_killed_worker(failure, worker, series, tmp_path, monkeypatch):
    monkeypatch.setenv("EUROMINE_PYTHON", wrapper(tmp_path, worker, "kill -9 $$"))
    text = failure(SERIES=series)
    assert "SIGKILL" in text and "memory" in text


def test_cancelling(failure, worker, series, qgis_app):
    class Impatient(QgsProcessingFeedback):
        """Cancels as soon as the worker reads the series."""

        def __init__(self):
            super().__init__(False)

        def setProgressText(self, text):
            self.cancel()

    assert "Cancelled" in failure(told_to=Impatient(), SERIES=series)


def test_a_worker_killed_while_it_writes_leaves_nothing(failure, worker, series, qgis_app):
    class Killer(QgsProcessingFeedback):
        """Kills the worker as soon as it computes."""

        def __init__(self):
            super().__init__(False)
            self.out = None

        def setProgressText(self, text):
            if text.startswith("tile "):
                parts = list(self.out.glob(".*.part.tif"))
                assert parts
                os.kill(int(parts[0].name.split(".")[-3]), signal.SIGKILL)

    killer = Killer()
    killer.out = Path(series[0]).parents[1] / "out"
    assert "SIGKILL" in failure(told_to=killer, SERIES=series)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder nobody can write to")
def test_a_folder_that_cannot_be_made(failure, worker, series):
    # Permissions do not tell it: even root makes no folder there.
    text = failure(SERIES=series, CHANGE_RASTER="/proc/euromine/change.tif")
    assert "CHANGE_RASTER cannot be written to /proc/euromine/change.tif" in text
    assert "another folder" in text

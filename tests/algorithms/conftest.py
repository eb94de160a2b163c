"""The provider registered in a QGIS without windows, and small series to run its tools on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback
from qgis_samples import write_scene

from euromine_qgis.provider import EuroMineProvider

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def provider(qgis_app, qgis_processing):
    registered = EuroMineProvider()
    QgsApplication.processingRegistry().addProvider(registered)
    yield registered
    QgsApplication.processingRegistry().removeProvider(registered)


@pytest.fixture
def tool(provider):
    """A registered algorithm by its name; its definitions live as long as it does."""
    return provider.algorithm


@pytest.fixture
def context(qgis_app):
    made = QgsProcessingContext()
    yield made
    # pytest lets go of it after QGIS has ended, which layers do not survive.
    made.temporaryLayerStore().removeAllMapLayers()


@pytest.fixture
def refusal(tool, context):
    """The text with which changedetect refuses parameters, empty where it takes them."""

    def refuse(name="changedetect", **parameters) -> str:
        fine, text = tool(name).checkParameterValues(parameters, context)
        assert fine == (text == "")
        return text

    return refuse


class Log(QgsProcessingFeedback):
    """Feedback that remembers what it was told."""

    def __init__(self):
        super().__init__(False)
        self.lines: list[str] = []

    def pushInfo(self, text):
        self.lines.append(text)

    def pushWarning(self, text):
        self.lines.append(f"warning: {text}")

    def setProgressText(self, text):
        self.lines.append(f"doing: {text}")

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


@pytest.fixture
def feedback(qgis_app):
    return Log()


@pytest.fixture
def series(tmp_path):
    """Three years of a pit that grows."""
    return [
        write_scene(tmp_path / "series", f"Year{year}.tif", radius)
        for year, radius in ((2019, 8), (2020, 12), (2022, 18))
    ]


@pytest.fixture
def worker(monkeypatch) -> str:
    """The worker's Python, which these tests need beside QGIS's."""
    python = os.environ.get("EUROMINE_PYTHON") or str(CHECKOUT / ".envs/worker/bin/python")
    if not Path(python).exists():
        pytest.skip(f"no worker environment: {python} does not exist; run make setup")
    monkeypatch.setenv("EUROMINE_PYTHON", python)
    return python


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

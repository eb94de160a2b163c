from __future__ import annotations

import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsSettings

from euromine_qgis.bridge import private_environment
from euromine_qgis.bridge.private_environment import Survey
from euromine_qgis.engine.errors import Cancelled
from euromine_qgis.gui import environment_action, environment_dialog
from euromine_qgis.worker.accelerator import Accelerator
from euromine_qgis.worker.base_python import BasePython
from euromine_qgis.worker.build_failures import classified, no_python
from euromine_qgis.worker.build_plan import State
from euromine_qgis.worker.environment import Interpreter, Probe

USED = Interpreter("/usr/bin/python3", "QGIS's own Python", of_qgis=True)
LACKING = Probe("/usr/bin/python3", "3.11.2", {"torch": None, "numpy": "1.24.2"})
READY = Probe("/usr/bin/python3", "3.11.2", {"torch": "2.14.1"})


def looked(tmp_path, **others) -> Survey:
    base = BasePython("/usr/bin/python3.11", "3.11.2", "x86_64", "/usr/lib/python3.11", True)
    facts = {
        "home": tmp_path / "euromine", "state": State.ABSENT, "free_mb": 12_300,
        "accelerator": Accelerator(), "interpreter": USED, "seen": LACKING, "fault": "",
        "base": base, "base_fault": None, **others,
    }
    return Survey(**facts)


@pytest.fixture
def dialog(qgis_app, monkeypatch):
    """Its ``look`` waits for nothing; a test shows it what was found."""
    monkeypatch.setattr(environment_dialog.EnvironmentDialog, "look", lambda self: None)
    window = environment_dialog.EnvironmentDialog()
    yield window
    window.deleteLater()


def test_it_says_what_is_missing_how_large_it_is_and_where_it_goes(dialog, tmp_path):
    assert not dialog._install.isEnabled()
    dialog._found(None, looked(tmp_path))
    assert dialog._missing.text() == "torch"
    assert dialog._place.text() == str(tmp_path / "euromine")
    assert dialog._space.text().endswith("3 GB")
    assert "350 MB" in dialog._cpu.text() and "GB" in dialog._gpu.text()
    assert dialog._install.text() == "Install" and dialog._install.isEnabled()
    assert not dialog._remove.isEnabled()
    assert dialog._cpu.isChecked()


@pytest.mark.parametrize(("driver", "gpu", "told"), [
    ("580.65.06", True, "RTX 4090"), ("535.1", False, "too old"),
])
def test_nvidia_graphics_are_proposed_where_their_driver_is_recent(
    dialog, tmp_path, driver, gpu, told
):
    card = Accelerator("cuda", "RTX 4090", driver)
    dialog._found(None, looked(tmp_path, accelerator=card))
    assert dialog._gpu.isChecked() is gpu
    assert told in dialog._gpu.text()
    # Looked at again after a building that failed: what the user chose stays.
    dialog._cpu.click()
    dialog._found(None, looked(tmp_path, accelerator=card))
    assert dialog._cpu.isChecked()


@pytest.mark.parametrize(("state", "button"), [
    (State.UNFINISHED, "Continue"), (State.OUTDATED, "Update"), (State.COMPLETE, "Repair"),
])
def test_the_button_says_what_it_would_do(dialog, tmp_path, state, button):
    dialog._found(None, looked(tmp_path, state=state, seen=READY))
    assert dialog._install.text() == button
    assert dialog._remove.isEnabled()


def test_without_a_python_it_says_what_to_install(dialog, tmp_path):
    fault = no_python("/usr/bin/python3: Python 3.9.2", "Install Python 3.12.")
    dialog._found(None, looked(tmp_path, base=None, base_fault=fault))
    assert not dialog._install.isEnabled()
    assert "Install Python 3.12." in dialog._base.text()
    assert "Python 3.9.2" in dialog._base.text()


def test_a_failure_shows_cause_and_remedy_until_the_next_try(dialog, tmp_path):
    dialog._found(None, looked(tmp_path))
    dialog._wheels.setFilePath(str(tmp_path))
    assert dialog._folder.isChecked()
    dialog._start()
    assert dialog._task is None
    assert not dialog._failed.isHidden()
    assert "holds no .whl file" in dialog._failed_text.text()
    dialog._ended(Cancelled())
    dialog._show_state()
    assert dialog._failed.isHidden()


def test_a_building_shows_its_progress_and_can_be_cancelled(dialog, tmp_path, monkeypatch):
    (tmp_path / "some.whl").touch()
    tasks = []
    monkeypatch.setattr(QgsApplication, "taskManager", lambda: type(
        "Manager", (), {"addTask": lambda self, task: tasks.append(task)}
    )())
    dialog._found(None, looked(tmp_path))
    dialog._wheels.setFilePath(str(tmp_path))
    dialog._start()
    tasks[0].moved.emit(42.4, "Fetching torch")
    tasks[0].said.emit("Collecting torch")
    assert dialog._bar.value() == 42 and dialog._doing.text() == "Fetching torch"
    assert "Collecting torch" in dialog._log.toPlainText()
    assert not dialog._install.isEnabled() and not dialog._progress.isHidden()
    dialog._cancel.click()
    assert tasks[0].isCanceled() and not dialog._cancel.isEnabled()
    tasks[0].ended.emit(classified(["OSError: [Errno 28] No space left on device"]))
    dialog._show_state()
    assert "disk is full" in dialog._failed_text.text()


def test_diagnostics_are_copied_without_passwords(dialog, tmp_path, monkeypatch):
    home = tmp_path / "euromine"
    home.mkdir()
    (home / "build.log").write_text("Looking in indexes: https://me:geheim@mirror/simple\n")
    dialog._found(None, looked(tmp_path))
    dialog._failure = classified(["ERROR: No matching distribution found for torch"])
    dialog._copy.click()
    text = QgsApplication.clipboard().text()
    assert "Python to build with: /usr/bin/python3.11" in text
    assert "Failure: There is no torch" in text
    assert "mirror/simple" in text and "geheim" not in text


def test_a_python_of_one_s_own_is_remembered(dialog, tmp_path):
    dialog._python.setFilePath(sys.executable)
    dialog._python_chosen()
    assert QgsSettings().value("euromine/python") == sys.executable
    dialog._python.setFilePath("")
    dialog._python_chosen()
    assert not QgsSettings().value("euromine/python")


class Bar:
    def __init__(self):
        self.messages = []

    def createMessage(self, title, text):
        from qgis.gui import QgsMessageBarItem

        return QgsMessageBarItem(title, text)

    def pushWidget(self, widget, level):
        self.messages.append(widget.text())


@pytest.mark.parametrize(("wanted", "state", "told"), [
    (True, State.ABSENT, "which is not there yet"),
    (False, State.OUTDATED, "other packages"),
    (False, State.COMPLETE, None),
])
def test_the_message_bar_offers_it_once_where_it_is_needed(
    qgis_app, monkeypatch, wanted, state, told
):
    monkeypatch.setattr(environment_action, "is_wanted", lambda: wanted)
    monkeypatch.setattr(environment_action, "state_of", lambda home: state)
    bar = Bar()
    entry = environment_action.EnvironmentAction(type("I", (), {"messageBar": lambda self: bar})())
    entry.offer()
    entry.offer()
    entry.close()
    assert len(bar.messages) == (told is not None)
    if told:
        assert told in bar.messages[0]


def test_what_runs_on_its_own_python_is_not_offered_another(qgis_app, monkeypatch, tmp_path):
    monkeypatch.setenv("EUROMINE_PYTHON", sys.executable)
    assert private_environment.is_wanted() is False
    monkeypatch.setenv("EUROMINE_PYTHON", str(tmp_path / "gone"))
    assert private_environment.is_wanted() is True
    assert isinstance(private_environment.home(), Path)

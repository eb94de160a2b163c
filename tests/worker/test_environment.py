from __future__ import annotations

import sys
from pathlib import Path

import pytest

from euromine_qgis.engine.errors import EnvironmentProblem
from euromine_qgis.worker import environment
from euromine_qgis.worker.environment import Interpreter, candidates, choose, probe


def pretend_environment(profile: Path) -> Path:
    python = environment.python_in(environment.environment_folder(profile))
    python.parent.mkdir(parents=True)
    python.touch()
    return python


def test_the_order_is_variable_setting_profile_qgis(tmp_path, monkeypatch):
    built = pretend_environment(tmp_path)
    monkeypatch.setenv("EUROMINE_PYTHON", "/from/variable")
    found = candidates("/from/setting", tmp_path)
    assert [i.path for i in found[:3]] == ["/from/variable", "/from/setting", str(built)]
    assert found[3].of_qgis
    monkeypatch.delenv("EUROMINE_PYTHON")
    assert candidates("", tmp_path)[0].path == str(built)
    assert candidates("  ", None)[0].of_qgis


def test_qgis_itself_is_never_taken_for_python(tmp_path, monkeypatch):
    (tmp_path / "bin").mkdir()
    python = tmp_path / "bin" / "python3"
    python.touch()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "bin" / "qgis-bin"))
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path))
    assert environment.python_of_qgis() == python
    python.unlink()
    assert environment.python_of_qgis() is None


def test_qgis_s_python_keeps_what_it_finds_its_packages_by():
    current = {"PYTHONHOME": "a", "PYTHONPATH": "b", "PROJ_LIB": "c", "HOME": "d", "Path": "e"}
    own = Interpreter("python", "QGIS's own Python", of_qgis=True).variables(current)
    assert {"PYTHONHOME", "PYTHONPATH", "HOME", "Path"} <= set(own)
    other = Interpreter("python", "the test").variables(current)
    assert set(other) == {"HOME", "Path", "PYTHONUTF8"}


def test_a_python_says_what_it_has(monkeypatch):
    monkeypatch.setattr(environment, "requirements", lambda: {"pytest": "", "no-such-thing": ""})
    seen = probe(Interpreter(sys.executable, "the test"))
    assert seen.python == ".".join(str(part) for part in sys.version_info[:3])
    assert seen.packages["pytest"] == pytest.__version__
    assert seen.missing == ("no-such-thing",)
    assert seen.devices == ()


def test_missing_packages_are_named_with_the_commands_that_mend_it(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "requirements", lambda: {"no-such-thing": "1"})
    with pytest.raises(EnvironmentProblem) as caught:
        choose((Interpreter(sys.executable, "the variable EUROMINE_PYTHON"),), tmp_path)
    assert "no-such-thing" in caught.value.message
    assert "EUROMINE_PYTHON" in caught.value.message
    assert f'-m venv "{tmp_path / "euromine" / "env"}"' in caught.value.remedy
    assert "requirements.txt" in caught.value.remedy


def test_an_interpreter_that_was_named_is_not_passed_over(tmp_path):
    missing = str(tmp_path / "python")
    with pytest.raises(EnvironmentProblem, match="does not start") as caught:
        choose((Interpreter(missing, "the plugin's setting"),
                Interpreter(sys.executable, "QGIS's own Python", True)), tmp_path)
    assert missing in caught.value.message
    assert "the plugin's setting" in caught.value.remedy


def test_the_plugin_s_own_environment_that_does_not_start_is_to_be_built_anew(tmp_path):
    own = environment.python_in(environment.environment_folder(tmp_path))
    own.parent.mkdir(parents=True)
    own.write_text("#!/bin/sh\necho No Python at C:/QGIS >&2\nexit 103\n")
    own.chmod(0o755)
    with pytest.raises(EnvironmentProblem, match="No Python at") as caught:
        choose((Interpreter(str(own), "the environment in the QGIS profile"),), tmp_path)
    assert "INSTALL=true" in caught.value.remedy


def test_a_relative_name_of_a_program_is_made_absolute(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EUROMINE_PYTHON", "env/bin/python")
    (named, setting, *_) = environment.candidates("python3", None)
    assert named.path == str(tmp_path / "env" / "bin" / "python")
    assert setting.path == "python3"


def test_a_program_that_is_no_python_is_named(tmp_path):
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\necho broken >&2\nexit 4\n")
    program.chmod(0o755)
    with pytest.raises(EnvironmentProblem, match="exit status 4, it said: broken"):
        probe(Interpreter(str(program), "the test"))


def test_one_that_hangs_is_given_up(tmp_path):
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\nexec sleep 20\n")
    program.chmod(0o755)
    with pytest.raises(EnvironmentProblem, match="did not answer"):
        probe(Interpreter(str(program), "the test"), limit_s=0.5)


def test_requirements_are_names_with_pins():
    pins = environment.requirements()
    assert {"torch", "rasterio", "numpy"} <= set(pins)
    assert all(version for version in pins.values())

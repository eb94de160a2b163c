"""Layouts of systems that these tests do not run on are folder trees, after installations there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from euromine_qgis.engine.errors import EnvironmentProblem
from euromine_qgis.worker import base_python
from euromine_qgis.worker.base_python import (
    BasePython,
    Surroundings,
    find,
    make_environment,
    places,
)
from euromine_qgis.worker.environment import python_in

pytestmark = pytest.mark.skipif(os.name == "nt", reason="stub interpreters are shell scripts")


def stub(path: Path, version="3.12.9", machine="AMD64", bits=64, missing=()) -> Path:
    """A file that says of itself what it is told to, and is this Python for all else."""
    said = json.dumps({"version": version, "machine": machine, "bits": bits,
                       "missing": list(missing), "library": "/nowhere"})
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"#!/bin/sh\nunset PYTHONHOME\ncase \"$*\" in *json.dumps*) echo '{said}';; "
        f"*) exec {sys._base_executable} \"$@\";; esac\n"
    )
    path.chmod(0o755)
    return path


def qgis(path: Path) -> Path:
    """QGIS itself: whoever starts it, fails the test."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\ntouch {path}.was-started\n")
    path.chmod(0o755)
    return path


def paths(around: Surroundings) -> list[str]:
    return [str(place.path) for place in places(around)]


def test_osgeo4w_needs_the_variables_of_python_qgis_bat(tmp_path):
    root = tmp_path / "OSGeo4W"
    program = qgis(root / "bin" / "qgis-ltr-bin.exe")
    old, new = (stub(root / "apps" / name / "python.exe") for name in ("Python39", "Python312"))
    around = Surroundings("Windows", program, new.parent, (3, 12),
                          {"OSGEO4W_ROOT": str(root), "PATH": "C:/Windows"}, tmp_path)
    assert paths(around) == [str(new), str(old)]
    variables = places(around)[0].variables
    assert variables["PYTHONHOME"] == str(new.parent)
    assert variables["OSGEO4W_ROOT"] == str(root)
    assert variables["PATH"].split(os.pathsep)[:2] == [str(root / "bin"), str(new.parent)]
    assert variables["PATH"].endswith("C:/Windows")
    found = find(around).found
    assert found.path == str(new)
    # With PYTHONHOME, packages would go into QGIS's own Python.
    assert "PYTHONHOME" not in found.variables_of_environment()
    assert found.variables_of_environment()["OSGEO4W_ROOT"] == str(root)


def test_the_standalone_installer_is_found_by_the_program_alone(tmp_path):
    root = tmp_path / "Program Files" / "QGIS 3.40.4"
    program = qgis(root / "bin" / "qgis-bin.exe")
    python = stub(root / "apps" / "Python312" / "python.exe")
    around = Surroundings("Windows", program, tmp_path / "gone", (3, 12), {}, tmp_path)
    assert paths(around) == [str(python)]
    assert not Path(f"{program}.was-started").exists()


def test_on_windows_a_python_that_is_too_old_gives_way_to_the_user_s_own(tmp_path):
    root = tmp_path / "QGIS 3.22"
    program = qgis(root / "bin" / "qgis-bin.exe")
    stub(root / "apps" / "Python39" / "python.exe", version="3.9.5")
    own = stub(tmp_path / "Local/Programs/Python/Python313/python.exe", version="3.13.2")
    around = Surroundings("Windows", program, root / "apps" / "Python39", (3, 9),
                          {"LOCALAPPDATA": str(tmp_path / "Local")}, tmp_path)
    search = find(around)
    assert search.found.path == str(own)
    assert [reason for _, reason in search.rejected] == ["Python 3.9.5, needed is 3.11 to 3.14"]


def test_qgis_app_up_to_3_42_has_its_python_in_bin(tmp_path):
    contents = tmp_path / "Applications" / "QGIS.app" / "Contents"
    program = qgis(contents / "MacOS" / "QGIS")
    stub(contents / "MacOS" / "bin" / "python3", "3.9.5", "arm64")
    stub(contents / "MacOS" / "bin" / "python3.9", "3.9.5", "arm64")
    brew = stub(tmp_path / "opt/homebrew/bin/python3.13", "3.13.1", "arm64")
    (tmp_path / "opt/homebrew/bin/python3.13-config").touch()
    around = Surroundings("Darwin", program, contents / "MacOS", (3, 9), {}, tmp_path)
    assert places(around)[0].variables == {}
    search = find(around)
    assert search.found.path == str(brew)
    assert len(search.rejected) == 2


@pytest.mark.parametrize("program", ["QGIS", "qgis_process.app/Contents/MacOS/qgis_process"])
def test_qgis_4_on_macos_has_its_library_in_frameworks(tmp_path, program):
    contents = tmp_path / "Applications" / "QGIS-final-4_2_1.app" / "Contents"
    started = qgis(contents / "MacOS" / program)
    python = stub(contents / "MacOS" / "python3.12", "3.12.9", "arm64")
    wrapper = stub(contents / "MacOS" / "python", "3.12.9", "arm64")
    library = contents / "Frameworks" / "lib" / "python3.12" / "os.py"
    library.parent.mkdir(parents=True)
    library.touch()
    around = Surroundings("Darwin", started, contents / "Frameworks", (3, 12), {}, tmp_path)
    assert paths(around) == [str(python), str(wrapper)]
    assert places(around)[0].variables == {"PYTHONHOME": str(contents / "Frameworks")}
    assert find(around).found.path == str(python)


def test_an_intel_mac_is_told_why(tmp_path):
    contents = tmp_path / "QGIS.app" / "Contents"
    program = qgis(contents / "MacOS" / "QGIS")
    stub(contents / "MacOS" / "bin" / "python3", "3.12.1", "x86_64")
    search = find(Surroundings("Darwin", program, contents, (3, 12), {}, tmp_path))
    assert search.found is None
    assert "Intel" in search.rejected[0][1]


def test_linux_takes_the_version_of_qgis_first(tmp_path):
    program = stub(tmp_path / "usr/bin/python3.11", "3.11.2", "x86_64")
    stub(tmp_path / "usr/bin/python3.13", "3.13.0", "x86_64")
    stub(tmp_path / "usr/bin/python3", "3.13.0", "x86_64")
    around = Surroundings("Linux", program, tmp_path / "usr", (3, 11), {}, tmp_path)
    assert [Path(path).name for path in paths(around)] == ["python3.11", "python3", "python3.13"]
    assert find(around).found.version == "3.11.2"


def test_qgis_is_never_started_even_where_a_link_calls_it_python(tmp_path):
    program = qgis(tmp_path / "usr/bin/qgis")
    (tmp_path / "usr/bin/python3").symlink_to(program)
    (tmp_path / "usr/bin/python3.11").symlink_to(program)
    around = Surroundings("Linux", program, tmp_path / "usr", (3, 11), {}, tmp_path)
    assert find(around).found is None
    assert not Path(f"{program}.was-started").exists()


def test_sandboxes_are_named_in_the_remedy(tmp_path):
    (tmp_path / ".flatpak-info").touch()
    program = tmp_path / "app/bin/qgis"
    flatpak = Surroundings("Linux", program, tmp_path / "usr", (3, 12), {}, tmp_path)
    assert "Flatpak" in base_python.remedy_for_none(flatpak)
    snap = Surroundings("Linux", program, tmp_path / "usr", (3, 12),
                        {"SNAP": str(tmp_path / "snap")}, tmp_path / "none")
    python = stub(tmp_path / "snap/usr/bin/python3.12", machine="x86_64")
    assert paths(snap) == [str(python)]
    assert "Snap" in base_python.remedy_for_none(snap)


@pytest.mark.parametrize(("told", "reason"), [
    ({"bits": 32}, "32 bit"),
    ({"missing": ["ssl"]}, "lacks ssl"),
    ({"missing": ["venv", "ensurepip"]}, "lacks venv"),
    ({"version": "3.15.0"}, "needed is 3.11 to 3.14"),
])
def test_what_does_not_suit_is_passed_over_with_a_reason(tmp_path, told, reason):
    stub(tmp_path / "usr/bin/python3", machine="x86_64", **told)
    search = find(Surroundings("Linux", tmp_path / "qgis", tmp_path / "usr", (3, 1), {}, tmp_path))
    assert search.found is None
    assert reason in search.rejected[0][1]


def test_without_ensurepip_a_python_still_suits(tmp_path):
    stub(tmp_path / "usr/bin/python3", machine="x86_64", missing=["ensurepip"])
    around = Surroundings("Linux", tmp_path / "qgis", tmp_path / "usr", (3, 1), {}, tmp_path)
    assert find(around).found.has_pip is False


def test_one_that_does_not_start_is_passed_over_with_its_last_words(tmp_path):
    broken = tmp_path / "usr/bin/python3"
    broken.parent.mkdir(parents=True)
    broken.write_text("#!/bin/sh\necho libpython3.12.so is missing >&2\nexit 127\n")
    broken.chmod(0o755)
    search = find(Surroundings("Linux", tmp_path / "qgis", tmp_path / "usr", (3, 1), {}, tmp_path))
    assert search.rejected == ((str(broken), "does not start (libpython3.12.so is missing)"),)


def test_a_trial_that_cannot_be_made_is_a_reason_and_one_that_cannot_be_removed_is_none(
    tmp_path, monkeypatch
):
    stub(tmp_path / "usr/bin/python3", machine="x86_64")
    around = Surroundings("Linux", tmp_path / "qgis", tmp_path / "usr", (3, 1), {}, tmp_path)
    monkeypatch.setattr(base_python.shutil, "rmtree", lambda folder, ignore_errors: None)
    assert find(around).found is not None

    def full(prefix):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(base_python.tempfile, "mkdtemp", full)
    search = find(around)
    assert search.found is None and "No space left" in search.rejected[0][1]


def test_an_environment_that_does_not_start_is_no_environment(tmp_path):
    broken = tmp_path / "python3"
    broken.write_text("#!/bin/sh\necho no module named encodings >&2\nexit 1\n")
    broken.chmod(0o755)
    base = BasePython(str(broken), "3.12.0", "x86_64", "/nowhere", True)
    with pytest.raises(EnvironmentProblem, match="no module named encodings"):
        make_environment(base, tmp_path / "env")


def test_an_environment_can_be_told_where_a_moved_library_is(tmp_path):
    real = Path(os.path.realpath(sys._base_executable))
    base = BasePython(str(real), "", "", os.path.dirname(os.__file__), True)
    make_environment(base, tmp_path / "env")
    base_python._point_to_library(base, tmp_path / "env")
    code = "import sys, os; print(sys.base_prefix); print(sys.prefix); print(os.__file__)"
    said = subprocess.run([python_in(tmp_path / "env"), "-I", "-c", code], text=True,
                          capture_output=True, check=True).stdout.split()
    assert said[0] == str(tmp_path / "env" / "base")
    assert said[1] == str(tmp_path / "env")
    assert said[2].startswith(str(tmp_path / "env" / "base" / "lib"))

"""Environments are really built here, with pip, from wheels made by hand."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from small_wheels import TORCH, wheel

from euromine_qgis.engine.errors import Cancelled
from euromine_qgis.worker import base_python, build_environment, build_plan, environment
from euromine_qgis.worker.base_python import BasePython
from euromine_qgis.worker.build_environment import build, remove
from euromine_qgis.worker.build_failures import BuildFailed
from euromine_qgis.worker.build_plan import Plan, Size, State, marker_of, state_of
from euromine_qgis.worker.proxy import Proxy

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and shell scripts")
ROOT = Path(__file__).resolve().parents[2]


class Watcher:
    def __init__(self, cancel_at: float = 200.0):
        self.percents: list[float] = []
        self.lines: list[str] = []
        self._cancel_at = cancel_at

    def progress(self, percent, doing, subject=''):
        self.percents.append(percent)

    def line(self, text):
        self.lines.append(text)

    def is_cancelled(self):
        return bool(self.percents) and self.percents[-1] >= self._cancel_at


@pytest.fixture(scope="module")
def base():
    search = base_python.find(base_python.here())
    if search.found is None:
        pytest.skip(f"no Python to build from: {search.rejected}")
    return search.found


@pytest.fixture
def wheels(tmp_path):
    wheel(tmp_path / "wheels", "torch", "1.0", TORCH)
    wheel(tmp_path / "wheels", "other", "2.0")
    return tmp_path / "wheels"


@pytest.fixture(autouse=True)
def small_requirements(tmp_path, monkeypatch):
    file = tmp_path / "requirements.txt"
    file.write_text("torch==1.0\nother==2.0\n")
    for module in (environment, build_plan):
        monkeypatch.setattr(module, "REQUIREMENTS", file)
    monkeypatch.delenv("EUROMINE_PYTHON", raising=False)
    monkeypatch.setitem(build_plan.SIZES, ("Linux", "gpu"), Size(1, 1))
    return file


@pytest.fixture
def plan(tmp_path, base, wheels):
    return Plan(tmp_path / "profile" / "euromine", "Linux", base, "gpu", wheels)


def versions(plan: Plan) -> dict:
    code = "from importlib.metadata import version; print(version('torch'), version('other'))"
    python = environment.python_in(plan.environment)
    said = subprocess.run([python, "-I", "-c", code], capture_output=True, text=True, check=True)
    return dict(zip(("torch", "other"), said.stdout.split()))


def test_a_folder_of_wheels_is_enough(plan, tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    for name, value in {"PIP_TARGET": str(elsewhere), "PIP_INDEX_URL": "https://nowhere.invalid/",
                        "PYTHONHOME": str(elsewhere), "PYTHONPATH": str(elsewhere)}.items():
        monkeypatch.setenv(name, value)
    commands = []
    run_lines = build_environment.run_lines

    def recorded(command, *rest):
        commands.append(command)
        return run_lines(command, *rest)

    monkeypatch.setattr(build_environment, "run_lines", recorded)
    watcher = Watcher()
    assert state_of(plan.home) is State.ABSENT
    build(plan, Proxy(), watcher)

    assert state_of(plan.home) is State.COMPLETE
    assert versions(plan) == {"torch": "1.0", "other": "2.0"}
    assert marker_of(plan.home)["packages"] == "folder"
    found = environment.candidates("", tmp_path / "profile")
    assert found[0].path == str(environment.python_in(plan.environment))
    # Nothing but the environment's own Python ever runs pip, and all goes into the environment.
    assert {(command[0], command[1]) for command in commands} == {
        (str(environment.python_in(plan.environment)), "-I")
    }
    assert not elsewhere.exists()
    assert sorted(path.name for path in plan.home.iterdir()) == ["build.log", "env", "lock"]
    assert watcher.percents == sorted(watcher.percents) and watcher.percents[-1] == 100.0
    assert "works: Python" in (plan.home / "build.log").read_text()


def test_the_user_s_mirror_is_used_but_not_where_it_says_to_install(
    plan, tmp_path, base, wheels, monkeypatch
):
    for name in ("torch", "other"):
        page = tmp_path / "simple" / name / "index.html"
        page.parent.mkdir(parents=True)
        file = next(wheels.glob(f"{name}-*"))
        page.write_text(f'<a href="{file.as_uri()}">{file.name}</a>')
    config = tmp_path / "pip.conf"
    config.write_text(f"[global]\nindex-url = {(tmp_path / 'simple').as_uri()}\n"
                      f"target = {tmp_path / 'elsewhere'}\nuser = true\n")
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", str(config))
    online = Plan(plan.home, "Linux", base, "gpu")
    build(online, Proxy(), Watcher())
    assert versions(online) == {"torch": "1.0", "other": "2.0"}
    assert not (tmp_path / "elsewhere").exists()


def test_what_was_downloaded_is_not_downloaded_again(plan, base, tmp_path, wheels, monkeypatch):
    for name in ("torch", "other"):
        page = tmp_path / "simple" / name / "index.html"
        page.parent.mkdir(parents=True)
        file = next(wheels.glob(f"{name}-*"))
        page.write_text(f'<a href="{file.as_uri()}">{file.name}</a>')
    monkeypatch.setenv("PIP_INDEX_URL", (tmp_path / "simple").as_uri())
    online = Plan(plan.home, "Linux", base, "gpu")
    finish = build_environment._Builder._finish

    def fail(builder):
        raise BuildFailed(build_environment.classified(["Errno 28"]).failure)

    monkeypatch.setattr(build_environment._Builder, "_finish", fail)
    with pytest.raises(BuildFailed, match="disk is full"):
        build(online, Proxy(), Watcher())
    kept = sorted(file.name for file in (plan.home / "downloads").iterdir())
    assert kept == ["other-2.0-py3-none-any.whl", "torch-1.0-py3-none-any.whl"]
    # One of them was cut off while pip handed it over.
    torch = plan.home / "downloads" / "torch-1.0-py3-none-any.whl"
    torch.write_bytes(torch.read_bytes()[:100])
    monkeypatch.setattr(build_environment._Builder, "_finish", finish)
    watcher = Watcher()
    build(online, Proxy(), watcher)
    fetched = [line for line in watcher.lines if "pip download" in line]
    assert len(fetched) == 1 and fetched[0].endswith("torch==1.0")
    assert state_of(plan.home) is State.COMPLETE
    assert not (plan.home / "downloads").exists()


def test_an_update_that_fails_brings_back_what_worked(plan, wheels, small_requirements):
    build(plan, Proxy(), Watcher())
    small_requirements.write_text("torch==1.0\nother==3.0\n")
    assert state_of(plan.home) is State.OUTDATED
    with pytest.raises(BuildFailed) as caught:
        build(plan, Proxy(), Watcher())
    assert "folder of wheels has no other==3.0" in caught.value.message
    assert state_of(plan.home) is State.OUTDATED
    assert versions(plan)["other"] == "2.0"
    assert "other==3.0" in "\n".join(build_environment.log_lines(plan.home))

    wheel(wheels, "other", "3.0")
    build(plan, Proxy(), Watcher())
    assert state_of(plan.home) is State.COMPLETE
    assert versions(plan)["other"] == "3.0"

    # Repair: whatever was damaged is new.
    damaged = next(plan.environment.glob("lib/python3*/site-packages/torch.py"))
    damaged.write_text("raise ImportError")
    build(plan, Proxy(), Watcher())
    assert damaged.read_text() == TORCH

    remove(plan.home)
    assert state_of(plan.home) is State.ABSENT
    assert not plan.environment.exists()


def test_without_the_python_that_it_was_made_from_it_has_to_be_built_anew(plan, wheels):
    build(plan, Proxy(), Watcher())
    assert state_of(plan.home) is State.COMPLETE
    marker = plan.environment / build_environment.MARKER
    said = json.loads(marker.read_text())
    marker.write_text(json.dumps({**said, "base": str(plan.home / "gone" / "python.exe")}))
    assert state_of(plan.home) is State.OUTDATED


def test_a_torch_that_does_not_start_is_no_success(plan, wheels):
    wheel(wheels, "torch", "1.0", "raise OSError('[WinError 126] c10.dll')")
    with pytest.raises(BuildFailed) as caught:
        build(plan, Proxy(), Watcher())
    assert caught.value.failure.kind == "torch"
    assert "c10.dll" in caught.value.message and "Visual C++" in caught.value.remedy
    assert state_of(plan.home) is State.ABSENT


def running() -> list[str]:
    """Command lines of all processes. A small Debian has no ps."""
    commands = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            commands.append(file.read_text(encoding="utf-8", errors="replace"))
    assert commands
    return commands


def test_cancelling_ends_pip_and_leaves_nothing(plan):
    with pytest.raises(Cancelled):
        build(plan, Proxy(), Watcher(cancel_at=2.0))
    assert state_of(plan.home) is State.ABSENT
    assert not plan.environment.exists()
    assert not [command for command in running() if str(plan.environment) in command]


def test_after_a_kill_it_is_known_to_be_unfinished_and_is_built_anew(plan, wheels):
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path\n"
        "from euromine_qgis.worker import base_python, build_environment, build_plan\n"
        "from euromine_qgis.worker.proxy import Proxy\n"
        "class Watcher:\n"
        "    def progress(self, percent, doing, subject=''): print(percent, flush=True)\n"
        "    def line(self, text): pass\n"
        "    def is_cancelled(self): return False\n"
        "base = base_python.find(base_python.here()).found\n"
        "plan = build_plan.Plan(Path(sys.argv[2]), 'Linux', base, 'gpu', Path(sys.argv[3]))\n"
        "build_environment.build(plan, Proxy(), Watcher())\n"
    )
    builder = subprocess.Popen([sys.executable, "-c", code, ROOT, plan.home, wheels],
                               stdout=subprocess.PIPE, text=True)
    while builder.stdout.readline().strip() != "2.0":
        assert builder.poll() is None
    builder.send_signal(signal.SIGKILL)
    builder.wait()
    builder.stdout.close()
    assert state_of(plan.home) is State.UNFINISHED
    taken = [one.path for one in environment.candidates("", plan.home.parent)]
    assert str(environment.python_in(plan.environment)) not in taken
    # What the killed one had started may still be at it, and then has the lock.
    for _ in range(100):
        try:
            build(plan, Proxy(), Watcher())
            break
        except BuildFailed as error:
            assert error.failure.kind == "busy"
            time.sleep(0.3)
    assert state_of(plan.home) is State.COMPLETE


def test_two_buildings_at_a_time_are_refused(plan):
    plan.home.mkdir(parents=True)
    with build_environment._locked(plan.home), pytest.raises(BuildFailed) as caught:
        build(plan, Proxy(), Watcher())
    assert caught.value.failure.kind == "busy"


def test_a_drive_without_locks_is_not_taken_for_a_building(plan, monkeypatch):
    def refuse(handle):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(build_environment, "_lock", refuse)
    build(plan, Proxy(), Watcher())
    assert state_of(plan.home) is State.COMPLETE


def test_what_was_downloaded_needs_no_room_again(plan, monkeypatch):
    online = Plan(plan.home, "Linux", plan.base, "cpu")
    monkeypatch.setattr(build_plan, "free_mb", lambda folder: 1840)
    with pytest.raises(BuildFailed, match="1840 MB, 1850 MB"):
        online.check()
    (plan.home / "downloads").mkdir(parents=True)
    (plan.home / "downloads" / "torch-1.0-py3-none-any.whl").write_bytes(bytes(20_000_000))
    online.check()


def test_what_an_unfinished_environment_takes_up_is_free_again(plan, monkeypatch):
    online = Plan(plan.home, "Linux", plan.base, "cpu")
    monkeypatch.setattr(build_plan, "free_mb", lambda folder: 1840)
    plan.environment.mkdir(parents=True)
    (plan.environment / "library.so").write_bytes(bytes(20_000_000))
    with pytest.raises(BuildFailed, match="1840 MB, 1850 MB"):
        online.check()
    (plan.environment / environment.UNFINISHED).touch()
    online.check()


@pytest.mark.parametrize("packages", ["cpu", "gpu"])
def test_the_command_for_a_folder_of_wheels_names_no_file_of_this_computer(
    base, tmp_path, monkeypatch, packages
):
    pins = {"torch": "1.0", "torchvision": "2.0", "other": "3.0"}
    monkeypatch.setattr(build_plan, "requirements", lambda: pins)
    command = Plan(tmp_path, "Linux", base, packages).command_to_fill_a_folder
    assert str(environment.REQUIREMENTS) not in command and "-r" not in command.split()
    ours = "+cpu" if packages == "cpu" else ""
    assert command.split()[-3:] == [f"torch==1.0{ours}", f"torchvision==2.0{ours}", "other==3.0"]
    assert (build_plan.PROCESSOR_INDEX in command) == (packages == "cpu")


def test_what_cannot_come_true_is_told_before_anything_is_done(plan, tmp_path, monkeypatch):
    empty = Plan(plan.home, "Linux", plan.base, "cpu", tmp_path)
    with pytest.raises(BuildFailed, match="holds no .whl file"):
        build(empty, Proxy(), Watcher())
    monkeypatch.setattr(build_plan, "free_mb", lambda folder: 100)
    with pytest.raises(BuildFailed, match=r"too little space: .* 100 MB, 1850 MB"):
        build(Plan(plan.home, "Linux", plan.base, "cpu"), Proxy(), Watcher())
    assert not plan.environment.exists()


def test_without_ensurepip_a_wheel_of_pip_does(plan, wheels, monkeypatch):
    import ensurepip

    bundled = [*Path(ensurepip.__file__).parent.glob("_bundled/pip-*.whl"),
               *Path("/usr/share/python-wheels").glob("pip-*.whl")]
    if not bundled:
        pytest.skip("this system has no wheel of pip")
    (wheels / bundled[0].name).write_bytes(bundled[0].read_bytes())
    lacking = BasePython(plan.base.path, plan.base.version, plan.base.machine, plan.base.library,
                         has_pip=False)
    watcher = Watcher()
    build(Plan(plan.home, "Linux", lacking, "cpu", wheels), Proxy(), watcher)
    assert state_of(plan.home) is State.COMPLETE
    assert not any("-m ensurepip" in line for line in watcher.lines)


def test_the_proxy_s_password_reaches_pip_and_nothing_that_is_written(plan, monkeypatch):
    worlds = []
    run_lines = build_environment.run_lines

    def recorded(command, world, folder, on_line, *rest):
        worlds.append(world)
        on_line(f"via {world['HTTPS_PROXY']}")
        return run_lines(command, world, folder, on_line, *rest)

    monkeypatch.setattr(build_environment, "run_lines", recorded)
    watcher = Watcher()
    build(plan, Proxy("proxy.example", 3128, "ana", "geheim"), watcher)
    assert all(world["HTTPS_PROXY"] == "http://ana:geheim@proxy.example:3128" for world in worlds)
    written = (plan.home / "build.log").read_text() + "\n".join(watcher.lines)
    assert "via http://***@proxy.example:3128" in written
    assert "geheim" not in written


@pytest.mark.parametrize(("system", "packages", "index", "pin"), [
    ("Linux", "cpu", build_plan.PROCESSOR_INDEX, "torch==1.0+cpu"),
    ("Linux", "gpu", "", ""),
    ("Windows", "cpu", "", ""),
    ("Windows", "gpu", build_plan.NVIDIA_INDEX, "torch==1.0+cu130"),
    ("Darwin", "gpu", "", ""),
])
def test_only_builds_that_pypi_lacks_come_from_pytorch_s_index(
    base, tmp_path, monkeypatch, system, packages, index, pin
):
    monkeypatch.setattr(build_plan, "requirements", lambda: {"torch": "1.0", "torchvision": "2.0"})
    arguments = Plan(tmp_path, system, base, packages).pip_arguments
    assert (index in arguments) == bool(index) or not index
    assert ("--extra-index-url" in arguments) == bool(index)
    assert pin in arguments if pin else not any("+" in argument for argument in arguments[2:])

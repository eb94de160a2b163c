"""Finds a Python that an environment can be made from, beside a QGIS that may not be one.

``sys.executable`` is QGIS itself on Windows and macOS: only files with the name of a Python are
ever started. Layouts looked for: OSGeo4W and the standalone installer (``apps/Python312``, which
needs the variables that python-qgis.bat sets); QGIS.app up to 3.42 (``Contents/MacOS/bin/python3``)
and from 3.44 on, QGIS 4 too (``Contents/MacOS/python3.12``, its library in
``Contents/Frameworks/lib``); Linux distributions, Flatpak and Snap. Standard library only.
"""

from __future__ import annotations

import json
import os
import platform
import re
import shutil
import subprocess  # nosec B404 # asks an interpreter what it is; never a shell
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional

from ..engine.errors import EnvironmentProblem
from ..wording import worded
from .environment import MINIMUM_PYTHON, Interpreter, python_in
from .processes import hidden_window, native

# The newest that every wheel in requirements.txt is built for.
MAXIMUM_PYTHON = (3, 14)
_NAME_OF_A_PYTHON = re.compile(r"python(3(\.\d+)?)?(\.exe)?", re.IGNORECASE)
_CHECK_LIMIT_S = 60.0
# Runs in any Python 3: what it is, and what it lacks.
_CHECK = """
import importlib.util, json, platform, struct, sys, sysconfig
missing = []
for name in ("venv", "ensurepip", "ssl", "zlib", "ctypes"):
    try:
        if importlib.util.find_spec(name) is None:
            missing.append(name)
        elif name in ("ssl", "ctypes"):
            __import__(name)
    except ImportError:
        missing.append(name)
print(json.dumps({"version": platform.python_version(), "machine": platform.machine(),
    "bits": struct.calcsize("P") * 8, "missing": missing,
    "library": sysconfig.get_path("stdlib")}))
"""


@dataclass(frozen=True)
class Surroundings:
    """The system that QGIS runs on, as far as it tells where a Python may be.

    ``executable`` is the program of this process, ``prefix`` where its Python's library lies,
    ``root`` the top of the file system.
    """

    system: str
    executable: Path
    prefix: Path
    python: tuple[int, int]
    environ: Mapping[str, str]
    root: Path = Path("/")

    @property
    def sandbox(self) -> str:
        """Flatpak or Snap where QGIS runs in one, else nothing."""
        if self.environ.get("FLATPAK_ID") or (self.root / ".flatpak-info").exists():
            return "Flatpak"
        return "Snap" if self.environ.get("SNAP") else ""


@dataclass(frozen=True)
class Place:
    """A file that may be a Python, with the variables that it needs to start."""

    path: Path
    variables: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class BasePython:
    """A Python that an environment can be made from.

    ``library`` is the folder of its standard library; ``variables`` are needed to start it, and
    never to start what is made from it.
    """

    path: str
    version: str
    machine: str
    library: str
    has_pip: bool
    variables: Mapping[str, str] = field(default_factory=dict)

    def variables_of_environment(self) -> dict[str, str]:
        """What an environment made from it starts with: never a PYTHONHOME, by which its packages
        would go into QGIS's own Python."""
        kept = {name: text for name, text in self.variables.items() if name != "PYTHONHOME"}
        return {**Interpreter(self.path, "").variables(), **kept}


@dataclass(frozen=True)
class Search:
    """What was found, and why everything before it was passed over (path, reason)."""

    found: Optional[BasePython]
    rejected: tuple[tuple[str, str], ...]


def here() -> Surroundings:
    """The surroundings of this process."""
    return Surroundings(
        system=platform.system(),
        executable=Path(sys.executable or ""),
        prefix=Path(sys.base_prefix),
        python=(sys.version_info.major, sys.version_info.minor),
        environ=os.environ,
    )


def find(around: Surroundings) -> Search:
    """The first Python that is there, starts, suits and has made an environment on trial."""
    rejected: list[tuple[str, str]] = []
    for place in places(around):
        try:
            base = _checked(place, around.system)
            trial = tempfile.mkdtemp(prefix="euromine-")
            try:
                make_environment(base, Path(trial) / "env")
            finally:
                # What Windows will not let go of, such as a program that a scanner looks at, stays.
                shutil.rmtree(trial, ignore_errors=True)
            return Search(base, tuple(rejected))
        except EnvironmentProblem as error:
            rejected.append((str(place.path), error.message))
        except OSError as error:
            rejected.append((str(place.path), str(error)))
    return Search(None, tuple(rejected))


def remedy_for_none(around: Surroundings) -> str:
    """What to do where no Python suits."""
    low, high = (".".join(map(str, version)) for version in (MINIMUM_PYTHON, MAXIMUM_PYTHON))
    if around.sandbox:
        return worded(
            "This QGIS runs in {sandbox}, which sees only its own Python: update it, or install "
            "QGIS from your distribution or from qgis.org, then try again. Python {low} to {high} "
            "are supported.",
            sandbox=around.sandbox, low=low, high=high,
        )
    if around.system == "Linux":
        return worded(
            "Install Python {low} or newer with your distribution's packages, then try again. "
            "Python {low} to {high} are supported.",
            low=low, high=high,
        )
    return worded(
        "Install Python 3.12 (64 bit) from python.org, then try again. Python {low} to {high} are "
        "supported.",
        low=low, high=high,
    )


def places(around: Surroundings) -> list[Place]:
    """Files that exist and have the name of a Python, the best first, each once."""
    listed = {"Windows": _on_windows, "Darwin": _on_macos}.get(around.system, _on_linux)(around)
    unique: dict[str, Place] = {}
    for place in listed:
        if _may_be_started(place.path, around):
            unique.setdefault(os.path.normcase(str(place.path)), place)
    return list(unique.values())


def _may_be_started(path: Path, around: Surroundings) -> bool:
    """Never QGIS itself, whatever link leads to it."""
    if not _NAME_OF_A_PYTHON.fullmatch(path.name) or not path.is_file():
        return False
    if _NAME_OF_A_PYTHON.fullmatch(around.executable.name) or not around.executable.is_file():
        return True
    return not os.path.samefile(path, around.executable)


def _on_windows(around: Surroundings) -> Iterator[Place]:
    roots = [Path(around.environ["OSGEO4W_ROOT"])] if "OSGEO4W_ROOT" in around.environ else []
    if around.prefix.parent.name.lower() == "apps":
        roots.append(around.prefix.parent.parent)
    # C:\OSGeo4W\bin\qgis-ltr-bin.exe
    roots.append(around.executable.parent.parent)
    for root in roots:
        folders = [around.prefix] if around.prefix.parent == root / "apps" else []
        for folder in [*folders, *_newest_first(root.glob("apps/Python3*"))]:
            before = os.pathsep.join(map(str, (root / "bin", folder, folder / "Scripts")))
            yield Place(folder / "python.exe", {
                "OSGEO4W_ROOT": str(root),
                "PYTHONHOME": str(folder),
                "PATH": before + os.pathsep + around.environ.get("PATH", ""),
            })
    yield Place(around.prefix / "python.exe")
    for variable, pattern in (
        ("LOCALAPPDATA", "Programs/Python/Python3*/python.exe"),
        ("ProgramFiles", "Python3*/python.exe"),
    ):
        if variable in around.environ:
            yield from map(Place, _newest_first(Path(around.environ[variable]).glob(pattern)))


def _on_macos(around: Surroundings) -> Iterator[Place]:
    # qgis_process is an application inside the application.
    bundles = [folder for folder in around.executable.parents if folder.suffix == ".app"]
    if bundles:
        contents = bundles[-1] / "Contents"
        programs, frameworks = contents / "MacOS", contents / "Frameworks"
        home = {"PYTHONHOME": str(frameworks)} if [*frameworks.glob("lib/python3*/os.py")] else {}
        for pattern in ("bin/python3.*", "bin/python3", "python3.*", "python3", "python"):
            for path in _newest_first(programs.glob(pattern)):
                yield Place(path, home)
        inside = frameworks.glob("Python.framework/Versions/3.*/bin/python3")
        yield from map(Place, _newest_first(inside))
    else:
        yield Place(around.prefix / "bin" / "python3")
    # Not /usr/bin/python3: without Xcode it opens an installer, and with it it is too old.
    for pattern in (
        "Library/Frameworks/Python.framework/Versions/3.*/bin/python3",
        "opt/homebrew/bin/python3.*",
        "usr/local/bin/python3.*",
    ):
        yield from map(Place, _newest_first(around.root.glob(pattern)))


def _on_linux(around: Surroundings) -> Iterator[Place]:
    version = ".".join(map(str, around.python))
    folders = [around.prefix / "bin", around.root / "usr" / "bin",
               around.root / "usr" / "local" / "bin"]
    if around.sandbox == "Snap":
        folders.insert(0, Path(around.environ["SNAP"]) / "usr" / "bin")
    for folder in folders:
        yield Place(folder / f"python{version}")
        yield Place(folder / "python3")
        yield from map(Place, _newest_first(folder.glob("python3.*")))


def _newest_first(paths: Iterable[Path]) -> list[Path]:
    """By the version in the name; 312 is 3.12, and python3.12-config no Python."""

    def version(path: Path) -> int:
        numbers = re.findall(r"(?<=3)\.?(\d+)", str(path))
        return int(numbers[-1]) if numbers else 0

    return sorted(paths, key=version, reverse=True)


def make_environment(base: BasePython, folder: Path) -> None:
    """Make an environment without pip and see that it starts by itself.

    Raises EnvironmentProblem where it does not.
    """
    told = _run(
        native(base.path, "-s", "-m", "venv", "--without-pip", str(folder)),
        {**base.variables_of_environment(), **base.variables},
    )
    fault = told or _fault_of(base, folder)
    if fault and not told and os.name != "nt":
        _point_to_library(base, folder)
        fault = _fault_of(base, folder)
    if fault:
        raise EnvironmentProblem(
            worded("makes no environment that starts ({reason})", reason=fault)
        )


def _fault_of(base: BasePython, folder: Path) -> str:
    """What keeps an environment from being used, empty where nothing does."""
    code = (
        "import os, sys, ssl, ctypes; "
        "sys.exit(0 if os.path.samefile(sys.prefix, sys.argv[1]) else sys.prefix)"
    )
    command = native(str(python_in(folder)), "-I", "-c", code, str(folder))
    return _run(command, base.variables_of_environment())


def _point_to_library(base: BasePython, folder: Path) -> None:
    """Tell an environment where the standard library of a moved Python is.

    The Python in QGIS.app was built for another folder and finds its library through PYTHONHOME
    alone, which an environment must not have. A folder with the usual places of both, named as
    the environment's home, says the same.
    """
    home = folder / "base"
    (home / "bin").mkdir(parents=True)
    (home / "lib").mkdir()
    (home / "bin" / Path(base.path).name).symlink_to(base.path)
    (home / "lib" / Path(base.library).name).symlink_to(base.library)
    file = folder / "pyvenv.cfg"
    lines = file.read_text(encoding="utf-8").splitlines()
    lines = [f"home = {home / 'bin'}" if line.startswith("home =") else line for line in lines]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _run(command: list[str], variables: Mapping[str, str]) -> str:
    """Last line that a command said where it failed, empty where it did not."""
    try:
        answer = subprocess.run(  # nosec B603 # a file that is named like a Python, no shell
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            timeout=_CHECK_LIMIT_S, check=False, env=dict(variables), **hidden_window(),
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    said = answer.stdout.decode("utf-8", "replace").strip().splitlines()
    if not answer.returncode:
        return ""
    return said[-1] if said else worded("exit status {status}", status=answer.returncode)


def _checked(place: Place, system: str) -> BasePython:
    """Raises EnvironmentProblem where it does not start or does not suit."""
    said = _ask(place)
    version = tuple(int(part) for part in said["version"].split(".")[:2])
    if not MINIMUM_PYTHON <= version <= MAXIMUM_PYTHON:
        low, high = (".".join(map(str, one)) for one in (MINIMUM_PYTHON, MAXIMUM_PYTHON))
        raise EnvironmentProblem(worded(
            "Python {version}, needed is {low} to {high}",
            version=said["version"], low=low, high=high,
        ))
    if said["bits"] != 64:
        raise EnvironmentProblem(worded("{bits} bit, needed is 64 bit", bits=said["bits"]))
    if system == "Darwin" and said["machine"] != "arm64":
        raise EnvironmentProblem(
            worded("made for Intel processors, for which there is no torch any more")
        )
    if system == "Windows" and said["machine"].upper() == "ARM64":
        raise EnvironmentProblem(
            worded("made for ARM processors, for which there is no torch")
        )
    lacking = [name for name in said["missing"] if name != "ensurepip"]
    if lacking:
        raise EnvironmentProblem(
            worded("its standard library lacks {modules}", modules=", ".join(lacking))
        )
    return BasePython(
        path=str(place.path),
        version=said["version"],
        machine=said["machine"],
        library=said["library"],
        has_pip="ensurepip" not in said["missing"],
        variables=place.variables,
    )


def _ask(place: Place) -> dict[str, Any]:
    variables = {**Interpreter(str(place.path), "").variables(), **place.variables}
    try:
        answer = subprocess.run(  # nosec B603 # a file that is named like a Python, no shell
            native(str(place.path), "-s", "-c", _CHECK),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_CHECK_LIMIT_S,
            check=False,
            env=variables,
            **hidden_window(),
        )
        said: dict[str, Any] = json.loads(answer.stdout.decode("utf-8", "replace").splitlines()[-1])
    except subprocess.TimeoutExpired as error:
        raise EnvironmentProblem(worded("does not answer")) from error
    except OSError as error:
        raise EnvironmentProblem(worded("does not start ({reason})", reason=error)) from error
    except (ValueError, IndexError) as error:
        told = answer.stderr.decode("utf-8", "replace").strip().splitlines()
        why = told[-1] if told else worded("exit status {status}", status=answer.returncode)
        raise EnvironmentProblem(worded("does not start ({reason})", reason=why)) from error
    return said

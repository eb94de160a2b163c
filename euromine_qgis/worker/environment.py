"""Which Python the worker runs in, and what that Python can do.

Looked for in this order: the EUROMINE_PYTHON variable, the plugin's setting, the environment in
the QGIS profile, QGIS's own Python. The first that is named or there is taken: an interpreter that
someone chose is never passed over in silence. Standard library only.
"""

from __future__ import annotations

import json
import os
import subprocess  # nosec B404 # asks an interpreter what it can do; never a shell
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional

from ..engine.errors import EnvironmentProblem
from ..wording import worded
from .processes import hidden_window, native

PYTHON_VARIABLE = "EUROMINE_PYTHON"
# numpy 2.4 and the other pins in requirements.txt need it.
MINIMUM_PYTHON = (3, 11)
REQUIREMENTS = Path(__file__).resolve().parent / "requirements.txt"
# In an environment that is being built, or whose building was cut off.
UNFINISHED = "unfinished"
_PROBE = Path(__file__).resolve().parent / "probe.py"
_WINDOWS = os.name == "nt"

# QGIS sets these for its own libraries; another Python's GDAL, PROJ or Qt must not find them.
_FOREIGN = (
    "PROJ_", "GDAL_", "OGR_", "QT_", "QML", "QGIS_", "PYTHON", "MPLBACKEND", "VIRTUAL_ENV",
    "__PYVENV_LAUNCHER__",
)


@dataclass(frozen=True)
class Interpreter:
    """A Python that may run the worker.

    ``origin`` says who named it, ``of_qgis`` that it is the one QGIS itself runs on.
    """

    path: str
    origin: str
    of_qgis: bool = False

    def variables(self, current: Optional[Mapping[str, str]] = None) -> dict[str, str]:
        """The environment to start it in: QGIS's own settings are left out.

        QGIS's Python keeps PYTHONHOME and PYTHONPATH, by which it finds its own packages.
        """
        kept = ("PYTHONHOME", "PYTHONPATH") if self.of_qgis else ()
        cleaned = {
            name: value
            for name, value in (os.environ if current is None else current).items()
            if name in kept or not name.upper().startswith(_FOREIGN)
        }
        cleaned["PYTHONUTF8"] = "1"
        return cleaned


@dataclass(frozen=True)
class Probe:
    """What a Python said of itself.

    ``packages`` maps each requirement to its version, None where it is missing; ``devices`` is
    empty where torch cannot be imported, ``fault`` says why; ``device_names`` are for the reader.
    """

    executable: str
    python: str
    packages: Mapping[str, Optional[str]]
    devices: tuple[str, ...] = ()
    device_names: Mapping[str, str] = field(default_factory=dict)
    fault: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(name for name, version in self.packages.items() if version is None)

    @property
    def too_old(self) -> bool:
        return tuple(int(part) for part in self.python.split(".")[:2]) < MINIMUM_PYTHON


def requirements() -> dict[str, str]:
    """Distribution name -> pinned version, as requirements.txt states them."""
    pins = {}
    for line in REQUIREMENTS.read_text(encoding="utf-8").splitlines():
        name, _, version = line.partition("#")[0].partition("==")
        if name.strip():
            pins[name.strip()] = version.strip()
    return pins


def own_folder(profile: Path) -> Path:
    """Where the plugin keeps what it builds for itself: in the QGIS profile.

    A profile on Windows lies in AppData\\Roaming, which companies copy to a server at every log-in:
    there it is the local folder of the same user.
    """
    local = os.environ.get("LOCALAPPDATA", "") if _WINDOWS else ""
    return Path(local) / "EuroMine" / profile.name if local else profile / "euromine"


def environment_folder(profile: Path) -> Path:
    """Where the plugin's own environment lies."""
    return own_folder(profile) / "env"


def python_in(environment: Path) -> Path:
    """The interpreter of a virtual environment."""
    if _WINDOWS:
        return environment / "Scripts" / "python.exe"
    return environment / "bin" / "python"


def is_own(interpreter: Interpreter, profile: Path) -> bool:
    """Whether it is that of the plugin's own environment."""
    return interpreter.path == str(python_in(environment_folder(profile)))


def candidates(setting: str, profile: Optional[Path]) -> tuple[Interpreter, ...]:
    """The interpreters that are named or there, in the order in which they are taken.

    ``setting`` is the plugin's setting, empty where there is none.
    """
    found = []
    variable = os.environ.get(PYTHON_VARIABLE, "").strip()
    if variable:
        origin = worded("the variable {name}", name=PYTHON_VARIABLE)
        found.append(Interpreter(_absolute(variable), origin))
    if setting.strip():
        found.append(Interpreter(_absolute(setting.strip()), worded("the plugin's setting")))
    folder = environment_folder(profile) if profile is not None else None
    if folder and os.path.isfile(python_in(folder)) and not (folder / UNFINISHED).exists():
        origin = worded("the environment in the QGIS profile")
        found.append(Interpreter(str(python_in(folder)), origin))
    of_qgis = python_of_qgis()
    if of_qgis is not None:
        found.append(Interpreter(str(of_qgis), worded("QGIS's own Python"), of_qgis=True))
    return tuple(found)


def _absolute(program: str) -> str:
    """The worker has a working directory of its own; a mere name is looked for in the PATH."""
    return os.path.abspath(program) if os.path.dirname(program) else program


def python_of_qgis() -> Optional[Path]:
    """The interpreter that belongs to this process, which may itself be QGIS, not Python."""
    program = Path(sys.executable) if sys.executable else None
    if program is not None and program.name.lower().startswith("python"):
        return program
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    prefix = Path(sys.base_prefix)
    if _WINDOWS:
        places = [prefix / "python3.exe", prefix / "python.exe"]
    else:
        places = [prefix / "bin" / f"python{version}", prefix / "bin" / "python3"]
    if program is not None:
        # QGIS.app/Contents/MacOS/QGIS has its Python in bin/ beside it.
        places += [program.parent / "bin" / "python3", program.parent / "python3"]
    return next((place for place in places if os.path.isfile(place)), None)


def choose(found: tuple[Interpreter, ...], profile: Optional[Path]) -> Interpreter:
    """The interpreter to run the worker in.

    Raises EnvironmentProblem, which names what was looked at, what it lacks and the commands that
    mend it, where that interpreter does not start or lacks a package.
    """
    if not found:
        raise EnvironmentProblem(
            worded("No Python was found for the worker."), how_to_mend(profile)
        )
    chosen = found[0]
    try:
        seen = probe(chosen)
    except EnvironmentProblem as error:
        own = profile is not None and is_own(chosen, profile)
        raise EnvironmentProblem(
            error.message, how_to_mend(profile) if own else error.remedy
        ) from error
    if seen.missing:
        told = [worded(
            "{path} ({origin}, Python {version}) lacks {packages}.",
            path=chosen.path, origin=chosen.origin, version=seen.python,
            packages=", ".join(seen.missing),
        )]
        if chosen.of_qgis:
            told.append(worded(
                "Neither {variable} nor the plugin's setting names another one, and the QGIS "
                "profile holds no environment.",
                variable=PYTHON_VARIABLE,
            ))
        raise EnvironmentProblem(" ".join(told), how_to_mend(profile))
    return chosen


def probe(interpreter: Interpreter, devices: bool = False, limit_s: float = 120.0) -> Probe:
    """Ask an interpreter for its version and packages, and with ``devices`` what torch runs on.

    Raises EnvironmentProblem where it does not start or does not answer in time.
    """
    asked = [*(["--devices"] if devices else []), *requirements()]
    command = native(interpreter.path, str(_PROBE), *asked)
    path, origin = interpreter.path, interpreter.origin
    remedy = "" if interpreter.of_qgis else worded(
        "Correct {origin}, or remove it.", origin=origin
    )
    try:
        answer = subprocess.run(  # nosec B603 # an interpreter that the user chose, no shell
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=limit_s,
            check=False,
            env=interpreter.variables(),
            **hidden_window(),
        )
    except subprocess.TimeoutExpired as error:
        raise EnvironmentProblem(
            worded(
                "{path} ({origin}) did not answer in {seconds:g} s.",
                path=path, origin=origin, seconds=limit_s,
            ),
            remedy,
        ) from error
    except OSError as error:
        raise EnvironmentProblem(
            worded(
                "{path} ({origin}) does not start: {error}.", path=path, origin=origin, error=error
            ),
            remedy,
        ) from error
    lines = answer.stdout.decode("utf-8", "replace").strip().splitlines()
    try:
        said: Any = json.loads(lines[-1])
        return Probe(
            executable=said["executable"],
            python=said["python"],
            packages=said["packages"],
            devices=tuple(said.get("devices", ())),
            device_names=said.get("names", {}),
            fault=said.get("fault", ""),
        )
    except (IndexError, ValueError, KeyError, TypeError) as error:
        told = answer.stderr.decode("utf-8", "replace").strip().splitlines()
        if told:
            wrong = worded(
                "{path} ({origin}) is not a Python that works: exit status {status}, it said: "
                "{words}.",
                path=path, origin=origin, status=answer.returncode, words=told[-1],
            )
        else:
            wrong = worded(
                "{path} ({origin}) is not a Python that works: exit status {status}, it said: "
                "nothing.",
                path=path, origin=origin, status=answer.returncode,
            )
        raise EnvironmentProblem(wrong, remedy) from error


def commands_to_build(profile: Optional[Path]) -> tuple[str, ...]:
    """The commands that make the environment in the QGIS profile."""
    folder = environment_folder(profile) if profile else Path("euromine-env")
    python = "py -3" if _WINDOWS else "python3"
    return (
        f'{python} -m venv "{folder}"',
        f'"{python_in(folder)}" -m pip install -r "{REQUIREMENTS}"',
    )


def how_to_mend(profile: Optional[Path]) -> str:
    """What to do where no Python has what the models need."""
    wanted = ".".join(str(part) for part in MINIMUM_PYTHON)
    by_hand = "\n".join(f"    {command}" for command in commands_to_build(profile))
    return worded(
        "Choose Raster > EuroMine > EuroMine environment... in QGIS, or run\n"
        "    {command}\n"
        "which build a private environment, also from a folder of wheels (WHEELS=...). Or name a "
        "Python that has these packages in the variable {variable}, or make the environment by "
        "hand with Python {version} or newer:\n"
        "{commands}",
        command="qgis_process run euromine:checkenvironment INSTALL=true",
        variable=PYTHON_VARIABLE, version=wanted, commands=by_hand,
    )

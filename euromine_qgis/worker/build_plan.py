"""What building the private environment would take: from which Python, how large, where to.

Standard library only.
"""

from __future__ import annotations

import contextlib
import enum
import hashlib
import json
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from . import base_python
from .accelerator import accelerator
from .base_python import BasePython, Surroundings
from .build_failures import no_python, no_such_folder, too_little_space
from .environment import REQUIREMENTS, UNFINISHED, own_folder, python_in, requirements

CHOICES = ("auto", "cpu", "gpu")
MARKER = "euromine.json"
# PyTorch's own indexes, for the builds that are not on PyPI: there, torch for Linux is the one for
# NVIDIA, torch for Windows the one for processors. CUDA 13.0 is what PyPI's torch is built with.
PROCESSOR_INDEX = "https://download.pytorch.org/whl/cpu"
NVIDIA_INDEX = "https://download.pytorch.org/whl/cu130"


@dataclass(frozen=True)
class Size:
    """In megabytes (10^6 bytes): what is fetched, and what it takes up when unpacked."""

    download_mb: int
    unpacked_mb: int


# Sums over the wheels for Python 3.12 as PyPI states them; those from PyTorch's own indexes (Linux
# cpu, Windows gpu) and what they unpack to are estimates. Linux gpu was measured.
SIZES: Mapping[tuple[str, str], Size] = {
    ("Linux", "cpu"): Size(350, 1500),
    ("Linux", "gpu"): Size(3170, 6300),
    ("Windows", "cpu"): Size(260, 1200),
    ("Windows", "gpu"): Size(2000, 5000),
    ("Darwin", "cpu"): Size(250, 1100),
    ("Darwin", "gpu"): Size(250, 1100),
}
# Measured on the wheels of Linux gpu; libraries of torch make up most of it everywhere.
_UNPACKED_PER_PACKED = 2.0


class State(enum.Enum):
    """What lies where the environment belongs."""

    ABSENT = "absent"
    UNFINISHED = "unfinished"
    OUTDATED = "outdated"
    COMPLETE = "complete"
    BY_HAND = "by hand"


@dataclass(frozen=True)
class Plan:
    """``home`` holds the environment and what building it needs; ``packages`` is cpu or gpu, and
    says nothing where they come from ``wheels``, a folder, instead of the internet."""

    home: Path
    system: str
    base: BasePython
    packages: str
    wheels: Optional[Path] = None

    @property
    def environment(self) -> Path:
        return self.home / "env"

    @property
    def size(self) -> Size:
        if self.wheels is None:
            return SIZES.get((self.system, self.packages), SIZES["Linux", "gpu"])
        there = sum(file.stat().st_size for file in self.wheels.glob("*.whl"))
        return Size(0, round(_UNPACKED_PER_PACKED * there / 1e6))

    @property
    def free_mb(self) -> int:
        return free_mb(self.home)

    def check(self) -> None:
        """Raises BuildFailed where the plan cannot come true."""
        if self.wheels is not None and not any(self.wheels.glob("*.whl")):
            raise no_such_folder(str(self.wheels))
        fetched_mb = _mb((self.home / "downloads").glob("*.whl"))
        needed = max(0, self.size.download_mb - fetched_mb) + self.size.unpacked_mb
        free = self.free_mb
        if (self.environment / UNFINISHED).exists():
            # It goes before anything else is done.
            free += _mb(self.environment.rglob("*"))
        if free < needed:
            raise too_little_space(f"{self.home}: {free} MB, {needed} MB")

    @property
    def pip_arguments(self) -> tuple[str, ...]:
        """What follows ``pip install``: what, and from where."""
        what = ("-r", str(REQUIREMENTS))
        if self.wheels is not None:
            return ("--no-index", "--find-links", str(self.wheels), *what)
        return (*self.index_arguments, *what, *self._exact)

    @property
    def index_arguments(self) -> tuple[str, ...]:
        """The index to ask beside the usual one, where one is needed."""
        index = self._index[0]
        return ("--extra-index-url", index) if index else ()

    @property
    def _exact(self) -> tuple[str, ...]:
        """Pins of the builds that an index beside the usual one holds."""
        label, pins = self._index[1], requirements()
        names = ("torch", "torchvision") if label else ()
        return tuple(f"{name}=={pins[name]}+{label}" for name in names)

    @property
    def _index(self) -> tuple[str, str]:
        if self.system == "Linux" and self.packages == "cpu":
            return PROCESSOR_INDEX, "cpu"
        if self.system == "Windows" and self.packages == "gpu":
            return NVIDIA_INDEX, "cu130"
        return "", ""

    @property
    def command_to_fill_a_folder(self) -> str:
        """For a computer with internet, the same system and the same Python version, which has no
        file of this one."""
        exact = {pin.partition("==")[0]: pin for pin in self._exact}
        pins = [exact.get(name, f"{name}=={version}") for name, version in requirements().items()]
        what = " ".join([*self.index_arguments, *pins])
        return f"python -m pip download --only-binary :all: -d wheels pip {what}"


def make_plan(
    profile: Path,
    packages: str = "auto",
    wheels: Optional[Path] = None,
    around: Optional[Surroundings] = None,
) -> Plan:
    """What would be done for the QGIS profile ``profile``; looks for a Python, which takes seconds.

    ``packages`` is one of CHOICES. Raises BuildFailed where no Python can be built upon.
    """
    where = base_python.here() if around is None else around
    search = base_python.find(where)
    if search.found is None:
        seen = "; ".join(f"{path}: {reason}" for path, reason in search.rejected)
        raise no_python(seen or "-", base_python.remedy_for_none(where))
    if packages == "auto":
        packages = "gpu" if accelerator().usable else "cpu"
    # pip is started in another folder.
    wheels = wheels.absolute() if wheels is not None else None
    return Plan(own_folder(profile), where.system, search.found, packages, wheels)


def free_mb(folder: Path) -> int:
    """Free space where ``folder`` lies or would lie, in megabytes."""
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    return shutil.disk_usage(existing).free // 1_000_000


def _mb(files: Iterable[Path]) -> int:
    total = 0
    # Another QGIS may be building there.
    with contextlib.suppress(OSError):
        for file in files:
            total += file.lstat().st_size
    return total // 1_000_000


def fingerprint() -> str:
    """Of the pinned requirements, comments left out."""
    pins = "\n".join(f"{name}=={version}" for name, version in sorted(requirements().items()))
    return hashlib.sha256(pins.encode("utf-8")).hexdigest()


def marker_of(home: Path) -> dict[str, Any]:
    """What the builder wrote about a finished environment, empty where there is nothing."""
    try:
        said = json.loads((home / "env" / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return said if isinstance(said, dict) else {}


def base_is_gone(home: Path) -> bool:
    """Whether the Python that an environment was made from, such as that of a QGIS which was
    removed since, is no longer there: then it does not start."""
    base = marker_of(home).get("base")
    return bool(base) and not Path(str(base)).exists()


def state_of(home: Path) -> State:
    """What lies there, without starting anything."""
    environment = home / "env"
    there = python_in(environment).is_file()
    if (environment / UNFINISHED).exists() or (home / "env.before").exists() and not there:
        return State.UNFINISHED
    if not there:
        return State.ABSENT
    marker = marker_of(home)
    if not marker:
        return State.BY_HAND
    if marker.get("requirements") != fingerprint() or base_is_gone(home):
        return State.OUTDATED
    return State.COMPLETE



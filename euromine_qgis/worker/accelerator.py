"""Which graphics processor torch could use, found without torch. Standard library only."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess  # nosec B404 # asks NVIDIA's own program; never a shell
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from .processes import hidden_window, is_translated

# What CUDA 13, which the pinned torch is built with, needs: release notes of CUDA 13.0.
MINIMUM_DRIVER = 580
_LIMIT_S = 15.0


@dataclass(frozen=True)
class Accelerator:
    """``kind`` is cuda, mps or empty where there is none; ``driver`` is NVIDIA's, or empty."""

    kind: str = ""
    name: str = ""
    driver: str = ""

    @property
    def driver_is_too_old(self) -> bool:
        return bool(self.driver) and int(self.driver.partition(".")[0]) < MINIMUM_DRIVER

    @property
    def usable(self) -> bool:
        return bool(self.kind) and not self.driver_is_too_old


def accelerator(root: Path = Path("/")) -> Accelerator:
    """The one of this computer; ``root`` is the top of the file system."""
    if platform.system() == "Darwin":
        apple = platform.machine() == "arm64" or is_translated()
        return Accelerator("mps", "Apple GPU") if apple else Accelerator()
    told = _told_by_nvidia()
    if told is not None:
        return told
    try:
        version = (root / "proc/driver/nvidia/version").read_text(encoding="utf-8")
    except OSError:
        return Accelerator()
    found = re.search(r"Kernel Module.*?\s(\d+\.[\d.]+)\s", version)
    return Accelerator("cuda", "NVIDIA GPU", found.group(1) if found else "")


def _told_by_nvidia() -> Optional[Accelerator]:
    """What nvidia-smi says, which comes with every driver."""
    system = os.path.join(os.environ.get("SystemRoot", ""), "System32", "nvidia-smi.exe")
    program = shutil.which("nvidia-smi") or (system if os.path.isfile(system) else None)
    if program is None:
        return None
    try:
        answer = subprocess.run(  # nosec B603 # NVIDIA's program by its full path, no shell
            [program, "--query-gpu=name,driver_version", "--format=csv,noheader"],
            stdin=subprocess.DEVNULL, capture_output=True, timeout=_LIMIT_S, check=False,
            **hidden_window(),
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    first = answer.stdout.decode("utf-8", "replace").partition("\n")[0]
    name, _, driver = first.rpartition(",")
    if answer.returncode or not re.fullmatch(r"\d+(\.\d+)*", driver.strip()):
        return None
    return Accelerator("cuda", name.strip(), driver.strip())

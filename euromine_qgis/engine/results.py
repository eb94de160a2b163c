"""What the numbers of every tool have in common: what they are of, and how they were made."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime, timezone
from typing import Any

from .. import layout
from ..wording import worded
from .versions import versions
from .wire import Wire

RESULTS_FORMAT = "euromine-results/1"


def header(tool: str, numbers: Mapping[str, float | None], simulated: bool) -> dict[str, Any]:
    """How results begin. ``numbers`` are the tool's outputs, ``simulated`` says that the input is
    no real place."""
    return {
        "format": RESULTS_FORMAT,
        "tool": tool,
        "version": layout.version(),
        "created": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        **numbers,
        "simulated": simulated,
    }


def run_facts(
    job: Any, began: float, settings: Mapping[str, Any], device: str | None = None
) -> dict[str, Any]:
    """How results were made, for their ``run``. ``job`` is a dataclass, ``began`` the
    ``time.monotonic()`` of the start, ``device`` what was computed on, in words."""
    return {
        "interpreter": sys.executable,
        **({} if device is None else {"device": device}),
        "versions": versions(),
        "seconds": time.monotonic() - began,
        "settings": dict(settings),
        "job": asdict(job),
    }


def is_simulated(tags: Iterable[Mapping[str, str]]) -> bool:
    """Whether the tags of any file say that it is simulated."""
    return any(of_file.get("EUROMINE_SIMULATED") for of_file in tags)


def warn_of_simulation(wire: Wire) -> None:
    wire.warning(worded("The input says that it is simulated: these are not real places."))

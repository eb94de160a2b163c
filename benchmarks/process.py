"""A measured program in a process of its own, its memory watched from outside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from .places import BUILD, ROOT

_LOOK_EVERY_S = 0.02
_LAST_LINES = 15


def run_driver(
    driver: str,
    settings: dict[str, Any],
    python: Path | str = sys.executable,
    environment: dict[str, str] | None = None,
) -> dict[str, Any]:
    """What ``benchmarks.drivers.DRIVER`` measured with these settings, with ``process_s``, from its
    start to its end, and ``peak_mib``, the highest resident memory of it and its children.

    Ends the benchmark where the program fails.
    """
    BUILD.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=BUILD, prefix="run-") as folder:
        told, result, log = (Path(folder, name) for name in ("in.json", "out.json", "log.txt"))
        told.write_text(json.dumps(settings), encoding="utf-8")
        command = [str(python), "-m", f"benchmarks.drivers.{driver}", str(told), str(result)]
        with log.open("w") as stream:
            began = time.perf_counter()
            process = subprocess.Popen(
                command, cwd=folder, stdin=subprocess.DEVNULL, stdout=stream, stderr=stream,
                env={**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})},
            )
            highest_mib = 0.0
            try:
                while process.poll() is None:
                    highest_mib = max(highest_mib, tree_mib(process.pid))
                    time.sleep(_LOOK_EVERY_S)
            finally:
                process.kill()
            seconds = time.perf_counter() - began
        if process.returncode != 0 or not result.exists():
            last = log.read_text(errors="replace").splitlines()[-_LAST_LINES:]
            raise SystemExit("\n".join([f"{driver} failed ({' '.join(command)}):", *last]))
        measured = json.loads(result.read_text(encoding="utf-8"))
    # The program knows its own peak exactly; from outside children are seen too.
    outside_mib = 0.0 if settings.get("replay") else highest_mib
    return {
        **measured, "process_s": seconds, "peak_mib": max(measured["peak_mib"], outside_mib),
    }


def tree_mib(pid: int) -> float:
    """Resident memory of a process and all that it started; 0 where it is gone."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
        children = {
            int(child)
            for task in Path(f"/proc/{pid}/task").iterdir()
            for child in (task / "children").read_text().split()
        }
    except (OSError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20 + sum(tree_mib(child) for child in children)

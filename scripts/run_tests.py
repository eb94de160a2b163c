"""Runs the tests in the environments that they belong to.

The engine's tests run where the worker runs and see no QGIS; all others run in QGIS's Python.
Arguments go to pytest. Those that are files or folders are what runs, each in its own environment.
The closing lines of pytest come last, one a suite; any failure makes the exit status 1.
Standard library only; expects the variables that `make env` prints.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENGINE = (".envs/worker/bin/python", ["-p", "no:pytest_qgis"])
# QGIS would crash while it is taken down after a failure, and take the summary along.
QGIS = (".envs/qgis/bin/python", ["-o", "qgis_disable_exit=true", "--ignore=tests/engine"])
NOTHING_SELECTED = 5


def run(python: str, arguments: list[str]) -> tuple[int, str]:
    """Exit status and closing line; all lines before that go to stdout as they come."""
    command = [str(ROOT / python), "-m", "pytest", *arguments]
    print(f"\n$ {python} -m pytest {' '.join(arguments)}", flush=True)
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, errors="replace",
    )
    closing = ""
    for line in process.stdout or ():
        if line.startswith("=") and line.rstrip().endswith("=") and " in " in line:
            closing = line.strip()
        else:
            print(line, end="", flush=True)
    status = process.wait()
    return status, closing or f"pytest ended with status {status} and no closing line"


def shared_out(arguments: list[str]) -> list[tuple[str, list[str]]]:
    """(python, arguments of pytest) of each suite that has something to run."""
    named = [text for text in arguments if Path(text).parts[:1] == ("tests",)]
    options = [text for text in arguments if text not in named]
    engine = [text for text in named if Path(text).parts[:2] == ("tests", "engine")]
    others = [text for text in named if text not in engine]
    if not named:
        engine, others = ["tests/engine"], ["tests"]
    suites = ((ENGINE, engine), (QGIS, others))
    return [(python, [*own, *tests, *options]) for (python, own), tests in suites if tests]


def main(arguments: list[str]) -> int:
    results = [run(python, own) for python, own in shared_out(arguments)]
    print()
    for _, closing in results:
        print(closing)
    fine = {0, NOTHING_SELECTED} if arguments else {0}
    return 0 if {status for status, _ in results} <= fine else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

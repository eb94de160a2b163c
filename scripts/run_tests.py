"""Runs the tests in the environments that they belong to.

The engine's tests run where the worker runs and see no QGIS; all others run in QGIS's Python.
The closing lines of pytest come last, one a suite; any failure makes the exit status 1.
Standard library only; expects the variables that `make env` prints.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SUITES = (
    (".envs/worker/bin/python", ["-p", "no:pytest_qgis", "tests/engine"]),
    # QGIS would crash while it is taken down after a failure, and take the summary along.
    (".envs/qgis/bin/python", ["-o", "qgis_disable_exit=true", "tests", "--ignore=tests/engine"]),
)


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


def main(arguments: list[str]) -> int:
    results = [run(python, [*own, *arguments]) for python, own in SUITES]
    print()
    for _, closing in results:
        print(closing)
    return 1 if any(status for status, _ in results) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

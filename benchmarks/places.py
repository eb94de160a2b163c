"""Where the benchmark keeps what it makes: under build/, outside version control."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "bench"
ENVIRONMENTS = ROOT / "build" / "bench-envs"
WORKER_PYTHON = ROOT / ".envs" / "worker" / "bin" / "python"
RESULTS = BUILD / "results.json"
README = ROOT / "benchmarks" / "README.md"
# Of the six bands that the models take among the ten of the benchmark's rasters.
POSITIONS = [0, 1, 2, 6, 8, 9]

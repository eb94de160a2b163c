"""The two halves stay apart: proved by importing them where the other's world is missing."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "euromine_qgis"
SHARED = ["engine.errors", "engine.jobs", "engine.bands", "engine.series", "engine.dates",
          "engine.found_dates", "engine.cards",
          "engine.evaluate_job", "engine.mask_dates", "engine.job_files",
          "engine.benchmark_job", "engine.finetune_job", "engine.questions",
          "engine.eurominenet",
          "worker.protocol", "worker.client", "worker.environment", "worker.build_environment",
          "worker.build_plan", "worker.accelerator", "layout", "wording"]


def imports_of(path: Path) -> set[str]:
    """Top-level names that a file imports absolutely."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("module", SHARED)
def test_shared_modules_need_the_standard_library_only(module):
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import euromine_qgis.{module}"
    subprocess.run([sys.executable, "-I", "-S", "-c", code], check=True, timeout=60)


def test_the_engine_never_imports_qgis():
    for path in (PACKAGE / "engine").rglob("*.py"):
        assert not imports_of(path) & {"qgis", "PyQt5", "PyQt6", "osgeo"}, path


def test_the_qgis_half_never_imports_the_heavy_wheels():
    heavy = {"torch", "rasterio", "pyogrio", "shapely", "matplotlib", "timm", "pyproj",
             "segmentation_models_pytorch", "jinja2"}
    for room in ("algorithms", "bridge", "worker", "gui", "."):
        for path in (PACKAGE / room).glob("*.py"):
            assert not imports_of(path) & heavy, path


def test_only_qgis_pyqt_is_imported():
    for path in PACKAGE.rglob("*.py"):
        assert not imports_of(path) & {"PyQt5", "PyQt6"}, path


def test_nothing_but_the_provider_imports_algorithms():
    for path in PACKAGE.rglob("*.py"):
        if path.parent.name == "algorithms" or path.name == "provider.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                assert "algorithms" not in node.module.split("."), path

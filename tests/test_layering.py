"""The two halves stay apart: every import in the source is read, inside functions too, and a Python
without any package imports what both halves share."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "euromine_qgis"
NAME = PACKAGE.name
SHARED = ["engine.errors", "engine.jobs", "engine.bands", "engine.series", "engine.dates",
          "engine.found_dates", "engine.cards",
          "engine.evaluate_job", "engine.map_job", "engine.mask_dates", "engine.job_files",
          "engine.benchmark_job", "engine.finetune_job", "engine.questions",
          "engine.eurominenet",
          "worker.protocol", "worker.client", "worker.environment", "worker.build_environment",
          "worker.build_plan", "worker.accelerator", "layout", "wording"]
# A room is a folder of the package, or a file beside them: room -> whose files it may import.
ROOMS = {
    "__init__": {"plugin"},
    "plugin": {"provider", "gui", "bridge", "layout", "wording"},
    "provider": {"algorithms", "layout"},
    "algorithms": {"bridge", "worker", "engine", "layout", "wording"},
    "gui": {"bridge", "worker", "engine", "layout", "wording"},
    "bridge": {"worker", "engine", "layout", "wording"},
    "worker": {"engine", "wording"},
    "engine": {"worker", "layout", "wording"},
    "wording": {"layout"},
    "layout": set(),
}
HEAVY = {"torch", "torchvision", "rasterio", "pyogrio", "shapely", "matplotlib", "timm", "pyproj",
         "segmentation_models_pytorch", "safetensors", "captum", "jinja2", "babel", "PIL"}
# The program that a worker's Python starts with; it is no part of QGIS's process.
LAUNCHER = PACKAGE / "worker" / "launch.py"


def imports_of(path: Path, package: Path = PACKAGE) -> set[str]:
    """Dotted names of what a file imports, relative imports resolved.

    ``from .a import b`` may name a module or a thing in one: where ``a`` is a folder, it is
    ``a.b``, else ``a``.
    """
    names = set()
    here = (package.name, *path.relative_to(package).parent.parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = here[: len(here) - node.level + 1] if node.level else ()
            source = (*base, *(node.module.split(".") if node.module else ()))
            is_folder = source[0] == package.name and package.joinpath(*source[1:]).is_dir()
            names |= {
                ".".join((*source, alias.name) if is_folder else source) for alias in node.names
            }
    return names


def tops_of(path: Path) -> set[str]:
    return {name.partition(".")[0] for name in imports_of(path)}


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def own_imports_of(path: Path) -> set[str]:
    """What a file imports of this package, named as in SHARED."""
    return {
        name.partition(".")[2] for name in imports_of(path) if name.partition(".")[0] == NAME
    }


SOURCE = sorted(PACKAGE.rglob("*.py"))
QGIS_HALF = [path for path in SOURCE if room_of(path) != "engine" and path != LAUNCHER]


def test_relative_imports_are_resolved(tmp_path):
    package = tmp_path / "package"
    file = package / "room" / "inner" / "file.py"
    file.parent.mkdir(parents=True)
    (package / "other").mkdir()
    file.write_text(
        "import os.path\nfrom json import loads\nfrom . import beside\nfrom .beside import thing\n"
        "from .. import above\nfrom ...other import module\n"
        "def later():\n    from ...other.module import thing\n    from ... import layout\n"
    )
    assert imports_of(file, package) == {
        "os.path", "json", "package.room.inner.beside", "package.room.above",
        "package.other.module", "package.layout",
    }


def test_every_room_is_in_the_table():
    assert {room_of(path) for path in SOURCE} == set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_those_that_it_may(room):
    """And every permission is used, so that the table says how it is."""
    used = set()
    for path in SOURCE:
        if room_of(path) == room:
            others = {name.partition(".")[0] for name in own_imports_of(path)} - {room}
            assert others <= ROOMS[room], path
            used |= others
    assert used == ROOMS[room]


@pytest.mark.parametrize("module", SHARED)
def test_shared_modules_need_the_standard_library_only(module):
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import euromine_qgis.{module}"
    subprocess.run([sys.executable, "-I", "-S", "-c", code], check=True, timeout=60)


def test_the_engine_never_imports_qgis():
    for path in (PACKAGE / "engine").rglob("*.py"):
        assert not tops_of(path) & {"qgis", "PyQt5", "PyQt6", "osgeo"}, path


def test_the_engine_knows_the_worker_by_its_messages_alone():
    for path in (PACKAGE / "engine").rglob("*.py"):
        theirs = {name for name in own_imports_of(path) if name.partition(".")[0] == "worker"}
        assert theirs <= {"worker.protocol"}, path


def test_the_qgis_half_knows_of_the_engine_what_is_shared():
    for path in QGIS_HALF:
        theirs = {name for name in own_imports_of(path) if name.partition(".")[0] == "engine"}
        assert theirs <= set(SHARED), path
        if room_of(path) == "worker":
            assert theirs <= {"engine.errors"}, path


def test_the_qgis_half_never_imports_the_heavy_wheels():
    for path in QGIS_HALF:
        assert not tops_of(path) & HEAVY, path


def test_only_qgis_pyqt_is_imported():
    for path in SOURCE:
        assert not tops_of(path) & {"PyQt5", "PyQt6"}, path

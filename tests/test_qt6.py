"""Whether Qt 6 has what the QGIS half takes from Qt: modules, classes, scoped enums, functions.

No QGIS built with Qt 6 is at hand, so that the names are looked up in PyQt6 itself, which refuses
the unscoped ones. flake8-qgis, a part of `make lint`, looks at how they are used.
"""

from __future__ import annotations

import ast
import json
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "euromine_qgis"
CHECKS_PYTHON = ROOT / ".envs" / "checks" / "bin" / "python"
BINDING = "qgis.PyQt."

# Reads {module: [dotted name]} and writes what PyQt6 has not. qgis.PyQt keeps a class where Qt 5
# had it, also when it went to one of the modules named here.
LOOK_UP = """
import functools, importlib, json, sys
MOVED_TO = {"QtWidgets": "QtGui", "QtSvg": "QtSvgWidgets"}
def found(module, name):
    place = importlib.import_module("PyQt6." + module)
    try:
        functools.reduce(getattr, name.split("."), place)
    except AttributeError:
        return module in MOVED_TO and found(MOVED_TO[module], name)
    return True
asked = json.load(sys.stdin)
print(json.dumps([f"{m}.{n}" for m, names in asked.items() for n in names if not found(m, n)]))
"""


def dotted(node: ast.AST) -> str:
    """``Qt.ItemDataRole.UserRole`` of the expression; nothing where it starts with another one."""
    if isinstance(node, ast.Name):
        return node.id
    start = dotted(node.value) if isinstance(node, ast.Attribute) else ""
    return f"{start}.{node.attr}" if start else ""


def names_of_qt(source: str) -> set[tuple[str, str]]:
    """(module, dotted name) of everything in there that is said to be Qt's."""
    tree = ast.parse(source)
    # Said to be for old versions alone.
    left_out = {n for n, line in enumerate(source.splitlines(), 1) if "noqa: QGS402" in line}
    module_of = {
        alias.asname or alias.name: node.module[len(BINDING):]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(BINDING)
        for alias in node.names
    }
    names = {
        dotted(node)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Name, ast.Attribute)) and node.lineno not in left_out
    }
    return {
        (module_of[name.partition(".")[0]], name)
        for name in names
        if name.partition(".")[0] in module_of
    }


def missing_in_qt6(names: set[tuple[str, str]]) -> list[str]:
    if not CHECKS_PYTHON.exists():
        pytest.skip("PyQt6 is not installed: run make setup")
    asked: dict[str, list[str]] = {}
    for module, name in sorted(names):
        asked.setdefault(module, []).append(name)
    answer = subprocess.run(
        [str(CHECKS_PYTHON), "-c", LOOK_UP], input=json.dumps(asked), capture_output=True,
        text=True, check=True,
    )
    return json.loads(answer.stdout)


def test_what_qt6_has_not_is_noticed():
    source = """
from qgis.PyQt.QtCore import QRegExp, Qt
from qgis.PyQt.QtSvg import QSvgWidget
from qgis.PyQt.QtWidgets import QAction
Qt.ItemDataRole.UserRole, Qt.UserRole, QRegExp("a"), QAction(None).text(), QSvgWidget
"""
    assert missing_in_qt6(names_of_qt(source)) == ["QtCore.QRegExp", "QtCore.Qt.UserRole"]


def test_qt6_has_every_name_that_the_package_takes_from_qt():
    sources = [path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py"))]
    names = set().union(*map(names_of_qt, sources))
    assert ("QtCore", "Qt.DockWidgetArea.RightDockWidgetArea") in names and len(names) > 100
    assert missing_in_qt6(names) == []

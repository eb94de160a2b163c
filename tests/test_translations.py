"""What a user reads can be translated: both extractors of PyQt find every text."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "euromine_qgis"
FILES = [path for room in ("algorithms", "bridge", "gui", ".") for path in
         sorted((PACKAGE / room).glob("*.py"))]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_texts_are_literals_that_both_extractors_find(path):
    source = path.read_text(encoding="utf-8")
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "translate"):
            continue
        context, text = node.args[:2]
        where = f"{path.name}:{node.lineno}"
        assert isinstance(context, ast.Constant) and context.value == "EuroMine", where
        assert isinstance(text, ast.Constant) and isinstance(text.value, str), where
        # pylupdate5 passes over a text with a comma behind it.
        behind = lines[text.end_lineno - 1][text.end_col_offset:].strip()
        assert not behind.startswith(","), where

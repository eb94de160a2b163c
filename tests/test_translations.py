"""What a user reads can be translated: both extractors of PyQt find every text."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QTranslator

PACKAGE = Path(__file__).resolve().parents[1] / "euromine_qgis"
FILES = [path for room in ("algorithms", "bridge", "gui", "worker", ".") for path in
         sorted((PACKAGE / room).glob("*.py"))]


def is_translated(node: ast.AST) -> bool:
    """QCoreApplication.translate(...), or translate(...) of the worker's half."""
    if not isinstance(node, ast.Call):
        return False
    return "translate" in (getattr(node.func, "attr", ""), getattr(node.func, "id", ""))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_texts_are_literals_that_both_extractors_find(path):
    source = path.read_text(encoding="utf-8")
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        if not is_translated(node):
            continue
        context, text = node.args[:2]
        where = f"{path.name}:{node.lineno}"
        assert isinstance(context, ast.Constant) and context.value == "EuroMine", where
        assert isinstance(text, ast.Constant) and isinstance(text.value, str), where
        # pylupdate5 passes over a text with a comma behind it.
        behind = lines[text.end_lineno - 1][text.end_col_offset:].strip()
        assert not behind.startswith(","), where


FOLDER = PACKAGE.parent / "i18n"
LANGUAGES = ("bg", "cs", "de", "el", "es", "fi", "fr", "hu", "it", "pl", "pt", "ro", "sv")
# Names, ids and units may stay as they are.
MARKS = re.compile(r"\{[^{}]*\}|%\d|%L?n|</?[a-zA-Z][^>]*>")


def texts_in_code() -> set[str]:
    """Every literal that is handed to translate()."""
    found = set()
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if is_translated(node):
                found.add(node.args[1].value)
    return found


def entries(file: Path) -> dict[str, ElementTree.Element]:
    root = ElementTree.parse(file).getroot()
    return {entry.findtext("source"): entry.find("translation") for entry in root.iter("message")}


def test_the_template_holds_the_texts_of_the_code():
    assert set(entries(FOLDER / "euromine.ts")) == texts_in_code()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_and_none_is_stale(language):
    found = entries(FOLDER / f"euromine_{language}.ts")
    assert set(found) == texts_in_code()
    unfinished = [
        text for text, told in found.items() if not told.text or told.get("type") is not None
    ]
    assert unfinished == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_values_and_markup_are_kept(language):
    wrong = [
        text for text, told in entries(FOLDER / f"euromine_{language}.ts").items()
        if sorted(MARKS.findall(text)) != sorted(MARKS.findall(told.text or ""))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_qgis_gets_the_translation(language):
    compiled = FOLDER / f"euromine_{language}.qm"
    assert compiled.exists(), "run make setup"
    translator = QTranslator()
    assert translator.load(f"euromine_{language}", str(FOLDER))
    source = "Map footprints and detect change"
    told = entries(FOLDER / f"euromine_{language}.ts")[source].text
    assert translator.translate("EuroMine", source) == told != source

"""What both halves tell a user: the catalogues, and that no message goes around them."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from euromine_qgis import wording
from euromine_qgis.engine import errors
from euromine_qgis.wording import FOLDER, placeholders, read_messages, use_locale, worded

CHECKOUT = Path(__file__).resolve().parents[1]
PACKAGE = CHECKOUT / "euromine_qgis"
LANGUAGES = ("bg", "cs", "de", "el", "es", "fi", "fr", "hu", "it", "pl", "pt", "ro", "sv")
REFRESH = "run scripts/messages.py"
# Told to whoever trains a model on a command line, not to a user of QGIS.
IN_ENGLISH = {
    "engine/training/config.py", "engine/training/evaluate.py", "engine/training/pretrained.py",
    "engine/training/publish.py", "engine/training/sources.py", "engine/training/train.py",
    "engine/training/yearly.py", "engine/demo.py",
}
ERRORS = {
    name for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, errors.EuroMineError)
}
TELLING = {
    "info", "warning", "progress", "pushInfo", "pushWarning", "pushDebugInfo", "reportError",
    "setProgressText",
}
TRANSLATED = {"worded", "translate", "tr", "look_up"}


@pytest.fixture(autouse=True)
def in_english():
    yield
    use_locale("en")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(wording, "FOLDER", tmp_path)
    return tmp_path


def write(folder, name, entries):
    (folder / f"{name}.json").write_text(json.dumps(entries), encoding="utf-8")


def name_of(call: ast.Call) -> str:
    return getattr(call.func, "attr", "") or getattr(call.func, "id", "")


def untranslated(node: ast.AST) -> bool:
    """Whether words stand in an expression, outside of what is translated."""
    if isinstance(node, ast.Call) and name_of(node) in TRANSLATED:
        return False
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and " " in node.value.strip()
    if isinstance(node, ast.JoinedStr):
        parts = [part for part in node.values if isinstance(part, ast.Constant)]
        return any(letter.isalpha() for part in parts for letter in part.value) or any(
            untranslated(part) for part in node.values if part not in parts
        )
    return any(untranslated(child) for child in ast.iter_child_nodes(node))


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(PACKAGE.rglob("*.py"))
     if path.relative_to(PACKAGE).as_posix() not in IN_ENGLISH],
    ids=lambda path: path.relative_to(PACKAGE).as_posix(),
)
def test_whatever_is_told_is_worded(path):
    around = [
        node.lineno for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and name_of(node) in ERRORS | TELLING
        and any(untranslated(part) for part in (*node.args, *(k.value for k in node.keywords)))
    ]
    assert around == []


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.name)
def test_nothing_is_worded_before_the_language_is_known(path):
    """Defaults and module level are evaluated when a module is imported."""

    def said(node: ast.AST):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            for default in (*node.args.defaults, *node.args.kw_defaults, *node.decorator_list):
                if default is not None:
                    yield from said(default)
            return
        if isinstance(node, ast.Lambda):
            return
        if isinstance(node, ast.Call) and name_of(node) == "worded":
            yield node.lineno
        for child in ast.iter_child_nodes(node):
            yield from said(child)

    assert list(said(ast.parse(path.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated_with_its_values(language):
    sys.path.insert(0, str(CHECKOUT / "scripts"))
    try:
        from messages import sentences
    finally:
        sys.path.pop(0)
    today, entries = sentences(), read_messages(FOLDER / f"{language}.json")
    assert sorted(set(today) - set(entries)) == [], REFRESH
    assert sorted(set(entries) - set(today)) == [], REFRESH
    assert [english for english in today if not entries[english]] == []
    assert {
        english: text for english, text in entries.items()
        if placeholders(text) != placeholders(english)
    } == {}


def test_a_sentence_is_said_in_the_language_of_the_process(folder):
    write(folder, "de", {"{name} has no date.": "{name} hat kein Datum."})
    assert worded("{name} has no date.", name="a.tif") == "a.tif has no date."
    for locale in ("de", "de_AT", "de-CH", "de_DE.UTF-8"):
        use_locale(locale)
        assert worded("{name} has no date.", name="a{b}.tif") == "a{b}.tif hat kein Datum."
    use_locale("fr")
    assert worded("{name} has no date.", name="a.tif") == "a.tif has no date."


def test_a_region_may_have_its_own_words(folder):
    write(folder, "pt", {"done": "concluído"})
    write(folder, "pt_BR", {"done": "feito"})
    for locale, text in (("pt_BR", "feito"), ("pt_PT", "concluído"), ("pt", "concluído")):
        use_locale(locale)
        assert worded("done") == text


def test_a_translation_with_other_values_is_not_shown(folder):
    write(folder, "fr", {
        "{share:.1%} seen": "{share:.2f} vu", "site {site}": "lieu {nom}", "done": "",
        "{count} dates": "{count dates",
    })
    use_locale("fr")
    assert worded("{share:.1%} seen", share=0.5) == "50.0% seen"
    assert worded("site {site}", site="A") == "site A"
    assert worded("done") == "done"
    assert worded("{count} dates", count=2) == "2 dates"
    assert worded("not known") == "not known"


@pytest.mark.parametrize("text", ["[]", '{"a": 1}'])
def test_a_file_that_is_no_catalogue_is_refused(folder, text):
    (folder / "xx.json").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="no catalogue"):
        use_locale("xx")


def test_the_worker_answers_in_the_language_that_it_is_given(tmp_path):
    told = subprocess.run(
        [sys.executable, str(PACKAGE / "worker" / "launch.py"), "run", str(tmp_path / "none.json"),
         "--locale", "de"],
        capture_output=True, text=True, encoding="utf-8", timeout=120,
    )
    last = json.loads(told.stdout.splitlines()[-1])
    english = "The job file {path} cannot be read: {error}."
    german = read_messages(FOLDER / "de.json")[english]
    assert last["kind"] == "JobError"
    assert last["message"].startswith(german.split("{")[0])
    assert last["message"] != english

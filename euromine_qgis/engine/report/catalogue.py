"""The report's sentences by language: English from the code, others from ``i18n/report/xx.json``.

A catalogue is an object of entries by key, each with the ``english`` sentence that was translated
and its ``text``. Where the English has changed since, or a translation is empty or names other
{values}, the English is shown.
"""

from __future__ import annotations

import json
import string
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from babel import Locale

from ... import layout
from .english import ENGLISH as ENGLISH_MAPPING
from .english_evaluation import ENGLISH_EVALUATION
from .english_explained import ENGLISH_EXPLAINED

SOURCE_LANGUAGE = "en"
ENGLISH: dict[str, str] = {**ENGLISH_MAPPING, **ENGLISH_EVALUATION, **ENGLISH_EXPLAINED}
FOLDER = layout.TRANSLATIONS / "report"


def sentences(locale: Locale) -> tuple[str, Mapping[str, str]]:
    """The language that a reader of ``locale`` gets, and its sentences by key."""
    of_region = f"{locale.language}_{locale.territory}"
    for name in (of_region, locale.language):
        path = FOLDER / f"{name}.json"
        if locale.language != SOURCE_LANGUAGE and path.is_file():
            return locale.language, {**ENGLISH, **translations(read_catalogue(path))}
    return SOURCE_LANGUAGE, ENGLISH


def read_catalogue(path: Path) -> dict[str, dict[str, str]]:
    """Entries by key. Raises ValueError where the file is no catalogue."""
    entries: Any = json.loads(path.read_text(encoding="utf-8"))
    fine = isinstance(entries, dict) and all(
        isinstance(entry, dict) and isinstance(entry.get("english"), str)
        and isinstance(entry.get("text"), str)
        for entry in entries.values()
    )
    if not fine:
        raise ValueError(f"{path} is no catalogue of sentences with english and text")
    return dict(entries)


def translations(entries: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """The texts that can stand for today's English sentences, by key."""
    return {
        key: entry["text"] for key, entry in entries.items()
        if entry["text"] and entry["english"] == ENGLISH.get(key)
        and values_named(entry["text"]) == values_named(entry["english"])
    }


def values_named(sentence: str) -> set[str]:
    """The {names} in a sentence; one that cannot be read names what no other does."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}
    except ValueError:
        return {sentence}

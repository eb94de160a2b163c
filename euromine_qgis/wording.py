"""What both halves tell a user, in the user's language: errors, warnings and the log.

A sentence stands in English where it is said; ``i18n/messages/xx.json`` has those of another
language by the English ones. Standard library only.
"""

from __future__ import annotations

import json
import string
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .layout import TRANSLATIONS

FOLDER = TRANSLATIONS / "messages"
_translations: Mapping[str, str] = {}


def use_locale(locale: str) -> None:
    """From here on sentences are in the language of ``locale`` (``de``, ``pt_BR``, ``en-GB``), as
    far as there is a catalogue of it; for the whole process."""
    global _translations
    parts = locale.split(".")[0].replace("-", "_").split("_")
    _translations = {}
    for name in dict.fromkeys(("_".join(parts[:2]), parts[0])):
        path = FOLDER / f"{name}.json"
        if path.is_file():
            _translations = read_messages(path)
            return


def worded(english: str, /, **values: Any) -> str:
    """A sentence with its {values}, in the language of this process.

    ``english`` is a literal, from which ``scripts/messages.py`` makes the catalogues; it is said
    where a translation is missing or names other values. Not for module level: the language is not
    known yet when modules are imported.
    """
    text = _translations.get(english)
    if not text or placeholders(text) != placeholders(english):
        text = english
    return text.format(**values)


def read_messages(path: Path) -> dict[str, str]:
    """Translations by English sentence. Raises ValueError where the file is no catalogue."""
    entries: Any = json.loads(path.read_text(encoding="utf-8"))
    fine = isinstance(entries, dict) and all(isinstance(text, str) for text in entries.values())
    if not fine:
        raise ValueError(f"{path} is no catalogue of sentences by their English")
    return dict(entries)


def placeholders(sentence: str) -> set[tuple[str, str]]:
    """The {names} in a sentence with their formats; one that cannot be read has what no other
    has."""
    try:
        parts = list(string.Formatter().parse(sentence))
    except ValueError:
        return {(sentence, "")}
    return {(name, f"!{conversion}:{spec}") for _, name, spec, conversion in parts
            if name is not None}

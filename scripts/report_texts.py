"""Brings the catalogues of the report's sentences, i18n/report/*.json, up to the English of today.

    report_texts.py [LANGUAGE ...]

A language that has no catalogue yet gets one. What is new is added without a text; where the
English has changed, the text of before is kept as ``was`` for the translator; what is gone is
dropped. Run it with the worker's Python.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from euromine_qgis.engine.report.catalogue import ENGLISH, FOLDER, read_catalogue  # noqa: E402


def updated(entries: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """The entries of today's English sentences, in their order."""
    made = {}
    for key, english in ENGLISH.items():
        old = entries.get(key, {"english": english, "text": ""})
        if old["english"] == english:
            made[key] = old
        else:
            made[key] = {"english": english, "text": "", "was": old["text"] or old.get("was", "")}
    return made


def main(languages: list[str]) -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    paths = {*FOLDER.glob("*.json"), *(FOLDER / f"{language}.json" for language in languages)}
    for path in sorted(paths):
        entries = updated(read_catalogue(path) if path.exists() else {})
        text = json.dumps(entries, indent=1, ensure_ascii=False) + "\n"
        path.write_text(text, encoding="utf-8", newline="\n")
        missing = sum(not entry["text"] for entry in entries.values())
        print(f"{path.name}: {missing} of {len(entries)} sentences wait for a translator")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

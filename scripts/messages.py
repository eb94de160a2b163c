"""Brings the catalogues of messages, i18n/messages/*.json, up to the sentences of today's code.

    messages.py [LANGUAGE ...]

A language that has no catalogue yet gets one. What is new is added without a text; what the code
does not say any more is dropped. Standard library only.
"""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from euromine_qgis.wording import FOLDER, read_messages  # noqa: E402


def sentences() -> list[str]:
    """What ``worded`` is called with, file by file. Raises ValueError where that is no literal."""
    found = []
    for path in sorted((ROOT / "euromine_qgis").rglob("*.py")):
        found += said_in(path)
    return list(dict.fromkeys(found))


def said_in(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "worded":
            said = node.args[0]
            if not isinstance(said, ast.Constant) or not isinstance(said.value, str):
                raise ValueError(f"{path}:{node.lineno}: worded wants a literal sentence")
            yield said.value


def main(languages: list[str]) -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    today = sentences()
    paths = {*FOLDER.glob("*.json"), *(FOLDER / f"{language}.json" for language in languages)}
    for path in sorted(paths):
        before = read_messages(path) if path.exists() else {}
        entries = {english: before.get(english, "") for english in today}
        text = json.dumps(entries, indent=1, ensure_ascii=False) + "\n"
        path.write_text(text, encoding="utf-8", newline="\n")
        missing = sum(not translation for translation in entries.values())
        print(f"{path.name}: {missing} of {len(entries)} messages wait for a translator")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

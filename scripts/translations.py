"""The texts of QGIS's side in other languages.

    translations.py update     brings the template and all translations up to date with the code
    translations.py compile    makes the .qm files that QGIS loads, where a .ts is newer

Needs pylupdate5 (Debian: pyqt5-dev-tools) and lrelease (qttools5-dev-tools). Standard library only.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "i18n"
TEMPLATE = FOLDER / "euromine.ts"
ROOMS = ("algorithms", "bridge", "gui", "worker", ".")


def sources() -> list[Path]:
    """The files whose texts QGIS shows."""
    package = ROOT / "euromine_qgis"
    return [path for room in ROOMS for path in sorted((package / room).glob("*.py"))]


def translations() -> list[Path]:
    """The .ts files of languages."""
    return sorted(FOLDER.glob("euromine_*.ts"))


def update() -> None:
    """Takes texts out that are no longer there, and adds new ones without a translation."""
    files = [str(path.relative_to(ROOT)) for path in sources()]
    for target in (TEMPLATE, *translations()):
        command = [_program("pylupdate5", "pyqt5-dev-tools"), "-noobsolete", *files]
        subprocess.run(
            [*command, "-ts", str(target)], cwd=ROOT, check=True, stderr=subprocess.DEVNULL,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )


def compile_all() -> None:
    """Makes each .qm anew whose .ts is newer."""
    for source in translations():
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        unfinished = target.with_suffix(".part")
        subprocess.run(
            [_program("lrelease", "qttools5-dev-tools"), "-silent", str(source),
             "-qm", str(unfinished)],
            check=True,
        )
        unfinished.replace(target)


def _program(name: str, package: str) -> str:
    found = shutil.which(name)
    if found is None:
        sys.exit(f"{name} is missing: install {package}.")
    return found


if __name__ == "__main__":
    actions = {"update": update, "compile": compile_all}
    if len(sys.argv) != 2 or sys.argv[1] not in actions:
        sys.exit(__doc__)
    actions[sys.argv[1]]()

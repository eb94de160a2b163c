"""The plugin's folder as QGIS wants it: linked to this checkout, staged, zipped or deployed.

    plugin.py link FOLDER        FOLDER/euromine_qgis, links into the checkout: edits run at once
    plugin.py stage FOLDER       FOLDER/euromine_qgis, a copy of what is published
    plugin.py zip FILE           the same as the archive for QGIS's plugin manager
    plugin.py deploy [PROFILE]   the same into the QGIS profile of the user

Standard library only.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAME = "euromine_qgis"
BESIDE = ("metadata.txt", "LICENSE", "NOTICE", "CHANGELOG.md", "resources", "i18n")
LEFT_OUT_FOLDERS = {"__pycache__"}
LEFT_OUT_ENDINGS = {".pyc", ".ts", ".part"}
LEFT_OUT = {Path("i18n/README.md")}  # for translators
# Of the configurations of trainings only the one whose data set everyone can get.
CONFIGS = Path(NAME, "engine", "training", "configs")
PUBLISHED_CONFIG = "eurominenet"
# The archive is the same, bit for bit, whenever and wherever it is made.
ARCHIVE_TIME = (2024, 1, 1, 0, 0, 0)


def published() -> dict[str, Path]:
    """Path inside the plugin's folder -> file of the checkout, sorted."""
    found = {}
    for top in (NAME, *BESIDE):
        start = ROOT / top
        files = [start] if start.is_file() else start.rglob("*")
        for file in files:
            inside = file.relative_to(ROOT)
            if not file.is_file() or file.suffix in LEFT_OUT_ENDINGS or inside in LEFT_OUT:
                continue
            if LEFT_OUT_FOLDERS.intersection(inside.parts) or file.name.startswith("."):
                continue
            if inside.parent == CONFIGS and file.name.split(".")[0] != PUBLISHED_CONFIG:
                continue
            found[(inside.relative_to(NAME) if top == NAME else inside).as_posix()] = file
    return dict(sorted(found.items()))


def unknown_to_git() -> list[str]:
    """Published files of the checkout that no commit holds, such as models that were trained here;
    translations are built. Nothing where this is no checkout, or git is not there."""
    if shutil.which("git") is None:
        return []
    listed = subprocess.run(
        ["git", "ls-files", "--others", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    others = {ROOT / name for name in listed.stdout.split("\0") if name}
    return [
        inside for inside, file in published().items() if file in others and file.suffix != ".qm"
    ]


def link(folder: Path) -> Path:
    """QGIS sees the published layout, Python runs the checkout's own files."""
    target = folder / NAME
    target.mkdir(parents=True, exist_ok=True)
    wanted = {path.name: path for path in (ROOT / NAME).iterdir() if path.name != "__pycache__"}
    wanted.update({name: ROOT / name for name in BESIDE if (ROOT / name).exists()})
    links = {name: Path(os.path.relpath(path, target)) for name, path in wanted.items()}
    for old in target.iterdir():
        if old.is_symlink() and links.get(old.name) != Path(os.readlink(old)):
            old.unlink()
    for name, path in links.items():
        if not (target / name).is_symlink():
            (target / name).symlink_to(path)
    return target


def stage(folder: Path) -> Path:
    """A fresh copy; the old one goes only when the new one is complete."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / NAME
    with tempfile.TemporaryDirectory(dir=folder, prefix=".staging-") as temporary:
        fresh = Path(temporary) / NAME
        for inside, file in published().items():
            (fresh / inside).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(file, fresh / inside)
        if target.is_symlink():
            target.unlink()
        elif target.exists():
            target.rename(Path(temporary) / "old")
        fresh.rename(target)
    return target


def archive(file: Path) -> Path:
    """A zip with one top folder, reproducible."""
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(".part")
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for inside, source in published().items():
            entry = zipfile.ZipInfo(f"{NAME}/{inside}", ARCHIVE_TIME)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(entry, source.read_bytes())
    unfinished.replace(file)
    return file


def user_plugins(profile: str) -> Path:
    """The plugins folder of a QGIS profile of this user."""
    if sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    elif os.name == "nt":
        base = Path(os.environ["APPDATA"])
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "QGIS" / "QGIS3" / "profiles" / profile / "python" / "plugins"


def main(arguments: list[str]) -> int:
    if len(arguments) == 2 and arguments[0] in ("link", "stage", "zip"):
        action, place = arguments[0], Path(arguments[1])
        if action == "link":
            link(place)
            return 0
        for inside in unknown_to_git():
            print(f"Published as well, though no commit holds it: {inside}", file=sys.stderr)
        made = stage(place) if action == "stage" else archive(place)
        print(made)
        return 0
    if len(arguments) in (1, 2) and arguments[0] == "deploy":
        made = stage(user_plugins(arguments[1] if len(arguments) == 2 else "default"))
        print(f"{made}\nEnable EuroMine in QGIS under Plugins > Manage and Install Plugins.")
        return 0
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

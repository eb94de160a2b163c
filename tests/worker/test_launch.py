"""The launcher makes this package importable and nothing that lies beside it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def install(folder: Path) -> Path:
    """The package and its metadata in one folder, as in an installed plugin."""
    shutil.copytree(ROOT / "euromine_qgis", folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "metadata.txt", folder)
    return folder / "worker" / "launch.py"


def test_plugins_beside_it_are_not_importable(tmp_path):
    plugins = tmp_path / "plugins"
    launcher = install(plugins / "euromine_qgis")
    (plugins / "json.py").write_text("raise SystemExit('another plugin shadows the library')")
    (plugins / "numpy").mkdir()
    (plugins / "numpy" / "__init__.py").write_text("raise SystemExit('another plugin was loaded')")
    answer = subprocess.run(
        [sys.executable, str(launcher), "--help"],
        cwd=plugins, capture_output=True, text=True, timeout=60,
    )
    assert answer.returncode == 0, answer.stderr
    assert "run" in answer.stdout


def test_a_folder_of_another_name_will_do(tmp_path):
    launcher = install(tmp_path / "EuroMine-main")
    answer = subprocess.run(
        [sys.executable, str(launcher), "run", "missing.json"],
        cwd=tmp_path, capture_output=True, text=True, timeout=60,
    )
    assert answer.returncode == 1
    assert "missing.json cannot be read" in answer.stdout

"""Wheels made by hand, so that an environment is built in seconds and without a network."""

from __future__ import annotations

import zipfile
from pathlib import Path

# Says what the probe asks a torch for.
TORCH = """
import types
cuda = types.SimpleNamespace(is_available=lambda: False)
backends = types.SimpleNamespace(mps=types.SimpleNamespace(is_available=lambda: False))
get_num_threads = lambda: 1
"""


def wheel(folder: Path, name: str, version: str, source: str = "") -> Path:
    """A pure wheel with one module."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}-{version}-py3-none-any.whl"
    about = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{name}.py", source)
        archive.writestr(f"{about}/METADATA",
                         f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        archive.writestr(f"{about}/WHEEL",
                         "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\n"
                         "Tag: py3-none-any\n")
        archive.writestr(f"{about}/RECORD", "")
    return path

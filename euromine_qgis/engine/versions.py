"""Versions of what the numbers depend on."""

from __future__ import annotations

import importlib.metadata
import platform

from .. import layout

PACKAGES = ("torch", "segmentation-models-pytorch", "rasterio", "numpy")


def versions() -> dict[str, str]:
    """Versions of EuroMine, Python and the packages; ``missing`` where one is not there."""
    found = {"euromine": layout.version(), "python": platform.python_version()}
    for name in PACKAGES:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            found[name] = "missing"
    return found

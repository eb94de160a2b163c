"""Where things lie, in a checkout and in an installed plugin: the only file that knows both.

In a checkout the package stands beside resources/, i18n/ and metadata.txt; in the installed
plugin these lie inside the package's folder. Standard library only.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
ROOT = PACKAGE if (PACKAGE / "metadata.txt").exists() else PACKAGE.parent
RESOURCES = ROOT / "resources"
MODELS = RESOURCES / "models"
STYLES = RESOURCES / "styles"
PROCESSING_MODELS = RESOURCES / "processing_models"
ICONS = RESOURCES / "icons"
TRANSLATIONS = ROOT / "i18n"


def version() -> str:
    """The plugin's version as metadata.txt states it."""
    return _stated("version")


def help_page(tool: str) -> str:
    """The web address of the page in docs/tools that explains a tool."""
    return f"{_stated('repository').rstrip('/')}/blob/main/docs/tools/{tool}.md"


def _stated(field: str) -> str:
    """A value of metadata.txt. Raises ValueError where it is not there."""
    for line in (ROOT / "metadata.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(f"{field}="):
            return line.partition("=")[2].strip()
    raise ValueError(f"{ROOT / 'metadata.txt'} states no {field}")

"""Texts of this half that QGIS's half shows in its user's language. Standard library only."""

from __future__ import annotations


def translate(context: str, text: str) -> str:
    """Marks a text for the extractors of PyQt; the QGIS half looks its translation up."""
    return text

"""The engine's errors as QGIS shows them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from qgis.core import QgsProcessingException

from ..engine.errors import EuroMineError


@contextlib.contextmanager
def told_to_user() -> Iterator[None]:
    """What the engine raises inside ends the algorithm, with its message and its remedy."""
    try:
        yield
    except EuroMineError as error:
        raise QgsProcessingException(in_words(error)) from error


def in_words(error: EuroMineError) -> str:
    """Message and remedy, the remedy on a line of its own."""
    return "\n".join(text for text in (error.message, error.remedy) if text)

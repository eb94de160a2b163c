"""The errors of the engine and of the worker as QGIS shows them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication

from ..engine.errors import EuroMineError
from ..worker.build_failures import BuildFailed


@contextlib.contextmanager
def told_to_user() -> Iterator[None]:
    """What is raised inside ends the algorithm, with its message and its remedy."""
    try:
        yield
    except EuroMineError as error:
        raise QgsProcessingException(in_words(error)) from error


def in_words(error: EuroMineError) -> str:
    """Cause and remedy as one text, the remedy on a line of its own."""
    return "\n".join(text for text in cause_and_remedy(error) if text)


def cause_and_remedy(error: EuroMineError) -> tuple[str, str]:
    """In the user's language, as far as they are known in it; the remedy may be empty."""
    if not isinstance(error, BuildFailed):
        return error.message, error.remedy
    # The texts are marked where they stand, in worker/build_failures.py.
    look_up = QCoreApplication.translate
    failure = error.failure
    return (
        look_up("EuroMine", failure.cause).format(failure.subject),
        look_up("EuroMine", failure.remedy).format(failure.subject),
    )

"""What the environment's window says in words."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..bridge.private_environment import Survey
from ..worker.build_plan import Size, State


def headline(looked: Optional[Survey], busy: bool) -> str:
    """One sentence that says how things are."""
    if busy:
        return QCoreApplication.translate(
            "EuroMine", "The environment is being built. You can go on working in QGIS."
        )
    if looked is None:
        return QCoreApplication.translate("EuroMine", "Looking at this computer...")
    if looked.state is State.OUTDATED:
        return QCoreApplication.translate(
            "EuroMine", "This version of EuroMine needs other packages than the environment has."
        )
    if looked.usable and looked.interpreter is not None and looked.seen is not None:
        return QCoreApplication.translate(
            "EuroMine", "EuroMine is ready. Its models run on Python {}, {}."
        ).format(looked.seen.python, looked.interpreter.origin)
    if looked.state is State.UNFINISHED:
        return QCoreApplication.translate(
            "EuroMine",
            "Building the environment was cut off. What was downloaded is still there."
        )
    if looked.fault:
        return QCoreApplication.translate(
            "EuroMine", "The Python that EuroMine shall use does not work: {}"
        ).format(looked.fault)
    return QCoreApplication.translate(
        "EuroMine",
        "The models need torch and other packages. They will get an environment of their own; "
        "QGIS's Python stays as it is."
    )


def state_in_words(state: State) -> str:
    """What building would be called where the environment is in ``state``."""
    if state is State.OUTDATED:
        return QCoreApplication.translate("EuroMine", "Update")
    if state in (State.COMPLETE, State.BY_HAND):
        return QCoreApplication.translate("EuroMine", "Repair")
    if state is State.UNFINISHED:
        return QCoreApplication.translate("EuroMine", "Continue")
    return QCoreApplication.translate("EuroMine", "Install")


def size_in_words(size: Size) -> str:
    return QCoreApplication.translate(
        "EuroMine", "about {} to download, {} on the disk"
    ).format(in_gigabytes(size.download_mb), in_gigabytes(size.unpacked_mb))


def in_gigabytes(megabytes: int) -> str:
    """As the reader's locale writes numbers."""
    if megabytes < 1000:
        return f"{megabytes} MB"
    return f"{QLocale().toString(megabytes / 1000.0, 'f', 1)} GB"

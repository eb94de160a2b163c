"""Work beside the window, for what may be slow: headers on a network, large layers."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QObject, QRunnable, QThreadPool, pyqtSignal

from ..engine.errors import EuroMineError

# Threads of our own: a file that does not answer must not keep QGIS's from drawing. Not QgsTask:
# in 3.22 its manager leaves one waiting for ever, now and then, where many short ones end together.
_THREADS = QThreadPool()
_THREADS.setMaxThreadCount(4)
_UNDER_WAY: set[Background] = set()
_PATIENCE_MS = 2000


def finish_soon() -> None:
    """To be called before Python ends: a thread that comes back to it afterwards ends with a crash.

    What has not begun never does; a file that does not answer is not waited for.
    """
    _THREADS.clear()
    _THREADS.waitForDone(_PATIENCE_MS)
    _UNDER_WAY.clear()


class Background(QObject):
    """Runs ``work`` in a thread. ``done`` brings ``subject``, and what ``work`` returned or the
    EuroMineError that it raised, to the main thread; who listens may be gone by then. Any other
    error becomes an EuroMineError too: who waits must not wait for ever."""

    done = pyqtSignal(object, object)

    def __init__(self, subject: Any, work: Callable[[], Any]) -> None:
        super().__init__()
        self._subject, self._work = subject, work
        self.done.connect(self._forget)

    def start(self) -> None:
        _UNDER_WAY.add(self)
        _THREADS.start(_Run(self))

    def run(self) -> None:
        """In the thread."""
        try:
            outcome = self._work()
        except EuroMineError as error:
            outcome = error
        except Exception as error:  # noqa: BLE001  # whatever it is, who waits is told
            outcome = EuroMineError(f"{type(error).__name__}: {error}")
        self.done.emit(self._subject, outcome)

    def _forget(self) -> None:
        _UNDER_WAY.discard(self)


class _Run(QRunnable):
    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background

    def run(self) -> None:
        self._background.run()

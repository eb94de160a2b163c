"""The engine's end of the wire: what it says, and whether it was asked to stop."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from typing import TextIO

from ..wording import worded
from ..worker.protocol import (
    CANCEL_WORD,
    InfoText,
    Message,
    Progress,
    WarningText,
    encode,
)
from .errors import Cancelled

# How long a run may tidy up after its parent has gone before the process ends itself.
_GRACE_S = 10.0


class Wire:
    """Writes messages to a stream and remembers the warnings for the report."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._cancelled = threading.Event()
        self._lock = threading.Lock()
        self.warnings: list[str] = []

    def send(self, message: Message) -> None:
        with self._lock:
            self._stream.write(encode(message) + "\n")
            self._stream.flush()

    def info(self, text: str) -> None:
        self.send(InfoText(text))

    def warning(self, text: str) -> None:
        self.warnings.append(text)
        self.send(WarningText(text))

    def progress(self, percent: float, doing: str) -> None:
        self.send(Progress(round(percent, 1), doing))

    def check_cancelled(self) -> None:
        """Raises Cancelled once the user has asked to stop."""
        if self._cancelled.is_set():
            raise Cancelled()

    def report_progress(self, first: float) -> Callable[[int, int], None]:
        """What ``write_report`` calls: progress from ``first`` percent on, and cancelling."""

        def drawing(number: int, count: int) -> None:
            self.check_cancelled()
            done = first + (100 - first) * (number - 1) / count
            self.progress(done, worded(
                "writing the report, site {number} of {count}", number=number, count=count
            ))

        return drawing

    def listen(self, commands: TextIO) -> None:
        """Watch the client's end in a thread: the cancel word, or its closing, ends the run."""
        threading.Thread(target=self._listen, args=(commands,), daemon=True).start()

    def _listen(self, commands: TextIO) -> None:
        for line in commands:
            if line.strip() == CANCEL_WORD:
                self._cancelled.set()
        # The pipe closed: nobody waits for the result any more.
        self._cancelled.set()
        time.sleep(_GRACE_S)
        os._exit(1)

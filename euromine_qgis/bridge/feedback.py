"""What the worker says, in QGIS's log and progress bar."""

from __future__ import annotations

from typing import Optional, Union

from qgis.core import QgsProcessingFeedback

from ..wording import worded
from ..worker.protocol import InfoText, Message, Progress, Started, WarningText

# Handing over the layers comes after the worker's own hundred per cent.
_WORKER_SHARE = 0.97


class Listener:
    """Passes a worker's messages on; its methods are the callbacks of ``WorkerClient.run``.

    ``worker_pid`` is known once the worker has said something.
    """

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback
        self._percent = 0.0
        self.worker_pid: Optional[int] = None
        self._doing = ""

    def hear(self, message: Union[Message, str]) -> None:
        if isinstance(message, Progress):
            self._percent = message.percent * _WORKER_SHARE
            if message.doing != self._doing:
                self._doing = message.doing
                self._feedback.setProgressText(message.doing)
        elif isinstance(message, InfoText):
            self._feedback.pushInfo(message.text)
        elif isinstance(message, WarningText):
            self._feedback.pushWarning(message.text)
        elif isinstance(message, Started):
            self.worker_pid = message.pid
            versions = ", ".join(f"{name} {number}" for name, number in message.versions.items())
            self._feedback.pushInfo(worded(
                "Worker: {python} ({versions})", python=message.python, versions=versions
            ))
        elif isinstance(message, str):
            self._feedback.pushConsoleInfo(message)
        self._feedback.setProgress(self._percent)

    def is_cancelled(self) -> bool:
        # qgis_process looks for Ctrl-C only while progress is set.
        self._feedback.setProgress(self._percent)
        return self._feedback.isCanceled()

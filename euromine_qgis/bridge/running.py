"""A job, run by the worker while QGIS looks on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingFeedback

from ..engine.errors import Cancelled, WorkerDied
from ..wording import worded
from ..worker.client import WorkerClient
from .asked import reader_locale
from .feedback import Listener
from .interpreter import worker_interpreter
from .scratch import remove_unfinished


def run_job(
    text: str, scratch: Path, outputs: Iterable[str], feedback: QgsProcessingFeedback
) -> dict[str, Any]:
    """What the worker tells in the end, by output names. ``text`` is the job's, ``outputs`` are the
    files that the worker writes itself: none stays unfinished. Raises a child of EuroMineError."""
    interpreter = worker_interpreter()
    feedback.pushInfo(worded(
        "Python: {path} ({origin})", path=interpreter.path, origin=interpreter.origin
    ))
    job_path = scratch / "job.json"
    job_path.write_text(text, encoding="utf-8")
    listener = Listener(feedback)
    try:
        client = WorkerClient(interpreter, locale=reader_locale())
        return client.run(job_path, listener.hear, listener.is_cancelled)
    except (Cancelled, WorkerDied):
        if listener.worker_pid is not None:
            remove_unfinished(outputs, listener.worker_pid)
        raise

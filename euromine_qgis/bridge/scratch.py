"""Files that last as long as a run, and those that a worker which was ended left behind."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path


@contextlib.contextmanager
def scratch_folder() -> Iterator[Path]:
    """Gone afterwards, unless a process still holds a file in it, as Windows allows."""
    folder = Path(tempfile.mkdtemp(prefix="euromine-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def remove_unfinished(outputs: Iterable[str], worker_pid: int) -> None:
    """Remove what a worker was writing when it was ended: ``.NAME.PID.part.tif`` and the like."""
    for folder in {Path(output).parent for output in outputs}:
        for unfinished in folder.glob(f".*.{worker_pid}.part*"):
            with contextlib.suppress(OSError):
                unfinished.unlink()

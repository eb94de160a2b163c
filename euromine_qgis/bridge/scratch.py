"""A folder for the time of a run."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def scratch_folder() -> Iterator[Path]:
    """Gone afterwards, unless a process still holds a file in it, as Windows allows."""
    folder = Path(tempfile.mkdtemp(prefix="euromine-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)

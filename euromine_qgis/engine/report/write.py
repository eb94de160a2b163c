"""Writing the report: one page, and the same numbers beside it as JSON and CSV."""

from __future__ import annotations

import contextlib
import json
import math
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ...wording import worded
from ..errors import OutputError
from ..jobs import JOB_FORMAT, beside_report
from .long_table import long_table
from .page import render
from .pictures import Pictures


def _unheard(number: int, count: int) -> None:
    """Nobody waits for the pictures of sites."""


def write_report(
    results: Mapping[str, Any],
    pictures: Pictures | Sequence[Pictures],
    html_path: str | Path,
    drawing: Callable[[int, int], None] = _unheard,
) -> None:
    """Writes NAME.html, NAME.json, NAME.csv and the job, NAME.job.json.

    ``results`` is a mapping of the format ``euromine-results/1``; ``pictures`` the whole series,
    then any sites; ``drawing`` is called before each site is drawn, with its number from 1 and how
    many there are, and may raise. All files are complete before the first carries its final name.
    Raises OutputError where they cannot be written.
    """
    shown = (pictures,) if isinstance(pictures, Pictures) else tuple(pictures)
    page = Path(html_path)
    stem = Path(beside_report(str(page), ""))
    job_file = Path(beside_report(str(page), ".job.json"))
    finite = without_nan({**results, "run": {**results["run"], "job_file": str(job_file)}})
    texts = {
        page: render(finite, shown, stem.name, drawing),
        Path(beside_report(str(page), ".json")): json.dumps(
            finite, indent=1, ensure_ascii=False, allow_nan=False
        ) + "\n",
        Path(beside_report(str(page), ".csv")): long_table(finite),
        job_file: json.dumps(
            {"format": JOB_FORMAT, **finite["run"]["job"]}, indent=2, ensure_ascii=False
        ) + "\n",
    }
    temporary = {path: path.with_name(f".{path.name}.{os.getpid()}.part") for path in texts}
    try:
        for path, text in texts.items():
            temporary[path].write_text(text, encoding="utf-8", newline="\n")
        for path in texts:
            os.replace(temporary[path], path)
    except OSError as error:
        raise OutputError(
            worded(
                "REPORT {path} cannot be written: {error}.",
                path=page, error=error.strerror or error,
            ),
            worded(
                "Choose a folder that exists, has space left and allows writing, and close the "
                "file where another program holds it open."
            ),
        ) from error
    finally:
        for path in temporary.values():
            with contextlib.suppress(OSError):
                path.unlink()


def without_nan(value: Any) -> Any:
    """The same value for JSON: what is not a finite number is None."""
    if isinstance(value, Mapping):
        return {key: without_nan(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [without_nan(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value

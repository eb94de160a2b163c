"""Which kind of job a file holds. Standard library only."""

from __future__ import annotations

from typing import Union

from .evaluate_job import TOOL as EVALUATE
from .evaluate_job import EvaluateJob
from .jobs import MapJob, job_values


def read_job(text: str) -> Union[MapJob, EvaluateJob]:
    """The job in the text of a job file, by its tool. Raises JobError."""
    if job_values(text).get("tool") == EVALUATE:
        return EvaluateJob.from_json(text)
    return MapJob.from_json(text)

"""Which kind of job a file holds. Standard library only."""

from __future__ import annotations

from typing import Union

from .benchmark_job import TOOL as BENCHMARK
from .benchmark_job import BenchmarkJob
from .evaluate_job import TOOL as EVALUATE
from .evaluate_job import EvaluateJob
from .finetune_job import TOOL as FINETUNE
from .finetune_job import FinetuneJob
from .jobs import job_values
from .map_job import MapJob


def read_job(text: str) -> Union[MapJob, EvaluateJob, BenchmarkJob, FinetuneJob]:
    """The job in the text of a job file, by its tool. Raises JobError."""
    tool = job_values(text).get("tool")
    if tool == EVALUATE:
        return EvaluateJob.from_json(text)
    if tool == BENCHMARK:
        return BenchmarkJob.from_json(text)
    if tool == FINETUNE:
        return FinetuneJob.from_json(text)
    return MapJob.from_json(text)

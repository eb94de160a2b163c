"""The job of a run and its numbers, kept with paths that last longer than the scratch folder."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Optional, Union

from qgis.core import QgsProcessingFeedback, QgsProcessingUtils

from ..engine.benchmark_job import BenchmarkJob
from ..engine.evaluate_job import EvaluateJob
from ..engine.finetune_job import OUTPUT_MODEL, FinetuneJob, weights_beside
from ..engine.jobs import beside_report, report_files
from ..engine.map_job import MapJob
from ..wording import worded

_COPIES_BESIDE_REPORT = (".sites.gpkg", ".prediction.gpkg", ".reference.gpkg")
_COPIES_BESIDE_MODEL = (".labels.gpkg", ".area.gpkg")
_COPIES_BESIDE_RASTER = (".sites.gpkg",)


def written_with(output: str, path: str, keeps_job: bool = False) -> tuple[str, ...]:
    """The files that a run writes for an output with this path, copies of its polygons and its job
    among them; the path comes first. ``keeps_job``: whether the job is kept beside this output,
    as it always is beside a report or a model, and beside a raster where there is no report."""
    if output == "REPORT":
        copies = (beside_report(path, ending) for ending in _COPIES_BESIDE_REPORT)
        return (*report_files(path), *copies)
    if output == OUTPUT_MODEL:
        copies = (stem_of(path) + ending for ending in _COPIES_BESIDE_MODEL)
        return (path, weights_beside(path), job_beside(output, path), *copies)
    if keeps_job:
        copies = (stem_of(path) + ending for ending in _COPIES_BESIDE_RASTER)
        return (path, job_beside(output, path), *copies)
    return (path,)


def job_beside(output: str, path: str) -> str:
    """The job file of a run beside its report, its model or its raster."""
    if output == "REPORT":
        return beside_report(path, ".job.json")
    return f"{stem_of(path)}.job.json"


def stem_of(path: str) -> str:
    """What the files beside a model or a raster have in common with its name."""
    return os.path.splitext(path)[0]


def keep_copy(source: str, target: str, inputs: Sequence[str] = ()) -> str:
    """Copy a file of the scratch folder; returns where it is kept. Raises OSError, also where the
    target is one of the ``inputs`` of the run."""
    both = [path for path in inputs if os.path.exists(path) and os.path.exists(target)]
    if any(os.path.samefile(path, target) for path in both):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), target)
    shutil.copyfile(source, target)
    return target


def keep_job(job: Union[MapJob, EvaluateJob, FinetuneJob, BenchmarkJob], path: str) -> None:
    """Write the job to its file. Raises OSError."""
    _write_whole(Path(path), job.to_json() + "\n")


@contextlib.contextmanager
def kept_if_possible(path: str, feedback: QgsProcessingFeedback) -> Iterator[None]:
    """The log says that the job is kept at ``path`` by what is done inside, or why it is not: then
    the results of the run are there all the same."""
    try:
        yield
    except OSError as error:
        feedback.pushWarning(worded("The job file could not be kept: {error}.", error=error))
    else:
        tell_kept(path, feedback)


def tell_kept(path: str, feedback: QgsProcessingFeedback) -> None:
    feedback.pushInfo(worded("Job file: {path}", path=path))


def warn_if_temporary(output: str, path: str, feedback: QgsProcessingFeedback) -> None:
    """What took hours to make, and that no layer of the project shows, is easily lost."""
    folder = os.path.join(os.path.abspath(QgsProcessingUtils.tempFolder()), "")
    if os.path.abspath(path).startswith(folder):
        feedback.pushWarning(worded(
            "{parameter} is a temporary file, which goes when QGIS is closed. To keep it, copy it "
            "and what lies beside it from {path}.",
            parameter=output, path=path,
        ))


def name_lasting_files(
    report: str, job: Union[MapJob, EvaluateJob], lasting: Mapping[str, Optional[str]]
) -> None:
    """Have the numbers beside the report name the files that are left, and the kept job.

    ``lasting`` gives the path of each file that the worker had in the scratch folder, None where
    it has become no file. Raises OSError.
    """
    path = Path(beside_report(report, ".json"))
    numbers = json.loads(path.read_text(encoding="utf-8"))
    files = {name: lasting.get(file, file) for name, file in numbers["files"].items()}
    numbers["files"] = {name: file for name, file in files.items() if file is not None}
    for compared in numbers.get("compared", ()):
        compared["files"] = [lasting.get(file, file) for file in compared["files"]]
    numbers["run"]["job"] = asdict(job)
    _write_whole(path, json.dumps(numbers, indent=1, ensure_ascii=False) + "\n")


def file_of(destination: Any) -> Optional[str]:
    """The file that a sink wrote, None where its destination is a layer in memory or a database's.

    A destination is a path, and perhaps ``|layername=`` behind it.
    """
    path = os.path.abspath(str(destination).partition("|")[0])
    return path if os.path.isfile(path) else None


def _write_whole(path: Path, text: str) -> None:
    """The file has its name only when it is complete."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_text(text, encoding="utf-8")
        os.replace(part, path)
    finally:
        with contextlib.suppress(OSError):
            part.unlink()

"""Whether results can be written, asked before hours are spent on computing them."""

from __future__ import annotations

import os
import tempfile
from dataclasses import asdict
from pathlib import Path

from ..wording import worded
from .cards import ModelCard
from .errors import OutputError
from .jobs import report_files
from .map_job import MapJob

# The longest that is written beside an output before it gets its name: SQLite's, of a GeoPackage.
_UNFINISHED = ".part.gpkg-journal"


def check_outputs(job: MapJob, card: ModelCard) -> None:
    """Every output of a job must be a writable file apart from its inputs and other outputs.

    Raises OutputError.
    """
    inputs = [raster.path for raster in (*job.series, *job.reference)]
    inputs += [job.model, str(card.weights_path), *([job.sites.path] if job.sites else [])]
    # The output that a file is; None: it is an input.
    taken: dict[str, str | None] = {_same(path): None for path in inputs}
    for name, path in asdict(job.outputs).items():
        if path is None:
            continue
        label, file = name.upper(), Path(path)
        files = report_files(path) if name == "report" else (path,)
        for written in files:
            if _same(written) in taken:
                raise OutputError(
                    _already_taken(label, written, taken[_same(written)]),
                    worded("Choose another name for the output."),
                )
            taken[_same(written)] = label
        if os.path.isdir(path):
            raise OutputError(
                worded("{output} {path} is a folder.", output=label, path=path),
                worded("Give the name of a file."),
            )
        try:
            with tempfile.TemporaryFile(dir=file.absolute().parent):
                pass
        except OSError as error:
            raise OutputError(
                worded(
                    "{output} cannot be written to {folder}: {error}.",
                    output=label, folder=file.parent, error=error,
                ),
                worded("Choose a folder that exists and that you may write to."),
            ) from error
        for written in map(Path, files):
            unfinished = written.with_name(f".{written.name}.{os.getpid()}{_UNFINISHED}")
            try:
                unfinished.touch()
                unfinished.unlink()
            except OSError as error:
                raise OutputError(
                    worded(
                        "{output} cannot be written to {folder}: {error}.",
                        output=label, folder=file.parent, error=error,
                    ),
                    worded("Choose another name for the output."),
                ) from error


def _already_taken(label: str, path: str, other: str | None) -> str:
    if other is None:
        return worded(
            "{output} would overwrite {path}, which is also an input.", output=label, path=path
        )
    return worded(
        "{output} would overwrite {path}, which is also the output {other}.",
        output=label, path=path, other=other,
    )


def _same(path: str) -> str:
    return str(Path(path).resolve())

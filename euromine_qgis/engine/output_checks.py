"""Whether results can be written, asked before hours are spent on computing them."""

from __future__ import annotations

import tempfile
from dataclasses import asdict
from pathlib import Path

from .cards import ModelCard
from .errors import OutputError
from .jobs import MapJob, report_files


def check_outputs(job: MapJob, card: ModelCard) -> None:
    """Every output of a job must be a writable file apart from its inputs and other outputs.

    Raises OutputError.
    """
    inputs = [raster.path for raster in (*job.series, *job.reference)]
    inputs += [job.model, str(card.weights_path), *([job.sites.path] if job.sites else [])]
    taken = {_same(path): "an input" for path in inputs}
    for name, path in asdict(job.outputs).items():
        if path is None:
            continue
        label, file = name.upper(), Path(path)
        for written in report_files(path) if name == "report" else (path,):
            if _same(written) in taken:
                raise OutputError(
                    f"{label} would overwrite {written}, which is also {taken[_same(written)]}.",
                    "Choose another name for the output.",
                )
            taken[_same(written)] = f"the output {label}"
        if file.is_dir():
            raise OutputError(f"{label} {path} is a folder.", "Give the name of a file.")
        try:
            with tempfile.TemporaryFile(dir=file.absolute().parent):
                pass
        except OSError as error:
            raise OutputError(
                f"{label} cannot be written to {file.parent}: {error}.",
                "Choose a folder that exists and that you may write to.",
            ) from error


def _same(path: str) -> str:
    return str(Path(path).resolve())

"""Rasters that get their names last, so that a run that is cancelled late replaces nothing."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from ..wording import worded
from .errors import Cancelled, EuroMineError, OutputError
from .map_job import MapJob

_RASTERS = ("footprint_raster", "probability_raster", "change_raster")


class HeldRasters:
    """``job`` writes its rasters under hidden names; leaving the context gives them their own.

    A run that was cancelled, or failed before its rasters were ``complete``, leaves none. One that
    failed later leaves them, since they may have taken hours, and its error tells where they are.
    Raises OutputError where one cannot get its name.
    """

    def __init__(self, job: MapJob) -> None:
        wanted = {name: getattr(job.outputs, name) for name in _RASTERS}
        self._final = {_held(path): Path(path) for path in wanted.values() if path}
        held = {name: str(_held(path)) for name, path in wanted.items() if path}
        self.job = replace(job, outputs=replace(job.outputs, **held))
        self.complete = False

    def __enter__(self) -> HeldRasters:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if self.complete and not isinstance(error, Cancelled):
                self._place()
                if isinstance(error, EuroMineError) and self._final:
                    there = worded(
                        "The rasters of this run are there: {paths}.",
                        paths=", ".join(str(path) for path in self._final.values()),
                    )
                    raise type(error)(f"{error.message} {there}", error.remedy) from error
        finally:
            for held in self._final:
                for leftover in (held, _sidecar_of(held)):
                    with suppress(OSError):
                        leftover.unlink(missing_ok=True)
        if isinstance(error, OutputError):
            raise OutputError(_with_names(error.message, self._final), error.remedy) from error

    def _place(self) -> None:
        for held, final in self._final.items():
            try:
                os.replace(held, final)
                # What lies beside an older file of this name does not describe the new one.
                if _sidecar_of(held).exists():
                    os.replace(_sidecar_of(held), _sidecar_of(final))
                else:
                    _sidecar_of(final).unlink(missing_ok=True)
            except OSError as error:
                raise OutputError(
                    worded(
                        "{path} cannot be written: {error}.",
                        path=final, error=error.strerror or error,
                    ),
                    worded("Close it there, or choose another name."),
                ) from error


def _held(path: str) -> Path:
    """The bridge removes files of such names where it had to end the worker."""
    return Path(path).with_name(f".{Path(path).name}.{os.getpid()}.part.tif")


def _sidecar_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.aux.xml")


def _with_names(message: str, final: Mapping[Path, Path]) -> str:
    for held, path in final.items():
        message = message.replace(str(held), str(path))
    return message

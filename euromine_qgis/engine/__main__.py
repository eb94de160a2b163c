"""``python -m euromine_qgis.engine``: the engine without QGIS.

run JOB.json      runs a job; prints one JSON message a line
train CONFIG      trains a model
demo FOLDER       writes the simulated demo series
probe             says which packages and devices there are, as one JSON message
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

from ..wording import use_locale, worded
from ..worker.protocol import PROTOCOL_VERSION, Failure, Result, Started
from .allocator import keep_freed_memory
from .errors import EuroMineError, JobError, OutputError
from .memory import GDAL_CACHE_MIB
from .training.commands import EXIT_FAILED, EXIT_OK, exit_status
from .versions import versions
from .wire import Wire


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m euromine_qgis.engine", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="run a job file")
    run.add_argument("job", type=Path)
    run.add_argument(
        "--attended", action="store_true",
        help="take the cancel word from standard input, and end when it closes",
    )
    run.add_argument("--locale", default="en", help="language of messages, such as de or pt_BR")
    train = commands.add_parser("train", help="train a model")
    train.add_argument("config")
    demo = commands.add_parser("demo", help="write the simulated demo series")
    demo.add_argument("folder")
    commands.add_parser("probe", help="packages and devices")
    options = parser.parse_args(arguments)

    if options.command == "train":
        return exit_status(lambda: _train(options.config), options.config)
    if options.command == "demo":
        from .demo import main as write_demo

        write_demo(options.folder)
        return EXIT_OK
    use_locale(getattr(options, "locale", "en"))
    wire = Wire(_protocol_stream())
    wire.send(Started(PROTOCOL_VERSION, os.getpid(), sys.executable, versions()))
    if options.command == "probe":
        return _reporting(wire, _probe)
    if options.attended:
        wire.listen(_command_stream())
    return _reporting(wire, lambda: _run(options.job, wire))


def _train(config: str) -> None:
    from .training.train import main as run_training

    run_training(config)


def _run(job_path: Path, wire: Wire) -> dict[str, Any]:
    from .benchmark_job import BenchmarkJob
    from .evaluate_job import EvaluateJob
    from .finetune_job import FinetuneJob
    from .job_files import read_job

    try:
        # Some editors put a mark before the text.
        text = job_path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise JobError(
            worded("The job file {path} cannot be read: {error}.", path=job_path, error=error),
            worded("Check its path."),
        ) from error
    except UnicodeDecodeError as error:
        raise JobError(
            worded("The job file {path} cannot be read: {error}.", path=job_path, error=error),
            worded("Write it again."),
        ) from error
    job = read_job(text)
    keep_freed_memory()
    os.environ.setdefault("GDAL_CACHEMAX", str(GDAL_CACHE_MIB))
    wire.progress(0, worded("loading the libraries"))
    if isinstance(job, EvaluateJob):
        from .evaluation import run_evaluation

        return run_evaluation(job, wire)
    if isinstance(job, BenchmarkJob):
        from .benchmark import run_benchmark

        return run_benchmark(job, wire)
    if isinstance(job, FinetuneJob):
        from .finetuning import run_finetuning

        return run_finetuning(job, wire)
    from .mapping import run_mapping

    return run_mapping(job, wire)


def _probe() -> dict[str, Any]:
    import torch

    devices = ["cpu"]
    if torch.cuda.is_available():
        devices.append("cuda")
    if torch.backends.mps.is_available():
        devices.append("mps")
    return {"versions": versions(), "devices": devices}


def _reporting(wire: Wire, work: Callable[[], dict[str, Any]]) -> int:
    """Run the work; its end, good or bad, is the last message.

    What nobody foresaw ends the process with a traceback on standard error, which the client shows.
    """
    try:
        wire.send(Result(work()))
        return EXIT_OK
    except EuroMineError as error:
        failure = Failure(error.kind, error.message, error.remedy)
    except ImportError as error:
        failure = Failure(
            "EnvironmentProblem",
            worded(
                "The Python at {path} lacks a package: {error}.", path=sys.executable, error=error
            ),
            worded(
                "Install the worker's requirements into it; euromine:checkenvironment shows how."
            ),
        )
    except MemoryError:
        failure = Failure(
            "MemoryError",
            worded("There is not enough memory."),
            worded("Close other programs or use SITES."),
        )
    except OSError as error:
        full = OutputError(
            worded("The operating system reports: {error}.", error=error),
            worded("Check disk and permissions."),
        )
        failure = Failure(full.kind, full.message, full.remedy)
    wire.send(failure)
    return EXIT_FAILED


def _command_stream() -> TextIO:
    """Standard input for the cancel word alone; whoever else looks there finds it empty.

    On Windows a library that looks at standard input while it is loaded, as numpy's does, would
    wait until what is being read there has come (https://github.com/numpy/numpy/issues/24290).
    """
    stream = os.fdopen(os.dup(0), "r", encoding="utf-8")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    return stream


def _protocol_stream() -> TextIO:
    """Standard output for messages alone: what libraries print goes to standard error."""
    stream = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return stream


if __name__ == "__main__":
    sys.exit(main())

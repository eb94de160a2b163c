"""The QGIS half's end of the wire: starts a worker, follows it, stops it.

Standard library only; no QGIS, so that it is tested without.
"""

from __future__ import annotations

import contextlib
import queue
import signal
import subprocess  # nosec B404 # the worker is a process; its command is a list, never a shell's
import threading
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Callable, Optional, Union

from ..engine import errors
from ..engine.errors import Cancelled, EnvironmentProblem, EuroMineError, WorkerDied
from ..wording import worded
from .environment import Interpreter
from .processes import kill_tree, native, own_group, terminate_tree
from .protocol import CANCEL_WORD, Failure, Message, ProtocolError, Result, decode

LAUNCHER = Path(__file__).resolve().parent / "launch.py"
_POLL_S = 0.25
# A worker looks for the cancel word at least once a tile; on a slow processor that takes a while.
CANCEL_GRACE_S = 8.0
_END_GRACE_S = 2.0
_STDERR_LINES = 12


class WorkerClient:
    """Runs jobs in worker processes of one interpreter.

    ``launcher`` is the program that speaks the protocol, ``cancel_grace_s`` how long a worker may
    take to stop by itself before it is ended, ``locale`` the language that it speaks.
    """

    def __init__(
        self,
        interpreter: Interpreter,
        launcher: Path = LAUNCHER,
        cancel_grace_s: float = CANCEL_GRACE_S,
        locale: str = "en",
    ) -> None:
        self._interpreter = interpreter
        self._launcher = launcher
        self._cancel_grace_s = cancel_grace_s
        self._locale = locale

    def run(
        self,
        job_path: Path,
        on_message: Callable[[Union[Message, str]], None],
        is_cancelled: Callable[[], bool],
    ) -> dict[str, Any]:
        """Run a job to its end; returns the outputs of its result.

        ``on_message`` gets every message but the last, and as text the lines that are none;
        ``is_cancelled`` is asked several times a second. Both are called from this thread.

        Raises the error that the worker reported, Cancelled, WorkerDied where it ended without
        a word, EnvironmentProblem where it did not start. No process is left behind.
        """
        process = self._start(job_path)
        complaints: deque[str] = deque(maxlen=_STDERR_LINES)
        with _ended(process):
            lines = _read(process, complaints)
            return self._follow(process, lines, complaints, on_message, is_cancelled)

    def _start(self, job_path: Path) -> subprocess.Popen[bytes]:
        command = native(
            self._interpreter.path, "-u", str(self._launcher), "run", str(job_path), "--attended",
            "--locale", self._locale,
        )
        try:
            return subprocess.Popen(  # nosec B603 # an interpreter that the user chose, no shell
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                cwd=str(job_path.parent),
                # What a worker that is killed leaves behind goes with the folder of its job.
                env={
                    **self._interpreter.variables(),
                    **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(job_path.parent)),
                },
                # Ctrl-C in a terminal reaches QGIS alone, which then asks the worker.
                **own_group(),
            )
        except OSError as error:
            raise EnvironmentProblem(
                worded(
                    "The worker does not start with {path} ({origin}): {error}.",
                    path=self._interpreter.path, origin=self._interpreter.origin, error=error,
                ),
                worded("euromine:checkenvironment shows which Python is used and how to mend it."),
            ) from error

    def _follow(
        self,
        process: subprocess.Popen[bytes],
        lines: queue.Queue[Optional[str]],
        complaints: deque[str],
        on_message: Callable[[Union[Message, str]], None],
        is_cancelled: Callable[[], bool],
    ) -> dict[str, Any]:
        last: Union[Result, Failure, None] = None
        deadline: Optional[float] = None
        told_at: Optional[float] = None
        while told_at is None or time.monotonic() < told_at + _END_GRACE_S:
            # What is done by then is not thrown away.
            if deadline is None and last is None and is_cancelled():
                _ask_to_stop(process)
                deadline = time.monotonic() + self._cancel_grace_s
            if deadline is not None and time.monotonic() > deadline:
                raise Cancelled()
            try:
                line = lines.get(timeout=_POLL_S)
            except queue.Empty:
                continue
            if line is None:
                break
            message = _decoded(line)
            if isinstance(message, (Result, Failure)):
                last, told_at = message, time.monotonic()
            else:
                on_message(message)
        if deadline is not None:
            raise Cancelled()
        if isinstance(last, Result):
            return last.outputs
        if isinstance(last, Failure):
            raise _error_of(last)
        raise self._death(process, complaints)

    def _death(self, process: subprocess.Popen[bytes], complaints: deque[str]) -> WorkerDied:
        path = self._interpreter.path
        try:
            status = process.wait(timeout=_END_GRACE_S)
        except subprocess.TimeoutExpired:
            how = worded(
                "The worker process ({path}) closed its output and went on without a word.",
                path=path,
            )
            remedy = ""
        else:
            how, remedy = _in_words(status, path)
        told = "\n".join(complaints)
        if told:
            how = f"{how} {worded('Its last words:')}\n{told}\n"
        return WorkerDied(
            how,
            remedy or worded("Run the tool again; if it happens again, report it with this log."),
        )


def _read(
    process: subprocess.Popen[bytes], complaints: deque[str]
) -> queue.Queue[Optional[str]]:
    """Lines of both streams as they come, None at the end; the last of stderr are kept."""
    lines: queue.Queue[Optional[str]] = queue.Queue()

    def read_errors() -> None:
        for line in _text_lines(process.stderr):
            complaints.append(line)
            lines.put(line)

    def read_output() -> None:
        for line in _text_lines(process.stdout):
            lines.put(line)
        # Last words come before the end, unless somebody else holds that pipe open.
        errors_reader.join(timeout=_END_GRACE_S)
        lines.put(None)

    errors_reader = threading.Thread(target=read_errors, daemon=True)
    errors_reader.start()
    threading.Thread(target=read_output, daemon=True).start()
    return lines


def _text_lines(stream: Optional[IO[bytes]]) -> Iterator[str]:
    if stream is None:
        return
    with stream:
        for line in stream:
            text = line.decode("utf-8", "replace").rstrip()
            if text:
                yield text


def _decoded(line: str) -> Union[Message, str]:
    try:
        return decode(line)
    except ProtocolError:
        return line


def _error_of(failure: Failure) -> EuroMineError:
    """The error that the worker raised, of its own class where both halves know it."""
    if failure.kind == "Cancelled":
        return Cancelled()
    cls = getattr(errors, failure.kind, EuroMineError)
    if not (isinstance(cls, type) and issubclass(cls, EuroMineError)):
        cls = EuroMineError
    return cls(failure.message, failure.remedy)


def _in_words(status: int, path: str) -> tuple[str, str]:
    """How the process of a Python ended, and what to do about it where that is known."""
    if status < 0:
        name = str(-status)
        with contextlib.suppress(ValueError):
            name = signal.Signals(-status).name
        how = worded(
            "The worker process ({path}) was ended by signal {signal}.", path=path, signal=name
        )
        # The kernel kills what takes too much memory, and so do container limits.
        return how, _out_of_memory() if name == "SIGKILL" else ""
    if status in (137, 0xC0000017):
        how = worded(
            "The worker process ({path}) ended with exit status {status}.",
            path=path, status=status,
        )
        return how, _out_of_memory()
    if status >= 0xC0000000:
        return worded(
            "The worker process ({path}) crashed with Windows status 0x{status:08X}.",
            path=path, status=status,
        ), ""
    return worded(
        "The worker process ({path}) ended with exit status {status} and without a result.",
        path=path, status=status,
    ), ""


def _out_of_memory() -> str:
    return worded(
        "The computer probably ran out of memory: close other programs, use SITES to compute "
        "less, or choose another DEVICE."
    )


def _ask_to_stop(process: subprocess.Popen[bytes]) -> None:
    if process.stdin is None:
        return
    # A worker that has just ended no longer reads.
    with contextlib.suppress(OSError, ValueError):
        process.stdin.write(f"{CANCEL_WORD}\n".encode("ascii"))
        process.stdin.flush()


@contextlib.contextmanager
def _ended(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Whatever happens inside, the process and its children are gone afterwards."""
    try:
        yield
    finally:
        if process.stdin is not None:
            with contextlib.suppress(OSError):
                process.stdin.close()
        for end in (None, terminate_tree, kill_tree):
            if end is not None:
                end(process)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=_END_GRACE_S)
                break

"""Processes that leave no children behind when they are stopped. Standard library only."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess  # nosec B404 # commands are lists, never a shell's
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Callable, Optional

from ..engine.errors import Cancelled

_POLL_S = 0.2
_END_GRACE_S = 2.0
_ANSWER_LIMIT_S = 20.0


def is_translated() -> bool:
    """Whether this is a program for Intel on an Apple processor."""
    return sys.platform == "darwin" and _says(
        ["/usr/sbin/sysctl", "-n", "sysctl.proc_translated"]
    ) == "1"


def native(program: str, *arguments: str) -> list[str]:
    """The command that starts a program for the computer's own processor.

    What a translated QGIS starts would be translated as well, where the program is for both.
    """
    prefix = _NATIVE if is_translated() and _is_for_both(program) else []
    return [*prefix, program, *arguments]


_NATIVE = ["/usr/bin/arch", "-arm64"]


_for_both: set[str] = set()


def _is_for_both(python: str) -> bool:
    # Only a yes is kept: what does not start today may be mended tomorrow.
    if python not in _for_both and _says([*_NATIVE, python, "-I", "-S", "-c", "print(1)"]) == "1":
        _for_both.add(python)
    return python in _for_both


def _says(command: Sequence[str]) -> str:
    """What a command prints, nothing where it fails."""
    try:
        answer = subprocess.run(  # nosec B603 # a list, no shell
            list(command), stdin=subprocess.DEVNULL, capture_output=True, timeout=_ANSWER_LIMIT_S,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return answer.stdout.decode("utf-8", "replace").strip()


def hidden_window() -> dict[str, Any]:
    """Arguments of Popen that keep a console window from flashing up on Windows."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NO_WINDOW}
    return {}


def own_group() -> dict[str, Any]:
    """Arguments of Popen for a process that is stopped with its children, and not by a Ctrl-C
    that was meant for QGIS."""
    return hidden_window() if os.name == "nt" else {"start_new_session": True}


def terminate_tree(process: subprocess.Popen[bytes]) -> None:
    """Ask a process of ``own_group`` and its children to end; Windows cannot ask."""
    if sys.platform == "win32":
        kill_tree(process)
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)


def kill_tree(process: subprocess.Popen[bytes]) -> None:
    """End a process of ``own_group`` and its children at once."""
    if sys.platform == "win32":
        # Windows has no process groups to signal; taskkill knows the children.
        taskkill = os.path.join(os.environ.get("SystemRoot", ""), "System32", "taskkill.exe")
        subprocess.run(  # nosec B603 # Windows' own program by its full path, no shell
            [taskkill, "/PID", str(process.pid), "/T", "/F"],
            capture_output=True, check=False, **hidden_window(),
        )
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def run_lines(
    command: Sequence[str],
    variables: Mapping[str, str],
    folder: Path,
    on_line: Callable[[str], None],
    is_cancelled: Callable[[], bool],
    kept_open: tuple[int, ...] = (),
    each_poll: Optional[Callable[[], None]] = None,
) -> int:
    """Run a command to its end and give its exit status.

    ``on_line`` gets what it prints on either stream, line by line; ``is_cancelled`` and
    ``each_poll`` are called several times a second; ``kept_open`` are file descriptors that the
    process inherits where the system has that. All are called from this thread.

    Raises Cancelled after the process and its children have ended; OSError where it does not start.
    """
    inherited: dict[str, Any] = {} if os.name == "nt" else {"pass_fds": kept_open}
    process = subprocess.Popen(  # nosec B603 # a list, no shell
        list(command),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=str(folder),
        env=dict(variables),
        **own_group(),
        **inherited,
    )
    lines = _lines_of(process)
    try:
        while True:
            if is_cancelled():
                raise Cancelled()
            if each_poll is not None:
                each_poll()
            try:
                line = lines.get(timeout=_POLL_S)
            except queue.Empty:
                continue
            if line is None:
                return process.wait()
            on_line(line)
    finally:
        _end(process)


def _lines_of(process: subprocess.Popen[bytes]) -> queue.Queue[Optional[str]]:
    lines: queue.Queue[Optional[str]] = queue.Queue()

    def read() -> None:
        if process.stdout is not None:
            with process.stdout:
                for raw in process.stdout:
                    text = raw.decode("utf-8", "replace").rstrip()
                    if text:
                        lines.put(text)
        lines.put(None)

    threading.Thread(target=read, daemon=True).start()
    return lines


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    for end in (terminate_tree, kill_tree):
        end(process)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=_END_GRACE_S)
            return

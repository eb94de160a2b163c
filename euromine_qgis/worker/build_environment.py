"""Builds, repairs and removes the plugin's private environment.

Everything happens in one folder (``environment.own_folder``): ``env`` is the environment,
``downloads`` and ``tmp`` belong to pip while it works, ``build.log`` says what happened. pip is
only ever run by the environment's own Python, apart from the user's and QGIS's packages (``-I``).
An environment whose building was cut off holds a file ``unfinished`` and is made anew from what was
downloaded already; an older one stands aside as ``env.before`` until the new one works, and comes
back where that fails. Standard library only.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import stat
import sys
import time
import zipfile
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Callable, Optional, Protocol
from urllib.parse import unquote

from ..engine.errors import EnvironmentProblem
from ..wording import worded
from .base_python import make_environment
from .build_failures import BuildFailed, busy, classified, torch_does_not_start
from .build_plan import MARKER, Plan, fingerprint, free_mb
from .environment import UNFINISHED, Interpreter, probe, python_in, requirements
from .pip_progress import LOOKING_UP, UNPACKING, PipProgress
from .pip_settings import settings_of_user
from .processes import native, run_lines
from .proxy import Proxy, without_credentials
from .texts import translate

LOG = "build.log"
_MAKING = translate("EuroMine", "Making the environment")
_INSTALLING_PIP = translate("EuroMine", "Installing pip")
_STARTING = translate("EuroMine", "Starting torch for the first time")
_READY = translate("EuroMine", "The environment is ready")
_FETCH_PIP = Path(__file__).resolve().parent / "fetch_pip.py"
# Goes on where a connection breaks; and 24.1 was the first to print its progress in numbers.
_WANTED_PIP = "pip>=25.2"
_OUR_FOLDERS = ("env", "env.before", "downloads", "tmp")
_LINES_KEPT = 400
_DOWNLOADED, _UNPACKED = 65.0, 92.0
# What the packages that weigh hundreds of megabytes begin with.
_LARGE = ("torch", "nvidia", "triton")
_PROBE_LIMIT_S = 600.0
# What systems say of a lock that somebody else has.
_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


class Watcher(Protocol):
    """Who looks on; all methods are called from the thread that builds.

    ``doing`` is a text with a place for ``subject``, which may be empty.
    """

    def progress(self, percent: float, doing: str, subject: str = "") -> None: ...
    def line(self, text: str) -> None: ...
    def is_cancelled(self) -> bool: ...


def build(plan: Plan, proxy: Proxy, watcher: Watcher) -> None:
    """Build the environment, or build it anew where there is one.

    Raises BuildFailed, or Cancelled; what was there before is then there again.
    """
    with _told_as_failure(), _locked(plan.home) as lock:
        _bring_back(plan.home)
        plan.check()
        with open(plan.home / LOG, "w", encoding="utf-8") as log:
            try:
                _Builder(plan, proxy, watcher, lock, log.write).build()
            except EnvironmentProblem as error:
                log.write(proxy.redacted(f"{error}\n"))
                raise
            finally:
                # Only after a failure, or a cancel, is there something to bring back.
                _bring_back(plan.home)
                _remove_folder(plan.home / "tmp")


def remove(home: Path) -> None:
    """Remove the environment and everything that belongs to its building but the log.

    Raises BuildFailed where a file is in use or may not be removed.
    """
    if not home.exists():
        return
    with _told_as_failure(), _locked(home):
        for name in _OUR_FOLDERS:
            _remove_folder(home / name)


class _Builder:
    """One building; ``lock`` is kept open by every process that it starts."""

    def __init__(
        self,
        plan: Plan,
        proxy: Proxy,
        watcher: Watcher,
        lock: int,
        write: Callable[[str], object],
    ) -> None:
        self._plan = plan
        self._proxy = proxy
        self._watcher = watcher
        self._lock = lock
        self._write = write
        self._python = str(python_in(plan.environment))
        self._settings: dict[str, str] = {}

    def build(self) -> None:
        plan = self._plan
        begins = {
            "time": time.strftime("%Y-%m-%d %H:%M"), "environment": plan.environment,
            "python": plan.base.path, "version": plan.base.version, "proxy": self._proxy,
            "free": plan.free_mb,
        }
        if plan.wheels is not None:
            self._say(worded(
                "{time} {environment} with {python} (Python {version}), packages from {folder}, "
                "proxy: {proxy}, free: {free} MB",
                folder=plan.wheels, **begins,
            ))
        else:
            self._say(worded(
                "{time} {environment} with {python} (Python {version}), packages from the "
                "internet, for {packages}, proxy: {proxy}, free: {free} MB",
                packages=plan.packages, **begins,
            ))
        self._watcher.progress(0.0, _MAKING)
        if plan.environment.exists():
            plan.environment.rename(plan.home / "env.before")
        plan.environment.mkdir()
        (plan.environment / UNFINISHED).touch()
        (plan.home / "tmp").mkdir(exist_ok=True)
        make_environment(plan.base, plan.environment)
        self._install_pip()
        self._install_packages()
        self._finish()

    def _install_pip(self) -> None:
        """The Python's own pip, a wheel of it, or one from the internet; then a recent one."""
        self._watcher.progress(2.0, _INSTALLING_PIP)
        if self._plan.base.has_pip:
            self._must(["-m", "ensurepip", "--default-pip"])
        else:
            wheel = self._pip_wheel()
            from_wheel = ["install", "--no-index", "--find-links", str(wheel.parent), "pip"]
            self._must([str(wheel / "pip"), *from_wheel])
        if self._plan.wheels is None:
            told = self._must(["-m", "pip", "config", "debug"], lambda line: False, of_user=True)
            self._settings = settings_of_user(told, os.environ)
            try:
                self._must(["-m", "pip", "install", "--upgrade", _WANTED_PIP])
            except BuildFailed as error:
                # A company's mirror need not have it; the older one does, with less to show.
                if error.failure.kind != "no-wheel":
                    raise
        elif any(self._plan.wheels.glob("pip-*.whl")):
            source = str(self._plan.wheels)
            self._must(["-m", "pip", "install", "--upgrade", "--no-index",
                        "--find-links", source, "pip"])

    def _pip_wheel(self) -> Path:
        # Debian keeps one there for its own ensurepip.
        for folder in (self._plan.wheels, Path("/usr/share/python-wheels")):
            found = sorted(folder.glob("pip-*.whl")) if folder is not None else []
            if found:
                return found[-1]
        if self._plan.wheels is not None:
            raise classified(["No matching distribution found for pip"], from_folder=True)
        fetched = self._must([str(_FETCH_PIP), str(self._plan.home / "tmp")], of_user=True)
        return Path(fetched[-1])

    def _install_packages(self) -> None:
        plan = self._plan
        self._watcher.progress(5.0, LOOKING_UP)
        if plan.wheels is None:
            files = [str(file) for file in self._fetched()]
            what, start = ["--no-index", "--no-deps", *files], _DOWNLOADED
        else:
            what, start = list(plan.pip_arguments), 8.0
        free_before: Optional[int] = None
        share = 0.0

        def poll() -> None:
            # pip is silent while it unpacks; the disk fills as it does.
            nonlocal free_before, share
            free = free_mb(plan.home)
            free_before = free if free_before is None else free_before
            share = min(1.0, max(share, (free_before - free) / max(1, plan.size.unpacked_mb)))
            self._watcher.progress(start + (_UNPACKED - start) * share, UNPACKING)

        self._must(["-m", "pip", "install", "--only-binary", ":all:", *what], poll=poll)

    def _fetched(self) -> list[Path]:
        """The wheels that are needed, in ``downloads``.

        Each large one is fetched by itself: one that is there is not fetched again, whatever the
        server says of caches, and pip hands files over only at the end of a command.
        """
        folder = self._plan.home / "downloads"
        folder.mkdir(exist_ok=True)
        report = self._plan.home / "tmp" / "report.json"
        self._must(["-m", "pip", "install", "--dry-run", "--ignore-installed", "--only-binary",
                    ":all:", "--report", str(report), *self._plan.pip_arguments])
        chosen = {}
        for one in json.loads(report.read_text(encoding="utf-8"))["install"]:
            address = unquote(one["download_info"]["url"])
            pin = f"{one['metadata']['name']}=={one['metadata']['version']}"
            chosen[pin] = folder / address.rpartition("/")[2]
        seen = PipProgress(expected_bytes=self._plan.size.download_mb * 1e6)

        def follow(line: str) -> bool:
            if seen.feed(line):
                percent = 5.0 + (_DOWNLOADED - 5.0) * seen.fraction
                self._watcher.progress(percent, *seen.doing)
            return not line.startswith("Progress ")

        missing = []
        for pin, file in chosen.items():
            # pip leaves half of a file where it is stopped while it hands it over.
            if file.exists() and not zipfile.is_zipfile(file):
                file.unlink()
            if file.exists():
                seen.already(file.stat().st_size)
            else:
                missing.append(pin)
        progress = ["--progress-bar", "raw"] if self._pip_tells_numbers() else []
        large = [[pin] for pin in missing if pin.startswith(_LARGE)]
        small = [pin for pin in missing if not pin.startswith(_LARGE)]
        for pins in [*large, *([small] if small else [])]:
            self._must(["-m", "pip", "download", "--no-deps", "--only-binary", ":all:", *progress,
                        "-d", str(folder), *self._plan.index_arguments, *pins], follow)
        return list(chosen.values())

    def _pip_tells_numbers(self) -> bool:
        said = self._must(["-m", "pip", "--version"])[-1].split()
        return tuple(int(part) for part in said[1].split(".")[:2]) >= (24, 1)

    def _finish(self) -> None:
        """See that it works; only then is it complete."""
        self._watcher.progress(_UNPACKED, _STARTING)
        built = Interpreter(self._python, worded("the new environment"))
        seen = probe(built, True, _PROBE_LIMIT_S)
        if seen.missing:
            raise classified([worded(
                "{names}: not there after the installation", names=", ".join(seen.missing)
            )])
        if not seen.devices:
            raise torch_does_not_start(seen.fault)
        self._say(worded(
            "works: Python {version}, devices: {devices}",
            version=seen.python, devices=", ".join(seen.devices),
        ))
        home, environment = self._plan.home, self._plan.environment
        marker = {
            "requirements": fingerprint(),
            "packages": "folder" if self._plan.wheels else self._plan.packages,
            "python": seen.python,
            "base": self._plan.base.path,
            "versions": {name: seen.packages[name] for name in requirements()},
        }
        (environment / MARKER).write_text(json.dumps(marker, indent=1) + "\n", encoding="utf-8")
        (environment / UNFINISHED).unlink()
        for name in ("env.before", "downloads"):
            _remove_folder(home / name)
        self._watcher.progress(100.0, _READY)

    def _must(
        self,
        arguments: Sequence[str],
        follow: Callable[[str], bool] = lambda line: True,
        poll: Optional[Callable[[], None]] = None,
        of_user: bool = False,
    ) -> list[str]:
        """Run the environment's Python with ``arguments``; its last lines.

        ``follow`` says whether a line is worth telling, ``of_user`` lets pip see all of the user's
        settings. Raises BuildFailed where it fails.
        """
        lines: deque[str] = deque(maxlen=_LINES_KEPT)

        def heard(line: str) -> None:
            lines.append(line)
            if follow(line):
                self._say(line)

        # -I: nothing that belongs to QGIS or to the user is seen; variables of Python do not count.
        command = native(self._python, "-I", "-u", "-X", "utf8", *arguments)
        self._say("$ " + " ".join(command))
        status = run_lines(
            command, self._variables(of_user), self._plan.home, heard, self._watcher.is_cancelled,
            (self._lock,), poll,
        )
        if status:
            offline = self._plan.wheels is not None
            told = list(lines) or [worded("exit status {status}", status=status)]
            raise classified(told, offline, self._proxy.host)
        return list(lines)

    def _variables(self, of_user: bool) -> dict[str, str]:
        own = {
            name: value for name, value in self._plan.base.variables_of_environment().items()
            if of_user or not name.upper().startswith("PIP_")
        }
        if not of_user:
            own.update(self._settings)
            own["PIP_CONFIG_FILE"] = os.devnull
        temporary = str(self._plan.home / "tmp")
        own.update({
            **self._proxy.variables(),
            "PIP_NO_CACHE_DIR": "1",
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "PIP_NO_INPUT": "1",
            "TMPDIR": temporary, "TEMP": temporary, "TMP": temporary,
        })
        return own

    def _say(self, text: str) -> None:
        text = self._proxy.redacted(text)
        self._write(text + "\n")
        self._watcher.line(text)


def _bring_back(home: Path) -> None:
    """After a building that did not end well: what was there before, or nothing."""
    if (home / "env" / UNFINISHED).exists():
        _remove_folder(home / "env")
    if (home / "env.before").exists():
        if (home / "env").exists():
            # It was finished, and cut off while it cleaned up.
            _remove_folder(home / "env.before")
        else:
            (home / "env.before").rename(home / "env")


def _remove_folder(folder: Path) -> None:
    """Also where files are read-only, which Windows would refuse; links are not followed."""

    def make_writable(function: Callable[[str], object], path: str, _: object) -> None:
        os.chmod(path, stat.S_IWRITE | stat.S_IREAD)
        function(path)

    if folder.exists():
        shutil.rmtree(folder, onerror=None if os.name != "nt" else make_writable)


@contextlib.contextmanager
def _told_as_failure() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise classified([without_credentials(f"{type(error).__name__}: {error}")]) from error
    except EnvironmentProblem as error:
        if isinstance(error, BuildFailed):
            raise
        raise classified([error.message]) from error


@contextlib.contextmanager
def _locked(home: Path) -> Iterator[int]:
    """One building at a time. The system frees the lock when the last process that has it open
    ends, so that a pip which outlives a crashed QGIS keeps it."""
    home.mkdir(parents=True, exist_ok=True)
    handle = os.open(home / "lock", os.O_RDWR | os.O_CREAT)
    try:
        try:
            _lock(handle)
        except OSError as error:
            # Some network drives have no locks at all: there, nobody looks after it.
            if error.errno in _TAKEN:
                raise busy(str(home)) from error
        yield handle
    finally:
        os.close(handle)


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def log_lines(home: Path, most: int = 60) -> list[str]:
    """The last lines of the log of the last building."""
    with contextlib.suppress(OSError):
        text = (home / LOG).read_text(encoding="utf-8", errors="replace")
        return text.splitlines()[-most:]
    return []

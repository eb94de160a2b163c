"""The plugin's own environment, as this QGIS, its profile and its proxy have it."""

from __future__ import annotations

import importlib.util
import os
import platform
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from qgis.core import Qgis, QgsNetworkAccessManager, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication, QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyQuery

from ..engine.errors import EnvironmentProblem, EuroMineError
from ..layout import version
from ..wording import worded
from ..worker import base_python
from ..worker.accelerator import Accelerator, accelerator
from ..worker.base_python import BasePython
from ..worker.build_environment import log_lines
from ..worker.build_failures import BuildFailed, socks_proxy
from ..worker.build_plan import (
    Plan,
    State,
    base_is_gone,
    free_mb,
    make_plan,
    marker_of,
    state_of,
)
from ..worker.environment import Interpreter, Probe, is_own, own_folder, probe, requirements
from ..worker.proxy import Proxy, without_credentials
from .interpreter import named_interpreters, profile_folder

_INDEX = "https://pypi.org/simple/"


def home() -> Path:
    """The folder that holds the environment and what building it needs."""
    return own_folder(profile_folder())


def proxy_of_qgis() -> Proxy:
    """The proxy that QGIS would use for the package index, with its user and password.

    Raises BuildFailed for a SOCKS proxy, which pip cannot use.
    """
    factory = QgsNetworkAccessManager.instance().proxyFactory()
    proxies = factory.queryProxy(QNetworkProxyQuery(QUrl(_INDEX))) if factory else []
    chosen = proxies[0] if proxies else QgsNetworkAccessManager.instance().fallbackProxy()
    kinds = QNetworkProxy.ProxyType
    if chosen.type() == kinds.Socks5Proxy and chosen.hostName():
        raise socks_proxy(chosen.hostName())
    if chosen.type() not in (kinds.HttpProxy, kinds.HttpCachingProxy):
        return Proxy()
    return Proxy(chosen.hostName(), chosen.port(), chosen.user(), chosen.password())


def is_wanted() -> bool:
    """Whether nothing is there that could run the models, as far as that is known at once."""
    interpreters = named_interpreters()
    if not interpreters:
        return True
    if interpreters[0].of_qgis:
        return importlib.util.find_spec("torch") is None
    if is_own(interpreters[0], profile_folder()) and base_is_gone(home()):
        return True
    return not os.path.isfile(interpreters[0].path)


@dataclass(frozen=True)
class Survey:
    """What is there and what could be done; ``fault`` says why ``interpreter`` cannot be used,
    ``base_fault`` why nothing can be built."""

    home: Path
    state: State
    free_mb: int
    accelerator: Accelerator
    interpreter: Optional[Interpreter]
    seen: Optional[Probe]
    fault: str
    base: Optional[BasePython]
    base_fault: Optional[BuildFailed]

    @property
    def usable(self) -> bool:
        return self.seen is not None and not self.seen.missing

    def plan(self, packages: str, wheels: Optional[Path] = None) -> Plan:
        """What installing would do. Raises BuildFailed where there is no Python to build from."""
        if self.base is None:
            raise self.base_fault or EnvironmentProblem(worded("No Python was found."))
        return Plan(self.home, platform.system(), self.base, packages, wheels)


def survey() -> Survey:
    """Look at everything; takes seconds, since several Pythons are started."""
    where = home()
    interpreters = named_interpreters()
    seen, fault = None, ""
    if interpreters:
        try:
            seen = probe(interpreters[0])
        except EnvironmentProblem as error:
            fault = error.message
    base, base_fault = None, None
    try:
        base = make_plan(profile_folder(), "cpu").base
    except BuildFailed as error:
        base_fault = error
    return Survey(
        where, state_of(where), free_mb(where), accelerator(),
        interpreters[0] if interpreters else None, seen, fault, base, base_fault,
    )


class FeedbackWatcher:
    """Shows a building in Processing's log and progress bar."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback
        self._percent = 0.0
        self._doing = ""

    def progress(self, percent: float, doing: str, subject: str = "") -> None:
        look_up = QCoreApplication.translate
        self._percent = percent
        text = look_up("EuroMine", doing).format(subject)
        if text != self._doing:
            self._doing = text
            self._feedback.setProgressText(text)
        self._feedback.setProgress(percent)

    def line(self, text: str) -> None:
        self._feedback.pushConsoleInfo(text)

    def is_cancelled(self) -> bool:
        # qgis_process looks for Ctrl-C only while progress is set.
        self._feedback.setProgress(self._percent)
        return bool(self._feedback.isCanceled())


def diagnostics(looked: Survey, failure: Optional[EuroMineError] = None) -> str:
    """All that helps to find a fault, as text for a report, without passwords; in English, but for
    messages that it quotes."""
    try:
        proxy = str(proxy_of_qgis())
    except BuildFailed as error:
        proxy = error.message
    seen, used = looked.seen, looked.interpreter
    gpu = looked.accelerator
    lines = [
        f"EuroMine {version()}, QGIS {Qgis.QGIS_VERSION}, {platform.platform()} "
        f"({platform.machine()})",
        f"Python in use: {used.path} ({used.origin})" if used else "Python in use: none",
        f"  {seen.python}, missing: {', '.join(seen.missing) or 'nothing'}" if seen
        else f"  {looked.fault}",
        f"Own environment: {looked.state.value}, {looked.home}, {looked.free_mb} MB free",
        f"  {marker_of(looked.home) or 'no marker'}",
        f"Graphics: {gpu.kind or 'none'} {gpu.name} {gpu.driver}".rstrip(),
        f"Proxy: {proxy}",
        f"Sandbox: {base_python.here().sandbox or 'none'}",
        f"Wanted: {', '.join(f'{name} {number}' for name, number in requirements().items())}",
    ]
    if looked.base is not None:
        lines.append(f"Python to build with: {looked.base.path}, {looked.base.version}, "
                     f"{looked.base.machine}, ensurepip: {looked.base.has_pip}")
        for packages in ("cpu", "gpu"):
            command = looked.plan(packages).command_to_fill_a_folder
            lines.append(f"A folder of wheels for {packages} is filled with: {command}")
    elif looked.base_fault is not None:
        lines.append(f"Python to build with: {looked.base_fault}")
    if failure is not None:
        lines.append(f"Failure: {failure.message}\n  {failure.remedy}")
    log = log_lines(looked.home)
    if log:
        lines += ["", "The last lines of the log:", *log]
    return without_credentials("\n".join(lines))

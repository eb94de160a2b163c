"""What the worker's Python, its packages, its device and the models are like, for a reader."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import QCoreApplication

from ..engine.errors import CardError, EnvironmentProblem
from ..layout import version
from ..wording import worded
from ..worker.build_failures import BuildFailed
from ..worker.build_plan import Plan, State, make_plan, state_of
from ..worker.environment import (
    MINIMUM_PYTHON,
    Interpreter,
    Probe,
    how_to_mend,
    probe,
    requirements,
)
from .errors import cause_and_remedy
from .interpreter import named_interpreters, profile_folder
from .models import TASKS_OF, bundled_models, faults_of_models
from .private_environment import home

OK, NOTE, FAULT = "ok", "note", "fault"


@dataclass(frozen=True)
class Finding:
    """One line of the diagnosis; ``level`` is OK, NOTE or FAULT, ``remedy`` may be empty."""

    level: str
    subject: str
    text: str
    remedy: str = ""


@dataclass(frozen=True)
class Diagnosis:
    """``device`` is what "auto" computes on, empty where nothing can be computed."""

    findings: tuple[Finding, ...]
    torch_works: bool
    device: str

    @property
    def usable(self) -> bool:
        return all(finding.level != FAULT for finding in self.findings)

    def as_html(self) -> str:
        levels = {OK: worded("ok"), NOTE: worded("note"), FAULT: worded("fault")}
        rows = "".join(
            f'<tr class="{finding.level}"><td>{html.escape(levels[finding.level])}</td>'
            f"<td>{html.escape(finding.subject)}</td><td>{html.escape(finding.text)}"
            + (f"<pre>{html.escape(finding.remedy)}</pre>" if finding.remedy else "")
            + "</td></tr>"
            for finding in self.findings
        )
        title = QCoreApplication.translate("EuroMine", "EuroMine: the environment")
        return (
            '<!DOCTYPE html><html><head><meta charset="utf-8">'
            f'<meta name="generator" content="EuroMine {version()}">'
            f"<title>{html.escape(title)}</title>"
            "<style>body{font-family:sans-serif;margin:2em}td{padding:.3em .8em;vertical-align:top;"
            "border-bottom:1px solid #ddd}.fault td:first-child{color:#d55e00;font-weight:bold}"
            "pre{white-space:pre-wrap}</style></head>"
            f"<body><h1>{html.escape(title)}</h1><table>{rows}</table></body></html>"
        )


def diagnose() -> Diagnosis:
    """Look at everything that a run needs; takes seconds, since torch is imported elsewhere."""
    findings = [
        Finding(
            OK,
            QCoreApplication.translate("EuroMine", "Versions"),
            f"EuroMine {version()}, QGIS {Qgis.QGIS_VERSION}",
        )
    ]
    interpreters = named_interpreters()
    seen = None
    if interpreters:
        found, seen = _look_at(interpreters[0])
        findings += found
        findings += _passed_over(interpreters[1:])
    else:
        findings.append(Finding(
            FAULT, "Python", QCoreApplication.translate("EuroMine", "No Python was found."),
            how_to_mend(profile_folder()),
        ))
    findings.append(_own_environment(any(finding.level == FAULT for finding in findings)))
    findings += _models()
    devices = seen.devices if seen else ()
    device = next((name for name in ("cuda", "mps", "cpu") if name in devices), "")
    return Diagnosis(tuple(findings), bool(devices), device)


def _look_at(interpreter: Interpreter) -> tuple[list[Finding], Optional[Probe]]:
    try:
        seen = probe(interpreter, devices=True)
    except EnvironmentProblem as error:
        remedy = "\n".join(text for text in (error.remedy, how_to_mend(profile_folder())) if text)
        return [Finding(FAULT, "Python", error.message, remedy)], None
    place = f"{interpreter.path} ({interpreter.origin}), Python {seen.python}"
    findings = [Finding(OK, "Python", place)]
    if seen.too_old:
        wanted = ".".join(str(part) for part in MINIMUM_PYTHON)
        findings[0] = Finding(
            NOTE, "Python", place,
            QCoreApplication.translate(
                "EuroMine", "The packages that EuroMine is tested with need Python {} or newer."
            ).format(wanted),
        )
    findings += _packages(seen)
    subject = QCoreApplication.translate("EuroMine", "Device")
    if seen.devices:
        text = ", ".join(f"{name} ({seen.device_names.get(name, '')})" for name in seen.devices)
        findings.append(Finding(OK, subject, text))
    elif "torch" not in seen.missing:
        findings.append(Finding(
            FAULT, subject,
            QCoreApplication.translate("EuroMine", "torch does not start: {}").format(seen.fault),
            how_to_mend(profile_folder()),
        ))
    return findings, seen


def _packages(seen: Probe) -> list[Finding]:
    subject = QCoreApplication.translate("EuroMine", "Packages")
    findings = []
    if seen.missing:
        findings.append(Finding(
            FAULT, subject,
            QCoreApplication.translate("EuroMine", "Missing: {}").format(", ".join(seen.missing)),
            how_to_mend(profile_folder()),
        ))
    there = {name: number for name, number in seen.packages.items() if number is not None}
    if there:
        findings.append(Finding(
            OK, subject, ", ".join(f"{name} {number}" for name, number in there.items())
        ))
    pins = requirements()
    # Builds for a device carry a label: 2.14.1+cpu is 2.14.1.
    other = [
        f"{name} {number} ({pins[name]})" for name, number in there.items()
        if pins.get(name) and number.partition("+")[0] != pins[name]
    ]
    if other:
        findings.append(Finding(
            NOTE, subject,
            QCoreApplication.translate(
                "EuroMine", "Other versions than EuroMine is tested with (in brackets): {}"
            ).format(", ".join(other)),
        ))
    return findings


def _passed_over(interpreters: Sequence[Interpreter]) -> list[Finding]:
    subject = QCoreApplication.translate("EuroMine", "Not used")
    return [Finding(NOTE, subject, f"{one.path} ({one.origin})") for one in interpreters]


def _own_environment(asked_for: bool) -> Finding:
    """What building the private environment would take, where it is ``asked_for``."""
    subject = QCoreApplication.translate("EuroMine", "Own environment")
    where = home()
    state = state_of(where)
    words = {
        State.ABSENT: QCoreApplication.translate("EuroMine", "not there; it would lie in {}"),
        State.UNFINISHED: QCoreApplication.translate("EuroMine", "half built, in {}"),
        State.OUTDATED: QCoreApplication.translate("EuroMine", "made for another version, in {}"),
        State.COMPLETE: QCoreApplication.translate("EuroMine", "complete, in {}"),
        State.BY_HAND: QCoreApplication.translate("EuroMine", "made by hand, in {}"),
    }
    text = words[state].format(where)
    if state is State.OUTDATED:
        return Finding(NOTE, subject, text, QCoreApplication.translate(
            "EuroMine", "INSTALL=true brings it up to date."
        ))
    if not asked_for or state is State.COMPLETE:
        return Finding(OK, subject, text)
    try:
        plan = make_plan(profile_folder())
    except BuildFailed as error:
        cause, remedy = cause_and_remedy(error)
        return Finding(FAULT, subject, f"{text}. {cause}", remedy)
    sizes = [Plan(where, plan.system, plan.base, kind).size for kind in ("cpu", "gpu")]
    return Finding(NOTE, subject, text, QCoreApplication.translate(
        "EuroMine",
        "INSTALL=true builds it with {} (Python {}). To download and on the disk: {} and {} MB for "
        "the processor (PACKAGES=cpu), {} and {} MB for NVIDIA graphics (PACKAGES=gpu); {} MB are "
        "free there."
    ).format(
        plan.base.path, plan.base.version, sizes[0].download_mb, sizes[0].unpacked_mb,
        sizes[1].download_mb, sizes[1].unpacked_mb, plan.free_mb,
    ))


def _models() -> list[Finding]:
    subject = QCoreApplication.translate("EuroMine", "Models")
    ids = sorted({name for tool in TASKS_OF for name in bundled_models(tool)})
    faults: Sequence[CardError] = faults_of_models()
    findings = [Finding(FAULT, subject, error.message, error.remedy) for error in faults]
    if ids:
        findings.append(Finding(OK, subject, ", ".join(ids)))
    elif not faults:
        findings.append(Finding(
            FAULT, subject,
            QCoreApplication.translate("EuroMine", "There are none in this installation."),
            QCoreApplication.translate("EuroMine", "Install the plugin again."),
        ))
    return findings

"""Why an environment could not be built: what pip and the system said, in words that help.

The texts are marked for translation here and translated by the QGIS half. Standard library only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..engine.errors import EnvironmentProblem
from .texts import translate


@dataclass(frozen=True)
class Failure:
    """``kind`` is for programs; ``cause`` and ``remedy`` are texts with a place for ``subject``,
    what the failure is about (a package, a folder, a host, a line of the log)."""

    kind: str
    cause: str
    remedy: str
    subject: str = ""


class BuildFailed(EnvironmentProblem):
    """The environment could not be built; ``failure`` has the parts of the text."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(
            failure.cause.format(failure.subject), failure.remedy.format(failure.subject)
        )
        self.failure = failure


# kind, what tells it in the output (its first group is the subject), cause, remedy. The first that
# matches counts: pip says "no matching distribution" also where it never reached the index.
_KNOWN: tuple[tuple[str, str, str, str], ...] = (
    (
        "proxy-login",
        r"407 Proxy Authentication|Tunnel connection failed: 407|authentication required.*proxy",
        translate("EuroMine", "The proxy asks for a user name and a password, or refuses them."),
        translate(
            "EuroMine",
            "Enter them in Settings > Options > Network > Use proxy for web access, then install "
            "again."
        ),
    ),
    (
        "proxy",
        r"ProxyError|Cannot connect to proxy|Tunnel connection failed|Missing dependencies for "
        r"SOCKS",
        translate("EuroMine", "The proxy that QGIS names cannot be reached or refuses to connect."),
        translate(
            "EuroMine",
            "Correct it in Settings > Options > Network; it must be an HTTP proxy that lets "
            "pypi.org and files.pythonhosted.org through. Or install from a folder of wheels."
        ),
    ),
    (
        "certificate",
        r"CERTIFICATE_VERIFY_FAILED|SSLCertVerificationError|SSLError|certificate verify failed",
        translate(
            "EuroMine",
            "The server's certificate is not trusted: something between this computer and the "
            "internet, often a company's firewall or an antivirus program, opens the connection."
        ),
        translate(
            "EuroMine",
            "Ask your IT for its root certificate as a .pem file, set the environment variable "
            "PIP_CERT to that file, restart QGIS and install again. Or install from a folder of "
            "wheels."
        ),
    ),
    (
        "disk-full",
        r"No space left on device|Errno 28\b|WinError 112\b|Errno 122\b|Disk quota exceeded",
        translate("EuroMine", "The disk is full."),
        translate(
            "EuroMine",
            "Free some space on the disk of that folder, then install again: what was downloaded "
            "is kept."
        ),
    ),
    (
        "path-too-long",
        r"WinError 206\b|File name too long|Errno 36\b|Windows Long Path support",
        translate("EuroMine", "A path is longer than the system allows."),
        translate(
            "EuroMine",
            "On Windows, switch long paths on (search for: Windows long path support), or make an "
            "environment in a short folder such as C:\\euromine and choose its Python in this "
            "dialog."
        ),
    ),
    (
        "in-use",
        r"WinError 32\b|WinError 5\b|being used by another process",
        translate(
            "EuroMine",
            "A file is held by another program: a tool of EuroMine that still runs, or an "
            "antivirus program that scans it."
        ),
        translate(
            "EuroMine",
            "End running tools and other QGIS windows and install again. If it stays so, ask for "
            "an exception for the environment's folder in the antivirus program."
        ),
    ),
    (
        "permission",
        r"Permission denied|Errno 13\b|PermissionError|Operation not permitted",
        translate("EuroMine", "The folder of the environment may not be written."),
        translate(
            "EuroMine",
            "Give your user the right to write there (see the last lines of the log for the "
            "file), then install again."
        ),
    ),
    (
        "damaged",
        r"DO NOT MATCH THE HASHES|BadZipFile|File is not a zip file|has an invalid wheel|"
        r"Wheel '.*is invalid|IncompleteRead|IncompleteDownload",
        translate("EuroMine", "A download arrived damaged or incomplete."),
        translate(
            "EuroMine",
            "Install again: only that file is fetched anew. In a folder of wheels, copy it again."
        ),
    ),
    (
        "no-network",
        r"(?:host='|Connection to )([\w.-]+)'?.*(?:NameResolution|NewConnection|ConnectTimeout|"
        r"Read timed out|ReadTimeout|Failed to establish|Failed to resolve)",
        translate("EuroMine", "{} cannot be reached."),
        translate(
            "EuroMine",
            "Check the connection to the internet, and the proxy in Settings > Options > Network. "
            "Without internet, install from a folder of wheels."
        ),
    ),
    (
        "no-network",
        r"(?:name resolution|getaddrinfo failed|Name or service not known|nodename nor servname|"
        r"Network is unreachable|Failed to establish a new connection|ConnectionResetError|"
        r"Connection aborted|RemoteDisconnected|timed out|urlopen error)",
        translate("EuroMine", "The package index on the internet cannot be reached."),
        translate(
            "EuroMine",
            "Check the connection to the internet, and the proxy in Settings > Options > Network. "
            "Without internet, install from a folder of wheels."
        ),
    ),
    (
        "no-wheel",
        r"No matching distribution found for ([^\s;]+)|Could not find a version that satisfies the "
        r"requirement ([^\s;]+)",
        translate("EuroMine", "There is no {} for this Python and this system."),
        translate(
            "EuroMine",
            "Choose the other kind of packages. If it stays so, this system is too old for the "
            "packages (they need Windows 10, macOS 14 on Apple silicon, or Linux with glibc 2.28)."
        ),
    ),
    (
        "no-venv",
        r"ensurepip is not available|No module named '?(?:ensurepip|venv)",
        translate("EuroMine", "This Python cannot make environments: a part of it is missing."),
        translate(
            "EuroMine",
            "On Debian and Ubuntu: sudo apt install python3-venv. Then install again."
        ),
    ),
    (
        "memory",
        r"MemoryError|Cannot allocate memory|Errno 12\b",
        translate("EuroMine", "The computer ran out of memory."),
        translate("EuroMine", "Close other programs, then install again."),
    ),
)

_NO_PYTHON = translate("EuroMine", "No Python was found that an environment can be made from ({}).")
_INCOMPLETE_FOLDER = (
    translate("EuroMine", "The folder of wheels has no {} that fits this Python and this system."),
    translate(
        "EuroMine",
        "Fill the folder on a computer with the same system and the same Python version: "
        "Copy diagnostics holds the command."
    ),
)
_UNKNOWN = (
    translate("EuroMine", "The installation failed: {}"),
    translate(
        "EuroMine", "Install again. If it fails again, report it together with the diagnostics."
    ),
)
_TOO_LITTLE_SPACE = (
    translate("EuroMine", "The disk has too little space: {}."),
    translate(
        "EuroMine", "Free some space, or choose the packages for the processor, which are smaller."
    ),
)
_NO_TORCH_START = (
    translate("EuroMine", "Everything is installed, but torch does not start: {}"),
    translate(
        "EuroMine",
        "On Windows, install Microsoft's Visual C++ Redistributable (x64) and press Repair. "
        "Elsewhere, press Repair and choose the packages for the processor."
    ),
)
_BUSY = (
    translate("EuroMine", "Another QGIS is building this environment: {}."),
    translate("EuroMine", "Wait until it has finished, or cancel it there."),
)
_SOCKS = (
    translate("EuroMine", "QGIS uses the SOCKS proxy {}, which pip cannot use."),
    translate(
        "EuroMine",
        "Name an HTTP proxy in Settings > Options > Network, or install from a folder of wheels."
    ),
)
_NO_SUCH_FOLDER = (
    translate("EuroMine", "The folder of wheels {} does not exist or holds no .whl file."),
    translate("EuroMine", "Choose the folder that holds the .whl files."),
)


def classified(
    lines: Sequence[str], from_folder: bool = False, proxy_host: str = ""
) -> BuildFailed:
    """The failure that the output ``lines`` of a step tell of.

    ``from_folder`` says that the packages came from a folder, not from the internet;
    ``proxy_host`` is the proxy that was used, if any.
    """
    text = "\n".join(lines)
    for kind, pattern, cause, remedy in _KNOWN:
        if from_folder and kind in ("no-network", "proxy", "proxy-login", "certificate"):
            continue
        if proxy_host and kind == "proxy":
            # pip names the host that it could not reach: the proxy itself.
            pattern = f"{pattern}|host='{re.escape(proxy_host)}'"
        found = re.search(pattern, text, re.IGNORECASE)
        if found is None:
            continue
        subject = next((group for group in found.groups() if group), "")
        if kind == "no-wheel" and from_folder:
            cause, remedy = _INCOMPLETE_FOLDER
        return BuildFailed(Failure(kind, cause, remedy, subject))
    errors = [line for line in lines if re.match(r"(ERROR|error|\w*Error)\b", line)] or lines
    return BuildFailed(Failure("unknown", *_UNKNOWN, subject=errors[-1] if errors else "-"))


def no_python(seen: str, remedy: str) -> BuildFailed:
    """``seen`` lists what was passed over and why."""
    return BuildFailed(Failure("no-python", _NO_PYTHON, remedy, subject=seen))


def too_little_space(subject: str) -> BuildFailed:
    return BuildFailed(Failure("disk-full", *_TOO_LITTLE_SPACE, subject=subject))


def torch_does_not_start(fault: str) -> BuildFailed:
    return BuildFailed(Failure("torch", *_NO_TORCH_START, subject=fault))


def busy(folder: str) -> BuildFailed:
    return BuildFailed(Failure("busy", *_BUSY, subject=folder))


def socks_proxy(host: str) -> BuildFailed:
    return BuildFailed(Failure("proxy", *_SOCKS, subject=host))


def no_such_folder(folder: str) -> BuildFailed:
    return BuildFailed(Failure("no-folder", *_NO_SUCH_FOLDER, subject=folder))

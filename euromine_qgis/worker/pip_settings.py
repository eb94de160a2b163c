"""What counts of a user's settings of pip: where packages come from, and nothing else.

Variables and configuration files may also say where packages go (target, prefix, user...), and no
option of pip takes that back. So pip is run without them, and gets these as variables.
Standard library only.
"""

from __future__ import annotations

import configparser
import re
from collections.abc import Mapping, Sequence

from ..wording import worded
from .build_failures import classified

KEPT = frozenset((
    "index-url", "extra-index-url", "find-links", "trusted-host", "cert", "client-cert", "proxy",
    "timeout", "default-timeout", "retries",
))
# What pip calls its configuration files, those that win last.
_LEVELS = ("global", "user", "site", "env")


def settings_of_user(told: Sequence[str], environ: Mapping[str, str]) -> dict[str, str]:
    """As variables. ``told`` is what ``pip config debug`` printed, which names the files.

    Raises BuildFailed where one of them cannot be read.
    """
    files: dict[str, list[str]] = {level: [] for level in _LEVELS}
    level = ""
    for line in told:
        heading = re.fullmatch(r"(\w+):", line)
        file = re.fullmatch(r"\s+(.+), exists: True", line)
        if heading:
            level = heading.group(1)
        elif file and level in files:
            files[level].append(file.group(1))
    settings: dict[str, str] = {}
    for path in (path for level in _LEVELS for path in files[level]):
        parser = configparser.RawConfigParser()
        try:
            parser.read(path)
        except (configparser.Error, UnicodeDecodeError) as error:
            raise classified([worded(
                "ERROR: the settings of pip in {path}: {error}", path=path, error=error
            )]) from error
        for section in ("global", "install"):
            if parser.has_section(section):
                settings.update(parser.items(section))
    settings.update({
        name[4:].lower().replace("_", "-"): value
        for name, value in environ.items() if name.upper().startswith("PIP_")
    })
    return {
        f"PIP_{name.upper().replace('-', '_')}": " ".join(value.split())
        for name, value in settings.items() if name.replace("_", "-") in KEPT and value
    }

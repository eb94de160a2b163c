"""How far pip is, from what it prints. Standard library only."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .texts import translate

LOOKING_UP = translate("EuroMine", "Looking the packages up")
FETCHING = translate("EuroMine", "Fetching {}")
UNPACKING = translate("EuroMine", "Unpacking the packages")
_FILE = re.compile(
    r"\s*(?:Downloading|Processing) (.+?)\.whl(?:\.metadata)?(?: \(.*)?$"
)
_BYTES = re.compile(r"Progress (\d+) of (\d+)$")


@dataclass
class PipProgress:
    """Fed with the lines of downloads; ``expected_bytes`` is what everything weighs.

    Needs ``--progress-bar raw`` to see within a file.
    """

    expected_bytes: float
    _done: float = 0.0
    _within: float = 0.0
    _name: str = ""

    def already(self, size_bytes: int) -> None:
        """Count a file that need not be fetched."""
        self._done += size_bytes

    def feed(self, line: str) -> bool:
        """Whether the line said something new."""
        amount = _BYTES.match(line)
        if amount:
            here, whole = float(amount.group(1)), float(amount.group(2))
            self._done += whole if here == whole else 0.0
            self._within = 0.0 if here == whole else here
            return True
        file = _FILE.match(line)
        if not file:
            return False
        self._name = "-".join(re.split(r"[/\\]", file.group(1))[-1].split("-")[:2])
        self._within = 0.0
        return True

    @property
    def fraction(self) -> float:
        """Share of the download, 0 to 1; an estimate, since the expected size is one."""
        return min(1.0, (self._done + self._within) / max(1.0, self.expected_bytes))

    @property
    def doing(self) -> tuple[str, str]:
        """What pip is at, as a text with a place for the second."""
        if not self._name:
            return LOOKING_UP, ""
        return FETCHING, f"{self._name} ({(self._done + self._within) / 1e6:.0f} MB)"

"""The wire between the two halves: one JSON object a line.

The worker writes messages to its standard output; the client writes the single word ``cancel`` to
the worker's standard input, and closing that pipe tells the worker that its parent has gone.
Standard library only: both halves import it.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any, Union

PROTOCOL_VERSION = 1
CANCEL_WORD = "cancel"


class ProtocolError(ValueError):
    """A line that is not a message of this protocol."""


@dataclass(frozen=True)
class Started:
    """First line of every worker: who answers, and with what."""

    protocol: int
    pid: int
    python: str
    versions: dict[str, str]


@dataclass(frozen=True)
class Progress:
    """``percent`` is 0-100, ``doing`` says what is being done."""

    percent: float
    doing: str


@dataclass(frozen=True)
class InfoText:
    text: str


@dataclass(frozen=True)
class WarningText:
    text: str


@dataclass(frozen=True)
class Result:
    """Paths and numbers, keyed as the tool's outputs are named."""

    outputs: dict[str, Any]


@dataclass(frozen=True)
class Failure:
    """The end of a run that did not succeed. ``kind`` is an error class of ``engine.errors``."""

    kind: str
    message: str
    remedy: str


Message = Union[Started, Progress, InfoText, WarningText, Result, Failure]

_TYPES: dict[str, type] = {
    "started": Started,
    "progress": Progress,
    "info": InfoText,
    "warning": WarningText,
    "result": Result,
    "error": Failure,
}
_NAMES = {cls: name for name, cls in _TYPES.items()}


def encode(message: Message) -> str:
    """One line without a line break; NaN and infinity become null, which JSON lacks otherwise."""
    return json.dumps({"type": _NAMES[type(message)], **_finite(asdict(message))}, allow_nan=False)


def decode(line: str) -> Message:
    """The message on a line. Raises ProtocolError where the line is something else."""
    try:
        fields = json.loads(line)
        return _TYPES[fields.pop("type")](**fields)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ProtocolError(f"not a message: {line[:200]!r} ({error})") from error


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(item) for item in value]
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return None
    return value

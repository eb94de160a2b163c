"""Whether what a JSON file holds is of the types that a dataclass declares. Standard library only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from typing import Any, Optional, Union, get_args, get_origin, get_type_hints

_LARGEST = 1e300  # beyond it an integer is no float


def misfit(kind: type, values: Mapping[str, Any]) -> Optional[str]:
    """The first of ``values`` that is not of the type of its field in the dataclass ``kind``."""
    hints = get_type_hints(kind)
    return next(
        (name for name, value in values.items() if name in hints and not _fits(value, hints[name])),
        None,
    )


def is_number(value: Any) -> bool:
    """Whether a value is a number as one counts: neither truth nor NaN nor infinity."""
    return (
        isinstance(value, (int, float)) and not isinstance(value, bool)
        and -_LARGEST < value < _LARGEST
    )


def _fits(value: Any, hint: Any) -> bool:
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Union:
        return any(_fits(value, one) for one in inner)
    if origin is tuple:
        each = inner[:1] * len(value) if isinstance(value, tuple) and inner[-1] is ... else inner
        return (
            isinstance(value, tuple) and len(value) == len(each)
            and all(_fits(part, one) for part, one in zip(value, each))
        )
    if origin is not None:
        return isinstance(value, origin)
    if hint is float:
        return is_number(value)
    if hint is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if hint is str:
        # Nothing that is named can hold this one: not a file, not a layer.
        return isinstance(value, str) and "\0" not in value
    plain = isinstance(hint, type) and (hint in (bool, type(None)) or is_dataclass(hint))
    return isinstance(value, hint) if plain else True

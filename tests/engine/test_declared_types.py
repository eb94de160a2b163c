"""Values of JSON files against the types of dataclasses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

import pytest

from euromine_qgis.engine.declared_types import is_number, misfit


@dataclass(frozen=True)
class Part:
    name: str


@dataclass(frozen=True)
class Whole:
    count: int = 0
    share: float = 0.0
    fine: bool = False
    label: Optional[str] = None
    parts: tuple[Part, ...] = ()
    interval: Optional[tuple[float, float]] = None
    options: Mapping[str, Any] = field(default_factory=dict)


@pytest.mark.parametrize("values", [
    {}, {"count": 3, "share": 1, "fine": True}, {"share": 0.5}, {"label": None}, {"label": "x"},
    {"parts": ()}, {"parts": (Part("a"), Part("b"))}, {"interval": (0, 0.5)}, {"options": {"a": 1}},
    {"unknown": 5},
])
def test_what_fits(values):
    assert misfit(Whole, values) is None


@pytest.mark.parametrize("values", [
    {"count": 3.0}, {"count": True}, {"count": None}, {"share": "1"}, {"share": False},
    {"share": float("nan")}, {"share": -float("inf")}, {"fine": 1}, {"label": 5},
    {"label": "a\0"}, {"parts": [Part("a")]}, {"parts": ("a",)}, {"parts": None},
    {"interval": (0.5,)}, {"interval": (0.5, "1")}, {"options": 5}, {"options": []},
])
def test_what_does_not_fit_is_named(values):
    assert misfit(Whole, {"label": "x", **values}) == next(iter(values))


def test_numbers():
    assert is_number(3) and is_number(-0.5)
    for other in (True, "3", None, float("nan"), float("inf"), 10**400):
        assert not is_number(other)

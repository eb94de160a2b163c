"""The legend beside a mask: which of its values mean mine, and which that nothing is known."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


def _says_mine(name: str) -> bool:
    words = re.findall(r"[a-z]+", name.lower())
    denied = {"no", "not", "non", "un", "without", "other", "background"} & set(words)
    return not denied and bool({"mine", "mines", "mining", "mined"} & set(words))


_VEILED = r"(?:clouds?|cloudy|shadows?|masked)"
_VEILED_ALL = rf"{_VEILED}(?: (?:(?:and|or) )?{_VEILED})*"
# Cloud forest grows in the Andes.
_NOT_VEILED = re.compile(
    rf"\b(?:(?:no|not|non|un|without) {_VEILED_ALL}|{_VEILED_ALL} free|cloud forests?)\b"
)
_NOTHING_KNOWN = re.compile(
    r"\b(?:no ?(?:valid |clear )?(?:data|observations?)"
    rf"|(?:un|not) ?(?:known|classified|defined|observed)(?! (?:as|to))|{_VEILED})\b"
)


def _says_unknown(name: str) -> bool:
    """Whether a class is of pixels of which nothing is known: no data, unclassified, cloud."""
    words = " ".join(re.findall(r"[a-z]+", name.lower()))
    return bool(_NOTHING_KNOWN.search(_NOT_VEILED.sub("", words)))


@dataclass(frozen=True)
class Legend:
    """What a legend says of its values. ``names`` are those of its classes that have one."""

    names: Mapping[float, str]
    mine: frozenset[float]
    unknown: frozenset[float]
    other: frozenset[float]

    @property
    def tells(self) -> bool:
        """Whether it tells mines from anything else; "mining 0" and "mining 1" do not."""
        return bool(self.mine) and bool(
            self.other or self.unknown - {255} or 1 not in self.mine
        )


def legend_of(path: str) -> Legend:
    """The legend beside a raster. A value without a name is not known where another class is not
    mine; where a legend names nothing but mines, 0 is not mine."""
    classes = _category_names(path)
    names = {float(value): name for value, name in enumerate(classes) if name.strip()}
    mine = {value for value, name in names.items() if _says_mine(name)}
    unknown = {value for value, name in names.items() if value not in mine and _says_unknown(name)}
    other = set(names) - mine - unknown
    nameless = {float(value) for value in range(len(classes))} - set(names)
    if mine and other:
        unknown |= nameless
    elif mine:
        other = nameless & {0.0}
    if 255 not in names:
        unknown.add(255.0)
    return Legend(names, frozenset(mine), frozenset(unknown), frozenset(other))


def _category_names(path: str) -> list[str]:
    """The legend that GDAL keeps beside a raster, by value; empty where there is none."""
    sidecar = Path(f"{path}.aux.xml")
    if not sidecar.is_file():
        return []
    text = sidecar.read_text(encoding="utf-8", errors="replace")
    legend = re.search(r"<CategoryNames>(.*?)</CategoryNames>", text, re.DOTALL)
    if legend is None:
        return []
    names = re.findall(r"<Category\s*/>|<Category>(.*?)</Category>", legend[1], re.DOTALL)
    return [html.unescape(name) for name in names]

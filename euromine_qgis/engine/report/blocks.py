"""What a page is made of; the template knows how each looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Union


@dataclass(frozen=True)
class Link:
    """A table cell that leads to another place on the page."""

    text: str
    anchor: str


Cell = Union[str, Link]


@dataclass(frozen=True)
class Paragraph:
    text: str
    kind: str = "paragraph"


@dataclass(frozen=True)
class Heading:
    """A heading inside a section; ``anchor`` is empty where nothing leads there."""

    text: str
    anchor: str = ""
    kind: str = "heading"


@dataclass(frozen=True)
class Bullets:
    items: Sequence[str]
    kind: str = "bullets"


@dataclass(frozen=True)
class Table:
    """``numeric`` are the columns that are set flush right."""

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    numeric: Sequence[int] = ()
    kind: str = "table"


@dataclass(frozen=True)
class Facts:
    """Names and what they are, in two columns."""

    pairs: Sequence[tuple[str, str]]
    kind: str = "facts"


@dataclass(frozen=True)
class Figure:
    """``source`` is a data URI, ``alternative`` says in words what the picture shows."""

    source: str
    alternative: str
    caption: str
    width_px: int
    height_px: int
    kind: str = "figure"


@dataclass(frozen=True)
class Group:
    """Blocks that are folded under one line; ``unfolded`` when the page is opened."""

    summary: str
    blocks: Sequence["Block"]
    unfolded: bool = False
    kind: str = "group"


Block = Union[Paragraph, Heading, Bullets, Table, Facts, Figure, Group]


@dataclass(frozen=True)
class Section:
    anchor: str
    title: str
    blocks: Sequence[Block]


@dataclass(frozen=True)
class Tile:
    """One of the numbers at the top of the page."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True)
class Content:
    """What differs from tool to tool; sections without blocks are not shown."""

    title: str
    tiles: Sequence[Tile]
    summary: Sequence[str]
    sections: Sequence[Section]

"""Site by site: a sheet of pictures each, in groups that unfold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .blocks import Block, Figure, Group, Heading, Paragraph, Section
from .pictures import Pictures
from .sheets import sheet_legend, site_sheet
from .text import Texts

SITES_A_GROUP = 12
# A page beyond this opens slowly, and QGIS's viewer not at all.
MOST_SHEETS_BYTES = 24_000_000

Rows = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class SiteSheets:
    """The section, and the anchors in it by the names of their sites."""

    section: Section
    anchors: Mapping[str, str]


def site_sheets(
    pictures: Sequence[Pictures], areas: Mapping[str, Rows], captions: Mapping[str, str],
    ordered_by: str, texts: Texts, drawing: Callable[[int, int], None],
) -> SiteSheets:
    """Sheets of the sites in the order of ``areas``, the rows of each, as many as a page bears; how
    many are left out is said. ``ordered_by`` says what the order means; ``drawing`` is called
    before each with its number from 1 and how many there are."""
    of_sites = {
        item.site: item for item in pictures
        if item.site is not None and (item.inside is None or item.inside.any())
    }
    found = {site: of_sites[site] for site in areas if site in of_sites}
    drawn: dict[str, Figure] = {}
    size = 0
    for number, (site, item) in enumerate(found.items(), start=1):
        drawing(number, len(found))
        figure = site_sheet(item, areas[site], texts, captions[site])
        size += len(figure.source)
        if size > MOST_SHEETS_BYTES:
            break
        drawn[site] = figure
    blocks: list[Block] = []
    # Names of sites may hold any character, so anchors are numbered.
    anchors = {site: f"site-{number + 1}" for number, site in enumerate(drawn)}
    if drawn:
        first = next(iter(drawn))
        blocks = [*_introduction(len(drawn), len(areas), ordered_by, texts),
                  sheet_legend(found[first], areas[first], texts),
                  *_grouped(drawn, anchors, texts)]
    return SiteSheets(Section("sites", texts("section_sites"), blocks), anchors)


def _introduction(shown: int, count: int, ordered_by: str, texts: Texts) -> list[Block]:
    said = []
    if shown < count:
        said.append(texts("pictured_some", shown=texts.number(shown), count=texts.number(count),
                          megabytes=texts.number(MOST_SHEETS_BYTES / 1e6)))
    said.append(ordered_by)
    if shown > SITES_A_GROUP:
        said.append(texts("sites_in_groups", size=texts.number(SITES_A_GROUP)))
    return [Paragraph(" ".join(said))]


def _grouped(
    drawn: Mapping[str, Figure], anchors: Mapping[str, str], texts: Texts
) -> list[Block]:
    names = list(drawn)
    blocks: list[list[Block]] = []
    for start in range(0, len(names), SITES_A_GROUP):
        blocks.append([])
        for site in names[start : start + SITES_A_GROUP]:
            blocks[-1] += [Heading(texts("site", site=site), anchors[site]), drawn[site]]
    if len(blocks) < 2:
        return blocks[0]
    groups: list[Block] = []
    for number, of_group in enumerate(blocks):
        members = names[number * SITES_A_GROUP : (number + 1) * SITES_A_GROUP]
        start = number * SITES_A_GROUP + 1
        groups.append(Group(
            texts("sites_group", first=texts.number(start),
                  last=texts.number(start + len(members) - 1), names=", ".join(members)),
            of_group, unfolded=number == 0,
        ))
    return groups

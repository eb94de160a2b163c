"""What was found: maps, areas, gains and losses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from .blocks import Block, Cell, Heading, Link, Paragraph, Section, Table
from .charts import area_chart, change_chart
from .maps import change_maps, confidence_maps, series_map
from .pictures import MOST_PICTURED_SITES, Pictures, sites_to_picture
from .text import Texts

MOST_DATES_IN_SITE_TABLE = 10

Results = Mapping[str, Any]
Rows = list[dict[str, Any]]


def totals(results: Results) -> Rows:
    """The areas of the whole series, a row a date."""
    return [row for row in results["areas"] if row["site"] is None]


def areas_by_site(results: Results) -> dict[str, Rows]:
    """The areas of each site, a row a date; those that changed most first."""
    order = sites_to_picture(results["areas"], len(results["areas"]))
    return {site: [row for row in results["areas"] if row["site"] == site] for site in order}


def maps_section(pictures: Sequence[Pictures], texts: Texts) -> Section:
    """Maps of the whole series."""
    blocks: list[Block] = []
    for item in pictures:
        if item.site is None:
            blocks += _maps_of(item, texts, explained=True)
            if item.probability is not None:
                blocks.append(confidence_maps(item, item.probability, texts))
    return Section("maps", texts("section_maps"), blocks)


def sites_section(results: Results, pictures: Sequence[Pictures], texts: Texts) -> Section:
    """Maps of single sites, as many as a page bears; how many are left out is said."""
    shown = _pictured(pictures)
    count = len(areas_by_site(results))
    blocks: list[Block] = []
    if shown and len(shown) < count:
        blocks.append(Paragraph(texts("pictured_some", shown=len(shown), count=count)))
    for number, item in enumerate(shown):
        blocks.append(Heading(texts("site", site=item.site), _anchor(number)))
        blocks += _maps_of(item, texts, explained=number == 0)
    return Section("sites", texts("section_sites"), blocks)


def _maps_of(item: Pictures, texts: Texts, explained: bool) -> list[Block]:
    """The same captions twelve times over would only be in the way."""
    figures = [series_map(item, texts)]
    if len(item.dates) > 1:
        figures.append(change_maps(item, texts))
    return [figure if explained else replace(figure, caption="") for figure in figures]


def _pictured(pictures: Sequence[Pictures]) -> list[Pictures]:
    return [item for item in pictures if item.site is not None][:MOST_PICTURED_SITES]


def _anchor(number: int) -> str:
    """Names of sites may hold any character, so anchors are numbered."""
    return f"site-{number + 1}"


def areas_section(results: Results, pictures: Sequence[Pictures], texts: Texts) -> Section:
    rows, sites = totals(results), areas_by_site(results)
    blocks: list[Block] = []
    if len(rows) > 1:
        series = [(texts("all_sites") if len(sites) > 1 else "", rows)]
        blocks.append(area_chart(series, texts))
        if len(sites) > 1:
            panels = list(sites.items())[:MOST_PICTURED_SITES]
            if len(panels) < len(sites):
                blocks.append(Paragraph(
                    texts("panels_some", shown=len(panels), count=len(sites))
                ))
            by_site = area_chart(
                [(texts("site", site=name), of_site) for name, of_site in panels], texts
            )
            blocks.append(replace(by_site, caption=""))
    mine = [row[name] for row in rows for name in ("mine_ha", "expected_ha")]
    seen = [row["valid_ha"] for row in rows]
    blocks.append(Table(
        texts("table_areas"),
        [texts(f"column_{name}") for name in
         ("date", "mine_ha", "expected_ha", "valid_ha", "valid_share")],
        [[row["date"], texts.hectares(row["mine_ha"], mine),
          texts.hectares(row["expected_ha"], mine), texts.hectares(row["valid_ha"], seen),
          texts.percent(row["valid_share"])] for row in rows],
        numeric=range(1, 5),
    ))
    if len(sites) > 1:
        blocks.append(_site_table(results, sites, pictures, texts))
    return Section("areas", texts("section_areas"), blocks)


def _site_table(
    results: Results, sites: dict[str, Rows], pictures: Sequence[Pictures], texts: Texts
) -> Table:
    """A row a site; the index of the page, since names lead to the maps where there are any."""
    anchors = {item.site: _anchor(number) for number, item in enumerate(_pictured(pictures))}
    dates = [row["date"] for row in totals(results)]
    many = len(dates) > MOST_DATES_IN_SITE_TABLE
    kept = [0, len(dates) - 1] if many else list(range(len(dates)))
    like = [row["mine_ha"] for rows in sites.values() for row in rows]
    body: list[list[Cell]] = []
    for site, rows in sites.items():
        name: Cell = Link(site, anchors[site]) if site in anchors else site
        change = rows[-1]["mine_ha"] - rows[0]["mine_ha"]
        body.append([
            name,
            *(texts.hectares(rows[k]["mine_ha"], like) for k in kept),
            *([texts.signed_hectares(change, like)] if len(dates) > 1 else []),
            texts.percent(min(row["valid_share"] for row in rows)),
        ])
    columns = [
        texts("column_site"), *(dates[k] for k in kept),
        *([texts("column_change_ha")] if len(dates) > 1 else []), texts("column_least_seen"),
    ]
    return Table(texts("table_sites"), columns, body, numeric=range(1, len(columns)))


def changes_section(results: Results, texts: Texts) -> Section:
    transitions = results["transitions"]
    if not transitions:
        return Section("changes", texts("section_changes"), [])
    dates = [row["date"] for row in totals(results)]
    steps = set(zip(dates, dates[1:]))
    consecutive = [row for row in transitions if (row["from"], row["to"]) in steps]
    blocks: list[Block] = [
        change_chart(consecutive or transitions, texts)
        if any(row["gain_ha"] or row["loss_ha"] for row in transitions)
        else Paragraph(texts("no_changes"))
    ]
    names = ("stable_mine", "gain", "loss", "stable_other", "not_comparable")
    like = {name: [row[f"{name}_ha"] for row in transitions] for name in names}
    polygons = _polygons(results)
    blocks.append(Table(
        texts("table_transitions"),
        [texts("column_interval"), *(texts(f"column_{name}") for name in names),
         texts("column_polygons")],
        [[texts("interval", first=row["from"], last=row["to"]),
          *(texts.hectares(row[f"{name}_ha"], like[name]) for name in names),
          texts.number(polygons.get((row["from"], row["to"])))] for row in transitions],
        numeric=range(1, 7),
    ))
    sites = areas_by_site(results)
    if len(sites) > 1:
        blocks.append(_changes_by_site(results, list(sites), steps if consecutive else None, texts))
    blocks.append(Paragraph(texts("note_transitions", run_section=texts("section_run"))))
    return Section("changes", texts("section_changes"), blocks)


def _changes_by_site(
    results: Results, sites: Sequence[str], steps: set[tuple[str, str]] | None, texts: Texts
) -> Table:
    """Sums over ``steps``, or over all intervals there are."""
    sums = {site: {"gain": 0.0, "loss": 0.0, "polygons": 0} for site in sites}
    for row in results["changes"]:
        if row["site"] in sums and (steps is None or (row["from"], row["to"]) in steps):
            sums[row["site"]][row["kind"]] += row["ha"]
            sums[row["site"]]["polygons"] += row["polygons"]
    like = [of_site[kind] for of_site in sums.values() for kind in ("gain", "loss")]
    return Table(
        texts("table_changes_sites"),
        [texts(f"column_{name}") for name in ("site", "gain", "loss", "polygons")],
        [[site, texts.hectares(of_site["gain"], like), texts.hectares(of_site["loss"], like),
          texts.number(of_site["polygons"])] for site, of_site in sums.items()],
        numeric=range(1, 4),
    )


def _polygons(results: Results) -> dict[tuple[str, str], int]:
    """Number of change polygons of each interval, all sites together."""
    rows = results["changes"]
    by_site = any(row["site"] is not None for row in rows)
    counts: dict[tuple[str, str], int] = {}
    for row in rows:
        if (row["site"] is not None) == by_site:
            key = (row["from"], row["to"])
            counts[key] = counts.get(key, 0) + row["polygons"]
    return counts

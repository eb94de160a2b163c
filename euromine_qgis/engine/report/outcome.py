"""What was found: maps, areas, gains and losses."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from .blocks import Block, Cell, Link, Paragraph, Section, Table
from .by_site import SiteSheets, site_sheets
from .charts import area_chart, change_chart, seen_ha
from .drawing import shortened
from .maps import change_maps, confidence_maps, series_map
from .pictures import Pictures, sites_by_change
from .text import UNDEFINED, Texts

MOST_DATES_IN_SITE_TABLE = 10
MOST_PANELS = 12
_ALL_SEEN, _NONE_SEEN = 0.995, 0.005

Results = Mapping[str, Any]
Rows = list[dict[str, Any]]


def totals(results: Results) -> Rows:
    """The areas of the whole series, a row a date."""
    return [row for row in results["areas"] if row["site"] is None]


def comparable(rows: Rows) -> bool:
    """Whether first and last date show the whole place, so that their areas say what changed."""
    return min(rows[0]["valid_share"], rows[-1]["valid_share"]) >= _ALL_SEEN


def areas_by_site(results: Results) -> dict[str, Rows]:
    """The areas of each site, a row a date; those that changed most first."""
    rows: dict[str, Rows] = {site: [] for site in sites_by_change(results["areas"])}
    for row in results["areas"]:
        if row["site"] is not None:
            rows[row["site"]].append(row)
    return rows


def maps_section(pictures: Sequence[Pictures], texts: Texts) -> Section:
    """Maps of the whole series."""
    blocks: list[Block] = []
    for item in pictures:
        if item.site is None:
            blocks.append(series_map(item, texts))
            if len(item.dates) > 1:
                blocks.append(change_maps(item, texts))
            if item.probability is not None:
                blocks.append(confidence_maps(item, item.probability, texts))
    return Section("maps", texts("section_maps"), blocks)


def sheets_of_sites(
    results: Results, pictures: Sequence[Pictures], texts: Texts,
    drawing: Callable[[int, int], None],
) -> SiteSheets:
    """A sheet a site, those that changed most first."""
    sites = areas_by_site(results)
    sums = _changes_of_sites(results)
    step_by_step = bool(_consecutive(results))
    scores = {row["site"]: row for row in (results["metrics"] or {"sites": []})["sites"]}
    captions = {
        site: " ".join([
            _summary_of_site(rows, sums.get(site), texts),
            *([texts("note_change_across")] if step_by_step and _hidden_between(rows) else []),
            *([texts("site_scores", ca_tiou=texts.score(scores[site]["ca_tiou"]),
                     mean_iou=texts.score(scores[site]["mean_iou"]))] if site in scores else []),
        ])
        for site, rows in sites.items()
    }
    return site_sheets(pictures, sites, captions, texts("sites_by_change"), texts, drawing)


def _summary_of_site(rows: Rows, sums: dict[str, float] | None, texts: Texts) -> str:
    first, last = rows[0], rows[-1]
    if first is last or sums is None:
        said = texts("site_area", date=last["date"], ha=texts.hectares(seen_ha(last)))
    else:
        said = texts(
            "site_areas", first=first["date"], first_ha=texts.hectares(seen_ha(first)),
            last=last["date"], last_ha=texts.hectares(seen_ha(last)),
            gain=texts.hectares(sums["gain"]), loss=texts.hectares(sums["loss"]),
        )
    seen = min(row["valid_share"] for row in rows)
    if _NONE_SEEN <= seen < _ALL_SEEN:
        said += " " + texts("site_seen", seen=texts.percent(seen))
    return said


def _hidden_between(rows: Rows) -> bool:
    """Whether some of the place was not seen at a date between the first and the last."""
    return any(row["valid_share"] < _ALL_SEEN for row in rows[1:-1])


def areas_section(results: Results, anchors: Mapping[str, str], texts: Texts) -> Section:
    """``anchors`` lead to the pictures of sites."""
    rows, sites = totals(results), areas_by_site(results)
    blocks: list[Block] = []
    if len(rows) > 1:
        series = [(texts("all_sites") if len(sites) > 1 else "", rows)]
        blocks.append(area_chart(series, texts))
        if len(sites) > 1:
            panels = list(sites.items())[:MOST_PANELS]
            if len(panels) < len(sites):
                blocks.append(Paragraph(
                    texts("panels_some", shown=len(panels), count=len(sites))
                ))
            by_site = area_chart(
                [(texts("site", site=shortened(name)), of_site) for name, of_site in panels], texts
            )
            gaps = any(not row["valid_share"] for _, of_site in panels for row in of_site)
            blocks.append(replace(by_site, caption=texts("caption_gaps") if gaps else ""))
    mine = [seen_ha(row, name) for row in rows for name in ("mine_ha", "expected_ha")]
    seen = [row["valid_ha"] for row in rows]
    blocks.append(Table(
        texts("table_areas"),
        [texts(f"column_{name}") for name in
         ("date", "mine_ha", "expected_ha", "valid_ha", "valid_share")],
        [[row["date"], texts.hectares(seen_ha(row), mine),
          texts.hectares(seen_ha(row, "expected_ha"), mine), texts.hectares(row["valid_ha"], seen),
          texts.percent(row["valid_share"])] for row in rows],
        numeric=range(1, 5),
    ))
    if len(sites) > 1:
        blocks.append(_site_table(results, sites, anchors, texts))
        if len(rows) > 1 and not all(comparable(of_site) for of_site in sites.values()):
            blocks.append(Paragraph(texts("note_change_unknown")))
    return Section("areas", texts("section_areas"), blocks)


def _site_table(
    results: Results, sites: dict[str, Rows], anchors: Mapping[str, str], texts: Texts
) -> Table:
    """A row a site; the index of the page, since names lead to the pictures."""
    dates = [row["date"] for row in totals(results)]
    many = len(dates) > MOST_DATES_IN_SITE_TABLE
    kept = [0, len(dates) - 1] if many else list(range(len(dates)))
    like = [seen_ha(row) for rows in sites.values() for row in rows]
    body: list[list[Cell]] = []
    for site, rows in sites.items():
        name: Cell = Link(site, anchors[site]) if site in anchors else site
        body.append([
            name,
            *(texts.hectares(seen_ha(rows[k]), like) for k in kept),
            *([_change_of(rows, like, texts)] if len(dates) > 1 else []),
            texts.percent(min(row["valid_share"] for row in rows)),
        ])
    columns = [
        texts("column_site"), *(dates[k] for k in kept),
        *([texts("column_change_ha")] if len(dates) > 1 else []), texts("column_least_seen"),
    ]
    return Table(texts("table_sites"), columns, body, numeric=range(1, len(columns)))


def _change_of(rows: Rows, like: list[float | None], texts: Texts) -> str:
    if not comparable(rows):
        return UNDEFINED
    return texts.signed_hectares(rows[-1]["mine_ha"] - rows[0]["mine_ha"], like)


def changes_section(results: Results, texts: Texts) -> Section:
    transitions = results["transitions"]
    if not transitions:
        return Section("changes", texts("section_changes"), [])
    steps = _consecutive(results)
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
         *([texts("column_polygons")] if polygons else [])],
        [[texts("interval", first=row["from"], last=row["to"]),
          *(texts.hectares(row[f"{name}_ha"], like[name]) for name in names),
          *([texts.number(polygons[row["from"], row["to"]])] if polygons else [])]
         for row in transitions],
        numeric=range(1, 7),
    ))
    sites = areas_by_site(results)
    if len(sites) > 1:
        blocks.append(_changes_by_site(results, list(sites), texts))
    blocks.append(Paragraph(" ".join([
        texts("note_transitions", run_section=texts("section_run")),
        *([texts("note_change_across")] if steps and _hidden_between(totals(results)) else []),
        *([texts("note_polygons_overlap")] if polygons and _overlap(results) else []),
    ])))
    if results["run"]["settings"]["temporal"] == "none":
        blocks.append(Paragraph(texts("note_pairs_alone")))
    return Section("changes", texts("section_changes"), blocks)


def _changes_by_site(results: Results, sites: Sequence[str], texts: Texts) -> Table:
    sums = _changes_of_sites(results)
    like = [of_site[kind] for of_site in sums.values() for kind in ("gain", "loss")]
    drawn = bool(_polygons(results))
    dates = [row["date"] for row in totals(results)]
    ends = (dates[0], dates[-1])
    across = _from_first_to_last(results, ends)
    return Table(
        texts("table_changes_sites_steps" if across else "table_changes_sites"),
        [texts(f"column_{name}")
         for name in ("site", "gain", "loss", *(["polygons"] if drawn else []))]
        + [f"{texts(f'column_{kind}')}, {texts('interval', first=ends[0], last=ends[1])}"
           for kind in across],
        [[site, texts.hectares(sums[site]["gain"], like), texts.hectares(sums[site]["loss"], like),
          *([texts.number(sums[site]["polygons"])] if drawn else []),
          *(texts.hectares(of_sites[site], list(of_sites.values()))
            for of_sites in across.values())] for site in sites],
        numeric=range(1, 6),
    )


def _from_first_to_last(
    results: Results, ends: tuple[str, str]
) -> dict[str, dict[str, float]]:
    """Hectares by site of ``gain`` and ``loss`` between the ends of the series, where they were
    asked for beside consecutive dates."""
    steps = _consecutive(results)
    found: dict[str, dict[str, float]] = {}
    for row in results["changes"]:
        asked = steps and ends not in steps and (row["from"], row["to"]) == ends
        if asked and row["site"] is not None:
            found.setdefault(row["kind"], {})[row["site"]] = row["ha"]
    return found


def _overlap(results: Results) -> bool:
    """Whether sites share ground: together they saw more than there is."""
    of_sites = sum(row["valid_ha"] for row in results["areas"] if row["site"] is not None)
    return of_sites > sum(row["valid_ha"] for row in totals(results)) * (1 + 1e-6)


def _consecutive(results: Results) -> set[tuple[str, str]]:
    """The intervals between one date and the next that were asked for; none where only others
    were."""
    dates = [row["date"] for row in totals(results)]
    asked = {(row["from"], row["to"]) for row in results["transitions"]}
    return set(zip(dates, dates[1:])) & asked


def _changes_of_sites(results: Results) -> dict[str, dict[str, float]]:
    """Hectares of ``gain`` and ``loss`` and ``polygons`` of each site, added up over consecutive
    dates, or over all intervals where there are no such."""
    steps = _consecutive(results)
    sums: dict[str, dict[str, float]] = {}
    for row in results["changes"]:
        if row["site"] is not None and (not steps or (row["from"], row["to"]) in steps):
            of_site = sums.setdefault(row["site"], {"gain": 0.0, "loss": 0.0, "polygons": 0})
            of_site[row["kind"]] += row["ha"]
            of_site["polygons"] += row["polygons"] or 0
    return sums


def _polygons(results: Results) -> dict[tuple[str, str], int]:
    """Number of change polygons of each interval, all sites together; empty where none were
    drawn."""
    counts: dict[tuple[str, str], int] = {}
    for row in results["changes"]:
        if row["site"] is None and row["polygons"] is not None:
            key = (row["from"], row["to"])
            counts[key] = counts.get(key, 0) + row["polygons"]
    return counts

"""The page: a head, sections made of blocks, and the template that sets them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import jinja2

from .benchmarked import benchmark_content
from .blocks import Content, Tile
from .charts import seen_ha
from .evaluated import evaluation_content
from .explained import explained_section
from .inputs import inputs_section, method_section, run_section
from .model_card import model_section
from .outcome import (
    Rows,
    areas_section,
    changes_section,
    comparable,
    maps_section,
    sheets_of_sites,
    totals,
)
from .pictures import Pictures
from .scores import scores_section, tile_note
from .text import UNDEFINED, Texts

_FOLDER = Path(__file__).parent


def render(
    results: Mapping[str, Any], pictures: Sequence[Pictures], stem: str,
    drawing: Callable[[int, int], None],
) -> str:
    """The whole page as HTML; ``stem`` is the name of the files beside it, without suffix.

    ``drawing`` is called before the pictures of each site, which take most of the time, with its
    number from 1 and how many there are."""
    texts = Texts(results["run"]["job"].get("locale") or "en")
    if results["tool"] == "benchmark":
        content = benchmark_content(results, texts)
    else:
        tell = evaluation_content if results["tool"] == "evaluate" else _mapping_content
        content = tell(results, pictures, texts, drawing)
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
    )
    return environment.get_template("report.html.j2").render(
        language=texts.language,
        version=results["version"],
        title=content.title,
        subtitle=texts("subtitle", version=results["version"], tool=results["tool"],
                       created=texts.moment(results["created"])),
        banner=texts("banner_simulated") if results["simulated"] else "",
        tiles=content.tiles,
        summary=content.summary,
        warnings_title=texts("warnings"),
        warnings=results["warnings"],
        contents_title=texts("contents"),
        sections=[section for section in content.sections if section.blocks],
        footer=texts("footer", version=results["version"], json=f"{stem}.json", csv=f"{stem}.csv"),
    )


def _mapping_content(
    results: Mapping[str, Any], pictures: Sequence[Pictures], texts: Texts,
    drawing: Callable[[int, int], None],
) -> Content:
    sheets = sheets_of_sites(results, pictures, texts, drawing)
    sections = [
        maps_section(pictures, texts),
        areas_section(results, sheets.anchors, texts),
        changes_section(results, texts),
        scores_section(results, pictures, sheets.anchors, texts),
        sheets.section,
        explained_section(results, texts),
        inputs_section(results, texts),
        model_section(results, texts),
        run_section(results, texts),
        method_section(results, texts),
    ]
    return Content(
        _title(results, texts), _tiles(results, texts), _summary(results, texts), sections
    )


def _title(results: Mapping[str, Any], texts: Texts) -> str:
    first, last = results["scenes"][0]["date"], results["scenes"][-1]["date"]
    key = "title_one_date" if first == last else f"title_{results['tool']}"
    return texts(key, first=first, last=last)


def _tiles(results: Mapping[str, Any], texts: Texts) -> list[Tile]:
    rows = totals(results)
    first, last = rows[0], rows[-1]

    def area(label: str, row: Mapping[str, Any]) -> Tile:
        return Tile(
            texts(label, date=row["date"]),
            texts("hectares", count=texts.hectares(seen_ha(row))),
            texts("tile_seen", share=texts.percent(row["valid_share"])),
        )

    tiles = [area("tile_last", last)]
    if first is not last:
        tiles = [area("tile_first", first), *tiles, _change_tile(rows, texts)]
    metrics = results["metrics"]
    if metrics is not None:
        pooled, intervals = metrics["pooled"], metrics["intervals"]
        for name in ("ca_tiou", "mean_iou") if len(rows) > 1 else ("mean_iou",):
            tiles.append(Tile(texts(f"tile_{name}"), texts.score(pooled[name]),
                              tile_note(name, intervals, texts)))
    return tiles


def _change_tile(rows: Rows, texts: Texts) -> Tile:
    label = texts("tile_change")
    if not comparable(rows):
        return Tile(label, UNDEFINED, texts("legend_not_comparable"))
    before_ha = rows[0]["mine_ha"]
    change = rows[-1]["mine_ha"] - before_ha
    return Tile(label, texts("hectares", count=texts.signed_hectares(change)),
                texts.signed_percent(change / before_ha) if before_ha else "")


def _summary(results: Mapping[str, Any], texts: Texts) -> list[str]:
    rows = totals(results)
    if len(rows) > 1 and not comparable(rows):
        lines = _partly_seen(results, rows, texts)
    else:
        lines = [_growth(rows, texts)]
    if results["metrics"] is None:
        lines.append(texts("summary_no_reference", model_section=texts("section_model")))
    return lines


def _partly_seen(results: Mapping[str, Any], rows: Rows, texts: Texts) -> list[str]:
    """Both areas, and what changed where both ends of the series were seen, if that was asked."""
    first, last = rows[0], rows[-1]
    lines = [texts(
        "summary_partly_seen", first=first["date"], last=last["date"],
        first_ha=texts.hectares(seen_ha(first)), last_ha=texts.hectares(seen_ha(last)),
        first_seen=texts.percent(first["valid_share"]),
        last_seen=texts.percent(last["valid_share"]),
    )]
    lines += [
        texts("summary_seen_at_both", gain=texts.hectares(row["gain_ha"]),
              loss=texts.hectares(row["loss_ha"]))
        for row in results["transitions"]
        if (row["from"], row["to"]) == (first["date"], last["date"])
    ]
    return lines


def _growth(rows: Rows, texts: Texts) -> str:
    first, last = rows[0], rows[-1]
    change = last["mine_ha"] - first["mine_ha"]
    if first is last:
        key = "summary_one_date"
    elif not first["mine_ha"]:
        key = "summary_appeared" if change else "summary_same"
    elif abs(change) < 0.005:
        key = "summary_same"
    else:
        key = "summary_grew" if change > 0 else "summary_shrank"
    return texts(
        key, first=first["date"], last=last["date"], first_ha=texts.hectares(first["mine_ha"]),
        last_ha=texts.hectares(last["mine_ha"]), change=texts.signed_hectares(change),
        percent=texts.signed_percent(change / first["mine_ha"]) if first["mine_ha"] else "",
    )

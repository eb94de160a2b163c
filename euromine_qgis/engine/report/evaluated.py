"""The page of an evaluation: two series of footprints compared, no model and no run of one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from .blocks import Block, Content, Facts, Paragraph, Section, Table, Tile
from .by_site import SiteSheets, site_sheets
from .charts import area_chart, seen_ha
from .outcome import areas_by_site, totals
from .pictures import Pictures
from .score_charts import main_score
from .scores import scores_section, tile_note, worst_first
from .text import Texts

_TILES_OF_ONE_DATE = ("mean_iou", "mean_f1")
_AREAS = ("mine_ha", "reference_ha", "difference_ha")
_TILES = ("ca_tiou", "iou_persist", "iou_change", "mean_iou", "mean_f1")

Results = Mapping[str, Any]


def evaluation_content(
    results: Results, pictures: Sequence[Pictures], texts: Texts,
    drawing: Callable[[int, int], None],
) -> Content:
    dates = results["metrics"]["dates"]
    sheets = _sheets(results, pictures, texts, drawing)
    sections = [
        _scores(results, pictures, sheets.anchors, texts),
        _areas(results, texts),
        sheets.section,
        _inputs(results, texts),
        _run(results, texts),
        Section("method", texts("section_method"), [
            Paragraph(texts("method_ca_tiou")),
            Paragraph(texts("method_scores")),
            Paragraph(texts("method_boundary")),
        ]),
    ]
    key = "title_evaluate_one_date" if len(dates) == 1 else "title_evaluate"
    return Content(
        texts(key, first=dates[0], last=dates[-1]), _tiles(results, texts),
        [_summary(results, texts)], sections,
    )


def _tiles(results: Results, texts: Texts) -> list[Tile]:
    metrics = results["metrics"]
    return [
        Tile(texts(f"score_{name}"), texts.score(metrics["pooled"][name]),
             tile_note(name, metrics["intervals"], texts))
        for name in (_TILES if len(metrics["dates"]) > 1 else _TILES_OF_ONE_DATE)
    ]


def _summary(results: Results, texts: Texts) -> str:
    pooled = results["metrics"]["pooled"]
    return texts(
        "summary_evaluate", prediction=results["compared"][0]["name"],
        reference=results["compared"][1]["name"], precision=texts.percent(pooled["precision"]),
        recall=texts.percent(pooled["recall"]), pixels=texts.number(pooled["pixels"]),
    )


def _sheets(
    results: Results, pictures: Sequence[Pictures], texts: Texts,
    drawing: Callable[[int, int], None],
) -> SiteSheets:
    """A sheet a site, the worst first."""
    rows = areas_by_site(results)
    score = main_score(results["metrics"])
    ordered = worst_first(results["metrics"])
    captions = {}
    for site in ordered:
        if score == "ca_tiou":
            said = texts("site_scores", ca_tiou=texts.score(site["ca_tiou"]),
                         mean_iou=texts.score(site["mean_iou"]))
        else:
            said = f"{texts('score_iou')} {texts.score(site['iou'])}."
        if rows.get(site["site"]):
            last = rows[site["site"]][-1]
            said += " " + texts(
                "site_compared", date=last["date"], mine_ha=texts.hectares(seen_ha(last)),
                reference_ha=texts.hectares(seen_ha(last, "reference_ha")),
            )
        captions[site["site"]] = said
    areas = {site["site"]: rows.get(site["site"], []) for site in ordered}
    order = texts("sites_by_score", score=texts(f"score_{score}"))
    return site_sheets(pictures, areas, captions, order, texts, drawing)


def _areas(results: Results, texts: Texts) -> Section:
    """Hectares of the two series beside each other, where the input says how large pixels are."""
    rows, sites = totals(results), areas_by_site(results)
    if not rows:
        return Section("areas", texts("section_areas"), [])
    blocks: list[Block] = []
    if len(rows) > 1:
        blocks.append(area_chart([(texts("all_sites") if len(sites) > 1 else "", rows)], texts))
    blocks.append(Table(
        texts("table_areas_compared"),
        [texts(f"column_{name}") for name in ("date", *_AREAS, "valid_ha", "valid_share")],
        [[row["date"], *_compared(row, rows, texts), texts.hectares(row["valid_ha"]),
          texts.percent(row["valid_share"])] for row in rows],
        numeric=range(1, 6),
    ))
    if len(sites) > 1:
        lasts = {site: of_site[-1] for site, of_site in sites.items()}
        blocks.append(Table(
            texts("table_areas_compared_sites", date=rows[-1]["date"]),
            [texts(f"column_{name}") for name in ("site", *_AREAS)],
            [[site, *_compared(row, lasts.values(), texts)] for site, row in lasts.items()],
            numeric=range(1, 4),
        ))
    if results["transitions"]:
        names = [f"{who}{kind}" for kind in ("gain", "loss")
                 for who in ("", "reference_", "agreed_")]
        like = {name: [row[f"{name}_ha"] for row in results["transitions"]] for name in names}
        blocks.append(Table(
            texts("table_transitions_compared"),
            [texts("column_interval"), *(texts(f"column_compared_{name}") for name in names)],
            [[texts("interval", first=row["from"], last=row["to"]),
              *(texts.hectares(row[f"{name}_ha"], like[name]) for name in names)]
             for row in results["transitions"]],
            numeric=range(1, 7),
        ))
    blocks.append(Paragraph(texts("note_areas_compared")))
    return Section("areas", texts("section_areas"), blocks)


def _compared(row: Mapping[str, Any], like: Iterable[Mapping[str, Any]], texts: Texts) -> list[str]:
    """The prediction's hectares, the reference's, and by how much the prediction has more."""
    mine, true = seen_ha(row), seen_ha(row, "reference_ha")
    more = None if mine is None or true is None else mine - true
    sizes = [seen_ha(other, name) for other in like for name in ("mine_ha", "reference_ha")]
    return [
        texts.hectares(mine, sizes), texts.hectares(true, sizes),
        texts.signed_hectares(more, sizes),
    ]


def _scores(
    results: Results, pictures: Sequence[Pictures], anchors: Mapping[str, str], texts: Texts
) -> Section:
    """Those of any run with a reference, and how well the outlines lie on each other."""
    section = scores_section(results, pictures, anchors, texts)
    boundary = results["boundary"]
    names = ("f1", "precision", "recall")
    rows = [[texts("all_dates"), *(texts.score(boundary[name]) for name in names)]]
    rows += [[row["date"], *(texts.score(row[name]) for name in names)]
             for row in boundary["per_date"]]
    blocks: list[Block] = [*section.blocks, Table(
        texts("table_boundary", tolerance=_short(boundary["tolerance_px"], texts)),
        [texts("column_date"), *(texts(f"score_{name}") for name in names)],
        rows, numeric=range(1, 4),
    )]
    if len(boundary["sites"]) > 1:
        blocks.append(Table(
            texts("table_boundary_by_site"),
            [texts("column_site"), *(texts(f"score_{name}") for name in names)],
            [[site["site"], *(texts.score(site[name]) for name in names)]
             for site in boundary["sites"]],
            numeric=range(1, 4),
        ))
    return Section(section.anchor, section.title, blocks)


def _inputs(results: Results, texts: Texts) -> Section:
    grid = results["grid"]
    size = {name: texts.number(grid[name]) for name in ("width", "height")}
    if grid["crs"] is None:
        place = texts("grid_nowhere", **size)
    else:
        place = texts("grid", **size, crs=grid["crs"],
                      resolution=texts.number(grid["resolution_m"], 1))
    table = Table(
        texts("table_compared"),
        [texts(f"column_{name}") for name in ("role", "compared", "dates")],
        [[texts(f"role_{item['role']}"), item["name"], ", ".join(item["dates"])]
         for item in results["compared"]],
    )
    return Section("inputs", texts("section_inputs"), [
        table, Facts([(texts("fact_grid"), place)])
    ])


def _run(results: Results, texts: Texts) -> Section:
    run = results["run"]
    facts = [
        ("tool", results["tool"]),
        ("created", texts.moment(results["created"])),
        ("seconds", texts.duration(run["seconds"])),
        ("interpreter", run["interpreter"]),
        ("versions", ", ".join(f"{name} {number}" for name, number in run["versions"].items())),
        ("tolerance", texts("pixels", count=_short(run["settings"]["tolerance_px"], texts))),
        ("job_file", run["job_file"]),
        ("rerun", f"python -m euromine_qgis.engine run \"{run['job_file']}\""),
        ("outputs", " · ".join(results["files"].values())),
    ]
    return Section("run", texts("section_run"), [
        Facts([(texts(f"fact_{name}"), str(value)) for name, value in facts])
    ])


def _short(value: float, texts: Texts) -> str:
    """With a decimal only where there is something behind it."""
    return texts.number(value, 0 if float(value).is_integer() else 1)

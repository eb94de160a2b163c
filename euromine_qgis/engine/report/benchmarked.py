"""The page of a benchmark: models beside each other in the two tasks of EuroMineNet's paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .blocks import Block, Content, Facts, Paragraph, Section, Table, Tile
from .score_charts import Judged, models_chart, sites_chart
from .scores import tile_note, why_undefined, worst_first
from .text import Texts

_FOOTPRINT = ("mean_iou", "mean_f1", "iou", "f1", "precision", "recall", "ca_tiou", "iou_persist",
              "iou_change", "temporal_consistency")
_FOOTPRINT_AT_ONE_DATE = ("iou", "f1", "precision", "recall")
_CHANGE = ("f1", "iou", "precision", "recall", "f1_undirected", "iou_undirected")

Results = Mapping[str, Any]


def benchmark_content(results: Results, texts: Texts) -> Content:
    sections = [
        _scores(results, texts), _of_sites(results, texts), _inputs(results, texts),
        _run(results, texts),
        Section("method", texts("section_method"), [
            Paragraph(texts("method_ca_tiou")), Paragraph(texts("method_scores")),
            Paragraph(texts("method_benchmark")),
        ]),
    ]
    of_change = any(
        model["metrics"]["pooled"]["ca_tiou"] is not None for model in results["models"]
    )
    main = "ca_tiou" if of_change else "mean_iou"
    tiles = [
        Tile(texts("tile_model_score", model=model["id"], score=texts(f"score_{main}")),
             texts.score(model["metrics"]["pooled"][main]),
             tile_note(main, model["metrics"]["intervals"], texts))
        for model in results["models"]
    ]
    best = max(results["models"], key=lambda model: model["metrics"]["pooled"][main] or 0.0)
    pooled = best["metrics"]["pooled"]
    key = "summary_benchmark" if len(results["models"]) > 1 else "summary_benchmark_one"
    if not of_change:
        key += "_no_ca_tiou"
    summary = texts(
        key, model=best["id"], ca_tiou=texts.score(pooled["ca_tiou"]),
        mean_iou=texts.score(pooled["mean_iou"]), change_f1=texts.score(pooled["change"]["f1"]),
        sites=texts.number(len(results["sites"])), split=results["split"],
    )
    dates = best["metrics"]["dates"]
    title = "title_benchmark" if len(dates) > 1 else "title_benchmark_one_date"
    return Content(
        texts(title, split=results["split"], first=dates[0], last=dates[-1]), tiles, [summary],
        sections,
    )


def _scores(results: Results, texts: Texts) -> Section:
    """The two tasks: footprints of every year, and change between years."""
    models = results["models"]
    pooled = [(model["id"], model["metrics"]["pooled"]) for model in models]
    of_change = len(models[0]["metrics"]["dates"]) > 1
    footprint = _FOOTPRINT if of_change else _FOOTPRINT_AT_ONE_DATE
    blocks: list[Block] = [Table(
        texts("table_footprint_task"),
        [texts("column_model"), *(texts(f"score_{name}") for name in footprint)],
        [[name, *(texts.score(scores[key]) for key in footprint)] for name, scores in pooled],
        numeric=range(1, len(footprint) + 1),
    )]
    if of_change:
        blocks.append(Table(
            texts("table_change_task"),
            [texts("column_model"), *(texts(f"score_{name}") for name in _CHANGE)],
            [[name, *(texts.score(scores["change"][key]) for key in _CHANGE)]
             for name, scores in pooled],
            numeric=range(1, len(_CHANGE) + 1),
        ))
    lengths = [row["years"] for row in pooled[0][1]["change_by_interval"]]
    if lengths:
        blocks.insert(0, models_chart(_judged(models), texts))
    for key in ("f1", "iou") if lengths else ():
        blocks.append(Table(
            texts("table_change_by_interval", score=texts(f"score_{key}")),
            [texts("column_model"), *(texts.number(years) for years in lengths)],
            [[name, *(texts.score(row[key]) for row in scores["change_by_interval"])]
             for name, scores in pooled],
            numeric=range(1, len(lengths) + 1),
        ))
    return Section("scores", texts("section_benchmark"), blocks)


def _of_sites(results: Results, texts: Texts) -> Section:
    models = results["models"]
    keys = ("ca_tiou", "mean_iou") if len(models[0]["metrics"]["dates"]) > 1 else ("iou",)
    rows = []
    for name in results["sites"]:
        of_site = [
            next(row for row in model["metrics"]["sites"] if row["site"] == name)
            for model in models
        ]
        rows.append([name, *(texts.score(row[key]) for key in keys for row in of_site)])
    columns = [
        texts("tile_model_score", model=model["id"], score=texts(f"score_{key}"))
        for key in keys for model in models
    ]
    order = [row["site"] for row in worst_first(models[0]["metrics"])]
    chart = sites_chart(_judged(models), order, texts)
    table = Table(texts("table_scores_by_site"), [texts("column_site"), *columns], rows,
                  numeric=range(1, len(columns) + 1))
    # The same pixels of the same sites may hold a mine in the maps of one model only.
    why = dict.fromkeys(
        said for model in models for said in why_undefined(model["metrics"], texts)
    )
    return Section("sites", texts("section_benchmark_sites"), [chart, *why, table])


def _judged(models: Sequence[Mapping[str, Any]]) -> list[Judged]:
    return [Judged(model["id"], model["metrics"]) for model in models]


def _inputs(results: Results, texts: Texts) -> Section:
    facts = [
        (texts("fact_folder"), results["folder"]),
        (texts("fact_split"), texts("split_of_sites", split=results["split"],
                                    count=texts.number(len(results["sites"])))),
        *((texts("fact_left_out", why=why), ", ".join(names))
          for why, names in _by_reason(results["left_out"]).items()),
    ]
    return Section("inputs", texts("section_inputs"), [Facts(facts)])


def _by_reason(left_out: Mapping[str, str]) -> dict[str, list[str]]:
    reasons: dict[str, list[str]] = {}
    for name, why in left_out.items():
        reasons.setdefault(why, []).append(name)
    return reasons


def _run(results: Results, texts: Texts) -> Section:
    run = results["run"]
    facts = [
        ("tool", results["tool"]),
        ("created", texts.moment(results["created"])),
        ("seconds", texts.duration(run["seconds"])),
        ("device", run["settings"]["device"]),
        ("interpreter", run["interpreter"]),
        ("versions", ", ".join(f"{name} {number}" for name, number in run["versions"].items())),
        ("job_file", run["job_file"]),
        ("rerun", f"python -m euromine_qgis.engine run \"{run['job_file']}\""),
    ]
    return Section("run", texts("section_run"), [
        Facts([(texts(f"fact_{name}"), str(value)) for name, value in facts])
    ])

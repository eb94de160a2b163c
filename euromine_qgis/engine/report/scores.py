"""How well the map agrees with the reference, in numbers and plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .blocks import Block, Cell, Link, Paragraph, Section, Table
from .maps import agreement_map, change_agreement_maps
from .pictures import Pictures
from .score_charts import Judged, main_score, score_chart, sites_chart
from .text import Texts

_EXPLAINED = (
    "ca_tiou", "iou_persist", "iou_change", "iou_gain", "iou_loss", "mean_iou", "mean_f1", "iou",
    "f1", "precision", "recall", "temporal_consistency", "unsupervised_consistency",
)
_OF_SITES = ("ca_tiou", "iou_persist", "iou_change", "mean_iou", "mean_f1", "precision", "recall")
_OF_SITES_AT_ONE_DATE = ("iou", "f1", "precision", "recall")


def scores_section(
    results: Mapping[str, Any], pictures: Sequence[Pictures], anchors: Mapping[str, str],
    texts: Texts,
) -> Section:
    """``anchors`` lead to the pictures of sites."""
    title = texts("section_scores")
    metrics = results["metrics"]
    if metrics is None:
        return Section("scores", title, [])
    pooled = metrics["pooled"]
    blocks: list[Block] = [
        Paragraph(texts(f"flag_{flag}")) for flag in pooled["flags"]
        # The others say which part CA-TIoU is; where it is undefined it is neither.
        if flag == "one_date" or pooled["ca_tiou"] is not None
    ]
    blocks += why_undefined(metrics, texts)
    if results["transitions"] and results["run"]["settings"].get("temporal") == "none":
        blocks.append(Paragraph(texts("note_scores_of_footprints")))
    blocks.append(_main_table(pooled, metrics["intervals"], texts))
    blocks.append(_about_intervals(metrics["intervals"], texts))
    if len(metrics["dates"]) > 1:
        blocks.append(score_chart(pooled, texts))
    for item in pictures[:1]:
        if item.reference is not None:
            drawn = (agreement_map(item, item.reference, texts),
                     change_agreement_maps(item, item.reference, texts))
            blocks += [figure for figure in drawn if figure is not None]
    blocks.append(Table(
        texts("table_scores_by_date"),
        [texts("column_date"), *(texts(f"score_{n}") for n in ("iou", "f1", "precision", "recall")),
         texts("column_pixels")],
        [[row["date"], *(texts.score(row[n]) for n in ("iou", "f1", "precision", "recall")),
          texts.number(row["pixels"])] for row in pooled["per_date"]],
        numeric=range(1, 6),
    ))
    if pooled["change_by_interval"]:
        names: tuple[str, ...] = ("f1", "iou", "precision", "recall")
        blocks.append(Table(
            texts("table_scores_by_interval"),
            [texts("column_years"), texts("column_pairs"), *(texts(f"score_{n}") for n in names)],
            [[texts.number(row["years"]), texts.number(row["pairs"]),
              *(texts.score(row[n]) for n in names)] for row in pooled["change_by_interval"]],
            numeric=range(6),
        ))
    if len(metrics["sites"]) > 1:
        sites = worst_first(metrics)
        names = _OF_SITES if len(metrics["dates"]) > 1 else _OF_SITES_AT_ONE_DATE
        blocks.append(sites_chart([Judged("", metrics)], [site["site"] for site in sites], texts))
        blocks.append(Table(
            texts("table_scores_by_site"),
            [texts("column_site"), *(texts(f"score_{name}") for name in names)],
            [[_named(site["site"], anchors), *(texts.score(site[name]) for name in names)]
             for site in sites],
            numeric=range(1, len(names) + 1),
        ))
    return Section("scores", title, blocks)


def why_undefined(metrics: Mapping[str, Any], texts: Texts) -> list[Paragraph]:
    """Why there is no CA-TIoU of everything or of a site, where it has more than one date."""
    undefined = [
        set(scores["flags"]) for scores in (metrics["pooled"], *metrics["sites"])
        if scores["ca_tiou"] is None and "one_date" not in scores["flags"]
    ]
    reasons = {
        "no_step_undefined": any("no_step" in flags for flags in undefined),
        "ca_tiou_undefined": any("no_step" not in flags for flags in undefined),
    }
    return [Paragraph(texts(reason)) for reason, holds in reasons.items() if holds]


def tile_note(name: str, intervals: Mapping[str, Any] | None, texts: Texts) -> str:
    """What stands below a score at the top of the page."""
    if intervals is None or intervals[name] is None:
        return texts("tile_against_reference")
    low, high = (texts.score(bound) for bound in intervals[name])
    return texts("tile_interval", low=low, high=high, level=texts.percent(intervals["level"]))


def _main_table(
    pooled: Mapping[str, Any], intervals: Mapping[str, Any] | None, texts: Texts
) -> Table:
    columns = [texts("column_score"), texts("column_value")]
    if intervals is not None:
        columns.append(texts("column_range", level=texts.percent(intervals["level"])))
    rows = []
    # One date says nothing of change: a column of dashes would say it again.
    of_change = len(pooled["per_date"]) > 1
    for name in _EXPLAINED:
        if pooled[name] is None and not of_change:
            continue
        row = [texts(f"score_{name}"), texts.score(pooled[name])]
        if intervals is not None:
            bounds = intervals.get(name)
            row.append(texts("range", low=texts.score(bounds[0]), high=texts.score(bounds[1]))
                       if bounds else "")
        rows.append([*row, texts(f"explain_{name}")])
    if of_change:
        row = [texts("score_change_f1"), texts.score(pooled["change"]["f1"])]
        rows.append([*row, *([""] if intervals is not None else []), texts("explain_change_f1")])
    return Table(
        texts("table_scores"), [*columns, texts("column_meaning")], rows,
        numeric=range(1, len(columns)),
    )


def _about_intervals(intervals: Mapping[str, Any] | None, texts: Texts) -> Paragraph:
    if intervals is None:
        return Paragraph(texts("note_no_intervals"))
    return Paragraph(texts("note_intervals", sites=texts.number(intervals["sites"]),
                           resamples=texts.number(intervals["resamples"])))


def _named(site: str, anchors: Mapping[str, str]) -> Cell:
    return Link(site, anchors[site]) if site in anchors else site


def worst_first(metrics: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The sites by their main score; those without one come last."""
    score = main_score(metrics)
    return sorted(metrics["sites"], key=lambda site: (site[score] is None, site[score] or 0.0))

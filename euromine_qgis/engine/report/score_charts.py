"""Charts of scores: by date, by length of interval, by site; one series of footprints or several
models beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter

from ..metrics import decimal_year
from .blocks import Figure
from .charts import dates_below
from .drawing import (
    BLUE,
    FULL_WIDTH_IN,
    GREEN,
    INK,
    ORANGE,
    PALE,
    PURPLE,
    SKY,
    VERMILION,
    encoded,
    panels,
    quiet,
    shortened,
)
from .text import Texts

# Told apart by colour and by form.
_LOOKS = ((BLUE, "o"), (VERMILION, "s"), (GREEN, "^"), (ORANGE, "D"), (PURPLE, "v"), (SKY, "P"))
_LEGEND_IN = 0.34
# Columns beyond these leave no room beside the names; the chart grows downwards then.
_SITES_A_COLUMN, _MOST_COLUMNS = 45, 3
_SITE_IN = 0.165

Scores = Mapping[str, Any]


@dataclass(frozen=True)
class Judged:
    """What was judged, and its metrics; ``name`` is empty where there is one alone."""

    name: str
    metrics: Scores


def main_score(metrics: Scores) -> str:
    """What sites and models are ordered by: one date has no change to be aware of."""
    return "ca_tiou" if len(metrics["dates"]) > 1 else "iou"


def score_chart(scores: Scores, texts: Texts) -> Figure:
    """IoU and F1 of every date, and F1 of change by the length of the interval."""
    intervals = [row for row in scores["change_by_interval"] if row["f1"] is not None]
    drawing, axes = panels(2 if intervals else 1, 2 if intervals else 1,
                           FULL_WIDTH_IN if intervals else 5.6, 2.9)
    rows = scores["per_date"]
    for name, colour, marker in (("f1", ORANGE, "s"), ("iou", BLUE, "o")):
        _by_date(axes[0], rows, name, colour, marker, texts(f"score_{name}"))
    dates_below(axes[0], rows)
    axes[0].set_title(texts("title_scores_by_date"), fontsize=9.5, color=INK, loc="left")
    axes[0].legend(frameon=False, fontsize=8.5, loc="lower right")
    if intervals:
        lengths = [row["years"] for row in intervals]
        bars = axes[1].bar(lengths, [row["f1"] for row in intervals], 0.66, color=BLUE)
        axes[1].bar_label(bars, [texts.number(row["f1"], 2) for row in intervals], fontsize=8,
                          padding=2, color=INK)
        axes[1].set_xticks(lengths)
        axes[1].set_xlabel(texts("axis_interval"), fontsize=9, color=INK)
        axes[1].set_title(texts("title_change_by_interval"), fontsize=9.5, color=INK, loc="left")
    for axis in axes:
        _from_zero_to_one(axis, texts)
    known_iou = [row["iou"] for row in rows if row["iou"] is not None]
    return encoded(drawing, texts(
        "alt_scores", low=texts.score(min(known_iou, default=None)),
        high=texts.score(max(known_iou, default=None)),
    ), texts("caption_scores"))


def models_chart(models: Sequence[Judged], texts: Texts) -> Figure:
    """IoU of every date and F1 of change by the length of the interval, a line a model."""
    drawing, axes = panels(2, 2, FULL_WIDTH_IN, 2.9, _LEGEND_IN)
    said = []
    for model, (colour, marker) in zip(models, _looks(len(models))):
        pooled = model.metrics["pooled"]
        _by_date(axes[0], pooled["per_date"], "iou", colour, marker, model.name)
        rows = [row for row in pooled["change_by_interval"] if row["f1"] is not None]
        axes[1].plot([row["years"] for row in rows], [row["f1"] for row in rows], color=colour,
                     marker=marker, markersize=5)
        if rows:
            said.append(texts(
                "alt_model_intervals", model=model.name, years=rows[0]["years"],
                f1=texts.score(rows[0]["f1"]), most_years=rows[-1]["years"],
                most_f1=texts.score(rows[-1]["f1"]),
            ))
    dates_below(axes[0], models[0].metrics["pooled"]["per_date"])
    axes[0].set_title(texts("title_iou_by_date"), fontsize=9.5, color=INK, loc="left")
    lengths = [row["years"] for row in models[0].metrics["pooled"]["change_by_interval"]]
    axes[1].set_xticks(lengths)
    axes[1].set_xlabel(texts("axis_interval"), fontsize=9, color=INK)
    axes[1].set_title(texts("title_change_by_interval"), fontsize=9.5, color=INK, loc="left")
    for axis in axes:
        _from_zero_to_one(axis, texts)
    handles, labels = axes[0].get_legend_handles_labels()
    drawing.legend(handles, labels, loc="lower center", ncol=len(labels), frameon=False,
                   fontsize=8.5)
    return encoded(drawing, " ".join([texts("alt_models"), *said]), texts("caption_models"))


def sites_chart(judged: Sequence[Judged], order: Sequence[str], texts: Texts) -> Figure:
    """The main score of every site and of all together, with its interval where one is known;
    ``order`` are the names of the sites from top to bottom."""
    score = main_score(judged[0].metrics)
    columns = min(-(-len(order) // _SITES_A_COLUMN), _MOST_COLUMNS)
    length = -(-len(order) // columns)
    drawing, axes = panels(columns, columns, 7.6 if columns == 1 else FULL_WIDTH_IN,
                           0.7 + (length + 1) * _SITE_IN, _LEGEND_IN if len(judged) > 1 else 0.0)
    looks = _looks(len(judged))
    for number, axis in enumerate(axes):
        shown = order[number * length : (number + 1) * length]
        for model, (colour, marker) in zip(judged, looks):
            scores = {row["site"]: row[score] for row in model.metrics["sites"]}
            known = [(scores[site], row + 1) for row, site in enumerate(shown)
                     if scores.get(site) is not None]
            axis.plot([value for value, _ in known], [row for _, row in known], linestyle="none",
                      marker=marker, markersize=5, color=colour, alpha=0.85)
            _pooled(axis, model, score, (colour, marker), texts)
        axis.set_yticks(range(len(shown) + 1), [texts("all_sites"), *map(shortened, shown)],
                        fontsize=7.5)
        axis.set_ylim(length + 0.6, -0.6)
        axis.set_xlim(-0.02, 1.02)
        axis.set_xticks([0, 0.2, 0.4, 0.6, 0.8, 1])
        axis.xaxis.set_major_formatter(FuncFormatter(lambda value, _: texts.number(value, 1)))
        quiet(axis)
        axis.grid(axis="x", color=PALE, linewidth=0.7)
        axis.axhline(0.5, color=INK, linewidth=0.6)
        axis.set_xlabel(texts(f"score_{score}"), fontsize=9, color=INK)
    if len(judged) > 1:
        handles, labels = axes[0].get_legend_handles_labels()
        drawing.legend(handles, labels, loc="lower center", ncol=len(labels), frameon=False,
                       fontsize=8.5)
    name = texts(f"score_{score}")
    words = [texts("alt_sites_chart", score=name),
             *(_spread(model, score, texts) for model in judged)]
    return encoded(drawing, " ".join(words), texts("caption_sites_chart", score=name))


def _pooled(
    axis: Axes, model: Judged, score: str, look: tuple[str, str], texts: Texts
) -> None:
    colour, marker = look
    pooled, intervals = model.metrics["pooled"][score], model.metrics["intervals"]
    label = model.name or texts(f"score_{score}")
    if pooled is None:
        axis.plot([], [], color=colour, marker=marker, label=label)
        return
    around = intervals and intervals[score]
    # Resampled sites need not surround what all of them come to.
    reach = [[max(pooled - around[0], 0)], [max(around[1] - pooled, 0)]] if around else None
    axis.errorbar([pooled], [0], xerr=reach, color=colour, marker=marker, markersize=6, capsize=4,
                  linewidth=1.6, linestyle="none", label=label)


def _spread(model: Judged, score: str, texts: Texts) -> str:
    known = [row[score] for row in model.metrics["sites"] if row[score] is not None]
    pooled = model.metrics["pooled"][score]
    return texts(
        "alt_sites_spread", model=model.name or texts(f"score_{score}"),
        low=texts.score(min(known, default=None)), high=texts.score(max(known, default=None)),
        pooled=texts.score(pooled),
    )


def _looks(count: int) -> list[tuple[str, str]]:
    return [_LOOKS[number % len(_LOOKS)] for number in range(count)]


def _by_date(
    axis: Axes, rows: Sequence[Scores], name: str, colour: str, marker: str, label: str
) -> None:
    known = [(decimal_year(row["date"]), row[name]) for row in rows if row[name] is not None]
    axis.plot([time for time, _ in known], [value for _, value in known], color=colour,
              marker=marker, markersize=5, label=label)


def _from_zero_to_one(axis: Axes, texts: Texts) -> None:
    axis.set_ylim(0, 1.08)
    axis.set_yticks([0, 0.2, 0.4, 0.6, 0.8, 1])
    axis.yaxis.set_major_formatter(FuncFormatter(lambda value, _: texts.number(value, 1)))
    quiet(axis)

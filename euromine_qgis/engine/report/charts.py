"""Charts of the report: areas over time, gains and losses."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from ..metrics import decimal_year
from .blocks import Figure
from .drawing import BLUE, FULL_WIDTH_IN, GREY, INK, ORANGE, VERMILION, encoded, panels, quiet
from .pictures import PARTLY_SEEN
from .text import Texts

_LEGEND_IN = 0.34

Rows = Sequence[Mapping[str, Any]]


def area_chart(series: Sequence[tuple[str, Rows]], texts: Texts) -> Figure:
    """Mine area over time, a panel for each (title, rows of one site)."""
    columns = min(3, len(series))
    large = columns == 1
    drawing, axes = panels(
        len(series), columns, 7.6 if large else FULL_WIDTH_IN, 3.2 if large else 2.1, _LEGEND_IN
    )
    for axis, (title, rows) in zip(axes, series):
        area_panel(axis, rows, texts, large)
        if title:
            axis.set_title(title, fontsize=9, color=INK, loc="left")
    handles: dict[str, Any] = {}
    for axis in axes:
        lines, labels = axis.get_legend_handles_labels()
        handles.update(zip(labels, lines))
    drawing.legend(list(handles.values()), list(handles), loc="lower center", ncol=len(handles),
                   frameon=False, fontsize=8.5)
    first, last = series[0][1][0], series[0][1][-1]
    compared = first.get("reference_ha") is not None
    said = {
        "first": first["date"], "first_ha": texts.hectares(seen_ha(first)),
        "last": last["date"], "last_ha": texts.hectares(seen_ha(last)), "count": len(series),
    }
    if compared:
        said["reference_ha"] = texts.hectares(seen_ha(last, "reference_ha"))
    alternative = texts("alt_area_compared" if compared else "alt_area", **said)
    caption = texts("caption_area_compared" if compared else "caption_area",
                    share=texts.percent(PARTLY_SEEN))
    return encoded(drawing, alternative, caption)


def change_chart(transitions: Rows, texts: Texts) -> Figure:
    """Gain upwards and loss downwards, a bar for each interval."""
    drawing, (axis,) = panels(1, 1, 7.6, 3.0, _LEGEND_IN)
    places = range(len(transitions))
    gains = [row["gain_ha"] for row in transitions]
    losses = [-row["loss_ha"] for row in transitions]
    axis.bar(places, gains, 0.62, color=VERMILION, label=texts("legend_gain"))
    axis.bar(places, losses, 0.62, color=BLUE, label=texts("legend_loss"))
    net = [gain + loss for gain, loss in zip(gains, losses)]
    axis.plot(places, net, linestyle="none", marker="D", markersize=4.5, color="white",
              markeredgecolor=INK, label=texts("legend_net"))
    axis.axhline(0, color=INK, linewidth=0.8)
    quiet(axis)
    short = short_dates({row[end] for row in transitions for end in ("from", "to")})
    axis.set_xticks(places, [texts("interval", first=short[row["from"]], last=short[row["to"]])
                             for row in transitions],
                    rotation=30 if len(transitions) > 7 else 0,
                    ha="right" if len(transitions) > 7 else "center")
    axis.set_ylabel(texts("axis_hectares"), fontsize=9, color=INK)
    _hectares_beside(axis, 6, texts)
    drawing.legend(loc="lower center", ncol=3, frameon=False, fontsize=8.5)
    most = max(range(len(gains)), key=lambda k: gains[k])
    return encoded(drawing, texts(
        "alt_gains", interval=texts("interval", first=transitions[most]["from"],
                                    last=transitions[most]["to"]),
        ha=texts.hectares(gains[most]), total_gain=texts.hectares(sum(gains)),
        total_loss=texts.hectares(-sum(losses)),
    ), texts("caption_gains"))


def area_panel(axis: Axes, rows: Rows, texts: Texts, large: bool) -> None:
    """Mapped area; with it the expected area, or the reference's, where the rows tell it. Lines
    break off at dates that saw nothing."""
    times = [decimal_year(row["date"]) for row in rows]
    mine = _seen(rows, "mine_ha")
    drawn = list(mine)
    if "expected_ha" in rows[0]:
        expected = _seen(rows, "expected_ha")
        axis.fill_between(times, mine, expected, color=ORANGE, alpha=0.25, linewidth=0)
        axis.plot(times, expected, color=ORANGE, linestyle="--", linewidth=1.3,
                  label=texts("legend_expected"))
        drawn += expected
    if "reference_ha" in rows[0]:
        reference = _seen(rows, "reference_ha")
        axis.plot(times, reference, color=ORANGE, linestyle="--", marker="s",
                  markersize=4 if large else 3, linewidth=1.5, label=texts("legend_reference"))
        drawn += reference
    axis.plot(times, mine, color=BLUE, marker="o", markersize=5 if large else 3.5, linewidth=1.8,
              label=texts("legend_mapped"))
    partly = [k for k, row in enumerate(rows) if 0 < row["valid_share"] < PARTLY_SEEN]
    if partly:
        axis.plot([times[k] for k in partly], [mine[k] for k in partly], linestyle="none",
                  marker="o", markersize=6 if large else 4.5, markerfacecolor="white",
                  markeredgecolor=GREY, markeredgewidth=1.6, label=texts("legend_partly_seen"))
    quiet(axis)
    dates_below(axis, rows, 10 if large else 5)
    top = max((value for value in drawn if not math.isnan(value)), default=0)
    axis.set_ylim(0, top * 1.12 if top else 1)
    _hectares_beside(axis, 6 if large else 4, texts)
    if large:
        axis.set_ylabel(texts("axis_hectares"), fontsize=9, color=INK)


def seen_ha(row: Mapping[str, Any], name: str = "mine_ha") -> float | None:
    """Hectares of a place at a date; None where the date showed nothing of it."""
    return row[name] if row["valid_share"] else None


def _seen(rows: Rows, name: str) -> list[float]:
    return [math.nan if (hectares := seen_ha(row, name)) is None else hectares for row in rows]


def dates_below(axis: Axes, rows: Rows, most: int = 10) -> None:
    """Ticks at the dates themselves, at most so many."""
    step = -(-len(rows) // most)
    kept = rows[::step]
    short = short_dates({row["date"] for row in rows})
    long = any(len(label) > 4 for label in short.values())
    axis.set_xticks([decimal_year(row["date"]) for row in kept],
                    [short[row["date"]] for row in kept],
                    rotation=30 if long else 0, ha="right" if long else "center")


def short_dates(dates: Iterable[str]) -> dict[str, str]:
    """Labels of dates: the year alone where no two dates share one."""
    years = {date: date[:4] for date in dates}
    return years if len(set(years.values())) == len(years) else {date: date for date in years}


def _hectares_beside(axis: Axes, most: int, texts: Texts) -> None:
    """At most so many steps, and ticks with the decimals that it takes to say where they are."""
    axis.yaxis.set_major_locator(MaxNLocator(most, steps=[1, 2, 5, 10]))
    ticks = axis.get_yticks()
    decimals = max(0, -math.floor(math.log10(ticks[1] - ticks[0]) + 1e-9))
    axis.yaxis.set_major_formatter(
        FuncFormatter(lambda value, _: texts.number(value, decimals))
    )

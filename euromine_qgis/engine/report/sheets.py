"""One picture a site: its dates, what changed and how sure that is, and its area over time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib import colormaps
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Drawing
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle
from numpy.typing import NDArray

from ..change import GAIN, LOSS
from ..change import STABLE_MINE as STABLE
from . import painting
from .blocks import Figure
from .charts import area_panel, short_dates
from .drawing import BLUE, FULL_WIDTH_IN, INK, ORANGE, encoded
from .painting import AGREEMENT_COLOURS, CERTAINTY_RAMP, CHANGE_COLOURS, UNSEEN_COLOUR
from .pictures import Pictures
from .text import Texts

_TITLE_IN, _GAP_IN, _TICKS_IN = 0.22, 0.06, 0.34
_LOWEST_IN, _TALLEST_IN = 0.9, 2.8
_CHART_COLUMNS = 2
_ROW_IN, _NAMES_IN, _NAMES_A_LINE = 0.27, 1.75, 10

Rows = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class _Panel:
    title: str
    draw: Callable[[Axes], None]


def site_sheet(pictures: Pictures, areas: Rows, texts: Texts, caption: str) -> Figure:
    """The pictures of one site; ``areas`` are its rows, a date each. Prints of a comparison show
    where the two series agree, those of a mapping run what was mapped."""
    maps = [*_mapped(pictures, texts), *_compared(pictures, texts)]
    tall = painting.ratio(pictures)
    chart = len(areas) > 1
    columns = _columns(len(maps) + _CHART_COLUMNS * chart, tall)
    width_in = FULL_WIDTH_IN / columns
    height_in = min(max((width_in - _GAP_IN) * tall, _LOWEST_IN), _TALLEST_IN)
    # The chart takes what is free beside the last map, or a row of its own.
    free = -len(maps) % columns
    start = len(maps) if free >= _CHART_COLUMNS else len(maps) + free
    rows = -(-(start + 1 if chart else len(maps)) // columns)
    row_in = height_in + _TITLE_IN
    whole_in = rows * row_in + (_TICKS_IN if chart else _GAP_IN)
    drawing = Drawing(figsize=(FULL_WIDTH_IN, whole_in))

    def place(number: int) -> tuple[float, float]:
        """Left edge and lower edge of a panel, in inches."""
        row, column = divmod(number, columns)
        return column * width_in, whole_in - (row + 1) * row_in

    def axis_at(left: float, low: float, width: float, title: str) -> Axes:
        axis = drawing.add_axes((left / FULL_WIDTH_IN, low / whole_in, width / FULL_WIDTH_IN,
                                 height_in / whole_in))
        axis.set_title(title, fontsize=8, color=INK, pad=2)
        return axis

    for number, panel in enumerate(maps):
        left, low = place(number)
        axis = axis_at(left, low, width_in - _GAP_IN, panel.title)
        painting.bare(axis)
        panel.draw(axis)
        if number == 0:
            painting.scale_bar(axis, pictures, texts)
    if chart:
        left, low = place(start)
        spanned = min(columns - start % columns, _CHART_COLUMNS + 1)
        axis = axis_at(left + 0.5, low, spanned * width_in - 0.6, texts("title_area"))
        area_panel(axis, areas, texts, large=False)
    return encoded(drawing, _alternative(pictures, texts), caption, photo=True, small=True)


def sheet_legend(pictures: Pictures, areas: Rows, texts: Texts) -> Figure:
    """What the colours of all sheets mean; ``pictures`` are those of any site."""
    rows: list[tuple[str, list[Line2D | Patch]]] = []
    if pictures.true_colour is not None:
        began, years, colours = painting.first_seen(pictures)
        rows.append((texts("title_true_colour"), painting.outline_legend(pictures, texts)))
        if len(pictures.dates) > 1:
            rows.append((texts("title_first_year"), [
                _patch(colour, label)
                for label, colour in zip((f"≤{began}", *map(str, years)), colours)
            ]))
            rows.append((texts("title_gain_loss"), [
                *(_patch(colour, texts(f"legend_{name}"))
                  for name, colour in zip(("stable", "gain", "loss"), CHANGE_COLOURS.values())),
                _patch(UNSEEN_COLOUR, texts("legend_not_comparable")),
            ]))
        if pictures.probability is not None:
            rows.append((texts("title_certainty_one"), [
                _patch(colormaps[CERTAINTY_RAMP](2 * share - 1), texts.percent(share))
                for share in np.linspace(0.5, 1, 6)
            ]))
    if pictures.reference is not None:
        rows.append((texts("title_agreement"), [
            *(_patch(colour, texts(f"legend_{name}"))
              for name, colour in AGREEMENT_COLOURS.items()),
            _patch(UNSEEN_COLOUR, texts("legend_not_comparable")),
        ]))
    if len(areas) > 1:
        other = "expected" if "expected_ha" in areas[0] else "reference"
        rows.append((texts("title_area"), [
            Line2D([], [], color=BLUE, marker="o", markersize=3.5, label=texts("legend_mapped")),
            Line2D([], [], color=ORANGE, linestyle="--", label=texts(f"legend_{other}")),
        ]))
    lines = [
        ("" if start else name, handles[start : start + _NAMES_A_LINE])
        for name, handles in rows for start in range(0, len(handles), _NAMES_A_LINE)
    ]
    height_in = len(lines) * _ROW_IN + 0.1
    drawing = Drawing(figsize=(FULL_WIDTH_IN, height_in))
    for number, (name, handles) in enumerate(lines):
        middle = 1 - ((number + 0.5) * _ROW_IN + 0.05) / height_in
        drawing.text(0.005, middle, name, fontsize=8.5, color=INK, va="center")
        drawing.legend(
            handles=handles, loc="center left", ncol=len(handles), frameon=False, fontsize=8,
            bbox_to_anchor=(_NAMES_IN / FULL_WIDTH_IN, middle), borderpad=0, borderaxespad=0,
            handlelength=1.3, handletextpad=0.4, columnspacing=0.9,
        )
    return encoded(drawing, texts("alt_sheet_legend"), texts("caption_sheets"))


def _columns(count: int, tall: float) -> int:
    """Columns of a sheet of so many panels: as few empty places as can be."""
    choices = (3, 4) if tall < 0.5 else (5, 6, 7) if tall < 1.6 else (7, 8, 9)
    return min(choices, key=lambda columns: (-count % columns, columns))


def _patch(colour: Any, label: str) -> Patch:
    return Rectangle((0, 0), 1, 1, facecolor=colour, edgecolor=INK, linewidth=0.4, label=label)


def _mapped(pictures: Pictures, texts: Texts) -> list[_Panel]:
    if pictures.true_colour is None:
        return []
    short = short_dates(pictures.dates)
    panels = [
        _Panel(pictures.dates[t], _drawn_date(pictures, t))
        for t in painting.shown_dates(len(pictures.dates))
    ]
    if len(pictures.dates) > 1:
        first, last = pictures.dates[0], pictures.dates[-1]
        panels += [
            _Panel(texts("title_first_year"), _drawn(painting.first_year(pictures), pictures)),
            _Panel(texts("interval", first=short[first], last=short[last]),
                   _drawn(painting.change(pictures, pictures.change), pictures)),
        ]
    if pictures.probability is not None:
        certainty = painting.least_certainty(pictures.probability)
        panels.append(_Panel(texts("title_certainty_one"), _drawn_share(certainty, pictures)))
    return panels


def _compared(pictures: Pictures, texts: Texts) -> list[_Panel]:
    reference = pictures.reference
    known = painting.known_dates(reference) if reference is not None else []
    if reference is None or not known:
        return []
    # Beside the mapped dates there is room for the last one.
    short = short_dates(pictures.dates)
    beside = pictures.true_colour is not None
    shown = known[-1:] if beside else [known[k] for k in painting.shown_dates(len(known))]
    panels = [
        _Panel(texts("title_agreement_at", date=short[pictures.dates[t]]),
               _drawn(painting.agreement(pictures, reference, t), pictures))
        for t in shown
    ]
    if len(known) > 1:
        _, fits, _ = painting.change_agreement(pictures, reference, known[0], known[-1])
        panels.append(_Panel(texts("title_change_found"), _drawn(fits, pictures)))
    return panels


def _drawn_date(pictures: Pictures, t: int) -> Callable[[Axes], None]:
    def draw(axis: Axes) -> None:
        axis.imshow(painting.true_colour(pictures, t), aspect=pictures.aspect)
        painting.site_outline(axis, pictures)
        painting.outline(axis, pictures.footprints[t] == 1, width=0.9)

    return draw


def _drawn(image: painting.Image, pictures: Pictures) -> Callable[[Axes], None]:
    def draw(axis: Axes) -> None:
        axis.imshow(image, aspect=pictures.aspect, interpolation=painting.interpolation(pictures))
        painting.site_outline(axis, pictures)

    return draw


def _drawn_share(share: NDArray[np.float64], pictures: Pictures) -> Callable[[Axes], None]:
    def draw(axis: Axes) -> None:
        axis.imshow(share, aspect=pictures.aspect, cmap=CERTAINTY_RAMP, vmin=0.5, vmax=1,
                    interpolation="nearest")

    return draw


def _alternative(pictures: Pictures, texts: Texts) -> str:
    """What the sheet shows, in words."""
    first, last = pictures.dates[0], pictures.dates[-1]
    lines = []
    if pictures.true_colour is not None:
        shares = [painting.share_of(pictures.footprints[t]) for t in (0, -1)]
        lines.append(texts(
            "alt_sheet", site=pictures.site, first=first, last=last,
            first_share=texts.percent(shares[0], 1), last_share=texts.percent(shares[1], 1),
            **{name: texts.percent(painting.share_of(pictures.change, code), 1)
               for name, code in (("stable", STABLE), ("gain", GAIN), ("loss", LOSS))},
        ))
    if pictures.reference is not None:
        agreed, only_map, only_reference = _shares_of_agreement(pictures, pictures.reference)
        lines.append(texts(
            "alt_sheet_agreement", site=pictures.site, agreed=texts.percent(agreed),
            only_map=texts.percent(only_map), only_reference=texts.percent(only_reference),
        ))
    return " ".join(lines)


def _shares_of_agreement(
    pictures: Pictures, reference: NDArray[np.uint8]
) -> tuple[float | None, float | None, float | None]:
    """Of what either calls mine, all dates together: agreed, only in the map, only in the
    reference."""
    mapped, true = pictures.footprints, reference
    known = (mapped <= 1) & (true <= 1)
    counts = [
        int((known & (mapped == one) & (true == other)).sum())
        for one, other in ((1, 1), (1, 0), (0, 1))
    ]
    if not sum(counts):
        return None, None, None
    agreed, only_map, only_reference = (count / sum(counts) for count in counts)
    return agreed, only_map, only_reference

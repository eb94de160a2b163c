"""Maps of the report: the years in true colour, what changed when, and how sure the model was."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.cm import ScalarMappable
from matplotlib.colorbar import Colorbar
from matplotlib.colors import BoundaryNorm, ListedColormap
from matplotlib.figure import Figure as Drawing
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from numpy.typing import NDArray

from ..change import GAIN, LOSS
from ..change import STABLE_MINE as STABLE
from . import painting
from .blocks import Figure
from .drawing import FULL_WIDTH_IN, INK, encoded, panels
from .painting import (
    AGREEMENT_COLOURS,
    CERTAINTY_RAMP,
    CHANGE_COLOURS,
    UNSEEN_COLOUR,
    Image,
    bare,
    interpolation,
    known_dates,
    outline,
    outline_legend,
    ratio,
    scale_bar,
    share_of,
    shown_dates,
    site_outline,
)
from .pictures import TRUE_COLOUR, Pictures
from .text import Texts

UNSURE_BELOW = 0.8
_TALLEST_PANEL_IN = 4.6
_LABEL_IN = 0.42
_LEGEND_ENTRY_IN, _LEGEND_ROW_IN = 1.75, 0.22
_TITLE_IN = 0.26


def series_map(pictures: Pictures, texts: Texts) -> Figure:
    """Small multiples of the dates in true colour with the footprint outlined."""
    shown = shown_dates(len(pictures.dates))
    handles = outline_legend(pictures, texts)
    drawing, axes = _grid_of_maps(pictures, len(shown), handles)
    for place, (axis, t) in enumerate(zip(axes, shown)):
        axis.imshow(painting.true_colour(pictures, t), aspect=pictures.aspect)
        site_outline(axis, pictures)
        outline(axis, pictures.footprints[t] == 1)
        axis.set_title(pictures.dates[t], fontsize=10, color=INK, pad=3)
        if place == 0:
            scale_bar(axis, pictures, texts)
    caption = texts("caption_series")
    if pictures.shown_bands != TRUE_COLOUR:
        red, green, blue = pictures.shown_bands
        caption = texts("caption_false_colour", red=red, green=green, blue=blue)
    caption += " " + texts("caption_stretch")
    if len(shown) < len(pictures.dates):
        caption += " " + texts(
            "caption_some_dates", shown=len(shown), count=len(pictures.dates)
        )
    shares = [share_of(pictures.footprints[t]) for t in (shown[0], shown[-1])]
    return encoded(drawing, texts(
        "alt_series", count=len(shown), first=pictures.dates[shown[0]],
        last=pictures.dates[shown[-1]], first_share=texts.percent(shares[0], 1),
        last_share=texts.percent(shares[1], 1),
    ), caption, photo=True)


def change_maps(pictures: Pictures, texts: Texts) -> Figure:
    """Two maps: the year in which each pixel was first seen as mine; first against last date."""
    first, last = pictures.dates[0], pictures.dates[-1]
    began, years, colours = painting.first_seen(pictures)
    drawing, (left, right) = _two_maps(pictures, texts)
    _show(left, painting.first_year(pictures), pictures, texts("title_first_year"))
    _strip(drawing, left, colours, [f"≤{began}".replace("-", "-\n", 1), *map(str, years)])
    _show(right, painting.change(pictures, pictures.change), pictures,
          texts("title_change", first=first, last=last))
    _strip(drawing, right, [*CHANGE_COLOURS.values(), UNSEEN_COLOUR],
           [texts(f"legend_{name}") for name in ("stable", "gain", "loss", "not_comparable")])
    shares = {
        name: texts.percent(share_of(pictures.change, code), 1)
        for name, code in (("stable", STABLE), ("gain", GAIN), ("loss", LOSS))
    }
    return encoded(
        drawing, texts("alt_change", first=first, last=last, **shares),
        texts("caption_change", year=began, first=first, last=last), photo=True,
    )


def confidence_maps(pictures: Pictures, probability: NDArray[np.uint8], texts: Texts) -> Figure:
    """The probability of mine at the last date, and the least certainty over all dates."""
    share = painting.probability_share(probability)
    certainty = painting.least_certainty(probability)
    one_date = len(pictures.dates) == 1
    shown = [(share[-1], texts("title_probability", date=pictures.dates[-1]), 0.0),
             (certainty, texts("title_certainty_one" if one_date else "title_certainty"), 0.5)]
    drawing, axes = _two_maps(pictures, texts)
    for axis, (values, title, lowest) in zip(axes, shown):
        drawn = axis.imshow(values, aspect=pictures.aspect, cmap=CERTAINTY_RAMP, vmin=lowest,
                            vmax=1, interpolation="nearest")
        axis.set_title(title, fontsize=10, color=INK, pad=3)
        bar = _bar_below(drawing, axis, drawn)
        bar.set_ticks(np.linspace(lowest, 1, 6))
        bar.ax.xaxis.set_major_formatter(lambda value, _: texts.percent(value))
    known = certainty[~np.isnan(certainty)]
    unsure = float((known < UNSURE_BELOW).mean()) if known.size else None
    return encoded(
        drawing,
        texts("alt_confidence", share=texts.percent(unsure, 1),
              bound=texts.percent(UNSURE_BELOW)),
        texts("caption_confidence", certain=texts.percent(1), guess=texts.percent(0.5)),
        photo=True,
    )


def agreement_map(pictures: Pictures, reference: NDArray[np.uint8], texts: Texts) -> Figure | None:
    """Where prediction and reference agree, date by date; None where no reference is known."""
    known = known_dates(reference)
    if not known:
        return None
    shown = [known[k] for k in shown_dates(len(known))]
    drawing, axes = _grid_of_maps(pictures, len(shown), [
        *(Patch(color=colour, label=texts(f"legend_{name}"))
          for name, colour in AGREEMENT_COLOURS.items()),
        Patch(facecolor=UNSEEN_COLOUR, edgecolor=INK, linewidth=0.5,
              label=texts("legend_not_comparable")),
    ])
    for place, (axis, t) in enumerate(zip(axes, shown)):
        axis.imshow(painting.agreement(pictures, reference, t), aspect=pictures.aspect,
                    interpolation=interpolation(pictures))
        site_outline(axis, pictures)
        axis.set_title(pictures.dates[t], fontsize=10, color=INK, pad=3)
        if place == 0:
            scale_bar(axis, pictures, texts)
    caption = texts("caption_agreement")
    if len(shown) < len(known):
        caption += " " + texts("caption_some_dates", shown=len(shown), count=len(known))
    return encoded(drawing, texts("alt_agreement", count=len(shown)), caption, photo=True)


def change_agreement_maps(
    pictures: Pictures, reference: NDArray[np.uint8], texts: Texts
) -> Figure | None:
    """Change in the reference between its first and last date, and how the map's change fits it;
    None where fewer than two dates are known."""
    known = known_dates(reference)
    if len(known) < 2:
        return None
    first, last = known[0], known[-1]
    true, fits, found = painting.change_agreement(pictures, reference, first, last)
    dates = {"first": pictures.dates[first], "last": pictures.dates[last]}
    drawing, (left, right) = _two_maps(pictures, texts)
    _show(left, painting.change(pictures, true), pictures, texts("title_true_change", **dates))
    _strip(drawing, left, [*CHANGE_COLOURS.values(), UNSEEN_COLOUR],
           [texts(f"legend_{name}") for name in ("stable", "gain", "loss", "not_comparable")])
    _show(right, fits, pictures, texts("title_change_agreement"))
    _strip(drawing, right, list(AGREEMENT_COLOURS.values()),
           [texts(f"legend_change_{name}") for name in AGREEMENT_COLOURS])
    return encoded(
        drawing, texts("alt_change_agreement", share=texts.percent(found), **dates),
        texts("caption_change_agreement"), photo=True,
    )


def _grid_of_maps(
    pictures: Pictures, count: int, handles: list[Line2D | Patch]
) -> tuple[Drawing, list[Axes]]:
    """Small multiples, and below them the legend of all."""
    tall = ratio(pictures)
    columns = _columns(count, tall)
    width = min(FULL_WIDTH_IN / columns, _TALLEST_PANEL_IN / tall)
    whole_in = max(width * columns, 4.2)
    in_a_row = max(1, min(len(handles), int(whole_in / _LEGEND_ENTRY_IN)))
    drawing, axes = panels(
        count, columns, whole_in, width * tall + _TITLE_IN,
        0.12 + _LEGEND_ROW_IN * -(-len(handles) // in_a_row),
    )
    for axis in axes:
        bare(axis)
    drawing.legend(handles=handles, loc="lower center", ncol=in_a_row, frameon=False, fontsize=9,
                   handlelength=1.4, columnspacing=1.3, borderaxespad=0.2)
    return drawing, axes


def _columns(count: int, tall: float) -> int:
    """Columns of a grid of maps: as few empty places as can be, then as large as can be."""
    if tall < 0.45:
        return min(count, 2)
    if count <= 4:
        return 2 if count == 4 and tall < 1 else count
    choices = (3, 4) if count <= 9 and tall < 1.6 else (4, 5)
    return min(choices, key=lambda columns: (-count % columns, columns))


def _two_maps(pictures: Pictures, texts: Texts) -> tuple[Drawing, list[Axes]]:
    """Side by side, or one above the other where the pictures are broad; room for bars below."""
    tall = ratio(pictures)
    columns = 1 if tall < 0.4 else 2
    width = min(FULL_WIDTH_IN / columns, _TALLEST_PANEL_IN / tall)
    drawing, axes = panels(2, columns, max(width * columns, 6.0), width * tall + 0.75)
    for axis in axes:
        bare(axis)
    scale_bar(axes[0], pictures, texts)
    return drawing, axes


def _show(axis: Axes, image: Image, pictures: Pictures, title: str) -> None:
    axis.imshow(image, aspect=pictures.aspect, interpolation=interpolation(pictures))
    site_outline(axis, pictures)
    axis.set_title(title, fontsize=10, color=INK, pad=3)


def _strip(
    drawing: Drawing, axis: Axes, colours: Sequence[str | Sequence[float]], labels: Sequence[str]
) -> None:
    """A legend below a map: a strip of colours, each with its name."""
    count = len(colours)
    drawn = ScalarMappable(BoundaryNorm(np.arange(count + 1), count), ListedColormap(colours))
    bar = _bar_below(drawing, axis, drawn)
    room_in = axis.get_position(original=True).width * drawing.get_figwidth()
    # Years may be left out where they would touch; names of classes are few and never are.
    step = max(1, -(-count // int(room_in / _LABEL_IN))) if labels[-1].isdigit() else 1
    bar.set_ticks(np.arange(0, count, step) + 0.5, labels=labels[::step])
    bar.ax.tick_params(length=0)
    bar.outline.set_visible(True)
    bar.outline.set_linewidth(0.4)


def _bar_below(drawing: Drawing, axis: Axes, drawn: ScalarMappable) -> Colorbar:
    bar = drawing.colorbar(drawn, ax=axis, orientation="horizontal", shrink=0.88, aspect=30)
    bar.outline.set_visible(False)
    bar.ax.tick_params(labelsize=8, colors=INK)
    return bar

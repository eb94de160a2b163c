"""Maps of the report: the years in true colour, what changed when, and how sure the model was."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib import colormaps
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure as Drawing
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from numpy.typing import NDArray

from .blocks import Figure
from .drawing import BLUE, FULL_WIDTH_IN, GREEN, INK, SKY, VERMILION, YELLOW, encoded, panels
from .pictures import Pictures
from .text import Texts

MOST_DATES_SHOWN = 12
UNSEEN = 255
STABLE, GAIN, LOSS = 1, 2, 3
CHANGE_COLOURS = {STABLE: "#4d4d4d", GAIN: VERMILION, LOSS: BLUE}
_UNSEEN_COLOUR = "#ffffff"
_TALLEST_PANEL_IN = 4.6
_ONE_MAP_IN = 6.4
_LEGEND_IN = 0.34
_TITLE_IN = 0.26

Image = NDArray[np.float64]


def series_map(pictures: Pictures, texts: Texts) -> Figure:
    """Small multiples of the dates in true colour with the footprint outlined."""
    shown = _shown_dates(len(pictures.dates))
    drawing, axes = _grid_of_maps(pictures, len(shown))
    for place, (axis, t) in enumerate(zip(axes, shown)):
        axis.imshow(_dimmed(pictures.true_colour[t] / 255, pictures.footprints[t] == UNSEEN),
                    aspect=pictures.aspect)
        _outline(axis, pictures.footprints[t] == 1)
        axis.set_title(pictures.dates[t], fontsize=10, color=INK, pad=3)
        if place == 0:
            _scale_bar(axis, pictures, texts)
    _legend(drawing, [
        Line2D([], [], color=YELLOW, linewidth=2, label=texts("legend_footprint"),
               path_effects=[_halo()]),
        Patch(facecolor="#d9d9d9", edgecolor=INK, linewidth=0.5, label=texts("legend_unseen")),
    ])
    caption = texts("caption_series")
    if len(shown) < len(pictures.dates):
        caption += " " + texts(
            "caption_some_dates", shown=len(shown), count=len(pictures.dates)
        )
    shares = [_share(pictures.footprints[t]) for t in (shown[0], shown[-1])]
    return encoded(drawing, texts(
        "alt_series", count=len(shown), first=pictures.dates[shown[0]],
        last=pictures.dates[shown[-1]], first_share=texts.percent(shares[0], 1),
        last_share=texts.percent(shares[1], 1),
    ), caption, photo=True)


def first_year_map(pictures: Pictures, texts: Texts) -> Figure:
    """The year in which each pixel was first seen as mine."""
    years = sorted({int(date[:4]) for date in pictures.dates})[1:]
    seen_years = sorted({int(y) for y in np.unique(pictures.first_gain_year) if y} | set(years))
    ramp = colormaps["cividis"](np.linspace(0.0, 1.0, max(len(seen_years), 1)))
    image = _backdrop(pictures)
    _fill(image, _first_seen_state(pictures) == 1, CHANGE_COLOURS[STABLE])
    for year, colour in zip(seen_years, ramp):
        _fill(image, pictures.first_gain_year == year, colour[:3])
    drawing, (axis,) = _one_map(pictures, image, texts)
    _legend(drawing, [
        Patch(color=CHANGE_COLOURS[STABLE],
              label=texts("legend_from_start", date=pictures.dates[0])),
        *(Patch(color=colour, label=str(year)) for year, colour in zip(seen_years, ramp)),
    ])
    counts = {year: int((pictures.first_gain_year == year).sum()) for year in seen_years}
    busiest = max(counts, key=lambda year: counts[year]) if any(counts.values()) else None
    alternative = texts("alt_first_year_none") if busiest is None else texts(
        "alt_first_year", year=busiest
    )
    return encoded(drawing, alternative, texts("caption_first_year"), photo=True)


def change_map(pictures: Pictures, texts: Texts) -> Figure:
    """Stable mine, gain and loss between the first and the last date."""
    image = _backdrop(pictures)
    _fill(image, pictures.change == UNSEEN, _UNSEEN_COLOUR)
    for code, colour in CHANGE_COLOURS.items():
        _fill(image, pictures.change == code, colour)
    drawing, (axis,) = _one_map(pictures, image, texts)
    names = {STABLE: "legend_stable", GAIN: "legend_gain", LOSS: "legend_loss"}
    _legend(drawing, [
        *(Patch(color=CHANGE_COLOURS[code], label=texts(name)) for code, name in names.items()),
        Patch(facecolor=_UNSEEN_COLOUR, edgecolor=INK, linewidth=0.5,
              label=texts("legend_not_comparable")),
    ])
    shares = {
        name: texts.percent(float((pictures.change == code).mean()), 1)
        for name, code in (("stable", STABLE), ("gain", GAIN), ("loss", LOSS))
    }
    dates = {"first": pictures.dates[0], "last": pictures.dates[-1]}
    return encoded(
        drawing, texts("alt_change", **dates, **shares), texts("caption_change", **dates),
        photo=True,
    )


def confidence_map(
    pictures: Pictures, probability: NDArray[np.uint8], texts: Texts
) -> Figure:
    """The probability of mine at the last date, and the least certainty over all dates."""
    share = np.where(probability == UNSEEN, np.nan, probability / 200)
    certainty = np.where(np.isnan(share), np.inf, np.maximum(share, 1 - share)).min(axis=0)
    certainty[np.isinf(certainty)] = np.nan
    one_date = len(pictures.dates) == 1
    shown = [(share[-1], texts("title_probability", date=pictures.dates[-1]), 0.0),
             (certainty, texts("title_certainty_one" if one_date else "title_certainty"), 0.5)]
    ratio = _ratio(pictures)
    width = min(FULL_WIDTH_IN / 2, _TALLEST_PANEL_IN / ratio)
    drawing, axes = panels(2, 2, 2 * max(width, 2.6), max(width, 2.6) * ratio + 0.75)
    for axis, (values, title, lowest) in zip(axes, shown):
        drawn = axis.imshow(values, aspect=pictures.aspect, cmap="cividis", vmin=lowest, vmax=1,
                            interpolation="nearest")
        axis.set_title(title, fontsize=10, color=INK, pad=3)
        _bare(axis)
        bar = drawing.colorbar(drawn, ax=axis, orientation="horizontal", shrink=0.8, aspect=30,
                               ticks=np.linspace(lowest, 1, 6))
        bar.ax.xaxis.set_major_formatter(lambda value, _: texts.percent(value))
        bar.ax.tick_params(labelsize=8)
        bar.outline.set_visible(False)
    unsure = float((certainty < 0.8).mean())
    return encoded(
        drawing, texts("alt_confidence", share=texts.percent(unsure, 1)),
        texts("caption_confidence"), photo=True,
    )


def agreement_map(pictures: Pictures, reference: NDArray[np.uint8], texts: Texts) -> Figure | None:
    """Where prediction and reference agree, date by date; None where no reference is known."""
    known = [t for t in range(len(pictures.dates)) if (reference[t] != UNSEEN).any()]
    if not known:
        return None
    shown = [known[k] for k in _shown_dates(len(known))]
    drawing, axes = _grid_of_maps(pictures, len(shown))
    colours = {"agreed": GREEN, "only_map": VERMILION, "only_reference": SKY}
    for place, (axis, t) in enumerate(zip(axes, shown)):
        mapped, true = pictures.footprints[t], reference[t]
        image = _greyscale(pictures.true_colour[t])
        _fill(image, (mapped == UNSEEN) | (true == UNSEEN), _UNSEEN_COLOUR)
        _fill(image, (mapped == 1) & (true == 1), colours["agreed"])
        _fill(image, (mapped == 1) & (true == 0), colours["only_map"])
        _fill(image, (mapped == 0) & (true == 1), colours["only_reference"])
        axis.imshow(image, aspect=pictures.aspect, interpolation=_interpolation(pictures))
        axis.set_title(pictures.dates[t], fontsize=10, color=INK, pad=3)
        if place == 0:
            _scale_bar(axis, pictures, texts)
    _legend(drawing, [
        *(Patch(color=colour, label=texts(f"legend_{name}")) for name, colour in colours.items()),
        Patch(facecolor=_UNSEEN_COLOUR, edgecolor=INK, linewidth=0.5,
              label=texts("legend_not_comparable")),
    ])
    caption = texts("caption_agreement")
    if len(shown) < len(known):
        caption += " " + texts("caption_some_dates", shown=len(shown), count=len(known))
    return encoded(drawing, texts("alt_agreement", count=len(shown)), caption, photo=True)


def _shown_dates(count: int) -> list[int]:
    """All, or as many as a page holds, evenly spread, the first and the last among them."""
    return sorted({round(t) for t in np.linspace(0, count - 1, min(count, MOST_DATES_SHOWN))})


def _ratio(pictures: Pictures) -> float:
    height, width = pictures.change.shape
    return height * pictures.aspect / width


def _interpolation(pictures: Pictures) -> str:
    """Small pictures are enlarged by whole pixels, which is what they are."""
    return "nearest" if max(pictures.change.shape) < 400 else "antialiased"


def _grid_of_maps(pictures: Pictures, count: int) -> tuple[Drawing, list[Axes]]:
    ratio = _ratio(pictures)
    columns = min(count, 2 if ratio < 0.45 else 3 if count <= 9 and ratio < 1.6 else 4)
    width = min(FULL_WIDTH_IN / columns, _TALLEST_PANEL_IN / ratio)
    drawing, axes = panels(
        count, columns, max(width * columns, 4.2), width * ratio + _TITLE_IN, _LEGEND_IN
    )
    for axis in axes:
        _bare(axis)
    return drawing, axes


def _one_map(
    pictures: Pictures, image: Image, texts: Texts
) -> tuple[Drawing, list[Axes]]:
    ratio = _ratio(pictures)
    width = FULL_WIDTH_IN if ratio < 0.5 else min(_ONE_MAP_IN, _ONE_MAP_IN / ratio)
    drawing, axes = panels(1, 1, max(width, 4.2), width * ratio, 1.6 * _LEGEND_IN)
    axes[0].imshow(image, aspect=pictures.aspect, interpolation=_interpolation(pictures))
    _bare(axes[0])
    _scale_bar(axes[0], pictures, texts)
    return drawing, axes


def _bare(axis: Axes) -> None:
    axis.set_xticks([])
    axis.set_yticks([])
    for spine in axis.spines.values():
        spine.set_color("#9aa4ad")
        spine.set_linewidth(0.6)


def _halo(width: float = 3.4):  # type: ignore[no-untyped-def]
    from matplotlib.patheffects import withStroke

    return withStroke(linewidth=width, foreground="black", alpha=0.65)


def _outline(axis: Axes, mask: NDArray[np.bool_]) -> None:
    if not mask.any():
        return
    height, width = mask.shape
    ringed = np.pad(mask, 1).astype(float)
    axis.contour(np.arange(-1, width + 1), np.arange(-1, height + 1), ringed, levels=[0.5],
                 colors=YELLOW, linewidths=1.1).set_path_effects([_halo(2.2)])
    axis.set_xlim(-0.5, width - 0.5)
    axis.set_ylim(height - 0.5, -0.5)


def _dimmed(colour: Image, unseen: NDArray[np.bool_]) -> Image:
    image = colour.copy()
    image[unseen] = 0.35 * image[unseen] + 0.65 * 0.85
    return image


def _greyscale(colour: NDArray[np.uint8]) -> Image:
    """A pale backdrop on which colours stand out, (h, w, 3) 0-1."""
    grey = colour @ np.array([0.299, 0.587, 0.114]) / 255
    return np.repeat((0.55 + 0.4 * grey)[..., np.newaxis], 3, axis=2)


def _backdrop(pictures: Pictures) -> Image:
    return _greyscale(pictures.true_colour[-1])


def _fill(image: Image, where: NDArray[np.bool_], colour: str | Sequence[float]) -> None:
    image[where] = to_rgb(colour)


def _first_seen_state(pictures: Pictures) -> NDArray[np.uint8]:
    """The footprint at the first date that saw each pixel."""
    first = np.argmax(pictures.footprints != UNSEEN, axis=0)
    return np.take_along_axis(pictures.footprints, first[np.newaxis], axis=0)[0]


def _share(mask: NDArray[np.uint8]) -> float | None:
    seen = int((mask != UNSEEN).sum())
    return int((mask == 1).sum()) / seen if seen else None


def _legend(drawing: Drawing, handles: list[Line2D | Patch]) -> None:
    wide = drawing.get_figwidth()
    columns = max(1, min(len(handles), int(wide / 1.35)))
    drawing.legend(handles=handles, loc="lower center", ncol=columns, frameon=False, fontsize=9,
                   handlelength=1.4, columnspacing=1.3, borderaxespad=0.2)


def _scale_bar(axis: Axes, pictures: Pictures, texts: Texts) -> None:
    """A bar of a round length, at most a third of the picture."""
    if pictures.pixel_width_m is None:
        return
    height, width = pictures.change.shape
    most_m = width * pictures.pixel_width_m / 3
    power = 10 ** np.floor(np.log10(most_m))
    length_m = float(max(step * power for step in (1, 2, 5) if step * power <= most_m))
    length_px = length_m / pictures.pixel_width_m
    left, base = 0.04 * width, 0.95 * height
    axis.plot([left, left + length_px], [base, base], color="white", linewidth=3,
              solid_capstyle="butt", path_effects=[_halo(5)])
    label = (
        texts("kilometres", count=texts.number(length_m / 1000)) if length_m >= 1000
        else texts("metres", count=texts.number(length_m))
    )
    axis.text(left, base - 0.02 * height, label, color="white", fontsize=8, va="bottom",
              path_effects=[_halo(2)])
    axis.set_xlim(-0.5, width - 0.5)
    axis.set_ylim(height - 0.5, -0.5)

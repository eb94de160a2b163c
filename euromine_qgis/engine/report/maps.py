"""Maps of the report: the years in true colour, what changed when, and how sure the model was."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib import colormaps
from matplotlib.axes import Axes
from matplotlib.cm import ScalarMappable
from matplotlib.colorbar import Colorbar
from matplotlib.colors import BoundaryNorm, ListedColormap, to_rgb
from matplotlib.figure import Figure as Drawing
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.patheffects import withStroke
from mpl_toolkits.axes_grid1.anchored_artists import AnchoredSizeBar
from numpy.typing import NDArray

from ..change import GAIN, LOSS, UNSEEN, codes_of
from ..change import STABLE_MINE as STABLE
from .blocks import Figure
from .drawing import BLUE, FULL_WIDTH_IN, GREEN, INK, SKY, VERMILION, YELLOW, encoded, panels
from .pictures import TRUE_COLOUR, Pictures
from .text import Texts

MOST_DATES_SHOWN = 12
UNSURE_BELOW = 0.8
UNSEEN_COLOUR = "#ffffff"
STABLE_COLOUR = "#4d4d4d"
CHANGE_COLOURS = {STABLE: STABLE_COLOUR, GAIN: VERMILION, LOSS: BLUE}
AGREEMENT_COLOURS = {"agreed": GREEN, "only_map": VERMILION, "only_reference": SKY}
_TALLEST_PANEL_IN = 4.6
_LABEL_IN = 0.42
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
    if pictures.shown_bands != TRUE_COLOUR:
        red, green, blue = pictures.shown_bands
        caption = texts("caption_false_colour", red=red, green=green, blue=blue)
    caption += " " + texts("caption_stretch")
    if len(shown) < len(pictures.dates):
        caption += " " + texts(
            "caption_some_dates", shown=len(shown), count=len(pictures.dates)
        )
    shares = [_share(pictures.footprints[t]) for t in (shown[0], shown[-1])]
    return _encoded(drawing, pictures, texts(
        "alt_series", count=len(shown), first=pictures.dates[shown[0]],
        last=pictures.dates[shown[-1]], first_share=texts.percent(shares[0], 1),
        last_share=texts.percent(shares[1], 1),
    ), caption)


def change_maps(pictures: Pictures, texts: Texts) -> Figure:
    """Two maps: the year in which each pixel was first seen as mine; first against last date."""
    first, last = pictures.dates[0], pictures.dates[-1]
    years = sorted({int(date[:4]) for date in pictures.dates}
                   | {int(year) for year in np.unique(pictures.first_gain_year) if year})
    ramp = colormaps["viridis"](np.linspace(0.05, 1.0, len(years) - 1))[:, :3]
    colours = [to_rgb(STABLE_COLOUR), *ramp]
    when = _backdrop(pictures)
    _fill(when, (pictures.footprints == UNSEEN).all(axis=0), UNSEEN_COLOUR)
    _fill(when, _first_seen_state(pictures) == 1, STABLE_COLOUR)
    for year, colour in zip(years[1:], colours[1:]):
        _fill(when, pictures.first_gain_year == year, colour)

    drawing, (left, right) = _two_maps(pictures, texts)
    _show(left, when, pictures, texts("title_first_year"))
    _strip(drawing, left, colours, [f"≤{years[0]}", *(str(year) for year in years[1:])])
    _show(right, _change_image(pictures, pictures.change), pictures,
          texts("title_change", first=first, last=last))
    _strip(drawing, right, [*CHANGE_COLOURS.values(), UNSEEN_COLOUR],
           [texts(f"legend_{name}") for name in ("stable", "gain", "loss", "not_comparable")])
    shares = {
        name: texts.percent(float((pictures.change == code).mean()), 1)
        for name, code in (("stable", STABLE), ("gain", GAIN), ("loss", LOSS))
    }
    return _encoded(
        drawing, pictures, texts("alt_change", first=first, last=last, **shares),
        texts("caption_change", year=years[0], first=first, last=last),
    )


def confidence_maps(pictures: Pictures, probability: NDArray[np.uint8], texts: Texts) -> Figure:
    """The probability of mine at the last date, and the least certainty over all dates."""
    share = np.where(probability == UNSEEN, np.nan, probability / 200)
    certainty = np.where(np.isnan(share), np.inf, np.maximum(share, 1 - share)).min(axis=0)
    certainty[np.isinf(certainty)] = np.nan
    one_date = len(pictures.dates) == 1
    shown = [(share[-1], texts("title_probability", date=pictures.dates[-1]), 0.0),
             (certainty, texts("title_certainty_one" if one_date else "title_certainty"), 0.5)]
    drawing, axes = _two_maps(pictures, texts)
    for axis, (values, title, lowest) in zip(axes, shown):
        drawn = axis.imshow(values, aspect=pictures.aspect, cmap="cividis", vmin=lowest, vmax=1,
                            interpolation="nearest")
        axis.set_title(title, fontsize=10, color=INK, pad=3)
        bar = _bar_below(drawing, axis, drawn)
        bar.set_ticks(np.linspace(lowest, 1, 6))
        bar.ax.xaxis.set_major_formatter(lambda value, _: texts.percent(value))
    known = certainty[~np.isnan(certainty)]
    unsure = float((known < UNSURE_BELOW).mean()) if known.size else None
    return _encoded(
        drawing, pictures,
        texts("alt_confidence", share=texts.percent(unsure, 1),
              bound=texts.percent(UNSURE_BELOW)),
        texts("caption_confidence", certain=texts.percent(1), guess=texts.percent(0.5)),
    )


def agreement_map(pictures: Pictures, reference: NDArray[np.uint8], texts: Texts) -> Figure | None:
    """Where prediction and reference agree, date by date; None where no reference is known."""
    known = [t for t in range(len(pictures.dates)) if (reference[t] != UNSEEN).any()]
    if not known:
        return None
    shown = [known[k] for k in _shown_dates(len(known))]
    drawing, axes = _grid_of_maps(pictures, len(shown))
    for place, (axis, t) in enumerate(zip(axes, shown)):
        mapped, true = pictures.footprints[t], reference[t]
        image = _greyscale(pictures.true_colour[t])
        _fill(image, (mapped == UNSEEN) | (true == UNSEEN), UNSEEN_COLOUR)
        _fill(image, (mapped == 1) & (true == 1), AGREEMENT_COLOURS["agreed"])
        _fill(image, (mapped == 1) & (true == 0), AGREEMENT_COLOURS["only_map"])
        _fill(image, (mapped == 0) & (true == 1), AGREEMENT_COLOURS["only_reference"])
        axis.imshow(image, aspect=pictures.aspect, interpolation=_interpolation(pictures))
        axis.set_title(pictures.dates[t], fontsize=10, color=INK, pad=3)
        if place == 0:
            _scale_bar(axis, pictures, texts)
    _legend(drawing, [
        *(Patch(color=colour, label=texts(f"legend_{name}"))
          for name, colour in AGREEMENT_COLOURS.items()),
        Patch(facecolor=UNSEEN_COLOUR, edgecolor=INK, linewidth=0.5,
              label=texts("legend_not_comparable")),
    ])
    caption = texts("caption_agreement")
    if len(shown) < len(known):
        caption += " " + texts("caption_some_dates", shown=len(shown), count=len(known))
    return _encoded(drawing, pictures, texts("alt_agreement", count=len(shown)), caption)


def change_agreement_maps(
    pictures: Pictures, reference: NDArray[np.uint8], texts: Texts
) -> Figure | None:
    """Change in the reference between its first and last date, and how the map's change fits it;
    None where fewer than two dates are known."""
    known = [t for t in range(len(pictures.dates)) if (reference[t] != UNSEEN).any()]
    if len(known) < 2:
        return None
    first, last = known[0], known[-1]
    true = codes_of(reference[first], reference[last])
    mapped = codes_of(pictures.footprints[first], pictures.footprints[last])
    fits = _backdrop(pictures)
    true_change, mapped_change = ((codes == GAIN) | (codes == LOSS) for codes in (true, mapped))
    unknown = (true == UNSEEN) | (mapped == UNSEEN)
    _fill(fits, mapped_change & ~(true == mapped), AGREEMENT_COLOURS["only_map"])
    _fill(fits, true_change & ~mapped_change, AGREEMENT_COLOURS["only_reference"])
    _fill(fits, true_change & (true == mapped), AGREEMENT_COLOURS["agreed"])
    _fill(fits, unknown, UNSEEN_COLOUR)

    dates = {"first": pictures.dates[first], "last": pictures.dates[last]}
    drawing, (left, right) = _two_maps(pictures, texts)
    _show(left, _change_image(pictures, true), pictures, texts("title_true_change", **dates))
    _strip(drawing, left, [*CHANGE_COLOURS.values(), UNSEEN_COLOUR],
           [texts(f"legend_{name}") for name in ("stable", "gain", "loss", "not_comparable")])
    _show(right, fits, pictures, texts("title_change_agreement"))
    _strip(drawing, right, list(AGREEMENT_COLOURS.values()),
           [texts(f"legend_change_{name}") for name in AGREEMENT_COLOURS])
    counted = true_change & ~unknown
    found = float((counted & (true == mapped)).sum() / counted.sum()) if counted.any() else None
    return _encoded(
        drawing, pictures, texts("alt_change_agreement", share=texts.percent(found), **dates),
        texts("caption_change_agreement"),
    )


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
    columns = _columns(count, ratio, small=pictures.site is not None)
    width = min(FULL_WIDTH_IN / columns, _TALLEST_PANEL_IN / ratio)
    drawing, axes = panels(
        count, columns, max(width * columns, 4.2), width * ratio + _TITLE_IN, _LEGEND_IN
    )
    for axis in axes:
        _bare(axis)
    return drawing, axes


def _columns(count: int, ratio: float, small: bool) -> int:
    """Columns of a grid of maps: as few empty places as can be, then as large as can be."""
    if small:
        return min(count, 5)
    if ratio < 0.45:
        return min(count, 2)
    if count <= 4:
        return 2 if count == 4 and ratio < 1 else count
    choices = (3, 4) if count <= 9 and ratio < 1.6 else (4, 5)
    return min(choices, key=lambda columns: (-count % columns, columns))


def _two_maps(pictures: Pictures, texts: Texts) -> tuple[Drawing, list[Axes]]:
    """Side by side, or one above the other where the pictures are broad; room for bars below."""
    ratio = _ratio(pictures)
    columns = 1 if ratio < 0.4 else 2
    width = min(FULL_WIDTH_IN / columns, _TALLEST_PANEL_IN / ratio)
    drawing, axes = panels(2, columns, max(width * columns, 6.0), width * ratio + 0.75)
    for axis in axes:
        _bare(axis)
    _scale_bar(axes[0], pictures, texts)
    return drawing, axes


def _show(axis: Axes, image: Image, pictures: Pictures, title: str) -> None:
    axis.imshow(image, aspect=pictures.aspect, interpolation=_interpolation(pictures))
    axis.set_title(title, fontsize=10, color=INK, pad=3)


def _change_image(pictures: Pictures, codes: NDArray[np.uint8]) -> Image:
    image = _backdrop(pictures)
    _fill(image, codes == UNSEEN, UNSEEN_COLOUR)
    for code, colour in CHANGE_COLOURS.items():
        _fill(image, codes == code, colour)
    return image


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


def _encoded(drawing: Drawing, pictures: Pictures, alternative: str, caption: str) -> Figure:
    """Maps of single sites are many, so they are kept smaller in bytes."""
    return encoded(drawing, alternative, caption, photo=True, fine=pictures.site is None)


def _bare(axis: Axes) -> None:
    axis.set_xticks([])
    axis.set_yticks([])
    for spine in axis.spines.values():
        spine.set_color("#9aa4ad")
        spine.set_linewidth(0.6)


def _halo(width: float = 3.4) -> withStroke:
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
    most_m = pictures.change.shape[1] * pictures.pixel_width_m / 3
    power = 10 ** np.floor(np.log10(most_m))
    length_m = float(max(step * power for step in (1, 2, 5) if step * power <= most_m))
    label = (
        texts("kilometres", count=texts.number(length_m / 1000)) if length_m >= 1000
        else texts("metres", count=texts.number(length_m))
    )
    bar = AnchoredSizeBar(
        axis.transData, length_m / pictures.pixel_width_m, label, "lower left", color=INK,
        size_vertical=0.006 * pictures.change.shape[0], label_top=True, borderpad=0.5,
        fontproperties=FontProperties(size=8),
    )
    bar.patch.set(alpha=0.75, linewidth=0)
    axis.add_artist(bar)

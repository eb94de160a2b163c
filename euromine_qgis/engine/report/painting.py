"""What maps are painted with: pictures in; images, and lines on them, out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib import colormaps
from matplotlib.axes import Axes
from matplotlib.colors import to_hex, to_rgb
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.patheffects import withStroke
from mpl_toolkits.axes_grid1.anchored_artists import AnchoredSizeBar
from numpy.typing import NDArray

from ..change import GAIN, LOSS, UNSEEN, codes_of
from ..change import STABLE_MINE as STABLE
from .drawing import BLUE, GREEN, INK, SKY, VERMILION, YELLOW
from .pictures import Pictures
from .text import Texts

MOST_DATES_SHOWN = 12
UNSEEN_COLOUR = "#ffffff"
STABLE_COLOUR = "#4d4d4d"
CHANGE_COLOURS = {STABLE: STABLE_COLOUR, GAIN: VERMILION, LOSS: BLUE}
AGREEMENT_COLOURS = {"agreed": GREEN, "only_map": VERMILION, "only_reference": SKY}
CERTAINTY_RAMP = "cividis"
_FULL = 200  # the probability 1 in pictures

Image = NDArray[np.float64]
Flags = NDArray[np.bool_]


def shown_dates(count: int) -> list[int]:
    """All, or as many as a page holds, evenly spread, the first and the last among them."""
    return sorted({round(t) for t in np.linspace(0, count - 1, min(count, MOST_DATES_SHOWN))})


def known_dates(reference: NDArray[np.uint8]) -> list[int]:
    """The dates of which a reference (t, h, w) says anything."""
    return [t for t in range(len(reference)) if (reference[t] != UNSEEN).any()]


def ratio(pictures: Pictures) -> float:
    """Height of a picture on the ground divided by its width."""
    height, width = pictures.change.shape
    return height * pictures.aspect / width


def interpolation(pictures: Pictures) -> str:
    """Small pictures are enlarged by whole pixels, which is what they are."""
    return "nearest" if max(pictures.change.shape) < 400 else "antialiased"


def true_colour(pictures: Pictures, t: int) -> Image:
    """A date in its colours, pale where it was not seen."""
    if pictures.true_colour is None:
        return backdrop(pictures, t)
    image = pictures.true_colour[t] / 255
    unseen = pictures.unknown(pictures.footprints[t])
    image[unseen] = 0.35 * image[unseen] + 0.65 * 0.85
    return image


def first_seen(pictures: Pictures) -> tuple[str, list[int], list[str]]:
    """The date, or its year, that stands for what was mine when first seen; the years in which more
    may have been seen as mine first; and the colours of both. All sites of a series have the same.

    Where a second date lies in the first year, mines may come in that year too.
    """
    dated = [int(date[:4]) for date in pictures.dates]
    years = {*dated, *(int(year) for year in np.unique(pictures.first_gain_year) if year)}
    began = f"{dated[0]}"
    if dated[0] in dated[1:] or dated[0] in pictures.first_gain_year:
        began = pictures.dates[0]
    else:
        years.remove(dated[0])
    ramp = colormaps["viridis"](np.linspace(0.05, 1.0, len(years)))
    return began, sorted(years), [STABLE_COLOUR, *(to_hex(colour) for colour in ramp)]


def first_year(pictures: Pictures) -> Image:
    """The year in which each pixel was first seen as mine, in the colours of ``first_seen``."""
    image = backdrop(pictures)
    fill(image, np.all(pictures.unknown(pictures.footprints), axis=0), UNSEEN_COLOUR)
    first = np.argmax(pictures.footprints != UNSEEN, axis=0)
    state = np.take_along_axis(pictures.footprints, first[np.newaxis], axis=0)[0]
    _, years, colours = first_seen(pictures)
    for year, colour in zip(years, colours[1:]):
        fill(image, pictures.first_gain_year == year, colour)
    # Last: what was mine from the beginning may have been lost and gained again.
    fill(image, state == 1, STABLE_COLOUR)
    return image


def change(pictures: Pictures, codes: NDArray[np.uint8]) -> Image:
    image = backdrop(pictures)
    fill(image, pictures.unknown(codes), UNSEEN_COLOUR)
    for code, colour in CHANGE_COLOURS.items():
        fill(image, codes == code, colour)
    return image


def probability_share(probability: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Probability of mine, NaN where it is not known."""
    return np.where(probability == UNSEEN, np.nan, probability / _FULL)


def least_certainty(probability: NDArray[np.uint8]) -> NDArray[np.float64]:
    """The least certainty over all dates, 0.5 to 1, NaN where no date is known; (h, w)."""
    share = probability_share(probability)
    certainty = np.where(np.isnan(share), np.inf, np.maximum(share, 1 - share)).min(axis=0)
    certainty[np.isinf(certainty)] = np.nan
    return certainty


def agreement(pictures: Pictures, reference: NDArray[np.uint8], t: int) -> Image:
    """Where footprint and reference of a date agree and differ."""
    mapped, true = pictures.footprints[t], reference[t]
    image = backdrop(pictures, t)
    fill(image, pictures.unknown(mapped) | pictures.unknown(true), UNSEEN_COLOUR)
    fill(image, (mapped == 1) & (true == 1), AGREEMENT_COLOURS["agreed"])
    fill(image, (mapped == 1) & (true == 0), AGREEMENT_COLOURS["only_map"])
    fill(image, (mapped == 0) & (true == 1), AGREEMENT_COLOURS["only_reference"])
    return image


def change_agreement(
    pictures: Pictures, reference: NDArray[np.uint8], first: int, last: int
) -> tuple[NDArray[np.uint8], Image, float | None]:
    """The reference's codes of change between two dates, where the map found the same, and the
    share of the reference's change that it found; None where there is none."""
    true = codes_of(reference[first], reference[last])
    mapped = codes_of(pictures.footprints[first], pictures.footprints[last])
    image = backdrop(pictures)
    true_change, mapped_change = ((codes == GAIN) | (codes == LOSS) for codes in (true, mapped))
    unknown = (true == UNSEEN) | (mapped == UNSEEN)
    fill(image, mapped_change & ~(true == mapped), AGREEMENT_COLOURS["only_map"])
    fill(image, true_change & ~mapped_change, AGREEMENT_COLOURS["only_reference"])
    fill(image, true_change & (true == mapped), AGREEMENT_COLOURS["agreed"])
    fill(image, pictures.unknown(np.where(unknown, np.uint8(UNSEEN), true)), UNSEEN_COLOUR)
    counted = true_change & ~unknown
    found = float((counted & (true == mapped)).sum() / counted.sum()) if counted.any() else None
    return true, image, found


def share_of(codes: NDArray[np.uint8], code: int = 1) -> float | None:
    """Share of the pixels seen that have a code; in a footprint, 1 is mine."""
    seen = int((codes != UNSEEN).sum())
    return int((codes == code).sum()) / seen if seen else None


def backdrop(pictures: Pictures, t: int = -1) -> Image:
    """A date in pale grey on which colours stand out, (h, w, 3) 0-1; plain where there is no
    image."""
    if pictures.true_colour is None:
        return np.full((*pictures.change.shape, 3), 0.86)
    grey = pictures.true_colour[t] @ np.array([0.299, 0.587, 0.114]) / 255
    return np.repeat((0.5 + 0.36 * grey)[..., np.newaxis], 3, axis=2)


def fill(image: Image, where: Flags, colour: str | Sequence[float]) -> None:
    image[where] = to_rgb(colour)


def bare(axis: Axes) -> None:
    axis.set_xticks([])
    axis.set_yticks([])
    for spine in axis.spines.values():
        spine.set_color("#9aa4ad")
        spine.set_linewidth(0.6)


def halo(width: float = 3.4) -> withStroke:
    return withStroke(linewidth=width, foreground="black", alpha=0.65)


def outline(axis: Axes, mask: Flags, colour: str = YELLOW, width: float = 1.1) -> None:
    if not mask.any():
        return
    height_px, width_px = mask.shape
    ringed = np.pad(mask, 1).astype(float)
    axis.contour(np.arange(-1, width_px + 1), np.arange(-1, height_px + 1), ringed, levels=[0.5],
                 colors=colour, linewidths=width).set_path_effects([halo(2 * width)])
    axis.set_xlim(-0.5, width_px - 0.5)
    axis.set_ylim(height_px - 0.5, -0.5)


def site_outline(axis: Axes, pictures: Pictures) -> None:
    """The edge of the sites, where they do not fill the picture."""
    if pictures.inside is not None and not pictures.inside.all():
        outline(axis, pictures.inside, "white", 0.7)


def outline_legend(pictures: Pictures, texts: Texts) -> list[Line2D | Patch]:
    """What lies over the true colours."""
    handles = [
        Line2D([], [], color=YELLOW, linewidth=2, label=texts("legend_footprint"),
               path_effects=[halo()]),
        Patch(facecolor="#d9d9d9", edgecolor=INK, linewidth=0.5, label=texts("legend_unseen")),
    ]
    if pictures.inside is not None:
        handles.append(Line2D([], [], color="white", linewidth=1.4, label=texts("legend_site"),
                              path_effects=[halo()]))
    return handles


def scale_bar(axis: Axes, pictures: Pictures, texts: Texts) -> None:
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

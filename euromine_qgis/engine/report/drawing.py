"""What maps and charts share: colours that everyone can tell apart, and figures as data URIs."""

from __future__ import annotations

import base64
import io
import math
from collections.abc import Collection

import numpy as np
from matplotlib import rcParams
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure as Drawing
from matplotlib.font_manager import fontManager
from PIL import Image

from .blocks import Figure

# Names of sites, models and bands are drawn as they are: a $ in them starts no formula.
rcParams["text.parse_math"] = False
# What DejaVu lacks comes from a font of the system; matplotlib warns of those that are not there.
_EAST_ASIAN = (
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Source Han Sans SC", "WenQuanYi Zen Hei",
    "WenQuanYi Micro Hei", "Microsoft YaHei", "SimHei", "PingFang SC", "Hiragino Sans GB",
    "Yu Gothic", "Malgun Gothic", "Arial Unicode MS",
)

# Okabe and Ito, Color Universal Design, 2008.
ORANGE, SKY, GREEN, YELLOW = "#e69f00", "#56b4e9", "#009e73", "#f0e442"
BLUE, VERMILION, PURPLE = "#0072b2", "#d55e00", "#cc79a7"
INK, GREY, PALE = "#1b1f24", "#6b7580", "#d5dbe1"

FULL_WIDTH_IN = 9.4
_SHOWN_PX_PER_IN = 100
_FINE_DPI, _COARSE_DPI = 150, 100
_JPEG_QUALITY, _SMALL_JPEG_QUALITY = 85, 75
_NAME_START, _NAME_END = 17, 10


def families(installed: Collection[str]) -> list[str]:
    """The fonts of charts, by preference, of those that are installed."""
    return ["DejaVu Sans", *(name for name in _EAST_ASIAN if name in installed)]


rcParams["font.family"] = families(fontManager.get_font_names())


def shortened(name: str) -> str:
    """The name of a site as charts have room for it: names often differ at their ends alone."""
    if len(name) <= _NAME_START + 1 + _NAME_END:
        return name
    return f"{name[:_NAME_START].rstrip()}…{name[-_NAME_END:].lstrip()}"


def encoded(
    drawing: Drawing, alternative: str, caption: str, photo: bool = False, small: bool = False
) -> Figure:
    """A finished drawing as a block; photographs as JPEG, everything else as PNG. ``small`` is
    for drawings of which a page holds many: fewer pixels, and more of them lost to the JPEG."""
    # Drawn once; savefig draws everything twice.
    drawing.set_dpi(_COARSE_DPI if small else _FINE_DPI)
    canvas = FigureCanvasAgg(drawing)
    canvas.draw()
    pixels = Image.fromarray(np.asarray(canvas.buffer_rgba())[..., :3])
    kind = "jpeg" if photo else "png"
    picture = io.BytesIO()
    pixels.save(picture, kind, quality=_SMALL_JPEG_QUALITY if small else _JPEG_QUALITY,
                optimize=True)
    text = base64.b64encode(picture.getvalue()).decode("ascii")
    width_px, height_px = (round(inches * _SHOWN_PX_PER_IN) for inches in drawing.get_size_inches())
    return Figure(f"data:image/{kind};base64,{text}", alternative, caption, width_px, height_px)


def panels(
    count: int, columns: int, width_in: float, panel_height_in: float, below_in: float = 0.0
) -> tuple[Drawing, list[Axes]]:
    """A drawing with a grid of axes, row by row; ``below_in`` is kept free for a legend."""
    rows = math.ceil(count / columns)
    height_in = rows * panel_height_in + below_in
    drawing = Drawing(figsize=(width_in, height_in))
    grid = drawing.add_gridspec(rows, columns)
    axes = [drawing.add_subplot(grid[k // columns, k % columns]) for k in range(count)]
    drawing.set_layout_engine(
        "constrained", rect=(0, below_in / height_in, 1, 1 - below_in / height_in)
    )
    return drawing, axes


def quiet(axes: Axes) -> None:
    """Chart axes with nothing on them that does not carry a number."""
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        axes.spines[side].set_color(GREY)
    axes.tick_params(colors=INK, labelsize=8)
    axes.grid(axis="y", color=PALE, linewidth=0.7)
    axes.set_axisbelow(True)

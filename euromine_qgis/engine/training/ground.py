"""The labelled ground of a series in memory: pixels, labels, and which part learns from them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...wording import worded
from ..errors import LabelsError
from ..grid import Grid, Window
from ..raster_series import Report, Series, SeriesReader
from ..tiles import Tile, plan_tiles
from ..wire import Wire
from .augment import grown
from .holdout import BLOCK_M, CHECK, GAP_M, KEPT, LEARN, divide
from .labels import Labels
from .sources import IGNORE

# About the tiles of a mapping run: what a network says depends on how much it is shown at once.
CORE_PX, MARGIN_PX = 480, 48
# Dates of tiles that are held in memory, about 4 MB each.
MOST_TILE_DATES = 100
LEAST_HA = 0.5


@dataclass(frozen=True)
class Plot:
    """A tile of ground. ``reflectance`` float16 (t, 6, h, w) of ``tile.read``, mirrored past the
    grid, NaN where missing; ``labels`` uint8 (t, h, w), 255 not known; ``parts`` uint8 (h, w)."""

    tile: Tile
    reflectance: NDArray[np.float16]
    labels: NDArray[np.uint8]
    parts: NDArray[np.uint8]


class Blocks:
    """The lattice of blocks over a grid."""

    def __init__(self, grid: Grid) -> None:
        self.side_px = max(1, round(BLOCK_M / grid.resolution_m()))
        self.shape = (-(-grid.height // self.side_px), -(-grid.width // self.side_px))

    def of_pixels(self, window: Window) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Row and column of the block of each row and column of a window, (h, 1) and (1, w); past
        the grid those of its edge."""
        rows = np.arange(window.row, window.row_stop) // self.side_px
        cols = np.arange(window.col, window.col_stop) // self.side_px
        return (
            np.clip(rows, 0, self.shape[0] - 1)[:, None],
            np.clip(cols, 0, self.shape[1] - 1)[None, :],
        )

    def count(self, pixels: NDArray[np.integer], window: Window) -> NDArray[np.int64]:
        """Sum of (h, w) within each block."""
        totals = np.zeros(self.shape, dtype=np.int64)
        np.add.at(totals, self.of_pixels(window), pixels)
        return totals


@dataclass(frozen=True)
class Ground:
    """All plots. ``area_ha`` of mine by part, at the date with the most of it summed over plots;
    ``gap_px`` is the ground beside other parts that is not learned from."""

    plots: tuple[Plot, ...]
    dates: int
    gap_px: int
    area_ha: dict[int, float]

    def has(self, part: int) -> bool:
        return self.area_ha[part] > 0

    def lessons(self) -> Iterator[tuple[Plot, NDArray[np.uint8]]]:
        """Plots to learn from, with their labels (t, h, w), 255 in and near the other parts."""
        for plot in self.plots:
            masks = lesson_masks(plot, self.gap_px)
            if (masks != IGNORE).any():
                yield plot, masks

    def exams(self, part: int) -> Iterator[tuple[Plot, NDArray[np.uint8]]]:
        """Plots with what is known of one part in their cores, (t, h, w) of the core."""
        for plot in self.plots:
            rows, cols = plot.tile.core_in_read
            inside = plot.parts[rows, cols] == part
            truth = np.where(inside, plot.labels[:, rows, cols], IGNORE).astype(np.uint8)
            if (truth != IGNORE).any():
                yield plot, truth


def lesson_masks(plot: Plot, gap_px: int) -> NDArray[np.uint8]:
    """The labels of a plot that may be learned from, (t, h, w)."""
    others = (plot.parts == CHECK) | (plot.parts == KEPT)
    near = grown(others, gap_px) | (plot.parts != LEARN)
    return np.where(near, IGNORE, plot.labels).astype(np.uint8)


def read_ground(series: Series, labels: Labels, seed: int, wire: Wire) -> Ground:
    """The plots of a series of labelled dates; ``series`` holds those dates and no others.

    Raises LabelsError where there is too little to learn from and to keep back.
    """
    grid = series.grid
    blocks = Blocks(grid)
    core_px = blocks.side_px * max(1, round(CORE_PX / blocks.side_px))
    planned = plan_tiles(grid, core_px, MARGIN_PX, labels.touch)
    tiles = _richest(planned, labels, len(series.scenes), wire)
    read = []
    with SeriesReader(series) as reader:
        for number, tile in enumerate(tiles):
            wire.check_cancelled()
            wire.progress(1 + 4 * number / len(tiles), worded("reading the labelled ground"))
            reflectance = _read(reader, tile)
            masks = labels.read(tile.read)
            masks[np.isnan(reflectance).all(axis=1)] = IGNORE
            read.append((tile, reflectance, masks))
    mine = np.zeros(blocks.shape, dtype=np.int64)
    known = np.zeros(blocks.shape, dtype=np.int64)
    for tile, _, masks in read:
        core = masks[(slice(None), *tile.core_in_read)]
        mine += blocks.count((core == 1).sum(axis=0), tile.core)
        known += blocks.count((core != IGNORE).sum(axis=0), tile.core)
    parts = divide(mine, known > 0, seed)
    plots = tuple(
        Plot(tile, reflectance, masks, parts[blocks.of_pixels(tile.read)])
        for tile, reflectance, masks in read
    )
    gap_px = max(1, round(GAP_M / grid.resolution_m()))
    ground = Ground(plots, len(series.scenes), gap_px, _areas(plots, gap_px, grid, 1))
    _check(ground, _areas(plots, gap_px, grid, 0))
    _tell(ground, parts, wire)
    return ground


def _richest(tiles: Sequence[Tile], labels: Labels, dates: int, report: Report) -> list[Tile]:
    """The tiles with the most mines, as many as fit into memory, in their order on the ground."""
    most = max(4, MOST_TILE_DATES // dates)
    if len(tiles) <= most:
        return list(tiles)
    wealth = {tile: int((labels.read(tile.core) == 1).sum()) for tile in tiles}
    chosen = set(sorted(tiles, key=lambda tile: -wealth[tile])[:most])
    report.warning(worded(
        "The labelled ground is large: the {most} of its {count} tiles with the most mines are "
        "used.",
        most=most, count=len(tiles),
    ))
    return [tile for tile in tiles if tile in chosen]


def _read(reader: SeriesReader, tile: Tile) -> NDArray[np.float16]:
    there = tile.read.intersection(reader.series.grid.window)
    if there is None:
        raise ValueError(f"{tile} lies outside the grid")
    rows = there.row - tile.read.row, tile.read.row_stop - there.row_stop
    cols = there.col - tile.read.col, tile.read.col_stop - there.col_stop
    pixels = reader.read(there).astype(np.float16)
    return np.pad(pixels, ((0, 0), (0, 0), rows, cols), mode="symmetric")


def _areas(plots: Sequence[Plot], gap_px: int, grid: Grid, label: int) -> dict[int, float]:
    """Hectares of a label by part, at the date with the most of it, summed over plots."""
    areas = dict.fromkeys((LEARN, CHECK, KEPT), 0.0)
    pixel_ha = grid.resolution_m() ** 2 / 10_000
    for plot in plots:
        core = plot.tile.core_in_read
        lessons = lesson_masks(plot, gap_px)
        for part in areas:
            masks = lessons if part == LEARN else plot.labels
            found = (masks == label) & (plot.parts == part)
            areas[part] += float(found[(slice(None), *core)].sum(axis=(1, 2)).max()) * pixel_ha
    return areas


def _check(ground: Ground, not_mine_ha: dict[int, float]) -> None:
    learn, kept = ground.area_ha[LEARN], ground.area_ha[KEPT]
    if min(learn, kept) < LEAST_HA:
        raise LabelsError(
            worded(
                "LABELS hold too little: {learn:.1f} ha of mine to learn from and {kept:.1f} ha "
                "apart from it to keep back for the report, where each needs {least:g} ha. Ground "
                "is divided in blocks of {block:.0f} m, with a gap of {gap:.0f} m.",
                learn=learn, kept=kept, least=LEAST_HA, block=BLOCK_M, gap=GAP_M,
            ),
            worded("Draw more polygons, some of them farther away from the others."),
        )
    learn, kept = not_mine_ha[LEARN], not_mine_ha[KEPT]
    if min(learn, kept) < LEAST_HA:
        raise LabelsError(
            worded(
                "There is too little besides the mines: {learn:.1f} ha that are not mine to learn "
                "from and {kept:.1f} ha to keep back for the report, where each needs {least:g} "
                "ha. A model that calls everything a mine would seem the best.",
                learn=learn, kept=kept, least=LEAST_HA,
            ),
            worded(
                "Draw LABELLED_AREA around the mines and the ground that you looked at beside "
                "them."
            ),
        )


def _tell(ground: Ground, parts: NDArray[np.uint8], report: Report) -> None:
    counts = {part: int((parts == part).sum()) for part in ground.area_ha}
    report.info(worded(
        "Ground in blocks of {block:.0f} m: {learn} to learn from ({learn_ha:.1f} ha of mine), "
        "{check} to choose by ({check_ha:.1f} ha), {kept} kept back for the report "
        "({kept_ha:.1f} ha).",
        block=BLOCK_M, learn=counts[LEARN], learn_ha=ground.area_ha[LEARN],
        check=counts[CHECK], check_ha=ground.area_ha[CHECK],
        kept=counts[KEPT], kept_ha=ground.area_ha[KEPT],
    ))

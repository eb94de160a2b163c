"""The labelled ground of a series in memory: pixels, labels, and which part learns from them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...wording import worded
from ..errors import LabelsError
from ..grid import Grid, Window
from ..raster_series import Log, Series, SeriesReader
from ..tiles import Tile, plan_tiles
from ..wire import Wire
from .augment import within
from .holdout import BLOCK_M, CHECK, GAP_M, KEPT, LEARN, divide
from .labels import Labels
from .sources import IGNORE

# About the tiles of a mapping run: what a network says depends on how much it is shown at once.
CORE_PX, MARGIN_PX = 480, 48
# Pixels of tiles and dates that are held in memory, 12 bytes each: at 10 m, 100 tiles of one date.
MOST_PIXELS = 100 * (CORE_PX + 2 * MARGIN_PX) ** 2
LEAST_TILES = 4  # a tile of fine pixels is one block, and blocks are to be divided in three
LEAST_HA = 0.5


@dataclass(frozen=True)
class Plot:
    """A tile of ground. ``reflectance`` float16 (t, 6, h, w) of ``tile.read``, mirrored past the
    grid, NaN where missing; ``labels`` uint8 (t, h, w), 255 not known; ``parts`` uint8 (h, w);
    ``taught`` (h, w) is the ground to learn from, farther than the gap from the other parts."""

    tile: Tile
    reflectance: NDArray[np.float16]
    labels: NDArray[np.uint8]
    parts: NDArray[np.uint8]
    taught: NDArray[np.bool_]


class Blocks:
    """The lattice of blocks over a grid; of pixels that are no squares, blocks are none either."""

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
    """All plots. ``area_ha`` of mine by part, at the date with the most of it summed over plots,
    ``other_ha`` of what is not mine; ``dated`` tells whether each date has labels of its own."""

    plots: tuple[Plot, ...]
    dated: bool
    area_ha: dict[int, float]
    other_ha: dict[int, float]

    def has(self, part: int) -> bool:
        """Whether there is enough of a part, mine and not, to judge by."""
        return min(self.area_ha[part], self.other_ha[part]) >= LEAST_HA

    def lessons(self) -> Iterator[tuple[Plot, NDArray[np.uint8]]]:
        """Plots to learn from, with their labels (t, h, w), 255 in and near the other parts."""
        for plot in self.plots:
            masks = np.where(plot.taught, plot.labels, IGNORE).astype(np.uint8)
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


def read_ground(series: Series, labels: Labels, seed: int, wire: Wire) -> Ground:
    """The plots of a series of labelled dates; ``series`` holds those dates and no others.

    Raises LabelsError where there is too little to learn from and to keep back.
    """
    grid = series.grid
    blocks = Blocks(grid)
    core_px = blocks.side_px * max(1, round(CORE_PX / blocks.side_px))
    planned = plan_tiles(grid, core_px, MARGIN_PX, labels.touch)
    tile_px = (core_px + 2 * MARGIN_PX) ** 2
    most = max(LEAST_TILES, MOST_PIXELS // (tile_px * len(series.scenes)))
    tiles = _richest(planned, labels, most, wire)
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
    ground = _divided(read, parts, blocks, grid, labels)
    if (parts == CHECK).any() and not ground.has(CHECK):
        # A choice by so little would be left to chance: better to learn from it.
        parts[parts == CHECK] = LEARN
        ground = _divided(read, parts, blocks, grid, labels)
    _check(ground)
    _tell(ground, parts, wire)
    return ground


def _divided(
    read: Sequence[tuple[Tile, NDArray[np.float16], NDArray[np.uint8]]],
    parts: NDArray[np.uint8],
    blocks: Blocks,
    grid: Grid,
    labels: Labels,
) -> Ground:
    """The ground of tiles with their reflectance and labels, and of the part of each block."""
    gap_px = math.ceil(GAP_M / grid.shorter_side_m())
    plots = []
    for tile, reflectance, masks in read:
        inside = parts[blocks.of_pixels(tile.read)]
        # What lies just beyond the tile is near too.
        around = parts[blocks.of_pixels(tile.read.grown(gap_px))]
        near = within((around == CHECK) | (around == KEPT), gap_px)
        plots.append(Plot(tile, reflectance, masks, inside, (inside == LEARN) & ~near))
    return Ground(tuple(plots), labels.dated, _areas(plots, grid, 1), _areas(plots, grid, 0))


def _richest(tiles: Sequence[Tile], labels: Labels, most: int, wire: Wire) -> list[Tile]:
    """At most so many tiles, those with the most mines, in their order on the ground."""
    if len(tiles) <= most:
        return list(tiles)
    wealth = {}
    for tile in tiles:
        wire.check_cancelled()
        wealth[tile] = int(labels.mined(tile.core).sum())
    chosen = set(sorted(tiles, key=lambda tile: -wealth[tile])[:most])
    wire.warning(worded(
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


def _areas(plots: Sequence[Plot], grid: Grid, label: int) -> dict[int, float]:
    """Hectares of a label by part, at the date with the most of it, summed over plots."""
    areas = dict.fromkeys((LEARN, CHECK, KEPT), 0.0)
    pixel_ha = grid.resolution_m() ** 2 / 10_000
    for plot in plots:
        core = plot.tile.core_in_read
        for part in areas:
            found = (plot.labels == label) & (plot.taught if part == LEARN else plot.parts == part)
            areas[part] += float(found[(slice(None), *core)].sum(axis=(1, 2)).max()) * pixel_ha
    return areas


def _check(ground: Ground) -> None:
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
    learn, kept = ground.other_ha[LEARN], ground.other_ha[KEPT]
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


def _tell(ground: Ground, parts: NDArray[np.uint8], report: Log) -> None:
    counts = {part: int((parts == part).sum()) for part in ground.area_ha}
    report.info(worded(
        "Ground in blocks of {block:.0f} m: {learn} to learn from ({learn_ha:.1f} ha of mine), "
        "{check} to choose by ({check_ha:.1f} ha), {kept} kept back for the report "
        "({kept_ha:.1f} ha).",
        block=BLOCK_M, learn=counts[LEARN], learn_ha=ground.area_ha[LEARN],
        check=counts[CHECK], check_ha=ground.area_ha[CHECK],
        kept=counts[KEPT], kept_ha=ground.area_ha[KEPT],
    ))

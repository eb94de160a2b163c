"""Canvases put together from the samples, and batches from canvases.

A batch holds single dates and pairs of dates side by side, so that every date is encoded once:
the network sees (n, 12, h, w), and `pairs` names the rows that belong together.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from . import augment
from .augment import Canvas
from .sources import Sample

CELL_PX = 64
PAIR_INTEREST = {"industrial": 2.0, "artisanal": 1.0}


@dataclass(frozen=True)
class Statistics:
    """Mean and standard deviation of each band's reflectance, (6,) each."""

    mean: NDArray[np.float32]
    std: NDArray[np.float32]


@dataclass(frozen=True)
class Batch:
    """x (n, 12, h, w), mask (n, h, w), weight (n, h, w), pairs (p, 2) rows of x."""

    x: Tensor
    mask: Tensor
    weight: Tensor
    pairs: Tensor


@dataclass(frozen=True)
class Recipe:
    """How many canvases of each kind make a batch on average, and their side, a multiple of 64.

    A pair canvas has two dates. Patches of pairs and chips are set side by side on a canvas.
    """

    side_px: int = 128
    scenes: float = 3
    scene_pairs: float = 2
    pairs: float = 2
    chips: float = 1
    band_drop_share: float = 0.6
    radiometry_strength: float = 1.0
    single_patch_share: float = 0.5


# Small canvases first, for variety; then larger ones of about as many pixels, because squeeze and
# excitation averages over what it is shown and tiles in use are larger. By then the pairs, which
# are harder to fit than the scenes, get the larger part, and the light varies less.
SMALL = Recipe()
LARGE = Recipe(
    side_px=192, scenes=1, scene_pairs=0.5, pairs=2, chips=0.5, radiometry_strength=0.6
)


def statistics(samples: Sequence[Sample]) -> Statistics:
    """Statistics over samples that measured a band, every source counting its own pixels."""
    mean, std = np.zeros(6, np.float32), np.ones(6, np.float32)
    for band in range(6):
        values = [s.reflectance[:, band, ::4, ::4].ravel() for s in samples if band in s.measured]
        if values:
            together = np.concatenate(values)
            mean[band], std[band] = together.mean(), together.std()
    return Statistics(mean, std)


def network_input(
    reflectance: NDArray[np.float32], presence: NDArray[np.bool_], stats: Statistics
) -> NDArray[np.float32]:
    """(..., 6, h, w) twice -> (..., 12, h, w): normalised values, 0 where absent, then presence."""
    scaled = (reflectance - stats.mean[:, None, None]) / stats.std[:, None, None]
    return np.concatenate(
        [np.where(presence, scaled, 0), presence], axis=-3, dtype=np.float32, casting="unsafe"
    )


class Composer:
    """Draws training batches from samples."""

    def __init__(
        self, samples: Sequence[Sample], stats: Statistics, recipe: Recipe, seed: int
    ) -> None:
        self.stats, self.recipe = stats, recipe
        self.rng = np.random.default_rng(seed)
        self.scenes = [s for s in samples if s.source == "scenes"]
        self.pairs = [s for s in samples if s.source == "pairs"]
        self.chips = [s for s in samples if s.source == "chips"]
        interest = np.array([PAIR_INTEREST.get(sample.kind, 0.8) for sample in self.pairs])
        self._pair_share = interest / interest.sum() if self.pairs else None
        self._chip_share: NDArray[np.float64] | None = None

    def prefer_chips(self, difficulty: NDArray[np.float32]) -> None:
        """Draws hard chips more often: half of the draws by difficulty (n,), half as before."""
        if difficulty.sum() > 0:
            share = difficulty.astype(np.float64)
            self._chip_share = 0.5 * share / share.sum() + 0.5 / len(share)

    def batch(self) -> Batch:
        """One random batch, normalised."""
        recipe = self.recipe
        drawn = [self.scene() for _ in self._times(recipe.scenes, self.scenes)]
        drawn += [self.chip_grid() for _ in self._times(recipe.chips, self.chips)]
        drawn += [self.scene_pair() for _ in self._times(recipe.scene_pairs, self.scenes)]
        drawn += [self.pair_grid() for _ in self._times(recipe.pairs, self.pairs)]
        return collate([self._finished(canvas) for canvas in drawn], self.stats)

    def scene(self) -> Canvas:
        """A crop of a scene, mostly around something mined, at a random scale."""
        sample = self.scenes[self.rng.integers(len(self.scenes))]
        height, width = sample.mask.shape[-2:]
        centre = (self.rng.uniform(0, height), self.rng.uniform(0, width))
        mined = np.argwhere(sample.mask[0] == 1)
        if len(mined) and self.rng.random() < 0.6:
            row, column = mined[self.rng.integers(len(mined))]
            centre = (row + self.rng.uniform(-48, 48), column + self.rng.uniform(-48, 48))
        scale = float(np.exp(self.rng.normal(0, 0.25)))
        side = self.recipe.side_px
        margin = side / scale / 2
        row = np.clip(centre[0], margin, max(margin, height - margin))
        column = np.clip(centre[1], margin, max(margin, width - margin))
        return augment.window(sample, (row, column), side, scale)

    def scene_pair(self) -> Canvas:
        """A scene against itself: no change but light, or a piece of another scene put in."""
        canvas = augment.doubled(self.scene())
        return self._changed(canvas, self.scene()) if self.rng.random() < 0.7 else canvas

    def pair_grid(self) -> Canvas:
        """Two dates: patches, each mirrored at its edge, side by side."""
        return self._filled(self._pair_cell)

    def chip_grid(self) -> Canvas:
        """One date in colour: chips without a mine among patches of pairs.

        Were the chips by themselves, small colour patches would come to mean that there is no mine.
        """
        return self._filled(self._chip_cell)

    def _filled(self, cell: Callable[[int], Canvas]) -> Canvas:
        """A canvas of many small cells, or of one patch that is mirrored over and over.

        In a mosaic there is always something to compare with; on the ground there may not be.
        """
        side = self.recipe.side_px
        if self.rng.random() < self.recipe.single_patch_share:
            return cell(side)
        return _grid([cell(CELL_PX) for _ in range((side // CELL_PX) ** 2)])

    def _chip_cell(self, side_px: int) -> Canvas:
        if self.pairs and self.rng.random() < 0.6:
            pair = self._cell(self._any_pair(), side_px)
            return augment.turn(augment.colour_of(pair, int(self.rng.integers(2))), self.rng)
        chosen = self.rng.choice(len(self.chips), p=self._chip_share)
        return self._cell(self.chips[chosen], side_px)

    def _times(self, average: float, source: Sequence[Sample]) -> range:
        return range(int(average + self.rng.random()) if source else 0)

    def _pair_cell(self, side_px: int) -> Canvas:
        cell = self._cell(self._any_pair(), side_px)
        if self.rng.random() < 0.5:
            cell = augment.reverse_time(cell)
        draw = self.rng.random()
        if draw < 0.2:
            cell = augment.doubled(cell)
        if draw < 0.12:
            cell = self._changed(cell, self._cell(self._any_pair(), side_px))
        return augment.turn(cell, self.rng)

    def _any_pair(self) -> Sample:
        return self.pairs[self.rng.choice(len(self.pairs), p=self._pair_share)]

    def _cell(self, sample: Sample, side_px: int) -> Canvas:
        side = sample.mask.shape[-1]
        centre = side / 2 + self.rng.uniform(-6, 6, 2)
        scale = float(np.exp(self.rng.normal(0.1, 0.2)))
        return augment.window(sample, (centre[0], centre[1]), side_px, scale)

    def _changed(self, canvas: Canvas, donor: Canvas) -> Canvas:
        """Another place put into one date: around a mine of either, or a patch of anything."""
        draw = self.rng.random()
        if draw < 0.45:
            region = self._around(donor.mask[0] == 1)
        elif draw < 0.65:
            region = self._around(canvas.mask[0] == 1)
        else:
            smooth = augment.hills(canvas.mask.shape[-1], self.rng)
            region = smooth > np.quantile(smooth, self.rng.uniform(0.7, 0.95))
        return augment.transplant(canvas, donor, int(self.rng.integers(2)), region)

    def _around(self, mined: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """What is mined within a random distance of a random pixel, with some ground around it."""
        pixels = np.argwhere(mined)
        if not len(pixels):
            return mined
        row, column = pixels[self.rng.integers(len(pixels))]
        rows, columns = np.ogrid[: mined.shape[0], : mined.shape[1]]
        near = np.hypot(rows - row, columns - column) < self.rng.uniform(8, mined.shape[0])
        return augment.grown(mined & near, int(self.rng.integers(1, 5)))

    def _finished(self, canvas: Canvas) -> Canvas:
        canvas = augment.turn(canvas, self.rng)
        canvas = augment.radiometry(canvas, self.rng, self.recipe.radiometry_strength)
        canvas = augment.drop_bands(canvas, self.rng, self._drop_share(canvas))
        return augment.lose_pixels(canvas, self.rng, 0.15)

    def _drop_share(self, canvas: Canvas) -> float:
        return self.recipe.band_drop_share if canvas.presence[0, 3].any() else 0.0


def collate(canvases: Sequence[Canvas], stats: Statistics) -> Batch:
    """Canvases of one and two dates into one batch; all of the same side."""
    x = [network_input(c.reflectance, c.presence, stats) for c in canvases]
    starts = np.cumsum([0] + [c.dates for c in canvases])
    pairs = [(s, s + 1) for s, c in zip(starts[:-1], canvases, strict=True) if c.dates == 2]
    weight = np.concatenate([np.repeat(c.weight[None], c.dates, axis=0) for c in canvases])
    return Batch(
        x=torch.from_numpy(np.concatenate(x)).contiguous(memory_format=torch.channels_last),
        mask=torch.from_numpy(np.concatenate([c.mask for c in canvases])),
        weight=torch.from_numpy(weight),
        pairs=torch.tensor(pairs, dtype=torch.long).reshape(-1, 2),
    )


def _grid(cells: Sequence[Canvas]) -> Canvas:
    """A square number of canvases as the fields of one."""
    side = math.isqrt(len(cells))

    def joined(arrays: list[NDArray]) -> NDArray:
        rows = [np.concatenate(arrays[i : i + side], axis=-1) for i in range(0, side**2, side)]
        return np.concatenate(rows, axis=-2)

    return replace(
        cells[0],
        reflectance=joined([c.reflectance for c in cells]),
        presence=joined([c.presence for c in cells]),
        mask=joined([c.mask for c in cells]),
        weight=joined([c.weight for c in cells]),
    )


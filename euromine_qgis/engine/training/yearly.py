"""EuroMineNet as training data: sites with an image and a mask every year.

Images are read as the main job reads them, crop by crop, so that a set of any size can be learned
from; of the ten bands the six canonical ones are used. Masks are held in memory, one byte a pixel
and year. Train sites teach, val sites calibrate, test sites are never opened.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..errors import BandError, EuroMineError, JobError
from ..eurominenet import SiteFiles, choose_sites
from ..grid import Window
from ..jobs import RasterInput
from ..map_plan import gap_years
from ..raster_masks import read_mask_series
from ..raster_series import Series, SeriesReader
from ..rasters import open_series
from . import augment
from .augment import Canvas
from .batches import SMALL, Batch, Statistics, collate
from .sources import BANDS, IGNORE, Sample

SOURCE = "eurominenet"
# Published with the data set (RODARE 4656) for B2, B3, B4, B8, B11 and B12, there x 10000.
STATISTICS = Statistics(
    mean=np.array([0.108974, 0.100404, 0.091291, 0.224962, 0.192089, 0.118554], np.float32),
    std=np.array([0.022001, 0.025862, 0.038530, 0.055650, 0.061575, 0.053151], np.float32),
)
MINED_SHARE = 0.6  # of the crops, around a mined pixel of any year
CALIBRATION_CROPS_A_SITE = 8
_CENTRES_A_SITE = 2000


@dataclass(frozen=True)
class YearlySite:
    """A site whose images and masks lie on one grid.

    mask (t, h, w) uint8: 0, 1, or 255 where nothing is known; mined (n, 2) rows and columns of
    some pixels that are mine in any year.
    """

    name: str
    series: Series
    mask: NDArray[np.uint8]
    mined: NDArray[np.intp]

    def crop(self, dates: Sequence[int], centre: tuple[float, float], side_px: int) -> Sample:
        """A square around a centre (row, column) at some of the dates, by their positions.

        Pixels beyond the site are NaN; the mask is 255 where any band lacks a value.
        """
        row, column = (int(round(middle - side_px / 2)) for middle in centre)
        window = Window(row, column, side_px, side_px)
        chosen = replace(self.series, scenes=tuple(self.series.scenes[date] for date in dates))
        with SeriesReader(chosen) as reader:
            reflectance = reader.read(window)
        mask = np.full((len(dates), side_px, side_px), IGNORE, np.uint8)
        inside = window.intersection(self.series.grid.window)
        if inside is not None:
            rows, columns = inside.slices
            mask[(slice(None), *inside.within(window))] = self.mask[list(dates), rows, columns]
        mask[np.isnan(reflectance).any(axis=1)] = IGNORE
        return Sample(
            name=f"{self.name} {row} {column}",
            source=SOURCE,
            cluster=self.name,
            kind="industrial",
            measured=tuple(range(len(BANDS))),
            reflectance=reflectance,
            mask=mask,
            first_year=chosen.scenes[0].date.year,
            gap_years=abs(sum(gap_years(chosen.dates))),
        )

    def any_dates(self, rng: np.random.Generator) -> list[int]:
        """Two dates in any order; where there is one only, the same twice."""
        count = len(self.mask)
        return [int(date) for date in rng.choice(count, 2, replace=count < 2)]

    def any_centre(self, rng: np.random.Generator, jitter_px: float) -> tuple[float, float]:
        """Near a mined pixel in most cases, else anywhere."""
        height, width = self.mask.shape[1:]
        if len(self.mined) and rng.random() < MINED_SHARE:
            centre = self.mined[rng.integers(len(self.mined))]
            row, column = centre + rng.uniform(-jitter_px, jitter_px, 2)
            return float(row), float(column)
        return rng.uniform(0, height), rng.uniform(0, width)


def data_set_folder(named: str) -> Path:
    """The folder of EuroMineNet: the one named, else EUROMINENET. Raises JobError for neither."""
    folder = named or os.environ.get("EUROMINENET", "")
    if not folder:
        raise JobError(
            "Nothing says where EuroMineNet is.",
            "Set EUROMINENET, or `data` in the configuration, to its folder.",
        )
    return Path(folder)


def read_sites(folder: Path, split: str, report: Warnings) -> list[YearlySite]:
    """The sites of a split, `train` or `val`; what cannot be read is left out with a warning.

    Raises JobError where there is none.
    """
    sites = []
    for files in choose_sites(folder, split).sites:
        try:
            sites.append(_read_site(files, report))
        except EuroMineError as error:
            report.warning(f"{files.name} is left out: {error}")
    if not sites:
        raise JobError(
            f"No site of the split {split} in {folder} can be read.",
            "The warnings before say why, site by site.",
        )
    return sites


def calibration_crops(sites: Sequence[YearlySite], side_px: int, seed: int) -> list[Sample]:
    """The same crops for the same seed: some of each site, of two years drawn at random."""
    rng = np.random.default_rng(seed)
    return [
        site.crop(sorted(site.any_dates(rng)), site.any_centre(rng, side_px / 4), side_px)
        for site in sites
        for _ in range(CALIBRATION_CROPS_A_SITE)
    ]


class YearlyComposer:
    """Draws training batches: crops of random sites, two random years each, augmented."""

    def __init__(
        self, sites: Sequence[YearlySite], side_px: int, crops_a_batch: int, seed: int
    ) -> None:
        self.stats, self.recipe = STATISTICS, SMALL
        self.rng = np.random.default_rng(seed)
        self._sites, self._side_px, self._crops = tuple(sites), side_px, crops_a_batch

    def batch(self) -> Batch:
        """One random batch, normalised."""
        return collate([self._canvas() for _ in range(self._crops)], self.stats)

    def _canvas(self) -> Canvas:
        rng, side = self.rng, self._side_px
        site = self._sites[rng.integers(len(self._sites))]
        scale = float(np.exp(rng.normal(0, 0.15)))
        taken = round(side / scale)
        crop = site.crop(site.any_dates(rng), site.any_centre(rng, side / 4), taken)
        canvas = augment.window(crop, (taken / 2, taken / 2), side, scale)
        canvas = augment.turn(augment.without_gaps(canvas), rng)
        canvas = augment.radiometry(canvas, rng, self.recipe.radiometry_strength)
        canvas = augment.drop_bands(canvas, rng, self.recipe.band_drop_share)
        return augment.lose_pixels(canvas, rng, 0.15)


def _read_site(files: SiteFiles, report: Warnings) -> YearlySite:
    years = sorted(set(files.images) & set(files.labels))
    images, labels = (
        [
            RasterInput(str(paths[year]), f"{files.name} {part}{year}", str(year), "file name")
            for year in years
        ]
        for paths, part in ((files.images, ""), (files.labels, "label "))
    )
    of_site = report.of(files.name)
    series = open_series(images, "auto", "", of_site)
    for scene in series.scenes:
        if lacking := [band for band in BANDS if band not in scene.bands.indices]:
            raise BandError(
                f"{scene.name} has no {', '.join(lacking)} band.",
                "All six bands are learned from; training itself takes some of them away.",
            )
    with read_mask_series(labels, series.grid, series.dates, of_site, series.images) as masks:
        mask = masks.read(series.grid.window)
    mined = np.argwhere((mask == 1).any(axis=0))
    return YearlySite(files.name, series, mask, mined[:: 1 + len(mined) // _CENTRES_A_SITE].copy())


class Warnings:
    """Passes on the warnings about a site, by its name; the lines on every raster are too many."""

    def __init__(self, report: Callable[[dict[str, str]], None], site: str = "") -> None:
        self._report, self._site = report, site

    def info(self, text: str) -> None:
        """Not said."""

    def warning(self, text: str) -> None:
        self._report({"warning": f"{self._site}: {text}" if self._site else text})

    def of(self, site: str) -> Warnings:
        return Warnings(self._report, site)

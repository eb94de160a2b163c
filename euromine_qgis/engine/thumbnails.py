"""Pictures for the report, picked from the blocks as they pass: nothing is read twice."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .bands import CANONICAL
from .change import SUMMARY_NODATA, UNSEEN, codes_of
from .dates import SceneDate
from .grid import Grid, Window
from .raster_series import Series
from .report.pictures import Pictures
from .sites import Sites, covered

if TYPE_CHECKING:
    from .decisions import Decision

LONGEST_SIDE_PX = 512
# Sites are pictured as finely as fits into this, and the largest of them alone where even the
# coarsest pictures of all do not fit.
SITE_PICTURES_BYTES = 96_000_000
SITE_SIDES_PX = (192, 160, 128, 96, 72, 48)
# Shown as red, green and blue: natural colours, else what tells soil from plants, else any.
_COMPOSITES = (("red", "green", "blue"), ("swir16", "nir", "red"))
_STRETCH_PERCENT = (2, 98)
_SCALE = 200
# Three colours of two bytes, footprint, probability and reference.
_BYTES_A_DATE, _BYTES_A_PIXEL = 9, 4

Picks = tuple[NDArray[np.intp], ...]
Masks = Mapping[int, NDArray[np.bool_]]


class Lattice:
    """Every n-th pixel of a frame, so that no side has more than ``longest_px``."""

    def __init__(self, grid: Grid, frame: Window, longest_px: int) -> None:
        self._grid = grid
        self._frame = frame
        self._step = max(1, -(-max(frame.shape) // longest_px))
        self.shape = -(-frame.height // self._step), -(-frame.width // self._step)

    def picks(self, core: Window) -> tuple[Picks, Picks] | None:
        """Rows and columns in a block of the grid that lie on the lattice, and their places on it,
        both as ``numpy.ix_`` gives them; None where there are none."""
        rows, to_rows = self._along(core.row, core.height, self._frame.row, self._frame.height)
        cols, to_cols = self._along(core.col, core.width, self._frame.col, self._frame.width)
        if not rows.size or not cols.size:
            return None
        return np.ix_(rows, cols), np.ix_(to_rows, to_cols)

    def pixel(self) -> tuple[float, float]:
        """Height over width of a pixel of the lattice on the ground, and its width in metres."""
        grid = self._grid
        a, b, _, d, e, _ = grid.transform[:6]
        if grid.is_geographic:
            _, bottom, _, top = grid.bounds_of(self._frame)
            shorter = math.cos(math.radians((bottom + top) / 2))
            a, b = a * shorter, b * shorter
        aspect = math.hypot(b, e) / math.hypot(a, d)
        return aspect, grid.resolution_m() / math.sqrt(aspect) * self._step

    def _along(
        self, start: int, length: int, frame_start: int, frame_length: int
    ) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Offsets in the block of the lattice's rows (or columns), and their places in it."""
        first = -(-max(start - frame_start, 0) // self._step)
        last = min(start + length - frame_start, frame_length)
        places = np.arange(first, max(first, -(-last // self._step)), dtype=np.intp)
        return places * self._step + frame_start - start, places


def lattices(grid: Grid, sites: Sites | None, bytes_a_pixel: int) -> dict[int | None, Lattice]:
    """The lattice of everything (None) and those of sites by their position.

    ``bytes_a_pixel`` is what a pixel of a site's lattice costs. A single site is everything, and
    has no lattice of its own.
    """
    made: dict[int | None, Lattice] = {
        None: Lattice(grid, _frame(grid, sites), LONGEST_SIDE_PX)
    }
    if sites is None or len(sites.names) < 2:
        return made
    of_sites: dict[int | None, Lattice] = {}
    for longest_px in SITE_SIDES_PX:
        of_sites = {
            k: Lattice(grid, sites.extent(k), longest_px) for k in range(len(sites.names))
        }
        if sum(math.prod(one.shape) for one in of_sites.values()) * bytes_a_pixel <= (
            SITE_PICTURES_BYTES
        ):
            made.update(of_sites)
            return made
    left = SITE_PICTURES_BYTES
    for k in sorted(range(len(sites.names)), key=lambda k: (-sites.geometries[k].area, k)):
        left -= math.prod(of_sites[k].shape) * bytes_a_pixel
        if left < 0:
            break
        made[k] = of_sites[k]
    return made


class _Picked:
    """What one lattice has picked up."""

    def __init__(self, lattice: Lattice, dates: int, with_reference: bool) -> None:
        height, width = lattice.shape
        self.lattice = lattice
        self.colour = np.full((dates, 3, height, width), np.nan, dtype=np.float16)
        self.states = np.full((dates, height, width), UNSEEN, dtype=np.uint8)
        self.probability = self.states.copy()
        self.change = np.full((height, width), UNSEEN, dtype=np.uint8)
        self.first_gain = np.zeros((height, width), dtype=np.uint16)
        self.inside = np.zeros((height, width), dtype=bool)
        self.truth = self.states.copy() if with_reference else None


class Thumbnails:
    """What a mapping run shows: everything, and each site with its own pixels alone."""

    def __init__(self, series: Series, sites: Sites | None, with_reference: bool) -> None:
        self._series = series
        self._sites = sites
        self._bands = _bands_to_show(series)
        self._indices = [CANONICAL.index(name) for name in self._bands]
        dates = len(series.scenes)
        places = lattices(series.grid, sites, _BYTES_A_DATE * dates + _BYTES_A_PIXEL)
        self._picked = {
            key: _Picked(lattice, dates, with_reference) for key, lattice in places.items()
        }

    def add(
        self,
        core: Window,
        reflectance: NDArray[np.float32],
        decision: Decision,
        summary: NDArray[np.uint16] | None,
        truth: NDArray[np.uint8] | None,
        of_sites: Masks | None,
    ) -> None:
        """Take the pixels of one block that fall on the thumbnails' lattices.

        ``reflectance`` (t, 6, h, w); ``summary`` (4, h, w) or None; ``truth`` (t, h, w) or None;
        ``of_sites`` the pixels (h, w) of the sites in the block, None where all count.
        """
        for key, picked in self._picked.items():
            picks = picked.lattice.picks(core)
            if picks is None:
                continue
            (rows, cols), (to_rows, to_cols) = picks
            inside = _inside(key, of_sites, core.shape)[rows, cols]
            picked.inside[to_rows, to_cols] = inside
            colour = reflectance[..., rows, cols][:, self._indices]
            picked.colour[..., to_rows, to_cols] = colour
            states = decision.decoded.states[..., rows, cols]
            picked.states[..., to_rows, to_cols] = np.where(inside, states, UNSEEN)
            share = np.where(inside, decision.decoded.mine[..., rows, cols], np.nan)
            picked.probability[..., to_rows, to_cols] = np.where(
                np.isnan(share), UNSEEN, np.rint(np.nan_to_num(share) * _SCALE)
            )
            if summary is not None:
                codes, years = np.where(inside, summary[:2, rows, cols], SUMMARY_NODATA)
                picked.change[to_rows, to_cols] = np.where(codes == SUMMARY_NODATA, UNSEEN, codes)
                picked.first_gain[to_rows, to_cols] = np.where(years == SUMMARY_NODATA, 0, years)
            if picked.truth is not None and truth is not None:
                true = np.where(inside, truth[..., rows, cols], UNSEEN)
                picked.truth[..., to_rows, to_cols] = true

    def pictures(self) -> tuple[Pictures, ...]:
        """Everything, then the sites; each with one contrast stretch for all its dates."""
        return tuple(self._pictures_of(key, picked) for key, picked in self._picked.items())

    def _pictures_of(self, key: int | None, picked: _Picked) -> Pictures:
        aspect, pixel_width_m = picked.lattice.pixel()
        return Pictures(
            dates=tuple(scene.date.iso for scene in self._series.scenes),
            true_colour=_stretched(picked.colour.astype(np.float32)),
            footprints=picked.states,
            change=picked.change,
            first_gain_year=picked.first_gain,
            probability=picked.probability,
            reference=picked.truth,
            inside=picked.inside if self._sites else None,
            aspect=aspect,
            pixel_width_m=pixel_width_m,
            site=None if key is None or self._sites is None else self._sites.names[key],
            shown_bands=self._bands,
        )


class ComparedThumbnails:
    """What an evaluation shows of both series: everything, and each site by itself.

    ``known_place`` is False where nobody says how large pixels are on the ground.
    """

    def __init__(
        self, dates: Sequence[SceneDate], grid: Grid, sites: Sites | None, known_place: bool
    ) -> None:
        self._dates, self._sites, self._known_place = dates, sites, known_place
        self._lattices = lattices(grid, sites, 2 * len(dates) + _BYTES_A_PIXEL)
        # Prediction and reference, (2, t, h, w).
        self._masks = {
            key: np.full((2, len(dates), *lattice.shape), UNSEEN, dtype=np.uint8)
            for key, lattice in self._lattices.items()
        }
        self._insides = {
            key: np.zeros(lattice.shape, dtype=bool) for key, lattice in self._lattices.items()
        }

    def add(
        self,
        core: Window,
        prediction: NDArray[np.uint8],
        reference: NDArray[np.uint8],
        of_sites: Masks | None,
    ) -> None:
        """Take the pixels of one block, (t, h, w) both, that fall on the lattices."""
        for key, lattice in self._lattices.items():
            picks = lattice.picks(core)
            if picks is None:
                continue
            (rows, cols), (to_rows, to_cols) = picks
            inside = _inside(key, of_sites, core.shape)[rows, cols]
            self._insides[key][to_rows, to_cols] = inside
            for place, masks in enumerate((prediction, reference)):
                self._masks[key][place][..., to_rows, to_cols] = np.where(
                    inside, masks[..., rows, cols], UNSEEN
                )

    def pictures(self) -> tuple[Pictures, ...]:
        """Everything, then the sites."""
        made = []
        for key, (prediction, reference) in self._masks.items():
            size = self._lattices[key].pixel() if self._known_place else (1.0, None)
            made.append(Pictures(
                dates=tuple(date.iso for date in self._dates),
                true_colour=None,
                footprints=prediction,
                change=codes_of(prediction[0], prediction[-1]),
                first_gain_year=np.zeros(prediction.shape[1:], dtype=np.uint16),
                reference=reference,
                inside=self._insides[key] if self._sites else None,
                aspect=size[0],
                pixel_width_m=size[1],
                site=None if key is None or self._sites is None else self._sites.names[key],
            ))
        return tuple(made)


def _inside(
    key: int | None, of_sites: Masks | None, shape: tuple[int, int]
) -> NDArray[np.bool_]:
    """The pixels of a block that a lattice shows more of than their colour, (h, w)."""
    if of_sites is None:
        return np.ones(shape, dtype=bool)
    if key is None:
        return covered(of_sites, shape)
    return of_sites.get(key, np.zeros(shape, dtype=bool))


def _bands_to_show(series: Series) -> tuple[str, str, str]:
    common = [
        name for name in CANONICAL if all(name in scene.bands.indices for scene in series.scenes)
    ]
    for composite in _COMPOSITES:
        if set(composite) <= set(common):
            return composite
    return common[-1], common[len(common) // 2], common[0]


def _frame(grid: Grid, sites: Sites | None) -> Window:
    if sites is None:
        return grid.window
    extents = [sites.extent(k) for k in range(len(sites.names))]
    row = min(w.row for w in extents)
    col = min(w.col for w in extents)
    bottom = max(w.row_stop for w in extents)
    right = max(w.col_stop for w in extents)
    return Window(row, col, bottom - row, right - col)


def _stretched(reflectance: NDArray[np.float32]) -> NDArray[np.uint8]:
    """(t, 3, h, w) reflectance to uint8 (t, h, w, 3); missing pixels are white."""
    if np.isnan(reflectance).all():
        low, high = 0.0, 1.0
    else:
        low, high = np.nanpercentile(reflectance, _STRETCH_PERCENT)
    scaled = (reflectance - low) / max(high - low, 1e-6) * 255
    return np.nan_to_num(np.clip(scaled, 0, 255), nan=255.0).astype(np.uint8).transpose(0, 2, 3, 1)

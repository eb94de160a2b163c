"""What may differ between two looks at the same ground, and what may be missing from them.

All functions take and return a `Canvas` of one or two dates; labels follow the geometry and are
never touched by radiometry.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional
from torchvision.transforms.functional import gaussian_blur

from .sources import IGNORE, RGB, Sample

# Share of added path radiance by band, falling with wavelength about as Rayleigh and haze do.
HAZE_SPECTRUM = np.array([1.0, 0.75, 0.55, 0.3, 0.12, 0.06], np.float32)

# What users bring: colour images, colour and near infrared, exports without green.
BAND_SUBSETS = (RGB, RGB, RGB, RGB, (0, 1, 2, 3), (0, 2, 3, 4, 5), (1, 2, 3, 4))


@dataclass(frozen=True)
class Canvas:
    """A piece of training image.

    reflectance (t, 6, h, w) float32; presence (t, 6, h, w) bool; mask (t, h, w) uint8 with 255 to
    be ignored; weight (h, w) float32.
    """

    reflectance: NDArray[np.float32]
    presence: NDArray[np.bool_]
    mask: NDArray[np.uint8]
    weight: NDArray[np.float32]

    @property
    def dates(self) -> int:
        return self.mask.shape[0]


def window(
    sample: Sample, centre: tuple[float, float], side_px: int, scale: float
) -> Canvas:
    """A square of `side_px` around a centre (row, column), enlarged by `scale`, mirrored beyond."""
    take = max(8, round(side_px / scale))
    top, left = (int(round(c - take / 2)) for c in centre)
    height, width = sample.mask.shape[-2:]
    rows = _mirrored(np.arange(top, top + take), height)
    columns = _mirrored(np.arange(left, left + take), width)
    image = sample.reflectance[:, :, rows][..., columns]
    mask = sample.mask[:, rows][..., columns]
    if take != side_px:
        image = functional.interpolate(
            torch.from_numpy(image), size=(side_px, side_px), mode="bilinear", antialias=scale < 1
        ).numpy()
        nearest = np.minimum((np.arange(side_px) + 0.5) * take / side_px, take - 1).astype(int)
        mask = mask[:, nearest][..., nearest]
    presence = np.zeros(image.shape, bool)
    presence[:, list(sample.measured)] = True
    return Canvas(image, presence, mask, np.full(mask.shape[1:], sample.weight, np.float32))


def turn(canvas: Canvas, rng: np.random.Generator) -> Canvas:
    """One of the eight rotations and reflections of the square, the same for all dates."""
    quarters, flip = int(rng.integers(4)), bool(rng.integers(2))

    def turned(array: NDArray) -> NDArray:
        array = np.rot90(array, quarters, axes=(-2, -1))
        return np.ascontiguousarray(array[..., ::-1] if flip else array)

    return Canvas(
        turned(canvas.reflectance),
        turned(canvas.presence),
        turned(canvas.mask),
        turned(canvas.weight),
    )


def reverse_time(canvas: Canvas) -> Canvas:
    """The same place with its dates in reverse order."""
    return replace(
        canvas,
        reflectance=canvas.reflectance[::-1],
        presence=canvas.presence[::-1],
        mask=canvas.mask[::-1],
    )


def colour_of(canvas: Canvas, date: int) -> Canvas:
    """One date of a canvas as a colour image: blue, green and red alone."""
    presence = canvas.presence[date : date + 1].copy()
    presence[:, len(RGB) :] = False
    one = slice(date, date + 1)
    return replace(
        canvas, reflectance=canvas.reflectance[one], presence=presence, mask=canvas.mask[one]
    )


def doubled(canvas: Canvas) -> Canvas:
    """The first date twice: a pair without change."""
    return replace(
        canvas,
        reflectance=np.repeat(canvas.reflectance[:1], 2, axis=0),
        presence=np.repeat(canvas.presence[:1], 2, axis=0),
        mask=np.repeat(canvas.mask[:1], 2, axis=0),
    )


def radiometry(canvas: Canvas, rng: np.random.Generator, strength: float) -> Canvas:
    """Gain and offset per band and date, haze or its removal, noise, the clipping of 8 bits."""
    image = canvas.reflectance.astype(np.float32)
    for date in range(canvas.dates):
        gain = np.exp(strength * (rng.normal(0, 0.12) + rng.normal(0, 0.06, 6)))
        offset = strength * (rng.normal(0, 0.006) + rng.normal(0, 0.005, 6))
        if rng.random() < 0.4:
            offset = offset + rng.uniform(-0.045, 0.07) * strength * HAZE_SPECTRUM
        image[date] = image[date] * gain[:, None, None] + offset[:, None, None]
        if rng.random() < 0.3:
            image[date] += rng.normal(0, rng.uniform(0, 0.008), image[date].shape)
        if rng.random() < 0.1:
            np.minimum(image[date], rng.uniform(0.25, 0.4), out=image[date])
    return replace(canvas, reflectance=np.clip(image, 0.0005, 1.6).astype(np.float32))


def drop_bands(canvas: Canvas, rng: np.random.Generator, share: float) -> Canvas:
    """Leaves, in a share of the cases, only some of the bands; the same ones at both dates."""
    if rng.random() >= share:
        return canvas
    if rng.random() < 0.75:
        kept = list(BAND_SUBSETS[int(rng.integers(len(BAND_SUBSETS)))])
    else:
        kept = list(rng.choice(6, size=int(rng.integers(3, 6)), replace=False))
    presence = canvas.presence.copy()
    dropped = [band for band in range(6) if band not in kept]
    presence[:, dropped] = False
    return replace(canvas, presence=presence) if presence.any() else canvas


def without_gaps(canvas: Canvas) -> Canvas:
    """Values that the image lacks (NaN) are absent, and labels of pixels without any not known."""
    seen = np.isfinite(canvas.reflectance)
    return replace(
        canvas,
        reflectance=np.where(seen, canvas.reflectance, 0).astype(np.float32),
        presence=canvas.presence & seen,
        mask=np.where(seen.any(axis=1), canvas.mask, IGNORE).astype(np.uint8),
    )


def lose_pixels(canvas: Canvas, rng: np.random.Generator, share: float) -> Canvas:
    """Blanks, in a share of the cases, a rectangle of one date; its labels are ignored."""
    if rng.random() >= share:
        return canvas
    presence, mask = canvas.presence.copy(), canvas.mask.copy()
    height, width = mask.shape[1:]
    rows, columns = rng.integers(height // 8, height // 2), rng.integers(width // 8, width // 2)
    top, left = rng.integers(-rows // 2, height - rows // 2), rng.integers(0, width)
    hole = np.s_[max(top, 0) : top + rows, left : left + columns]
    date = int(rng.integers(canvas.dates))
    presence[date][(slice(None), *hole)] = False
    mask[date][hole] = IGNORE
    return replace(canvas, presence=presence, mask=mask)


def transplant(
    canvas: Canvas, donor: Canvas, date: int, region: NDArray[np.bool_]
) -> Canvas:
    """Puts the donor's first date into a region of one date, labels included.

    The seam is blended over about two pixels and its labels are ignored where they disagree.
    """
    alpha = blurred(region.astype(np.float32), 1.0)
    image, mask = canvas.reflectance.copy(), canvas.mask.copy()
    image[date] = alpha * donor.reflectance[0] + (1 - alpha) * image[date]
    seam = (alpha > 0.1) & (alpha < 0.9) & (mask[date] != donor.mask[0])
    mask[date] = np.where(region, donor.mask[0], mask[date])
    mask[date][seam] = IGNORE
    return replace(canvas, reflectance=image, mask=mask)


def blurred(image: NDArray[np.float32], sigma_px: float) -> NDArray[np.float32]:
    """A Gaussian blur of (h, w), mirrored at the edges."""
    size = 2 * int(3 * sigma_px) + 1
    return gaussian_blur(torch.from_numpy(image)[None], [size, size], [sigma_px])[0].numpy()


def hills(side_px: int, rng: np.random.Generator) -> NDArray[np.float32]:
    """Smooth random relief (side, side); what lies above a level of it makes natural shapes."""
    coarse = rng.normal(size=(1, 1, side_px // 16, side_px // 16)).astype(np.float32)
    size = (side_px, side_px)
    return functional.interpolate(torch.from_numpy(coarse), size, mode="bicubic")[0, 0].numpy()


def grown(region: NDArray[np.bool_], by_px: int) -> NDArray[np.bool_]:
    """A region (h, w) and everything within `by_px` rows and columns of it."""
    return within(np.pad(region, by_px), by_px)


def within(region: NDArray[np.bool_], reach_px: int) -> NDArray[np.bool_]:
    """Pixels that have any of a region within so many rows and columns, of all but its rim of that
    width: (h + 2 reach, w + 2 reach) -> (h, w). A long reach takes no longer than a short one."""
    for _ in ("rows", "columns"):
        height, width = region.shape
        before = np.zeros((height + 1, width), dtype=np.int32)
        np.cumsum(region, axis=0, dtype=np.int32, out=before[1:])
        region = (before[2 * reach_px + 1 :] > before[: -2 * reach_px - 1]).T
    return region


def change_labels(mask: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Gain and loss of two dates: (2, h, w) -> (2, h, w), 255 where either date is unsure."""
    before, after = mask
    unsure = (before == IGNORE) | (after == IGNORE)
    labels = np.stack([(before == 0) & (after == 1), (before == 1) & (after == 0)])
    return np.where(unsure, IGNORE, labels).astype(np.uint8)


def _mirrored(index: NDArray, size: int) -> NDArray:
    index = np.abs(index) % (2 * size - 2)
    return np.where(index >= size, 2 * size - 2 - index, index)

"""A tiny world of bare squares in vegetation."""

from __future__ import annotations

import numpy as np

from euromine_qgis.engine.training.sources import Sample

FOREST = np.array([0.03, 0.05, 0.03, 0.30, 0.15, 0.07], np.float32)
BARE = np.array([0.10, 0.14, 0.18, 0.26, 0.34, 0.28], np.float32)


def world() -> list[Sample]:
    rng = np.random.default_rng(0)
    samples = []
    for number in range(8):
        samples.append(_place(f"pair {number}", "pairs", 48, 2, tuple(range(6)), rng))
        samples.append(_place(f"scene {number}", "scenes", 160, 1, (0, 1, 2), rng))
        samples.append(_place(f"chip {number}", "chips", 48, 1, (0, 1, 2), rng, mined=False))
    return samples


def _place(
    name: str, source: str, side: int, dates: int, measured: tuple[int, ...],
    rng: np.random.Generator, mined: bool = True,
) -> Sample:
    mask = np.zeros((dates, side, side), np.uint8)
    if mined:
        top, left = rng.integers(4, side // 2, 2)
        for date in range(dates):
            mask[date, top : top + side // 4 + 6 * date, left : left + side // 3] = 1
    image = np.where(mask[:, None] == 1, BARE[:, None, None], FOREST[:, None, None])
    image = image * rng.normal(1, 0.05, image.shape)
    kind = "artisanal" if mined else "none"
    return Sample(name, source, name, kind, measured, image.astype(np.float32), mask)

"""What a network has to beat: rules on one index, and a random forest on single pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .sources import IGNORE, Sample

BLUE, GREEN, RED, NIR = range(4)
FOREST_PIXELS_A_SAMPLE = 150


@dataclass(frozen=True)
class IndexRule:
    """Mine is what lies below a threshold of (a - b) / (a + b)."""

    name: str
    bands: tuple[int, int]
    threshold: float

    def masks(self, reflectance: NDArray[np.float32]) -> NDArray[np.uint8]:
        """(t, 6, h, w) -> (t, h, w) uint8."""
        return (_index(reflectance, self.bands) < self.threshold).astype(np.uint8)


def fit_rule(name: str, bands: tuple[int, int], samples: Sequence[Sample]) -> IndexRule:
    """The threshold of highest pooled IoU on these samples."""
    values = np.concatenate([_index(s.reflectance, bands)[s.mask != IGNORE] for s in samples])
    truth = np.concatenate([s.mask[s.mask != IGNORE] == 1 for s in samples])
    thresholds = np.quantile(values, np.linspace(0.02, 0.98, 97))
    ious = [np.sum((values < t) & truth) / np.sum((values < t) | truth) for t in thresholds]
    return IndexRule(name, bands, float(thresholds[int(np.argmax(ious))]))


class PixelForest:
    """A random forest on the reflectances of single pixels, for one set of bands."""

    def __init__(self, samples: Sequence[Sample], bands: Sequence[int], seed: int) -> None:
        from sklearn.ensemble import RandomForestClassifier

        self.bands = list(bands)
        rng = np.random.default_rng(seed)
        pixels, labels = [], []
        for sample in samples:
            known = np.argwhere(sample.mask != IGNORE)
            if not len(known):
                continue
            chosen = known[rng.integers(len(known), size=FOREST_PIXELS_A_SAMPLE * len(sample.mask))]
            date, row, column = chosen.T
            pixels.append(sample.reflectance[date, :, row, column][:, self.bands])
            labels.append(sample.mask[date, row, column])
        self.forest: Any = RandomForestClassifier(
            n_estimators=60, min_samples_leaf=5, n_jobs=1, random_state=seed
        ).fit(np.concatenate(pixels), np.concatenate(labels))

    def masks(self, reflectance: NDArray[np.float32]) -> NDArray[np.uint8]:
        """(t, 6, h, w) -> (t, h, w) uint8."""
        dates, _, height, width = reflectance.shape
        flat = reflectance[:, self.bands].transpose(0, 2, 3, 1).reshape(-1, len(self.bands))
        return self.forest.predict(flat).reshape(dates, height, width).astype(np.uint8)


def _index(reflectance: NDArray[np.float32], bands: tuple[int, int]) -> NDArray[np.float32]:
    a, b = reflectance[:, bands[0]], reflectance[:, bands[1]]
    return (a - b) / np.maximum(a + b, 1e-4)

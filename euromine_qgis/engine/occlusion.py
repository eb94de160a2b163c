"""What a band is worth to the network: how its answers fall where that band is taken away.

Occlusion by band, after Zeiler and Fergus (Visualizing and understanding convolutional networks,
ECCV 2014), done with captum's FeatureAblation (Kokhlikyan et al., arXiv:2009.07896).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np
import torch
from numpy.typing import NDArray

from .bands import CANONICAL
from .inference import Prediction, Predictor

Float = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Target:
    """Pixels of a pair of dates, and the probability whose mean over them is asked for.

    ``kind``: ``mine`` with ``date`` 0 or 1, or ``gain`` or ``loss`` with ``date`` None. ``pixels``:
    bool (h, w) with at least one True.
    """

    kind: str
    date: int | None
    pixels: NDArray[np.bool_]

    def __post_init__(self) -> None:
        if (self.kind, self.date) not in _TARGETS:
            raise ValueError(f"{self.kind} at date {self.date} is nothing that a pair shows")
        if not self.pixels.any():
            raise ValueError(f"no pixel to ask about {self.kind}")

    def mean(self, prediction: Prediction) -> float:
        """Mean probability, 0-1; what no band shows is taken for nothing at all."""
        shown: Mapping[str, Float] = {
            "mine": prediction.mine, "gain": prediction.gain, "loss": prediction.loss,
        }
        return float(np.nan_to_num(shown[self.kind][self.date or 0][self.pixels]).mean())


_TARGETS = {("mine", 0), ("mine", 1), ("gain", None), ("loss", None)}


@dataclass(frozen=True)
class BandDrops:
    """``probability``: mean over a target's pixels with all bands, 0-1. ``drops``: band -> how far
    that mean falls without the band, -1 to 1, negative where it rises; only bands that are there.
    """

    probability: float
    drops: Mapping[str, float]


def occlude(
    predictor: Predictor,
    reflectance: Float,
    targets: Sequence[Target],
    check_cancelled: Callable[[], None],
) -> tuple[BandDrops, ...]:
    """The drops of every target, in their order.

    ``reflectance`` (2, 6, h, w) holds the two dates, 0-1 in canonical band order, NaN where
    missing. A band is taken away from both dates at once, as a raster without it would look: the
    network is told that it is absent. That takes one prediction of both dates more than there are
    bands. Raises DeviceError where the memory does not suffice.
    """
    there: NDArray[np.bool_] = ~np.all(np.isnan(reflectance), axis=(-2, -1))
    bands = np.flatnonzero(there.any(axis=0))
    whole: list[float] = []

    def answers(kept: torch.Tensor) -> torch.Tensor:
        """Switches of the bands (1, k) -> mean probabilities (1, targets)."""
        image = reflectance.copy()
        image[:, bands[kept[0].numpy() == 0]] = np.nan
        prediction = predictor.predict(image, [(0, 1)], check_cancelled)
        means = [target.mean(prediction) for target in targets]
        if not whole:
            whole.extend(means)
        return torch.tensor([means], dtype=torch.float64)

    # It takes a second to import, which a run that explains nothing need not wait for.
    from captum.attr import FeatureAblation

    # Switches instead of pixels: what is missing is NaN, and captum's blend of an image with
    # its baseline would make NaN of all.
    fallen = FeatureAblation(answers).attribute(torch.ones(1, len(bands)), baselines=0.0)
    return tuple(
        BandDrops(probability, {
            CANONICAL[band]: drop
            for band, drop in zip(bands, drops)
            if target.date is None or there[target.date, band]
        })
        for target, probability, drops in zip(targets, whole, fallen.tolist())
    )

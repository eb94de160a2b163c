"""How good a model is on a part of the labelled ground, mapped as ``changedetect`` maps it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from ..cards import ModelCard
from ..inference import Predictor
from ..map_plan import gap_years
from ..metrics import SeriesCounts
from ..series import SceneDate
from ..temporal import ChainParameters, decode_chain, decode_independent
from ..wire import Wire
from .ground import Ground


@dataclass(frozen=True)
class Scores:
    """``iou`` of the footprints over all dates, ``change_f1`` of what changed between two dates,
    whichever way (None where nothing did), ``mined`` of ``pixels`` are labelled as mine."""

    iou: float
    change_f1: float | None
    pixels: int
    mined: int

    @property
    def in_words(self) -> str:
        change = "" if self.change_f1 is None else f", change F1 {self.change_f1:.3f}"
        return f"IoU {self.iou:.3f}{change} ({self.mined} mine pixels of {self.pixels})"


class Examiner:
    """Scores models with their own threshold and chain."""

    def __init__(
        self, ground: Ground, dates: Sequence[SceneDate], device: torch.device, wire: Wire
    ) -> None:
        self._ground, self._dates = ground, tuple(dates)
        self._device, self._wire = device, wire

    def scores(self, card: ModelCard, part: int) -> Scores:
        """Of one part of the ground. Raises CardError, DeviceError or Cancelled."""
        predictor = Predictor(card, self._device)
        chain = ChainParameters(**card.temporal)
        pairs = [(t, t + 1) for t in range(len(self._dates) - 1)]
        counts = SeriesCounts(self._dates)
        mined = 0
        for plot, truth in self._ground.exams(part):
            seen = predictor.predict(
                plot.reflectance.astype(np.float32), pairs, self._wire.check_cancelled
            )
            if pairs:
                decoded = decode_chain(
                    seen.mine, seen.gain, seen.loss, card.threshold, chain, gap_years(self._dates)
                )
            else:
                decoded = decode_independent(seen.mine, card.threshold)
            core = (slice(None), *plot.tile.core_in_read)
            counts.update(np.ascontiguousarray(decoded.states[core]), truth)
            mined += int((truth == 1).sum())
        pooled = counts.summary()["pooled"]
        return Scores(pooled["iou"] or 0.0, _change_f1(pooled), pooled["pixels"], mined)


def _change_f1(pooled: dict[str, Any]) -> float | None:
    if {"one_date", "change_undefined"} & set(pooled["flags"]):
        return None
    undirected: float | None = pooled["change"]["f1_undirected"]
    return undirected

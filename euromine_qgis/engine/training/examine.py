"""How good a model is on a part of the labelled ground, mapped as ``changedetect`` maps it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from ...wording import worded
from ..cards import ModelCard
from ..dates import SceneDate
from ..errors import DeviceError
from ..inference import Predictor
from ..map_plan import gap_years
from ..metrics import SeriesCounts
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
        if self.change_f1 is None:
            return worded(
                "IoU {iou:.3f} ({mined} mine pixels of {pixels})",
                iou=self.iou, mined=self.mined, pixels=self.pixels,
            )
        return worded(
            "IoU {iou:.3f}, change F1 {change:.3f} ({mined} mine pixels of {pixels})",
            iou=self.iou, change=self.change_f1, mined=self.mined, pixels=self.pixels,
        )


class Examiner:
    """Scores models with their own threshold and chain."""

    def __init__(
        self,
        ground: Ground,
        dates: Sequence[SceneDate],
        bands: Sequence[str],
        device: torch.device,
        wire: Wire,
    ) -> None:
        """``bands``: what every date of the ground has."""
        self._ground, self._dates, self._bands = ground, tuple(dates), tuple(bands)
        self._device, self._wire = device, wire

    def scores(self, card: ModelCard, part: int) -> Scores:
        """Of one part of the ground. Raises CardError, DeviceError or Cancelled."""
        predictor = Predictor(card, self._device)
        threshold, chain = card.threshold_for(self._bands), ChainParameters(**card.temporal)
        pairs = [(t, t + 1) for t in range(len(self._dates) - 1)]
        counts = SeriesCounts(self._dates)
        mined = 0
        for plot, truth in self._ground.exams(part):
            try:
                seen = predictor.predict(
                    plot.reflectance.astype(np.float32), pairs, self._wire.check_cancelled,
                    since_seen=True,
                )
            except DeviceError as error:
                raise out_of_memory(self._device) from error
            if pairs:
                decoded = decode_chain(
                    seen.mine, seen.gain, seen.loss, threshold, chain, gap_years(self._dates)
                )
            else:
                decoded = decode_independent(seen.mine, threshold)
            core = (slice(None), *plot.tile.core_in_read)
            counts.update(np.ascontiguousarray(decoded.states[core]), truth)
            mined += int((truth == 1).sum())
        pooled = counts.summary()["pooled"]
        return Scores(pooled["iou"] or 0.0, _change_f1(pooled), pooled["pixels"], mined)


def _change_f1(pooled: dict[str, Any]) -> float | None:
    change = pooled["change"]
    # Without a change in the labels there is nothing to recall, and one that is mapped would
    # score 0.
    undirected: float | None = None if change["recall"] is None else change["f1_undirected"]
    return undirected


def out_of_memory(device: torch.device) -> DeviceError:
    """The error of a device whose memory does not suffice, with what ``finetune`` has against
    it."""
    return DeviceError(
        worded("DEVICE {device} has not enough memory for this series.", device=device.type),
        less_ground() if device.type == "cpu"
        else worded("Close other programs, or choose DEVICE cpu."),
    )


def less_ground() -> str:
    """The remedy where a run takes too much of the computer's memory."""
    return worded(
        "Close other programs, or give a smaller LABELLED_AREA or rasters resampled to 10 m."
    )

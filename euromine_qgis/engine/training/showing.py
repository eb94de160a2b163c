"""What a network says of labelled places that it is shown as it will be in use."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..inference import Predictor
from ..temporal import ChainParameters, decode_chain
from .scoring import Tally
from .sources import Sample

SMALL_PATCH_PX = 128
PATCH_MARGIN_PX = 24
UNFITTED = {"emission_weight": 1.0, "change_slope": 1.0, "change_offset": 0.0}
THRESHOLD = 0.5


def predict(
    predictor: Predictor, sample: Sample, bands: Sequence[int]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Footprint (t, h, w) and gain and loss (2, h, w) of a sample shown with these bands only.

    A small patch is mirrored at its edges: it was cut from a larger image, as a tile in use is.
    Of one date there is no change, (0, h, w).
    """
    shown = np.full_like(sample.reflectance, np.nan)
    shown[:, list(bands)] = sample.reflectance[:, list(bands)]
    side = sample.mask.shape[-1]
    margin = PATCH_MARGIN_PX if side < SMALL_PATCH_PX else 0
    around = ((0, 0), (0, 0), (margin, margin), (margin, margin))
    inside = np.s_[:, margin : margin + side, margin : margin + side]
    pairs = [(0, 1)] if len(sample.mask) == 2 else []
    prediction = predictor.predict(np.pad(shown, around, mode="reflect"), pairs, lambda: None)
    change = np.concatenate([prediction.gain, prediction.loss])
    return prediction.mine[inside], change[inside]


def scores_of(predictor: Predictor, samples: Sequence[Sample]) -> dict[str, float]:
    """Footprint IoU of each source and change F1 of its pairs, and `mean`, their mean.

    With all bands of a sample, before anything is calibrated: footprints from one half on, pairs
    by the chain with its weights as the network was trained with. Undefined scores are left out.
    """
    tallies: dict[str, Tally] = {}
    chain = ChainParameters(**UNFITTED)
    for sample in samples:
        mine, change = predict(predictor, sample, sample.measured)
        if len(mine) == 2:
            masks = decode_chain(mine, change[:1], change[1:], THRESHOLD, chain).states
        else:
            masks = (mine >= THRESHOLD).astype(np.uint8)
        tallies.setdefault(sample.source, Tally()).add(sample.cluster, masks, sample.mask)
    scores = {
        f"{source} {metric}": measured.value
        for source, tally in tallies.items()
        for metric, measured in tally.measure().items()
        if metric in ("footprint_iou", "change_f1") and measured.value is not None
    }
    return {**scores, "mean": float(np.mean(list(scores.values())))} if scores else {}

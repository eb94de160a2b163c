"""Who may learn from what: places are divided by cluster, never by item."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .sources import Sample

DRAWS = 4000


@dataclass(frozen=True)
class Split:
    """Training, calibration (thresholds, temporal parameters, checkpoint), validation."""

    training: tuple[Sample, ...]
    calibration: tuple[Sample, ...]
    validation: tuple[Sample, ...]


def by_cluster(
    samples: Sequence[Sample], validation_share: float, calibration_share: float, seed: int
) -> Split:
    """Divides samples so that no cluster is in two parts and each part holds all kinds.

    Of many random divisions of the clusters, the one is taken whose parts come nearest to the
    shares in every stratum (source and kind). Same samples and seed, same split.
    """
    rng = np.random.default_rng(seed)
    validation = _draw(samples, validation_share, rng)
    rest = [sample for sample in samples if sample.cluster not in validation]
    calibration = _draw(rest, calibration_share / (1 - validation_share), rng)
    return Split(
        training=tuple(s for s in rest if s.cluster not in calibration),
        calibration=tuple(s for s in rest if s.cluster in calibration),
        validation=tuple(s for s in samples if s.cluster in validation),
    )


def _draw(samples: Sequence[Sample], share: float, rng: np.random.Generator) -> set[str]:
    totals = Counter(_stratum(sample) for sample in samples)
    strata = sorted(totals)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sample in samples:
        counts[sample.cluster][_stratum(sample)] += 1
    clusters = sorted(counts)
    table = np.array([[counts[c][s] / totals[s] for s in strata] for c in clusters])
    weights = np.sqrt([totals[s] for s in strata])
    chosen = rng.random((DRAWS, len(clusters))) < rng.uniform(0.5 * share, 1.5 * share, (DRAWS, 1))
    misfit = (np.abs(chosen @ table - share) * weights).sum(axis=1)
    best = chosen[int(np.argmin(misfit))]
    return {cluster for cluster, taken in zip(clusters, best, strict=True) if taken}


def _stratum(sample: Sample) -> str:
    return f"{sample.source}-{sample.kind}-{sample.first_year}"

"""Places of one cluster stay together, and every part holds every kind."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from euromine_qgis.engine.training.sources import Sample
from euromine_qgis.engine.training.split import by_cluster


def place(number: int, cluster: int, kind: str) -> Sample:
    empty = np.zeros((1, 6, 2, 2), np.float32)
    mask = np.zeros((1, 2, 2), np.uint8)
    return Sample(str(number), "pairs", f"pairs-{cluster}", kind, (0, 1, 2), empty, mask)


def places(clusters: list[int]) -> list[Sample]:
    return [place(i, c, "mine" if c % 3 else "none") for i, c in enumerate(clusters)]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, 20), min_size=30, max_size=80), st.integers(0, 5))
def test_no_cluster_is_in_two_parts_and_nothing_is_lost(clusters: list[int], seed: int) -> None:
    samples = places(clusters)
    split = by_cluster(samples, 0.2, 0.1, seed)
    parts = [
        {s.cluster for s in part} for part in (split.training, split.calibration, split.validation)
    ]
    assert not parts[0] & parts[1] and not parts[0] & parts[2] and not parts[1] & parts[2]
    names = [s.name for part in (split.training, split.calibration, split.validation) for s in part]
    assert sorted(names) == sorted(s.name for s in samples)


def test_the_same_seed_gives_the_same_split() -> None:
    samples = places(list(range(40)) * 2)
    assert by_cluster(samples, 0.2, 0.1, 3) == by_cluster(samples, 0.2, 0.1, 3)


def test_shares_and_kinds_are_balanced() -> None:
    samples = places(list(range(60)) * 3)
    split = by_cluster(samples, 0.2, 0.1, 1)
    assert len(split.validation) == pytest.approx(0.2 * len(samples), abs=6)
    assert len(split.calibration) == pytest.approx(0.1 * len(samples), abs=6)
    for part in (split.training, split.calibration, split.validation):
        mined = sum(s.kind == "mine" for s in part) / len(part)
        assert mined == pytest.approx(2 / 3, abs=0.1)

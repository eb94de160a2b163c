"""The forest that networks are judged beside."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tiny_world import world

from euromine_qgis.engine.training.baselines import PixelForest
from euromine_qgis.engine.training.sources import IGNORE

pytest.importorskip("sklearn", reason="the forest is scikit-learn's")
PAIRS = [sample for sample in world() if sample.source == "pairs"]


@pytest.mark.parametrize("bands", [(0, 1, 2, 3, 4, 5), (0, 1, 2), (4,)])
def test_what_pixels_tell_apart_is_found_in_places_not_seen(bands: tuple[int, ...]) -> None:
    forest = PixelForest(PAIRS[:5], bands, seed=1)
    for sample in PAIRS[5:]:
        masks = forest.masks(sample.reflectance)
        assert masks.dtype == np.uint8
        np.testing.assert_array_equal(masks, sample.mask)


def test_only_its_bands_are_looked_at_and_only_what_is_sure_is_learned() -> None:
    def misled(sample):
        """Unsure wherever there is a mine but for its first date, which is right."""
        mask = sample.mask.copy()
        mask[1][mask[1] == 1] = IGNORE
        return replace(sample, mask=mask)

    nothing_sure = replace(PAIRS[0], mask=np.full_like(PAIRS[0].mask, IGNORE))
    forest = PixelForest([*map(misled, PAIRS[:5]), nothing_sure], (2, 3), seed=1)
    sample = PAIRS[6]
    blind = np.full_like(sample.reflectance, np.nan)
    blind[:, [2, 3]] = sample.reflectance[:, [2, 3]]
    np.testing.assert_array_equal(forest.masks(blind), sample.mask)


def test_a_seed_decides_everything() -> None:
    guessed = np.random.default_rng(5).integers(0, 2, PAIRS[0].mask.shape, dtype=np.uint8)
    place = replace(PAIRS[0], mask=guessed)
    one, again, other = (
        PixelForest([place], (0, 1, 2), seed).masks(place.reflectance) for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(one, again)
    assert (one != other).any()

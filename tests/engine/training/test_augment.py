"""Geometry moves pixels and labels together; radiometry never touches labels."""

import numpy as np
import pytest

from euromine_qgis.engine.training import augment
from euromine_qgis.engine.training.augment import Canvas
from euromine_qgis.engine.training.sources import IGNORE, Sample


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(5)


def sample(side: int = 48, dates: int = 2) -> Sample:
    rng = np.random.default_rng(1)
    mask = rng.integers(0, 2, (dates, side, side)).astype(np.uint8)
    reflectance = np.repeat(mask[:, None], 6, axis=1).astype(np.float32) * 0.2 + 0.05
    return Sample("a", "pairs", "c", "mine", tuple(range(6)), reflectance, mask)


def canvas(side: int = 64) -> Canvas:
    return augment.window(sample(), (24, 24), side, 1.0)


def test_a_window_keeps_pixels_and_labels_together() -> None:
    cut = canvas()
    assert cut.reflectance.shape == (2, 6, 64, 64) and cut.mask.shape == (2, 64, 64)
    np.testing.assert_array_equal(cut.reflectance[:, 0] > 0.15, cut.mask == 1)
    np.testing.assert_array_equal(cut.mask[:, 8:56, 8:56], sample().mask)


def test_a_window_mirrors_beyond_the_edge() -> None:
    cut = canvas()
    np.testing.assert_array_equal(cut.mask[:, :8], cut.mask[:, 9:17][:, ::-1])


@pytest.mark.parametrize("scale", [0.6, 1.0, 1.7])
def test_a_window_has_its_side_at_every_scale(scale: float) -> None:
    cut = augment.window(sample(), (24, 24), 64, scale)
    assert cut.reflectance.shape[-2:] == cut.mask.shape[-2:] == (64, 64)
    assert set(np.unique(cut.mask)) <= {0, 1, IGNORE}


def test_unmeasured_bands_are_absent() -> None:
    rgb = Sample("a", "scenes", "c", "mine", (0, 1, 2), sample().reflectance, sample().mask)
    presence = augment.window(rgb, (24, 24), 32, 1.0).presence
    assert presence[:, :3].all() and not presence[:, 3:].any()


def test_turning_moves_pixels_and_labels_together(rng: np.random.Generator) -> None:
    for _ in range(8):
        turned = augment.turn(canvas(), rng)
        np.testing.assert_array_equal(turned.reflectance[:, 0] > 0.15, turned.mask == 1)


def test_reversing_time_swaps_gain_and_loss() -> None:
    labels = augment.change_labels(canvas().mask)
    back = augment.change_labels(augment.reverse_time(canvas()).mask)
    np.testing.assert_array_equal(labels, back[::-1])
    assert labels[0].sum() > 0


def test_the_same_date_twice_has_no_change() -> None:
    assert not augment.change_labels(augment.doubled(canvas()).mask).any()


def test_change_is_unknown_where_a_date_is_unsure() -> None:
    mask = np.array([[[0, 1, IGNORE, 1]], [[1, IGNORE, 0, 1]]], np.uint8)
    expected = [[[1, IGNORE, IGNORE, 0]], [[0, IGNORE, IGNORE, 0]]]
    np.testing.assert_array_equal(augment.change_labels(mask), expected)


def test_radiometry_leaves_labels_and_stays_reflectance(rng: np.random.Generator) -> None:
    before = canvas()
    for _ in range(10):
        after = augment.radiometry(before, rng, 1.0)
        np.testing.assert_array_equal(after.mask, before.mask)
        np.testing.assert_array_equal(after.presence, before.presence)
        assert after.reflectance.min() > 0 and after.reflectance.max() <= 1.6
        assert not np.array_equal(after.reflectance[0], before.reflectance[0])


def test_radiometry_differs_between_dates(rng: np.random.Generator) -> None:
    after = augment.radiometry(augment.doubled(canvas()), rng, 1.0)
    assert abs(float(np.mean(after.reflectance[0] - after.reflectance[1]))) > 1e-4


def test_dropped_bands_are_the_same_at_both_dates(rng: np.random.Generator) -> None:
    seen = set()
    for _ in range(60):
        presence = augment.drop_bands(canvas(), rng, 1.0).presence
        np.testing.assert_array_equal(presence[0], presence[1])
        kept = tuple(np.flatnonzero(presence[0].all(axis=(1, 2))))
        assert 3 <= len(kept) <= 6
        seen.add(kept)
    assert {(0, 1, 2), (0, 2, 3, 4, 5)} <= seen


def test_lost_pixels_are_not_asked_for(rng: np.random.Generator) -> None:
    for _ in range(20):
        lost = augment.lose_pixels(canvas(), rng, 1.0)
        holes = ~lost.presence.any(axis=1)
        assert (lost.mask[holes] == IGNORE).all()
        assert holes.any(axis=(1, 2)).sum() <= 1


def test_a_transplant_brings_its_labels() -> None:
    host = augment.doubled(canvas())
    donor = augment.window(sample(), (10, 30), 64, 1.0)
    region = np.zeros((64, 64), bool)
    region[10:40, 10:40] = True
    changed = augment.transplant(host, donor, 1, region)
    np.testing.assert_array_equal(changed.mask[0], host.mask[0])
    inside = np.s_[14:36, 14:36]
    np.testing.assert_array_equal(changed.mask[1][inside], donor.mask[0][inside])
    np.testing.assert_allclose(
        changed.reflectance[1][(slice(None), *inside)],
        donor.reflectance[0][(slice(None), *inside)],
        atol=0.02,
    )
    np.testing.assert_array_equal(changed.mask[1][:6], host.mask[1][:6])


@pytest.mark.parametrize("reach", [1, 3, 7])
def test_what_lies_within_reach(reach):
    region = np.random.default_rng(reach).random((20 + 2 * reach, 30 + 2 * reach)) < 0.01
    near = augment.within(region, reach)
    assert near.shape == (20, 30) and near.any() and not near.all()
    for row, col in np.ndindex(near.shape):
        around = region[row : row + 2 * reach + 1, col : col + 2 * reach + 1]
        assert near[row, col] == around.any()

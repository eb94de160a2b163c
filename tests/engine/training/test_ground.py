"""What is kept back stays apart from what is learned, and large ground within the memory."""

from __future__ import annotations

import io

import numpy as np
import pytest
from quarries import COLS, ROWS, YEARS, make_job

from euromine_qgis.engine.errors import Cancelled
from euromine_qgis.engine.grid import Window
from euromine_qgis.engine.rasters import open_series
from euromine_qgis.engine.tiles import plan_tiles
from euromine_qgis.engine.training import ground as ground_module
from euromine_qgis.engine.training.augment import grown
from euromine_qgis.engine.training.finetune import SEED
from euromine_qgis.engine.training.ground import Ground, read_ground
from euromine_qgis.engine.training.holdout import CHECK, GAP_M, KEPT, LEARN
from euromine_qgis.engine.training.labels import read_labels
from euromine_qgis.engine.wire import Wire

WHOLE = Window(0, 0, ROWS, COLS)
GAP_PX = round(GAP_M / 10)
BLOCK_PX = 48


@pytest.fixture
def wire():
    return Wire(io.StringIO())


@pytest.fixture
def known(tmp_path, wire):
    """The series of quarries and its labels, which tell of every pixel."""
    job = make_job(tmp_path)
    series = open_series(job.series, job.bands, job.custom_bands, wire)
    return series, read_labels(job.labels, job.labelled_area, series.grid, series.dates, wire)


def parts_of(ground: Ground) -> np.ndarray:
    parts = np.zeros((ROWS, COLS), np.uint8)
    for plot in ground.plots:
        parts[plot.tile.core.slices] = plot.parts[plot.tile.core_in_read]
    return parts


def test_the_gap_is_kept_to_blocks_just_beyond_a_tile(known, wire, monkeypatch):
    """As at 10 m, the margin is as wide as a block: the next one begins where it ends."""
    monkeypatch.setattr(ground_module, "CORE_PX", BLOCK_PX)
    monkeypatch.setattr(ground_module, "MARGIN_PX", BLOCK_PX)
    ground = read_ground(*known, SEED, wire)
    parts = parts_of(ground)
    apart = (parts == LEARN) & ~grown((parts == CHECK) | (parts == KEPT), GAP_PX)
    lessons = list(ground.lessons())
    assert len(lessons) > 10 and apart.any()
    for plot, masks in lessons:
        inside = plot.tile.read.intersection(WHOLE)
        learned = (masks != 255).all(axis=0)[inside.within(plot.tile.read)]
        np.testing.assert_array_equal(learned, apart[inside.slices])


def test_too_little_to_choose_by_is_learned_from(known, wire, monkeypatch):
    divided = read_ground(*known, SEED, wire)
    least = divided.area_ha[CHECK]
    assert divided.has(CHECK) and least < divided.area_ha[KEPT]
    monkeypatch.setattr(ground_module, "LEAST_HA", least + 0.01)
    ground = read_ground(*known, SEED, wire)
    assert not ground.has(CHECK) and ground.area_ha[CHECK] == ground.other_ha[CHECK] == 0
    assert ground.area_ha[LEARN] >= divided.area_ha[LEARN] + least
    parts, before = parts_of(ground), parts_of(divided)
    np.testing.assert_array_equal(parts, np.where(before == CHECK, LEARN, before))


@pytest.mark.parametrize("part_ha", [(0.6, 0.4), (0.4, 0.6), (0.6, 0.6)])
def test_a_part_is_judged_by_where_it_holds_mines_and_other_ground(part_ha):
    mine, other = ({KEPT: hectares} for hectares in part_ha)
    assert Ground((), True, mine, other).has(KEPT) == (min(part_ha) > 0.5)


def test_as_many_tiles_are_held_as_their_pixels_allow(known, wire, monkeypatch):
    monkeypatch.setattr(ground_module, "LEAST_TILES", 1)
    monkeypatch.setattr(ground_module, "CORE_PX", BLOCK_PX)
    tile_px = (BLOCK_PX + 2 * ground_module.MARGIN_PX) ** 2
    monkeypatch.setattr(ground_module, "MOST_PIXELS", 20 * tile_px * len(YEARS) + 1)
    ground = read_ground(*known, SEED, wire)
    assert len(ground.plots) == 20 and "the 20 of its 30 tiles" in wire.warnings[-1]
    monkeypatch.setattr(ground_module, "CORE_PX", 2 * BLOCK_PX)
    larger_px = (2 * BLOCK_PX + 2 * ground_module.MARGIN_PX) ** 2
    monkeypatch.setattr(ground_module, "MOST_PIXELS", 8 * larger_px * len(YEARS) - 1)
    assert len(read_ground(*known, SEED, wire).plots) == 7


def test_counting_the_mines_of_tiles_can_be_cancelled(known, wire):
    series, labels = known
    wire._cancelled.set()
    with pytest.raises(Cancelled):
        ground_module._richest(plan_tiles(series.grid, BLOCK_PX, 0), labels, 4, wire)

"""Hectares booked block by block equal those counted at once."""

from __future__ import annotations

import numpy as np
import pytest

from euromine_qgis.engine.change import codes_of
from euromine_qgis.engine.dates import SceneDate
from euromine_qgis.engine.ledger import Ledger

DATES = [SceneDate(2019), SceneDate(2020, 7, 4)]
PIXEL_M2 = np.full((4, 1), 100.0)


def booked(states, inside, blocks):
    ledger = Ledger(DATES, [(0, 1)], ["north"])
    mine = np.where(states == 255, np.nan, states * 0.5).astype(np.float32)
    codes = codes_of(states[0], states[1])[None]
    for cols in blocks:
        part = (slice(None), slice(None), cols)
        for site in (None, 0):
            mask = np.ones((4, 4), dtype=bool) if site is None else inside
            ledger.add(site, mask[:, cols], states[part], mine[part], codes[part], PIXEL_M2)
    return ledger


def test_two_years_by_hand():
    """16 pixels of 0.01 ha. 2019: 4 mine of 16. 2020: 3 of those stay, 1 is lost, 2 are new, 1
    pixel is not seen. The site is the upper half; all mine of 2019 lies in its first row."""
    before = np.zeros((4, 4), dtype=np.uint8)
    before[0] = 1
    after = before.copy()
    after[0, 3] = 0
    after[1, :2] = 1
    after[3, 3] = 255
    inside = np.zeros((4, 4), dtype=bool)
    inside[:2] = True
    ledger = booked(np.stack([before, after]), inside, [slice(None)])
    total = [row for row in ledger.areas() if row["site"] is None]
    assert [row["mine_ha"] for row in total] == pytest.approx([0.04, 0.05])
    assert [row["expected_ha"] for row in total] == pytest.approx([0.02, 0.025])
    assert [row["valid_share"] for row in total] == pytest.approx([1, 15 / 16])
    assert [row["date"] for row in total] == ["2019", "2020-07-04"]
    north = [row for row in ledger.areas() if row["site"] == "north"]
    assert [row["valid_ha"] for row in north] == pytest.approx([0.08, 0.08])
    changes = {(row["site"], row["kind"]): row["ha"] for row in ledger.changes()}
    assert changes[None, "gain"] == pytest.approx(0.02)
    assert changes["north", "loss"] == pytest.approx(0.01)
    (row,) = ledger.transitions()
    assert row["stable_mine_ha"] == pytest.approx(0.03)
    assert row["stable_other_ha"] == pytest.approx(0.09)
    assert row["not_comparable_ha"] == pytest.approx(0.01)


def test_what_a_date_did_not_see_is_not_known():
    states = np.zeros((2, 4, 4), dtype=np.uint8)
    states[1, :2] = 255
    inside = np.zeros((4, 4), dtype=bool)
    inside[:2] = True
    ledger = booked(states, inside, [slice(None)])
    by_site = {(row["site"], row["date"]): row for row in ledger.areas()}
    hidden = by_site["north", "2020-07-04"]
    assert (hidden["mine_ha"], hidden["expected_ha"], hidden["valid_ha"]) == (None, None, 0)
    assert by_site["north", "2019"]["mine_ha"] == 0
    assert by_site[None, "2020-07-04"]["mine_ha"] == 0


def test_blocks_add_up():
    states = np.random.default_rng(1).choice([0, 1, 255], size=(2, 4, 4)).astype(np.uint8)
    inside = np.random.default_rng(2).random((4, 4)) < 0.5
    whole = booked(states, inside, [slice(None)])
    parts = booked(states, inside, [slice(0, 1), slice(1, 4)])
    for one, other in zip(whole.areas() + whole.changes(), parts.areas() + parts.changes()):
        assert one == pytest.approx(other)

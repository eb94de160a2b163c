"""Hectares of two series beside each other, worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from euromine_qgis.engine.compared_areas import ComparedAreas
from euromine_qgis.engine.dates import SceneDate

DATES = tuple(SceneDate(year) for year in (2019, 2020, 2021))
HECTARE = np.full((1, 1), 10_000.0)


def rows(*lines):
    table = {"0": 0, "1": 1, ".": 255}
    return np.array([[[table[c] for c in line]] for line in lines], dtype=np.uint8)


def counted(prediction, reference, of_sites=None, sites=(), area=HECTARE):
    areas = ComparedAreas(DATES[: len(prediction)], sites)
    areas.add(prediction, reference, of_sites, area)
    return areas


def test_areas_and_changes_by_hand():
    """Six pixels of a hectare each.

    ::

        pixel       012345
        prediction  2019  1100..      reference  2019  10000.
                    2020  11110.                 2020  ......
                    2021  011111                 2021  1110.0

    2019: both know 0 to 3: map {0, 1}, reference {0}. 2020: the reference says nothing. 2021: both
    know 0, 1, 2, 3, 5: map {1, 2, 3, 5}, reference {0, 1, 2}. Known at a date at least: 0-3 and 5,
    5 ha: shares 4/5 and 5/5. No two consecutive dates are known, so there is no transition.
    """
    areas = counted(rows("1100..", "11110.", "011111"), rows("10000.", "......", "1110.0"))
    assert areas.areas() == [
        {"site": None, "date": "2019", "year": 2019, "mine_ha": 2, "reference_ha": 1,
         "valid_ha": 4, "valid_share": 0.8},
        {"site": None, "date": "2021", "year": 2021, "mine_ha": 4, "reference_ha": 3,
         "valid_ha": 5, "valid_share": 1},
    ]
    assert areas.transitions() == []


def test_transitions_by_hand():
    """Seven pixels, two dates.

    ::

        pixel        0    1    2    3    4    5    6
        prediction   11   01   01   10   00   01   10
        reference    11   01   00   10   01   .1   01

    Pixel 5 is not known before. The map gains {1, 2}, the reference {1, 4, 6}, both {1}; the map
    loses {3, 6}, the reference {3}, both {3}; the map stays mine {0}, stays other {4}. Of 7 ha
    ever known 6 can be compared.
    """
    areas = counted(rows("1001001", "1110010"), rows("10010.0", "1100111"))
    (row,) = areas.transitions()
    assert row == {
        "from": "2019", "to": "2020", "from_year": 2019, "to_year": 2020,
        "stable_mine_ha": 1, "stable_other_ha": 1, "gain_ha": 2, "loss_ha": 2,
        "not_comparable_ha": 1, "reference_gain_ha": 3, "reference_loss_ha": 1,
        "agreed_gain_ha": 1, "agreed_loss_ha": 1,
    }


def test_shared_pixels_count_for_each_site_and_once_in_all():
    """Sites: a is pixels 0 to 2, b pixels 2 and 3; pixel 2 is mine in the map, 3 in the
    reference. Rows are 1 ha and 3 ha high."""
    prediction = np.repeat(rows("0010"), 2, axis=1)
    reference = np.repeat(rows("0001"), 2, axis=1)
    sites = {0: np.array([[True, True, True, False]] * 2),
             1: np.array([[False, False, True, True]] * 2)}
    areas = counted(prediction, reference, sites, ("a", "b"), np.array([[1e4], [3e4]]))
    found = [
        (row["site"], row["mine_ha"], row["reference_ha"], row["valid_ha"])
        for row in areas.areas()
    ]
    assert found == [(None, 4, 4, 16), ("a", 4, 0, 12), ("b", 4, 4, 8)]


def test_blocks_add_up():
    rng = np.random.default_rng(3)
    masks = rng.choice([0, 1, 255], (2, 3, 8, 9)).astype(np.uint8)
    area = rng.uniform(90, 110, (8, 9))
    sites = {0: rng.random((8, 9)) < 0.5}
    whole, cut = ComparedAreas(DATES, ("a",)), ComparedAreas(DATES, ("a",))
    whole.add(*masks, sites, area)
    for part in (slice(0, 3), slice(3, 8)):
        cut.add(*masks[:, :, part], {0: sites[0][part]}, area[part])
    for rows_of in ("areas", "transitions"):
        for one, other in zip(getattr(whole, rows_of)(), getattr(cut, rows_of)()):
            assert one == pytest.approx(other)

from __future__ import annotations

import pytest

from euromine_qgis.engine.dates import SceneDate
from euromine_qgis.engine.errors import DateError
from euromine_qgis.engine.series import bands_of, group_scenes
from tests.facts import facts


def test_groups_are_in_time_order():
    rasters = [facts("b.tif"), facts("a.tif")]
    groups = group_scenes(rasters, [SceneDate(2020), SceneDate(2018)])
    assert [(group.date.year, group.members) for group in groups] == [(2018, (1,)), (2020, (0,))]


def test_tiles_of_one_date_are_a_mosaic_and_doubles_are_refused():
    dates = [SceneDate(2020)] * 2
    beside = [facts("a.tif"), facts("b.tif", left=90.0)]
    assert group_scenes(beside, dates)[0].members == (0, 1)
    with pytest.raises(DateError, match=r"a\.tif and b\.tif .* 2020"):
        group_scenes([facts("a.tif"), facts("b.tif", left=20.0)], dates)
    stacked = group_scenes([facts("a.tif"), facts("b.tif")], dates, [{"blue"}, {"red"}])
    assert stacked[0].members == (0, 1)


def test_a_year_beside_a_day_in_it_has_no_order():
    with pytest.raises(DateError, match="which comes first"):
        group_scenes([facts("a.tif"), facts("b.tif")], [SceneDate(2020), SceneDate(2020, 7, 4)])


@pytest.mark.parametrize("names", [(), (None,), ("Band 1",)])
def test_a_file_of_one_band_may_name_it_in_its_own_name(names):
    mapping = bands_of(facts("in/T32UNA_20190704T103031_B02_10m.jp2", count=1, band_names=names))
    assert dict(mapping.indices) == {"blue": 1}

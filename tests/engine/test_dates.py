from __future__ import annotations

import datetime

import pytest
from hypothesis import given

from euromine_qgis.engine.dates import SceneDate, parse_dates
from euromine_qgis.engine.errors import DateError
from tests.strategies import scene_dates


@given(scene_dates(), scene_dates())
def test_order_follows_time_and_iso_text(first, second):
    assert SceneDate.parse(first.iso) == first
    assert (first < second) == (first.iso < second.iso)
    assert first.agrees(second) == second.agrees(first)
    assert first.agrees(second) == (
        first.span[0] <= second.span[0] and second.span[1] <= first.span[1]
        or second.span[0] <= first.span[0] and first.span[1] <= second.span[1]
    )


def test_span_is_inclusive():
    assert SceneDate(2020, 2).span == (datetime.date(2020, 2, 1), datetime.date(2020, 2, 29))
    assert SceneDate(2020).span == (datetime.date(2020, 1, 1), datetime.date(2020, 12, 31))


def test_dates_text():
    assert parse_dates(" 2016; 2018 ;2020-07-04;20210801", 4) == (
        SceneDate(2016), SceneDate(2018), SceneDate(2020, 7, 4), SceneDate(2021, 8, 1)
    )
    assert parse_dates("") == ()
    with pytest.raises(DateError, match="2 dates for 3 rasters"):
        parse_dates("2016;2018", 3)
    for wrong in ("216", "2016;soon", "1066", "2019-13", "2019-00", "2019-02-30", "2019-01-00"):
        with pytest.raises(DateError) as caught:
            parse_dates(wrong)
        assert caught.value.remedy


@pytest.mark.parametrize(("text", "iso"), [
    ("2019-07-04T10:30:31.024Z", "2019-07-04"),
    ("2019:07:04 10:30:31", "2019-07-04"),
    ("20190704T103031", "2019-07-04"),
    ("2019-07-04 10:30 +02:00", "2019-07-04"),
    ("2019-07-04 10:30:31 UTC", "2019-07-04"),
    ("2019.05", "2019-05"),
    ("2019-07-04 10:30 AM", "2019-07-04"),
    ("2019:7:4  9:5:1 CEST", "2019-07-04"),
    ("2019-07-04T10-30-31", "2019-07-04"),
    ("2019-07-04t10:30:31z", "2019-07-04"),
    ("2019-07-04 10:30:31.024 +0000 UTC", "2019-07-04"),
    ("2019-07-04T10:30:31.123456-05:00", "2019-07-04"),
])
def test_a_time_behind_a_date_is_dropped(text, iso):
    assert SceneDate.parse(text).iso == iso


@pytest.mark.parametrize("text", [
    "2018 - 2020", "2019 (estimated 2021)", "2019.5", "2018-12-01T00:00:00Z/2019-11-30T23:59:59Z",
    "2019 spring", "2019 2020", "2019-07-04 10:30 - 2019-08-04 10:30",
])
def test_what_is_more_than_a_date_is_none(text):
    with pytest.raises(DateError, match="is not a date"):
        SceneDate.parse(text)

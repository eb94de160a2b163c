from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from euromine_qgis.engine.errors import DateError
from euromine_qgis.engine.series import (
    RasterFacts,
    SceneDate,
    bands_of,
    find_date,
    group_scenes,
    parse_dates,
)
from tests.strategies import name_words, scene_dates, years


def facts(path="x.tif", tags=None, left=0.0, crs="EPSG:32632", count=3, **more):
    return RasterFacts(
        path=path, name=path.split("/")[-1], count=count, width=10, height=10, dtype="int16",
        crs=crs, transform=(10.0, 0.0, left, 0.0, -10.0, 100.0), tags=tags or {}, **more,
    )


@pytest.mark.parametrize(
    ("path", "iso", "source"),
    [
        ("in/S2_jambi_2018_20m_AllBands.tif", "2018", "file name"),
        ("in/Year2019.tif", "2019", "file name"),
        ("2019/mosaic.tif", "2019", "parent folder"),
        ("C:\\data\\2019\\mosaic.tif", "2019", "parent folder"),
        ("year_2019/mosaic.tif", "2019", "parent folder"),
        ("in/NewDelhi_Sentinel_Median_2020.tif", "2020", "file name"),
        ("in/place_2025-01-01_2025-12-31.tif", "2025", "file name"),
        ("in/chips_clear0.75_2024-01-01_2025-01-01.tif", "2024", "file name"),
        ("in/summer_2024-07-01_2024-07-31.tif", "2024-07", "file name"),
        ("in/20190701_20190831.tif", "2019", "file name"),
        ("in/T32UNA_20190704T103031_B02_10m.jp2", "2019-07-04", "file name"),
        ("in/SENTINEL-2_MSI_T32UNA_B04_2019-07-04.tif", "2019-07-04", "file name"),
        ("in/S2A_MSIL2A_20190704T103031_N0500_R108_T32UNA_20230915T142912.tif", "2019-07-04",
         "file name"),
        ("in/20190704T103031_20190704T103512_T32UNA.tif", "2019-07-04", "file name"),
        ("in/LC08_L2SP_195025_20190704_20200827_02_T1.tif", "2019-07-04", "file name"),
        ("in/export_2019-0000000000-0000010496.tif", "2019", "file name"),
        ("in/Boadella_2020-01-13.tif", "2020-01-13", "file name"),
        ("in/mine_1_2019.tif", "2019", "file name"),
        ("in/EPSG2056_2019.tif", "2019", "file name"),
        ("in/tile_2048px_2021.tif", "2021", "file name"),
        ("in/S2-2019-10m.tif", "2019", "file name"),
        ("in/place_2019-12.tif", "2019-12", "file name"),
        ("in/2021_07_04_b.tif", "2021-07-04", "file name"),
        ("in/2021.07.04.tif", "2021-07-04", "file name"),
        ("mines_2024/Year2019.tif", "2019", "file name"),
        ("project_2024/mosaic.tif", "2024", "parent folder"),
    ],
)
def test_dates_in_names_seen_in_the_wild(path, iso, source):
    found = find_date(facts(path))
    assert (found.date.iso, found.source) == (iso, source)


@pytest.mark.parametrize(
    "path",
    ["in/export-0000000000-0000010496.tif", "in/S2_20m_T32UNA.tif", "in/mosaic.tif",
     "in/tile_2048px.tif", "in/N0212_R108.tif", "in/199001123456.tif"],
)
def test_numbers_that_are_no_dates(path):
    with pytest.raises(DateError, match="No date was found") as caught:
        find_date(facts(path))
    assert facts(path).name in caught.value.message
    assert "DATES" in caught.value.remedy


@pytest.mark.parametrize(
    ("path", "tags"),
    [
        ("in/MinesPos2018-2020.tif", {}),
        ("in/made2025-08_2024-01-01_2025-01-01.tif", {}),
        ("in/winter_2018-12-01_2019-02-28.tif", {}),
        ("2018/Year2019.tif", {}),
        ("in/Year2019.tif", {"ACQUISITIONDATETIME": "2018-07-04T10:30:31"}),
        ("in/Year2019.tif", {"TIFFTAG_DATETIME": "2024:01:02 10:00:00"}),
        ("in/x.tif", {"ACQUISITIONDATETIME": "2018-07-04", "DATE_ACQUIRED": "2018-07-05"}),
    ],
)
def test_readings_that_disagree_are_a_question(path, tags):
    with pytest.raises(DateError) as caught:
        find_date(facts(path, tags))
    assert facts(path).name in caught.value.message
    assert "DATES" in caught.value.remedy


def test_given_dates_end_every_question():
    found = find_date(facts("2018/Year2019.tif"), given="2020")
    assert (found.date, found.source) == (SceneDate(2020), "DATES")


@pytest.mark.parametrize(
    ("path", "tags", "iso", "source"),
    [
        ("x.tif", {"ACQUISITIONDATETIME": "2019-07-04T10:30:31Z"}, "2019-07-04",
         "metadata ACQUISITIONDATETIME"),
        ("x.tif", {"TIFFTAG_DATETIME": "2019:07:04 10:30:31"}, "2019-07-04",
         "metadata TIFFTAG_DATETIME"),
        ("x.tif", {"system:time_start": "1562198400000"}, "2019-07-04",
         "metadata SYSTEM:TIME_START"),
        ("Year2019.tif", {"TIFFTAG_DATETIME": "2019:12:30 10:30:31"}, "2019", "file name"),
        ("Year2019.tif", {"ACQUISITIONDATETIME": "2019-07-04"}, "2019-07-04",
         "metadata ACQUISITIONDATETIME"),
        ("20190704.tif", {"DATE": "2019"}, "2019-07-04", "file name"),
        ("Year2019.tif", {"DATE": "yesterday", "TIFFTAG_DATETIME": "0000:00:00 00:00:00"}, "2019",
         "file name"),
    ],
)
def test_metadata_come_first_and_the_more_precise_reading_counts(path, tags, iso, source):
    found = find_date(facts(f"in/{path}", tags))
    assert (found.date.iso, found.source) == (iso, source)


def test_layer_range_is_the_last_source():
    year = ("2019-01-01T00:00:00", "2019-12-31T23:59:59")
    assert find_date(facts("in/mosaic.tif"), layer_range=year).date == SceneDate(2019)
    with pytest.raises(DateError, match="temporal range"):
        find_date(facts("in/Year2020.tif"), layer_range=year)


@given(years, st.lists(name_words, max_size=3), st.lists(name_words, max_size=3))
def test_a_year_is_found_among_any_words(year, before, after):
    name = "_".join([*before, str(year), *after])
    assert find_date(facts(f"in/{name}.tif")).date == SceneDate(year)


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
    for wrong in ("216", "2016;soon", "1066", "2019-13", "2019-02-30"):
        with pytest.raises(DateError) as caught:
            parse_dates(wrong)
        assert caught.value.remedy


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

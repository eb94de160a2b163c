from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from euromine_qgis.engine.dates import SceneDate
from euromine_qgis.engine.errors import DateError
from euromine_qgis.engine.found_dates import find_date
from tests.facts import facts
from tests.strategies import name_words, years


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
        ("in/x.tif", {"DATETIME": "2018-12-01T00:00:00Z/2019-11-30T23:59:59Z"}),
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
        ("x.tif", {"DATETIME": "2019-06-01T00:00:00Z/2019-08-31T23:59:59Z"}, "2019",
         "metadata DATETIME"),
        ("x.tif", {"DATETIME": "2019/07/04"}, "2019-07-04", "metadata DATETIME"),
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

"""What EXPLAIN asks, and what it cannot ask."""

from __future__ import annotations

import pytest

from euromine_qgis.engine.dates import SceneDate
from euromine_qgis.engine.errors import JobError
from euromine_qgis.engine.questions import Question, read_questions

YEARS = (SceneDate(2016), SceneDate(2019, 7, 4), SceneDate(2021, 3), SceneDate(2021, 9))


def test_nothing_said_asks_about_the_largest_change_and_none_about_nothing():
    assert read_questions("") == read_questions(" ; ") == (Question(None, None, None),)
    assert read_questions("none") == read_questions(" None ") == ()


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("pit:2016-2024", [("pit", "2016", "2024")]),
        ("2016-2024", [(None, "2016", "2024")]),
        ("pit: 2016 - 2024 ; dam:2019-2020;", [("pit", "2016", "2024"), ("dam", "2019", "2020")]),
        ("north: pit:2016-2024", [("north: pit", "2016", "2024")]),
        ("pit:2016-2024;pit:2016-2024", [("pit", "2016", "2024")]),
        ("a-1:2019-07-04-2021-03", [("a-1", "2019-07-04", "2021-03")]),
        ("2016-2021-03", [(None, "2016", "2021-03")]),
    ],
)
def test_sites_and_years_are_told_apart(text, asked):
    assert [(q.site, q.first, q.last) for q in read_questions(text)] == asked


@pytest.mark.parametrize("text", ["pit", "pit:2016", "2016-", "pit:2016-24", "pit:2016-2024,dam"])
def test_what_is_no_question_is_refused(text):
    with pytest.raises(JobError, match="EXPLAIN") as caught:
        read_questions(text)
    assert "SITE:YEAR-YEAR" in caught.value.remedy


@pytest.mark.parametrize(
    ("first", "last", "positions"),
    [(None, None, (0, 3)), ("2016", "2019", (0, 1)), ("2019-07-04", "2021-09", (1, 3))],
)
def test_dates_are_found_by_their_year_where_it_has_one_date(first, last, positions):
    assert Question(None, first, last).pair(YEARS) == positions


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2016", "2018", "2018, which is no date of the series"),
        ("2016", "2021", "2021, a year with 2 dates"),
        ("2019", "2016", "2019-2016, which are not two dates in order"),
        ("2016", "2016", "not two dates in order"),
        ("2019-07", "2021-03", "2019-07, which is no date"),
    ],
)
def test_dates_that_the_series_lacks_are_named(first, last, told):
    with pytest.raises(JobError, match=told) as caught:
        Question(None, first, last).pair(YEARS)
    assert caught.value.remedy

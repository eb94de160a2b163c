"""Random but valid inputs, for hypothesis."""

from __future__ import annotations

import datetime

from hypothesis import strategies as st

from euromine_qgis.engine.dates import FIRST_YEAR, LAST_YEAR, SceneDate

years = st.integers(FIRST_YEAR, LAST_YEAR)
days = st.dates(datetime.date(FIRST_YEAR, 1, 1), datetime.date(LAST_YEAR, 12, 31))


@st.composite
def scene_dates(draw: st.DrawFn) -> SceneDate:
    day = draw(days)
    precision = draw(st.integers(1, 3))
    return SceneDate(*(day.year, day.month, day.day)[:precision])


# Words as they stand around dates in file names: none of them holds a year.
name_words = st.sampled_from(
    ["S2", "L2A", "T32UNA", "20m", "10m", "AllBands", "median", "mine_1", "B04", "-0000010496", "x"]
)

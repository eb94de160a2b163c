from __future__ import annotations

from euromine_qgis.bridge.asked import with_joined


def test_lists_stand_for_texts_as_json_gives_them():
    asked = {"DATES": [2016, "2018-07"], "CUSTOM_BANDS": "blue=1", "SERIES": ["a.tif"]}
    assert with_joined(asked, "DATES", "CUSTOM_BANDS", "SITE_ID") == {
        "DATES": "2016;2018-07", "CUSTOM_BANDS": "blue=1", "SERIES": ["a.tif"],
    }

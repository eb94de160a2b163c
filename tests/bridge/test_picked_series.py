"""What SERIES, DATES, BANDS and CUSTOM_BANDS say together."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingContext
from qgis_samples import scene, write_raster, write_scene

from euromine_qgis.algorithms.mapfootprint import MapFootprint
from euromine_qgis.bridge.series import pick_series
from euromine_qgis.engine.errors import BandError, DateError, JobError

BANDS = {"BANDS": "custom", "CUSTOM_BANDS": ["blue=1", "green=2", "red=3"]}


@pytest.fixture
def pick(qgis_app):
    tool = MapFootprint()
    tool.initAlgorithm()

    def pick(**parameters):
        return pick_series(tool, parameters, QgsProcessingContext())

    return pick


def test_rasters_are_dated_and_grouped(pick, tmp_path):
    paths = [write_scene(tmp_path, f"Year{year}.tif") for year in (2022, 2019)]
    series = pick(SERIES=paths)
    assert [raster.path for raster in series.rasters] == paths
    assert [fact.path for fact in series.facts] == paths
    assert [group.date.iso for group in series.groups] == ["2019", "2022"]
    assert [group.members for group in series.groups] == [(1,), (0,)]
    # The files tell their dates, so the worker finds them.
    assert [(one.path, one.date) for one in series.inputs] == [(path, None) for path in paths]
    assert (series.dates, series.bands, series.custom_bands) == ("", "auto", "")


def test_lists_stand_for_texts(pick, tmp_path):
    paths = [write_raster(tmp_path / f"{name}.tif", scene(9)) for name in "ab"]
    series = pick(SERIES=paths, DATES=[2020, "2018-07"], **BANDS)
    assert [(one.date, one.date_source) for one in series.inputs] == [
        ("2020", "DATES"), ("2018-07", "DATES"),
    ]
    assert [group.members for group in series.groups] == [(1,), (0,)]
    assert (series.dates, series.bands) == ("2020;2018-07", "custom")
    assert series.custom_bands == "blue=1;green=2;red=3"


def test_what_cannot_work_is_told(pick, tmp_path):
    with pytest.raises(JobError, match="SERIES is empty") as caught:
        pick(SERIES=[])
    assert caught.value.remedy == "Give one raster for each date."
    nameless = write_raster(tmp_path / "mosaic.tif", scene(9)[:5])
    with pytest.raises(DateError, match="No date was found for mosaic"):
        pick(SERIES=[nameless])
    with pytest.raises(BandError, match="mosaic"):
        pick(SERIES=[nameless], DATES="2020")

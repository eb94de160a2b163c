"""A mapping job survives its file, and a wrong one is refused with a remedy."""

from __future__ import annotations

import json

import pytest

from euromine_qgis.engine.errors import JobError
from euromine_qgis.engine.jobs import RasterInput, SitesInput
from euromine_qgis.engine.map_job import MapJob, Outputs


def job(**changes) -> MapJob:
    values = {
        "tool": "changedetect",
        "series": (RasterInput("a.tif", date="2019"), RasterInput("b.tif", name="später")),
        "model": "model.json",
        "sites": SitesInput("sites.gpkg", layer="sites", id_field="id"),
        "outputs": Outputs(footprints="f.gpkg"),
    }
    return MapJob(**{**values, **changes})


def test_round_trip():
    assert MapJob.from_json(job().to_json()) == job()


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ({"tool": "paint"}, "tool"),
        ({"temporal": "median"}, "hmm"),
        ({"threshold": 1.5}, "THRESHOLD"),
        ({"min_area_ha": -1}, "MIN_AREA_HA"),
        ({"series": ()}, "series"),
        ({"bands": "custom"}, "CUSTOM_BANDS"),
        ({"custom_bands": "blue=1"}, "Set BANDS to custom"),
        ({"explain": "pit"}, "EXPLAIN"),
        ({"tool": "mapfootprint", "explain": "2019-2020"}, "mapfootprint"),
    ],
)
def test_wrong_settings_are_refused(change, names):
    with pytest.raises(JobError, match=names) as caught:
        job(**change)
    assert caught.value.remedy


def test_files_of_another_kind_are_refused():
    for text in ("", "[]", '{"format": "else"}'):
        with pytest.raises(JobError):
            MapJob.from_json(text)
    values = json.loads(job().to_json())
    with pytest.raises(JobError, match="colour"):
        MapJob.from_json(json.dumps({**values, "colour": "red"}))
    del values["model"]
    with pytest.raises(JobError, match="model"):
        MapJob.from_json(json.dumps(values))

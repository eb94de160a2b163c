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


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ({"series": 5}, "series in the job file is 5"),
        ({"series": "a.tif"}, "series"),
        ({"series": [5]}, "RasterInput"),
        ({"series": [{"path": "a.tif", "date": 2019}]}, "date in the job file is 2019"),
        ({"series": [{"path": None}]}, "path"),
        ({"series": [{"path": "a\0.tif"}]}, "path"),
        ({"model": None}, "model"),
        ({"tool": ["changedetect"]}, "tool"),
        ({"threshold": "0.5"}, "threshold"),
        ({"threshold": True}, "threshold"),
        ({"min_area_ha": float("nan")}, "min_area_ha"),
        ({"memory_limit_mib": float("inf")}, "memory_limit_mib"),
        ({"smoothing_px": 10**400}, "smoothing_px"),
        ({"custom_bands": 5}, "custom_bands"),
        ({"explain": None}, "explain"),
        ({"outputs": []}, "Outputs"),
        ({"outputs": {"report": 5}}, "report"),
        ({"sites": 5}, "SitesInput"),
    ],
)
def test_settings_of_another_type_are_named(change, names):
    values = {**json.loads(job().to_json()), **change}
    with pytest.raises(JobError, match=names) as caught:
        MapJob.from_json(json.dumps(values))
    assert caught.value.remedy


def test_whole_numbers_and_nothing_are_settings_too():
    values = json.loads(job().to_json())
    read = MapJob.from_json(json.dumps(
        {**values, "min_area_ha": 1, "threshold": None, "reference": None, "outputs": None}
    ))
    assert read == job(min_area_ha=1.0, outputs=Outputs())


def test_a_file_that_is_nested_too_deeply_is_refused():
    with pytest.raises(JobError, match="not JSON"):
        MapJob.from_json("[" * 100_000)

"""What is understood of a mapping job before anything is computed."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from test_mapping import make_job, write_image, write_sites

from euromine_qgis.engine import map_plan
from euromine_qgis.engine.cards import read_card
from euromine_qgis.engine.dates import SceneDate
from euromine_qgis.engine.errors import BandError, DateError
from euromine_qgis.engine.jobs import SitesInput
from euromine_qgis.engine.map_job import MapJob
from euromine_qgis.engine.map_plan import Plan, gap_years, prepare
from euromine_qgis.engine.wire import Wire


def plan_of(job: MapJob, wire: Wire | None = None) -> Plan:
    return prepare(job, wire or Wire(io.StringIO()), lanes=1)


CONSECUTIVE = ((0, 1), (1, 2), (2, 3))
ALL = ((0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3))


@pytest.mark.parametrize(("pairs", "wanted", "written"), [
    ("consecutive", CONSECUTIVE, ((0, 1), (0, 3), (1, 2), (2, 3))),
    ("first_last", ((0, 3),), ((0, 3),)),
    ("all", ALL, ALL),
])
def test_the_first_and_the_last_date_are_always_compared(tmp_path, pairs, wanted, written):
    """Band 1 of CHANGE_RASTER is theirs, whichever pairs are drawn."""
    job = make_job(tmp_path, years=(2018, 2019, 2020, 2021), pairs=pairs)
    plan = plan_of(job)
    assert (plan.wanted_pairs, plan.output_pairs) == (wanted, written)
    # The chain is fed by what happened from each date to the next.
    assert plan.in_chain and plan.network_pairs == CONSECUTIVE
    alone = plan_of(replace(job, temporal="none"))
    assert not alone.in_chain and alone.network_pairs == written


def test_pairs_that_are_asked_about_are_compared_but_not_drawn(tmp_path):
    job = make_job(
        tmp_path, years=(2018, 2019, 2020, 2021), pairs="first_last", explain="2018-2020;2019-2021"
    )
    plan = plan_of(job)
    assert plan.questions == ((None, (0, 2)), (None, (1, 3)))
    assert plan.output_pairs == ((0, 2), (0, 3), (1, 3)) and plan.wanted_pairs == ((0, 3),)
    # Only the report has the answers.
    assert plan_of(replace(job, outputs=replace(job.outputs, report=None))).questions == ()


def test_mapfootprint_compares_nothing(tmp_path):
    job = make_job(tmp_path, tool="mapfootprint", temporal="none")
    plan = plan_of(job)
    assert plan.output_pairs == plan.wanted_pairs == plan.network_pairs == ()
    assert plan_of(replace(job, temporal="hmm")).network_pairs == ((0, 1), (1, 2))


def test_changedetect_refuses_one_date(tmp_path):
    with pytest.raises(DateError, match="one date only") as caught:
        plan_of(make_job(tmp_path, years=(2020,)))
    assert "euromine:mapfootprint" in caught.value.remedy


def test_a_band_that_the_model_needs_is_named(tmp_path):
    job = make_job(tmp_path)
    write_image(tmp_path / "Year2020.tif", 2020, 1, bands=["B3", "B8", "B11", "B12"])
    with pytest.raises(BandError, match="Year2020.tif has no blue"):
        plan_of(job)


def test_the_cards_threshold_for_the_bands_holds_where_none_is_given(tmp_path):
    job = make_job(tmp_path)
    plan = plan_of(job)
    assert plan.threshold == read_card(job.model).threshold_for(plan.series.bands)
    assert plan_of(replace(job, threshold=0.125)).threshold == 0.125


def test_tiles_are_those_that_touch_a_site_and_a_limit_too_low_is_told(tmp_path, monkeypatch):
    """Of two by three tiles of 64 pixels the sites touch the first."""
    monkeypatch.setattr(map_plan, "BLOCK_PX", 64)
    job = make_job(tmp_path, memory_limit_mib=1.0)
    for year in (2019, 2020, 2021):
        write_image(tmp_path / f"Year{year}.tif", year, year, shape=(128, 192))
    wire = Wire(io.StringIO())
    everywhere = plan_of(job, wire).tiles
    assert [(tile.core.row, tile.core.col) for tile in everywhere] == [
        (0, 0), (0, 64), (0, 128), (64, 0), (64, 64), (64, 128)
    ]
    (told,) = wire.warnings
    assert told.startswith("MEMORY_LIMIT is 1 MB, but even the smallest tiles take about ")
    sites = SitesInput(write_sites(tmp_path), id_field="name")
    (tile,) = plan_of(replace(job, sites=sites)).tiles
    assert tile.core == everywhere[0].core


@pytest.mark.parametrize(("dates", "days"), [
    # The middles of 2019 and 2020 are noon of 2 July and the night to it.
    ((SceneDate(2019), SceneDate(2020)), [365.5]),
    ((SceneDate(2020, 7, 1), SceneDate(2020, 7), SceneDate(2020, 7, 31)), [15, 15]),
    ((SceneDate(2019, 7, 4),), []),
])
def test_years_between_dates_are_counted_from_the_middle_of_each(dates, days):
    assert gap_years(dates) == pytest.approx([count / 365.25 for count in days])

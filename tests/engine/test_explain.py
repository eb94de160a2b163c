"""Which site and which window are explained, and what a run tells of it."""

from __future__ import annotations

import csv
import io
import json
import math
from dataclasses import replace
from itertools import islice
from types import SimpleNamespace

import numpy as np
import pytest
import shapely
from affine import Affine
from test_mapping import CARD, make_job, run, write_image, write_sites

from euromine_qgis.engine import explain as explaining
from euromine_qgis.engine import inference
from euromine_qgis.engine.change import codes_of
from euromine_qgis.engine.errors import DeviceError, JobError
from euromine_qgis.engine.explain import WINDOW_PX
from euromine_qgis.engine.grid import Grid, Window
from euromine_qgis.engine.jobs import RasterInput, SitesInput
from euromine_qgis.engine.map_job import MapJob, Outputs
from euromine_qgis.engine.map_outputs import ScratchFiles
from euromine_qgis.engine.simulation import BANDS, simulate
from euromine_qgis.engine.sites import Sites
from euromine_qgis.engine.wire import Wire

SIDE = 700


@pytest.fixture
def region(make_raster):
    """A function that gives the region of a whole grid, or of the named site, from two masks."""

    def make(before, after, boxes=None, site=None):
        grid = Grid("EPSG:32632", Affine(10, 0, 500_000, 0, -10, 5_000_000), SIDE, SIDE)
        codes = codes_of(before, after)
        files = ScratchFiles(
            states=make_raster("states.tif", np.stack([before, before, after])), certainty="",
            codes=make_raster("codes.tif", np.stack([before * 0, codes])), pair_certainty="",
        )
        sites = None
        if boxes:
            shapes = tuple(shapely.box(*grid.bounds_of(window)) for window in boxes.values())
            sites = Sites(tuple(boxes), shapes, grid, shapely.STRtree(shapes))
        plan = SimpleNamespace(
            sites=sites, series=SimpleNamespace(grid=grid), output_pairs=((0, 1), (0, 2))
        )
        return explaining._Region(plan, site, 0, 2, files)

    return make


def nothing() -> None:
    """Nobody cancels."""


def masks(*blocks: tuple[int, int, int]) -> tuple[np.ndarray, np.ndarray]:
    """Two dates without a mine, and squares (row, column, side) that are one at the second."""
    before = np.zeros((SIDE, SIDE), dtype=np.uint8)
    after = before.copy()
    for row, col, side in blocks:
        after[row : row + side, col : col + side] = 1
    return before, after


def test_the_window_holds_most_of_the_change(region):
    window, share = region(*masks((600, 40, 60), (100, 500, 80), (180, 600, 20))).window(nothing)
    assert window.height == window.width == WINDOW_PX
    assert window.row <= 100 and window.row_stop >= 200
    assert window.col <= 500 and window.col_stop >= 620
    assert share == pytest.approx((80**2 + 20**2) / (80**2 + 20**2 + 60**2))


def test_a_window_at_the_edge_stays_inside(region):
    window, share = region(*masks((660, 670, 30))).window(nothing)
    assert (window.row_stop, window.col_stop) == (SIDE, SIDE)
    assert share == 1


def test_without_change_the_mine_decides(region):
    _, mine = masks((400, 400, 50))
    window, share = region(mine, mine).window(nothing)
    assert window.row <= 400 and window.row_stop >= 450 and share == 1
    window, share = region(mine * 0, mine * 0).window(nothing)
    assert window.shape == (WINDOW_PX, WINDOW_PX) and share == 0


def test_cancelling_is_heard_while_the_window_is_looked_for(region):
    """Of a large raster, that alone takes seconds."""
    heard = []

    def cancel() -> None:
        heard.append(True)
        if len(heard) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        region(*masks((660, 670, 30))).window(cancel)
    assert len(heard) == 2


def test_a_site_is_looked_at_alone(region):
    """The larger change lies outside the site, and so does the upper half of the smaller one."""
    boxes = {"away": Window(0, 0, 30, 30), "pit": Window(310, 100, 120, 200)}
    of_site = region(*masks((300, 150, 20), (500, 500, 100)), boxes, "pit")
    window, share = of_site.window(nothing)
    assert window == boxes["pit"] and share == 1
    states, codes = of_site.decided(window)
    assert (codes == 2).sum() == (states[1] == 1).sum() == 10 * 20


def test_the_site_that_changed_most_is_taken():
    areas = [{"site": site, "date": date, "mine_ha": ha}
             for site, ha in ((None, 90.0), ("a", 9.0), ("b", 1.0), ("c", 2.0))
             for date in ("2019", "2020")]
    changes = [
        {"site": site, "from": "2019", "to": to, "kind": kind, "ha": ha}
        for site, to, kind, ha in (
            ("a", "2020", "gain", 1.0), ("b", "2020", "gain", 0.6), ("b", "2020", "loss", 0.6),
            ("c", "2021", "gain", 9.0), (None, "2020", "gain", 50.0),
        )
    ]
    first, last = SimpleNamespace(iso="2019"), SimpleNamespace(iso="2020")
    assert explaining._most_changed(changes, areas, first, last) == "b"
    assert explaining._most_changed([], areas, first, last) == "a"


@pytest.fixture
def predictions(monkeypatch):
    """A list that grows by one with every call of the network; no half precision is tried."""
    calls = []
    monkeypatch.setattr(inference, "fast_half", lambda device: None)
    predict = inference.Predictor.predict

    def counted(self, reflectance, *more, **how):
        calls.append(reflectance.shape)
        return predict(self, reflectance, *more, **how)

    monkeypatch.setattr(inference.Predictor, "predict", counted)
    return calls


def test_none_costs_no_prediction(tmp_path, predictions):
    run(make_job(tmp_path, explain="none"), tmp_path)
    assert len(predictions) == 1
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    assert report["explanations"] == []
    # Without a report nobody would read it.
    silent = make_job(tmp_path, explain="")
    run(replace(silent, outputs=replace(silent.outputs, report=None)), tmp_path)
    assert len(predictions) == 2


def test_a_pair_and_a_site_of_choice(tmp_path, predictions):
    """2019 to 2020 is asked about although the run compares the ends alone; the tables stay so."""
    job = make_job(
        tmp_path, pairs="first_last", explain="pit:2019-2020",
        sites=SitesInput(write_sites(tmp_path), id_field="name"),
    )
    run(job, tmp_path)
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    explained, = report["explanations"]
    assert (explained["site"], explained["from"], explained["to"]) == ("pit", "2019", "2020")
    assert explained["window_px"] == [10, 10, 30, 40]
    assert [row["from"] for row in report["transitions"]] == ["2019"]
    assert report["transitions"][0]["to"] == "2021"
    # One tile of three dates, then two dates once and without each of six bands.
    assert [shape[0] for shape in predictions] == [3] + [2] * 7
    by_date = {row["date"]: row for row in report["areas"] if row["site"] == "pit"}
    for answer in explained["answers"]:
        assert set(answer["drops"]) == {"blue", "green", "red", "nir", "swir16", "swir22"}
        if answer["kind"] == "mine":
            assert answer["hectares"] == pytest.approx(by_date[answer["date"]]["mine_ha"])


@pytest.mark.parametrize(
    ("text", "told", "remedy"),
    [
        ("quarry:2019-2020", "the site 'quarry', which SITES lacks", "pit, corner"),
        ("pit:2019-2024", "2024, which is no date", "2019, 2020, 2021"),
        ("pit:2021-2019", "not two dates in order", "earlier date first"),
    ],
)
def test_questions_without_an_answer_are_refused_before_anything_is_computed(
    tmp_path, predictions, text, told, remedy
):
    sites = SitesInput(write_sites(tmp_path), id_field="name")
    with pytest.raises(JobError, match=told) as caught:
        run(make_job(tmp_path, explain=text, sites=sites), tmp_path)
    assert remedy in caught.value.remedy
    assert not predictions


def test_a_site_is_not_asked_about_without_sites(tmp_path):
    with pytest.raises(JobError, match="'pit'") as caught:
        run(make_job(tmp_path, explain="pit:2019-2020"), tmp_path)
    assert "Give SITES" in caught.value.remedy


def test_a_site_without_a_mine_has_nothing_to_explain(tmp_path):
    job = make_job(
        tmp_path, threshold=1.0, temporal="none", explain="corner:2019-2021",
        sites=SitesInput(write_sites(tmp_path), id_field="name"),
    )
    wire = Wire(io.StringIO())
    run(job, tmp_path, wire)
    assert any("site corner from 2019 to 2021" in text for text in wire.warnings)


def test_one_date_written_in_two_ways_is_one_question(tmp_path, predictions):
    """And without a chain, a change or layers of them, the mine is what is explained."""
    paths = [write_image(tmp_path / f"{year}.tif", 2020, 1) for year in (2019, 2020)]
    job = make_job(tmp_path, temporal="none", explain="2019-07-04-2020;2019-2020;2019-07-04-2020")
    job = replace(
        job, outputs=Outputs(report=job.outputs.report),
        series=(RasterInput(paths[0], date="2019-07-04"), RasterInput(paths[1], date="2020")),
    )
    _, out = run(job, tmp_path)
    explained, = json.loads((out / "report.json").read_text())["explanations"]
    assert [(answer["kind"], answer["date"]) for answer in explained["answers"]] == [
        ("mine", "2019-07-04"), ("mine", "2020")
    ]
    first, last = explained["answers"]
    assert first["drops"] == pytest.approx(last["drops"], abs=1e-6)
    assert explained["share"] == 1
    # One tile of both dates, then both dates once and without each of six bands.
    assert len(predictions) == 1 + 7
    assert "other dates" not in (out / "report.html").read_text(encoding="utf-8")


def test_too_little_memory_costs_the_explanation_only(tmp_path, monkeypatch):
    def fail(*_):
        raise DeviceError("DEVICE cpu has not enough memory for this series.")

    monkeypatch.setattr(explaining, "occlude", fail)
    wire = Wire(io.StringIO())
    outputs, out = run(make_job(tmp_path, explain=""), tmp_path, wire)
    assert (out / "footprints.gpkg").exists() and outputs["AREA_LAST_HA"] > 0
    assert any("not enough memory" in text for text in wire.warnings)


def test_the_simulated_mine_with_the_bundled_model(tmp_path, make_raster):
    """A piece of the demo in two of its years: numbers of the right kind, in all three files."""
    part = np.s_[:, 130:230, 130:230]
    chosen = {2017, 2020}
    scenes = [scene for scene in islice(simulate(), 5) if scene.year in chosen]
    job = make_job(tmp_path, explain="")
    job = replace(job, series=tuple(
        RasterInput(make_raster(f"Demo{scene.year}.tif", scene.reflectance[part], names=BANDS))
        for scene in scenes
    ))
    run(MapJob.from_json(job.to_json()), tmp_path)
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    explained, = report["explanations"]
    assert explained["site"] is None and explained["share"] == 1
    assert 0 < explained["seconds"] < report["run"]["seconds"]
    kinds = [(answer["kind"], answer["date"]) for answer in explained["answers"]]
    assert ("mine", "2020") in kinds and ("gain", None) in kinds
    for answer in explained["answers"]:
        assert 0 < answer["probability"] < 1 and answer["pixels"] >= 20
        assert list(answer["drops"]) == ["blue", "green", "red", "nir", "swir16", "swir22"]
        for drop in answer["drops"].values():
            assert math.isfinite(drop)
            assert answer["probability"] - 1 <= drop <= answer["probability"]
        assert max(map(abs, answer["drops"].values())) > 0.01
    rows = list(csv.DictReader((tmp_path / "out" / "report.csv").open(encoding="utf-8")))
    told = {(row["class"], row["date"], row["metric"]): float(row["value"])
            for row in rows if row["record"] == "explanation"}
    for answer in explained["answers"]:
        key = answer["kind"], answer["date"] or explained["to"]
        assert told[(*key, "probability")] == pytest.approx(answer["probability"])
        for band, drop in answer["drops"].items():
            assert told[(*key, f"drop_{band}")] == pytest.approx(drop)
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert 'id="explained"' in page


def test_the_job_of_an_older_version_asks_about_the_largest_change():
    values = json.loads(MapJob("changedetect", (RasterInput("a.tif"),), str(CARD)).to_json())
    del values["explain"]
    assert MapJob.from_json(json.dumps(values)).explain == ""

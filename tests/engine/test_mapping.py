"""The main job on small rasters: outputs that agree with each other, and inputs that are refused.

The images are random and no mine is expected in them: what is tested is that numbers, rasters,
polygons and the report tell one story, whatever the model sees.
"""

from __future__ import annotations

import io
import json
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from affine import Affine

from euromine_qgis import layout
from euromine_qgis.engine import devices, inference, map_plan, mapping
from euromine_qgis.engine.errors import (
    Cancelled,
    OutputError,
    RasterReadError,
)
from euromine_qgis.engine.jobs import RasterInput, SitesInput
from euromine_qgis.engine.map_job import MapJob, Outputs
from euromine_qgis.engine.mapping import run_mapping
from euromine_qgis.engine.wire import Wire
from euromine_qgis.worker.protocol import Progress, decode

CARD = layout.MODELS / "fast.json"
BANDS = ["B2", "B3", "B4", "B8", "B11", "B12"]
TRANSFORM = Affine(10, 0, 500_000, 0, -10, 5_000_000)
HEIGHT, WIDTH = 50, 70
PIXEL_HA = 0.01


def write_image(
    path: Path, year: int, seed: int, bands=BANDS, hole=None, shape=(HEIGHT, WIDTH)
) -> str:
    """Forest with a bare patch that grows with the years, int16 x 10000, nodata -9999."""
    rng = np.random.default_rng(seed)
    forest = {"B2": 300, "B3": 550, "B4": 400, "B8": 3200, "B11": 1600, "B12": 800}
    bare = {"B2": 900, "B3": 1300, "B4": 2200, "B8": 2900, "B11": 3600, "B12": 3200}
    rows, cols = np.mgrid[: shape[0], : shape[1]]
    mine = (rows - 25) ** 2 + (cols - 35) ** 2 < (6 + 4 * (year - 2019)) ** 2
    values = np.stack([np.where(mine, bare[b], forest[b]) for b in bands])
    values = values + rng.normal(0, 60, values.shape)
    if hole:
        values[:, hole[0], hole[1]] = -9999
    with rasterio.open(
        path, "w", driver="GTiff", width=shape[1], height=shape[0], count=len(bands), dtype="int16",
        crs="EPSG:32633", transform=TRANSFORM, nodata=-9999,
    ) as dataset:
        dataset.write(values.astype("int16"))
        for number, name in enumerate(bands, start=1):
            dataset.set_band_description(number, name)
    return str(path)


def write_sites(folder: Path) -> str:
    path = folder / "sites.gpkg"
    boxes = [
        shapely.box(500_100, 4_999_600, 500_500, 4_999_900),
        shapely.box(500_000, 4_999_500, 500_060, 4_999_560),
    ]
    pyogrio.raw.write(
        path, geometry=np.array([shapely.to_wkb(b) for b in boxes], dtype=object),
        field_data=[np.array(["pit", "corner"], dtype=object)], fields=["name"], layer="sites",
        driver="GPKG", geometry_type="Polygon", crs="EPSG:32633",
    )
    return str(path)


def make_job(folder: Path, years=(2019, 2020, 2021), **changes) -> MapJob:
    out = folder / "out"
    out.mkdir(exist_ok=True)
    values = {
        "tool": "changedetect",
        "series": tuple(
            RasterInput(write_image(folder / f"Year{year}.tif", year, year)) for year in years
        ),
        "model": str(CARD),
        "device": "cpu",
        "explain": "none",
        "outputs": Outputs(
            footprints=str(out / "footprints.gpkg"),
            changes=str(out / "changes.gpkg"),
            footprint_raster=str(out / "footprints.tif"),
            probability_raster=str(out / "probability.tif"),
            change_raster=str(out / "change.tif"),
            report=str(out / "report.html"),
        ),
    }
    return MapJob(**{**values, **changes})


def run(job: MapJob, folder: Path, wire: Wire | None = None) -> tuple[dict, Path]:
    return run_mapping(job, wire or Wire(io.StringIO())), folder / "out"


def table(path: Path) -> list[dict]:
    meta, _, wkb, columns = pyogrio.raw.read(path)
    rows = [dict(zip(meta["fields"], values)) for values in zip(*columns)]
    return [{**row, "geometry": shape} for row, shape in zip(rows, shapely.from_wkb(wkb))]


def test_a_hole_in_one_date_does_not_undo_what_the_others_show(tmp_path):
    """Within the hole the dates that show it say what they say without the other one."""
    hole = slice(20, 40), slice(25, 50)
    whole, alone = tmp_path / "whole", tmp_path / "alone"
    footprints = []
    for folder in (whole, alone):
        folder.mkdir()
        images = [RasterInput(write_image(folder / "Year2019.tif", 2019, 2019))]
        if folder == whole:
            images.append(RasterInput(write_image(folder / "Year2020.tif", 2020, 2020, hole=hole)))
        images.append(RasterInput(write_image(folder / "Year2021.tif", 2021, 2021)))
        job = make_job(folder, years=(), series=tuple(images), threshold=0.02)
        run(job, folder)
        with rasterio.open(folder / "out" / "footprints.tif") as dataset:
            footprints.append(dataset.read([1, dataset.count]))
    within = np.s_[:, 22:38, 27:48]
    assert (footprints[1][1][within[1:]] == 1).sum() > 200
    assert (footprints[0][within] != footprints[1][within]).mean() < 0.01


def read(path: Path) -> np.ndarray:
    with rasterio.open(path) as dataset:
        return dataset.read()


def test_outputs_tell_one_story(tmp_path):
    outputs, out = run(make_job(tmp_path, pairs="all"), tmp_path)
    states = read(out / "footprints.tif")
    with rasterio.open(out / "footprints.tif") as dataset:
        pixel_ha = outputs["AREA_LAST_HA"] / (states[-1] == 1).sum()
        assert dataset.descriptions[0].startswith("2019")
        assert dataset.tags(2)["DATE"] == "2020"
        assert dataset.nodata == 255
        assert dataset.profile["tiled"]
    # UTM 33N on its central meridian: the scale there is 0.9996, so pixels are larger than 100 m2.
    assert pixel_ha == pytest.approx(PIXEL_HA / 0.9996**2, rel=1e-4)
    assert 0.5 < outputs["AREA_FIRST_HA"] < outputs["AREA_LAST_HA"]

    for band, year in enumerate((2019, 2020, 2021)):
        of_year = [row for row in table(out / "footprints.gpkg") if row["year"] == year]
        assert sum(row["area_ha"] for row in of_year) == pytest.approx(
            (states[band] == 1).sum() * pixel_ha, rel=1e-5
        )
        assert all(0.2 <= row["confidence"] <= 1 for row in of_year)
    for row in table(out / "changes.gpkg"):
        assert row["geometry"].area / 10_000 * pixel_ha / PIXEL_HA == pytest.approx(
            row["area_ha"], rel=1e-5
        )
    for a, b in ((0, 1), (1, 2), (0, 2)):
        kinds = {"gain": (0, 1), "loss": (1, 0)}
        for kind, (before, after) in kinds.items():
            drawn = sum(
                row["area_ha"] for row in table(out / "changes.gpkg")
                if (row["from_year"], row["to_year"], row["kind"]) == (2019 + a, 2019 + b, kind)
            )
            counted = ((states[a] == before) & (states[b] == after)).sum() * pixel_ha
            assert drawn == pytest.approx(counted, rel=1e-5)

    change = read(out / "change.tif")
    assert ((change[0] == 2) == ((states[0] == 0) & (states[2] == 1))).all()
    assert (change[3] == (states == 1).sum(axis=0)).all()
    assert set(np.unique(change[1])) <= {0, 2020, 2021}

    report = json.loads((out / "report.json").read_text())
    assert report["AREA_LAST_HA"] == pytest.approx(outputs["AREA_LAST_HA"])
    assert report["CA_TIOU"] is None
    assert not report["simulated"]
    assert len(report["transitions"]) == 3
    assert sorted(p.name for p in out.iterdir() if p.suffix in (".part", ".unfinished")) == []
    probability = read(out / "probability.tif")
    assert ((probability <= 200) | (probability == 255)).all()


def test_nodata_pixels_are_compared_only_where_both_years_have_them(tmp_path):
    job = make_job(tmp_path)
    hole = (slice(0, 10), slice(0, 20))
    write_image(tmp_path / "Year2020.tif", 2020, 2020, hole=hole)
    write_image(tmp_path / "Year2021.tif", 2021, 2021, hole=(slice(20, 30), slice(30, 40)))
    _, out = run(job, tmp_path)
    states, change = read(out / "footprints.tif"), read(out / "change.tif")
    assert (states[1][hole] == 255).all()
    assert (states[0][hole] != 255).all()
    assert (states[2, 20:30, 30:40] == 255).all()
    assert (change[0, 20:30, 30:40] == 65535).all()
    assert (change[0][hole] != 65535).all()


def test_sites_limit_what_is_written(tmp_path):
    sites = SitesInput(write_sites(tmp_path), id_field="name")
    outputs, out = run(make_job(tmp_path, sites=sites), tmp_path)
    states = read(out / "footprints.tif")
    inside = np.zeros((HEIGHT, WIDTH), dtype=bool)
    inside[10:40, 10:50] = True
    inside[44:50, 0:6] = True
    assert (states[:, ~inside] == 255).all()
    assert (states[:, inside] != 255).all()
    assert {row["site"] for row in table(out / "footprints.gpkg")} <= {"pit", "corner"}
    report = json.loads((out / "report.json").read_text())
    by_site = {row["site"]: row for row in report["areas"] if row["date"] == "2021"}
    assert by_site["pit"]["valid_ha"] == pytest.approx(30 * 40 * PIXEL_HA, rel=1e-3)
    assert by_site["corner"]["valid_ha"] == pytest.approx(36 * PIXEL_HA, rel=1e-3)
    assert by_site[None]["mine_ha"] == pytest.approx(
        by_site["pit"]["mine_ha"] + by_site["corner"]["mine_ha"]
    )
    assert by_site[None]["mine_ha"] == pytest.approx(outputs["AREA_LAST_HA"])


def test_a_perfect_reference_gives_one(tmp_path):
    """The footprints of one run as the reference of the next."""
    job = make_job(tmp_path)
    _, out = run(job, tmp_path)
    masks = []
    for band, year in enumerate((2019, 2020, 2021), start=1):
        with rasterio.open(out / "footprints.tif") as dataset:
            states, profile = dataset.read(band), dataset.profile
        profile.update(count=1, nodata=None, driver="GTiff")
        masks.append(RasterInput(str(tmp_path / f"mask_{year}.tif")))
        with rasterio.open(masks[-1].path, "w", **profile) as dataset:
            dataset.write(states, 1)
    outputs, _ = run(replace(job, reference=tuple(masks)), tmp_path)
    assert outputs["CA_TIOU"] == 1.0
    assert outputs["MEAN_IOU"] == 1.0


def test_small_polygons_are_dropped_but_their_area_is_kept(tmp_path):
    job = make_job(tmp_path, threshold=0.05)
    few, out = run(replace(job, min_area_ha=1.0), tmp_path)
    assert all(row["area_ha"] >= 1.0 for row in table(out / "footprints.gpkg"))
    every, _ = run(job, tmp_path)
    assert few["AREA_LAST_HA"] == every["AREA_LAST_HA"]


def test_smoothed_polygons_have_fewer_corners_and_the_areas_of_their_pixels(tmp_path):
    job = make_job(tmp_path, threshold=0.05)
    _, out = run(job, tmp_path)
    stepped = {name: table(out / f"{name}.gpkg") for name in ("footprints", "changes")}
    assert all(stepped.values())
    _, out = run(replace(job, smoothing_px=1.0), tmp_path)
    for name, before in stepped.items():
        after = table(out / f"{name}.gpkg")
        assert [row["area_ha"] for row in after] == [row["area_ha"] for row in before]
        corners = [
            sum(shapely.get_num_coordinates(row["geometry"]) for row in rows)
            for rows in (after, before)
        ]
        assert corners[0] < 0.8 * corners[1]
        assert all(shapely.is_valid(row["geometry"]) for row in after)


def test_none_thresholds_every_date_by_itself(tmp_path):
    _, out = run(make_job(tmp_path, temporal="none", threshold=0.4), tmp_path)
    states, probability = read(out / "footprints.tif"), read(out / "probability.tif")
    # Probabilities are rounded to 1/200, so those within half a step of 0.4 may go either way.
    clear = np.abs(probability.astype(int) - 80) > 1
    assert ((states == 1) == (probability > 80))[clear].all()


def test_mapfootprint_takes_one_date(tmp_path):
    job = make_job(tmp_path, years=(2020,))
    only = replace(job.outputs, changes=None, change_raster=None)
    outputs, out = run(replace(job, tool="mapfootprint", outputs=only), tmp_path)
    assert outputs["AREA_FIRST_HA"] == outputs["AREA_LAST_HA"]
    assert read(out / "footprints.tif").shape == (1, HEIGHT, WIDTH)
    assert not (out / "changes.gpkg").exists()


def test_a_series_without_data_in_the_sites_is_refused(tmp_path):
    everywhere = (slice(None), slice(0, 60))
    job = make_job(tmp_path, sites=SitesInput(write_sites(tmp_path)))
    for year in (2019, 2020, 2021):
        write_image(tmp_path / f"Year{year}.tif", year, year, hole=everywhere)
    with pytest.raises(RasterReadError, match="holds data"):
        run(job, tmp_path)


def test_cancel_leaves_no_file(tmp_path):
    class Impatient(Wire):
        def progress(self, percent: float, doing: str) -> None:
            if doing.startswith("tile"):
                self._cancelled.set()

    with pytest.raises(Cancelled):
        run(make_job(tmp_path), tmp_path, Impatient(io.StringIO()))
    assert list((tmp_path / "out").iterdir()) == []


def test_cancelled_while_the_report_is_written_there_is_none(tmp_path):
    class LateSecondThought(Wire):
        def progress(self, percent: float, doing: str) -> None:
            if doing == "writing the report, site 1 of 2":
                self._cancelled.set()

    job = make_job(tmp_path, sites=SitesInput(write_sites(tmp_path), id_field="name"))
    with pytest.raises(Cancelled):
        run(job, tmp_path, LateSecondThought(io.StringIO()))
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "footprints.gpkg", "changes.gpkg",
    }


def test_polygons_of_changes_are_counted_where_they_are_drawn(tmp_path):
    sites = SitesInput(write_sites(tmp_path), id_field="name")
    job = make_job(tmp_path, sites=sites, threshold=0.05)
    _, out = run(job, tmp_path)
    drawn = table(out / "changes.gpkg")
    changes = json.loads((out / "report.json").read_text())["changes"]
    assert sum(row["polygons"] for row in changes if row["site"] is None) == len(drawn) > 0
    for row in changes:
        assert row["polygons"] == sum(
            (one["site"] == row["site"] or row["site"] is None)
            and (one["from_date"], one["to_date"], one["kind"])
            == (row["from"], row["to"], row["kind"])
            for one in drawn
        )
    assert "Polygons" in (out / "report.html").read_text()

    run(replace(job, outputs=replace(job.outputs, changes=None)), tmp_path)
    again = json.loads((out / "report.json").read_text())["changes"]
    assert again == [{**row, "polygons": None} for row in changes]
    assert "Polygons" not in (out / "report.html").read_text()


def test_a_raster_turned_by_a_quarter_is_mapped_and_measured(tmp_path):
    """Its rows run from south to north, ten metres a column."""
    image = write_image(tmp_path / "Year2019.tif", 2019, 2019)
    with rasterio.open(image, "r+") as dataset:
        dataset.transform = Affine(0, 20, 500_000, 10, 0, 5_000_000)
    _, out = run(
        make_job(tmp_path, years=(), series=(RasterInput(image),), tool="mapfootprint",
                 outputs=Outputs(report=str(tmp_path / "out" / "report.html"))), tmp_path
    )
    results = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert results["grid"]["pixel_size"] == [10, 20]
    assert results["areas"][0]["valid_ha"] == pytest.approx(HEIGHT * WIDTH * 0.02, rel=1e-3)


def test_a_missing_output_folder_is_named_before_anything_is_computed(tmp_path):
    job = make_job(tmp_path)
    nowhere = replace(job.outputs, change_raster=str(tmp_path / "nowhere" / "change.tif"))
    with pytest.raises(OutputError, match="nowhere"):
        run(replace(job, outputs=nowhere), tmp_path)
    assert list((tmp_path / "out").iterdir()) == []


def test_the_job_is_kept_beside_the_report(tmp_path):
    job = make_job(tmp_path)
    _, out = run(job, tmp_path)
    again = MapJob.from_json((out / "report.job.json").read_text(encoding="utf-8"))
    assert asdict(again) == asdict(job)


def test_the_raster_is_mirrored_past_its_edge(tmp_path):
    from euromine_qgis.engine.raster_series import SeriesReader, read_mirrored
    from euromine_qgis.engine.rasters import open_series
    from euromine_qgis.engine.tiles import plan_tiles

    image = RasterInput(write_image(tmp_path / "Year2020.tif", 2020, 1))
    series = open_series([image], "auto", "", Wire(io.StringIO()))
    with SeriesReader(series) as reader:
        whole = reader.read(series.grid.window)
        for tile in plan_tiles(series.grid, 32, 60):
            block = read_mirrored(reader, tile.read)
            assert block.shape == (1, 6, *tile.read.shape)
            rows, cols = tile.core_in_read
            np.testing.assert_array_equal(block[..., rows, cols], whole[(..., *tile.core.slices)])
            assert not np.isnan(block).any()
        first = read_mirrored(reader, plan_tiles(series.grid, 32, 4)[0].read)
        np.testing.assert_array_equal(first[..., 4:, 3], first[..., 4:, 4])


def test_lanes_and_tiles_side_by_side_do_not_show(tmp_path, monkeypatch):
    """Six tiles of three dates, one after the other and several at once: the same rasters."""
    monkeypatch.setattr(map_plan, "BLOCK_PX", 64)
    monkeypatch.setitem(inference._PIXELS_A_BATCH, "cpu", 1)
    job = replace(make_job(tmp_path, threshold=0.3), memory_limit_mib=1.0)
    for year in (2019, 2020, 2021):
        write_image(tmp_path / f"Year{year}.tif", year, year, shape=(128, 192))
    found = []
    for lanes in (1, 3):
        monkeypatch.setattr(devices, "lane_count", lambda lanes=lanes: lanes)
        stream = io.StringIO()
        _, out = run(job, tmp_path, Wire(stream))
        told = [decode(line) for line in stream.getvalue().splitlines()]
        steps = [one for one in told if isinstance(one, Progress) and one.doing.startswith("tile")]
        assert steps[-1].doing == "tile 6 of 6"
        # Every date of every tile moves it on, and never back.
        assert [one.percent for one in steps] == sorted(one.percent for one in steps)
        assert len({one.percent for one in steps}) == 1 + 6 * 3
        found.append({
            name: read(out / f"{name}.tif") for name in ("footprints", "probability", "change")
        })
    one, several = found
    assert len(np.unique(one["probability"])) > 10
    for name, before in one.items():
        np.testing.assert_array_equal(before, several[name])


def test_a_site_smaller_than_a_pixel_is_named(tmp_path):
    path = write_sites(tmp_path)
    speck = shapely.box(500_201, 4_999_801, 500_203, 4_999_803)
    pyogrio.raw.write(
        path, geometry=np.array([shapely.to_wkb(speck)], dtype=object), append=True,
        field_data=[np.array(["speck"], dtype=object)], fields=["name"], layer="sites",
        driver="GPKG", geometry_type="Polygon", crs="EPSG:32633",
    )
    wire = Wire(io.StringIO())
    run(make_job(tmp_path, sites=SitesInput(path, id_field="name")), tmp_path, wire)
    assert any("no results: speck" in text for text in wire.warnings)


def _interrupted(monkeypatch, tmp_path, error):
    """The names in the folder of outputs, and the error, where writing the report raises one."""
    def stop(*_):
        raise error

    monkeypatch.setattr(mapping, "write_report", stop)
    with pytest.raises(type(error)) as caught:
        run(make_job(tmp_path), tmp_path)
    return {path.name for path in (tmp_path / "out").iterdir()}, caught.value


def test_a_run_that_is_cancelled_late_replaces_no_raster(tmp_path, monkeypatch):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "change.tif").write_text("of an earlier run")
    left, _ = _interrupted(monkeypatch, tmp_path, Cancelled())
    assert left == {"footprints.gpkg", "changes.gpkg", "change.tif"}
    assert (tmp_path / "out" / "change.tif").read_text() == "of an earlier run"


def test_a_run_that_fails_late_tells_which_rasters_are_there(tmp_path, monkeypatch):
    left, error = _interrupted(monkeypatch, tmp_path, OutputError("The disk is full.", "Tidy."))
    assert {"footprints.tif", "probability.tif", "change.tif", "change.tif.aux.xml"} <= left
    assert not [name for name in left if "part" in name]
    assert error.message.startswith("The disk is full. The rasters of this run are there: ")
    assert str(tmp_path / "out" / "change.tif") in error.message and error.remedy == "Tidy."


def test_the_last_date_knows_no_area_where_it_saw_nothing(tmp_path):
    job = make_job(tmp_path, sites=SitesInput(write_sites(tmp_path), id_field="name"))
    write_image(tmp_path / "Year2021.tif", 2021, 2021, hole=(slice(0, 50), slice(0, 65)))
    outputs, out = run(job, tmp_path)
    assert outputs["AREA_LAST_HA"] is None and outputs["AREA_FIRST_HA"] >= 0
    report = json.loads((out / "report.json").read_text())
    hidden = [row for row in report["areas"] if row["date"] == "2021"]
    assert [row["mine_ha"] for row in hidden] == [None] * 3
    lines = (out / "report.csv").read_text().splitlines()
    assert "area,pit,,2021,2021,mine,,,0.0,,,,," in lines

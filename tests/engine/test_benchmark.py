"""The benchmark on a small folder in EuroMineNet's layout: its numbers are those of the main job,
and what was mapped is not mapped again."""

from __future__ import annotations

import io
import json
import os
import shutil
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from eurominenet_folder import SIZE, write_site

from euromine_qgis import layout
from euromine_qgis.engine import benchmark
from euromine_qgis.engine.benchmark import run_benchmark
from euromine_qgis.engine.benchmark_job import BenchmarkJob
from euromine_qgis.engine.cards import read_card
from euromine_qgis.engine.errors import CardError, DeviceError, JobError, RasterReadError
from euromine_qgis.engine.eurominenet import choose_sites
from euromine_qgis.engine.job_files import read_job
from euromine_qgis.engine.jobs import RasterInput
from euromine_qgis.engine.map_job import MapJob, Outputs
from euromine_qgis.engine.mapping import run_mapping
from euromine_qgis.engine.wire import Wire

CARD = str(layout.MODELS / "fast.json")


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "EuroMineNet"
    write_site(made / "Bulgaria_1", range(2015, 2025))
    write_site(made / "Sweden_1", (2015, 2016, 2020), "images", "labels", seed=1)
    write_site(made / "Poland_9", (2015,), seed=2)
    return made


def run(folder, tmp_path, **how):
    wire = Wire(io.StringIO())
    job = BenchmarkJob(
        str(folder), (CARD,), str(tmp_path / "table.html"), device="cpu", **how
    )
    assert read_job(job.to_json()) == job
    assert run_benchmark(job, wire) == {"REPORT": job.report}
    return json.loads((tmp_path / "table.json").read_text(encoding="utf-8")), wire


def test_the_table_has_the_numbers_of_the_main_job_and_is_resumed(
    folder, tmp_path, monkeypatch
):
    results, wire = run(folder, tmp_path)
    assert results["sites"] == ["Bulgaria_1", "Sweden_1"]
    assert wire.warnings[0].startswith("Left out (not in the folder): Bulgaria_8, Czechia_4")
    assert "Finland_3" in results["left_out"] and len(results["left_out"]) == 15
    (model,) = results["models"]
    pooled = model["metrics"]["pooled"]
    assert model["metrics"]["dates"] == [str(year) for year in range(2015, 2025)]
    assert 0 < pooled["ca_tiou"] <= 1
    assert [row["pairs"] for row in pooled["change_by_interval"]] == list(range(9, 0, -1))

    site = folder / "Bulgaria_1"
    alone = run_mapping(
        MapJob(
            "changedetect",
            tuple(RasterInput(str(path)) for path in sorted((site / "image").glob("*.tif"))),
            CARD, device="cpu", outputs=Outputs(report=str(tmp_path / "alone.html")),
            reference=tuple(
                RasterInput(str(path)) for path in sorted((site / "label").glob("*.tif"))
            ),
        ),
        Wire(io.StringIO()),
    )
    of_site = {row["site"]: row for row in model["metrics"]["sites"]}
    assert of_site["Bulgaria_1"]["ca_tiou"] == alone["CA_TIOU"]
    assert of_site["Bulgaria_1"]["mean_iou"] == alone["MEAN_IOU"]

    page = (tmp_path / "table.html").read_text(encoding="utf-8")
    assert "Bulgaria_1" in page and "Left out: not in the folder" in page
    table = (tmp_path / "table.csv").read_text(encoding="utf-8").splitlines()
    assert table[0].startswith("model,record,site,")
    assert any(line.startswith("fast") and ",change_f1," in line for line in table)

    mapped = []
    run_one = benchmark.run_mapping
    monkeypatch.setattr(
        benchmark, "run_mapping",
        lambda job, *rest: mapped.append(job.outputs.footprint_raster) or run_one(job, *rest),
    )
    again, _ = run(folder, tmp_path)
    assert mapped == [] and again["models"] == results["models"]
    kept = sorted((tmp_path / "table_footprints").rglob("*.tif"))
    assert [path.name.split(".")[0] for path in kept] == ["Bulgaria_1", "Sweden_1"]
    kept[1].unlink()
    again, _ = run(folder, tmp_path)
    assert mapped == [str(kept[1])] and again["models"] == results["models"]
    newer = folder / "Sweden_1" / "images" / "Year2016.tif"
    os.utime(newer, (time.time() + 60,) * 2)
    run(folder, tmp_path)
    assert mapped == [str(kept[1])] * 2
    os.utime(newer, (0, 0))
    # The same sites of another folder, whose files are as old.
    other = shutil.copytree(folder, tmp_path / "corrected")
    run(other, tmp_path)
    assert len(mapped) == 4
    mapped.clear()
    fewer, _ = run(folder, tmp_path, years=(2015, 2016))
    assert len(mapped) == 2, "other years are another series"
    assert fewer["models"][0]["metrics"]["dates"] == ["2015", "2016"]


def test_years_that_only_other_sites_have_cost_a_site_no_pair(folder, tmp_path, monkeypatch):
    """Sweden_1 has 2015, 2016 and 2020, Bulgaria_1 all years. Its scores are those of its own
    series, and the pair 2016 to 2020 is among its counts: here the map is its reference but for one
    mine pixel, which is missed in 2020."""

    def copy_labels(job, wire):
        labels = []
        for image in job.series:
            path = Path(image.path)
            with rasterio.open(path.parents[1] / path.parent.name.replace("image", "label")
                               / path.name) as dataset:
                labels.append(dataset.read(1) // 255)
        if len(labels) == 3:
            labels[-1][20, 20] = 0
        with rasterio.open(job.series[0].path) as dataset:
            place = {key: dataset.profile[key] for key in ("crs", "transform", "width", "height")}
        with rasterio.open(job.outputs.footprint_raster, "w", driver="GTiff", dtype="uint8",
                           count=len(labels), nodata=255, **place) as dataset:
            dataset.write(np.stack(labels).astype(np.uint8))

    monkeypatch.setattr(benchmark, "run_mapping", copy_labels)
    results, _ = run(folder, tmp_path)
    metrics = results["models"][0]["metrics"]
    sweden = metrics["sites"][1]
    rows, cols = np.mgrid[:SIZE, :SIZE]
    sizes = {year: int(((rows - 20) ** 2 + (cols - 20) ** 2 < (5 + year - 2015) ** 2).sum())
             for year in range(2015, 2025)}
    # The pit grows: what persists is the smaller one, what changes is the rest.
    persist = sizes[2015] + sizes[2016]
    change = sizes[2020] - sizes[2015]
    # The missed pixel does not persist, and is a loss that the reference does not know.
    assert sweden["iou_persist"] == pytest.approx((persist - 1) / persist)
    assert sweden["iou_change"] == pytest.approx(change / (change + 1))
    persist += sum(sizes[year] for year in range(2015, 2024))
    change += sizes[2024] - sizes[2015]
    pooled = metrics["pooled"]
    assert pooled["iou_persist"] == pytest.approx((persist - 1) / persist)
    assert pooled["iou_change"] == pytest.approx(change / (change + 1))


def test_a_site_that_cannot_be_judged_is_left_out_and_named(folder, tmp_path):
    (folder / "Sweden_1" / "images" / "Year2016.tif").write_text("no raster")
    results, wire = run(folder, tmp_path, years=(2015, 2016))
    assert results["sites"] == ["Bulgaria_1"]
    assert "Sweden_1 2016 cannot be read" in results["left_out"]["Sweden_1"]
    assert any("Sweden_1 is left out" in text for text in wire.warnings)
    for path in (folder / "Bulgaria_1" / "label").glob("*.tif"):
        with rasterio.open(path, "r+") as dataset:
            dataset.write(np.full((1, SIZE, SIZE), 7, np.uint8))
    with pytest.raises(RasterReadError, match="None of the 2 sites") as caught:
        run(folder, tmp_path, years=(2015, 2016))
    assert caught.value.remedy


def test_a_model_that_cannot_run_is_told_before_any_site_is_blamed(folder, tmp_path, monkeypatch):
    card = tmp_path / "alone.json"
    card.write_text((layout.MODELS / "fast.json").read_text(encoding="utf-8"), encoding="utf-8")
    report = tmp_path / "table.html"
    job = BenchmarkJob(str(folder), (str(card),), str(report), device="cpu", years=(2015, 2016))
    with pytest.raises(CardError, match="weights of the model 'fast' are missing"):
        run_benchmark(job, Wire(io.StringIO()))
    site = choose_sites(folder, "test", job.years).sites[0]
    model = benchmark._Model(str(card), read_card(card))
    benchmark._raster(Path(job.footprints_folder), model, site).write_bytes(b"an earlier run's")
    with pytest.raises(CardError, match="weights of the model 'fast' are missing"):
        run_benchmark(job, Wire(io.StringIO()))
    monkeypatch.setattr("torch.cuda.is_available", lambda: False)
    with pytest.raises(DeviceError):
        run_benchmark(replace(job, device="cuda"), Wire(io.StringIO()))


def test_one_date_is_a_benchmark_of_footprints(folder, tmp_path):
    results, _ = run(folder, tmp_path, split="train")
    pooled = results["models"][0]["metrics"]["pooled"]
    assert results["sites"] == ["Poland_9"] and pooled["mean_iou"] is not None
    assert pooled["flags"] == ["one_date"]
    assert "Poland_9" in (tmp_path / "table.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "names"),
    [({"models": ()}, "MODELS"), ({"split": "best"}, "SPLIT"), ({"device": "abacus"}, "DEVICE"),
     ({"report": ""}, "REPORT")],
)
def test_wrong_settings_are_refused(change, names):
    with pytest.raises(JobError, match=names) as caught:
        BenchmarkJob(**{"folder": "f", "models": ("m.json",), "report": "r.html", **change})
    assert caught.value.remedy

"""EuroMineNet's layout from training to the benchmark's table, on a small folder of it."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
import torch
from eurominenet_folder import BARE, write_site

from euromine_qgis.engine.bands import CANONICAL, EUROMINENET10
from euromine_qgis.engine.benchmark import run_benchmark
from euromine_qgis.engine.benchmark_job import BenchmarkJob
from euromine_qgis.engine.errors import JobError
from euromine_qgis.engine.training import evaluate, publish, train, yearly
from euromine_qgis.engine.training.config import read_config
from euromine_qgis.engine.training.sources import IGNORE
from euromine_qgis.engine.wire import Wire

CONFIGS = Path(train.__file__).with_name("configs")
YEARS = (2015, 2018, 2024)
SITE_PX = 96


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "EuroMineNet"
    write_site(made / "Poland_9", YEARS, size=SITE_PX)
    write_site(made / "Italy_1", YEARS, "images", "labels", seed=1, size=SITE_PX)
    write_site(made / "Greece_2", (2020,), seed=2, size=SITE_PX)
    write_site(made / "Sweden_2", YEARS, seed=3, size=SITE_PX)
    write_site(made / "Sweden_1", YEARS, seed=4, size=SITE_PX)
    return made


def warnings() -> tuple[list[str], yearly.Warnings]:
    said: list[str] = []
    return said, yearly.Warnings(lambda line: said.append(line["warning"]))


def test_sites_are_read_by_split_in_canonical_bands(folder: Path) -> None:
    said, report = warnings()
    sites = yearly.read_sites(folder, "train", report)
    assert [site.name for site in sites] == ["Greece_2", "Italy_1", "Poland_9"]
    assert [site.name for site in yearly.read_sites(folder, "val", report)] == ["Sweden_2"]
    poland = sites[2]
    assert poland.mask.shape == (3, SITE_PX, SITE_PX)
    assert poland.mask.sum(axis=(1, 2)).tolist() == sorted(poland.mask.sum(axis=(1, 2)).tolist())
    crop = poland.crop([2, 0], (20, 20), 32)
    assert crop.reflectance.shape == (2, 6, 32, 32) and crop.mask.shape == (2, 32, 32)
    expected = np.array([BARE[EUROMINENET10[i]] for i in (0, 1, 2, 6, 8, 9)]) / 10000
    np.testing.assert_allclose(crop.reflectance[0, :, 16, 16], expected, atol=0.03)
    assert crop.mask[0, 16, 16] == 1 and crop.mask[0].sum() > crop.mask[1].sum()
    assert len(CANONICAL) == 6


def test_what_lies_beyond_a_site_is_not_known(folder: Path) -> None:
    _, report = warnings()
    (site,) = yearly.read_sites(folder, "val", report)
    crop = site.crop([0, 1], (0, 0), 32)
    assert np.isnan(crop.reflectance[:, :, :16]).all()
    assert (crop.mask[:, :16] == IGNORE).all() and (crop.mask[:, 16:, 16:] != IGNORE).all()
    batch = yearly.YearlyComposer([site], 64, 3, 1).batch()
    assert batch.x.shape == (6, 12, 64, 64) and batch.pairs.tolist() == [[0, 1], [2, 3], [4, 5]]
    assert torch.isfinite(batch.x).all()
    assert (batch.mask[(batch.x[:, 6:] == 0).all(dim=1)] == IGNORE).all()


def test_the_same_seed_gives_the_same_crops(folder: Path) -> None:
    _, report = warnings()
    sites = yearly.read_sites(folder, "val", report)
    first, again = (yearly.calibration_crops(sites, 32, 5) for _ in range(2))
    assert [crop.name for crop in first] == [crop.name for crop in again]
    assert len(first) == yearly.CALIBRATION_CROPS_A_SITE
    assert all(crop.cluster == "Sweden_2" for crop in first)


def test_a_site_that_cannot_be_read_is_left_out_and_named(folder: Path) -> None:
    (folder / "Italy_1" / "images" / "Year2018.tif").write_text("no raster")
    said, report = warnings()
    sites = yearly.read_sites(folder, "train", report)
    assert [site.name for site in sites] == ["Greece_2", "Poland_9"]
    assert any("Italy_1 is left out" in text for text in said)


def test_a_site_without_all_bands_is_left_out_and_named(folder: Path) -> None:
    """All its pixels would count as unknown, and nobody would notice."""
    for path in (folder / "Italy_1" / "images").glob("*.tif"):
        with rasterio.open(path) as dataset:
            profile, colours = dataset.profile, dataset.read([3, 2, 1])
        with rasterio.open(path, "w", **{**profile, "count": 3}) as dataset:
            dataset.write(colours)
            dataset.descriptions = ("red", "green", "blue")
    said, report = warnings()
    sites = yearly.read_sites(folder, "train", report)
    assert [site.name for site in sites] == ["Greece_2", "Poland_9"]
    assert any("Italy_1 is left out" in text and "nir, swir16, swir22" in text for text in said)


def test_the_folder_has_to_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EUROMINENET", raising=False)
    with pytest.raises(JobError, match="where EuroMineNet is") as caught:
        yearly.data_set_folder("")
    assert "EUROMINENET" in caught.value.remedy


def test_from_the_folder_to_the_table(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Train, publish and benchmark with the shipped configuration, made small."""
    opened: list[str] = []
    open_file = rasterio.open
    monkeypatch.setattr(
        rasterio, "open", lambda path, *a, **k: opened.append(str(path)) or open_file(path, *a, **k)
    )
    shipped = read_config(CONFIGS / "eurominenet.toml")
    small = replace(
        shipped, encoder="efficientnet-b0", data=str(folder), output=str(tmp_path / "run"),
        crop_px=64, crops_a_batch=2, minutes=0.03, checkpoint_minutes=0.02, initial_weights="",
        device="cpu", threads=1, options={},
    )
    monkeypatch.setattr(train, "read_config", lambda path: small)
    said: list[dict] = []
    train.main("eurominenet.toml", said.append)
    assert any("mean" in line for line in said), "checkpoints are scored on the val sites"
    assert (tmp_path / "run" / "metrics.png").stat().st_size > 1000

    text = json.loads((CONFIGS / "eurominenet.card.json").read_text(encoding="utf-8"))
    card = publish.publish(small, tmp_path / "models", text)
    assert card.id == "eurominenet" and 0 < card.threshold < 1
    assert not any("Sweden_1" in path for path in opened), "test sites are looked at by nobody"

    report = tmp_path / "benchmark.html"
    cards = (str(tmp_path / "models" / "eurominenet.json"),)
    job = BenchmarkJob(str(folder), cards, str(report), device="cpu")
    assert run_benchmark(job, Wire(io.StringIO())) == {"REPORT": str(report)}
    results = json.loads(report.with_suffix(".json").read_text(encoding="utf-8"))
    assert results["sites"] == ["Sweden_1"]
    assert results["models"][0]["metrics"]["pooled"]["mean_iou"] is not None

    with pytest.raises(JobError, match="no validation places"):
        monkeypatch.setattr(evaluate, "read_config", lambda path: small)
        evaluate.run("eurominenet.toml", str(tmp_path / "models" / "eurominenet.json"))

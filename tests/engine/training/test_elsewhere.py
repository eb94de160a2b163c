"""The share of ground without a mine that a model takes for one, and how quick it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from tiny_world import BARE, FOREST, Seer

from euromine_qgis.engine.cards import ModelCard, read_card
from euromine_qgis.engine.training import elsewhere
from euromine_qgis.engine.training.baselines import NIR, RED, IndexRule

FAST = Path(__file__).parents[3] / "resources" / "models" / "fast.json"
SIDE_PX = 20
FILE_BANDS = ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B11", "B12")
CANONICAL = ("B2", "B3", "B4", "B8", "B11", "B12")
# NDVI of bare ground is 0.18, that of forest 0.82.
NDVI = IndexRule("NDVI", (NIR, RED), 0.3)


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> ModelCard:
    monkeypatch.setattr(elsewhere, "Predictor", Seer)
    return read_card(FAST)


@pytest.fixture
def write_date(make_raster: Callable[..., str]) -> Callable[..., None]:
    """A function that writes a date with so many bare rows, forest below and, at its foot, rows
    that were not measured."""

    def write(day: str, bare_rows: int, hidden_rows: int = 0) -> None:
        bands = np.full((12, SIDE_PX, SIDE_PX), 9999, np.int16)
        for name, forest, bare in zip(CANONICAL, FOREST, BARE, strict=True):
            band = bands[FILE_BANDS.index(name)]
            band[:] = round(float(forest) * 10000)
            band[:bare_rows] = round(float(bare) * 10000)
            band[SIDE_PX - hidden_rows :] = 0
        make_raster(f"boadella/S2_{day}_L2A.tif", bands)

    return write


def test_shares_of_pixels_are_those_of_what_was_seen(
    card: ModelCard, write_date: Callable[..., None], tmp_path: Path
) -> None:
    """A quarter, a half, and four of the sixteen rows that were seen; cloudy days do not count."""
    write_date("2020-06-01", 5)
    write_date("2021-06-01", 10)
    write_date("2022-06-01", 4, hidden_rows=4)
    for day in elsewhere.CLOUDY:
        write_date(day, SIDE_PX)
    rows = elsewhere.false_alarms(card, tmp_path, NDVI)
    share = round((0.25 + 0.5 + 4 / 16) / 3, 4)
    assert [(row["bands"], row["metric"], row["value"]) for row in rows] == [
        (bands, f"share of pixels mapped as mine{how} (lower is better)", share)
        for bands in ("six", "rgb") for how in ("", " (with the chain)")
    ]
    for row in rows:
        assert row["data"].endswith("3 clear dates")
        assert row["split"] == "never trained on" and row["interval"] is None
        assert row["baseline"] == {"NDVI rule": share}


def test_the_chain_and_a_date_by_itself_are_told_apart(
    card: ModelCard, write_date: Callable[..., None], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A half-hearted mine at one date of three, which no change network believes in."""

    class Doubtful(Seer):
        def predict(self, *arguments, **options):
            said = super().predict(*arguments, **options)
            mine = np.where(said.mine == 1, 0.9, 0.02).astype(np.float32)
            never = np.full_like(said.gain, 1e-4)
            return type(said)(mine, never, never)

    monkeypatch.setattr(elsewhere, "Predictor", Doubtful)
    for year, bare_rows in ((2020, 0), (2021, 5), (2022, 0)):
        write_date(f"{year}-06-01", bare_rows)
    rows = elsewhere.false_alarms(card, tmp_path, NDVI)
    assert [row["value"] for row in rows] == [round(0.25 / 3, 4), 0.0] * 2


def test_without_the_series_there_is_no_row(card: ModelCard, tmp_path: Path) -> None:
    assert elsewhere.false_alarms(card, tmp_path, NDVI) == []


def test_speed_is_that_of_the_quickest_of_four(
    card: ModelCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = iter([0.0, 3.0, 10.0, 10.5, 20.0, 21.0, 30.0, 32.0])
    monkeypatch.setattr(elsewhere, "time", SimpleNamespace(perf_counter=lambda: next(times)))
    row = elsewhere.speed(card, torch.get_num_threads())
    assert row["value"] == round(4 * 256**2 / 1e6 / 0.5, 2)
    assert row["bands"] == "six" and "best of 4" in row["split"]

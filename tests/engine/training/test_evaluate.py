"""The scores that a card publishes: right where every probability is the mask, and empty where
nothing can be said."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from tiny_world import Seer, world, write_folder

from euromine_qgis.engine.cards import ModelCard, read_card
from euromine_qgis.engine.training import elsewhere, evaluate
from euromine_qgis.engine.training.publish import BAND_SETS, BEFORE_LEARNING, VALIDATION
from euromine_qgis.engine.training.scoring import Measured
from euromine_qgis.engine.training.sources import IGNORE, Sample

FAST = Path(__file__).parents[3] / "resources" / "models" / "fast.json"
ALL_RIGHT = Measured(1.0, (1.0, 1.0))


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> ModelCard:
    """The card of `fast`, whose weights a seer stands in for."""
    monkeypatch.setattr(evaluate, "Predictor", Seer)
    monkeypatch.setattr(elsewhere, "Predictor", Seer)
    return read_card(FAST)


@pytest.fixture(scope="module")
def places() -> list[Sample]:
    """Eight scenes; eight pairs that grow, every other one of 2019 and of an industrial mine."""
    found = [sample for sample in world() if sample.source != "chips"]
    return [
        replace(sample, kind="industrial", first_year=2019)
        if sample.source == "pairs" and sample.name[-1] in "0246" else sample
        for sample in found
    ]


def pairs_of(places: list[Sample]) -> list[Sample]:
    return [sample for sample in places if sample.source == "pairs"]


def test_samples_are_scored_in_groups(places: list[Sample]) -> None:
    groups = evaluate.groups_of(places)
    assert {name: len(members) for name, members in groups.items()} == {
        "scenes": 8, "pairs": 8, "pairs 2019-2021": 4, "pairs industrial": 4, "pairs artisanal": 4,
    }
    assert list(groups) == list(evaluate.SHOWN) == list(evaluate.DESCRIBED)


def test_probabilities_that_are_the_masks_score_one(card: ModelCard, places: list[Sample]) -> None:
    methods = evaluate.network_methods(card, torch.device("cpu"))
    assert set(methods) == {f"{how} {bands}" for how in ("network", "chain") for bands in BAND_SETS}
    for name, masks in methods.items():
        for sample in pairs_of(places)[:2]:
            np.testing.assert_array_equal(masks(sample), sample.mask, err_msg=name)
    table = evaluate.evaluate(methods, places)
    for name, groups in table.items():
        # Scenes hold no infrared: only what asks for colour alone is scored there.
        assert ("scenes" in groups) == name.endswith("rgb")
        assert set(groups) >= {"pairs", "pairs 2019-2021", "pairs industrial", "pairs artisanal"}
        assert groups["pairs"] == dict.fromkeys(evaluate.SHOWN["pairs"], ALL_RIGHT)
        # Four clusters are too few for an interval.
        assert groups["pairs industrial"]["footprint_iou"] == Measured(1.0, None)


def test_the_threshold_is_that_of_the_bands(
    card: ModelCard, places: list[Sample], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A probability of one half everywhere is a mine from 0.4 on, and none from 0.6 on."""
    sample = pairs_of(places)[0]
    halves = np.full(sample.mask.shape, 0.5, np.float32)
    monkeypatch.setattr(evaluate, "predict", lambda *_: (halves, halves))
    methods = evaluate.network_methods(
        replace(card, threshold=0.4, infrared_threshold=0.6), torch.device("cpu")
    )
    assert methods["network rgb"](sample).all()
    for name in ("network six", "network no_green"):
        assert not methods[name](sample).any()


def test_what_is_wrong_or_unsure_counts_as_it_should(places: list[Sample]) -> None:
    """All of it called mine: the IoU is the share that is, of what is sure."""
    sample = pairs_of(places)[0]
    mask = sample.mask.copy()
    mask[:, :4] = IGNORE
    table = evaluate.evaluate(
        {"network six": lambda s: np.ones_like(s.mask)}, [replace(sample, mask=mask)]
    )
    scores, mined, sure = table["network six"]["pairs"], mask == 1, mask != IGNORE
    assert scores["footprint_iou"].value == pytest.approx(mined.sum() / sure.sum())
    assert scores["iou_persist"].value == pytest.approx(mined.all(axis=0).sum() / sure[0].sum())
    assert scores["change_f1"].value == scores["iou_change"].value == 0


def test_a_row_has_its_split_bands_and_the_baselines_of_the_same_bands() -> None:
    def both(iou: float | None, f1: float | None) -> dict[str, Measured]:
        return {"footprint_iou": Measured(iou, None), "change_f1": Measured(f1, None)}

    table = {
        "network six": {"pairs": {
            "footprint_iou": Measured(0.76543, (0.70004, 0.8)), "change_f1": Measured(None, None),
        }},
        "chain rgb": {"pairs": both(0.5, 0.25), "scenes": {"footprint_iou": ALL_RIGHT}},
        "network rgb": {"scenes": {"footprint_iou": Measured(0.9, None)}},
        "NDVI rule": {"pairs": both(0.6, None)},
        "pixel forest six": {"pairs": both(0.61234, 0.4)},
        "green-red rule": {
            "pairs": both(0.3, 0.2), "scenes": {"footprint_iou": Measured(0.4, None)},
        },
        "pixel forest rgb": {"pairs": both(0.45, None)},
    }
    rows = evaluate.card_scores(table)
    assert rows == [
        {
            "data": evaluate.DESCRIBED["pairs"], "split": VALIDATION, "metric": "footprint_iou",
            "bands": "six", "value": 0.7654, "interval": [0.7, 0.8],
            "baseline": {"NDVI rule": 0.6, "pixel forest six": 0.6123},
        },
        {
            "data": evaluate.DESCRIBED["pairs"], "split": VALIDATION,
            "metric": "footprint_iou (with the chain)", "bands": "rgb", "value": 0.5,
            "interval": None, "baseline": {"green-red rule": 0.3, "pixel forest rgb": 0.45},
        },
        {
            "data": evaluate.DESCRIBED["pairs"], "split": VALIDATION,
            "metric": "change_f1 (with the chain)", "bands": "rgb", "value": 0.25,
            "interval": None, "baseline": {"green-red rule": 0.2},
        },
        {
            "data": evaluate.DESCRIBED["scenes"], "split": VALIDATION, "metric": "footprint_iou",
            "bands": "rgb", "value": 0.9, "interval": None, "baseline": {"green-red rule": 0.4},
        },
    ]


def test_without_any_change_no_row_tells_of_change(card: ModelCard, places: list[Sample]) -> None:
    still = [
        replace(s, mask=s.mask[[0, 0]], reflectance=s.reflectance[[0, 0]]) for s in pairs_of(places)
    ]
    methods = evaluate.network_methods(card, torch.device("cpu"))
    rival = {name: lambda s: s.mask for name in evaluate.RIVALS["six"]}
    table = evaluate.evaluate({"network six": methods["network six"], **rival}, still)
    rows = evaluate.card_scores(table)
    assert {(row["data"], row["metric"]) for row in rows} == {
        *((evaluate.DESCRIBED[g], "footprint_iou") for g in evaluate.SHOWN if g != "scenes"),
        (evaluate.DESCRIBED["pairs"], "iou_persist"),
    }
    assert all(row["value"] == 1 for row in rows)


def test_the_table_has_intervals_where_there_are_some_and_gaps_where_nothing_is_known() -> None:
    head, rule, row = evaluate.as_markdown({
        "network six": {"pairs": {
            "footprint_iou": Measured(0.76543, (0.704, 0.8)), "change_f1": Measured(0.5, None),
            "ca_tiou": Measured(None, None),
        }},
    }).splitlines()
    shown = [cell.strip() for cell in row.strip("|").split("|")]
    columns = [cell.strip() for cell in head.strip("|").split("|")]
    wanted = 1 + sum(len(metrics) for metrics in evaluate.SHOWN.values())
    assert len(shown) == len(columns) == rule.count("---") == wanted
    told = {column: cell for column, cell in zip(columns, shown, strict=True) if cell}
    assert told == {
        "method": "network six", "pairs: footprint_iou": "0.765 (0.70-0.80)",
        "pairs: change_f1": "0.500",
    }


def test_certainty_that_is_right_is_calibrated(card: ModelCard, places: list[Sample]) -> None:
    entries = evaluate.calibration(card, places)
    assert [(entry["data"], entry["bands"], entry["ece"]) for entry in entries] == [
        (evaluate.DESCRIBED["scenes"], "rgb", 0), (evaluate.DESCRIBED["pairs"], "six", 0),
        (evaluate.DESCRIBED["pairs"], "rgb", 0),
    ]
    mined = sum(int((sample.mask == 1).sum()) for sample in pairs_of(places))
    pixels = sum(sample.mask.size for sample in pairs_of(places))
    assert entries[1]["split"] == VALIDATION
    assert entries[1]["bins"] == [
        {"low": 0.0, "high": 0.0667, "mean_probability": 0.0, "share_mine": 0.0,
         "pixels": pixels - mined},
        {"low": 0.9333, "high": 1.0, "mean_probability": 1.0, "share_mine": 1.0, "pixels": mined},
    ]
    assert len(evaluate.calibration(card, pairs_of(places))) == 2


@pytest.fixture
def run_of(card: ModelCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A configuration of a small folder of places, and the copy of a card to be scored."""
    monkeypatch.setattr(elsewhere, "SPEED_TILE_PX", 32)
    write_folder(tmp_path / "data", world())
    config = tmp_path / "tiny.toml"

    def make(settings: str = "") -> tuple[str, Path]:
        config.write_text(
            "id = 'tiny'\ntitle = 'Tiny'\narchitecture = 'unet'\nencoder = 'resnet18'\n"
            "minutes = 1\nseed = 1\noutput = 'run'\nthreads = 1\ndevice = 'cpu'\n"
            f"validation_share = 0.3\ndata = '{(tmp_path / 'data').as_posix()}'\n{settings}",
            encoding="utf-8",
        )
        target = tmp_path / "tiny.json"
        target.write_text(FAST.read_text(encoding="utf-8"), encoding="utf-8")
        return str(config), target

    return make


def test_from_the_folder_to_the_card(run_of, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("sklearn", reason="the pixel forest is scikit-learn's")
    config, target = run_of()
    assert evaluate.main([config, str(target)]) == 0
    assert "| chain six |" in capsys.readouterr().out
    scored = read_card(target)
    *rows, last = scored.scores
    assert last.metric == "megapixels of one date a second" and last.value > 0
    assert {row.value for row in rows} == {1.0}
    assert {row.split for row in rows} == {VALIDATION}
    assert {row.bands for row in rows} == set(BAND_SETS)
    for row in rows:
        rivals = set(evaluate.RIVALS[row.bands])
        assert set(row.baseline) == (rivals - {"NDVI rule"} if "scenes" in row.data else rivals)
        assert all(0 <= value <= 1 for value in row.baseline.values())
    assert [part.ece for part in scored.calibration] == [0, 0, 0]


def test_on_the_calibration_places_the_card_keeps_its_scores(
    run_of, capsys: pytest.CaptureFixture[str]
) -> None:
    config, target = run_of()
    before = target.read_bytes()
    assert evaluate.main([config, str(target), "calibration"]) == 0
    assert "| network rgb | 1.000" in capsys.readouterr().out
    assert target.read_bytes() == before


def test_weights_that_learned_from_the_validation_places_keep_the_scores_of_before(run_of) -> None:
    config, target = run_of("learn_validation = true\n")
    values = json.loads(target.read_text(encoding="utf-8"))
    kept = [row for row in values["scores"] if row["split"] == BEFORE_LEARNING]
    assert kept and evaluate.main([config, str(target)]) == 0
    after = json.loads(target.read_text(encoding="utf-8"))
    assert after["scores"][:-1] == kept
    assert after["calibration"] == values["calibration"]

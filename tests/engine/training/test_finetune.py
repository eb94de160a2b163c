"""A model learns from drawn quarries what it did not know, and never from what is kept back."""

from __future__ import annotations

import io
import os

import numpy as np
import pytest
import torch
from quarries import COLS, ROWS, make_job, told, write_labels, write_model

from euromine_qgis.engine.cards import CANONICAL_BANDS, Architecture, read_card
from euromine_qgis.engine.errors import OutputError
from euromine_qgis.engine.finetune_job import FinetuneJob, LabelsInput
from euromine_qgis.engine.metrics import SeriesCounts
from euromine_qgis.engine.rasters import open_series
from euromine_qgis.engine.training import adapted, examine, finetune
from euromine_qgis.engine.training.adapted import place_model, write_candidate
from euromine_qgis.engine.training.augment import grown
from euromine_qgis.engine.training.examine import Examiner
from euromine_qgis.engine.training.finetune import Adaptation, Drawing, lessons_of
from euromine_qgis.engine.training.ground import Ground, read_ground
from euromine_qgis.engine.training.holdout import CHECK, GAP_M, KEPT
from euromine_qgis.engine.training.labels import read_labels
from euromine_qgis.engine.wire import Wire

CPU = torch.device("cpu")


@pytest.fixture(autouse=True)
def small_canvases(monkeypatch):
    monkeypatch.setattr(finetune, "SIDE_PX", 64)
    monkeypatch.setattr(finetune, "WARM_UP_STEPS", 2)


@pytest.fixture
def stream():
    return io.StringIO()


@pytest.fixture
def job(tmp_path):
    return make_job(tmp_path)


def ground_of(job: FinetuneJob, wire: Wire) -> tuple[Ground, tuple]:
    series = open_series(job.series, job.bands, job.custom_bands, wire)
    labels = read_labels(job.labels, job.labelled_area, series.grid, series.dates, wire)
    return read_ground(series, labels, finetune.SEED, wire), series.dates


def test_what_is_kept_back_is_not_learned_from(job, stream):
    ground, _ = ground_of(job, Wire(stream))
    assert all(area > 5 for area in ground.area_ha.values())
    exams = np.zeros((4, ROWS, COLS), bool)
    for part in (CHECK, KEPT):
        for plot, truth in ground.exams(part):
            exams[part][plot.tile.core.slices] = (truth != 255).any(axis=0)
    assert exams[KEPT].any() and not (exams[CHECK] & exams[KEPT]).any()
    near = grown(exams[KEPT] | exams[CHECK], round(GAP_M / 10))
    for plot, masks in ground.lessons():
        inside = plot.tile.read.intersection(plot.tile.core)
        learned = (masks != 255).any(axis=0)[inside.within(plot.tile.read)]
        assert learned.any() and not (learned & near[inside.slices]).any()
    assert any("kept back for the report" in line.get("text", "") for line in told(stream))


def test_quarries_that_the_model_missed_are_found_where_it_did_not_learn(
    job, stream, tmp_path, monkeypatch
):
    # Random weights have farther to go than those that know mines.
    monkeypatch.setattr(finetune, "LEARNING_RATE", 1e-2)
    ground, dates = ground_of(job, Wire(stream))
    card = read_card(job.model)
    examiner = Examiner(ground, dates, CANONICAL_BANDS, CPU, Wire(stream))
    before = examiner.scores(card, KEPT)
    adaptation = Adaptation(card, lessons_of(ground, card.band_names), CPU)
    for step in range(60):
        adaptation.step(step / 60)
    start = adaptation.weights(0.0)
    for name, value in adaptation.weights().items():
        early = name.startswith(("encoder._conv_stem", "encoder._bn0"))
        if early or "running_" in name:
            torch.testing.assert_close(value, start[name])
    after = examiner.scores(
        write_candidate(card, adaptation.weights(), tmp_path / "learned.json"), KEPT
    )
    assert before.iou < 0.1 and after.iou > before.iou + 0.3
    assert after.pixels == before.pixels > after.mined > 0
    assert "IoU 0." in after.in_words and f"{after.mined} mine pixels" in after.in_words


def test_a_model_is_placed_whole_or_not_at_all(tmp_path, monkeypatch):
    card = read_card(make_job(tmp_path).model)
    target = tmp_path / "placed.json"
    placed = adapted.adapted_card(card, target, adapted.Story(
        card.training_data[0], (), "by hand", 1
    ))
    replace = os.replace

    def fail_at_the_card(source, to):
        if str(to).endswith(".json"):
            raise OSError("no space left")
        replace(source, to)

    monkeypatch.setattr(os, "replace", fail_at_the_card)
    before = sorted(os.listdir(tmp_path))
    with pytest.raises(OutputError, match="no space left"):
        place_model(placed, card.weights_path, target)
    assert sorted(os.listdir(tmp_path)) == before
    monkeypatch.setattr(os, "replace", replace)
    place_model(placed, card.weights_path, target)
    assert read_card(target).id == "placed"
    with pytest.raises(OutputError, match="never overwritten"):
        place_model(placed, card.weights_path, target)


def test_dates_are_as_far_apart_as_in_a_run(job, stream, monkeypatch):
    """What a date that is missing means depends on the years around it."""
    asked = []
    decode = examine.decode_chain
    monkeypatch.setattr(
        examine, "decode_chain", lambda *given: asked.append(given[5]) or decode(*given)
    )
    ground, dates = ground_of(job, Wire(stream))
    Examiner(ground, dates, CANONICAL_BANDS, CPU, Wire(stream)).scores(read_card(job.model), KEPT)
    assert asked and all(gaps == pytest.approx([2.0], abs=0.01) for gaps in asked)


@pytest.mark.parametrize("dated", [True, False])
def test_change_is_learned_from_labels_of_each_date_alone(tmp_path, stream, dated):
    """The same outlines at two dates do not mean that nothing happened between them."""
    drawn = write_labels(tmp_path / "drawn.gpkg")
    job = make_job(tmp_path, labels=drawn if dated else LabelsInput(drawn.path))
    ground, _ = ground_of(job, Wire(stream))
    card = read_card(job.model)
    lesson, = lessons_of(ground, card.band_names)
    drawing = Drawing([lesson], card, seed=1)
    pairs = {tuple(drawing._dates(lesson)) for _ in range(60)}
    assert pairs == ({(0, 1), (1, 0)} if dated else {(0,), (1,), (0, 0), (1, 1)})


def test_change_is_scored_where_the_labels_hold_one():
    still = np.zeros((2, 4, 4), np.uint8)
    grows = still.copy()
    grows[1, 0] = 1

    def f1(predicted, labels):
        counts = SeriesCounts(("2019", "2021"))
        counts.update(predicted, labels)
        return examine._change_f1(counts.summary()["pooled"])

    assert f1(grows, still) is None and f1(still, still) is None
    assert f1(still, grows) == 0 and f1(grows, grows) == 1


def test_one_date_alone_and_ground_without_an_area(tmp_path, stream):
    job = make_job(
        tmp_path, series=make_job(tmp_path).series[1:], labelled_area=None,
        labels=write_labels(tmp_path / "late.gpkg", years=(2021,)),
    )
    ground, dates = ground_of(job, Wire(stream))
    card = read_card(job.model)
    adaptation = Adaptation(card, lessons_of(ground, card.band_names), CPU)
    losses = [adaptation.step(step / 12) for step in range(12)]
    assert np.isfinite(losses).all() and adaptation.steps == 12
    scores = Examiner(ground, dates, CANONICAL_BANDS, CPU, Wire(stream)).scores(card, KEPT)
    assert scores.change_f1 is None


@pytest.mark.parametrize("name", ["fc_siam_diff", "unet"])
def test_other_architectures_learn_too(job, stream, tmp_path, name):
    ground, _ = ground_of(job, Wire(stream))
    card = write_model(tmp_path / "other", Architecture(name, "resnet18"))
    adaptation = Adaptation(card, lessons_of(ground, card.band_names), CPU)
    start = adaptation.weights(0.0)
    assert np.isfinite([adaptation.step(0.5) for _ in range(2)]).all()
    learned = adaptation.weights()
    moved = [key for key, value in learned.items() if not torch.equal(value, start[key])]
    assert moved and not [key for key in moved if "running_" in key]
    assert 0 < sum("encoder" in key for key in moved) < sum("encoder" in key for key in learned)

"""A model learns from drawn quarries what it did not know, and never from what is kept back."""

from __future__ import annotations

import io
import itertools
import json
import os
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from quarries import (
    COLS,
    ROWS,
    make_job,
    outline,
    told,
    write_labels,
    write_model,
    write_polygons,
)

from euromine_qgis.engine import finetuning
from euromine_qgis.engine.cards import CANONICAL_BANDS, Architecture, read_card
from euromine_qgis.engine.errors import (
    Cancelled,
    DeviceError,
    JobError,
    LabelsError,
    NotBetter,
    OutputError,
)
from euromine_qgis.engine.finetune_job import FinetuneJob, LabelsInput
from euromine_qgis.engine.finetuning import run_finetuning
from euromine_qgis.engine.inference import Predictor
from euromine_qgis.engine.metrics import SeriesCounts
from euromine_qgis.engine.rasters import open_series
from euromine_qgis.engine.training import adapted, examine, finetune
from euromine_qgis.engine.training.adapted import place_model, write_candidate
from euromine_qgis.engine.training.augment import grown
from euromine_qgis.engine.training.examine import Examiner, Scores
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


@pytest.fixture(autouse=True)
def clock(monkeypatch):
    """Time passes when it is looked at, however busy the computer is."""
    seconds = itertools.count()
    monkeypatch.setattr(
        finetuning, "time", SimpleNamespace(monotonic=lambda: float(next(seconds)))
    )
    return seconds


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


def model_files(job: FinetuneJob) -> list[str]:
    inputs = {"Year2019.tif", "Year2021.tif", "labels.gpkg", "area.gpkg", "models"}
    return sorted(set(os.listdir(Path(job.output_model).parent)) - inputs)


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


def test_a_run_writes_a_model_that_says_how_it_was_made(job, stream, monkeypatch):
    told_scores = iter([Scores(0.2, 0.1, 900, 90)] * 2 + [Scores(0.5, 0.3, 900, 90)] * 99)
    monkeypatch.setattr(Examiner, "scores", lambda self, card, part: next(told_scores))
    assert run_finetuning(job, Wire(stream)) == {
        "IOU_BEFORE": 0.2, "IOU_AFTER": 0.5, "CHANGE_F1_BEFORE": 0.1, "CHANGE_F1_AFTER": 0.3,
        "OUTPUT_MODEL": job.output_model,
    }
    assert model_files(job) == ["mine.json", "mine.safetensors"]
    card, start = read_card(job.output_model), read_card(job.model)
    assert (card.id, card.weights) == ("mine", "mine.safetensors")
    assert (card.threshold, card.temporal) == (start.threshold, start.temporal)
    assert card.training_data[:-1] == start.training_data
    assert card.training_data[-1].what.startswith("19 polygons drawn by the user over Year2019")
    iou, change = card.scores
    assert (iou.value, iou.baseline) == (0.5, {"tiny, before": 0.2})
    assert "480 m" in iou.split and "90 mine pixels of 900" in iou.split
    assert change.metric == "change_f1 (with the chain)"
    assert "tiny 1.0.0" in card.trained_by and "adapted before" not in iou.split
    assert card.limits[0].startswith("Adapted to the labels in 'labels.gpkg'")
    lines = told(stream)
    looks = [line["text"] for line in lines if line.get("text", "").startswith("Step ")]
    first, *_, last = (int(look.split(",")[0].removeprefix("Step ")) for look in looks)
    # All candidates are as good: the one that learned the most.
    assert f": {last} steps on cpu" in card.trained_by and last > first
    percents = [line["percent"] for line in lines if line["type"] == "progress"]
    assert percents == sorted(percents) and percents[-1] == 100
    assert any("left" in line.get("doing", "") for line in lines)
    # A model that was adapted can be adapted again.
    again = adapted.adapted_card(card, Path("next.json"), adapted.Story(
        card.training_data[-1], card.scores, "again", 1
    ))
    assert sum(limit.startswith("Adapted to") for limit in again.limits) == 1


def test_a_model_that_was_adapted_before_may_know_what_is_kept_back(job, stream, monkeypatch):
    monkeypatch.setattr(Examiner, "scores", lambda self, card, part: Scores(0.5, 0.3, 900, 90))
    start = Path(job.model)
    values = json.loads(start.read_text())
    start.write_text(json.dumps({**values, "trained_by": "euromine:finetune from fast 1.0.0"}))
    wire = Wire(stream)
    run_finetuning(job, wire)
    assert any("tiny was adapted before" in text for text in wire.warnings)
    for score in read_card(job.output_model).scores:
        assert "; tiny was adapted before and may have learned from" in score.split


@pytest.mark.parametrize("error", [
    torch.OutOfMemoryError("CUDA out of memory"),
    RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes"),
])
def test_too_little_memory_to_learn_is_told_with_a_remedy(job, stream, monkeypatch, error):
    def fail(*_, **__):
        raise error

    monkeypatch.setattr(Examiner, "scores", lambda self, card, part: Scores(0.5, 0.3, 900, 90))
    monkeypatch.setattr(Adaptation, "step", fail)
    with pytest.raises(DeviceError, match="DEVICE cpu has not enough memory") as caught:
        run_finetuning(job, Wire(stream))
    assert "smaller LABELLED_AREA" in caught.value.remedy and model_files(job) == []
    assert "DEVICE cpu" in examine.out_of_memory(torch.device("cuda")).remedy


@pytest.mark.parametrize(("where", "name", "error"), [
    (Predictor, "predict", DeviceError("has not enough memory", "set MEMORY_LIMIT")),
    (finetuning, "read_ground", MemoryError()),
])
def test_too_little_memory_elsewhere_too(job, stream, monkeypatch, where, name, error):
    def fail(*_, **__):
        raise error

    monkeypatch.setattr(where, name, fail)
    with pytest.raises(DeviceError, match="not enough memory") as caught:
        run_finetuning(job, Wire(stream))
    assert caught.value.remedy.endswith("a smaller LABELLED_AREA or rasters resampled to 10 m.")


def test_a_worse_model_is_not_written_unless_it_is_asked_for(tmp_path, stream, monkeypatch):
    def scores(self, card, part):
        return Scores(0.6 if card.id == "tiny" and card.weights == "tiny.safetensors" else 0.4,
                      None, 900, 90)

    monkeypatch.setattr(Examiner, "scores", scores)
    job = make_job(tmp_path)
    with pytest.raises(NotBetter, match="IoU 0.400.*from 0.600.*not written") as caught:
        run_finetuning(job, Wire(stream))
    assert "KEEP_WORSE" in caught.value.remedy and model_files(job) == []
    wire = Wire(stream)
    made = run_finetuning(make_job(tmp_path, keep_worse=True), wire)
    assert made["IOU_AFTER"] == 0.4 and "KEEP_WORSE" in wire.warnings[-1]
    assert model_files(job) == ["mine.json", "mine.safetensors"]


def test_cancel_leaves_nothing(job, stream, monkeypatch):
    wire = Wire(stream)
    step = Adaptation.step

    def step_and_cancel(self, progress):
        wire._cancelled.set()
        return step(self, progress)

    monkeypatch.setattr(Adaptation, "step", step_and_cancel)
    with pytest.raises(Cancelled):
        run_finetuning(job, wire)
    assert model_files(job) == []


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


def test_what_is_too_little_is_refused(tmp_path, stream):
    few = LabelsInput(write_polygons(tmp_path / "few.gpkg", [outline(50, 50, 20, 20)]))
    with pytest.raises(LabelsError, match="hold too little: .* keep back") as caught:
        run_finetuning(make_job(tmp_path, labels=few), Wire(stream))
    assert "more polygons" in caught.value.remedy
    with pytest.raises(JobError, match="MINUTES are too few"):
        run_finetuning(make_job(tmp_path, minutes=0.1), Wire(stream))
    (tmp_path / "mine.json").write_text("{}")
    with pytest.raises(OutputError, match="never overwritten"):
        run_finetuning(make_job(tmp_path), Wire(stream))


def test_ground_that_is_all_mine_is_refused(tmp_path, stream):
    """The labels themselves as the area: whatever is mapped outside them would cost nothing."""
    job = make_job(tmp_path, labelled_area=write_labels(tmp_path / "same.gpkg"))
    with pytest.raises(LabelsError, match="0.0 ha that are not mine") as caught:
        run_finetuning(job, Wire(stream))
    assert "around the mines" in caught.value.remedy and model_files(job) == ["same.gpkg"]


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


def test_the_command_line_runs_the_job(job, capfd):
    from euromine_qgis.engine.__main__ import main

    path = Path(job.output_model).with_suffix(".job.json")
    values = json.loads(job.to_json())
    path.write_text(json.dumps({**values, "minutes": 0.2, "labels": {"path": "none.gpkg"}}))
    assert main(["run", str(path)]) == 1
    last = json.loads(capfd.readouterr().out.splitlines()[-1])
    assert last["kind"] == "LabelsError" and "none.gpkg" in last["message"]


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

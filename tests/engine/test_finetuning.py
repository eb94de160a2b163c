"""A run of ``finetune``: the model that it writes, what it says of it, and what it refuses."""

from __future__ import annotations

import io
import itertools
import json
import os
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch
from quarries import make_job, outline, told, write_labels, write_polygons

from euromine_qgis.engine import finetuning
from euromine_qgis.engine.cards import read_card
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
from euromine_qgis.engine.training import adapted, examine, finetune
from euromine_qgis.engine.training.examine import Examiner, Scores
from euromine_qgis.engine.training.finetune import Adaptation
from euromine_qgis.engine.wire import Wire


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


def model_files(job: FinetuneJob) -> list[str]:
    inputs = {"Year2019.tif", "Year2021.tif", "labels.gpkg", "area.gpkg", "models"}
    return sorted(set(os.listdir(Path(job.output_model).parent)) - inputs)


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


def test_the_command_line_runs_the_job(job, capfd):
    from euromine_qgis.engine.__main__ import main

    path = Path(job.output_model).with_suffix(".job.json")
    values = json.loads(job.to_json())
    path.write_text(json.dumps({**values, "minutes": 0.2, "labels": {"path": "none.gpkg"}}))
    assert main(["run", str(path)]) == 1
    last = json.loads(capfd.readouterr().out.splitlines()[-1])
    assert last["kind"] == "LabelsError" and "none.gpkg" in last["message"]

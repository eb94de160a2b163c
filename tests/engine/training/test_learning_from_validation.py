"""Shipped weights may learn from the validation places; what was scored there stays told."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tiny_world import world

from euromine_qgis.engine.errors import JobError
from euromine_qgis.engine.training import places as places_module
from euromine_qgis.engine.training import publish
from euromine_qgis.engine.training.batches import statistics
from euromine_qgis.engine.training.config import read_config
from euromine_qgis.engine.training.places import Places, composer_for
from euromine_qgis.engine.training.split import Split

CONFIGS = Path(publish.__file__).with_name("configs")


@pytest.fixture
def found() -> Places:
    pairs = [sample for sample in world() if sample.source == "pairs"]
    return Places(Split(tuple(pairs[:4]), tuple(pairs[4:6]), tuple(pairs[6:])), statistics(pairs))


@pytest.mark.parametrize("learn_validation", [False, True])
def test_calibration_places_are_never_learned_from(
    found: Places, learn_validation: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places_module, "data_folder", lambda _: Path())
    monkeypatch.setattr(places_module, "read_negative_chips", lambda _: [])
    config = replace(read_config(CONFIGS / "fast.toml"), learn_validation=learn_validation)
    learned = {sample.name for sample in composer_for(config, found).pairs}
    assert learned == {f"pair {number}" for number in (0, 1, 2, 3)} | (
        {"pair 6", "pair 7"} if learn_validation else set()
    )


def test_scores_of_the_weights_before_are_taken_over_and_say_so(tmp_path: Path) -> None:
    card = tmp_path / "fast.json"
    row = {"data": "pairs", "split": publish.VALIDATION, "value": 0.75}
    elsewhere = {"data": "Boadella", "split": "never trained on", "value": 0.02}
    card.write_text(json.dumps({"scores": [row, elsewhere], "calibration": [row]}))
    kept = publish._earlier_scores(card)
    assert kept["scores"] == kept["calibration"] == [{**row, "split": publish.BEFORE_LEARNING}]
    card.write_text(json.dumps(kept))
    assert publish._earlier_scores(card) == kept, "published twice"


@pytest.mark.parametrize("text", ["", '{"scores": []}'])
def test_without_such_scores_nothing_is_published(tmp_path: Path, text: str) -> None:
    card = tmp_path / "fast.json"
    if text:
        card.write_text(text)
    with pytest.raises(JobError, match="no scores to take over"):
        publish._earlier_scores(card)

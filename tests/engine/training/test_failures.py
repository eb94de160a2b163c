"""Pictures of the places where a model is most wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from tiny_world import Seer, world

from euromine_qgis.engine.cards import ModelCard, read_card
from euromine_qgis.engine.training import failures as module
from euromine_qgis.engine.training.batches import statistics
from euromine_qgis.engine.training.failures import draw, failures
from euromine_qgis.engine.training.places import Places
from euromine_qgis.engine.training.sources import IGNORE, Sample
from euromine_qgis.engine.training.split import Split

FAST = Path(__file__).parents[3] / "resources" / "models" / "fast.json"


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> ModelCard:
    monkeypatch.setattr(module, "Predictor", Seer)
    return read_card(FAST)


@pytest.fixture
def samples() -> list[Sample]:
    """One that is right, one whose mask has 12 pixels more, one with 30 fewer and 5 unsure."""
    right, other, scene = world()[3], world()[6], world()[1]
    missed = other.mask.copy()
    missed[:, :2, :3] = 1
    alarms = scene.mask.copy()
    mined = np.argwhere(alarms == 1)
    alarms[tuple(mined[:30].T)] = 0
    alarms[tuple(mined[30:35].T)] = IGNORE
    return [right, replace(other, mask=missed), replace(scene, mask=alarms)]


def shows(path: Path, colour: tuple[int, int, int]) -> bool:
    pixels = np.asarray(Image.open(path).convert("RGB")).astype(int)
    return bool((np.abs(pixels - colour).max(axis=-1) < 60).any())


def test_the_most_wrong_comes_first(card: ModelCard, samples: list[Sample]) -> None:
    right, missed, alarms = samples
    found = failures(card, samples)
    assert [failure.sample.name for failure in found] == [alarms.name, missed.name, right.name]
    assert [failure.wrong_px for failure in found] == [30, 12, 0]
    assert [int(failure.missed.sum()) for failure in found] == [0, 12, 0]
    assert found[0].in_words == (
        f"{alarms.name} (scenes, artisanal): of {160 * 160 - 5} pixels 0 missed, 30 false alarms"
    )
    np.testing.assert_array_equal(found[2].states, right.mask)


def test_a_picture_shows_what_was_missed_and_what_was_not_there(
    card: ModelCard, samples: list[Sample], tmp_path: Path
) -> None:
    magenta, yellow = (255, 0, 255), (255, 255, 0)
    for failure, colours in zip(failures(card, samples), ({yellow}, {magenta}, set()), strict=True):
        draw(failure, tmp_path / "x.png")
        assert {c for c in (magenta, yellow) if shows(tmp_path / "x.png", c)} == colours


def test_the_command_draws_as_many_as_are_asked_for(
    card: ModelCard, samples: list[Sample], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(module, "read_config", lambda path: path)
    found = Places(Split((), (), tuple(samples)), statistics(samples))
    monkeypatch.setattr(module, "places", lambda config: found)
    assert module.main(["x.toml", str(FAST), str(tmp_path / "pictures"), "2"]) == 0
    names = [f"01_{samples[2].name}.png", f"02_{samples[1].name}.png"]
    assert sorted(path.name for path in (tmp_path / "pictures").iterdir()) == names
    assert len(capsys.readouterr().out.splitlines()) == 2

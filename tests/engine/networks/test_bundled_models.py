"""The bundled weights load and still say what they said when they were published.

After publishing new weights: EUROMINE_RECORD=1 python -m pytest tests/engine/networks
"""

import json
import os
import re
import shutil
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from euromine_qgis.engine import networks
from euromine_qgis.engine.cards import ModelCard, read_card
from euromine_qgis.engine.errors import CardError
from euromine_qgis.engine.training import config as training_config
from euromine_qgis.engine.training.config import read_config

MODELS = Path(__file__).parents[3] / "resources" / "models"
RECORDED = Path(__file__).with_name("recorded")
CONFIGS = Path(training_config.__file__).with_name("configs")
CARDS = sorted(MODELS.glob("*.json"))


def scenery(card: ModelCard) -> torch.Tensor:
    """Two dates (2, 12, 64, 64): a bare square in vegetation, which has grown at the second."""
    forest = torch.tensor([0.03, 0.05, 0.03, 0.30, 0.15, 0.07])
    bare = torch.tensor([0.10, 0.14, 0.18, 0.26, 0.34, 0.28])
    reflectance = forest.reshape(1, 6, 1, 1).repeat(2, 1, 64, 64)
    reflectance[0, :, 20:36, 20:36] = bare.reshape(6, 1, 1)
    reflectance[1, :, 20:44, 20:44] = bare.reshape(6, 1, 1)
    ripple = 1 + 0.1 * torch.sin(torch.arange(64) * 0.9).reshape(1, 1, 1, 64)
    mean = torch.tensor([band.mean for band in card.bands]).reshape(1, 6, 1, 1)
    std = torch.tensor([band.std for band in card.bands]).reshape(1, 6, 1, 1)
    values = (reflectance * ripple - mean) / std
    return torch.cat([values, torch.ones_like(values)], dim=1)


def answers(card: ModelCard) -> dict[str, list[float]]:
    network = networks.load(card)
    with torch.inference_mode():
        features = network.encode(scenery(card))
        footprint = network.footprint(features)
        change = network.change(features[:1], features[1:])
    rows, columns = [8, 24, 40, 52], [10, 30, 40, 60]
    return {
        "footprint": footprint[:, 0, rows, columns].flatten().tolist(),
        "change": change[0, :, rows, columns].flatten().tolist(),
    }


@pytest.mark.parametrize("path", CARDS, ids=lambda path: path.stem)
def test_answers_are_the_recorded_ones(path: Path) -> None:
    said = answers(read_card(path))
    record = RECORDED / path.name
    if os.environ.get("EUROMINE_RECORD"):
        record.parent.mkdir(exist_ok=True)
        rounded = {name: [round(value, 4) for value in values] for name, values in said.items()}
        record.write_text(json.dumps(rounded, indent=1) + "\n")
    expected = json.loads(record.read_text())
    for name, values in said.items():
        assert values == pytest.approx(expected[name], abs=0.05)


@pytest.mark.parametrize("path", CARDS, ids=lambda path: path.stem)
def test_a_bundled_network_is_ready_to_run(path: Path) -> None:
    network = networks.load(read_card(path))
    assert not network.training
    assert {p.dtype for p in network.parameters()} == {torch.float32}
    assert not any(p.requires_grad for p in network.parameters())


@pytest.mark.parametrize("path", CARDS, ids=lambda path: path.stem)
def test_nothing_of_a_loaded_network_is_left_unfilled(path: Path) -> None:
    card = read_card(path)
    drawn, loaded = networks.build_for(card), networks.load(card)
    drawn.load_state_dict({name: v.float() for name, v in load_file(card.weights_path).items()})
    ours = dict([*loaded.named_parameters(), *loaded.named_buffers()])
    theirs = dict([*drawn.named_parameters(), *drawn.named_buffers()])
    assert ours.keys() == theirs.keys()
    assert all(torch.equal(ours[name], theirs[name]) for name in ours)


def test_missing_weights_are_named(tmp_path: Path) -> None:
    shutil.copy(MODELS / "accurate.json", tmp_path)
    with pytest.raises(CardError, match="missing"):
        networks.load(read_card(tmp_path / "accurate.json"))


def test_weights_of_another_network_are_refused(tmp_path: Path) -> None:
    values = json.loads((MODELS / "accurate.json").read_text())
    values["architecture"]["options"]["members"][0]["feature_channels"] = 16
    (tmp_path / "accurate.json").write_text(json.dumps(values))
    shutil.copy(MODELS / "accurate.safetensors", tmp_path)
    with pytest.raises(CardError, match="do not fit"):
        networks.load(read_card(tmp_path / "accurate.json"))


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_weights_that_are_no_numbers_are_refused(tmp_path: Path, value: float) -> None:
    shutil.copy(MODELS / "fast.json", tmp_path)
    weights = load_file(MODELS / "fast.safetensors")
    last = [name for name, tensor in weights.items() if tensor.is_floating_point()][-1]
    weights[last].view(-1)[0] = value
    save_file(weights, tmp_path / "fast.safetensors")
    with pytest.raises(CardError, match="no numbers") as caught:
        networks.load(read_card(tmp_path / "fast.json"))
    assert caught.value.remedy


@pytest.mark.parametrize("path", CARDS, ids=lambda path: path.stem)
def test_a_card_names_every_configuration_that_leads_to_its_weights(path: Path) -> None:
    trained_by = json.loads(path.read_text(encoding="utf-8"))["trained_by"]
    named = set(re.findall(r"\w+\.toml", trained_by))
    by_output = {
        Path(config.output).name: (file.name, config)
        for file in sorted(CONFIGS.glob("*.toml")) for config in [read_config(file)]
    }
    assert named <= {file for file, _ in by_output.values()}
    for file in named:
        config = next(config for other, config in by_output.values() if other == file)
        runs = [config.start_from] if isinstance(config.start_from, str) else config.start_from
        for run in filter(None, runs):
            assert by_output[Path(run).parent.name][0] in named, (file, run)

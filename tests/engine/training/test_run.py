"""A run's table and plot, its checkpoints, and when it has had enough."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from tiny_world import world

from euromine_qgis import layout
from euromine_qgis.engine import networks
from euromine_qgis.engine.cards import read_card
from euromine_qgis.engine.errors import JobError
from euromine_qgis.engine.training import loop, precision, train
from euromine_qgis.engine.training.batches import Batch, Composer, Recipe, Statistics, statistics
from euromine_qgis.engine.training.config import TrainingConfig
from euromine_qgis.engine.training.history import History
from euromine_qgis.engine.training.places import Places
from euromine_qgis.engine.training.precision import Precision, choose_precision
from euromine_qgis.engine.training.split import Split

CONFIG = TrainingConfig(
    id="tiny", title="Tiny", architecture="unet", encoder="resnet18", minutes=5.0, seed=1,
    output="run", threads=1, checkpoint_minutes=1e-6, large_canvas_from=1.0,
)  # fmt: skip
RECIPE = Recipe(side_px=64, scenes=1, scene_pairs=0, pairs=1, chips=0)


@pytest.fixture(autouse=True)
def small_canvases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loop, "SMALL", RECIPE)


def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "metrics.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_a_table_and_its_plot(tmp_path: Path) -> None:
    history = History(tmp_path, step=0)
    history.add(50, 0.5, "loss", {"footprint": 1.25, "change": 0.5})
    history.add(60, 0.61, "score", {"mean": 0.75})
    assert rows(tmp_path)[0] == {
        "step": "50", "minutes": "0.50", "part": "loss", "measure": "footprint", "value": "1.2500",
    }
    history.plot()
    assert (tmp_path / "metrics.png").read_bytes().startswith(b"\x89PNG")
    again = History(tmp_path, step=50)
    again.add(60, 0.63, "score", {"mean": 0.5})
    assert [row["value"] for row in rows(tmp_path)] == ["1.2500", "0.5000", "0.5000"]


def test_a_run_ends_where_nothing_gets_better_and_keeps_the_best(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scores = iter([0.4, 0.6, 0.5, 0.55, 0.7])
    monkeypatch.setattr(loop, "scores_of", lambda predictor, samples: {"mean": next(scores)})
    config = replace(CONFIG, output=str(tmp_path), patience=2)
    run = fitting(config)
    run.run()
    assert run.step == 4 and run.best_score == 0.6
    assert [row["value"] for row in rows(tmp_path) if row["part"] == "score"] == [
        "0.4000", "0.6000", "0.5000", "0.5500"
    ]
    best = load_file(tmp_path / "best.safetensors")
    result = load_file(tmp_path / "average.safetensors")
    assert all(torch.equal(result[name], value) for name, value in best.items())
    again = fitting(config)
    again.run()
    assert again.step == 4, "a run that had enough does not go on"


def test_without_patience_the_last_weights_are_the_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    falling = iter([0.6, 0.5, 0.4, 0.3])
    monkeypatch.setattr(loop, "scores_of", lambda predictor, samples: {"mean": next(falling)})
    run = fitting(replace(CONFIG, output=str(tmp_path)))
    steps = iter(range(3))
    one_step = run._one_step

    def step(batch: Batch) -> dict[str, float]:
        if next(steps) == 2:
            run.minutes_done = CONFIG.minutes
        return one_step(batch)

    monkeypatch.setattr(run, "_one_step", step)
    run.run()
    assert run.step == 3 and run.best_score == 0.6
    result = load_file(tmp_path / "average.safetensors")
    torch.testing.assert_close(result, dict(run.average.state_dict()))
    best = load_file(tmp_path / "best.safetensors")
    assert not all(torch.equal(result[name], value) for name, value in best.items())


def test_checkpoints_are_scored_on_the_calibration_places(tmp_path: Path) -> None:
    run = fitting(replace(CONFIG, output=str(tmp_path)), calibration=True)
    run.minutes_done = CONFIG.minutes - 1e-4
    run.run()
    measures = {row["measure"] for row in rows(tmp_path) if row["part"] == "score"}
    assert measures == {
        "pairs footprint_iou", "pairs change_f1", "scenes footprint_iou", "mean",
    }


def test_a_best_that_an_earlier_run_left_behind_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "best.safetensors").write_bytes(b"of another network")
    run = fitting(replace(CONFIG, output=str(tmp_path), patience=2, minutes=1e-6))
    run.run()
    assert run.step == 1 and (tmp_path / "average.safetensors").is_file()


def test_a_run_goes_on_in_numbers_that_need_scaling(tmp_path: Path) -> None:
    fitting(replace(CONFIG, output=str(tmp_path), minutes=1e-6)).run()
    again = fitting(replace(CONFIG, output=str(tmp_path)))
    again.scaler = torch.amp.GradScaler("cpu")
    again._resume()
    assert again.step == 1 and again.scaler.get_scale() == 65536


def test_a_run_may_start_from_the_mean_of_several(tmp_path: Path) -> None:
    network = fitting(replace(CONFIG, output=str(tmp_path))).network
    began = {name: value.clone() for name, value in network.state_dict().items()}
    paths = [str(tmp_path / f"{name}.safetensors") for name in ("one", "other")]
    for path, shift in zip(paths, (0.25, 0.75), strict=True):
        save_file(
            {
                name: (value + shift if value.is_floating_point() else value).contiguous()
                for name, value in began.items()
            },
            path,
        )
    train._start(network, paths)
    for name, value in network.state_dict().items():
        expected = began[name] + 0.5 if value.is_floating_point() else began[name]
        torch.testing.assert_close(value, expected)
    train._start(network, paths[0])
    first = next(iter(began))
    torch.testing.assert_close(network.state_dict()[first], began[first] + 0.25)
    (tmp_path / "half.safetensors").write_bytes(Path(paths[0]).read_bytes()[:500])
    with pytest.raises(JobError, match=r"half\.safetensors to start from are no whole file"):
        train._start(network, [paths[0], str(tmp_path / "half.safetensors")])


def test_a_run_of_no_minutes_gives_what_it_starts_from(tmp_path: Path) -> None:
    run = fitting(replace(CONFIG, output=str(tmp_path), minutes=0, start_from="before"))
    began = {name: value.clone() for name, value in run.network.state_dict().items()}
    run.run()
    found = load_file(tmp_path / "average.safetensors")
    assert run.step == 0 and set(found) == set(began)
    for name, value in began.items():
        torch.testing.assert_close(found[name], value)

    # Also where an earlier run with another start left its state behind.
    other = fitting(replace(CONFIG, output=str(tmp_path), minutes=0, start_from="b", seed=8))
    other.network.load_state_dict({
        name: value + 1 if value.is_floating_point() else value for name, value in began.items()
    })
    other.average.load_state_dict(other.network.state_dict())
    other.run()
    found = load_file(tmp_path / "average.safetensors")
    first = next(name for name, value in began.items() if value.is_floating_point())
    torch.testing.assert_close(found[first], began[first] + 1)


def test_false_alarms_are_asked_for_once_a_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that goes on draws the chips as it did, and what it has learned does not matter."""
    samples = world()
    stats = statistics(samples)
    config = replace(
        CONFIG, output=str(tmp_path / "run"), start_from=str(tmp_path / "average.safetensors"),
        minutes=1e-6, device="cpu",
    )
    fitting(replace(config, output=str(tmp_path))).run()
    asked: list[int] = []
    preferred: list[list[float]] = []

    def counted(network: object, chips: list, *_: object) -> np.ndarray:
        asked.append(len(chips))
        return np.linspace(0.1, 0.8, len(chips), dtype=np.float32)

    monkeypatch.setattr(train, "false_alarms", counted)
    monkeypatch.setattr(train, "read_config", lambda path: config)
    monkeypatch.setattr(train, "places", lambda _: Places(Split((), (), ()), stats))
    monkeypatch.setattr(
        train, "composer_for", lambda *_: Composer(samples, stats, RECIPE, config.seed)
    )
    monkeypatch.setattr(
        Composer, "prefer_chips", lambda self, values: preferred.append(values.tolist())
    )
    for _ in range(2):
        train.main("tiny.toml", lambda line: None)
    assert asked == [8]
    assert preferred[0] == preferred[1] == pytest.approx(np.linspace(0.1, 0.8, 8))


def test_weights_of_another_network_are_not_started_from(tmp_path: Path) -> None:
    network = torch.nn.Linear(2, 2)
    path = tmp_path / "average.safetensors"
    save_file({"weight": torch.zeros(3, 3)}, path)
    for _ in range(2):
        with pytest.raises(JobError, match="average.safetensors to start from") as caught:
            train._start(network, str(path))
        assert "same architecture" in caught.value.remedy
        path.write_bytes(path.read_bytes()[:20])


def test_a_teacher_of_other_places_is_refused() -> None:
    path = layout.MODELS / "accurate.json"
    config = replace(CONFIG, teacher=str(path))
    with pytest.raises(JobError, match="other places") as caught:
        train._teacher(config, statistics(world()))
    assert "seed" in caught.value.remedy
    bands = read_card(path).bands
    stats = Statistics(*(
        np.array([getattr(band, key) for band in bands], np.float32) for key in ("mean", "std")
    ))
    assert not train._teacher(config, stats).training


def test_half_precision_only_where_the_processor_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for able, half in (({"avx512_bf16": True}, torch.bfloat16), ({"avx2": True}, None)):
        monkeypatch.setattr(precision.torch.cpu, "get_capabilities", lambda able=able: able)
        chosen, why = choose_precision("cpu")
        assert chosen == Precision(torch.device("cpu"), half)
        assert why.endswith("bfloat16" if half else "float32")
        with chosen.autocast():
            product = torch.ones(2, 2) @ torch.ones(2, 2)
        assert product.dtype == (half or torch.float32)
        assert not chosen.scaler().is_enabled()


@pytest.mark.parametrize(
    ("wrong", "says"),
    [({"device": "abacus"}, "device is one of"), ({"patience": -1}, "patience"),
     ({"dataset": "none"}, "dataset is one of"), ({"crop_px": 100}, "multiple of 32")],
)
def test_wrong_settings_are_refused(wrong: dict, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        replace(CONFIG, **wrong)


def fitting(config: TrainingConfig, calibration: bool = False) -> loop.Fitting:
    torch.manual_seed(0)
    torch.set_num_threads(1)
    samples = world()
    stats = statistics(samples)
    network = networks.build(
        config.architecture, encoder=config.encoder,
        band_mean=stats.mean.tolist(), band_std=stats.std.tolist(),
    )
    places = [s for s in samples if s.source != "chips"][:4] if calibration else []
    return loop.Fitting(
        network, Composer(samples, stats, RECIPE, 1), config, lambda line: None,
        Precision(torch.device("cpu")), places,
    )

"""A tiny world of bare squares in vegetation: batches are whole, steps learn, runs resume."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from tiny_world import world

from euromine_qgis.engine import networks
from euromine_qgis.engine.errors import JobError
from euromine_qgis.engine.training.batches import Composer, Recipe, network_input, statistics
from euromine_qgis.engine.training.config import TrainingConfig, read_config
from euromine_qgis.engine.training.loop import Fitting, losses_of
from euromine_qgis.engine.training.precision import choose_precision
from euromine_qgis.engine.training.sources import (
    IGNORE,
    data_folder,
    read_negative_chips,
    read_pairs,
    read_scenes,
)

ROOT = Path(__file__).parents[3]
CONFIGS = ROOT / "euromine_qgis" / "engine" / "training" / "configs"
RECIPE = Recipe(scenes=1, scene_pairs=1, pairs=1, chips=1)
LARGER = Recipe(side_px=192, scenes=1, scene_pairs=1, pairs=1, chips=1)


@pytest.fixture
def config(tmp_path: Path) -> TrainingConfig:
    return TrainingConfig(
        id="tiny", title="Tiny", architecture="shared_encoder_change", encoder="efficientnet-b0",
        minutes=1.0, seed=1, output=str(tmp_path / "run"), threads=2,
    )


def fitting(config: TrainingConfig) -> Fitting:
    torch.manual_seed(0)
    samples = world()
    stats = statistics(samples)
    network = networks.build(
        config.architecture, encoder=config.encoder,
        band_mean=stats.mean.tolist(), band_std=stats.std.tolist(),
    )
    return Fitting(
        network, Composer(samples, stats, RECIPE, 1), config, lambda line: None,
        choose_precision("cpu")[0],
    )


@pytest.mark.parametrize("recipe", [RECIPE, LARGER], ids=["small", "large"])
def test_a_batch_is_whole(recipe: Recipe) -> None:
    samples = world()
    composer = Composer(samples, statistics(samples), recipe, 3)
    for _ in range(5):
        batch = composer.batch()
        side = recipe.side_px
        assert batch.x.shape == (6, 12, side, side)
        assert batch.mask.shape == batch.weight.shape == (6, side, side)
        assert batch.pairs.tolist() == [[2, 3], [4, 5]]
        assert torch.isfinite(batch.x).all()
        presence = batch.x[:, 6:]
        assert set(presence.unique().tolist()) <= {0.0, 1.0}
        assert (batch.x[:, :6][presence == 0] == 0).all()
        assert set(batch.mask.unique().tolist()) <= {0, 1, IGNORE}


def test_input_is_normalised_and_absent_is_zero() -> None:
    samples = world()
    stats = statistics(samples)
    presence = np.ones((1, 6, 4, 4), bool)
    presence[0, 3] = False
    image = np.broadcast_to((stats.mean + stats.std)[:, None, None], (1, 6, 4, 4))
    x = network_input(image.astype(np.float32), presence, stats)
    assert x.shape == (1, 12, 4, 4) and x.dtype == np.float32
    np.testing.assert_allclose(x[0, [0, 1, 2, 4, 5]], 1, atol=1e-5)
    assert (x[0, 3] == 0).all() and (x[0, 9] == 0).all() and (x[0, 6] == 1).all()


def test_statistics_use_only_what_was_measured() -> None:
    samples = world()
    rgb_only = [s for s in samples if s.source == "scenes"]
    stats = statistics(rgb_only)
    assert stats.mean[3] == 0 and stats.std[3] == 1
    assert statistics(samples).mean[3] == pytest.approx(0.29, abs=0.03)


def test_a_few_steps_lower_the_loss(config: TrainingConfig) -> None:
    run = fitting(config)
    batch = run.composer.batch()

    def loss() -> float:
        with torch.no_grad():
            return float(sum(losses_of(run.network, batch, run.precision).values()))

    before = loss()
    for _ in range(30):
        run._one_step(batch)
    assert loss() < 0.85 * before


def test_a_run_goes_on_where_it_stopped(config: TrainingConfig) -> None:
    first = fitting(replace(config, minutes=0.02))
    first.run()
    assert (Path(config.output) / "average.safetensors").is_file()
    second = fitting(config)
    second._resume()
    assert second.step == first.step > 0
    assert second.minutes_done == first.minutes_done
    for name, value in first.average.state_dict().items():
        torch.testing.assert_close(second.average.state_dict()[name], value)


@pytest.mark.parametrize("path", sorted(CONFIGS.glob("*.toml")), ids=lambda path: path.stem)
def test_a_configuration_is_readable_and_names_no_machine(path: Path) -> None:
    config = read_config(path)
    assert not Path(config.output).is_absolute() and not Path(config.initial_weights).is_absolute()


def test_unknown_settings_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text((CONFIGS / "accurate.toml").read_text().replace("seed", "sead"))
    with pytest.raises(ValueError, match="sead"):
        read_config(path)


def test_the_labelled_places_are_read_in_canonical_bands(shared_data: Path) -> None:
    data = data_folder(str(shared_data))
    pairs = read_pairs(data)
    assert len(pairs) > 600
    assert all(s.reflectance.shape == (2, 6, 48, 48) and s.mask.shape == (2, 48, 48) for s in pairs)
    assert 0.2 < np.mean([s.reflectance[:, 3].mean() for s in pairs]) < 0.35
    scenes = read_scenes(data)
    assert all(s.measured == (0, 1, 2) and not s.reflectance[:, 3:].any() for s in scenes)
    assert len(read_negative_chips(data)) > 5000


def test_a_folder_without_data_is_named(tmp_path: Path) -> None:
    with pytest.raises(JobError, match="EUROMINE_DATA") as caught:
        data_folder(str(tmp_path))
    assert str(tmp_path) in caught.value.message

"""The configurations that the repository ships."""

from __future__ import annotations

from pathlib import Path

import pytest

from euromine_qgis.engine import training
from euromine_qgis.engine.__main__ import main
from euromine_qgis.engine.errors import JobError
from euromine_qgis.engine.training.config import read_config
from euromine_qgis.engine.training.loop import large_recipe

CONFIGS = sorted((Path(training.__file__).parent / "configs").glob("*.toml"))


def test_all_models_are_judged_on_places_that_none_has_seen():
    """A student of a teacher that learned from another split would know its validation places."""
    splits = {
        (config.split_seed, config.validation_share, config.calibration_share)
        for config in map(read_config, CONFIGS)
        if config.dataset == "places"
    }
    assert splits == {(20, 0.2, 0.1)}


@pytest.mark.parametrize("path", CONFIGS, ids=lambda path: path.stem)
def test_a_configuration_is_named_after_its_model(path):
    assert read_config(path).id in (path.stem, path.stem.partition("_")[0])


def test_without_minutes_there_must_be_weights_to_take(tmp_path):
    text = next(path for path in CONFIGS if path.stem == "fast_joined").read_text(encoding="utf-8")
    (tmp_path / "x.toml").write_text(text.replace("start_from", "initial_weights"), "utf-8")
    with pytest.raises(JobError, match="x.toml: minutes must be positive, not 0, or 0 with"):
        read_config(tmp_path / "x.toml")


def test_large_batches_are_made_of_what_the_configuration_says(tmp_path):
    text = next(path for path in CONFIGS if path.stem == "unet_resnet18").read_text("utf-8")
    wanted = (
        "large_canvas_px = 256\nchips_when_large = 1.5\npairs_when_large = 0.5\n"
        "scenes_when_large = 2.0\n"
    )
    (tmp_path / "x.toml").write_text(wanted + text, encoding="utf-8")
    recipe = large_recipe(read_config(tmp_path / "x.toml"))
    assert (recipe.side_px, recipe.chips, recipe.pairs, recipe.scenes) == (256, 1.5, 0.5, 2.0)

    (tmp_path / "x.toml").write_text("large_canvas_px = 200\n" + text, encoding="utf-8")
    with pytest.raises(JobError, match="large_canvas_px must be a multiple of 64"):
        read_config(tmp_path / "x.toml")


def test_an_unknown_setting_is_refused(tmp_path):
    text = CONFIGS[0].read_text(encoding="utf-8").replace("minutes", "hours", 1)
    (tmp_path / "x.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="hours|minutes"):
        read_config(tmp_path / "x.toml")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("minutes =", "hours ="), ("hours", "docs/models.md")),
        (("minutes =", "minutes = [ #"), ("x.toml",)),
        (("seed =", "device = 'abacus'\nseed ="), ("x.toml: device is one of", "abacus")),
        (("seed =", "data = 'nowhere'\nseed ="), ("data in 'nowhere'", "EUROMINE_DATA")),
        ((None, None), ("x.toml cannot be read", "Check its path")),
    ],
)
def test_the_command_says_what_is_wrong_and_fails(tmp_path, capsys, monkeypatch, change, says):
    monkeypatch.delenv("EUROMINE_DATA", raising=False)
    before, after = change
    if before:
        text = next(path for path in CONFIGS if path.stem == "accurate").read_text(encoding="utf-8")
        (tmp_path / "x.toml").write_text(text.replace(before, after, 1), encoding="utf-8")
    assert main(["train", str(tmp_path / "x.toml")]) == 1
    told = capsys.readouterr().err
    assert "Traceback" not in told
    for part in says:
        assert part in told


def test_files_that_are_missing_from_the_training_data_are_named(tmp_path, capsys):
    """A folder that holds a list of scenes, and nothing of what it lists."""
    scenes = tmp_path / "data" / "scenes"
    scenes.mkdir(parents=True)
    (scenes / "scenes.csv").write_text("scene,cluster,mine_fraction\n7,1,0.5\n")
    text = next(path for path in CONFIGS if path.stem == "accurate").read_text(encoding="utf-8")
    data = (tmp_path / "data").as_posix()
    (tmp_path / "x.toml").write_text(f"data = '{data}'\n{text}", encoding="utf-8")
    assert main(["train", str(tmp_path / "x.toml")]) == 1
    assert "no image of scene 7" in capsys.readouterr().err
    (scenes / "scenes.csv").write_text("scene,cluster,mine_fraction\n")
    assert main(["train", str(tmp_path / "x.toml")]) == 1
    told = capsys.readouterr().err
    assert "pairs.csv" in told and "Check the paths" in told

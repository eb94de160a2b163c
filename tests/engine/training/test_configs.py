"""The configurations that the repository ships."""

from __future__ import annotations

from pathlib import Path

import pytest

from euromine_qgis.engine import training
from euromine_qgis.engine.training.config import read_config

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
    assert read_config(path).id == path.stem


def test_an_unknown_setting_is_refused(tmp_path):
    text = CONFIGS[0].read_text(encoding="utf-8").replace("minutes", "hours", 1)
    (tmp_path / "x.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="hours|minutes"):
        read_config(tmp_path / "x.toml")

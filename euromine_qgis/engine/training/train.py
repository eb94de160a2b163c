"""Fits a network to the labelled places, for a given time, resumable."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file as load_numpy
from safetensors.numpy import save_file as save_numpy
from safetensors.torch import load_file
from torch import Tensor

from ..cards import read_card
from ..errors import JobError
from ..networks import EnsembleNet, Network, load
from .augment import window
from .batches import CELL_PX, Composer, Statistics, collate
from .config import TrainingConfig, read_config
from .distil import inherit
from .loop import STATE, Fitting, Report, replace_file
from .places import composer_for, network_for, places, print_line
from .precision import Precision, choose_precision
from .pretrained import initialise
from .sources import Sample

CHIPS_AT_ONCE = 64
FALSE_ALARMS = "false_alarms.safetensors"


def main(config_path: str, report: Report | None = None) -> None:
    """Trains what the configuration describes; goes on where an earlier run stopped.

    Writes `average.safetensors` (the averaged weights, the ones to use), `best.safetensors` (those
    of the checkpoint with the best score on the calibration places), `state.pt` (to go on from),
    `metrics.csv`, `metrics.png` and, with `start_from`, `false_alarms.safetensors` into the
    configuration's output folder.
    """
    config = read_config(config_path)
    torch.set_num_threads(config.threads)
    torch.manual_seed(config.seed)
    found = places(config)
    network = network_for(config, found.stats)
    if config.initial_weights:
        initialise(network, Path(config.initial_weights), found.stats)
    composer = composer_for(config, found)
    report = report or print_line
    precision, why = choose_precision(config.device)
    report({"device": why})
    network.to(precision.device)
    if config.start_from:
        _start(network, config.start_from)
        if isinstance(composer, Composer) and config.minutes:
            composer.prefer_chips(
                _difficulty(Path(config.output), network, composer.chips, found.stats, precision)
            )
    teacher = _teacher(config, found.stats) if config.teacher else None
    if teacher is not None and not config.start_from:
        inherit(network, teacher)
    calibration = found.split.calibration
    Fitting(network, composer, config, report, precision, calibration, teacher).run()


def _start(network: Network, runs: str | list[str]) -> None:
    """The weights of a run, or the mean of those of several: runs from one start end so near to
    each other that what lies between them may be better than either (Wortsman et al. 2022,
    https://arxiv.org/abs/2203.05482). Members of an ensemble take each those of a run of its own.

    Raises JobError where weights are not those of a network of this kind.
    """
    paths = [runs] if isinstance(runs, str) else runs
    if isinstance(network, EnsembleNet):
        if len(paths) != len(network.members):
            raise JobError(
                f"start_from names {len(paths)} runs for {len(network.members)} networks.",
                "Give one run for each encoder, in their order.",
            )
        for member, path in zip(network.members, paths):
            _start(member, path)
        return
    found: list[dict[str, Tensor]] = []
    for path in paths:
        try:
            found.append(load_file(path))
            network.load_state_dict(found[-1])
        except (SafetensorError, OSError, RuntimeError) as error:
            raise JobError(
                f"The weights {path} to start from are no whole file of such a network: {error}",
                "Name as start_from the average.safetensors of a run with the same architecture, "
                "encoder and options.",
            ) from error
    if len(found) > 1:
        network.load_state_dict({
            name: torch.stack([weights[name].float() for weights in found]).mean(dim=0)
            for name in found[0]
        })


def _teacher(config: TrainingConfig, stats: Statistics) -> Network:
    """The teacher, which is shown the same input as the network that learns.

    Raises JobError where it learned from other places: it would misread the bands, and may know
    the places that are kept apart.
    """
    card = read_card(config.teacher)
    theirs = np.array([(band.mean, band.std) for band in card.bands])
    if not np.allclose(theirs, np.stack([stats.mean, stats.std], axis=1), atol=1e-5):
        raise JobError(
            f"The teacher {config.teacher} was trained on other places than {config.id} is: the "
            "statistics of its bands differ.",
            "Give both the same data, seed and shares, or train without a teacher.",
        )
    return load(card)


def _difficulty(
    folder: Path, network: Network, chips: Sequence[Sample], stats: Statistics, precision: Precision
) -> NDArray[np.float32]:
    """The false alarms that a run begins with; a run that goes on finds them in its folder."""
    path = folder / FALSE_ALARMS
    if (folder / STATE).is_file() and path.is_file():
        return load_numpy(path)["chips"]
    found = false_alarms(network, chips, stats, precision)
    folder.mkdir(parents=True, exist_ok=True)
    replace_file(path, lambda part: save_numpy({"chips": found}, part))
    return found


def false_alarms(
    network: Network, chips: Sequence[Sample], stats: Statistics, precision: Precision
) -> NDArray[np.float32]:
    """The mean probability of a mine that a network sees in each chip, (n,)."""
    network.eval()
    means = []
    with torch.inference_mode(), precision.autocast():
        for start in range(0, len(chips), CHIPS_AT_ONCE):
            some = chips[start : start + CHIPS_AT_ONCE]
            canvases = [window(chip, (24, 24), CELL_PX, 1.0) for chip in some]
            logits = network(collate(canvases, stats).x.to(precision.device))
            means.append(logits.float().sigmoid().mean(dim=(1, 2, 3)).cpu().numpy())
    network.train()
    return np.concatenate(means) if means else np.zeros(0, np.float32)


if __name__ == "__main__":
    main(sys.argv[1])

"""What a configuration names: its labelled places, how they are drawn, the untrained network."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from typing import Any

from ..networks import Network, build
from .batches import SMALL, Composer, Statistics, statistics
from .config import TrainingConfig
from .sources import data_folder, read_negative_chips, read_pairs, read_scenes
from .split import Split, by_cluster
from .yearly import (
    STATISTICS,
    Warnings,
    YearlyComposer,
    calibration_crops,
    data_set_folder,
    read_sites,
)


@dataclass(frozen=True)
class Places:
    """What a run learns from: the split places and the statistics of the training part."""

    split: Split
    stats: Statistics


def places(config: TrainingConfig) -> Places:
    """Reads and splits the labelled places; the same for training, calibration and evaluation.

    Of EuroMineNet, these are the crops of the val sites that calibrate.
    """
    if config.dataset == "eurominenet":
        val = read_sites(data_set_folder(config.data), "val", Warnings(print_line))
        crops = calibration_crops(val, config.crop_px, config.split_seed)
        return Places(Split((), tuple(crops), ()), STATISTICS)
    folder = data_folder(config.data)
    labelled = read_scenes(folder) + read_pairs(folder)
    split = by_cluster(
        labelled, config.validation_share, config.calibration_share, config.split_seed
    )
    return Places(split, statistics(split.training))


def network_for(config: TrainingConfig, stats: Statistics) -> Network:
    """The untrained network of a configuration, knowing the bands' statistics."""
    return build(
        config.architecture,
        encoder=config.encoder,
        band_mean=stats.mean.tolist(),
        band_std=stats.std.tolist(),
        **config.options,
    )


def composer_for(config: TrainingConfig, found: Places) -> Composer | YearlyComposer:
    """What draws the batches of a configuration's data set."""
    if config.dataset == "eurominenet":
        sites = read_sites(data_set_folder(config.data), "train", Warnings(print_line))
        return YearlyComposer(sites, config.crop_px, config.crops_a_batch, config.seed)
    split = found.split
    labelled = [*split.training, *(split.validation if config.learn_validation else ())]
    samples = [*labelled, *read_negative_chips(data_folder(config.data))]
    return Composer(samples, found.stats, SMALL, config.seed)


def print_line(line: dict[str, Any]) -> None:
    """One JSON object on standard error, where nobody else reports."""
    print(json.dumps(line), file=sys.stderr, flush=True)

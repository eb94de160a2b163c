"""Pictures of the places where a model is most wrong, to be looked at.

    python -m euromine_qgis.engine.training.failures CONFIG CARD FOLDER [MOST]

One PNG a validation place, those with the most wrong pixels first: the image as it is, and the same
with what was missed and what was mapped without being a mine.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import matplotlib
import numpy as np
import torch
from matplotlib.figure import Figure
from numpy.typing import NDArray

from ..cards import ModelCard, read_card
from ..inference import Predictor
from ..temporal import ChainParameters, decode_chain
from . import commands
from .config import read_config
from .places import places
from .showing import predict
from .sources import IGNORE, RGB, Sample

MOST = 24
BRIGHTEST_PERCENT = 99
MISSED, FALSE_ALARM, FOUND = "#ff00ff", "#ffff00", "#00ffff"


@dataclass(frozen=True)
class Failure:
    """A place with what was said of it: ``states`` uint8 (t, h, w), 0 or 1."""

    sample: Sample
    states: NDArray[np.uint8]

    @property
    def missed(self) -> NDArray[np.bool_]:
        return (self.sample.mask == 1) & (self.states == 0)

    @property
    def false_alarms(self) -> NDArray[np.bool_]:
        return (self.sample.mask == 0) & (self.states == 1)

    @property
    def wrong_px(self) -> int:
        return int(self.missed.sum() + self.false_alarms.sum())

    @property
    def in_words(self) -> str:
        known = int((self.sample.mask != IGNORE).sum())
        return (
            f"{self.sample.name} ({self.sample.source}, {self.sample.kind}): of {known} pixels "
            f"{int(self.missed.sum())} missed, {int(self.false_alarms.sum())} false alarms"
        )


def failures(card: ModelCard, samples: list[Sample]) -> list[Failure]:
    """The places by their number of wrong pixels, most first; each with all of its bands."""
    predictor, chain = Predictor(card, torch.device("cpu")), ChainParameters(**card.temporal)
    found = []
    for sample in samples:
        mine, change = predict(predictor, sample, sample.measured)
        threshold = card.threshold_for(card.band_names[band] for band in sample.measured)
        if len(mine) == 2:
            states = decode_chain(
                mine, change[:1], change[1:], threshold, chain, [sample.gap_years]
            ).states
        else:
            states = (mine >= threshold).astype(np.uint8)
        found.append(Failure(sample, states))
    return sorted(found, key=lambda failure: -failure.wrong_px)


def draw(failure: Failure, path: Path) -> None:
    """A row a date: the image in true colour, and what was missed, found and mapped wrongly."""
    matplotlib.use("Agg")
    sample = failure.sample
    colours = sample.reflectance[:, RGB[::-1]].transpose(0, 2, 3, 1)
    bright = np.percentile(colours, BRIGHTEST_PERCENT)
    dates = len(sample.mask)
    figure = Figure(figsize=(9, 4.5 * dates), layout="constrained")
    axes = figure.subplots(dates, 2, squeeze=False)
    for date in range(dates):
        for axis in axes[date]:
            axis.imshow(np.clip(colours[date] / bright, 0, 1), interpolation="nearest")
            axis.set_axis_off()
        for where, colour in (
            (failure.missed, MISSED),
            (failure.false_alarms, FALSE_ALARM),
            ((sample.mask == 1) & (failure.states == 1), FOUND),
        ):
            if where[date].any():
                axes[date, 1].contour(where[date], levels=[0.5], colors=colour, linewidths=0.8)
    figure.suptitle(
        f"{failure.in_words}\nmissed magenta, false alarms yellow, found cyan", fontsize=9
    )
    figure.savefig(path, dpi=80)


def run(config_path: str, card_path: str, folder: str, most: int = MOST) -> None:
    """Draws the worst validation places into a folder and names them."""
    samples = list(places(read_config(config_path)).split.validation)
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    for rank, failure in enumerate(failures(read_card(card_path), samples)[:most], start=1):
        draw(failure, target / f"{rank:02}_{failure.sample.name}.png")
        print(failure.in_words)


def main(arguments: list[str] | None = None) -> int:
    parser = commands.parser("failures", __doc__)
    parser.add_argument("card", help="the card of the model, a JSON")
    parser.add_argument("folder", help="where the pictures are written")
    parser.add_argument(
        "most", nargs="?", type=int, default=MOST, help="how many places (%(default)s)"
    )
    options = parser.parse_args(arguments)
    return commands.exit_status(
        lambda: run(options.config, options.card, options.folder, options.most), options.config
    )


if __name__ == "__main__":
    sys.exit(main())

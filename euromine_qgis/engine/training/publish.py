"""Turns trained weights into a model that others can use: calibrates it and writes its card.

    python -m euromine_qgis.engine.training.publish CONFIG resources/models

Thresholds and the chain's parameters are fitted on the calibration places, which the weights have
not learned from, and colour thresholds on the scenes learned from too, since those that calibrate
are of one mine (docs/decisions/0017); the validation places are not looked at.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file, save_file
from torch import Tensor
from torch.nn import functional

from ..cards import CANONICAL_BANDS, GAP_PARAMETER, INFRARED, ModelCard, read_card
from ..errors import JobError
from ..inference import Predictor
from ..networks import FOOTPRINT_ARCHITECTURES
from ..temporal import log_odds_of_change
from . import commands
from .config import TrainingConfig, read_config
from .losses import pair_scores
from .places import Places, places
from .precision import choose_precision
from .showing import UNFITTED, predict
from .sources import IGNORE, Sample
from .split import Split

BAND_SETS = {"six": (0, 1, 2, 3, 4, 5), "rgb": (0, 1, 2), "no_green": (0, 2, 3, 4, 5)}
# Probabilities and labels of every sample, by source.
Answers = dict[str, list[tuple[NDArray, NDArray]]]
# What a card says of where a score is from.
VALIDATION = "validation, by cluster of places"
BEFORE_LEARNING = f"{VALIDATION}; the weights before they learned from these too"
TILE_SIZE_PX = 384
# Differences of IoU that these few places cannot tell from nothing. They hold many more mines than
# a landscape does, where the higher of two thresholds means fewer false alarms.
AS_GOOD = 0.005
OVERLAP_PX = 48
NO_CHANGE_HEAD = (
    "Change follows from the two dates' footprints: nothing was learned about change itself."
)


def publish(config: TrainingConfig, folder: Path, card_text: dict[str, Any]) -> ModelCard:
    """Writes ID.safetensors and ID.json into a folder and returns the card.

    card_text holds the fields that people write: title, domain, limits, licence and so on. Weights
    that learned from the validation places too take over the scores of those that had not, from
    the card that they replace. Raises JobError where there is none with scores.
    """
    found = places(config)
    folder.mkdir(parents=True, exist_ok=True)
    card_path = folder / f"{config.id}.json"
    values = {**card_text, **_facts(config, found)}
    if config.learn_validation:
        values |= _earlier_scores(card_path)
    if config.architecture in FOOTPRINT_ARCHITECTURES:
        values["limits"] = [*values["limits"], NO_CHANGE_HEAD]
    device = choose_precision(config.device)[0].device
    # The model that is there stays until the new one is calibrated.
    with tempfile.TemporaryDirectory(dir=folder, prefix=f".{config.id}.") as scratch:
        card, weights = (Path(scratch) / f"{config.id}.{end}" for end in ("json", "safetensors"))
        _write_weights(Path(config.output) / "average.safetensors", weights)
        _write_json(card, values)
        fitted = calibrate(read_card(card), calibrating(found.split), device)
        _write_json(card, {**values, **fitted})
        weights.replace(folder / weights.name)
        card.replace(card_path)
    return read_card(card_path)


def calibrating(split: Split) -> list[Sample]:
    """The calibration places, and the scenes learned from: six views of one mine are too few."""
    learned = [sample for sample in split.training if sample.source == "scenes"]
    return [*split.calibration, *learned]


def calibrate(
    card: ModelCard, samples: Sequence[Sample], device: torch.device
) -> dict[str, Any]:
    """The threshold and the chain's parameters that suit these places best.

    A threshold is the highest whose mean of the sources' footprint IoU is as good as the best, over
    the band sets of BAND_SETS with infrared bands or those without; the chain's parameters have the
    highest likelihood of the states of both dates, over all of them.
    """
    predictor = Predictor(card, device)
    colour: Answers = {}
    infrared: Answers = {}
    logits, changes, states, gaps = [], [], [], []
    for sample in samples:
        for bands in band_sets_of(sample):
            mine, change = predict(predictor, sample, bands)
            answers = infrared if has_infrared(bands) else colour
            answers.setdefault(sample.source, []).append((mine.ravel(), sample.mask.ravel()))
            if len(sample.mask) == 2:
                known = (sample.mask != IGNORE).all(axis=0)
                logits.append(_logit(mine[:, known]))
                changes.append(_logit(change[:, known]))
                states.append(2 * sample.mask[0][known] + sample.mask[1][known])
                gaps.append(np.full(known.sum(), sample.gap_years))
    parts = (logits, changes, states, gaps)
    fitted: dict[str, Any] = {
        "temporal": _fit_chain(*(np.concatenate(part, axis=-1) for part in parts))
    }
    if colour:
        fitted["threshold"] = _best_threshold(colour)
    if infrared:
        fitted["infrared_threshold"] = _best_threshold(infrared)
    return fitted


def has_infrared(bands: Sequence[int]) -> bool:
    """Whether a band set holds what a card's infrared_threshold is for."""
    return set(INFRARED) <= {CANONICAL_BANDS[band] for band in bands}


def band_sets_of(sample: Sample) -> list[tuple[int, ...]]:
    """The band sets that a sample can show."""
    return [bands for bands in BAND_SETS.values() if set(bands) <= set(sample.measured)]


def _best_threshold(by_source: Answers) -> float:
    thresholds = np.arange(0.2, 0.81, 0.02)
    ious = np.zeros((len(by_source), len(thresholds)))
    for row, parts in enumerate(by_source.values()):
        probability, truth = (np.concatenate(part) for part in zip(*parts, strict=True))
        probability, truth = probability[truth != IGNORE], truth[truth != IGNORE] == 1
        for column, threshold in enumerate(thresholds):
            said = probability >= threshold
            ious[row, column] = np.sum(said & truth) / max(np.sum(said | truth), 1)
    means = ious.mean(axis=0)
    return round(float(thresholds[means >= means.max() - AS_GOOD].max()), 2)


def _fit_chain(
    logits: NDArray, changes: NDArray, states: NDArray, gaps: NDArray
) -> dict[str, float]:
    """Maximum likelihood of (2, n) footprint and change logits for the (n,) joint states 0-3 of
    dates (n,) years apart."""
    usual = float(np.median(gaps))
    by_gap = torch.from_numpy(log_odds_of_change(gaps) - log_odds_of_change(np.array([usual])))
    footprint = torch.from_numpy(logits.T.astype(np.float32))
    change = torch.from_numpy(changes.T.astype(np.float32))
    truth = torch.from_numpy(states.astype(np.int64))
    free = torch.zeros(3, requires_grad=True)

    def parameters() -> tuple[Tensor, Tensor, Tensor]:
        return free[0].exp(), free[1].exp(), free[2]

    optimizer = torch.optim.LBFGS([free], max_iter=60, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimizer.zero_grad()
        emission, slope, offset = parameters()
        scores = pair_scores(footprint, change, emission, slope, offset + by_gap[:, None])
        loss = functional.cross_entropy(scores, truth)
        loss.backward()
        return loss

    optimizer.step(closure)
    emission, slope, offset = (float(value.detach()) for value in parameters())
    # A network that knows nothing is believed nothing, and yet a weight is never quite zero.
    fitted = [round(max(emission, 1e-3), 4), round(max(slope, 1e-3), 4), round(offset, 4)]
    return {**dict(zip(UNFITTED, fitted, strict=True)), GAP_PARAMETER: round(usual, 2)}


def _facts(config: TrainingConfig, found: Places) -> dict[str, Any]:
    stats = found.stats
    return {
        "id": config.id,
        "title": config.title,
        "tasks": ["footprint", "change"],
        "architecture": {
            "name": config.architecture,
            "encoder": config.encoder,
            "options": config.options,
        },
        "bands": [
            {"name": name, "mean": round(float(mean), 6), "std": round(float(std), 6)}
            for name, mean, std in zip(CANONICAL_BANDS, stats.mean, stats.std, strict=True)
        ],
        "tile_size_px": TILE_SIZE_PX,
        "overlap_px": OVERLAP_PX,
        "threshold": 0.5,
        "temporal": UNFITTED,
        "weights": f"{config.id}.safetensors",
        "scores": [],
        "date": datetime.now(timezone.utc).date().isoformat(),
        "seed": config.seed,
    }


def _earlier_scores(card_path: Path) -> dict[str, Any]:
    """Scores and calibration on the validation places, told to be of the weights before."""
    earlier = json.loads(card_path.read_text(encoding="utf-8")) if card_path.is_file() else {}
    kept = {
        part: [
            {**row, "split": BEFORE_LEARNING} for row in earlier.get(part, ())
            if row["split"] in (VALIDATION, BEFORE_LEARNING)
        ]
        for part in ("scores", "calibration")
    }
    if not kept["scores"]:
        raise JobError(
            f"{card_path} has no scores to take over.",
            "Publish and evaluate the weights that did not learn from the validation places first.",
        )
    return kept


def _write_weights(source: Path, target: Path) -> None:
    """Kernels in half precision, statistics and biases as they are."""
    weights = {
        name: value.half() if value.ndim > 1 and value.is_floating_point() else value
        for name, value in load_file(source).items()
    }
    save_file(weights, target)
    target.chmod(0o644)


def _write_json(path: Path, values: dict[str, Any]) -> None:
    path.write_text(json.dumps(values, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _logit(probability: NDArray) -> NDArray:
    inside = np.clip(probability, 1e-4, 1 - 1e-4)
    return np.log(inside / (1 - inside))


def run(config_path: str, folder: str) -> None:
    """Publishes with the text that lies beside the configuration."""
    config = read_config(config_path)
    text_path = Path(config_path).with_name(f"{config.id}.card.json")
    text = json.loads(text_path.read_text(encoding="utf-8"))
    card = publish(config, Path(folder), text)
    print(json.dumps({
        "threshold": card.threshold, "infrared_threshold": card.infrared_threshold,
        "temporal": dict(card.temporal),
    }))


def main(arguments: list[str] | None = None) -> int:
    parser = commands.parser("publish", __doc__)
    parser.add_argument("folder", help="where the weights and their card are written")
    options = parser.parse_args(arguments)
    return commands.exit_status(lambda: run(options.config, options.folder), options.config)


if __name__ == "__main__":
    sys.exit(main())

"""Scores a published model on the validation places, beside its baselines, on the same pixels.

    python -m euromine_qgis.engine.training.evaluate CONFIG MODEL.json [validation|calibration]

The numbers go into the card (`scores`) and, as a table, to standard output. On the calibration
places they are only printed, and of the model alone: the card keeps its scores.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from ..cards import ModelCard, read_card
from ..errors import JobError
from ..inference import Predictor
from ..temporal import ChainParameters, decode_chain
from . import commands
from .baselines import BLUE, GREEN, NIR, RED, IndexRule, PixelForest, fit_rule
from .config import read_config
from .elsewhere import false_alarms, speed
from .places import places
from .precision import choose_precision
from .publish import BAND_SETS, BEFORE_LEARNING, VALIDATION
from .reliability import as_markdown as reliability_table
from .reliability import card_entry
from .scoring import Measured, Tally
from .showing import predict
from .sources import Sample, data_folder
from .split import Split

PARTS = ("validation", "calibration")
Masks = Callable[[Sample], NDArray[np.uint8]]
Table = dict[str, dict[str, dict[str, Measured]]]
DESCRIBED = {
    "scenes": "EuroMine scenes (Brazil, 2021, top of atmosphere)",
    "pairs": "EuroMine pairs (Amazon basin, two dates, surface reflectance)",
    "pairs 2019-2021": "EuroMine pairs, those of 2019 and 2021 only",
    "pairs industrial": "EuroMine pairs, industrial mines only",
    "pairs artisanal": "EuroMine pairs, artisanal mines only",
}
SHOWN = {
    "scenes": ("footprint_iou",),
    "pairs": ("footprint_iou", "change_f1", "ca_tiou", "iou_persist", "iou_change"),
    "pairs 2019-2021": ("footprint_iou", "change_f1", "ca_tiou"),
    "pairs industrial": ("footprint_iou", "change_f1", "ca_tiou"),
    "pairs artisanal": ("footprint_iou", "change_f1", "ca_tiou"),
}

# The baselines that stand beside the network's numbers, by the bands that it is shown.
RIVALS = {
    "six": ("NDVI rule", "pixel forest six"),
    "rgb": ("green-red rule", "pixel forest rgb"),
    "no_green": ("NDVI rule", "pixel forest no_green"),
}


def groups_of(samples: Sequence[Sample]) -> dict[str, list[Sample]]:
    """The samples as they are scored."""
    pairs = [s for s in samples if s.source == "pairs"]
    return {
        "scenes": [s for s in samples if s.source == "scenes"],
        "pairs": pairs,
        "pairs 2019-2021": [s for s in pairs if s.first_year == 2019],
        "pairs industrial": [s for s in pairs if s.kind == "industrial"],
        "pairs artisanal": [s for s in pairs if s.kind == "artisanal"],
    }


def network_methods(card: ModelCard, device: torch.device) -> dict[str, Masks]:
    """The model by itself and with the chain, for every set of bands."""
    predictor = Predictor(card, device)
    chain = ChainParameters(**card.temporal)
    known: dict[tuple[str, tuple[int, ...]], tuple[NDArray, NDArray]] = {}

    def probabilities(sample: Sample, bands: tuple[int, ...]) -> tuple[NDArray, NDArray]:
        key = (sample.name, bands)
        if key not in known:
            known[key] = predict(predictor, sample, bands)
        return known[key]

    def single(bands: tuple[int, ...]) -> Masks:
        threshold = card.threshold_for(card.band_names[band] for band in bands)
        return lambda sample: (probabilities(sample, bands)[0] >= threshold).astype(np.uint8)

    def chained(bands: tuple[int, ...]) -> Masks:
        threshold = card.threshold_for(card.band_names[band] for band in bands)

        def masks(sample: Sample) -> NDArray[np.uint8]:
            mine, change = probabilities(sample, bands)
            if len(mine) < 2:
                return (mine >= threshold).astype(np.uint8)
            gain, loss = change[:1], change[1:]
            return decode_chain(mine, gain, loss, threshold, chain, [sample.gap_years]).states

        return masks

    methods: dict[str, Masks] = {}
    for name, bands in BAND_SETS.items():
        methods[f"network {name}"] = single(bands)
        methods[f"chain {name}"] = chained(bands)
    return methods


def ndvi_rule(split: Split) -> IndexRule:
    """Little vegetation is mine: the threshold that suits the training pairs best."""
    return fit_rule("NDVI", (NIR, RED), [s for s in split.training if s.source == "pairs"])


def baseline_methods(split: Split, ndvi: IndexRule, seed: int) -> dict[str, Masks]:
    """Rules and forests fitted on the training places."""
    scenes = [s for s in split.training if s.source == "scenes"]
    pairs = [s for s in split.training if s.source == "pairs"]
    visible = {
        "scenes": fit_rule("visible", (GREEN, RED), scenes),
        "pairs": fit_rule("visible", (GREEN, RED), pairs),
    }
    forests = {name: PixelForest(pairs, bands, seed) for name, bands in BAND_SETS.items()}
    scene_forest = PixelForest(scenes, BAND_SETS["rgb"], seed)

    def forest(name: str) -> Masks:
        def masks(sample: Sample) -> NDArray[np.uint8]:
            chosen = scene_forest if sample.source == "scenes" else forests[name]
            return chosen.masks(sample.reflectance)

        return masks

    methods: dict[str, Masks] = {
        "NDVI rule": lambda sample: ndvi.masks(sample.reflectance),
        "green-red rule": lambda sample: visible[sample.source].masks(sample.reflectance),
    }
    for name in BAND_SETS:
        methods[f"pixel forest {name}"] = forest(name)
    return methods


def evaluate(methods: dict[str, Masks], samples: Sequence[Sample]) -> Table:
    """Every method on every group of samples: method -> group -> metric -> Measured."""
    table: Table = {}
    for name, masks in methods.items():
        needs = _bands_needed(name)
        for group, members in groups_of(samples).items():
            usable = [s for s in members if set(needs) <= set(s.measured)]
            tally = Tally()
            for sample in usable:
                tally.add(sample.cluster, masks(sample), sample.mask)
            if usable:
                scores = tally.measure()
                table.setdefault(name, {})[group] = {m: scores[m] for m in SHOWN[group]}
    return table


def card_scores(table: Table) -> list[dict[str, Any]]:
    """The rows of a card: the network's numbers, each with the baselines of the same bands."""
    rows = []
    for method, groups in table.items():
        kind, _, bands = method.partition(" ")
        if kind not in ("network", "chain"):
            continue
        for group, metrics in groups.items():
            if kind == "chain" and group == "scenes":
                continue
            rivals = {rival: table[rival].get(group, {}) for rival in RIVALS[bands]}
            for metric, measured in metrics.items():
                known = {r: scores[metric].value for r, scores in rivals.items() if scores}
                rows.append({
                    "data": DESCRIBED[group],
                    "split": VALIDATION,
                    "metric": metric + (" (with the chain)" if kind == "chain" else ""),
                    "bands": bands,
                    "value": _rounded(measured.value),
                    "interval": [_rounded(bound) for bound in measured.interval or ()] or None,
                    "baseline": {r: _rounded(v) for r, v in known.items() if v is not None},
                })
    return [row for row in rows if row["value"] is not None]


def as_markdown(table: Table) -> str:
    """One line a method, one column a group and metric, with intervals."""
    columns = [(group, metric) for group in SHOWN for metric in SHOWN[group]]
    lines = ["| method | " + " | ".join(f"{g}: {m}" for g, m in columns) + " |"]
    lines.append("|---" * (len(columns) + 1) + "|")
    for method, groups in table.items():
        cells = [_cell(groups.get(group, {}).get(metric)) for group, metric in columns]
        lines.append(f"| {method} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def calibration(card: ModelCard, samples: Sequence[Sample]) -> list[dict[str, Any]]:
    """A card's calibration: single dates' footprint probabilities against the labels."""
    predictor = Predictor(card, torch.device("cpu"))
    groups = groups_of(samples)
    asked = (("scenes", "rgb"), ("pairs", "six"), ("pairs", "rgb"))
    return [
        card_entry(
            DESCRIBED[group], VALIDATION, bands,
            ((predict(predictor, s, BAND_SETS[bands])[0], s.mask) for s in groups[group]),
        )
        for group, bands in asked if groups[group]
    ]


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _bands_needed(method: str) -> tuple[int, ...]:
    if method == "NDVI rule":
        return (NIR, RED)
    return BAND_SETS.get(method.rsplit(" ", 1)[-1], (BLUE, GREEN, RED))


def _cell(measured: Measured | None) -> str:
    if measured is None or measured.value is None:
        return ""
    if measured.interval is None:
        return f"{measured.value:.3f}"
    low, high = measured.interval
    return f"{measured.value:.3f} ({low:.2f}-{high:.2f})"


def run(config_path: str, card_path: str, part: str = PARTS[0]) -> None:
    """Scores a card on a part of the places. Raises JobError where the data set has none."""
    config = read_config(config_path)
    if config.dataset != "places":
        raise JobError(
            f"{config_path} is of a model of the data set {config.dataset}, which has no "
            "validation places here.",
            "Judge the model with euromine:benchmark on the data set's test sites.",
        )
    torch.set_num_threads(config.threads)
    split = places(config).split
    card = read_card(card_path)
    device = choose_precision(config.device)[0].device
    if part == "calibration":
        print(as_markdown(evaluate(network_methods(card, device), split.calibration)))
        return
    ndvi = ndvi_rule(split)
    path = Path(card_path)
    values = json.loads(path.read_text(encoding="utf-8"))
    if config.learn_validation:
        rows = [row for row in values["scores"] if row["split"] == BEFORE_LEARNING]
    else:
        methods = {**network_methods(card, device), **baseline_methods(split, ndvi, config.seed)}
        table = evaluate(methods, split.validation)
        print(as_markdown(table))
        rows = card_scores(table)
        values["calibration"] = calibration(card, split.validation)
        print(reliability_table(values["calibration"]))
    elsewhere = false_alarms(card, data_folder(config.data), ndvi)
    print(json.dumps(elsewhere, indent=2))
    values["scores"] = [*rows, *elsewhere, speed(card, config.threads)]
    path.write_text(json.dumps(values, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    parser = commands.parser("evaluate", __doc__)
    parser.add_argument("card", metavar="MODEL.json", help="the card of the model")
    parser.add_argument(
        "part", nargs="?", choices=PARTS, default=PARTS[0], help="the places (%(default)s)"
    )
    options = parser.parse_args(arguments)
    return commands.exit_status(
        lambda: run(options.config, options.card, options.part), options.config
    )


if __name__ == "__main__":
    sys.exit(main())

"""Model cards: what a model sees, where it comes from, how good it is and where it fails.

Standard library only: QGIS's process reads cards too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date as calendar_date
from pathlib import Path
from typing import Any

from .errors import CardError

CANONICAL_BANDS = ("blue", "green", "red", "nir", "swir16", "swir22")
TASKS = ("footprint", "change")
LEVELS = ("top_of_atmosphere", "surface_reflectance")
TEMPORAL_PARAMETERS = ("emission_weight", "change_slope", "change_offset")


@dataclass(frozen=True)
class Architecture:
    """The name of a network in `engine.networks`, its encoder and its other options."""

    name: str
    encoder: str
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Band:
    """A band's canonical name and the statistics of its reflectance (0-1) in the training data."""

    name: str
    mean: float
    std: float

    def __post_init__(self) -> None:
        if self.name not in CANONICAL_BANDS:
            raise CardError(
                f"The band '{self.name}' is not known.", f"Use {', '.join(CANONICAL_BANDS)}."
            )
        if not (0 <= self.mean <= 1 and 0 < self.std <= 1):
            raise CardError(
                f"Mean {self.mean} and standard deviation {self.std} of band '{self.name}' are "
                "not those of reflectances.",
                "Give them in reflectance from 0 to 1.",
            )


@dataclass(frozen=True)
class TrainingData:
    """A data set that a model learned from."""

    name: str
    what: str
    licence: str


@dataclass(frozen=True)
class Score:
    """A number that was measured: on which data and places, with which bands, beside what.

    interval is a 95 % interval (low, high); baseline holds other methods on the same pixels.
    """

    data: str
    split: str
    metric: str
    bands: str
    value: float
    interval: tuple[float, float] | None = None
    baseline: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.interval is not None and len(self.interval) != 2:
            raise CardError(f"The interval of '{self.metric}' is not a pair.", "Give [low, high].")


@dataclass(frozen=True)
class ReliabilityBin:
    """Pixels whose footprint probability lies from ``low`` to ``high``; probabilities 0-1."""

    low: float
    high: float
    mean_probability: float
    share_mine: float
    pixels: int


@dataclass(frozen=True)
class Calibration:
    """How probabilities compare with labels: ``ece`` is the expected calibration error, 0-1."""

    data: str
    split: str
    bands: str
    ece: float
    bins: tuple[ReliabilityBin, ...]

    def __post_init__(self) -> None:
        if not (0 <= self.ece <= 1 and self.bins):
            raise CardError(f"The calibration on '{self.data}' is not one.", "Measure it again.")


@dataclass(frozen=True)
class ModelCard:
    """Everything about a model but its weights, which lie beside the card.

    resolution_m is the ground size of the training pixels; tile_size_px is what is shown to the
    network at once, overlap_px the context that a tile shares with its neighbours; threshold is
    the probability from which a pixel counts as mine; temporal holds the chain's parameters.
    """

    id: str
    title: str
    version: str
    tasks: tuple[str, ...]
    architecture: Architecture
    bands: tuple[Band, ...]
    minimum_bands: tuple[str, ...]
    resolution_m: float
    tile_size_px: int
    overlap_px: int
    threshold: float
    temporal: Mapping[str, float]
    weights: str
    training_data: tuple[TrainingData, ...]
    initialisation: str
    licence: str
    domain: str
    limits: tuple[str, ...]
    level: tuple[str, ...]
    scores: tuple[Score, ...]
    trained_by: str
    date: str
    seed: int
    calibration: tuple[Calibration, ...] = ()
    folder: Path = Path()

    def __post_init__(self) -> None:
        for wrong, remedy in self._faults():
            raise CardError(f"Model card '{self.id}': {wrong}", remedy)

    @property
    def band_names(self) -> tuple[str, ...]:
        return tuple(band.name for band in self.bands)

    @property
    def weights_path(self) -> Path:
        return self.folder / self.weights

    def _faults(self) -> list[tuple[str, str]]:
        names = self.band_names
        checks = [
            (bool(self.id) and self.id == self.id.strip(), "no id.", "Give it a short id."),
            (bool(self.tasks) and set(self.tasks) <= set(TASKS), f"unknown tasks {self.tasks}.",
             f"Use {', '.join(TASKS)}."),
            (names == CANONICAL_BANDS, f"bands {names} are not the canonical ones in order.",
             f"List {', '.join(CANONICAL_BANDS)}."),
            (bool(self.minimum_bands) and set(self.minimum_bands) <= set(names),
             f"minimum_bands {self.minimum_bands} are not among its bands.",
             "Name bands of the model."),
            (self.resolution_m > 0, "the resolution is not positive.", "Give it in metres."),
            (self.tile_size_px > 0 and self.tile_size_px % 32 == 0,
             f"tile_size_px {self.tile_size_px} is not a multiple of 32.",
             "Use 128, 256 or 512."),
            (0 <= 2 * self.overlap_px < self.tile_size_px,
             f"overlap_px {self.overlap_px} leaves nothing of a tile of {self.tile_size_px}.",
             "Use less than half of tile_size_px."),
            (0 < self.threshold < 1, f"threshold {self.threshold} is not a probability.",
             "Use a number between 0 and 1."),
            (set(self.temporal) == set(TEMPORAL_PARAMETERS),
             f"temporal holds {sorted(self.temporal)}.",
             f"Give {', '.join(TEMPORAL_PARAMETERS)}."),
            (self.weights.endswith(".safetensors") and Path(self.weights).name == self.weights,
             f"the weights '{self.weights}' are not a .safetensors file beside the card.",
             "Give the bare name of such a file."),
            (bool(self.training_data), "no training data.", "Say what it learned from."),
            (bool(self.licence), "no licence.", "Name the licence of the weights."),
            (bool(self.limits), "no limits.", "Say in plain words where it fails."),
            (bool(self.level) and set(self.level) <= set(LEVELS), f"unknown level {self.level}.",
             f"Use {', '.join(LEVELS)}."),
            (_is_date(self.date), f"'{self.date}' is not a date.", "Write it as 2026-01-31."),
        ]
        return [(wrong, remedy) for fine, wrong, remedy in checks if not fine]


def read_card(path: str | Path) -> ModelCard:
    """The card in a JSON file. Raises CardError where it is missing or not valid."""
    path = Path(path)
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise CardError(f"There is no model card at {path}.", "Check the path.") from error
    except (OSError, ValueError) as error:
        raise CardError(
            f"{path} cannot be read as a model card: {error}", "Give the .json beside the weights."
        ) from error
    if not isinstance(values, dict):
        raise CardError(f"{path} holds no model card.", "Give the .json beside the weights.")
    try:
        return _card_from(values, path.parent)
    except (TypeError, KeyError, AttributeError) as error:
        raise CardError(
            f"{path} is not a complete model card: {error}",
            "Compare it with the cards of the bundled models.",
        ) from error


def bundled_cards(folder: str | Path) -> dict[str, ModelCard]:
    """All cards of a folder by id, in the order of their file names."""
    cards: dict[str, ModelCard] = {}
    for path in sorted(Path(folder).glob("*.json")):
        card = read_card(path)
        if card.id in cards:
            raise CardError(
                f"Two cards in {folder} have the id '{card.id}'.", f"Rename the one in {path.name}."
            )
        cards[card.id] = card
    return cards


def _card_from(values: Mapping[str, Any], folder: Path) -> ModelCard:
    known = {entry.name for entry in fields(ModelCard)} - {"folder"}
    unknown = set(values) - known
    if unknown:
        raise KeyError(f"unknown fields {sorted(unknown)}")
    read = dict(values)
    read["architecture"] = Architecture(**values["architecture"])
    read["bands"] = tuple(Band(**band) for band in values["bands"])
    read["training_data"] = tuple(TrainingData(**data) for data in values["training_data"])
    read["scores"] = tuple(_score_from(score) for score in values["scores"])
    read["calibration"] = tuple(_calibration_from(part) for part in values.get("calibration", ()))
    for name in ("tasks", "minimum_bands", "limits", "level"):
        read[name] = tuple(values[name])
    return ModelCard(folder=folder, **read)


def _score_from(values: Mapping[str, Any]) -> Score:
    interval = values.get("interval")
    return Score(**{**values, "interval": tuple(interval) if interval else None})


def _calibration_from(values: Mapping[str, Any]) -> Calibration:
    bins = tuple(ReliabilityBin(**entry) for entry in values["bins"])
    return Calibration(**{**values, "bins": bins})


def _is_date(text: str) -> bool:
    try:
        calendar_date.fromisoformat(text)
    except ValueError:
        return False
    return True

"""Model cards: what a model sees, where it comes from, how good it is and where it fails.

Standard library only: QGIS's process reads cards too.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date as calendar_date
from pathlib import Path
from typing import Any, Optional

from ..wording import worded
from .declared_types import is_number, misfit
from .errors import CardError

CANONICAL_BANDS = ("blue", "green", "red", "nir", "swir16", "swir22")
TASKS = ("footprint", "change")
LEVELS = ("top_of_atmosphere", "surface_reflectance")
TEMPORAL_PARAMETERS = ("emission_weight", "change_slope", "change_offset")
# May be missing: without it the steps of the chain do not depend on the gap between dates.
GAP_PARAMETER = "gap_years"
INFRARED = ("nir", "swir16", "swir22")


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
                worded("The band '{band}' is not known.", band=self.name), _use(CANONICAL_BANDS)
            )
        if not (0 <= self.mean <= 1 and 0 < self.std <= 1):
            raise CardError(
                worded(
                    "Mean {mean} and standard deviation {deviation} of band '{band}' are not those "
                    "of reflectances.", mean=self.mean, deviation=self.std, band=self.name,
                ),
                worded("Give them in reflectance from 0 to 1."),
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
    interval: Optional[tuple[float, float]] = None
    baseline: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.interval is not None and len(self.interval) != 2:
            raise CardError(
                worded("The interval of '{metric}' is not a pair.", metric=self.metric),
                worded("Give [low, high]."),
            )


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
            raise CardError(
                worded("The calibration on '{data}' is not one.", data=self.data),
                worded("Measure it again."),
            )


@dataclass(frozen=True)
class ModelCard:
    """Everything about a model but its weights, which lie beside the card.

    resolution_m is the ground size of the training pixels; tile_size_px is what is shown to the
    network at once, overlap_px the context that a tile shares with its neighbours; threshold is
    the probability from which a pixel counts as mine, and infrared_threshold the one where near
    and both short-wave infrared bands are measured; temporal holds the chain's parameters.
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
    infrared_threshold: Optional[float] = None
    folder: Path = Path()

    def __post_init__(self) -> None:
        for wrong, remedy in self._faults():
            raise CardError(
                worded("Model card '{model}': {problem}", model=self.id, problem=wrong), remedy
            )

    @property
    def band_names(self) -> tuple[str, ...]:
        return tuple(band.name for band in self.bands)

    @property
    def weights_path(self) -> Path:
        return self.folder / self.weights

    def threshold_for(self, bands: Iterable[str]) -> float:
        """The threshold for a series whose dates all have these bands."""
        if self.infrared_threshold is not None and set(INFRARED) <= set(bands):
            return self.infrared_threshold
        return self.threshold

    def _faults(self) -> list[tuple[str, str]]:
        names = self.band_names
        checks = [
            (bool(self.id) and self.id == self.id.strip(),
             worded("no id."), worded("Give it a short id.")),
            (bool(self.tasks) and set(self.tasks) <= set(TASKS),
             worded("unknown tasks {tasks}.", tasks=self.tasks), _use(TASKS)),
            (names == CANONICAL_BANDS,
             worded("bands {bands} are not the canonical ones in order.", bands=names),
             worded("List {bands}.", bands=", ".join(CANONICAL_BANDS))),
            (bool(self.minimum_bands) and set(self.minimum_bands) <= set(names),
             worded("minimum_bands {bands} are not among its bands.", bands=self.minimum_bands),
             worded("Name bands of the model.")),
            (self.resolution_m > 0,
             worded("the resolution is not positive."), worded("Give it in metres.")),
            (self.tile_size_px > 0 and self.tile_size_px % 32 == 0,
             worded("tile_size_px {pixels} is not a multiple of 32.", pixels=self.tile_size_px),
             worded("Use 128, 256 or 512.")),
            (0 <= 2 * self.overlap_px < self.tile_size_px,
             worded("overlap_px {overlap} leaves nothing of a tile of {pixels}.",
                    overlap=self.overlap_px, pixels=self.tile_size_px),
             worded("Use less than half of tile_size_px.")),
            (0 < self.threshold < 1,
             worded("threshold {threshold} is not a probability.", threshold=self.threshold),
             worded("Use a number between 0 and 1.")),
            (self.infrared_threshold is None or 0 < self.infrared_threshold < 1,
             worded("threshold {threshold} is not a probability.",
                    threshold=self.infrared_threshold),
             worded("Use a number between 0 and 1.")),
            (set(self.temporal) - {GAP_PARAMETER} == set(TEMPORAL_PARAMETERS),
             worded("temporal holds {parameters}.", parameters=sorted(self.temporal)),
             worded("Give {parameters}.", parameters=", ".join(TEMPORAL_PARAMETERS))),
            (all(is_number(value) for value in self.temporal.values()),
             worded("temporal holds {parameters}.", parameters=dict(self.temporal)),
             worded("Use an intact model file.")),
            (self.weights.endswith(".safetensors") and Path(self.weights).name == self.weights,
             worded("the weights '{file}' are not a .safetensors file beside the card.",
                    file=self.weights),
             worded("Give the bare name of such a file.")),
            (bool(self.training_data),
             worded("no training data."), worded("Say what it learned from.")),
            (bool(self.licence), worded("no licence."), worded("Name the licence of the weights.")),
            (bool(self.limits), worded("no limits."), worded("Say in plain words where it fails.")),
            (bool(self.level) and set(self.level) <= set(LEVELS),
             worded("unknown level {level}.", level=self.level), _use(LEVELS)),
            (_is_date(self.date),
             worded("'{date}' is not a date.", date=self.date), worded("Write it as 2026-01-31.")),
        ]
        return [(wrong, remedy) for fine, wrong, remedy in checks if not fine]


def read_card(path: str | Path) -> ModelCard:
    """The card in a JSON file. Raises CardError where it is missing or not valid."""
    path = Path(path)
    try:
        values = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise CardError(
            worded("There is no model card at {path}.", path=path), worded("Check the path.")
        ) from error
    except (OSError, ValueError, RecursionError) as error:
        raise CardError(
            worded("{path} cannot be read as a model card: {error}", path=path, error=error),
            worded("Give the .json beside the weights."),
        ) from error
    if not isinstance(values, dict):
        raise CardError(
            worded("{path} holds no model card.", path=path),
            worded("Give the .json beside the weights."),
        )
    try:
        return _card_from(values, path.parent)
    except (TypeError, KeyError, AttributeError) as error:
        raise CardError(
            worded("{path} is not a complete model card: {error}", path=path, error=error),
            worded("Compare it with the cards of the bundled models."),
        ) from error


def _card_from(values: Mapping[str, Any], folder: Path) -> ModelCard:
    known = {entry.name for entry in fields(ModelCard)} - {"folder"}
    unknown = set(values) - known
    if unknown:
        raise KeyError(worded("unknown fields {fields}", fields=sorted(unknown)))
    read = dict(values)
    read["architecture"] = _made(Architecture, values["architecture"])
    read["bands"] = tuple(_made(Band, band) for band in values["bands"])
    read["training_data"] = tuple(_made(TrainingData, data) for data in values["training_data"])
    read["scores"] = tuple(_score_from(score) for score in values["scores"])
    read["calibration"] = tuple(_calibration_from(part) for part in values.get("calibration", ()))
    for name in ("tasks", "minimum_bands", "limits", "level"):
        read[name] = _listed(name, values[name])
    card: ModelCard = _made(ModelCard, {**read, "folder": folder})
    return card


def _score_from(values: Mapping[str, Any]) -> Score:
    interval = values.get("interval")
    score: Score = _made(
        Score, {**values, "interval": _listed("interval", interval) if interval else None}
    )
    return score


def _calibration_from(values: Mapping[str, Any]) -> Calibration:
    bins = tuple(_made(ReliabilityBin, entry) for entry in values["bins"])
    calibration: Calibration = _made(Calibration, {**values, "bins": bins})
    return calibration


def _made(kind: Any, values: Mapping[str, Any]) -> Any:
    """A part of a card. Raises TypeError where a value is of another type than the part has it."""
    name = misfit(kind, values)
    if name is not None:
        raise TypeError(f"{name}: {values[name]!r}")
    return kind(**values)


def _listed(name: str, values: Any) -> tuple[Any, ...]:
    # A text would be taken for its letters.
    if not isinstance(values, list):
        raise TypeError(f"{name}: {values!r}")
    return tuple(values)


def _use(choices: tuple[str, ...]) -> str:
    return worded("Use {choices}.", choices=", ".join(choices))


def _is_date(text: str) -> bool:
    try:
        calendar_date.fromisoformat(text)
    except ValueError:
        return False
    return True

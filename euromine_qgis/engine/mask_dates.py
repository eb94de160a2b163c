"""The dates of masks that come as files of one band or as stacks of a band a date.

Standard library only: the QGIS half refuses with it what the worker would refuse later.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Optional

from ..wording import worded
from .dates import SceneDate
from .errors import DateError
from .found_dates import find_band_date, find_date
from .series import RasterFacts


@dataclass(frozen=True)
class MaskLayer:
    """One band of a mask file, and its date; ``band`` counts from 1."""

    facts: RasterFacts
    band: int
    date: SceneDate


@dataclass(frozen=True)
class DatedParameters:
    """The names of a parameter that holds masks and of the one that holds their dates."""

    masks: str
    dates: str

    @property
    def remedy(self) -> str:
        return worded(
            "Give {parameter} with one date for each raster, or each band of a stack.",
            parameter=self.dates,
        )


PREDICTION = DatedParameters("PREDICTION", "DATES")
REFERENCE = DatedParameters("REFERENCE", "REFERENCE_DATES")


def date_masks(
    facts: Sequence[RasterFacts],
    tags: Sequence[Sequence[Mapping[str, str]]],
    of_files: Sequence[Optional[str]],
    dates: Sequence[str],
    parameters: DatedParameters,
) -> tuple[MaskLayer, ...]:
    """All bands of the files, in order.

    ``dates`` holds one for each band, or is empty: then the bands' ``tags`` (a mapping a band of
    each file) and descriptions tell the dates, of files of one band all that ``find_date`` looks
    at, unless ``of_files`` knows the file's date. Raises DateError, naming file and parameter.
    """
    count = sum(fact.count for fact in facts)
    if dates and len(dates) != count:
        raise DateError(
            worded(
                "{dates_parameter} holds {dates} dates; {masks_parameter} holds {masks} masks.",
                dates_parameter=parameters.dates, dates=len(dates),
                masks_parameter=parameters.masks, masks=count,
            ),
            parameters.remedy,
        )
    given = iter(dates)
    layers = []
    for fact, of_bands, of_file in zip(facts, tags, of_files):
        for band, of_band in enumerate(of_bands, start=1):
            try:
                if dates:
                    date = SceneDate.parse(next(given))
                elif fact.count > 1:
                    date = find_band_date(fact, band, of_band).date
                else:
                    date = find_date(replace(fact, tags={**fact.tags, **of_band}), of_file).date
            except DateError as error:
                raise DateError(
                    f"{parameters.masks}: {error.message}", parameters.remedy
                ) from error
            layers.append(MaskLayer(fact, band, date))
    return tuple(layers)


def common_dates(
    prediction: Sequence[SceneDate], reference: Sequence[SceneDate]
) -> tuple[SceneDate, ...]:
    """The dates of the prediction that the reference speaks of; both are in order.

    Raises DateError where there are none, or where the prediction has a year beside a date within
    that year.
    """
    for earlier, later in zip(prediction, prediction[1:]):
        if earlier.agrees(later):
            raise DateError(
                worded(
                    "PREDICTION has the dates {earlier} and {later}: which comes first cannot be "
                    "told.",
                    earlier=earlier.iso, later=later.iso,
                ),
                worded("Give all dates of one year as precisely as each other."),
            )
    common = tuple(date for date in prediction if any(date.agrees(own) for own in reference))
    if not common:
        raise DateError(
            worded(
                "PREDICTION and REFERENCE have no date in common: {prediction} and {reference}.",
                prediction=listed(prediction), reference=listed(reference),
            ),
            worded(
                "Give masks of the same dates, or say with DATES and REFERENCE_DATES of which "
                "they are."
            ),
        )
    return common


def listed(dates: Sequence[SceneDate]) -> str:
    return ", ".join(date.iso for date in dates)

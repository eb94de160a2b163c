"""What the values of a mask mean: mine, not mine, or that nothing is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray

from ..wording import worded
from .errors import ReferenceMismatch
from .mask_legends import legend_of
from .raster_series import Log
from .raster_sources import has_mask, opened
from .series import RasterFacts

Meaning = tuple[set[float], set[float], str]


def meant_nodata(fact: RasterFacts, log: Log, role: str) -> tuple[Optional[float], ...]:
    """The declared nodata without a 0 that means not mine.

    Many tools declare 0 in masks of 0 and 1. Taken at their word, such masks would know nothing
    but mines, and any prediction would score as if it had no false alarms.
    """
    if 0 not in fact.nodata:
        return fact.nodata
    legend = legend_of(fact.path)
    if 0 in legend.unknown:
        return fact.nodata
    if legend.tells:
        if 0 not in legend.mine and legend.other - {0}:
            return fact.nodata
    elif not values_of(fact) <= {1, 255}:
        return fact.nodata
    if not legend.tells or 0 not in legend.mine:
        log.info(worded(
            "{role} {name}: 0 (declared as nodata) is taken as not mine", role=role, name=fact.name
        ))
    return tuple(None if value == 0 else value for value in fact.nodata)


def values_of(fact: RasterFacts) -> set[float]:
    """All values in the file that hold, without its declared nodata; more than 16 are no mask's."""
    values: set[float] = set()
    with opened(fact.path, fact.name) as dataset:
        for band, declared in zip(dataset.indexes, fact.nodata):
            of_band: set[float] = set()
            for _, block in dataset.block_windows(band):
                read, holds = _read(dataset, band, block)
                of_band |= set(np.unique(read[holds]).tolist())
                if len(of_band) > 16:
                    break
            values |= {value for value in of_band if value == value and value != declared}
            if len(values) > 16:
                break
    return values


def meaning_of(values: set[float], fact: RasterFacts, log: Log, role: str) -> Meaning:
    """The values that mean mine, those that mean not known, and a text for the log.

    The legend comes first: a year may hold no more than 0 and 1 of a coding that has other values.
    """
    legend = legend_of(fact.path)
    if legend.tells:
        if values <= legend.mine | legend.unknown | legend.other:
            if not legend.other:
                log.warning(worded(
                    "The legend of the {role} {name} has no class for what is not mine: nothing "
                    "but mines is known there, and false alarms do not show.",
                    role=role, name=fact.name,
                ))
            shown = ", ".join(
                f"{value:g} {name}" for value, name in legend.names.items()
                if value in values | legend.mine
            )
            return (
                set(legend.mine), set(legend.unknown),
                worded("by its legend ({legend})", legend=shown),
            )
    elif values <= {0}:
        return set(), set(), worded("0 only, no mine")
    elif values <= {0, 1, 255}:
        if 1 in values or 255 not in values:
            text = (
                worded("1 is mine, 0 is not, 255 not known") if 255 in values
                else worded("1 is mine, 0 is not")
            )
            return values & {1}, {255}, text
        if values == {0, 255}:
            return {255}, set(), worded("255 is mine, 0 is not")
        raise ReferenceMismatch(
            worded(
                "The {role} {name} holds only 255, which may mean mine or not known.",
                role=role, name=fact.name,
            ),
            _remedy(),
        )
    some = ", ".join(f"{value:g}" for value in sorted(values)[:8])
    raise ReferenceMismatch(
        worded(
            "The {role} {name} holds the values {values}; which of them is mine cannot be told.",
            role=role, name=fact.name, values=some,
        ) if some
        else worded(
            "The {role} {name} holds the values nodata only; which of them is mine cannot be told.",
            role=role, name=fact.name,
        ),
        _remedy(),
    )


def check_background(
    files: Mapping[str, RasterFacts], values: Mapping[str, set[float]], role: str
) -> None:
    """Raises ReferenceMismatch where masks hold mines and no data alone: many tools write no data
    for what is not mine, and taken at their word they would show no false alarm."""
    ours = any(name.startswith("EUROMINE_") for fact in files.values() for name in fact.tags)
    if ours or any(values[path] - {1, 255} or legend_of(path).tells for path in files):
        return
    for path, fact in files.items():
        if values[path] and _has_gaps(fact):
            raise ReferenceMismatch(
                worded(
                    "The {role} {name} holds mines and no data alone, and none of the others holds "
                    "anything that is not mine.",
                    role=role, name=fact.name,
                ),
                _remedy(),
            )


def _has_gaps(fact: RasterFacts) -> bool:
    """Whether any pixel holds no data."""
    with opened(fact.path, fact.name) as dataset:
        for band, declared in zip(dataset.indexes, fact.nodata):
            for _, block in dataset.block_windows(band):
                read, holds = _read(dataset, band, block)
                if (~holds | (read == declared) | (read != read)).any():
                    return True
    return False


def _read(dataset: Any, band: int, block: Any) -> tuple[NDArray[Any], NDArray[np.bool_]]:
    """The values of a block, and which of them the mask of the file, if it has one, lets hold."""
    values: NDArray[Any] = dataset.read(band, window=block)
    if not has_mask(dataset):
        return values, np.ones(values.shape, dtype=bool)
    return values, dataset.read_masks(band, window=block) > 0


def _remedy() -> str:
    return worded("Reclassify it to 0 (not mine), 1 (mine) and 255 (not known).")

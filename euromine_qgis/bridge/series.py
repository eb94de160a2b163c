"""SERIES as the headers of its rasters tell it, for all tools that read images."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext

from ..engine.errors import JobError
from ..engine.jobs import RasterInput
from ..engine.series import RasterFacts, SceneGroup, bands_of, group_scenes
from ..wording import worded
from .asked import with_joined
from .rasters import PickedRaster, as_input, date_rasters, pick_rasters, read_facts


@dataclass(frozen=True)
class PickedSeries:
    """``rasters``, ``facts`` and ``inputs``, which are for the job, have one order; ``groups`` are
    the rasters of each date. ``dates``, ``bands`` and ``custom_bands`` are what the parameters of
    these names say."""

    rasters: tuple[PickedRaster, ...]
    facts: tuple[RasterFacts, ...]
    inputs: tuple[RasterInput, ...]
    groups: tuple[SceneGroup, ...]
    dates: str
    bands: str
    custom_bands: str


def pick_series(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> PickedSeries:
    """What SERIES, DATES, BANDS and CUSTOM_BANDS say. Raises the EuroMineError of the first thing
    that cannot work."""
    texts = with_joined(parameters, "DATES", "CUSTOM_BANDS")
    dates = algorithm.parameterAsString(texts, "DATES", context)
    bands = algorithm.parameterAsEnumString(texts, "BANDS", context)
    custom_bands = algorithm.parameterAsString(texts, "CUSTOM_BANDS", context)
    rasters = pick_rasters(parameters.get("SERIES"), "SERIES", context)
    if not rasters:
        raise JobError(worded("SERIES is empty."), worded("Give one raster for each date."))
    facts = tuple(read_facts(raster) for raster in rasters)
    found = date_rasters(rasters, facts, dates)
    groups = group_scenes(
        facts,
        [one.date for one in found],
        [bands_of(fact, bands, custom_bands).present for fact in facts],
    )
    inputs = tuple(as_input(raster, date) for raster, date in zip(rasters, found))
    return PickedSeries(rasters, facts, inputs, groups, dates, bands, custom_bands)

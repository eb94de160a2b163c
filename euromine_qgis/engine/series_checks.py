"""Whether the dates of a series can be compared: place, resolution, bands, offset, air."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from pyproj import Transformer

from ..wording import worded
from .bands import CANONICAL, BandMapping
from .errors import BandError, GridError, ScaleError
from .grid import Grid, crs_of
from .raster_series import Log, Scene
from .raster_sources import place
from .reflectance import (
    BASELINE_STEP,
    QUANTIFICATION,
    TOP_OF_ATMOSPHERE,
    UNKNOWN_LEVEL,
    find_step,
)
from .series import RasterFacts, SceneGroup

MODEL_RESOLUTION_M = 10.0
COARSE, COARSEST = 1.5, 3.0  # times the models' resolution: a warning, a refusal
UNMAPPED = 0.05  # of a date's area: where the first date does not show more than this, a warning
LATTICE = 100  # points a side
ROUNDING = 1.05  # 30 m exported in degrees are 30.1 m at some latitudes


def check_georeference(fact: RasterFacts) -> None:
    if not fact.georeferenced:
        raise GridError(
            worded(
                "{raster} has no georeference, so neither its place nor areas can be told.",
                raster=fact.name,
            ),
            worded("Georeference it, for example with the Georeferencer of QGIS."),
        )
    try:
        _own_grid(fact)
    except GridError as error:
        raise GridError(f"{fact.name}: {error.message}", error.remedy) from error


def _own_grid(fact: RasterFacts) -> Grid:
    return Grid(str(fact.crs), Affine(*fact.transform), fact.width, fact.height)


def pixel_m(fact: RasterFacts) -> float:
    """Side of a raster's pixel on the ground, in metres."""
    return _own_grid(fact).resolution_m()


def check_resolution(facts: Sequence[RasterFacts], log: Log) -> None:
    """By the finest file of a date: some of Sentinel-2's bands have 20 m beside others' 10."""
    fact = min(facts, key=pixel_m)
    side_m = pixel_m(fact)
    if side_m > COARSEST * MODEL_RESOLUTION_M * ROUNDING:
        raise GridError(
            worded(
                "{raster} has pixels of {side:.0f} m, more than {times:g} times the {known:g} m "
                "that the models know.",
                raster=fact.name, side=side_m, times=COARSEST, known=MODEL_RESOLUTION_M,
            ),
            worded("Give rasters of {side:g} m or finer.", side=COARSE * MODEL_RESOLUTION_M),
        )
    if side_m > COARSE * MODEL_RESOLUTION_M * ROUNDING:
        log.warning(worded(
            "{raster} has pixels of {side:.0f} m; the models know {known:g} m. Expect small mines "
            "to be missed and edges to be coarse.",
            raster=fact.name, side=side_m, known=MODEL_RESOLUTION_M,
        ))
    elif side_m * COARSEST * ROUNDING < MODEL_RESOLUTION_M:
        log.warning(worded(
            "{raster} has pixels of {side:.1f} m; the models know {known:g} m. Resample it to 10 m "
            "for better results.",
            raster=fact.name, side=side_m, known=MODEL_RESOLUTION_M,
        ))


def elsewhere(fact: RasterFacts, first: RasterFacts) -> GridError:
    """To be raised where a raster shows nothing of the place of the series."""
    return GridError(
        worded(
            "{raster} does not show the place that {first} shows.",
            raster=fact.name, first=first.name,
        ),
        worded("Give rasters of one place, and check their coordinate reference systems."),
    )


def check_together(facts: Sequence[RasterFacts], mappings: Sequence[BandMapping]) -> None:
    """That a file of the first date lies where a file with its other bands lies: the extent of all
    becomes the grid, so a band that lies elsewhere would be on it, beside the others."""
    for fact, mapping in zip(facts, mappings):
        others = [
            other for other, held in zip(facts, mappings)
            if not set(held.present) & set(mapping.present)
        ]
        if others and not any(place(fact, _own_grid(other))[1] for other in others):
            raise elsewhere(fact, others[0])


def warn_of_cropping(names: Sequence[str], grids: Sequence[Grid], log: Log) -> None:
    """Where dates show more than the first: ``grids`` are the pixels that each of them has."""
    first = grids[0]
    more = {}
    for name, grid in zip(names[1:], grids[1:]):
        outside = 1 - _share_within(grid, first)
        if outside > UNMAPPED:
            more[name] = outside * _area_m2(grid) / _area_m2(first)
    if not more:
        return
    told = {"share": max(more.values()), "first": names[0]}
    log.warning(
        worded(
            "{raster} shows {share:.0%} more than the first date, {first}; only the first date's "
            "area is mapped. To map more, give a first date that shows the whole place.",
            raster=next(iter(more)), **told,
        ) if len(more) == 1
        else worded(
            "{rasters} show up to {share:.0%} more than the first date, {first}; only the first "
            "date's area is mapped. To map more, give a first date that shows the whole place.",
            rasters=", ".join(more), **told,
        )
    )


def _area_m2(grid: Grid) -> float:
    return float(grid.width * grid.height * grid.resolution_m() ** 2)


def _share_within(grid: Grid, other: Grid) -> float:
    """Share (0-1) of a grid's area that lies on another: of a lattice of points, as the extent of
    one turned into the system of the other would be larger than it is."""
    steps = (np.arange(LATTICE) + 0.5) / LATTICE
    cols, rows = np.meshgrid(steps * grid.width, steps * grid.height)
    a, b, c, d, e, f = tuple(grid.transform)[:6]
    turned = Transformer.from_crs(crs_of(grid.crs), crs_of(other.crs), always_xy=True)
    x, y = turned.transform(a * cols + b * rows + c, d * cols + e * rows + f)
    back = ~other.transform
    col, row = back.a * x + back.b * y + back.c, back.d * x + back.e * y + back.f
    return float(
        ((col >= 0) & (col <= other.width) & (row >= 0) & (row <= other.height)).mean()
    )


def shared_bands(
    facts: Sequence[RasterFacts],
    mappings: Sequence[BandMapping],
    groups: Sequence[SceneGroup],
    log: Log,
) -> tuple[str, ...]:
    """The bands that all dates have: a band that comes and goes would look like change."""
    of_dates = [
        {band for member in group.members for band in mappings[member].present} for group in groups
    ]
    shared = tuple(band for band in CANONICAL if all(band in bands for bands in of_dates))
    if not shared:
        listed = "; ".join(
            f"{facts[group.members[0]].name}: {', '.join(b for b in CANONICAL if b in bands)}"
            for group, bands in zip(groups, of_dates)
        )
        raise BandError(
            worded("The dates share no band ({bands}).", bands=listed),
            worded(
                "Give rasters with the same bands, or say with BANDS or CUSTOM_BANDS which is "
                "which."
            ),
        )
    left_out = sorted(set().union(*of_dates) - set(shared), key=CANONICAL.index)
    if left_out:
        lacking = [
            facts[group.members[0]].name
            for group, bands in zip(groups, of_dates) if not set(left_out) <= bands
        ]
        bands = ", ".join(left_out)
        log.warning(
            worded(
                "Left out at all dates: {bands}, which {raster} lacks. Dates are compared by what "
                "they share.",
                bands=bands, raster=lacking[0],
            ) if len(lacking) == 1
            else worded(
                "Left out at all dates: {bands}, which {rasters} lack. Dates are compared by what "
                "they share.",
                bands=bands, rasters=", ".join(lacking),
            )
        )
    return shared


def check_steps(scenes: Sequence[Scene], samples: Sequence[NDArray[np.float32]]) -> None:
    for number in range(1, len(scenes)):
        step = find_step(samples[number - 1], samples[number])
        if step is None:
            continue
        low, high = (number - 1, number) if step > 0 else (number, number - 1)
        if any(source.scaling and source.scaling.declared for source in scenes[high].sources):
            continue
        raise ScaleError(
            worded(
                "{raster} ({date}) lies about {step:.0f} above {other} ({other_date}) in all "
                "bands, as Sentinel-2 products from processing baseline 04.00 (25 January 2022) on "
                "do.",
                raster=scenes[high].name, date=scenes[high].date.iso, step=abs(step) * 10000,
                other=scenes[low].name, other_date=scenes[low].date.iso,
            ),
            worded(
                "Subtract 1000 from {raster}, declare it with gdal_edit.py -scale 0.0001 -offset "
                "-0.1, or export a harmonised collection such as S2_SR_HARMONIZED. If the values "
                "are right, declare that with gdal_edit.py -scale 0.0001 -offset 0.",
                raster=scenes[high].name,
            ),
        )


def warn_of_offset(samples: Sequence[NDArray[np.float32]], log: Log) -> None:
    """Where no date has a dark pixel, the offset may be in all of them, and no step shows it."""
    values = [sample[np.isfinite(sample)] for sample in samples]
    floors = [float(np.percentile(valid, 0.5)) for valid in values if valid.size]
    if floors and min(floors) > 0.95 * BASELINE_STEP * QUANTIFICATION:
        log.warning(worded(
            "No date has values below {lowest:.0f} (reflectance x 10000): the offset of 1000 that "
            "Sentinel-2 products hold from processing baseline 04.00 on may still be in them. If "
            "so, subtract it or declare it (gdal_edit.py -scale 0.0001 -offset -0.1).",
            lowest=min(floors) * 10000,
        ))


def compare_levels(scenes: Sequence[Scene], log: Log) -> None:
    levels: dict[str, list[str]] = {}
    for scene in scenes:
        if scene.level != UNKNOWN_LEVEL:
            levels.setdefault(scene.level, []).append(scene.date.iso)
    if len(levels) > 1:
        fewest = min(levels, key=lambda level: len(levels[level]))
        dates = ", ".join(levels[fewest])
        log.warning(
            worded(
                "{dates} looks like top of atmosphere, unlike the other dates: haze, clouds or "
                "another product. Differences from these dates may be the air's, not the ground's.",
                dates=dates,
            ) if fewest == TOP_OF_ATMOSPHERE
            else worded(
                "{dates} looks like surface reflectance, unlike the other dates: haze, clouds or "
                "another product. Differences from these dates may be the air's, not the ground's.",
                dates=dates,
            )
        )

"""What is known of a raster before it is read, and which rasters make up one date.

Standard library only: the QGIS half fills ``RasterFacts`` from layers, the worker from files, and
both group them with the same code.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Optional

from ..wording import worded
from .bands import BandMapping, clean_name, map_bands
from .dates import SceneDate, dates_remedy
from .errors import DateError


@dataclass(frozen=True)
class RasterFacts:
    """A raster without its pixels.

    ``name`` is what messages call it. ``transform`` is (a, b, c, d, e, f) as in the affine package:
    x = a * column + b * row + c, y = d * column + e * row + f. ``crs`` is an authority string such
    as ``EPSG:32632`` or WKT, None without georeference. ``scales`` and ``offsets`` are GDAL's, one
    a band; ``nodata`` one declared value a band or None; ``colorinterp`` GDAL's colour
    interpretations in lower case.
    """

    path: str
    name: str
    count: int
    width: int
    height: int
    dtype: str
    crs: Optional[str]
    transform: tuple[float, float, float, float, float, float]
    band_names: tuple[Optional[str], ...] = ()
    tags: Mapping[str, str] = field(default_factory=dict)
    nodata: tuple[Optional[float], ...] = ()
    scales: tuple[float, ...] = ()
    offsets: tuple[float, ...] = ()
    colorinterp: tuple[str, ...] = ()

    @property
    def georeferenced(self) -> bool:
        return self.crs is not None

    @property
    def corners(self) -> list[tuple[float, float]]:
        """(x, y) of the four corners in the raster's CRS."""
        a, b, c, d, e, f = self.transform
        return [
            (a * column + b * row + c, d * column + e * row + f)
            for column in (0, self.width) for row in (0, self.height)
        ]

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """(left, bottom, right, top) in the raster's CRS."""
        xs, ys = zip(*self.corners)
        return min(xs), min(ys), max(xs), max(ys)


@dataclass(frozen=True)
class SceneGroup:
    """The rasters of one date: ``members`` are positions in the sequence that was grouped."""

    date: SceneDate
    members: tuple[int, ...]


def bands_of(facts: RasterFacts, choice: str = "auto", custom: str = "") -> BandMapping:
    """Which band of the raster is which. A file of one band may say so in its own name, as sits and
    Sentinel-2's products do (``T32UNA_20190704T103031_B02_10m``). Raises BandError."""
    names = facts.band_names
    if facts.count == 1 and not any(clean_name(name) for name in names):
        names = (PurePath(facts.path.replace("\\", "/")).stem,)
    return map_bands(
        names, facts.count, choice, custom,
        raster=facts.name, colours=facts.colorinterp, dtype=facts.dtype,
    )


def group_scenes(
    facts: Sequence[RasterFacts],
    dates: Sequence[SceneDate],
    bands: Optional[Sequence[Collection[str]]] = None,
) -> tuple[SceneGroup, ...]:
    """The rasters of each date, in time order.

    Rasters of one date are tiles of a mosaic where they lie beside each other (tiles of
    Sentinel-2's own grid overlap by a tenth), or bands of one image where ``bands`` (what each
    raster holds) says that they share none. Anything else is one date given twice: DateError. So
    is a year beside a date within that year, which has no place in the order.
    """
    order = sorted(range(len(facts)), key=lambda position: (dates[position], position))
    groups: list[list[int]] = []
    for position in order:
        if groups and dates[groups[-1][0]] == dates[position]:
            groups[-1].append(position)
        else:
            groups.append([position])
    for earlier, later in zip(groups, groups[1:]):
        if dates[earlier[0]].agrees(dates[later[0]]):
            raise DateError(
                worded(
                    "{raster} is of {date}, {other} of {other_date}: which comes first cannot be "
                    "told.",
                    raster=facts[earlier[0]].name, date=dates[earlier[0]].iso,
                    other=facts[later[0]].name, other_date=dates[later[0]].iso,
                ),
                dates_remedy(),
            )
    for group in groups:
        for number, first in enumerate(group):
            for second in group[number + 1:]:
                if bands is not None and not set(bands[first]) & set(bands[second]):
                    continue
                if _overlap_share(facts[first], facts[second]) > 0.5:
                    raise DateError(
                        worded(
                            "{raster} and {other} show the same place on the same date, {date}.",
                            raster=facts[first].name, other=facts[second].name,
                            date=dates[first].iso,
                        ),
                        worded(
                            "Keep one of them, or give their dates in DATES, in the order of "
                            "SERIES."
                        ),
                    )
    return tuple(SceneGroup(dates[group[0]], tuple(group)) for group in groups)


def _overlap_share(first: RasterFacts, second: RasterFacts) -> float:
    """Shared part of the smaller of the two extents, 0-1; 0 where their CRS differ."""
    if first.crs != second.crs:
        return 0.0
    left1, bottom1, right1, top1 = first.bounds
    left2, bottom2, right2, top2 = second.bounds
    width = min(right1, right2) - max(left1, left2)
    height = min(top1, top2) - max(bottom1, bottom2)
    if width <= 0 or height <= 0:
        return 0.0
    smaller = min((right1 - left1) * (top1 - bottom1), (right2 - left2) * (top2 - bottom2))
    return width * height / smaller if smaller else 1.0

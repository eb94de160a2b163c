"""An analyst's polygons as masks of the dates of a series: mine, not mine, not known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray

from ...wording import worded
from ..dates import SceneDate
from ..errors import DateError, LabelsError
from ..evaluate_job import PolygonsInput
from ..finetune_job import LabelsInput
from ..grid import Grid, Window
from ..polygon_masks import PolygonMasks, read_polygons
from ..raster_series import Log
from ..sites import named, outline, to_grid
from .augment import within
from .sources import IGNORE

# Around a polygon its surroundings are taken as looked at: about the reach of a screen at the zoom
# that edges are drawn at, and enough background for every mine pixel.
RING_M = 320.0


@dataclass(frozen=True)
class Drawn:
    """Polygons in the grid's CRS, with the date of each; no dates where they hold at all."""

    shapes: tuple[Any, ...]
    dates: tuple[SceneDate, ...] | None

    def at(self, date: SceneDate) -> list[Any]:
        if self.dates is None:
            return list(self.shapes)
        return [shape for shape, own in zip(self.shapes, self.dates) if own.agrees(date)]

    def used_at(self, dates: Sequence[SceneDate]) -> int:
        """How many polygons hold at one of the dates."""
        if self.dates is None:
            return len(self.shapes)
        return sum(any(own.agrees(date) for date in dates) for own in self.dates)

    def speaks_of(self, date: SceneDate) -> bool:
        return self.dates is None or any(own.agrees(date) for own in self.dates)


class Labels:
    """What is known of the pixels of a grid at ``dates``.

    ``count`` is the number of polygons that are used.
    """

    def __init__(
        self, grid: Grid, dates: Sequence[SceneDate], mines: Drawn, area: Drawn | None
    ) -> None:
        self.grid, self.dates = grid, tuple(dates)
        self.count = mines.used_at(dates)
        self._mines = PolygonMasks(grid, dates, [mines.at(date) for date in dates])
        self._area = None
        if area is not None:
            self._area = PolygonMasks(grid, dates, [area.at(date) for date in dates])
        # Without anything that is not mine a date would teach, and score, that all is mine.
        self._ringed = [area is None or not area.speaks_of(date) for date in dates]
        self._ring_px = max(1, round(RING_M / grid.resolution_m()))
        # Whether they tell of a date what they do not tell of the others, and so of change.
        self.dated = mines.dates is not None
        shapes = [*mines.shapes, *(area.shapes if area else ())]
        self._all = shapely.STRtree(shapes)

    @property
    def known_from(self) -> str:
        """Where pixels count as not mine, for a model's card, which is in English."""
        ring = f"what lies within {RING_M:.0f} m of a polygon"
        if self._area is None:
            return ring
        inside = "inside LABELLED_AREA everything outside the polygons"
        if not self._silent:
            return inside
        return f"{inside}; at {', '.join(self._silent)}, of which it does not tell, {ring}"

    @property
    def line(self) -> str:
        """The same for the log."""
        if self._area is None:
            return worded(
                "Not mine: what lies within {metres:.0f} m of a polygon.", metres=RING_M
            )
        if not self._silent:
            return worded("Not mine: inside LABELLED_AREA everything outside the polygons.")
        return worded(
            "Not mine: inside LABELLED_AREA everything outside the polygons; at {dates}, of which "
            "it does not tell, what lies within {metres:.0f} m of a polygon.",
            dates=named(self._silent), metres=RING_M,
        )

    @property
    def _silent(self) -> list[str]:
        """The dates that have a ring."""
        return [date.iso for date, ringed in zip(self.dates, self._ringed) if ringed]

    def touch(self, window: Window) -> bool:
        """Whether anything may be known of a window."""
        box = shapely.box(*self.grid.bounds_of(window.grown(self._ring_px)))
        return bool(self._all.query(box).size)

    def mined(self, window: Window) -> NDArray[np.bool_]:
        """Where a polygon lies, (t, h, w)."""
        return self._mines.read(window) == 1

    def read(self, window: Window) -> NDArray[np.uint8]:
        """uint8 (t, h, w): 0 not mine, 1 mine, 255 not known. The window may reach past the grid,
        where nothing is known."""
        ring = self._ring_px
        inner = (slice(ring, -ring), slice(ring, -ring))
        wide = self.mined(window.grown(ring))
        mine = wide[(slice(None), *inner)]
        known = np.zeros(mine.shape, dtype=bool)
        if self._area is not None:
            known = self._area.read(window) == 1
        for position, ringed in enumerate(self._ringed):
            if ringed:
                known[position] = within(wide[position], ring)
        masks = np.where(mine, 1, np.where(known, 0, IGNORE)).astype(np.uint8)
        inside = window.intersection(self.grid.window)
        outside = np.ones(window.shape, dtype=bool)
        if inside is not None:
            outside[inside.within(window)] = False
        masks[:, outside] = IGNORE
        return masks


def read_labels(
    labels: LabelsInput,
    area: LabelsInput | None,
    grid: Grid,
    dates: Sequence[SceneDate],
    report: Log,
) -> Labels:
    """The labels of a series with these dates; only the dates that they speak of remain.

    Polygons without a year hold at all dates. Where the area's layer has the labels' year field,
    each of its polygons speaks of its own year, so that a year without a mine can be told.
    Raises LabelsError, ReferenceMismatch or DateError, naming the layer.
    """
    mines = _drawn(labels, labels.year_field, "LABELS", grid, report)
    known = None
    if area is not None:
        field = area.year_field if area.year_field in _fields(area, "LABELLED_AREA") else None
        known = _drawn(area, field, "LABELLED_AREA", grid, report)
    dated = mines if known is None or known.dates is None else Drawn(
        (), (*(mines.dates or dates), *known.dates)
    )
    spoken_of = [date for date in dates if dated.speaks_of(date)]
    told = sorted(set(dated.dates or ()))
    if not spoken_of:
        raise DateError(
            worded(
                "LABELS {layer} is of {dates}, the series of {series_dates}.",
                layer=labels.label, dates=named([date.iso for date in told]),
                series_dates=named([date.iso for date in dates]),
            ),
            worded(
                "Give rasters of the labels' years, check DATES and YEAR_FIELD, or leave "
                "YEAR_FIELD empty where the polygons hold at all dates."
            ),
        )
    strangers = [date.iso for date in told if not any(date.agrees(own) for own in dates)]
    if strangers:
        report.warning(worded(
            "LABELS {layer}: polygons of {dates} are not used: the series has no such date.",
            layer=labels.label, dates=named(strangers),
        ))
    silent = [date.iso for date in dates if date not in spoken_of]
    if silent:
        report.info(worded(
            "Dates without labels are not learned from: {dates}.", dates=named(silent)
        ))
    made = Labels(grid, spoken_of, mines, known)
    if not made.dated and len(spoken_of) > 1:
        report.warning(worded(
            "LABELS {layer}: no YEAR_FIELD, so the polygons hold at all dates, and change is "
            "neither learned nor scored.", layer=labels.label,
        ))
    elif not made.dated:
        report.info(worded(
            "LABELS {layer}: no YEAR_FIELD, so the polygons hold at all dates.", layer=labels.label
        ))
    for date in spoken_of:
        report.info(worded(
            "{date}  {layer}: {count} polygons",
            date=date.iso, layer=f"LABELS {labels.label}", count=len(mines.at(date)),
        ))
    return made


def _drawn(
    source: LabelsInput, year_field: str | None, parameter: str, grid: Grid, report: Log
) -> Drawn:
    label = f"{parameter} {source.label}"
    shapes, crs = _mended(source, label, report)
    dates: list[SceneDate] | None = None
    if year_field is not None:
        polygons = PolygonsInput(source.path, year_field, source.layer, source.name)
        shapes, dates, crs = read_polygons(polygons, parameter)
    placed = to_grid(shapes, crs, grid, label, LabelsError) if len(shapes) else []
    whole = outline(grid, grid.window)
    inside = [k for k, shape in enumerate(placed) if shape is not None and shape.intersects(whole)]
    if not inside:
        raise LabelsError(
            worded("No polygon of {layer} lies in the area of the series.", layer=label),
            worded("Check the CRS of both layers, or draw polygons on these rasters."),
        )
    if len(inside) < len(shapes):
        report.warning(worded(
            "{layer}: {count} polygons lie outside the series.",
            layer=label, count=len(shapes) - len(inside),
        ))
    return Drawn(
        tuple(placed[k] for k in inside),
        None if dates is None else tuple(dates[k] for k in inside),
    )


def _mended(source: LabelsInput, label: str, report: Log) -> tuple[Any, str | None]:
    """The polygons of a layer, valid, and its CRS. What was not valid is told."""
    try:
        meta, _, wkb, _ = pyogrio.raw.read(source.path, layer=source.layer)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
        raise _unreadable(label, error) from error
    shapes = shapely.from_wkb([] if wkb is None else wkb)
    broken = [str(number) for number, shape in enumerate(shapes, start=1)
              if shape is not None and not shape.is_valid]
    if broken:
        report.warning(worded(
            "{layer}: polygons that cross themselves were mended (features {features}). Look at "
            "them: what is inside may not be what was meant.",
            layer=label, features=named(broken),
        ))
    mended = shapely.make_valid(shapes)
    polygonal = [shape is not None and shape.area > 0 for shape in mended]
    others = [str(number) for number, fine in enumerate(polygonal, start=1) if not fine]
    if len(others) == len(polygonal):
        raise LabelsError(
            worded("{layer} holds no polygon.", layer=label),
            worded("Draw the outlines of mines as polygons, and give those."),
        )
    if others:
        report.warning(worded(
            "{layer}: features {features} have no area and are not used.",
            layer=label, features=named(others),
        ))
    return mended[polygonal], meta["crs"]


def _fields(source: LabelsInput, parameter: str) -> list[str]:
    try:
        return list(pyogrio.read_info(source.path, layer=source.layer)["fields"])
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
        raise _unreadable(f"{parameter} {source.label}", error) from error


def _unreadable(label: str, error: Exception) -> LabelsError:
    return LabelsError(
        worded("{layer} cannot be read: {error}.", layer=label, error=error),
        worded("Choose a polygon layer."),
    )

"""Footprints that come as polygons with a year or date, as masks on a grid."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray
from rasterio.features import rasterize

from ..wording import worded
from .dates import SceneDate
from .errors import DateError, ReferenceMismatch
from .evaluate_job import PolygonsInput
from .grid import Grid, Window
from .raster_series import Log
from .sites import polygons_of, to_grid

_MOST_TOLD = 3


class PolygonMasks:
    """Polygons by date, drawn block by block; a pixel is mine where its centre lies in one.

    All pixels of a date are known: outside its polygons there is no mine. ``dates`` and ``present``
    are as those of ``MaskSeries``.
    """

    def __init__(
        self, grid: Grid, dates: Sequence[SceneDate], polygons: Sequence[Sequence[Any] | None]
    ) -> None:
        self.dates = tuple(dates)
        self.present = tuple(of_date is not None for of_date in polygons)
        self._grid = grid
        # A spike becomes a line where a polygon is mended, and would be drawn as pixels.
        self._trees = [
            None if shapes is None else shapely.STRtree([polygons_of(shape) for shape in shapes])
            for shapes in polygons
        ]

    def __enter__(self) -> PolygonMasks:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is held open."""

    def read(self, window: Window) -> NDArray[np.uint8]:
        """uint8 (t, h, w): 0 not mine, 1 mine, 255 at dates that the layer does not speak of."""
        left, bottom, right, top = self._grid.bounds_of(window)
        block = np.full((len(self.dates), *window.shape), 255, dtype=np.uint8)
        for mask, tree in zip(block, self._trees):
            if tree is None:
                continue
            mask[:] = 0
            touching = tree.geometries[tree.query(shapely.box(left, bottom, right, top))]
            if touching.size:
                rasterize(
                    [(shape, 1) for shape in touching],
                    out=mask,
                    transform=self._grid.transform_of(window),
                )
        return block


def read_polygons(source: PolygonsInput, parameter: str) -> tuple[Any, list[SceneDate], str | None]:
    """Polygons of a layer, the date of each, and the layer's CRS.

    Raises ReferenceMismatch or DateError, naming the layer and the field.
    """
    label = f"{parameter} {source.label}"
    try:
        meta, _, wkb, columns = pyogrio.raw.read(source.path, layer=source.layer)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
        raise ReferenceMismatch(
            worded("{layer} cannot be read: {error}.", layer=label, error=error),
            worded("Choose a polygon layer."),
        ) from error
    fields = list(meta["fields"])
    if source.date_field not in fields:
        raise ReferenceMismatch(
            worded("{layer} has no field {field}.", layer=label, field=source.date_field),
            worded("Give as YEAR_FIELD one of: {fields}.", fields=", ".join(fields)) if fields
            else worded("Give as YEAR_FIELD one of: it has none."),
        )
    values = columns[fields.index(source.date_field)]
    shapes, dates = [], []
    # A table without geometry has none.
    drawn = shapely.from_wkb([] if wkb is None else wkb, on_invalid="fix")
    for mended, value in zip(shapely.make_valid(drawn), values):
        shape = polygons_of(mended)
        if shape is None:
            continue
        shapes.append(shape)
        dates.append(_date(value, label, source.date_field))
    return np.array(shapes, dtype=object), dates, meta["crs"]


def draw_polygons(
    shapes: Any,
    dates: Sequence[SceneDate],
    crs: str | None,
    grid: Grid,
    wanted: Sequence[SceneDate],
    spoken_of: Sequence[SceneDate],
    log: Log,
    label: str,
) -> PolygonMasks:
    """Masks at the ``wanted`` dates. ``spoken_of`` are the dates that the layer describes: where it
    has no polygon at one of them, there is no mine; at others nothing is known.

    Raises ReferenceMismatch, or DateError where no polygon is of a time that is spoken of.
    """
    placed = to_grid(shapes, crs, grid, label, ReferenceMismatch)
    drawn_at = {own: _dates_of(own, wanted, spoken_of) for own in set(dates)}
    by_date: list[list[Any] | None] = []
    used: set[SceneDate] = set()
    for date in wanted:
        if not any(own.agrees(date) for own in spoken_of):
            by_date.append(None)
            continue
        inside = [
            shape for shape, own in zip(placed, dates)
            if shape is not None and date in drawn_at[own]
        ]
        by_date.append(inside)
        used |= {own for own, at in drawn_at.items() if date in at}
        log.info(worded(
            "{date}  {layer}: {count} polygons", date=date.iso, layer=label, count=len(inside),
        ))
    unused = sorted(set(dates) - used)
    said = [
        worded(
            "{layer}: polygons of {date}, which is not a date that is compared, are not used.",
            layer=label, date=date.iso,
        )
        for date in unused
    ]
    if unused and not used and not any(d.agrees(own) for d in unused for own in spoken_of):
        raise DateError(
            " ".join(said[:_MOST_TOLD]),
            worded(
                "Give masks of the same dates, or say with DATES and REFERENCE_DATES of which "
                "they are."
            ),
        )
    for text in said:
        log.warning(text)
    return PolygonMasks(grid, wanted, by_date)


def _dates_of(
    own: SceneDate, wanted: Sequence[SceneDate], spoken_of: Sequence[SceneDate]
) -> list[SceneDate]:
    """The dates at which polygons of the date ``own`` are drawn: those that agree with it, else
    those within the time, such as a year, that the layer as a whole is said to speak of."""
    found = [date for date in wanted if own.agrees(date)]
    if found or own in spoken_of:
        return found
    times = [given for given in spoken_of if given.agrees(own)]
    return [date for date in wanted if any(given.agrees(date) for given in times)]


def _date(value: Any, label: str, field: str) -> SceneDate:
    if isinstance(value, (float, np.floating)) and float(value).is_integer():
        value = int(value)
    # A year that went through a table of decimal numbers.
    text = re.sub(r"^\s*(\d{4})\.0+\s*$", r"\1", str(value))
    try:
        return SceneDate.parse(text)
    except DateError as error:
        raise DateError(
            worded(
                "{layer}: the field {field} holds {value!r}, which is no year or date.",
                layer=label, field=field, value=str(value),
            ),
            worded("Give as YEAR_FIELD a field with years (2019) or dates (2019-07-04)."),
        ) from error

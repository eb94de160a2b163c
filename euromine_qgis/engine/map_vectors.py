"""The polygon layers of a mapping run, traced from its rasters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..wording import worded
from .change import KINDS
from .grid import Grid, Window
from .map_job import MapJob
from .map_outputs import PROBABILITY_SCALE, ScratchFiles
from .polygons import Patch, Strip, in_pixels, on_ground, trace, write_polygons
from .raster_series import Series
from .raster_sources import opened
from .sites import Sites
from .smoothing import smoothed
from .wire import Wire

# A patch and the values of its first fields.
Row = tuple[Any, ...]
FOOTPRINTS_LAYER, CHANGES_LAYER = "footprints", "changes"
VECTORS_FROM, VECTORS_TO = 85.0, 95.0


@dataclass(frozen=True, eq=False)
class _Region:
    """A site by its position and name, or the whole grid where there are no sites."""

    position: int | None
    site: str | None
    window: Window


def write_vectors(
    job: MapJob,
    series: Series,
    sites: Sites | None,
    output_pairs: tuple[tuple[int, int], ...],
    wanted_pairs: tuple[tuple[int, int], ...],
    files: ScratchFiles,
    wire: Wire,
) -> dict[tuple[str | None, int, int, str], int]:
    """Writes the layers that the job asks for, in the grid's CRS.

    ``output_pairs`` are the bands of the scratch rasters, ``wanted_pairs`` those to draw.
    Returns how many polygons each (site, earlier, later, kind) has; site None counts all.
    """
    tracer = _Tracer(job, series, sites, wire)
    steps = len(series.scenes) * bool(job.outputs.footprints)
    steps += len(wanted_pairs) * bool(job.outputs.changes)
    done = 0

    def advance(doing: str) -> None:
        nonlocal done
        wire.check_cancelled()
        wire.progress(VECTORS_FROM + (VECTORS_TO - VECTORS_FROM) * done / steps, doing)
        done += 1

    footprints: list[Row] = []
    if job.outputs.footprints:
        for band, scene in enumerate(series.scenes, start=1):
            advance(worded("footprints of {date}", date=scene.date.iso))
            for site, _, patch in tracer.patches(files.states, files.certainty, band, (1,)):
                footprints.append((patch, site or "", scene.date.year, scene.date.iso))
    counted: dict[tuple[str | None, int, int, str], int] = {}
    changes: list[Row] = []
    if job.outputs.changes:
        for a, b in wanted_pairs:
            first, last = series.scenes[a].date, series.scenes[b].date
            advance(worded("changes from {first} to {last}", first=first.iso, last=last.iso))
            band = output_pairs.index((a, b)) + 1
            for site, code, patch in tracer.patches(
                files.codes, files.pair_certainty, band, tuple(KINDS)
            ):
                kind = KINDS[code]
                changes.append(
                    (patch, site or "", first.year, last.year, first.iso, last.iso, kind)
                )
                for key in {None, site}:
                    counted[key, a, b, kind] = counted.get((key, a, b, kind), 0) + 1
    if job.smoothing_px:
        wire.check_cancelled()
        wire.progress(VECTORS_TO, worded("smoothing polygons"))
        together = _smoothed([*footprints, *changes], series.grid, job.smoothing_px, wire)
        footprints, changes = together[: len(footprints)], together[len(footprints) :]
    if job.outputs.footprints:
        _write(job.outputs.footprints, FOOTPRINTS_LAYER, series, footprints,
               (("site", object), ("year", np.int32), ("date", object)))
    if job.outputs.changes:
        _write(job.outputs.changes, CHANGES_LAYER, series, changes,
               (("site", object), ("from_year", np.int32), ("to_year", np.int32),
                ("from_date", object), ("to_date", object), ("kind", object)))
    tracer.tell_dropped()
    return counted


def _smoothed(rows: list[Row], grid: Grid, smoothing_px: float, wire: Wire) -> list[Row]:
    """Rows with smoothed outlines. Areas and confidences stay those of the pixels."""
    stepped = [in_pixels(row[0].geometry, grid) for row in rows]
    shapes = smoothed(stepped, smoothing_px, wire.check_cancelled)
    return [
        (replace(row[0], geometry=on_ground(shape, grid)), *row[1:])
        for row, shape in zip(rows, shapes, strict=True)
    ]


class _Tracer:
    """Traces one band after another over all regions, and counts what was too small."""

    def __init__(self, job: MapJob, series: Series, sites: Sites | None, wire: Wire) -> None:
        self._job, self._grid, self._sites, self._wire = job, series.grid, sites, wire
        self._dropped, self._dropped_ha = 0, 0.0

    def patches(
        self, states: str, certainty: str, band: int, values: tuple[int, ...]
    ) -> Iterator[tuple[str | None, int, Patch]]:
        """(site, value, patch) of the areas that hold one of the values in a band."""
        for region in self._regions():
            for value in values:
                self._wire.check_cancelled()
                traced = trace(
                    partial(self._strip, region, states, certainty, band, value),
                    self._grid, region.window, self._job.min_area_ha,
                )
                self._dropped += traced.dropped
                self._dropped_ha += traced.dropped_ha
                for patch in traced.patches:
                    yield region.site, value, patch

    def _strip(
        self, region: _Region, states: str, certainty: str, band: int, value: int, rows: slice
    ) -> Strip:
        """The pixels of a region that hold a value, a few rows of them."""
        whole = region.window
        window = Window(whole.row + rows.start, whole.col, rows.stop - rows.start, whole.width)
        mask = _read(states, band, window) == value
        if region.position is not None and self._sites is not None:
            mask &= self._sites.mask(region.position, window)
        sure = _read(certainty, band, window) / np.float32(PROBABILITY_SCALE)
        return Strip(mask, sure, self._grid.pixel_area_m2(window))

    def tell_dropped(self) -> None:
        if self._dropped:
            self._wire.info(worded(
                "{count} polygons smaller than {smallest:g} ha were not drawn ({area:.2f} ha in "
                "all); rasters and area figures keep them.",
                count=self._dropped, smallest=self._job.min_area_ha, area=self._dropped_ha,
            ))

    def _regions(self) -> Iterator[_Region]:
        if self._sites is None:
            yield _Region(None, None, self._grid.window)
            return
        for k, name in enumerate(self._sites.names):
            yield _Region(k, name, self._sites.extent(k))


def _read(path: str, band: int, window: Window) -> NDArray[np.uint8]:
    with opened(path, path) as dataset:
        return dataset.read(band, window=((window.row, window.row_stop),
                                          (window.col, window.col_stop)))


def _write(
    path: str,
    layer: str,
    series: Series,
    rows: list[Row],
    fields: tuple[tuple[str, Any], ...],
) -> None:
    """Rows of (patch, value of the first field, ...) with area and confidence as last columns."""
    columns = {
        name: np.array([row[number] for row in rows], dtype=dtype)
        for number, (name, dtype) in enumerate(fields, start=1)
    }
    columns["area_ha"] = np.array([row[0].area_ha for row in rows], dtype=np.float64)
    columns["confidence"] = np.array([row[0].confidence for row in rows], dtype=np.float64)
    write_polygons(path, layer, series.grid.crs, [row[0].geometry for row in rows], columns)

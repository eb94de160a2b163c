"""A predicted series of footprints against a reference series: scores and a report.

The same counts as a mapping run with reference masks makes, block by block, so that a series gives
the same numbers whichever way it is judged.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Union

from affine import Affine
from pyproj import CRS

from ..wording import worded
from .boundary import Outlines
from .change import UNSEEN
from .compared_areas import ComparedAreas
from .dates import SceneDate
from .errors import DateError, ReferenceMismatch
from .evaluate_job import EvaluateJob, FootprintsInput
from .grid import Grid, Window
from .mask_dates import (
    PREDICTION,
    REFERENCE,
    DatedParameters,
    MaskLayer,
    common_dates,
    listed,
)
from .metrics import SeriesCounts
from .polygon_masks import PolygonMasks, draw_polygons, read_polygons
from .raster_masks import MaskSeries, lay_masks, read_mask_layers
from .raster_sources import corners_in, place, read_facts_of
from .rasters import common_grid
from .report import write_report
from .results import header, is_simulated, run_facts, warn_of_simulation
from .series import RasterFacts
from .sites import Sites, covered, read_sites
from .thumbnails import ComparedThumbnails
from .tiles import Tile, plan_tiles
from .wire import Wire

BLOCK_PX = 1024
COUNT_FROM, COUNT_TO = 5.0, 95.0
# Masks that no file places lie on each other pixel by pixel; the CRS stands in for the one that
# grids must have, and nothing that depends on it is told.
_NOWHERE = "EPSG:3857"
_MOST_NAMES = 3  # more do not read well in a sentence

Masks = Union[MaskSeries, PolygonMasks]


@dataclass(frozen=True)
class Footprints:
    """One of the two series before it lies on a grid. ``layers`` of rasters, else ``polygons``
    (shapes, the date of each, CRS). ``dates`` are those that it speaks of, in order."""

    role: str
    label: str
    dates: tuple[SceneDate, ...]
    layers: tuple[MaskLayer, ...]
    polygons: tuple[Any, list[SceneDate], str | None] | None

    @property
    def first_date(self) -> list[RasterFacts]:
        """The files of the first date."""
        return [layer.facts for layer in self.layers if layer.date == self.dates[0]]

    def on(self, grid: Grid, dates: Sequence[SceneDate], wire: Wire) -> Masks:
        """The masks at ``dates``. Raises a child of EuroMineError that names the file."""
        if self.polygons is None:
            return lay_masks(self.layers, grid, dates, wire, role=self.role)
        shapes, of_shapes, crs = self.polygons
        return draw_polygons(shapes, of_shapes, crs, grid, dates, self.dates, wire, self.label)


@dataclass(frozen=True)
class Place:
    """Where pixels are compared. ``known`` is False where no input says where on Earth that is;
    ``source`` is the raster that they are taken from."""

    grid: Grid
    known: bool
    source: str

    @property
    def line(self) -> str:
        """For the log."""
        if self.known:
            return worded("Pixels are compared on the grid of {raster}.", raster=self.source)
        return worded(
            "Pixels are compared on the grid of {raster}, pixel by pixel, since no mask has a "
            "georeference.", raster=self.source,
        )


def run_evaluation(job: EvaluateJob, wire: Wire) -> dict[str, Any]:
    """Run ``evaluate``; returns the outputs by the tool's output names.

    Raises a child of EuroMineError that names the input and the remedy.
    """
    began = time.monotonic()
    wire.progress(0, worded("reading the series"))
    prediction = _understood(job.prediction, PREDICTION)
    reference = _understood(job.reference, REFERENCE)
    common = common_dates(prediction.dates, reference.dates)
    wire.info(worded("Dates compared: {dates}.", dates=listed(common)))
    place = _place(job, prediction, reference)
    wire.info(place.line)
    if job.sites and not place.known:
        raise ReferenceMismatch(
            worded("SITES cannot be laid on masks without georeference."),
            worded("Give a raster with the same pixels and a georeference as TEMPLATE."),
        )
    grid = place.grid
    dates = prediction.dates
    sites = read_sites(job.sites, grid, wire.warning) if job.sites else None
    counts = SeriesCounts(dates, sites.names if sites else ())
    outlines = Outlines(
        [date.iso for date in dates], job.tolerance_px, sites.names if sites else ()
    )
    thumbnails = ComparedThumbnails(dates, grid, sites, place.known)
    areas = ComparedAreas(dates, sites.names if sites else ()) if place.known else None

    with prediction.on(grid, dates, wire) as predicted, reference.on(grid, dates, wire) as true:
        for date, present in zip(dates, true.present):
            if not present:
                wire.warning(worded(
                    "{date}: the reference does not speak of this date; it and its changes are "
                    "left out.", date=date.iso,
                ))
        _count(grid, sites, predicted, true, counts, outlines, areas, thumbnails, wire)
    metrics = counts.summary()
    if not metrics["pooled"]["pixels"]:
        raise ReferenceMismatch(
            worded("At no date is there a pixel that prediction and reference both know."),
            worded("Check the nodata values of both, their places, and that SITES lie on data."),
        )
    results = _results(
        job, place, (prediction, reference), metrics, outlines.summary(), areas, wire
    )
    results["run"] = run_facts(job, began, {"tolerance_px": job.tolerance_px})
    if job.report:
        wire.progress(COUNT_TO, worded("writing the report"))
        write_report(
            results, thumbnails.pictures(), job.report, wire.report_progress(COUNT_TO)
        )
    wire.progress(100, worded("done"))
    return {**{name: results[name] for name in NUMBERS}, **results["files"]}


# Names of the outputs, and of the scores that they are.
NUMBERS = {
    "CA_TIOU": "ca_tiou",
    "IOU_PERSIST": "iou_persist",
    "IOU_CHANGE": "iou_change",
    "MEAN_IOU": "mean_iou",
    "MEAN_F1": "mean_f1",
}


def _understood(given: FootprintsInput, parameters: DatedParameters) -> Footprints:
    """What the parameters hold, dated; nothing but headers and polygons is read."""
    role = parameters.masks.lower()
    if given.polygons is None:
        layers = read_mask_layers(given.rasters, given.dates, parameters)
        dates = {layer.date for layer in layers}
        names = list(dict.fromkeys(layer.facts.name for layer in layers))
        label = ", ".join(names)
        if len(names) > _MOST_NAMES:
            label = worded(
                "{first} … {last}, {count} rasters",
                first=names[0], last=names[-1], count=len(names),
            )
        return Footprints(role, label, tuple(sorted(dates)), layers, None)
    label = f"{parameters.masks}_POLYGONS"
    polygons = read_polygons(given.polygons, label)
    spoken_of = {SceneDate.parse(text) for text in given.dates} or set(polygons[1])
    if not spoken_of:
        raise DateError(
            worded(
                "{layer} holds no polygon, so it tells no date.",
                layer=f"{label} {given.polygons.label}",
            ),
            worded(
                "Give {dates}: the dates at which the layer shows that there was no mine.",
                dates=parameters.dates,
            ),
        )
    return Footprints(
        role, f"{label} {given.polygons.label}", tuple(sorted(spoken_of)), (), polygons
    )


def _place(job: EvaluateJob, prediction: Footprints, reference: Footprints) -> Place:
    """The pixels of TEMPLATE, else of the first date of the prediction's rasters, else of the
    reference's; of the two, those whose files say where on Earth they lie."""
    if job.template is not None:
        template = read_facts_of(job.template)
        if not template.georeferenced:
            raise ReferenceMismatch(
                worded("TEMPLATE {raster} has no georeference.", raster=template.name),
                worded("Give a raster with a coordinate reference system."),
            )
        return Place(common_grid([template]), True, template.name)
    series = [footprints for footprints in (prediction, reference) if footprints.layers]
    for footprints in series:
        facts = footprints.first_date
        if all(fact.georeferenced for fact in facts):
            other = reference if footprints is prediction else prediction
            grid = _over_all_dates(common_grid(facts), footprints, other)
            return Place(grid, True, facts[0].name)
    first = series[0].first_date[0]
    if len(series) < 2:
        raise ReferenceMismatch(
            worded(
                "{raster} has no georeference, so polygons cannot be laid on it.",
                raster=first.name,
            ),
            worded("Give a raster with the same pixels and a georeference as TEMPLATE."),
        )
    return Place(
        Grid(_NOWHERE, Affine(1, 0, 0, 0, -1, first.height), first.width, first.height),
        False, first.name,
    )


def _over_all_dates(first: Grid, footprints: Footprints, other: Footprints) -> Grid:
    """The pixels of the first date, over what later dates show more of what the other series shows
    too. Masks without a georeference lie on those of the first date alone."""
    theirs = [layer.facts for layer in other.layers]
    if not all(fact.georeferenced for fact in theirs):
        return first
    # Of a date that lies elsewhere it is told elsewhere.
    ours = [layer.facts for layer in footprints.layers if place(layer.facts, first)[1] > 0]
    reach = first.reach(corner for fact in ours for corner in corners_in(fact, first.crs))
    if theirs:
        of_theirs = first.reach(corner for fact in theirs for corner in corners_in(fact, first.crs))
        reach = reach.intersection(of_theirs) or first.window
    whole = reach.around(first.window)
    return Grid(first.crs, first.transform_of(whole), whole.width, whole.height)


def _count(
    grid: Grid,
    sites: Sites | None,
    predicted: Masks,
    true: Masks,
    counts: SeriesCounts,
    outlines: Outlines,
    areas: ComparedAreas | None,
    thumbnails: ComparedThumbnails,
    wire: Wire,
) -> None:
    """One pass over the blocks; outside the sites nothing is known of either series."""

    def keep(window: Window) -> bool:
        return sites is None or bool(sites.touching(window))

    tiles = plan_tiles(grid, BLOCK_PX, outlines.margin_px, keep)
    for number, tile in enumerate(tiles):
        wire.check_cancelled()
        share = number / len(tiles)
        wire.progress(
            COUNT_FROM + (COUNT_TO - COUNT_FROM) * share,
            worded("block {number} of {count}", number=number + 1, count=len(tiles)),
        )
        read = _inside(tile, grid)
        rows, cols = core = tile.core.within(read)
        prediction, reference = predicted.read(read), true.read(read)
        of_sites = None
        if sites:
            of_sites = sites.masks(read)
            outside = ~covered(of_sites, read.shape)
            prediction[:, outside] = reference[:, outside] = UNSEEN
        outlines.update(prediction, reference, of_sites, core)
        prediction, reference = prediction[:, rows, cols], reference[:, rows, cols]
        if of_sites is not None:
            of_sites = {k: mask[core] for k, mask in of_sites.items()}
        counts.update(prediction, reference, of_sites)
        thumbnails.add(tile.core, prediction, reference, of_sites)
        if areas is not None:
            areas.add(prediction, reference, of_sites, grid.pixel_area_m2(tile.core))


def _inside(tile: Tile, grid: Grid) -> Window:
    """What is read for a tile: its margin ends at the grid's edge."""
    read = tile.read.intersection(grid.window)
    if read is None:
        raise ValueError(f"{tile} lies outside the grid")
    return read


def _results(
    job: EvaluateJob,
    place: Place,
    compared: tuple[Footprints, Footprints],
    metrics: dict[str, Any],
    boundary: dict[str, Any],
    areas: ComparedAreas | None,
    wire: Wire,
) -> dict[str, Any]:
    grid = place.grid
    simulated = is_simulated(
        layer.facts.tags for footprints in compared for layer in footprints.layers
    )
    if simulated:
        warn_of_simulation(wire)
    numbers = {name: metrics["pooled"][score] for name, score in NUMBERS.items()}
    return {
        **header(job.tool, numbers, simulated),
        "grid": {
            "crs": CRS.from_user_input(grid.crs).to_string() if place.known else None,
            "width": grid.width,
            "height": grid.height,
            "resolution_m": grid.resolution_m() if place.known else None,
        },
        "compared": [
            {
                "role": footprints.role,
                "name": footprints.label,
                "dates": [date.iso for date in footprints.dates],
                "files": _files(given),
            }
            for footprints, given in zip(compared, (job.prediction, job.reference))
        ],
        "areas": areas.areas() if areas else [],
        "changes": [],
        "transitions": areas.transitions() if areas else [],
        "metrics": metrics,
        "boundary": boundary,
        "warnings": list(wire.warnings),
        "files": {"REPORT": job.report} if job.report else {},
    }


def _files(given: FootprintsInput) -> list[str]:
    if given.polygons is not None:
        return [given.polygons.path]
    return [raster.path for raster in given.rasters]

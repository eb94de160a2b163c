"""The numbers of a mapping run, as the report and the files beside it take them."""

from __future__ import annotations

import math
from dataclasses import asdict
from typing import Any

from affine import Affine
from pyproj import CRS

from ..wording import worded
from .errors import RasterReadError
from .ledger import Ledger
from .map_job import MapJob
from .map_plan import Plan
from .metrics import SeriesCounts
from .results import header, is_simulated, warn_of_simulation
from .sites import named
from .wire import Wire

_WHOLE, _THIN_EVIDENCE = 0.995, 0.9


def results_of(
    plan: Plan,
    ledger: Ledger,
    counts: SeriesCounts | None,
    polygons: dict[tuple[str | None, int, int, str], int],
    wire: Wire,
) -> dict[str, Any]:
    series, grid = plan.series, plan.series.grid
    areas = ledger.areas()
    totals = [row for row in areas if row["site"] is None]
    shown = set(plan.wanted_pairs)
    dates = [scene.date.iso for scene in series.scenes]
    wanted = {(dates[a], dates[b]) for a, b in shown}
    changes = [row for row in ledger.changes() if (row["from"], row["to"]) in wanted]
    for row in changes:
        a, b = dates.index(row["from"]), dates.index(row["to"])
        # Where no layer of changes is drawn, nobody has counted them.
        row["polygons"] = (
            polygons.get((row["site"], a, b, row["kind"]), 0) if plan.job.outputs.changes else None
        )
    _warn_of_small_sites(plan.job, ledger.without_pixels(), wire)
    _warn_of_gaps(ledger.share_ever_seen(), totals, wire)
    metrics = counts.summary() if counts else None
    pooled = metrics["pooled"] if metrics else {}
    files = {
        name.upper(): path
        for name, path in asdict(plan.job.outputs).items()
        if path is not None
    }
    simulated = is_simulated(scene.tags for scene in series.scenes)
    if simulated:
        warn_of_simulation(wire)
    numbers = {
        "CA_TIOU": pooled.get("ca_tiou"),
        "MEAN_IOU": pooled.get("mean_iou"),
        "AREA_FIRST_HA": totals[0]["mine_ha"],
        "AREA_LAST_HA": totals[-1]["mine_ha"],
    }
    return {
        **header(plan.job.tool, numbers, simulated),
        "model": {key: value for key, value in asdict(plan.card).items() if key != "folder"},
        "grid": {
            "crs": CRS.from_user_input(grid.crs).to_string(),
            "width": grid.width,
            "height": grid.height,
            "pixel_size": _pixel_size(grid.transform),
            "resolution_m": grid.resolution_m(),
        },
        "scenes": [
            {
                "date": scene.date.iso,
                "name": scene.name,
                "files": list(scene.files),
                "bands": dict(scene.bands.labels),
                "bands_source": scene.bands.source,
                "ignored_bands": list(scene.bands.ignored),
                "scale": scene.scale,
                "offset": scene.offset,
                "level": scene.level,
                "valid_share": row["valid_share"],
                "resampled": scene.resampled,
                "notes": list(scene.notes),
            }
            for scene, row in zip(series.scenes, totals)
        ],
        "areas": areas,
        "changes": changes,
        "transitions": [
            row for row in ledger.transitions() if (row["from"], row["to"]) in wanted
        ],
        "metrics": metrics,
        "warnings": list(wire.warnings),
        "files": files,
    }


def partly_seen(areas: list[dict[str, Any]]) -> dict[str, dict[str, float]]:
    """The dates that did not show the whole of a site, and what share of it they showed; by site,
    the empty name for all of the series."""
    shares: dict[str, dict[str, float]] = {}
    for row in areas:
        if row["valid_share"] < _WHOLE:
            shares.setdefault(row["site"] or "", {})[row["date"]] = round(row["valid_share"], 3)
    return shares


def _pixel_size(transform: Affine) -> list[float]:
    """Width and height of a pixel in the grid's units, whichever way the raster is turned."""
    return [math.hypot(transform.a, transform.d), math.hypot(transform.b, transform.e)]


def _warn_of_small_sites(job: MapJob, without_pixels: list[str], wire: Wire) -> None:
    if not without_pixels or job.sites is None:
        return
    wire.warning(worded(
        "Sites of {layer} too small or too narrow to cover the centre of a pixel have no results: "
        "{sites}.",
        layer=job.sites.label, sites=named(without_pixels),
    ))


def _warn_of_gaps(ever_seen: float, totals: list[dict[str, Any]], wire: Wire) -> None:
    if ever_seen == 0:
        raise RasterReadError(
            worded("No pixel of the area holds data at any date."),
            worded(
                "Check the nodata value of the rasters, and that SITES lie on data and are larger "
                "than a pixel."
            ),
        )
    if ever_seen < _WHOLE:
        wire.info(worded(
            "{share:.0%} of the area holds no data at any date and is left out.",
            share=1 - ever_seen,
        ))
    for row in totals:
        if row["valid_share"] < _THIN_EVIDENCE:
            wire.warning(worded(
                "{date}: only {share:.0%} of the area that other dates show was seen; areas of "
                "that date count the seen part alone.",
                date=row["date"], share=row["valid_share"],
            ))

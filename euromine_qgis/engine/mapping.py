"""The main job: a series of rasters in; footprints, changes, numbers and a report out.

One pass over the tiles reads, predicts, decides and writes; polygons, metrics and the report are
made from what the pass left behind.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pyproj import CRS

from .. import layout
from .cards import ModelCard, read_card
from .change import UNSEEN, codes_of, pairs_of, summarise
from .errors import BandError, DateError, RasterReadError
from .grid import Window
from .inference import Prediction, Predictor, choose_device
from .jobs import MapJob
from .ledger import Ledger
from .map_outputs import MapWriters
from .map_vectors import write_vectors
from .metrics import SeriesCounts
from .output_checks import check_outputs
from .raster_masks import MaskSeries, read_mask_series
from .raster_output import BLOCK_PX
from .rasters import Series, SeriesReader, open_series
from .report import write_report
from .series import SceneDate
from .sites import Sites, named, read_sites
from .temporal import ChainParameters, Decoded, decode_chain, decode_independent
from .thumbnails import Thumbnails
from .tiles import Tile, plan_tiles
from .versions import versions
from .wire import Wire

RESULTS_FORMAT = "euromine-results/1"
PASS_FROM, PASS_TO = 5.0, 85.0
VECTORS_TO, REPORT_FROM = 95.0, 96.0
_WHOLE, _THIN_EVIDENCE = 0.995, 0.9
_DAYS_A_YEAR = 365.25


@dataclass(frozen=True)
class Decision:
    """What a block shows. ``decoded``: states and posterior of the dates; ``raw`` (t, h, w): the
    network's own probabilities; per pair of the output pairs ``codes`` uint8 (p, h, w) and
    ``certainty`` (p, h, w), the probability of both dates' states."""

    decoded: Decoded
    raw: NDArray[np.float32]
    codes: NDArray[np.uint8]
    certainty: NDArray[np.float32]


@dataclass(frozen=True)
class Plan:
    """What was understood of a job before anything is computed."""

    job: MapJob
    card: ModelCard
    series: Series
    sites: Sites | None
    reference: MaskSeries | None
    tiles: tuple[Tile, ...]
    threshold: float
    chain: ChainParameters
    output_pairs: tuple[tuple[int, int], ...]

    @property
    def network_pairs(self) -> tuple[tuple[int, int], ...]:
        """Pairs that the change network looks at: the chain needs the consecutive ones."""
        if self.job.temporal == "hmm":
            return pairs_of(len(self.series.scenes), "consecutive")
        return self.output_pairs

    @property
    def gap_years(self) -> list[float]:
        middles = [_middle(scene.date) for scene in self.series.scenes]
        return [(b - a) / _DAYS_A_YEAR for a, b in zip(middles, middles[1:])]

    @property
    def wanted_pairs(self) -> tuple[tuple[int, int], ...]:
        """The pairs that the user asked for, a part of ``output_pairs``."""
        if self.job.tool == "mapfootprint":
            return ()
        return pairs_of(len(self.series.scenes), self.job.pairs)


def run_mapping(job: MapJob, wire: Wire) -> dict[str, Any]:
    """Run ``changedetect`` or ``mapfootprint``; returns the outputs by the tool's output names.

    Raises a child of EuroMineError that names the input and the remedy.
    """
    began = time.monotonic()
    wire.progress(0, "reading the series")
    plan = _prepare(job, wire)
    device, why = choose_device(job.device)
    wire.info(f"Device: {why}")
    predictor = Predictor(plan.card, device)
    wire.info(f"Model: {plan.card.id} {plan.card.version}, {plan.card.title}")

    with tempfile.TemporaryDirectory(prefix="euromine-") as scratch:
        ledger = Ledger(
            [scene.date for scene in plan.series.scenes],
            plan.output_pairs,
            plan.sites.names if plan.sites else (),
        )
        counts = _counts(plan)
        thumbnails = Thumbnails(plan.series, plan.sites, with_reference=plan.reference is not None)
        with MapWriters(job, plan.series, plan.card, plan.threshold, plan.output_pairs,
                        Path(scratch)) as writers:
            _one_pass(plan, predictor, ledger, counts, thumbnails, writers, wire)
        wire.progress(PASS_TO, "drawing polygons")
        polygons = write_vectors(
            job,
            plan.series,
            plan.sites,
            plan.output_pairs,
            plan.wanted_pairs,
            writers.scratch_files,
            wire,
        )
        results = _results(plan, ledger, counts, polygons, wire)
        results["run"] = {
            "interpreter": sys.executable,
            "device": why,
            "versions": versions(),
            "seconds": time.monotonic() - began,
            "settings": {
                "threshold": plan.threshold,
                "temporal": job.temporal,
                "pairs": job.pairs,
                "min_area_ha": job.min_area_ha,
                "bands": job.bands,
            },
            "job": asdict(job),
        }
        if job.outputs.report:
            wire.progress(REPORT_FROM, "writing the report")
            write_report(results, thumbnails.pictures(), job.outputs.report)
    wire.progress(100, "done")
    return {
        **{key: results[key] for key in ("CA_TIOU", "MEAN_IOU", "AREA_FIRST_HA", "AREA_LAST_HA")},
        **results["files"],
    }


def _prepare(job: MapJob, wire: Wire) -> Plan:
    card = read_card(Path(job.model))
    check_outputs(job, card)
    series = open_series(job.series, job.bands, job.custom_bands, wire)
    _check_model_against(card, series)
    if job.tool == "changedetect" and len(series.scenes) < 2:
        raise DateError(
            "SERIES holds one date only; changes need two.",
            "Add rasters of other years, or run euromine:mapfootprint.",
        )
    grid = series.grid
    sites = read_sites(job.sites, grid, wire.warning) if job.sites else None
    reference = None
    if job.reference:
        reference = read_mask_series(job.reference, grid, series.dates, wire, series.images)
    pairs: tuple[tuple[int, int], ...] = ()
    if job.tool == "changedetect":
        count = len(series.scenes)
        pairs = tuple(sorted({*pairs_of(count, job.pairs), *pairs_of(count, "first_last")}))

    def keep(window: Window) -> bool:
        return sites is None or bool(sites.touching(window))

    # Whole blocks of the outputs, so that none is compressed twice.
    core_px = -(-(card.tile_size_px - 2 * card.overlap_px) // BLOCK_PX) * BLOCK_PX
    tiles = plan_tiles(grid, core_px, card.overlap_px, keep)
    threshold = card.threshold if job.threshold is None else job.threshold
    chain = ChainParameters(**card.temporal)
    return Plan(job, card, series, sites, reference, tiles, threshold, chain, pairs)


def _check_model_against(card: ModelCard, series: Series) -> None:
    for scene in series.scenes:
        lacking = [band for band in card.minimum_bands if band not in scene.bands.indices]
        if lacking:
            raise BandError(
                f"{scene.name} has no {', '.join(lacking)} band, which model {card.id} needs.",
                "Say with BANDS or CUSTOM_BANDS where it is, or choose another model.",
            )


def _counts(plan: Plan) -> SeriesCounts | None:
    if plan.reference is None:
        return None
    dates = [scene.date.iso for scene in plan.series.scenes]
    return SeriesCounts(dates, plan.sites.names if plan.sites else ())


def _one_pass(
    plan: Plan,
    predictor: Predictor,
    ledger: Ledger,
    counts: SeriesCounts | None,
    thumbnails: Thumbnails,
    writers: MapWriters,
    wire: Wire,
) -> None:
    grid = plan.series.grid
    with ExitStack() as open_files:
        reader = open_files.enter_context(SeriesReader(plan.series))
        reference = open_files.enter_context(plan.reference) if plan.reference else None
        for number, (tile, reflectance) in enumerate(_read_ahead(reader, plan.tiles, wire)):
            share = number / len(plan.tiles)
            wire.progress(
                PASS_FROM + (PASS_TO - PASS_FROM) * share, f"tile {number + 1} of {len(plan.tiles)}"
            )
            core = tile.core
            seen = _crop(reflectance, tile)
            if np.isnan(seen).all():
                decision = _nothing_seen(plan, core)
            else:
                prediction = predictor.predict(
                    reflectance, plan.network_pairs, wire.check_cancelled
                )
                decision = _decide(plan, tile, prediction)
            inside, index = np.ones(core.shape, dtype=bool), None
            area = grid.pixel_area_m2(core)
            if plan.sites:
                index = plan.sites.index(core)
                inside = index >= 0
                for k in plan.sites.touching(core):
                    _book(ledger, k, plan.sites.mask(k, core), decision, area)
            _book(ledger, None, inside, decision, area)
            _hide(decision, ~inside)
            truth = reference.read(core) if reference else None
            if counts is not None and truth is not None:
                truth[:, ~inside] = UNSEEN
                counts.update(decision.decoded.states, truth, index)
            summary = None
            if plan.output_pairs:
                years = [scene.date.year for scene in plan.series.scenes]
                first_last = plan.output_pairs.index((0, len(years) - 1))
                summary = summarise(decision.decoded.states, years, decision.codes[first_last])
            writers.write(core, decision, summary)
            thumbnails.add(core, seen, decision, summary, truth)


def _read_ahead(
    reader: SeriesReader, tiles: tuple[Tile, ...], wire: Wire
) -> Iterator[tuple[Tile, NDArray[np.float32]]]:
    """Tiles with their reflectance (t, 6, h, w); the next is read while one is computed."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        coming = thread.submit(_read_mirrored, reader, tiles[0]) if tiles else None
        for number, tile in enumerate(tiles):
            wire.check_cancelled()
            if coming is None:
                return
            reflectance = coming.result()
            if number + 1 < len(tiles):
                coming = thread.submit(_read_mirrored, reader, tiles[number + 1])
            yield tile, reflectance


def _read_mirrored(reader: SeriesReader, tile: Tile) -> NDArray[np.float32]:
    """A tile with its margin, (t, 6, h, w); past the raster's edge the raster is mirrored, which is
    the surrounding that the models were scored with."""
    there = tile.read.intersection(reader.series.grid.window)
    if there is None:
        raise ValueError(f"{tile} lies outside the grid")
    rows = there.row - tile.read.row, tile.read.row_stop - there.row_stop
    cols = there.col - tile.read.col, tile.read.col_stop - there.col_stop
    return np.pad(reader.read(there), ((0, 0), (0, 0), rows, cols), mode="symmetric")


def _decide(plan: Plan, tile: Tile, prediction: Prediction) -> Decision:
    mine, gain, loss = (
        _crop(part, tile) for part in (prediction.mine, prediction.gain, prediction.loss)
    )
    if plan.job.temporal == "hmm":
        decoded = decode_chain(mine, gain, loss, plan.threshold, plan.chain, plan.gap_years)
        of_pairs = [_states_of_pair(decoded, a, b) for a, b in plan.output_pairs]
    else:
        # Dates stand for themselves; a pair is decided from both dates and their change together.
        decoded = decode_independent(mine, plan.threshold)
        of_pairs = [
            _states_of_pair(
                decode_chain(
                    mine[[a, b]], gain[k : k + 1], loss[k : k + 1], plan.threshold, plan.chain
                ),
                0,
                1,
            )
            for k, (a, b) in enumerate(plan.network_pairs)
        ]
    empty = (0, *mine.shape[1:])
    codes = np.stack([c for c, _ in of_pairs]) if of_pairs else np.empty(empty, np.uint8)
    certainty = np.stack([p for _, p in of_pairs]) if of_pairs else np.empty(empty, np.float32)
    return Decision(decoded, mine.copy(), codes, certainty)


def _states_of_pair(
    decoded: Decoded, a: int, b: int
) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """Transition codes of two dates, and the product of the probabilities of their states."""
    likely = [
        np.where(decoded.states[t] == 1, decoded.mine[t], 1 - decoded.mine[t]) for t in (a, b)
    ]
    return codes_of(decoded.states[a], decoded.states[b]), likely[0] * likely[1]


def _nothing_seen(plan: Plan, core: Window) -> Decision:
    shape = core.shape
    dates, pairs = len(plan.series.scenes), len(plan.output_pairs)
    unknown = np.full((dates, *shape), np.nan, dtype=np.float32)
    return Decision(
        Decoded(np.full((dates, *shape), UNSEEN, dtype=np.uint8), unknown),
        unknown.copy(),
        np.full((pairs, *shape), UNSEEN, dtype=np.uint8),
        np.full((pairs, *shape), np.nan, dtype=np.float32),
    )


def _book(
    ledger: Ledger,
    site: int | None,
    inside: NDArray[np.bool_],
    decision: Decision,
    area: NDArray[np.float64],
) -> None:
    ledger.add(site, inside, decision.decoded.states, decision.raw, decision.codes, area)


def _hide(decision: Decision, outside: NDArray[np.bool_]) -> None:
    """Make the pixels outside all sites unseen, in place."""
    decision.decoded.states[:, outside] = UNSEEN
    decision.decoded.mine[:, outside] = np.nan
    decision.raw[:, outside] = np.nan
    decision.codes[:, outside] = UNSEEN
    decision.certainty[:, outside] = np.nan


def _crop(values: NDArray[Any], tile: Tile) -> NDArray[Any]:
    """The core of a tile out of an array over what was read around it, (..., h, w)."""
    rows, cols = tile.core_in_read
    return values[..., rows, cols]


def _warn_of_small_sites(job: MapJob, without_pixels: list[str], wire: Wire) -> None:
    if not without_pixels or job.sites is None:
        return
    wire.warning(
        f"Sites of {job.sites.label} too small or too narrow to cover the centre of a pixel have "
        f"no results: {named(without_pixels)}."
    )


def _warn_of_gaps(ever_seen: float, totals: list[dict[str, Any]], wire: Wire) -> None:
    if ever_seen == 0:
        raise RasterReadError(
            "No pixel of the area holds data at any date.",
            "Check the nodata value of the rasters, and that SITES lie on data and are larger than "
            "a pixel.",
        )
    if ever_seen < _WHOLE:
        wire.info(f"{1 - ever_seen:.0%} of the area holds no data at any date and is left out.")
    for row in totals:
        if row["valid_share"] < _THIN_EVIDENCE:
            wire.warning(
                f"{row['date']}: only {row['valid_share']:.0%} of the area that other dates show "
                "was seen; areas of that date count the seen part alone."
            )


def _middle(date: SceneDate) -> float:
    """The middle of a date's span, as a day number."""
    first, last = date.span
    return (first.toordinal() + last.toordinal()) / 2


def _results(
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
        row["polygons"] = polygons.get((row["site"], a, b, row["kind"]), 0)
    _warn_of_small_sites(plan.job, ledger.without_pixels(), wire)
    _warn_of_gaps(ledger.share_ever_seen(), totals, wire)
    metrics = counts.summary() if counts else None
    pooled = metrics["pooled"] if metrics else {}
    files = {
        name.upper(): path
        for name, path in asdict(plan.job.outputs).items()
        if path is not None
    }
    simulated = any(scene.tags.get("EUROMINE_SIMULATED") for scene in series.scenes)
    if simulated:
        wire.warning("The input says that it is simulated: these are not real places.")
    return {
        "format": RESULTS_FORMAT,
        "tool": plan.job.tool,
        "version": layout.version(),
        "created": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "CA_TIOU": pooled.get("ca_tiou"),
        "MEAN_IOU": pooled.get("mean_iou"),
        "AREA_FIRST_HA": totals[0]["mine_ha"],
        "AREA_LAST_HA": totals[-1]["mine_ha"],
        "simulated": simulated,
        "model": {key: value for key, value in asdict(plan.card).items() if key != "folder"},
        "grid": {
            "crs": CRS.from_user_input(grid.crs).to_string(),
            "width": grid.width,
            "height": grid.height,
            "pixel_size": [abs(grid.transform.a), abs(grid.transform.e)],
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

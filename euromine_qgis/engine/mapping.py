"""The main job: a series of rasters in; footprints, changes, numbers and a report out.

One pass over the tiles reads, predicts, decides and writes; polygons, metrics and the report are
made from what the pass left behind.
"""

from __future__ import annotations

import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..wording import worded
from .blending import BlendedTile, Blender
from .cards import read_card
from .change import UNSEEN, summarise
from .decisions import Decision, decide, hide, nothing_seen
from .devices import choose_device, lane_count
from .errors import DeviceError
from .explain import explain
from .grid import Window
from .held_rasters import HeldRasters
from .inference import Prediction, Predictor
from .ledger import Ledger
from .map_job import MapJob
from .map_outputs import MapWriters, ScratchFiles
from .map_plan import Plan, prepare
from .map_results import partly_seen, results_of
from .map_vectors import VECTORS_FROM, VECTORS_TO, write_vectors
from .metrics import SeriesCounts
from .pipeline import in_order
from .raster_masks import MaskSeries
from .raster_series import SeriesReader, read_mirrored
from .report import write_report
from .results import run_facts
from .sites import covered
from .thumbnails import Thumbnails
from .wire import Wire

PASS_FROM = 5.0
EXPLAIN_FROM = VECTORS_TO
REPORT_FROM = 97.0


def run_mapping(job: MapJob, wire: Wire) -> dict[str, Any]:
    """Run ``changedetect`` or ``mapfootprint``; returns the outputs by the tool's output names.

    Raises a child of EuroMineError that names the input and the remedy.
    """
    began = time.monotonic()
    wire.progress(0, worded("reading the series"))
    # While the model's lanes are opened, torch counts their threads instead of all.
    lanes = lane_count()
    with ThreadPoolExecutor(max_workers=1) as beside:
        loading = beside.submit(_load, job)
        plan = prepare(job, wire, lanes)
        predictor, why = loading.result()
    wire.info(worded("Device: {device}", device=why))
    wire.info(worded(
        "Model: {model} {version}, {title}",
        model=plan.card.id, version=plan.card.version, title=plan.card.title,
    ))

    with tempfile.TemporaryDirectory(prefix="euromine-") as scratch, HeldRasters(job) as held:
        ledger = Ledger(
            [scene.date for scene in plan.series.scenes],
            plan.output_pairs,
            plan.sites.names if plan.sites else (),
        )
        counts = _counts(plan)
        thumbnails = Thumbnails(plan.series, plan.sites, with_reference=plan.reference is not None)
        with MapWriters(held.job, plan.series, plan.card, plan.threshold, plan.output_pairs,
                        Path(scratch), explained=bool(plan.questions)) as writers:
            _one_pass(plan, predictor, ledger, counts, thumbnails, writers, wire)
        held.complete = True
        wire.progress(VECTORS_FROM, worded("drawing polygons"))
        polygons = write_vectors(
            job,
            plan.series,
            plan.sites,
            plan.output_pairs,
            plan.wanted_pairs,
            writers.scratch_files,
            wire,
        )
        wire.progress(EXPLAIN_FROM, worded("asking which bands matter"))
        explanations = _explanations(plan, predictor, ledger, writers.scratch_files, wire)
        results = results_of(plan, ledger, counts, polygons, wire)
        results["explanations"] = explanations
        settings = {
            "threshold": plan.threshold,
            "temporal": job.temporal,
            "pairs": job.pairs,
            "min_area_ha": job.min_area_ha,
            "smoothing_px": job.smoothing_px,
            "bands": job.bands,
        }
        results["run"] = run_facts(job, began, settings, why)
        if job.outputs.report:
            wire.progress(REPORT_FROM, worded("writing the report"))
            write_report(
                results, thumbnails.pictures(), job.outputs.report,
                wire.report_progress(REPORT_FROM),
            )
    wire.progress(100, worded("done"))
    return {
        **{key: results[key] for key in ("CA_TIOU", "MEAN_IOU", "AREA_FIRST_HA", "AREA_LAST_HA")},
        **results["files"],
        "partly_seen": partly_seen(results["areas"]),
    }


def _load(job: MapJob) -> tuple[Predictor, str]:
    """The model on its device, and why on that one."""
    device, why = choose_device(job.device)
    return Predictor(read_card(Path(job.model)), device), why


def _explanations(
    plan: Plan, predictor: Predictor, ledger: Ledger, files: ScratchFiles, wire: Wire
) -> list[dict[str, Any]]:
    """The maps are made by now: a device too small for the explanations does not cost them."""
    explained: list[dict[str, Any]] = []
    try:
        for one in explain(
            plan, predictor, ledger.changes(), ledger.areas(), files, wire
        ):
            explained.append(one.row())
    except DeviceError as error:
        wire.warning(worded(
            "Which bands the decisions rest on is not told: {problem}", problem=error.message
        ))
    return explained


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
    """Reading runs ahead of computing, and deciding, counting and writing run behind it."""
    with ExitStack() as open_files:
        reader = open_files.enter_context(SeriesReader(plan.series))
        reference = open_files.enter_context(plan.reference) if plan.reference else None
        blender = Blender(plan.card.overlap_px)
        behind = open_files.enter_context(ThreadPoolExecutor(max_workers=1))
        finishing: Future[None] | None = None

        def finish(core: Window, seen: NDArray[np.float32], blended: Prediction | None) -> None:
            _finish(plan, core, seen, blended, reference, ledger, counts, thumbnails, writers)

        passing = _PassProgress(len(plan.tiles), len(plan.series.scenes), wire)

        def predict(read: _ReadTile) -> tuple[_ReadTile, Prediction | None]:
            if read.is_empty:
                passing.add(len(plan.series.scenes))
                return read, None
            return read, predictor.predict(
                read.reflectance, plan.network_pairs, wire.check_cancelled, passing.add,
                since_seen=plan.in_chain,
            )

        at_once = predictor.tiles_at_once(len(plan.series.scenes))
        computing = open_files.enter_context(ThreadPoolExecutor(at_once))
        passing.add(0)
        tiles = _with_settled_numbers(plan, predictor, _read_ahead(reader, plan.tiles, wire), wire)
        for read, prediction in in_order(computing, predict, tiles, at_once):
            wire.check_cancelled()
            tile = read.tile
            if prediction is not None:
                prediction = _blended(blender, tile, prediction)
            if finishing is not None:
                finishing.result()
            seen = read.reflectance[(..., *tile.core.within(tile.read))]
            finishing = behind.submit(finish, tile.core, seen, prediction)
        if finishing is not None:
            finishing.result()


class _PassProgress:
    """How far the pass over the tiles is, told date by date; several threads may add to it."""

    def __init__(self, tiles: int, dates: int, wire: Wire) -> None:
        self._tiles, self._dates, self._wire = tiles, dates, wire
        self._done, self._lock = 0, threading.Lock()

    def add(self, dates: int) -> None:
        with self._lock:
            self._done += dates
            share = self._done / max(self._tiles * self._dates, 1)
            self._wire.progress(PASS_FROM + (VECTORS_FROM - PASS_FROM) * share, worded(
                "tile {number} of {count}",
                number=min(self._done // self._dates + 1, self._tiles), count=self._tiles,
            ))


def _blended(blender: Blender, tile: BlendedTile, prediction: Prediction) -> Prediction:
    """The tile's core, with what its neighbours say of it."""
    parts = (prediction.mine, prediction.gain, prediction.loss)
    values = np.concatenate([part[(..., *tile.seen_in_read)] for part in parts])
    joined = blender.join(tile, values)
    dates, pairs = len(prediction.mine), len(prediction.gain)
    return Prediction(joined[:dates], joined[dates : dates + pairs], joined[dates + pairs :])


def _finish(
    plan: Plan,
    core: Window,
    seen: NDArray[np.float32],
    prediction: Prediction | None,
    reference: MaskSeries | None,
    ledger: Ledger,
    counts: SeriesCounts | None,
    thumbnails: Thumbnails,
    writers: MapWriters,
) -> None:
    """From the probabilities of a block to everything that is kept of it; None: no date shows it.
    ``seen`` is its reflectance (t, 6, h, w)."""
    decision = nothing_seen(plan, core) if prediction is None else decide(plan, prediction)
    inside, of_sites = np.ones(core.shape, dtype=bool), None
    area = plan.series.grid.pixel_area_m2(core)
    if plan.sites:
        of_sites = plan.sites.masks(core)
        inside = covered(of_sites, core.shape)
        for k, mask in of_sites.items():
            _book(ledger, k, mask, decision, area)
    _book(ledger, None, inside, decision, area)
    if not inside.all():
        hide(decision, ~inside)
    truth = reference.read(core) if reference else None
    if counts is not None and truth is not None:
        truth[:, ~inside] = UNSEEN
        counts.update(decision.decoded.states, truth, of_sites)
    summary = None
    if plan.output_pairs:
        years = [scene.date.year for scene in plan.series.scenes]
        first_last = plan.output_pairs.index((0, len(years) - 1))
        summary = summarise(decision.decoded.states, years, decision.codes[first_last])
    writers.write(core, decision, summary)
    thumbnails.add(core, seen, decision, summary, truth, of_sites)


@dataclass(frozen=True)
class _ReadTile:
    """A tile with its reflectance (t, 6, h, w)."""

    tile: BlendedTile
    reflectance: NDArray[np.float32]

    @property
    def is_empty(self) -> bool:
        """Whether no date shows anything of what the tile has a say in."""
        return bool(np.isnan(self.reflectance[(..., *self.tile.seen_in_read)]).all())


def _read_ahead(
    reader: SeriesReader, tiles: Sequence[BlendedTile], wire: Wire
) -> Iterator[_ReadTile]:
    """Tiles in their order; the next is read while one is taken."""

    def read(tile: BlendedTile) -> _ReadTile:
        wire.check_cancelled()
        return _ReadTile(tile, read_mirrored(reader, tile.read))

    with ThreadPoolExecutor(max_workers=1) as thread:
        yield from in_order(thread, read, tiles, ahead=1)


def _with_settled_numbers(
    plan: Plan, predictor: Predictor, tiles: Iterator[_ReadTile], wire: Wire
) -> Iterator[_ReadTile]:
    """The tiles, the first ones after a trial of the numbers that they are computed in."""
    numbers: str | None = None
    for read in tiles:
        if numbers is None and not read.is_empty:
            numbers = predictor.settle_numbers(
                read.reflectance, plan.threshold, wire.check_cancelled
            )
            if numbers is not None:
                wire.info(worded("Numbers: {numbers}", numbers=numbers))
        yield read


def _book(
    ledger: Ledger,
    site: int | None,
    inside: NDArray[np.bool_],
    decision: Decision,
    area: NDArray[np.float64],
) -> None:
    ledger.add(site, inside, decision.decoded.states, decision.raw, decision.codes, area)

"""What was understood of a mapping job before anything is computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..wording import worded
from .blending import BlendedTile, plan_blended
from .cards import ModelCard, read_card
from .change import pairs_of
from .dates import SceneDate
from .errors import BandError, DateError
from .grid import Window
from .map_job import MapJob
from .memory import Tiling, choose_tiling
from .output_checks import check_outputs
from .questions import read_questions
from .raster_masks import MaskSeries, read_mask_series
from .raster_output import BLOCK_PX
from .raster_series import Series
from .rasters import open_series
from .sites import Sites, read_sites
from .temporal import ChainParameters
from .wire import Wire

_DAYS_A_YEAR = 365.25
# What is mirrored past the edges of a raster: as much as around the patches of the models' scores.
EDGE_PX = 24


@dataclass(frozen=True)
class Plan:
    """What was understood of a job before anything is computed.

    ``questions`` are the sites (None: the one that changed most, or the whole series) and pairs of
    dates to be explained; their pairs are among ``output_pairs``.
    """

    job: MapJob
    card: ModelCard
    series: Series
    sites: Sites | None
    reference: MaskSeries | None
    tiles: tuple[BlendedTile, ...]
    threshold: float
    chain: ChainParameters
    output_pairs: tuple[tuple[int, int], ...]
    questions: tuple[tuple[str | None, tuple[int, int]], ...] = ()

    @property
    def in_chain(self) -> bool:
        """Whether the dates are decided together."""
        return self.job.temporal == "hmm"

    @property
    def network_pairs(self) -> tuple[tuple[int, int], ...]:
        """Pairs that the change network looks at: the chain needs the consecutive ones."""
        if self.in_chain:
            return pairs_of(len(self.series.scenes), "consecutive")
        return self.output_pairs

    @property
    def gap_years(self) -> list[float]:
        return gap_years(self.series.dates)

    @property
    def wanted_pairs(self) -> tuple[tuple[int, int], ...]:
        """The pairs that the user asked for, a part of ``output_pairs``."""
        if self.job.tool == "mapfootprint":
            return ()
        return pairs_of(len(self.series.scenes), self.job.pairs)


def prepare(job: MapJob, wire: Wire, lanes: int) -> Plan:
    """Read the model card and the headers of all inputs, and check them against each other.

    ``lanes``: how many images a processor computes side by side, for the tiles' memory.

    Raises a child of EuroMineError that names the input and the remedy.
    """
    card = read_card(Path(job.model))
    check_outputs(job, card)
    series = open_series(job.series, job.bands, job.custom_bands, wire)
    check_model_against(card, series)
    if job.tool == "changedetect" and len(series.scenes) < 2:
        raise DateError(
            worded("SERIES holds one date only; changes need two."),
            worded("Add rasters of other years, or run euromine:mapfootprint."),
        )
    grid = series.grid
    sites = read_sites(job.sites, grid, wire.warning) if job.sites else None
    reference = None
    if job.reference:
        reference = read_mask_series(job.reference, grid, series.dates, wire, series.images)
    pairs: tuple[tuple[int, int], ...] = ()
    questions: tuple[tuple[str | None, tuple[int, int]], ...] = ()
    if job.tool == "changedetect":
        count = len(series.scenes)
        questions = _questions(job, series, sites)
        pairs = tuple(sorted({
            *pairs_of(count, job.pairs), *pairs_of(count, "first_last"),
            *(pair for _, pair in questions),
        }))

    def keep(window: Window) -> bool:
        return sites is None or bool(sites.touching(window))

    threshold = card.threshold_for(series.bands) if job.threshold is None else job.threshold
    chain = ChainParameters(**card.temporal)
    plan = Plan(job, card, series, sites, reference, (), threshold, chain, pairs, questions)
    tiling = _tiling(plan, lanes, wire)
    tiles = plan_blended(grid, tiling.core_px, card.overlap_px, EDGE_PX, keep)
    return replace(plan, tiles=tiles)


def _tiling(plan: Plan, lanes: int, wire: Wire) -> Tiling:
    """Tiles of whole blocks of the outputs, so that none is compressed twice, in bounded memory."""
    card, grid, limit_mib = plan.card, plan.series.grid, plan.job.memory_limit_mib
    largest_px = -(-(card.tile_size_px - card.overlap_px) // BLOCK_PX) * BLOCK_PX
    tiling = choose_tiling(
        largest_px, BLOCK_PX, card.overlap_px, grid.width, grid.height,
        len(plan.series.scenes), plan.network_pairs, limit_mib, lanes,
        max(0, len(plan.output_pairs) - len(plan.network_pairs)),
    )
    wire.info(worded(
        "Memory: about {memory:.0f} MB beside the libraries, tiles of {side} px and {overlap} px "
        "of overlap",
        memory=tiling.memory_mib, side=tiling.core_px, overlap=card.overlap_px,
    ))
    if limit_mib and tiling.memory_mib > limit_mib:
        wire.warning(worded(
            "MEMORY_LIMIT is {limit:.0f} MB, but even the smallest tiles take about {memory:.0f} "
            "MB. Give fewer dates at a time, or compare fewer pairs.",
            limit=limit_mib, memory=tiling.memory_mib,
        ))
    return tiling


def _questions(
    job: MapJob, series: Series, sites: Sites | None
) -> tuple[tuple[str | None, tuple[int, int]], ...]:
    """What EXPLAIN asks about; only the report has the answers."""
    asked = read_questions(job.explain)
    for question in asked:
        question.check_site(sites.names if sites else ())
    # One date may be written in two ways.
    found = dict.fromkeys((question.site, question.pair(series.dates)) for question in asked)
    return tuple(found) if job.outputs.report else ()


def check_model_against(card: ModelCard, series: Series) -> None:
    """Raises BandError where a date lacks a band that the model cannot do without."""
    for scene in series.scenes:
        lacking = [band for band in card.minimum_bands if band not in scene.bands.indices]
        if lacking:
            raise BandError(
                worded(
                    "{raster} has no {bands} band, which model {model} needs.",
                    raster=scene.name, bands=", ".join(lacking), model=card.id,
                ),
                worded("Say with BANDS or CUSTOM_BANDS where it is, or choose another model."),
            )


def gap_years(dates: Sequence[SceneDate]) -> list[float]:
    """Years between each date and the next."""
    middles = [_middle(date) for date in dates]
    return [(b - a) / _DAYS_A_YEAR for a, b in zip(middles, middles[1:])]


def _middle(date: SceneDate) -> float:
    """The middle of a date's span, as a day number."""
    first, last = date.span
    return (first.toordinal() + last.toordinal()) / 2

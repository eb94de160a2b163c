"""The rasters that a mapping run writes: those the user keeps, and those that polygons and
explanations need."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from .. import layout
from .cards import ModelCard
from .change import SUMMARY_BANDS, SUMMARY_NODATA, UNSEEN
from .grid import Window
from .map_job import MapJob
from .raster_output import Colour, RasterWriter
from .raster_series import Series

if TYPE_CHECKING:
    from .decisions import Decision

PROBABILITY_SCALE = 200
"""A probability p is kept as the integer p x 200, 255 where unknown."""

# Okabe & Ito, Color Universal Design: told apart with every kind of colour vision.
FOOTPRINT_PALETTE: dict[int, Colour] = {0: (255, 255, 255, 0), 1: (230, 159, 0, 255)}
CHANGE_PALETTE: dict[int, Colour] = {
    0: (255, 255, 255, 0),
    1: (153, 153, 153, 255),
    2: (213, 94, 0, 255),
    3: (0, 114, 178, 255),
}
CHANGE_MEANINGS = {0: "neither", 1: "stable mine", 2: "gain", 3: "loss"}


@dataclass(frozen=True)
class ScratchFiles:
    """Rasters that polygons are traced from and decisions explained by: ``states`` (a band a date),
    ``certainty`` (a band a date, probability x 200), ``codes`` and ``pair_certainty`` (a band an
    output pair). Only those are written that the job's outputs need."""

    states: str
    certainty: str
    codes: str
    pair_certainty: str


class MapWriters:
    """Opens every raster of a run, writes blocks, and gives them their final names together.

    ``explained``: whether decisions about the pairs will be.
    """

    def __init__(
        self,
        job: MapJob,
        series: Series,
        card: ModelCard,
        threshold: float,
        pairs: tuple[tuple[int, int], ...],
        scratch: Path,
        explained: bool,
    ) -> None:
        self._files = ExitStack()
        outputs = job.outputs
        self.scratch_files = ScratchFiles(
            states=outputs.footprint_raster or str(scratch / "states.tif"),
            certainty=str(scratch / "certainty.tif"),
            codes=str(scratch / "codes.tif"),
            pair_certainty=str(scratch / "pair_certainty.tif"),
        )
        dates = [scene.date.iso for scene in series.scenes]
        date_tags = [{"DATE": date, "ACQUISITIONDATETIME": date} for date in dates]
        tags = _lineage(job, card, threshold, series)

        def stack(path: str, descriptions: list[str], **more: Any) -> RasterWriter:
            return RasterWriter(
                path, series.grid, count=len(descriptions), dtype="uint8", nodata=UNSEEN,
                descriptions=descriptions, **more,
            )

        def annual(path: str, what: str, coding: str, **more: Any) -> RasterWriter:
            return stack(
                path, [f"{date} {what}" for date in dates], band_tags=date_tags,
                tags={**tags, "EUROMINE_CODES": coding}, **more,
            )

        probability_coding = f"mining probability x {PROBABILITY_SCALE}"
        self._states = annual(
            self.scratch_files.states, "mining footprint", "0 not mine, 1 mine",
            palette=FOOTPRINT_PALETTE, scratch=not outputs.footprint_raster,
        )
        self._certainty = self._probability = None
        if outputs.footprints:
            self._certainty = annual(
                self.scratch_files.certainty, "probability given all dates", probability_coding,
                continuous=True, scratch=True,
            )
        if outputs.probability_raster:
            self._probability = annual(
                outputs.probability_raster, "mining probability", probability_coding,
                continuous=True,
            )
        self._change = None
        if outputs.change_raster:
            self._change = RasterWriter(
                outputs.change_raster,
                series.grid,
                count=len(SUMMARY_BANDS),
                dtype="uint16",
                nodata=SUMMARY_NODATA,
                descriptions=list(SUMMARY_BANDS),
                band_tags=[{"FROM": dates[0], "TO": dates[-1]}] * len(SUMMARY_BANDS),
                tags=tags,
                palette=CHANGE_PALETTE,
                categories=CHANGE_MEANINGS,
            )
        self._codes = self._pair_certainty = None
        names = [f"{dates[a]} to {dates[b]}" for a, b in pairs]
        if pairs and (outputs.changes or explained):
            self._codes = stack(self.scratch_files.codes, names, scratch=True)
        if pairs and outputs.changes:
            self._pair_certainty = stack(
                self.scratch_files.pair_certainty, names, continuous=True, scratch=True
            )

    def __enter__(self) -> MapWriters:
        writers = (
            self._states,
            self._certainty,
            self._probability,
            self._change,
            self._codes,
            self._pair_certainty,
        )
        with ExitStack() as opened:
            for writer in writers:
                if writer is not None:
                    opened.enter_context(writer)
            # All are open: only now do they outlive this block.
            self._files = opened.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._files.__exit__(kind, error, trace)

    def write(
        self, core: Window, decision: Decision, summary: NDArray[np.uint16] | None
    ) -> None:
        """Write one block: what was decided, and the bands of CHANGE_RASTER (4, h, w)."""
        self._states.write(decision.decoded.states, core)
        if self._certainty is not None:
            self._certainty.write(as_integers(decision.decoded.mine), core)
        if self._probability is not None:
            self._probability.write(as_integers(decision.raw), core)
        if self._change is not None and summary is not None:
            self._change.write(summary, core)
        if self._codes is not None:
            self._codes.write(decision.codes, core)
        if self._pair_certainty is not None:
            self._pair_certainty.write(as_integers(decision.certainty), core)


def as_integers(probability: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Probabilities as uint8 0-200, 255 where NaN."""
    scaled = np.where(np.isnan(probability), UNSEEN, np.rint(probability * PROBABILITY_SCALE))
    return scaled.astype(np.uint8)


def _lineage(job: MapJob, card: ModelCard, threshold: float, series: Series) -> dict[str, str]:
    """Tags that let a reader of the file alone know how it was made."""
    tags = {
        "TIFFTAG_SOFTWARE": f"EuroMine {layout.version()}",
        "EUROMINE_MODEL": f"{card.id} {card.version}",
        "EUROMINE_MODEL_LICENCE": card.licence,
        "EUROMINE_THRESHOLD": f"{threshold:g}",
        "EUROMINE_TEMPORAL": job.temporal,
        "EUROMINE_DATES": ";".join(scene.date.iso for scene in series.scenes),
        "EUROMINE_INPUTS": ";".join(scene.name for scene in series.scenes),
    }
    if any(scene.tags.get("EUROMINE_SIMULATED") for scene in series.scenes):
        tags["EUROMINE_SIMULATED"] = "yes"
    return tags

"""The engine beside its own network: what reading, writing, years and pairs add."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from euromine_qgis.engine.change import pairs_of
from euromine_qgis.engine.map_job import MapJob, Outputs

from .scenes import YEARS, series
from .subjects import (
    FAST,
    Measured,
    Record,
    everything,
    in_turns,
    mapping,
    rasters,
    results_folder,
    run_jobs,
    unet,
)


@dataclass(frozen=True)
class Scope:
    """How much is measured. ``..._px`` are sides of square rasters, ``repeats`` runs of each."""

    forward_px: tuple[int, ...]
    pairs_px: int
    memory_px: int
    pixels_px: tuple[int, ...]
    years_px: int
    peers_px: tuple[int, ...]
    border_px: int
    repeats: int
    compression: str = "deflate"


QUICK = Scope((2048,), 512, 2048, (1024, 2048, 4096), 512, (1024,), 1024, 1)
COMPLETE = Scope(
    (2048, 10980), 1024, 10980, (1024, 2048, 4096, 8192, 10980), 1024, (2048,), 2048, 3
)
YEAR_COUNTS = (2, 4, 6, 8, 10)


def forward(scope: Scope) -> Iterator[Record]:
    """One year end to end against the network alone on the same tiles in memory."""
    for size in scope.forward_px:
        images = series(size, size, 1, scope.compression)
        subjects = {
            ("fast", "rasters"): (FAST, rasters),
            ("fast", "all"): (FAST, everything),
            ("unet", "rasters"): (unet(), rasters),
        }

        def run(card: Path, outputs: Any, images: list[Path] = images) -> Measured:
            with results_folder() as folder:
                return run_jobs([mapping(card, images, outputs(folder))], folder, replay=True)

        runs = in_turns(
            {
                f"{model}, {what}, {size} px": partial(run, card, outputs)
                for (model, what), (card, outputs) in subjects.items()
            },
            scope.repeats,
        )
        for (model, what), measured in zip(subjects, runs.values()):
            yield {"model": model, "outputs": what, "height": size, "width": size, "years": 1,
                   "runs": measured}


def pairs(scope: Scope) -> Iterator[Record]:
    """Ten years: footprints alone, all pairs of them, and each pair by itself."""
    size = scope.pairs_px
    images = series(size, size, len(YEARS), scope.compression)
    all_pairs = pairs_of(len(images), "all")

    def footprints(folder: Path, temporal: str) -> list[MapJob]:
        return [mapping(FAST, images, rasters(folder), temporal=temporal)]

    def together(folder: Path, temporal: str) -> list[MapJob]:
        return [
            mapping(FAST, images, rasters(folder, change=True), tool="changedetect", pairs="all",
                    temporal=temporal)
        ]

    def pairwise(folder: Path) -> list[MapJob]:
        jobs = []
        for number, (a, b) in enumerate(all_pairs):
            place = folder / str(number)
            place.mkdir()
            jobs.append(
                mapping(FAST, [images[a], images[b]], rasters(place, change=True),
                        tool="changedetect", temporal="none")
            )
        return jobs

    def run(jobs: Any, *arguments: Any) -> Measured:
        with results_folder() as folder:
            return run_jobs(jobs(folder, *arguments), folder)

    runs = in_turns(
        {
            "footprints alone": partial(run, footprints, "none"),
            "footprints, chain": partial(run, footprints, "hmm"),
            "all pairs": partial(run, together, "none"),
            "all pairs, chain": partial(run, together, "hmm"),
            "pair by pair": partial(run, pairwise),
        },
        scope.repeats,
    )
    for way, measured in runs.items():
        yield {"way": way, "height": size, "width": size, "years": len(images), "runs": measured}


def memory(scope: Scope) -> Iterator[Record]:
    """Peak memory of one year, and of a raster of twice the height."""
    yield from _sizes(scope, [(scope.memory_px * times, scope.memory_px) for times in (1, 2)])


def pixels(scope: Scope) -> Iterator[Record]:
    """Time of one year over the raster's size."""
    yield from _sizes(scope, [(size, size) for size in scope.pixels_px])


def _sizes(scope: Scope, shapes: list[tuple[int, int]]) -> Iterator[Record]:
    def run(height: int, width: int) -> Measured:
        with results_folder() as folder:
            images = series(height, width, 1, scope.compression)
            return run_jobs([mapping(FAST, images, rasters(folder))], folder)

    for shape in shapes:
        series(*shape, 1, scope.compression)
    runs = in_turns(
        {f"{height} x {width} px": partial(run, height, width) for height, width in shapes},
        scope.repeats,
    )
    for (height, width), measured in zip(shapes, runs.values()):
        yield {"height": height, "width": width, "years": 1, "runs": measured}


def years(scope: Scope) -> Iterator[Record]:
    """Time of footprints and consecutive changes over the number of years."""
    size = scope.years_px
    images = series(size, size, len(YEARS), scope.compression)

    def run(count: int) -> Measured:
        with results_folder() as folder:
            outputs: Outputs = rasters(folder, change=True)
            job = mapping(FAST, images[-count:], outputs, tool="changedetect")
            return run_jobs([job], folder)

    runs = in_turns(
        {f"{count} years": partial(run, count) for count in YEAR_COUNTS}, scope.repeats
    )
    for count, measured in zip(YEAR_COUNTS, runs.values()):
        yield {"height": size, "width": size, "years": count, "runs": measured}

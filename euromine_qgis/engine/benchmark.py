"""Models over a folder in EuroMineNet's layout: the table of the paper's two tasks.

Every site is mapped by the main job itself and its footprints are kept, so that a run that was
stopped goes on where it was; the scores are counted from the kept footprints.
"""

from __future__ import annotations

import io
import json
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..wording import worded
from ..worker.protocol import InfoText, Message, Progress
from .benchmark_job import BenchmarkJob
from .cards import ModelCard, read_card
from .dates import SceneDate
from .devices import choose_device
from .errors import Cancelled, CardError, EuroMineError, OutputError, RasterReadError
from .eurominenet import Sample, SiteFiles, choose_sites
from .jobs import RasterInput
from .map_job import MapJob, Outputs
from .mapping import run_mapping
from .mask_dates import REFERENCE, DatedParameters
from .metrics import SeriesCounts
from .raster_masks import lay_masks, read_mask_layers
from .raster_sources import read_facts
from .rasters import common_grid
from .report import write_report
from .results import header, is_simulated, run_facts
from .tiles import plan_tiles
from .wire import Wire

_BLOCK_PX = 1024
_MAP_TO, _COUNT_TO = 92.0, 98.0
_FOOTPRINTS = DatedParameters("FOOTPRINTS", "DATES")


@dataclass(frozen=True)
class _Model:
    path: str
    card: ModelCard


class _WireOfSite(Wire):
    """What the mapping of one site says, as a part of the whole run."""

    def __init__(self, whole: Wire, site: str, first: float, last: float) -> None:
        super().__init__(io.StringIO())
        self._whole, self._site = whole, site
        self._first, self._last = first, last

    def send(self, message: Message) -> None:
        if isinstance(message, Progress):
            done = self._first + (self._last - self._first) * message.percent / 100
            self._whole.progress(done, f"{self._site}: {message.doing}")
        elif isinstance(message, InfoText):
            self._whole.info(message.text)

    def warning(self, text: str) -> None:
        self._whole.warning(f"{self._site}: {text}")

    def check_cancelled(self) -> None:
        self._whole.check_cancelled()


class _Silent:
    """Masks are understood again while they are counted; their lines were in the log before."""

    def info(self, text: str) -> None:
        """Not said again."""

    def warning(self, text: str) -> None:
        """Not said again."""


def run_benchmark(job: BenchmarkJob, wire: Wire) -> dict[str, Any]:
    """Run ``benchmark``; returns the outputs by the tool's output names.

    Raises a child of EuroMineError that names the input and the remedy. A site that cannot be
    mapped or judged is left out for all models, and named in the warnings and the report.
    """
    began = time.monotonic()
    wire.progress(0, worded("looking for sites"))
    models = [_Model(path, read_card(Path(path))) for path in job.models]
    choose_device(job.device)
    sample = choose_sites(Path(job.folder), job.split, job.years)
    left_out = dict(sample.left_out)
    for why in dict.fromkeys(left_out.values()):
        names = ", ".join(name for name in left_out if left_out[name] == why)
        wire.warning(worded("Left out ({reason}): {sites}.", reason=why, sites=names))
    wire.info(worded(
        "{count} sites of {folder}, split {split}.",
        count=len(sample.sites), folder=job.folder, split=job.split,
    ))
    kept = Path(job.footprints_folder)
    failed = _map_all(job, models, sample, kept, wire)
    sites, counted = _count_all(models, sample, kept, failed, wire)
    left_out.update(failed)
    results = {
        **header(job.tool, {}, _is_simulated(sites, sample)),
        "folder": job.folder,
        "split": job.split,
        "sites": sites,
        "left_out": left_out,
        "models": [
            {"id": _name(model), "title": model.card.title, "metrics": metrics}
            for model, metrics in zip(models, counted)
        ],
        "warnings": list(wire.warnings),
        "files": {"REPORT": job.report},
        "run": run_facts(job, began, {"device": job.device}),
    }
    wire.progress(_COUNT_TO, worded("writing the report"))
    write_report(results, (), job.report)
    wire.progress(100, worded("done"))
    return {"REPORT": job.report}


def _is_simulated(names: Sequence[str], sample: Sample) -> bool:
    """Whether an image of a site that counts says that it is simulated."""
    return is_simulated(
        read_facts(str(path)).tags
        for site in sample.sites if site.name in names
        for path in list(site.images.values())[:1]
    )


def _name(model: _Model) -> str:
    return f"{model.card.id} {model.card.version}"


def _raster(kept: Path, model: _Model, site: SiteFiles) -> Path:
    of_model = re.sub(r"[^\w.-]+", "_", _name(model))
    return kept / f"{site.name}.{of_model}.tif"


def _map_all(
    job: BenchmarkJob, models: Sequence[_Model], sample: Sample, kept: Path, wire: Wire
) -> dict[str, str]:
    """Maps what is not there yet; returns why sites could not be mapped, by name."""
    failed: dict[str, str] = {}
    try:
        kept.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            worded("The footprints cannot be kept in {folder}: {error}.", folder=kept, error=error),
            worded("Choose another place for REPORT."),
        ) from error
    steps = [
        (model, site) for site in sample.sites for model in models
        if not _is_mapped(_raster(kept, model, site), model, site)
    ]
    there = len(sample.sites) * len(models) - len(steps)
    if there:
        wire.info(worded(
            "{count} footprint rasters are in {folder} already and are used as they are.",
            count=there, folder=kept,
        ))
    began = time.monotonic()
    for number, (model, site) in enumerate(steps):
        wire.check_cancelled()
        if site.name in failed:
            continue
        if number:
            seconds = (time.monotonic() - began) / number * (len(steps) - number)
            wire.info(worded(
                "{site} with {model}, {number} of {count}, about {minutes:.0f} min left",
                site=site.name, model=_name(model), number=number + 1, count=len(steps),
                minutes=seconds / 60,
            ))
        else:
            wire.info(worded(
                "{site} with {model}, {number} of {count}",
                site=site.name, model=_name(model), number=number + 1, count=len(steps),
            ))
        target = _raster(kept, model, site)
        first, last = (_MAP_TO * (number + end) / len(steps) for end in (0, 1))
        made_of = _made_of(model, site)
        try:
            _map(job, model, site, target, _WireOfSite(wire, site.name, first, last))
            _remember(target, made_of)
        except (Cancelled, CardError, OutputError):
            # A model without its weights, or a full disk, is no fault of the site's.
            raise
        except EuroMineError as error:
            failed[site.name] = error.message
            wire.warning(_left_out(site, error))
    return failed


def _left_out(site: SiteFiles, error: EuroMineError) -> str:
    return worded("{site} is left out: {error}", site=site.name, error=error)


def _map(
    job: BenchmarkJob, model: _Model, site: SiteFiles, target: Path, wire: Wire
) -> None:
    years = sorted(site.images)
    run_mapping(
        MapJob(
            tool="changedetect" if len(years) > 1 else "mapfootprint",
            series=tuple(
                RasterInput(str(site.images[year]), f"{site.name} {year}", str(year), "file name")
                for year in years
            ),
            model=model.path,
            device=job.device,
            outputs=Outputs(footprint_raster=str(target)),
        ),
        wire,
    )


def _is_mapped(path: Path, model: _Model, site: SiteFiles) -> bool:
    """Whether a raster is there that this very model made of these very images; rasters carry their
    final name only when they are complete."""
    if not path.is_file() or not model.card.weights_path.is_file():
        return False
    try:
        remembered = json.loads(_memory_of(path).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(remembered == _made_of(model, site))


def _made_of(model: _Model, site: SiteFiles) -> dict[str, list[int]]:
    """Size and time of change (ns) of every file that a raster is made of, by path: two data sets
    may have the same sites and years. Whether one is missing, its reader says."""
    files = [Path(model.path), model.card.weights_path, *site.images.values()]
    states = {str(file.absolute()): file.stat() for file in files if file.is_file()}
    return {path: [state.st_size, state.st_mtime_ns] for path, state in states.items()}


def _memory_of(raster: Path) -> Path:
    return raster.with_suffix(".made_of.json")


def _remember(raster: Path, made_of: dict[str, list[int]]) -> None:
    path = _memory_of(raster)
    try:
        path.write_text(json.dumps(made_of, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise OutputError(
            worded(
                "The footprints cannot be kept in {folder}: {error}.",
                folder=path.parent, error=error,
            ),
            worded("Choose another place for REPORT."),
        ) from error


def _count_all(
    models: Sequence[_Model], sample: Sample, kept: Path, failed: dict[str, str], wire: Wire
) -> tuple[list[str], list[dict[str, Any]]]:
    """Names of the sites, and each model's scores over them. What cannot be judged joins ``failed``
    and is left out for all models, so that they are compared on the same sites."""
    while True:
        sites = [site for site in sample.sites if site.name not in failed]
        if not sites:
            name, why = next(iter(failed.items()))
            raise RasterReadError(
                worded(
                    "None of the {count} sites could be judged; {site}: {reason}",
                    count=len(failed), site=name, reason=why,
                ),
                worded("Check the images and labels of that site first."),
            )
        known = len(failed)
        counted = [_count(model, sites, kept, failed, wire) for model in models]
        if len(failed) == known:
            return [site.name for site in sites], counted


def _count(
    model: _Model,
    sites: Sequence[SiteFiles],
    kept: Path,
    failed: dict[str, str],
    wire: Wire,
) -> dict[str, Any]:
    years = sorted({year for site in sites for year in site.images})
    counts = SeriesCounts(
        [str(year) for year in years], [site.name for site in sites],
        # A year that only other sites have parts no two years of this one.
        [[str(year) for year in sorted(set(site.images) & set(site.labels))] for site in sites],
    )
    for position, site in enumerate(sites):
        wire.check_cancelled()
        share = position / len(sites)
        wire.progress(
            _MAP_TO + (_COUNT_TO - _MAP_TO) * share, worded("{site}: counting", site=site.name)
        )
        try:
            _count_site(counts, position, _raster(kept, model, site), site, years)
        except EuroMineError as error:
            failed[site.name] = error.message
            wire.warning(_left_out(site, error))
    return counts.summary()


def _count_site(
    counts: SeriesCounts, position: int, raster: Path, site: SiteFiles, years: Sequence[int]
) -> None:
    """Raises a child of EuroMineError where labels do not fit."""
    dates = [SceneDate(year) for year in years]
    mapped_years = [str(year) for year in sorted(site.images)]
    predicted = read_mask_layers([RasterInput(str(raster), site.name)], mapped_years, _FOOTPRINTS)
    labels = read_mask_layers(
        [
            RasterInput(
                str(path), worded("{site} label {year}", site=site.name, year=year), str(year)
            )
            for year, path in site.labels.items() if year in site.images
        ],
        (), REFERENCE,
    )
    images = {SceneDate(year): read_facts(str(path)) for year, path in site.images.items()}
    grid = common_grid([predicted[0].facts])
    silent = _Silent()
    with lay_masks(predicted, grid, dates, silent, role="footprint raster") as mapped, \
            lay_masks(labels, grid, dates, silent, images, role="label") as true:
        for tile in plan_tiles(grid, _BLOCK_PX, 0):
            everything = np.ones(tile.core.shape, dtype=bool)
            counts.update(mapped.read(tile.core), true.read(tile.core), {position: everything})

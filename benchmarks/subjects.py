"""What is measured: the engine on a job, and runs taken in turns."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from euromine_qgis import layout
from euromine_qgis.engine.jobs import RasterInput
from euromine_qgis.engine.map_job import MapJob, Outputs

from .places import BUILD
from .process import run_driver

FAST = layout.MODELS / "fast.json"
UNET = BUILD / "model" / "unet.json"
Measured = dict[str, Any]
Record = dict[str, Any]


@contextmanager
def results_folder() -> Iterator[Path]:
    BUILD.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=BUILD, prefix="results-") as folder:
        yield Path(folder)


def mapping(card: Path, images: Sequence[Path], outputs: Outputs, **settings: Any) -> MapJob:
    """A job of the engine on the processor; ``mapfootprint`` where the settings name no tool."""
    return MapJob(
        series=tuple(RasterInput(str(image)) for image in images), model=str(card), device="cpu",
        outputs=outputs, **{"tool": "mapfootprint", **settings},
    )


def rasters(folder: Path, change: bool = False) -> Outputs:
    """Footprints and probabilities, and what changed."""
    return Outputs(
        footprint_raster=str(folder / "footprints.tif"),
        probability_raster=str(folder / "probabilities.tif"),
        change_raster=str(folder / "changes.tif") if change else None,
    )


def everything(folder: Path) -> Outputs:
    """What mapfootprint can write: polygons and the report as well."""
    return replace(
        rasters(folder), footprints=str(folder / "footprints.gpkg"),
        report=str(folder / "report.html"),
    )


def run_jobs(jobs: Sequence[MapJob], folder: Path, replay: bool = False) -> Measured:
    """The engine on these jobs, one after another in one process."""
    paths = []
    for number, job in enumerate(jobs):
        path = folder / f"job{number}.json"
        path.write_text(job.to_json(), encoding="utf-8")
        paths.append(str(path))
    return run_driver("ours", {"jobs": paths, "replay": replay})


def in_turns(
    subjects: dict[str, Callable[[], Measured]], repeats: int
) -> dict[str, list[Measured]]:
    """What each subject measured, run after run; one run of each, then the next of each."""
    runs: dict[str, list[Measured]] = {name: [] for name in subjects}
    for number in range(repeats):
        for name, run in subjects.items():
            measured = run()
            runs[name].append(measured)
            print(
                f"  {number + 1}/{repeats}  {measured['seconds']:8.1f} s "
                f"{measured['peak_mib']:7.0f} MiB  {name}", flush=True,
            )
    return runs


def unet() -> Path:
    """The card of the network that all are measured with, which is taught where it is not there."""
    if not all((UNET.parent / name).exists() for name in ("unet.json", "unet_byte.onnx")):
        print("teaching the network, once (a few minutes)", flush=True)
        run_driver("teach", {"folder": str(UNET.parent)})
    return UNET

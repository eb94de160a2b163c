"""How fast this machine maps a series: ``make bench`` or ``python -m benchmarks [CARD.json ...]``.

Each model maps the simulated series of the demo (nine dates) in a worker process of its own, as
from QGIS, with all rasters written. Start is the time until the worker has answered a probe: mostly
the import of torch. Rate counts pixels times dates over the time of the run less the start. Memory
is the highest resident size of the worker.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path

from euromine_qgis import layout
from euromine_qgis.engine import demo
from euromine_qgis.engine.jobs import MapJob, Outputs, RasterInput
from euromine_qgis.engine.simulation import SIZE_PX, YEARS


def worker(*arguments: str) -> tuple[float, float, list[dict[str, object]]]:
    """Seconds, highest resident MiB and messages of one ``python -m euromine_qgis.engine``."""
    command = [sys.executable, "-m", "euromine_qgis.engine", *arguments]
    with tempfile.TemporaryFile() as out, open(os.devnull, "w") as quiet:
        start = time.perf_counter()
        process = os.posix_spawn(
            sys.executable, command, {**os.environ, "PYTHONPATH": str(layout.PACKAGE.parent)},
            file_actions=[
                (os.POSIX_SPAWN_DUP2, out.fileno(), 1), (os.POSIX_SPAWN_DUP2, quiet.fileno(), 2),
            ],
        )
        _, status, usage = os.wait4(process, 0)
        seconds = time.perf_counter() - start
        out.seek(0)
        messages = [json.loads(line) for line in out]
    if status != 0:
        raise SystemExit(f"the worker failed: {messages[-1] if messages else 'no message'}")
    return seconds, usage.ru_maxrss / 1024, messages


def job(series: Path, results: Path, card: Path) -> Path:
    """A job file that maps all dates of the series and writes every raster."""
    images = sorted((series / demo.SITE / "image").glob("*.tif"))
    settings = MapJob(
        tool="changedetect",
        series=tuple(RasterInput(str(image)) for image in images),
        model=str(card),
        outputs=Outputs(
            footprint_raster=str(results / "footprints.tif"),
            probability_raster=str(results / "probabilities.tif"),
            change_raster=str(results / "changes.tif"),
        ),
    )
    path = results / "job.json"
    path.write_text(settings.to_json(), encoding="utf-8")
    return path


def main(cards: list[Path]) -> None:
    megapixels = SIZE_PX**2 * len(YEARS) / 1e6
    start, _, messages = worker("probe")
    print(f"{os.cpu_count()} cores, {json.dumps(messages[-1])}")
    print(f"start {start:.1f} s; series of {len(YEARS)} dates, {megapixels:.2f} Mpx in all\n")
    print(f"{'model':<28}{'run s':>8}{'Mpx/s':>8}{'MiB':>8}")
    with tempfile.TemporaryDirectory() as folder:
        series, results = Path(folder, "series"), Path(folder, "results")
        results.mkdir()
        demo.main(str(series))
        for card in cards:
            seconds, memory_mib, _ = worker("run", str(job(series, results, card)))
            rate = megapixels / max(seconds - start, 0.01)
            print(f"{card.stem:<28}{seconds:>8.1f}{rate:>8.2f}{memory_mib:>8.0f}", flush=True)


if __name__ == "__main__":
    main([Path(card) for card in sys.argv[1:]] or sorted(layout.MODELS.glob("*.json")))

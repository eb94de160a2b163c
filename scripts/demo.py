"""Simulates the demo series, maps it with QGIS, and says what came out.

    demo.py FOLDER

FOLDER/series holds the simulated mine, FOLDER/results what euromine:changedetect made of it.
Standard library only; expects the variables that `make env` prints.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GENERATOR = ("demo.py", "simulation.py")
# What QGIS says of itself, and its lists of parameters and results: in the log, not on the screen.
CHATTER = re.compile(r"$|-+$|(Inputs|Results)$|(?!WARNING|ERROR)[A-Z_]+:\t|Problem with|<string>:")


def simulate(folder: Path) -> None:
    """Makes the series unless the same generator has made it here before."""
    sources = [ROOT / "euromine_qgis" / "engine" / name for name in GENERATOR]
    state = sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()
    stamp = folder / ".generator"
    if stamp.exists() and stamp.read_text(encoding="ascii") == state:
        return
    command = [os.environ["EUROMINE_PYTHON"], "-m", "euromine_qgis.engine", "demo", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True)
    stamp.write_text(state, encoding="ascii")


def map_series(series: Path, results: Path) -> tuple[int, dict[str, Path]]:
    """Exit status of qgis_process, and the output files by parameter name."""
    results.mkdir(parents=True, exist_ok=True)
    outputs = {
        "FOOTPRINTS": results / "footprints.gpkg",
        "CHANGES": results / "changes.gpkg",
        "FOOTPRINT_RASTER": results / "footprints.tif",
        "PROBABILITY_RASTER": results / "probabilities.tif",
        "CHANGE_RASTER": results / "changes.tif",
        "REPORT": results / "report.html",
    }
    command = [os.environ["QGIS_PROCESS"], "run", "euromine:changedetect"]
    command += [f"SERIES={path}" for path in sorted(series.glob("*/image/Year*.tif"))]
    command += [f"REFERENCE={path}" for path in sorted(series.glob("*/label/Year*.tif"))]
    command += [f"SITES={series / 'sites.geojson'}", "SITE_ID=site"]
    command += [f"{name}={path}" for name, path in outputs.items()]
    with (results / "qgis_process.log").open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, errors="replace",
        )
        for line in process.stdout or ():
            log.write(line)
            if not CHATTER.match(line):
                print(f"  {line}", end="", flush=True)
        return process.wait(), outputs


def numbers(report: Path) -> list[str]:
    """The main numbers, from the file beside the report."""
    values = json.loads(report.with_suffix(".json").read_text(encoding="utf-8"))

    def shown(name: str, digits: int) -> str:
        value = values.get(name)
        return "not defined" if value is None else f"{value:.{digits}f}"

    return [
        f"mining area, first date   {shown('AREA_FIRST_HA', 1)} ha",
        f"mining area, last date    {shown('AREA_LAST_HA', 1)} ha",
        f"mean IoU                  {shown('MEAN_IOU', 3)}",
        f"CA-TIoU                   {shown('CA_TIOU', 3)}",
    ]


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(arguments[0]).resolve()
    start = time.monotonic()
    simulate(folder / "series")
    print(f"The series is SIMULATED, no real place: {folder / 'series'}")
    print("Mapping it: qgis_process run euromine:changedetect")
    status, outputs = map_series(folder / "series", folder / "results")
    if status != 0:
        log = folder / "results" / "qgis_process.log"
        print(f"qgis_process ended with status {status}: see {log}", file=sys.stderr)
        return 1
    print("\nLayers and report, of a simulated mine:")
    for name, path in outputs.items():
        print(f"  {name:<19} {path}")
    print("Main numbers against the simulated truth:")
    for line in numbers(outputs["REPORT"]):
        print(f"  {line}")
    print(f"Done in {time.monotonic() - start:.0f} s.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Others on the same network, weights and raster; each in an environment of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import Any

from .experiments import Scope
from .places import ENVIRONMENTS, POSITIONS, ROOT, WORKER_PYTHON
from .process import run_driver
from .scenes import series
from .subjects import Measured, Record, in_turns, mapping, rasters, results_folder, run_jobs, unet

DEEPNESS_SOURCE = "https://github.com/PUTvision/qgis-plugin-deepness"


@dataclass(frozen=True)
class Environment:
    """Packages of one peer.

    ``shares_worker``: torch and the rest of the worker's packages are seen from it, which saves
    gigabytes; else it is made from the system's Python and sees QGIS. ``source`` is cloned.
    """

    requirements: tuple[str, ...]
    imports: str
    shares_worker: bool = True
    source: str = ""
    variables: dict[str, str] = field(default_factory=dict)


ENVIRONMENTS_OF = {
    "onnxruntime": Environment(("onnxruntime==1.32.0",), "onnxruntime"),
    "geoai": Environment(("geoai-py==0.40.1",), "geoai.inference"),
    "terratorch": Environment(("terratorch==1.2.11",), "terratorch.tasks.tiled_inference"),
    "deepness": Environment(
        ("numpy<2", "onnxruntime==1.32.0", "opencv-python-headless<=4.9.0.80"),
        "onnxruntime, cv2, qgis.core, deepness.processing.models.segmentor",
        shares_worker=False, source=DEEPNESS_SOURCE, variables={"QT_QPA_PLATFORM": "offscreen"},
    ),
}


@dataclass(frozen=True)
class Peer:
    """A way to run the network; ``environment`` None is the worker's own.

    ``band`` of its file holds the probability; 0 where it writes no file.
    """

    title: str
    driver: str
    environment: str | None
    band: int = 1


PEERS = (
    Peer("geoai-py semantic_inference_on_geotiff", "geoai_semantic", "geoai", band=2),
    Peer("geoai-py predict_geotiff", "geoai_blend", "geoai"),
    Peer("TerraTorch tiled_inference", "terratorch_tiles", "terratorch"),
    Peer("Deepness map processor", "deepness_map", "deepness", band=0),
    Peer("onnxruntime loop", "onnx_loop", "onnxruntime"),
    Peer("plain loop", "plain_loop", None),
)


def python_of(environment: str | None) -> Path:
    return WORKER_PYTHON if environment is None else ENVIRONMENTS / environment / "bin" / "python"


def variables_of(environment: str | None) -> dict[str, str]:
    if environment is None:
        return {}
    wanted = ENVIRONMENTS_OF[environment]
    if not wanted.source:
        return wanted.variables
    source = ENVIRONMENTS / environment / "source" / "src"
    return {**wanted.variables, "PYTHONPATH": os.pathsep.join([str(ROOT), str(source)])}


@cache
def usable(environment: str | None) -> bool:
    """Whether an environment is there and imports what it is for."""
    if environment is None:
        return True
    if not python_of(environment).exists():
        return False
    command = [python_of(environment), "-c", f"import {ENVIRONMENTS_OF[environment].imports}"]
    variables = {**os.environ, **variables_of(environment)}
    return subprocess.run(command, env=variables, capture_output=True).returncode == 0


def set_up() -> None:
    """Makes the environments that are not there; says which cannot be had, and why."""
    for name, wanted in ENVIRONMENTS_OF.items():
        if usable(name):
            print(f"{name}: is there")
            continue
        print(f"{name}: installing {' '.join(wanted.requirements)}", flush=True)
        folder = ENVIRONMENTS / name
        shutil.rmtree(folder, ignore_errors=True)
        try:
            _make(folder, wanted)
        except subprocess.CalledProcessError as error:
            print(f"{name}: cannot be had ({error}); the benchmark goes without it", flush=True)
            continue
        usable.cache_clear()
        print(f"{name}: {'is there' if usable(name) else 'was installed but does not import'}")


def _make(folder: Path, wanted: Environment) -> None:
    if wanted.shares_worker:
        _call(WORKER_PYTHON, "-m", "venv", folder)
        places = "import site; print(site.getsitepackages()[0])"
        ask = [WORKER_PYTHON, "-c", places], [folder / "bin" / "python", "-c", places]
        workers, own = (
            subprocess.run(each, check=True, capture_output=True, text=True).stdout.strip()
            for each in ask
        )
        Path(own, "worker.pth").write_text(workers + "\n", encoding="utf-8")
    else:
        _call("/usr/bin/python3", "-m", "venv", "--system-site-packages", folder)
    if wanted.source:
        _call("git", "clone", "--quiet", "--depth", "1", wanted.source, folder / "source")
    _call(folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--no-cache-dir",
          *wanted.requirements)


def _call(*command: str | Path) -> None:
    subprocess.run([str(part) for part in command], check=True)


def peers(scope: Scope) -> Iterator[Record]:
    """Every peer at its defaults and at our tile, stride and batch; ours at its own."""
    card = unet()
    present = [peer for peer in PEERS if usable(peer.environment)]
    for peer in PEERS:
        if peer not in present:
            print(f"  without {peer.title}: `make bench-peers` installs it", flush=True)
    for size in scope.peers_px:
        (image,) = series(size, size, 1, scope.compression)
        with results_folder() as folder:
            ours = run_jobs([mapping(card, [image], rasters(folder))], folder)
        equal = equal_settings(ours)
        subjects: dict[tuple[str, str], Any] = {("EuroMine", "default"): None}
        for way, given in (("default", {}), ("equal", equal)):
            subjects |= {(peer.title, way): (peer, given) for peer in present}

        def run(subject: Any, image: Path = image) -> Measured:
            with results_folder() as folder:
                if subject is None:
                    return run_jobs([mapping(card, [image], rasters(folder))], folder, replay=True)
                peer, given = subject
                return run_peer(peer, card, image, folder / "answer.tif", given)

        runs = in_turns(
            {f"{title}, {way}": partial(run, subject)
             for (title, way), subject in subjects.items()},
            scope.repeats,
        )
        for (title, way), measured in zip(subjects, runs.values()):
            if not all(one["calls"] for one in measured):
                print(f"  {title}, {way}: predicted nothing of {size} px", flush=True)
                continue
            yield {"title": title, "settings": way, "height": size, "width": size, "years": 1,
                   "runs": measured}


def equal_settings(ours: Measured) -> dict[str, int]:
    """Our tile, stride and batch, as a peer's window, overlap and batch.

    What fills our tile up to a size that the network takes is overlap to them.
    """
    return {
        "window": ours["tile_px"], "overlap": ours["tile_px"] - ours["core_px"],
        "batch": ours["batch"],
    }


def run_peer(
    peer: Peer, card: Path, image: Path, output: Path, given: dict[str, int]
) -> Measured:
    """One run of a peer on an image, at its defaults but for what is given."""
    told = {
        "card": str(card), "raster": str(image), "output": str(output), "positions": POSITIONS,
        "onnx_raw": str(card.with_name("unet_raw.onnx")),
        "onnx_byte": str(card.with_name("unet_byte.onnx")), **given,
    }
    return run_driver(
        peer.driver, told, python_of(peer.environment), variables_of(peer.environment)
    )


def border(scope: Scope) -> Iterator[Record]:
    """How far each answer lies from one with dense overlap, at the seams and elsewhere."""
    card, size = unet(), scope.border_px
    (image,) = series(size, size, 1, scope.compression)
    with results_folder() as folder:
        ours = run_jobs([mapping(card, [image], rasters(folder))], folder)
        equal = equal_settings(ours)
        answers = [{
            "name": "EuroMine, default", "path": str(folder / "probabilities.tif"), "band": 1,
            "scale": 1 / 200, "stride": ours["core_px"], "first_seam": ours["overlap_px"] // 2,
        }]
        writing = [peer for peer in PEERS if peer.band and usable(peer.environment)]
        for way, given in (("default", {}), ("equal", equal)):
            for number, peer in enumerate(writing):
                output = folder / f"{way}{number}.tif"
                measured = run_peer(peer, card, image, output, given)
                answers.append({
                    "name": f"{peer.title}, {way}", "path": str(output), "band": peer.band,
                    "scale": 1.0, "stride": measured["tile_px"] - measured["overlap_px"],
                    "first_seam": measured["overlap_px"] // 2,
                })
        dense = run_driver("dense_overlap", {
            "card": str(card), "raster": str(image), "positions": POSITIONS,
            "window": ours["tile_px"], "answers": answers,
        })
    for name, difference in dense["differences"].items():
        title, _, way = name.rpartition(", ")
        yield {"title": title, "settings": way, "height": size, "width": size, **difference}

"""EuroMine's engine on job files, as the worker runs them, with its network's calls counted.

With ``replay`` the same calls are made again afterwards, on tiles that lie in memory: the time
that the network alone takes.
"""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

import euromine_qgis.engine.mapping  # noqa: F401  (imported here, not in what is timed)
from euromine_qgis.engine import networks
from euromine_qgis.engine.__main__ import main as run_worker
from euromine_qgis.engine.devices import LANE, Lanes, lane_count, open_lanes
from euromine_qgis.engine.inference import Predictor
from euromine_qgis.engine.job_files import read_job
from euromine_qgis.engine.map_plan import prepare
from euromine_qgis.engine.wire import Wire

from .meter import Meter, memory_mib, settings

DOORS = ("encode", "footprint", "pair_projections", "change_from")
# More calls of one kind are not repeated, but reckoned from the mean of these.
_REPLAYED = 64


@dataclass
class Kind:
    """Calls of one door on tensors of the same shapes, and one of them to do again."""

    door: str
    shape: tuple[int, ...]
    autocast: torch.dtype | None
    call: Callable[..., Any]
    network: networks.Network
    tensors: tuple[torch.Tensor, ...]
    count: int = 0
    seconds: float = 0.0

    @property
    def pixels(self) -> int:
        return self.shape[0] * self.shape[-2] * self.shape[-1]

    def again(self) -> None:
        with torch.inference_mode(), torch.autocast(
            "cpu", dtype=self.autocast or torch.bfloat16, enabled=self.autocast is not None
        ):
            self.call(self.network, *self.tensors)


class Calls:
    """What the mapping of tiles asks of its network, by kind; trials before it do not count."""

    def __init__(self) -> None:
        self.kinds: dict[tuple[Any, ...], Kind] = {}
        self._lock = threading.Lock()
        self._here = threading.local()
        self._paused = False
        Predictor.settle_numbers = self._as_trial(  # type: ignore[method-assign]
            Predictor.settle_numbers
        )
        for network in _descendants(networks.Network):
            for door in DOORS:
                if door in vars(network):
                    setattr(network, door, self._counted(door, vars(network)[door]))

    def _as_trial(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def trial(*arguments: Any) -> Any:
            self._paused = True
            try:
                return call(*arguments)
            finally:
                self._paused = False

        return trial

    def _counted(self, door: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(network: networks.Network, *tensors: torch.Tensor) -> Any:
            # What a door asks of another is its own; a model is tried out where it is loaded.
            in_lane = threading.current_thread().name.startswith(LANE)
            if self._paused or not in_lane or getattr(self._here, "inside", False):
                return call(network, *tensors)
            self._here.inside = True
            began = time.perf_counter()
            try:
                answer = call(network, *tensors)
            finally:
                self._here.inside = False
            seconds = time.perf_counter() - began
            autocast = (
                torch.get_autocast_dtype("cpu") if torch.is_autocast_enabled("cpu") else None
            )
            shape = tuple(tensors[0].shape)
            key = (door, shape, tensors[0].dtype, autocast)
            with self._lock:
                kind = self.kinds.setdefault(
                    key, Kind(door, shape, autocast, call, network, tensors)
                )
                kind.count += 1
                kind.seconds += seconds
            return answer

        return counted

    def replay_s(self, lanes: Lanes) -> float:
        """Seconds of all calls, made again side by side as the engine makes them."""
        self._paused = True
        seconds = 0.0
        for door in DOORS:
            kinds = [kind for kind in self.kinds.values() if kind.door == door]
            again = [kind for kind in kinds for _ in range(min(kind.count, _REPLAYED))]
            list(lanes.pool.map(Kind.again, kinds))
            began = time.perf_counter()
            list(lanes.pool.map(Kind.again, again))
            took = time.perf_counter() - began
            if again:
                all_pixels = sum(kind.count * kind.pixels for kind in kinds)
                seconds += took * all_pixels / sum(kind.pixels for kind in again)
        return seconds

    def summary(self, replay: bool) -> dict[str, Any]:
        kinds = list(self.kinds.values())
        encoded = [kind for kind in kinds if kind.door == "encode"]
        changes = [kind for kind in kinds if kind.door == "change_from"]
        # Tiles at the raster's edges have other sizes than most.
        usual = sorted(
            (kind for kind in encoded for _ in range(kind.count)), key=lambda kind: kind.shape[-1]
        )[sum(kind.count for kind in encoded) // 2]
        dtype = usual.autocast or usual.tensors[0].dtype
        lanes = open_lanes(torch.device("cpu"))
        told: dict[str, Any] = {
            "forward_s": sum(kind.seconds for kind in kinds) / lanes.count,
            "lanes": lanes.count,
            "calls": sum(kind.count for kind in encoded),
            "images": sum(kind.count * kind.shape[0] for kind in encoded),
            "pairs": sum(kind.count * kind.shape[0] for kind in changes),
            "forward_mpx": sum(
                kind.count * kind.pixels for kind in encoded
            ) / 1e6,
            "batch": usual.shape[0],
            "precision": str(dtype).removeprefix("torch."),
        }
        if replay:
            told["replay_s"] = self.replay_s(lanes)
        return told


def _tiling(job: str) -> dict[str, int]:
    """What a tile in the middle of a large raster shows the network, and shares with the next."""
    wanted = read_job(Path(job).read_text(encoding="utf-8"))
    plan = prepare(wanted, Wire(io.StringIO()), lane_count())
    core_px, overlap_px = max(tile.core.width for tile in plan.tiles), plan.card.overlap_px
    tile_px = core_px + overlap_px
    multiple_px = networks.load(plan.card, trial=False).side_multiple_px
    return {
        "core_px": core_px, "overlap_px": overlap_px,
        "tile_px": tile_px + -tile_px % multiple_px,
    }


def _descendants(kind: type[networks.Network]) -> list[type[networks.Network]]:
    children = kind.__subclasses__()
    return [kind, *children, *(grand for child in children for grand in _descendants(child))]


def main() -> None:
    wanted = settings()
    calls = Calls()
    meter = Meter()
    began = time.perf_counter()
    for job in wanted["jobs"]:
        if run_worker(["run", job]) != 0:
            raise SystemExit(f"the worker failed on {job}")
    seconds = time.perf_counter() - began
    measured = {"seconds": seconds, "peak_mib": memory_mib("VmHWM")}
    meter.finish(**measured, **_tiling(wanted["jobs"][0]), **calls.summary(wanted["replay"]))


if __name__ == "__main__":
    main()

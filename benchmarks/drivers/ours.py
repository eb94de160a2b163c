"""EuroMine's engine on job files, as the worker runs them, with its network's calls counted.

With ``replay`` the same calls are made again afterwards, on tiles that lie in memory: the time
that the network alone takes, at the same precision and, as ``replay_float32_s``, at full precision.
"""

from __future__ import annotations

import copy
import io
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

import euromine_qgis.engine.mapping  # noqa: F401  (imported here, not in what is timed)
from euromine_qgis.engine import networks
from euromine_qgis.engine.__main__ import main as run_worker
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

    def replay_s(self, float32: bool) -> float:
        """Seconds of all calls of this kind."""
        network, tensors, autocast = self.network, self.tensors, self.autocast
        if float32:
            network = copy.deepcopy(network).float()
            tensors, autocast = tuple(tensor.float() for tensor in tensors), None
        times = min(self.count, _REPLAYED)
        with torch.inference_mode(), torch.autocast(
            "cpu", dtype=autocast or torch.bfloat16, enabled=autocast is not None
        ):
            self.call(network, *tensors)
            began = time.perf_counter()
            for _ in range(times):
                self.call(network, *tensors)
        return (time.perf_counter() - began) / times * self.count


class Calls:
    """What the mapping of tiles asks of its network, by kind; trials before it do not count."""

    def __init__(self) -> None:
        self.kinds: dict[tuple[Any, ...], Kind] = {}
        self._counting = self._trying = False
        Predictor.predict = self._switched(Predictor.predict, True)  # type: ignore[method-assign]
        Predictor.settle_numbers = self._switched(  # type: ignore[method-assign]
            Predictor.settle_numbers, False
        )
        for network in _descendants(networks.Network):
            for door in DOORS:
                if door in vars(network):
                    setattr(network, door, self._counted(door, vars(network)[door]))

    def _switched(self, call: Callable[..., Any], counting: bool) -> Callable[..., Any]:
        """While ``settle_numbers`` runs, its predictions do not switch the counting on."""

        def switched(*arguments: Any) -> Any:
            if self._trying:
                return call(*arguments)
            self._counting, self._trying = counting, not counting
            try:
                return call(*arguments)
            finally:
                self._counting = self._trying = False

        return switched

    def _counted(self, door: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(network: networks.Network, *tensors: torch.Tensor) -> Any:
            if not self._counting:
                return call(network, *tensors)
            self._counting = False  # what a door asks of another is its own
            began = time.perf_counter()
            try:
                answer = call(network, *tensors)
            finally:
                self._counting = True
            autocast = (
                torch.get_autocast_dtype("cpu") if torch.is_autocast_enabled("cpu") else None
            )
            shape = tuple(tensors[0].shape)
            key = (door, shape, tensors[0].dtype, autocast)
            kind = self.kinds.setdefault(key, Kind(door, shape, autocast, call, network, tensors))
            kind.count += 1
            kind.seconds += time.perf_counter() - began
            return answer

        return counted

    def summary(self, replay: bool) -> dict[str, Any]:
        kinds = list(self.kinds.values())
        encoded = [kind for kind in kinds if kind.door == "encode"]
        changes = [kind for kind in kinds if kind.door == "change_from"]
        # Tiles at the raster's edges have other sizes than most.
        usual = sorted(
            (kind for kind in encoded for _ in range(kind.count)), key=lambda kind: kind.shape[-1]
        )[sum(kind.count for kind in encoded) // 2]
        dtype = usual.autocast or usual.tensors[0].dtype
        told: dict[str, Any] = {
            "forward_s": sum(kind.seconds for kind in kinds),
            "calls": sum(kind.count for kind in encoded),
            "images": sum(kind.count * kind.shape[0] for kind in encoded),
            "pairs": sum(kind.count * kind.shape[0] for kind in changes),
            "forward_mpx": sum(
                kind.count * kind.shape[0] * kind.shape[-2] * kind.shape[-1] for kind in encoded
            ) / 1e6,
            "batch": usual.shape[0],
            "precision": str(dtype).removeprefix("torch."),
        }
        if replay:
            told["replay_s"] = sum(kind.replay_s(float32=False) for kind in kinds)
            told["replay_float32_s"] = sum(kind.replay_s(float32=True) for kind in kinds)
        return told


def _tiling(job: str) -> dict[str, int]:
    """What a tile in the middle of a large raster shows the network, and shares with the next."""
    plan = prepare(read_job(Path(job).read_text(encoding="utf-8")), Wire(io.StringIO()))
    core_px, overlap_px = max(tile.core.width for tile in plan.tiles), plan.card.overlap_px
    tile_px = core_px + overlap_px
    return {
        "core_px": core_px, "overlap_px": overlap_px,
        "tile_px": tile_px + -tile_px % networks.Network.side_multiple_px,
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

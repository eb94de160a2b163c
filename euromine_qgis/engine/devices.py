"""Where a network runs, and in which numbers."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import torch

from ..wording import worded
from .errors import DeviceError

# What the threads that compute are called.
LANE = "lane"
_MOST_LANES = 4
_ALL_THERE_S = 60


def choose_device(wanted: str) -> tuple[torch.device, str]:
    """The device to run on and a sentence that says why. ``wanted``: auto, cpu, cuda or mps.

    Raises DeviceError where a device was asked for by name and cannot be used.
    """
    if wanted == "cpu":
        return torch.device("cpu"), worded(
            "cpu as asked for, {count} threads", count=torch.get_num_threads()
        )
    problems = []
    found = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    for name, available in found.items():
        if wanted in ("auto", name) and available:
            problem = _trial(name)
            if problem is None:
                model = torch.cuda.get_device_name() if name == "cuda" else "Apple silicon"
                return torch.device(name), f"{name} ({model})"
            problems.append(
                worded("{device} does not work: {problem}", device=name, problem=problem)
            )
            if wanted == name:
                raise DeviceError(
                    worded(
                        "DEVICE {device} is there but does not work: {problem}.",
                        device=name, problem=problem,
                    ),
                    worded("Choose DEVICE auto or cpu, or mend the driver."),
                )
    if wanted in found:
        raise DeviceError(
            worded(
                "DEVICE is {device}, but this computer's torch {version} finds none.",
                device=wanted, version=torch.__version__,
            ),
            worded("Choose DEVICE auto or cpu, or install the driver and torch for it."),
        )
    reason = "; ".join(problems) or worded("no GPU found")
    return torch.device("cpu"), worded(
        "cpu ({reason}), {count} threads", reason=reason, count=torch.get_num_threads()
    )


def fast_half(device: torch.device) -> torch.dtype | None:
    """The half precision that maps are tried in on a device; None where it would not pay.

    float16 rounds eight times as finely as bfloat16. On a processor with instructions for bfloat16
    it would save a quarter of the time and turn more pixels than is allowed
    (docs/decisions/0012).
    """
    return torch.float16 if device.type == "cuda" else None


@dataclass(frozen=True)
class Lanes:
    """``count`` threads of ``pool`` in which images are computed side by side, each with threads
    of its own. Threads that share an image wait for each other at every step, and for whatever
    else the computer does; images side by side do not, but need more memory."""

    count: int
    pool: ThreadPoolExecutor


def open_lanes(device: torch.device) -> Lanes:
    """One lane on a GPU; on a processor as many as use its threads best."""
    threads = torch.get_num_threads()
    count = lane_count() if device.type == "cpu" else 1
    pool = ThreadPoolExecutor(count, LANE)
    all_there = threading.Barrier(count)

    def begin(_: int) -> None:
        torch.set_num_threads(max(1, threads // count))
        # What is set holds for this thread once it has been asked for, and until then for every
        # thread that has not asked yet.
        torch.get_num_threads()
        all_there.wait(_ALL_THERE_S)

    list(pool.map(begin, range(count)))
    torch.set_num_threads(threads)
    return Lanes(count, pool)


def lane_count() -> int:
    """How many lanes a processor has: as leave the fewest of its threads idle; the most of
    these."""
    threads = torch.get_num_threads()
    return max(range(1, _MOST_LANES + 1), key=lambda lane: (lane * (threads // lane), lane))


def _trial(name: str) -> str | None:
    """Why a device that torch lists cannot compute, or None where it can."""
    try:
        torch.ones(8, device=name).sum().item()
    except RuntimeError as error:
        return str(error).splitlines()[0]
    return None

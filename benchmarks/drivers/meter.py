"""What a measured program says of itself; standard library only, for any environment."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


def settings() -> dict[str, Any]:
    """The settings that the program was started with."""
    return json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))


def memory_mib(entry: str) -> float:
    """``VmRSS``, resident now, or ``VmHWM``, the highest so far, of this process."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(f"{entry}:"):
            return int(line.split()[1]) / 1024
    raise ValueError(f"the kernel does not tell {entry}")


class Meter:
    """Made when all libraries are imported: its clock runs from then to ``finish``."""

    def __init__(self) -> None:
        self._forward_s, self._calls, self._images, self._pixels = 0.0, 0, 0, 0
        self._imported_mib = memory_mib("VmRSS")
        self._began = time.perf_counter()

    @contextmanager
    def forward(self, shape: tuple[int, ...]) -> Iterator[None]:
        """Around a call of the network on a batch of this shape (n, bands, h, w)."""
        began = time.perf_counter()
        yield
        self._forward_s += time.perf_counter() - began
        self._calls += 1
        self._images += shape[0]
        self._pixels += shape[0] * shape[-2] * shape[-1]

    def finish(self, **more: Any) -> None:
        """Writes what was measured, and ``more``, which wins over it."""
        measured = {
            "seconds": time.perf_counter() - self._began,
            "forward_s": self._forward_s,
            "calls": self._calls,
            "images": self._images,
            "forward_mpx": self._pixels / 1e6,
            "imported_mib": self._imported_mib,
            "peak_mib": memory_mib("VmHWM"),
        }
        Path(sys.argv[2]).write_text(json.dumps({**measured, **more}), encoding="utf-8")

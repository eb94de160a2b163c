"""What the figures were taken on."""

from __future__ import annotations

import importlib.metadata
import os
import platform
from pathlib import Path

# Without the kernel's release, which tells whose virtual machine it was.
_SYSTEM = (platform.system(), platform.machine(), *platform.libc_ver())
_PACKAGES = ("torch", "segmentation-models-pytorch", "rasterio", "numpy")
_QUICK_WITH = ("avx2", "avx512f", "avx512_bf16", "amx_bf16", "asimd", "bf16")


def describe() -> dict[str, str]:
    """Processor, cores, memory, system and versions; ``load``: what else ran (one minute)."""
    processor, flags = _processor()
    memory_gib = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    cores = os.sched_getaffinity(0)
    return {
        "processor": processor,
        "instructions": " ".join(flag for flag in _QUICK_WITH if flag in flags),
        "cores": str(len(cores)),
        "memory": f"{memory_gib:.0f} GiB",
        "system": " ".join(part for part in _SYSTEM if part),
        "python": platform.python_version(),
        **{name: importlib.metadata.version(name) for name in _PACKAGES},
        "load": f"{os.getloadavg()[0]:.1f}",
    }


def _processor() -> tuple[str, set[str]]:
    name, flags = platform.processor() or platform.machine(), set()
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(":")
        if key.strip() == "model name":
            name = value.strip()
        if key.strip() in ("flags", "Features"):
            flags = set(value.split())
    return name, flags

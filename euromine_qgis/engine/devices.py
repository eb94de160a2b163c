"""Where a network runs, and in which numbers."""

from __future__ import annotations

import torch

from .errors import DeviceError


def choose_device(wanted: str) -> tuple[torch.device, str]:
    """The device to run on and a sentence that says why. ``wanted``: auto, cpu, cuda or mps.

    Raises DeviceError where a device was asked for by name and cannot be used.
    """
    if wanted == "cpu":
        return torch.device("cpu"), f"cpu as asked for, {torch.get_num_threads()} threads"
    problems = []
    found = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    for name, available in found.items():
        if wanted in ("auto", name) and available:
            problem = _trial(name)
            if problem is None:
                model = torch.cuda.get_device_name() if name == "cuda" else "Apple silicon"
                return torch.device(name), f"{name} ({model})"
            problems.append(f"{name} does not work: {problem}")
            if wanted == name:
                raise DeviceError(
                    f"DEVICE {name} is there but does not work: {problem}.",
                    "Choose DEVICE auto or cpu, or mend the driver.",
                )
    if wanted in found:
        raise DeviceError(
            f"DEVICE is {wanted}, but this computer's torch {torch.__version__} finds none.",
            "Choose DEVICE auto or cpu, or install the driver and torch for it.",
        )
    reason = "; ".join(problems) or "no GPU found"
    return torch.device("cpu"), f"cpu ({reason}), {torch.get_num_threads()} threads"


def fast_half(device: torch.device) -> torch.dtype | None:
    """The half precision that maps are tried in on a device; None where it would not pay.

    float16 rounds eight times as finely as bfloat16. On a processor with instructions for bfloat16
    it would save a quarter of the time and turn more pixels than is allowed
    (docs/decisions/0012).
    """
    return torch.float16 if device.type == "cuda" else None


def _trial(name: str) -> str | None:
    """Why a device that torch lists cannot compute, or None where it can."""
    try:
        torch.ones(8, device=name).sum().item()
    except RuntimeError as error:
        return str(error).splitlines()[0]
    return None

"""Where a network runs, and in which numbers."""

from __future__ import annotations

import torch

from .errors import DeviceError

# What torch calls the instructions that make bfloat16 worth it, on x86 and on Arm.
_FAST_BFLOAT16 = ("avx512_bf16", "amx_bf16", "bf16", "sve_bf16")


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
    """The half precision that the device computes faster than float32; None where there is none."""
    if device.type == "cuda":
        has_bfloat16 = torch.cuda.is_bf16_supported(including_emulation=False)
        return torch.bfloat16 if has_bfloat16 else torch.float16
    if device.type == "cpu":
        able = torch.cpu.get_capabilities()
        return torch.bfloat16 if any(able.get(name) for name in _FAST_BFLOAT16) else None
    return None


def _trial(name: str) -> str | None:
    """Why a device that torch lists cannot compute, or None where it can."""
    try:
        torch.ones(8, device=name).sum().item()
    except RuntimeError as error:
        return str(error).splitlines()[0]
    return None

"""Where a network learns, and in which numbers."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from ..devices import choose_device

# What torch calls the instructions that make bfloat16 worth it, on x86 and on Arm.
_FAST_BFLOAT16 = ("avx512_bf16", "amx_bf16", "bf16", "sve_bf16")


@dataclass(frozen=True)
class Precision:
    """A device, and the half precision in which products are computed there; None is float32."""

    device: torch.device
    half: torch.dtype | None = None

    def autocast(self) -> torch.autocast:
        half = self.half or torch.bfloat16  # a name that torch knows, where it is not used
        return torch.autocast(self.device.type, half, enabled=self.half is not None)

    def scaler(self) -> torch.amp.GradScaler:
        """Keeps small gradients from vanishing in float16; does nothing in other numbers."""
        return torch.amp.GradScaler(self.device.type, enabled=self.half is torch.float16)


def choose_precision(wanted_device: str) -> tuple[Precision, str]:
    """The device of that name (auto, cpu, cuda, mps) with its fastest numbers, and why.

    Raises DeviceError where a device was asked for by name and cannot be used.
    """
    device, why = choose_device(wanted_device)
    half = _half_of(device)
    numbers = "float32" if half is None else str(half).removeprefix("torch.")
    return Precision(device, half), f"{why}, {numbers}"


def _half_of(device: torch.device) -> torch.dtype | None:
    if device.type == "cuda":
        has_bfloat16 = torch.cuda.is_bf16_supported(including_emulation=False)
        return torch.bfloat16 if has_bfloat16 else torch.float16
    if device.type == "cpu":
        able = torch.cpu.get_capabilities()
        return torch.bfloat16 if any(able.get(name) for name in _FAST_BFLOAT16) else None
    return None

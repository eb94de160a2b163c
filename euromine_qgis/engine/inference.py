"""The running of a model: reflectance of all dates of a tile in, probabilities out.

Every date is encoded once; footprints are decoded once a date and changes once a pair from the
encoded dates, so that the number of pairs hardly matters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np
import torch
from numpy.typing import NDArray

from . import networks
from .cards import ModelCard
from .errors import DeviceError

Float = NDArray[np.float32]

# Pixels of dates, and of pairs, that are computed together. More is slower on a processor, whose
# cache holds no more: on two cores images of 480 x 480 one by one run 1.2 times as fast as two by
# two. It also takes more memory: eight pairs of that size at once cost 1.4 GB.
_PIXELS_A_BATCH = 384 * 384


@dataclass(frozen=True)
class Prediction:
    """Probabilities in 0-1, NaN where a date was not seen.

    ``mine`` (t, h, w) of the dates; ``gain`` and ``loss`` (p, h, w) of the pairs asked for.
    """

    mine: Float
    gain: Float
    loss: Float


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


def _trial(name: str) -> str | None:
    """Why a device that torch lists cannot compute, or None where it can."""
    try:
        torch.ones(8, device=name).sum().item()
    except RuntimeError as error:
        return str(error).splitlines()[0]
    return None


class Predictor:
    """A loaded model on a device."""

    def __init__(self, card: ModelCard, device: torch.device) -> None:
        self._take(
            networks.load(card),
            [band.mean for band in card.bands],
            [band.std for band in card.bands],
            device,
        )

    @classmethod
    def of(
        cls,
        network: networks.Network,
        mean: Sequence[float],
        std: Sequence[float],
        device: torch.device,
    ) -> Predictor:
        """A network without a card, such as one in training; statistics in canonical order."""
        predictor = cls.__new__(cls)
        predictor._take(network.eval(), mean, std, device)
        return predictor

    def _take(
        self,
        network: networks.Network,
        mean: Sequence[float],
        std: Sequence[float],
        device: torch.device,
    ) -> None:
        self._device = device
        self._network = network.to(device, memory_format=torch.channels_last)
        self._mean, self._std = _column(mean, device), _column(std, device)

    def predict(
        self,
        reflectance: Float,
        pairs: Sequence[tuple[int, int]],
        check_cancelled: Callable[[], None],
    ) -> Prediction:
        """Probabilities of one tile.

        ``reflectance`` (t, 6, h, w) in 0-1 in canonical band order, NaN where missing; ``pairs``
        positions (earlier, later) of dates. ``check_cancelled`` is called between batches and may
        raise. Raises DeviceError where the memory does not suffice.
        """
        try:
            return self._predict(reflectance, pairs, check_cancelled)
        except RuntimeError as error:
            if not _is_out_of_memory(error):
                raise
            raise DeviceError(
                f"DEVICE {self._device.type} has not enough memory for this series.",
                "Close other programs, or choose DEVICE cpu, or give fewer dates at a time.",
            ) from error

    def _predict(
        self,
        reflectance: Float,
        pairs: Sequence[tuple[int, int]],
        check_cancelled: Callable[[], None],
    ) -> Prediction:
        dates, _, height, width = reflectance.shape
        unseen = np.all(np.isnan(reflectance), axis=1)
        padded = self._padded(reflectance)
        batch = max(1, _PIXELS_A_BATCH // (padded.shape[-1] * padded.shape[-2]))
        mine = np.empty((dates, height, width), dtype=np.float32)
        projections = []
        with torch.inference_mode():
            for start in range(0, dates, batch):
                check_cancelled()
                features = self._network.encode(self._input(padded[start : start + batch]))
                logits = self._network.footprint(features)[:, 0, :height, :width]
                mine[start : start + batch] = torch.sigmoid(logits).float().cpu().numpy()
                if pairs:
                    projections.append(self._network.pair_projections(features))
            change = np.empty((2, len(pairs), height, width), dtype=np.float32)
            if pairs:
                of_dates = torch.cat(projections)
                for start in range(0, len(pairs), batch):
                    check_cancelled()
                    some = pairs[start : start + batch]
                    logits = self._network.change_from(
                        of_dates[[a for a, _ in some]], of_dates[[b for _, b in some]]
                    )[..., :height, :width]
                    both = torch.sigmoid(logits).float().cpu().numpy()
                    change[:, start : start + len(some)] = both.transpose(1, 0, 2, 3)
        mine[unseen] = np.nan
        for k, (a, b) in enumerate(pairs):
            change[:, k, unseen[a] | unseen[b]] = np.nan
        return Prediction(mine, change[0], change[1])

    def _padded(self, reflectance: Float) -> Float:
        """Grown below and to the right by pixels that are not there (NaN) to what the network can
        take."""
        multiple, smallest = self._network.side_multiple_px, self._network.smallest_side_px
        height, width = reflectance.shape[-2:]
        grow_y = max(height + -height % multiple, smallest) - height
        grow_x = max(width + -width % multiple, smallest) - width
        return np.pad(
            reflectance, ((0, 0), (0, 0), (0, grow_y), (0, grow_x)), constant_values=np.nan
        )

    def _input(self, reflectance: Float) -> torch.Tensor:
        """Normalised bands, 0 where missing, then their presence: (n, 6, h, w) -> (n, 12, h, w)."""
        values = torch.from_numpy(reflectance).to(self._device)
        presence = ~torch.isnan(values)
        normalised = ((values - self._mean) / self._std).nan_to_num(0.0)
        both = torch.cat([normalised, presence.to(normalised.dtype)], dim=1)
        return both.contiguous(memory_format=torch.channels_last)


# What torch says on Linux and macOS, on Windows, and on Apple silicon.
_OUT_OF_MEMORY = ("can't allocate memory", "not enough memory", "out of memory")


def _is_out_of_memory(error: RuntimeError) -> bool:
    """torch has a class for it on NVIDIA's GPUs only; elsewhere the message alone tells."""
    return isinstance(error, torch.OutOfMemoryError) or any(
        words in str(error) for words in _OUT_OF_MEMORY
    )


def _column(values: Sequence[float], device: torch.device) -> torch.Tensor:
    return torch.tensor(values, dtype=torch.float32, device=device).reshape(1, -1, 1, 1)

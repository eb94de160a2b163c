"""The running of a model: reflectance of all dates of a tile in, probabilities out.

Every date is encoded once; footprints are decoded once a date and changes once a pair from the
encoded dates, so that the number of pairs hardly matters.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from ..wording import worded
from . import networks
from .cards import ModelCard
from .devices import fast_half, open_lanes
from .errors import CardError, DeviceError, EuroMineError
from .folding import simplified
from .memory import tiles_at_once
from .pipeline import in_order

Float = NDArray[np.float32]

# Pixels of dates, and of pairs, that are computed together. More is slower on a processor, whose
# cache holds no more, and takes more memory: eight pairs of 480 x 480 at once cost 1.4 GB. A GPU
# wants more at a time; where that is too much for it, batches are halved.
_PIXELS_A_BATCH = {"cpu": 384**2, "mps": 4 * 640**2, "cuda": 16 * 640**2}
# Half precision is tried on a square of this side, once so many of its pixels are footprint, and
# may turn these shares of its pixels and of its footprint.
_TRIAL_PX = 320
_TRIAL_MAPPED_PX = 500
_MOST_FLIPS, _MOST_FLIPS_MAPPED = 1e-3, 1e-2
_FOLDING_PX = 64


@dataclass(frozen=True)
class Prediction:
    """Probabilities in 0-1.

    ``mine`` (t, h, w) of the dates, NaN where one was not seen; ``gain`` and ``loss`` (p, h, w) of
    the pairs asked for, NaN where there was nothing to compare.
    """

    mine: Float
    gain: Float
    loss: Float


@dataclass(frozen=True)
class _Way:
    """How a tile is computed: dates, or pairs, at once; how many such batches ahead; in what
    numbers; whether the earlier date of a pair is, for each pixel, the last one that shows it."""

    batch: int
    ahead: int
    half: torch.dtype | None
    since_seen: bool


class _Overflow(ArithmeticError):
    """Half precision gave what are no numbers."""


class Predictor:
    """A loaded model on a device.

    On a processor several dates, or tiles, are computed side by side, each in a lane with threads
    of its own (``devices.Lanes``): lanes do not wait for each other as the threads of one do.
    """

    def __init__(self, card: ModelCard, device: torch.device) -> None:
        """Raises CardError where the model cannot be loaded or shown an image."""
        self._take(
            _tried(card),
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
        self._half: torch.dtype | None = None
        self._pixels_a_batch = _PIXELS_A_BATCH[device.type]
        self._lanes = open_lanes(device)
        self._alone, self._under_way, self._turn = False, 0, threading.Condition()
        self._network = network.to(device, memory_format=torch.channels_last)
        self._mean, self._std = _column(mean, device), _column(std, device)

    def tiles_at_once(self, dates: int) -> int:
        """How many tiles of so many dates to give to ``predict`` side by side, from threads."""
        return tiles_at_once(self._lanes.count, dates)

    def settle_numbers(
        self, reflectance: Float, threshold: float, check_cancelled: Callable[[], None]
    ) -> str | None:
        """From here on in half precision, where the device computes that faster and footprints do
        not suffer; returns what was found, for the log, and None where this cannot tell.

        Both are compared on a sample of ``reflectance`` (t, 6, h, w): its first and last dates in
        the middle, with the pair of them. Raises what ``predict`` raises.
        """
        half = fast_half(self._device)
        if half is None:
            return "float32"
        rows, cols = (
            slice(max(0, (side - _TRIAL_PX) // 2), (side + _TRIAL_PX) // 2)
            for side in reflectance.shape[-2:]
        )
        sample = reflectance[:: max(1, len(reflectance) - 1), :, rows, cols]
        pairs = [(0, 1)] if len(sample) == 2 else []
        full = self._predict(sample, pairs, check_cancelled, None)
        mapped = full.mine >= threshold
        if mapped.sum() < _TRIAL_MAPPED_PX:
            return None
        numbers = str(half).removeprefix("torch.")
        try:
            less = self._predict(sample, pairs, check_cancelled, half)
        except _Overflow:
            return worded("float32, because {numbers} overflows", numbers=numbers)
        flips = int((mapped != (less.mine >= threshold)).sum())
        share = flips / int((~np.isnan(full.mine)).sum())
        said = worded(
            "{share:.3%} of a sample's pixels and {mapped:.2%} of its footprint turn",
            share=share, mapped=flips / int(mapped.sum()),
        )
        if share >= _MOST_FLIPS or flips >= _MOST_FLIPS_MAPPED * mapped.sum():
            return worded("float32, because in {numbers} {said}", numbers=numbers, said=said)
        self._half = half
        return worded("{numbers}, in which {said}", numbers=numbers, said=said)

    def predict(
        self,
        reflectance: Float,
        pairs: Sequence[tuple[int, int]],
        check_cancelled: Callable[[], None],
        tell_dates: Callable[[int], None] = lambda dates: None,
        since_seen: bool = False,
    ) -> Prediction:
        """Probabilities of one tile.

        ``reflectance`` (t, 6, h, w) in 0-1 in canonical band order, NaN where missing; ``pairs``
        positions (earlier, later) of dates. With ``since_seen`` they are of consecutive dates, and
        each pixel is compared with the last date before the later one that shows it.
        ``check_cancelled`` is called between batches and may raise; ``tell_dates`` is told how many
        more dates are done. Where the memory does not suffice, batches are halved until nothing is
        left to halve, and then images are computed one at a time. Raises DeviceError where one is
        too much, and CardError where what comes out are no numbers.
        """
        try:
            return self._predict(
                reflectance, pairs, check_cancelled, self._half, tell_dates, since_seen
            )
        except _Overflow:
            return self._predict(
                reflectance, pairs, check_cancelled, None, since_seen=since_seen
            )

    def _predict(
        self,
        reflectance: Float,
        pairs: Sequence[tuple[int, int]],
        check_cancelled: Callable[[], None],
        half: torch.dtype | None,
        tell_dates: Callable[[int], None] = lambda dates: None,
        since_seen: bool = False,
    ) -> Prediction:
        if since_seen and any(b != a + 1 for a, b in pairs):
            raise ValueError(f"the pairs {pairs} are not of consecutive dates")
        told = 0

        def tell(done: int) -> None:
            # Dates that are computed again, because the memory did not suffice, count once.
            nonlocal told
            if done > told:
                tell_dates(done - told)
                told = done

        padded = self._padded(reflectance)
        image_px = padded.shape[-1] * padded.shape[-2]
        while True:
            each_lane = -(-max(len(padded), len(pairs)) // self._lanes.count)
            batch = max(1, min(self._pixels_a_batch // image_px, each_lane))
            alone = False
            try:
                with self._room() as alone:
                    way = _Way(batch, 0 if alone else self._lanes.count, half, since_seen)
                    return self._in_batches(
                        reflectance, padded, pairs, way, check_cancelled, tell
                    )
            except RuntimeError as error:
                if not is_out_of_memory(error):
                    raise
                if batch == 1 and alone:
                    raise DeviceError(
                        worded(
                            "DEVICE {device} has not enough memory for this series.",
                            device=self._device.type,
                        ),
                        worded(
                            "Close other programs, or set MEMORY_LIMIT, so that tiles are smaller."
                        ),
                    ) from error
            if batch == 1:
                self._alone = True
            else:
                self._pixels_a_batch = batch // 2 * image_px
            if self._device.type == "cuda":
                torch.cuda.empty_cache()

    def _in_batches(
        self,
        reflectance: Float,
        padded: Float,
        pairs: Sequence[tuple[int, int]],
        way: _Way,
        check_cancelled: Callable[[], None],
        tell: Callable[[int], None],
    ) -> Prediction:
        batch = way.batch
        dates, _, height, width = reflectance.shape
        unseen = np.all(np.isnan(reflectance), axis=1)
        mine = np.empty((dates, height, width), dtype=np.float32)
        change = np.empty((2, len(pairs), height, width), dtype=np.float32)
        # A pair is compared as soon as both of its dates are there, and a date let go of after
        # its last pair.
        earlier: dict[int, Tensor] = {}
        later: dict[int, Tensor] = {}
        waiting = sorted(range(len(pairs)), key=lambda k: max(pairs[k]))

        def encode(start: int) -> tuple[int, Float, Sequence[Tensor]]:
            check_cancelled()
            with torch.inference_mode(), self._numbers(way.half):
                features = self._network.encode(self._input(padded[start : start + batch]))
                found = _probabilities(self._network.footprint(features)[:, 0, :height, :width])
                if not pairs:
                    return start, found, ()
                return start, found, self._network.pair_projections(features).split(1)

        def compare(some: list[int]) -> tuple[list[int], Float]:
            check_cancelled()
            with torch.inference_mode(), self._numbers(way.half):
                logits = self._network.change_from(
                    _together([earlier[pairs[k][0]] for k in some]),
                    _together([later[pairs[k][1]] for k in some]),
                )[..., :height, :width]
                return some, _probabilities(logits).transpose(1, 0, 2, 3)

        starts = range(0, dates, batch)
        for start, found, projections in in_order(self._lanes.pool, encode, starts, way.ahead):
            stop = min(start + batch, dates)
            mine[start:stop] = found
            for date, projection in zip(range(start, stop), projections):
                earlier[date] = later[date] = projection
                if way.since_seen and date - 1 in earlier and unseen[date].any():
                    hidden = np.zeros(padded.shape[-2:], dtype=bool)
                    hidden[:height, :width] = unseen[date]
                    earlier[date] = _filled(projection, hidden, earlier[date - 1])
            ready = [k for k in waiting if max(pairs[k]) < stop]
            waiting = waiting[len(ready) :]
            together = [ready[first : first + batch] for first in range(0, len(ready), batch)]
            for some, values in in_order(self._lanes.pool, compare, together, way.ahead):
                change[:, some] = values
            needed = {date for k in waiting for date in pairs[k]}
            earlier, later = (
                {date: values for date, values in some_dates.items() if date in needed}
                for some_dates in (earlier, later)
            )
            tell(stop)
        numbers = not (np.isnan(mine) & ~unseen).any()
        mine[unseen] = np.nan
        for k, (a, b) in enumerate(pairs):
            before = unseen[: a + 1].all(axis=0) if way.since_seen else unseen[a]
            either = before | unseen[b]
            numbers = numbers and not (np.isnan(change[:, k]) & ~either).any()
            change[:, k, either] = np.nan
        if not numbers:
            # NaN means not seen from here on.
            if way.half is not None:
                raise _Overflow
            raise CardError(
                worded("The model gives no numbers for ground that the images show."),
                worded("Use an intact model file."),
            )
        return Prediction(mine, change[0], change[1])

    @contextmanager
    def _room(self) -> Iterator[bool]:
        """Whether to compute alone: once images side by side were too much for the memory."""
        with self._turn:
            if self._alone:
                self._turn.wait_for(lambda: not self._under_way)
                yield True
                return
            self._under_way += 1
        try:
            yield False
        finally:
            with self._turn:
                self._under_way -= 1
                self._turn.notify_all()

    def _numbers(self, half: torch.dtype | None) -> torch.autocast:
        a_name = half or torch.bfloat16  # one that torch knows, where it is not used
        return torch.autocast(self._device.type, a_name, enabled=half is not None)

    def _padded(self, reflectance: Float) -> Float:
        """Grown below and to the right by pixels that are not there (NaN) to what the network can
        take."""
        multiple, smallest = self._network.side_multiple_px, self._network.smallest_side_px
        height, width = reflectance.shape[-2:]
        grow_y = max(height + -height % multiple, smallest) - height
        grow_x = max(width + -width % multiple, smallest) - width
        if not grow_y and not grow_x:
            return reflectance
        return np.pad(
            reflectance, ((0, 0), (0, 0), (0, grow_y), (0, grow_x)), constant_values=np.nan
        )

    def _input(self, reflectance: Float) -> Tensor:
        """Normalised bands, 0 where missing, then their presence: (n, 6, h, w) -> (n, 12, h, w)."""
        values = torch.from_numpy(reflectance)
        if self._device.type == "cuda":
            values = values.pin_memory()
        values = values.to(self._device, non_blocking=True)
        count, bands, height, width = values.shape
        both = torch.empty(
            (count, 2 * bands, height, width), device=self._device,
            memory_format=torch.channels_last,
        )
        both[:, :bands] = torch.sub(values, self._mean).div_(self._std).nan_to_num_(0.0)
        both[:, bands:] = ~torch.isnan(values)
        return both


def _filled(projection: Tensor, hidden: NDArray[np.bool_], before: Tensor) -> Tensor:
    """What a date contributes to its pairs (1, c, h, w), and where it is hidden (height, width)
    what was contributed before."""
    there = torch.from_numpy(hidden)[None, None].to(projection.device)
    if there.shape[-2:] != projection.shape[-2:]:
        # A coarser pixel that is hidden in part is hidden.
        there = functional.adaptive_max_pool2d(there.float(), projection.shape[-2:]) > 0
    return torch.where(there, before, projection)


def _together(parts: Sequence[Tensor]) -> Tensor:
    """(1, c, h, w) each -> (n, c, h, w); one alone, as large tiles are, is not copied."""
    return torch.cat(list(parts)) if len(parts) > 1 else parts[0]


# What torch says on Linux and macOS, on Windows, and on Apple silicon.
_OUT_OF_MEMORY = (
    "can't allocate memory", "not enough memory", "out of memory", "STATUS_ALLOC_FAILED",
)


def is_out_of_memory(error: BaseException) -> bool:
    """torch has a class for it on NVIDIA's GPUs only; elsewhere the message alone tells."""
    return isinstance(error, torch.OutOfMemoryError) or any(
        words in str(error) for words in _OUT_OF_MEMORY
    )


def _probabilities(logits: Tensor) -> Float:
    return torch.sigmoid(logits.float()).cpu().numpy()


def _tried(card: ModelCard) -> networks.Network:
    """The network of a card, in fewer steps."""
    threads = torch.get_num_threads()
    # The image of the trial is too small to be shared, and other cores read the series meanwhile.
    torch.set_num_threads(1)
    try:
        return simplified(lambda: networks.load(card, trial=False), _trial_pass)
    except networks.WRONG_COMBINATIONS as error:
        if isinstance(error, EuroMineError) or is_out_of_memory(error):
            raise
        made_of = card.architecture
        raise networks.wrong_combination(
            made_of.name, made_of.encoder, made_of.options, error
        ) from error
    finally:
        torch.set_num_threads(threads)


def _trial_pass(network: networks.Network) -> Tensor:
    """A small image through everything, no square, which some networks fail at; what the logits are
    does not matter, but that they are the same before and after does."""
    side = max(_FOLDING_PX, network.smallest_side_px)
    noise = torch.rand(
        2, 12, side, side + network.side_multiple_px, generator=torch.Generator().manual_seed(0)
    )
    features = network.encode(noise)
    footprint = network.footprint(features)
    change = network.change(features[:1], features[1:])
    return torch.cat([footprint.flatten(), change.flatten()])


def _column(values: Sequence[float], device: torch.device) -> Tensor:
    return torch.tensor(values, dtype=torch.float32, device=device).reshape(1, -1, 1, 1)

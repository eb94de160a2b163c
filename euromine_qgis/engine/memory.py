"""How much memory a pass over a series takes, known before it begins.

It depends on the tiles, the dates, the pairs and the raster's width, and on nothing else. The
constants were measured with the bundled models (highest resident size less that of the libraries):
they are those of float32, and half precision takes less.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MIB = 2**20
# GDAL keeps blocks of files that it has read or is about to write. By default it takes a share of
# the machine's memory, which grows with the machine and not with the work.
GDAL_CACHE_MIB = 256
_FIXED_MIB = 100
# Of what the network holds of an image while it looks at it, in each lane.
_NETWORK_BYTES_A_PX = 1700
_DATE_BYTES_A_PX, _PAIR_BYTES_A_PX = 100, 60
# Of each tile under way beyond the first: six bands, and what is said of them.
_MORE_DATE_BYTES_A_PX, _MORE_PAIR_BYTES_A_PX = 28, 8
# A date is held until it has been compared with its last pair, beside what the dates before it
# show where it is hidden.
_PROJECTION_BYTES_A_PX = 128
# Codes and certainty of a pair, twice: side by side as they come, and put together.
_DERIVED_PAIR_BYTES_A_PX = 17
_BLENDED_BYTES = 4


@dataclass(frozen=True)
class Tiling:
    """The side of what a tile gives out, and about how much memory a run then takes beside its
    libraries, MiB."""

    core_px: int
    memory_mib: float


def tiles_at_once(lanes: int, dates: int) -> int:
    """How many tiles of so many dates keep the lanes busy: one more than fill them, since the last
    dates of a tile leave lanes idle where no other tile has begun."""
    return -(-lanes // dates) + (lanes > 1 and dates > 1)


def estimate_mib(
    core_px: int,
    overlap_px: int,
    width_px: int,
    height_px: int,
    dates: int,
    pairs: Sequence[tuple[int, int]],
    lanes: int = 1,
    derived_pairs: int = 0,
) -> float:
    """About how much memory a pass takes, MiB. ``pairs`` are those that the network compares,
    ``derived_pairs`` the number of others that are told from the dates' states, ``lanes`` the
    images that are computed side by side."""
    side_px = core_px + overlap_px
    tile_px = min(side_px, width_px) * min(side_px, height_px)
    held = max((sum(a <= t < b for a, b in pairs) for t in range(dates)), default=0)
    more_tiles = tiles_at_once(lanes, dates) - 1
    a_pixel = (
        _NETWORK_BYTES_A_PX * lanes
        + (_DATE_BYTES_A_PX + _MORE_DATE_BYTES_A_PX * more_tiles) * dates
        + (_PAIR_BYTES_A_PX + _MORE_PAIR_BYTES_A_PX * more_tiles) * len(pairs)
        + _PROJECTION_BYTES_A_PX * min(held + lanes, dates) * bool(pairs)
        + _DERIVED_PAIR_BYTES_A_PX * derived_pairs
    )
    strips = _BLENDED_BYTES * (dates + 2 * len(pairs)) * overlap_px * width_px
    return _FIXED_MIB + GDAL_CACHE_MIB + (a_pixel * tile_px + strips) / MIB


def choose_tiling(
    largest_px: int,
    block_px: int,
    overlap_px: int,
    width_px: int,
    height_px: int,
    dates: int,
    pairs: Sequence[tuple[int, int]],
    limit_mib: float,
    lanes: int = 1,
    derived_pairs: int = 0,
) -> Tiling:
    """The largest tiles, in whole blocks, that keep a run within ``limit_mib`` (0: no limit).

    Where even the smallest do not, they are taken: the caller compares and tells.
    """
    smallest_px = max(block_px, -(-overlap_px // block_px) * block_px)
    for core_px in range(max(largest_px, smallest_px), smallest_px - 1, -block_px):
        needed = estimate_mib(
            core_px, overlap_px, width_px, height_px, dates, pairs, lanes, derived_pairs
        )
        found = Tiling(core_px, needed)
        if not limit_mib or found.memory_mib <= limit_mib:
            break
    return found

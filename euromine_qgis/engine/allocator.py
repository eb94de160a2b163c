"""How the C library hands out memory, set for networks: large tensors that come and go."""

from __future__ import annotations

import ctypes
import sys

# Names and numbers of malloc.h of the GNU C library.
_TRIM_THRESHOLD, _MMAP_MAX, _ARENA_MAX = -1, -4, -8
_NEVER = -1


def keep_freed_memory() -> None:
    """Freed memory stays with the process, in one heap for all threads.

    By default the GNU C library gives every tensor of more than 32 MB back to the system at once,
    which clears the pages of the next one again: a third of a tile's time on two cores. Other
    C libraries are left as they are.
    """
    if not sys.platform.startswith("linux"):
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        for parameter, value in ((_MMAP_MAX, 0), (_TRIM_THRESHOLD, _NEVER), (_ARENA_MAX, 1)):
            mallopt(parameter, value)

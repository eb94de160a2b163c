"""Work that is done ahead in threads and taken in its order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Executor, Future, wait
from typing import TypeVar

Item = TypeVar("Item")
Done = TypeVar("Done")


def in_order(
    pool: Executor, work: Callable[[Item], Done], items: Iterable[Item], ahead: int
) -> Generator[Done, None, None]:
    """``work`` of every item, in order; up to ``ahead`` of them are under way while one is taken.

    Items are asked for no sooner than that. Raises what ``work`` or ``items`` raise; what has not
    begun by then, or when the iterator is closed, never begins, and what has is waited for.
    """
    waiting: deque[Future[Done]] = deque()
    try:
        for item in items:
            waiting.append(pool.submit(work, item))
            if len(waiting) > ahead:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()
        wait(waiting)

"""Work ahead in threads, taken in order."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from euromine_qgis.engine.pipeline import in_order


@given(
    pauses=st.lists(st.integers(0, 2), max_size=12),
    ahead=st.integers(0, 4),
    threads=st.integers(1, 3),
)
def test_everything_comes_once_and_in_order(pauses, ahead, threads):
    def work(numbered):
        time.sleep(numbered[1] / 1000)
        return numbered[0]

    with ThreadPoolExecutor(threads) as pool:
        done = list(in_order(pool, work, enumerate(pauses), ahead))
    assert done == list(range(len(pauses)))


def test_items_are_asked_for_no_sooner_than_needed():
    asked = []

    def items():
        for number in range(10):
            asked.append(number)
            yield number

    with ThreadPoolExecutor(2) as pool:
        coming = in_order(pool, lambda number: number, items(), ahead=2)
        assert asked == []
        assert next(coming) == 0
        assert asked == [0, 1, 2]
        coming.close()


def test_what_fails_is_raised_in_its_turn_and_the_rest_never_begins():
    begun, gate = [], threading.Event()

    def work(number):
        begun.append(number)
        if number == 0:
            raise ValueError("the first")
        gate.wait(5)

    with ThreadPoolExecutor(1) as pool:
        coming = in_order(pool, work, range(5), ahead=3)
        with pytest.raises(ValueError, match="the first"):
            next(coming)
        gate.set()
    assert set(begun) <= {0, 1}

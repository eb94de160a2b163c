from __future__ import annotations

import threading
import time

from euromine_qgis.engine.errors import DateError, EuroMineError
from euromine_qgis.gui import background
from euromine_qgis.gui.background import Background, finish_soon


def test_what_came_out_arrives_on_the_main_thread(qgis_app, until):
    told = []
    here = threading.current_thread()

    def refuse():
        raise DateError("no date", "give one")

    def fail():
        raise PermissionError(13, "in use")

    for subject, work in (("fine", lambda: 7), ("bad", refuse), ("odd", fail)):
        task = Background(subject, work)
        task.done.connect(
            lambda *outcome: told.append((*outcome, threading.current_thread() is here))
        )
        task.start()
    until(lambda: len(told) == 3)
    found = {subject: (outcome, there) for subject, outcome, there in told}
    assert found["fine"] == (7, True)
    assert isinstance(found["bad"][0], DateError) and found["bad"][1]
    assert isinstance(found["odd"][0], EuroMineError) and "in use" in found["odd"][0].message
    assert not background._UNDER_WAY


def test_ending_waits_for_what_runs_and_not_for_what_hangs(qgis_app, monkeypatch):
    ended, begun, go_on = [], threading.Event(), threading.Event()

    def short():
        begun.set()
        time.sleep(0.2)
        ended.append("short")

    Background("short", short).start()
    assert begun.wait(20)
    finish_soon()
    assert ended == ["short"]

    monkeypatch.setattr(background, "_PATIENCE_MS", 100)
    for _ in range(9):
        Background("hangs", lambda: ended.append(go_on.wait(20))).start()
    began = time.monotonic()
    finish_soon()
    assert time.monotonic() - began < 5
    go_on.set()
    background._THREADS.waitForDone(5000)
    # Four at a time had begun; the others never do.
    assert ended == ["short", *[True] * 4]

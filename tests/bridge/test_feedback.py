from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException
from told_feedback import Log

from euromine_qgis.bridge.errors import told_to_user
from euromine_qgis.bridge.feedback import Listener
from euromine_qgis.engine.errors import Cancelled, DateError
from euromine_qgis.worker.protocol import InfoText, Progress, Started, WarningText


def test_messages_go_where_they_belong(qgis_app):
    log = Log()
    listener = Listener(log)
    listener.hear(Started(1, 7, "/usr/bin/python", {"torch": "2.14.1"}))
    listener.hear(Progress(50.0, "tile 1 of 2"))
    listener.hear(Progress(60.0, "tile 1 of 2"))
    listener.hear(InfoText("Device: cpu"))
    listener.hear(WarningText("thin evidence"))
    listener.hear("a library complains")
    assert log.told == [
        ("info", "Worker: /usr/bin/python (torch 2.14.1)"),
        ("doing", "tile 1 of 2"),
        ("info", "Device: cpu"),
        ("warning", "thin evidence"),
        ("console", "a library complains"),
    ]
    assert 50 < log.progress() < 60


def test_cancelling_is_seen(qgis_app):
    log = Log()
    listener = Listener(log)
    assert not listener.is_cancelled()
    log.cancel()
    assert listener.is_cancelled()


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (DateError("Year.tif has no date.", "Give DATES."), "Year.tif has no date.\nGive DATES."),
        (Cancelled(), "Cancelled by the user."),
    ],
)
def test_errors_keep_their_message_and_remedy(qgis_app, error, text):
    with pytest.raises(QgsProcessingException) as caught, told_to_user():
        raise error
    assert str(caught.value) == text


def test_other_errors_are_not_touched(qgis_app):
    with pytest.raises(ZeroDivisionError), told_to_user():
        raise ZeroDivisionError

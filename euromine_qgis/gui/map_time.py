"""Which time and place the map shows."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsDateTimeRange, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QDateTime, QObject, QTimer

from ..bridge.styles import time_range
from ..engine.dates import SceneDate
from .map_images import MapImages

_BLINK_MS = 900
ALL_TIMES = QgsDateTimeRange(QDateTime(), QDateTime())
_Mode = QgsTemporalNavigationObject.NavigationMode


def show_date(canvas: Any, date: str) -> None:
    """Let the map show a year, a month or a day; all times where ``date`` is empty.

    A temporal controller that is in use is set, so that it goes on from there; else the map alone,
    as where no frame of an animation shows the date.
    """
    when = SceneDate.parse(date) if date else None
    show_span(canvas, time_range(when, when) if when else ALL_TIMES)


def show_span(canvas: Any, span: QgsDateTimeRange) -> None:
    """The same for a range of times."""
    controller, mode = canvas.temporalController(), _mode_of(canvas)
    animated = mode == _Mode.Animated and not span.isInfinite()
    frame = _frame_of(controller, span) if animated else None
    if frame is not None:
        controller.setCurrentFrameNumber(frame)
    elif mode == _Mode.FixedRange and not span.isInfinite():
        controller.setTemporalExtents(span)
    else:
        if mode != _Mode.NavigationOff:
            controller.setNavigationMode(_Mode.NavigationOff)
        canvas.setTemporalRange(span)


def _mode_of(canvas: Any) -> _Mode:
    controller = canvas.temporalController()
    if isinstance(controller, QgsTemporalNavigationObject):
        return controller.navigationMode()
    return _Mode.NavigationOff


def _frame_of(controller: QgsTemporalNavigationObject, span: QgsDateTimeRange) -> Optional[int]:
    """The frame that shows a span, None where none does."""
    frame = controller.findBestFrameNumberForFrameStart(span.begin())
    # Of a time that no frame shows, QGIS says that it is in the first.
    return frame if controller.dateTimeRangeForFrameNumber(frame).overlaps(span) else None


class Blinker(QObject):
    """Shows two dates in turn until it is stopped, then what was shown before.

    Images that the map shows of both take turns as well.
    """

    def __init__(self, canvas: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._dates: list[str] = []
        self._before, self._mode = ALL_TIMES, _Mode.NavigationOff
        self._images = MapImages(canvas, self)
        self._timer = QTimer(self)
        self._timer.setInterval(_BLINK_MS)
        self._timer.timeout.connect(self.turn)

    @property
    def blinking(self) -> bool:
        return self._timer.isActive()

    def start(self, first: str, second: str) -> None:
        if not self.blinking:
            self._before, self._mode = self._canvas.temporalRange(), _mode_of(self._canvas)
            self._images.look()
        self._dates = [second, first]
        self.turn()
        self._timer.start()

    def turn(self) -> None:
        """Show the other date; the drawing of the last one comes first."""
        if self._canvas.isDrawing():
            return
        self._dates.reverse()
        show_date(self._canvas, self._dates[0])
        self._images.show(*self._dates)

    def stop(self) -> None:
        if self.blinking:
            self._timer.stop()
            self._images.show_all()
            if self._mode != _Mode.NavigationOff:
                # A date that no frame shows has switched it off.
                self._canvas.temporalController().setNavigationMode(self._mode)
            show_span(self._canvas, self._before)

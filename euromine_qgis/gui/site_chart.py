"""A site's area at every date, and what it gained and lost between them, drawn."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QPainter,
    QPalette,
    QPen,
)
from qgis.PyQt.QtSvg import QSvgGenerator
from qgis.PyQt.QtWidgets import QToolTip, QWidget

from ..bridge.styles import GAIN_COLOUR, LOSS_COLOUR
from ..engine.errors import OutputError
from .site_totals import Change, SiteTotals, labels_of

_PICTURE = QSize(900, 560)
_PICTURE_SCALE = 2  # for print
_GAP = 6.0
# Lines of text: the number at the highest line reaches into the space between.
_HEADING = 1.4
_SHARE_OF_AREAS = 0.6


@dataclass(frozen=True)
class Bar:
    """The area of one date, None where it is not known; ``slot`` is the whole height above and
    below it, ``label`` what the date is called."""

    date: str
    label: str
    hectares: Optional[float]
    rect: QRectF
    slot: QRectF


@dataclass(frozen=True)
class ChangeBar:
    change: Change
    gain: QRectF
    loss: QRectF


@dataclass(frozen=True)
class ChartLayout:
    """Where everything lies. ``ticks`` are hectares and their height, of both panels."""

    areas: QRectF
    changes: QRectF
    bars: tuple[Bar, ...]
    change_bars: tuple[ChangeBar, ...]
    area_ticks: tuple[tuple[float, float], ...]
    change_ticks: tuple[tuple[float, float], ...]


def lay_out(
    site: SiteTotals, dates: Sequence[str], frame: QRectF, text: QFontMetricsF
) -> ChartLayout:
    """``dates`` are shared by all sites, so that their charts can be compared."""
    line = text.height()
    gains = max((change.gain_ha for change in site.changes), default=0.0)
    losses = max((change.loss_ha for change in site.changes), default=0.0)
    highest = max((one or 0.0 for one in site.area_ha.values()), default=0.0)
    area_steps = nice_steps(0.0, highest)
    change_steps = nice_steps(-losses, gains)
    labels = [number_text(step) for step in (*area_steps, *change_steps)]
    left = frame.left() + max(text.horizontalAdvance(label) for label in labels) + _GAP
    width = frame.right() - left
    # A heading, the areas, the dates, a heading, the changes.
    room = frame.height() - (2 * _HEADING + 1.5) * line - 3 * _GAP
    shown = _SHARE_OF_AREAS if site.changes and site.area_ha else 1.0 if site.area_ha else 0.0
    areas = QRectF(left, frame.top() + _HEADING * line + _GAP, width, room * shown)
    changes = QRectF(
        left, areas.bottom() + (_HEADING + 1) * line + 2 * _GAP, width, room * (1 - shown)
    )
    step = width / max(1, len(dates))
    bars = []
    texts = labels_of(dates)
    for number, date in enumerate(dates):
        slot = QRectF(left + number * step, areas.top(), step, changes.bottom() - areas.top())
        hectares = site.area_ha.get(date, 0.0)
        height = areas.height() * (hectares or 0.0) / area_steps[-1]
        bars.append(Bar(
            date, texts[date], hectares,
            QRectF(slot.left() + step * 0.15, areas.bottom() - height, step * 0.7, height), slot,
        ))
    low, high = change_steps[0], change_steps[-1]
    per_hectare = changes.height() / (high - low)
    zero = changes.top() + high * per_hectare
    change_bars = []
    for change in site.changes:
        begin, end = (dates.index(date) for date in (change.start, change.end))
        # From the middle of one date to the middle of the other.
        x, span = left + (begin + 0.5) * step, (end - begin) * step
        x, span = x + span * 0.15, span * 0.7
        up, down = change.gain_ha * per_hectare, change.loss_ha * per_hectare
        change_bars.append(
            ChangeBar(change, QRectF(x, zero - up, span, up), QRectF(x, zero, span, down))
        )
    return ChartLayout(
        areas, changes, tuple(bars), tuple(change_bars),
        tuple((one, areas.bottom() - areas.height() * one / area_steps[-1]) for one in area_steps),
        tuple((one, zero - one * per_hectare) for one in change_steps),
    )


def nice_steps(low: float, high: float, wanted: int = 3) -> tuple[float, ...]:
    """Round numbers, evenly spaced, from ``low`` or below to ``high`` or above."""
    span = max(high - low, 1e-9) if high > low else 1.0
    rough = span / wanted
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(number * step for number in range(first, max(last, first + 1) + 1))


def number_text(hectares: Optional[float]) -> str:
    """Three digits, as many as are worth reading; a dash for what is not known."""
    if hectares is None:
        return "–"
    return f"{hectares:.0f}" if abs(hectares) >= 100 else f"{hectares:.3g}"


class SiteChart(QWidget):
    """``date_chosen`` tells of a click on a date."""

    date_chosen = pyqtSignal(str)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._site: Optional[SiteTotals] = None
        self._dates: Sequence[str] = ()
        self._colours: Mapping[str, QColor] = {}
        self._chosen = ""
        self.setMinimumHeight(210)
        self.setMouseTracking(True)

    def show_site(
        self, site: Optional[SiteTotals], dates: Sequence[str], colours: Mapping[str, QColor]
    ) -> None:
        """``colours`` are those of the dates on the map."""
        self._site, self._dates, self._colours = site, dates, colours
        self.update()

    def mark(self, date: str) -> None:
        """Show that the map shows this date; empty for none."""
        self._chosen = date
        self.update()

    def layout_now(self) -> Optional[ChartLayout]:
        """Where everything lies at the widget's present size; None without a site."""
        if self._site is None or not self._dates:
            return None
        frame = QRectF(self.rect()).adjusted(_GAP, _GAP, -_GAP, -_GAP)
        return lay_out(self._site, self._dates, frame, QFontMetricsF(self.font()))

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(340, 260)

    def paintEvent(self, event: Any) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().base())
        layout = self.layout_now()
        if layout is not None:
            self._draw(painter, layout, self.palette(), QFontMetricsF(self.font()))
        painter.end()

    def mousePressEvent(self, event: Any) -> None:  # noqa: N802
        bar = self._bar_at(event.pos())
        if bar is not None:
            self.date_chosen.emit(bar.date)

    def event(self, event: Any) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            bar = self._bar_at(event.pos())
            QToolTip.showText(event.globalPos(), self._in_words(bar) if bar else "", self)
            return True
        return super().event(event)

    def save(self, path: str) -> None:
        """The chart as a picture: SVG by the ending of its name, else what Qt writes (PNG).

        Raises OutputError.
        """
        if self._site is None:
            return
        frame = QRectF(0, 0, _PICTURE.width(), _PICTURE.height())
        inside = frame.adjusted(16, 16, -16, -16)
        title = self._site.name or QCoreApplication.translate("EuroMine", "Whole area")
        if path.lower().endswith(".svg"):
            target: Any = QSvgGenerator()
            target.setFileName(path)
            target.setSize(_PICTURE)
            target.setViewBox(frame)
            target.setTitle(title)
        else:
            target = QImage(_PICTURE * _PICTURE_SCALE, QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter()
        begun = painter.begin(target)
        if begun:
            if isinstance(target, QImage):
                painter.scale(_PICTURE_SCALE, _PICTURE_SCALE)
            font = self.font()
            font.setPixelSize(15)
            painter.setFont(font)
            text = QFontMetricsF(font)
            painter.fillRect(frame, Qt.GlobalColor.white)
            painter.setPen(Qt.GlobalColor.black)
            painter.drawText(inside.topLeft() + QPointF(0, text.ascent()), title)
            inside.setTop(inside.top() + text.height() + 2 * _GAP)
            layout = lay_out(self._site, self._dates, inside, text)
            on_paper = QPalette(QColor("white"), QColor("white"))
            on_paper.setColor(QPalette.ColorRole.Text, QColor("#222222"))
            self._draw(painter, layout, on_paper, text)
            painter.end()
        if not begun or (isinstance(target, QImage) and not target.save(path)):
            raise OutputError(
                QCoreApplication.translate("EuroMine", "The chart cannot be written to {}.").format(
                    path
                ),
                QCoreApplication.translate("EuroMine", "Choose another folder or name."),
            )

    def _draw(
        self, painter: QPainter, layout: ChartLayout, palette: QPalette, text: QFontMetricsF
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = palette.color(QPalette.ColorRole.Text)
        faint = QColor(ink)
        faint.setAlpha(45)
        if self._site.area_ha:
            heading = QCoreApplication.translate("EuroMine", "Mining area (ha)")
            _panel(painter, layout.areas, layout.area_ticks, heading, ink, faint, text)
        if self._site.changes:
            heading = QCoreApplication.translate("EuroMine", "Change (ha)")
            _panel(painter, layout.changes, layout.change_ticks, heading, ink, faint, text)
            self._draw_legend(painter, layout, ink, text)
        every = _every(layout.bars, text)
        for number, bar in enumerate(layout.bars):
            chosen = bar.date == self._chosen
            if chosen:
                painter.fillRect(bar.slot, faint)
            if bar.hectares:
                painter.fillRect(bar.rect, self._colours.get(bar.date, GAIN_COLOUR))
            font = painter.font()
            font.setBold(chosen)
            painter.setFont(font)
            painter.setPen(ink)
            if number % every == 0 or chosen:
                below = QRectF(
                    bar.slot.center().x() - 60, layout.areas.bottom() + 2, 120, text.height()
                )
                painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, bar.label)
            font.setBold(False)
            painter.setFont(font)
            value = number_text(bar.hectares)
            if bar.hectares != 0 and text.horizontalAdvance(value) < bar.slot.width():
                above = QRectF(
                    bar.slot.left(), bar.rect.top() - text.height(), bar.slot.width(),
                    text.height(),
                )
                painter.drawText(above, Qt.AlignmentFlag.AlignHCenter, value)
        for bar in layout.change_bars:
            painter.fillRect(bar.gain, GAIN_COLOUR)
            painter.fillRect(bar.loss, LOSS_COLOUR)

    def _draw_legend(
        self, painter: QPainter, layout: ChartLayout, ink: QColor, text: QFontMetricsF
    ) -> None:
        """On the line of the heading, from the right; left out where there is no room."""
        right = layout.changes.right()
        top = layout.changes.top() - _HEADING * text.height() - _GAP / 2
        taken = text.horizontalAdvance(QCoreApplication.translate("EuroMine", "Change (ha)"))
        for label, colour in (
            (QCoreApplication.translate("EuroMine", "no longer mining"), LOSS_COLOUR),
            (QCoreApplication.translate("EuroMine", "new mining"), GAIN_COLOUR),
        ):
            side = text.height() * 0.6
            left = right - text.horizontalAdvance(label) - side - _GAP
            if left < taken + 2 * _GAP:
                return
            painter.fillRect(QRectF(left, top + text.height() * 0.2, side, side), colour)
            painter.setPen(ink)
            painter.drawText(QPointF(left + side + _GAP / 2, top + text.ascent()), label)
            right = left - 2 * _GAP

    def _bar_at(self, point: Any) -> Optional[Bar]:
        layout = self.layout_now()
        for bar in layout.bars if layout else ():
            if bar.slot.left() <= point.x() < bar.slot.right():
                return bar
        return None

    def _in_words(self, bar: Bar) -> str:
        lines = [QCoreApplication.translate("EuroMine", "{}: {:.2f} ha").format(
            bar.date, bar.hectares
        )] if self._site.area_ha and bar.hectares is not None else [bar.date]
        for change in self._site.changes:
            if change.end == bar.date:
                lines.append(QCoreApplication.translate(
                    "EuroMine", "Since {}: {:.2f} ha new, {:.2f} ha no longer mining"
                ).format(change.start, change.gain_ha, change.loss_ha))
        return "\n".join(lines)


def _panel(
    painter: QPainter,
    panel: QRectF,
    ticks: Sequence[tuple[float, float]],
    heading: str,
    ink: QColor,
    faint: QColor,
    text: QFontMetricsF,
) -> None:
    """A heading, lines at round numbers, and these numbers."""
    painter.setPen(ink)
    top = panel.top() - _HEADING * text.height() - _GAP / 2
    painter.drawText(QPointF(_GAP, top + text.ascent()), heading)
    for hectares, height in ticks:
        painter.setPen(QPen(ink if hectares == 0 else faint, 1))
        painter.drawLine(QPointF(panel.left(), height), QPointF(panel.right(), height))
        painter.setPen(ink)
        label = number_text(hectares)
        left = panel.left() - _GAP / 2 - text.horizontalAdvance(label)
        painter.drawText(QPointF(left, height + text.ascent() * 0.4), label)


def _every(bars: Sequence[Bar], text: QFontMetricsF) -> int:
    """Which dates are named: all, or every second, third... where they would overlap."""
    if not bars:
        return 1
    widest = max(text.horizontalAdvance(bar.label) for bar in bars) + _GAP
    return max(1, math.ceil(widest / max(1.0, bars[0].slot.width())))

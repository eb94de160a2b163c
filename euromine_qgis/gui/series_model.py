"""The rows of a series as a table that Qt shows, sorts and edits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Optional

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingUtils, QgsProject
from qgis.PyQt.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    Qt,
    QTimer,
    pyqtSignal,
)
from qgis.PyQt.QtGui import QColor, QFont, QIcon

from ..bridge.rasters import PickedRaster, pick_rasters, read_facts
from ..engine.dates import parse_dates
from ..engine.errors import EuroMineError
from ..engine.found_dates import source_in_words
from ..engine.series import RasterFacts
from . import series_rows
from .background import Background
from .series_rows import UNDATED, SeriesRow, Verdict

NAME, DATE, SOURCE, BANDS, GRID = range(5)
_NOWHERE = QModelIndex()
_SETTLE_MS = 30
# Vermilion of Okabe & Ito, legible on light and on dark ground.
_ALARMING = QColor("#d55e00")


class SeriesModel(QAbstractTableModel):
    """``changed`` tells that SERIES or DATES have, and whether a date was typed; ``judged`` that
    what is shown of them has."""

    changed = pyqtSignal(bool)
    judged = pyqtSignal()

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: list[SeriesRow] = []
        self._verdicts: list[Verdict] = []
        self._bands, self._custom_bands = "auto", ""
        # Headers come in by the dozen: they are judged together.
        self._judging = QTimer(self)
        self._judging.setSingleShot(True)
        self._judging.setInterval(_SETTLE_MS)
        self._judging.timeout.connect(self._judge)

    @property
    def rows(self) -> Sequence[SeriesRow]:
        return tuple(self._rows)

    @property
    def verdicts(self) -> Sequence[Verdict]:
        """One a row, as far as it has been read."""
        return tuple(self._verdicts)

    def values(self) -> list[str]:
        """SERIES."""
        return [row.value for row in self._rows]

    def dates(self) -> str:
        """DATES: empty as long as the files' own dates are used."""
        return series_rows.as_dates(self._rows, self._verdicts)

    def set_values(self, values: Sequence[str], context: QgsProcessingContext) -> None:
        """Show another series. Rasters that are there already keep what is known of them."""
        known = {row.value: row for row in self._rows}
        self.beginResetModel()
        self._rows = [known.get(value) or self._row(value, context) for value in values]
        self._verdicts = [Verdict()] * len(self._rows)
        self.endResetModel()
        self._judge()

    def add(self, values: Iterable[str], context: QgsProcessingContext) -> None:
        """Append rasters; those that are there already are left out."""
        known = set(self.values())
        fresh = [value for value in dict.fromkeys(values) if value and value not in known]
        if not fresh:
            return
        self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows) + len(fresh) - 1)
        self._rows += [self._row(value, context) for value in fresh]
        self._verdicts += [Verdict()] * len(fresh)
        self.endInsertRows()
        self._judge()
        self.changed.emit(False)

    def remove(self, numbers: Iterable[int]) -> None:
        for number in sorted(numbers, reverse=True):
            self.beginRemoveRows(_NOWHERE, number, number)
            del self._rows[number], self._verdicts[number]
            self.endRemoveRows()
        self._judge()
        self.changed.emit(False)

    def take_dates(self, text: str) -> None:
        """Date the rows by the text of DATES. Raises DateError where it does not fit them.

        Parts that are no date are shown in their rows; "?" leaves a row to its own.
        """
        parts = series_rows.parts_of(text)
        if parts and len(parts) != len(self._rows):
            # It raises, in the words of a run.
            parse_dates(";".join("2000" for _ in parts), len(self._rows))
        given = ["" if part == UNDATED else part for part in parts] or [""] * len(self._rows)
        for row, date in zip(self._rows, given):
            row.given = date
        self._judge()

    def set_bands(self, bands: str, custom_bands: str) -> None:
        """Judge the bands by the values of BANDS and CUSTOM_BANDS."""
        self._bands, self._custom_bands = bands, custom_bands
        self._judge()

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else GRID + 1

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return section + 1
        return (
            QCoreApplication.translate("EuroMine", "Image"),
            QCoreApplication.translate("EuroMine", "Date"),
            QCoreApplication.translate("EuroMine", "Found in"),
            QCoreApplication.translate("EuroMine", "Bands"),
            QCoreApplication.translate("EuroMine", "Grid"),
        )[section]

    def flags(self, index: QModelIndex) -> Any:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == DATE:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, verdict = self._rows[index.row()], self._verdicts[index.row()]
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, verdict, column)
        if role == Qt.ItemDataRole.EditRole and column == DATE:
            return row.given or (verdict.found.date.iso if verdict.found else "")
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tool_tip(row, verdict)
        if role == Qt.ItemDataRole.DecorationRole and column == NAME:
            return _icon(row, verdict)
        if role == Qt.ItemDataRole.FontRole and column in (DATE, SOURCE):
            font = QFont()
            font.setBold(bool(row.given) and column == DATE)
            font.setItalic(row.waiting)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and verdict.problem and column != NAME:
            return _ALARMING
        return None

    def setData(  # noqa: N802
        self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """A date typed by the user; an empty one leaves the raster to its own date."""
        if role != Qt.ItemDataRole.EditRole or index.column() != DATE:
            return False
        row, verdict = self._rows[index.row()], self._verdicts[index.row()]
        # One cell holds one date; DATES separates them by these.
        text = str(value).replace(";", " ").replace(",", " ").strip()
        if not row.given and verdict.found and text == verdict.found.date.iso:
            return False
        if text == row.given:
            return False
        row.given = text
        self._judge()
        self.changed.emit(True)
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts SERIES itself, and DATES with it."""
        if column < 0 or not self._rows:
            return
        pairs = sorted(
            zip(self._rows, self._verdicts),
            key=lambda pair: self._sort_key(*pair, column),
            reverse=order == Qt.SortOrder.DescendingOrder,
        )
        before = self._rows
        self.layoutAboutToBeChanged.emit()
        self._rows, self._verdicts = [one for one, _ in pairs], [one for _, one in pairs]
        for index in self.persistentIndexList():
            moved = self._rows.index(before[index.row()])
            self.changePersistentIndex(index, self.index(moved, index.column()))
        self.layoutChanged.emit()
        if before != self._rows:
            self.changed.emit(False)

    def _sort_key(self, row: SeriesRow, verdict: Verdict, column: int) -> Any:
        if column == DATE:
            return verdict.found.date.iso if verdict.found else "~"
        return (self._text(row, verdict, column) or "").casefold()

    def _text(self, row: SeriesRow, verdict: Verdict, column: int) -> Optional[str]:
        if column == NAME:
            return row.name
        if row.waiting:
            waiting = QCoreApplication.translate("EuroMine", "reading...")
            return waiting if column == SOURCE else None
        if column == DATE:
            return verdict.found.date.iso if verdict.found else row.given or UNDATED
        if verdict.problem and column == SOURCE:
            return verdict.problem.message
        if column == SOURCE:
            return series_rows.in_words(verdict.found.source) if verdict.found else None
        if row.facts is None:
            return None
        if column == BANDS:
            return series_rows.bands_in_words(row.facts, verdict.bands)
        return series_rows.grid_in_words(row.facts)

    def _row(self, value: str, context: QgsProcessingContext) -> SeriesRow:
        """A row whose header is being read; layers are looked at here, on the main thread."""
        layer = QgsProcessingUtils.mapLayerFromString(value, context, False)
        row = SeriesRow(value, layer.name() if layer else series_rows.short_name(value))
        picked: Optional[PickedRaster] = None
        if layer is not None:
            try:
                (picked,) = pick_rasters([layer], "SERIES", context)
            except EuroMineError as error:
                row.fault = error
                return row

        def read() -> tuple[PickedRaster, RasterFacts]:
            one = picked or pick_rasters([value], "SERIES", QgsProcessingContext())[0]
            return one, read_facts(one)

        task = Background(row, read)
        task.done.connect(self._take_header)
        task.start()
        return row

    def _take_header(self, row: SeriesRow, outcome: Any) -> None:
        if isinstance(outcome, EuroMineError):
            row.fault = outcome
        else:
            row.picked, row.facts = outcome
        self._judging.start()

    def _judge(self) -> None:
        self._judging.stop()
        self._verdicts = series_rows.judge(
            self._rows, self._bands, self._custom_bands,
            QgsProject.instance().transformContext(),
        )
        if self._rows:
            last = self.index(len(self._rows) - 1, GRID)
            self.dataChanged.emit(self.index(0, 0), last)
        self.judged.emit()


def _icon(row: SeriesRow, verdict: Verdict) -> QIcon:
    if verdict.problem:
        return QgsApplication.getThemeIcon("/mIconWarning.svg")
    return QgsApplication.getThemeIcon("/mTaskQueued.svg" if row.waiting else "/mIconRaster.svg")


def _tool_tip(row: SeriesRow, verdict: Verdict) -> str:
    """A problem with its remedy, else what was understood."""
    lines = [row.picked.path if row.picked else row.value]
    if verdict.problem:
        lines += [verdict.problem.message, verdict.problem.remedy]
    else:
        lines += [source_in_words(verdict.found.source) if verdict.found else "",
                  verdict.bands.text if verdict.bands else ""]
    return "\n".join(line for line in lines if line)

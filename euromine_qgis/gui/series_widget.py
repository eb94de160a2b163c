"""The table that a series is put together in, with its buttons and what can be dropped on it."""

from __future__ import annotations

import os
from functools import partial
from typing import Any

from qgis.core import (
    QgsMimeDataUtils,
    QgsProcessingContext,
    QgsProject,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsSettings,
)
from qgis.PyQt.QtCore import QCoreApplication, QMimeData, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ..engine.errors import DateError, EuroMineError
from . import series_rows
from .background import Background
from .series_model import BANDS, DATE, GRID, NAME, SOURCE, SeriesModel

_LAST_FOLDER = "/Processing/LastInputPath"  # Processing's own file dialogs keep it too
_VISIBLE_ROWS = 9
_MARGIN_PX = 24


class SeriesWidget(QWidget):
    """``changed`` tells that the user changed SERIES or DATES; ``dates_fault`` says why the text of
    DATES does not fit the rows, where it does not."""

    changed = pyqtSignal()

    def __init__(self, context: QgsProcessingContext, parent: Any = None) -> None:
        super().__init__(parent)
        self._context = context
        self.dates_fault = ""
        self.model = SeriesModel(self)
        self.table = _Table(self)
        self.table.setModel(self.model)
        self.table.set_up()
        self.table.dropped.connect(self.drop)
        self.table.delete_pressed.connect(self.remove)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        layout.addWidget(self.message)
        layout.addLayout(self._buttons())
        self.model.changed.connect(self._changed)
        self.model.judged.connect(self._tell)
        self.table.selectionModel().selectionChanged.connect(self._tell)
        self._tell()

    def add_files(self) -> None:
        """Ask for rasters and append them."""
        files, _ = QFileDialog.getOpenFileNames(
            self, QCoreApplication.translate("EuroMine", "Images of the series"),
            _last_folder(), QgsProviderRegistry.instance().fileRasterFilters(),
        )
        if files:
            QgsSettings().setValue(_LAST_FOLDER, os.path.dirname(files[0]))
            self.model.add(files, self._context)

    def add_folder(self) -> None:
        """Ask for a folder and append its rasters."""
        folder = QFileDialog.getExistingDirectory(
            self, QCoreApplication.translate("EuroMine", "Folder with the images"), _last_folder()
        )
        if folder:
            QgsSettings().setValue(_LAST_FOLDER, folder)
            self.look_through(folder)

    def look_through(self, folder: str) -> None:
        """Append the rasters of a folder, once they are listed."""
        self.message.setText(
            QCoreApplication.translate("EuroMine", "Looking through {}...").format(folder)
        )
        task = Background(folder, lambda: series_rows.rasters_in(folder))
        task.done.connect(self._take_folder)
        task.start()

    def remove(self) -> None:
        """Take the selected rasters out of the series."""
        chosen = {index.row() for index in self.table.selectionModel().selectedIndexes()}
        if chosen:
            self.model.remove(chosen)

    def drop(self, dropped: QMimeData) -> None:
        """Append what came from the layer tree, the browser or the file manager."""
        values = []
        for uri in QgsMimeDataUtils.decodeUriList(dropped):
            if uri.layerType == "raster":
                known = QgsProject.instance().mapLayer(uri.layerId) is not None
                values.append(uri.layerId if known else uri.uri)
        if not values:
            paths = [url.toLocalFile() for url in dropped.urls() if url.isLocalFile()]
            for folder in filter(os.path.isdir, paths):
                self.look_through(folder)
            values = [path for path in paths if not os.path.isdir(path)]
        self.model.add(values, self._context)

    def take_dates(self, text: str) -> None:
        """Show the text of DATES, or what is wrong with it."""
        self.dates_fault = ""
        try:
            self.model.take_dates(text)
        except DateError as error:
            self.dates_fault = f"{error.message} {error.remedy}"
            self._tell()

    def project_layers(self) -> list[QgsRasterLayer]:
        """The rasters of the project that are not in the series yet."""
        taken = set(self.model.values())
        return [
            node.layer() for node in QgsProject.instance().layerTreeRoot().findLayers()
            if isinstance(node.layer(), QgsRasterLayer)
            and node.layer().providerType() == "gdal"
            and not taken & {node.layer().id(), node.layer().source()}
        ]

    def _buttons(self) -> QHBoxLayout:
        layers = QPushButton(QCoreApplication.translate("EuroMine", "Add layers"))
        self._layers = QMenu(layers)
        self._layers.aboutToShow.connect(self._list_layers)
        layers.setMenu(self._layers)
        files, folder, remove = QPushButton(), QPushButton(), QPushButton()
        files.setText(QCoreApplication.translate("EuroMine", "Add files..."))
        files.clicked.connect(self.add_files)
        folder.setText(QCoreApplication.translate("EuroMine", "Add folder..."))
        folder.clicked.connect(self.add_folder)
        remove.setText(QCoreApplication.translate("EuroMine", "Remove"))
        remove.clicked.connect(self.remove)
        row = QHBoxLayout()
        for button in (layers, files, folder, remove):
            # Enter in a field of the dialog is not meant for them.
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        hint = QLabel(QCoreApplication.translate("EuroMine", "or drop them here"))
        hint.setEnabled(False)
        row.addWidget(hint)
        return row

    def _list_layers(self) -> None:
        self._layers.clear()
        found = self.project_layers()
        if not found:
            empty = QCoreApplication.translate("EuroMine", "No other raster in the project")
            self._layers.addAction(empty).setEnabled(False)
            return
        everything = self._layers.addAction(
            QCoreApplication.translate("EuroMine", "All {} rasters").format(len(found))
        )
        ids = [layer.id() for layer in found]
        everything.triggered.connect(partial(self.model.add, ids, self._context))
        self._layers.addSeparator()
        for layer in found:
            action = self._layers.addAction(layer.name())
            action.triggered.connect(partial(self.model.add, [layer.id()], self._context))

    def _take_folder(self, folder: str, outcome: Any) -> None:
        if isinstance(outcome, EuroMineError):
            self.message.setText(str(outcome))
        elif outcome:
            self.model.add(outcome, self._context)
        else:
            self.message.setText(
                QCoreApplication.translate("EuroMine", "{} holds no image.").format(folder)
            )

    def _changed(self, dates_typed: bool) -> None:
        if dates_typed:
            # All rows are dated by the table now.
            self.dates_fault = ""
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """One line about the series as a whole."""
        rows, verdicts = self.model.rows, self.model.verdicts
        self.table.widen_problems([bool(verdict.problem) for verdict in verdicts])
        waiting = sum(row.waiting for row in rows)
        problems = sum(bool(verdict.problem) for verdict in verdicts)
        dates = sorted({verdict.found.date for verdict in verdicts if verdict.found})
        if self.dates_fault:
            text = self.dates_fault
        elif not rows:
            text = QCoreApplication.translate("EuroMine", "No image yet.")
        elif waiting:
            text = QCoreApplication.translate("EuroMine", "Reading {} of {} images...").format(
                waiting, len(rows)
            )
        elif problems:
            text = QCoreApplication.translate("EuroMine", "Rows with a problem: {} of {}.").format(
                problems, len(rows)
            )
            text += f"\n{self._told_problem()}"
        elif len(dates) == 1:
            text = QCoreApplication.translate("EuroMine", "Images: {}, all of {}.").format(
                len(rows), dates[0].iso
            )
        else:
            text = QCoreApplication.translate(
                "EuroMine", "Images: {}. Dates: {}, from {} to {}."
            ).format(len(rows), len(dates), dates[0].iso, dates[-1].iso)
        self.message.setText(text)


    def _told_problem(self) -> str:
        """In full and with its remedy: of the selected row, else of the first that has one."""
        verdicts = self.model.verdicts
        selected = [index.row() for index in self.table.selectionModel().selectedRows()]
        order = [*selected, *range(len(verdicts))]
        return str(next(verdicts[row].problem for row in order if verdicts[row].problem))


class _Table(QTableView):
    """Takes what is dropped, and the key that deletes; it leaves both to who listens."""

    dropped = pyqtSignal(QMimeData)
    delete_pressed = pyqtSignal()

    def set_up(self) -> None:
        """To be called when the model is set."""
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setAlternatingRowColors(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        # Sorting is asked for by a click; as given, the order is the user's.
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        header.setStretchLastSection(True)
        text = self.fontMetrics()
        for column, widest in (
            (NAME, "mine_2024_north.tif"),
            (DATE, "2024-12-31"),
            (SOURCE, series_rows.in_words("DATES")),
            (BANDS, QCoreApplication.translate("EuroMine", "{}, complete").format(13)),
        ):
            room = self.iconSize().width() if column == NAME else 0
            header.resizeSection(column, text.horizontalAdvance(widest) + room + _MARGIN_PX)
        height = text.height() + 8
        self.verticalHeader().setDefaultSectionSize(height)
        self.setMinimumHeight(_VISIBLE_ROWS * height + header.sizeHint().height() + 4)

    def widen_problems(self, problems: list[bool]) -> None:
        """Let the message of a row with a problem run over the columns behind it."""
        self.clearSpans()
        for number, problem in enumerate(problems):
            if problem:
                self.setSpan(number, SOURCE, 1, GRID - SOURCE + 1)

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802
        if event.matches(QKeySequence.StandardKey.Delete):
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: Any) -> None:  # noqa: N802
        if event.mimeData().hasUrls() or QgsMimeDataUtils.isUriList(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: Any) -> None:  # noqa: N802
        event.acceptProposedAction()

    def dropEvent(self, event: Any) -> None:  # noqa: N802
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())


def _last_folder() -> str:
    return str(QgsSettings().value(_LAST_FOLDER, "") or "")

"""The panel "EuroMine sites": what a run's layers say of each site, and the map at its dates."""

from __future__ import annotations

import os
import re
from typing import Any, Callable, Optional

from qgis.core import (
    QgsDateTimeRange,
    QgsExpression,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsSettings,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.gui import QgsDockWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QFileInfo, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ..bridge.styles import date_colours, hold_by
from ..engine.errors import OutputError
from .background import Background
from .map_time import Blinker, show_date
from .site_chart import SiteChart
from .site_list import SiteList
from .site_totals import (
    SiteTotals,
    as_csv,
    dates_of_run,
    is_changes,
    is_footprints,
    labels_of,
    partly_seen,
    total,
)

_SETTLE_MS = 250
_LAST_FOLDER = "euromine/export_folder"
_MARGIN = 1.15


class SitesDock(QgsDockWidget):
    """Reads layers that have the fields of FOOTPRINTS and CHANGES, wherever they come from."""

    def __init__(self, canvas: Any, parent: Any = None) -> None:
        super().__init__(QCoreApplication.translate("EuroMine", "EuroMine sites"), parent)
        self.setObjectName("EuroMineSites")
        self._canvas = canvas
        self._sites: tuple[SiteTotals, ...] = ()
        self._dates: tuple[str, ...] = ()
        self._of_run: tuple[str, ...] = ()
        self._known: tuple[str, ...] = ()
        self._asked = self._shown = 0
        self._watched: list[QgsVectorLayer] = []
        self._held: list[tuple[QgsVectorLayer, Any, str, str]] = []
        self._span: Optional[QgsDateTimeRange] = None
        self._blinker = Blinker(canvas, self)
        self._build()
        # Layers come, go and are edited by the hundred: they are read once all is quiet.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SETTLE_MS)
        self._soon.timeout.connect(self._list_layers)
        project = QgsProject.instance()
        for signal in (project.layersAdded, project.layersRemoved, project.cleared):
            signal.connect(self._later)
        project.cleared.connect(self._give_map_back)
        self.visibilityChanged.connect(self._later)
        self._list_layers()

    def close_down(self) -> None:
        """To be called before the panel is removed."""
        self._give_map_back()
        self._soon.stop()
        project = QgsProject.instance()
        project.cleared.disconnect(self._give_map_back)
        for signal in (project.layersAdded, project.layersRemoved, project.cleared):
            signal.disconnect(self._later)
        self._watch()

    @property
    def sites(self) -> tuple[SiteTotals, ...]:
        return self._sites

    def chosen_site(self) -> Optional[SiteTotals]:
        return self.list.chosen()

    def show_on_map(self, date: str) -> None:
        """Let the map show a date, or all where it is empty."""
        self._blink.setChecked(False)
        self._hold_layers()
        show_date(self._canvas, date)
        self._span = self._canvas.temporalRange() if date else None
        self._let_go()
        self.chart.mark(date)

    def zoom_to(self, site: SiteTotals) -> None:
        """Let the map show the polygons of a site, once they are found."""
        layers = self._layers()
        if layers:
            source = QgsVectorLayerFeatureSource(layers[0])
            task = Background(layers[0].id(), lambda: _extent(source, site.name))
            task.done.connect(self._take_extent)
            task.start()

    def _build(self) -> None:
        self.footprints, self.changes = QComboBox(), QComboBox()
        for box in (self.footprints, self.changes):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        self.footprints.activated.connect(self._footprints_chosen)
        self.changes.activated.connect(self._read)
        form = QFormLayout()
        form.addRow(QCoreApplication.translate("EuroMine", "Footprints"), self.footprints)
        form.addRow(QCoreApplication.translate("EuroMine", "Changes"), self.changes)
        self.list = SiteList()
        self.list.site_chosen.connect(self._site_chosen)
        self.chart = SiteChart()
        self.chart.date_chosen.connect(self.show_on_map)
        self.hint = QLabel(QCoreApplication.translate(
            "EuroMine",
            "Load the footprints of a run, or run \"Map footprints and detect change\": its sites "
            "appear here."
        ))
        self.hint.setWordWrap(True)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self.list)
        parts.addWidget(self.chart)
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 3)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(form)
        layout.addWidget(self.hint)
        layout.addWidget(parts, 1)
        layout.addLayout(self._time_row())
        self.setWidget(inside)

    def _time_row(self) -> QHBoxLayout:
        self._everything = QPushButton(QCoreApplication.translate("EuroMine", "All dates"))
        self._everything.clicked.connect(lambda: self.show_on_map(""))
        self.earlier, self.later = QComboBox(), QComboBox()
        self._blink = QPushButton(QCoreApplication.translate("EuroMine", "Blink"))
        self._blink.setCheckable(True)
        self._blink.setToolTip(QCoreApplication.translate(
            "EuroMine",
            "Show the two dates in turn, so that what changed catches the eye. Images of both that "
            "the map shows take turns as well."
        ))
        self._blink.toggled.connect(self._blink_toggled)
        for box in (self.earlier, self.later):
            box.activated.connect(lambda: self._blink_toggled(self._blink.isChecked()))
        self._export = QPushButton(QCoreApplication.translate("EuroMine", "Export"))
        menu = QMenu(self._export)
        menu.addAction(
            QCoreApplication.translate("EuroMine", "Chart (PNG, SVG)...")
        ).triggered.connect(self._export_chart)
        menu.addAction(
            QCoreApplication.translate("EuroMine", "Table of all sites (CSV)...")
        ).triggered.connect(self._export_table)
        self._export.setMenu(menu)
        row = QHBoxLayout()
        for widget in (self._everything, self.earlier, self.later, self._blink):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self._export)
        return row

    def _later(self) -> None:
        self._soon.start()

    def _list_layers(self) -> None:
        """Fill the two boxes with the layers that fit, and keep what was chosen."""
        if not self.isVisible():
            # Nor is the map left at a date when the button that frees it is out of sight.
            self._give_map_back()
            return
        layers = list(QgsProject.instance().mapLayers().values())
        before = self._chosen_layer(self.footprints)
        _fill(self.footprints, [layer for layer in layers if is_footprints(layer)])
        _fill(self.changes, [layer for layer in layers if is_changes(layer)])
        if self._chosen_layer(self.footprints) is not before:
            self._pair()
        self._read()

    def _footprints_chosen(self) -> None:
        self._pair()
        self._read()

    def _pair(self) -> None:
        """Choose the changes of the same run: of the same group, else the same folder."""
        footprints = self._chosen_layer(self.footprints)
        if footprints is None or not self.changes.count():
            return
        root = QgsProject.instance().layerTreeRoot()

        def near(layer: Optional[QgsMapLayer]) -> tuple[bool, bool]:
            if layer is None:
                # Gone, and listed for a moment yet.
                return False, False
            groups = [root.findLayer(one.id()) for one in (footprints, layer)]
            folders = [os.path.dirname(one.source().partition("|")[0]) for one in
                       (footprints, layer)]
            return (
                all(groups) and groups[0].parent() is groups[1].parent(),
                bool(folders[0]) and folders[0] == folders[1],
            )

        project = QgsProject.instance()
        self.changes.setCurrentIndex(max(
            range(self.changes.count()),
            key=lambda number: near(project.mapLayer(self.changes.itemData(number))),
        ))

    def _watch(self, *layers: QgsVectorLayer) -> None:
        """Listen to these layers and no others."""
        for layer in self._layers():
            for signal in _signals(layer):
                signal.disconnect(self._later)
        self._watched = list(layers)
        for layer in layers:
            for signal in _signals(layer):
                signal.connect(self._later)

    def _layers(self) -> list[QgsVectorLayer]:
        """The layers that are read, without those that have gone meanwhile."""
        # Not by their ids: a project that is opened again has other layers of the same ids.
        return [layer for layer in self._watched if not sip.isdeleted(layer)]

    def _hold_layers(self) -> None:
        """Layers that were loaded from a file do not know their time yet."""
        for layer in self._layers():
            time = layer.temporalProperties()
            if not time.isActive():
                before = (time.mode(), time.startExpression(), time.endExpression())
                self._held.append((layer, *before))
                _hold(layer)

    def _give_map_back(self) -> None:
        """Let the map show all times, unless another date has been set since, and not here."""
        self._blink.setChecked(False)
        if self._span is not None and self._canvas.temporalRange() == self._span:
            self.show_on_map("")
        self._let_go()

    def _let_go(self) -> None:
        """Once the map shows all times, those layers are again as they were."""
        if not self._canvas.temporalRange().isInfinite():
            return
        for layer, mode, start, end in self._held:
            if not sip.isdeleted(layer):
                time = layer.temporalProperties()
                time.setMode(mode)
                time.setStartExpression(start)
                time.setEndExpression(end)
                time.setIsActive(False)
        self._held.clear()

    def _read(self) -> None:
        chosen = [self._chosen_layer(box) for box in (self.footprints, self.changes)]
        layers = [layer for layer in chosen if layer is not None]
        self._watch(*layers)
        self._of_run = dates_of_run(layers)
        # A filter may leave out dates: that a site has no polygon there says nothing then.
        filtered = any(one.subsetString() for one in layers)
        self._known = known = () if filtered else self._of_run
        seen = None if filtered else partly_seen(layers)
        self._asked += 1
        sources = [QgsVectorLayerFeatureSource(layer) if layer else None for layer in chosen]
        task = Background(self._asked, lambda: total(*sources, known, seen))
        task.done.connect(self._take)
        task.start()

    def _take(self, asked: int, sites: tuple[SiteTotals, ...]) -> None:
        if asked != self._asked:
            # Something else was chosen meanwhile.
            return
        self._sites, self._shown = sites, asked
        found = {date for site in sites for date in (*site.dates, *self._known)}
        found |= {date for site in sites for one in site.changes for date in (one.start, one.end)}
        self._dates = tuple(sorted(found))
        self.hint.setVisible(not self._watched)
        for box, number in ((self.earlier, 0), (self.later, len(self._dates) - 1)):
            kept = box.currentData()
            box.clear()
            for date, label in labels_of(self._dates).items():
                box.addItem(label, date)
            box.setCurrentIndex(box.findData(kept) if kept in self._dates else number)
        for widget in (self._everything, self.earlier, self.later, self._blink, self._export):
            widget.setEnabled(bool(sites))
        if not sites:
            self._blink.setChecked(False)
        self.list.show_sites(sites, self._colours())
        self._show_chart()

    def _site_chosen(self) -> None:
        self._show_chart()
        site = self.chosen_site()
        if site is not None:
            self.zoom_to(site)

    def _show_chart(self) -> None:
        self.chart.show_site(self.chosen_site(), self._dates, self._colours())

    def _colours(self) -> dict[str, Any]:
        """Those of the map, which has one for every date of the run."""
        of_run = set(self._dates) <= set(self._of_run)
        dates = self._of_run if of_run else self._dates
        return dict(zip(dates, date_colours(len(dates))))

    def _take_extent(self, layer_id: str, extent: QgsRectangle) -> None:
        layer = QgsProject.instance().mapLayer(layer_id)
        if layer is None or extent.isNull():
            return
        shown = self._canvas.mapSettings().layerExtentToOutputExtent(layer, extent)
        shown.scale(_MARGIN)
        self._canvas.setExtent(shown)
        self._canvas.refresh()

    def _blink_toggled(self, blinking: bool) -> None:
        if not blinking:
            self._blinker.stop()
            self._let_go()
            return
        self._hold_layers()
        self._blinker.start(self.earlier.currentData(), self.later.currentData())

    def _export_chart(self) -> None:
        site = self.chosen_site()
        if site is not None:
            name = re.sub(r'[\\/:*?"<>|]', "_", site.name) or "mining"
            self._save(
                QCoreApplication.translate("EuroMine", "Pictures (*.png *.svg)"),
                f"{name}.png", self.chart.save,
            )

    def _export_table(self) -> None:
        self._save(
            QCoreApplication.translate("EuroMine", "Tables (*.csv)"), "sites.csv", self.write_table
        )

    def write_table(self, path: str) -> None:
        """All sites as CSV. Raises OutputError."""
        try:
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(as_csv(self._sites))
        except OSError as error:
            raise OutputError(
                QCoreApplication.translate("EuroMine", "The table cannot be written: {}.").format(
                    error
                ),
                QCoreApplication.translate("EuroMine", "Choose another folder."),
            ) from error

    def _save(self, file_filter: str, name: str, write: Callable[[str], None]) -> None:
        settings = QgsSettings()
        start = os.path.join(str(settings.value(_LAST_FOLDER, "") or ""), name)
        path = self._ask_path(start, file_filter)
        if not path:
            return
        settings.setValue(_LAST_FOLDER, os.path.dirname(path))
        try:
            write(path)
        except OutputError as error:
            QMessageBox.warning(self, self.windowTitle(), f"{error.message}\n{error.remedy}")

    def _ask_path(self, start: str, file_filter: str) -> str:
        """Where to save, empty where the user would rather not."""
        path, _ = QFileDialog.getSaveFileName(
            self, QCoreApplication.translate("EuroMine", "Export"), start, file_filter
        )
        if not path or QFileInfo(path).suffix():
            return path
        path = f"{path}.{QFileInfo(start).suffix()}"
        # The dialog asks before a file is replaced, and did not know this name.
        return self._ask_path(path, file_filter) if os.path.exists(path) else path

    def _chosen_layer(self, box: QComboBox) -> Optional[QgsVectorLayer]:
        return QgsProject.instance().mapLayer(box.currentData() or "")


def _fill(box: QComboBox, layers: list[QgsMapLayer]) -> None:
    kept = box.currentData()
    box.clear()
    for layer in sorted(layers, key=lambda layer: layer.name().casefold()):
        box.addItem(layer.name(), layer.id())
    box.setCurrentIndex(max(0, box.findData(kept)) if box.count() else -1)
    box.setEnabled(box.count() > 0)


def _signals(layer: QgsVectorLayer) -> tuple[Any, ...]:
    return (
        layer.dataChanged, layer.editingStopped, layer.featureAdded, layer.featuresDeleted,
        layer.attributeValueChanged, layer.subsetStringChanged, layer.nameChanged,
        layer.updatedFields,
    )


def _hold(layer: QgsVectorLayer) -> None:
    """Give features their time by the field that names it."""
    names = layer.fields().names()
    hold_by(layer, next(n for n in ("to_date", "to_year", "date", "year") if n in names))


def _extent(source: QgsVectorLayerFeatureSource, site: str) -> QgsRectangle:
    """The rectangle around the polygons of a site, in the layer's CRS."""
    request = QgsFeatureRequest()
    request.setFilterExpression(f"coalesce(\"site\", '') = {QgsExpression.quotedString(site)}")
    request.setSubsetOfAttributes(["site"], source.fields())
    extent = QgsRectangle()
    for feature in source.getFeatures(request):
        if feature.hasGeometry():
            extent.combineExtentWith(feature.geometry().boundingBox())
    return extent

"""The sites in a table, each with its area over the years as a row of small bars."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QTreeWidget,
    QTreeWidgetItem,
)

from .site_chart import number_text
from .site_totals import SiteTotals

NAME, TREND, LAST, DIFFERENCE = range(4)
_SITE = Qt.ItemDataRole.UserRole
_SORT_KEY = int(Qt.ItemDataRole.UserRole) + 1


class SiteList(QTreeWidget):
    """``site_chosen`` tells that the user chose another site."""

    site_chosen = pyqtSignal()

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.setRootIsDecorated(False)
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.setHeaderLabels([
            QCoreApplication.translate("EuroMine", "Site"),
            QCoreApplication.translate("EuroMine", "Area over time"),
            QCoreApplication.translate("EuroMine", "Last (ha)"),
            QCoreApplication.translate("EuroMine", "Change (ha)"),
        ])
        self._bars = _SmallBars(self)
        self.setItemDelegateForColumn(TREND, self._bars)
        header = self.header()
        header.setStretchLastSection(False)
        for column in (NAME, LAST, DIFFERENCE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(TREND, QHeaderView.ResizeMode.Stretch)
        # In some languages the title is longer than its column.
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.headerItem().setToolTip(TREND, self.headerItem().text(TREND))
        self.setSortingEnabled(True)
        self.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
        self.itemClicked.connect(self.site_chosen)
        self.itemActivated.connect(self.site_chosen)

    def show_sites(self, sites: Sequence[SiteTotals], colours: Mapping[str, QColor]) -> None:
        """The chosen site stays so if it is still there, else the first one is."""
        kept = self.chosen()
        self._bars.colours = colours
        self.setSortingEnabled(False)
        self.clear()
        for site in sites:
            self.addTopLevelItem(_item(site))
        self.setSortingEnabled(True)
        items = [self.topLevelItem(number) for number in range(self.topLevelItemCount())]
        same = [item for item in items if kept and item.data(NAME, _SITE).name == kept.name]
        self.setCurrentItem((same or items or [None])[0])

    def chosen(self) -> Optional[SiteTotals]:
        item = self.currentItem()
        return item.data(NAME, _SITE) if item is not None else None


class _Item(QTreeWidgetItem):
    def __lt__(self, other: QTreeWidgetItem) -> bool:
        column = self.treeWidget().sortColumn()
        return self.data(column, _SORT_KEY) < other.data(column, _SORT_KEY)


def _item(site: SiteTotals) -> QTreeWidgetItem:
    last, difference = site.last_ha, site.change_ha
    item = _Item()
    item.setData(NAME, _SITE, site)
    texts = {
        NAME: site.name or QCoreApplication.translate("EuroMine", "Whole area"),
        LAST: number_text(last) if site.area_ha else "",
        DIFFERENCE: f"{'+' if (difference or 0.0) > 0 else ''}{number_text(difference)}",
    }
    for column, text in texts.items():
        item.setText(column, text)
    # Sites without names are numbered: 2 comes before 10.
    name = re.sub(r"\d+", lambda digits: digits[0].zfill(12), site.name.casefold())
    for column, key in enumerate((name, last, last, difference)):
        item.setData(column, _SORT_KEY, -math.inf if key is None else key)
    for column in (LAST, DIFFERENCE):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


class _SmallBars(QStyledItemDelegate):
    """Draws the areas of a site; each site fills the height, the numbers tell which is larger."""

    colours: Mapping[str, QColor] = {}

    def paint(self, painter: Any, option: Any, index: Any) -> None:
        super().paint(painter, option, index)
        site = index.sibling(index.row(), NAME).data(_SITE)
        highest = max((one or 0.0 for one in site.area_ha.values()), default=0.0) if site else 0.0
        if highest <= 0:
            return
        room = QRectF(option.rect).adjusted(4, 3, -4, -3)
        step = room.width() / len(site.area_ha)
        for number, (date, hectares) in enumerate(site.area_ha.items()):
            height = room.height() * (hectares or 0.0) / highest
            painter.fillRect(
                QRectF(room.left() + number * step, room.bottom() - height,
                       max(1.0, step - 1), height),
                self.colours.get(date, option.palette.text().color()),
            )

    def sizeHint(self, option: Any, index: Any) -> QSize:  # noqa: N802
        return QSize(70, super().sizeHint(option, index).height() + 6)

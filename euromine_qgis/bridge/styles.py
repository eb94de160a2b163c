"""How results look when QGIS loads them: colours, legends, and when they hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsDateTimeRange,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, Qt, QTime
from qgis.PyQt.QtGui import QColor

from ..engine.dates import SceneDate
from ..layout import STYLES

# Okabe & Ito, told apart with every kind of colour vision; as in changes.qml and the rasters.
GAIN_COLOUR, LOSS_COLOUR = QColor("#d55e00"), QColor("#0072b2")

Style = Callable[[QgsMapLayer, Sequence[SceneDate]], None]

# First day that a date of "2019", "2019-07" or "2019-07-04" stands for, and the first day after it,
# which QGIS leaves out. The month of an interval has 30 days in QGIS: the next month is found from
# a day in it.
_FIRST_DAY = "to_date(left({0} || '-01-01', 10))"
_DAY_AFTER = (
    "CASE WHEN length({0}) = 4 THEN make_date(to_int({0}) + 1, 1, 1) "
    "WHEN length({0}) = 7 THEN with_variable('next', to_date({0} || '-01') + "
    "to_interval('31 days'), make_date(year(@next), month(@next), 1)) "
    "ELSE to_date({0}) + to_interval('1 day') END"
)


def style_footprints(layer: QgsVectorLayer, dates: Sequence[SceneDate]) -> None:
    """One colour a date, early ones dark; early ones lie on top so that growth shows."""
    _load_style(layer, "footprints.qml")
    template = layer.renderer().symbol()
    categories = []
    for date, colour in zip(dates, date_colours(len(dates))):
        symbol = template.clone()
        outline = symbol.symbolLayer(0)
        outline.setStrokeColor(colour)
        colour.setAlpha(outline.fillColor().alpha())
        outline.setFillColor(colour)
        categories.append(QgsRendererCategory(date.iso, symbol, date.iso))
    ordered = QgsCategorizedSymbolRenderer("date", categories)
    ordered.setOrderBy(layer.renderer().orderBy())
    ordered.setOrderByEnabled(True)
    layer.setRenderer(ordered)
    hold_by(layer, "date")
    _name_fields(layer)


def style_changes(layer: QgsVectorLayer, dates: Sequence[SceneDate]) -> None:
    """Gain and loss; a change holds at the date by which it had happened."""
    _load_style(layer, "changes.qml")
    labels = {
        "gain": QCoreApplication.translate("EuroMine", "New mining"),
        "loss": QCoreApplication.translate("EuroMine", "No longer mining"),
    }
    renderer = layer.renderer().clone()
    for position, category in enumerate(layer.renderer().categories()):
        if category.value() in labels:
            renderer.updateCategoryLabel(position, labels[category.value()])
    layer.setRenderer(renderer)
    hold_by(layer, "to_date")
    _name_fields(layer)


def style_footprint_raster(layer: QgsRasterLayer, dates: Sequence[SceneDate]) -> None:
    """The last date is shown."""
    layer.loadNamedStyle(str(STYLES / "footprint_raster.qml"))
    label = QCoreApplication.translate("EuroMine", "Mining footprint")
    _show_classes(layer, len(dates), {1: label})
    _hold_bands(layer, dates)


def style_probability_raster(layer: QgsRasterLayer, dates: Sequence[SceneDate]) -> None:
    """The last date is shown."""
    layer.loadNamedStyle(str(STYLES / "probability_raster.qml"))
    styled = layer.renderer()
    renderer = styled.clone()
    show = renderer.setInputBand if hasattr(renderer, "setInputBand") else renderer.setBand
    show(len(dates))
    # QGIS forgets the range on the way.
    renderer.setClassificationMin(styled.classificationMin())
    renderer.setClassificationMax(styled.classificationMax())
    layer.setRenderer(renderer)
    _hold_bands(layer, dates)


def style_change_raster(layer: QgsRasterLayer, dates: Sequence[SceneDate]) -> None:
    """Band 1, what happened from the first to the last date; the years of bands 2 and 3 are styles
    to change to."""
    layer.loadNamedStyle(str(STYLES / "change_raster.qml"))
    _show_classes(layer, 1, {
        1: QCoreApplication.translate("EuroMine", "Mining at both dates"),
        2: QCoreApplication.translate("EuroMine", "New mining"),
        3: QCoreApplication.translate("EuroMine", "No longer mining"),
    })
    _hold_span(layer, dates)
    styles = layer.styleManager()
    first = QCoreApplication.translate("EuroMine", "What happened")
    styles.renameStyle(styles.currentStyle(), first)
    years = sorted({date.year for date in dates[1:]})
    classes = [
        QgsPalettedRasterRenderer.Class(year, colour, str(year))
        for year, colour in zip(years, date_colours(len(years)))
    ]
    for band, name in (
        (2, QCoreApplication.translate("EuroMine", "First year of new mining")),
        (3, QCoreApplication.translate("EuroMine", "First year no longer mining")),
    ):
        styles.addStyleFromLayer(name)
        styles.setCurrentStyle(name)
        layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), band, classes))
    styles.setCurrentStyle(first)
    # Changing styles sets the time back.
    _hold_span(layer, dates)


def _load_style(layer: QgsVectorLayer, name: str) -> None:
    # Without True, QGIS takes a style that the layer's database keeps, be it of an earlier run.
    layer.loadNamedStyle(str(STYLES / name), True)


def _name_fields(layer: QgsVectorLayer) -> None:
    """Fields in words; their names stay as they are."""
    words = {
        "site": QCoreApplication.translate("EuroMine", "Site"),
        "year": QCoreApplication.translate("EuroMine", "Year"),
        "date": QCoreApplication.translate("EuroMine", "Date"),
        "from_year": QCoreApplication.translate("EuroMine", "From year"),
        "to_year": QCoreApplication.translate("EuroMine", "To year"),
        "from_date": QCoreApplication.translate("EuroMine", "From date"),
        "to_date": QCoreApplication.translate("EuroMine", "To date"),
        "kind": QCoreApplication.translate("EuroMine", "Gain or loss"),
        "area_ha": QCoreApplication.translate("EuroMine", "Area (ha)"),
        "confidence": QCoreApplication.translate("EuroMine", "Confidence (0-1)"),
    }
    for number, name in enumerate(layer.fields().names()):
        if name in words:
            layer.setFieldAlias(number, words[name])


def _show_classes(layer: QgsRasterLayer, band: int, labels: dict[int, str]) -> None:
    classes = layer.renderer().classes()
    for entry in classes:
        entry.label = labels.get(int(entry.value), entry.label)
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), band, classes))


def hold_by(layer: QgsVectorLayer, field: str) -> None:
    """Let the temporal controller show features during the year, month or day that a field names:
    2019, 2019-07 or 2019-07-04, as text or number."""
    date = f'to_string("{field}")'
    properties = layer.temporalProperties()
    properties.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromExpressions)
    properties.setStartExpression(_FIRST_DAY.format(date))
    properties.setEndExpression(_DAY_AFTER.format(date))
    properties.setIsActive(True)


def _hold_bands(layer: QgsRasterLayer, dates: Sequence[SceneDate]) -> None:
    """Each band at its date, where QGIS can (3.38); the whole span before that."""
    if not hasattr(Qgis.RasterTemporalMode, "FixedRangePerBand"):
        _hold_span(layer, dates)
        return
    properties = layer.temporalProperties()
    properties.setMode(Qgis.RasterTemporalMode.FixedRangePerBand)
    properties.setFixedRangePerBand(
        {band: time_range(date, date) for band, date in enumerate(dates, start=1)}
    )
    properties.setIsActive(True)


def _hold_span(layer: QgsRasterLayer, dates: Sequence[SceneDate]) -> None:
    properties = layer.temporalProperties()
    properties.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
    properties.setFixedTemporalRange(time_range(dates[0], dates[-1]))
    properties.setIsActive(True)


def time_range(first: SceneDate, last: SceneDate) -> QgsDateTimeRange:
    """From the first moment of one date to the last of another."""
    # The temporal controller counts in UTC: local times would fall into the frame beside theirs.
    begin, end = first.span[0], last.span[1]
    utc = Qt.TimeSpec.UTC
    return QgsDateTimeRange(
        QDateTime(QDate(begin.year, begin.month, begin.day), QTime(0, 0), utc),
        QDateTime(QDate(end.year, end.month, end.day), QTime(23, 59, 59), utc),
    )


def date_colours(count: int) -> list[QColor]:
    """One colour a date, in time order, early ones dark."""
    ramp = _viridis()
    return [ramp.color(number / max(1, count - 1)) for number in range(count)]


def _viridis() -> QgsGradientColorRamp:
    # Nine steps of matplotlib's viridis (CC0), even to the eye and safe for colour blindness; the
    # palest end is left out, since it vanishes on bright ground.
    steps = ["#440154", "#472d7b", "#3b528b", "#2c728e", "#21918c", "#28ae80", "#5ec962", "#addc30"]
    stops = [
        QgsGradientStop(position / (len(steps) - 1), QColor(colour))
        for position, colour in enumerate(steps)
    ]
    return QgsGradientColorRamp(QColor(steps[0]), QColor(steps[-1]), False, stops[1:-1])

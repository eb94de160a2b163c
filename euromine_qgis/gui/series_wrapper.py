"""How Processing's dialogs show SERIES: the table, or QGIS's own widget where it does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsProperty,
)
from qgis.gui import (
    QgsAbstractProcessingParameterWidgetWrapper,
    QgsGui,
    QgsProcessingGui,
)
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from .series_rows import parts_of
from .series_widget import SeriesWidget


class SeriesWrapper:
    """What the parameter's metadata names; Processing calls it for a wrapper.

    A row of the batch table has no room for another table, and a model takes its series from other
    steps: both get QGIS's own widget, as does a dialog that is none of Processing's.
    """

    def __new__(
        cls, parameter: QgsProcessingParameterDefinition, dialog: Any, row: int = 0, col: int = 0
    ) -> Any:
        registry = QgsGui.processingGuiRegistry()
        kind = type(dialog).__name__
        if kind == "ModelerParametersDialog":
            wrapper = registry.createModelerParameterWidget(
                dialog.model, dialog.childId, parameter, dialog.context
            )
        elif kind == "BatchAlgorithmDialog":
            wrapper = registry.createParameterWidgetWrapper(
                parameter, QgsProcessingGui.WidgetType.Batch
            )
        else:
            wrapper = SeriesTableWrapper(parameter, QgsProcessingGui.WidgetType.Standard)
        wrapper.setDialog(dialog)
        return wrapper


class SeriesTableWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """SERIES as a table. Dates that are typed there go to the widget of DATES, and back."""

    def createWidget(self) -> QWidget:  # noqa: N802
        self._others: dict[str, QgsAbstractProcessingParameterWidgetWrapper] = {}
        self._at_dates = False
        # Layers are looked up in it for as long as the dialog is open.
        self._context = QgsProcessingContext()
        self._context.setProject(self.widgetContext().project() or QgsProject.instance())
        self.widget = SeriesWidget(self._context)
        self.widget.changed.connect(self._tell)
        # A raster that was added after dates were typed has its own once it is read.
        self.widget.model.judged.connect(self._fill_dates)
        # QGIS hands what is returned here to Python anew, which takes the one that made it for
        # deleted: so it is a frame that nobody talks to.
        frame = QWidget()
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.widget)
        return frame

    def postInitialize(  # noqa: N802
        self, wrappers: Iterable[QgsAbstractProcessingParameterWidgetWrapper]
    ) -> None:
        super().postInitialize(wrappers)
        listeners = {
            "DATES": self._take_dates, "BANDS": self._take_bands, "CUSTOM_BANDS": self._take_bands
        }
        for wrapper in wrappers:
            name = wrapper.parameterDefinition().name()
            if name in listeners:
                self._others[name] = wrapper
                wrapper.widgetValueHasChanged.connect(listeners[name])
        self._take_dates()
        self._take_bands()

    def stretch(self) -> int:
        return 1

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:  # noqa: N802
        self.widget.model.set_values(list(_sources(value, context)), self._context)
        self._take_dates()
        self.widgetValueHasChanged.emit(self)

    def widgetValue(self) -> Any:  # noqa: N802
        return self.widget.model.values()

    def _tell(self) -> None:
        if self.widget.dates_fault:
            # The text of DATES may fit the rows that there are now.
            self._take_dates()
        else:
            self._fill_dates()
        self.widgetValueHasChanged.emit(self)

    def _fill_dates(self) -> None:
        """Write the dates of the table to DATES, unless they stand there."""
        if "DATES" not in self._others or self._at_dates or self.widget.dates_fault:
            return
        dates = self.widget.model.dates()
        # The user may be typing there: what means the same stays as it is.
        if parts_of(dates) != parts_of(self._text_of("DATES")):
            self._at_dates = True
            self._others["DATES"].setParameterValue(dates, self._context)
            self._at_dates = False

    def _take_dates(self) -> None:
        if "DATES" in self._others and not self._at_dates:
            self._at_dates = True
            self.widget.take_dates(self._text_of("DATES"))
            self._at_dates = False

    def _take_bands(self) -> None:
        self.widget.model.set_bands(
            self._text_of("BANDS") or "auto", self._text_of("CUSTOM_BANDS")
        )

    def _text_of(self, name: str) -> str:
        """The value of another parameter, empty where it has none."""
        return str(self._others[name].parameterValue() or "") if name in self._others else ""


def _sources(value: Any, context: QgsProcessingContext) -> Iterator[str]:
    """The layers' ids and paths in a value of SERIES, as scripts and the history give it."""
    if isinstance(value, QgsProperty):
        value, _ = value.value(context.expressionContext())
    if isinstance(value, (list, tuple)):
        for one in value:
            yield from _sources(one, context)
    elif isinstance(value, str) and value:
        layer = QgsProcessingUtils.mapLayerFromString(value, context, False)
        yield layer.id() if layer is not None else value
    elif hasattr(value, "id"):
        yield value.id()

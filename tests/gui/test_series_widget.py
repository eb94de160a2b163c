"""The table of the series: what it finds, what is edited in it, what it refuses, where it shows."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsLayerTree,
    QgsLayerTreeModel,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProject,
    QgsRasterLayer,
)
from qgis.gui import QgsGui, QgsProcessingGui, QgsProcessingModelerParameterWidget
from qgis.PyQt.QtCore import QDate, QDateTime, QMimeData, Qt, QTime, QUrl
from qgis.PyQt.QtWidgets import QDialog
from qgis_samples import write_raster, write_scene

from euromine_qgis.gui import series_model
from euromine_qgis.gui.series_model import BANDS, DATE, GRID, NAME, SOURCE
from euromine_qgis.gui.series_rows import rasters_in
from euromine_qgis.gui.series_wrapper import SeriesTableWrapper, SeriesWrapper

SHOWN = Qt.ItemDataRole.DisplayRole


@pytest.fixture
def years(tmp_path) -> list[str]:
    return [write_scene(tmp_path / "in", f"Year{year}.tif") for year in (2020, 2018, 2019)]


class Dialog:
    """The wrappers of a tool's parameters, set up as Processing's dialog does."""

    def __init__(self, algorithm, until):
        self.context = QgsProcessingContext()
        self.context.setProject(QgsProject.instance())
        self.wrappers = {}
        # Wrappers keep no reference to any of these.
        self.algorithm, self.window, self.widgets = algorithm, QDialog(), []
        for definition in algorithm.parameterDefinitions():
            name = definition.name()
            if name == "SERIES":
                wrapper = SeriesWrapper(definition, self.window)
            elif name in ("DATES", "BANDS", "CUSTOM_BANDS"):
                wrapper = QgsGui.processingGuiRegistry().createParameterWidgetWrapper(
                    definition, QgsProcessingGui.WidgetType.Standard
                )
            else:
                continue
            self.widgets.append(wrapper.createWrappedWidget(self.context))
            self.wrappers[name] = wrapper
        for wrapper in self.wrappers.values():
            wrapper.postInitialize(list(self.wrappers.values()))
        self.widget = self.wrappers["SERIES"].widget
        self.model = self.widget.model
        self._until = until

    def set(self, **values):
        for name, value in values.items():
            self.wrappers[name].setParameterValue(value, self.context)
        self.wait()

    def add(self, *values):
        self.model.add(values, self.context)
        self.wait()

    def wait(self):
        self._until(lambda: not any(row.waiting for row in self.model.rows)
                    and not self.model._judging.isActive())

    def value(self, name):
        return self.wrappers[name].parameterValue()

    def column(self, column, role=SHOWN):
        return [self.model.index(row, column).data(role) for row in range(self.model.rowCount())]

    def type_date(self, row, text):
        return self.model.setData(self.model.index(row, DATE), text)


@pytest.fixture
def dialog(provider, until, qgis_new_project):
    return Dialog(provider.algorithm("changedetect"), until)


def test_the_table_says_what_was_found_of_every_raster(dialog, years):
    dialog.add(*years)
    assert dialog.column(NAME) == ["Year2020.tif", "Year2018.tif", "Year2019.tif"]
    assert dialog.column(DATE) == ["2020", "2018", "2019"]
    assert dialog.column(SOURCE) == ["file name"] * 3
    assert dialog.column(BANDS) == ["6, complete"] * 3
    assert dialog.column(GRID) == ["10 m, EPSG:32632, 64 × 64"] * 3
    assert dialog.widget.message.text() == "Images: 3. Dates: 3, from 2018 to 2020."
    assert dialog.value("SERIES") == years
    # Nothing was typed: the run finds the dates itself, as without a window.
    assert dialog.value("DATES") in ("", None)


def test_where_a_date_was_found(dialog, tmp_path):
    layer = QgsRasterLayer(write_scene(tmp_path / "x", "mosaic.tif"), "before")
    properties = layer.temporalProperties()
    properties.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
    properties.setFixedTemporalRange(QgsDateTimeRange(
        QDateTime(QDate(2016, 1, 1), QTime(0, 0)), QDateTime(QDate(2016, 12, 31), QTime(23, 59))
    ))
    properties.setIsActive(True)
    QgsProject.instance().addMapLayer(layer)
    dialog.add(
        layer.id(),
        write_scene(tmp_path / "2017", "mosaic.tif"),
        write_scene(tmp_path / "x", "tagged.tif", tags={"ACQUISITIONDATETIME": "2018-07-04"}),
    )
    assert dialog.column(NAME) == ["before", "mosaic.tif", "tagged.tif"]
    assert dialog.column(DATE) == ["2016", "2017", "2018-07-04"]
    assert dialog.column(SOURCE) == [
        "layer's temporal range", "folder", "metadata",
    ]
    assert dialog.value("SERIES")[0] == layer.id()


def test_a_typed_date_fills_dates_in_the_order_of_the_series(dialog, years):
    dialog.add(*years)
    assert dialog.type_date(1, "2017-06")
    assert dialog.value("DATES") == "2020;2017-06;2019"
    assert dialog.column(SOURCE) == ["file name", "given here", "file name"]
    dialog.model.sort(DATE, Qt.SortOrder.AscendingOrder)
    assert dialog.column(DATE) == ["2017-06", "2019", "2020"]
    assert dialog.value("SERIES") == [years[1], years[2], years[0]]
    assert dialog.value("DATES") == "2017-06;2019;2020"
    dialog.model.remove([1])
    assert dialog.value("DATES") == "2017-06;2020"
    # An emptied cell goes back to what the file says.
    assert dialog.type_date(0, "")
    assert dialog.column(DATE) == ["2018", "2020"]
    assert dialog.value("DATES") in ("", None)


def test_dates_typed_in_their_own_field_are_shown_in_the_table(dialog, years):
    dialog.set(SERIES=years, DATES="2001;2002;2003")
    assert dialog.column(DATE) == ["2001", "2002", "2003"]
    dialog.set(DATES="2001;2002")
    assert "DATES holds 2 dates for 3 rasters." in dialog.widget.message.text()
    assert dialog.value("DATES") == "2001;2002"
    # They were for two rasters, and now there are two.
    dialog.model.remove([0])
    assert dialog.column(DATE) == ["2001", "2002"]
    dialog.set(DATES="")
    assert dialog.column(DATE) == ["2018", "2019"]


def test_what_the_user_types_is_left_as_it_is(dialog, years):
    dialog.set(SERIES=years)
    for text in ("2", "2001;", "2001; 2002 ;", "2001; 2002 ;2003"):
        dialog.set(DATES=text)
        assert dialog.value("DATES") == text
    assert dialog.column(DATE) == ["2001", "2002", "2003"]


def test_a_raster_added_after_a_date_was_typed_brings_its_own(dialog, years, tmp_path):
    dialog.add(*years[:2])
    dialog.type_date(0, "2021")
    dialog.add(years[2])
    assert dialog.value("DATES") == "2021;2018;2019"


def test_problems_stand_in_their_rows_in_the_words_of_the_run(dialog, tmp_path):
    here = tmp_path / "in"
    (here / "text.tif").parent.mkdir()
    (here / "text.tif").write_text("no raster")
    elsewhere = write_scene(here, "Year2021.tif", origin=(800_000.0, 5_000_000.0))
    dialog.add(
        write_scene(here, "Year2018.tif"),
        write_scene(here, "mosaic.tif"),
        write_scene(here, "from_2016_or_2017.tif"),
        write_scene(here, "Year2019.tif"),
        write_scene(here, "Again2019.tif"),
        str(here / "text.tif"),
        elsewhere,
        write_raster(here / "Year2023.tif", np.ones((2, 64, 64), np.int16)),
    )
    messages = dialog.column(SOURCE)
    assert messages[0] == "file name"
    assert messages[1] == "No date was found for mosaic.tif."
    assert messages[2] == (
        "from_2016_or_2017.tif: its file name 'from_2016_or_2017' holds 2016 and 2017."
    )
    assert messages[3] == messages[4]
    assert "show the same place on the same date, 2019" in messages[3]
    assert messages[5].startswith("text.tif cannot be read")
    assert messages[6] == "Year2021.tif does not show the place that Year2018.tif shows."
    assert messages[7].startswith("Year2023.tif has 2 bands whose names do not tell")
    assert dialog.widget.message.text() == (
        "Rows with a problem: 7 of 8.\nNo date was found for mosaic.tif. Give the dates in DATES, "
        "in the order of SERIES, for example 2016;2018;2020-07-04."
    )
    dialog.widget.table.selectRow(6)
    assert "\nYear2021.tif does not show the place" in dialog.widget.message.text()
    tips = dialog.column(NAME, Qt.ItemDataRole.ToolTipRole)
    assert "Give the dates in DATES" in tips[1]
    assert dialog.widget.table.columnSpan(1, SOURCE) == 3
    assert dialog.widget.table.columnSpan(0, SOURCE) == 1
    # A date that is not known cannot be mistaken for another raster's.
    dialog.type_date(2, "2016")
    assert dialog.value("DATES") == "2018;?;2016;2019;2019;?;2021;2023"


def test_a_date_that_is_none_is_refused_in_its_row(dialog, years):
    dialog.add(*years)
    dialog.type_date(0, "2019-02-30")
    assert dialog.column(DATE)[0] == "2019-02-30"
    assert dialog.column(SOURCE)[0] == "2019-02-30 is not a date."
    dialog.type_date(0, "2020")
    assert dialog.column(SOURCE)[0] == "given here"


def test_bands_follow_their_parameter(dialog, tmp_path):
    dialog.add(*(
        write_raster(tmp_path / f"Year{year}.tif", np.ones((3, 64, 64), np.int16))
        for year in (2019, 2020)
    ))
    assert "3 bands whose names do not tell" in dialog.column(SOURCE)[0]
    dialog.set(BANDS="rgb")
    assert dialog.column(BANDS) == ["3: blue, green, red"] * 2
    assert dialog.column(SOURCE) == ["file name"] * 2


def test_the_window_does_not_wait_for_a_slow_file(dialog, years, monkeypatch, until):
    go_on = threading.Event()
    read = series_model.read_facts

    def slow(picked):
        assert threading.current_thread() is not threading.main_thread()
        go_on.wait(20)
        return read(picked)

    monkeypatch.setattr(series_model, "read_facts", slow)
    dialog.model.add(years, dialog.context)
    assert dialog.column(SOURCE) == ["reading..."] * 3
    assert dialog.widget.message.text() == "Reading 3 of 3 images..."
    assert dialog.value("SERIES") == years
    go_on.set()
    dialog.wait()
    assert dialog.column(DATE) == ["2020", "2018", "2019"]


def test_a_folder_gives_its_images_and_not_its_masks(dialog, tmp_path, until):
    site = tmp_path / "Site_1"
    images = [write_scene(site / "image", f"Year{year}.tif") for year in (2018, 2019)]
    write_scene(site / "label", "Year2018.tif")
    (site / "image" / "notes.txt").write_text("")
    assert rasters_in(str(site)) == images
    assert rasters_in(str(site / "image")) == images
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(site))])
    dialog.widget.drop(dropped)
    until(lambda: dialog.model.rowCount() == 2)
    assert dialog.value("SERIES") == images
    # What is there already is not added again.
    dialog.add(*images)
    assert dialog.model.rowCount() == 2


def test_layers_and_files_can_be_dropped(dialog, years):
    layer = QgsRasterLayer(years[0], "last year")
    QgsProject.instance().addMapLayer(layer)
    root = QgsProject.instance().layerTreeRoot()
    tree = QgsLayerTreeModel(root)
    dialog.widget.drop(tree.mimeData([tree.node2index(root.findLayer(layer.id()))]))
    assert dialog.value("SERIES") == [layer.id()]
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(path) for path in years[1:]])
    dialog.widget.drop(files)
    dialog.wait()
    assert dialog.value("SERIES") == [layer.id(), *years[1:]]
    assert dialog.column(DATE) == ["2020", "2018", "2019"]
    assert dialog.widget.project_layers() == []
    assert QgsLayerTree.isLayer(root.findLayer(layer.id()))


def test_layers_are_added_from_the_menu(dialog, years):
    for path in years:
        QgsProject.instance().addMapLayer(QgsRasterLayer(path, path[-8:]))
    menu = dialog.widget._layers
    menu.aboutToShow.emit()
    one = next(action for action in menu.actions() if action.text() == years[1][-8:])
    one.trigger()
    assert [row.name for row in dialog.model.rows] == [years[1][-8:]]
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "All 2 rasters"
    menu.actions()[0].trigger()
    assert dialog.model.rowCount() == 3
    menu.aboutToShow.emit()
    assert not menu.actions()[0].isEnabled()


def test_rows_can_be_taken_out(dialog, years):
    dialog.add(*years)
    dialog.widget.table.selectRow(1)
    dialog.widget.remove()
    assert dialog.value("SERIES") == [years[0], years[2]]


def wrapper_in(kind: str, definition, **attributes):
    """The wrapper that Processing gets for a dialog of its own, told by the name of its class."""
    opened = type(kind, (QDialog,), {})()
    for name, value in attributes.items():
        setattr(opened, name, value)
    from processing.gui.wrappers import WidgetWrapperFactory

    return WidgetWrapperFactory.create_wrapper(definition, opened), opened


def test_batch_and_the_modeler_keep_qgis_s_own_widget(provider, years, qgis_new_project):
    algorithm = provider.algorithm("changedetect")
    definition = algorithm.parameterDefinition("SERIES")
    context = QgsProcessingContext()
    standard, _dialog = wrapper_in("AlgorithmDialog", definition)
    assert isinstance(standard, SeriesTableWrapper)

    batch, _batch_dialog = wrapper_in("BatchAlgorithmDialog", definition)
    assert not isinstance(batch, SeriesTableWrapper)
    _cell = batch.createWrappedWidget(context)
    batch.setParameterValue(years, context)
    assert batch.parameterValue() == years

    model = QgsProcessingModelAlgorithm()
    modeler, _model_dialog = wrapper_in(
        "ModelerParametersDialog", definition, model=model, childId="step", context=context
    )
    assert isinstance(modeler, QgsProcessingModelerParameterWidget)


def test_the_dialog_of_the_tool_has_the_table(
    provider, years, until, qgis_new_project, monkeypatch
):
    from processing.gui import ParametersPanel
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    monkeypatch.setattr(ParametersPanel, "iface", None)
    opened = AlgorithmDialog(provider.algorithm("changedetect").create())
    opened.setParameters({"SERIES": years, "DATES": "2020;2018;2019-07-04"})
    wrapper = opened.mainWidget().wrappers["SERIES"]
    assert isinstance(wrapper, SeriesTableWrapper)
    model = wrapper.widget.model
    until(lambda: all(verdict.found for verdict in model.verdicts))
    parameters = opened.createProcessingParameters()
    assert parameters["SERIES"] == years
    assert parameters["DATES"] == "2020;2018;2019-07-04"
    model.setData(model.index(0, DATE), "2021")
    assert opened.createProcessingParameters()["DATES"] == "2021;2018;2019-07-04"
    opened.close()

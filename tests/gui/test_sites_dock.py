"""The panel of sites, on layers as a run leaves them in files."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from qgis.core import (
    QgsDateTimeRange,
    QgsFeature,
    QgsGeometry,
    QgsInterval,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSettings,
    QgsTemporalNavigationObject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDate, QDateTime, QPoint, Qt, QTime
from qgis.PyQt.QtTest import QTest
from qgis_samples import write_raster
from test_site_totals import CHANGES, FOOTPRINTS, HIDDEN, layer, of_run, of_two_sites

from euromine_qgis.bridge.lineage import Lineage, describe_geopackage
from euromine_qgis.bridge.styles import style_footprints
from euromine_qgis.engine.dates import SceneDate
from euromine_qgis.gui.site_list import DIFFERENCE, LAST
from euromine_qgis.gui.site_list import NAME as SITE
from euromine_qgis.gui.sites_dock import SitesDock

MODE = QgsTemporalNavigationObject.NavigationMode
PLACES = {"north": (500_000, 5_001_000), "south": (500_000, 5_000_000)}


def placed(fields: str, *rows) -> QgsVectorLayer:
    """A layer whose polygons are squares of 100 m at the place of their site."""
    made = layer(fields)
    for row in rows:
        feature = QgsFeature(made.fields())
        feature.setAttributes(list(row))
        x, y = PLACES[row[0]]
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + 100, y + 100)))
        made.dataProvider().addFeature(feature)
    return made


def saved(made: QgsVectorLayer, path, name: str) -> QgsVectorLayer:
    """The layer as it is loaded tomorrow: from a file, without style and time, renamed."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        made, str(path), QgsProject.instance().transformContext(), options
    )
    return QgsProject.instance().addMapLayer(QgsVectorLayer(str(path), name))


@pytest.fixture
def footprints(tmp_path, qgis_new_project):
    (tmp_path / "run").mkdir()
    return saved(placed(
        FOOTPRINTS,
        ("north", 2019, "2019", 1.0, 0.9), ("north", 2020, "2020", 3.0, 0.9),
        ("south", 2019, "2019", 2.0, 0.9), ("south", 2020, "2020", 1.5, 0.9),
    ), tmp_path / "run" / "footprints.gpkg", "Minen")


@pytest.fixture
def changes(tmp_path, footprints):
    return saved(placed(
        CHANGES,
        ("north", 2019, 2020, "2019", "2020", "gain", 2.0, 0.9),
        ("south", 2019, 2020, "2019", "2020", "loss", 0.5, 0.9),
    ), tmp_path / "run" / "changes.gpkg", "Was anders ist")


@pytest.fixture
def canvas(qgis_app):
    made = QgsMapCanvas()
    made.resize(400, 300)
    made.setDestinationCrs(QgsProject.instance().crs())
    return made


@pytest.fixture
def dock(canvas, until, qgis_new_project):
    made = SitesDock(canvas)
    made.resize(360, 600)
    made.show()
    made.settle = lambda: until(
        lambda: not made._soon.isActive() and made._shown == made._asked
    )
    yield made
    made.close_down()
    made.close()


def row(dock, number: int) -> list[str]:
    return [dock.list.topLevelItem(number).text(column) for column in (SITE, LAST, DIFFERENCE)]


def test_sites_are_read_from_layers_of_any_name(dock, footprints, changes):
    dock.settle()
    assert dock.footprints.currentText() == "Minen"
    assert dock.changes.currentText() == "Was anders ist"
    assert row(dock, 0) == ["north", "3", "+2"]
    assert row(dock, 1) == ["south", "1.5", "-0.5"]
    assert not dock.hint.isVisible()
    layout = dock.chart.layout_now()
    assert [(bar.date, bar.hectares) for bar in layout.bars] == [("2019", 1.0), ("2020", 3.0)]
    assert [one.change.gain_ha for one in layout.change_bars] == [2.0]


def test_dates_without_a_polygon_stay_and_have_the_colours_of_the_map(
    dock, footprints, tmp_path
):
    """A mine that opened in 2019, seen since 2016."""
    dates = ("2016", "2017", "2019", "2020", "2021")
    of_run(footprints, *dates)
    style_footprints(footprints, [SceneDate.parse(date) for date in dates])
    dock.settle()
    layout = dock.chart.layout_now()
    assert [(bar.date, bar.hectares) for bar in layout.bars] == [
        ("2016", 0.0), ("2017", 0.0), ("2019", 1.0), ("2020", 3.0), ("2021", 0.0)
    ]
    assert row(dock, 0) == ["north", "0", "0"]
    for box, chosen in ((dock.earlier, "2016"), (dock.later, "2021")):
        assert [box.itemText(number) for number in range(box.count())] == list(dates)
        assert box.currentText() == chosen
    dock.write_table(str(tmp_path / "sites.csv"))
    with open(tmp_path / "sites.csv", encoding="utf-8", newline="") as file:
        areas = [(one["to"], one["hectares"]) for one in csv.DictReader(file)]
    assert areas[:5] == [("2016", "0.0000"), ("2017", "0.0000"), ("2019", "1.0000"),
                         ("2020", "3.0000"), ("2021", "0.0000")]

    def on_map() -> dict[str, str]:
        return {one.value(): one.symbol().symbolLayer(0).strokeColor().name()
                for one in footprints.renderer().categories()}

    assert {date: colour.name() for date, colour in dock._colours().items()} == on_map()
    # Of what a filter leaves out, nothing is known.
    footprints.setSubsetString("year >= 2020")
    dock.settle()
    assert [bar.date for bar in dock.chart.layout_now().bars] == ["2020"]
    assert dock._colours()["2020"].name() == on_map()["2020"]


def test_a_site_that_was_not_seen_has_dashes(dock, qgis_new_project, tmp_path):
    footprints, changes = of_two_sites()
    QgsProject.instance().addMapLayers([
        of_run(one, "2020", "2022", "2024", partly=HIDDEN) for one in (footprints, changes)
    ])
    dock.settle()
    assert row(dock, 0) == ["east", "–", "–"]
    assert row(dock, 1) == ["west", "8", "+3.5"]
    dock.list.sortByColumn(LAST, Qt.SortOrder.DescendingOrder)
    assert [row(dock, number)[0] for number in (0, 1)] == ["west", "east"]
    dock.write_table(str(tmp_path / "sites.csv"))
    with open(tmp_path / "sites.csv", encoding="utf-8", newline="") as file:
        rows = [(one["site"], one["class"], one["hectares"]) for one in csv.DictReader(file)
                if one["to"] == "2024"]
    assert rows == [("east", "mine", ""), ("west", "mine", "8.0000"), ("west", "gain", "3.0000"),
                    ("west", "loss", "0.0000")]
    # Loaded again tomorrow, from a file.
    QgsProject.instance().clear()
    again = saved(of_two_sites()[0], tmp_path / "footprints.gpkg", "again")
    describe_geopackage(again.source(), "FOOTPRINTS", Lineage({}, "", ()).seeing(HIDDEN))
    dock.settle()
    assert [row(dock, number) for number in (0, 1)] == [["west", "8", "+3.5"], ["east", "–", "–"]]


def test_of_what_a_filter_leaves_nothing_more_is_known(dock, qgis_new_project):
    footprints, changes = of_two_sites()
    QgsProject.instance().addMapLayers([of_run(footprints, "2020", "2024", partly={}), changes])
    dock.settle()
    assert row(dock, 0) == ["east", "0", "-31.5"]
    # A missing polygon says nothing then; what was gained and lost, CHANGES tells.
    footprints.setSubsetString("area_ha < 100")
    dock.settle()
    assert [row(dock, number) for number in (0, 1)] == [
        ["east", "–", "+11"], ["west", "8", "+3.5"]
    ]


def test_changes_alone_tell_the_dates_of_their_run(dock, qgis_new_project):
    made = layer(CHANGES, ("north", 2019, 2020, "2019", "2020", "gain", 2.0, 0.9))
    QgsProject.instance().addMapLayer(of_run(made, "2016", "2019", "2020"))
    dock.settle()
    assert [bar.date for bar in dock.chart.layout_now().bars] == ["2016", "2019", "2020"]
    assert (dock.earlier.currentText(), dock.later.currentText()) == ("2016", "2020")


def test_the_panel_follows_edits_and_layers_that_go(dock, footprints, changes):
    dock.settle()
    of_run(footprints, "2019", "2020")
    footprints.startEditing()
    (feature,) = footprints.getFeatures("site = 'north' and year = 2020")
    footprints.changeAttributeValue(feature.id(), footprints.fields().indexOf("area_ha"), 7.0)
    dock.settle()
    assert row(dock, 0) == ["north", "7", "+6"]
    footprints.rollBack()
    dock.settle()
    assert row(dock, 0) == ["north", "3", "+2"]
    QgsProject.instance().removeMapLayer(footprints.id())
    dock.settle()
    assert dock.footprints.count() == 0
    # Changes alone still tell gains and losses.
    assert row(dock, 0) == ["north", "", "+2"]
    QgsProject.instance().removeMapLayer(changes.id())
    dock.settle()
    assert dock.list.topLevelItemCount() == 0
    assert dock.hint.isVisible()
    assert dock.chart.layout_now() is None


def test_changes_of_the_same_run_are_chosen(dock, footprints, changes, tmp_path):
    (tmp_path / "other").mkdir()
    other = saved(placed(
        CHANGES, ("north", 2019, 2020, "2019", "2020", "gain", 99.0, 0.9)
    ), tmp_path / "other" / "changes.gpkg", "Aardvark")
    dock.settle()
    assert dock.changes.count() == 2
    assert dock.changes.currentData() == changes.id()
    dock.changes.setCurrentIndex(dock.changes.findData(other.id()))
    dock.changes.activated.emit(0)
    dock.settle()
    assert dock.sites[0].changes[0].gain_ha == 99.0


def test_a_click_on_a_site_zooms_to_it(dock, canvas, footprints, changes, until):
    canvas.setDestinationCrs(footprints.crs())
    dock.settle()
    item = dock.list.topLevelItem(1)
    QTest.mouseClick(
        dock.list.viewport(), Qt.MouseButton.LeftButton,
        pos=dock.list.visualItemRect(item).center(),
    )
    assert dock.chosen_site().name == "south"
    middle = QgsRectangle(500_000, 5_000_000, 500_100, 5_000_100).center()
    until(lambda: canvas.extent().center().distance(middle) < 1)
    assert canvas.extent().height() == pytest.approx(115, rel=0.01)
    assert [bar.hectares for bar in dock.chart.layout_now().bars] == [2.0, 1.5]


def test_a_click_on_a_date_sets_the_time_of_the_map(dock, canvas, footprints, changes):
    dock.settle()
    assert not footprints.temporalProperties().isActive()
    bar = dock.chart.layout_now().bars[0]
    place = QPoint(int(bar.slot.center().x()), int(bar.slot.center().y()))
    QTest.mouseClick(dock.chart, Qt.MouseButton.LeftButton, pos=place)
    assert canvas.temporalRange().begin().date() == QDate(2019, 1, 1)
    assert canvas.temporalRange().end().date() == QDate(2019, 12, 31)
    # The layers came without their time: now the map can leave out the others.
    assert footprints.temporalProperties().isActive()
    assert changes.temporalProperties().isActive()
    dock.show_on_map("")
    assert canvas.temporalRange().isInfinite()
    # And they are as they came.
    for one in (footprints, changes):
        assert not one.temporalProperties().isActive()
        assert one.temporalProperties().startExpression() == ""


def test_a_temporal_controller_in_use_goes_along(dock, canvas, footprints):
    controller = QgsTemporalNavigationObject(canvas)
    canvas.setTemporalController(controller)
    controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.FixedRange)
    dock.settle()
    dock.show_on_map("2020")
    assert controller.temporalExtents().begin().date() == QDate(2020, 1, 1)
    assert canvas.temporalRange().begin().date() == QDate(2020, 1, 1)


def day(year: int, month: int, day_of_month: int) -> QDateTime:
    return QDateTime(QDate(year, month, day_of_month), QTime(0, 0), Qt.TimeSpec.UTC)


@pytest.fixture
def animation(canvas):
    """A controller that shows a year after the other, from the first one to the last."""

    def animate(first: int, last: int) -> QgsTemporalNavigationObject:
        controller = QgsTemporalNavigationObject(canvas)
        canvas.setTemporalController(controller)
        controller.setTemporalExtents(QgsDateTimeRange(day(first, 1, 1), day(last, 12, 31)))
        controller.setFrameDuration(QgsInterval(1, 0, 0, 0, 0, 0, 0))
        controller.setNavigationMode(MODE.Animated)
        return controller

    return animate


def test_an_animation_goes_on_from_the_frame_of_a_date(dock, canvas, footprints, animation):
    controller = animation(2018, 2024)
    dock.settle()
    dock.show_on_map("2020")
    assert (controller.navigationMode(), controller.currentFrameNumber()) == (MODE.Animated, 2)
    assert canvas.temporalRange().begin() == day(2020, 1, 1)
    assert canvas.temporalRange().end() == day(2021, 1, 1)


@pytest.mark.parametrize(("first", "last"), [(2020, 2024), (2010, 2018)])
def test_an_animation_gives_way_to_a_date_that_no_frame_shows(
    dock, canvas, footprints, until, animation, first, last
):
    controller = animation(first, last)
    dock.settle()
    dock.show_on_map("2019")
    assert controller.navigationMode() == MODE.NavigationOff
    assert canvas.temporalRange().begin() == day(2019, 1, 1)
    assert canvas.temporalRange().end().date() == QDate(2019, 12, 31)
    close_it(dock, until)
    assert canvas.temporalRange().isInfinite()


def test_an_animation_is_as_before_when_dates_beside_it_have_blinked(
    dock, canvas, footprints, animation
):
    controller = animation(2020, 2024)
    controller.setCurrentFrameNumber(3)
    dock.settle()
    dock._blink.setChecked(True)
    seen = []
    for _ in range(2):
        seen.append(canvas.temporalRange().begin().date().year())
        dock._blinker.turn()
    assert seen == [2019, 2020]
    dock._blink.setChecked(False)
    assert (controller.navigationMode(), controller.currentFrameNumber()) == (MODE.Animated, 3)
    assert canvas.temporalRange().begin() == day(2023, 1, 1)


def close_it(dock, until):
    dock.hide()
    until(lambda: not dock._soon.isActive())


def unload(dock, until):
    dock.close_down()
    # It is done once.
    dock.close_down = lambda: None


@pytest.mark.parametrize("leave", [
    close_it, unload, lambda dock, until: QgsProject.instance().clear(),
], ids=["closed", "unloaded", "new project"])
def test_the_map_is_free_again_once_the_panel_has_gone(
    dock, canvas, footprints, changes, until, leave
):
    dock.settle()
    dock.show_on_map("2019")
    dock._blink.setChecked(True)
    leave(dock, until)
    assert canvas.temporalRange().isInfinite()
    assert not dock._blinker.blinking and dock.chart._chosen == ""
    for one in (footprints, changes):
        assert sip.isdeleted(one) or not one.temporalProperties().isActive()


def test_a_time_that_was_set_elsewhere_stays(dock, canvas, footprints, until):
    dock.settle()
    dock.show_on_map("2019")
    elsewhere = QgsDateTimeRange(day(2020, 3, 1), day(2020, 4, 1))
    canvas.setTemporalRange(elsewhere)
    close_it(dock, until)
    assert canvas.temporalRange() == elsewhere
    assert footprints.temporalProperties().isActive()
    canvas.setTemporalRange(QgsDateTimeRange(QDateTime(), QDateTime()))
    unload(dock, until)
    assert not footprints.temporalProperties().isActive()


def test_two_dates_blink_and_then_all_is_as_before(dock, canvas, footprints, changes):
    dock.settle()
    assert (dock.earlier.currentText(), dock.later.currentText()) == ("2019", "2020")
    dock._blink.setChecked(True)
    seen = []
    for _ in range(3):
        seen.append(canvas.temporalRange().begin().date().year())
        dock._blinker.turn()
    assert seen == [2019, 2020, 2019]
    dock._blink.setChecked(False)
    assert canvas.temporalRange().isInfinite()
    assert not dock._blinker.blinking
    assert not footprints.temporalProperties().isActive()


@pytest.fixture
def images(tmp_path, footprints):
    """Images of 2019, of 2020 and of no date, switched on below the footprints."""
    paths = [
        write_raster(tmp_path / f"{name}.tif", np.ones((1, 8, 8), np.uint8))
        for name in ("Year2019", "Year2020", "elevation")
    ]
    return [
        QgsProject.instance().addMapLayer(QgsRasterLayer(path, f"image {number}"))
        for number, path in enumerate(paths)
    ]


def test_images_of_two_dates_blink_and_nothing_of_them_changes(
    dock, canvas, footprints, changes, images, until
):
    first, second, elevation = images
    root = QgsProject.instance().layerTreeRoot()
    everything = root.layerOrder()
    canvas.setLayers(everything)
    dock.settle()
    dock._blink.setChecked(True)
    until(lambda: len(dock._blinker._images._dates) == 2)
    dock._blinker.turn()
    seen = []
    for _ in range(2):
        shown = canvas.layers()
        assert {footprints, changes, elevation} <= set(shown)
        seen.append((canvas.temporalRange().begin().date().year(), set(shown) & {first, second}))
        dock._blinker.turn()
    assert sorted(seen) == [(2019, {first}), (2020, {second})]
    dock._blink.setChecked(False)
    assert canvas.layers() == everything
    assert all(node.isVisible() for node in root.findLayers())


def test_an_image_of_one_of_two_dates_stays(dock, canvas, footprints, images, until):
    root = QgsProject.instance().layerTreeRoot()
    root.findLayer(images[0].id()).setItemVisibilityChecked(False)
    canvas.setLayers([footprints, *images[1:]])
    dock.settle()
    dock._blink.setChecked(True)
    until(lambda: len(dock._blinker._images._dates) == 1)
    for _ in range(2):
        dock._blinker.turn()
        assert canvas.layers() == [footprints, *images[1:]]


def test_blinking_goes_on_from_what_a_controller_showed(dock, canvas, footprints):
    controller = QgsTemporalNavigationObject(canvas)
    canvas.setTemporalController(controller)
    controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.FixedRange)
    dock.settle()
    dock.show_on_map("2020")
    dock._blink.setChecked(True)
    assert controller.temporalExtents().begin().date().year() == 2019
    dock._blink.setChecked(False)
    assert controller.temporalExtents().begin().date().year() == 2020


def test_a_panel_that_is_closed_stops_blinking(dock, canvas, footprints, until):
    dock.settle()
    dock._blink.setChecked(True)
    dock.hide()
    until(lambda: not dock._blinker.blinking)
    assert canvas.temporalRange().isInfinite()


def test_a_project_opened_again_is_read_again(dock, footprints, changes, tmp_path):
    """Its layers have the ids that those had which went with the old one."""
    dock.settle()
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "project.qgs"))
    footprints.dataProvider().deleteFeatures(
        [feature.id() for feature in footprints.getFeatures("site = 'south'")]
    )
    dock.settle()
    assert project.read(str(tmp_path / "project.qgs"))
    dock.settle()
    assert dock.footprints.currentText() == "Minen"
    assert row(dock, 0) == ["north", "3", "+2"]
    again = project.mapLayer(dock.footprints.currentData())
    (feature,) = again.getFeatures("site = 'north' and year = 2020")
    again.startEditing()
    again.changeAttributeValue(feature.id(), again.fields().indexOf("area_ha"), 7.0)
    dock.settle()
    assert row(dock, 0) == ["north", "7", "+2"]
    again.rollBack()
    project.clear()
    dock.settle()
    assert dock.list.topLevelItemCount() == 0


def test_a_layer_may_go_while_it_is_read(dock, footprints, changes):
    dock._list_layers()
    QgsProject.instance().clear()
    dock._footprints_chosen()
    dock.settle()
    assert dock.list.topLevelItemCount() == 0


def test_numbered_sites_are_in_the_order_of_their_numbers(dock, qgis_new_project):
    made = layer(FOOTPRINTS, *[(str(n), 2019, "2019", 1.0, 0.9) for n in (10, 9, 300, 2)])
    QgsProject.instance().addMapLayer(made)
    dock.settle()
    assert [row(dock, number)[0] for number in range(4)] == ["2", "9", "10", "300"]


def test_the_table_is_written(dock, footprints, changes, tmp_path):
    dock.settle()
    path = tmp_path / "sites.csv"
    dock.write_table(str(path))
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 8
    assert rows[1] == {"site": "north", "from": "", "to": "2020", "class": "mine",
                       "hectares": "3.0000"}
    assert [r["hectares"] for r in rows if r["class"] == "loss"] == ["0.0000", "0.5000"]


@pytest.fixture
def saving(monkeypatch):
    """Answers for the dialog, one after the other; gives what it was opened with."""
    opened = []

    def answer(*names):
        answers = iter(names)

        def ask(parent, title, start, file_filter):
            opened.append(start)
            return str(next(answers)), file_filter

        monkeypatch.setattr("euromine_qgis.gui.sites_dock.QFileDialog.getSaveFileName", ask)
        return opened

    yield answer
    QgsSettings().remove("euromine/export_folder")


def test_a_name_without_its_ending_replaces_no_file_unasked(
    dock, footprints, changes, tmp_path, saving
):
    dock.settle()
    there, typed = tmp_path / "sites.csv", tmp_path / "sites"
    there.write_text("mine")
    opened = saving(typed, "")
    dock._export_table()
    # The dialog comes again with the name that it is to ask about.
    assert opened[1:] == [str(there)]
    assert there.read_text() == "mine"
    saving(typed, there)
    dock._export_table()
    assert there.read_text().startswith("site,from,to")
    saving(tmp_path / "other")
    dock._export_table()
    assert (tmp_path / "other.csv").read_bytes() == there.read_bytes()


def test_a_chart_without_its_ending_replaces_no_file_unasked(
    dock, footprints, changes, tmp_path, saving
):
    dock.settle()
    (tmp_path / "north.png").write_text("mine")
    saving(tmp_path / "north", tmp_path / "north2")
    dock._export_chart()
    assert (tmp_path / "north.png").read_text() == "mine"
    assert (tmp_path / "north2.png").read_bytes()[:4] == b"\x89PNG"


def test_a_hidden_panel_reads_nothing(canvas, footprints, until):
    hidden = SitesDock(canvas)
    hidden._later()
    until(lambda: not hidden._soon.isActive())
    assert hidden.sites == () and hidden._asked == 0
    hidden.close_down()

"""What a run's layers are like once they are loaded, today and from their files tomorrow."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsLayerTreeModel,
    QgsProcessingContext,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.gui import QgsLayerTreeView
from qgis.PyQt.QtCore import QCoreApplication
from qgis_samples import write_raster

from euromine_qgis.bridge.lineage import Lineage, describe_geopackage, told_dates
from euromine_qgis.bridge.loading import Finisher, RunGroup
from euromine_qgis.engine.dates import SceneDate

pytestmark = pytest.mark.usefixtures("qgis_app", "qgis_new_project")
LINEAGE = Lineage(
    {"EUROMINE_MODEL": "accurate 1.0", "EUROMINE_INPUTS": "Year2019.tif;Year2021.tif"},
    "Apache-2.0", (SceneDate(2019), SceneDate(2021)),
)
FIELDS = "field=site:string&field=year:integer&field=date:string&field=area_ha:double"


def finish(layer, output: str, group: RunGroup, lineage: Lineage = LINEAGE):
    QgsProject.instance().addMapLayer(layer)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    Finisher(output, lineage, group).postProcessLayer(layer, context, None)
    return layer


def footprints() -> QgsVectorLayer:
    return QgsVectorLayer(f"MultiPolygon?crs=EPSG:32632&{FIELDS}", "Mining footprints", "memory")


def tree() -> dict[str, list[str]]:
    root = QgsProject.instance().layerTreeRoot()
    return {group.name(): [node.name() for node in group.findLayers()]
            for group in root.findGroups()}


def test_the_layers_of_a_run_are_in_a_group_in_their_order(tmp_path):
    raster = QgsRasterLayer(
        write_raster(tmp_path / "s.tif", np.ones((2, 8, 8), np.uint8)), "Footprints (raster)"
    )
    changes = QgsVectorLayer(
        "MultiPolygon?crs=EPSG:32632&field=kind:string&field=to_date:string", "Changes", "memory"
    )
    group = RunGroup(LINEAGE)
    finish(raster, "FOOTPRINT_RASTER", group)
    finish(footprints(), "FOOTPRINTS", group)
    finish(changes, "CHANGES", group)
    assert tree() == {
        "EuroMine 2019 to 2021": ["Mining footprints", "Changes", "Footprints (raster)"]
    }
    assert len(QgsProject.instance().mapLayers()) == 3
    nodes = QgsProject.instance().layerTreeRoot().findLayers()
    assert [node.isVisible() for node in nodes] == [True, True, False]
    finish(footprints(), "FOOTPRINTS", RunGroup(LINEAGE))
    assert tree()["EuroMine 2019 to 2021 (2)"] == ["Mining footprints"]


@pytest.mark.parametrize("into_group", [False, True], ids=["root", "group"])
@pytest.mark.parametrize("order", list(permutations(
    ("CHANGES", "FOOTPRINTS", "FOOTPRINT_RASTER")
)), ids=" ".join)
def test_the_order_is_the_same_whatever_comes_first(tmp_path, order, into_group):
    """QGIS puts a new layer beside the selected one: from the second on perhaps into the group."""
    change_fields = "field=kind:string&field=to_date:string"
    layers = {
        "CHANGES": QgsVectorLayer(f"MultiPolygon?crs=EPSG:32632&{change_fields}", "a", "memory"),
        "FOOTPRINTS": QgsVectorLayer(f"MultiPolygon?crs=EPSG:32632&{FIELDS}", "b", "memory"),
        "FOOTPRINT_RASTER": QgsRasterLayer(
            write_raster(tmp_path / "s.tif", np.ones((2, 8, 8), np.uint8)), "c"
        ),
    }
    group, root = RunGroup(LINEAGE), QgsProject.instance().layerTreeRoot()
    for output in order:
        if into_group and root.findGroups():
            QgsProject.instance().addMapLayer(layers[output], False)
            root.findGroups()[0].insertLayer(0, layers[output])
            context = QgsProcessingContext()
            context.setProject(QgsProject.instance())
            Finisher(output, LINEAGE, group).postProcessLayer(layers[output], context, None)
        else:
            finish(layers[output], output, group)
    assert tree() == {"EuroMine 2019 to 2021": ["b", "a", "c"]}
    assert all(node.isExpanded() for node in root.findLayers() if node.name() != "c")


@pytest.mark.parametrize("count", [9, 12])
def test_the_panel_unfolds_the_legends_of_polygons(qgis_app, tmp_path, count):
    """As QGIS loads a run's layers: beside the selected one, shown in the panel."""
    dates = tuple(SceneDate(2010 + number) for number in range(count))
    lineage = Lineage({}, "", dates)
    root, view = QgsProject.instance().layerTreeRoot(), QgsLayerTreeView()
    model = QgsLayerTreeModel(root)
    model.setAutoCollapseLegendNodes(10)
    view.setModel(model)
    view.show()
    raster = write_raster(tmp_path / "s.tif", np.ones((count, 8, 8), np.uint8))
    fields = "field=kind:string&field=to_date:string"
    layers = {
        "CHANGE_RASTER": QgsRasterLayer(raster, "changes (raster)"),
        "FOOTPRINT_RASTER": QgsRasterLayer(raster, "footprints (raster)"),
        "CHANGES": QgsVectorLayer(f"MultiPolygon?crs=EPSG:32632&{fields}", "changes", "memory"),
        "FOOTPRINTS": footprints(),
    }
    group = RunGroup(lineage)
    for output, layer in layers.items():
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        QgsProject.instance().addMapLayer(layer)
        view.setCurrentLayer(layer)
        QCoreApplication.processEvents()
        Finisher(output, lineage, group).postProcessLayer(layer, context, None)
        QCoreApplication.processEvents()
    shown = {node.name(): view.isExpanded(view.node2index(node)) for node in root.findLayers()}
    assert shown["changes"] and shown["Mining footprints"]
    assert not shown["footprints (raster)"]


def test_a_raster_alone_is_shown(tmp_path):
    path = write_raster(tmp_path / "s.tif", np.ones((2, 8, 8), np.uint8))
    layer = finish(QgsRasterLayer(path, "Footprints (raster)"), "FOOTPRINT_RASTER",
                   RunGroup(LINEAGE))
    assert QgsProject.instance().layerTreeRoot().findLayer(layer.id()).isVisible()


def test_a_layer_tells_what_it_is_and_how_it_was_made():
    layer = finish(footprints(), "FOOTPRINTS", RunGroup(LINEAGE))
    told = layer.metadata()
    assert told.title() == "Mining footprints"
    assert told.abstract().startswith("Surface disturbed by mining at every date")
    assert told.history() == ["Model: accurate 1.0", "Inputs: Year2019.tif;Year2021.tif"]
    assert told.licenses() == ["Of the model: Apache-2.0"]
    (span,) = told.extent().temporalExtents()
    assert (span.begin().date().year(), span.end().date().year()) == (2019, 2021)
    aliases = [layer.attributeDisplayName(number) for number in range(4)]
    assert aliases == ["Site", "Year", "Date", "Area (ha)"]
    assert layer.fields().names() == ["site", "year", "date", "area_ha"]


def put(layer: QgsVectorLayer, path: str, table: str) -> str:
    """Write a table of a GeoPackage anew and leave its others; gives the source of its layer."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = table
    if Path(path).exists():
        options.actionOnExistingFile = (
            QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        )
    QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, path, QgsProject.instance().transformContext(), options
    )
    return f"{path}|layername={table}"


def test_a_geopackage_tells_the_same_and_keeps_its_style(tmp_path):
    path = str(tmp_path / "footprints.gpkg")
    put(footprints(), path, "footprints")
    describe_geopackage(path, "FOOTPRINTS", LINEAGE)
    finish(QgsVectorLayer(path, "today"), "FOOTPRINTS", RunGroup(LINEAGE))
    QgsProject.instance().clear()

    tomorrow = QgsVectorLayer(path, "tomorrow")
    assert [one.value() for one in tomorrow.renderer().categories()] == ["2019", "2021"]
    assert tomorrow.metadata().abstract().startswith("Surface disturbed by mining")
    dataset = gdal.OpenEx(path, gdal.OF_VECTOR)
    items = dataset.GetLayer(0).GetMetadata()
    assert items["EUROMINE_MODEL"] == "accurate 1.0"
    assert items["EUROMINE_INPUTS"] == "Year2019.tif;Year2021.tif"


@pytest.fixture
def unasked():
    """QGIS 3.22 does not ask before it replaces a style, and keeps the old one."""
    QgsSettings().setValue("qgis/overwriteStyle", False)
    yield
    QgsSettings().remove("qgis/overwriteStyle")


def test_tables_that_a_run_replaces_are_styled_for_that_run(tmp_path, unasked):
    path = str(tmp_path / "mine.gpkg")
    loss = QgsVectorLayer(
        "MultiPolygon?crs=EPSG:32632&field=kind:string&field=to_date:string", "c", "memory"
    )
    for years in ((2016, 2018), (2019, 2020, 2021)):
        lineage = Lineage({}, "", tuple(SceneDate(year) for year in years))
        for layer, output in ((footprints(), "FOOTPRINTS"), (loss, "CHANGES")):
            source = put(layer, path, output.lower())
            loaded = finish(QgsVectorLayer(source, output), output, RunGroup(lineage), lineage)
            assert loaded.temporalProperties().isActive()
            assert loaded.metadata().title() == output
            if output == "FOOTPRINTS":
                # What is not EuroMine's stays.
                loaded.saveStyleToDatabase(f"my own of {years[0]}", "", False, "")
            else:
                kinds = [one.label() for one in loaded.renderer().categories()]
                assert kinds == ["New mining", "No longer mining"]
        QgsProject.instance().clear()

    tomorrow = QgsVectorLayer(f"{path}|layername=footprints", "tomorrow")
    assert [one.value() for one in tomorrow.renderer().categories()] == ["2019", "2020", "2021"]
    own, _, names, *_ = tomorrow.listStylesInDatabase()
    assert sorted(names[:own]) == ["EuroMine", "my own of 2016", "my own of 2019"]
    assert names[own:] == ["EuroMine"]


def dated(*dates: str) -> Lineage:
    tags = {"EUROMINE_DATES": ";".join(dates)}
    return Lineage(tags, "", tuple(SceneDate.parse(date) for date in dates))


def test_a_layer_tells_all_dates_of_its_run(tmp_path):
    assert told_dates(footprints()) == ()
    lineage = dated("2016", "2017-07", "2019")
    loaded = finish(footprints(), "FOOTPRINTS", RunGroup(lineage), lineage)
    assert told_dates(loaded) == lineage.dates
    edited = loaded.metadata()
    edited.setHistory(["Dates: long ago"])
    loaded.setMetadata(edited)
    assert told_dates(loaded) == ()


def test_a_geopackage_tells_all_dates_of_each_of_its_tables(tmp_path):
    path, runs = str(tmp_path / "mine.gpkg"), {"a": dated("2016", "2017"), "b": dated("2018")}
    for table, lineage in runs.items():
        describe_geopackage(put(footprints(), path, table), "FOOTPRINTS", lineage)
    for table, lineage in runs.items():
        layer = QgsVectorLayer(f"{path}|layername={table}|subset=year > 2016", table)
        assert layer.isValid() and told_dates(layer) == lineage.dates
    put(footprints(), path, "c")
    assert told_dates(QgsVectorLayer(f"{path}|layername=c", "c")) == ()


def test_years_of_change_are_styles_to_change_to(tmp_path):
    bands = np.ones((4, 8, 8), np.int16)
    layer = QgsRasterLayer(write_raster(tmp_path / "c.tif", bands), "Mining changes (raster)")
    finish(layer, "CHANGE_RASTER", RunGroup(LINEAGE))
    styles = layer.styleManager()
    assert styles.styles() == [
        "First year no longer mining", "First year of new mining", "What happened"
    ]
    assert styles.currentStyle() == "What happened"
    assert layer.renderer().usesBands() == [1]
    assert layer.temporalProperties().isActive()
    styles.setCurrentStyle("First year of new mining")
    assert layer.renderer().usesBands() == [2]
    assert [(one.value, one.label) for one in layer.renderer().classes()] == [(2021, "2021")]

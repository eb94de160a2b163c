from __future__ import annotations

import pytest
from qgis.core import QgsProcessingOutputLayerDefinition, QgsProperty

from euromine_qgis.bridge.asked import Table, named_file, named_table, with_joined


def test_lists_stand_for_texts_as_json_gives_them():
    asked = {"DATES": [2016, "2018-07"], "CUSTOM_BANDS": "blue=1", "SERIES": ["a.tif"]}
    assert with_joined(asked, "DATES", "CUSTOM_BANDS", "SITE_ID") == {
        "DATES": "2016;2018-07", "CUSTOM_BANDS": "blue=1", "SERIES": ["a.tif"],
    }


@pytest.mark.parametrize("given", [
    "/d/mines.gpkg", "mines", "C:/d/mines.gpkg", "ab:mines.gpkg", "mines.gpkg|layername=ch",
])
def test_a_plain_file_is_taken_as_it_is_named(given):
    for value in (
        given, QgsProperty.fromValue(given), QgsProcessingOutputLayerDefinition(given)
    ):
        assert named_file({"CHANGES": value}, "CHANGES") == given
        assert named_table({"CHANGES": value}, "CHANGES") is None


@pytest.mark.parametrize("given", [
    None, "", "TEMPORARY_OUTPUT", "memory:", "memory:changes",
    "postgis:dbname='mines' table=\"public\".\"changes\" (geom)",
])
def test_what_is_no_file_names_none(given):
    asked = {"CHANGES": given}
    assert named_file(asked, "CHANGES") is None and named_table(asked, "CHANGES") is None


@pytest.mark.parametrize(("given", "table"), [
    ("ogr:dbname='/d/m.gpkg' table=\"changes\" (geom)", Table("/d/m.gpkg", "changes")),
    ("ogr://dbname='/d/m.gpkg' table=\"changes\" (geom)", Table("/d/m.gpkg", "changes")),
    ("ogr:dbname=/d/m.gpkg table=changes", Table("/d/m.gpkg", "changes")),
    ("spatialite:dbname='C:/m.sqlite' table=\"c\" (geom)", Table("C:/m.sqlite", "c")),
    ("spatialite:dbname='/d/m.db' table=\"c\" (geom)", Table("/d/m.db", "c")),
    ("ogr:dbname='/d/m.gpkg'", Table("/d/m.gpkg", "")),
    ("ogr:dbname='/d/m.shp' table=\"changes\" (geom)", Table("/d/m.shp", "")),
    ("OGR:/d/m.gpkg", Table("/d/m.gpkg", "")),
])
def test_a_table_of_a_file_is_understood(given, table):
    for value in (given, QgsProcessingOutputLayerDefinition(given)):
        assert named_table({"CHANGES": value}, "CHANGES") == table
        assert named_file({"CHANGES": value}, "CHANGES") is None

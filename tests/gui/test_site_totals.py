"""Totals of sites from layers in memory, the lines of the table, and how the chart lies."""

from __future__ import annotations

import pytest
from qgis.core import NULL, QgsFeature, QgsVectorLayer, QgsVectorLayerFeatureSource
from qgis.PyQt.QtCore import QDate, QRectF
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from euromine_qgis.bridge.lineage import Lineage, describe_layer
from euromine_qgis.engine.dates import SceneDate
from euromine_qgis.engine.errors import OutputError
from euromine_qgis.gui.site_chart import SiteChart, lay_out, nice_steps, number_text
from euromine_qgis.gui.site_totals import (
    Change,
    SiteTotals,
    as_csv,
    dates_of_run,
    is_changes,
    is_footprints,
    partly_seen,
)
from euromine_qgis.gui.site_totals import total as total_of

pytestmark = pytest.mark.usefixtures("qgis_app")
FOOTPRINTS = "site:string,year:integer,date:string,area_ha:double,confidence:double"
CHANGES = ("site:string,from_year:integer,to_year:integer,from_date:string,to_date:string,"
           "kind:string,area_ha:double,confidence:double")


def layer(fields: str, *rows) -> QgsVectorLayer:
    wanted = "&".join(f"field={field}" for field in fields.split(","))
    made = QgsVectorLayer(f"MultiPolygon?crs=EPSG:32632&{wanted}", "any name", "memory")
    for row in rows:
        feature = QgsFeature(made.fields())
        feature.setAttributes(list(row))
        made.dataProvider().addFeature(feature)
    return made


def total(footprints=None, changes=None, known=(), seen=None):
    sources = (QgsVectorLayerFeatureSource(one) if one else None for one in (footprints, changes))
    return total_of(*sources, known, seen)


def of_run(made: QgsVectorLayer, *dates: str, partly=None) -> QgsVectorLayer:
    """The layer as loaded after a run of these dates, of which some showed sites in part."""
    run = Lineage(
        {"EUROMINE_DATES": ";".join(dates)}, "", tuple(SceneDate.parse(date) for date in dates)
    )
    describe_layer(made, "FOOTPRINTS", run.seeing(partly or {}))
    return made


HIDDEN = {"": {"2024": 0.44}, "east": {"2024": 0.0}}
"""Two sites, of which the last date showed one."""


def of_two_sites() -> tuple[QgsVectorLayer, QgsVectorLayer]:
    """Footprints and changes of a run of which HIDDEN holds."""
    return layer(
        FOOTPRINTS,
        ("east", 2020, "2020", 31.5, 0.9), ("east", 2022, "2022", 43.0, 0.9),
        ("west", 2020, "2020", 4.5, 0.9), ("west", 2022, "2022", 5.0, 0.9),
        ("west", 2024, "2024", 8.0, 0.9),
    ), layer(
        CHANGES,
        ("east", 2020, 2022, "2020", "2022", "gain", 11.0, 0.9),
        ("west", 2020, 2022, "2020", "2022", "gain", 0.5, 0.9),
        ("west", 2022, 2024, "2022", "2024", "gain", 3.0, 0.9),
    )


def test_polygons_add_up_by_site_and_date():
    footprints = layer(
        FOOTPRINTS,
        ("b", 2019, "2019", 1.5, 0.9), ("b", 2019, "2019", 2.0, 0.9),
        ("b", 2021, "2021-07", 4.0, 0.9), ("a", 2020, "2020", 1.0, 0.9),
        ("a", 2021, "2021-07", None, 0.9),
    )
    changes = layer(
        CHANGES,
        ("b", 2019, 2020, "2019", "2020", "loss", 3.5, 0.9),
        ("b", 2020, 2021, "2020", "2021-07", "gain", 3.0, 0.9),
        ("b", 2020, 2021, "2020", "2021-07", "gain", 1.0, 0.9),
    )
    assert total(footprints, changes, seen={}) == (
        SiteTotals("a", {"2019": 0.0, "2020": 1.0, "2021-07": 0.0},
                   (Change("2019", "2020", 0.0, 0.0), Change("2020", "2021-07", 0.0, 0.0)), {}),
        SiteTotals("b", {"2019": 3.5, "2020": 0.0, "2021-07": 4.0},
                   (Change("2019", "2020", 0.0, 3.5), Change("2020", "2021-07", 4.0, 0.0)), {}),
    )
    # Of layers that do not tell what was seen, this is known:
    assert total(footprints, changes) == (
        SiteTotals("a", {"2019": None, "2020": 1.0, "2021-07": None}, ()),
        SiteTotals("b", {"2019": 3.5, "2020": None, "2021-07": 4.0},
                   (Change("2019", "2020", 0.0, 3.5), Change("2020", "2021-07", 4.0, 0.0))),
    )


def test_a_site_that_was_not_seen_has_no_area_and_no_loss():
    footprints, changes = of_two_sites()
    east, west = total(footprints, changes, seen=HIDDEN)
    assert east.area_ha == {"2020": 31.5, "2022": 43.0, "2024": None}
    assert (east.last_ha, east.change_ha) == (None, None)
    assert east.changes == (Change("2020", "2022", 11.0, 0.0),)
    assert (west.last_ha, west.change_ha) == (8.0, 3.5)
    assert [line for line in as_csv([east]).splitlines() if "2024" in line] == [
        "east,,2024,mine,"
    ]
    # Layers that do not tell what was seen: what CHANGES holds.
    assert [site.change_ha for site in total(footprints, changes)] == [11.0, 3.5]
    assert [site.change_ha for site in total(footprints)] == [None, 3.5]
    # A mine that was seen, and is gone.
    (gone, _) = total(footprints, changes, seen={})
    assert (gone.area_ha["2024"], gone.change_ha) == (0.0, -31.5)


@pytest.mark.parametrize(("date", "change_ha"), [("2020", None), ("2022", 3.5), ("2024", None)])
def test_a_site_that_was_seen_in_part_is_not_compared(date, change_ha):
    west = total(*of_two_sites(), seen={"west": {date: 0.6}})[1]
    assert west.area_ha == {"2020": 4.5, "2022": 5.0, "2024": 8.0}
    assert west.change_ha == change_ha


def test_what_was_seen_is_told_by_the_first_layer_that_knows():
    footprints, changes = layer(FOOTPRINTS), of_run(layer(CHANGES), "2020", "2024", partly=HIDDEN)
    assert partly_seen([footprints]) is None and partly_seen([]) is None
    assert partly_seen([footprints, changes]) == HIDDEN
    assert partly_seen([of_run(footprints, "2020"), changes]) == {}
    years = layer("site:string,year:integer,area_ha:double,confidence:double")
    of_run(years, "2020-07", "2024-08", partly={"Ö;x: \"": {"2024-08": 0.2}})
    assert partly_seen([years]) == {"Ö;x: \"": {"2024": 0.2}}
    spoiled = footprints.metadata()
    spoiled.setHistory(["Partly_seen: 3"])
    footprints.setMetadata(spoiled)
    assert partly_seen([footprints]) is None


def test_dates_without_any_polygon_count_where_they_are_known():
    footprints = layer(FOOTPRINTS, ("a", 2019, "2019", 1.0, 0.9), ("b", 2021, "2021", 2.0, 0.9))
    known = ("2016", "2017", "2019", "2021", "2022")
    first, second = total(footprints, known=known, seen={})
    assert first.area_ha == {"2016": 0.0, "2017": 0.0, "2019": 1.0, "2021": 0.0, "2022": 0.0}
    assert (second.first_ha, second.last_ha) == (0.0, 0.0)
    assert list(second.area_ha) == list(known)
    changes = layer(CHANGES, ("a", 2019, 2021, "2019", "2021", "loss", 1.0, 0.9))
    assert total(None, changes, known)[0].area_ha == {}


def test_the_dates_of_a_run_are_those_of_the_first_layer_that_tells_them():
    dates = ("2016", "2016-07", "2019")
    footprints, changes = layer(FOOTPRINTS), of_run(layer(CHANGES), *dates)
    assert dates_of_run([footprints]) == dates_of_run([]) == ()
    assert dates_of_run([footprints, changes]) == dates
    assert dates_of_run([of_run(footprints, "2018", "2020"), changes]) == ("2018", "2020")
    fields = "site:string,year:integer,area_ha:double,confidence:double"
    assert dates_of_run([of_run(layer(fields), *dates)]) == ("2016", "2019")


def test_a_run_without_sites_is_one_area():
    (site,) = total(layer(FOOTPRINTS, (None, 2019, "2019", 1.0, 0.9), ("", 2019, "2019", 2.0, 0.9)))
    assert site == SiteTotals("", {"2019": 3.0}, (), None)
    assert (site.first_ha, site.last_ha) == (3.0, 3.0)


def test_years_serve_where_dates_were_dropped():
    fields = "site:string,year:integer,area_ha:double,confidence:double"
    (site,) = total(layer(fields, ("a", 2019, 1.0, 0.9), ("a", 2020, 2.0, 0.9)))
    assert site.area_ha == {"2019": 1.0, "2020": 2.0}


def test_dates_and_years_are_read_as_other_programs_write_them():
    fields = "site:integer,year:double,date:date,area_ha:double,confidence:double"
    rows = ((7, 2019.0, QDate(2019, 7, 4), 1.0, 0.9), (7, 2020.0, NULL, 2.0, 0.9))
    (site,) = total(layer(fields, *rows))
    assert (site.name, site.area_ha) == ("7", {"2019-07-04": 1.0})
    fields = "site:string,year:double,area_ha:double,confidence:double"
    rows = (("a", 2019.0, 1.0, 0.9), ("a", 0.0, 4.0, 0.9), ("a", 2020.0, float("nan"), 0.9),
            (NULL, 2020.0, 2.0, 0.9))
    assert [(site.name, site.area_ha) for site in total(layer(fields, *rows))] == [
        ("", {"2019": None, "2020": 2.0}), ("a", {"2019": 1.0, "2020": None}),
    ]


def test_of_all_pairs_those_from_date_to_date_are_told():
    changes = layer(CHANGES, *(
        ("a", start, end, str(start), str(end), "gain", float(end - start), 0.9)
        for start, end in ((2018, 2019), (2019, 2021), (2018, 2021))
    ))
    (site,) = total(None, changes)
    assert site.changes == (Change("2018", "2019", 1.0, 0.0), Change("2019", "2021", 2.0, 0.0))
    assert site.area_ha == {}
    only_ends = layer(CHANGES, ("a", 2018, 2021, "2018", "2021", "loss", 5.0, 0.9))
    assert total(None, only_ends)[0].changes == (Change("2018", "2021", 0.0, 5.0),)


def test_layers_are_known_by_their_fields():
    assert is_footprints(layer(FOOTPRINTS)) and not is_changes(layer(FOOTPRINTS))
    assert is_changes(layer(CHANGES)) and not is_footprints(layer(CHANGES))
    assert not is_footprints(layer("site:string,year:integer"))
    assert total() == ()


SITE = SiteTotals("Böhmen, Nord", {"2019": 10.0, "2020": 0.0, "2021": 40.0},
                  (Change("2019", "2020", 0.0, 10.0), Change("2020", "2021", 40.0, 0.0)))


def test_the_table_is_long():
    assert as_csv([SITE]).splitlines() == [
        "site,from,to,class,hectares",
        '"Böhmen, Nord",,2019,mine,10.0000',
        '"Böhmen, Nord",,2020,mine,0.0000',
        '"Böhmen, Nord",,2021,mine,40.0000',
        '"Böhmen, Nord",2019,2020,gain,0.0000',
        '"Böhmen, Nord",2019,2020,loss,10.0000',
        '"Böhmen, Nord",2020,2021,gain,40.0000',
        '"Böhmen, Nord",2020,2021,loss,0.0000',
    ]


def test_bars_are_as_high_as_their_hectares():
    frame = QRectF(0, 0, 400, 300)
    layout = lay_out(SITE, SITE.dates, frame, QFontMetricsF(QFont()))
    assert [bar.date for bar in layout.bars] == ["2019", "2020", "2021"]
    heights = [bar.rect.height() for bar in layout.bars]
    assert heights[2] == pytest.approx(4 * heights[0])
    assert heights[1] == 0
    assert layout.area_ticks[0] == (0.0, pytest.approx(layout.areas.bottom()))
    assert layout.area_ticks[-1] == (40.0, pytest.approx(layout.areas.top()))
    loss, gain = layout.change_bars
    assert loss.gain.height() == 0 and gain.loss.height() == 0
    assert gain.gain.height() == pytest.approx(4 * loss.loss.height())
    assert gain.gain.bottom() == pytest.approx(loss.loss.top())
    # Between the middles of its two dates.
    assert layout.bars[1].slot.center().x() < gain.gain.left()
    assert gain.gain.right() < layout.bars[2].slot.center().x()
    unseen = SiteTotals("", {**SITE.area_ha, "2020": None}, SITE.changes)
    bars = lay_out(unseen, SITE.dates, frame, QFontMetricsF(QFont())).bars
    assert [bar.rect for bar in bars] == [bar.rect for bar in layout.bars]
    assert [bar.hectares for bar in bars] == [10.0, None, 40.0]
    for rect in (*(bar.rect for bar in layout.bars), gain.gain, loss.loss):
        assert frame.contains(rect) or rect.height() == 0


@pytest.mark.parametrize(("low", "high", "steps"), [
    (0, 0, (0, 0.5)), (0, 40, (0, 20, 40)), (0, 0.013, (0, 0.005, 0.01, 0.015)),
    (-10, 40, (-20, 0, 20, 40)), (0, 1234, (0, 500, 1000, 1500)),
])
def test_ticks_are_round_and_reach_around_the_values(low, high, steps):
    assert nice_steps(low, high) == pytest.approx(steps)


def test_numbers_have_the_digits_that_are_worth_reading():
    assert [number_text(one) for one in (0, 0.123456, 12.345, 1234.5, None)] == [
        "0", "0.123", "12.3", "1234", "–"
    ]


def test_the_chart_becomes_a_picture(tmp_path):
    chart = SiteChart()
    chart.show_site(SITE, SITE.dates, {})
    png, svg = tmp_path / "chart.png", tmp_path / "chart.svg"
    chart.save(str(png))
    chart.save(str(svg))
    assert png.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    text = svg.read_text(encoding="utf-8")
    assert "Böhmen, Nord" in text and "2021" in text and "<svg" in text
    assert "–" not in text
    chart.show_site(SiteTotals("", {**SITE.area_ha, "2020": None}, ()), SITE.dates, {})
    chart.save(str(svg))
    assert svg.read_text(encoding="utf-8").count("–") == 1
    with pytest.raises(OutputError, match="cannot be written"):
        chart.save(str(tmp_path / "no folder" / "chart.png"))

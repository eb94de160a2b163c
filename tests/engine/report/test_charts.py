"""Ticks, gaps, names and fonts of the charts."""

from __future__ import annotations

import math

import matplotlib
import pytest
from growing_mine import make_results
from matplotlib.figure import Figure

from euromine_qgis.engine.report import charts, outcome, score_charts
from euromine_qgis.engine.report.drawing import families, shortened
from euromine_qgis.engine.report.text import Texts

TEXTS = Texts("en")
LONG = "Concession 07 – Société Minière du Haut-Katanga, nord-est"


def rows_of(mine, shares=None):
    return [{"date": str(2016 + k), "mine_ha": ha, "expected_ha": ha / 2, "valid_share": share}
            for k, (ha, share) in enumerate(zip(mine, shares or [1.0] * len(mine)))]


def panel(rows, large=True):
    axis = Figure().add_subplot()
    charts.area_panel(axis, rows, TEXTS, large)
    return axis


@pytest.fixture
def drawn(monkeypatch):
    """The drawings as they are before they become pictures."""
    kept = []
    for module in (charts, score_charts):
        monkeypatch.setattr(
            module, "encoded",
            lambda drawing, *words, encode=module.encoded: kept.append(drawing)
            or encode(drawing, *words),
        )
    return kept


def assert_labels_say_where_ticks_are(axis):
    ticks = axis.get_yticks()
    labels = [axis.yaxis.get_major_formatter()(tick) for tick in ticks]
    assert [float(label.replace(",", "")) for label in labels] == pytest.approx(list(ticks))
    assert len(set(labels)) == len(labels) > 1


@pytest.mark.parametrize("large", [True, False])
@pytest.mark.parametrize("top", [
    0.0, 0.0003, 0.3, 0.45, 0.6, 1, 1.3, 3, 5, 6.5, 7.5, 9, 11, 12, 14, 18, 250, 1e4, 123456,
])
def test_labels_of_areas_say_where_their_ticks_are(top, large):
    assert_labels_say_where_ticks_are(panel(rows_of([0, top]), large))


def test_ticks_at_halves_are_gone():
    axis = panel(rows_of([4, 9]))
    assert [axis.yaxis.get_major_formatter()(tick) for tick in axis.get_yticks()
            if tick <= 10] == ["0", "2", "4", "6", "8", "10"]


@pytest.mark.parametrize(("gain", "loss"), [(7.4, 0.3), (2.6, 1.0), (0.04, 0.0), (3100, 900)])
def test_labels_of_changes_say_where_their_ticks_are(drawn, gain, loss):
    charts.change_chart([
        {"from": "2016", "to": "2018", "gain_ha": gain, "loss_ha": loss}
    ], TEXTS)
    assert_labels_say_where_ticks_are(drawn[0].axes[0])


def test_lines_break_off_where_nothing_was_seen():
    axis = panel(rows_of([40, 0, 45, 30], [1.0, 0.0, 1.0, 0.5]))
    lines = {line.get_label(): line.get_ydata() for line in axis.lines}
    for name, values in (("mapped area", [40, 45, 30]),
                         ("expected area (sum of probabilities)", [20, 22.5, 15])):
        assert math.isnan(lines[name][1])
        assert [value for value in lines[name] if not math.isnan(value)] == values
    assert list(lines["date only partly seen"]) == [30]
    assert panel(rows_of([0, 0], [0.0, 0.0])).get_ylim() == (0, 1)


def test_long_names_are_shortened_in_the_middle():
    assert shortened("Bulgaria_1") == "Bulgaria_1"
    assert shortened("x" * 28) == "x" * 28
    assert shortened(LONG) == "Concession 07 – S…, nord-est"


def test_charts_have_short_names_and_tables_whole_ones(drawn):
    results = make_results(("2016", "2017"), sites=2)
    for rows in (results["areas"], results["metrics"]["sites"]):
        for row in rows:
            row["site"] = LONG if row["site"] == "Bulgaria_1" else row["site"]
    section = outcome.areas_section(results, {}, TEXTS)
    titles = {axis.get_title(loc="left") for axis in drawn[1].axes}
    assert titles == {f"Site {shortened(LONG)}", "Site Bulgaria_2"}
    assert LONG in [row[0] for row in section.blocks[-1].rows]
    score_charts.sites_chart(
        [score_charts.Judged("", results["metrics"])], [LONG, "Bulgaria_2"], TEXTS
    )
    names = [label.get_text() for label in drawn[2].axes[0].get_yticklabels()]
    assert names == ["All sites", shortened(LONG), "Bulgaria_2"]


def test_only_fonts_that_are_there_are_asked_for():
    assert families(["PingFang SC", "Noto Sans CJK SC", "Comic Sans"]) == [
        "DejaVu Sans", "Noto Sans CJK SC", "PingFang SC"
    ]
    assert families([]) == ["DejaVu Sans"]
    installed = matplotlib.font_manager.fontManager.get_font_names()
    assert matplotlib.rcParams["font.family"] == families(installed)

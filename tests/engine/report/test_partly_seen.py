"""What a page says of a series of which clouds hide a part."""

from __future__ import annotations

import pytest
from growing_mine import YEARS, make_results

from euromine_qgis.engine.report.outcome import areas_section, changes_section, sheets_of_sites
from euromine_qgis.engine.report.page import _mapping_content
from euromine_qgis.engine.report.text import UNDEFINED, Texts

TEXTS = Texts("en")
DATES = YEARS[:3]
ACROSS = "A change across a date that did not show its ground"


def series(shares, pairs="consecutive", dates=DATES, sites=0):
    """Results whose dates show these shares of the whole, and of every site."""
    results = make_results(dates, sites=sites, with_reference=False, pairs=pairs)
    for row in results["areas"]:
        row["valid_share"] = shares[dates.index(row["date"])]
    return results


def content(results):
    return _mapping_content(results, (), TEXTS, lambda number, count: None)


@pytest.mark.parametrize(("shares", "first", "last"), [
    ((1.0, 1.0, 0.88), "100%", "88%"), ((0.99, 1.0, 1.0), "99%", "100%"),
])
def test_areas_of_which_a_part_is_hidden_are_not_compared(shares, first, last):
    results = series(shares)
    results["areas"][0]["mine_ha"], results["areas"][2]["mine_ha"] = 55.2, 43.7
    page = content(results)
    assert page.summary[0] == (
        f"The mapped mine area is 55.2 ha at the first date (2016, {first} of the area seen) and "
        f"43.7 ha at the last (2018, {last} seen): since not all was seen, the two cannot be "
        "compared."
    )
    assert len(page.summary) == 2 and "ceased to be mine" not in page.summary[1]
    change = page.tiles[2]
    assert (change.label, change.value, change.note) == ("Change", UNDEFINED, "not comparable")


def test_ground_seen_at_both_ends_is_compared_where_that_was_asked():
    results = series((1.0, 1.0, 0.88), pairs="all")
    (row,) = (row for row in results["transitions"] if (row["from"], row["to"]) == ("2016", "2018"))
    row["gain_ha"], row["loss_ha"] = 12.34, 0.5
    assert content(results).summary[1] == (
        "On the ground seen at both dates, 12.3 ha became mine and 0.50 ha ceased to be mine."
    )


def test_a_date_hidden_between_leaves_the_ends_comparable():
    page = content(series((0.995, 0.3, 1.0)))
    assert "grew from" in page.summary[0] and page.tiles[2].value.startswith("+")


def table_of(section, start):
    return next(block for block in section.blocks
                if block.kind == "table" and block.caption.startswith(start))


def test_no_change_is_given_for_a_site_that_was_hidden_at_an_end():
    results = series((1.0, 1.0, 1.0), sites=2)
    told = TEXTS("note_change_unknown")
    assert told not in [getattr(b, "text", "") for b in areas_section(results, {}, TEXTS).blocks]
    hidden = next(row for row in results["areas"] if row["site"] == "Bulgaria_1")
    hidden.update(mine_ha=None, expected_ha=None, valid_share=0.0)
    section = areas_section(results, {}, TEXTS)
    rows = {row[0]: row[1:] for row in table_of(section, "Mine area by site").rows}
    first, _, last, change, least = rows["Bulgaria_1"]
    assert (first, change, least) == (UNDEFINED, UNDEFINED, "0%") and float(last) > 0
    assert UNDEFINED not in rows["Bulgaria_2"] and rows["Bulgaria_2"][3].startswith("+")
    assert told in [getattr(block, "text", "") for block in section.blocks]
    figures = [block.caption for block in section.blocks if block.kind == "figure"]
    assert figures[1] == TEXTS("caption_gaps")


def test_the_whole_has_no_area_at_a_date_that_was_not_seen():
    results = series((1.0, 1.0, 0.0))
    results["areas"][0].update(mine_ha=55.2, expected_ha=50.0)
    results["areas"][2].update(mine_ha=None, expected_ha=None, valid_ha=0.0)
    page = content(results)
    assert page.summary[0] == (
        "The mapped mine area is 55.2 ha at the first date (2016, 100% of the area seen) and "
        "– ha at the last (2018, 0% seen): since not all was seen, the two cannot be compared."
    )
    assert [tile.value for tile in page.tiles[:2]] == ["55.2 ha", "– ha"]
    section = areas_section(results, {}, TEXTS)
    assert table_of(section, "Mine area by date").rows[-1] == ["2018", "–", "–", "0.0", "0%"]
    (figure,) = (block for block in section.blocks if block.kind == "figure")
    assert "55.2 ha in 2016, – ha in 2018" in figure.alternative


def test_sites_have_what_lies_between_the_ends_of_the_series_beside_the_sums():
    results = series((1.0, 1.0, 1.0), "all", sites=2)
    ends = [row for row in results["changes"] if row["site"] is not None
            and (row["from"], row["to"]) == (DATES[0], DATES[-1])]
    section = changes_section(results, TEXTS)
    if not ends:
        results["changes"] += (ends := [
            {**row, "from": DATES[0], "to": DATES[-1], "ha": 7.25} for row in results["changes"]
            if row["site"] is not None and row["from"] == DATES[0]
        ])
        section = changes_section(results, TEXTS)
    table = table_of(section, "Gains and losses by site over consecutive intervals")
    assert len(table.columns) == len(table.rows[0])
    of_site = {row["kind"]: row["ha"] for row in ends if row["site"] == "Bulgaria_1"}
    (row,) = (row for row in table.rows if row[0] == "Bulgaria_1")
    assert [float(value) for value in row[-2:]] == pytest.approx(
        [of_site["gain"], of_site["loss"]], abs=0.06
    )
    alone = changes_section(series((1.0, 1.0, 1.0), sites=2), TEXTS)
    assert table_of(alone, "Gains and losses by site over all intervals")


@pytest.mark.parametrize(("shares", "pairs", "told"), [
    ((1.0, 1.0, 1.0), "consecutive", False), ((1.0, 0.9, 1.0), "consecutive", True),
    ((1.0, 0.9, 1.0), "all", True), ((1.0, 0.9, 1.0), "first_last", False),
    ((1.0, 1.0, 0.9), "consecutive", False),
])
def test_changes_across_a_hidden_date_are_told(shares, pairs, told):
    results = series(shares, pairs, sites=2)
    if pairs == "first_last":
        for name in ("transitions", "changes"):
            results[name] = [{**row, "from": DATES[0], "to": DATES[-1]} for row in results[name]]
    notes = [block.text for block in changes_section(results, TEXTS).blocks
             if block.kind == "paragraph"]
    assert any(ACROSS in note for note in notes) == told


@pytest.fixture
def captions(monkeypatch):
    """What stands below the pictures of each site."""
    kept = {}

    def keep(pictures, sites, of_sites, *others):
        kept.update(of_sites)

    monkeypatch.setattr("euromine_qgis.engine.report.outcome.site_sheets", keep)
    return kept


@pytest.mark.parametrize(("share", "last_ha", "seen"), [
    (0.0, "–", ""), (0.3, "7.00", " At least 30% of the site was seen at every date."),
])
def test_the_caption_of_a_site_tells_what_of_it_was_seen(captions, share, last_ha, seen):
    results = series((1.0, 1.0, 1.0), sites=1)
    first, _, last = (row for row in results["areas"] if row["site"] == "Bulgaria_1")
    first["mine_ha"] = 12.34
    last.update(mine_ha=7.0 if share else 0.0, valid_share=share)
    sheets_of_sites(results, (), TEXTS, lambda number, count: None)
    said = captions["Bulgaria_1"]
    assert said.startswith(f"12.3 ha of mine (2016), {last_ha} ha (2018); over the intervals ")
    assert said.endswith(f" ha went.{seen}")


def test_the_caption_of_a_site_tells_of_changes_across_a_hidden_date(captions):
    results = series((1.0, 1.0, 1.0), sites=2)
    middle = next(row for row in results["areas"]
                  if (row["site"], row["date"]) == ("Bulgaria_2", DATES[1]))
    middle["valid_share"] = 0.994
    sheets_of_sites(results, (), TEXTS, lambda number, count: None)
    assert ACROSS in captions["Bulgaria_2"] and ACROSS not in captions["Bulgaria_1"]

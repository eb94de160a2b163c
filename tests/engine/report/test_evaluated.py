from __future__ import annotations

import csv

from growing_mine import YEARS, make_evaluation
from written_page import page_of

from euromine_qgis.engine.report.blocks import Table
from euromine_qgis.engine.report.evaluated import evaluation_content
from euromine_qgis.engine.report.text import Texts


def test_an_evaluation_tells_areas_and_pictures_of_every_site(tmp_path):
    results, pictures = make_evaluation(YEARS[:3])
    page = page_of(tmp_path, results, pictures)
    whole = [row for row in results["areas"] if row["site"] is None]
    for words in ("Reference mine (ha)", "Map minus reference (ha)", "Gain, reference",
                  f"{whole[-1]['reference_ha']:.1f}", "-1.5", "Sites with the lowest CA-TIoU"):
        assert words in page.text
    words = page.attributes("img", "alt")
    assert len([text for text in words if "is agreed" in text]) == 6
    assert any("Dot plot of CA-TIoU by site" in text for text in words)
    assert any("when the reference has" in text for text in words)
    rows = list(csv.DictReader((tmp_path / "report.csv").open(encoding="utf-8")))
    of_reference = [float(row["hectares"]) for row in rows
                    if row["class"] == "mine_reference" and not row["site"]]
    assert of_reference == [row["reference_ha"] for row in whole]
    assert {row["class"] for row in rows if row["record"] == "transition"} >= {
        "gain", "reference_gain", "agreed_gain"
    }


def test_sites_of_one_date_are_ordered_by_iou():
    results, pictures = make_evaluation(("2019",), 3)
    for site, iou in zip(results["metrics"]["sites"], (0.7, 0.2, 0.5)):
        site["iou"] = iou
    results["run"]["job_file"] = "report.job.json"
    content = evaluation_content(results, pictures, Texts("en"), lambda done, total: None)
    (table,) = [block for section in content.sections for block in section.blocks
                if isinstance(block, Table) and block.columns[0] == "Site"
                and block.columns[1] == "IoU"]
    assert [row[1] for row in table.rows] == ["0.200", "0.500", "0.700"]
    assert "–" not in {cell for row in table.rows for cell in row}


def test_a_site_of_which_nothing_was_compared_has_no_area():
    results, pictures = make_evaluation(("2019", "2020"), 2)
    results["run"]["job_file"] = "report.job.json"
    last = next(row for row in results["areas"]
                if (row["site"], row["date"]) == ("Bulgaria_1", "2020"))
    last.update(mine_ha=0.0, reference_ha=0.0, valid_ha=0.0, valid_share=0.0)
    content = evaluation_content(results, pictures, Texts("en"), lambda done, total: None)
    (table,) = [block for section in content.sections for block in section.blocks
                if isinstance(block, Table) and block.columns[:2] == ["Site", "Mapped mine (ha)"]]
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["Bulgaria_1"] == ["–", "–", "–"] and rows["Bulgaria_2"][2] == "-1.50"

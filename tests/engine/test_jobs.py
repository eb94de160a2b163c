"""What jobs share: the names of rasters, and of the files beside a report."""

from __future__ import annotations

import pytest

from euromine_qgis.engine.jobs import RasterInput, beside_report, is_page, report_files


def test_a_raster_without_a_name_is_called_as_its_file():
    assert RasterInput("/data/Year2019.tif").label == "Year2019.tif"
    assert RasterInput("/data/Year2019.tif", "mine in 2019").label == "mine in 2019"


@pytest.mark.parametrize(("report", "numbers"), [
    ("/out/r.html", "/out/r.json"), ("/out/r.HTM", "/out/r.json"),
    # Another ending, or none, is a part of the name.
    ("/out/r.v2", "/out/r.v2.json"), ("/out/r", "/out/r.json"),
])
def test_numbers_lie_beside_the_report_under_its_name(report, numbers):
    assert beside_report(report, ".json") == numbers
    assert is_page(report) == (report.lower().endswith((".html", ".htm")))


def test_a_report_is_four_files():
    assert report_files("/out/r.html") == (
        "/out/r.html", "/out/r.json", "/out/r.csv", "/out/r.job.json"
    )

"""What cannot be written is refused before anything is computed."""

from __future__ import annotations

import os

import pytest

from euromine_qgis import layout
from euromine_qgis.engine.cards import read_card
from euromine_qgis.engine.errors import OutputError
from euromine_qgis.engine.jobs import RasterInput, SitesInput
from euromine_qgis.engine.map_job import MapJob, Outputs
from euromine_qgis.engine.output_checks import check_outputs

CARD = layout.MODELS / "accurate.json"


def check(tmp_path, **outputs):
    job = MapJob(
        "changedetect",
        (RasterInput(str(tmp_path / "a.tif")), RasterInput(str(tmp_path / "b.tif"))),
        str(CARD),
        outputs=Outputs(**{name: str(tmp_path / path) for name, path in outputs.items()}),
    )
    check_outputs(job, read_card(CARD))


def test_good_outputs_pass_and_leave_nothing(tmp_path):
    check(tmp_path, footprint_raster="f.tif", report="r.html")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("outputs", "says"),
    [
        ({"footprint_raster": "b.tif"}, "FOOTPRINT_RASTER .*b.tif, which is also an input"),
        ({"footprint_raster": "x.tif", "change_raster": "x.tif"}, "also the output FOOTPRINT"),
        ({"report": "nowhere/r.html"}, "REPORT cannot be written"),
        ({"changes": "."}, "CHANGES .* is a folder"),
    ],
)
def test_refusals(tmp_path, outputs, says):
    with pytest.raises(OutputError, match=says) as caught:
        check(tmp_path, **outputs)
    assert caught.value.remedy


@pytest.mark.parametrize(("output", "ending"), [
    ("report", ".html"), ("footprints", ".gpkg"), ("footprint_raster", ".tif"),
])
@pytest.mark.parametrize("length", [240, 300])
def test_a_name_that_is_too_long_with_what_is_put_to_it_is_refused(
    tmp_path, output, ending, length
):
    with pytest.raises(OutputError, match=f"{output.upper()} cannot be written") as caught:
        check(tmp_path, **{output: "x" * length + ending})
    assert "another name" in caught.value.remedy
    check(tmp_path, **{output: "x" * 200 + ending})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_an_input_under_another_name_is_recognised(tmp_path):
    (tmp_path / "a.tif").touch()
    (tmp_path / "link.tif").symlink_to(tmp_path / "a.tif")
    with pytest.raises(OutputError, match="also an input"):
        check(tmp_path, footprint_raster="link.tif")


def test_what_lies_beside_the_report_overwrites_no_input(tmp_path):
    job = MapJob(
        "mapfootprint",
        (RasterInput(str(tmp_path / "a.tif")),),
        str(CARD),
        sites=SitesInput(str(tmp_path / "mine.json")),
        outputs=Outputs(report=str(tmp_path / "mine.html")),
    )
    with pytest.raises(OutputError, match="REPORT would overwrite .*mine.json"):
        check_outputs(job, read_card(CARD))

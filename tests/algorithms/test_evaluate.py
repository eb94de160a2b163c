"""euromine:evaluate through ``processing.run``, and what it refuses before a worker starts."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsVectorLayer,
)
from qgis_samples import ORIGIN, as_gdal_sources, write_raster, write_sites

PARAMETERS = {
    "PREDICTION": "multilayer", "DATES": "string", "REFERENCE": "multilayer",
    "REFERENCE_DATES": "string", "PREDICTION_POLYGONS": "source", "REFERENCE_POLYGONS": "source",
    "YEAR_FIELD": "string", "TEMPLATE": "raster", "SITES": "source", "SITE_ID": "field",
    "TOLERANCE_PX": "number", "REPORT": "fileDestination",
}
NUMBERS = ("CA_TIOU", "IOU_PERSIST", "IOU_CHANGE", "MEAN_IOU", "MEAN_F1")
# One row of eight pixels, repeated four times. Worked out in tests/engine/test_evaluation.py.
PREDICTION = ((1, 1, 0, 0, 0, 0, 0, 0), (1, 1, 1, 1, 0, 0, 0, 0), (1, 0, 1, 1, 0, 0, 0, 1))
REFERENCE = ((1, 1, 0, 0, 0, 0, 0, 0), (1, 1, 1, 0, 0, 0, 0, 0), (1, 1, 1, 1, 0, 0, 0, 0))
BY_HAND = {
    "CA_TIOU": (4 / 6 + 1 / 5) / 2, "IOU_PERSIST": 4 / 6, "IOU_CHANGE": 1 / 5,
    "MEAN_IOU": (1 + 3 / 4 + 3 / 5) / 3, "MEAN_F1": (1 + 6 / 7 + 6 / 8) / 3,
}
YEARS = (2019, 2020, 2021)


def masks(folder, rows, years=YEARS, **how):
    """A file for each year: Year2019.tif and so on."""
    return [
        write_raster(folder / f"Year{year}.tif", np.array([[row] * 4], np.uint8), **how)
        for year, row in zip(years, rows)
    ]


def polygons(path, rows):
    """A column of pixels as a box, with its year in the field ``year``."""
    features = []
    for year, row in zip(YEARS, rows):
        for column in np.flatnonzero(row):
            west, north = ORIGIN[0] + 10 * int(column), ORIGIN[1]
            corners = [(west, north - 40), (west + 10, north - 40), (west + 10, north),
                       (west, north), (west, north - 40)]
            features.append({
                "type": "Feature", "properties": {"year": year},
                "geometry": {"type": "Polygon", "coordinates": [corners]},
            })
    empty = json.loads(Path(write_sites(path, {})).read_text())
    path.write_text(json.dumps({**empty, "features": features}))
    return str(path)


@pytest.fixture
def series(tmp_path):
    return {
        "PREDICTION": masks(tmp_path / "image", PREDICTION),
        "REFERENCE": masks(tmp_path / "label", REFERENCE, epsg=None),
    }


@pytest.fixture
def run(provider, feedback, worker):
    from qgis import processing

    def run(**parameters):
        return processing.run(
            "euromine:evaluate", parameters, feedback=feedback, context=QgsProcessingContext()
        )

    return run


@pytest.fixture
def refusal(tool, context):
    def refuse(**parameters) -> str:
        fine, text = tool("evaluate").checkParameterValues(parameters, context)
        assert fine == (text == "")
        return text

    return refuse


def test_parameters_have_the_names_and_types_that_programs_rely_on(tool):
    found = {one.name(): one.type() for one in tool("evaluate").parameterDefinitions()}
    assert found == PARAMETERS
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    for one in tool("evaluate").parameterDefinitions():
        assert one.flags() & optional or one.defaultValue() is not None, one.name()
    outputs = {one.name(): one.type() for one in tool("evaluate").outputDefinitions()}
    assert outputs == {**dict.fromkeys(NUMBERS, "outputNumber"), "REPORT": "outputHtml"}


def test_masks_give_the_numbers_and_the_job_runs_again(
    run, feedback, series, tmp_path, worker
):
    sites = write_sites(tmp_path / "sites.geojson", {
        "left": (ORIGIN[0], ORIGIN[1] - 40, ORIGIN[0] + 40, ORIGIN[1]),
        "right": (ORIGIN[0] + 40, ORIGIN[1] - 40, ORIGIN[0] + 80, ORIGIN[1]),
    })
    report = tmp_path / "out" / "report.html"
    results = run(**series, SITES=sites, SITE_ID="mine", REPORT=str(report))
    assert {name: results[name] for name in NUMBERS} == pytest.approx(BY_HAND)
    numbers = json.loads(report.with_suffix(".json").read_text())
    assert {name: numbers[name] for name in NUMBERS} == pytest.approx(BY_HAND)
    assert [site["site"] for site in numbers["metrics"]["sites"]] == ["left", "right"]
    report.unlink()
    subprocess.run(
        [worker, "-m", "euromine_qgis.engine", "run", str(report.with_suffix(".job.json"))],
        cwd=Path(__file__).resolve().parents[2], check=True, capture_output=True, timeout=120,
    )
    assert "0.433" in report.read_text(encoding="utf-8")
    run(**series, REPORT=str(report))
    assert "REPORT: " + str(report) + " from an earlier run is replaced" in feedback.text


def test_stacks_and_polygons_give_the_same_numbers(run, series, tmp_path):
    stack = write_raster(
        tmp_path / "stack.tif", np.array([[row] * 4 for row in PREDICTION], np.uint8)
    )
    dataset = gdal.Open(stack, gdal.GA_Update)
    for number, year in enumerate(YEARS, start=1):
        dataset.GetRasterBand(number).SetMetadata({"DATE": str(year)})
    dataset = None
    drawn = {
        "PREDICTION": polygons(tmp_path / "p.geojson", PREDICTION),
        "REFERENCE": polygons(tmp_path / "r.geojson", REFERENCE),
    }
    # A layer in memory reaches the worker as well.
    layer = QgsVectorLayer(drawn["REFERENCE"], "drawn").materialize(QgsFeatureRequest())
    for form in (
        {"PREDICTION": [stack], "REFERENCE": series["REFERENCE"]},
        {"PREDICTION": [stack], "REFERENCE_POLYGONS": layer},
        {"PREDICTION_POLYGONS": drawn["PREDICTION"], "REFERENCE_POLYGONS": drawn["REFERENCE"],
         "TEMPLATE": series["PREDICTION"][0]},
    ):
        results = run(**form)
        assert {name: results[name] for name in NUMBERS} == pytest.approx(BY_HAND), form


def test_gdal_sources_that_are_no_files_give_the_same_numbers(run, refusal, series):
    sources = {name: as_gdal_sources(paths) for name, paths in series.items()}
    template = sources["PREDICTION"][1]
    results = run(**sources, TEMPLATE=template)
    assert {name: results[name] for name in NUMBERS} == pytest.approx(BY_HAND)
    gone = template.replace("Year2020", "Year1999")
    assert "Year1999.tif cannot be read" in refusal(**sources, TEMPLATE=gone)


def test_numbers_name_the_kept_copies_of_polygons(run, series, tmp_path):
    drawn = polygons(tmp_path / "r.geojson", REFERENCE)
    report = tmp_path / "out" / "report.html"
    run(PREDICTION=series["PREDICTION"], REFERENCE_POLYGONS=drawn, REPORT=str(report))
    numbers = json.loads(report.with_suffix(".json").read_text())
    copy = str(tmp_path / "out" / "report.reference.gpkg")
    assert [one["files"] for one in numbers["compared"]] == [series["PREDICTION"], [copy]]
    job = json.loads(report.with_suffix(".job.json").read_text())
    assert job["reference"]["polygons"]["path"] == copy
    assert {"format": job["format"], **numbers["run"]["job"]} == job
    assert Path(copy).exists()


def test_what_is_undefined_is_left_out_of_the_numbers(run, tmp_path):
    nothing = ((0,) * 8,) * 2
    results = run(
        PREDICTION=masks(tmp_path / "p", nothing), REFERENCE=masks(tmp_path / "r", nothing)
    )
    assert not set(results) & set(NUMBERS)


def test_refusals_name_input_and_remedy(refusal, series, tmp_path):
    assert refusal(**series) == ""
    late = masks(tmp_path / "late", REFERENCE, (2030, 2031, 2032))
    text = refusal(PREDICTION=series["PREDICTION"], REFERENCE=late)
    assert "no date in common" in text and "2030" in text and "REFERENCE_DATES" in text
    text = refusal(PREDICTION=series["PREDICTION"])
    assert "REFERENCE and REFERENCE_POLYGONS hold nothing" in text
    drawn = polygons(tmp_path / "p.geojson", PREDICTION)
    text = refusal(**series, REFERENCE_POLYGONS=drawn)
    assert "hold both" in text
    text = refusal(PREDICTION=series["PREDICTION"], REFERENCE_POLYGONS=drawn, YEAR_FIELD="jahr")
    assert "REFERENCE_POLYGONS p has no field jahr" in text and "one of: year" in text
    assert "TEMPLATE" in refusal(PREDICTION_POLYGONS=drawn, REFERENCE_POLYGONS=drawn)
    text = refusal(**series, DATES="2019;2020")
    assert "DATES holds 2 dates; PREDICTION holds 3 masks" in text and "stack" in text
    assert "REFERENCE_DATES: 'soon' is not a date" in refusal(**series, REFERENCE_DATES="soon")
    undated = write_raster(tmp_path / "mask.tif", np.zeros((2, 4, 8), np.uint8))
    text = refusal(PREDICTION=[undated], REFERENCE=series["REFERENCE"])
    assert "PREDICTION: No date was found for band 1 of mask.tif" in text and "DATES" in text
    text = refusal(**series, REPORT=series["PREDICTION"][0])
    assert "REPORT" in text and "Year2019.tif" in text and "name" in text
    (tmp_path / "mine.html").write_text("<h1>Home</h1>")
    text = refusal(**series, REPORT=str(tmp_path / "mine.html"))
    assert "REPORT would overwrite" in text and "mine.html" in text and "another name" in text
    assert "none.gpkg" in refusal(**series, SITES=str(tmp_path / "none.gpkg"))


def test_polygons_are_checked_as_those_of_the_other_tools(refusal, series, tmp_path):
    """Kinds, features, CRS and fields: the worker would find the last two when all is read."""
    box = (ORIGIN[0], ORIGIN[1] - 40, ORIGIN[0] + 40, ORIGIN[1])
    path = write_sites(tmp_path / "sites.geojson", {"left": box})
    assert refusal(**series, SITES=path, SITE_ID="mine") == ""
    for name in ("name", ["name"]):
        assert refusal(**series, SITES=path, SITE_ID=name) == (
            "SITES sites has no field name.\nChoose one of: mine, fid."
        )
    empty = QgsVectorLayer("Polygon?crs=EPSG:32632", "none", "memory")
    assert refusal(**series, SITES=empty) == (
        "SITES none holds no feature.\n"
        "Choose a polygon layer with features, or select some where only selected ones are used."
    )
    points = QgsVectorLayer("Point?crs=EPSG:32632&field=year:int", "wells", "memory")
    assert refusal(**series, SITES=points) == (
        "SITES wells holds no polygons.\nChoose a polygon layer."
    )
    compared = {"PREDICTION": series["PREDICTION"], "REFERENCE_POLYGONS": points}
    assert refusal(**compared) == (
        "REFERENCE_POLYGONS wells holds no polygons.\nChoose a polygon layer."
    )
    drawn = QgsVectorLayer(polygons(tmp_path / "r.geojson", REFERENCE), "drawn")
    layer = drawn.materialize(QgsFeatureRequest())
    layer.setCrs(QgsCoordinateReferenceSystem())
    for parameters in (
        {**series, "SITES": layer}, {**compared, "REFERENCE_POLYGONS": layer},
    ):
        text = refusal(**parameters)
        assert text.endswith(" has no CRS.\nSet the layer's CRS in its properties.")


def test_the_field_of_the_years_must_be_named_and_be_there(refusal, series, tmp_path):
    drawn = polygons(tmp_path / "r.geojson", REFERENCE)
    compared = {"PREDICTION": series["PREDICTION"], "REFERENCE_POLYGONS": drawn}
    assert refusal(**compared, YEAR_FIELD="year") == ""
    assert refusal(**compared, YEAR_FIELD=["year"]) == ""
    assert refusal(**compared, YEAR_FIELD="") == (
        "REFERENCE_POLYGONS r has no field (YEAR_FIELD is empty).\nGive as YEAR_FIELD one of: year."
    )
    assert refusal(**compared, YEAR_FIELD="jahr") == (
        "REFERENCE_POLYGONS r has no field jahr.\nChoose one of: year."
    )

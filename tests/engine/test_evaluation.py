"""Two series of footprints compared: by hand, in every form that they come in, and refused."""

from __future__ import annotations

import io
import json
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from affine import Affine
from test_mapping import HEIGHT, WIDTH, make_job, write_sites
from test_mapping import run as run_mapping_job

from euromine_qgis.engine import evaluation
from euromine_qgis.engine.errors import DateError, JobError, ReferenceMismatch, SitesError
from euromine_qgis.engine.evaluate_job import EvaluateJob, FootprintsInput, PolygonsInput
from euromine_qgis.engine.evaluation import NUMBERS, run_evaluation
from euromine_qgis.engine.grid import Grid
from euromine_qgis.engine.jobs import RasterInput, SitesInput
from euromine_qgis.engine.raster_output import RasterWriter
from euromine_qgis.engine.wire import Wire

YEARS = (2019, 2020, 2021)
LEFT, TOP, PIXEL = 500_000, 5_000_000, 10
TRANSFORM = Affine(PIXEL, 0, LEFT, 0, -PIXEL, TOP)

# One row of eight pixels, repeated four times; a column a pixel.
PREDICTION = np.repeat(np.array([
    [1, 1, 0, 0, 0, 0, 0, 0],
    [1, 1, 1, 1, 0, 0, 0, 0],
    [1, 0, 1, 1, 0, 0, 0, 1],
], np.uint8)[:, None], 4, axis=1)
REFERENCE = np.repeat(np.array([
    [1, 1, 0, 0, 0, 0, 0, 0],
    [1, 1, 1, 0, 0, 0, 0, 0],
    [1, 1, 1, 1, 0, 0, 0, 0],
], np.uint8)[:, None], 4, axis=1)
BY_HAND = {
    "CA_TIOU": (4 / 6 + 1 / 5) / 2,
    "IOU_PERSIST": 4 / 6,
    "IOU_CHANGE": 1 / 5,
    "MEAN_IOU": (1 + 3 / 4 + 3 / 5) / 3,
    "MEAN_F1": (1 + 6 / 7 + 6 / 8) / 3,
}


def write(path, masks, georeferenced=True, descriptions=(), tags=(), **profile):
    """``masks`` (bands, h, w) as a GeoTIFF; gives its path."""
    if georeferenced:
        profile = {"crs": "EPSG:32632", "transform": TRANSFORM, **profile}
    with rasterio.open(
        path, "w", driver="GTiff", width=masks.shape[2], height=masks.shape[1],
        count=len(masks), dtype="uint8", **profile,
    ) as dataset:
        dataset.write(masks)
        for number, text in enumerate(descriptions, start=1):
            dataset.set_band_description(number, text)
        for number, of_band in enumerate(tags, start=1):
            dataset.update_tags(number, **of_band)
    return str(path)


def rasters(folder, name, masks, years=YEARS, **how):
    return FootprintsInput(tuple(
        RasterInput(write(folder / f"{name}_{year}.tif", mask[None], **how))
        for year, mask in zip(years, masks)
    ))


def polygons(folder, name, masks, years=YEARS, field="year"):
    """A square a pixel, as one polygon a row of the mask and year."""
    shapes, dates = [], []
    for year, mask in zip(years, masks):
        for row, col in zip(*np.nonzero(mask)):
            x, y = TRANSFORM @ (col, row)
            shapes.append(shapely.box(x, y - PIXEL, x + PIXEL, y))
            dates.append(year)
    path = folder / f"{name}.gpkg"
    pyogrio.raw.write(
        path, geometry=np.array([shapely.to_wkb(shape) for shape in shapes], dtype=object),
        field_data=[np.array(dates, dtype=np.int32 if isinstance(years[0], int) else object)],
        fields=[field], layer=name,
        driver="GPKG", geometry_type="Polygon", crs="EPSG:32632",
    )
    return FootprintsInput(polygons=PolygonsInput(str(path), field, name))


def sites_of(folder, boxes, crs="EPSG:32632"):
    """Sites by name, each a box of (first row, first column, last row, last column), ends open."""
    path = folder / "sites.gpkg"
    shapes = []
    for row, col, row_stop, col_stop in boxes.values():
        (x, y), (x_stop, y_stop) = TRANSFORM @ (col, row), TRANSFORM @ (col_stop, row_stop)
        shapes.append(shapely.to_wkb(shapely.box(x, y_stop, x_stop, y)))
    pyogrio.raw.write(
        path, geometry=np.array(shapes, dtype=object), fields=["name"], layer="sites",
        field_data=[np.array(list(boxes), dtype=object)], driver="GPKG",
        geometry_type="Polygon", crs=crs,
    )
    return SitesInput(str(path), "sites", "name")


def run(prediction, reference, wire=None, **how):
    job = EvaluateJob(prediction, reference, **how)
    return run_evaluation(job, wire or Wire(io.StringIO()))


def numbers(outputs):
    return {name: outputs[name] for name in NUMBERS}


@pytest.fixture
def by_rasters(tmp_path):
    return (
        rasters(tmp_path, "p", PREDICTION), rasters(tmp_path, "r", REFERENCE),
    )


def test_numbers_worked_out_by_hand(by_rasters):
    """Eight pixels a row, all four rows alike, so shares are those of one row.

    ::

        prediction      reference
        2019  11000000  11000000
        2020  11110000  11100000
        2021  10110001  11110000

    IoU: 2019 2/2, 2020 3/4, 2021 3/5 (agreed in columns 1, 3, 4; either also in 2 and 8).
    F1: 2 tp / (2 tp + fp + fn): 2019 4/4, 2020 6/7, 2021 6/8.

    Persisting mine, (1, 1): 2019-2020 prediction {1, 2}, reference {1, 2}: agreed 2 of 2.
    2020-2021 prediction {1, 3, 4}, reference {1, 2, 3}: agreed {1, 3}, 2 of 4. In all 4 of 6.

    Change: 2019-2020 prediction gains {3, 4}, reference gains {3}: agreed {3} of {3, 4}.
    2020-2021 prediction gains {8} and loses {2}, reference gains {4}: agreed none of {2, 4, 8}.
    In all 1 of 5.

    CA-TIoU = (4/6 + 1/5) / 2 = 0.4333...
    """
    outputs = run(*by_rasters)
    assert numbers(outputs) == pytest.approx(BY_HAND)


def test_all_forms_of_a_series_give_the_same_numbers(tmp_path, by_rasters):
    tagged = write(
        tmp_path / "stack.tif", PREDICTION, tags=[{"DATE": str(year)} for year in YEARS]
    )
    described = write(
        tmp_path / "described.tif", REFERENCE, descriptions=[f"{year} mine" for year in YEARS]
    )
    silent = write(tmp_path / "silent.tif", PREDICTION)
    bright = write(tmp_path / "bright.tif", REFERENCE * 255)
    forms = [
        (FootprintsInput((RasterInput(tagged),)), FootprintsInput((RasterInput(described),))),
        (
            FootprintsInput((RasterInput(silent),), tuple(map(str, YEARS))),
            FootprintsInput((RasterInput(bright),), ("2019-01-01", "2020-06-01", "2021")),
        ),
        (polygons(tmp_path, "found", PREDICTION), by_rasters[1]),
        (by_rasters[0], polygons(tmp_path, "drawn", REFERENCE)),
        (
            rasters(tmp_path, "bare_p", PREDICTION, georeferenced=False),
            rasters(tmp_path, "bare_r", REFERENCE, georeferenced=False),
        ),
        (by_rasters[0], rasters(tmp_path, "bare", REFERENCE, georeferenced=False)),
        (rasters(tmp_path, "bare2", PREDICTION, georeferenced=False), by_rasters[1]),
    ]
    for number, form in enumerate(forms):
        assert numbers(run(*form)) == pytest.approx(BY_HAND), number
    template = RasterInput(write(tmp_path / "template.tif", REFERENCE[:1]))
    outputs = run(
        polygons(tmp_path, "one", PREDICTION), polygons(tmp_path, "two", REFERENCE),
        template=template,
    )
    assert numbers(outputs) == pytest.approx(BY_HAND)


def test_the_main_job_and_an_evaluation_of_its_footprints_say_the_same(tmp_path):
    references = []
    for year in (2019, 2020, 2021):
        rows, cols = np.mgrid[:HEIGHT, :WIDTH]
        mine = (rows - 24) ** 2 + (cols - 36) ** 2 < (5 + 4 * (year - 2019)) ** 2
        mask = np.where(cols > 66, 255, mine).astype(np.uint8)[None]
        references.append(RasterInput(write(tmp_path / f"mask_{year}.tif", mask, False)))
    sites = SitesInput(write_sites(tmp_path), "sites", "name")
    mapped, out = run_mapping_job(
        make_job(tmp_path, reference=tuple(references), sites=sites), tmp_path
    )
    footprints = FootprintsInput((RasterInput(str(out / "footprints.tif")),))
    report = str(tmp_path / "evaluation.html")
    for cut_again in (sites, None):
        outputs = run(
            footprints, FootprintsInput(tuple(references)), sites=cut_again, report=report
        )
        pooled = [
            json.loads(path.read_text(encoding="utf-8"))["metrics"]["pooled"]
            for path in (out / "report.json", tmp_path / "evaluation.json")
        ]
        assert pooled[0] == pooled[1]
        assert (outputs["CA_TIOU"], outputs["MEAN_IOU"]) == (mapped["CA_TIOU"], mapped["MEAN_IOU"])
    assert 0 < outputs["CA_TIOU"] < 1


@pytest.mark.parametrize("shift_m", [0, 3])
@pytest.mark.parametrize("ours", [True, False])
def test_a_stack_of_four_dates_counts_as_four_masks_do(tmp_path, ours, shift_m):
    """GDAL takes the fourth of four bands of bytes for alpha."""
    years = (*YEARS, 2022)
    masks = np.concatenate([PREDICTION, 1 - PREDICTION[:1]])
    reference = rasters(
        tmp_path, "r", np.concatenate([REFERENCE, 1 - REFERENCE[2:]]), years,
        transform=TRANSFORM @ Affine.translation(shift_m / PIXEL, 0), crs="EPSG:32632",
    )
    stack = tmp_path / "stack.tif"
    if ours:
        grid = Grid("EPSG:32632", TRANSFORM, 8, 4)
        with RasterWriter(str(stack), grid, 4, "uint8", 255, [str(y) for y in years]) as writer:
            writer.write(masks, grid.window)
    else:
        write(stack, masks, descriptions=[str(year) for year in years])
        with rasterio.open(stack) as dataset:
            assert dataset.colorinterp[3].name == "alpha"
    template = reference.rasters[0]
    found = run(FootprintsInput((RasterInput(str(stack)),)), reference, template=template)
    single = run(rasters(tmp_path, "p", masks, years), reference, template=template)
    assert numbers(found) == pytest.approx(numbers(single))
    if not shift_m:
        assert found["MEAN_IOU"] == pytest.approx((1 + 3 / 4 + 3 / 5 + 16 / 24) / 4)


def test_unordered_dates_are_ordered(tmp_path):
    backwards = FootprintsInput(tuple(reversed(rasters(tmp_path, "p", PREDICTION).rasters)))
    assert numbers(run(backwards, rasters(tmp_path, "r", REFERENCE))) == pytest.approx(BY_HAND)


def test_a_first_date_that_shows_less_cuts_no_other(tmp_path):
    """The first of the three is two columns of the eight wide."""
    narrow = FootprintsInput((
        RasterInput(write(tmp_path / "p_2019.tif", PREDICTION[:1, :, :2])),
        *rasters(tmp_path, "p", PREDICTION[1:], YEARS[1:]).rasters,
    ))
    found = run(narrow, rasters(tmp_path, "r", REFERENCE))
    assert found["MEAN_IOU"] == pytest.approx(BY_HAND["MEAN_IOU"])
    # Of the columns that 2019 does not show no change since then is known: 0 of {2, 4, 8} are left.
    assert found["IOU_CHANGE"] == 0 and found["IOU_PERSIST"] == pytest.approx(4 / 6)


def test_only_what_both_series_show_is_compared(tmp_path):
    """The prediction's later dates cover a hundred times the ground of the reference."""
    vast = np.zeros((2, 40, 80), np.uint8)
    vast[:, :4, :8] = PREDICTION[1:]
    wide = FootprintsInput((
        *rasters(tmp_path, "p", PREDICTION[:1], YEARS[:1]).rasters,
        *rasters(tmp_path, "q", vast, YEARS[1:]).rasters,
    ))
    found = run(wide, rasters(tmp_path, "r", REFERENCE))
    assert numbers(found) == pytest.approx(BY_HAND)


def test_masks_without_a_georeference_lie_on_the_first_dates_pixels(tmp_path):
    """Though a later date of the prediction lies a third of a pixel beside."""
    shifted = {"transform": Affine(PIXEL, 0, LEFT + 3, 0, -PIXEL, TOP), "crs": "EPSG:32632"}
    aside = FootprintsInput((
        *rasters(tmp_path, "p", PREDICTION[:2], YEARS[:2]).rasters,
        RasterInput(write(tmp_path / "p_2021.tif", PREDICTION[2:], **shifted)),
    ))
    bare = rasters(tmp_path, "r", REFERENCE, georeferenced=False)
    assert run(aside, bare)["MEAN_IOU"] == pytest.approx(BY_HAND["MEAN_IOU"])


def test_blocks_do_not_show(tmp_path, monkeypatch):
    rng = np.random.default_rng(5)
    masks = np.kron(rng.integers(0, 2, (2, 3, 9, 11)), np.ones((5, 7))).astype(np.uint8)
    masks[0, :, 3:9, 4:12] = 255
    dates = tuple(map(str, YEARS))
    series = (
        FootprintsInput((RasterInput(write(tmp_path / "p.tif", masks[0])),), dates),
        FootprintsInput((RasterInput(write(tmp_path / "r.tif", masks[1])),), dates),
    )
    sites = sites_of(tmp_path, {"a": (0, 0, 21, 30), "b": (21, 20, 45, 77)})
    whole = full(run(*series, sites=sites, tolerance_px=3, report=str(tmp_path / "whole.html")))
    monkeypatch.setattr(evaluation, "BLOCK_PX", 13)
    cut = full(run(*series, sites=sites, tolerance_px=3, report=str(tmp_path / "cut.html")))
    assert cut["metrics"] == whole["metrics"]
    assert cut["boundary"] == whole["boundary"]
    for name in ("areas", "transitions"):
        assert len(cut[name]) == len(whole[name]) > 0
        for one, other in zip(cut[name], whole[name]):
            assert one == pytest.approx(other)
    assert whole["boundary"]["f1"] not in (None, 0, 1)


def full(outputs):
    return json.loads(Path(outputs["REPORT"]).with_suffix(".json").read_text(encoding="utf-8"))


def test_sites_that_overlap_count_what_they_share_and_the_whole_counts_it_once(
    tmp_path, by_rasters
):
    """Columns 1 to 4 are site west, columns 3 to 8 site east; columns 3 and 4 belong to both.

    West: persist 2019-2020 prediction {1, 2}, reference {1, 2}: 2 of 2. 2020-2021 prediction
    {1, 3, 4}, reference {1, 2, 3}: agreed {1, 3} of {1, 2, 3, 4}. In all 4/6. Change: agreed {3} of
    {3, 4}, then none of {2, 4}: 1/4.
    East: persist 2020-2021 prediction {3, 4}, reference {3}: 1/2. Change: agreed {3} of {3, 4},
    then none of {4, 8}: 1/4.
    All eight columns: as without sites.

    A pixel has about 100 m2, so that a column of four rows has 0.04 ha. In 2021 the prediction
    maps west {1, 3, 4}, east {3, 4, 8}, in all {1, 3, 4, 8}; the reference west {1, 2, 3, 4},
    east {3, 4}, in all {1, 2, 3, 4}.
    """
    sites = sites_of(tmp_path, {"west": (0, 0, 4, 4), "east": (0, 2, 4, 8)})
    wire = Wire(io.StringIO())
    outputs = run(*by_rasters, wire, sites=sites, report=str(tmp_path / "r.html"))
    assert numbers(outputs) == pytest.approx(BY_HAND)
    assert any("once in the total" in text for text in wire.warnings)
    results = full(outputs)
    west, east = results["metrics"]["sites"]
    assert (west["iou_persist"], west["iou_change"]) == pytest.approx((4 / 6, 1 / 4))
    assert (east["iou_persist"], east["iou_change"]) == pytest.approx((1 / 2, 1 / 4))
    in_2021 = {
        row["site"]: (row["mine_ha"], row["reference_ha"], row["valid_ha"])
        for row in results["areas"] if row["date"] == "2021"
    }
    assert in_2021[None] == pytest.approx((0.16, 0.16, 0.32), rel=2e-3)
    assert in_2021["west"] == pytest.approx((0.12, 0.16, 0.16), rel=2e-3)
    assert in_2021["east"] == pytest.approx((0.12, 0.08, 0.24), rel=2e-3)
    boundary = {row["site"]: row for row in results["boundary"]["sites"]}
    assert set(boundary) == {"west", "east"}
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "Site west" in page and "Site east" in page


def test_areas_need_to_know_where_on_earth_pixels_lie(tmp_path):
    bare = [rasters(tmp_path, name, masks, georeferenced=False)
            for name, masks in (("bare_p", PREDICTION), ("bare_r", REFERENCE))]
    results = full(run(*bare, report=str(tmp_path / "r.html")))
    assert results["areas"] == results["transitions"] == []
    assert "Area over time" not in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_sites_cut_both_series_and_are_told_apart(tmp_path, by_rasters):
    """Columns 1 to 4 are site left, columns 5 to 8 site right, where the prediction finds a mine
    in 2021 that is not there."""
    sites = sites_of(tmp_path, {"left": (0, 0, 4, 4), "right": (0, 4, 4, 8)})
    results = full(run(*by_rasters, sites=sites, report=str(tmp_path / "report.html")))
    left, right = results["metrics"]["sites"]
    assert (left["site"], right["site"]) == ("left", "right")
    assert results["metrics"]["pooled"]["ca_tiou"] == pytest.approx(BY_HAND["CA_TIOU"])
    # Without column 8: change agrees in 1 of 4.
    assert left["ca_tiou"] == pytest.approx((4 / 6 + 1 / 4) / 2)
    assert right["iou_persist"] is None and right["iou_change"] == 0
    assert [row["site"] for row in results["boundary"]["sites"]] == ["left", "right"]
    alone = sites_of(tmp_path, {"left": (0, 0, 4, 4)})
    assert run(*by_rasters, sites=alone)["CA_TIOU"] == pytest.approx(left["ca_tiou"])


def test_outlines_count_within_the_tolerance(tmp_path):
    """A square of 4 x 4 pixels, found two columns too far to the right.

    An outline has 12 pixels. At a tolerance of two pixels all of them count. At none, the squares
    share two columns, in which the outlines share the first and the last row: 4 of 12.
    """
    true = np.zeros((1, 10, 12), np.uint8)
    true[0, 3:7, 2:6] = 1
    moved = np.roll(true, 2, axis=2)
    series = rasters(tmp_path, "p", moved, (2019,)), rasters(tmp_path, "r", true, (2019,))
    for tolerance, f1 in ((2, 1.0), (0, 1 / 3)):
        results = full(run(*series, tolerance_px=tolerance, report=str(tmp_path / "r.html")))
        assert results["boundary"]["tolerance_px"] == tolerance
        assert results["boundary"]["f1"] == pytest.approx(f1)


def test_dates_that_only_one_side_has(tmp_path):
    wire = Wire(io.StringIO())
    outputs = run(
        rasters(tmp_path, "p", PREDICTION),
        rasters(tmp_path, "r", REFERENCE[[0, 1, 1]], (2019, 2020, 2016)), wire=wire,
    )
    assert outputs["MEAN_IOU"] == pytest.approx((1 + 3 / 4) / 2)
    assert outputs["IOU_PERSIST"] == 1
    text = " ".join(wire.warnings)
    assert "r_2016.tif is of 2016" in text and "2021: the reference does not speak" in text


def test_a_date_without_polygons_is_one_without_mines_where_dates_are_given(tmp_path):
    empty = np.zeros_like(REFERENCE[:1])
    masks = np.concatenate([empty, REFERENCE[:2]])
    drawn = polygons(tmp_path, "drawn", masks)
    prediction = rasters(tmp_path, "p", masks)
    wire = Wire(io.StringIO())
    assert run(prediction, drawn, wire=wire)["IOU_CHANGE"] == 1
    assert "2019: the reference does not speak" in " ".join(wire.warnings)
    told = FootprintsInput(polygons=drawn.polygons, dates=tuple(map(str, YEARS)))
    wire = Wire(io.StringIO())
    results = full(run(prediction, told, wire=wire, report=str(tmp_path / "r.html")))
    assert wire.warnings == []
    assert results["metrics"]["pooled"]["per_date"][0]["tn"] == empty.size


def test_polygons_of_days_count_for_the_years_that_the_layer_is_said_to_speak_of(tmp_path):
    prediction = rasters(tmp_path, "p", PREDICTION, ("2019-08-02", "2020-08-02", "2021-08-02"))
    days = polygons(tmp_path, "days", REFERENCE, ("2019-06-15", "2020-06-15", "2021-06-15"))
    years = tuple(map(str, YEARS))
    of_years = FootprintsInput(polygons=days.polygons, dates=years)
    assert numbers(run(prediction, of_years)) == pytest.approx(BY_HAND)
    # As tables of decimal numbers have them.
    decimal = polygons(tmp_path, "decimal", REFERENCE, ("2019.0", " 2020 ", "2021.0"))
    assert numbers(run(prediction, decimal)) == pytest.approx(BY_HAND)
    # Days of their own keep them: two dates of a year are two.
    within = ("2019-03", "2019-06", "2019-09")
    exact = polygons(tmp_path, "exact", REFERENCE, within)
    told = FootprintsInput(polygons=exact.polygons, dates=("2019",))
    assert numbers(run(rasters(tmp_path, "w", PREDICTION, within), told)) == pytest.approx(BY_HAND)
    # A layer may say that there was no mine yet at any date that is compared.
    future = polygons(tmp_path, "future", REFERENCE[2:], ("2030",))
    said = FootprintsInput(polygons=future.polygons, dates=(*years, "2030"))
    assert run(prediction, said)["MEAN_IOU"] == 0
    # Polygons of a year that the layer is not said to speak of are used nowhere.
    of_2019 = polygons(tmp_path, "of_2019", REFERENCE[:1], ("2019",))
    with pytest.raises(DateError, match="polygons of 2019, "):
        run(prediction, FootprintsInput(polygons=of_2019.polygons, dates=("2020",)))
    late = polygons(tmp_path, "late", REFERENCE, ("2029", "2030", "2031"))
    with pytest.raises(DateError, match=r"late\.gpkg: polygons of 2029, .*REFERENCE_DATES"):
        run(prediction, FootprintsInput(polygons=late.polygons, dates=years))


def test_the_report_stands_with_its_numbers(tmp_path, by_rasters):
    outputs = run(*by_rasters, report=str(tmp_path / "report.html"), locale="de")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "0,433" in page and "CA-TIoU" in page and "p_2019.tif" in page
    results = full(outputs)
    assert {name: results[name] for name in NUMBERS} == pytest.approx(BY_HAND)
    assert results["tool"] == "evaluate"
    table = (tmp_path / "report.csv").read_text(encoding="utf-8").splitlines()
    assert [line for line in table if ",boundary_f1," in line and line.startswith("score,,")]
    assert [line for line in table if ",ca_tiou,0.4333" in line]


def test_refusals_name_input_and_remedy(tmp_path, by_rasters):
    prediction, reference = by_rasters

    def refused(kind, *series, **how):
        with pytest.raises(kind) as caught:
            run(*series, **how)
        assert caught.value.remedy
        return str(caught.value)

    text = refused(DateError, prediction, rasters(tmp_path, "late", REFERENCE, (2030, 2031, 2032)))
    assert "no date in common" in text and "2019, 2020, 2021" in text and "REFERENCE_DATES" in text
    small = rasters(tmp_path, "small", REFERENCE[:, :3], georeferenced=False)
    text = refused(ReferenceMismatch, prediction, small)
    assert "small_2019.tif" in text and "8 x 3" in text and "8 x 4" in text
    bare = rasters(tmp_path, "bare", PREDICTION, georeferenced=False)
    assert "8 x 3" in refused(ReferenceMismatch, bare, small)
    drawn = polygons(tmp_path, "drawn", REFERENCE)
    lacking = FootprintsInput(polygons=PolygonsInput(drawn.polygons.path, "jahr"))
    text = refused(ReferenceMismatch, prediction, lacking)
    assert "REFERENCE_POLYGONS drawn.gpkg has no field jahr" in text and "year" in text
    text = refused(ReferenceMismatch, bare, drawn)
    assert "bare_2019.tif" in text and "TEMPLATE" in text
    assert "TEMPLATE" in refused(JobError, drawn, drawn)
    assert "REFERENCE_POLYGONS" in refused(JobError, prediction, FootprintsInput())
    stack = FootprintsInput((RasterInput(write(tmp_path / "stack.tif", REFERENCE)),))
    text = refused(DateError, prediction, stack)
    assert "REFERENCE: No date was found for band 1 of stack.tif" in text
    assert "REFERENCE_DATES" in text
    two = FootprintsInput(stack.rasters, ("2019", "2020"))
    assert "holds 2 dates; REFERENCE holds 3 masks" in refused(DateError, prediction, two)
    odd = rasters(tmp_path, "odd", REFERENCE * 7)
    assert "odd_2019.tif holds the values 0, 7" in refused(ReferenceMismatch, prediction, odd)
    unknown = rasters(tmp_path, "unknown", np.full_like(REFERENCE, 255), nodata=255)
    assert "both know" in refused(ReferenceMismatch, prediction, unknown)
    sites = sites_of(tmp_path, {"a": (0, 0, 4, 4)})
    assert "SITES" in refused(ReferenceMismatch, bare, bare, sites=sites)
    away = sites_of(tmp_path, {"a": (900, 900, 910, 910)})
    assert "No site" in refused(SitesError, prediction, reference, sites=away)
    assert "TOLERANCE_PX" in refused(JobError, prediction, reference, tolerance_px=-1)

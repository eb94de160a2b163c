"""What the values of masks mean: 0, 1 and 255, declared nodata, and legends."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from square_masks import DATES, EXPECTED, GRID, read, square

from euromine_qgis.engine.errors import ReferenceMismatch
from euromine_qgis.engine.jobs import RasterInput
from euromine_qgis.engine.mask_dates import REFERENCE
from euromine_qgis.engine.raster_masks import lay_masks, read_mask_layers


def name_classes(path, *classes):
    """Write a legend beside a raster, from the class of 0 upwards."""
    listed = "".join(f"<Category>{name}</Category>" if name else "<Category/>" for name in classes)
    Path(f"{path}.aux.xml").write_text(
        f'<PAMDataset><PAMRasterBand band="1"><CategoryNames>{listed}</CategoryNames>'
        "</PAMRasterBand></PAMDataset>"
    )


@pytest.mark.parametrize("mask", [square(1), square(255), square(1.0, dtype="float32"),
                                  square(255, dtype="int16")])
def test_masks_of_0_and_1_or_0_and_255(make_raster, log, mask):
    present, values = read([make_raster("mask_2020.tif", mask)], log)
    assert present == (False, True, False)
    assert values.dtype == np.uint8
    np.testing.assert_array_equal(values[1], EXPECTED)
    assert (values[[0, 2]] == 255).all()


def test_255_beside_1_is_not_known(make_raster, log):
    mask = square(1)
    mask[0, :5] = 255
    _, values = read([make_raster("mask_2020.tif", mask)], log)
    np.testing.assert_array_equal(values[1], mask[0])
    assert "255 not known" in log.infos[0]


def test_masks_that_use_255_differently_are_a_warning(make_raster, log):
    empty = make_raster("mask_2021.tif", square(0))
    bright = make_raster("mask_2020.tif", square(255))
    read([bright, empty], log)
    assert log.warnings == []
    read([bright, make_raster("mask_2019.tif", square(1))], log)
    assert "255" in log.warnings[0]


def test_declared_nodata_is_not_known(make_raster, log):
    mask = square(1)
    mask[0, :5] = 7
    _, values = read([make_raster("mask_2020.tif", mask, nodata=7)], log)
    assert (values[1, :5] == 255).all()
    np.testing.assert_array_equal(values[1, 5:], EXPECTED[5:])
    _, values = read([make_raster("b_2020.tif", square(255), nodata=255)], log)
    assert set(np.unique(values[1])) == {0, 255}


@pytest.mark.parametrize("mine", [1, 255])
@pytest.mark.parametrize("shift_m", [0.0, 3.0])
def test_0_declared_as_nodata_is_not_mine(make_raster, log, mine, shift_m):
    path = make_raster("mask_2020.tif", square(mine), nodata=0,
                       origin=(500_000.0 + shift_m, 5_000_000.0))
    empty = make_raster("mask_2021.tif", square(0), nodata=0)
    _, values = read([path, empty], log)
    np.testing.assert_array_equal(values[1, :, 1:], EXPECTED[:, 1:])
    assert (values[2] == 0).all() and (values[0] == 255).all()
    assert "mask_2020.tif: 0 (declared as nodata) is taken as not mine" in log.infos[0]
    assert log.warnings == []


def test_0_declared_as_nodata_beside_1_and_255(make_raster, log):
    mask = square(1)
    mask[0, :5] = 255
    _, values = read([make_raster("mask_2020.tif", mask, nodata=0)], log)
    np.testing.assert_array_equal(values[1], mask[0])
    with pytest.raises(ReferenceMismatch, match="only 255"):
        read([make_raster("b_2020.tif", square(255, other=255), nodata=0)], log)


@pytest.mark.parametrize(("other", "dtype", "nodata"), [
    (np.nan, "float32", None), (np.nan, "float32", np.nan), (-9999, "int16", -9999),
    (255, "uint8", 255), (2, "uint8", 2),
])
def test_masks_of_mines_and_no_data_alone_are_a_question(make_raster, log, other, dtype, nodata):
    """As R writes what it makes of polygons: nothing that is not mine is known, all would agree."""
    paths = [make_raster(f"mask_{year}.tif", square(1, other, dtype), nodata=nodata)
             for year in (2020, 2021)]
    with pytest.raises(ReferenceMismatch, match=r"mask_2020.tif holds mines and no data alone"):
        read(paths, log)
    name_classes(paths[0], "no data", "Tagebau")
    with pytest.raises(ReferenceMismatch, match="no data alone"):
        read(paths, log)
    # Where another year tells what is not mine, no data are no data.
    paths[1] = make_raster("mask_2021.tif", square(1))
    _, values = read(paths, log)
    np.testing.assert_array_equal(values[1], square(1, 255)[0])
    # What EuroMine wrote tells 0 from 255, whatever it found.
    ours = make_raster("mask_2020.tif", square(1, 255), nodata=255,
                       tags={"EUROMINE_CODES": "0 not mine, 1 mine, 255 not known"})
    np.testing.assert_array_equal(read([ours], log)[1][1], square(1, 255)[0])
    whole = make_raster("mask_2019.tif", np.ones((1, 40, 50), "uint8"))
    assert (read([whole], log)[1][0] == 1).all()


def test_0_declared_as_nodata_in_a_stack(make_raster, log):
    stack = np.concatenate([square(1), square(0)])
    path = make_raster("masks.tif", stack, nodata=0)
    layers = read_mask_layers([RasterInput(path)], ["2020", "2021"], REFERENCE)
    with lay_masks(layers, GRID, DATES, log) as masks:
        values = masks.read(GRID.window)
    np.testing.assert_array_equal(values[1:], stack)
    assert (values[0] == 255).all()


def test_0_declared_as_nodata_beside_a_mask_of_its_own(make_raster, log):
    known = np.ones((40, 50), dtype=bool)
    known[:5] = False
    for year, shift_m in ((2020, 0.0), (2021, 3.0)):
        path = make_raster(f"mask_{year}.tif", square(1), nodata=0, mask=known,
                           origin=(500_000.0 + shift_m, 5_000_000.0))
        _, values = read([path], log)
        here = values[year - 2019, :, 1:]
        assert (here[:5] == 255).all()
        np.testing.assert_array_equal(here[5:], EXPECTED[5:, 1:])


@pytest.mark.parametrize("under", [0, 77, 255])
def test_what_lies_under_a_mask_of_the_file_is_no_value_of_it(make_raster, log, under):
    known = np.ones((40, 50), dtype=bool)
    known[:5] = False
    mask = np.where(known, square(1), under).astype("uint8")
    for year, shift_m in ((2020, 0.0), (2021, 3.0)):
        path = make_raster(f"mask_{year}.tif", mask, mask=known,
                           origin=(500_000.0 + shift_m, 5_000_000.0))
        _, values = read([path], log)
        here = values[year - 2019, :, 1:]
        assert (here[:5] == 255).all()
        np.testing.assert_array_equal(here[5:], EXPECTED[5:, 1:])


def test_mines_beside_what_a_mask_of_the_file_hides_show_no_false_alarm(make_raster, log):
    path = make_raster("mask_2020.tif", square(1), mask=square(1)[0] == 1)
    with pytest.raises(ReferenceMismatch, match="mines and no data alone"):
        read([path], log)


def test_0_declared_as_nodata_holds_where_another_value_is_not_mine(make_raster, log):
    mask = square(2, other=1)
    mask[0, :5] = 0
    path = make_raster("mask_2020.tif", mask, nodata=0)
    with pytest.raises(ReferenceMismatch, match="values 1, 2"):
        read([path], log)
    Path(f"{path}.aux.xml").write_text(
        "<PAMDataset><PAMRasterBand band=\"1\"><CategoryNames><Category>no data</Category>"
        "<Category>other</Category><Category>mine</Category>"
        "</CategoryNames></PAMRasterBand></PAMDataset>"
    )
    _, values = read([path], log)
    assert (values[1, :5] == 255).all()
    np.testing.assert_array_equal(values[1, 5:], EXPECTED[5:])


def test_a_legend_may_say_that_0_declared_as_nodata_is_not_mine(make_raster, log):
    path = make_raster("mask_2020.tif", square(2), nodata=0)
    with pytest.raises(ReferenceMismatch, match="the values 2;"):
        read([path], log)
    Path(f"{path}.aux.xml").write_text(
        "<PAMDataset><PAMRasterBand band=\"1\"><CategoryNames><Category>background</Category>"
        "<Category/><Category>mine</Category></CategoryNames></PAMRasterBand></PAMDataset>"
    )
    _, values = read([path], log)
    np.testing.assert_array_equal(values[1], EXPECTED)


def test_a_legend_may_say_which_value_is_mine(make_raster, log):
    path = make_raster("mask_2020.tif", square(2, other=1))
    with pytest.raises(ReferenceMismatch, match=r"mask_2020\.tif holds the values 1, 2") as caught:
        read([path], log)
    assert "Reclassify" in caught.value.remedy
    Path(f"{path}.aux.xml").write_text(
        '<PAMDataset><PAMRasterBand band="1"><CategoryNames><Category/>'
        "<Category>not mine</Category><Category>Mining area &amp; dumps</Category>"
        "</CategoryNames></PAMRasterBand></PAMDataset>"
    )
    _, values = read([path], log)
    np.testing.assert_array_equal(values[1], EXPECTED)
    assert "Mining area & dumps" in log.infos[-1]


@pytest.mark.parametrize(
    ("classes", "mask", "expected"),
    [
        (("", "other", "mine"), square(1, other=1), np.zeros((40, 50))),
        (("", "other", "mine"), square(2, other=2), np.ones((40, 50))),
        (("", "other", "mine"), square(1), np.where(EXPECTED, 0, 255)),
        (("", "other", "mine"), square(1, other=255), np.where(EXPECTED, 0, 255)),
        (("mine", "other"), square(0, other=1), EXPECTED),
        (("mine", "other"), square(0), np.ones((40, 50))),
        (("forest", "water", "mine"), square(1), np.zeros((40, 50))),
        (("forest", "water", "mine"), square(0), np.zeros((40, 50))),
        (("other", "mine"), square(0, other=255), np.where(EXPECTED, 0, 255)),
        (("", "mine"), square(1), EXPECTED),
        (("", "", "mine"), square(2), EXPECTED),
        (("mining 0", "mining 1"), square(1), EXPECTED),
        (("Wald", "Tagebau"), square(1), EXPECTED),
    ],
)
def test_the_legend_is_asked_before_the_values(make_raster, log, classes, mask, expected):
    """Years and crops hold a few of the values of a coding."""
    path = make_raster("mask_2020.tif", mask)
    name_classes(path, *classes)
    _, values = read([path], log)
    np.testing.assert_array_equal(values[1], expected)
    assert log.warnings == []


def test_the_log_names_the_class_that_is_mine_where_a_year_has_none(make_raster, log):
    path = make_raster("mask_2020.tif", square(1, other=1))
    name_classes(path, "", "other", "mine")
    read([path], log)
    assert "by its legend (1 other, 2 mine)" in log.infos[-1]


@pytest.mark.parametrize(
    ("classes", "mask"),
    [
        (("", "", "mine"), square(1)),
        (("mine",), square(1)),
        (("other", "mine"), square(2, other=1)),
    ],
)
def test_values_without_a_class_are_refused_where_a_legend_tells(make_raster, log, classes, mask):
    path = make_raster("mask_2020.tif", mask)
    name_classes(path, *classes)
    with pytest.raises(ReferenceMismatch, match="which of them is mine cannot be told"):
        read([path], log)


@pytest.mark.parametrize(
    "name",
    ["no data", "NoData", "no_data", "Unknown", "unclassified", "not classified", "Undefined",
     "cloud", "Clouds and shadows", "cloud shadow", "masked out", "not observed", "Unobserved",
     "no observation", "no valid observations", "not mine or unknown"],
)
def test_classes_of_which_nothing_is_known(make_raster, log, name):
    mask = square(2, other=1)
    mask[0, :5] = 3
    path = make_raster("mask_2020.tif", mask)
    name_classes(path, "", "other", "mine", name)
    _, values = read([path], log)
    assert (values[1, :5] == 255).all()
    np.testing.assert_array_equal(values[1, 5:], EXPECTED[5:])
    assert log.warnings == []


@pytest.mark.parametrize(
    "name",
    ["not mine", "non-mining", "cloud-free", "no clouds or shadows", "not masked", "unmasked",
     "cloudberry bog", "cloud forest", "overshadowed", "data centre", "unknowing",
     "not classified as mine", "background"],
)
def test_classes_that_are_known_not_to_be_mine(make_raster, log, name):
    mask = square(2, other=1)
    mask[0, :5] = 3
    path = make_raster("mask_2020.tif", mask)
    name_classes(path, "", "other", "mine", name)
    _, values = read([path], log)
    np.testing.assert_array_equal(values[1], EXPECTED)


@pytest.mark.parametrize("nodata", [None, 0])
def test_a_legend_without_anything_but_mines_is_a_warning(make_raster, log, nodata):
    path = make_raster("mask_2020.tif", square(1), nodata=nodata)
    name_classes(path, "Unclassified", "Mine")
    _, values = read([path], log)
    np.testing.assert_array_equal(values[1], np.where(EXPECTED, 1, 255))
    assert "mask_2020.tif has no class for what is not mine" in log.warnings[0]


@pytest.mark.parametrize(
    ("classes", "mask", "expected"),
    [
        (("no data", "other", "mine"), square(1), np.where(EXPECTED, 0, 255)),
        (("", "other", "mine"), square(1), np.where(EXPECTED, 0, 255)),
        (("background", "water", "mine"), square(1), np.where(EXPECTED, 0, 255)),
        (("not mine", "mine"), square(1), EXPECTED),
        (("", "mine"), square(1), EXPECTED),
        (("", "", "mine"), square(2), EXPECTED),
        (("", "Tagebau"), square(1), EXPECTED),
        (("mine", "other"), square(0, other=1), EXPECTED),
    ],
)
def test_0_declared_as_nodata_beside_a_legend(make_raster, log, classes, mask, expected):
    path = make_raster("mask_2020.tif", mask, nodata=0)
    name_classes(path, *classes)
    _, values = read([path], log)
    np.testing.assert_array_equal(values[1], expected)
    taken = any("0 (declared as nodata) is taken as not mine" in text for text in log.infos)
    assert taken == (expected is EXPECTED and classes[0] != "mine")


@pytest.mark.parametrize(
    ("mask", "text"),
    [
        (square(255, other=255), "only 255"),
        (square(3), "0, 3"),
        (np.arange(2000, dtype="int16").reshape(1, 40, 50), "which of them is mine"),
        (np.zeros((2, 40, 50), dtype="uint8"), "2 bands"),
    ],
)
def test_masks_that_cannot_be_understood(make_raster, log, mask, text):
    with pytest.raises(ReferenceMismatch, match="mask_2020.tif") as caught:
        read([make_raster("mask_2020.tif", mask)], log)
    assert text in caught.value.message
    assert caught.value.remedy

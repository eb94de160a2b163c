"""Polygons become masks of what is known, or a message that says what is wrong with them."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from quarries import (
    COLS,
    CORNERS,
    LEFT,
    ROWS,
    SIDE,
    TOP,
    TRANSFORM,
    YEARS,
    mask,
    outline,
    write_labels,
    write_polygons,
)

from euromine_qgis.engine.dates import SceneDate
from euromine_qgis.engine.errors import DateError, LabelsError, ReferenceMismatch
from euromine_qgis.engine.finetune_job import LabelsInput
from euromine_qgis.engine.grid import Grid, Window
from euromine_qgis.engine.training.labels import RING_M, read_labels

GRID = Grid("EPSG:32633", TRANSFORM, COLS, ROWS)
DATES = tuple(SceneDate(year) for year in YEARS)
RING = round(RING_M / 10)


def everywhere(folder, **fields):
    shapes = [outline(0, 0, ROWS, COLS)] * max((len(v) for v in fields.values()), default=1)
    return LabelsInput(write_polygons(folder / "area.gpkg", shapes, **fields), None, "year")


def test_inside_the_area_what_is_not_drawn_is_not_a_mine(tmp_path, log):
    labels = read_labels(write_labels(tmp_path / "l.gpkg"), everywhere(tmp_path), GRID, DATES, log)
    assert labels.dates == DATES
    np.testing.assert_array_equal(labels.read(GRID.window), [mask(year) for year in YEARS])
    assert labels.count == sum(len(corners) for corners in CORNERS.values())


def test_without_an_area_a_ring_is_known_and_nothing_past_the_grid(tmp_path, log):
    one = LabelsInput(write_polygons(tmp_path / "one.gpkg", [outline(90, 100)]))
    labels = read_labels(one, None, GRID, DATES, log)
    masks = labels.read(Window(-5, 0, ROWS + 5, COLS))[:, 5:]
    assert (masks[0] == masks[1]).all()
    assert (masks[0] == 1).sum() == SIDE**2
    assert (masks[0, 90 - RING : 90 + SIDE + RING, 100 - RING : 100 + SIDE + RING] != 255).all()
    assert (masks[0] != 255).sum() == (SIDE + 2 * RING) ** 2
    assert (labels.read(Window(-5, 0, 5, COLS)) == 255).all()
    assert not labels.dated and any("change is neither learned" in t for t in log.warnings)
    assert labels.touch(Window(90 - RING, 90, 4, 4)) and not labels.touch(Window(0, 0, 9, 9))


def test_tiles_tell_what_the_whole_tells(tmp_path, log):
    labels = read_labels(write_labels(tmp_path / "l.gpkg"), None, GRID, DATES, log)
    whole = labels.read(GRID.window)
    for window in (Window(37, 61, 50, 70), Window(0, 200, 100, 60)):
        np.testing.assert_array_equal(labels.read(window), whole[(slice(None), *window.slices)])


def test_polygons_without_a_year_are_a_warning_where_there_are_several_dates(tmp_path, log):
    undated = LabelsInput(write_labels(tmp_path / "l.gpkg").path)
    assert not read_labels(undated, None, GRID, DATES[:1], log).dated
    assert log.warnings == [] and any("no YEAR_FIELD" in text for text in log.infos)
    assert read_labels(write_labels(tmp_path / "d.gpkg"), None, GRID, DATES, log).dated
    assert log.warnings == []
    read_labels(undated, None, GRID, DATES, log)
    assert ["no YEAR_FIELD" in text for text in log.warnings] == [True]


def test_polygons_in_degrees_lie_where_they_were_drawn(tmp_path, log):
    turned = write_labels(tmp_path / "l.gpkg", crs="EPSG:4326")
    labels = read_labels(turned, everywhere(tmp_path), GRID, DATES, log)
    agree = labels.read(GRID.window) == [mask(year) for year in YEARS]
    assert agree.mean() > 0.999


def test_a_year_without_a_mine_is_told_by_the_area(tmp_path, log):
    late = write_labels(tmp_path / "late.gpkg", years=(2021,))
    known = read_labels(late, everywhere(tmp_path, year=[2019, 2021]), GRID, DATES, log)
    assert known.dates == DATES
    assert (known.read(GRID.window)[0] == 0).all()
    silent = read_labels(late, everywhere(tmp_path), GRID, DATES, log)
    assert silent.dates == DATES[1:]
    assert any("not learned from: 2019" in text for text in log.infos)


def test_a_year_of_which_the_area_does_not_tell_has_a_ring(tmp_path, log):
    """Mines of 2021 alone, without anything that is not one, would teach that all is mine."""
    area = everywhere(tmp_path, year=[2019])
    labels = read_labels(write_labels(tmp_path / "l.gpkg"), area, GRID, DATES, log)
    rings = read_labels(write_labels(tmp_path / "l.gpkg"), None, GRID, DATES, log)
    told = labels.read(GRID.window)
    np.testing.assert_array_equal(told[0], mask(2019))
    np.testing.assert_array_equal(told[1], rings.read(GRID.window)[1])
    assert (told[1] == 0).any() and (told[1] == 1).sum() == mask(2021).sum()
    assert "at 2021, of which it does not tell, what lies within 320 m" in labels.known_from


def test_a_year_that_the_series_lacks_is_named(tmp_path, log):
    labels = write_labels(tmp_path / "l.gpkg")
    with pytest.raises(DateError, match="is of 2019, 2021, the series of 2016"):
        read_labels(labels, None, GRID, (SceneDate(2016),), log)
    read_labels(labels, None, GRID, DATES[:1], log)
    assert any("2021 are not used" in text for text in log.warnings)


def test_broken_polygons_are_mended_and_named(tmp_path, log):
    bow = shapely.Polygon([(LEFT, TOP - 900), (LEFT + 300, TOP - 600), (LEFT, TOP - 600),
                           (LEFT + 300, TOP - 900)])
    path = write_polygons(tmp_path / "bow.gpkg", [outline(100, 100), bow])
    labels = read_labels(LabelsInput(path), None, GRID, DATES, log)
    assert 0 < (labels.read(GRID.window)[0, 60:91, :31] == 1).sum() < 30 * 30
    assert any("were mended (features 2)" in text for text in log.warnings)


@pytest.mark.parametrize("fields", [{}, {"year": [2019]}])
def test_a_spike_is_not_learned_from(tmp_path, log, fields):
    x, y = LEFT + 1000, TOP - 1000
    spiked = shapely.Polygon([(x, y), (x + 50, y), (x + 50, y - 25), (x + 505, y - 25),
                              (x + 50, y - 25), (x + 50, y - 50), (x, y - 50)])
    path = write_polygons(tmp_path / "spike.gpkg", [spiked], **fields)
    labels = read_labels(LabelsInput(path, None, next(iter(fields), None)), None, GRID, DATES, log)
    mines = labels.read(GRID.window)[0] == 1
    assert mines[100:105, 100:105].all() and mines.sum() == 25


def test_what_cannot_be_learned_from_is_refused(tmp_path, log):
    away = LabelsInput(write_polygons(tmp_path / "away.gpkg", [outline(5000, 0)]), name="drawn")
    with pytest.raises(LabelsError, match="No polygon of LABELS drawn lies in the area"):
        read_labels(away, None, GRID, DATES, log)
    flat = LabelsInput(write_polygons(
        tmp_path / "flat.gpkg", [shapely.Polygon([(LEFT, TOP), (LEFT + 50, TOP), (LEFT, TOP)])]
    ))
    with pytest.raises(LabelsError, match="holds no polygon"):
        read_labels(flat, None, GRID, DATES, log)
    with pytest.raises(LabelsError, match="cannot be read"):
        read_labels(LabelsInput(str(tmp_path / "none.gpkg")), None, GRID, DATES, log)
    fieldless = LabelsInput(write_labels(tmp_path / "l.gpkg").path, None, "jahr")
    with pytest.raises(ReferenceMismatch, match="no field jahr"):
        read_labels(fieldless, None, GRID, DATES, log)

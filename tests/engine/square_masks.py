"""A place with one square mine, and how tests read masks of it."""

from __future__ import annotations

import numpy as np
from affine import Affine

from euromine_qgis.engine.dates import SceneDate
from euromine_qgis.engine.grid import Grid
from euromine_qgis.engine.jobs import RasterInput
from euromine_qgis.engine.raster_masks import read_mask_series

GRID = Grid("EPSG:32632", Affine(10, 0, 500_000, 0, -10, 5_000_000), 50, 40)
DATES = (SceneDate(2019, 7, 4), SceneDate(2020), SceneDate(2021))


def square(mine, other=0, dtype="uint8"):
    mask = np.full((1, 40, 50), other, dtype=dtype)
    mask[0, 10:20, 15:30] = mine
    return mask


EXPECTED = square(1)[0]


def read(paths, log, grid=GRID, dates=DATES, images=None):
    with read_mask_series([RasterInput(path) for path in paths], grid, dates, log, images) as masks:
        return masks.present, masks.read(grid.window)

"""Small folders in EuroMineNet's layout."""

from __future__ import annotations

import numpy as np
import rasterio
from affine import Affine

from euromine_qgis.engine.bands import EUROMINENET10

SIZE = 40
FOREST = dict(zip(EUROMINENET10, (300, 550, 400, 900, 2500, 3100, 3200, 3300, 1600, 800)))
BARE = dict(zip(EUROMINENET10, (1200, 1700, 2200, 2400, 2600, 2800, 2900, 3000, 3600, 3200)))


def write_site(folder, years, image="image", label="label", seed=0, size=SIZE):
    """A pit that grows, ten bands int16 x 10000; labels of 0 and 255 without georeference."""
    rows, cols = np.mgrid[:size, :size]
    for year in years:
        pit = (rows - 20) ** 2 + (cols - 20) ** 2 < (5 + year - 2015) ** 2
        noise = np.random.default_rng(seed + year).normal(0, 50, (10, size, size))
        values = np.stack([np.where(pit, BARE[b], FOREST[b]) for b in EUROMINENET10]) + noise
        where = {"crs": "EPSG:4326", "transform": Affine(1e-4, 0, 20 + seed, 0, -1e-4, 50)}
        for part, array, kind, place in (
            (image, values, "int16", where), (label, pit[None] * 255, "uint8", {}),
        ):
            (folder / part).mkdir(parents=True, exist_ok=True)
            with rasterio.open(
                folder / part / f"Year{year}.tif", "w", driver="GTiff", width=size, height=size,
                count=len(array), dtype=kind, **place,
            ) as dataset:
                dataset.write(array.astype(kind))

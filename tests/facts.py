"""Rasters that exist on paper only."""

from __future__ import annotations

from euromine_qgis.engine.series import RasterFacts


def facts(path="x.tif", tags=None, left=0.0, crs="EPSG:32632", count=3, **more):
    return RasterFacts(
        path=path, name=path.split("/")[-1], count=count, width=10, height=10, dtype="int16",
        crs=crs, transform=(10.0, 0.0, left, 0.0, -10.0, 100.0), tags=tags or {}, **more,
    )

"""Outlines without the steps of pixels, the same on both sides of a border and at every date."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely


def smoothed(shapes: Sequence[Any], tolerance: float) -> list[Any]:
    """Polygons with fewer corners, in their order.

    All outlines together divide the plane into faces. These are simplified as one coverage, a
    border once for all that share it, and every polygon is put together from its own again: what
    touched still touches, nothing overlaps that did not, and an outline that stays from one date
    to the next stays the same. Corners go whose triangle with their neighbours is smaller than the
    square of ``tolerance``, in the unit of the coordinates (Visvalingam and Whyatt, Line
    generalisation by repeated elimination of points, Cartographic Journal 30(1), 1993).
    """
    if not len(shapes) or tolerance <= 0:
        return list(shapes)
    outlines = shapely.union_all(shapely.boundary(np.asarray(shapes, dtype=object)))
    faces = np.asarray(shapely.get_parts(shapely.polygonize([outlines])), dtype=object)
    simple = shapely.coverage_simplify(faces, tolerance)
    within = shapely.STRtree(shapely.point_on_surface(faces))
    return [
        shapely.coverage_union_all(simple[np.sort(within.query(shape, predicate="contains"))])
        for shape in shapes
    ]

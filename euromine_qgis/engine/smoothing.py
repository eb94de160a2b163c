"""Outlines without the steps of pixels, the same on both sides of a border and at every date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import shapely


def smoothed(
    shapes: Sequence[Any], tolerance_px: float, check_cancelled: Callable[[], None]
) -> list[Any]:
    """Polygons with fewer corners, in their order; corners lie on whole pixels when they come.

    All outlines together divide the plane into faces. These are simplified as one coverage, a
    border once for all that share it, and every polygon is put together from its own again: what
    touched still touches, nothing overlaps that did not, and an outline that stays from one date
    to the next stays the same. Corners go whose triangle with their neighbours is smaller than the
    square of ``tolerance_px`` (Visvalingam and Whyatt, Line generalisation by repeated elimination
    of points, Cartographic Journal 30(1), 1993). ``check_cancelled`` is called between the steps
    and may raise.
    """
    if not len(shapes) or tolerance_px <= 0:
        return list(shapes)
    outlines = shapely.union_all(shapely.boundary(np.asarray(shapes, dtype=object)))
    check_cancelled()
    faces = np.asarray(shapely.get_parts(shapely.polygonize([outlines])), dtype=object)
    check_cancelled()
    simple = shapely.coverage_simplify(faces, tolerance_px)
    check_cancelled()
    within = shapely.STRtree(shapely.point_on_surface(faces))
    return [
        shapely.coverage_union_all(simple[np.sort(within.query(shape, predicate="contains"))])
        for shape in shapes
    ]

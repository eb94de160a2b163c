"""The polygons that the analyst cares about, on the grid of the series."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Callable

import numpy as np
import pyogrio
import pyproj
import shapely
from numpy.typing import NDArray
from rasterio.features import rasterize

from ..wording import worded
from .errors import EuroMineError, SitesError
from .grid import Grid, Window
from .jobs import SitesInput

_EDGES_A_SIDE = 32
_NEAR_THE_ANTIMERIDIAN = 150.0  # degrees of longitude, east or west, and beyond


@dataclass(frozen=True, eq=False)
class Sites:
    """``names[k]`` belongs to ``geometries[k]``, polygons in the grid's CRS."""

    names: tuple[str, ...]
    geometries: tuple[Any, ...]
    grid: Grid
    tree: shapely.STRtree

    def touching(self, window: Window) -> tuple[int, ...]:
        """Positions of the sites whose polygon meets a window, in ascending order."""
        found = self.tree.query(outline(self.grid, window), predicate="intersects")
        return tuple(int(k) for k in np.sort(found))

    def mask(self, position: int, window: Window) -> NDArray[np.bool_]:
        """True at the pixels of a window whose centre lies in the site, (h, w)."""
        return rasterize(
            [(self.geometries[position], 1)],
            out_shape=window.shape,
            transform=self.grid.transform_of(window),
            dtype="uint8",
        ).astype(bool)

    def masks(self, window: Window) -> dict[int, NDArray[np.bool_]]:
        """The mask of every site that has pixels in a window, by its position."""
        masks = {k: self.mask(k, window) for k in self.touching(window)}
        return {k: mask for k, mask in masks.items() if mask.any()}

    def extent(self, position: int) -> Window:
        """The part of the grid that a site's bounds cover."""
        window = self.grid.window_of(self.geometries[position].bounds)
        if window is None:
            raise SitesError(
                worded("Site {site} touches no pixel.", site=self.names[position]),
                worded("Remove it, or draw it anew."),
            )
        return window


def read_sites(source: SitesInput, grid: Grid, warn: Callable[[str], None]) -> Sites:
    """Sites transformed to the grid's CRS and checked against it.

    Raises SitesError where the layer cannot be read, holds no polygon, or lies elsewhere. Sites
    that lie partly or wholly outside the series, overlap, or cross themselves are named in a
    warning.
    """
    try:
        meta, _, wkb, columns = pyogrio.raw.read(source.path, layer=source.layer)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
        raise SitesError(
            worded("SITES {layer} cannot be read: {error}.", layer=source.label, error=error),
            worded("Choose a polygon layer."),
        ) from error
    if wkb is None:
        raise SitesError(
            worded("SITES {layer} holds no polygon.", layer=source.label),
            worded("Choose a polygon layer."),
        )
    names = _names(source, meta["fields"], columns, len(wkb))
    drawn = shapely.from_wkb(wkb, on_invalid="fix")
    geometries = shapely.make_valid(drawn)
    placed = to_grid(geometries, meta["crs"], grid, f"SITES {source.label}", SitesError)
    polygons = [polygons_of(shape) for shape in placed]
    kept = [(name, shape) for name, shape in zip(names, polygons) if shape is not None]
    if not kept:
        raise SitesError(
            worded("SITES {layer} holds no polygon.", layer=source.label),
            worded("Choose a polygon layer with at least one feature, or leave SITES empty."),
        )
    broken = [
        name for name, shape, polygon in zip(names, drawn, polygons)
        if polygon is not None and not shape.is_valid
    ]
    if broken:
        warn(worded(
            "{layer}: polygons that cross themselves were mended (features {features}). Look at "
            "them: what is inside may not be what was meant.",
            layer=f"SITES {source.label}", features=named(broken),
        ))
    lost = [name for name, shape in zip(names, polygons) if shape is None]
    if lost:
        warn(worded(
            "Sites without a polygon, or with one that the CRS of the series cannot hold, are left "
            "out: {names}.",
            names=named(lost),
        ))
    whole = outline(grid, grid.window)
    inside = [(name, g) for name, g in kept if _touches(grid, g)]
    if not inside:
        raise SitesError(
            worded("No site of {layer} lies in the area of the series.", layer=source.label),
            worded("Check the CRS of both layers, or choose the sites of this place."),
        )
    if len(inside) < len(kept):
        away = [name for name, g in kept if not _touches(grid, g)]
        warn(worded("Sites outside the series are left out: {names}.", names=named(away)))
    cut = [name for name, g in inside if not g.within(whole)]
    if cut:
        warn(worded(
            "Sites that lie partly outside the series are mapped in part: {names}.",
            names=named(cut),
        ))
    tree = shapely.STRtree([g for _, g in inside])
    first, second = tree.query([g for _, g in inside], predicate="intersects")
    pixel = math.sqrt(abs(grid.transform.determinant))
    overlapping = {
        name
        for i, j in zip(first, second)
        if i < j and _mean_width(inside[i][1].intersection(inside[j][1])) > pixel / 4
        for name in (inside[i][0], inside[j][0])
    }
    if overlapping:
        warn(worded(
            "Sites overlap: {names}. The area they share counts for each of them and once in the "
            "total.",
            names=named(sorted(overlapping)),
        ))
    return Sites(tuple(n for n, _ in inside), tuple(g for _, g in inside), grid, tree)


def _names(source: SitesInput, fields: Any, columns: Any, count: int) -> list[str]:
    if source.id_field is None:
        return [str(number + 1) for number in range(count)]
    if source.id_field not in fields:
        raise SitesError(
            worded(
                "SITES {layer} has no field {field}.", layer=source.label, field=source.id_field
            ),
            worded("Choose one of: {names}.", names=", ".join(fields)),
        )
    # A site without a name is not the series as a whole, whose rows have no name either.
    names = [_plain(value) for value in columns[list(fields).index(source.id_field)]]
    for number, name in enumerate(names):
        if not name:
            names[number] = f"#{number + 1}"
            while names.count(names[number]) > 1:
                names[number] = f"#{names[number]}"
    doubled = sorted({name for name in names if names.count(name) > 1})
    if doubled:
        raise SitesError(
            worded(
                "SITE_ID {field} of {layer} is not unique: {names}.",
                field=source.id_field, layer=source.label, names=named(doubled),
            ),
            worded("Choose another field or merge the features of a site into one."),
        )
    return names


def _plain(value: Any) -> str:
    """An id as text; whole numbers that a null made floating are whole again."""
    if value is None or value != value:
        return ""
    if isinstance(value, (float, np.floating)) and float(value).is_integer():
        return str(int(value))
    return str(value).strip()


def to_grid(
    geometries: Any, crs: str | None, grid: Grid, label: str, refuse: type[EuroMineError]
) -> Any:
    """Shapely geometries in the grid's CRS. ``refuse`` is raised, naming ``label``, where their own
    is not known."""
    remedy = worded("Set the layer's CRS in its properties.")
    if crs is None:
        raise refuse(worded("{layer} has no CRS.", layer=label), remedy)
    try:
        transformer = pyproj.Transformer.from_crs(crs, grid.crs, always_xy=True)
    except pyproj.exceptions.ProjError as error:
        raise refuse(
            worded("The CRS of {layer} is not understood: {error}.", layer=label, error=error),
            remedy,
        ) from error

    def moved(xy: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(transformer.transform(xy[:, 0], xy[:, 1]))

    centre_x, centre_y = (sum(ends) / 2 for ends in (grid.bounds[::2], grid.bounds[1::2]))
    if pyproj.CRS(crs).is_geographic:
        longitude = transformer.transform(centre_x, centre_y, direction="INVERSE")[0]
        geometries = _in_one_piece(geometries, longitude)
    # A straight edge in one CRS is curved in the other: long ones get vertices to follow it.
    sides = np.nan_to_num(np.ptp(shapely.bounds(geometries).reshape(-1, 2, 2), axis=1).max(axis=1))
    dense = shapely.segmentize(geometries, np.maximum(sides, 1e-9) / _EDGES_A_SIDE)
    placed = shapely.transform(dense, moved)
    if grid.is_geographic:
        placed = _around(centre_x, _in_one_piece(placed, centre_x))
    # Vertices that the grid's CRS cannot hold, such as the poles in UTM, leave nothing usable.
    usable = np.isfinite(shapely.bounds(placed)).all(axis=1) & np.isfinite(shapely.area(placed))
    return shapely.make_valid(np.where(usable, placed, None))


def _in_one_piece(geometries: Any, near: float) -> Any:
    """Degrees; what crosses the antimeridian gets longitudes beyond 180, where that keeps together
    what is written from -180 to 180. ``near`` is a longitude of the series: far from there, what is
    wider than half of the Earth is meant so."""
    if abs((near + 180) % 360 - 180) < _NEAR_THE_ANTIMERIDIAN:
        return geometries
    with_more = shapely.transform(
        geometries, lambda xy: np.column_stack([xy[:, 0] % 360, xy[:, 1]])
    )
    widths, closer = (
        np.nan_to_num(bounds[:, 2] - bounds[:, 0])
        for bounds in (shapely.bounds(shapes).reshape(-1, 4) for shapes in (geometries, with_more))
    )
    return np.where((widths > 180) & (0 < closer) & (closer < 180), with_more, geometries)


def _around(centre: float, geometries: Any) -> Any:
    """Degrees, turned round the Earth to where they are nearest to a longitude."""
    bounds = shapely.bounds(geometries).reshape(-1, 4)
    turns = np.round((centre - bounds[:, ::2].mean(axis=1)) / 360)
    return np.array([
        shapely.transform(shape, lambda xy, by=360 * turn: xy + (by, 0)) if turn else shape
        for shape, turn in zip(geometries, np.where(np.isfinite(turns), turns, 0))
    ], dtype=object)


def polygons_of(geometry: Any) -> Any:
    """The polygons of a geometry as one multipolygon; None where there are none."""
    parts = shapely.get_parts(shapely.get_parts(geometry)) if geometry is not None else []
    found = [part for part in parts if part.geom_type == "Polygon" and not part.is_empty]
    return shapely.MultiPolygon(found) if found else None


def _touches(grid: Grid, geometry: Any) -> bool:
    """Whether a geometry shares more than an edge with the grid's pixels."""
    return grid.window_of(geometry.bounds) is not None and geometry.intersects(
        outline(grid, grid.window)
    )


def _mean_width(shape: Any) -> float:
    """Of a long thin shape; half of a square's side. Borders that two sites share cross by a little
    once they are reprojected, over whatever length."""
    return 2 * shape.area / shape.length if shape.length else 0.0


def outline(grid: Grid, window: Window) -> Any:
    """The ground that a window shows, as a polygon in the grid's CRS."""
    a, b, c, d, e, f = tuple(grid.transform_of(window))[:6]
    corners = ((0, 0), (window.width, 0), (window.width, window.height), (0, window.height))
    return shapely.Polygon(
        [(a * col + b * row + c, d * col + e * row + f) for col, row in corners]
    )


def covered(
    masks: Mapping[int, NDArray[np.bool_]], shape: tuple[int, int]
) -> NDArray[np.bool_]:
    """The pixels of a window that lie in any of the sites, (h, w)."""
    inside = np.zeros(shape, dtype=bool)
    for mask in masks.values():
        inside |= mask
    return inside


def named(names: list[str], most: int = 8) -> str:
    """Names for a sentence, the first few where there are many."""
    shown = ", ".join(names[:most])
    if len(names) <= most:
        return shown
    return worded("{names} and {count} more", names=shown, count=len(names) - most)

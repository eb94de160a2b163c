"""What the report draws: small arrays, already decimated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..change import UNSEEN

TRUE_COLOUR = ("red", "green", "blue")
PARTLY_SEEN = 0.9
"""A date that shows less than this share of a place tells its area only in part."""


@dataclass(frozen=True, eq=False)
class Pictures:
    """One place as it looked at every date; at most about 512 pixels a side.

    ``dates``: ISO dates of the first axis of the series. ``true_colour``: uint8 (t, h, w, 3), None
    where there are no images.
    ``footprints``: uint8 (t, h, w), 0, 1, 255 not known. ``change``: uint8 (h, w), first to last
    date, 0 neither, 1 stable mine, 2 gain, 3 loss, 255 not comparable. ``first_gain_year``: uint16
    (h, w), 0 none. ``probability``: uint8 (t, h, w), probability of mine x 200, 255 not known.
    ``reference``: uint8 (t, h, w), as footprints. ``inside``: bool (h, w), the pixels of the sites;
    None where there are none and all pixels count. ``aspect``: height of a picture's pixel on the
    ground divided by its width. ``pixel_width_m``: that width, for the scale bar.
    ``site``: name of the site that is shown, None for the whole series. ``shown_bands``: the bands
    that stand as red, green and blue in ``true_colour``, where some are missing for true colour.
    """

    dates: tuple[str, ...]
    true_colour: NDArray[np.uint8] | None
    footprints: NDArray[np.uint8]
    change: NDArray[np.uint8]
    first_gain_year: NDArray[np.uint16]
    probability: NDArray[np.uint8] | None = None
    reference: NDArray[np.uint8] | None = None
    inside: NDArray[np.bool_] | None = None
    aspect: float = 1.0
    pixel_width_m: float | None = None
    site: str | None = None
    shown_bands: tuple[str, str, str] = TRUE_COLOUR

    def __post_init__(self) -> None:
        series = (len(self.dates), *self.change.shape)
        expected = {
            "true_colour": (*series, 3),
            "footprints": series,
            "first_gain_year": self.change.shape,
            "probability": series,
            "reference": series,
            "inside": self.change.shape,
        }
        if self.change.ndim != 2 or not self.dates:
            raise ValueError("pictures need at least one date and a change map of (h, w)")
        for name, shape in expected.items():
            array = getattr(self, name)
            if array is not None and array.shape != shape:
                raise ValueError(f"pictures: {name} has the shape {array.shape}, expected {shape}")
        if not self.aspect > 0 or (self.pixel_width_m is not None and not self.pixel_width_m > 0):
            raise ValueError("pictures: pixels need a positive size")

    def unknown(self, codes: NDArray[np.uint8]) -> NDArray[np.bool_]:
        """Where ``codes`` (..., h, w) say nothing of a pixel that counts."""
        unseen = codes == UNSEEN
        return unseen if self.inside is None else unseen & self.inside


def sites_by_change(areas: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """The sites that changed most first, then the largest.

    ``areas`` are the rows of ``results["areas"]``. A site is judged by the dates that show it well,
    or by those that show any of it where there are no such.
    """
    rows: dict[str, list[Mapping[str, Any]]] = {}
    for row in areas:
        if row["site"] is not None:
            rows.setdefault(row["site"], []).append(row)
    hectares = {site: _told(of_site) for site, of_site in rows.items()}
    return tuple(sorted(
        hectares, key=lambda site: (-(max(hectares[site]) - min(hectares[site])),
                                    -max(hectares[site]), site)
    ))


def _told(rows: Sequence[Mapping[str, Any]]) -> list[float]:
    seen = [row for row in rows if row["valid_share"]]
    well = [row for row in seen if row["valid_share"] >= PARTLY_SEEN]
    return [row["mine_ha"] for row in well or seen] or [0.0]

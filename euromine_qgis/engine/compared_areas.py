"""Hectares of a predicted and a reference series where both are known, block by block."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .dates import SceneDate
from .polygons import M2_A_HECTARE

# A pixel at a date is one of nine: prediction 0, 1 or not known, reference likewise.
_STATES, _UNKNOWN = 3, 2
_CODES = _STATES * _STATES


class ComparedAreas:
    """Square metres by site (and of everything), date and consecutive pair of dates."""

    def __init__(self, dates: Sequence[SceneDate], sites: Sequence[str]) -> None:
        self._dates, self._sites = tuple(dates), tuple(sites)
        keys: list[int | None] = [None, *range(len(self._sites))]
        pairs = max(len(self._dates) - 1, 1)
        # What the pixels of a pair of dates are, before and after; a single date is its own pair.
        self._joint = {key: np.zeros((pairs, _CODES, _CODES)) for key in keys}
        self._ever = dict.fromkeys(keys, 0.0)

    def add(
        self,
        prediction: NDArray[np.uint8],
        reference: NDArray[np.uint8],
        of_sites: Mapping[int, NDArray[np.bool_]] | None,
        pixel_area_m2: NDArray[np.float64],
    ) -> None:
        """Book one block.

        ``prediction`` and ``reference``: uint8 (t, h, w), 0, 1, 255 not known, and not known
        outside all sites; ``of_sites`` the pixels (h, w) of each site; ``pixel_area_m2`` broadcasts
        to (h, w).
        """
        codes = np.minimum(prediction, _UNKNOWN) * np.uint8(_STATES)
        codes += np.minimum(reference, _UNKNOWN)
        area = np.broadcast_to(pixel_area_m2, codes.shape[1:])
        self._book(None, codes.reshape(len(codes), -1), area.reshape(-1))
        for site, inside in (of_sites or {}).items():
            self._book(site, codes[:, inside], area[inside])

    def areas(self) -> list[dict[str, Any]]:
        """Rows of site, date, year, mine_ha (the prediction's), reference_ha, valid_ha,
        valid_share, over the pixels that both know at that date; dates at which they know none
        together are left out. The share is of what both know at one date at least."""
        by_date = {key: self._by_date(key) for key in self._joint}
        known = [_known(by_date[None][t]).sum() > 0 for t in range(len(self._dates))]
        rows = []
        for key, confusions in by_date.items():
            for t, date in enumerate(self._dates):
                if not known[t]:
                    continue
                both = _known(confusions[t])
                rows.append({
                    "site": None if key is None else self._sites[key],
                    "date": date.iso,
                    "year": date.year,
                    "mine_ha": float(both[1].sum()) / M2_A_HECTARE,
                    "reference_ha": float(both[:, 1].sum()) / M2_A_HECTARE,
                    "valid_ha": float(both.sum()) / M2_A_HECTARE,
                    "valid_share": float(both.sum()) / self._ever[key] if self._ever[key] else 0.0,
                })
        return rows

    def transitions(self) -> list[dict[str, Any]]:
        """The transition table of consecutive dates over the pixels that both know at both: the
        prediction's classes, and gain and loss of the reference and of both alike."""
        rows = []
        total = self._joint[None] / M2_A_HECTARE
        for t, (first, last) in enumerate(zip(self._dates, self._dates[1:])):
            table = total[t].reshape(_STATES, _STATES, _STATES, _STATES)
            both = table[:2, :2, :2, :2]
            if not both.sum():
                continue
            of_map, of_reference = both.sum(axis=(1, 3)), both.sum(axis=(0, 2))
            rows.append({
                "from": first.iso, "to": last.iso, "from_year": first.year, "to_year": last.year,
                "stable_mine_ha": float(of_map[1, 1]), "stable_other_ha": float(of_map[0, 0]),
                "gain_ha": float(of_map[0, 1]), "loss_ha": float(of_map[1, 0]),
                "not_comparable_ha": self._ever[None] / M2_A_HECTARE - float(both.sum()),
                "reference_gain_ha": float(of_reference[0, 1]),
                "reference_loss_ha": float(of_reference[1, 0]),
                "agreed_gain_ha": float(both[0, 0, 1, 1]),
                "agreed_loss_ha": float(both[1, 1, 0, 0]),
            })
        return rows

    def _book(
        self, key: int | None, codes: NDArray[np.uint8], area_m2: NDArray[np.float64]
    ) -> None:
        """``codes`` (t, n), ``area_m2`` (n)."""
        known = (codes % _STATES != _UNKNOWN) & (codes < _UNKNOWN * _STATES)
        self._ever[key] += float(area_m2[known.any(axis=0)].sum())
        later = codes[1:] if len(codes) > 1 else codes
        for t, (before, after) in enumerate(zip(codes, later)):
            pairs = before.astype(np.intp) * _CODES + after
            self._joint[key][t] += np.bincount(
                pairs, area_m2, minlength=_CODES * _CODES
            ).reshape(_CODES, _CODES)

    def _by_date(self, key: int | None) -> list[NDArray[np.float64]]:
        """Square metres by (prediction, reference) of every date."""
        joint = self._joint[key]
        before = [table.sum(axis=1) for table in joint]
        dates = before if len(self._dates) == 1 else [*before, joint[-1].sum(axis=0)]
        return [date.reshape(_STATES, _STATES) for date in dates]


def _known(confusion: NDArray[np.float64]) -> NDArray[np.float64]:
    return confusion[:_UNKNOWN, :_UNKNOWN]

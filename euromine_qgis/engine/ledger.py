"""Hectares by site, date and change, added up block by block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .change import GAIN, KINDS, LOSS, NEITHER, STABLE_MINE, UNSEEN
from .dates import SceneDate
from .polygons import M2_A_HECTARE

_CODES = UNSEEN + 1


@dataclass
class _Account:
    """Square metres of one site, or of everything; ``ever`` was seen at one date at least."""

    mine: NDArray[np.float64]
    expected: NDArray[np.float64]
    seen: NDArray[np.float64]
    transitions: NDArray[np.float64]
    whole: float = 0.0
    ever: float = 0.0


@dataclass
class Ledger:
    """Accounts of the total (site None) and of every site.

    ``pairs`` are positions (earlier, later) in ``dates``.
    """

    dates: Sequence[SceneDate]
    pairs: Sequence[tuple[int, int]]
    sites: Sequence[str]
    _accounts: dict[int | None, _Account] = field(init=False)

    def __post_init__(self) -> None:
        self._accounts = {key: self._empty() for key in (None, *range(len(self.sites)))}

    def add(
        self,
        site: int | None,
        inside: NDArray[np.bool_],
        states: NDArray[np.uint8],
        mine: NDArray[np.float32],
        codes: NDArray[np.uint8],
        pixel_area_m2: NDArray[np.float64],
    ) -> None:
        """Book one block.

        ``inside`` (h, w): the pixels that belong to the site; ``states`` (t, h, w) 0, 1, 255;
        ``mine`` (t, h, w) probabilities; ``codes`` (p, h, w) transition codes of the pairs;
        ``pixel_area_m2`` broadcasts to (h, w).
        """
        account = self._accounts[site]
        everywhere = bool(inside.all())

        def of_site(values: NDArray[Any]) -> NDArray[Any]:
            return values.ravel() if everywhere else values[inside]

        area = of_site(np.broadcast_to(pixel_area_m2, inside.shape))
        account.whole += area.sum()
        account.ever += area[of_site((states != UNSEEN).any(axis=0))].sum()
        for t in range(len(self.dates)):
            state = of_site(states[t])
            account.mine[t] += area[state == 1].sum()
            account.seen[t] += area[state != UNSEEN].sum()
            account.expected[t] += np.nansum(of_site(mine[t]) * area)
        for k in range(len(self.pairs)):
            account.transitions[k] += np.bincount(of_site(codes[k]), area, minlength=_CODES)

    def areas(self) -> list[dict[str, Any]]:
        """Rows of site, date, year, mine_ha, expected_ha, valid_ha, valid_share.

        A date that saw nothing of a site knows no mine_ha and expected_ha there: both are None.
        The share is of the area that one date at least saw: what lies outside an irregular image at
        every date is nothing that a date has missed.
        """
        return [
            {
                "site": self._name(site),
                "date": date.iso,
                "year": date.year,
                "mine_ha": account.mine[t] / M2_A_HECTARE if account.seen[t] else None,
                "expected_ha": account.expected[t] / M2_A_HECTARE if account.seen[t] else None,
                "valid_ha": account.seen[t] / M2_A_HECTARE,
                "valid_share": account.seen[t] / account.ever if account.ever else 0.0,
            }
            for site, account in self._accounts.items()
            for t, date in enumerate(self.dates)
        ]

    def without_pixels(self) -> list[str]:
        """Sites that cover the centre of no pixel."""
        return [name for k, name in enumerate(self.sites) if self._accounts[k].whole == 0]

    def share_ever_seen(self) -> float:
        """Share of the whole area that one date at least saw."""
        total = self._accounts[None]
        return total.ever / total.whole if total.whole else 0.0

    def changes(self) -> list[dict[str, Any]]:
        """Rows of site, from, to, from_year, to_year, kind, ha."""
        return [
            {
                "site": self._name(site),
                **self._interval(a, b),
                "kind": kind,
                "ha": account.transitions[k, code] / M2_A_HECTARE,
            }
            for site, account in self._accounts.items()
            for k, (a, b) in enumerate(self.pairs)
            for code, kind in KINDS.items()
        ]

    def transitions(self) -> list[dict[str, Any]]:
        """The transition table of every pair, all sites together, in hectares."""
        names = {
            STABLE_MINE: "stable_mine_ha",
            NEITHER: "stable_other_ha",
            GAIN: "gain_ha",
            LOSS: "loss_ha",
            UNSEEN: "not_comparable_ha",
        }
        total = self._accounts[None].transitions / M2_A_HECTARE
        return [
            {
                **self._interval(a, b),
                **{name: float(total[k, code]) for code, name in names.items()},
            }
            for k, (a, b) in enumerate(self.pairs)
        ]

    def _interval(self, a: int, b: int) -> dict[str, Any]:
        first, last = self.dates[a], self.dates[b]
        return {
            "from": first.iso, "to": last.iso, "from_year": first.year, "to_year": last.year,
        }

    def _name(self, site: int | None) -> str | None:
        return None if site is None else self.sites[site]

    def _empty(self) -> _Account:
        of_dates = len(self.dates)
        return _Account(
            np.zeros(of_dates),
            np.zeros(of_dates),
            np.zeros(of_dates),
            np.zeros((len(self.pairs), _CODES)),
        )

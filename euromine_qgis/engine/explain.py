"""Why a run decided as it did: which bands its footprints and changes rest on, site by site.

Of a site one window is looked at, the one with most of its change, so that the cost does not grow
with the site.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from ..wording import worded
from .change import GAIN, KINDS, LOSS
from .dates import SceneDate
from .grid import Window
from .inference import Predictor
from .map_outputs import ScratchFiles
from .map_plan import Plan
from .occlusion import Target, occlude
from .polygons import M2_A_HECTARE
from .raster_series import SeriesReader, read_mirrored
from .raster_sources import opened
from .wire import Wire

WINDOW_PX = 256
"""Largest side of the window that is looked at: a mean over its pixels is steady, and cheap."""

LEAST_PX = 20
"""Fewer pixels say nothing: 0.2 ha at 10 m, below which the models' cards call maps unreliable."""

_CELL_PX = 32
_MINE, _CHANGED = 0, 1


@dataclass(frozen=True)
class Answer:
    """What one footprint, or the gains or losses of the pair, rest on.

    ``kind``: mine, gain or loss; ``date`` that of a footprint, None for a change. ``pixels`` and
    ``hectares`` are what the run called so. ``probability``: the network's mean over them with all
    bands, 0-1; ``drops``: band -> how far it falls without the band, -1 to 1.
    """

    kind: str
    date: SceneDate | None
    pixels: int
    hectares: float
    probability: float
    drops: Mapping[str, float]


@dataclass(frozen=True)
class Explanation:
    """Of one site (None: the whole series) and pair of dates.

    ``share``, 0-1: how much of the site's change, or of its mines where nothing changed, lies in
    ``window``. ``seconds`` is what it took.
    """

    site: str | None
    first: SceneDate
    last: SceneDate
    window: Window
    share: float
    answers: tuple[Answer, ...]
    seconds: float

    def row(self) -> dict[str, Any]:
        """As the files beside the report hold it."""
        window = self.window
        return {
            "site": self.site,
            "from": self.first.iso,
            "to": self.last.iso,
            "window_px": [window.row, window.col, window.height, window.width],
            "share": self.share,
            "seconds": self.seconds,
            "answers": [
                {
                    "kind": answer.kind,
                    "date": answer.date and answer.date.iso,
                    "pixels": answer.pixels,
                    "hectares": answer.hectares,
                    "probability": answer.probability,
                    "drops": dict(answer.drops),
                }
                for answer in self.answers
            ],
        }


def explain(
    plan: Plan,
    predictor: Predictor,
    changes: Sequence[Mapping[str, Any]],
    areas: Sequence[Mapping[str, Any]],
    files: ScratchFiles,
    wire: Wire,
) -> Iterator[Explanation]:
    """An answer to each of the plan's questions about which something can be said.

    ``changes`` and ``areas`` are the ledger's rows, ``files`` the rasters of what was decided.
    Raises DeviceError where the memory does not suffice, RasterReadError where a raster fails.
    """
    for asked, (a, b) in plan.questions:
        began = time.monotonic()
        pair = plan.series.scenes[a].date, plan.series.scenes[b].date
        site = asked if plan.sites is None or asked else _most_changed(changes, areas, *pair)
        wire.info(_asking(site, *pair))
        region = _Region(plan, site, a, b, files)
        window, share = region.window(wire.check_cancelled)
        answers = tuple(_answers(region, window, predictor, wire))
        if not answers:
            say = wire.warning if plan.job.explain else wire.info
            say(_nothing_to_explain(site, *pair))
            continue
        yield Explanation(site, *pair, window, share, answers, time.monotonic() - began)


def _asking(site: str | None, first: SceneDate, last: SceneDate) -> str:
    if site:
        return worded(
            "Which bands the decisions rest on: site {site} from {first} to {last}",
            site=site, first=first, last=last,
        )
    return worded(
        "Which bands the decisions rest on: the series from {first} to {last}",
        first=first, last=last,
    )


def _nothing_to_explain(site: str | None, first: SceneDate, last: SceneDate) -> str:
    if site:
        return worded(
            "Hardly any mine was mapped in site {site} from {first} to {last}: there is nothing "
            "that bands could explain.", site=site, first=first, last=last,
        )
    return worded(
        "Hardly any mine was mapped in the series from {first} to {last}: there is nothing that "
        "bands could explain.", first=first, last=last,
    )


def _most_changed(
    changes: Sequence[Mapping[str, Any]],
    areas: Sequence[Mapping[str, Any]],
    first: SceneDate,
    last: SceneDate,
) -> str:
    """The site with most gain and loss between two dates, then the one with most mine."""
    hectares: dict[str, list[float]] = {}
    for row in areas:
        if row["site"] is not None:
            of_site = hectares.setdefault(row["site"], [0.0, 0.0])
            of_site[_MINE] += (row["mine_ha"] or 0.0) * (row["date"] in (first.iso, last.iso))
    for row in changes:
        if row["site"] is not None and (row["from"], row["to"]) == (first.iso, last.iso):
            hectares[row["site"]][_CHANGED] += row["ha"]
    return max(hectares, key=lambda site: (hectares[site][_CHANGED], hectares[site][_MINE]))


class _Region:
    """A site, or the whole grid, at two dates of the series, and what was decided there."""

    def __init__(self, plan: Plan, site: str | None, a: int, b: int, files: ScratchFiles) -> None:
        self.plan = plan
        self._site = plan.sites.names.index(site) if plan.sites and site is not None else None
        self.whole = (
            plan.sites.extent(self._site) if plan.sites and self._site is not None
            else plan.series.grid.window
        )
        self.pair = a, b
        self._files = files

    def decided(self, window: Window) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        """States of the two dates, (2, h, w), and codes of their change, (h, w)."""
        a, b = self.pair
        part = (window.row, window.row_stop), (window.col, window.col_stop)
        with opened(self._files.states, self._files.states) as dataset:
            states = dataset.read([a + 1, b + 1], window=part)
        with opened(self._files.codes, self._files.codes) as dataset:
            codes = dataset.read(self.plan.output_pairs.index(self.pair) + 1, window=part)
        if self.plan.sites and self._site is not None:
            outside = ~self.plan.sites.mask(self._site, window)
            states[:, outside] = codes[outside] = 0
        return states, codes

    def window(self, check_cancelled: Callable[[], None]) -> tuple[Window, float]:
        """The window of at most WINDOW_PX a side with most change, or most mine where nothing
        changed, and the share of it that lies inside; found on cells of a few pixels."""
        whole = self.whole
        rows, cols = (-(-side // _CELL_PX) for side in whole.shape)
        held = np.zeros((2, rows, cols))
        for top in range(0, whole.height, WINDOW_PX):
            check_cancelled()
            strip = Window(
                whole.row + top, whole.col, min(WINDOW_PX, whole.height - top), whole.width
            )
            states, codes = self.decided(strip)
            changed = (codes == GAIN) | (codes == LOSS)
            first = top // _CELL_PX
            for kind, pixels in ((_MINE, (states == 1).sum(axis=0)), (_CHANGED, changed)):
                of_cells = _cell_sums(pixels)
                held[kind, first : first + len(of_cells)] = of_cells
        cells = held[_CHANGED] if held[_CHANGED].any() else held[_MINE]
        side = WINDOW_PX // _CELL_PX
        shape = min(side, rows), min(side, cols)
        sums = sliding_window_view(cells, shape).sum(axis=(-2, -1))
        row, col = np.unravel_index(np.argmax(sums), sums.shape)
        top, left = whole.row + int(row) * _CELL_PX, whole.col + int(col) * _CELL_PX
        bottom, right = top + shape[0] * _CELL_PX, left + shape[1] * _CELL_PX
        # The last cells of a region may be cut off by its edge.
        chosen = Window(
            top, left, min(bottom, whole.row_stop) - top, min(right, whole.col_stop) - left
        )
        total = cells.sum()
        return chosen, float(sums.max() / total) if total else 0.0


def _answers(
    region: _Region, window: Window, predictor: Predictor, wire: Wire
) -> Iterator[Answer]:
    plan = region.plan
    scenes = tuple(plan.series.scenes[k] for k in region.pair)
    states, codes = region.decided(window)
    asked = (
        ("mine", 0, states[0] == 1), ("mine", 1, states[1] == 1),
        (KINDS[GAIN], None, codes == GAIN), (KINDS[LOSS], None, codes == LOSS),
    )
    margin_px = plan.card.overlap_px
    targets = [
        Target(kind, date, np.pad(pixels, margin_px))
        for kind, date, pixels in asked if pixels.sum() >= LEAST_PX
    ]
    if not targets:
        return
    with SeriesReader(replace(plan.series, scenes=scenes)) as reader:
        reflectance = read_mirrored(reader, window.grown(margin_px))
    drops = occlude(predictor, reflectance, targets, wire.check_cancelled)
    area = np.pad(
        np.broadcast_to(plan.series.grid.pixel_area_m2(window), window.shape), margin_px
    )
    for target, of_bands in zip(targets, drops):
        yield Answer(
            target.kind,
            None if target.date is None else scenes[target.date].date,
            int(target.pixels.sum()),
            float(area[target.pixels].sum() / M2_A_HECTARE),
            of_bands.probability,
            of_bands.drops,
        )


def _cell_sums(pixels: NDArray[Any]) -> NDArray[Any]:
    """Sums over cells of _CELL_PX a side, those at the far edges cut off."""
    height, width = pixels.shape
    of_rows = np.add.reduceat(pixels.astype(np.int64), np.arange(0, height, _CELL_PX), axis=0)
    return np.add.reduceat(of_rows, np.arange(0, width, _CELL_PX), axis=1)

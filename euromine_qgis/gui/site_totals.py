"""Area, gains and losses of each site and date, from the polygons of a run's layers."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import (
    QgsFeatureRequest,
    QgsFields,
    QgsMapLayer,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from ..bridge.lineage import Shares, told_dates, told_partly_seen
from ..engine.dates import SceneDate
from ..engine.errors import DateError

_FOOTPRINTS = {"site", "year", "area_ha", "confidence"}
_CHANGES = {"site", "from_year", "to_year", "kind", "area_ha"}
_KINDS = ("gain", "loss")


@dataclass(frozen=True)
class Change:
    """What a site gained and lost between two dates, in hectares."""

    start: str
    end: str
    gain_ha: float
    loss_ha: float


@dataclass(frozen=True)
class SiteTotals:
    """``area_ha`` maps every date of the layers to hectares; None where the site has no polygon and
    was not seen, as far as is known. ``name`` is empty where the run had no sites. Dates are texts
    in time order. ``partly_seen`` are those that did not show the whole site, with what share they
    showed; None where the layers do not tell that."""

    name: str
    area_ha: Mapping[str, Optional[float]]
    changes: tuple[Change, ...]
    partly_seen: Optional[Mapping[str, float]] = None

    @property
    def dates(self) -> tuple[str, ...]:
        return tuple(self.area_ha)

    @property
    def first_ha(self) -> Optional[float]:
        return self.area_ha[self.dates[0]] if self.area_ha else None

    @property
    def last_ha(self) -> Optional[float]:
        return self.area_ha[self.dates[-1]] if self.area_ha else None

    @property
    def change_ha(self) -> Optional[float]:
        """From the first date to the last; None unless both are known to show the whole site.

        Where the layers do not tell that, gains and losses do: of ground that was not seen there
        are none.
        """
        if not self.area_ha or (self.partly_seen is None and self.changes):
            return sum(change.gain_ha - change.loss_ha for change in self.changes)
        if self.first_ha is None or self.last_ha is None:
            return None
        if {self.dates[0], self.dates[-1]} & set(self.partly_seen or ()):
            return None
        return self.last_ha - self.first_ha


def is_footprints(layer: QgsMapLayer) -> bool:
    """Whether the layer has the fields of FOOTPRINTS, whatever its name and its source."""
    return _has(layer, _FOOTPRINTS)


def is_changes(layer: QgsMapLayer) -> bool:
    """Whether the layer has the fields of CHANGES, whatever its name and its source."""
    return _has(layer, _CHANGES)


def dates_of_run(layers: Iterable[QgsVectorLayer]) -> tuple[str, ...]:
    """All dates of the run that made the layers, in time order, as their features name them; empty
    where none of the layers tells them."""
    for layer in layers:
        length = _length_of_dates(layer)
        dates = tuple(dict.fromkeys(date.iso[:length] for date in told_dates(layer)))
        if dates:
            return dates
    return ()


def partly_seen(layers: Iterable[QgsVectorLayer]) -> Optional[Shares]:
    """Which dates of the run that made the layers did not show all of a site; None where none of
    the layers tells them."""
    for layer in layers:
        told = told_partly_seen(layer)
        if told is not None:
            length = _length_of_dates(layer)
            return {
                site: {date[:length]: share for date, share in shares.items()}
                for site, shares in told.items()
            }
    return None


def total(
    footprints: Optional[QgsVectorLayerFeatureSource],
    changes: Optional[QgsVectorLayerFeatureSource],
    known: Iterable[str] = (),
    seen: Optional[Shares] = None,
) -> tuple[SiteTotals, ...]:
    """The sites of the layers by name; one pass over each, without geometries.

    ``known`` are dates that count even where no site has a polygon, ``seen`` is what
    ``partly_seen`` gave: without it, nothing is known of a site where it has no polygon.
    """
    areas: dict[tuple[str, str], float] = {}
    for site, date, hectares in _rows(footprints, "site", ("date", "year"), "area_ha"):
        areas[_text(site), date] = areas.get((_text(site), date), 0.0) + hectares
    moved: dict[tuple[str, str, str, str], float] = {}
    columns = ("site", ("from_date", "from_year"), ("to_date", "to_year"), "kind", "area_ha")
    for site, start, end, kind, hectares in _rows(changes, *columns):
        key = (_text(site), start, end, _text(kind))
        moved[key] = moved.get(key, 0.0) + hectares
    dates = {date for _, date in areas} | {date for _, *pair, _ in moved for date in pair}
    dates = sorted(dates.union(known))
    spans = _shortest({(start, end) for _, start, end, _ in moved})
    names = sorted({site for site, _ in areas} | {site for site, *_ in moved})
    sites = []
    for name in names:
        shares = None if seen is None else seen.get(name, {})
        area_ha: dict[str, Optional[float]] = {}
        # Changes alone tell no area.
        for date in dates if areas else ():
            was_seen = shares is not None and shares.get(date, 1.0) > 0
            area_ha[date] = areas.get((name, date), 0.0 if was_seen else None)
        made = (
            Change(start, end, *(moved.get((name, start, end, kind), 0.0) for kind in _KINDS))
            for start, end in spans
        )
        sites.append(SiteTotals(name, area_ha, tuple(
            one for one in made
            # That nothing moved is known of ground that was seen.
            if one.gain_ha or one.loss_ha
            or None not in (area_ha.get(one.start, 0.0), area_ha.get(one.end, 0.0))
        ), shares))
    return tuple(sites)


def as_csv(sites: Iterable[SiteTotals]) -> str:
    """Long form: site, from, to, class (mine, gain, loss), hectares; areas have no ``from``, and no
    hectares where the site was not seen."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(("site", "from", "to", "class", "hectares"))
    for site in sites:
        for date, hectares in site.area_ha.items():
            cell = "" if hectares is None else f"{hectares:.4f}"
            writer.writerow((site.name, "", date, "mine", cell))
        for change in site.changes:
            for kind, hectares in (("gain", change.gain_ha), ("loss", change.loss_ha)):
                writer.writerow((site.name, change.start, change.end, kind, f"{hectares:.4f}"))
    return text.getvalue()


def labels_of(dates: Sequence[str]) -> dict[str, str]:
    """A text for each date: its year where that is enough to tell the dates apart."""
    years = [date[:4] for date in dates]
    return dict(zip(dates, years if len(set(years)) == len(years) else dates))


def _length_of_dates(layer: QgsVectorLayer) -> Optional[int]:
    """How much of a date is left in the features; None for all of it."""
    return None if {"date", "from_date"} & set(layer.fields().names()) else len("2019")


def _shortest(spans: set[tuple[str, str]]) -> list[tuple[str, str]]:
    """Of all pairs of dates those that hold no other: from one date to the next, if there."""
    return sorted(
        span for span in spans
        if not any(
            other != span and span[0] <= other[0] and other[1] <= span[1] for other in spans
        )
    )


def _rows(source: Optional[QgsVectorLayerFeatureSource], *columns: Any) -> Iterator[list[Any]]:
    """Values of some columns; of several names for one the first that the layer has is taken.

    Names of dates give dates, ``area_ha`` a number; rows without either are left out.
    """
    if source is None:
        return
    fields = source.fields()
    numbers = [_column(fields, column) for column in columns]
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(numbers)
    for feature in source.getFeatures(request):
        values = [feature.attribute(number) for number in numbers]
        try:
            values[-1] = float(values[-1])
        except (TypeError, ValueError):
            continue
        dated = [position for position, column in enumerate(columns) if isinstance(column, tuple)]
        for position in dated:
            values[position] = _date(values[position])
        if math.isfinite(values[-1]) and all(values[position] for position in dated):
            yield values


def _has(layer: QgsMapLayer, names: set[str]) -> bool:
    return (
        isinstance(layer, QgsVectorLayer) and layer.isValid()
        and set(layer.fields().names()) >= names
    )


def _column(fields: QgsFields, column: Any) -> int:
    names = column if isinstance(column, tuple) else (column,)
    return next(fields.indexOf(name) for name in names if fields.indexOf(name) >= 0)


def _date(value: Any) -> str:
    """2019, 2019-07 or 2019-07-04; empty for anything else. GDAL reads days in a GeoJSON as dates,
    and other programs write years as 2019.0."""
    if isinstance(value, (QDate, QDateTime)):
        value = value.toString(Qt.DateFormat.ISODate)
    elif isinstance(value, float):
        value = round(value)
    try:
        return SceneDate.parse(_text(value)).iso
    except DateError:
        return ""


def _text(value: Any) -> str:
    """Empty for QGIS's NULL, which is none of Python's."""
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return ""
    return str(value)

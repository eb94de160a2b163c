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

from ..bridge.lineage import told_dates
from ..engine.dates import SceneDate
from ..engine.errors import DateError

_FOOTPRINTS = {"site", "year", "area_ha", "confidence"}
_CHANGES = {"site", "from_year", "to_year", "kind", "area_ha"}


@dataclass(frozen=True)
class Change:
    """What a site gained and lost between two dates, in hectares."""

    start: str
    end: str
    gain_ha: float
    loss_ha: float


@dataclass(frozen=True)
class SiteTotals:
    """``area_ha`` maps every date of the layers to hectares: 0 where the site has no polygon.
    ``name`` is empty where the run had no sites. Dates are texts in time order."""

    name: str
    area_ha: Mapping[str, float]
    changes: tuple[Change, ...]

    @property
    def dates(self) -> tuple[str, ...]:
        return tuple(self.area_ha)

    @property
    def first_ha(self) -> float:
        return self.area_ha[self.dates[0]] if self.area_ha else 0.0

    @property
    def last_ha(self) -> float:
        return self.area_ha[self.dates[-1]] if self.area_ha else 0.0


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
        dates = tuple(date.iso for date in told_dates(layer))
        if dates and not {"date", "from_date"} & set(layer.fields().names()):
            # Only the years are left.
            dates = tuple(dict.fromkeys(date[:4] for date in dates))
        if dates:
            return dates
    return ()


def total(
    footprints: Optional[QgsVectorLayerFeatureSource],
    changes: Optional[QgsVectorLayerFeatureSource],
    known: Iterable[str] = (),
) -> tuple[SiteTotals, ...]:
    """The sites of the layers by name; one pass over each, without geometries.

    ``known`` are dates that count even where no site has a polygon.
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
    return tuple(
        SiteTotals(
            name,
            # Changes alone tell no area.
            {date: areas.get((name, date), 0.0) for date in dates} if areas else {},
            tuple(
                Change(
                    start, end,
                    moved.get((name, start, end, "gain"), 0.0),
                    moved.get((name, start, end, "loss"), 0.0),
                )
                for start, end in spans
            ),
        )
        for name in names
    )


def as_csv(sites: Iterable[SiteTotals]) -> str:
    """Long form: site, from, to, class (mine, gain, loss), hectares; areas have no ``from``."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(("site", "from", "to", "class", "hectares"))
    for site in sites:
        for date, hectares in site.area_ha.items():
            writer.writerow((site.name, "", date, "mine", f"{hectares:.4f}"))
        for change in site.changes:
            for kind, hectares in (("gain", change.gain_ha), ("loss", change.loss_ha)):
                writer.writerow((site.name, change.start, change.end, kind, f"{hectares:.4f}"))
    return text.getvalue()


def labels_of(dates: Sequence[str]) -> dict[str, str]:
    """A text for each date: its year where that is enough to tell the dates apart."""
    years = [date[:4] for date in dates]
    return dict(zip(dates, years if len(set(years)) == len(years) else dates))


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

"""The numbers of a run as one long table, the form that statistics programs ask for.

One row is one number in its context. ``record`` says what kind of row it is and which columns are
filled; an empty ``site`` is the whole series, so that filtering on one kind and on sites never
counts anything twice:

* ``area``: site, date, year, class (mine, not_mine, mine_expected, and of an evaluation
  mine_reference), hectares, valid_share
* ``change``: site, from_date, date, year, class (gain, loss), hectares, polygons
* ``transition``: from_date, date, class (stable_mine, stable_other, gain, loss, not_comparable;
  of an evaluation also reference_gain, reference_loss, agreed_gain, agreed_loss), hectares
* ``score``: site, date or interval_years where it has one, metric, value, low and high where a
  bootstrap interval is known; an evaluation has boundary scores beside the others, a benchmark
  has scores alone, with the model's name in a column before the others
* ``explanation``: site, from_date, date, year, class (mine, gain, loss), hectares, metric
  (probability, the mean with all bands, or drop_BAND, how far it falls without a band), value
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

from ..metrics import INTERVAL_SCORES

COLUMNS = (
    "record", "site", "from_date", "date", "year", "class", "interval_years", "hectares",
    "valid_share", "polygons", "metric", "value", "low", "high",
)
AREA_CLASSES = ("mine", "not_mine", "mine_expected", "mine_reference")
TRANSITION_CLASSES = (
    "stable_mine", "stable_other", "gain", "loss", "not_comparable", "reference_gain",
    "reference_loss", "agreed_gain", "agreed_loss",
)
SITE_SCORES = (
    *INTERVAL_SCORES, "precision", "recall", "temporal_consistency", "unsupervised_consistency",
)
DATE_SCORES = ("iou", "precision", "recall", "f1")
BOUNDARY_SCORES = ("f1", "precision", "recall")
CHANGE_SCORES = ("f1", "iou", "precision", "recall", "f1_undirected", "iou_undirected")


def long_table(results: Mapping[str, Any]) -> str:
    """The rows as CSV text; what is not defined is an empty field."""
    text = io.StringIO()
    columns: tuple[str, ...] = COLUMNS
    if "models" in results:
        columns = ("model", *COLUMNS)
        rows = [{"model": model["id"], **row} for model in results["models"]
                for row in _scores(model)]
    else:
        rows = [*_areas(results), *_changes(results), *_transitions(results), *_scores(results),
                *_boundary(results), *_explanations(results)]
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({key: "" if value is None else value for key, value in row.items()})
    return text.getvalue()


def _areas(results: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for row in results["areas"]:
        hectares = {
            "mine": row["mine_ha"], "mine_expected": row.get("expected_ha"),
            "mine_reference": row.get("reference_ha"),
        }
        if row["mine_ha"] is not None and row["valid_ha"] is not None:
            hectares["not_mine"] = row["valid_ha"] - row["mine_ha"]
        # A date that saw nothing has a row all the same, with an empty field.
        for name in AREA_CLASSES:
            if hectares.get(name) is not None or (name == "mine" and row["valid_share"] == 0):
                yield {
                    "record": "area", "site": row["site"], "date": row["date"],
                    "year": row["year"], "class": name, "hectares": hectares[name],
                    "valid_share": row["valid_share"],
                }


def _changes(results: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for row in results["changes"]:
        yield {
            "record": "change", "site": row["site"], "from_date": row["from"], "date": row["to"],
            "year": row["to_year"], "class": row["kind"], "hectares": row["ha"],
            "polygons": row["polygons"],
        }


def _transitions(results: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for row in results["transitions"]:
        for name in TRANSITION_CLASSES:
            if f"{name}_ha" not in row:
                continue
            yield {
                "record": "transition", "from_date": row["from"], "date": row["to"],
                "year": row["to"][:4], "class": name, "hectares": row[f"{name}_ha"],
            }


def _scores(results: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    metrics = results.get("metrics")
    if metrics is None:
        return
    intervals = metrics["intervals"] or {}
    for scores in ({"site": None, **metrics["pooled"]}, *metrics["sites"]):
        of_site = {"record": "score", "site": scores["site"]}
        for name in SITE_SCORES:
            low, high = (scores["site"] is None and intervals.get(name)) or (None, None)
            yield {**of_site, "metric": name, "value": scores[name], "low": low, "high": high}
        for row in scores["per_date"]:
            for name in DATE_SCORES:
                yield {
                    **of_site, "date": row["date"], "year": row["date"][:4], "metric": name,
                    "value": row[name],
                }
        for row in scores["change_by_interval"]:
            for name in CHANGE_SCORES:
                yield {
                    **of_site, "interval_years": row["years"], "metric": f"change_{name}",
                    "value": row[name],
                }


def _boundary(results: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    boundary = results.get("boundary")
    if boundary is None:
        return
    for scores in ({"site": None, **boundary}, *boundary["sites"]):
        for row in ({"date": None, **scores}, *scores["per_date"]):
            for name in BOUNDARY_SCORES:
                yield {
                    "record": "score", "site": scores["site"], "date": row["date"],
                    "year": row["date"] and row["date"][:4], "metric": f"boundary_{name}",
                    "value": row[name],
                }


def _explanations(results: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for one in results.get("explanations", ()):
        for answer in one["answers"]:
            date = answer["date"] or one["to"]
            drops = {f"drop_{band}": drop for band, drop in answer["drops"].items()}
            for name, value in {"probability": answer["probability"], **drops}.items():
                yield {
                    "record": "explanation", "site": one["site"],
                    "from_date": None if answer["date"] else one["from"], "date": date,
                    "year": date[:4], "class": answer["kind"], "hectares": answer["hectares"],
                    "metric": name, "value": value,
                }

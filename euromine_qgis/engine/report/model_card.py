"""What is known of the model: its card, how good it is elsewhere, how far it can be believed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from matplotlib.ticker import FuncFormatter

from .blocks import Block, Bullets, Facts, Figure, Group, Heading, Paragraph, Section, Table
from .drawing import BLUE, FULL_WIDTH_IN, GREY, INK, encoded, panels, quiet
from .text import Texts

# Cards hold scores by the dozen; a page shows those of the bands at hand and folds the rest.
SCORES_SHOWN = 10
_PANELS_A_ROW = 3
_LARGEST_DOT, _SMALLEST_DOT = 90.0, 8.0

Results = Mapping[str, Any]
Card = Mapping[str, Any]


def model_section(results: Results, texts: Texts) -> Section:
    """The model's card. Fields that a card does not have are passed over."""
    card = results["model"]
    facts = [
        (texts(f"fact_{name}"), value)
        for name, value in (
            ("model", f"{card['title']} ({card['id']})"),
            ("model_version", " · ".join(str(card[k]) for k in ("version", "date") if k in card)),
            ("licence", card.get("licence")),
            ("domain", card.get("domain")),
            ("resolution", card.get("resolution_m") and texts(
                "resolution", count=texts.number(card["resolution_m"]))),
            ("level", ", ".join(texts(f"level_{name}") for name in card.get("level", ()))),
            ("training", "; ".join(texts("training", **data)
                                   for data in card.get("training_data", ()))),
            ("initialisation", card.get("initialisation")),
            ("trained_by", card.get("trained_by")),
        )
        if value
    ]
    blocks: list[Block] = [Facts(facts)]
    if card.get("limits"):
        blocks += [Heading(texts("heading_limits")), Bullets(card["limits"])]
    if card.get("scores"):
        blocks += _scores(card["scores"], _bands_of_run(results), texts)
    if card.get("calibration"):
        blocks += [Heading(texts("heading_calibration")), Paragraph(
            texts("about_calibration", share=texts.percent(0.7))),
                   reliability_diagram(card["calibration"], texts)]
    return Section("model", texts("section_model"), blocks)


def reliability_diagram(calibrations: Sequence[Card], texts: Texts) -> Figure:
    """Share of mine among pixels of a probability against that probability, a panel for each set
    of bands; dots are as large as there are pixels."""
    columns = min(_PANELS_A_ROW, len(calibrations))
    drawing, axes = panels(len(calibrations), columns,
                           FULL_WIDTH_IN * columns / _PANELS_A_ROW, 2.9)
    said = []
    for axis, one in zip(axes, calibrations):
        bins = [part for part in one["bins"] if part["pixels"]]
        most = max((part["pixels"] for part in bins), default=1)
        axis.plot([0, 1], [0, 1], color=GREY, linestyle="--", linewidth=1)
        axis.plot([part["mean_probability"] for part in bins],
                  [part["share_mine"] for part in bins], color=BLUE, linewidth=1.2)
        axis.scatter(
            [part["mean_probability"] for part in bins], [part["share_mine"] for part in bins],
            [max(_LARGEST_DOT * part["pixels"] / most, _SMALLEST_DOT) for part in bins],
            color=BLUE, zorder=3,
        )
        ece = texts.percent(one["ece"], 1)
        axis.set_title(texts("title_calibration", bands=one["bands"], ece=ece), fontsize=9,
                       color=INK, loc="left")
        for line in (axis.xaxis, axis.yaxis):
            line.set_ticks([0, 0.25, 0.5, 0.75, 1])
            line.set_major_formatter(FuncFormatter(lambda value, _: texts.percent(value)))
        axis.set_xlim(-0.03, 1.03)
        axis.set_ylim(-0.03, 1.03)
        axis.set_aspect("equal")
        quiet(axis)
        axis.set_xlabel(texts("axis_probability"), fontsize=8.5, color=INK)
        said.append(_in_words(one, bins, ece, texts))
    axes[0].set_ylabel(texts("axis_share_mine"), fontsize=8.5, color=INK)
    measured = "; ".join(dict.fromkeys(
        ", ".join(part for part in (one["data"], one["split"]) if part) for one in calibrations
    ))
    return encoded(drawing, " ".join([texts("alt_calibration"), *said]),
                   texts("caption_calibration", measured=measured))


def _in_words(one: Card, bins: Sequence[Card], ece: str, texts: Texts) -> str:
    """The bin of the surest pixels tells what a reader wants to know."""
    top = bins[-1]
    return texts(
        "alt_calibration_bands", bands=one["bands"], ece=ece,
        probability=texts.percent(top["mean_probability"]), share=texts.percent(top["share_mine"]),
    )


def _bands_of_run(results: Results) -> str | None:
    """What a card calls the bands that all rasters have; None where it has no name for them."""
    common = set.intersection(*(set(scene["bands"]) for scene in results["scenes"]))
    colour, infrared = {"blue", "green", "red"}, {"nir", "swir16", "swir22"}
    if not common & infrared:
        return "rgb"
    if common >= colour | infrared:
        return "six"
    return "no_green" if common >= (colour - {"green"}) | infrared else None


def _scores(scores: Sequence[Card], bands: str | None, texts: Texts) -> list[Block]:
    """Scores with the bands of the run first; beyond a few they are folded."""
    ordered = sorted(scores, key=lambda score: score.get("bands") != bands)
    about = Paragraph(texts("note_model_scores"))
    if len(ordered) <= SCORES_SHOWN:
        return [_table(ordered, texts), about]
    return [
        _table(ordered[:SCORES_SHOWN], texts), about,
        Group(texts("more_model_scores", count=texts.number(len(ordered) - SCORES_SHOWN)),
              [_table(ordered[SCORES_SHOWN:], texts)]),
    ]


def _table(scores: Sequence[Card], texts: Texts) -> Table:
    """Rows of data, split, bands, metric, value with its interval, and the baselines."""
    rows = []
    for score in scores:
        value = texts.score(score["value"])
        if score.get("interval"):
            low, high = (texts.score(bound) for bound in score["interval"])
            value += f" ({texts('range', low=low, high=high)})"
        rows.append([
            score["data"], score.get("split", ""), score.get("bands", ""), score["metric"], value,
            ", ".join(f"{name} {texts.score(other)}"
                      for name, other in (score.get("baseline") or {}).items()),
        ])
    names = ("data", "split", "bands", "score", "value", "baseline")
    return Table(texts("table_model_scores"), [texts(f"column_{name}") for name in names], rows,
                 numeric=[4])

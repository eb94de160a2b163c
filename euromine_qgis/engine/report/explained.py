"""Which bands the footprints and changes rest on, in bars, numbers and plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from matplotlib.ticker import FuncFormatter, MaxNLocator

from .blocks import Block, Bullets, Cell, Figure, Heading, Paragraph, Section, Table
from .drawing import BLUE, FULL_WIDTH_IN, GREY, INK, PALE, VERMILION, encoded, panels, quiet
from .text import UNDEFINED, Texts

LEAST_FALL = 0.02
"""What a band must take from a mean probability, at least, to be named as what it rests on."""

_BANDS = ("blue", "green", "red", "nir", "swir16", "swir22")

Answer = Mapping[str, Any]


def explained_section(results: Mapping[str, Any], texts: Texts) -> Section:
    """Empty where the run explained nothing."""
    explanations = results.get("explanations") or ()
    undecided = _decided_by_dates_below(results) if explanations else 0.0
    blocks: list[Block] = [Paragraph(texts("explained_method"))] if explanations else []
    for number, one in enumerate(explanations):
        blocks += _explanation(one, undecided, number == 0, texts)
    if explanations:
        seconds = sum(one["seconds"] for one in explanations)
        took = texts("explained_took", duration=texts.duration(seconds))
        blocks.append(Paragraph(f"{texts('note_explained')} {took}"))
    return Section("explained", texts("section_explained"), blocks)


def _decided_by_dates_below(results: Mapping[str, Any]) -> float:
    """The probability, 0-1, below which other dates made a footprint what it is: none where the
    dates were not weighed together."""
    settings = results["run"]["settings"]
    return settings["threshold"] if settings["temporal"] == "hmm" else 0.0


def _explanation(
    one: Mapping[str, Any], undecided: float, first: bool, texts: Texts
) -> list[Block]:
    _, _, height, width = one["window_px"]
    place = texts("explained_everywhere") if one["site"] is None else (
        texts("site", site=one["site"])
    )
    answers = one["answers"]
    return [
        Heading(texts("explained_place", place=place, first=one["from"], last=one["to"])),
        Bullets([_in_words(answer, undecided, texts) for answer in answers]),
        _chart(answers, texts("caption_explained") if first else "", texts),
        _table(answers, texts),
        Paragraph(texts("explained_window", height=texts.number(height),
                        width=texts.number(width), share=texts.percent(one["share"]))),
    ]


def _in_words(answer: Answer, undecided: float, texts: Texts) -> str:
    whole, drops = answer["probability"], answer["drops"]
    band = max(drops, key=lambda name: drops[name])
    against = min(drops, key=lambda name: drops[name])
    told = {
        "what": _what(answer, texts),
        "hectares": texts.hectares(answer["hectares"]),
        "whole": texts.percent(whole),
    }
    if drops[band] < LEAST_FALL:
        said = [texts("explained_robust", points=texts.number(LEAST_FALL * 100), **told)]
    else:
        said = [texts("explained_falls", band=texts(f"band_{band}"),
                      left=texts.percent(whole - drops[band]), **told)]
    if drops[against] <= -LEAST_FALL:
        said.append(texts("explained_against", band=texts(f"band_{against}"),
                          left=texts.percent(whole - drops[against])))
    if answer["kind"] == "mine" and whole < undecided:
        said.append(texts("explained_by_dates"))
    return " ".join(said)


def _chart(answers: Sequence[Answer], caption: str, texts: Texts) -> Figure:
    """A panel an answer, a bar a band, all on one scale."""
    shown = _shown(answers)
    width_in = FULL_WIDTH_IN if len(answers) > 1 else FULL_WIDTH_IN / 2
    drawing, axes = panels(len(answers), len(answers), width_in, 0.9 + 0.32 * len(shown))
    points = [100 * drop for answer in answers for drop in answer["drops"].values()]
    low, high = min(*points, 0.0), max(*points, 1.0)
    room = 0.2 * (high - low)
    for number, (axis, answer) in enumerate(zip(axes, answers)):
        for row, band in enumerate(shown):
            fall = answer["drops"].get(band)
            if fall is None:
                axis.text(0, row, f" {texts('explained_absent')}", va="center", fontsize=8,
                          color=GREY)
                continue
            value = 100 * fall
            axis.barh(row, value, 0.66, color=BLUE if value >= 0 else VERMILION)
            axis.annotate(texts.number(value), (value, row), ha="left" if value >= 0 else "right",
                          va="center", fontsize=8, color=INK, textcoords="offset points",
                          xytext=(3 if value >= 0 else -3, 0))
        quiet(axis)
        axis.tick_params(axis="y", length=0)
        axis.grid(False, axis="y")
        axis.grid(axis="x", color=PALE, linewidth=0.7)
        axis.axvline(0, color=INK, linewidth=0.8)
        axis.set_xlim(low - (room if low < 0 else 0), high + room)
        axis.set_ylim(len(shown) - 0.5, -0.5)
        axis.set_yticks(range(len(shown)), [texts(f"band_{band}") for band in shown]
                        if number == 0 else [""] * len(shown))
        axis.xaxis.set_major_locator(MaxNLocator(4, integer=True))
        axis.xaxis.set_major_formatter(FuncFormatter(lambda value, _: texts.number(value)))
        axis.set_title(_what(answer, texts), fontsize=9.5, color=INK, loc="left")
    drawing.supxlabel(texts("explained_axis"), fontsize=9, color=INK)
    most = " ".join(
        texts("alt_explained_most", what=_what(answer, texts), band=texts(f"band_{band}"),
              points=texts.number(100 * answer["drops"][band]))
        for answer in answers
        for band in [max(answer["drops"], key=lambda name: answer["drops"][name])]
    )
    return encoded(
        drawing, texts("alt_explained", count=texts.number(len(answers)), most=most), caption
    )


def _table(answers: Sequence[Answer], texts: Texts) -> Table:
    def left(answer: Answer, band: str) -> str:
        fall = answer["drops"].get(band)
        return UNDEFINED if fall is None else texts.percent(answer["probability"] - fall, 1)

    rows: list[list[Cell]] = [
        [texts("explained_all_bands"),
         *(texts.percent(answer["probability"], 1) for answer in answers)]
    ]
    for band in _shown(answers):
        without = texts("explained_without", band=texts(f"band_{band}"))
        rows.append([without, *(left(answer, band) for answer in answers)])
    return Table(
        texts("table_explained"),
        [texts("column_explained_bands"), *(_what(answer, texts) for answer in answers)],
        rows, numeric=range(1, len(answers) + 1),
    )


def _shown(answers: Sequence[Answer]) -> list[str]:
    """The bands that any of the answers can speak of, by wavelength."""
    return [band for band in _BANDS if any(band in answer["drops"] for answer in answers)]


def _what(answer: Answer, texts: Texts) -> str:
    return texts(f"explained_{answer['kind']}", date=answer["date"])

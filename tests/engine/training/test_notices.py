"""Whom the bundled models owe what: the notice beside them says all that their cards say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from euromine_qgis.engine.cards import read_card

ROOT = Path(__file__).parents[3]
MODELS = ROOT / "resources" / "models"
LICENCE = re.compile(r"\b(?:CC-BY(?:-SA)?-[\d.]+\d|Apache-[\d.]+\d|GPL-[\d.]+\d-or-later|MIT)\b")
YEARS = re.compile(r"Copernicus Sentinel data (\d{4})(?:-(\d{4}))?")


def years(text: str) -> set[int]:
    spans = [(int(first), int(last or first)) for first, last in YEARS.findall(text)]
    return {year for first, last in spans for year in range(first, last + 1)}


@pytest.mark.parametrize("path", sorted(MODELS.glob("*.json")), ids=lambda path: path.stem)
def test_licences_and_years_of_a_card_are_in_the_notice(path: Path) -> None:
    card = read_card(path)
    notice = " ".join((MODELS / "NOTICE.txt").read_text(encoding="utf-8").split())
    said = [card.licence, card.initialisation, *(data.licence for data in card.training_data)]
    licences = {licence for text in said for licence in LICENCE.findall(text)}
    assert {"GPL-3.0-or-later", "CC-BY-4.0", "Apache-2.0"} <= licences
    assert {licence for licence in licences if licence not in notice} == set()
    for data in card.training_data:
        assert LICENCE.search(data.licence), "each data set has a licence with a name"
        assert years(data.licence) <= years(notice)


def test_the_years_are_told_once_and_the_way_there_is_told() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    assert not YEARS.search(notice)
    for name in ("NOTICE.txt", "Apache-2.0.txt"):
        assert f"resources/models/{name}" in notice and (MODELS / name).is_file()
    assert "Apache-2.0.txt" in (MODELS / "NOTICE.txt").read_text(encoding="utf-8")

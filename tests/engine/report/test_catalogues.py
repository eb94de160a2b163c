"""The report in other languages: what catalogues hold, and that no sentence goes around them."""

from __future__ import annotations

import json
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel import Locale
from growing_mine import make_benchmark, make_evaluation, make_pictures, make_results

from euromine_qgis.engine.report import catalogue, write_report
from euromine_qgis.engine.report.catalogue import (
    ENGLISH,
    read_catalogue,
    sentences,
    translations,
    values_named,
)
from euromine_qgis.engine.report.text import Texts

CHECKOUT = Path(__file__).resolve().parents[3]
CATALOGUES = sorted((CHECKOUT / "i18n" / "report").glob("*.json"))
REFRESH = "run scripts/report_texts.py with the worker's Python"


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_catalogues_hold_the_sentences_of_today(path):
    entries = read_catalogue(path)
    assert Locale.parse(path.stem)
    assert sorted(set(ENGLISH) - set(entries)) == [], REFRESH
    assert sorted(set(entries) - set(ENGLISH)) == [], REFRESH
    assert [key for key in ENGLISH if entries[key]["english"] != ENGLISH[key]] == [], REFRESH
    other_values = {
        key: entry["text"] for key, entry in entries.items()
        if entry["text"] and values_named(entry["text"]) != values_named(entry["english"])
    }
    assert other_values == {}
    assert {key for key, entry in entries.items() if entry["text"]} == set(translations(entries))


def test_a_german_reader_gets_german():
    for locale in ("de", "de_AT", "de-CH"):
        language, texts = sentences(Locale.parse(locale, sep="-" if "-" in locale else "_"))
        assert language == "de" and set(texts) == set(ENGLISH)
        assert texts["section_maps"] == "Karten"
        assert Texts(locale)("tile_seen", share="46 %") == "46 % der Fläche gesehen"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
    return tmp_path


def entry(key, text, english=None):
    return {key: {"english": english or ENGLISH[key], "text": text}}


def test_what_cannot_stand_for_the_english_of_today_is_shown_in_english(folder):
    entries = {
        **entry("section_maps", "Cartes"),
        **entry("section_areas", "Surface", english="Area by time"),
        **entry("site", "Site {nom}"),
        **entry("all_sites", ""),
        **entry("metres", "{count m"),
        **entry("section_gone", "Perdu", english="Gone"),
    }
    (folder / "fr.json").write_text(json.dumps(entries), encoding="utf-8")
    texts = Texts("fr_CA")
    assert texts.language == "fr"
    assert texts("section_maps") == "Cartes"
    for key, values in (("section_areas", {}), ("site", {"site": "A"}), ("all_sites", {}),
                        ("metres", {"count": 3}), ("footer", dict(version=1, json="j", csv="c"))):
        assert texts(key, **values) == ENGLISH[key].format(**values)


def test_a_region_may_have_its_own_words(folder):
    for name, word in (("pt", "Mapas"), ("pt_BR", "Os mapas")):
        (folder / f"{name}.json").write_text(
            json.dumps(entry("section_maps", word)), encoding="utf-8"
        )
    assert Texts("pt_BR")("section_maps") == "Os mapas"
    assert Texts("pt_PT")("section_maps") == Texts("pt")("section_maps") == "Mapas"
    assert Texts("it")("section_maps") == "Maps" and Texts("it").language == "en"


@pytest.mark.parametrize("text", ["[]", '{"a": "b"}', '{"a": {"english": "b"}}'])
def test_a_file_that_is_no_catalogue_is_refused(tmp_path, text):
    path = tmp_path / "xx.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="no catalogue"):
        read_catalogue(path)


def test_the_script_adds_what_is_new_and_keeps_what_was(folder, monkeypatch, capsys):
    monkeypatch.syspath_prepend(str(CHECKOUT / "scripts"))
    import report_texts

    monkeypatch.setattr(report_texts, "FOLDER", folder)
    before = {**entry("section_maps", "Karten"), **entry("site", "Ort {site}", english="Place"),
              **entry("section_gone", "weg", english="gone")}
    (folder / "de.json").write_text(json.dumps(before), encoding="utf-8")
    assert report_texts.main(["it"]) == 0
    after = read_catalogue(folder / "de.json")
    assert list(after) == list(ENGLISH) == list(read_catalogue(folder / "it.json"))
    assert after["section_maps"]["text"] == "Karten"
    assert after["site"] == {"english": ENGLISH["site"], "text": "", "was": "Ort {site}"}
    assert f"de.json: {len(ENGLISH) - 1} of {len(ENGLISH)}" in capsys.readouterr().out


class Parts(HTMLParser):
    """The texts of what a page says in its own words: headings, captions, names of facts."""

    OWN = {"h1", "h2", "h3", "caption", "summary", "th"}

    def __init__(self, html):
        super().__init__()
        self.texts, self.words, self._inside = [], [], False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self._inside = tag in self.OWN or attributes.get("class") in (
            "caption", "footer", "summary", "label"
        )
        if self._inside:
            self.texts.append("")
        if "alt" in attributes:
            self.words.append(attributes["alt"])

    def handle_endtag(self, tag):
        self._inside = False

    def handle_data(self, data):
        if self._inside:
            self.texts[-1] += data


def test_no_sentence_goes_around_the_catalogue(folder, tmp_path):
    """In a language in which every sentence stands in brackets, all that a page says does."""
    entries = {
        key: {"english": english, "text": f"⟦{english}⟧"} for key, english in ENGLISH.items()
    }
    (folder / "eo.json").write_text(json.dumps(entries), encoding="utf-8")
    dates = ("2016", "2019")
    runs = [
        (make_results(dates, sites=2, locale="eo"),
         [make_pictures(dates, (12, 15)), make_pictures(dates, (12, 15), site="Bulgaria_1")]),
        make_evaluation(dates, 2), (make_benchmark(dates, 2), ()),
    ]
    for number, (results, pictures) in enumerate(runs):
        results["run"]["job"]["locale"] = "eo"
        write_report(results, pictures, tmp_path / f"{number}.html")
        html = (tmp_path / f"{number}.html").read_text(encoding="utf-8")
        assert '<html lang="eo">' in html
        parts = Parts(html)
        bare = [
            text for text in parts.texts
            # Dates and lengths of intervals stand as they are.
            if text.strip() and not text.strip().startswith("⟦") and not text.strip().isdigit()
        ]
        assert bare == []
        assert parts.words and all(text.startswith("⟦") for text in parts.words)


def test_the_installed_plugin_finds_its_catalogues(tmp_path):
    script = CHECKOUT / "scripts" / "plugin.py"
    subprocess.run([sys.executable, str(script), "stage", str(tmp_path)], check=True)
    asked = "from euromine_qgis.engine.report.text import Texts; print(Texts('de')('section_maps'))"
    answer = subprocess.run(
        [sys.executable, "-c", asked], cwd=tmp_path, capture_output=True, text=True, check=True,
        encoding="utf-8",
    )
    assert answer.stdout.strip() == "Karten"

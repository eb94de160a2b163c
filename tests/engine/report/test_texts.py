from __future__ import annotations

import pytest

from euromine_qgis.engine.report.text import UNDEFINED, Texts


@pytest.mark.parametrize(
    ("locale", "number", "percent", "language"),
    [
        ("en", "1,234.5", "46%", "en"),
        ("en_GB.UTF-8", "1,234.5", "46%", "en"),
        ("de", "1.234,5", "46\xa0%", "de"),
        ("pt-BR", "1.234,5", "46%", "pt"),
        ("fr", "1\u202f234,5", "46\xa0%", "fr"),
        ("tr", "1.234,5", "%46", "en"),
        ("klingon", "1,234.5", "46%", "en"),
        ("C", "1,234.5", "46%", "en"),
        ("", "1,234.5", "46%", "en"),
    ],
)
def test_numbers_are_written_as_the_locale_does(locale, number, percent, language):
    texts = Texts(locale)
    assert texts.number(1234.5, 1) == number
    assert texts.percent(0.456) == percent
    assert texts.language == language


def test_what_is_undefined_is_a_dash_and_zero_is_zero():
    texts = Texts("en")
    assert texts.score(None) == texts.percent(None) == texts.hectares(None) == UNDEFINED
    assert texts.score(0.0) == "0.000"
    assert texts.hectares(-0.0) == "0.0"
    assert texts.number(-0.04, 1) == "0.0"


def test_hectares_have_the_decimals_that_they_are_worth():
    texts = Texts("en")
    assert [texts.hectares(v) for v in (0.123, 9.876, 12.34, 1234.56, 12345.6)] == [
        "0.12", "9.88", "12.3", "1,234.6", "12,346"
    ]
    column = (0.123, 250.0)
    assert [texts.hectares(v, column) for v in column] == ["0.1", "250.0"]
    assert texts.signed_hectares(12.34) == "+12.3"
    assert texts.signed_hectares(-12.34) == "-12.3"


def test_moments_and_durations():
    texts = Texts("de")
    assert texts.moment("2026-11-23T20:15:00Z") == "23.11.2026, 20:15:00 UTC"
    assert texts.moment("yesterday") == "yesterday"
    assert texts.duration(4.25) == "4,2 s"
    assert texts.duration(75) == "75 s"
    assert texts.duration(150) == "2,5 min"
    assert texts.duration(None) == UNDEFINED


def test_a_key_that_is_not_there_is_an_error():
    with pytest.raises(KeyError):
        Texts("en")("no such sentence")

"""Sentences and numbers in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_datetime
from babel.numbers import format_decimal, format_percent

from .catalogue import SOURCE_LANGUAGE, sentences

UNDEFINED = "–"


class Texts:
    """Sentences by key, and numbers as the locale writes them.

    ``locale`` is a language with or without a territory (``de``, ``pt_BR``, ``en-GB``). Sentences
    are English where the language has none; numbers follow the locale all the same.
    """

    def __init__(self, locale: str = "en") -> None:
        try:
            self.locale = Locale.parse(locale.split(".")[0].replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            self.locale = Locale(SOURCE_LANGUAGE)
        self.language, self._sentences = sentences(self.locale)

    def __call__(self, key: str, **values: Any) -> str:
        return self._sentences[key].format(**values)

    def number(self, value: float | None, decimals: int = 0) -> str:
        if value is None:
            return UNDEFINED
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        # Rounding first: what is zero as shown has no sign.
        return str(format_decimal(round(value, decimals) + 0.0, pattern, locale=self.locale))

    def hectares(self, value: float | None, like: Iterable[float | None] = ()) -> str:
        """Without its unit, with as many decimals as the size is worth; ``like`` are the other
        numbers of its column, so that all have the same."""
        if value is None:
            return UNDEFINED
        size = max((abs(other) for other in like if other is not None), default=abs(value))
        return self.number(value, 2 if 0 < size < 10 else 1 if size < 10_000 else 0)

    def signed_hectares(self, value: float | None, like: Iterable[float | None] = ()) -> str:
        text = self.hectares(value, like)
        return f"+{text}" if value is not None and value > 0 else text

    def percent(self, value: float | None, decimals: int = 0) -> str:
        if value is None:
            return UNDEFINED
        # Where the sign stands, and whether a space parts it from the number, is the locale's.
        pattern = self.locale.percent_formats[None].pattern
        if decimals:
            pattern = pattern.replace("#,##0", f"#,##0.{'0' * decimals}")
        return str(format_percent(value, pattern, locale=self.locale))

    def signed_percent(self, value: float) -> str:
        return ("+" if value > 0 else "") + self.percent(value)

    def score(self, value: float | None) -> str:
        return self.number(value, 3)

    def moment(self, iso: str) -> str:
        """A date and time; the text itself where it is not ISO 8601."""
        try:
            moment = datetime.fromisoformat(iso.replace("Z", "+00:00"))
        except ValueError:
            return iso
        zone = " UTC" if moment.utcoffset() is not None and not moment.utcoffset() else ""
        return str(format_datetime(moment, "medium", locale=self.locale)) + zone

    def duration(self, seconds: float | None) -> str:
        if seconds is None:
            return UNDEFINED
        if seconds < 120:
            return self("seconds", count=self.number(seconds, 1 if seconds < 10 else 0))
        return self("minutes", count=self.number(seconds / 60, 1))

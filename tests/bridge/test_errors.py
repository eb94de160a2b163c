"""How errors of both halves read in QGIS."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from euromine_qgis.bridge.errors import cause_and_remedy, in_words, told_to_user
from euromine_qgis.engine.errors import DateError
from euromine_qgis.worker.build_failures import BuildFailed, Failure

pytestmark = pytest.mark.usefixtures("qgis_app")
BUILD = BuildFailed(Failure("proxy", "The proxy {} is gone.", "Name one for {}.", "cache"))


@pytest.mark.parametrize(("error", "text"), [
    (DateError("No date.", "Give one."), "No date.\nGive one."),
    (DateError("No date."), "No date."),
    (BUILD, "The proxy cache is gone.\nName one for cache."),
])
def test_the_remedy_has_a_line_of_its_own(error, text):
    assert in_words(error) == text
    with pytest.raises(QgsProcessingException) as caught, told_to_user():
        raise error
    assert str(caught.value) == text


def test_what_building_says_is_looked_up_in_the_user_s_language(monkeypatch):
    class Upper:
        @staticmethod
        def translate(context, text):
            assert context == "EuroMine"
            return text.upper()

    monkeypatch.setattr("euromine_qgis.bridge.errors.QCoreApplication", Upper)
    assert cause_and_remedy(BUILD) == ("THE PROXY cache IS GONE.", "NAME ONE FOR cache.")
    assert cause_and_remedy(DateError("No date.", "Give one.")) == ("No date.", "Give one.")

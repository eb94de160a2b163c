"""How programs are started on an Apple processor; stopping is tested with what is built and run."""

from __future__ import annotations

import os
import sys

import pytest

from euromine_qgis.worker import processes
from euromine_qgis.worker.processes import native

pytestmark = pytest.mark.skipif(os.name == "nt", reason="programs of Unix")


@pytest.fixture
def translated(monkeypatch):
    """As in a QGIS for Intel on an Apple processor; ``env`` stands for ``arch``."""
    monkeypatch.setattr(processes, "is_translated", lambda: True)
    monkeypatch.setattr(processes, "_NATIVE", ["/usr/bin/env"])
    monkeypatch.setattr(processes, "_for_both", set())
    return monkeypatch


def test_a_program_for_both_processors_is_started_for_the_right_one(translated):
    assert native(sys.executable, "-V") == ["/usr/bin/env", sys.executable, "-V"]


def test_a_program_for_intel_alone_is_started_as_it_is(translated):
    translated.setattr(processes, "_NATIVE", ["/bin/false"])
    assert native(sys.executable, "-V") == [sys.executable, "-V"]
    translated.setattr(processes, "_NATIVE", ["/usr/bin/env"])
    assert native(sys.executable, "-V") == ["/usr/bin/env", sys.executable, "-V"]


def test_elsewhere_nothing_is_put_before_a_program():
    if sys.platform == "darwin":
        pytest.skip("this is a Mac")
    assert not processes.is_translated()
    assert native("/no/such/python", "-V") == ["/no/such/python", "-V"]

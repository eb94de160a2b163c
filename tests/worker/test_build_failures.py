"""What pip said, recorded by provoking it; the two Windows ones are written after its source."""

from __future__ import annotations

from pathlib import Path

import pytest

from euromine_qgis.worker.build_failures import classified

RECORDED = Path(__file__).with_name("recorded") / "pip"


def said(name: str) -> list[str]:
    return (RECORDED / f"{name}.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(("name", "kind", "told"), [
    ("no_network", "no-network", "pypi.org cannot be reached"),
    ("proxy_login", "proxy-login", "user name and a password"),
    ("certificate", "certificate", "certificate is not trusted"),
    ("disk_full", "disk-full", "The disk is full"),
    ("permission", "permission", "may not be written"),
    ("no_wheel", "no-wheel", "There is no affine==3.0.0.99 for this Python"),
    ("antivirus", "in-use", "antivirus"),
    ("path_too_long", "path-too-long", "longer than the system allows"),
])
def test_failures_are_told_by_what_pip_says(name, kind, told):
    error = classified(said(name))
    assert error.failure.kind == kind
    assert told in error.message
    assert error.remedy


def test_a_proxy_that_is_down_is_told_from_a_missing_network():
    assert classified(said("proxy")).failure.kind == "no-network"
    assert classified(said("proxy"), proxy_host="127.0.0.1").failure.kind == "proxy"


@pytest.mark.parametrize(("name", "kind", "told"), [
    ("empty_folder", "no-wheel", "folder of wheels has no affine==3.0.1"),
    ("damaged", "damaged", "damaged"),
])
def test_a_folder_of_wheels_fails_in_its_own_ways(name, kind, told):
    error = classified(said(name), from_folder=True)
    assert error.failure.kind == kind
    assert told in error.message


def test_what_is_not_known_is_told_by_its_last_error():
    error = classified(["Collecting x", "ERROR: the moon is full", "done"])
    assert error.failure.kind == "unknown"
    assert "ERROR: the moon is full" in error.message

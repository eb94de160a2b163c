from __future__ import annotations

from euromine_qgis.worker.proxy import Proxy, without_credentials


def test_a_password_is_encoded_for_pip_and_shown_to_nobody():
    proxy = Proxy("proxy.example", 8080, "ana", "p@ss/w:rd")
    assert proxy.variables()["HTTPS_PROXY"] == "http://ana:p%40ss%2Fw%3Ard@proxy.example:8080"
    for text in (str(proxy), repr(proxy), proxy.redacted(f"a {proxy.url} b p@ss/w:rd c")):
        assert "p@ss" not in text and "p%40ss" not in text


def test_without_a_host_nothing_is_set():
    assert Proxy().variables() == {}
    assert str(Proxy()) == "none"


def test_credentials_in_addresses_are_left_out():
    told = without_credentials("Looking in indexes: https://me:secret@mirror.example/simple")
    assert told == "Looking in indexes: https://***@mirror.example/simple"

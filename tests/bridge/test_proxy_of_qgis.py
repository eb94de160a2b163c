from __future__ import annotations

import pytest
from qgis.core import QgsNetworkAccessManager, QgsSettings

from euromine_qgis.bridge.private_environment import proxy_of_qgis
from euromine_qgis.worker.build_failures import BuildFailed
from euromine_qgis.worker.proxy import Proxy


@pytest.fixture
def settings(qgis_app):
    """A function that sets QGIS's proxy as its options do."""
    def choose(**values):
        for name, value in values.items():
            QgsSettings().setValue(f"proxy/{name}", value)
        QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()

    yield choose
    QgsSettings().remove("proxy")
    QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()


def test_qgis_s_own_proxy_is_used_with_user_and_password(settings):
    settings(proxyEnabled=True, proxyType="HttpProxy", proxyHost="proxy.example",
             proxyPort="3128", proxyUser="ana", proxyPassword="geheim")
    assert proxy_of_qgis() == Proxy("proxy.example", 3128, "ana", "geheim")


def test_addresses_that_qgis_excludes_are_reached_directly(settings):
    settings(proxyEnabled=True, proxyType="HttpProxy", proxyHost="proxy.example",
             proxyPort="3128", noProxyUrls=["https://pypi.org"])
    assert proxy_of_qgis() == Proxy()


def test_without_one_pip_finds_its_way_by_itself(settings):
    settings(proxyEnabled=False)
    assert proxy_of_qgis() == Proxy()


def test_a_socks_proxy_is_refused_with_a_remedy(settings):
    settings(proxyEnabled=True, proxyType="Socks5Proxy", proxyHost="socks.example",
             proxyPort="1080")
    with pytest.raises(BuildFailed, match=r"SOCKS proxy socks\.example"):
        proxy_of_qgis()

from __future__ import annotations

import pytest

from euromine_qgis.worker.build_failures import BuildFailed
from euromine_qgis.worker.pip_settings import settings_of_user


def told(**files) -> list[str]:
    """As ``pip config debug`` prints it."""
    return [
        "env_var:", "  PIP_CERT='/etc/cert'",
        *(line for level, path in files.items() for line in
          (f"{level}:", f"  {path}, exists: True", "    install.index-url: hidden")),
        "site:", "  /nowhere/pip.conf, exists: False",
    ]


def test_where_packages_come_from_is_kept_and_where_they_go_is_not(tmp_path):
    system, user = tmp_path / "system.conf", tmp_path / "user.conf"
    system.write_text("[global]\ncert = /etc/cert\nindex-url = https://old.example/\n")
    user.write_text("[global]\nindex-url = https://mirror.example/\ntarget = /elsewhere\n"
                    "extra-index-url =\n  https://a.example/\n  https://b.example/\n"
                    "[install]\nuser = true\nprefix = /elsewhere\n")
    lines = told(**{"global": system, "user": user})
    assert settings_of_user(lines, {"PIP_RETRIES": "2", "PIP_TARGET": "/x", "HOME": "/y"}) == {
        "PIP_CERT": "/etc/cert",
        "PIP_INDEX_URL": "https://mirror.example/",
        "PIP_EXTRA_INDEX_URL": "https://a.example/ https://b.example/",
        "PIP_RETRIES": "2",
    }
    environ = {"PIP_INDEX_URL": "https://variable.example/"}
    assert settings_of_user(lines, environ)["PIP_INDEX_URL"] == "https://variable.example/"


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    broken = tmp_path / "pip.conf"
    broken.write_text("no section = here\n")
    with pytest.raises(BuildFailed, match="pip.conf"):
        settings_of_user(told(user=broken), {})

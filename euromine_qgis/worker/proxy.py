"""The proxy that pip shall use, and how its password stays out of everything that is written.

Standard library only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from ..wording import worded

_CREDENTIALS = re.compile(r"(?<=://)[^/@\s]+:[^/@\s]*@")


@dataclass(frozen=True)
class Proxy:
    """An HTTP proxy; without ``host`` pip finds its way by itself, as it does in a terminal."""

    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""

    @property
    def url(self) -> str:
        login = f"{quote(self.user, safe='')}:{quote(self.password, safe='')}@" if self.user else ""
        port = f":{self.port}" if self.port else ""
        return f"http://{login}{self.host}{port}" if self.host else ""

    def variables(self) -> dict[str, str]:
        """For a process that shall use it; both spellings are in use."""
        names = ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy")
        return dict.fromkeys(names, self.url) if self.host else {}

    def redacted(self, text: str) -> str:
        """``text`` without the password, in whatever form it stands there."""
        for secret in {self.password, quote(self.password, safe="")} - {""}:
            text = text.replace(secret, "***")
        return without_credentials(text)

    def __str__(self) -> str:
        """For people: no password."""
        if not self.host:
            return worded("none")
        if self.user:
            return worded(
                "{host}:{port} (with user name and password)", host=self.host, port=self.port
            )
        return f"{self.host}:{self.port}"

    def __repr__(self) -> str:
        return f"Proxy({self})"


def without_credentials(text: str) -> str:
    """``text`` with user names and passwords in addresses left out."""
    return _CREDENTIALS.sub("***@", text)

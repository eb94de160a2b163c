"""Fetches pip's wheel into a folder: ``python fetch_pip.py FOLDER``. Prints the file's path.

For Pythons without ensurepip, as Debian's without python3-venv. Run as a program by the environment
that needs it; uses the proxy of its environment variables, and of those that pip itself reads
PIP_PROXY and PIP_CERT. Standard library only.
"""

from __future__ import annotations

import hashlib
import json
import os
import ssl
import sys
import urllib.request

ABOUT = "https://pypi.org/pypi/pip/json"
_LIMIT_S = 60


def read(address: str) -> bytes:
    """Contents of an https address."""
    if not address.startswith("https://"):
        raise ValueError(f"{address} is not an https address")
    trusted = ssl.create_default_context(cafile=os.environ.get("PIP_CERT") or None)
    handlers: list[urllib.request.BaseHandler] = [urllib.request.HTTPSHandler(context=trusted)]
    if os.environ.get("PIP_PROXY"):
        handlers.append(urllib.request.ProxyHandler({"https": os.environ["PIP_PROXY"]}))
    with urllib.request.build_opener(*handlers).open(address, timeout=_LIMIT_S) as answer:
        return bytes(answer.read())


def main(folder: str) -> int:
    files = json.loads(read(ABOUT))["urls"]
    wheel = next(file for file in files if file["packagetype"] == "bdist_wheel")
    contents = read(wheel["url"])
    if hashlib.sha256(contents).hexdigest() != wheel["digests"]["sha256"]:
        print(f"{wheel['url']}: DO NOT MATCH THE HASHES of {ABOUT}")
        return 1
    path = os.path.join(folder, os.path.basename(wheel["filename"]))
    with open(path, "wb") as file:
        file.write(contents)
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

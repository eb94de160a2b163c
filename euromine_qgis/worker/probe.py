"""Says what a Python can do, as one JSON object: ``python probe.py [--devices] NAME...``.

Run as a program by the Python that is asked about, whatever its version: standard library only,
and none of the package's own modules. With ``--devices`` torch is imported, which takes seconds.
"""

from __future__ import annotations

import importlib
import json
import os
import platform
import sys
from importlib import metadata


def installed(names: list[str]) -> dict[str, str | None]:
    """Version of each distribution, None where it is missing."""
    versions: dict[str, str | None] = {}
    for name in names:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            versions[name] = None
    return versions


def devices() -> dict[str, object]:
    """What torch computes on, or why it cannot be imported."""
    try:
        torch = importlib.import_module("torch")
    except (ImportError, OSError) as error:
        return {"devices": [], "fault": f"{type(error).__name__}: {error}"}
    found = ["cpu"]
    names = {"cpu": platform.processor() or platform.machine()}
    if torch.cuda.is_available():
        found.append("cuda")
        names["cuda"] = torch.cuda.get_device_name(0)
    if torch.backends.mps.is_available():
        found.append("mps")
        names["mps"] = "Apple GPU"
    return {"devices": found, "names": names, "threads": torch.get_num_threads()}


if __name__ == "__main__":
    here = os.path.dirname(os.path.realpath(__file__))
    sys.path[:] = [entry for entry in sys.path if os.path.realpath(entry) != here]
    wanted = sys.argv[1:]
    answer: dict[str, object] = {
        "executable": sys.executable,
        "python": platform.python_version(),
        "packages": installed([name for name in wanted if name != "--devices"]),
    }
    if "--devices" in wanted:
        answer.update(devices())
    print("\n" + json.dumps(answer))

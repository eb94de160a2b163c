"""Starts the engine from the plugin's folder: ``python launch.py run JOB.json --attended``.

An installed plugin lies among other plugins, in a folder of any name. Only this package is made
importable, under its own name; nothing that lies beside it or in the working directory is.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def register_package() -> None:
    """Make ``euromine_qgis`` importable without adding a folder to ``sys.path``."""
    sys.path[:] = [entry for entry in sys.path if os.path.realpath(entry) != str(_HERE)]
    package = _HERE.parent
    spec = importlib.util.spec_from_file_location(
        "euromine_qgis", package / "__init__.py", submodule_search_locations=[str(package)]
    )
    if spec is None or spec.loader is None:
        raise ImportError(f"{package} holds no Python package")
    module = importlib.util.module_from_spec(spec)
    sys.modules["euromine_qgis"] = module
    spec.loader.exec_module(module)


if __name__ == "__main__":
    register_package()
    from euromine_qgis.engine.__main__ import main

    sys.exit(main(sys.argv[1:]))

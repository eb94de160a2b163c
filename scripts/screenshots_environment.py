"""The window of the environment as a new user sees it, and after a failure, saved as pictures.

Needs no QGIS window around it. Expects the pictures' folder in EUROMINE_PICTURES; `make
screenshots` starts it under a virtual display. The profile that it shows does not exist, and the
failure is one that pip was once recorded with.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from qgis.core import QgsApplication  # noqa: E402

from euromine_qgis.bridge import private_environment  # noqa: E402
from euromine_qgis.gui.environment_dialog import EnvironmentDialog  # noqa: E402
from euromine_qgis.worker.build_failures import classified  # noqa: E402

PICTURES = Path(os.environ["EUROMINE_PICTURES"])
PROFILE = Path("/home/ana/.local/share/QGIS/QGIS3/profiles/default")
RECORDED = ROOT / "tests" / "worker" / "recorded" / "pip" / "no_network.txt"
LIMIT_S = 60


def save(window: EnvironmentDialog, name: str) -> None:
    # As low as its texts allow, which takes two steps: what is new is laid out first.
    for _ in range(2):
        QgsApplication.processEvents()
        window.resize(window.width(), window.layout().minimumHeightForWidth(window.width()))
    QgsApplication.processEvents()
    if not window.grab().save(str(PICTURES / f"{name}.png")):
        raise OSError(f"{PICTURES / name}.png cannot be written")


def main(application: QgsApplication) -> int:
    application.initQgis()
    os.environ.pop("EUROMINE_PYTHON", None)
    private_environment.profile_folder = lambda: PROFILE
    window = EnvironmentDialog()
    window.show()
    window.look()
    until = time.monotonic() + LIMIT_S
    while window.looked is None:
        if time.monotonic() > until:
            print("The window did not find out in time what is there.", file=sys.stderr)
            return 1
        application.processEvents()
        time.sleep(0.05)
    save(window, "environment")
    lines = RECORDED.read_text(encoding="utf-8").splitlines()
    window.show_failure(classified(lines), lines)
    save(window, "environment_failed")
    return 0


if __name__ == "__main__":
    qgis = QgsApplication([], True)
    # QGIS is not taken down in an order that Python likes.
    os._exit(main(qgis))

"""What the commands that train, publish and judge models share: what goes wrong is told in a line.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from ..errors import EuroMineError

EXIT_OK, EXIT_FAILED = 0, 1


def parser(module: str, described: str) -> argparse.ArgumentParser:
    """Of a command that is a module of this package. Its first argument is a configuration."""
    made = argparse.ArgumentParser(
        prog=f"python -m euromine_qgis.engine.training.{module}", description=described,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("config", help="the configuration that the model was trained with, a TOML")
    return made


def exit_status(command: Callable[[], None], config: str) -> int:
    """Runs a command. What a user can mend goes to standard error, with its remedy."""
    try:
        command()
    except EuroMineError as error:
        said = str(error)
    except ImportError as error:
        said = (
            f"The Python at {sys.executable} lacks a package: {error}. Install "
            "euromine_qgis/worker/requirements.txt and requirements/training.txt into it."
        )
    except OSError as error:
        said = (
            f"The operating system reports: {error}. Check the paths in {config}, the folder of "
            "training data, free space and permissions."
        )
    else:
        return EXIT_OK
    print(said, file=sys.stderr)
    return EXIT_FAILED

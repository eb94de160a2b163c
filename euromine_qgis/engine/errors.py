"""Everything that a user can be told went wrong: a cause and a remedy.

Standard library only: both halves import it. Each child also inherits the builtin that a caller
without knowledge of EuroMine would catch.
"""

from __future__ import annotations

from ..wording import worded


class EuroMineError(Exception):
    """Root of all errors that a user can see.

    ``message`` names the input and what is wrong with it, ``remedy`` says what to change.
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    @property
    def kind(self) -> str:
        """Name on the wire, e.g. ``DateError``."""
        return type(self).__name__

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class JobError(EuroMineError, ValueError):
    """A job file or a setting in it is not valid."""


class RasterReadError(EuroMineError, OSError):
    """A raster cannot be opened or read."""


class DateError(EuroMineError, ValueError):
    """A date is missing, ambiguous or doubled."""


class BandError(EuroMineError, ValueError):
    """Bands cannot be told apart, or the model needs one that is missing."""


class ScaleError(EuroMineError, ValueError):
    """Values cannot be reflectance, or the years do not share one scale."""


class GridError(EuroMineError, ValueError):
    """Rasters do not lie in the same place or are too coarse."""


class SitesError(EuroMineError, ValueError):
    """The sites layer is empty, broken or lies elsewhere."""


class ReferenceMismatch(EuroMineError, ValueError):
    """A reference mask does not fit the series."""


class LabelsError(EuroMineError, ValueError):
    """The polygons to learn from are empty, broken, too few or lie elsewhere."""


class NotBetter(EuroMineError, RuntimeError):
    """A model that was adapted scores less than the one it started from."""


class CardError(EuroMineError, ValueError):
    """A model card or its weights are missing or not valid."""


class DeviceError(EuroMineError, RuntimeError):
    """The device that was asked for cannot be used."""


class OutputError(EuroMineError, OSError):
    """A result cannot be written: no space, no permission, a name in use."""


class EnvironmentProblem(EuroMineError, RuntimeError):
    """No Python with the packages that the models need could be started."""


class WorkerDied(EuroMineError, RuntimeError):
    """The worker process ended without a result."""


class Cancelled(EuroMineError):
    """The user asked to stop."""

    def __init__(self, message: str = "", remedy: str = "") -> None:
        super().__init__(message or worded("Cancelled by the user."), remedy)

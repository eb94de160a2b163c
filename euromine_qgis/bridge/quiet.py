"""Keep GDAL from writing to standard error what we tell in our own words, or need not tell."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from osgeo import gdal


@contextlib.contextmanager
def quiet_gdal() -> Iterator[None]:
    """Holds for this thread; ``gdal.GetLastErrorMsg`` still knows the last message."""
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()

"""Keep GDAL from writing to standard error what we tell in our own words, or need not tell."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Optional

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


def fresh_dataset(path: str, kind: int = gdal.OF_VECTOR) -> Optional[gdal.Dataset]:
    """A file as it is on the disk, None where GDAL cannot open it.

    QGIS's layers share one that is open, also when the file has been replaced meanwhile.
    """
    try:
        return gdal.OpenEx(path, kind)
    except RuntimeError:
        return None

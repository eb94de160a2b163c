"""Writing rasters: tiled, compressed GeoTIFFs that carry their dates, never half-written."""

from __future__ import annotations

import html
import math
import os
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Optional

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.enums import Resampling
from rasterio.windows import Window as RasterioWindow

from ..wording import worded
from .errors import OutputError
from .grid import Grid, Window
from .raster_sources import GDAL_ERRORS, root_cause

BLOCK_PX = 256
Colour = tuple[int, int, int, int]  # red, green, blue, opacity, 0-255


class RasterWriter:
    """A GeoTIFF on a grid, written window by window, that gets its name only when it is complete.

    ``descriptions`` and ``band_tags`` hold one entry a band, ``tags`` are the file's. ``palette``
    (value -> colour) and ``categories`` (value -> meaning) belong to band 1. Windows that are never
    written hold ``nodata``. Leaving the context with an error removes what was written.
    ``continuous`` values, unlike classes, pack well as differences; a ``scratch`` file, which its
    run alone reads, has no overviews.

    Raises OutputError, naming the file, where it cannot be written.
    """

    def __init__(
        self,
        path: str,
        grid: Grid,
        count: int,
        dtype: str,
        nodata: Optional[float],
        descriptions: Sequence[str],
        band_tags: Sequence[Mapping[str, str]] = (),
        tags: Optional[Mapping[str, str]] = None,
        palette: Optional[Mapping[int, Colour]] = None,
        categories: Optional[Mapping[int, str]] = None,
        continuous: bool = False,
        scratch: bool = False,
    ) -> None:
        if len(descriptions) != count or len(band_tags) not in (0, count):
            raise ValueError(f"{count} bands with {len(descriptions)} descriptions")
        self.path = Path(path)
        self._part = self.path.with_name(f".{self.path.name}.{os.getpid()}.part.tif")
        self._descriptions = tuple(descriptions)
        self._band_tags = tuple(band_tags)
        self._tags = dict(tags or {})
        self._palette = dict(palette or {})
        self._categories = dict(categories or {})
        self._scratch = scratch
        self._profile: dict[str, Any] = {
            "driver": "GTiff", "crs": grid.crs, "transform": grid.transform, "width": grid.width,
            "height": grid.height, "count": count, "dtype": dtype, "nodata": nodata,
            "tiled": True, "blockxsize": BLOCK_PX, "blockysize": BLOCK_PX, "compress": "deflate",
            "predictor": 2 if continuous else 1, "interleave": "band", "bigtiff": "IF_SAFER",
            "num_threads": "ALL_CPUS",
            # Left to itself, GDAL takes three bands of bytes for a picture and a fourth for alpha.
            "photometric": "MINISBLACK", "alpha": "NO",
        }
        if continuous or scratch:
            # Packs differences about as well as the usual level, in less than half of the time.
            self._profile["zlevel"] = 1
        self._dataset: Any = None

    def __enter__(self) -> "RasterWriter":
        folder = self.path.parent
        if not folder.is_dir():
            raise OutputError(
                worded(
                    "{path}: the folder {folder} does not exist.", path=self.path, folder=folder
                ),
                worded("Create it."),
            )
        try:
            self._dataset = rasterio.open(self._part, "w", **self._profile)
            self._describe()
        except (*GDAL_ERRORS, OSError) as error:
            self._discard()
            raise self._failed(error) from error
        return self

    def write(self, array: NDArray[Any], window: Window) -> None:
        """``array`` (count, h, w) or, for one band, (h, w) into a ``window`` of the grid."""
        if array.ndim == 2:
            array = array[np.newaxis]
        block = RasterioWindow(window.col, window.row, window.width, window.height)
        try:
            self._dataset.write(array, window=block)
        except (*GDAL_ERRORS, OSError) as error:
            raise self._failed(error) from error

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        traceback: Optional[TracebackType],
    ) -> None:
        if kind is not None:
            self._discard()
            return
        try:
            self._dataset.close()
            self._verify(self._build_overviews())
            self._write_sidecar()
            os.replace(self._part, self.path)
            self._place_sidecar()
        except (*GDAL_ERRORS, OSError) as failure:
            self._discard()
            raise self._failed(failure) from failure

    def _describe(self) -> None:
        for number, description in enumerate(self._descriptions, start=1):
            self._dataset.set_band_description(number, description)
        for number, band_tags in enumerate(self._band_tags, start=1):
            self._dataset.update_tags(number, **band_tags)
        self._dataset.update_tags(**self._tags)
        if self._palette and self._profile["count"] == 1:
            self._dataset.write_colormap(1, self._palette)

    def _build_overviews(self) -> list[int]:
        """Nearest pixels: averages of classes are no classes. Gives their factors."""
        longer = max(self._profile["width"], self._profile["height"])
        factors: list[int] = []
        while not self._scratch and longer / 2 ** len(factors) > BLOCK_PX:
            factors.append(2 ** (len(factors) + 1))
        if factors:
            with rasterio.open(self._part, "r+") as dataset:
                dataset.build_overviews(factors, Resampling.nearest)
        return factors

    def _verify(self, factors: list[int]) -> None:
        """Raises OSError where a part did not reach the disk: GDAL closes a file without a word
        about the last ones."""
        size = self._part.stat().st_size
        with rasterio.open(self._part) as dataset:
            for band in dataset.indexes:
                # Of a side of a few pixels, GDAL tells another factor than it was asked for.
                if len(dataset.overviews(band)) != len(factors):
                    raise OSError(worded("its overviews are missing"))
                for level, factor in enumerate([1, *factors]):
                    overview = level - 1 if level else None
                    for row in range(math.ceil(dataset.height / factor / BLOCK_PX)):
                        for col in range(math.ceil(dataset.width / factor / BLOCK_PX)):
                            block = f"{col}_{row}"
                            begin, length = (
                                dataset.get_tag_item(f"{tag}_{block}", "TIFF", band, overview)
                                for tag in ("BLOCK_OFFSET", "BLOCK_SIZE")
                            )
                            if begin is None or int(begin) + int(length) > size:
                                raise OSError(worded("its end is missing"))

    def _write_sidecar(self) -> None:
        """What a GeoTIFF cannot hold: a palette where there are several bands, names of classes."""
        palette = self._palette if self._profile["count"] > 1 else {}
        if not palette and not self._categories:
            return
        lines = ["<PAMDataset>", '  <PAMRasterBand band="1">']
        if palette:
            lines.append("    <ColorInterp>Palette</ColorInterp>")
            lines.append("    <ColorTable>")
            for value in range(max(palette) + 1):
                red, green, blue, opacity = palette.get(value, (0, 0, 0, 0))
                lines.append(
                    f'      <Entry c1="{red}" c2="{green}" c3="{blue}" c4="{opacity}"/>'
                )
            lines.append("    </ColorTable>")
        if self._categories:
            lines.append("    <CategoryNames>")
            for value in range(max(self._categories) + 1):
                name = html.escape(self._categories.get(value, ""), quote=False)
                lines.append(f"      <Category>{name}</Category>")
            lines.append("    </CategoryNames>")
        lines += ["  </PAMRasterBand>", "</PAMDataset>", ""]
        _sidecar_of(self._part).write_text("\n".join(lines), encoding="utf-8")

    def _place_sidecar(self) -> None:
        """What lies beside an older file of this name does not describe the new one."""
        ours, final = _sidecar_of(self._part), _sidecar_of(self.path)
        if ours.exists():
            os.replace(ours, final)
        else:
            final.unlink(missing_ok=True)

    def _discard(self) -> None:
        with suppress(*GDAL_ERRORS, OSError):
            if self._dataset is not None:
                self._dataset.close()
        for leftover in (self._part, _sidecar_of(self._part)):
            with suppress(OSError):
                leftover.unlink(missing_ok=True)

    def _failed(self, error: Exception) -> OutputError:
        free_mib = 0.0
        with suppress(OSError):
            free_mib = shutil.disk_usage(self.path.parent).free / 2**20
        return OutputError(
            worded("{path} cannot be written: {error}.", path=self.path, error=root_cause(error)),
            worded(
                "Make room on its disk ({free:.0f} MiB are free), or choose a folder that you may "
                "write to and a file that no program uses.",
                free=free_mib,
            ),
        )


def _sidecar_of(path: Path) -> Path:
    """Where GDAL keeps what a format has no room for."""
    return path.with_name(f"{path.name}.aux.xml")

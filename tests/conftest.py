"""What tests of both halves share; imports neither qgis nor rasterio, which never meet."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# A busy computer is no reason to fail.
settings.register_profile("euromine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("euromine")

# Where real data are looked for that no variable names.
BESIDE_THE_CHECKOUT = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real Sentinel-2 pixels and labels, laid out as docs/models.md describes: the folder of
    EUROMINE_DATA, else one beside the checkout."""
    folder = Path(os.environ.get("EUROMINE_DATA") or BESIDE_THE_CHECKOUT)
    if not (folder / "scenes" / "scenes.csv").is_file():
        pytest.skip("the real data are not here: set EUROMINE_DATA to their folder")
    return folder


class Log:
    """A report that remembers what it was told."""

    def __init__(self) -> None:
        self.infos: list[str] = []
        self.warnings: list[str] = []

    def info(self, text: str) -> None:
        self.infos.append(text)

    def warning(self, text: str) -> None:
        self.warnings.append(text)


@pytest.fixture
def log() -> Log:
    return Log()


@pytest.fixture
def make_raster(tmp_path: Path) -> Callable[..., str]:
    """A function that writes an array (bands, h, w) as a GeoTIFF and gives its path."""
    import rasterio
    from affine import Affine

    def make(
        name: str,
        array: Any,
        *,
        crs: str | None = "EPSG:32632",
        origin: tuple[float, float] = (500_000.0, 5_000_000.0),
        pixel: float = 10.0,
        names: tuple[str, ...] = (),
        tags: dict[str, str] | None = None,
        scale: tuple[float, float] | None = None,
        mask: Any = None,
        **profile: Any,
    ) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        count, height, width = array.shape
        if crs is None:
            warnings.simplefilter("ignore", rasterio.errors.NotGeoreferencedWarning)
        else:
            profile["transform"] = Affine(pixel, 0, origin[0], 0, -pixel, origin[1])
        with rasterio.open(
            path, "w", driver="GTiff", crs=crs, count=count, height=height, width=width,
            dtype=array.dtype, **profile,
        ) as dataset:
            dataset.write(array)
            for number, band in enumerate(names, start=1):
                dataset.set_band_description(number, band)
            if tags:
                dataset.update_tags(**tags)
            if scale is not None:
                dataset.scales = (scale[0],) * count
                dataset.offsets = (scale[1],) * count
            if mask is not None:
                dataset.write_mask(mask)
        return str(path)

    return make

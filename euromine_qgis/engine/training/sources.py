"""The labelled places: read from their folder, in canonical bands, ready to be cropped.

The folder is documented in docs/models.md. Every place becomes a `Sample`, whatever it was made
of: a large scene of one date, a small patch of two dates, or a chip without any mine.
"""

from __future__ import annotations

import csv
import datetime
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from PIL import Image

from ..errors import JobError, RasterReadError

BANDS = ("blue", "green", "red", "nir", "swir16", "swir22")
RGB = (0, 1, 2)
IGNORE = 255
DAYS_A_YEAR = 365.2425
CHIP_SIDE_PX = 48
CHIP_FULL_SCALE = 0.3  # the chips' 8-bit range: 255 = reflectance 0.3 (chips/README.md)
DOUBTFUL_WEIGHT = 0.5
DOUBTFUL_WORDS = ("unsure", "doubt", "probably", "?", "noise")


@dataclass(frozen=True)
class Sample:
    """One place. reflectance (t, 6, h, w) float32 0-1, mask (t, h, w) uint8 0, 1 or 255.

    Bands that were not measured are 0 in `reflectance` and absent from `measured`. gap_years lie
    between two dates.
    """

    name: str
    source: str
    cluster: str
    kind: str
    measured: tuple[int, ...]
    reflectance: NDArray[np.float32]
    mask: NDArray[np.uint8]
    weight: float = 1.0
    first_year: int = 0
    gap_years: float = 1.0


def data_folder(named: str = "") -> Path:
    """The folder of training data: the one named, else EUROMINE_DATA.

    Raises JobError where it does not hold scenes and pairs.
    """
    folder = Path(named or os.environ.get("EUROMINE_DATA", ""))
    if not (folder / "scenes" / "scenes.csv").is_file():
        raise JobError(
            f"There is no training data in '{folder}'." if folder != Path()
            else "Nothing says where the training data is.",
            "Set EUROMINE_DATA or `data` in the configuration to a folder with scenes/ and pairs/ "
            "as described in docs/models.md.",
        )
    return folder


def read_scenes(folder: Path) -> list[Sample]:
    """RGB scenes of one date, top of atmosphere."""
    samples = []
    for row in _rows(folder / "scenes" / "scenes.csv"):
        number = row["scene"]
        with rasterio.open(_scene_path(folder, number)) as dataset:
            rgb = dataset.read().astype(np.float32) / 10000
        with rasterio.open(folder / "scenes" / f"mask_{number}.tif") as dataset:
            mask = dataset.read()
        reflectance = np.zeros((1, len(BANDS), *rgb.shape[1:]), np.float32)
        reflectance[0, :3] = rgb
        samples.append(
            Sample(
                name=f"scene_{number}",
                source="scenes",
                cluster=f"scenes-{row['cluster']}",
                kind="mine" if float(row["mine_fraction"]) > 0 else "none",
                measured=RGB,
                reflectance=reflectance,
                mask=mask,
            )
        )
    return samples


def read_pairs(folder: Path) -> list[Sample]:
    """Six-band patches of two dates, surface reflectance."""
    rows = {row["sample_id"]: row for row in _rows(folder / "pairs" / "pairs.csv")}
    with np.load(folder / "pairs" / "pairs.npz", allow_pickle=False) as arrays:
        values, masks, names = arrays["x"], arrays["y"], arrays["sample_id"]
    samples = []
    for value, mask, name in zip(values, masks, names, strict=True):
        row = rows[str(name)]
        note = row["note"].lower()
        samples.append(
            Sample(
                name=str(name),
                source="pairs",
                cluster=f"pairs-{row['cluster']}",
                kind=row["kind"],
                measured=tuple(range(len(BANDS))),
                reflectance=value.transpose(0, 3, 1, 2).astype(np.float32) / 10000,
                mask=mask,
                weight=DOUBTFUL_WEIGHT if any(w in note for w in DOUBTFUL_WORDS) else 1.0,
                first_year=int(row["t0_start"][:4]),
                gap_years=_middle_year(row, "t1") - _middle_year(row, "t0"),
            )
        )
    return samples


def read_negative_chips(folder: Path) -> list[Sample]:
    """RGB chips without a mine. Empty where the folder has no chips."""
    samples = []
    for path in sorted((folder / "chips").glob("*negatives*.png")):
        if "industrial" in path.name:  # these hold industrial mines
            continue
        with Image.open(path) as image:
            mosaic = np.asarray(image.convert("RGB"))
        for row in range(0, mosaic.shape[0] - CHIP_SIDE_PX + 1, CHIP_SIDE_PX):
            for column in range(0, mosaic.shape[1] - CHIP_SIDE_PX + 1, CHIP_SIDE_PX):
                chip = mosaic[row : row + CHIP_SIDE_PX, column : column + CHIP_SIDE_PX]
                if (chip.max(axis=-1) == 0).mean() > 0.01:
                    continue
                samples.append(_chip_sample(f"{path.stem}_{row}_{column}", chip))
    return samples


def _middle_year(row: dict[str, str], date: str) -> float:
    """The middle of a composite's span, such as 2019.5."""
    first, last = (datetime.date.fromisoformat(row[f"{date}_{end}"]) for end in ("start", "end"))
    return (first.toordinal() + last.toordinal() + 1) / 2 / DAYS_A_YEAR


def _chip_sample(name: str, chip: NDArray[np.uint8]) -> Sample:
    reflectance = np.zeros((1, len(BANDS), *chip.shape[:2]), np.float32)
    reflectance[0, :3] = chip.transpose(2, 0, 1).astype(np.float32) / 255 * CHIP_FULL_SCALE
    return Sample(
        name=name,
        source="chips",
        cluster="chips",
        kind="none",
        measured=RGB,
        reflectance=reflectance,
        mask=np.zeros((1, *chip.shape[:2]), np.uint8),
        weight=DOUBTFUL_WEIGHT,
    )


def _scene_path(folder: Path, number: str) -> Path:
    for suffix in ("jp2", "tif"):
        path = folder / "scenes" / f"scene_{number}.{suffix}"
        if path.is_file():
            return path
    raise RasterReadError(
        f"There is no image of scene {number} in {folder / 'scenes'}.",
        f"Put scene_{number}.tif there, or take its row out of scenes.csv.",
    )


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))

"""From a raster's numbers to reflectance: what the values say about scale, offset and level.

Pure functions on small samples; rasters.py takes the samples. Reflectance is 0-1 throughout.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from ..wording import worded
from .errors import ScaleError

Sample = NDArray[np.float32]  # (bands, pixels), NaN where the pixel does not hold

# Reflectance that a pixel may have and still be one: below lies what fill values become, above what
# 16-bit saturation becomes. Snow, glint and clouds reach 2 and more.
LOWEST, HIGHEST = -0.15, 3.3
QUANTIFICATION = 1e-4  # Sentinel-2 and most exports: reflectance x 10000
LANDSAT_GAIN, LANDSAT_BIAS = 2.75e-5, -0.2  # USGS, Landsat 8-9 C2 L2 Science Product Guide
PICTURE_GAIN = 0.3 / 255  # 8-bit pictures are usually stretched from 0 to 0.3
# Sentinel-2 products from processing baseline 04.00 (25 January 2022) hold 1000 more (ESA, S2 PSD).
BASELINE_STEP = 1000
BASELINE_WITH_STEP = 4.0
UNKNOWN_LEVEL = "level not known"
TOP_OF_ATMOSPHERE = "looks like top of atmosphere"
SURFACE_REFLECTANCE = "looks like surface reflectance"
_ENOUGH_PIXELS = 30


@dataclass(frozen=True)
class Scaling:
    """reflectance = gain x value + bias, one of each a band. ``text`` and ``offset`` are for the
    log, ``declared`` tells that the file itself states them; ``warnings`` hold what the user should
    know."""

    gains: tuple[float, ...]
    biases: tuple[float, ...]
    text: str
    offset: str = "0"
    warnings: tuple[str, ...] = ()
    declared: bool = False

    def apply(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        """(bands, ...) -> (bands, ...) reflectance; impossible values become NaN."""
        shape = (-1,) + (1,) * (values.ndim - 1)
        gains = np.asarray(self.gains, dtype=np.float32).reshape(shape)
        biases = np.asarray(self.biases, dtype=np.float32).reshape(shape)
        scaled = values * gains
        scaled += biases
        lowest, highest = np.fmin.reduce(scaled), np.fmax.reduce(scaled)
        with np.errstate(invalid="ignore"):
            impossible = (lowest < LOWEST) | (highest > HIGHEST)
        if impossible.any():
            scaled[:, impossible] = np.nan
        return scaled


def find_scaling(
    sample: Sample,
    *,
    raster: str,
    dtype: str,
    bands: Sequence[str],
    declared: Sequence[tuple[float, float]],
    landsat: bool,
    tags: Mapping[str, str],
    floor: Optional[float] = None,
) -> Scaling:
    """How the values of a raster become reflectance.

    ``sample`` holds raw values (bands, pixels) of ``bands``, ``declared`` GDAL's scale and offset
    of each, ``landsat`` whether the bands are Landsat's, ``tags`` the file's metadata. A declared
    scale or offset comes first, then the range of the values. ``floor`` is the least
    ``announced_floor`` of the files of a date, where the raster is one of several.

    Raises ScaleError where the values cannot be reflectance.
    """
    count = len(bands)
    values = _enough(sample)
    if _declares(declared):
        gains = tuple(scale for scale, _ in declared)
        biases = tuple(offset for _, offset in declared)
        text = worded(
            "{dtype}, scale {scale:g}, offset {offset:g} as the file declares",
            dtype=dtype, scale=gains[0], offset=biases[0],
        )
        offset = worded("{offset:g} declared", offset=biases[0])
        scaling = Scaling(gains, biases, text, offset, declared=True)
    elif dtype == "uint8":
        scaling = _picture(raster, bands)
    elif not values.size:
        scaling = _unseen(dtype, count, landsat)
    else:
        scaling = _from_range(values, raster, dtype, landsat)
    if floor is None:
        floor = announced_floor(sample, dtype, declared, tags)
    if floor is not None and not scaling.declared:
        scaling = _without_step(floor, scaling, tags)
    if values.size:
        _check(values, scaling, raster)
    return scaling


def announced_floor(
    sample: Sample, dtype: str, declared: Sequence[tuple[float, float]], tags: Mapping[str, str]
) -> Optional[float]:
    """The lowest values of a raster that says that it holds 1000 more; None where it does not, or
    where other things tell its scale. The arguments are those of ``find_scaling``.

    The files of a date are judged together: infrared bands alone may have no dark pixel.
    """
    values = _enough(sample)
    if announced(tags) is None or not values.size:
        return None
    if _declares(declared) or dtype == "uint8" or is_fraction(sample, dtype):
        return None
    return float(np.percentile(values, 0.5, axis=1).min())


def _declares(declared: Sequence[tuple[float, float]]) -> bool:
    return any(scale != 1 or offset != 0 for scale, offset in declared)


def _enough(sample: Sample) -> Sample:
    """The pixels that hold in all bands; none where they are too few to say something."""
    values = sample[:, np.isfinite(sample).all(axis=0)]
    return values if values.shape[1] >= _ENOUGH_PIXELS else values[:, :0]


def is_fraction(sample: Sample, dtype: str) -> bool:
    """Whether raw values (bands, pixels) are reflectance from 0 to 1 as they stand."""
    values = _enough(sample)
    return (
        dtype.startswith("float") and values.size > 0 and float(np.percentile(values, 98)) <= 2.5
    )


def _uniform(gain: float, bias: float, count: int, text: str, offset: str = "0") -> Scaling:
    return Scaling((gain,) * count, (bias,) * count, text, offset)


def _unseen(dtype: str, count: int, landsat: bool) -> Scaling:
    text = worded("{dtype}, scale not checked: no valid pixel seen", dtype=dtype)
    if dtype.startswith("float"):
        return _uniform(1.0, 0.0, count, text)
    if landsat:
        return _uniform(LANDSAT_GAIN, LANDSAT_BIAS, count, text, f"{LANDSAT_BIAS:g}")
    return _uniform(QUANTIFICATION, 0.0, count, text)


def _picture(raster: str, bands: Sequence[str]) -> Scaling:
    if not set(bands) <= {"red", "green", "blue"}:
        raise ScaleError(
            worded(
                "{raster} has 8-bit values in bands other than red, green and blue.", raster=raster
            ),
            worded("Give reflectance (x 10000 as integers, or 0-1), or a true-colour picture."),
        )
    warning = worded(
        "{raster} is an 8-bit picture: reflectance is taken as value / 255 x 0.3, which holds only "
        "for pictures stretched from 0 to 0.3. Expect worse results than from reflectance.",
        raster=raster,
    )
    count = len(bands)
    text = worded("uint8 picture, 255 = 0.3")
    return Scaling((PICTURE_GAIN,) * count, (0.0,) * count, text, "0", (warning,))


def _from_range(values: Sample, raster: str, dtype: str, landsat: bool) -> Scaling:
    low, middle, high = (float(value) for value in np.percentile(values, (2, 50, 98)))
    count = values.shape[0]
    if is_fraction(values, dtype):
        return _uniform(1.0, 0.0, count, f"{dtype} 0-1")
    # Landsat's Level 1 holds 5000 where nothing is reflected.
    level_1 = re.search(r"(?<![a-z0-9])l[cemot]0\d_l1", raster.lower()) and middle > 5000
    if high <= 255 or level_1:
        raise ScaleError(
            worded(
                "{raster}: its values cannot be reflectance. Most lie between {low:.4g} and "
                "{high:.4g}, which is neither 0 to 1 nor reflectance x 10000 ({dtype}).",
                raster=raster, low=low, high=high, dtype=dtype,
            ),
            _scale_remedy(),
        )
    if landsat and middle > 5000:
        text = f"{dtype} x {LANDSAT_GAIN:g} {LANDSAT_BIAS:+g} (Landsat Collection 2)"
        return _uniform(LANDSAT_GAIN, LANDSAT_BIAS, count, text, f"{LANDSAT_BIAS:g}")
    floors = np.percentile(values, 2, axis=1)
    if not landsat and float(floors.min()) > 6500 and high <= 45000:
        raise ScaleError(
            worded(
                "{raster}: no band has values below {lowest:.0f}, as in Landsat Collection 2 "
                "(x 0.0000275 - 0.2).",
                raster=raster, lowest=floors.min(),
            ),
            worded(
                "Set BANDS to landsat_c2l2 if it is, else declare the scale and offset of its "
                "bands."
            ),
        )
    return _uniform(QUANTIFICATION, 0.0, count, f"{dtype} x 10000")


def _without_step(floor: float, scaling: Scaling, tags: Mapping[str, str]) -> Scaling:
    """Take off the 1000 that the metadata announce, where the values do hold it."""
    told = announced(tags)
    if told is None or scaling.gains[0] != QUANTIFICATION:
        return scaling
    if floor < 0.9 * BASELINE_STEP:
        offset = worded("0 ({told}, but harmonised already)", told=told)
        return replace(scaling, offset=offset)
    bias = -BASELINE_STEP * QUANTIFICATION
    return replace(
        scaling, biases=(bias,) * len(scaling.gains), offset=f"-{BASELINE_STEP} ({told})"
    )


def announced(tags: Mapping[str, str]) -> Optional[str]:
    """What in the metadata says that the values hold 1000 more; None where nothing does."""
    upper = {key.upper(): value.strip() for key, value in tags.items()}
    for key, value in upper.items():
        if re.fullmatch(r"(?:BOA|RADIO)_ADD_OFFSET\w*", key) and value in ("-1000", "-1000.0"):
            return f"{key} {value}"
    baseline = upper.get("PROCESSING_BASELINE", "").lstrip("Nn")
    if re.fullmatch(r"\d{1,2}\.\d+", baseline) and float(baseline) >= BASELINE_WITH_STEP:
        return worded("processing baseline {number}", number=baseline)
    return None


def _check(values: Sample, scaling: Scaling, raster: str) -> None:
    gains = np.asarray(scaling.gains)[:, np.newaxis]
    biases = np.asarray(scaling.biases)[:, np.newaxis]
    low, middle, high = np.percentile(values * gains + biases, (2, 50, 98))
    if low >= -0.05 and 0.0005 < middle <= 1.3 and 0.002 < high <= HIGHEST:
        return
    smallest = float(values.min())
    if smallest < 0 and float((values == smallest).mean()) > 0.005:
        raise ScaleError(
            worded(
                "{raster}: many pixels hold {value:.6g}, which looks like a nodata value that the "
                "file does not declare.",
                raster=raster, value=smallest,
            ),
            worded(
                "Declare it: in QGIS with Raster > Conversion > Translate, else with gdal_edit.py "
                "-a_nodata {value:.6g}.",
                value=smallest,
            ),
        )
    raise ScaleError(
        worded(
            "{raster}: its values cannot be reflectance. Read as {scale}, most lie between "
            "{low:.3g} and {high:.3g}.",
            raster=raster, scale=scaling.text, low=low, high=high,
        ),
        _scale_remedy(),
    )


def _scale_remedy() -> str:
    return worded(
        "Give reflectance x 10000 as integers or reflectance from 0 to 1, or declare the scale and "
        "offset of its bands (gdal_edit.py -scale -offset)."
    )


def find_step(earlier: Sample, later: Sample) -> Optional[float]:
    """The jump in reflectance between two dates where it is that of baseline 04.00, else None.

    Both samples are (bands, pixels) reflectance of the same pixels and bands. It is one where all
    bands (of four or more all but one: seasons move the near infrared) rise or fall by about 0.1,
    pixel by pixel, and the brighter date has no dark pixel left. Haze and clouds lift the bands by
    different amounts. Tried on 632 pairs of Amazon composites of different years: one of them is
    taken for a step as it is, 85 % where 1000 is added to one date.
    """
    present = np.isfinite(earlier).any(axis=1) & np.isfinite(later).any(axis=1)
    difference = (later - earlier)[present]
    both = np.isfinite(difference).all(axis=0)
    if present.sum() < 2 or both.sum() < _ENOUGH_PIXELS:
        return None
    middles = np.median(difference[:, both], axis=1)
    step = float(np.median(middles))
    expected = BASELINE_STEP * QUANTIFICATION
    if abs(abs(step) - expected) > 0.4 * expected:
        return None
    strays = np.count_nonzero(np.abs(middles - step) > 0.4 * expected)
    if strays > (1 if middles.size >= 4 else 0):
        return None
    brighter = (later if step > 0 else earlier)[present][:, both]
    if float(np.percentile(brighter, 1, axis=1).min()) < 0.95 * expected:
        return None
    return step


def guess_level(sample: Sample, bands: Sequence[str]) -> str:
    """What the dark pixels say about the atmosphere: over dark ground scattering lifts blue most.

    ``sample`` is (bands, pixels) reflectance of ``bands``. ``level_in_words`` translates it.
    """
    values = sample[:, np.isfinite(sample).all(axis=0)]
    if values.shape[1] < _ENOUGH_PIXELS or not {"blue", "red"} <= set(bands):
        return UNKNOWN_LEVEL
    dark = np.percentile(values, 2, axis=1)
    blue, red = float(dark[list(bands).index("blue")]), float(dark[list(bands).index("red")])
    if blue > 0.06 and blue - red > 0.015:
        return TOP_OF_ATMOSPHERE
    return SURFACE_REFLECTANCE


def level_in_words(level: str) -> str:
    if level == TOP_OF_ATMOSPHERE:
        return worded("looks like top of atmosphere")
    if level == SURFACE_REFLECTANCE:
        return worded("looks like surface reflectance")
    return worded("level not known")

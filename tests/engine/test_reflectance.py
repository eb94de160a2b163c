from __future__ import annotations

import numpy as np
import pytest

from euromine_qgis.engine.errors import ScaleError
from euromine_qgis.engine.reflectance import (
    LANDSAT_BIAS,
    LANDSAT_GAIN,
    announced_floor,
    find_scaling,
    find_step,
    guess_level,
)

SIX = ("blue", "green", "red", "nir", "swir16", "swir22")
TYPICAL = np.array([0.05, 0.07, 0.08, 0.25, 0.22, 0.15])


def ground(seed=0, pixels=2000, middles=TYPICAL):
    """Reflectance (bands, pixels) of a varied place with some dark pixels."""
    rng = np.random.default_rng(seed)
    brightness = rng.gamma(4.0, 0.25, pixels)
    return (middles[:, np.newaxis] * brightness * rng.uniform(0.9, 1.1, (len(middles), pixels)))


def scaling(values, dtype, bands=SIX, declared=None, landsat=False, tags=None, floor=None):
    return find_scaling(
        np.asarray(values, dtype=np.float32), raster="x.tif", dtype=dtype, bands=bands,
        declared=declared or [(1.0, 0.0)] * len(bands), landsat=landsat, tags=tags or {},
        floor=floor,
    )


@pytest.mark.parametrize(
    ("values", "dtype", "options", "text"),
    [
        (ground() * 10000, "int16", {}, "int16 x 10000"),
        (ground() * 10000, "float32", {}, "float32 x 10000"),
        (ground(), "float32", {}, "float32 0-1"),
        ((ground() - LANDSAT_BIAS) / LANDSAT_GAIN, "uint16", {"landsat": True}, "Landsat"),
        (ground() * 10000, "int16", {"landsat": True}, "int16 x 10000"),
        (ground() * 5000, "int16", {"declared": [(0.0002, 0.0)] * 6}, "as the file declares"),
        (ground() * 10000 + 1000, "uint16", {"declared": [(0.0001, -0.1)] * 6}, "declares"),
    ],
)
def test_scales_seen_in_the_wild_lead_to_reflectance(values, dtype, options, text):
    found = scaling(values, dtype, **options)
    assert text in found.text
    reflectance = found.apply(np.asarray(values, dtype=np.float32))
    np.testing.assert_allclose(reflectance, ground(), atol=1e-4)


def test_announced_offset_is_taken_off_only_where_the_values_hold_it():
    tags = {"PROCESSING_BASELINE": "05.00"}
    lifted = scaling(ground() * 10000 + 1000, "uint16", tags=tags)
    assert lifted.offset == "-1000 (processing baseline 05.00)"
    assert lifted.biases == (-0.1,) * 6
    harmonised = scaling(ground() * 10000, "uint16", tags=tags)
    assert harmonised.biases == (0.0,) * 6
    assert "harmonised already" in harmonised.offset
    told = scaling(ground() * 10000 + 1000, "uint16", tags={"BOA_ADD_OFFSET": "-1000"})
    assert told.biases == (-0.1,) * 6
    before = scaling(ground() * 10000 + 1000, "uint16", tags={"PROCESSING_BASELINE": "02.14"})
    assert before.biases == (0.0,) * 6


def test_the_announced_offset_is_judged_by_all_files_of_a_date():
    tags = {"PROCESSING_BASELINE": "05.10"}
    bright = ground(middles=TYPICAL[3:])[:, :500] * 10000 + 1000
    alone = scaling(bright, "uint16", SIX[3:], tags=tags)
    assert alone.offset == "-1000 (processing baseline 05.10)"
    beside = scaling(bright, "uint16", SIX[3:], tags=tags, floor=200.0)
    assert beside.biases == (0.0,) * 3
    assert beside.offset == "0 (processing baseline 05.10, but harmonised already)"
    assert scaling(bright, "uint16", SIX[3:], floor=200.0).offset == "0"
    declared = scaling(bright, "uint16", SIX[3:], [(1e-4, -0.1)] * 3, tags=tags, floor=1100.0)
    assert declared.offset == "-0.1 declared"
    unseen = scaling(np.full((3, 100), np.nan), "uint16", SIX[3:], tags=tags, floor=1100.0)
    assert unseen.biases == (-0.1,) * 3


@pytest.mark.parametrize(
    ("values", "dtype", "declared", "tags", "floor"),
    [
        (np.full((2, 100), [[1400], [1200]]), "uint16", (1.0, 0.0), "05.10", 1200.0),
        (np.full((2, 100), [[1400], [1200]]), "uint16", (1.0, 0.0), "03.01", None),
        (np.full((2, 100), [[1400], [1200]]), "uint16", (1e-4, -0.1), "05.10", None),
        (np.full((2, 100), [[0.14], [0.12]]), "float32", (1.0, 0.0), "05.10", None),
        (np.full((2, 100), 120), "uint8", (1.0, 0.0), "05.10", None),
        (np.full((2, 100), np.nan), "uint16", (1.0, 0.0), "05.10", None),
    ],
)
def test_the_lowest_values_count_where_the_offset_is_announced(
    values, dtype, declared, tags, floor
):
    found = announced_floor(
        values.astype(np.float32), dtype, [declared] * 2, {"PROCESSING_BASELINE": tags}
    )
    assert found == floor


def test_pictures_are_read_as_stretched_reflectance_with_a_warning():
    rgb = ("blue", "green", "red")
    picture = np.clip(ground(middles=TYPICAL[:3]) / 0.3, 0, 1) * 255
    found = scaling(picture.round(), "uint8", rgb)
    assert found.gains == pytest.approx((0.3 / 255,) * 3)
    assert "x.tif is an 8-bit picture" in found.warnings[0]
    with pytest.raises(ScaleError, match="8-bit"):
        scaling(ground() * 255, "uint8")


@pytest.mark.parametrize(
    ("values", "dtype", "options", "text"),
    [
        (ground() * 100, "float32", {}, "cannot be reflectance"),  # percent
        (ground() * 255, "uint16", {}, "cannot be reflectance"),  # a picture in 16 bits
        (ground() * 200_000, "float32", {}, "cannot be reflectance"),  # radiance or counts
        (-10 - ground() * 20, "float32", {}, "cannot be reflectance"),  # radar in decibel
        (np.random.default_rng(1).uniform(-1, 1, (6, 500)), "float32", {}, "cannot be"),  # an index
        (ground(), "float32", {"declared": [(0.0001, 0.0)] * 6}, "cannot be reflectance"),
        ((ground() + 0.2) / LANDSAT_GAIN, "uint16", {}, "landsat_c2l2"),
        (np.where(np.arange(2000) % 5, ground() * 10000, -9999), "int16", {}, "-9999"),
    ],
)
def test_values_that_cannot_be_reflectance_are_refused(values, dtype, options, text):
    with pytest.raises(ScaleError, match="x.tif") as caught:
        scaling(values, dtype, **options)
    assert text in str(caught.value)
    assert caught.value.remedy


def test_impossible_pixels_become_missing():
    values = (ground() * 10000).astype(np.float32)
    values[2, 7] = 65535
    values[:, 9] = np.nan
    reflectance = scaling(values, "uint16").apply(values)
    assert np.isnan(reflectance[:, [7, 9]]).all()
    assert np.isfinite(np.delete(reflectance, [7, 9], axis=1)).all()


def test_an_empty_sample_is_not_judged():
    assert "not checked" in scaling(np.full((6, 100), np.nan), "int16").text
    assert scaling(np.full((6, 100), np.nan), "float32").gains == (1.0,) * 6
    empty = scaling(np.full((6, 100), np.nan), "uint16", landsat=True)
    assert empty.gains == (LANDSAT_GAIN,) * 6


@pytest.mark.parametrize("bands", [slice(0, 6), slice(0, 3)])
def test_a_step_of_a_thousand_is_seen_in_either_direction(bands):
    earlier, later = ground(1)[bands], ground(1)[bands] * 1.05 + 0.1
    assert find_step(earlier, later) == pytest.approx(0.1, abs=0.02)
    assert find_step(later, earlier) == pytest.approx(-0.1, abs=0.02)


def test_what_is_no_step():
    base = ground(1)
    haze = np.array([0.12, 0.11, 0.10, 0.05, 0.02, 0.01])[:, np.newaxis]
    assert find_step(base, base * 1.1) is None
    assert find_step(base, base * 0.8 + haze) is None
    assert find_step(base, base + 0.03) is None
    cleared = base + np.where(base < np.inf, 0.1, 0.0)
    cleared[:, ::20] = 0.02  # water that stayed dark: no offset lifted it
    assert find_step(base, cleared) is None
    assert find_step(base, np.full_like(base, np.nan)) is None


def test_level_by_the_dark_pixels():
    surface = ground()
    top = surface.copy()
    top[:3] += np.array([0.07, 0.04, 0.02])[:, np.newaxis]
    assert guess_level(surface, SIX) == "looks like surface reflectance"
    assert guess_level(top, SIX) == "looks like top of atmosphere"
    assert guess_level(surface[1:], SIX[1:]) == "level not known"


def test_level_1_of_landsat_is_refused():
    """Its values are (reflectance + 0.1) / 0.00002: 0.5 to 2 when read as reflectance x 10000."""
    level_1 = (ground() + 0.1) / 2e-5
    with pytest.raises(ScaleError, match="its values cannot be reflectance"):
        find_scaling(
            level_1.astype(np.float32), raster="LC08_L1TP_195025_20190704_02_T1_stack.tif",
            dtype="uint16", bands=SIX, declared=[(1.0, 0.0)] * 6, landsat=False, tags={},
        )

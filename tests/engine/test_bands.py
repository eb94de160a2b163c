from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from euromine_qgis.engine.bands import (
    CANONICAL,
    EUROMINENET10,
    LANDSAT_C2L2,
    SENTINEL2_L1C,
    SENTINEL2_L2A,
    map_bands,
    parse_custom,
)
from euromine_qgis.engine.errors import BandError

SENTINEL2 = {"blue": "2", "green": "3", "red": "4", "nir": "8", "swir16": "11", "swir22": "12"}


def indices(*args, **kwargs):
    return dict(map_bands(*args, **kwargs).indices)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["B02", "B04", "B08", "B11", "B12"], dict(blue=1, red=2, nir=3, swir16=4, swir22=5)),
        (["B4_city", "B3_city", "B2_city"], dict(blue=3, green=2, red=1)),
        (["blue", "green", "red", "nir", "swir16", "swir22"],
         dict(blue=1, green=2, red=3, nir=4, swir16=5, swir22=6)),
        (["Red", "Green", "Blue", "NIR", "SWIR 1", "SWIR_2"],
         dict(blue=3, green=2, red=1, nir=4, swir16=5, swir22=6)),
        (["Red Edge 1", "Red", "SWIR 1 (B11)"], dict(red=2, swir16=3)),
        (["Band 1: B02 (Gray)", "Band 2: B03"], dict(blue=1, green=2)),
        (["ndvi", "B8", "B4"], dict(red=3, nir=2)),
        (["B4_std", "B4"], dict(red=2)),
        (["B8A", "B8", "B4"], dict(red=3, nir=2)),
        (["B8A", "B4"], dict(red=2, nir=1)),
        (["20190704T103031_B02", "20190704T103031_B03"], dict(blue=1, green=2)),
        (["blue", "red", "nir08", "nir09"], dict(blue=1, red=2, nir=3)),
    ],
)
def test_names_tell_bands_whatever_their_order(names, expected):
    assert indices(names, len(names)) == expected


def test_names_beat_the_position_that_was_asked_for():
    names = list(reversed(EUROMINENET10))
    assert indices(names, 10, "eurominenet10") == dict(
        blue=10, green=9, red=8, nir=4, swir16=2, swir22=1
    )


@pytest.mark.parametrize("choice", ["auto", "landsat_c2l2"])
def test_landsat_by_its_surface_reflectance_names(choice):
    oli = map_bands(LANDSAT_C2L2, 7, choice)
    assert oli.landsat
    assert dict(oli.indices) == dict(blue=2, green=3, red=4, nir=5, swir16=6, swir22=7)
    tm = map_bands(["SR_B1", "SR_B2", "SR_B3", "SR_B4", "SR_B5", "SR_B7", "QA_PIXEL"], 7, choice)
    assert tm.landsat
    assert dict(tm.indices) == dict(blue=1, green=2, red=3, nir=4, swir16=5, swir22=6)


def test_landsat_bands_that_fit_two_satellites_are_a_question():
    with pytest.raises(BandError, match="landsat_c2l2"):
        map_bands(["SR_B4", "SR_B5"], 2)
    with pytest.raises(BandError, match="Landsat's or Sentinel-2's"):
        map_bands([f"B{n}" for n in range(1, 8)], 7)
    mapping = map_bands([f"B{n}" for n in range(1, 8)], 7, "landsat_c2l2")
    assert mapping.landsat and mapping.indices["nir"] == 5


@pytest.mark.parametrize(
    ("count", "choice", "order"),
    [
        (10, "auto", EUROMINENET10), (12, "auto", SENTINEL2_L2A), (13, "auto", SENTINEL2_L1C),
        (6, "auto", CANONICAL), (10, "eurominenet10", EUROMINENET10),
        (12, "sentinel2_l2a", SENTINEL2_L2A), (13, "sentinel2_l2a", SENTINEL2_L1C),
        (15, "sentinel2_l2a", SENTINEL2_L2A), (8, "six", CANONICAL),
    ],
)
def test_without_names_the_order_decides(count, choice, order):
    names = [f"B{SENTINEL2[band]}" if order is not CANONICAL else band for band in CANONICAL]
    expected = {band: order.index(name) + 1 for band, name in zip(CANONICAL, names)}
    mapping = map_bands([None] * count, count, choice)
    assert dict(mapping.indices) == expected
    assert mapping.source.startswith("position")
    # GDAL's and QGIS's stand-ins for a lost name say nothing either.
    assert indices([f"Band {n}" for n in range(1, count + 1)], count, choice) == expected


def test_landsat_by_position():
    assert indices([], 7, "landsat_c2l2")["blue"] == 2
    assert indices([], 6, "landsat_c2l2")["blue"] == 1
    assert map_bands([], 19, "landsat_c2l2").landsat


def test_three_bands_are_a_question_unless_colours_or_bytes_answer():
    with pytest.raises(BandError, match="CUSTOM_BANDS") as caught:
        map_bands([None] * 3, 3, raster="scene_15.jp2", dtype="int16")
    assert "scene_15.jp2" in caught.value.message
    rgb = dict(blue=3, green=2, red=1)
    assert indices([None] * 3, 3, dtype="uint8") == rgb
    assert indices([None] * 3, 3, "rgb", dtype="int16") == rgb
    assert indices([None] * 4, 4, colours=("red", "green", "blue", "alpha")) == rgb
    assert indices(["B2", "B3", "B4"], 3, colours=("red", "green", "blue"))["blue"] == 1


@pytest.mark.parametrize(
    ("names", "count", "choice", "custom", "text"),
    [
        (["B2", "B3", "B2_1"], 3, "auto", "", "both look like blue"),
        (["B1", "B9", "B10"], 3, "auto", "", "none of the bands"),
        ([None] * 9, 9, "eurominenet10", "", "needs 10"),
        ([None] * 5, 5, "auto", "", "do not tell"),
        ([None] * 3, 3, "custom", "blue=4", "has 3 bands"),
        ([None] * 3, 3, "custom", "blue=1;blue=2", "twice"),
        ([None] * 3, 3, "custom", "blue=1;green=1", "twice"),
        ([None] * 3, 3, "custom", "purple=1", "purple"),
        ([None] * 3, 3, "custom", ";", "no band"),
    ],
)
def test_what_cannot_be_told_is_refused_with_a_remedy(names, count, choice, custom, text):
    with pytest.raises(BandError, match=text) as caught:
        map_bands(names, count, choice, custom, raster="x.tif")
    assert caught.value.remedy


def test_custom_beats_names():
    assert indices(["B2", "B3", "B4"], 3, "custom", "red=1; green=2, blue=3") == dict(
        red=1, green=2, blue=3
    )
    assert parse_custom("SWIR1=5 nir=4") == dict(swir16=5, nir=4)


def test_text_names_bands_source_and_what_is_left_out():
    mapping = map_bands(["B2", "B3", "B4", "ndvi"], 4)
    assert mapping.text == "bands blue=B2 green=B3 red=B4 (names; ignored ndvi)"


@given(st.permutations(SENTINEL2_L1C))
def test_any_order_of_named_bands_is_read_alike(names):
    expected = {band: names.index(f"B{number}") + 1 for band, number in SENTINEL2.items()}
    assert indices(names, len(names)) == expected

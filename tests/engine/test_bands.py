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


OLI = dict(blue="2", green="3", red="4", nir="5", swir16="6", swir22="7")
TM = dict(blue="1", green="2", red="3", nir="4", swir16="5", swir22="7")
LEVEL2 = "{}_L2SP_195025_20050704_20200902_02_T1_SR_B{}"


@pytest.mark.parametrize("choice", ["auto", "landsat_c2l2"])
@pytest.mark.parametrize(
    ("satellite", "numbers"),
    [("LT04", TM), ("LT05", TM), ("LE07", TM), ("LC08", OLI), ("LO08", OLI), ("LC09", OLI)],
)
def test_a_landsat_file_of_one_band_is_read_by_its_satellite(satellite, numbers, choice):
    for band, number in numbers.items():
        mapping = map_bands([LEVEL2.format(satellite, number)], 1, choice)
        assert dict(mapping.indices) == {band: 1} and mapping.landsat
        # The band may be named and the file tell the satellite.
        raster = LEVEL2.format(satellite, number) + ".TIF"
        assert indices([f"SR_B{number}"], 1, choice, raster=raster) == {band: 1}


def test_landsat_level_1_is_read_by_its_satellite_and_not_scaled_as_level_2():
    mapping = map_bands(["LT05_L1TP_195025_20050704_20200902_02_T1_B4"], 1)
    assert dict(mapping.indices) == {"nir": 1} and not mapping.landsat
    # Band 8 is panchromatic there.
    names = [f"LC08_L1TP_195025_20190704_20200827_02_T1_B{n}" for n in (8, 5, 4, 3, 2)]
    assert indices(names, 5) == dict(nir=2, red=3, green=4, blue=5)


@pytest.mark.parametrize("band", ["ST_B6", "QA_PIXEL", "SR_CLOUD_QA", "B6"])
@pytest.mark.parametrize("choice", ["auto", "landsat_c2l2"])
def test_temperature_and_quality_of_landsat_are_no_bands_of_ours(band, choice):
    with pytest.raises(BandError):
        map_bands([f"LT05_L2SP_195025_20050704_20200902_02_T1_{band}"], 1, choice)


@pytest.mark.parametrize("choice", ["auto", "landsat_c2l2"])
def test_temperature_does_not_make_a_thematic_mapper_an_oli(choice):
    names = ["SR_B1", "SR_B2", "SR_B3", "SR_B4", "SR_B5", "SR_B7", "SR_ATMOS_OPACITY", "ST_B6"]
    assert indices(names, 8, choice) == dict(blue=1, green=2, red=3, nir=4, swir16=5, swir22=6)


def test_the_multispectral_scanner_cannot_be_mapped():
    with pytest.raises(BandError, match="none of the bands"):
        map_bands(["LM05_L1TP_195025_19850704_20200902_02_T2_B2"], 1, "landsat_c2l2")


def test_ids_inside_words_or_of_two_satellites_tell_nothing():
    assert indices(["BELT05_B4"], 1) == {"red": 1}
    assert indices(["LT050_B4"], 1) == {"red": 1}
    assert indices(["LT05_LC08_mean_B4"], 1) == {"red": 1}


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
    six = indices([], 19, "landsat_c2l2", raster="LT05_195025_2005.tif")
    assert six == dict(blue=1, green=2, red=3, nir=4, swir16=5, swir22=6)


@pytest.mark.parametrize("name", ["b{}", "B{}", "Band {0}: b{0} (Gray)", "band_{}"])
@pytest.mark.parametrize(
    ("count", "choice", "order"),
    [
        (6, "six", CANONICAL), (8, "six", CANONICAL),
        (10, "auto", EUROMINENET10), (10, "eurominenet10", EUROMINENET10),
        (12, "auto", SENTINEL2_L2A), (12, "sentinel2_l2a", SENTINEL2_L2A),
        (13, "auto", SENTINEL2_L1C), (13, "sentinel2_l2a", SENTINEL2_L1C),
    ],
)
def test_bands_that_are_only_counted_have_lost_their_names(name, count, choice, order):
    names = [name.format(number) for number in range(1, count + 1)]
    wanted = CANONICAL if order is CANONICAL else [f"B{SENTINEL2[band]}" for band in CANONICAL]
    mapping = map_bands(names, count, choice)
    assert list(mapping.indices.values()) == [order.index(band) + 1 for band in wanted]
    assert mapping.source.startswith("position")


def test_six_counted_bands_may_be_a_satellite_s():
    counted = [f"B{number}" for number in range(1, 7)]
    with pytest.raises(BandError, match="could be Landsat's or Sentinel-2's"):
        map_bands(counted, 6, "auto")
    for count in (6, 7):
        found = indices(
            [f"B{number}" for number in range(1, count + 1)], count, "auto",
            raster="LC08_195025_2019_stack.tif",
        )
        assert (found["blue"], found["nir"], found.get("swir22")) == (2, 5, {7: 7}.get(count))


def test_counted_bands_of_landsat_or_of_a_picture():
    counted = [f"b{number}" for number in range(1, 8)]
    assert indices(counted, 7, "landsat_c2l2") == dict(
        blue=2, green=3, red=4, nir=5, swir16=6, swir22=7
    )
    assert indices(counted[:6], 6, "landsat_c2l2")["blue"] == 1
    rgb = dict(blue=3, green=2, red=1)
    assert indices(counted[:3], 3, dtype="uint8") == rgb
    assert indices(counted[:3], 3, "rgb", dtype="int16") == rgb
    assert indices(counted[:4], 4, colours=("red", "green", "blue", "alpha")) == rgb
    assert indices(counted[:4], 4, "custom", "blue=1;green=2;red=3;nir=4")["nir"] == 4


@pytest.mark.parametrize("count", [2, 3, 4, 8, 11])
def test_counted_bands_without_a_usual_order_are_a_question(count):
    names = [f"B{number}" for number in range(1, count + 1)]
    with pytest.raises(BandError, match="do not tell what they are|could be Landsat's or"):
        map_bands(names, count, dtype="int16")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["B4"], dict(red=1)),
        (["b2"], dict(blue=1)),
        (["B2", "B3", "B4"], dict(blue=1, green=2, red=3)),
        (["B01", "B02", "B03", "B04"], dict(blue=2, green=3, red=4)),
        (["B1", "B2", "B3", "B4", None], dict(blue=2, green=3, red=4)),
        ([f"B{n}" for n in range(1, 9)] + ["B8A"], dict(blue=2, green=3, red=4, nir=8)),
    ],
)
def test_names_that_say_more_than_a_count_are_kept(names, expected):
    assert indices(names, len(names)) == expected


def test_a_single_b1_is_no_band_of_ours():
    with pytest.raises(BandError, match="none of the bands"):
        map_bands(["b1"], 1)


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


HLS_L30 = [f"B{number:02}" for number in (1, 2, 3, 4, 5, 6, 7, 9, 10, 11)]


@pytest.mark.parametrize("raster", ["HLS.L30.T32UNA.2019123T101559.v2.0.tif", "hls_l30_2019.tif"])
def test_harmonised_landsat_has_landsats_bands(raster):
    assert indices(HLS_L30, 10, raster=raster) == dict(
        blue=2, green=3, red=4, nir=5, swir16=6, swir22=7
    )
    sentinel = indices(["B02", "B03", "B04", "B8A", "B11", "B12"], 6, raster="HLS.S30.T32UNA.tif")
    assert sentinel["nir"] == 4 and sentinel["swir16"] == 5


@pytest.mark.parametrize("names", [
    HLS_L30, [f"B{number}" for number in range(2, 10)], [f"B{number}" for number in range(1, 12)],
    ["B2", "B3", "B4", "B5", "B6", "B7", "B8"],
])
def test_the_pan_and_thermal_bands_of_landsat_8_are_not_taken_for_infrared(names):
    with pytest.raises(BandError, match="without B8A or B12 could be|do not tell what they are"):
        map_bands(names, len(names), dtype="int16")


def test_landsat_7_with_two_thermal_bands():
    names = ["B1", "B2", "B3", "B4", "B5", "B6_VCID_1", "B6_VCID_2", "B7", "B8"]
    assert indices(names, 9) == dict(blue=1, green=2, red=3, nir=4, swir16=5, swir22=8)


def test_bands_of_digital_earth_australia_force_and_planet():
    dea = ["nbart_blue", "nbart_green", "nbart_red", "nbart_nir_1", "nbart_nir_2", "nbart_swir_2",
           "nbart_swir_3"]
    found = indices(dea, 7)
    assert (found["nir"], found["swir16"], found["swir22"]) == (4, 6, 7)
    force = ["BLUE", "GREEN", "RED", "REDEDGE1", "REDEDGE2", "REDEDGE3", "BROADNIR", "NIR",
             "SWIR1", "SWIR2"]
    found = indices(force, 10)
    assert (found["red"], found["nir"], found["swir16"], found["swir22"]) == (3, 7, 9, 10)
    planet = ["coastal_blue", "blue", "green_i", "green", "yellow", "red", "rededge", "nir"]
    assert indices(planet, 8) == dict(blue=2, green=4, red=6, nir=8)

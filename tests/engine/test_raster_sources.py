"""Which pixels of a file hold, on its own pixels and on others: alpha, masks and nodata."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.enums import ColorInterp, Resampling
from varied_ground import ground

from euromine_qgis.engine.bands import CANONICAL, BandMapping
from euromine_qgis.engine.grid import Grid
from euromine_qgis.engine.raster_sources import Source, SourceReader, place, read_facts
from euromine_qgis.engine.series import bands_of

NAMES = (*CANONICAL, "opacity")
CLOUD = (slice(10, 20), slice(15, 30))
# On the file's own pixels, and moved by 3 m: what is sharp there is blended with its neighbours.
SHIFTS = pytest.mark.parametrize("shift_m", [0.0, 3.0])
# Sides of the cloud that blending may reach.
INSIDE, OUTSIDE = (slice(12, 18), slice(17, 28)), (slice(8, 22), slice(13, 32))


def values_of(path, shift_m=0.0, read=CANONICAL, **more):
    """What ``SourceReader`` gives (bands, 40, 50) on a grid moved by ``shift_m``."""
    facts = read_facts(path)
    grid = Grid("EPSG:32632", Affine(10, 0, 500_000 + shift_m, 0, -10, 5_000_000), 50, 40)
    shift, _ = place(facts, grid)
    assert (shift is None) == (shift_m > 0)
    reader = SourceReader(Source(facts, bands_of(facts).only(read), shift), grid, **more)
    try:
        return reader.read(grid.window)[1]
    finally:
        reader.close()


def check_hole(values, bands, shift_m):
    """The cloud is missing in all bands, and nothing beside it; beside it nothing of it shows."""
    missing = np.isnan(values)
    assert (missing.all(axis=0) == missing.any(axis=0)).all()
    assert missing[0][INSIDE].all()
    kept = np.ones((40, 50), dtype=bool)
    kept[OUTSIDE if shift_m else CLOUD] = False
    kept[:, -1:] &= shift_m == 0  # The last column of a grid that is moved lies half outside.
    assert not missing[:, kept].any()
    lowest, highest = bands.min(axis=(1, 2)) - 1, bands.max(axis=(1, 2)) + 1
    for plane, low, high in zip(values, lowest, highest):
        assert np.nanmin(plane) >= low and np.nanmax(plane) <= high


def with_alpha(make_raster, dtype, opaque, **more):
    """Six bands and alpha, which hides a bright cloud; its path, and the bands without the
    cloud."""
    bands = ground()
    array = np.concatenate([bands, np.full((1, 40, 50), opaque, "int16")]).astype(dtype)
    array[(slice(0, 6), *CLOUD)] = 9000
    array[(6, *CLOUD)] = 0
    path = make_raster("2019.tif", array, names=NAMES, **more)
    with rasterio.open(path, "r+") as dataset:
        dataset.colorinterp = (*dataset.colorinterp[:-1], ColorInterp.alpha)
    return path, bands


@SHIFTS
@pytest.mark.parametrize(
    ("dtype", "opaque"), [("int16", 1), ("int16", 255), ("uint16", 1), ("uint16", 10000),
                          ("float32", 1), ("float32", 255)],
)
def test_alpha_beside_six_bands_says_which_pixels_hold(make_raster, dtype, opaque, shift_m):
    path, bands = with_alpha(make_raster, dtype, opaque)
    assert read_facts(path).colorinterp[-1] == "alpha"
    check_hole(values_of(path, shift_m), bands, shift_m)


@SHIFTS
@pytest.mark.parametrize("nodata", [0, -9999])
def test_nodata_beside_alpha(make_raster, nodata, shift_m):
    path, _ = with_alpha(make_raster, "int16", 255, nodata=nodata)
    with rasterio.open(path, "r+") as dataset:
        bands = dataset.read()
        bands[4, 30:36, 5:12] = nodata
        dataset.write(bands)
    values = values_of(path, shift_m)
    assert np.isnan(values[(slice(None), *INSIDE)]).all()
    lake = values[:, 31:35, 6:10]
    if nodata:
        assert np.isnan(lake).all()
    else:
        np.testing.assert_array_equal(lake[4], 0)
        assert (lake[3] > 0).all()


@SHIFTS
def test_alpha_of_another_type_than_the_bands(make_raster, tmp_path, shift_m):
    """As ``gdalbuildvrt -addalpha`` makes it."""
    bands = ground()
    cloudy = bands.copy()
    cloudy[(slice(None), *CLOUD)] = 9000
    opaque = np.full((1, 40, 50), 255, dtype="uint8")
    opaque[(0, *CLOUD)] = 0
    make_raster("bands.tif", cloudy)
    make_raster("alpha.tif", opaque)
    planes = [("Int16", name, "bands.tif", k, "") for k, name in enumerate(CANONICAL, start=1)]
    planes.append(("Byte", "", "alpha.tif", 1, "<ColorInterp>Alpha</ColorInterp>"))
    path = tmp_path / "2019.vrt"
    path.write_text(
        '<VRTDataset rasterXSize="50" rasterYSize="40"><SRS>EPSG:32632</SRS>'
        "<GeoTransform>500000, 10, 0, 5000000, 0, -10</GeoTransform>"
        + "".join(
            f'<VRTRasterBand dataType="{kind}" band="{k}"><Description>{name}</Description>{colour}'
            f'<SimpleSource><SourceFilename relativeToVRT="1">{file}</SourceFilename>'
            f"<SourceBand>{band}</SourceBand></SimpleSource></VRTRasterBand>"
            for k, (kind, name, file, band, colour) in enumerate(planes, start=1)
        )
        + "</VRTDataset>"
    )
    check_hole(values_of(str(path), shift_m), bands, shift_m)


def test_alpha_that_is_read_as_a_band_hides_nothing(make_raster):
    array = ground()[:4]
    array[3, 5, 5] = 0
    path = make_raster("2019.tif", array, names=CANONICAL[:4])
    with rasterio.open(path, "r+") as dataset:
        dataset.colorinterp = (*dataset.colorinterp[:-1], ColorInterp.alpha)
    np.testing.assert_array_equal(values_of(path), array)


@SHIFTS
@pytest.mark.parametrize("read", [CANONICAL, CANONICAL[3:4]])
def test_a_mask_of_the_file_says_which_pixels_hold(make_raster, read, shift_m):
    bands = ground()
    cloudy = bands.copy()
    cloudy[(slice(None), *CLOUD)] = 9000
    holds = np.ones((40, 50), dtype=bool)
    holds[CLOUD] = False
    path = make_raster("2019.tif", cloudy, names=CANONICAL, mask=holds)
    used = bands[[CANONICAL.index(name) for name in read]]
    check_hole(values_of(path, shift_m, read), used, shift_m)


@SHIFTS
@pytest.mark.parametrize("nodata", [None, 0])
def test_a_mask_hides_beside_pixels_of_zeros(make_raster, nodata, shift_m):
    cloudy = ground()
    cloudy[(slice(None), *CLOUD)] = 9000
    cloudy[:, :4, :4] = 0
    holds = np.ones((40, 50), dtype=bool)
    holds[CLOUD] = False
    more = {} if nodata is None else {"nodata": nodata}
    path = make_raster("2019.tif", cloudy, names=CANONICAL, mask=holds, **more)
    missing = np.isnan(values_of(path, shift_m))
    assert missing[(slice(None), *INSIDE)].all() and missing[:, :3, :3].all()
    assert not missing[:, 25:, :45].any()


def test_a_mask_counts_beside_a_band_that_is_called_alpha(make_raster):
    """GDAL takes the fourth band of any four for alpha, near infrared too."""
    array = ground()[:4]
    holds = np.ones((40, 50), dtype=bool)
    holds[CLOUD] = False
    path = make_raster("2019.tif", array, names=CANONICAL[:4], mask=holds)
    with rasterio.open(path, "r+") as dataset:
        dataset.colorinterp = (*dataset.colorinterp[:-1], ColorInterp.alpha)
    for read in (CANONICAL[:3], CANONICAL[:4]):
        missing = np.isnan(values_of(path, read=read))
        assert (missing == ~holds).all()


@SHIFTS
@pytest.mark.parametrize("masked", [False, True])
def test_nodata_of_one_band_hides_the_pixel_and_blends_into_none(make_raster, masked, shift_m):
    bands = ground()
    array = bands.copy()
    array[(4, *CLOUD)] = -9999
    more = {"mask": np.ones((40, 50), dtype=bool)} if masked else {}
    path = make_raster("2019.tif", array, names=CANONICAL, nodata=-9999, **more)
    check_hole(values_of(path, shift_m), bands, shift_m)


@SHIFTS
@pytest.mark.parametrize("dtype", ["int16", "uint16", "float32"])
@pytest.mark.parametrize("masked", [False, True])
def test_0_declared_as_nodata_hides_no_dark_band(make_raster, dtype, masked, shift_m):
    """Harmonised Sentinel-2 is clamped at 0, which the short waves reach over water."""
    bands = ground()
    array = bands.copy()
    array[(slice(4, 6), *CLOUD)] = 0
    array[:, 30:] = 0
    more = {"mask": np.ones((40, 50), dtype=bool)} if masked else {}
    path = make_raster("2019.tif", array.astype(dtype), names=CANONICAL, nodata=0, **more)
    values = values_of(path, shift_m)
    np.testing.assert_array_equal(values[(slice(4, 6), *INSIDE)], 0)
    assert np.isfinite(values[:, :29, :-1]).all()
    assert np.isnan(values[:, 31:]).all()
    # No fill is blended into the last row that holds.
    np.testing.assert_array_less(bands[0].min() - 1, values[0, :30, :-1])
    if not shift_m:
        np.testing.assert_array_equal(values[:, :30], array[:, :30])


@SHIFTS
def test_0_declared_as_nodata_hides_what_a_file_of_one_band_holds(make_raster, shift_m):
    array = ground()[4:5]
    array[(0, *CLOUD)] = 0
    path = make_raster("S2_MSI_T32UNA_B11_2019.tif", array, nodata=0)
    check_hole(values_of(path, shift_m, ("swir16",)), ground()[4:5], shift_m)


@SHIFTS
def test_nodata_of_a_mask_in_a_stack_is_not_taken_for_a_value(make_raster, shift_m):
    """Not even where another mask of the file knows more."""
    stack = np.zeros((2, 40, 50), dtype="uint8")
    stack[(0, *CLOUD)] = 255
    stack[(1, *CLOUD)] = 1
    path = make_raster("masks.tif", stack, names=("red", "green"), nodata=255)
    how = {"resampling": Resampling.nearest, "mask_fill": 254.0}
    one = values_of(path, shift_m, ("red",), **how)
    np.testing.assert_array_equal(np.isnan(one[0]), stack[0] == 255)
    other = values_of(path, shift_m, ("green",), **how)
    np.testing.assert_array_equal(other[0], stack[1])


@SHIFTS
@pytest.mark.parametrize("nodata", [None, 255])
def test_the_fourth_of_four_masks_is_no_alpha(make_raster, nodata, shift_m):
    """GDAL takes it for one, whatever hides in the others then."""
    masks = np.random.default_rng(0).integers(0, 2, (4, 40, 50)).astype("uint8")
    path = make_raster("masks.tif", masks, nodata=nodata)
    assert read_facts(path).colorinterp[-1] == "alpha"
    for band, mask in enumerate(masks, start=1):
        facts = read_facts(path)
        grid = Grid("EPSG:32632", Affine(10, 0, 500_000 + shift_m, 0, -10, 5_000_000), 50, 40)
        layer = BandMapping({"blue": band}, {"blue": "mask"}, "position")
        source = Source(facts, layer, place(facts, grid)[0])
        reader = SourceReader(source, grid, Resampling.nearest, 254.0)
        values = reader.read(grid.window)[1][0]
        reader.close()
        np.testing.assert_array_equal(values[:, :49], mask[:, :49])


@pytest.mark.parametrize("code", [32632, 25832, 3035, 31467])
def test_a_crs_of_a_code_is_told_by_it(make_raster, code):
    assert read_facts(make_raster("a.tif", ground(), crs=f"EPSG:{code}")).crs == f"EPSG:{code}"


@pytest.mark.parametrize("crs", [
    "+proj=utm +zone=32 +ellps=intl +units=m",  # like EPSG:23032
    "+proj=utm +zone=32 +ellps=WGS84 +towgs84=100,0,0",  # like EPSG:32632
])
def test_a_crs_that_is_only_like_that_of_a_code_is_kept(make_raster, crs):
    path = make_raster("a.tif", ground(), crs=crs)
    told = read_facts(path).crs
    with rasterio.open(path) as dataset:
        assert dataset.crs.to_epsg() is not None
        assert told == dataset.crs.to_wkt()

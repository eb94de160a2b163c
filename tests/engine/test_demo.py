"""The simulated mine: what the demo and other tests rely on."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import rasterio

from euromine_qgis.engine import demo
from euromine_qgis.engine.errors import OutputError
from euromine_qgis.engine.simulation import (
    BANDS,
    CLOUD_YEAR,
    SIZE_PX,
    SWATH_EDGE_YEAR,
    YEARS,
    SimulatedScene,
    fractal,
    outline_px,
    simulate,
)

RED, NIR = BANDS.index("B4"), BANDS.index("B8")


@pytest.fixture(scope="module")
def scenes() -> dict[int, SimulatedScene]:
    return {scene.year: scene for scene in simulate()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("demo")
    demo.main(str(made))
    return made


def hectares(scene: SimulatedScene) -> float:
    return scene.mine.sum() / 100


def test_there_is_no_mine_in_2016_and_a_large_one_in_2024(scenes):
    assert hectares(scenes[2016]) == 0
    assert 15 < hectares(scenes[2017]) < 40
    assert 130 < hectares(scenes[2024]) < 220


def test_the_mine_grows_every_year_until_its_dump_turns_green(scenes):
    for year in range(2016, 2021):
        gained = (scenes[year + 1].mine & ~scenes[year].mine).sum()
        lost = (scenes[year].mine & ~scenes[year + 1].mine).sum()
        assert gained > 500 and lost < 0.01 * gained


def test_two_parts_of_the_old_dump_leave_the_footprint(scenes):
    for before, after in ((2021, 2022), (2023, 2024)):
        assert (scenes[before].mine & ~scenes[after].mine).sum() > 300
    reclaimed = scenes[2021].mine & ~scenes[2024].mine
    bare, green = scenes[2019].reflectance, scenes[2024].reflectance

    def ndvi(values):
        red, nir = (values[band][reclaimed].astype(float) for band in (RED, NIR))
        return np.median((nir - red) / (nir + red))

    assert ndvi(bare) < 0.2 < 0.5 < ndvi(green)


def test_mines_are_brighter_and_barer_than_the_forest_that_they_replace(scenes):
    pit = scenes[2024].mine
    assert np.median(scenes[2024].reflectance[RED][pit]) > 1200
    assert np.median(scenes[2016].reflectance[RED][pit]) < 900


def test_values_are_reflectance_and_nodata_is_where_the_swath_ends(scenes):
    for year, scene in scenes.items():
        assert scene.reflectance.shape == (10, SIZE_PX, SIZE_PX)
        assert scene.reflectance.min() >= 0 and scene.reflectance.max() <= 16000
        empty = (scene.reflectance == 0).all(axis=0).mean()
        assert (0.02 < empty < 0.1) if year == SWATH_EDGE_YEAR else empty == 0


def test_clouds_cover_a_little_of_one_year(scenes):
    def cloudy(scene):
        return (scene.reflectance[0] > 3500).mean()

    assert 0.005 < cloudy(scenes[CLOUD_YEAR]) < 0.15
    assert all(cloudy(scene) < 0.002 for year, scene in scenes.items() if year != CLOUD_YEAR)


def test_the_concession_holds_the_whole_mine(scenes):
    from rasterio.features import rasterize

    ring = [(col, row) for row, col in outline_px()]
    inside = rasterize(
        [{"type": "Polygon", "coordinates": [ring]}], out_shape=(SIZE_PX, SIZE_PX)
    ).astype(bool)
    for scene in scenes.values():
        assert not (scene.mine & ~inside).any()
    assert inside.mean() < 0.6


def test_the_same_seed_gives_the_same_pixels():
    first, again = next(simulate(seed=5)), next(simulate(seed=5))
    other = next(simulate(seed=6))
    assert np.array_equal(first.reflectance, again.reflectance)
    assert not np.array_equal(first.reflectance, other.reflectance)


def test_noise_is_standardised_and_smoother_with_a_steeper_slope():
    rough, smooth = (fractal(np.random.default_rng(1), slope) for slope in (0.5, 3.0))
    for noise in (rough, smooth):
        assert abs(float(noise.mean())) < 1e-3 and float(noise.std()) == pytest.approx(1, abs=1e-3)
    assert np.abs(np.diff(smooth)).mean() < 0.3 * np.abs(np.diff(rough)).mean()


def test_files_are_in_the_layout_of_eurominenet_and_say_that_they_are_simulated(folder):
    for year in YEARS:
        with rasterio.open(folder / demo.SITE / "image" / f"Year{year}.tif") as image:
            assert image.count == 10 and image.dtypes == ("int16",) * 10 and image.nodata == 0
            assert image.descriptions == BANDS and image.crs.to_epsg() == 32633
            tags = image.tags()
            grid = image.transform
        assert tags["EUROMINE_SIMULATED"] == "yes"
        assert "SIMULATED" in tags["TIFFTAG_IMAGEDESCRIPTION"]
        assert tags["ACQUISITIONDATETIME"].startswith(f"{year}-")
        assert tags["TIFFTAG_DATETIME"][:10].replace(":", "-") == tags["ACQUISITIONDATETIME"][:10]
        with rasterio.open(folder / demo.SITE / "label" / f"Year{year}.tif") as label:
            assert label.dtypes == ("uint8",) and label.transform == grid
            assert set(np.unique(label.read(1))) <= {0, 255}
            assert label.tags()["EUROMINE_SIMULATED"] == "yes"
    assert "SIMULATED" in (folder / "README.txt").read_text(encoding="utf-8")


def test_the_site_lies_on_the_images(folder):
    site = json.loads((folder / "sites.geojson").read_text(encoding="utf-8"))["features"][0]
    assert site["properties"]["simulated"] is True
    with rasterio.open(folder / demo.SITE / "image" / "Year2024.tif") as image:
        west, south, east, north = rasterio.warp.transform_bounds(
            image.crs, "EPSG:4326", *image.bounds
        )
    for longitude, latitude in site["geometry"]["coordinates"][0]:
        assert west < longitude < east and south < latitude < north


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError, match="file"):
        demo.main(str(tmp_path / "file"))

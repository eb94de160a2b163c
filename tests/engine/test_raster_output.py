from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.enums import MaskFlags

from euromine_qgis.engine.errors import Cancelled, OutputError
from euromine_qgis.engine.found_dates import find_date
from euromine_qgis.engine.grid import Grid, Window
from euromine_qgis.engine.raster_output import RasterWriter
from euromine_qgis.engine.raster_sources import read_facts

GRID = Grid("EPSG:32632", Affine(10, 0, 500_000, 0, -10, 5_000_000), 700, 600)
PALETTE = {1: (200, 200, 0, 255), 2: (255, 0, 0, 255), 3: (0, 0, 255, 255)}


def write(path, count=1, dtype="uint8", nodata=255, grid=GRID, **more):
    values = np.random.default_rng(0).integers(0, 4, (count, *grid.shape)).astype(dtype)
    names = [f"band {number}" for number in range(1, count + 1)]
    with RasterWriter(str(path), grid, count, dtype, nodata, names, **more) as writer:
        for row in range(0, grid.height, 100):
            window = Window(row, 0, min(100, grid.height - row), grid.width)
            writer.write(values[(slice(None), *window.slices)], window)
    return values


def test_a_raster_carries_everything_that_others_need(tmp_path):
    path = tmp_path / "footprints.tif"
    values = write(path, count=2, band_tags=[{"DATE": "2019"}, {"DATE": "2020-07-04"}],
                   tags={"EUROMINE_VERSION": "1"})
    with rasterio.open(path) as dataset:
        np.testing.assert_array_equal(dataset.read(), values)
        assert dataset.crs.to_epsg() == 32632 and dataset.transform == GRID.transform
        assert dataset.nodatavals == (255, 255)
        assert dataset.descriptions == ("band 1", "band 2")
        assert dataset.tags(2)["DATE"] == "2020-07-04"
        assert dataset.tags()["EUROMINE_VERSION"] == "1"
        assert dataset.overviews(1) == [2, 4]
        assert dataset.profile["tiled"] and dataset.profile["compress"] == "deflate"
        assert dataset.block_shapes[0] == (256, 256)
    assert [entry.name for entry in tmp_path.iterdir()] == ["footprints.tif"]


@pytest.mark.parametrize(("count", "dtype"), [(1, "uint8"), (4, "uint16")])
def test_palette_and_legend(tmp_path, count, dtype):
    path = tmp_path / "change.tif"
    write(path, count, dtype, palette=PALETTE, categories={0: "neither", 2: "gain & more"})
    with rasterio.open(path) as dataset:
        colours = dataset.colormap(1)
        assert {value: colours[value] for value in PALETTE} == PALETTE
        assert dataset.colorinterp[0].name == "palette"
    assert "<Category>gain &amp; more</Category>" in Path(f"{path}.aux.xml").read_text()
    write(path)  # what lay beside the old file does not describe the new one
    assert not Path(f"{path}.aux.xml").exists()


@pytest.mark.parametrize("count", [3, 4])
def test_no_band_is_taken_for_a_colour_or_for_alpha(tmp_path, count):
    path = tmp_path / "footprints.tif"
    write(path, count, palette=PALETTE)
    kinds = [name for name in read_facts(path).colorinterp[1:] if name != "undefined"]
    assert set(kinds) <= {"gray"}
    with rasterio.open(path) as dataset:
        assert all(flags == [MaskFlags.nodata] for flags in dataset.mask_flag_enums)


def test_what_is_not_written_is_nodata(tmp_path):
    path = tmp_path / "part.tif"
    with RasterWriter(str(path), GRID, 1, "uint8", 255, ["2019"]) as writer:
        writer.write(np.ones((10, 10), dtype="uint8"), Window(300, 300, 10, 10))
    with rasterio.open(path) as dataset:
        values = dataset.read(1)
    assert (values == 1).sum() == 100 and (values == 255).sum() == values.size - 100


def test_the_name_appears_only_when_the_file_is_complete(tmp_path):
    path = tmp_path / "out.tif"
    with pytest.raises(Cancelled):
        with RasterWriter(str(path), GRID, 1, "uint8", 255, ["2019"]) as writer:
            writer.write(np.ones((10, 10), dtype="uint8"), Window(0, 0, 10, 10))
            assert not path.exists()
            raise Cancelled()
    assert list(tmp_path.iterdir()) == []


def test_an_older_result_survives_a_run_that_fails(tmp_path):
    path = tmp_path / "out.tif"
    values = write(path)
    with pytest.raises(Cancelled):
        with RasterWriter(str(path), GRID, 1, "uint8", 255, ["2019"]):
            raise Cancelled()
    with rasterio.open(path) as dataset:
        np.testing.assert_array_equal(dataset.read(), values)


def refused(path, **more):
    with pytest.raises(OutputError) as caught:
        write(path, **more)
    assert str(path) in caught.value.message
    assert caught.value.remedy


def test_folders_that_cannot_be_written_to(tmp_path):
    refused(tmp_path / "missing" / "out.tif")
    (tmp_path / "file").write_text("")
    refused(tmp_path / "file" / "out.tif")
    taken = tmp_path / "out.tif"
    taken.mkdir()
    refused(taken, palette=PALETTE, categories={0: "neither"})
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["file", "out.tif"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
@pytest.mark.parametrize("side", [200, 600])
@pytest.mark.parametrize("share", [0.02, 0.5, 0.9, 0.99])
def test_a_full_disk_is_said_and_leaves_nothing(tmp_path, monkeypatch, side, share):
    import resource
    import signal

    # What is imported late would be cut off in its cache.
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    grid = Grid(GRID.crs, GRID.transform, side, side)
    write(tmp_path / "whole.tif", grid=grid)
    limit = int((tmp_path / "whole.tif").stat().st_size * share)
    (tmp_path / "whole.tif").unlink()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        refused(tmp_path / "out.tif", grid=grid)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert list(tmp_path.iterdir()) == []


def test_dates_written_on_bands_are_found_again(tmp_path):
    path = tmp_path / "result.tif"
    write(path, tags={"ACQUISITIONDATETIME": "2019-07-04"})
    assert find_date(read_facts(str(path))).date.iso == "2019-07-04"


def test_every_band_needs_a_description(tmp_path):
    with pytest.raises(ValueError, match="descriptions"):
        RasterWriter(str(tmp_path / "x.tif"), GRID, 2, "uint8", 255, ["one"])


@pytest.mark.parametrize(("width", "height"), [(2, 700), (5, 700), (700, 3), (300, 10_000)])
def test_overviews_of_a_side_of_a_few_pixels(tmp_path, width, height):
    """GDAL tells other factors for them than those that it was asked for."""
    path = tmp_path / "footprints.tif"
    values = write(path, grid=Grid("EPSG:32632", GRID.transform, width, height))
    with rasterio.open(path) as dataset:
        np.testing.assert_array_equal(dataset.read(), values)
        assert len(dataset.overviews(1)) == {700: 2, 10_000: 6}[max(width, height)]

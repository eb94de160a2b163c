"""Small quarries in forest, drawn by an analyst, and a tiny model that has never seen one."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyogrio
import pyproj
import rasterio
import shapely
import torch
from affine import Affine

from euromine_qgis import layout
from euromine_qgis.engine import networks
from euromine_qgis.engine.cards import Architecture, ModelCard, read_card
from euromine_qgis.engine.finetune_job import FinetuneJob, LabelsInput
from euromine_qgis.engine.jobs import RasterInput
from euromine_qgis.engine.training.adapted import write_candidate

SIX = ("blue", "green", "red", "nir", "swir16", "swir22")
FOREST = np.array([300, 500, 350, 3000, 1500, 700])
# A quarry that is overgrown at its edge and dark: as unlike a bright pit as it gets.
QUARRY = np.array([500, 620, 800, 1200, 1900, 1700])
YEARS = (2019, 2021)
ROWS, COLS, SIDE = 210, 260, 26
LEFT, TOP, PIXEL = 500_000, 5_000_000, 10
TRANSFORM = Affine(PIXEL, 0, LEFT, 0, -PIXEL, TOP)
CORNERS = {
    2019: ((10, 10), (10, 110), (10, 220), (90, 60), (90, 170), (170, 10), (170, 120), (170, 220)),
    2021: ((10, 10), (10, 110), (10, 220), (90, 60), (90, 170), (170, 10), (170, 120), (170, 220),
           (60, 15), (130, 110), (60, 130)),
}


def mask(year: int) -> np.ndarray:
    drawn = np.zeros((ROWS, COLS), np.uint8)
    for row, col in CORNERS[year]:
        drawn[row : row + SIDE, col : col + SIDE] = 1
    return drawn


def write_images(folder: Path, years=YEARS) -> list[str]:
    paths = []
    for year in years:
        noise = np.random.default_rng(year).normal(1, 0.06, (6, ROWS, COLS))
        ground = np.where(mask(year) == 1, QUARRY[:, None, None], FOREST[:, None, None])
        path = folder / f"Year{year}.tif"
        with rasterio.open(
            path, "w", driver="GTiff", width=COLS, height=ROWS, count=6, dtype="int16",
            crs="EPSG:32633", transform=TRANSFORM, nodata=0,
        ) as dataset:
            dataset.write((ground * noise).astype("int16"))
            for number, name in enumerate(SIX, start=1):
                dataset.set_band_description(number, name)
        paths.append(str(path))
    return paths


def outline(row: int, col: int, height: int = SIDE, width: int = SIDE):
    x, y = LEFT + PIXEL * col, TOP - PIXEL * row
    return shapely.box(x, y - PIXEL * height, x + PIXEL * width, y)


def write_polygons(path: Path, shapes, crs="EPSG:32633", **fields) -> str:
    """Polygons, given in EPSG:32633, as a GeoPackage in ``crs``."""
    if crs != "EPSG:32633":
        turn = pyproj.Transformer.from_crs("EPSG:32633", crs, always_xy=True)
        shapes = [
            shapely.transform(s, lambda xy: np.column_stack(turn.transform(*xy.T))) for s in shapes
        ]
    wkb = np.array([shapely.to_wkb(shape) for shape in shapes], dtype=object)
    pyogrio.raw.write(
        path, geometry=wkb, field_data=[np.array(values) for values in fields.values()],
        fields=list(fields), layer="drawn", driver="GPKG", geometry_type="Polygon", crs=crs,
    )
    return str(path)


def write_labels(path: Path, years=YEARS, **how) -> LabelsInput:
    shapes = [outline(*corner) for year in years for corner in CORNERS[year]]
    told = [year for year in years for _ in CORNERS[year]]
    return LabelsInput(write_polygons(path, shapes, year=told, **how), None, "year")


TINY = Architecture("shared_encoder_change", "efficientnet-b0", {
    "decoder_channels": [16, 8, 8], "detail_channels": 8, "feature_channels": 8,
    "change_channels": 8,
})


def write_model(folder: Path, architecture: Architecture = TINY) -> ModelCard:
    """A network with random weights, the tiny one of which maps nothing, and its card."""
    torch.manual_seed(3)
    accurate = read_card(layout.MODELS / "accurate.json")
    card = replace(accurate, id="tiny", version="1.0.0", architecture=architecture)
    network = networks.build_for(card)
    if architecture is TINY:
        with torch.no_grad():
            network.footprint_head.bias.fill_(-2.0)
    folder.mkdir(exist_ok=True)
    return write_candidate(card, network.state_dict(), folder / "tiny.json")


def make_job(folder: Path, **changes) -> FinetuneJob:
    """A job on all quarries in the whole area, for half a minute."""
    values = {
        "series": tuple(RasterInput(path) for path in write_images(folder)),
        "labels": write_labels(folder / "labels.gpkg"),
        "labelled_area": LabelsInput(
            write_polygons(folder / "area.gpkg", [outline(0, 0, ROWS, COLS)])
        ),
        "model": str(write_model(folder / "models").folder / "tiny.json"),
        "output_model": str(folder / "mine.json"), "minutes": 0.5, "device": "cpu",
    }
    return FinetuneJob(**{**values, **changes})


def told(stream) -> list[dict]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]

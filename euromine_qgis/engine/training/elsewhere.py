"""What a model says where there is no mine at all, and what it costs to ask."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import torch
from numpy.typing import NDArray

from ..cards import ModelCard
from ..dates import SceneDate
from ..inference import Predictor
from ..map_plan import gap_years
from ..temporal import ChainParameters, decode_chain, decode_independent
from .baselines import IndexRule

SERIES = "boadella"
CLOUDY = ("2020-01-13", "2020-01-18", "2020-01-23", "2021-06-26")
# The files' bands: B1 B2 B3 B4 B5 B6 B7 B8 B8A B9 B11 B12.
CANONICAL_OF_L2A = (2, 3, 4, 8, 11, 12)
BANDS_SHOWN = {"six": (0, 1, 2, 3, 4, 5), "rgb": (0, 1, 2)}
SPEED_TILE_PX = 256
SPEED_TILES = 4


def false_alarms(card: ModelCard, folder: Path, ndvi: IndexRule) -> list[dict[str, Any]]:
    """Card rows: the share of pixels mapped as mine at a Catalan reservoir without any.

    Clear dates only, water included, each by itself and all with the chain. Empty where the folder
    has no such series.
    """
    paths = [
        path for path in sorted((folder / SERIES).glob("*.tif"))
        if not any(day in path.name for day in CLOUDY)
    ]
    if not paths:
        return []
    dates = [SceneDate.parse(path.stem.split("_")[1]) for path in paths]
    images, seen = zip(*(_read(path) for path in paths), strict=True)
    reflectance, valid = np.concatenate(images), np.stack(seen)
    by_rule = float(np.mean([ndvi.masks(image)[0][shown].mean()
                             for image, shown in zip(images, seen, strict=True)]))
    predictor, chain = Predictor(card, torch.device("cpu")), ChainParameters(**card.temporal)
    pairs = [(date, date + 1) for date in range(len(dates) - 1)]
    rows = []
    for name, bands in BANDS_SHOWN.items():
        shown = np.full_like(reflectance, np.nan)
        shown[:, list(bands)] = np.where(valid[:, None], reflectance[:, list(bands)], np.nan)
        threshold = card.threshold_for(card.band_names[band] for band in bands)
        said = predictor.predict(shown, pairs, lambda: None, since_seen=True)
        gaps = gap_years(dates)
        decoded = {
            "": decode_independent(said.mine, threshold),
            " (with the chain)": decode_chain(
                said.mine, said.gain, said.loss, threshold, chain, gaps
            ),
        }
        for how, masks in decoded.items():
            shares = [(states[there] == 1).mean()
                      for states, there in zip(masks.states, valid, strict=True)]
            rows.append({
                "data": f"Boadella, Catalonia, no mine, surface reflectance, {len(dates)} clear "
                        "dates",
                "split": "never trained on",
                "metric": f"share of pixels mapped as mine{how} (lower is better)",
                "bands": name,
                "value": round(float(np.mean(shares)), 4),
                "interval": None,
                "baseline": {"NDVI rule": round(by_rule, 4)},
            })
    return rows


def speed(card: ModelCard, threads: int) -> dict[str, Any]:
    """Card row: megapixels of one date a second on the processor, float32."""
    torch.set_num_threads(threads)
    predictor = Predictor(card, torch.device("cpu"))
    shape = (SPEED_TILES, 6, SPEED_TILE_PX, SPEED_TILE_PX)
    reflectance = np.random.default_rng(0).uniform(0.02, 0.4, shape).astype(np.float32)
    seconds = []
    for _ in range(4):
        started = time.perf_counter()
        predictor.predict(reflectance, [], lambda: None)
        seconds.append(time.perf_counter() - started)
    return {
        "data": f"tiles of {SPEED_TILE_PX} px",
        "split": f"{threads} processor threads, float32, best of {len(seconds)}",
        "metric": "megapixels of one date a second",
        "bands": "six",
        "value": round(SPEED_TILES * SPEED_TILE_PX**2 / 1e6 / min(seconds), 2),
        "interval": None,
        "baseline": {},
    }


def _read(path: Path) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Reflectance (1, 6, h, w) and where it was measured (h, w)."""
    with rasterio.open(path) as dataset:
        values = dataset.read(CANONICAL_OF_L2A).astype(np.float32)
    return values[None] / 10000, (values > 0).all(axis=0)

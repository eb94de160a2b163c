"""A tiny world of bare squares in vegetation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import rasterio
import torch
from affine import Affine

from euromine_qgis.engine.cards import ModelCard
from euromine_qgis.engine.inference import Prediction
from euromine_qgis.engine.training.sources import Sample

FOREST = np.array([0.03, 0.05, 0.03, 0.30, 0.15, 0.07], np.float32)
BARE = np.array([0.10, 0.14, 0.18, 0.26, 0.34, 0.28], np.float32)


def world() -> list[Sample]:
    rng = np.random.default_rng(0)
    samples = []
    for number in range(8):
        samples.append(_place(f"pair {number}", "pairs", 48, 2, tuple(range(6)), rng))
        samples.append(_place(f"scene {number}", "scenes", 160, 1, (0, 1, 2), rng))
        samples.append(_place(f"chip {number}", "chips", 48, 1, (0, 1, 2), rng, mined=False))
    return samples


def _place(
    name: str, source: str, side: int, dates: int, measured: tuple[int, ...],
    rng: np.random.Generator, mined: bool = True,
) -> Sample:
    mask = np.zeros((dates, side, side), np.uint8)
    if mined:
        top, left = rng.integers(4, side // 2, 2)
        for date in range(dates):
            mask[date, top : top + side // 4 + 6 * date, left : left + side // 3] = 1
    image = np.where(mask[:, None] == 1, BARE[:, None, None], FOREST[:, None, None])
    image = image * rng.normal(1, 0.05, image.shape)
    kind = "artisanal" if mined else "none"
    return Sample(name, source, name, kind, measured, image.astype(np.float32), mask)


class Seer:
    """In place of a `Predictor`: certain of a mine wherever red is that of bare ground."""

    def __init__(self, card: ModelCard, device: torch.device) -> None:
        self.card = card

    def predict(
        self, reflectance: np.ndarray, pairs: Sequence[tuple[int, int]],
        check_cancelled: Callable[[], None], since_seen: bool = False,
    ) -> Prediction:
        red = reflectance[:, 2]
        mine = np.where(np.isnan(red), np.nan, red > 0.1).astype(np.float32)
        before, after = (mine[[pair[end] for pair in pairs]] for end in (0, 1))
        return Prediction(mine, after * (1 - before), before * (1 - after))


def write_folder(folder: Path, samples: Sequence[Sample]) -> None:
    """Scenes and pairs as docs/models.md lays them out; each place is a cluster of its own."""
    scenes = [sample for sample in samples if sample.source == "scenes"]
    pairs = [sample for sample in samples if sample.source == "pairs"]
    for name in ("scenes", "pairs"):
        (folder / name).mkdir(parents=True)
    lines = ["scene,cluster,mine_fraction"]
    for number, sample in enumerate(scenes):
        _write_raster(folder / "scenes" / f"scene_{number}.tif", _stored(sample)[0, :3])
        _write_raster(folder / "scenes" / f"mask_{number}.tif", sample.mask)
        lines.append(f"{number},{number},{sample.mask.mean()}")
    (folder / "scenes" / "scenes.csv").write_text("\n".join(lines) + "\n")
    np.savez(
        folder / "pairs" / "pairs.npz",
        x=np.stack([_stored(sample) for sample in pairs]).transpose(0, 1, 3, 4, 2),
        y=np.stack([sample.mask for sample in pairs]),
        sample_id=np.array([sample.name for sample in pairs]),
    )
    spans = "2019-01-01,2019-12-31,2021-01-01,2021-12-31"
    lines = ["sample_id,cluster,kind,note,t0_start,t0_end,t1_start,t1_end"]
    lines += [f"{s.name},{k},{s.kind},,{spans}" for k, s in enumerate(pairs)]
    (folder / "pairs" / "pairs.csv").write_text("\n".join(lines) + "\n")


def _stored(sample: Sample) -> np.ndarray:
    return np.round(sample.reflectance * 10000).astype(np.int16)


def _write_raster(path: Path, array: np.ndarray) -> None:
    count, height, width = array.shape
    with rasterio.open(
        path, "w", driver="GTiff", count=count, height=height, width=width, dtype=array.dtype,
        crs="EPSG:4326", transform=Affine(1e-4, 0, -50, 0, -1e-4, -10),
    ) as dataset:
        dataset.write(array)

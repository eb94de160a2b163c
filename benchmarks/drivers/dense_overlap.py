"""How far answers lie from those of tiles that overlap by three quarters.

The reference is made by the same network at full precision from tiles of the same size, mirrored
past the raster's edge, and averaged with weights that fall off towards each tile's edge.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import torch
from numpy.typing import NDArray

from euromine_qgis.engine import networks
from euromine_qgis.engine.cards import read_card

from .meter import Meter, settings
from .windows import starts

Float = NDArray[np.float32]
# Pixels on either side of where one tile's answer gives way to the next one's.
SEAM_PX = 8


def main() -> None:
    wanted = settings()
    meter = Meter()
    reference = dense(Path(wanted["card"]), wanted["raster"], wanted["positions"],
                      wanted["window"], meter)
    differences = {
        answer["name"]: compare(_read(answer), reference, answer["stride"], answer["first_seam"])
        for answer in wanted["answers"]
    }
    meter.finish(differences=differences)


def dense(card: Path, raster: str, positions: list[int], window: int, meter: Meter) -> Float:
    """Probabilities (h, w) from tiles that lie a quarter of their size apart."""
    told = read_card(card)
    network = networks.load(told)
    with rasterio.open(raster) as source:
        values = source.read([position + 1 for position in positions], out_dtype="float32") / 1e4
    centre, spread = (
        np.array([getattr(band, name) for band in told.bands], dtype=np.float32)[:, None, None]
        for name in ("mean", "std")
    )
    stride = window // 4
    margin = window - stride
    height, width = values.shape[1:]
    values = np.pad((values - centre) / spread, ((0, 0), (margin,) * 2, (margin,) * 2), "symmetric")
    edge = np.sin(np.pi * (np.arange(window, dtype=np.float32) + 0.5) / window) ** 2
    weight = np.outer(edge, edge)
    total, weights = np.zeros((2, *values.shape[1:]), dtype=np.float32)
    with torch.inference_mode():
        for row in starts(values.shape[1], window, stride):
            for col in starts(values.shape[2], window, stride):
                place = slice(row, row + window), slice(col, col + window)
                tile = torch.from_numpy(values[:, place[0], place[1]])[None]
                with meter.forward(tuple(tile.shape)):
                    logits = network(torch.cat([tile, torch.ones_like(tile)], dim=1))
                total[place] += torch.sigmoid(logits)[0, 0].numpy() * weight
                weights[place] += weight
    inside = slice(margin, margin + height), slice(margin, margin + width)
    return total[inside] / weights[inside]


def compare(answer: Float, reference: Float, stride: int, first_seam: int) -> dict[str, Any]:
    """Absolute differences of probabilities, over all pixels and along the seams (None where
    there is none)."""
    wrong = np.abs(answer - reference)
    rows, cols = (_near_seam(length, stride, first_seam) for length in reference.shape)
    seams = rows[:, None] | cols[None]
    return {
        "mean": float(wrong.mean()), "max": float(wrong.max()),
        "seam_mean": float(wrong[seams].mean()) if seams.any() else None,
        "seam_max": float(wrong[seams].max()) if seams.any() else None,
        "elsewhere_mean": float(wrong[~seams].mean()),
        "other_side": float(((answer >= 0.5) != (reference >= 0.5)).mean()),
    }


def _near_seam(length: int, stride: int, first_seam: int) -> NDArray[np.bool_]:
    """Which pixels of a side lie within SEAM_PX of a seam inside the raster."""
    near = np.zeros(length, dtype=bool)
    for seam in range(stride + first_seam, length, stride):
        near[max(seam - SEAM_PX, 0) : seam + SEAM_PX] = True
    return near


def _read(answer: dict[str, Any]) -> Float:
    with rasterio.open(answer["path"]) as source:
        return source.read(answer["band"]).astype(np.float32) * np.float32(answer["scale"])


if __name__ == "__main__":
    main()

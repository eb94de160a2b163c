"""TerraTorch's ``tiled_inference`` at its defaults where the settings do not say otherwise.

It works on a tensor: the raster is read whole before, and written whole afterwards.
"""

from __future__ import annotations

import inspect

import rasterio
import torch
from terratorch.tasks.tiled_inference import tiled_inference

from .meter import Meter, settings
from .raw_bands import load


def main() -> None:
    wanted = settings()
    meter = Meter()
    model = load(wanted["card"], list(range(6)), 1e-4, meter=meter)
    with rasterio.open(wanted["raster"]) as source:
        values = source.read(
            [position + 1 for position in wanted["positions"]], out_dtype="float32"
        )
        profile = {**source.profile, "count": 1, "dtype": "float32", "nodata": None}
    given = {}
    if "window" in wanted:
        given = {
            "crop": wanted["window"], "stride": wanted["window"] - wanted["overlap"],
            "batch_size": wanted["batch"],
        }
    answer = tiled_inference(model, torch.from_numpy(values)[None], **given)
    with rasterio.open(wanted["output"], "w", **{**profile, "predictor": 3}) as target:
        target.write(answer[0].numpy())
    taken = {
        name: given.get(name, parameter.default)
        for name, parameter in inspect.signature(tiled_inference).parameters.items()
    }
    meter.finish(
        tile_px=taken["crop"], overlap_px=taken["crop"] - taken["stride"], batch=taken["batch_size"]
    )


if __name__ == "__main__":
    main()

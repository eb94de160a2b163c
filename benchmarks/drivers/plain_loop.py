"""The loop that most users write: read a window, predict, put it into an array, write the array.

Window 512 and no overlap where the settings do not say otherwise; batches of one.
"""

from __future__ import annotations

import rasterio
import torch
from rasterio.windows import Window

from .meter import Meter, settings
from .raw_bands import load
from .windows import Average, starts


def main() -> None:
    wanted = settings()
    meter = Meter()
    model = load(wanted["card"], list(range(6)), 1e-4, meter=meter)
    window = wanted.get("window", 512)
    stride = window - wanted.get("overlap", 0)
    with rasterio.open(wanted["raster"]) as source, torch.no_grad():
        average = Average(source.height, source.width)
        for row in starts(source.height, window, stride):
            for col in starts(source.width, window, stride):
                values = source.read(
                    [position + 1 for position in wanted["positions"]],
                    window=Window(col, row, window, window), out_dtype="float32",
                )
                answer = model(torch.from_numpy(values)[None])
                average.add(row, col, answer[0, 0].numpy())
        profile = {**source.profile, "count": 1, "dtype": "float32", "nodata": None}
    with rasterio.open(wanted["output"], "w", **{**profile, "predictor": 3}) as target:
        target.write(average.mean(), 1)
    meter.finish(tile_px=window, overlap_px=window - stride, batch=1)


if __name__ == "__main__":
    main()

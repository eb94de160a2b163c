"""The plain loop with onnxruntime in place of torch."""

from __future__ import annotations

import onnxruntime
import rasterio
from rasterio.windows import Window

from .meter import Meter, settings
from .windows import Average, starts


def main() -> None:
    wanted = settings()
    meter = Meter()
    session = onnxruntime.InferenceSession(wanted["onnx_raw"], providers=["CPUExecutionProvider"])
    window = wanted.get("window", 512)
    stride = window - wanted.get("overlap", 0)
    with rasterio.open(wanted["raster"]) as source:
        average = Average(source.height, source.width)
        for row in starts(source.height, window, stride):
            for col in starts(source.width, window, stride):
                values = source.read(
                    [position + 1 for position in wanted["positions"]],
                    window=Window(col, row, window, window), out_dtype="float32",
                )
                with meter.forward((1, *values.shape)):
                    (answer,) = session.run(None, {"bands": values[None]})
                average.add(row, col, answer[0, 0])
        profile = {**source.profile, "count": 1, "dtype": "float32", "nodata": None}
    with rasterio.open(wanted["output"], "w", **{**profile, "predictor": 3}) as target:
        target.write(average.mean(), 1)
    meter.finish(tile_px=window, overlap_px=window - stride, batch=1)


if __name__ == "__main__":
    main()

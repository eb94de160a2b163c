"""geoai-py's ``predict_geotiff``, at its defaults where the settings do not say otherwise."""

from __future__ import annotations

import inspect

import geoai.utils  # noqa: F401  (the function imports it when it is called)
import numpy as np
from geoai.inference import predict_geotiff

from .meter import Meter, settings
from .raw_bands import load


def main() -> None:
    wanted = settings()
    meter = Meter()
    model = load(wanted["card"], list(range(6)), 1e-4, meter=meter)
    names = {"window": "tile_size", "overlap": "overlap", "batch": "batch_size"}
    given = {theirs: wanted[ours] for ours, theirs in names.items() if ours in wanted}
    predict_geotiff(
        model, wanted["raster"], wanted["output"], device="cpu", verbose=False,
        input_bands=[position + 1 for position in wanted["positions"]],
        # Its own divides by 255, whatever the sensor.
        preprocess_fn=lambda tile: tile.astype(np.float32), **given,
    )
    taken = {
        name: given.get(name, parameter.default)
        for name, parameter in inspect.signature(predict_geotiff).parameters.items()
    }
    meter.finish(
        tile_px=taken["tile_size"], overlap_px=taken["overlap"], batch=taken["batch_size"]
    )


if __name__ == "__main__":
    main()

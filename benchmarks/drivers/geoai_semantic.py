"""geoai-py's ``semantic_inference_on_geotiff``, at its defaults where the settings do not say
otherwise, with its probabilities written beside the mask.

It divides by 255 and takes the first bands: the network undoes the one and is given all ten.
"""

from __future__ import annotations

import inspect

import rasterio
import torch
from geoai.train import semantic_inference_on_geotiff

from .meter import Meter, settings
from .raw_bands import load


def main() -> None:
    wanted = settings()
    meter = Meter()
    model = load(wanted["card"], wanted["positions"], 255e-4, classes=True, meter=meter)
    with rasterio.open(wanted["raster"]) as source:
        bands = source.count
    names = {"window": "window_size", "overlap": "overlap", "batch": "batch_size"}
    given = {theirs: wanted[ours] for ours, theirs in names.items() if ours in wanted}
    semantic_inference_on_geotiff(
        model, wanted["raster"], wanted["output"] + ".mask.tif", num_channels=bands,
        device=torch.device("cpu"), probability_path=wanted["output"], quiet=True, **given,
    )
    taken = {
        name: given.get(name, parameter.default)
        for name, parameter in inspect.signature(semantic_inference_on_geotiff).parameters.items()
    }
    meter.finish(
        tile_px=taken["window_size"], overlap_px=taken["overlap"], batch=taken["batch_size"]
    )


if __name__ == "__main__":
    main()

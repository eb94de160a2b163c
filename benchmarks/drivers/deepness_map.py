"""The map processor of the QGIS plugin Deepness, without its window, on the ONNX export.

At the defaults of its window where the settings do not say otherwise. It writes no raster: its
result is an array of classes and polygons in memory.
"""

from __future__ import annotations

from typing import Any

from deepness.common.channels_mapping import ChannelsMapping, ImageChannelStandaloneBand
from deepness.common.processing_overlap import ProcessingOverlap, ProcessingOverlapOptions
from deepness.common.processing_parameters.map_processing_parameters import ProcessedAreaType
from deepness.common.processing_parameters.segmentation_parameters import SegmentationParameters
from deepness.processing.map_processor.map_processor_segmentation import MapProcessorSegmentation
from deepness.processing.models.segmentor import Segmentor
from qgis.core import QgsApplication, QgsRasterLayer

from .meter import Meter, settings

# Those of its window: overlap in percent of the tile, and the size of the filter of the mask.
OVERLAP_PERCENT, MEDIAN_PX = 15, 9


class MeasuredSession:
    """Its session of onnxruntime, with the calls counted."""

    def __init__(self, session: Any, meter: Meter) -> None:
        self._session, self._meter = session, meter

    def run(self, output_names: Any, input_feed: dict[str, Any]) -> Any:
        (batch,) = input_feed.values()
        with self._meter.forward(batch.shape):
            return self._session.run(output_names, input_feed)


def main() -> None:
    wanted = settings()
    application = QgsApplication([b""], False)
    application.initQgis()
    meter = Meter()
    layer = QgsRasterLayer(wanted["raster"], "image")
    model = Segmentor(wanted["onnx_byte"])
    model.sess = MeasuredSession(model.sess, meter)
    bands = ChannelsMapping()
    bands.set_image_channels(
        [ImageChannelStandaloneBand(position + 1, "") for position in wanted["positions"]]
    )
    bands.set_number_of_model_inputs_same_as_image_channels()
    overlap = ProcessingOverlap(
        ProcessingOverlapOptions.OVERLAP_IN_PERCENT, percentage=OVERLAP_PERCENT
    )
    if "overlap" in wanted:
        overlap = ProcessingOverlap(
            ProcessingOverlapOptions.OVERLAP_IN_PIXELS, overlap_px=wanted["overlap"]
        )
    parameters = SegmentationParameters(
        resolution_cm_per_px=100 * layer.rasterUnitsPerPixelX(),
        tile_size_px=wanted.get("window", 512),
        batch_size=wanted.get("batch", 1), local_cache=False,
        processed_area_type=ProcessedAreaType.ENTIRE_LAYER, mask_layer_id=None,
        input_layer_id=layer.id(), input_channels_mapping=bands, processing_overlap=overlap,
        postprocessing_dilate_erode_size=MEDIAN_PX, model=model,
        pixel_classification__probability_threshold=0.5,
    )
    processor = MapProcessorSegmentation(
        rlayer=layer, vlayer_mask=None, map_canvas=None, params=parameters
    )
    processor.run()
    processor.get_result_img()
    meter.finish(
        tile_px=parameters.tile_size_px, overlap_px=parameters.processing_overlap_px,
        batch=parameters.batch_size,
    )


if __name__ == "__main__":
    main()

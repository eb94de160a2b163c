"""Writes the model that ships with the plugin: changedetect, judged by evaluate.

    ready_model.py

Run it with QGIS's Python where a parameter of one of the two tools has changed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtCore import QPointF

ROOT = Path(__file__).resolve().parent.parent
MODEL = ROOT / "resources" / "processing_models" / "changedetect_and_evaluate.model3"
# The parameters of each step that the model asks for, and those outputs that it hands out.
INPUTS = {
    "changedetect": ("SERIES", "DATES", "BANDS", "CUSTOM_BANDS", "SITES", "SITE_ID", "DEVICE"),
    "evaluate": ("REFERENCE", "REFERENCE_DATES", "SITES", "SITE_ID"),
}
OUTPUTS = {"changedetect": ("FOOTPRINTS", "CHANGES", "FOOTPRINT_RASTER"), "evaluate": ("REPORT",)}
HANDED_ON = "FOOTPRINT_RASTER"
COLUMN_PX, ROW_PX = 260.0, 90.0


def build() -> QgsProcessingModelAlgorithm:
    """Both tools must be registered. Parameters keep the names that they have in the tools."""
    source = QgsProcessingModelChildParameterSource
    model = QgsProcessingModelAlgorithm(MODEL.stem, "Evaluation")
    for number, (step, names) in enumerate(INPUTS.items()):
        tool = QgsApplication.processingRegistry().algorithmById(f"euromine:{step}")
        child = QgsProcessingModelChildAlgorithm(tool.id())
        child.setChildId(step)
        child.setDescription(tool.displayName())
        child.setPosition(QPointF((2 + number) * COLUMN_PX, 3 * ROW_PX))
        for name in names:
            child.addParameterSources(name, [source.fromModelParameter(name)])
            if name not in model.parameterComponents():
                definition = tool.parameterDefinition(name).clone()
                if name == "REFERENCE":
                    # The tool takes polygons instead, the model masks only.
                    definition.setFlags(
                        definition.flags() & ~QgsProcessingParameterDefinition.Flag.FlagOptional
                    )
                component = QgsProcessingModelParameter(name)
                row = len(model.parameterComponents())
                component.setPosition(QPointF((row % 2) * COLUMN_PX, (1 + row // 2) * ROW_PX))
                model.addModelParameter(definition, component)
        if step == "evaluate":
            mapped = source.fromChildOutput("changedetect", HANDED_ON)
            child.addParameterSources("PREDICTION", [mapped])
        outputs = {}
        for row, name in enumerate(OUTPUTS[step]):
            output = QgsProcessingModelOutput(name, tool.parameterDefinition(name).description())
            output.setChildId(step)
            output.setChildOutputName(name)
            # A step leaves out what a user leaves out: the next one would have nothing.
            output.setMandatory(name == HANDED_ON)
            output.setPosition(QPointF((2 + number) * COLUMN_PX, (4 + row) * ROW_PX))
            outputs[name] = output
        child.setModelOutputs(outputs)
        model.addChildAlgorithm(child)
    model.setParameterOrder(
        ["SERIES", "DATES", "REFERENCE", "REFERENCE_DATES", "SITES", "SITE_ID", "BANDS",
         "CUSTOM_BANDS", "DEVICE"]
    )
    model.updateDestinationParameters()
    return model


def main() -> int:
    # Found as the plugin is, beside this folder.
    sys.path.insert(0, str(ROOT))
    from euromine_qgis.provider import EuroMineProvider

    application = QgsApplication([], False)
    application.initQgis()
    provider = EuroMineProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    MODEL.parent.mkdir(parents=True, exist_ok=True)
    written = build().toFile(str(MODEL))
    QgsApplication.processingRegistry().removeProvider(provider)
    application.exitQgis()
    return 0 if written else 1


if __name__ == "__main__":
    sys.exit(main())

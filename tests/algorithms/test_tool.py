"""What all tools have from ``algorithms/tool.py``: their looks, and checks before they run."""

from __future__ import annotations

from pathlib import Path

import pytest

from euromine_qgis.algorithms.tool import Tool
from euromine_qgis.layout import ICONS

TOOLS = (
    "changedetect", "mapfootprint", "evaluate", "finetune", "benchmark", "checkenvironment",
)
REFUSED = {
    "changedetect": ({"SERIES": []}, "SERIES is empty.\nGive one raster for each date."),
    "mapfootprint": ({"SERIES": []}, "SERIES is empty.\nGive one raster for each date."),
    "evaluate": (
        {}, "PREDICTION and PREDICTION_POLYGONS hold nothing.\n"
        "Give rasters as PREDICTION or a polygon layer as PREDICTION_POLYGONS.",
    ),
    "finetune": ({}, "SERIES is empty.\nGive one raster for each date."),
    "benchmark": ({}, "FOLDER is empty.\nChoose the folder that holds the sites."),
    "checkenvironment": (
        {"REPAIR": True, "REMOVE": True},
        "REMOVE contradicts INSTALL and REPAIR: choose one of them.",
    ),
}


@pytest.mark.parametrize(
    ("name", "icon"), [*zip(TOOLS, TOOLS), ("changedetect_and_evaluate", "evaluate")]
)
def test_a_tool_looks_as_its_name_says(provider, name, icon):
    provider.refreshAlgorithms()
    algorithm = provider.algorithm(name)
    assert isinstance(algorithm, Tool) == (name in TOOLS)
    assert Path(algorithm.svgIconPath()) == ICONS / f"{icon}.svg"
    assert algorithm.helpUrl().endswith(f"/docs/tools/{name}.md")
    assert algorithm.create().id() == f"euromine:{name}"


@pytest.mark.parametrize("name", TOOLS)
def test_steps_of_models_are_refused_what_dialogs_are(tool, context, feedback, name):
    """A model does not check its steps."""
    parameters, told = REFUSED[name]
    assert tool(name).checkParameterValues(parameters, context) == (False, told)
    step = tool(name).create()
    assert not step.prepare(parameters, context, feedback)
    assert told in feedback.textLog()

"""Names, types and values of the tools: what models, scripts and other programs rely on."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingParameterDefinition

INPUTS = {
    "SERIES": "multilayer", "DATES": "string", "SITES": "source", "SITE_ID": "field",
    "BANDS": "enum", "CUSTOM_BANDS": "string", "MODEL": "enum", "MODEL_FILE": "file",
    "THRESHOLD": "number", "TEMPORAL": "enum", "PAIRS": "enum", "MIN_AREA_HA": "number",
    "REFERENCE": "multilayer", "DEVICE": "enum", "SMOOTHING": "number",
    "MEMORY_LIMIT": "number", "EXPLAIN": "string",
    "FOOTPRINTS": "sink", "CHANGES": "sink",
    "FOOTPRINT_RASTER": "rasterDestination", "PROBABILITY_RASTER": "rasterDestination",
    "CHANGE_RASTER": "rasterDestination", "REPORT": "fileDestination",
}
OF_CHANGES = {"PAIRS", "EXPLAIN", "CHANGES", "CHANGE_RASTER"}
MAPPING = ("changedetect", "mapfootprint")


def test_the_provider_lists_its_tools(provider):
    assert provider.id() == "euromine"
    names = {algorithm.name() for algorithm in provider.algorithms()}
    assert names == {
        "changedetect", "mapfootprint", "evaluate", "finetune", "benchmark", "checkenvironment",
        "changedetect_and_evaluate",
    }


@pytest.mark.parametrize("name", MAPPING)
def test_parameters_have_the_names_and_types_that_programs_rely_on(tool, name):
    found = {one.name(): one.type() for one in tool(name).parameterDefinitions()}
    left_out = OF_CHANGES if name == "mapfootprint" else set()
    assert found == {key: kind for key, kind in INPUTS.items() if key not in left_out}


@pytest.mark.parametrize("name", MAPPING)
def test_outputs_are_declared(tool, name):
    outputs = {one.name(): one.type() for one in tool(name).outputDefinitions()}
    for number in ("CA_TIOU", "MEAN_IOU", "AREA_FIRST_HA", "AREA_LAST_HA"):
        assert outputs[number] == "outputNumber"
    assert outputs["REPORT"] == "outputHtml"
    assert outputs["FOOTPRINTS"] == "outputVector"
    assert outputs["FOOTPRINT_RASTER"] == "outputRaster"


@pytest.mark.parametrize(
    ("parameter", "options", "default"),
    [
        ("BANDS", ["auto", "eurominenet10", "sentinel2_l2a", "landsat_c2l2", "six", "rgb",
                   "custom"], "auto"),
        ("TEMPORAL", ["none", "hmm"], "hmm"),
        ("PAIRS", ["consecutive", "first_last", "all"], "consecutive"),
        ("DEVICE", ["auto", "cpu", "cuda", "mps"], "auto"),
    ],
)
def test_choices_are_plain_words(tool, parameter, options, default):
    definition = tool("changedetect").parameterDefinition(parameter)
    assert definition.usesStaticStrings()
    assert definition.options() == options
    assert definition.defaultValue() == default


def test_models_are_those_of_the_installation(tool):
    definition = tool("changedetect").parameterDefinition("MODEL")
    assert {"accurate", "fast"} <= set(definition.options())
    assert definition.usesStaticStrings()
    assert definition.defaultValue() == "fast"


def test_only_the_series_must_be_given(tool):
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    changes = tool("changedetect")
    needed = [
        one.name() for one in changes.parameterDefinitions()
        if not one.flags() & optional and one.defaultValue() is None
    ]
    assert needed == ["SERIES"]


def test_what_few_need_is_advanced(tool):
    advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    found = {
        one.name() for one in tool("changedetect").parameterDefinitions() if one.flags() & advanced
    }
    assert found == {
        "CUSTOM_BANDS", "MODEL_FILE", "DEVICE", "SMOOTHING", "MEMORY_LIMIT", "EXPLAIN",
    }


def test_site_id_offers_the_fields_of_sites(tool):
    definition = tool("changedetect").parameterDefinition("SITE_ID")
    assert definition.parentLayerParameterName() == "SITES"


def test_everything_has_help_with_an_example(provider):
    for algorithm in provider.algorithms():
        assert "Example" in algorithm.shortHelpString(), algorithm.id()
        assert algorithm.shortDescription() and algorithm.tags() and algorithm.group()
        assert not algorithm.icon().isNull(), algorithm.id()
        for definition in algorithm.parameterDefinitions():
            assert "Example" in definition.help(), (algorithm.id(), definition.name())


def test_a_copy_is_of_the_same_tool(provider):
    for algorithm in provider.algorithms():
        assert type(algorithm.createInstance()) is type(algorithm)

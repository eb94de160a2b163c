"""The pages of the tools: each is there, and speaks of all that its tool has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from qgis.core import QgsProcessingParameterEnum

from euromine_qgis.layout import PACKAGE

CHECKOUT = PACKAGE.parent
TOOLS = (
    "benchmark", "changedetect", "changedetect_and_evaluate", "checkenvironment", "evaluate",
    "finetune", "mapfootprint",
)
METADATA = (CHECKOUT / "metadata.txt").read_text(encoding="utf-8")
REPOSITORY = re.search(r"^repository=(\S+)$", METADATA, re.M)[1]
LINK = re.compile(r"\]\(([^)\s#]+)?(?:#([^)\s]+))?\)")


def page_of(algorithm) -> Path:
    start = f"{REPOSITORY}/blob/main/"
    assert algorithm.helpUrl().startswith(start)
    return CHECKOUT / algorithm.helpUrl().removeprefix(start)


def rows(text: str) -> dict[str, str]:
    """The rows of the table of parameters, by the names in their first cell."""
    table = text.partition("## Parameters")[2].partition("\n## ")[0]
    found = {}
    for line in table.splitlines():
        if line.startswith("| `"):
            for name in re.findall(r"`([^`]+)`", line.split("|")[1]):
                found[name] = line
    return found


def anchors(text: str) -> set[str]:
    """As GitHub makes them of headings."""
    titles = re.findall(r"^#+ (.+)$", text, re.M)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def test_every_tool_has_a_page(provider):
    provider.refreshAlgorithms()
    assert tuple(sorted(one.name() for one in provider.algorithms())) == TOOLS
    for algorithm in provider.algorithms():
        assert page_of(algorithm).is_file(), algorithm.helpUrl()
    pages = {path.stem for path in (CHECKOUT / "docs" / "tools").glob("*.md")}
    assert pages == set(TOOLS)


@pytest.mark.parametrize("tool", TOOLS)
def test_a_page_speaks_of_every_parameter_as_users_see_it(provider, tool):
    provider.refreshAlgorithms()
    algorithm = provider.algorithm(tool)
    text = page_of(algorithm).read_text(encoding="utf-8")
    assert text.startswith(f"# {algorithm.displayName()}\n")
    described = rows(text)
    assert set(described) == {one.name() for one in algorithm.parameterDefinitions()}
    for definition in algorithm.parameterDefinitions():
        row = described[definition.name()]
        assert definition.description() in row, definition.name()
        if isinstance(definition, QgsProcessingParameterEnum):
            default = definition.defaultValue()
            proposed = default[0] if isinstance(default, list) else default
            assert row.rstrip(" |").endswith(f"`{proposed}`"), definition.name()
    outputs = text.partition("## Outputs")[2].partition("## What goes wrong")[0]
    for output in algorithm.outputDefinitions():
        # The outputs of a model are told on the pages of its steps.
        assert output.name() in (text if ":" in output.name() else outputs), output.name()
    for example in (f"qgis_process run {algorithm.id()} ", f'processing.run("{algorithm.id()}"'):
        assert example in text


@pytest.mark.parametrize("tool", TOOLS)
def test_names_in_examples_are_parameters(provider, tool):
    provider.refreshAlgorithms()
    text = page_of(provider.algorithm(tool)).read_text(encoding="utf-8")
    for block in re.findall(r"```sh\n(.*?)```", text, re.S):
        for command in block.replace("\\\n", " ").splitlines():
            _, _, call = command.partition("euromine:")
            name, *arguments = call.split()
            known = {one.name() for one in provider.algorithm(name).parameterDefinitions()}
            assert {argument.partition("=")[0] for argument in arguments} <= known, command
    for block in re.findall(r"```python\n(.*?)```", text, re.S):
        known = {one.name() for one in provider.algorithm(tool).parameterDefinitions()}
        assert set(re.findall(r'"([\w:]+)": ', block)) <= known


@pytest.mark.parametrize("tool", TOOLS)
def test_links_lead_somewhere(provider, tool):
    path = CHECKOUT / "docs" / "tools" / f"{tool}.md"
    for target, anchor in LINK.findall(path.read_text(encoding="utf-8")):
        linked = (path.parent / target).resolve() if target else path
        assert linked.is_file(), target
        if anchor:
            assert anchor in anchors(linked.read_text(encoding="utf-8")), anchor

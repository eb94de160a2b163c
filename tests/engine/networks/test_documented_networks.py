"""docs/networks.md names what can be built, with as many parameters as it says."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomllib
import torch

from euromine_qgis.engine import networks

PAGE = Path(__file__).parents[3] / "docs" / "networks.md"


def rows() -> list[list[str]]:
    """The cells of the table of the paper's models."""
    table = PAGE.read_text(encoding="utf-8").split("## The paper's models")[1]
    lines = table.split("These do not:")[0].splitlines()
    cells = [[cell.strip(" `") for cell in line.split("|")[1:-1]] for line in lines if "|" in line]
    return cells[2:]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_a_model_of_the_paper_runs(row: list[str]) -> None:
    _, name, encoder, options, million, _ = row
    torch.manual_seed(0)
    network = networks.build(
        name, encoder=encoder, band_mean=[0.1] * 6, band_std=[0.1] * 6, **tomllib.loads(options)
    ).eval()
    count = sum(parameter.numel() for parameter in network.parameters())
    assert count / 1e6 == pytest.approx(float(million), abs=0.051)
    with torch.inference_mode():
        features = network.encode(torch.randn(2, 12, 160, 160))
        footprint, change = network.footprint(features), network.change(features, features)
    assert footprint.shape == (2, 1, 160, 160) and change.shape == (2, 2, 160, 160)
    assert torch.isfinite(footprint).all() and torch.isfinite(change).all()


def test_the_page_names_every_architecture() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [name for name in networks.ARCHITECTURES if f"`{name}`" not in text] == []

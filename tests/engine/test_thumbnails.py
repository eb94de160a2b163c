"""Thumbnails are every n-th pixel, however the raster is cut into blocks."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st

from euromine_qgis.engine import thumbnails
from euromine_qgis.engine.grid import Grid, Window
from euromine_qgis.engine.series import SceneDate
from euromine_qgis.engine.thumbnails import Thumbnails


def picked(height, width, block, longest):
    grid = Grid("EPSG:32633", Affine(10, 0, 500_000, 0, -10, 5_000_000), width, height)
    bands = SimpleNamespace(indices=dict.fromkeys(("red", "green", "blue"), 1))
    scene = SimpleNamespace(date=SceneDate(2020), bands=bands)
    series = SimpleNamespace(grid=grid, scenes=[scene])
    original, thumbnails.LONGEST_SIDE_PX = thumbnails.LONGEST_SIDE_PX, longest
    try:
        small = Thumbnails(series, None, with_reference=False)
    finally:
        thumbnails.LONGEST_SIDE_PX = original
    codes = (np.arange(height * width) % 251).astype(np.uint8).reshape(1, height, width)
    colour = np.full((1, 6, height, width), 0.1, dtype=np.float32)
    for row in range(0, height, block):
        for col in range(0, width, block):
            core = Window(row, col, min(block, height - row), min(block, width - col))
            part = (slice(None), *core.slices)
            decoded = SimpleNamespace(states=codes[part], mine=codes[part] / 255)
            small.add(core, colour[(slice(None), *part)], SimpleNamespace(decoded=decoded), None,
                      None, None)
    (pictures,) = small.pictures()
    return pictures, codes[0]


@settings(max_examples=40, deadline=None)
@given(
    height=st.integers(1, 60),
    width=st.integers(1, 60),
    block=st.integers(1, 64),
    longest=st.integers(4, 40),
)
def test_blocks_do_not_show(height, width, block, longest):
    pictures, codes = picked(height, width, block, longest)
    step = max(1, -(-max(height, width) // longest))
    assert (pictures.footprints[0] == codes[::step, ::step]).all()
    assert max(pictures.footprints.shape) <= longest


def test_pixels_have_their_size_on_the_ground():
    pictures, _ = picked(30, 60, 16, 20)
    assert pictures.aspect == 1
    assert pictures.pixel_width_m == pytest.approx(30, rel=1e-3)

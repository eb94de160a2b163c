"""The legend that stands above the pictures of all sites."""

from __future__ import annotations

import base64
import io

import numpy as np
from growing_mine import make_pictures
from PIL import Image

from euromine_qgis.engine.report.sheets import sheet_legend
from euromine_qgis.engine.report.text import Texts


def legend(years: int) -> np.ndarray:
    """Its pixels, dark where something is drawn, for a series of so many years."""
    pictures = make_pictures(tuple(str(1999 + year) for year in range(years)), (12, 15))
    encoded = sheet_legend(pictures, [], Texts("en")).source.partition(",")[2]
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(encoded))).convert("L"))


def test_more_years_than_a_line_holds_go_on_in_the_next():
    ten, many = legend(10), legend(26)
    assert many.shape[0] > ten.shape[0] and many.shape[1] == ten.shape[1]
    # Nothing is cut off at the right edge.
    assert (many[:, -20:] == 255).all()

"""Which colour stands for which year."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from growing_mine import make_pictures
from matplotlib.colors import to_rgb

from euromine_qgis.engine.report import maps, painting
from euromine_qgis.engine.report.text import Texts


def pictures_of(dates):
    """Four pixels: mine from the first date on, from the second, from the third, and never."""
    base = make_pictures(dates, (1, 4))
    return replace(
        base,
        true_colour=None,
        footprints=np.array([[[1, 0, 0, 0]], [[1, 1, 0, 0]], [[1, 1, 1, 0]]], dtype=np.uint8),
        first_gain_year=np.array([[0, int(dates[1][:4]), int(dates[2][:4]), 0]], dtype=np.uint16),
    )


@pytest.mark.parametrize(
    ("dates", "began", "years"),
    [
        (("2018", "2019", "2021"), "2018", [2019, 2021]),
        (("2019-03", "2019-09", "2020-06"), "2019-03", [2019, 2020]),
        (("2019-03-01", "2019-06-01", "2019-09-01"), "2019-03-01", [2019]),
    ],
)
def test_what_comes_within_the_first_year_has_a_colour_of_its_own(dates, began, years):
    pictures = pictures_of(dates)
    found, shown, colours = painting.first_seen(pictures)
    assert (found, shown) == (began, years)
    assert len({painting.STABLE_COLOUR, *colours}) == len(years) + 1
    of_year = dict(zip(shown, colours[1:]))
    image = painting.first_year(pictures)[0]
    expected = [painting.STABLE_COLOUR, of_year[int(dates[1][:4])], of_year[int(dates[2][:4])]]
    np.testing.assert_allclose(image[:3], [to_rgb(colour) for colour in expected])
    np.testing.assert_allclose(image[3], 0.86)
    assert f"in {began} as a rule" in maps.change_maps(pictures, Texts("en")).caption


def test_all_sites_have_the_same_colours():
    """One legend stands for all of them, and not every site gains in the first year."""
    pictures = pictures_of(("2019-03", "2019-09", "2020-06"))
    quiet = replace(pictures, first_gain_year=np.zeros_like(pictures.first_gain_year))
    assert painting.first_seen(quiet) == painting.first_seen(pictures)


def test_what_was_lost_and_gained_again_was_first_seen_in_the_beginning():
    pictures = replace(
        pictures_of(("2018", "2019", "2021")),
        footprints=np.array([[[1, 0, 0, 0]], [[0, 1, 0, 0]], [[1, 1, 1, 0]]], dtype=np.uint8),
        first_gain_year=np.array([[2021, 2019, 2021, 0]], dtype=np.uint16),
    )
    np.testing.assert_allclose(painting.first_year(pictures)[0][0], to_rgb(painting.STABLE_COLOUR))

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from growing_mine import make_pictures

from euromine_qgis.engine.report import maps, sheets
from euromine_qgis.engine.report.text import Texts

TEXTS = Texts("en")


@pytest.fixture(scope="module")
def pictures():
    return make_pictures(("2018", "2019", "2021"), (12, 15))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"dates": ("2018",)}, "true_colour"),
        ({"footprints": np.zeros((3, 12, 14), np.uint8)}, "footprints"),
        ({"probability": np.zeros((2, 12, 15), np.uint8)}, "probability"),
        ({"change": np.zeros((12, 15, 3), np.uint8)}, "change map"),
        ({"aspect": 0.0}, "positive"),
        ({"pixel_width_m": -1.0}, "positive"),
    ],
)
def test_pictures_that_do_not_fit_are_refused(pictures, changed, said):
    with pytest.raises(ValueError, match=said):
        replace(pictures, **changed)


@pytest.mark.parametrize("shape", [(4, 60), (60, 4), (1, 1)])
def test_maps_of_any_shape(shape):
    pictures = make_pictures(("2018", "2019"), shape)
    for figure in (
        maps.series_map(pictures, TEXTS),
        maps.change_maps(pictures, TEXTS),
        maps.confidence_maps(pictures, pictures.probability, TEXTS),
        maps.agreement_map(pictures, pictures.reference, TEXTS),
        maps.change_agreement_maps(pictures, pictures.reference, TEXTS),
    ):
        assert figure.source.startswith("data:image/jpeg;base64,")
        assert 0 < figure.width_px <= 960 and 0 < figure.height_px <= 1200


def test_a_series_in_which_nothing_was_seen():
    pictures = make_pictures(("2018", "2019"), (12, 15))
    blind = replace(
        pictures,
        footprints=np.full_like(pictures.footprints, 255),
        change=np.full_like(pictures.change, 255),
        first_gain_year=np.zeros_like(pictures.first_gain_year),
        probability=np.full_like(pictures.probability, 255),
        reference=np.full_like(pictures.reference, 255),
    )
    said = maps.series_map(blind, TEXTS).alternative
    assert "it covers – of the ground that was seen in the first and – in the last." in said
    said = maps.change_maps(blind, TEXTS).alternative
    assert "stable mine covers – of the ground that was seen at both, gain –, loss –." in said
    assert maps.confidence_maps(blind, blind.probability, TEXTS).width_px > 0
    assert maps.agreement_map(blind, blind.reference, TEXTS) is None
    assert maps.change_agreement_maps(blind, blind.reference, TEXTS) is None


def test_shares_are_of_the_ground_that_was_seen():
    """Of ten pixels a cloud hides six at the last date: three gained, one lost, of four."""
    base = make_pictures(("2018", "2019"), (1, 10), with_reference=False, site="Bulgaria_1")
    pictures = replace(
        base,
        footprints=np.array([[[0, 0, 0, 1, 1, 1, 0, 0, 0, 0]],
                             [[1, 1, 1, 0, 255, 255, 255, 255, 255, 255]]], dtype=np.uint8),
        change=np.array([[2, 2, 2, 3, 255, 255, 255, 255, 255, 255]], dtype=np.uint8),
        probability=np.array([[[0] * 10], [[110, 200, 200, 0, *[255] * 6]]], dtype=np.uint8),
    )
    assert (
        "it covers 30.0% of the ground that was seen in the first and 75.0% in the last."
    ) in maps.series_map(pictures, TEXTS).alternative
    assert (
        "stable mine covers 0.0% of the ground that was seen at both, gain 75.0%, loss 25.0%."
    ) in maps.change_maps(pictures, TEXTS).alternative
    assert (
        "10.0% of the ground that was seen is less than 80% certain at some date."
    ) in maps.confidence_maps(pictures, pictures.probability, TEXTS).alternative
    assert sheets.site_sheet(pictures, [], TEXTS, "").alternative == (
        "Small pictures of Bulgaria_1 from 2018 to 2019: the mapped mine covers 30.0% of the "
        "ground that was seen at first and 75.0% at last; in the change map, stable mine covers "
        "0.0% of the ground that was seen at both, gain 75.0%, loss 25.0%."
    )


def test_long_series_are_thinned_and_say_so():
    dates = tuple(str(year) for year in range(2000, 2025))
    figure = maps.series_map(make_pictures(dates, (6, 8)), TEXTS)
    assert "12 of 25 dates are shown" in figure.caption
    assert "from 2000 to 2024" in figure.alternative


def test_the_found_share_of_change_is_told():
    """Four pixels change in the reference; the map finds two, calls one a loss, misses one."""
    base = make_pictures(("2018", "2019"), (1, 4))
    pictures = replace(
        base,
        footprints=np.array([[[0, 0, 1, 0]], [[1, 1, 0, 0]]], dtype=np.uint8),
        reference=np.array([[[0, 0, 0, 0]], [[1, 1, 1, 1]]], dtype=np.uint8),
    )
    figure = maps.change_agreement_maps(pictures, pictures.reference, TEXTS)
    assert "50% of the changed area was found" in figure.alternative

"""Folders in EuroMineNet's layout, with the spellings and gaps that releases have."""

from __future__ import annotations

import pytest

from euromine_qgis.engine.errors import JobError
from euromine_qgis.engine.eurominenet import OFFICIAL, choose_sites, parse_years, split_of


def make(folder, sites, years=(2015, 2024), image="image", label="label"):
    for site in sites:
        for part in (image, label):
            (folder / site / part).mkdir(parents=True)
            for year in years:
                (folder / site / part / f"Year{year}.tif").touch()


def names(sample):
    return [site.name for site in sample.sites]


def test_the_official_split_is_by_site():
    assert len(OFFICIAL["test"]) == 17 and len(OFFICIAL["val"]) == 14
    assert not set(OFFICIAL["test"]) & set(OFFICIAL["val"])
    assert split_of("Bulgaria_1") == "test" and split_of("Bulgaria_12") == "val"
    assert split_of("Bulgaria_2") == split_of("Anywhere") == "train"


def test_portugal_is_the_same_place_in_both_spellings():
    assert split_of("Portuga_1") == split_of("Portugal_1") == "val"
    assert split_of("Portugal_2") == "train"


@pytest.mark.parametrize("inner", ["", "EuroMineNet"])
def test_all_spellings_are_found(tmp_path, inner):
    folder = tmp_path / inner
    make(folder, ["Sweden_4", "Bulgaria_1"])
    make(folder, ["Hungary_8"], image="images", label="labels")
    make(folder, ["Italy_2"], image="Images", label="Label")
    make(folder, ["Poland_9", "Portugal_1"])
    (folder / "splits").mkdir()
    (folder / "readme.txt").touch()
    sample = choose_sites(tmp_path, "test")
    assert names(sample) == ["Bulgaria_1", "Hungary_8", "Italy_2", "Sweden_4"]
    assert sorted(sample.sites[1].images) == sorted(sample.sites[1].labels) == [2015, 2024]
    assert "Finland_3" in sample.left_out and len(sample.left_out) == 13
    assert names(choose_sites(tmp_path, "val")) == ["Portugal_1"]
    assert names(choose_sites(tmp_path, "train")) == ["Poland_9"]
    everything = choose_sites(tmp_path, "all")
    assert len(everything.sites) == 6 and everything.left_out == {}


def test_sites_come_in_the_order_of_their_numbers(tmp_path):
    make(tmp_path, ["Poland_10", "Poland_9", "Austria_1"])
    assert names(choose_sites(tmp_path, "all")) == ["Austria_1", "Poland_9", "Poland_10"]


def test_years_are_chosen_and_gaps_are_told(tmp_path):
    make(tmp_path, ["Italy_2"], years=(2015, 2016, 2017))
    make(tmp_path, ["Sweden_1"], years=(2020,))
    (tmp_path / "Italy_2" / "label" / "Year2016.tif").unlink()
    sample = choose_sites(tmp_path, "test", (2016, 2017))
    assert names(sample) == ["Italy_2"]
    assert sorted(sample.sites[0].images) == [2016, 2017]
    assert sorted(sample.sites[0].labels) == [2017]
    assert "of the years asked for" in sample.left_out["Sweden_1"]


def test_years_are_read_as_lists_and_ranges():
    assert parse_years("") == ()
    assert parse_years("2018;2016, 2020-2022") == (2016, 2018, 2020, 2021, 2022)
    with pytest.raises(JobError, match="'soon'") as caught:
        parse_years("2016;soon")
    assert "2015-2024" in caught.value.remedy


def test_folders_without_sites_are_refused(tmp_path):
    with pytest.raises(JobError, match="nowhere is no folder"):
        choose_sites(tmp_path / "nowhere", "test")
    with pytest.raises(JobError, match="holds no sites") as caught:
        choose_sites(tmp_path, "test")
    assert "label/Year2019.tif" in caught.value.remedy
    make(tmp_path, ["Poland_9"])
    with pytest.raises(JobError, match="none of the split test") as caught:
        choose_sites(tmp_path, "test")
    assert "SPLIT" in caught.value.remedy
    with pytest.raises(JobError, match="an image with a label") as caught:
        choose_sites(tmp_path, "train", (1999,))
    assert "YEARS" in caught.value.remedy

from __future__ import annotations

from euromine_qgis.worker.pip_progress import FETCHING, PipProgress


def test_bytes_add_up_over_files_and_within_one():
    seen = PipProgress(expected_bytes=40e6)
    seen.already(7_100_000)
    for line in (
        "Collecting timm==1.0.31",
        "  Downloading timm-1.0.31-py3-none-any.whl.metadata (33 kB)",
        "Downloading timm-1.0.31-py3-none-any.whl (2.8 MB)",
        "Progress 0 of 2798714",
        "Progress 2798714 of 2798714",
        "Downloading rasterio-1.4.4-cp311-cp311-manylinux_2_28_x86_64.whl (35.9 MB)",
        "Progress 10101286 of 35881871",
    ):
        seen.feed(line)
    assert abs(seen.fraction - 0.5) < 1e-6
    assert seen.doing == (FETCHING, "rasterio-1.4.4 (20 MB)")


def test_more_than_expected_is_not_more_than_everything():
    seen = PipProgress(expected_bytes=10)
    seen.feed("Progress 50 of 100")
    assert seen.fraction == 1.0


def test_files_of_a_folder_are_named_on_any_system():
    seen = PipProgress(0)
    assert seen.feed("Processing c:\\my wheels\\torch-2.14.1+cpu-cp312-cp312-win_amd64.whl "
                     "(from -r requirements.txt (line 2))")
    assert seen.doing[1].startswith("torch-2.14.1+cpu")
    assert not seen.feed("Looking in links: wheels")

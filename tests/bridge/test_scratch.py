from __future__ import annotations

from euromine_qgis.bridge.scratch import remove_unfinished, scratch_folder


def test_the_folder_is_gone_afterwards():
    with scratch_folder() as folder:
        (folder / "sites.gpkg").touch()
    assert not folder.exists()


def test_only_what_that_worker_left_is_removed(tmp_path):
    for name in (".out.77.part.tif", ".out.77.part.tif.aux.xml", ".out.78.part.tif", "out.tif"):
        (tmp_path / name).touch()
    remove_unfinished([str(tmp_path / "out.tif"), str(tmp_path / "report.html")], 77)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".out.78.part.tif", "out.tif"]

from __future__ import annotations

import sys

import pytest
from qgis.core import QgsProcessingException

from euromine_qgis.bridge import diagnosis, models


@pytest.fixture
def check(provider, feedback):
    import processing

    def run(**parameters):
        return processing.run("euromine:checkenvironment", parameters, feedback=feedback)

    return run


def test_a_python_that_lacks_packages_is_described(check, feedback, monkeypatch, tmp_path):
    monkeypatch.setenv("EUROMINE_PYTHON", sys.executable)
    page = tmp_path / "environment.html"
    results = check(OUTPUT=str(page))
    assert results["TORCH_OK"] is False
    assert results["READY"] is False
    assert results["DEVICE"] == ""
    assert "warning: Packages: Missing: torch" in feedback.text
    assert "-m venv" in feedback.text and "requirements.txt" in feedback.text
    assert "torch" in page.read_text(encoding="utf-8")
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_python_that_does_not_start_is_described(check, feedback, monkeypatch):
    monkeypatch.setenv("EUROMINE_PYTHON", "/nowhere/python")
    assert check()["READY"] is False
    assert "/nowhere/python" in feedback.text


def test_the_worker_s_environment_is_ready(check, feedback, worker):
    results = check()
    assert results == {"TORCH_OK": True, "READY": True, "DEVICE": results["DEVICE"]}
    assert results["DEVICE"] in ("cpu", "cuda", "mps")
    assert f"Python: {worker} (the variable EUROMINE_PYTHON)" in feedback.text
    assert "Models: accurate" in feedback.text
    assert "torch" not in sys.modules


def test_models_that_are_broken_are_named(monkeypatch, tmp_path, qgis_app):
    (tmp_path / "accurate.json").write_text((models.MODELS / "accurate.json").read_text())
    (tmp_path / "broken.json").write_text("{")
    monkeypatch.setattr(models, "MODELS", tmp_path)
    texts = [one.text for one in diagnosis._models() if one.level == diagnosis.FAULT]
    assert any("accurate.safetensors" in text for text in texts)
    assert any("broken.json" in text for text in texts)


def test_a_page_that_cannot_be_written_is_named(check, monkeypatch, tmp_path):
    monkeypatch.setenv("EUROMINE_PYTHON", "/nowhere/python")
    (tmp_path / "file").touch()
    with pytest.raises(QgsProcessingException, match="page.html cannot be written"):
        check(OUTPUT=str(tmp_path / "file" / "page.html"))


def test_the_folder_of_the_page_is_made(check, monkeypatch, tmp_path):
    monkeypatch.setenv("EUROMINE_PYTHON", "/nowhere/python")
    check(OUTPUT=str(tmp_path / "new" / "page.html"))
    assert (tmp_path / "new" / "page.html").is_file()

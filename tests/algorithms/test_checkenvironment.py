from __future__ import annotations

import sys

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException
from small_wheels import TORCH, wheel

from euromine_qgis.algorithms import checkenvironment
from euromine_qgis.bridge import diagnosis, interpreter, models, private_environment
from euromine_qgis.worker import build_plan, environment


@pytest.fixture
def check(provider, feedback):
    from qgis import processing

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
    page = tmp_path / "file" / "page.html"
    with pytest.raises(QgsProcessingException) as caught:
        check(OUTPUT=str(page))
    assert f"OUTPUT cannot be written to {page}: " in str(caught.value)
    assert str(caught.value).endswith("\nChoose another folder.")


def test_a_page_of_the_user_s_is_not_overwritten(check, feedback, monkeypatch, tmp_path, tool):
    monkeypatch.setenv("EUROMINE_PYTHON", "/nowhere/python")
    page = tmp_path / "notes.html"
    page.write_text("<h1>Notes</h1>")
    fine, told = tool("checkenvironment").checkParameterValues(
        {"OUTPUT": str(page)}, QgsProcessingContext()
    )
    assert not fine
    assert told == (
        f"OUTPUT would overwrite {page}, which is no result of EuroMine.\n"
        "Choose another name, or remove that file first."
    )
    # As a step of a model, which does not check it.
    results, fine = tool("checkenvironment").create().run(
        {"OUTPUT": str(page)}, QgsProcessingContext(), feedback
    )
    assert not fine and page.read_text() == "<h1>Notes</h1>"
    ours = str(tmp_path / "environment.html")
    for _ in range(2):
        assert check(OUTPUT=ours)["OUTPUT"] == ours
    assert f"OUTPUT: {ours} from an earlier run is replaced" in feedback.text


def test_the_folder_of_the_page_is_made(check, monkeypatch, tmp_path):
    monkeypatch.setenv("EUROMINE_PYTHON", "/nowhere/python")
    check(OUTPUT=str(tmp_path / "new" / "page.html"))
    assert (tmp_path / "new" / "page.html").is_file()


@pytest.fixture
def small_profile(tmp_path, monkeypatch):
    """A profile without an environment, and wheels made by hand that are all that is required."""
    monkeypatch.delenv("EUROMINE_PYTHON", raising=False)
    wheel(tmp_path / "wheels", "torch", "1.0", TORCH)
    file = tmp_path / "requirements.txt"
    file.write_text("torch==1.0\n")
    for module in (environment, build_plan):
        monkeypatch.setattr(module, "REQUIREMENTS", file)
    for module in (checkenvironment, diagnosis, interpreter, private_environment):
        monkeypatch.setattr(module, "profile_folder", lambda: tmp_path / "profile")
    return tmp_path


def test_what_building_takes_is_told_before_it_is_asked_for(check, feedback, small_profile):
    assert check()["READY"] is False
    assert f"not there; it would lie in {small_profile / 'profile' / 'euromine'}" in feedback.text
    assert "INSTALL=true builds it with" in feedback.text
    assert not (small_profile / "profile").exists()


def test_it_is_built_from_a_folder_and_removed(check, feedback, small_profile):
    results = check(INSTALL=True, WHEELS=str(small_profile / "wheels"))
    assert results["TORCH_OK"] is True and results["READY"] is True
    assert "the environment in the QGIS profile" in feedback.text
    check(INSTALL=True)
    assert "The environment is there and up to date" in feedback.text
    [torch] = (small_profile / "profile" / "euromine" / "env").rglob("torch.py")
    torch.write_text("raise OSError('a library was taken away')")
    assert check()["TORCH_OK"] is False
    assert check(INSTALL=True, WHEELS=str(small_profile / "wheels"))["TORCH_OK"] is True
    assert check(REMOVE=True)["READY"] is False
    assert not (small_profile / "profile" / "euromine" / "env").exists()


def test_a_building_that_fails_ends_the_tool_with_its_remedy(check, small_profile):
    with pytest.raises(QgsProcessingException, match=r"holds no \.whl file.*\nChoose the folder"):
        check(INSTALL=True, WHEELS=str(small_profile))


def test_building_and_removing_at_once_is_refused(provider, qgis_app):
    tool = provider.algorithm("checkenvironment")
    valid, told = tool.checkParameterValues({"INSTALL": True, "REMOVE": True},
                                            QgsProcessingContext())
    assert not valid and "REMOVE" in told

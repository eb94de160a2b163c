"""The published package: shape, size, what the portal's scanners say, whether QGIS loads it."""

from __future__ import annotations

import configparser
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = ROOT / "scripts" / "plugin.py"
CHECKS = ROOT / ".envs" / "checks" / "bin"
PORTAL_LIMIT_BYTES = 25 * 1024**2
PORTAL_FIELDS = (
    "name", "qgisMinimumVersion", "description", "about", "version", "author", "email",
    "repository", "tracker", "homepage", "hasProcessingProvider",
)  # fmt: skip


def plugin(*arguments: str, **environment: str) -> None:
    subprocess.run(
        [sys.executable, str(SCRIPT), *arguments], check=True, stdout=subprocess.DEVNULL,
        env={**os.environ, **environment},
    )


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("package") / "euromine_qgis.zip"
    plugin("zip", str(made))
    return made


@pytest.fixture(scope="module")
def unpacked(archive: Path) -> Path:
    """The folder that holds euromine_qgis/ as a user's QGIS unpacks it."""
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(archive.parent / "plugins")
    return archive.parent / "plugins"


def scanner(name: str) -> str:
    if not (CHECKS / name).exists():
        pytest.skip(f"{name} is not installed: run make setup")
    return str(CHECKS / name)


def test_the_archive_has_one_top_folder_with_what_a_plugin_needs(archive):
    names = zipfile.ZipFile(archive).namelist()
    assert {name.split("/")[0] for name in names} == {"euromine_qgis"}
    inside = {name.partition("/")[2] for name in names}
    assert {"__init__.py", "metadata.txt", "LICENSE", "engine/__main__.py", "layout.py"} <= inside
    assert "resources/processing_models/changedetect_and_evaluate.model3" in inside
    assert not [name for name in inside if name.endswith((".pyc", ".ts", ".part"))]
    assert not [name for name in inside if name.startswith(("tests/", "scripts/", "build/"))]


def test_of_the_configurations_only_that_of_published_data_is_in_the_archive(archive):
    folder = "euromine_qgis/engine/training/configs/"
    names = {name for name in zipfile.ZipFile(archive).namelist() if name.startswith(folder)}
    assert names == {f"{folder}eurominenet.toml", f"{folder}eurominenet.card.json"}


def test_what_a_page_of_the_archive_links_to_is_in_it(unpacked):
    for page in unpacked.rglob("*.md"):
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
            assert "://" in target or (page.parent / target).exists(), (page, target)


def test_every_model_card_goes_with_its_weights(archive):
    names = {Path(name) for name in zipfile.ZipFile(archive).namelist()}
    weights = {name for name in names if name.suffix == ".safetensors"}
    assert weights
    assert {name.with_suffix(".json") for name in weights} <= names


def test_the_archive_is_small_enough_for_the_portal(archive):
    assert archive.stat().st_size <= PORTAL_LIMIT_BYTES


def test_the_archive_is_the_same_whenever_it_is_made(archive, tmp_path):
    plugin("zip", str(tmp_path / "again.zip"))
    assert (tmp_path / "again.zip").read_bytes() == archive.read_bytes()


def test_metadata_has_what_the_portal_asks_for():
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.optionxform = str
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    general = metadata["general"]
    assert not [field for field in PORTAL_FIELDS if not general.get(field, "").strip()]
    assert general["hasProcessingProvider"] == "yes"
    # What the tests ran on, see README.md. Without a highest version QGIS takes 3.99.
    assert general["qgisMinimumVersion"] == "3.22"
    assert "qgisMaximumVersion" not in general and "supportsQt6" not in general
    assert re.fullmatch(r"\d+\.\d+\.\d+", general["version"])
    icon = general.get("icon", "")
    assert not icon or (ROOT / icon).is_file()


def test_the_changelog_knows_the_version():
    version = re.search(r"^version=(.+)$", (ROOT / "metadata.txt").read_text("utf-8"), re.M)
    assert version is not None
    assert f"## {version[1]}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_no_quoted_hashes_and_no_paths_of_one_machine(unpacked):
    hashes = re.compile(r"""["'](?:[0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64})["']""")
    machine = re.compile(r"""["' ](?:/home/|/root/|/work/|/tmp/|[A-Z]:\\Users)""")
    for file in unpacked.rglob("*"):
        if file.suffix in (".py", ".json", ".toml", ".txt", ".qml", ".html", ".j2", ".model3"):
            text = file.read_text(encoding="utf-8")
            assert not hashes.search(text), file
            assert not machine.search(text), file


def test_bandit_finds_nothing(unpacked):
    result = subprocess.run(
        [scanner("bandit"), "--quiet", "--recursive", "--format", "txt", str(unpacked)],
        capture_output=True, text=True,
    )
    assert result.returncode == 0, result.stdout


def test_detect_secrets_finds_nothing(unpacked):
    result = subprocess.run(
        [scanner("detect-secrets"), "scan", "--all-files", "."], cwd=unpacked, check=True,
        capture_output=True, text=True,
    )
    assert json.loads(result.stdout)["results"] == {}


@pytest.fixture(scope="module")
def analyzed(unpacked: Path) -> Callable[..., dict[str, Any]]:
    """What qgis-analyzer says of the package under the portal's profile, which it must pass."""
    plugin = unpacked.parent / "analyzed" / "euromine_qgis"
    shutil.copytree(unpacked / "euromine_qgis", plugin)
    for settings in ("pyproject.toml", ".flake8"):
        shutil.copy(ROOT / settings, plugin)

    def run(*arguments: str) -> dict[str, Any]:
        result = subprocess.run(
            [scanner("qgis-analyzer"), *arguments, ".", "--profile", "portal", "--json",
             "--output", str(unpacked.parent / "analysis")],
            cwd=plugin, capture_output=True, text=True,
        )
        assert result.returncode == 0, result.stdout[-4000:] + result.stderr[-4000:]
        return json.loads(result.stdout)

    return run


def test_the_portals_security_checks_find_nothing(analyzed):
    # Those of bandit and detect-secrets have tests of their own, and take long.
    report = analyzed("security", "--tools", "native,flake8")
    assert report["tool_status"] == {"native": "ok", "flake8": "ok"}
    assert report["findings"] == []


def test_the_portals_rules_for_packages_are_kept(analyzed):
    report = analyzed("analyze", "metadata")
    assert report["qgis_compliance"]["best_practices"]["issues"] == []
    for part in report["qgis_compliance"]["repository_standards"].values():
        assert part["is_valid"], part
    assert report["repository_compliance"]["is_compliant"], report["repository_compliance"]


@pytest.mark.parametrize("layout", ["link", "stage"])
def test_both_layouts_find_their_resources(layout, tmp_path):
    plugin(layout, str(tmp_path))
    plugin(layout, str(tmp_path))
    assert (tmp_path / "euromine_qgis" / "metadata.txt").is_file()
    code = (
        "from euromine_qgis import layout;"
        "assert layout.MODELS.is_dir();"
        "print(layout.ROOT, layout.version())"
    )
    result = subprocess.run(
        [sys.executable, "-B", "-c", code], cwd=tmp_path, check=True, capture_output=True,
        text=True, env={**os.environ, "PYTHONPATH": str(tmp_path)},
    )
    root, _ = result.stdout.split()
    assert Path(root) == (ROOT if layout == "link" else tmp_path / "euromine_qgis")


def test_links_follow_what_is_added_and_removed(tmp_path):
    plugin("link", str(tmp_path))
    stale = tmp_path / "euromine_qgis" / "removed.py"
    stale.symlink_to("../nowhere.py")
    plugin("link", str(tmp_path))
    assert not stale.is_symlink()
    assert (tmp_path / "euromine_qgis" / "layout.py").resolve() == ROOT / "euromine_qgis/layout.py"


@pytest.mark.skipif(sys.platform != "linux", reason="XDG_DATA_HOME is Linux's")
def test_deploy_replaces_what_was_there(tmp_path):
    plugin("deploy", "mine", XDG_DATA_HOME=str(tmp_path))
    target = tmp_path / "QGIS/QGIS3/profiles/mine/python/plugins/euromine_qgis"
    (target / "old.py").write_text("")
    plugin("deploy", "mine", XDG_DATA_HOME=str(tmp_path))
    assert (target / "metadata.txt").is_file() and not (target / "old.py").exists()
    assert [path.name for path in target.parent.iterdir()] == ["euromine_qgis"]


def variable(name: str) -> str:
    if not os.environ.get(name):
        pytest.skip(f'{name} is not set: run through make, or eval "$(make -s env)"')
    return os.environ[name]


def test_the_demo_runs_from_the_archive_in_an_empty_profile(archive, tmp_path):
    program, python = variable("QGIS_PROCESS"), variable("EUROMINE_PYTHON")
    plugins = tmp_path / "profiles" / "default" / "python" / "plugins"
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(plugins)
    # Nothing of the checkout is in sight.
    environment = {
        name: value for name, value in os.environ.items()
        if name not in ("QGIS_PLUGINPATH", "PYTHONPATH")
    }
    environment.update(QGIS_CUSTOM_CONFIG_PATH=str(tmp_path), QT_QPA_PLATFORM="offscreen")

    def run(*command: str, folder: Path = tmp_path) -> str:
        result = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, timeout=900
        )
        assert result.returncode == 0, result.stdout + result.stderr
        return result.stdout

    assert "euromine" not in run(program, "list").lower()
    run(program, "plugins", "enable", "euromine_qgis")
    listed = run(program, "list")
    assert "changedetect" in listed and "mapfootprint" in listed

    run(python, "-m", "euromine_qgis.engine", "demo", str(tmp_path / "demo"), folder=plugins)
    site = tmp_path / "demo" / "Simulated_1"
    years = (2016, 2020, 2024)
    answer = run(
        program, "--json", "run", "euromine:changedetect", "DEVICE=cpu",
        *(f"SERIES={site / 'image' / f'Year{year}.tif'}" for year in years),
        *(f"REFERENCE={site / 'label' / f'Year{year}.tif'}" for year in years),
        f"SITES={tmp_path / 'demo' / 'sites.geojson'}", "SITE_ID=site",
        "FOOTPRINTS=footprints.gpkg", "REPORT=report.html",
    )
    results = json.loads(answer[answer.index("{"):])["results"]
    assert results["AREA_LAST_HA"] > results["AREA_FIRST_HA"] > 0
    assert 0.5 < results["MEAN_IOU"] <= 1
    written = [path.suffix for path in tmp_path.iterdir() if path.is_file()]
    assert {".gpkg", ".html", ".csv", ".json"} <= set(written)

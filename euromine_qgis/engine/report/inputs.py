"""What was read and run: rasters, settings, and how the numbers are made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..reflectance import level_in_words
from .blocks import Cell, Facts, Paragraph, Section, Table
from .text import Texts

# QGIS gets these from a folder for passing things on, and names them itself.
_LAYERS = ("FOOTPRINTS", "CHANGES")

Results = Mapping[str, Any]
Scene = Mapping[str, Any]


def inputs_section(results: Results, texts: Texts) -> Section:
    """A row a raster; what is the same in all rasters is said once."""
    scenes, grid = results["scenes"], results["grid"]
    told: dict[str, Callable[[Scene], str]] = {
        "bands": lambda scene: _bands(scene, texts),
        "scale": lambda scene: _scale(scene, texts),
        "level": lambda scene: level_in_words(scene["level"]),
        "ignored": lambda scene: ", ".join(scene["ignored_bands"]),
    }
    shared = {
        name: values.pop() for name, tell in told.items()
        if len(values := {tell(scene) for scene in scenes}) == 1
    }
    apart = {name: tell for name, tell in told.items() if name not in shared}
    rows: list[list[Cell]] = [
        [scene["date"], scene["name"], *(tell(scene) for tell in apart.values()),
         texts.percent(scene["valid_share"]), "; ".join(_notes(scene, texts))]
        for scene in scenes
    ]
    columns = [
        texts("column_date"), texts("column_raster"),
        *(texts(f"column_{name}") for name in apart),
        texts("column_valid_share"), texts("column_notes"),
    ]
    if not any(row[-1] for row in rows):
        columns, rows = columns[:-1], [row[:-1] for row in rows]
    facts = [(texts(f"fact_{name}_all"), value) for name, value in shared.items()
             if value]
    facts.append((texts("fact_grid"), texts(
        "grid", width=texts.number(grid["width"]), height=texts.number(grid["height"]),
        resolution=texts.number(grid["resolution_m"], 1), crs=grid["crs"],
    )))
    table = Table(texts("table_scenes"), columns, rows, numeric=[2 + len(apart)])
    return Section("inputs", texts("section_inputs"), [Facts(facts), table])


def run_section(results: Results, texts: Texts) -> Section:
    run = results["run"]
    settings = run["settings"]
    facts = [
        ("tool", results["tool"]),
        ("created", texts.moment(results["created"])),
        ("seconds", texts.duration(run["seconds"])),
        ("device", run["device"]),
        ("interpreter", run["interpreter"]),
        ("versions", ", ".join(f"{name} {number}" for name, number in run["versions"].items())),
        ("threshold", texts.number(settings["threshold"], 2)),
        ("temporal", texts(f"temporal_{settings['temporal']}")),
        ("pairs", texts(f"pairs_{settings['pairs']}")),
        ("min_area_ha", texts("hectares", count=texts.hectares(settings["min_area_ha"]))
         if settings["min_area_ha"] else texts("min_area_none")),
        ("smoothing", settings["smoothing_px"]
         and texts("pixels", count=texts.number(settings["smoothing_px"], 1))),
        ("band_choice", settings["bands"]),
        ("job_file", run.get("job_file")),
        ("rerun", run.get("job_file")
         and f"python -m euromine_qgis.engine run \"{run['job_file']}\" "
             f"--locale {run['job']['locale']}"),
        ("outputs", _outputs(results["files"], texts)),
    ]
    return Section("run", texts("section_run"), [
        Facts([(texts(f"fact_{name}"), str(value)) for name, value in facts if value])
    ])


def method_section(results: Results, texts: Texts) -> Section:
    min_area_ha = results["run"]["settings"]["min_area_ha"]
    areas = texts("method_areas")
    if min_area_ha:
        areas += " " + texts("method_min_area", min_area=texts.hectares(min_area_ha))
    return Section("method", texts("section_method"), [
        Paragraph(areas),
        Paragraph(texts("method_expected")),
        Paragraph(texts("method_ca_tiou")),
        Paragraph(texts("method_scores")),
    ])


def _outputs(files: Mapping[str, str], texts: Texts) -> str:
    told = [path for name, path in files.items() if name not in _LAYERS]
    if len(told) < len(files):
        told.append(texts("outputs_layers"))
    return " · ".join(told)


def _bands(scene: Scene, texts: Texts) -> str:
    bands = ", ".join(
        name if name == label else f"{name} {label}" for name, label in scene["bands"].items()
    )
    return texts("bands_source", bands=bands, source=scene["bands_source"])


def _scale(scene: Scene, texts: Texts) -> str:
    if not scene["offset"]:
        return str(scene["scale"])
    return texts("scale_offset", scale=scene["scale"], offset=scene["offset"])


def _notes(scene: Scene, texts: Texts) -> list[str]:
    notes = list(scene["notes"])
    if scene["resampled"]:
        notes.append(texts("note_resampled"))
    if len(scene["files"]) > 1:
        notes.append(texts("note_files", count=texts.number(len(scene["files"]))))
    return notes

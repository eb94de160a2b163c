"""The layout and the official split of EuroMineNet (RODARE 4656, CC-BY-4.0).

``{Site}/image/Year2019.tif`` holds ten bands, ``{Site}/label/Year2019.tif`` 0 and 255 without
georeference. Releases differ: ``images`` and ``labels`` are seen, and a folder EuroMineNet around
the sites. Standard library only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ..wording import worded
from .errors import JobError, RasterReadError

_TEST = (
    "Bulgaria_1", "Bulgaria_8", "Czechia_4", "Finland_3", "Finland_5", "Finland_6", "Germany_2",
    "Germany_4", "Hungary_8", "Italy_2", "Poland_15", "Romania_10", "Romania_6", "Slovakia_1",
    "Sweden_1", "Sweden_4", "Sweden_7",
)
# Portuga_1 is the official list's own spelling.
_VALIDATION = (
    "Bulgaria_12", "Bulgaria_3", "Czechia_2", "Finland_7", "Germany_6", "Germany_9", "Greece_10",
    "Hungary_4", "Hungary_7", "Poland_18", "Portuga_1", "Romania_4", "Sweden_2", "Sweden_3",
)
OFFICIAL = {"test": _TEST, "val": _VALIDATION}
SPLITS = ("test", "val", "train", "all")
_IMAGES, _LABELS = ("image", "images"), ("label", "labels")
_YEAR_FILE = re.compile(r"year[ _-]?(\d{4})\.tiff?", re.IGNORECASE)


@dataclass(frozen=True)
class SiteFiles:
    """The files of a site by year; ``images`` and ``labels`` need not have the same years."""

    name: str
    images: Mapping[int, Path]
    labels: Mapping[int, Path]


@dataclass(frozen=True)
class Sample:
    """Sites of a split that can be judged, and why others cannot, by name."""

    sites: tuple[SiteFiles, ...]
    left_out: Mapping[str, str]


def choose_sites(folder: Path, split: str, years: Sequence[int] = ()) -> Sample:
    """The sites of a split in a folder of EuroMineNet's layout, by name; ``years`` empty: all.

    A site that no list names belongs to train. Raises JobError where the folder or the split holds
    no site, RasterReadError where the folder cannot be read.
    """
    if not folder.is_dir():
        raise JobError(
            worded("FOLDER {folder} is no folder.", folder=folder), worded("Check its path.")
        )
    found = _site_folders(folder)
    if not found:
        raise JobError(
            worded("FOLDER {folder} holds no sites.", folder=folder),
            worded(
                "Choose the folder that holds one folder a site, each with image/Year2019.tif and "
                "label/Year2019.tif."
            ),
        )
    chosen = {name: path for name, path in found.items() if split in ("all", split_of(name))}
    if not chosen:
        raise JobError(
            worded(
                "FOLDER {folder} holds {count} sites, none of the split {split}.",
                folder=folder, count=len(found), split=split,
            ),
            worded("Choose another SPLIT, for example all."),
        )
    here = {_spelled(name) for name in found}
    left_out = {
        name: worded("not in the folder")
        for name in OFFICIAL.get(split, ()) if _spelled(name) not in here
    }
    sites = []
    for name, path in chosen.items():
        site = SiteFiles(
            name, _years_in(path, _IMAGES, years), _years_in(path, _LABELS, years)
        )
        common = set(site.images) & set(site.labels)
        if common:
            sites.append(site)
        elif years:
            left_out[name] = worded("no image with a label of the years asked for")
        else:
            left_out[name] = worded("no image with a label")
    if not sites:
        raise JobError(
            worded(
                "No site of the split {split} in {folder} has an image with a label.",
                split=split, folder=folder,
            ),
            worded("Check YEARS, and that images and labels are named Year2019.tif and so on."),
        )
    return Sample(tuple(sites), left_out)


def split_of(name: str) -> str:
    """The split of a site in the official lists."""
    for split, names in OFFICIAL.items():
        if _spelled(name) in {_spelled(other) for other in names}:
            return split
    return "train"


def parse_years(text: str) -> tuple[int, ...]:
    """``2016;2018`` or ``2015-2024`` as years in order; nothing for nothing. Raises JobError."""
    years: set[int] = set()
    for part in re.split(r"[;,\s]+", text.strip()):
        match = re.fullmatch(r"(\d{4})(?:-(\d{4}))?", part)
        if part and match is None:
            raise JobError(
                worded("YEARS holds {part!r}.", part=part),
                worded("Give years such as 2016;2018;2024 or 2015-2024."),
            )
        if match:
            years |= set(range(int(match[1]), int(match[2] or match[1]) + 1))
    return tuple(sorted(years))


def _spelled(name: str) -> str:
    """One spelling for all of a site's names."""
    return name.lower().replace("portugal_", "portuga_")


def _site_folders(folder: Path) -> dict[str, Path]:
    for root in (folder, folder / "EuroMineNet"):
        found = {
            path.name: path for path in _listed(root)
            if path.is_dir() and _part(path, _IMAGES) and _part(path, _LABELS)
        }
        if found:
            return found
    return {}


def _listed(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    try:
        return sorted(folder.iterdir(), key=lambda path: _in_order(path.name))
    except OSError as error:
        raise RasterReadError(
            worded("FOLDER {folder} cannot be read: {error}.", folder=folder, error=error),
            worded("Check its permissions."),
        ) from error


def _in_order(name: str) -> tuple[str, int]:
    """Bulgaria_2 comes before Bulgaria_12."""
    number = re.search(r"\d+$", name)
    return name[: number.start()] if number else name, int(number[0]) if number else 0


def _part(site: Path, spellings: Sequence[str]) -> Optional[Path]:
    return next((path for path in _listed(site) if path.name.lower() in spellings), None)


def _years_in(site: Path, spellings: Sequence[str], years: Sequence[int]) -> dict[int, Path]:
    files: dict[int, Path] = {}
    part = _part(site, spellings)
    for path in _listed(part) if part else ():
        match = _YEAR_FILE.fullmatch(path.name)
        if match and (not years or int(match[1]) in years):
            files[int(match[1])] = path
    return files

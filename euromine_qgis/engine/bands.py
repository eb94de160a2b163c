"""Which band of a raster is which: by name where names were kept, by position where that is safe.

Standard library only: both halves import it. Names beat position; without names the number of
bands decides only where one order is in common use, and the log says so. See ``map_bands``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Optional

from ..wording import worded
from .errors import BandError

CANONICAL = ("blue", "green", "red", "nir", "swir16", "swir22")

EUROMINENET10 = ("B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B11", "B12")
SENTINEL2_L2A = ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B11", "B12")
SENTINEL2_L1C = (*SENTINEL2_L2A[:10], "B10", *SENTINEL2_L2A[10:])
SIX = ("blue", "green", "red", "nir", "swir16", "swir22")
RGB = ("red", "green", "blue")
# Landsat Collection 2 Level 2 in the order of the product and of Earth Engine (OLI). Six bands are
# those without the coastal one; the six of TM and ETM+ (SR_B1-SR_B5, SR_B7) are in the same order.
LANDSAT_C2L2 = ("SR_B1", "SR_B2", "SR_B3", "SR_B4", "SR_B5", "SR_B6", "SR_B7")

_POSITIONS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "eurominenet10": (EUROMINENET10,),
    "sentinel2_l2a": (SENTINEL2_L2A, SENTINEL2_L1C),
    "landsat_c2l2": (LANDSAT_C2L2, LANDSAT_C2L2[1:]),
    "six": (SIX,),
    "rgb": (RGB,),
}
# Counts that speak for one order where nothing else is known. Three bands are not among them:
# stacks of B2 B3 B4 are as common as red, green, blue.
_COUNTS: Mapping[int, tuple[str, ...]] = {
    10: EUROMINENET10, 12: SENTINEL2_L2A, 13: SENTINEL2_L1C, 6: SIX,
}

# Sentinel-2 numbers and the common names of STAC's eo extension. None: known, but not one of ours.
_SENTINEL2: Mapping[str, Optional[str]] = {
    "b1": None, "b2": "blue", "b3": "green", "b4": "red", "b5": None, "b6": None, "b7": None,
    "b8": "nir", "b8a": "nir_narrow", "b9": None, "b10": None, "b11": "swir16", "b12": "swir22",
}
_OLI: Mapping[str, Optional[str]] = {
    "b1": None, "b2": "blue", "b3": "green", "b4": "red", "b5": "nir", "b6": "swir16",
    "b7": "swir22",
}
_TM: Mapping[str, Optional[str]] = {
    "b1": "blue", "b2": "green", "b3": "red", "b4": "nir", "b5": "swir16", "b7": "swir22",
}
# MSS had neither blue nor, in Collection 2, surface reflectance: nothing to map mines with.
_MSS: Mapping[str, Optional[str]] = dict.fromkeys(("b1", "b2", "b3", "b4", "b5", "b6", "b7"))
# How product ids of Landsat begin: LT05_L2SP_195025_20050704_20200902_02_T1_SR_B4.
_LANDSATS: Mapping[str, Mapping[str, Optional[str]]] = {
    "lm01": _MSS, "lm02": _MSS, "lm03": _MSS, "lm04": _MSS, "lm05": _MSS,
    "lt04": _TM, "lt05": _TM, "le07": _TM,
    "lc08": _OLI, "lo08": _OLI, "lc09": _OLI, "lo09": _OLI,
    # NASA's harmonised Landsat 8 and 9, and the thermal band that Landsat 7 has twice.
    "hlsl30": _OLI, "b6vcid": _TM,
}
_WORDS: Mapping[str, str] = {
    "blue": "blue", "green": "green", "red": "red", "nir": "nir", "nir1": "nir",
    "nearinfrared": "nir", "infrared": "nir", "broadnir": "nir",
    "nir08": "nir_narrow", "nir8a": "nir_narrow", "narrownir": "nir_narrow",
    "nirnarrow": "nir_narrow", "nir2": "nir_narrow",
    "swir1": "swir16", "swir16": "swir16", "swir2": "swir22", "swir22": "swir22",
    "swir1600": "swir16", "swir2200": "swir22",
}
# A name with one of these is a derived layer, whatever band it was derived from.
_DERIVED = frozenset(
    "edge rededge ndvi ndwi mndwi ndbi ndmi nbr evi bsi savi index ratio diff std stddev stdev var "
    "variance count qa scl cloud clouds mask prob probability refl coastal yellow i".split()
)


@dataclass(frozen=True)
class BandMapping:
    """Where the bands that EuroMine uses lie in one raster.

    ``indices`` maps a name of ``CANONICAL`` to its 1-based band, ``labels`` to what the raster
    calls it. ``source`` says what told them apart, in the user's language: names, colours, position
    (and why) or custom. ``ignored`` names the bands that are not used; ``landsat`` tells that the
    bands are those of Landsat Collection 2 Level 2.
    """

    indices: Mapping[str, int]
    labels: Mapping[str, str]
    source: str
    ignored: tuple[str, ...] = ()
    landsat: bool = False

    @property
    def present(self) -> tuple[str, ...]:
        """The bands that the raster has, in the order of ``CANONICAL``."""
        return tuple(name for name in CANONICAL if name in self.indices)

    def only(self, bands: Collection[str]) -> "BandMapping":
        """The same mapping without all other bands."""
        return replace(
            self,
            indices={name: index for name, index in self.indices.items() if name in bands},
            labels={name: label for name, label in self.labels.items() if name in bands},
        )

    @property
    def text(self) -> str:
        """For the log: ``bands blue=B2 green=B3 red=B4 (names)``."""
        pairs = " ".join(f"{name}={self.labels[name]}" for name in self.present)
        if not self.ignored:
            return worded("bands {bands} ({source})", bands=pairs, source=self.source)
        return worded(
            "bands {bands} ({source}; ignored {ignored})",
            bands=pairs, source=self.source, ignored=", ".join(self.ignored),
        )


def parse_custom(text: str) -> dict[str, int]:
    """``blue=1;green=2`` as a mapping of canonical name to 1-based band. Raises BandError."""
    remedy = worded(
        "Write CUSTOM_BANDS like blue=1;green=2;red=3; known bands: {bands}.",
        bands=", ".join(CANONICAL),
    )
    indices: dict[str, int] = {}
    for part in re.split(r"[;,\s]+", text.strip()):
        if not part:
            continue
        name, _, number = part.partition("=")
        meaning = _WORDS.get(_squeeze(name))
        meaning = "nir" if meaning == "nir_narrow" else meaning
        if meaning is None or not number.strip().isdecimal() or int(number) < 1:
            raise BandError(
                worded("CUSTOM_BANDS: {part!r} does not name a band.", part=part), remedy
            )
        if meaning in indices:
            raise BandError(worded("CUSTOM_BANDS names {band} twice.", band=meaning), remedy)
        indices[meaning] = int(number)
    if not indices:
        raise BandError(worded("CUSTOM_BANDS names no band."), remedy)
    if len(set(indices.values())) < len(indices):
        raise BandError(worded("CUSTOM_BANDS uses one band number twice."), remedy)
    return indices


def map_bands(
    names: Sequence[Optional[str]],
    count: int,
    choice: str = "auto",
    custom: str = "",
    *,
    raster: str = "",
    colours: Sequence[str] = (),
    dtype: str = "",
) -> BandMapping:
    """Tell the bands of a raster apart.

    ``names`` are the band descriptions (None or ``Band 1`` where they were lost), ``choice`` one of
    ``jobs.BAND_CHOICES``, ``custom`` the text of CUSTOM_BANDS, ``colours`` GDAL's colour
    interpretations, ``raster`` what messages call it, which may hold the id of a Landsat product.
    The order of trust: ``custom``, names, the order that ``choice`` states, colour interpretation,
    the number of bands. Where the bands are called b1, b2, ... bN in this order, as Earth Engine
    calls those of uploaded files, their names count as lost.

    Raises BandError where that leaves more than one reading.
    """
    raster = raster or worded("The raster")
    cleaned = [clean_name(name) for name in (*names, *[None] * count)[:count]]
    labels = [name or _numbered(number) for number, name in enumerate(cleaned, start=1)]
    if choice == "custom":
        return _from_custom(parse_custom(custom), labels, raster)
    # Those of Landsat 8 and 9 are in the order of their numbers.
    counted = _only_counted(cleaned) and _landsat_in(raster) is not _OLI
    named = None if counted else _from_names(cleaned, labels, choice, raster)
    if named is not None:
        return named
    orders = _POSITIONS.get(choice)
    if orders is not None:
        if choice == "landsat_c2l2" and _landsat_in(raster) is _TM:
            orders = orders[1:]
        # An order of exactly this length, else the shorter of those with extra bands behind it.
        exact = [order for order in orders if len(order) == count]
        longer = [order for order in orders if len(order) <= count]
        if longer:
            order = exact[0] if exact else longer[0]
            source = worded("position, as BANDS = {choice} states", choice=choice)
            return _from_order(order, labels, source)
        raise BandError(
            worded(
                "{raster} has {count} bands, but BANDS = {choice} needs {needed}.",
                raster=raster, count=count, choice=choice, needed=min(map(len, orders)),
            ),
            worded("Choose the BANDS that fit the raster, or custom with CUSTOM_BANDS."),
        )
    coloured = _from_colours(colours, labels)
    if coloured is not None:
        return coloured
    if count == 3 and dtype == "uint8":
        source = worded("position, an 8-bit picture read as red, green, blue")
        return _from_order(RGB, labels, source)
    # B1 to B6 may be six of Sentinel-2's or of Landsat's as well as the six that are wanted.
    if count in _COUNTS and not (counted and count == 6):
        source = worded("position, the usual order of {count} bands", count=count)
        return _from_order(_COUNTS[count], labels, source)
    if counted:
        # Asks more to the point where B1 to B7 may be a satellite's after all.
        _numbers_of(cleaned, choice, raster)
    if count == 3:
        problem = worded(
            "{raster} has {count} bands whose names do not tell what they are (red, green, blue or "
            "B2, B3, B4?).", raster=raster, count=count,
        )
    elif count > 1:
        problem = worded(
            "{raster} has {count} bands whose names do not tell what they are.",
            raster=raster, count=count,
        )
    else:
        problem = worded(
            "{raster} has {count} band whose names do not tell what they are.",
            raster=raster, count=count,
        )
    raise BandError(problem, worded(
        "Set BANDS to the order of the file, or to custom with CUSTOM_BANDS, for example "
        "blue=1;green=2;red=3."
    ))


def _from_custom(indices: dict[str, int], labels: list[str], raster: str) -> BandMapping:
    beyond = {name: number for name, number in indices.items() if number > len(labels)}
    if beyond:
        wanted = ", ".join(f"{name}={number}" for name, number in beyond.items())
        raise BandError(
            worded(
                "{raster} has {count} bands, but CUSTOM_BANDS asks for {wanted}.",
                raster=raster, count=len(labels), wanted=wanted,
            ),
            worded("Give band numbers from 1 to {count}.", count=len(labels)),
        )
    return _mapping(indices, labels, "custom")


def _from_names(
    cleaned: list[Optional[str]], labels: list[str], choice: str, raster: str
) -> Optional[BandMapping]:
    """None where the names say nothing."""
    table, landsat = _numbers_of(cleaned, choice, raster)
    cleaned = _in_usual_words(cleaned)
    found: dict[str, int] = {}
    known = False
    for number, name in enumerate(cleaned, start=1):
        if name is None:
            continue
        recognised, meaning = _meaning(name, table)
        known = known or recognised
        if meaning is None:
            continue
        if meaning in found:
            first = labels[found[meaning] - 1]
            raise BandError(
                worded(
                    "{raster}: bands {first} ({first_name}) and {second} ({second_name}) both look "
                    "like {band}.",
                    raster=raster, first=found[meaning], first_name=first,
                    second=number, second_name=name, band=meaning.replace("_", " "),
                ),
                worded(
                    "Set BANDS to custom and name the right ones in CUSTOM_BANDS; a file with "
                    "several dates must be split into one raster a date."
                ),
            )
        found[meaning] = number
    narrow = found.pop("nir_narrow", None)
    if narrow is not None:
        # B8A stands in where a 20 m export left B8 out.
        found.setdefault("nir", narrow)
    if found:
        return _mapping(found, labels, worded("names"), landsat)
    if known:
        raise BandError(
            worded(
                "{raster} has none of the bands {wanted}: its bands are {bands}.",
                raster=raster, wanted=", ".join(CANONICAL), bands=", ".join(labels),
            ),
            worded("Give rasters with at least blue, green and red, or set BANDS to custom."),
        )
    return None


def _in_usual_words(cleaned: list[Optional[str]]) -> list[Optional[str]]:
    """Names of stacks that call bands as others do not: FORCE has a near infrared beside the broad
    one, and Digital Earth Australia counts short-wave infrared of Sentinel-2 from 2."""
    squeezed = " ".join(_squeeze(name) for name in cleaned if name)
    renamed = []
    if "broadnir" in squeezed:
        renamed.append((r"(?<![a-z])nir\b", "nir8a"))
    if "swir3" in squeezed and "swir1" not in squeezed:
        renamed += [(r"swir[ _-]?2", "swir1"), (r"swir[ _-]?3", "swir2")]
    for pattern, word in renamed:
        cleaned = [name and re.sub(pattern, word, name.lower()) for name in cleaned]
    return cleaned


def _numbers_of(
    cleaned: list[Optional[str]], choice: str, raster: str
) -> tuple[Mapping[str, Optional[str]], bool]:
    """The meaning of B1, B2, ... in this raster, and whether it is Landsat Collection 2."""
    tokens = {
        token for name in cleaned if name and not _is_temperature(name) for token in _tokens(name)
    }
    numbers = tokens & (set(_SENTINEL2) | set(_OLI))
    remedy = worded(
        "Set BANDS to landsat_c2l2 for Landsat 8 and 9, else to custom with CUSTOM_BANDS."
    )
    surface = any(re.search(r"(^|_)sr_b\d", name.lower()) for name in cleaned if name)
    told = _landsat_in(*filter(None, cleaned)) or _landsat_in(raster)
    if told is not None:
        return told, surface or choice == "landsat_c2l2"
    if surface or choice == "landsat_c2l2":
        if "b7" in numbers and "b6" not in numbers:
            return _TM, True
        if "b6" in numbers or choice == "landsat_c2l2":
            return _OLI, True
        raise BandError(
            worded(
                "{raster}: SR_B1 to SR_B5 are other bands on Landsat 8 and 9 than on Landsat 4 to "
                "7, and there is no SR_B6 or SR_B7 to tell which.", raster=raster,
            ),
            remedy,
        )
    # Landsat 8 has a B8 and a B11 too, for all light and for temperature.
    if numbers & {"b5", "b6", "b7"} and not numbers & {"b8a", "b12"}:
        if choice in ("auto", "six"):
            raise BandError(
                worded(
                    "{raster}: bands B1 to B7 without B8A or B12 could be Landsat's or "
                    "Sentinel-2's.", raster=raster,
                ),
                remedy,
            )
    return _SENTINEL2, False


def _landsat_in(*names: str) -> Optional[Mapping[str, Optional[str]]]:
    """The band numbers of the Landsat whose product id the names hold; None where they hold none,
    or ids of unlike ones."""
    ids = [
        found for name in names
        for found in re.findall(
            r"(?<![a-z0-9])(?:l[cemot]0\d(?!\d)|hls[._-]?l30|b6_vcid)", name.lower()
        )
    ]
    ids = [re.sub("[._-]", "", found) for found in ids]
    tables = [_LANDSATS[found] for found in ids if found in _LANDSATS]
    return tables[0] if tables and all(table is tables[0] for table in tables) else None


def _from_order(order: Sequence[str], labels: list[str], source: str) -> BandMapping:
    landsat = order[0].startswith("SR_")
    table = _OLI if landsat else _SENTINEL2
    indices: dict[str, int] = {}
    named = list(labels)
    for number, name in enumerate(order, start=1):
        meaning = _meaning(name, table)[1]
        named[number - 1] = _numbered(number)
        if meaning in CANONICAL:
            indices[meaning] = number
        else:
            named[number - 1] = name
    return _mapping(indices, named, source, landsat)


def _from_colours(colours: Sequence[str], labels: list[str]) -> Optional[BandMapping]:
    lowered = [colour.lower() for colour in colours]
    if not {"red", "green", "blue"} <= set(lowered):
        return None
    indices = {name: lowered.index(name) + 1 for name in RGB}
    if lowered.count("nir") == 1:
        indices["nir"] = lowered.index("nir") + 1
    return _mapping(indices, labels, worded("colours"))


def _numbered(number: int) -> str:
    return worded("band {number}", number=number)


def _mapping(
    indices: Mapping[str, int], labels: list[str], source: str, landsat: bool = False
) -> BandMapping:
    used = set(indices.values())
    return BandMapping(
        indices={name: indices[name] for name in CANONICAL if name in indices},
        labels={name: labels[indices[name] - 1] for name in CANONICAL if name in indices},
        source=source,
        ignored=tuple(text for number, text in enumerate(labels, start=1) if number not in used),
        landsat=landsat,
    )


def clean_name(name: Optional[str]) -> Optional[str]:
    """The band's own name without what GDAL and QGIS put around it; None where nothing is left."""
    text = re.sub(r"^\s*band[ _]*\d+\s*[:\-]?\s*", "", name or "", flags=re.IGNORECASE)
    text = re.sub(r"\(\s*(gray|undefined|palette)\s*\)\s*$", "", text, flags=re.IGNORECASE)
    if re.fullmatch(r"\s*\([^()]*\)\s*", text):
        text = text.strip()[1:-1]
    return text.strip() or None


def _only_counted(cleaned: Sequence[Optional[str]]) -> bool:
    """Whether several bands have no names but b1, b2, ... bN, each at its place. Sentinel-2's own
    break off at B8A, and a single B1 may be anything."""
    places = [f"b{number}" for number in range(1, len(cleaned) + 1)]
    return len(cleaned) > 1 and [(name or "").lower() for name in cleaned] == places


def _is_temperature(name: str) -> bool:
    """Whether a band is Landsat's surface temperature, ST_B6 or ST_B10."""
    return re.search(r"(^|_)st_b\d", name.lower()) is not None


def _squeeze(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _tokens(name: str) -> list[str]:
    """Words of a band name, band numbers without leading zeros: ``B04_city`` -> b4, city."""
    words = [word for word in re.split(r"[^a-z0-9]+", name.lower()) if word]
    return [re.sub(r"^b0+(?=\d)", "b", word) for word in words]


def _meaning(name: str, table: Mapping[str, Optional[str]]) -> tuple[bool, Optional[str]]:
    """Whether the name is known at all, and the one band it stands for."""
    tokens = _tokens(name)
    if _DERIVED & set(tokens) or _is_temperature(name):
        return False, None
    joined = [first + second for first, second in zip(tokens, tokens[1:])]
    found: set[Optional[str]] = {table[token] for token in tokens if token in table}
    words = {_WORDS[token] for token in (*tokens, *joined, "".join(tokens)) if token in _WORDS}
    if "nir_narrow" in words:
        words.discard("nir")
    found |= words
    if len(found) != 1:
        return bool(found), None
    return True, found.pop()

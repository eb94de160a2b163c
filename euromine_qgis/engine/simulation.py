"""A simulated open-pit mine in a simulated European countryside, one image a year.

Nothing here is a real place, and nothing was fitted to a model. The landscape (fields with a crop a
year, meadows, forest, village, road, river, lake) is fixed; in it a pit opens in 2017 and grows,
with benches, two waste dumps, a plant, a tailings pond and haul roads. The older dump is sown in
two parts, 2020 and 2022, and each leaves the footprint when its second summer has covered it. A
clear-cut, bare fields, clouds in 2020 and the edge of a swath in 2022 are there to be mistaken.

Spectra are typical summer surface reflectances x 10000 at mid latitudes, set by hand after the
known shapes (red edge, water and chlorophyll absorption, SWIR-bright rock); they are not
measurements. Light comes from the Lambert cosine on terrain, pit and dumps; a point spread and the
20 m bands blur what is small.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]

SIZE_PX = 384
PIXEL_M = 10.0
YEARS = tuple(range(2016, 2025))
BANDS = ("B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B11", "B12")
BANDS_20M = ("B5", "B6", "B7", "B8A", "B11", "B12")

CLOUD_YEAR = 2020
SWATH_EDGE_YEAR = 2022
CLEAR_CUT_YEAR = 2019
DUMP_PARTS_SOWN = (2020, 2022)
YEARS_UNTIL_GREEN = 2
BENCH_M = 15.0
PIT_RADIUS_PX = dict(zip(YEARS, (0, 9, 18, 26, 33, 39, 44, 48, 51), strict=True))

# Reflectance x 10000 in the order of BANDS; last, the relative roughness of the surface.
SPECTRA = {
    name: np.array(values, dtype=np.float32)
    for name, values in {
        "meadow": (360, 690, 520, 1150, 2450, 2950, 3150, 3300, 2150, 1200, 0.06),
        "green crop": (310, 640, 370, 1050, 2950, 3800, 4050, 4200, 1900, 900, 0.04),
        "ripe crop": (620, 960, 1270, 1680, 2180, 2400, 2600, 2780, 3150, 2150, 0.04),
        "soil": (680, 930, 1230, 1480, 1680, 1840, 1990, 2130, 2680, 2280, 0.06),
        "conifers": (170, 310, 220, 590, 1500, 1850, 2000, 2120, 980, 450, 0.11),
        "broadleaves": (210, 450, 270, 850, 2450, 3100, 3300, 3420, 1680, 750, 0.10),
        "clear-cut": (420, 680, 720, 1180, 1800, 2080, 2220, 2380, 2500, 1700, 0.09),
        "roofs": (950, 1150, 1420, 1600, 1780, 1880, 1980, 2060, 2250, 2000, 0.25),
        "asphalt": (880, 1020, 1130, 1250, 1350, 1420, 1480, 1540, 1720, 1560, 0.05),
        "river": (460, 560, 430, 380, 310, 300, 270, 250, 150, 110, 0.04),
        "lake": (330, 370, 240, 210, 170, 170, 150, 140, 80, 55, 0.03),
        "stripped": (820, 1120, 1480, 1720, 1900, 2040, 2180, 2300, 2980, 2560, 0.09),
        "pit": (1180, 1480, 1780, 1950, 2050, 2130, 2210, 2280, 2820, 2560, 0.12),
        "pit floor": (980, 1210, 1420, 1550, 1620, 1680, 1740, 1800, 2250, 2080, 0.10),
        "pit water": (620, 860, 700, 560, 390, 370, 310, 280, 120, 80, 0.04),
        "dump": (1120, 1420, 1740, 1930, 2060, 2160, 2260, 2350, 3050, 2750, 0.10),
        "haul road": (1450, 1800, 2150, 2320, 2420, 2490, 2560, 2620, 3050, 2800, 0.05),
        "yard": (1080, 1270, 1430, 1540, 1620, 1680, 1740, 1790, 2080, 1900, 0.20),
        "dam": (1250, 1560, 1880, 2060, 2180, 2260, 2340, 2410, 2980, 2680, 0.07),
        "beach": (1750, 2080, 2380, 2520, 2600, 2650, 2700, 2740, 2750, 2380, 0.05),
        "slurry": (950, 1300, 1210, 1040, 700, 650, 520, 460, 190, 130, 0.04),
        "cloud": (6200, 6100, 6150, 6250, 6350, 6400, 6450, 6400, 4300, 3200, 0.05),
    }.items()
}


@dataclass(frozen=True)
class SimulatedScene:
    """One year: reflectance x 10000 as int16 (10, h, w), 0 where there is no data, and the truth.

    ``mine`` is bool (h, w) and knows what clouds hide. ``acquired`` is an ISO date and time.
    """

    year: int
    acquired: str
    reflectance: NDArray[np.int16]
    mine: NDArray[np.bool_]


def simulate(seed: int = 2016) -> Iterator[SimulatedScene]:
    """The nine years in order; the same seed gives the same pixels."""
    landscape = Landscape(seed)
    for year in YEARS:
        rng = np.random.default_rng((seed, year))
        surface = landscape.draw(year)
        mine, relief_m = _draw_mine(surface, landscape, year)
        acquired = f"{year}-{7 + rng.integers(2):02d}-{rng.integers(1, 29):02d}T10:00:31"
        seen = _look(surface, landscape.elevation_m + relief_m, landscape.grain, rng)
        if year == CLOUD_YEAR:
            _add_clouds(seen, rng)
        values = np.clip(np.rint(seen), 1, 16000).astype(np.int16)
        if year == SWATH_EDGE_YEAR:
            values[:, landscape.row + 0.21 * landscape.col < 46] = 0
        yield SimulatedScene(year, acquired, values, mine)


def outline_px() -> list[tuple[float, float]]:
    """The site's boundary as (row, column) corners, closed: a concession around the mine."""
    corners = [
        (72, 104), (62, 232), (92, 318), (176, 322), (322, 322), (324, 196), (318, 88), (150, 84),
    ]  # fmt: skip
    return [(float(row), float(col)) for row, col in [*corners, corners[0]]]


class Landscape:
    """What stays: relief, parcels, forest, village, waters. ``draw`` adds a year's crops."""

    def __init__(self, seed: int) -> None:
        rng = np.random.default_rng(seed)
        self.seed = seed
        self.row, self.col = np.mgrid[:SIZE_PX, :SIZE_PX].astype(np.float32)
        self.elevation_m = 22 * fractal(rng, 3.6)
        self.grain = 0.6 * fractal(rng, 0.8) + 0.8 * fractal(rng, 1.8)
        self.wobble = fractal(rng, 2.6, shortest_px=6)
        self.sway = fractal(rng, 3.4, shortest_px=25)
        self.mottle = fractal(rng, 2.0)
        self.parcel, self.edge_px = self._parcels(rng, height_px=13, width_px=30, angle=0.45)
        wooded = 0.75 * fractal(rng, 3.0, shortest_px=5) + 0.35 * self.elevation_m / 22
        self.forest = _sharpen(wooded, 0.22, 9)
        self.broadleaved = _sharpen(fractal(rng, 2.4), 0.1, 2)
        self.roofs = _sharpen(fractal(rng, 0.4), 0.1, 1.2)

    def draw(self, year: int) -> Array:
        """The year's surface without a mine: (11, h, w), spectra and roughness."""
        surface = self._fields(year)
        paint(surface, 0.7 * cover(self.edge_px - 0.9), "meadow")
        leaves = self.broadleaved[None] * _column("broadleaves")
        trees = leaves + (1 - self.broadleaved[None]) * _column("conifers")
        surface += self.forest[None] * (trees - surface)
        if year >= CLEAR_CUT_YEAR:
            felled = self.forest * cover(self.box(300, 206, 13, 20, 0.3))
            paint(surface, felled * (0.95 - 0.13 * (year - CLEAR_CUT_YEAR)), "clear-cut")
        village = cover(self.blob(46, 306, 24, 1.3, 0.4, wobble=7) / 4)
        paint(surface, village * 0.55, "meadow")
        paint(surface, village * (0.15 + 0.7 * self.roofs), "roofs")
        river = [(-5, 30), (60, 52), (120, 38), (190, 62), (260, 40), (330, 74), (390, 66)]
        paint(surface, cover(self.path(river, 14, sway=9) + 3 * self.wobble) * 0.8, "broadleaves")
        paint(surface, cover(self.path(river, 3.6, sway=9) + 0.4 * self.wobble), "river")
        paint(surface, cover(self.blob(346, 152, 15, 1.6, 0.2, wobble=4)), "lake")
        road = [(-5, 238), (40, 296), (120, 346), (230, 352), (390, 340)]
        paint(surface, 0.85 * cover(self.path(road, 1.1, sway=4)), "asphalt")
        paint(surface, 0.8 * cover(self.path([(46, 300), (20, 384)], 0.8)), "asphalt")
        return surface

    def _fields(self, year: int) -> Array:
        """Each parcel is a meadow for good or bears a crop of the year at its own stage."""
        rng = np.random.default_rng((self.seed, year, 1))
        lasting = np.random.default_rng((self.seed, 2))
        count = int(self.parcel.max()) + 1
        is_meadow = lasting.random(count) < 0.3
        # green, ripe: cereals about harvest, maize, root crops, stubble, bare
        stages = np.array([(0.15, 0.75), (0.85, 0.0), (0.95, 0.0), (0.08, 0.5), (0.05, 0.08)])
        crop = rng.choice(len(stages), size=count, p=(0.4, 0.22, 0.15, 0.15, 0.08))
        stage = np.clip(stages[crop] + rng.normal(0, 0.07, (count, 2)), 0, 1)
        stage /= np.maximum(stage.sum(axis=1, keepdims=True), 1)
        bright = rng.normal(1, 0.06, count)[self.parcel].astype(np.float32)
        green, ripe = (stage[:, i][self.parcel].astype(np.float32) for i in (0, 1))
        green = np.clip(green + 0.05 * self.mottle, 0, 1 - ripe)
        surface = green[None] * _column("green crop") + ripe[None] * _column("ripe crop")
        surface += (1 - green - ripe)[None] * _column("soil")
        surface[:-1] *= bright
        paint(surface, is_meadow[self.parcel] * (0.85 + 0.1 * self.mottle), "meadow")
        return surface

    def _parcels(
        self, rng: np.random.Generator, height_px: float, width_px: float, angle: float
    ) -> tuple[NDArray[np.int64], Array]:
        """Number of each pixel's parcel, and the distance to the parcel's edge in pixels.

        Cells of a jittered lattice, turned by ``angle``: long parcels side by side.
        """
        u = (self.col * np.cos(angle) + self.row * np.sin(angle)) / width_px + 40
        v = (self.row * np.cos(angle) - self.col * np.sin(angle)) / height_px + 40
        side = 128
        jitter = rng.uniform(0.22, 0.78, (side, side, 2)).astype(np.float32)
        nearest = np.full(u.shape, np.inf, np.float32)
        second = nearest.copy()
        parcel = np.zeros(u.shape, np.int64)
        for dv in (-1, 0, 1):
            for du in (-1, 0, 1):
                i, j = v.astype(int) + dv, u.astype(int) + du
                across = i + jitter[i, j, 0] - v
                along = j + jitter[i, j, 1] - u
                distance = np.maximum(abs(across), abs(along)) + 0.15 * (abs(across) + abs(along))
                closer = distance < nearest
                second = np.where(closer, nearest, np.minimum(second, distance))
                parcel = np.where(closer, i * side + j, parcel)
                nearest = np.where(closer, distance, nearest)
        return parcel, (second - nearest) / 2 * height_px

    def blob(
        self, row: float, col: float, radius: float, stretch: float, angle: float, wobble: float
    ) -> Array:
        """Signed distance in pixels, negative inside, to an ellipse with an uneven outline."""
        down, right = self.row - row, self.col - col
        long = right * np.cos(angle) + down * np.sin(angle)
        short = down * np.cos(angle) - right * np.sin(angle)
        return np.hypot(long / stretch, short * stretch) - radius + wobble * self.wobble

    def box(
        self, row: float, col: float, half_height: float, half_width: float, angle: float
    ) -> Array:
        """Signed distance in pixels, negative inside, to a turned rectangle."""
        down, right = self.row - row, self.col - col
        long = np.abs(right * np.cos(angle) + down * np.sin(angle)) - half_width
        short = np.abs(down * np.cos(angle) - right * np.sin(angle)) - half_height
        return np.maximum(long, short)

    def path(
        self, points: Sequence[tuple[float, float]], width_px: float, sway: float = 0.0
    ) -> Array:
        """Signed distance in pixels, negative inside, to a line through (row, column) points."""
        nearest = np.full(self.row.shape, np.inf, np.float32)
        at_row, at_col = self.row + sway * self.sway, self.col - sway * np.roll(self.sway, 90, 0)
        for (row0, col0), (row1, col1) in zip(points[:-1], points[1:], strict=True):
            down, right = row1 - row0, col1 - col0
            share = (at_row - row0) * down + (at_col - col0) * right
            share = np.clip(share / (down**2 + right**2), 0, 1)
            distance = np.hypot(at_row - row0 - share * down, at_col - col0 - share * right)
            nearest = np.minimum(nearest, distance)
        return nearest - width_px / 2


def _draw_mine(
    surface: Array, land: Landscape, year: int
) -> tuple[NDArray[np.bool_], Array]:
    """Paints the mine of a year into the surface; the footprint, and its relief in metres."""
    mine = np.zeros(land.row.shape, np.float32)
    relief_m = np.zeros(land.row.shape, np.float32)
    if PIT_RADIUS_PX[year] == 0:
        return mine > 0, relief_m

    def put(distance: Array, name: str, strength: float = 1.0) -> None:
        share = cover(distance)
        paint(surface, strength * share, name)
        np.maximum(mine, share, out=mine)

    def heap(distance: Array, top_m: float, rise_m_per_px: float) -> Array:
        height = np.clip(-distance * rise_m_per_px, 0, top_m)
        return 0.35 * height + 0.65 * BENCH_M * np.round(height / BENCH_M)

    roads = [[(195, 205), (128, 262)]]
    if year <= DUMP_PARTS_SOWN[1]:
        roads.append([(195, 205), (272, 148)])
    if year >= 2018:
        roads.append([(128, 262), (190, 296), (262, 284)])
    if year >= 2019:
        roads.append([(195, 205), (128, 150)])
    for road in roads:
        put(land.path(road, 2.4, sway=3), "haul road", 0.9)

    old_dump = land.blob(274, 140, 10 + 5 * (min(year, 2020) - 2016), 1.15, -0.3, wobble=5)
    relief_m += heap(old_dump, 30, 3.5)
    for part, sown in zip((-1, 1), DUMP_PARTS_SOWN, strict=True):
        dump = np.maximum(old_dump, part * (land.col - 138 + 0.3 * (land.row - 274)))
        green_years = year - sown
        if green_years < YEARS_UNTIL_GREEN:
            put(dump, "dump")
        else:
            paint(surface, cover(dump), "dump")
        if green_years >= 0:
            grass = (0.15, 0.45, 0.72, 0.85, 0.92)[min(green_years, 4)]
            paint(surface, cover(dump) * np.clip(grass + 0.1 * land.mottle, 0, 1), "meadow")
            shrubs = max(0.0, 0.2 * (green_years - 2))
            paint(surface, cover(dump) * np.clip(shrubs + 0.1 * land.mottle, 0, 1), "broadleaves")
    if year >= 2019:
        dump = land.blob(122, 148, 10 + 4.2 * (year - 2018), 1.2, 0.5, wobble=5)
        put(dump, "dump")
        relief_m += heap(dump, 42, 3.5)

    for cell, built in enumerate((2018, 2021)):
        if year < built:
            continue
        pond = land.box(258 + 40 * cell, 284 - 8 * cell, 17, 27, 0.12) + 1.5 * land.wobble
        put(pond, "dam")
        paint(surface, cover(pond + 3), "beach")
        water = land.blob(260 + 40 * cell, 292 - 8 * cell, 9 + year - built, 1.3, 0.2, wobble=3)
        paint(surface, cover(np.maximum(water, pond + 4)), "slurry")

    put(land.box(124, 274, 9 + min(year - 2017, 3), 17, -0.35), "yard")

    pit = land.blob(195, 205, PIT_RADIUS_PX[year], 1.2, 0.6, wobble=7)
    put(pit - 3.5, "stripped")
    put(pit, "pit")
    wall = land.blob(195, 205, PIT_RADIUS_PX[year], 1.2, 0.6, wobble=2.5)
    depth_m = heap(np.maximum(wall, pit), 18 + 9 * (year - 2017), 3.2)
    relief_m -= depth_m
    paint(surface, 0.8 * cover((0.75 * depth_m.max() - depth_m) / 6), "pit floor")
    if year >= 2020:
        paint(surface, cover(land.blob(202, 198, 2.5 * (year - 2018), 1.4, 1.0, 3)), "pit water")
    return mine >= 0.5, relief_m


def _look(surface: Array, elevation_m: Array, grain: Array, rng: np.random.Generator) -> Array:
    """What the sensor sees: light on slopes, texture, the year's air and gain, blur, noise."""
    sun_azimuth, sun_height = np.radians(rng.uniform(145, 165)), np.radians(rng.uniform(52, 60))
    down, right = np.gradient(blur(elevation_m, 0.7), PIXEL_M)
    facing = right * np.sin(sun_azimuth) - down * np.cos(sun_azimuth)
    cosine = np.sin(sun_height) - np.cos(sun_height) * facing
    cosine /= np.sqrt(1 + down**2 + right**2) * np.sin(sun_height)
    light = 0.2 + 0.8 * np.clip(cosine, 0.1, 1.5)
    texture = np.exp(surface[-1] * (0.9 * grain + 0.4 * fractal(rng, 0.6)))
    gain = rng.normal(1, 0.04)
    haze = rng.uniform(0, 70) * np.array([1, 0.6, 0.4, 0.3, 0.2, 0.2, 0.2, 0.2, 0.05, 0])
    seen = np.empty_like(surface[:-1])
    for band, name in enumerate(BANDS):
        own = 1 + 0.01 * fractal(rng, 1.0)
        values = surface[band] * light * texture * own * gain * rng.normal(1, 0.015)
        values = blur(values.astype(np.float32), 1.1 if name in BANDS_20M else 0.6)
        seen[band] = values + haze[band] + rng.normal(0, 9, values.shape)
    return seen


def _add_clouds(seen: Array, rng: np.random.Generator) -> None:
    """Small cumulus clouds with their shadows, in place; the thin edges let the ground through."""
    thick = _sharpen(fractal(rng, 3.0, shortest_px=7), 1.9, 1.6)
    shadow = np.roll(thick, (-13, -6), axis=(0, 1))
    seen *= 1 - 0.55 * shadow
    seen += thick * (_column("cloud")[:-1] - seen)


def paint(surface: Array, share: Array, name: str) -> None:
    """Lays a material over the surface (11, h, w) in place; ``share`` 0-1 is (h, w)."""
    surface += np.clip(share, 0, 1)[None] * (_column(name) - surface)


def cover(distance_px: Array) -> Array:
    """Share of each pixel that lies inside an outline at this signed distance."""
    return np.clip(0.5 - distance_px, 0, 1).astype(np.float32)


def fractal(rng: np.random.Generator, slope: float, shortest_px: float = 0.0) -> Array:
    """Noise (h, w) of mean 0 and deviation 1 whose power falls with frequency to the ``slope``."""
    frequency = _frequency()
    weight = np.zeros_like(frequency)
    weight[frequency > 0] = frequency[frequency > 0] ** (-slope / 2)
    if shortest_px:
        weight *= np.exp(-((frequency * shortest_px) ** 2))
    noise = np.fft.irfft2(
        np.fft.rfft2(rng.standard_normal((SIZE_PX, SIZE_PX))) * weight, s=(SIZE_PX, SIZE_PX)
    )
    return ((noise - noise.mean()) / noise.std()).astype(np.float32)


def blur(image: Array, sigma_px: float) -> Array:
    """A Gaussian point spread; borders continue by reflection."""
    pad = 4
    wide = np.pad(image, pad, mode="reflect")
    reach = np.arange(-pad, pad + 1)
    kernel = np.exp(-(reach**2) / (2 * sigma_px**2))
    kernel /= kernel.sum()
    for axis in (0, 1):
        wide = sum(
            weight * np.roll(wide, int(shift), axis=axis)
            for weight, shift in zip(kernel, reach, strict=True)
        )
    return wide[pad:-pad, pad:-pad].astype(np.float32)


def _frequency() -> Array:
    rows, cols = np.fft.fftfreq(SIZE_PX)[:, None], np.fft.rfftfreq(SIZE_PX)[None]
    return np.hypot(rows, cols).astype(np.float32)


def _sharpen(noise: Array, threshold: float, steepness: float) -> Array:
    """Shares 0-1 (h, w) out of noise: patches where it exceeds the threshold, with soft edges."""
    return np.clip(0.5 + steepness * (noise - threshold), 0, 1).astype(np.float32)


def _column(name: str) -> Array:
    return SPECTRA[name][:, None, None]

"""An invented mine that opens, grows and is partly reclaimed: results and pictures to report on."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from euromine_qgis.engine.metrics import SeriesCounts
from euromine_qgis.engine.report import Pictures

YEARS = tuple(str(year) for year in range(2016, 2025))
PIXEL_HA = 0.01


def ellipse(shape, row, col, height, width):
    rows, cols = np.mgrid[: shape[0], : shape[1]]
    return ((rows - row) / height) ** 2 + ((cols - col) / width) ** 2 < 1


def smooth_noise(generator, shape, step):
    coarse = generator.normal(size=(shape[0] // step + 2, shape[1] // step + 2))
    return np.kron(coarse, np.ones((step, step)))[: shape[0], : shape[1]]


def footprints(shape=(180, 240), dates=YEARS, seed=0):
    """(t, h, w) of 0 and 1: a pit that grows each year, a dump that is given back from 2021 on."""
    generator = np.random.default_rng(seed)
    height, width = shape
    row, col = generator.uniform(0.35, 0.6, 2) * shape
    ragged = smooth_noise(generator, shape, 6) * 0.12 + smooth_noise(generator, shape, 3) * 0.05
    masks = []
    for t in range(len(dates)):
        rows, cols = np.mgrid[:height, :width]
        size = (0.1 + 0.028 * t) * min(shape)
        distance = np.hypot((rows - row) / size, (cols - col) / (1.35 * size)) + ragged
        dump = ellipse(shape, 0.8 * height, 0.2 * width, 0.1 * height,
                       max(0.14 - max(t - 4, 0) * 0.03, 0.01) * width)
        masks.append((distance < 1) | dump)
    return np.stack(masks).astype(np.uint8)


def make_pictures(dates=YEARS, shape=(180, 240), with_reference=True, site=None, seed=0):
    generator = np.random.default_rng(seed)
    true = footprints(shape, dates, seed)
    mapped = true.copy()
    flips = smooth_noise(generator, shape, 5) > 2.2
    mapped[1::3, flips] = 1 - mapped[1::3, flips]
    mapped[2:, :2] = np.roll(mapped[2:, :2], 3, axis=2)
    cloud = ellipse(shape, 0.25 * shape[0], 0.8 * shape[1], 0.22 * shape[0], 0.16 * shape[1])
    if len(dates) > 4:
        mapped[4, cloud] = 255
    land = np.array([62, 88, 48]) + smooth_noise(generator, shape, 12)[..., None] * [9, 10, 7]
    soil = np.array([186, 160, 128]) + smooth_noise(generator, shape, 4)[..., None] * 16
    colour = np.where(true[..., None] == 1, soil, land)
    colour = colour + generator.normal(size=(*true.shape, 1)) * 6
    if len(dates) > 4:
        colour[4, cloud] = 238
    states = np.where(mapped == 255, 0, mapped)
    before, after = mapped[0], mapped[-1]
    change = (before * after + 2 * ((before == 0) & (after == 1))
              + 3 * ((before == 1) & (after == 0))).astype(np.uint8)
    first_gain = np.zeros(shape, dtype=np.uint16)
    for t in range(1, len(dates)):
        first_gain[(states[t] == 1) & (states[t - 1] == 0) & (first_gain == 0)] = int(dates[t][:4])
    probability = np.clip(
        states * 0.9 + 0.05 + generator.normal(size=states.shape) * 0.04
        + 0.35 * (smooth_noise(generator, shape, 5) > 1.6) * (1 - 2 * states), 0, 1
    )
    return Pictures(
        dates=tuple(dates),
        true_colour=np.clip(colour, 0, 255).astype(np.uint8),
        footprints=mapped,
        change=change,
        first_gain_year=first_gain,
        probability=np.where(mapped == 255, 255, np.rint(probability * 200)).astype(np.uint8),
        reference=true if with_reference else None,
        pixel_width_m=10.0,
        site=site,
    )


def make_results(dates=YEARS, sites=0, with_reference=True, simulated=True, locale="en",
                 pairs="consecutive"):
    """Results as a run would hand them over; numbers of sites follow from their pictures."""
    names = [f"Bulgaria_{number + 1}" for number in range(sites)]
    series = [make_pictures(dates, (60, 80), seed=k) for k in range(sites)]
    whole = make_pictures(dates) if not sites else None
    mapped = whole.footprints if whole else np.concatenate([p.footprints for p in series], axis=1)
    true = whole.reference if whole else np.concatenate([p.reference for p in series], axis=1)
    index = np.repeat(np.arange(sites), 60)[:, None].repeat(80, axis=1)
    counts = SeriesCounts(dates, names)
    counts.update(mapped, true, {k: index == k for k in range(sites)} if sites else None)
    parts = {None: mapped, **{name: p.footprints for name, p in zip(names, series)}}
    steps = list(zip(range(len(dates) - 1), range(1, len(dates))))
    if pairs == "all":
        steps = [(a, b) for a in range(len(dates)) for b in range(a + 1, len(dates))]
    areas = [area_row(name, date, masks[t]) for name, masks in parts.items()
             for t, date in enumerate(dates)]
    metrics = counts.summary() if with_reference else None
    return {
        "format": "euromine-results/1",
        "tool": "changedetect",
        "version": "0.1.0",
        "created": "2026-11-23T20:15:00+00:00",
        "CA_TIOU": metrics and metrics["pooled"]["ca_tiou"],
        "MEAN_IOU": metrics and metrics["pooled"]["mean_iou"],
        "AREA_FIRST_HA": areas[0]["mine_ha"],
        "AREA_LAST_HA": areas[len(dates) - 1]["mine_ha"],
        "simulated": simulated,
        "run": {
            "interpreter": "3.11.2 (/opt/euromine/bin/python)",
            "device": "CPU, 2 threads",
            "versions": {"torch": "2.14.1", "rasterio": "1.4.4", "numpy": "2.4.6"},
            "seconds": 41.7,
            "settings": {"threshold": 0.5, "temporal": "hmm", "pairs": pairs,
                         "min_area_ha": 0.1, "smoothing_px": 1.0, "bands": "auto"},
            "job": {"tool": "changedetect", "locale": locale},
        },
        "model": {
            "id": "fused-b0-six",
            "title": "Footprint and change network, six bands",
            "version": "1.0",
            "date": "2026-11-20",
            "licence": "CC-BY-4.0",
            "domain": "Open-pit and artisanal gold mines in Brazil, Sentinel-2 at 10 m",
            "resolution_m": 10.0,
            "level": ["top_of_atmosphere", "surface_reflectance"],
            "training_data": [{"name": "pairs", "what": "632 places in the Amazon basin",
                               "licence": "CC BY 4.0"}],
            "initialisation": "random",
            "limits": [
                "No place in Europe was seen in training: expect confusion with bare fields.",
                "Mines below half a hectare are mostly missed.",
            ],
            "scores": [
                {"data": "pairs", "split": "validation, by cluster", "metric": "footprint IoU",
                 "bands": "six", "value": 0.672, "interval": [0.63, 0.71],
                 "baseline": {"NDVI < 0.3": 0.61}},
                {"data": "scenes", "split": "validation, by cluster", "metric": "footprint IoU",
                 "bands": "RGB", "value": 0.741, "interval": None, "baseline": {}},
            ],
            "calibration": [
                {"data": "pairs", "split": "validation", "bands": bands, "ece": ece,
                 "bins": [{"low": low / 5, "high": (low + 1) / 5,
                           "mean_probability": low / 5 + 0.1, "share_mine": low / 5 + 0.02,
                           "pixels": 1000 * abs(low - 2)} for low in range(5)]}
                for bands, ece in (("six", 0.034), ("rgb", 0.062))
            ],
        },
        "grid": {"crs": "EPSG:32633", "width": 240, "height": 180, "pixel_size": [10.0, 10.0],
                 "resolution_m": 10.0},
        "scenes": [
            {"date": date, "name": f"Year{date}.tif", "files": [f"/data/mine/Year{date}.tif"],
             "bands": {"blue": "B2", "green": "B3", "red": "B4", "nir": "B8", "swir16": "B11",
                       "swir22": "B12"},
             "bands_source": "names", "ignored_bands": ["B5", "B6", "B7", "B8A"],
             "scale": "int16 x 10000", "offset": "0", "level": "looks like top of atmosphere",
             "valid_share": area_row(None, date, mapped[t])["valid_share"],
             "resampled": t == 3, "notes": []}
            for t, date in enumerate(dates)
        ],
        "areas": areas,
        "changes": [
            {"site": name, "from": dates[a], "to": dates[b], "from_year": int(dates[a][:4]),
             "to_year": int(dates[b][:4]), "kind": kind, "polygons": 3 + a,
             "ha": float(transition(masks[a], masks[b])[f"{kind}_ha"])}
            for name, masks in parts.items() for a, b in steps for kind in ("gain", "loss")
        ],
        "transitions": [
            {"from": dates[a], "to": dates[b], "from_year": int(dates[a][:4]),
             "to_year": int(dates[b][:4]), **transition(mapped[a], mapped[b])}
            for a, b in steps
        ],
        "metrics": metrics,
        "warnings": ["2020: only 89% of the area was seen; areas of that date count the seen part "
                     "alone."] if len(dates) > 4 else [],
        "files": {"FOOTPRINTS": "/data/mine/footprints.gpkg", "REPORT": "/data/mine/report.html"},
    }


def make_evaluation(dates=YEARS, sites=6, known_place=True):
    """The same comparison as ``euromine:evaluate`` would hand over; pictures of the sites too."""
    results = make_results(dates, sites=sites, simulated=False)
    names = [f"Bulgaria_{number + 1}" for number in range(sites)]
    pictures = [
        replace(make_pictures(dates, (60, 80), site=name, seed=k), true_colour=None,
                probability=None)
        for k, name in enumerate(names)
    ]
    scores = {"f1": 0.7, "precision": 0.8, "recall": 0.6}
    boundary = {**scores, "per_date": [{"date": date, **scores} for date in dates]}
    compared = {"tolerance_px": 2.0, **boundary,
                "sites": [{"site": name, **boundary} for name in names]}
    for row in results["areas"]:
        row["reference_ha"] = row["mine_ha"] + 1.5
        del row["expected_ha"]
    for row in results["transitions"]:
        row.update({f"{who}_{kind}_ha": row[f"{kind}_ha"] / 2
                    for who in ("reference", "agreed") for kind in ("gain", "loss")})
    results.update(tool="evaluate", changes=[], boundary=compared, compared=[
        {"role": role, "name": f"{role}.tif", "dates": list(dates), "files": []}
        for role in ("prediction", "reference")
    ])
    results["run"]["settings"] = {"tolerance_px": 2.5}
    if not known_place:
        results.update(areas=[], transitions=[])
        results["grid"]["crs"] = None
    return results, [replace(pictures[0], site=None), *pictures]


def make_benchmark(dates=YEARS, sites=7, models=("accurate 1.0", "fast 1.0")):
    counted = [make_results(dates, sites=sites)["metrics"] for _ in models]
    results = make_results(dates, sites=sites, simulated=False)
    results.update(
        tool="benchmark", folder="/data/EuroMineNet", split="test",
        sites=[row["site"] for row in counted[0]["sites"]],
        left_out={"Sweden_9": "no images", "Italy_1": "no images"},
        models=[{"id": name, "title": name, "metrics": metrics}
                for name, metrics in zip(models, counted)],
    )
    results["run"]["settings"] = {"device": "cpu"}
    return results


def area_row(site, date, mask):
    mine, seen = int((mask == 1).sum()), int((mask != 255).sum())
    return {"site": site, "date": date, "year": int(date[:4]), "mine_ha": mine * PIXEL_HA,
            "valid_ha": seen * PIXEL_HA, "valid_share": seen / mask.size,
            "expected_ha": mine * PIXEL_HA * 0.93 + 2.0}


def transition(before, after):
    both = (before != 255) & (after != 255)
    counts = {
        "stable_mine_ha": (before == 1) & (after == 1),
        "stable_other_ha": (before == 0) & (after == 0),
        "gain_ha": (before == 0) & (after == 1),
        "loss_ha": (before == 1) & (after == 0),
        "not_comparable_ha": ~both,
    }
    return {name: float(where.sum() * PIXEL_HA) for name, where in counts.items()}

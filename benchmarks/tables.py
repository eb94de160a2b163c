"""Tables in Markdown out of what was measured; pure functions on the records of the JSON file."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from statistics import median
from typing import Any

Record = dict[str, Any]
BEGIN, END = "<!-- tables: begin -->", "<!-- tables: end -->"


def document(results: dict[str, Any]) -> str:
    """All tables, each under its title with when and on what it was measured."""
    parts = []
    for name, (title, table) in _TABLES.items():
        if name not in results:
            continue
        measured = results[name]
        runs = {len(record["runs"]) for record in measured["records"] if "runs" in record} or {1}
        machine = ", ".join(f"{key} {value}" for key, value in measured["machine"].items())
        note = f"Measured {measured['made']}, medians of {max(runs)}. Machine: {machine}."
        parts.append(f"### {title}\n\n{table(measured['records'])}\n\n{note}")
    return "\n\n".join(parts) or "Nothing was measured yet: `make bench`."


def insert(page: str, tables: str) -> str:
    """The page with the tables between its two marks. Raises ValueError where it has none."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"the page lacks the marks {BEGIN} and {END}")
    return f"{before}{BEGIN}\n{tables}\n{END}{after}"


def markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def middle(record: Record, value: str | Callable[[Record], float]) -> float:
    """The median over a record's runs of an entry, or of what is reckoned from each run."""
    take = value if callable(value) else lambda run: run[value]
    return median(take(run) for run in record["runs"])


def exponent(sizes: Sequence[float], seconds: Sequence[float]) -> float:
    """The k of seconds ~ size ** k that fits best (least squares of the logarithms); 1 is linear.

    Raises ValueError where there are less than two sizes.
    """
    if len(set(sizes)) < 2:
        raise ValueError("an exponent needs two sizes")
    x, y = ([math.log(value) for value in values] for values in (sizes, seconds))
    x_mean, y_mean = sum(x) / len(x), sum(y) / len(y)
    products = sum((a - x_mean) * (b - y_mean) for a, b in zip(x, y))
    return products / sum((a - x_mean) ** 2 for a in x)


def line(counts: Sequence[float], seconds: Sequence[float]) -> tuple[float, float]:
    """(fixed, each): the straight line seconds = fixed + each * count that fits best."""
    x_mean, y_mean = sum(counts) / len(counts), sum(seconds) / len(seconds)
    products = sum((x - x_mean) * (y - y_mean) for x, y in zip(counts, seconds))
    each = products / sum((x - x_mean) ** 2 for x in counts)
    return y_mean - each * x_mean, each


def megapixels(record: Record) -> float:
    """Pixels times years, in millions."""
    return record["height"] * record["width"] * record.get("years", 1) / 1e6


def forward_table(records: Sequence[Record]) -> str:
    rows = []
    for record in records:
        rows.append([
            record["model"], record["outputs"], _size(record), _s(middle(record, "seconds")),
            _s(middle(record, "replay_s")),
            f"**{middle(record, lambda run: run['seconds'] / run['replay_s']):.2f}**",
            record["runs"][0]["precision"],
            f"{record['runs'][0]['images']} of {record['runs'][0]['tile_px']} px",
            f"{middle(record, 'forward_mpx') / megapixels(record):.2f}",
            _s(middle(record, "process_s")), _beside(record),
        ])
    return markdown(
        ["model", "outputs", "raster", "end to end, s", "network alone, s", "ratio",
         "precision", "tiles", "pixels shown / pixels", "process, s",
         "MiB beside imports"], rows,
    )


def pairs_table(records: Sequence[Record]) -> str:
    alone = middle(records[0], "seconds")
    rows = [
        [record["way"], f"{record['runs'][0]['images']}", f"{record['runs'][0]['pairs']}",
         _s(middle(record, "seconds")), f"**{middle(record, 'seconds') / alone:.2f}**",
         _s(middle(record, "forward_s")), _beside(record)]
        for record in records
    ]
    return markdown(
        [f"{records[0]['years']} years, {_size(records[0])}", "images encoded", "pairs decoded",
         "end to end, s", "times footprints alone", "of it network, s", "MiB beside imports"], rows,
    )


def memory_table(records: Sequence[Record]) -> str:
    first = middle(records[0], _beside_mib)
    rows = [
        [_size(record), _s(middle(record, "seconds")), f"{middle(record, 'imported_mib'):.0f}",
         f"{middle(record, 'peak_mib'):.0f}", _beside(record),
         f"{middle(record, _beside_mib) / first:.2f}"]
        for record in records
    ]
    return markdown(
        ["raster", "end to end, s", "MiB after imports", "peak MiB", "MiB beside imports",
         "times the first"], rows,
    )


def pixels_table(records: Sequence[Record]) -> str:
    rows = [
        [_size(record), _s(middle(record, "seconds")),
         f"{middle(record, 'seconds') / megapixels(record):.3f}",
         f"{middle(record, 'forward_mpx') / megapixels(record):.2f}", _beside(record)]
        for record in records
    ]
    table = markdown(
        ["raster", "end to end, s", "s / Mpx", "pixels shown / pixels", "MiB beside imports"], rows
    )
    if len(records) < 2:
        return table
    power = exponent(
        [megapixels(record) for record in records],
        [middle(record, "seconds") for record in records],
    )
    return f"{table}\n\nTime grows as pixels to the power of {power:.2f}."


def years_table(records: Sequence[Record]) -> str:
    rows = [
        [f"{record['years']}", _s(middle(record, "seconds")),
         f"{middle(record, 'seconds') / record['years']:.2f}",
         f"{record['runs'][0]['images']}", f"{record['runs'][0]['pairs']}", _beside(record)]
        for record in records
    ]
    table = markdown(
        [f"years, {_size(records[0])}", "end to end, s", "s / year", "images encoded",
         "pairs decoded", "MiB beside imports"], rows,
    )
    if len(records) < 2:
        return table
    fixed, each = line(
        [record["years"] for record in records], [middle(record, "seconds") for record in records]
    )
    return f"{table}\n\nThe straight line through them: {fixed:.1f} s and {each:.2f} s a year."


def peers_table(records: Sequence[Record]) -> str:
    """The factor of each peer over ours is a product: more pixels shown to the network, a slower
    network (precision, threads, batch), and more time around it."""
    rows = []
    for record in records:
        ours = next(
            other for other in records
            if other["title"] == "EuroMine" and other["height"] == record["height"]
        )
        run = record["runs"][0]
        rows.append([
            record["title"], record["settings"], _size(record),
            f"{run['tile_px']} / {run['overlap_px']} / {run['batch']}",
            _s(middle(record, "seconds")),
            f"**{middle(record, 'seconds') / middle(ours, 'seconds'):.2f}**",
            *(f"{factor:.2f}" for factor in factors(record, ours)),
            f"{run['images']}", f"{run['calls']}", _beside(record),
        ])
    return markdown(
        ["", "settings", "raster", "tile / overlap / batch", "end to end, s", "times ours",
         "= pixels shown", "x network", "x around it", "tiles", "calls", "MiB beside imports"],
        rows,
    )


def factors(record: Record, ours: Record) -> tuple[float, float, float]:
    """(pixels shown, network's time a pixel, all time over network's), each over ours."""

    def parts(one: Record) -> tuple[float, float, float]:
        shown, network, whole = (
            middle(one, name) for name in ("forward_mpx", "forward_s", "seconds")
        )
        return shown, network / shown, whole / network

    theirs, own = parts(record), parts(ours)
    return theirs[0] / own[0], theirs[1] / own[1], theirs[2] / own[2]


def border_table(records: Sequence[Record]) -> str:
    rows = [
        [record["title"], record["settings"], _size(record), _or_dash(record["seam_mean"], 5),
         f"{record['elsewhere_mean']:.5f}", _or_dash(record["seam_max"], 3),
         f"{record['max']:.3f}",
         f"{record['other_side']:.3%}"]
        for record in records
    ]
    return markdown(
        ["", "settings", "raster", "mean at seams", "mean elsewhere", "largest at seams",
         "largest", "footprints differ"], rows,
    )


_TABLES: dict[str, tuple[str, Callable[[Sequence[Record]], str]]] = {
    "forward": ("End to end beside the network alone", forward_table),
    "pairs": ("Ten years and their pairs", pairs_table),
    "memory": ("Memory", memory_table),
    "pixels": ("Time over pixels", pixels_table),
    "years": ("Time over years", years_table),
    "peers": ("Beside others", peers_table),
    "border": ("Distance from an answer with dense overlap", border_table),
}


def _size(record: Record) -> str:
    return f"{record['height']} x {record['width']}"


def _s(seconds: float) -> str:
    return f"{seconds:.2f}" if seconds < 10 else f"{seconds:.1f}"


def _or_dash(value: float | None, digits: int) -> str:
    return "-" if value is None else f"{value:.{digits}f}"


def _beside_mib(run: Record) -> float:
    return run["peak_mib"] - run["imported_mib"]


def _beside(record: Record) -> str:
    return f"{middle(record, _beside_mib):.0f}"

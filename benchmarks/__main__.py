"""``python -m benchmarks``: measure; ``... table``: the tables of what was measured;
``... peers``: install those who are measured beside us.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from . import experiments
from .experiments import COMPLETE, QUICK, Scope
from .machine import describe
from .peers import border, peers, set_up
from .places import README, RESULTS
from .scenes import COMPRESSIONS
from .subjects import Record
from .tables import document, insert

EXPERIMENTS: dict[str, Callable[[Scope], Iterator[Record]]] = {
    "forward": experiments.forward,
    "pairs": experiments.pairs,
    "memory": experiments.memory,
    "pixels": experiments.pixels,
    "years": experiments.years,
    "peers": peers,
    "border": border,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("command", nargs="?", default="run", choices=("run", "table", "peers"))
    parser.add_argument("--complete", action="store_true", help="large rasters as well; hours")
    parser.add_argument("--only", nargs="+", choices=EXPERIMENTS, default=list(EXPERIMENTS),
                        metavar="EXPERIMENT", help=f"of {', '.join(EXPERIMENTS)}")
    parser.add_argument("--repeats", type=int, help="runs of each; the table shows medians")
    parser.add_argument("--px", type=int, nargs="+", help="sides of the rasters instead")
    parser.add_argument("--compression", choices=COMPRESSIONS, default="deflate")
    parser.add_argument("--results", type=Path, default=RESULTS, help="the JSON file")
    parser.add_argument("--write", action="store_true", help="the tables into benchmarks/README.md")
    options = parser.parse_args()
    if options.command == "peers":
        set_up()
        return
    if options.command == "run":
        measure(scope_of(options), options.only, options.results)
    tables = document(read(options.results))
    print(f"\n{tables}")
    if options.write:
        README.write_text(insert(README.read_text(encoding="utf-8"), tables), encoding="utf-8")


def scope_of(options: argparse.Namespace) -> Scope:
    scope = replace(COMPLETE if options.complete else QUICK, compression=options.compression)
    if options.repeats:
        scope = replace(scope, repeats=options.repeats)
    if options.px:
        sizes, largest = tuple(options.px), max(options.px)
        scope = replace(
            scope, forward_px=sizes, pixels_px=sizes, peers_px=sizes, pairs_px=largest,
            memory_px=largest, years_px=largest, border_px=largest,
        )
    return scope


def measure(scope: Scope, names: list[str], results: Path) -> None:
    """Runs the experiments and keeps each as soon as it is done; others in the file stay."""
    for name in names:
        print(f"{name}: {EXPERIMENTS[name].__doc__}", flush=True)
        machine = describe()
        records = list(EXPERIMENTS[name](scope))
        made = time.strftime("%Y-%m-%d %H:%M")
        kept = {**read(results), name: {"made": made, "machine": machine, "records": records}}
        results.parent.mkdir(parents=True, exist_ok=True)
        results.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def read(results: Path) -> dict[str, Any]:
    return json.loads(results.read_text(encoding="utf-8")) if results.exists() else {}


if __name__ == "__main__":
    main()

"""What a training run measured as it went: a table and its plot."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

TABLE, PLOT = "metrics.csv", "metrics.png"
COLUMNS = ("step", "minutes", "part", "measure", "value")
PARTS = {"loss": "loss on the training places", "score": "score on the calibration places"}


class History:
    """The table `metrics.csv` of a run: step, minutes, part (loss or score), measure, value.

    A run that was cut off goes on from its last checkpoint: what was written after `step` is
    dropped, since it will happen again.
    """

    def __init__(self, folder: Path, step: int) -> None:
        self._folder = folder
        self._rows = [row for row in _read(folder / TABLE) if int(row["step"]) <= step]
        _write(folder / TABLE, self._rows)

    def add(self, step: int, minutes: float, part: str, values: Mapping[str, float]) -> None:
        """Appends one row a value."""
        rows = [
            dict(zip(COLUMNS, (str(step), f"{minutes:.2f}", part, name, f"{value:.4f}"),
                     strict=True))
            for name, value in values.items()
        ]
        self._rows += rows
        with (self._folder / TABLE).open("a", newline="", encoding="utf-8") as file:
            csv.DictWriter(file, COLUMNS).writerows(rows)

    def plot(self) -> None:
        """Writes `metrics.png`: one panel a part, one line a measure, over the minutes."""
        figure = Figure(figsize=(7, 6), layout="constrained")
        panels = figure.subplots(len(PARTS), 1, sharex=True)
        for panel, (part, title) in zip(panels, PARTS.items(), strict=True):
            rows = [row for row in self._rows if row["part"] == part]
            for measure in dict.fromkeys(row["measure"] for row in rows):
                of_it = [row for row in rows if row["measure"] == measure]
                panel.plot(
                    [float(row["minutes"]) for row in of_it],
                    [float(row["value"]) for row in of_it],
                    marker=".", label=measure,
                )  # fmt: skip
            panel.set_title(title, loc="left", fontsize="medium")
            panel.grid(alpha=0.3)
            if rows:
                panel.legend(fontsize="small")
        panels[-1].set_xlabel("minutes of training")
        FigureCanvasAgg(figure).print_png(self._folder / PLOT)


def _read(path: Path) -> list[dict[str, str]]:
    if not path.is_file():
        return []
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _write(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)

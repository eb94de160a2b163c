"""The tables of the benchmark: what they reckon, and that they stand where the page wants them."""

from __future__ import annotations

import pytest

from benchmarks.tables import (
    BEGIN,
    END,
    document,
    exponent,
    factors,
    insert,
    line,
    markdown,
    middle,
)


def run(seconds: float, forward_s: float, forward_mpx: float, **more) -> dict:
    return {
        "seconds": seconds, "forward_s": forward_s, "forward_mpx": forward_mpx, "images": 4,
        "calls": 2, "peak_mib": 900.0, "imported_mib": 400.0, "tile_px": 512, "batch": 1,
        "process_s": seconds + 3, **more,
    }


def record(runs: list[dict], **more) -> dict:
    return {"height": 1000, "width": 2000, "years": 1, "runs": runs, **more}


def results(name: str, records: list[dict]) -> dict:
    machine = {"processor": "P", "cores": "2"}
    return {name: {"made": "2026-01-31 12:00", "machine": machine, "records": records}}


def test_the_median_is_of_each_runs_own_ratio():
    runs = [run(2, 1, 1, replay_s=1), run(9, 1, 1, replay_s=3), run(4, 1, 1, replay_s=4)]
    assert middle(record(runs), "seconds") == 4
    assert middle(record(runs), lambda one: one["seconds"] / one["replay_s"]) == 2


@pytest.mark.parametrize("power", [1.0, 1.3])
def test_the_exponent_of_a_power_law(power):
    sizes = [1, 4, 9.5, 16]
    assert exponent(sizes, [3 * size**power for size in sizes]) == pytest.approx(power)


def test_one_size_has_no_exponent():
    with pytest.raises(ValueError, match="two sizes"):
        exponent([4, 4], [1, 2])


def test_a_straight_line():
    assert line([2, 4, 6], [5, 6, 7]) == pytest.approx((4, 0.5))


def test_the_factors_multiply_to_the_ratio_of_times():
    ours, theirs = record([run(6, 5, 5)]), record([run(30, 20, 10)])
    shown, network, around = factors(theirs, ours)
    assert (shown, network, around) == pytest.approx((2, 2, 1.25))
    assert shown * network * around == pytest.approx(30 / 6)


def test_peers_stand_beside_ours_on_the_same_raster():
    records = [
        record([run(6, 5, 5, overlap_px=96)], title="EuroMine", settings="default"),
        record([run(30, 20, 10, overlap_px=256)], title="loop", settings="default"),
    ]
    table = document(results("peers", records))
    assert "| EuroMine | default | 1000 x 2000 | 512 / 96 / 1 | 6.00 | **1.00** |" in table
    assert "| loop | default | 1000 x 2000 | 512 / 256 / 1 | 30.0 | **5.00** | 2.00 |" in table


def test_memory_is_told_beside_what_the_imports_took():
    records = [record([run(5, 4, 4)]), record([run(9, 8, 8, peak_mib=950.0)], height=2000)]
    table = document(results("memory", records))
    assert "| 1000 x 2000 | 5.00 | 400 | 900 | 500 | 1.00 |" in table
    assert "| 2000 x 2000 | 9.00 | 400 | 950 | 550 | 1.10 |" in table


def test_each_table_says_when_and_on_what_it_was_measured():
    page = document(results("pixels", [record([run(5, 4, 4), run(7, 4, 4)])]))
    assert "Measured 2026-01-31 12:00, medians of 2. Machine: processor P, cores 2." in page
    assert "| 1000 x 2000 | 6.00 | 3.000 |" in page


def test_nothing_measured_is_said():
    assert "make bench" in document({})


def test_tables_go_between_the_marks_and_replace_older_ones():
    page = f"above\n{BEGIN}\nold\n{END}\nbelow\n"
    assert insert(page, "new") == f"above\n{BEGIN}\nnew\n{END}\nbelow\n"
    assert insert(insert(page, "other"), "new") == insert(page, "new")


def test_a_page_without_marks_is_refused():
    with pytest.raises(ValueError, match="marks"):
        insert("nothing here", "new")


def test_markdown_has_a_line_under_the_head():
    assert markdown(["a", "b"], [["1", "2"]]) == "| a | b |\n| --- | --- |\n| 1 | 2 |"

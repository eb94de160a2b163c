from __future__ import annotations

from growing_mine import YEARS, make_benchmark
from written_page import page_of

from euromine_qgis.engine.report.benchmarked import benchmark_content
from euromine_qgis.engine.report.text import Texts


def test_a_benchmark_draws_its_two_tasks_and_its_sites(tmp_path):
    results = make_benchmark(YEARS[:4])
    page = page_of(tmp_path, results, ())
    models, sites = page.attributes("img", "alt")
    f1 = results["models"][1]["metrics"]["pooled"]["change_by_interval"][-1]["f1"]
    assert "fast 1.0: F1 of change" in models and f"{f1:.3f} at 3." in models
    assert "fast 1.0: from" in sites


def test_a_benchmark_of_one_year_ranks_by_mean_iou():
    results = make_benchmark(("2019",), sites=2)
    for model, mean_iou in zip(results["models"], (0.432, 0.765)):
        assert model["metrics"]["pooled"]["ca_tiou"] is None
        model["metrics"]["pooled"]["mean_iou"] = mean_iou
    results["run"]["job_file"] = "report.job.json"
    content = benchmark_content(results, Texts("en"))
    assert content.summary == [
        "On 2 sites of the split test, fast 1.0 comes first by mean IoU: 0.765. CA-TIoU is not "
        "defined here."
    ]
    assert [(tile.label, tile.value) for tile in content.tiles] == [
        ("accurate 1.0: Mean IoU of dates", "0.432"), ("fast 1.0: Mean IoU of dates", "0.765")
    ]


def test_a_benchmark_of_one_year_says_nothing_of_change(tmp_path):
    page = page_of(tmp_path, make_benchmark(("2019",)), ())
    assert "Models on EuroMineNet, split test, 2019" in page.text and "2019 to" not in page.text
    assert "F1 of change" not in page.text
    (sites,) = page.attributes("img", "alt")
    assert sites.startswith("Dot plot of IoU by site.")
    assert "CA-TIoU: " not in page.text

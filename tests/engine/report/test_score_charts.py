from __future__ import annotations

import pytest
from growing_mine import make_results
from written_page import SHORT

from euromine_qgis.engine.report.score_charts import Judged, sites_chart
from euromine_qgis.engine.report.text import Texts


@pytest.mark.parametrize("count", [2, 46, 133, 400])
def test_the_chart_of_sites_has_room_for_all(count):
    metrics = make_results(SHORT, sites=5)["metrics"]
    row = metrics["sites"][0]
    metrics["sites"] = [{**row, "site": f"Site {number}"} for number in range(count)]
    order = [site["site"] for site in metrics["sites"]]
    figure = sites_chart([Judged("", metrics)], order, Texts("en"))
    assert 15 * count / 3 < figure.height_px < 300 + 20 * max(min(count, 45), count / 3)
    assert figure.width_px <= 960

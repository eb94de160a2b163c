"""What a run tells beside its numbers."""

from __future__ import annotations

from euromine_qgis.engine.map_results import partly_seen


def test_dates_that_did_not_show_all_of_a_site_are_told_with_their_share():
    seen = {None: (1.0, 0.43966), "west": (1.0, 0.995), "east": (0.9949, 0.0)}
    areas = [
        {"site": site, "date": date, "valid_share": share}
        for site, shares in seen.items()
        for date, share in zip(("2022-07-11", "2024-08-20"), shares)
    ]
    assert partly_seen(areas) == {
        "": {"2024-08-20": 0.44}, "east": {"2022-07-11": 0.995, "2024-08-20": 0.0}
    }
    assert partly_seen(areas[:1]) == {}

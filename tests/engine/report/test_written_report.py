from __future__ import annotations

import csv
import io
import json
import os
import re
from dataclasses import replace

import numpy as np
import pytest
from growing_mine import YEARS, make_benchmark, make_evaluation, make_pictures, make_results
from written_page import SHORT, SMALL, page_of

from euromine_qgis.engine.errors import Cancelled, OutputError
from euromine_qgis.engine.report import by_site, catalogue, write_report
from euromine_qgis.engine.report.english_explained import ENGLISH_EXPLAINED
from euromine_qgis.engine.report.long_table import COLUMNS
from euromine_qgis.engine.report.pictures import sites_by_change
from euromine_qgis.engine.wire import Wire


@pytest.fixture(scope="module")
def simulated(tmp_path_factory):
    folder = tmp_path_factory.mktemp("simulated")
    results = make_results()
    return folder, results, page_of(folder, results, make_pictures())


@pytest.fixture(scope="module")
def many_sites(tmp_path_factory):
    folder = tmp_path_factory.mktemp("many")
    results = make_results(SHORT, sites=15, simulated=False)
    names = sites_by_change(results["areas"])[:14]
    pictures = [make_pictures(SHORT, SMALL, site=name) for name in (None, *names)]
    return results, page_of(folder, results, pictures)


def test_four_files_and_nothing_else(simulated):
    folder, _, _ = simulated
    assert sorted(path.name for path in folder.iterdir()) == [
        "report.csv", "report.html", "report.job.json", "report.json"
    ]


def test_the_job_lies_beside_the_report(simulated):
    folder, results, page = simulated
    kept = json.loads((folder / "report.job.json").read_text(encoding="utf-8"))
    assert kept == {"format": "euromine-job/1", **results["run"]["job"]}


def test_the_json_is_the_results(simulated):
    folder, results, _ = simulated
    read = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert read["run"].pop("job_file") == str(folder / "report.job.json")
    run = {key: value for key, value in results["run"].items() if key != "job_file"}
    assert read == {**results, "run": run}


def test_not_a_number_is_null_in_json(tmp_path):
    results = {**make_results(SHORT), "CA_TIOU": float("nan")}
    write_report(results, make_pictures(SHORT, SMALL), tmp_path / "report.html")
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["CA_TIOU"] is None


def test_the_long_table_adds_up(simulated):
    folder, results, _ = simulated
    text_of = (folder / "report.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text_of)))
    assert tuple(rows[0]) == COLUMNS
    mine = [float(r["hectares"]) for r in rows if r["record"] == "area" and r["class"] == "mine"]
    assert mine == [row["mine_ha"] for row in results["areas"]]
    first = [r for r in rows if r["record"] == "area" and r["date"] == "2016"]
    by_class = {r["class"]: float(r["hectares"]) for r in first}
    assert by_class["mine"] + by_class["not_mine"] == pytest.approx(432.0)
    scores = {r["metric"]: r for r in rows if r["record"] == "score" and not r["date"]}
    assert float(scores["ca_tiou"]["value"]) == results["CA_TIOU"]
    assert scores["ca_tiou"]["low"] == ""
    transitions = [r for r in rows if r["record"] == "transition"]
    assert len(transitions) == 8 * 5
    for start in YEARS[:-1]:
        of_interval = [float(r["hectares"]) for r in transitions if r["from_date"] == start]
        assert sum(of_interval) == pytest.approx(432.0)


def test_intervals_stand_in_the_long_table(tmp_path):
    results = make_results(SHORT, sites=6)
    write_report(results, make_pictures(SHORT, SMALL), tmp_path / "r.html")
    rows = list(csv.DictReader((tmp_path / "r.csv").open(encoding="utf-8")))
    pooled = [r for r in rows if r["metric"] == "ca_tiou" and r["site"] == ""]
    assert [float(pooled[0]["low"]), float(pooled[0]["high"])] == (
        results["metrics"]["intervals"]["ca_tiou"]
    )
    assert {r["site"] for r in rows if r["metric"] == "ca_tiou"} == {
        "", *(f"Bulgaria_{k}" for k in range(1, 7))
    }


def test_the_page_needs_nothing_from_outside(simulated):
    _, _, page = simulated
    assert {tag for tag, _ in page.tags} & {"script", "link", "iframe", "object"} == set()
    assert all(source.startswith("data:image/") for source in page.attributes("img", "src"))
    assert all(anchor.startswith("#") for anchor in page.attributes("a", "href"))
    assert page.open == []


def test_every_picture_has_words(simulated):
    _, _, page = simulated
    words = page.attributes("img", "alt")
    assert len(words) == len(page.attributes("img", "src")) == 9
    assert len(set(words)) == 9 and all(len(each) > 60 for each in words)
    assert any("32.7 ha in 2016, 153.3 ha in 2024" in each for each in words)


def test_links_lead_somewhere(many_sites):
    _, page = many_sites
    anchors = {attrs["id"] for _, attrs in page.tags if "id" in attrs}
    targets = [href[1:] for href in page.attributes("a", "href")]
    assert set(targets) <= anchors
    to_sites = [target for target in targets if target.startswith("site-")]
    # From the table of areas and from the table of scores.
    assert sorted(to_sites) == sorted(2 * [f"site-{number}" for number in range(1, 15)])


def test_simulated_data_are_announced(simulated, many_sites):
    assert "SIMULATED DATA" in simulated[2].text
    assert "SIMULATED" not in many_sites[1].text


def test_the_page_says_what_counts(simulated):
    _, results, page = simulated
    for words in (
        "32.7 ha", "153.3 ha", "+120.6 ha", "+369%", f"{results['CA_TIOU']:.3f}",
        "2020: only 89% of the area was seen", "No place in Europe was seen in training",
        "blue B2, green B3", "CPU, 2 threads", "torch 2.14.1", "report.job.json",
        "The formula used here is EuroMine's own", "0.672 (0.630 to 0.710)",
    ):
        assert words in page.text


def test_the_model_tells_how_far_it_can_be_believed(simulated, tmp_path):
    _, _, page = simulated
    assert "How far its probabilities can be believed" in page.text
    assert "a probability of 70%, 70% are mine" in page.text
    (words,) = [text for text in page.attributes("img", "alt") if "Reliability" in text]
    assert "six: expected calibration error 3.4%" in words
    assert "of pixels with 90% probability on average, the most certain ones, 82% are mine" in words
    results = make_results(SHORT)
    for without in ({"calibration": []}, None):
        results["model"] = {**results["model"], **(without or {})}
        if without is None:
            del results["model"]["calibration"]
        page = page_of(tmp_path, results, make_pictures(SHORT, SMALL))
        assert "How far its probabilities" not in page.text


def test_scores_of_the_bands_at_hand_come_first_and_the_rest_is_folded(tmp_path):
    results = make_results(SHORT)
    score = results["model"]["scores"][0]
    results["model"]["scores"] = [
        {**score, "bands": bands, "metric": f"metric {bands} {number}"}
        for number in range(7) for bands in ("rgb", "six")
    ]
    page = page_of(tmp_path, results, make_pictures(SHORT, SMALL))
    places = [page.text.index(f"metric six {number}") for number in range(7)]
    assert places == sorted(places) and places[-1] < page.text.index("metric rgb 0")
    assert "4 more scores of the model" in page.text
    assert page.text.index("4 more scores") < page.text.index("metric rgb 3")
    for scene in results["scenes"]:
        scene["bands"] = {"blue": "1", "green": "2", "red": "3"}
    page = page_of(tmp_path, results, make_pictures(SHORT, SMALL))
    assert page.text.index("metric rgb 6") < page.text.index("metric six 0")


def test_outputs_are_named_where_they_stay(simulated):
    _, _, page = simulated
    assert "/data/mine/report.html · and the polygon layers" in page.text
    assert "footprints.gpkg" not in page.text


def test_polygons_of_sites_that_overlap_count_for_each(tmp_path):
    results = make_results(SHORT, sites=2)
    told = "polygons count for each of them, hectares once"
    assert told not in page_of(tmp_path, results, ()).text
    for row in results["areas"]:
        if row["site"] is not None:
            row["valid_ha"] *= 1.01
    assert told in page_of(tmp_path, results, ()).text
    for row in results["changes"]:
        row["polygons"] = None
    assert told not in page_of(tmp_path, results, ()).text


def test_polygons_that_were_not_drawn_are_not_said_to_be_none(tmp_path):
    results = make_results(SHORT, sites=2)
    assert page_of(tmp_path, results, ()).text.count("Polygons") == 2
    for row in results["changes"]:
        row["polygons"] = None
    assert "Polygons" not in page_of(tmp_path, results, ()).text
    rows = csv.DictReader((tmp_path / "report.csv").open(encoding="utf-8"))
    assert {row["polygons"] for row in rows} == {""}


def test_writing_tells_how_far_it_is_and_may_be_stopped(tmp_path, monkeypatch):
    results = make_results(SHORT, sites=3)
    pictures = [make_pictures(SHORT, SMALL, site=f"Bulgaria_{k}") for k in (1, 2, 3)]
    told = io.StringIO()
    wire = Wire(told)
    write_report(results, pictures, tmp_path / "r.html", wire.report_progress(94.0))
    said = [json.loads(line) for line in told.getvalue().splitlines()]
    assert [(one["percent"], one["doing"]) for one in said] == [
        (94.0, "writing the report, site 1 of 3"), (96.0, "writing the report, site 2 of 3"),
        (98.0, "writing the report, site 3 of 3"),
    ]

    def cancelled():
        raise Cancelled()

    monkeypatch.setattr(wire, "check_cancelled", cancelled)
    with pytest.raises(Cancelled):
        write_report(results, pictures, tmp_path / "late.html", wire.report_progress(94.0))
    assert not list(tmp_path.glob("*late*"))


def test_many_sites_are_grouped_and_counted(many_sites):
    results, page = many_sites
    assert "14 of 15 sites are pictured" in page.text
    assert len(re.findall(r"Site Bulgaria_\d+", page.text)) == 14
    assert "Sites 1 to 12: " in page.text and "Sites 13 to 14: " in page.text
    assert [("open" in attrs) for tag, attrs in page.tags if tag == "details"] == [True, False]
    for number in range(1, 16):
        assert f"Bulgaria_{number}" in page.text
    low, high = results["metrics"]["intervals"]["ca_tiou"]
    assert f"{low:.3f} to {high:.3f} at 95%" in page.text


def test_sites_that_changed_most_are_pictured():
    areas = [{"site": site, "mine_ha": hectares, "valid_share": 1.0}
             for site, series in {None: (9, 99), "still": (50, 50), "grew": (1, 30),
                                  "shrank": (45, 2), "small": (1, 1)}.items()
             for hectares in series]
    assert sites_by_change(areas) == ("shrank", "grew", "still", "small")


def test_a_site_that_was_hidden_did_not_change():
    """Dates that show a site well tell how it changed, else those that show any of it."""
    seen = {"hidden once": ((60, 1.0), (0, 0.0), (61, 0.9)), "grew": ((1, 1.0), (20, 1.0)),
            "never well": ((4, 0.8), (9, 0.5), (0, 0.0)), "never": ((0, 0.0), (0, 0.0))}
    areas = [{"site": site, "mine_ha": hectares, "valid_share": share}
             for site, series in seen.items() for hectares, share in series]
    assert sites_by_change(areas) == ("grew", "never well", "hidden once", "never")


def test_pictures_of_sites_end_where_the_page_is_full(tmp_path, monkeypatch):
    results = make_results(SHORT, sites=3)
    names = sites_by_change(results["areas"])
    pictures = [make_pictures(SHORT, SMALL, site=name) for name in names]
    monkeypatch.setattr(by_site, "MOST_SHEETS_BYTES", 1)
    page = page_of(tmp_path, results, pictures)
    assert "Sites in pictures" not in page.text
    sizes = [len(source) for source in page_of(tmp_path, results, [], "bare.html")
             .attributes("img", "src")]
    monkeypatch.setattr(by_site, "MOST_SHEETS_BYTES", 2 * max(sizes))
    page = page_of(tmp_path, results, pictures)
    assert re.search(r"[12] of 3 sites are pictured", page.text)


def test_a_site_without_a_pixel_has_no_picture(tmp_path):
    results = make_results(SHORT, sites=2)
    whole, small = (make_pictures(SHORT, SMALL, site=f"Bulgaria_{k}") for k in (1, 2))
    small = replace(small, inside=np.zeros(small.change.shape, dtype=bool))
    page = page_of(tmp_path, results, [whole, small])
    assert "1 of 2 sites are pictured" in page.text


def test_a_sheet_tells_its_site_in_words(tmp_path):
    results = make_results(SHORT, sites=2)
    first, last = (row for row in results["areas"] if row["site"] == "Bulgaria_1")
    page = page_of(tmp_path, results, [make_pictures(SHORT, SMALL, site="Bulgaria_1")])
    said = (f"{first['mine_ha']:.2f} ha of mine ({SHORT[0]}), {last['mine_ha']:.2f} ha "
            f"({SHORT[1]})")
    assert said.replace(".", "") in page.text.replace(".", "")
    words = [text for text in page.attributes("img", "alt") if "Bulgaria_1" in text]
    assert len(words) == 1
    assert "stable mine covers" in words[0] and "is agreed" in words[0]


def test_one_date(tmp_path):
    dates = ("2019-07-04",)
    results = {**make_results(dates, with_reference=False, simulated=False),
               "tool": "mapfootprint"}
    page = page_of(tmp_path, results, make_pictures(dates, SMALL, with_reference=False))
    assert "Mining footprint, 2019-07-04" in page.text
    assert "Gains and losses" not in page.text


def test_bands_that_stand_for_others_are_named(tmp_path):
    pictures = replace(make_pictures(SHORT, SMALL), shown_bands=("swir16", "nir", "red"))
    page = page_of(tmp_path, make_results(SHORT), pictures)
    assert "swir16, nir and red are shown as red, green and blue" in page.text


def test_all_pairs_of_dates(tmp_path):
    results = make_results(YEARS[:4], pairs="all")
    page = page_of(tmp_path, results, make_pictures(YEARS[:4], SMALL))
    assert page.text.count("2016 – 2019") == 1
    assert "all pairs of dates" in page.text


def test_names_are_text_and_never_markup(tmp_path):
    results = make_results(SHORT, simulated=False)
    results["scenes"][0]["name"] = "<script>alert(1)</script> & co"
    page = page_of(tmp_path, results, make_pictures(SHORT, SMALL))
    assert "<script>alert(1)</script> & co" in page.text
    assert "script" not in {tag for tag, _ in page.tags}


def test_names_are_never_read_as_formulas(tmp_path):
    results, pictures = make_evaluation(SHORT, 2)
    odd = "$x_$ <b> & \"Kõrvemäe\" Шахта"
    for rows in (results["areas"], results["metrics"]["sites"], results["boundary"]["sites"]):
        for row in rows:
            row["site"] = odd if row["site"] == "Bulgaria_1" else row["site"]
    pictures = [replace(one, site=odd) if one.site == "Bulgaria_1" else one for one in pictures]
    page = page_of(tmp_path, results, pictures)
    assert f"Site {odd}" in page.text and "b" not in {tag for tag, _ in page.tags}


def test_numbers_follow_the_locale(tmp_path):
    results = make_results(SHORT, locale="de_AT")
    page = page_of(tmp_path, results, make_pictures(SHORT, SMALL))
    assert "32,7 ha" in page.text
    assert f"{results['CA_TIOU']:.3f}".replace(".", ",") in page.text
    assert "100\xa0%" in page.text


def test_names_beside_a_page_without_suffix(tmp_path):
    write_report(make_results(SHORT), make_pictures(SHORT, SMALL), tmp_path / "mine.v2")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "mine.v2", "mine.v2.csv", "mine.v2.job.json", "mine.v2.json"
    ]


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(OutputError, match="REPORT .*nowhere") as caught:
        write_report(make_results(SHORT), make_pictures(SHORT, SMALL), tmp_path / "nowhere/r.html")
    assert "folder" in caught.value.remedy


def test_nothing_half_written_is_left(tmp_path, monkeypatch):
    """The disk fills up while the second file is written."""
    (tmp_path / "r.html").write_text("the report of before")
    written = []

    def write_text(path, *arguments, **options):
        written.append(path)
        if len(written) == 2:
            raise OSError(28, "No space left on device")
        return original(path, *arguments, **options)

    original = type(tmp_path).write_text
    monkeypatch.setattr(type(tmp_path), "write_text", write_text)
    with pytest.raises(OutputError, match="No space left"):
        write_report(make_results(SHORT), make_pictures(SHORT, SMALL), tmp_path / "r.html")
    assert os.listdir(tmp_path) == ["r.html"]
    assert (tmp_path / "r.html").read_text() == "the report of before"


def test_every_sentence_is_used(tmp_path, monkeypatch):
    """All kinds of run together ask for every key of the catalogue, and for no other."""
    used = set()

    class Recorder(dict):
        def __getitem__(self, key):
            used.add(key)
            return super().__getitem__(key)

    monkeypatch.setattr(catalogue, "ENGLISH", Recorder(catalogue.ENGLISH))
    long_series = tuple(str(year) for year in range(2011, 2025))
    large = replace(make_pictures(SHORT, SMALL), pixel_width_m=900.0)
    runs = [
        (make_results(SHORT), large),
        (make_results(SHORT, sites=14), [
            replace(make_pictures(SHORT, (4, 200)), inside=np.eye(4, 200, dtype=bool)),
            *(make_pictures(SHORT, SMALL, site=f"Bulgaria_{k}") for k in range(1, 14)),
        ]),
        ({**make_results(long_series, with_reference=False, pairs="all"), "tool": "mapfootprint"},
         make_pictures(long_series, SMALL, with_reference=False)),
        (make_results(("2019",)), make_pictures(("2019",), SMALL)),
    ]
    shrinking = make_results(SHORT, with_reference=False, pairs="first_last")
    shrinking["areas"][0]["mine_ha"], shrinking["areas"][1]["mine_ha"] = 30.0, 20.0
    shrinking["run"].update(seconds=300.0)
    shrinking["run"]["settings"].update(temporal="none", min_area_ha=0.0)
    shrinking["transitions"][0].update(gain_ha=0.0, loss_ha=0.0)
    shrinking["model"]["scores"] *= 6
    shrinking["model"]["trained_by"] = "EuroMine contributors"
    shrinking["scenes"][0].update(files=["a.tif", "b.tif"], offset="-1000", level="unknown",
                                  bands_source="position", ignored_bands=[])
    without_green = replace(large, shown_bands=("swir16", "nir", "red"))
    runs.append((shrinking, without_green))
    for first, last in ((0.0, 5.0), (7.0, 7.0)):
        same = make_results(SHORT)
        same["areas"][0]["mine_ha"], same["areas"][1]["mine_ha"] = first, last
        same["metrics"]["pooled"]["flags"] = ["change_undefined", "persist_undefined"]
        runs.append((same, make_pictures(SHORT, SMALL)))
    runs[1][0]["areas"][-1]["valid_share"] = 0.8
    for row in runs[1][0]["areas"]:
        row["valid_ha"] *= 2 if row["site"] else 1
    clouded = make_results(YEARS[:5], with_reference=False, pairs="all")
    for row in clouded["areas"][3:]:
        row["valid_share"] = 0.8
    runs.append((clouded, ()))
    runs.append((make_results(YEARS[:3], with_reference=False, sites=2, pairs="all"), ()))
    pairs_alone = make_results(SHORT, sites=2)
    pairs_alone["areas"][-1]["valid_share"] = 0.0
    pairs_alone["run"]["settings"]["temporal"] = "none"
    runs.append((pairs_alone, ()))
    runs[1][0]["metrics"]["sites"][0].update(ca_tiou=None, flags=["persist_undefined"])
    runs[1][0]["metrics"]["sites"][1].update(ca_tiou=None, flags=["no_step"])
    runs += [
        (make_results(("2019",), sites=2), [make_pictures(("2019",), SMALL, site="Bulgaria_1")]),
        make_evaluation(SHORT), make_evaluation(("2019",), 2, known_place=False),
        (make_benchmark(SHORT), ()), (make_benchmark(SHORT, models=("one",)), ()),
        (make_benchmark(("2019",)), ()), (make_benchmark(("2019",), models=("one",)), ()),
    ]
    for number, (results, pictures) in enumerate(runs):
        write_report(results, pictures, tmp_path / f"{number}.html")
    # test_explained.py asks for those of explanations.
    assert set(catalogue.ENGLISH) - set(ENGLISH_EXPLAINED) - used == set()

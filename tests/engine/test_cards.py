"""Cards: every bundled one is whole, and every fault is named with its remedy."""

import json
from pathlib import Path

import pytest

from euromine_qgis.engine.cards import CANONICAL_BANDS, TEMPORAL_PARAMETERS, read_card
from euromine_qgis.engine.errors import CardError

MODELS = Path(__file__).parents[2] / "resources" / "models"
VALUES = json.loads((MODELS / "accurate.json").read_text(encoding="utf-8"))


def write(folder: Path, **changes: object) -> Path:
    path = folder / "card.json"
    path.write_text(json.dumps({**VALUES, **changes}), encoding="utf-8")
    return path


@pytest.mark.parametrize("path", sorted(MODELS.glob("*.json")), ids=lambda path: path.stem)
def test_a_bundled_card_is_whole(path: Path) -> None:
    card = read_card(path)
    assert card.id == path.stem
    assert card.band_names == CANONICAL_BANDS
    assert set(card.minimum_bands) <= {"blue", "green", "red"}
    assert card.weights_path.is_file()
    assert card.resolution_m == 10
    assert len(card.limits) >= 3 and all(limit.endswith(".") for limit in card.limits)
    assert set(TEMPORAL_PARAMETERS) <= set(card.temporal)


def test_weights_and_cards_come_in_twos_and_fit_the_portal() -> None:
    cards = {path.stem for path in MODELS.glob("*.json")}
    weights = {path.stem for path in MODELS.glob("*.safetensors")}
    assert cards == weights
    assert sum(path.stat().st_size for path in MODELS.iterdir()) < 20e6


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"tasks": ["colouring"]}, "tasks"),
        ({"bands": VALUES["bands"][:3]}, "bands"),
        ({"minimum_bands": ["violet"]}, "minimum_bands"),
        ({"resolution_m": 0}, "resolution"),
        ({"tile_size_px": 250}, "tile_size_px"),
        ({"overlap_px": 200}, "overlap_px"),
        ({"threshold": 1.5}, "threshold"),
        ({"infrared_threshold": 0.0}, "threshold"),
        ({"temporal": {"emission_weight": 1.0}}, "temporal"),
        ({"temporal": {**VALUES["temporal"], "gap_years": "2"}}, "temporal"),
        ({"temporal": {**VALUES["temporal"], "change_offset": float("inf")}}, "temporal"),
        ({"temporal": {**VALUES["temporal"], "emission_weight": float("nan")}}, "temporal"),
        ({"temporal": 5}, "temporal"),
        ({"tile_size_px": 512.0}, "tile_size_px"),
        ({"overlap_px": 48.5}, "overlap_px"),
        ({"overlap_px": True}, "overlap_px"),
        ({"threshold": "0.5"}, "threshold"),
        ({"resolution_m": float("inf")}, "resolution_m"),
        ({"id": 5}, "id"),
        ({"version": 1}, "version"),
        ({"weights": 5}, "weights"),
        ({"date": 20260101}, "date"),
        ({"seed": "0"}, "seed"),
        ({"tasks": "footprint"}, "tasks"),
        ({"limits": "none"}, "limits"),
        ({"scores": None}, "not a complete model card"),
        ({"architecture": []}, "not a complete model card"),
        ({"architecture": {**VALUES["architecture"], "options": 5}}, "options"),
        ({"architecture": {**VALUES["architecture"], "encoder": 5}}, "encoder"),
        ({"weights": "../elsewhere.safetensors"}, "weights"),
        ({"weights": "model.pt"}, "weights"),
        ({"limits": []}, "limits"),
        ({"level": ["raw"]}, "level"),
        ({"date": "yesterday"}, "date"),
        ({"training_data": []}, "training data"),
    ],
)
def test_a_fault_is_named_with_a_remedy(tmp_path: Path, changes: dict, named: str) -> None:
    with pytest.raises(CardError) as caught:
        read_card(write(tmp_path, **changes))
    assert named in caught.value.message
    assert caught.value.remedy


def test_the_infrared_threshold_is_for_series_with_all_infrared_bands(tmp_path: Path) -> None:
    card = read_card(write(tmp_path, threshold=0.36, infrared_threshold=0.45))
    assert card.threshold_for(("blue", "red", "nir", "swir16", "swir22")) == 0.45
    assert card.threshold_for(("blue", "green", "red", "nir")) == 0.36
    assert card.threshold_for(("blue", "green", "red")) == 0.36
    one = read_card(write(tmp_path, threshold=0.36, infrared_threshold=None))
    assert one.threshold_for(CANONICAL_BANDS) == 0.36


def test_a_band_whose_statistics_are_not_reflectances_is_refused(tmp_path: Path) -> None:
    bands = [dict(VALUES["bands"][0], mean=1089.74), *VALUES["bands"][1:]]
    with pytest.raises(CardError, match="reflectance"):
        read_card(write(tmp_path, bands=bands))


def test_unknown_and_missing_fields_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CardError, match="colour"):
        read_card(write(tmp_path, colour="red"))
    path = tmp_path / "card.json"
    path.write_text(json.dumps({k: v for k, v in VALUES.items() if k != "bands"}))
    with pytest.raises(CardError, match="bands"):
        read_card(path)


def test_no_file_and_no_json_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CardError, match="no model card"):
        read_card(tmp_path / "none.json")
    (tmp_path / "broken.json").write_text("{")
    with pytest.raises(CardError, match="cannot be read"):
        read_card(tmp_path / "broken.json")
    (tmp_path / "deep.json").write_text("[" * 100_000)
    with pytest.raises(CardError, match="cannot be read"):
        read_card(tmp_path / "deep.json")
    (tmp_path / "list.json").write_text("[]")
    with pytest.raises(CardError, match="holds no model card"):
        read_card(tmp_path / "list.json")


def test_a_card_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "card.json"
    path.write_text(json.dumps(VALUES), encoding="utf-8-sig")
    assert read_card(path).id == VALUES["id"]

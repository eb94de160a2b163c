"""Which models a tool is offered, and what is said of the others."""

from __future__ import annotations

import json

import pytest

from euromine_qgis.bridge import models
from euromine_qgis.bridge.models import (
    bundled_models,
    chosen_model,
    default_model,
    faults_of_models,
)
from euromine_qgis.engine.errors import CardError

SHIPPED = json.loads((models.MODELS / "accurate.json").read_text(encoding="utf-8"))


@pytest.fixture
def add(tmp_path, monkeypatch):
    """Puts a card, changed, and its weights into an installation without models."""
    monkeypatch.setattr(models, "MODELS", tmp_path)

    def add(file, model_id, tasks=("footprint", "change"), weights=True):
        values = {**SHIPPED, "id": model_id, "tasks": list(tasks), "weights": f"{file}.safetensors"}
        (tmp_path / f"{file}.json").write_text(json.dumps(values))
        if weights:
            (tmp_path / f"{file}.safetensors").touch()
        return tmp_path / f"{file}.json"

    return add


def test_models_come_in_the_order_of_their_ids(add):
    first, second = add("2", "alpine"), add("1", "lowland")
    assert list(bundled_models("changedetect").items()) == [
        ("alpine", first), ("lowland", second),
    ]


def test_a_tool_is_offered_what_can_do_its_tasks(add, tmp_path):
    add("both", "both")
    add("still", "still", tasks=["footprint"])
    (tmp_path / "broken.json").write_text("{")
    assert list(bundled_models("mapfootprint")) == ["both", "still"]
    for tool in ("changedetect", "finetune"):
        assert list(bundled_models(tool)) == ["both"]


def test_the_proposal_is_ours_else_the_first(add):
    assert default_model("changedetect") is None
    add("b", "bare")
    add("a", "alpine")
    assert default_model("changedetect") == "alpine"
    add("f", "fast")
    assert default_model("changedetect") == "fast"


def test_faults_are_told_in_the_order_of_the_files(add, tmp_path):
    add("fine", "fine")
    card = add("bare", "bare", weights=False)
    (tmp_path / "torn.json").write_text("{")
    bare, torn = faults_of_models()
    assert bare.message == (
        f"The weights of model bare are missing: {card.with_suffix('.safetensors')}."
    )
    assert "torn.json" in torn.message


def test_a_file_wins_over_a_name_and_may_be_the_weights(add):
    own, listed = add("own", "own"), add("listed", "listed")
    assert chosen_model("changedetect", "listed", "")[0] == listed
    for named in (own, own.with_suffix(".safetensors")):
        path, card = chosen_model("changedetect", "listed", str(named))
        assert (path, card.id) == (own, "own")


@pytest.mark.parametrize(("model_id", "there", "told"), [
    ("oracle", ["a", "b"],
     "MODEL oracle is not among the models of this installation (a, b)."),
    ("oracle", [],
     "MODEL oracle is not among the models of this installation (there are none)."),
    ("", ["a"], "MODEL is empty, and none is among the models of this installation (a)."),
    ("", [],
     "MODEL is empty, and none is among the models of this installation (there are none)."),
])
def test_a_name_that_is_none_of_them(add, model_id, there, told):
    for name in reversed(there):
        add(name, name)
    with pytest.raises(CardError) as caught:
        chosen_model("changedetect", model_id, "")
    assert caught.value.message == told


def test_a_file_that_cannot_be_used(add, tmp_path):
    with pytest.raises(CardError) as caught:
        chosen_model("changedetect", "", str(tmp_path / "none.safetensors"))
    assert caught.value.message == (
        f"MODEL_FILE: there is no model card at {tmp_path / 'none.json'}."
    )
    still = add("still", "still", tasks=["footprint"])
    with pytest.raises(CardError) as caught:
        chosen_model("changedetect", "", str(still))
    assert caught.value.message == (
        "Model still does footprint only, not what changedetect needs."
    )

"""The models that a tool can offer."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Optional

from ..engine.cards import ModelCard, read_card
from ..engine.errors import CardError
from ..layout import MODELS

# What a tool asks of a model.
TASKS_OF = {
    "changedetect": {"footprint", "change"},
    "mapfootprint": {"footprint"},
    "finetune": {"footprint", "change"},
}


# As good as any of ours on places that it has not seen, and the quickest.
DEFAULT_MODEL = "fast"


def default_model(tool: str) -> Optional[str]:
    """The id of the model that a tool proposes, None where there is none."""
    models = bundled_models(tool)
    return DEFAULT_MODEL if DEFAULT_MODEL in models else next(iter(models), None)


def bundled_models(tool: str) -> dict[str, Path]:
    """Id -> card of the models in resources/models that fit a tool.

    Cards that cannot be read are left out here; ``faults_of_models`` tells of them.
    """
    found = {}
    for path in sorted(MODELS.glob("*.json")):
        try:
            card = read_card(path)
        except CardError:
            continue
        if TASKS_OF[tool] <= set(card.tasks):
            found[card.id] = path
    return found


def faults_of_models() -> tuple[CardError, ...]:
    """What is wrong with the models in resources/models."""
    faults = []
    for path in sorted(MODELS.glob("*.json")):
        try:
            _check_weights(read_card(path))
        except CardError as error:
            faults.append(error)
    return tuple(faults)


def chosen_model(tool: str, model_id: str, model_file: str) -> tuple[Path, ModelCard]:
    """The card that the parameters name, MODEL_FILE before MODEL. Raises CardError."""
    if model_file:
        path = Path(model_file)
        # The weights may be named as well: their card lies beside them.
        path = path.with_suffix(".json") if path.suffix == ".safetensors" else path
        if not os.path.isfile(path):
            raise CardError(
                f"MODEL_FILE: there is no model card at {path}.",
                "Choose the .json file that came with the model's .safetensors.",
            )
    else:
        models = bundled_models(tool)
        if model_id not in models:
            wrong = f"MODEL {model_id} is not" if model_id else "MODEL is empty, and none is"
            raise CardError(
                f"{wrong} among the models of this installation "
                f"({', '.join(models) or 'there are none'}).",
                "Choose one of them, give a MODEL_FILE, or install the plugin again.",
            )
        path = models[model_id]
    card = read_card(path)
    _check_weights(card)
    if not TASKS_OF[tool] <= set(card.tasks):
        raise CardError(
            f"Model {card.id} does {', '.join(card.tasks)} only, not what {tool} needs.",
            "Choose another model.",
        )
    return path.absolute(), card


def _check_weights(card: ModelCard) -> None:
    if not os.path.isfile(card.weights_path):
        raise CardError(
            f"The weights of model {card.id} are missing: {card.weights_path}.",
            "Put the .safetensors file beside its card, or install the plugin again.",
        )

"""The models that a tool can offer."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Optional

from ..engine.cards import ModelCard, read_card
from ..engine.errors import CardError
from ..layout import MODELS
from ..wording import worded

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
    """Id -> card of the models in resources/models that fit a tool, in the order of the ids.

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
    return dict(sorted(found.items()))


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
                worded("MODEL_FILE: there is no model card at {path}.", path=path),
                worded("Choose the .json file that came with the model's .safetensors."),
            )
    else:
        models = bundled_models(tool)
        if model_id not in models:
            raise CardError(
                _not_among(model_id, ", ".join(models)),
                worded("Choose one of them, give a MODEL_FILE, or install the plugin again."),
            )
        path = models[model_id]
    card = read_card(path)
    _check_weights(card)
    if not TASKS_OF[tool] <= set(card.tasks):
        raise CardError(
            worded(
                "Model {model} does {tasks} only, not what {tool} needs.",
                model=card.id, tasks=", ".join(card.tasks), tool=tool,
            ),
            worded("Choose another model."),
        )
    return path.absolute(), card


def _not_among(model_id: str, models: str) -> str:
    """That a model is none of ``models``, the ids of all that there are."""
    if model_id and models:
        return worded(
            "MODEL {model} is not among the models of this installation ({models}).",
            model=model_id, models=models,
        )
    if model_id:
        return worded(
            "MODEL {model} is not among the models of this installation (there are none).",
            model=model_id,
        )
    if models:
        return worded(
            "MODEL is empty, and none is among the models of this installation ({models}).",
            models=models,
        )
    return worded(
        "MODEL is empty, and none is among the models of this installation (there are none)."
    )


def _check_weights(card: ModelCard) -> None:
    if not os.path.isfile(card.weights_path):
        raise CardError(
            worded(
                "The weights of model {model} are missing: {path}.",
                model=card.id, path=card.weights_path,
            ),
            worded("Put the .safetensors file beside its card, or install the plugin again."),
        )

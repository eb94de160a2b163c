"""euromine:finetune: a series and the analyst's own polygons -> a model that knows their place."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge import checks
from ..bridge.asked import make_folder, named_file, vector_files
from ..bridge.errors import told_to_user
from ..bridge.keeping import (
    keep_copy,
    keep_job,
    kept_if_possible,
    stem_of,
    warn_if_temporary,
)
from ..bridge.models import chosen_model
from ..bridge.replacing import check_replaced, tell_replaced
from ..bridge.running import run_job
from ..bridge.scratch import scratch_folder
from ..bridge.series import pick_series
from ..bridge.sites import PickedPolygons, pick_polygons
from ..engine.errors import LabelsError
from ..engine.finetune_job import (
    TOOL,
    FinetuneJob,
    LabelsInput,
    refuse_to_replace,
    weights_beside,
)
from ..wording import worded
from .finetune_parameters import NUMBER_OUTPUTS, add_labels, add_outputs, add_settings
from .parameter_blocks import add_bands, add_device, add_model, add_series
from .tool import Tool


@dataclass(frozen=True)
class Request:
    """What the parameters ask for, checked; ``job`` still lacks its polygons' files.
    ``replaced`` are files beside the model that are there from an earlier run."""

    job: FinetuneJob
    labels: PickedPolygons
    area: Optional[PickedPolygons]
    replaced: Mapping[str, str]


class Finetune(Tool):
    tool = TOOL
    rasters = ("SERIES",)

    def displayName(self) -> str:  # noqa: N802
        return QCoreApplication.translate("EuroMine", "Adapt a model to your own labels")

    def shortDescription(self) -> str:  # noqa: N802
        return QCoreApplication.translate(
            "EuroMine",
            "A model file that has learned from your polygons, and whether that made it better."
        )

    def group(self) -> str:
        return QCoreApplication.translate("EuroMine", "Models")

    def groupId(self) -> str:  # noqa: N802
        return "models"

    def tags(self) -> list[str]:
        return QCoreApplication.translate(
            "EuroMine", "fine-tune,finetune,train,learn,labels,model,mining"
        ).split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        return QCoreApplication.translate(
            "EuroMine",
            "<p>Teaches a model what mines look like where you work: from your rasters and from "
            "outlines of mines that you have drawn on them. The result is a model file, which the "
            "mapping tools take as a model of your own.</p>"
            "<p>A handful of polygons is enough to begin with. It matters more that they differ, "
            "and that the ground around them was looked at: give the area in which you have drawn "
            "every mine, and include there what the model mistakes for one. Without such an area, "
            "what lies within 320 m of your polygons counts as not mine.</p>"
            "<p>About a third of the labelled ground, in whole blocks of 480 m, is kept back and "
            "never learned from. The overlap of map and labels there, before and after, tells "
            "whether the model got better. If it did not, no model is written.</p>"
            "<p>The threshold and the settings of the consistency over time stay those of the "
            "model to start from. At other places the new model may be worse than that one.</p>"
            "<p>Example: qgis_process run euromine:finetune SERIES=Year2019.tif "
            "SERIES=Year2023.tif LABELS=drawn.gpkg YEAR_FIELD=year LABELLED_AREA=looked_at.gpkg "
            "OUTPUT_MODEL=my_region.json</p>"
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:  # noqa: N802
        add_series(self)
        add_labels(self)
        add_bands(self)
        add_model(self, TOOL)
        add_device(self)
        add_settings(self)
        add_outputs(self)

    def processAlgorithm(  # noqa: N802
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        with told_to_user(), scratch_folder() as scratch:
            asked = self._asked
            output = self.parameterAsFileOutput(parameters, "OUTPUT_MODEL", context)
            make_folder("OUTPUT_MODEL", output)
            tell_replaced(asked.replaced, feedback)
            job = replace(
                asked.job,
                labels=_exported(asked.labels, scratch / "labels.gpkg"),
                labelled_area=asked.area and _exported(asked.area, scratch / "area.gpkg"),
                output_model=os.path.abspath(output),
            )
            told = run_job(job.to_json(), scratch, [output, weights_beside(output)], feedback)
            _keep_job(job, feedback)
            warn_if_temporary("OUTPUT_MODEL", output, feedback)
        numbers = {name: told[name] for name in NUMBER_OUTPUTS if told.get(name) is not None}
        return {"OUTPUT_MODEL": output, **numbers}

    def _request(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Request:
        """Raises the EuroMineError of the first thing that cannot work."""
        model, card = chosen_model(
            TOOL,
            self.parameterAsEnumString(parameters, "MODEL", context),
            self.parameterAsFile(parameters, "MODEL_FILE", context),
        )
        series = pick_series(self, parameters, context)
        checks.check_places(series.facts, series.groups, context.transformContext())
        checks.check_bands(series.facts, series.groups, series.bands, series.custom_bands, card)
        labels = pick_polygons(self, parameters, "LABELS", "YEAR_FIELD", context)
        if labels is None:
            raise LabelsError(
                worded("LABELS is empty."), worded("Choose the layer with the mines that you drew.")
            )
        area = pick_polygons(self, parameters, "LABELLED_AREA", "YEAR_FIELD", context)
        if area is not None and area.source.fields().lookupField(area.field) < 0:
            area = replace(area, field="")
        for polygons in (labels, area):
            if polygons is not None:
                checks.check_sites(
                    polygons, series.facts, series.groups[0], context.transformContext()
                )
        output = named_file(parameters, "OUTPUT_MODEL")
        job = FinetuneJob(
            series=series.inputs,
            labels=LabelsInput(""),
            model=str(model),
            output_model=output or "model.json",
            bands=series.bands,
            custom_bands=series.custom_bands,
            minutes=self.parameterAsDouble(parameters, "MINUTES", context),
            device=self.parameterAsEnumString(parameters, "DEVICE", context),
            keep_worse=self.parameterAsBoolean(parameters, "KEEP_WORSE", context),
        )
        replaced: dict[str, str] = {}
        if output is not None:
            inputs = [raster.path for raster in series.rasters]
            inputs += vector_files(self, parameters, context, "LABELS", "LABELLED_AREA")
            checks.check_outputs({"OUTPUT_MODEL": output}, inputs, ())
            refuse_to_replace(output)
            replaced = check_replaced({"OUTPUT_MODEL": output})
        return Request(job, labels, area, replaced)


def _exported(polygons: PickedPolygons, path: Path) -> LabelsInput:
    """In a file at ``path``. Raises SitesError or OutputError."""
    written = polygons.exported(path)
    return LabelsInput(written.path, written.layer, polygons.field or None, polygons.name)


def _keep_job(job: FinetuneJob, feedback: QgsProcessingFeedback) -> None:
    """Leave the job beside the model, so that it can be made again, with copies of its polygons."""
    stem = stem_of(job.output_model)
    job_file = f"{stem}.job.json"
    with kept_if_possible(job_file, feedback):
        labels = _copied(job.labels, f"{stem}.labels.gpkg")
        area = job.labelled_area and _copied(job.labelled_area, f"{stem}.area.gpkg")
        keep_job(replace(job, labels=labels, labelled_area=area), job_file)


def _copied(polygons: LabelsInput, path: str) -> LabelsInput:
    return replace(polygons, path=keep_copy(polygons.path, path))

"""euromine:finetune: a series and the analyst's own polygons -> a model that knows their place."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..bridge import checks
from ..bridge.asked import given, make_folder, vector_files, with_joined
from ..bridge.errors import in_words, told_to_user
from ..bridge.keeping import keep_copy, keep_job, stem_of
from ..bridge.models import chosen_model
from ..bridge.rasters import (
    as_input,
    date_rasters,
    for_base_check,
    pick_rasters,
    read_facts,
)
from ..bridge.replacing import check_replaced, tell_replaced
from ..bridge.running import run_job
from ..bridge.scratch import scratch_folder
from ..bridge.sites import export_sites
from ..engine.errors import EuroMineError, JobError, LabelsError
from ..engine.finetune_job import (
    LEAST_MINUTES,
    MINUTES,
    MOST_MINUTES,
    TOOL,
    FinetuneJob,
    LabelsInput,
    refuse_to_replace,
    weights_beside,
)
from ..engine.series import bands_of, group_scenes
from ..layout import ICONS, help_page
from ..wording import worded
from .parameter_blocks import add_bands, add_device, add_model, add_parameter, add_series

_NUMBERS = ("IOU_BEFORE", "IOU_AFTER", "CHANGE_F1_BEFORE", "CHANGE_F1_AFTER")


@dataclass(frozen=True)
class Polygons:
    """A layer of labels; ``year_field`` is empty where its polygons hold at all dates."""

    source: QgsProcessingFeatureSource
    year_field: str

    def exported(self, path: Path, parameter: str) -> LabelsInput:
        """In a file at ``path``. Raises SitesError or OutputError."""
        written = export_sites(self.source, self.year_field, path, parameter)
        return LabelsInput(
            written.path, written.layer, self.year_field or None, self.source.sourceName()
        )


@dataclass(frozen=True)
class Request:
    """What the parameters ask for, checked; ``job`` still lacks its polygons' files.
    ``replaced`` are files beside the model that are there from an earlier run."""

    job: FinetuneJob
    labels: Polygons
    area: Optional[Polygons]
    replaced: Mapping[str, str]


class Finetune(QgsProcessingAlgorithm):
    def name(self) -> str:
        return TOOL

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

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:  # noqa: N802
        return str(ICONS / f"{TOOL}.svg")

    def helpUrl(self) -> str:  # noqa: N802
        return help_page(self.name())

    def createInstance(self) -> Finetune:  # noqa: N802
        return Finetune()

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
        self._add_labels()
        add_bands(self)
        add_model(self, TOOL)
        add_device(self)
        self._add_settings()

    def _add_labels(self) -> None:
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        add_parameter(
            self,
            QgsProcessingParameterFeatureSource(
                "LABELS",
                QCoreApplication.translate("EuroMine", "Mines that you have drawn"),
                [polygon],
            ),
            QCoreApplication.translate(
                "EuroMine",
                "Polygons of the mining footprint: pits, dumps, tailings, ponds, plants and haul "
                "roads. Example: drawn.gpkg."
            ),
        )
        add_parameter(
            self,
            QgsProcessingParameterField(
                "YEAR_FIELD",
                QCoreApplication.translate("EuroMine", "Field with the year of a polygon"),
                parentLayerParameterName="LABELS",
                optional=True,
            ),
            QCoreApplication.translate(
                "EuroMine",
                "The year or date at which a polygon holds; dates of the series without a polygon "
                "are not learned from. Leave empty if the polygons hold at all dates. Example: "
                "year."
            ),
        )
        add_parameter(
            self,
            QgsProcessingParameterFeatureSource(
                "LABELLED_AREA",
                QCoreApplication.translate("EuroMine", "Area in which every mine is drawn"),
                [polygon],
                optional=True,
            ),
            QCoreApplication.translate(
                "EuroMine",
                "Inside it, everything outside the polygons counts as not mine. If this layer has "
                "the year field as well, each of its polygons holds for its year, so that a year "
                "without a mine can be told. Example: looked_at.gpkg."
            ),
        )

    def _add_settings(self) -> None:
        add_parameter(
            self,
            QgsProcessingParameterNumber(
                "MINUTES",
                QCoreApplication.translate("EuroMine", "Minutes that it may take"),
                QgsProcessingParameterNumber.Type.Double,
                MINUTES,
                minValue=LEAST_MINUTES,
                maxValue=MOST_MINUTES,
            ),
            QCoreApplication.translate(
                "EuroMine",
                "Reading and scoring included. More may help where there are many labels or where "
                "the computer is slow. Example: 8."
            ),
        )
        add_parameter(
            self,
            QgsProcessingParameterBoolean(
                "KEEP_WORSE",
                QCoreApplication.translate("EuroMine", "Write the model even if it got worse"),
                False,
            ),
            QCoreApplication.translate(
                "EuroMine",
                "Otherwise a model that scores less on the labels that were kept back than the "
                "one it started from is not written. Example: false."
            ),
            advanced=True,
        )
        add_parameter(
            self,
            QgsProcessingParameterFileDestination(
                "OUTPUT_MODEL",
                QCoreApplication.translate("EuroMine", "Adapted model"),
                QCoreApplication.translate("EuroMine", "Model cards (*.json)"),
            ),
            QCoreApplication.translate(
                "EuroMine",
                "The card of the new model; its weights lie beside it as .safetensors, and both "
                "belong together. An existing model is not overwritten. Example: my_region.json."
            ),
        )
        descriptions = {
            "IOU_BEFORE": QCoreApplication.translate("EuroMine", "IoU on kept labels, before"),
            "IOU_AFTER": QCoreApplication.translate("EuroMine", "IoU on kept labels, after"),
            "CHANGE_F1_BEFORE": QCoreApplication.translate(
                "EuroMine", "F1 of change on kept labels, before"
            ),
            "CHANGE_F1_AFTER": QCoreApplication.translate(
                "EuroMine", "F1 of change on kept labels, after"
            ),
        }
        for name in _NUMBERS:
            self.addOutput(QgsProcessingOutputNumber(name, descriptions[name]))

    def checkParameterValues(  # noqa: N802
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        # Ours come first: what QGIS says of a file that it cannot load names the parameter only.
        try:
            self._request(parameters, context)
        except EuroMineError as error:
            return False, in_words(error)
        return super().checkParameterValues(for_base_check(parameters, "SERIES"), context)

    def prepareAlgorithm(  # noqa: N802
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        # Layers are looked at here, on the main thread. Models do not check their steps.
        with told_to_user():
            self._asked = self._request(parameters, context)
        return True

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
                labels=asked.labels.exported(scratch / "labels.gpkg", "LABELS"),
                labelled_area=(
                    asked.area and asked.area.exported(scratch / "area.gpkg", "LABELLED_AREA")
                ),
                output_model=os.path.abspath(output),
            )
            told = run_job(job.to_json(), scratch, [output, weights_beside(output)], feedback)
            _keep_job(job, feedback)
        numbers = {name: told[name] for name in _NUMBERS if told.get(name) is not None}
        return {"OUTPUT_MODEL": output, **numbers}

    def _request(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Request:
        """Raises the EuroMineError of the first thing that cannot work."""
        bands = self.parameterAsEnumString(parameters, "BANDS", context)
        parameters = with_joined(parameters, "CUSTOM_BANDS", "DATES")
        custom_bands = self.parameterAsString(parameters, "CUSTOM_BANDS", context)
        model, card = chosen_model(
            TOOL,
            self.parameterAsEnumString(parameters, "MODEL", context),
            self.parameterAsFile(parameters, "MODEL_FILE", context),
        )
        series = pick_rasters(parameters.get("SERIES"), "SERIES", context)
        if not series:
            raise JobError(worded("SERIES is empty."), worded("Give one raster for each date."))
        facts = [read_facts(raster) for raster in series]
        found = date_rasters(series, facts, self.parameterAsString(parameters, "DATES", context))
        groups = group_scenes(
            facts,
            [one.date for one in found],
            [bands_of(fact, bands, custom_bands).present for fact in facts],
        )
        checks.check_places(facts, groups, context.transformContext())
        checks.check_bands(facts, groups, bands, custom_bands, card)
        if not given(parameters, "LABELS"):
            raise LabelsError(
                worded("LABELS is empty."), worded("Choose the layer with the mines that you drew.")
            )
        year_field = self.parameterAsString(
            with_joined(parameters, "YEAR_FIELD"), "YEAR_FIELD", context
        )
        labels = Polygons(self._source(parameters, "LABELS", context), year_field)
        if year_field and labels.source.fields().lookupField(year_field) < 0:
            raise LabelsError(
                worded(
                    "{parameter} {name} has no field {field}.",
                    parameter="LABELS", name=labels.source.sourceName(), field=year_field,
                ),
                worded(
                    "Give as YEAR_FIELD one of: {fields}.",
                    fields=", ".join(labels.source.fields().names()),
                ),
            )
        area = None
        if given(parameters, "LABELLED_AREA"):
            source = self._source(parameters, "LABELLED_AREA", context)
            has_years = year_field and source.fields().lookupField(year_field) >= 0
            area = Polygons(source, year_field if has_years else "")
        for name, polygons in (("LABELS", labels), ("LABELLED_AREA", area)):
            if polygons is not None:
                checks.check_sites(
                    polygons.source, facts, groups[0], context.transformContext(), name
                )
        output = parameters.get("OUTPUT_MODEL")
        named = isinstance(output, str) and output not in ("", "TEMPORARY_OUTPUT")
        job = FinetuneJob(
            series=tuple(as_input(raster, date) for raster, date in zip(series, found)),
            labels=LabelsInput(""),
            model=str(model),
            output_model=output if named else "model.json",
            bands=bands,
            custom_bands=custom_bands,
            minutes=self.parameterAsDouble(parameters, "MINUTES", context),
            device=self.parameterAsEnumString(parameters, "DEVICE", context),
            keep_worse=self.parameterAsBoolean(parameters, "KEEP_WORSE", context),
        )
        replaced: dict[str, str] = {}
        if named:
            inputs = [raster.path for raster in series]
            inputs += vector_files(self, parameters, context, "LABELS", "LABELLED_AREA")
            checks.check_outputs({"OUTPUT_MODEL": output}, inputs, ())
            refuse_to_replace(output)
            replaced = check_replaced({"OUTPUT_MODEL": output})
        return Request(job, labels, area, replaced)

    def _source(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource:
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise LabelsError(
                worded(
                    "{parameter} {name} cannot be read.", parameter=name, name=parameters[name]
                ),
                worded("Choose a polygon layer."),
            )
        return source


def _keep_job(job: FinetuneJob, feedback: QgsProcessingFeedback) -> None:
    """Leave the job beside the model, so that it can be made again, with copies of its polygons."""
    stem = stem_of(job.output_model)
    try:
        labels = _copied(job.labels, f"{stem}.labels.gpkg")
        area = job.labelled_area and _copied(job.labelled_area, f"{stem}.area.gpkg")
        keep_job(replace(job, labels=labels, labelled_area=area), stem)
    except OSError as error:
        feedback.pushWarning(worded("The job file could not be kept: {error}.", error=error))
    else:
        feedback.pushInfo(worded("Job file: {path}", path=f"{stem}.job.json"))


def _copied(polygons: LabelsInput, path: str) -> LabelsInput:
    return replace(polygons, path=keep_copy(polygons.path, path))

"""The window that says what the models need, builds it, mends it and takes it away again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication, QgsSettings
from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..bridge.errors import cause_and_remedy
from ..bridge.interpreter import PYTHON_SETTING
from ..bridge.private_environment import Survey, diagnostics, proxy_of_qgis, survey
from ..engine.errors import Cancelled, EuroMineError
from ..worker.build_environment import remove
from ..worker.build_plan import Plan, Size, State
from ..worker.environment import requirements
from .background import Background
from .environment_task import EnvironmentTask
from .environment_texts import headline, in_gigabytes, size_in_words, state_in_words

_LOG_LINES_SHOWN = 2000


class EnvironmentDialog(QDialog):
    """Closing it does not stop a building: it goes on among QGIS's tasks, and the window shows it
    when it is opened again. ``looked`` is what was found, None while it is looked for."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(QCoreApplication.translate("EuroMine", "EuroMine environment"))
        self.setMinimumWidth(640)
        self.looked: Optional[Survey] = None
        self._task: Optional[EnvironmentTask] = None
        self._failure: Optional[EuroMineError] = None
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self._make_headline())
        layout.addLayout(self._make_facts())
        layout.addWidget(self._make_packages())
        layout.addWidget(self._make_own_python())
        layout.addWidget(self._make_failure())
        layout.addWidget(self._make_progress())
        layout.addWidget(self._make_log(), 1)
        layout.addWidget(self._make_buttons())
        self._show_state()

    def look(self) -> None:
        """Look at the computer anew; what is found is shown when it is there."""
        self.looked = None
        self._show_state()
        background = Background(None, survey)
        background.done.connect(self._found)
        background.start()

    def show_failure(self, error: EuroMineError, log: Sequence[str] = ()) -> None:
        """Cause and remedy of a building that failed, with the lines that led to it."""
        self._failure = error
        for line in log:
            self._log.appendPlainText(line)
        self._show_state()

    def stop(self) -> None:
        """Cancel what is being built: the plugin is unloaded."""
        if self._task is not None:
            self._task.cancel()

    # ---- parts of the window

    def _make_headline(self) -> QWidget:
        self._headline = QLabel()
        self._headline.setWordWrap(True)
        font = self._headline.font()
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setBold(True)
        self._headline.setFont(font)
        return self._headline

    def _make_facts(self) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._missing, self._base, self._place, self._space = (_fact() for _ in range(4))
        for title, label in (
            (QCoreApplication.translate("EuroMine", "Missing:"), self._missing),
            (QCoreApplication.translate("EuroMine", "Built with:"), self._base),
            (QCoreApplication.translate("EuroMine", "Where:"), self._place),
            (QCoreApplication.translate("EuroMine", "Free space:"), self._space),
        ):
            heading = QLabel(title)
            heading.setAlignment(Qt.AlignmentFlag.AlignTop)
            heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
            form.addRow(heading, label)
        return form

    def _make_packages(self) -> QWidget:
        self._packages = QGroupBox(QCoreApplication.translate("EuroMine", "Packages"))
        layout = QVBoxLayout(self._packages)
        self._cpu, self._gpu, self._folder = QRadioButton(), QRadioButton(), QRadioButton()
        self._folder.setText(QCoreApplication.translate(
            "EuroMine", "From a folder of wheels, without internet:"
        ))
        self._wheels = QgsFileWidget()
        self._wheels.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self._wheels.setDialogTitle(QCoreApplication.translate("EuroMine", "Folder of wheels"))
        self._wheels.lineEdit().setPlaceholderText(QCoreApplication.translate(
            "EuroMine", "Copy diagnostics holds the command that fills such a folder"
        ))
        indented = QHBoxLayout()
        indented.addSpacing(24)
        indented.addWidget(self._wheels)
        self._cpu.setChecked(True)
        for button in (self._cpu, self._gpu, self._folder):
            layout.addWidget(button)
        layout.addLayout(indented)
        self._folder.toggled.connect(self._wheels.setEnabled)
        self._packages_chosen = False
        for button in (self._cpu, self._gpu, self._folder):
            button.clicked.connect(self._choose_packages)
        self._wheels.setEnabled(False)
        self._wheels.fileChanged.connect(self._wheels_chosen)
        return self._packages

    def _make_own_python(self) -> QWidget:
        self._own_python = QgsCollapsibleGroupBox(
            QCoreApplication.translate("EuroMine", "Use a Python of my own instead")
        )
        layout = QVBoxLayout(self._own_python)
        explained = QLabel(QCoreApplication.translate(
            "EuroMine",
            "A Python that has the packages already, for instance that of a conda environment. "
            "Leave it empty to use the one that is built here."
        ))
        explained.setWordWrap(True)
        self._python = QgsFileWidget()
        self._python.setDialogTitle(QCoreApplication.translate("EuroMine", "Python to use"))
        self._python.setFilePath(str(QgsSettings().value(PYTHON_SETTING, "") or ""))
        self._python.lineEdit().editingFinished.connect(self._python_chosen)
        self._python.fileChanged.connect(self._python_picked)
        layout.addWidget(explained)
        layout.addWidget(self._python)
        self._own_python.setCollapsed(not self._python.filePath())
        return self._own_python

    def _make_failure(self) -> QWidget:
        self._failed = QFrame()
        self._failed.setObjectName("failure")
        self._failed.setStyleSheet(
            "#failure { border: 1px solid #d55e00; border-radius: 4px;"
            " background: rgba(213, 94, 0, 26); }"
        )
        layout = QHBoxLayout(self._failed)
        sign = QLabel()
        icon = QgsApplication.getThemeIcon("/mIconWarning.svg")
        sign.setPixmap(icon.pixmap(24, 24))
        sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._failed_text = _fact()
        layout.addWidget(sign)
        layout.addWidget(self._failed_text, 1)
        return self._failed

    def _make_progress(self) -> QWidget:
        self._progress = QWidget()
        layout = QVBoxLayout(self._progress)
        layout.setContentsMargins(0, 0, 0, 0)
        self._doing = QLabel()
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._cancel = QPushButton(QCoreApplication.translate("EuroMine", "Cancel"))
        self._cancel.clicked.connect(self._cancelled)
        row = QHBoxLayout()
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        layout.addWidget(self._doing)
        layout.addLayout(row)
        return self._progress

    def _make_log(self) -> QWidget:
        self._log = QPlainTextEdit()
        self._log.setReadOnly(True)
        self._log.setMaximumBlockCount(_LOG_LINES_SHOWN)
        self._log.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._log.setMinimumHeight(150)
        self._log.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        return self._log

    def _make_buttons(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        self._copy = QPushButton(QCoreApplication.translate("EuroMine", "Copy diagnostics"))
        self._remove = QPushButton(QCoreApplication.translate("EuroMine", "Remove"))
        self._install = QPushButton()
        close = QPushButton(QCoreApplication.translate("EuroMine", "Close"))
        layout.addWidget(self._copy)
        layout.addStretch(1)
        for button in (self._remove, self._install, close):
            layout.addWidget(button)
        self._install.setDefault(True)
        self._install.clicked.connect(self._start)
        self._remove.clicked.connect(self._start_removing)
        self._copy.clicked.connect(self._copy_diagnostics)
        close.clicked.connect(self.reject)
        return row

    # ---- what is shown

    def _found(self, _: object, found: object) -> None:
        if not isinstance(found, Survey):
            self._failure = found if isinstance(found, EuroMineError) else None
            self._show_state()
            return
        self.looked = found
        if found.accelerator.usable and not self._packages_chosen:
            self._gpu.setChecked(True)
        self._show_state()

    def _show_state(self) -> None:
        """Everything that follows from what is known; called whenever that changes."""
        looked, busy = self.looked, self._task is not None
        self._headline.setText(headline(looked, busy))
        self._failed.setVisible(self._failure is not None and not busy)
        if self._failure is not None:
            cause, remedy = cause_and_remedy(self._failure)
            self._failed_text.setText(f"<b>{_escaped(cause)}</b><br>{_escaped(remedy)}")
        self._progress.setVisible(busy)
        self._log.setVisible(busy or bool(self._log.toPlainText()))
        self._packages.setEnabled(not busy)
        self._own_python.setEnabled(not busy)
        there = looked is not None and looked.state is not State.ABSENT
        self._remove.setEnabled(there and not busy)
        self._install.setEnabled(looked is not None and looked.base is not None and not busy)
        self._install.setText(state_in_words(looked.state if looked else State.ABSENT))
        self._copy.setEnabled(looked is not None)
        if looked is not None:
            self._show_facts(looked)

    def _show_facts(self, looked: Survey) -> None:
        pins = requirements()
        lacking = tuple(pins) if looked.seen is None else looked.seen.missing
        self._missing.setText(", ".join(lacking) or QCoreApplication.translate(
            "EuroMine", "nothing"
        ))
        if looked.base is not None:
            self._base.setText(f"Python {looked.base.version} ({looked.base.path})")
        elif looked.base_fault is not None:
            cause, remedy = cause_and_remedy(looked.base_fault)
            self._base.setText(f"<b>{_escaped(cause)}</b><br>{_escaped(remedy)}")
        self._place.setText(str(looked.home))
        self._space.setText(in_gigabytes(looked.free_mb))
        if looked.base is None:
            return
        sizes: list[Size] = [looked.plan(kind).size for kind in ("cpu", "gpu")]
        self._cpu.setText(
            QCoreApplication.translate("EuroMine", "For the processor: {}").format(
                size_in_words(sizes[0])
            )
        )
        gpu = looked.accelerator
        self._gpu.setVisible(gpu.kind != "mps")
        named = f"{gpu.name} {gpu.driver}".strip() or QCoreApplication.translate(
            "EuroMine", "none found"
        )
        if gpu.driver_is_too_old:
            named = QCoreApplication.translate(
                "EuroMine", "{}: its driver is too old, update it first"
            ).format(named)
        self._gpu.setText(
            QCoreApplication.translate("EuroMine", "For NVIDIA graphics ({}): {}").format(
                named, size_in_words(sizes[1])
            )
        )
        if gpu.kind == "mps":
            self._cpu.setText(
                QCoreApplication.translate("EuroMine", "For Apple silicon: {}").format(
                    size_in_words(sizes[0])
                )
            )

    # ---- what the user does

    def _choose_packages(self) -> None:
        """From here on it is the user's choice."""
        self._packages_chosen = True

    def _wheels_chosen(self, folder: str) -> None:
        if folder:
            self._choose_packages()
            self._folder.setChecked(True)

    def _python_picked(self, path: str) -> None:
        # While somebody types, every letter comes here.
        if not self._python.lineEdit().hasFocus():
            self._python_chosen()

    def _python_chosen(self) -> None:
        path, settings = self._python.filePath().strip(), QgsSettings()
        if path != str(settings.value(PYTHON_SETTING, "") or ""):
            settings.setValue(PYTHON_SETTING, path)
            self.look()

    def _plan(self, looked: Survey) -> Plan:
        if self._folder.isChecked():
            return looked.plan("cpu", Path(self._wheels.filePath().strip() or "."))
        return looked.plan("gpu" if self._gpu.isChecked() else "cpu")

    def _start(self) -> None:
        if self.looked is None:
            return
        self._failure = None
        self._log.clear()
        try:
            plan = self._plan(self.looked)
            plan.check()
            self._task = EnvironmentTask(plan, proxy_of_qgis())
        except EuroMineError as error:
            self.show_failure(error)
            return
        self._task.moved.connect(self._moved)
        self._task.said.connect(self._log.appendPlainText)
        self._task.ended.connect(self._ended)
        self._bar.setValue(0)
        self._doing.clear()
        self._cancel.setEnabled(True)
        QgsApplication.taskManager().addTask(self._task)
        self._show_state()

    def _moved(self, percent: float, doing: str) -> None:
        self._bar.setValue(round(percent))
        if self._cancel.isEnabled():
            self._doing.setText(doing)

    def _cancelled(self) -> None:
        if self._task is not None:
            self._cancel.setEnabled(False)
            self._doing.setText(QCoreApplication.translate("EuroMine", "Stopping..."))
            self._task.cancel()

    def _ended(self, error: Optional[EuroMineError]) -> None:
        self._task = None
        self._failure = None if isinstance(error, Cancelled) else error
        if isinstance(error, Cancelled):
            self._log.appendPlainText(QCoreApplication.translate("EuroMine", "Cancelled."))
        self.look()

    def _start_removing(self) -> None:
        if self.looked is None:
            return
        home = self.looked.home
        answer = QMessageBox.question(
            self,
            self.windowTitle(),
            QCoreApplication.translate(
                "EuroMine",
                "Remove the environment in {}? The tools do not run without one; it can be built "
                "again at any time."
            ).format(home),
        )
        if answer == QMessageBox.StandardButton.Yes:
            self._remove.setEnabled(False)
            background = Background(None, lambda: remove(home))
            background.done.connect(lambda _, error: self._ended(error))
            background.start()

    def _copy_diagnostics(self) -> None:
        if self.looked is not None:
            text = diagnostics(self.looked, self._failure)
            QgsApplication.clipboard().setText(text)
            self._copy.setText(QCoreApplication.translate("EuroMine", "Copied"))


def _fact() -> QLabel:
    """A text of any length that can be selected."""
    label = QLabel("-")
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    # Minimum: no window is so small that a line of a remedy is cut.
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return label


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")

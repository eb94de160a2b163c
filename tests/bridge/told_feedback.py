"""A feedback that remembers what it was told."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback


class Log(QgsProcessingFeedback):
    def __init__(self):
        super().__init__(False)
        self.told = []

    def pushInfo(self, text):
        self.told.append(("info", text))

    def pushWarning(self, text):
        self.told.append(("warning", text))

    def pushConsoleInfo(self, text):
        self.told.append(("console", text))

    def setProgressText(self, text):
        self.told.append(("doing", text))

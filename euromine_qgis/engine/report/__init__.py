"""The report that people read, and its numbers for programs."""

from __future__ import annotations

from .pictures import Pictures
from .write import write_report

__all__ = ["Pictures", "write_report"]

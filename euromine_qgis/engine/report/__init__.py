"""The report that people read, and its numbers for programs."""

from __future__ import annotations

from .pictures import MOST_PICTURED_SITES, Pictures, sites_to_picture
from .write import write_report

__all__ = ["MOST_PICTURED_SITES", "Pictures", "sites_to_picture", "write_report"]

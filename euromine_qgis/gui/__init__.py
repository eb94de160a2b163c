"""Widgets for QGIS's windows; nothing here is needed, or imported, without one."""

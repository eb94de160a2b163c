"""Programs that are measured, each run by ``benchmarks.process`` in a process of its own.

``python -m benchmarks.drivers.NAME SETTINGS.json RESULT.json``, by the Python of its environment.
"""

"""The half that computes. It never imports QGIS; a test proves it.

``errors``, ``jobs``, ``bands``, ``series`` and ``cards`` need the standard library only, so that
the QGIS half can check inputs with the same code before a worker is started.
"""

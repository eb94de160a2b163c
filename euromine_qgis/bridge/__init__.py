"""The only translator between QGIS and the engine: layers, feedback, errors, results."""

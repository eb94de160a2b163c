"""EuroMine: maps mining footprints and their changes in yearly Sentinel-2 series."""


def classFactory(iface):  # noqa: N802 -- the name that QGIS calls
    """QGIS calls this with its interface, or with None in qgis_process."""
    from .plugin import EuroMinePlugin

    return EuroMinePlugin(iface)

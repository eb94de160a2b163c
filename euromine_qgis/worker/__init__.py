"""Start, watch and end the worker process; find or build the Python that it runs in."""

"""The provincial registry: what the desks of all hospitals of a province know together."""

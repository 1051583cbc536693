"""Use cases around officers and the desk itself."""

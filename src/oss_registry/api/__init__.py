"""The calls a desk may make over HTTP."""

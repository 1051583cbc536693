"""Use cases around the provincial registry."""

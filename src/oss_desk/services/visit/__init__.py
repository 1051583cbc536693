"""Use cases of a visit, step by step."""

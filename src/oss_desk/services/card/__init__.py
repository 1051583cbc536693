"""Use cases of the disability card."""

"""The ordinary printer of the counter."""

"""The six steps of a visit."""

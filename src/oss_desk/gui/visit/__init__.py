"""The workspace of one visit."""

"""Approval: the second pair of eyes."""

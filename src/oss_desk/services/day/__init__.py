"""Use cases of the day's end."""

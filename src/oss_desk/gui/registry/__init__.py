"""The sync centre: what waits, what was refused, and what only a person can decide."""

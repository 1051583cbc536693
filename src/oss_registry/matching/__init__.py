"""Who might be the same person."""

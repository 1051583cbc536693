"""What the provincial registry has yet to hear."""

"""How alike two people are: one rule for whoever asks, at a counter or in the registry."""

"""Thai and English words for errors, states, steps and codes: plain tables, read by all who speak."""

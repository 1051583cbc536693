"""How bodies of earlier shapes become those of today: one file for each step, joined in `chain`."""

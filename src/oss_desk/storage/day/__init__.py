"""Running numbers and the one query behind all figures."""

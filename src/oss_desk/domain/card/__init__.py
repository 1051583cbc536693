"""The disability card: its serial, its life, its printing."""

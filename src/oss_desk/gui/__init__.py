"""The counter's window: the only floor that knows Qt."""

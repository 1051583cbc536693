"""The commands: one file each, speaking to the use cases only."""

"""Use cases around persons and the register."""

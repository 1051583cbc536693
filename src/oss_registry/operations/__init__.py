"""What an operation does to a record: once, in its order, or not at all."""

"""Papers on A4 that people sign or take home."""

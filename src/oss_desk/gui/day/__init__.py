"""The figures of a day, a month, a fiscal year."""

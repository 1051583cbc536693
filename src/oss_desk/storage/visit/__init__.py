"""The matters, in rows."""

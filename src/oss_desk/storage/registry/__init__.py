"""The outbox, in rows."""

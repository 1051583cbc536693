"""Pictures and scans, in rows."""

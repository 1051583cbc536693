"""Officers, their PINs and the audit trail, in rows."""

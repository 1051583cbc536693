"""Officers, roles and the audit trail."""

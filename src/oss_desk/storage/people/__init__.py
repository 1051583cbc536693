"""The register, in rows."""

"""Signing in at the desk, and approving beside it with a PIN of one's own."""

"""The pieces of plastic and when each came into its state, in rows."""

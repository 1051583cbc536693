"""Files for a hospital's own systems: its registered people in the forms that those read."""

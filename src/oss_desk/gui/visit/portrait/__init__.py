"""Today's portrait: camera, the four checks, and the exception that is always in sight."""

"""Step 4: the second pair of eyes, for this one matter."""

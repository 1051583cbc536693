"""Step 5: the card of this one matter."""

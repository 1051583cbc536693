"""One person's matter, from the card in the reader to the card in the hand."""

"""What is true: frozen values and rules of the counter, in the standard library only."""

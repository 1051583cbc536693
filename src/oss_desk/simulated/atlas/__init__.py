"""The card atlas: one simulated card for every generation and every oddity a counter may meet."""

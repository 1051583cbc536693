"""Every part of the window in every state, on one page: for training, for tests, for whoever designs."""

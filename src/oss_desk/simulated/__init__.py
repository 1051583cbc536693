"""Every device without hardware: for training, for demonstrations and for tests. All people are invented."""

"""Photographs of every page and state: the invented morning, the list of shots, the camera."""

"""Inputs of the visit that know what they hold."""

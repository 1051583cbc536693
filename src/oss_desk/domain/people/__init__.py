"""Persons, their names, numbers, dates, addresses and caregivers."""

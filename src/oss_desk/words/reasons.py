"""Reasons the program itself gives; they are stored as they stand here, whatever language the screen has."""

PARKED_AT_COUNTER = "พักไว้ที่เคาน์เตอร์"

"""Which shapes of the documents this program speaks, and which lists of codes it knows.

An operation carries the shape it was written in. The registry takes every shape from which steps lead to
`SCHEMA` (`oss_wire.shapes`), two shapes back at least, so that a desk that was not updated can still drain
its outbox. A desk older than `MIN_SCHEMA` cannot read what the registry tells, and is told so. A field that
is not known is kept and returned; a new field therefore needs no new number, a changed meaning does.
"""

SCHEMA = 1
MIN_SCHEMA = 1
CODES = "2026-11"
"""The edition of the code lists (disability types, causes, places) that operations of today use."""

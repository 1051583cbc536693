"""The four kinds of records, their ids, and how a body is laid over what is known."""

import re
from collections.abc import Mapping
from enum import StrEnum

from oss_wire.canonical import Json

_RECORD_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,79}")
_LOOKS_LIKE_CITIZEN = re.compile(r"\d{13}")

Body = Mapping[str, Json]
"""The fields of a record by their names; a name that this program does not know is kept."""


class Subject(StrEnum):
    """What a record is about."""

    PERSON = "person"
    CAREGIVER = "caregiver"
    REGISTRATION = "registration"
    CARD = "card"


def is_record_id(text: str) -> bool:
    """Tell whether *text* may name a record: letters, digits and ``. _ : -``, never thirteen digits."""
    return bool(_RECORD_ID.fullmatch(text)) and not _LOOKS_LIKE_CITIZEN.fullmatch(text)


def caregiver_record_id(person_id: str) -> str:
    """Return the id of the one record that tells who takes care of the person *person_id* now."""
    return f"{person_id}.caregiver"


def overlay(known: Body | None, body: Body) -> dict[str, Json]:
    """Return *known* with the fields of *body* laid over it.

    A field that *body* lacks stays as it is, so that an older program cannot wipe out what it does not
    know; to empty a field, its empty value is sent.
    """
    return {**(known or {}), **body}


def changed_fields(before: Body | None, after: Body) -> frozenset[str]:
    """Return the fields of *after* that say something else than *before*.

    An absent field, null, empty text and an empty list all say nothing, and therefore the same.
    """
    known = before or {}
    return frozenset(name for name, value in after.items() if _said(known.get(name)) != _said(value))


def _said(value: Json) -> Json:
    return value if value or value is False or value == 0 else None

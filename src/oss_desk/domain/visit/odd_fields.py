"""What was odd in a citizen card, as marks at the fields of a visit's first step.

A mark is ``field:code``: a field of the identity draft, or of the card where the draft has none
(``expiry_date``, ``issuer``, …, ``photo``), and the code of `CardWarning`. The marks travel with the
draft, so that they stand beside their fields for whoever opens the visit later; an edit settles them.
"""

from collections.abc import Iterable

from oss_desk.domain.people.citizen_card import CardWarning

PHOTO = "photo"
PHOTO_INCOMPLETE = f"{PHOTO}:photo_incomplete"
"""The mark of a photo that was not read to its end."""
EXPIRED_CARD = "expiry_date:expired_card"
"""The mark of a person's own card that has expired."""
_AT = {"name_th": "first_name", "name_en": "first_name_en", "address": "house_number"}
_PARTS = {
    "first_name": ("title", "first_name", "middle_name", "last_name"),
    "house_number": ("house_number", "village_number", "lane", "alley", "road"),
    "subdistrict": ("subdistrict", "district", "province", "postcode", "subdistrict_code"),
    "caregiver_first_name": ("caregiver_title", "caregiver_first_name", "caregiver_last_name"),
}
_OWNER = {part: field for field, parts in _PARTS.items() for part in parts}
_STILL_SURE = {"expired_card", "unknown_place"}
_OF_CAREGIVERS = {"citizen_id", "first_name", "expiry_date"}
_CAREGIVER = "caregiver_"


def marks_of(warnings: Iterable[CardWarning]) -> tuple[str, ...]:
    """Return the marks of a person's own card."""
    return tuple(f"{_field_of(warning)}:{warning.code}" for warning in warnings)


def caregiver_marks_of(warnings: Iterable[CardWarning]) -> tuple[str, ...]:
    """Return the marks of a caregiver's card; what no field of the caregiver shows is left out."""
    return tuple(
        f"{_CAREGIVER}{_field_of(warning)}:{warning.code}"
        for warning in warnings
        if _field_of(warning) in _OF_CAREGIVERS
    )


def unsure_fields(marks: Iterable[str]) -> frozenset[str]:
    """Return the draft's fields whose value a person has to look at: the chip must not lock them.

    A date that is known in part is among them: the register may know it whole.
    """
    odd = {field for field, code in split_marks(marks) if code not in _STILL_SURE}
    return frozenset(part for field in odd for part in _PARTS.get(field, (field,)))


def split_marks(marks: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return each mark as field and code."""
    pairs = (mark.partition(":") for mark in marks)
    return tuple((field, code) for field, _colon, code in pairs)


def settled(marks: tuple[str, ...], edited: Iterable[str]) -> tuple[str, ...]:
    """Return *marks* without those of the fields that somebody *edited*: they were looked at.

    A caregiver taken out or put back as a whole takes all of theirs along.
    """
    edited = set(edited)
    if f"{_CAREGIVER}from_chip" in edited:
        marks = without_caregiver(marks)
    fields = {_OWNER.get(name, name) for name in edited}
    return tuple(mark for mark in marks if mark.partition(":")[0] not in fields)


def without_caregiver(marks: tuple[str, ...]) -> tuple[str, ...]:
    """Return *marks* without those of a caregiver who is there no more."""
    return tuple(mark for mark in marks if not mark.startswith(_CAREGIVER))


def _field_of(warning: CardWarning) -> str:
    if warning.code == "unknown_place":
        return "subdistrict"
    return _AT.get(warning.field, warning.field)

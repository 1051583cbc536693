"""Whether a body may become a record: the right types, right numbers, right days."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from oss_registry.operations.faults import OperationFault
from oss_wire.canonical import canonical_bytes
from oss_wire.codec import read
from oss_wire.documents import CardDocument, CaregiverDocument, PersonDocument, RegistrationDocument
from oss_wire.errors import WireError
from oss_wire.operation import is_blob
from oss_wire.record import Body, Subject, is_record_id

MAX_BODY_BYTES = 64 * 1024
MAX_TEXT = 4000

DOCUMENTS: Mapping[Subject, type] = {
    Subject.PERSON: PersonDocument,
    Subject.CAREGIVER: CaregiverDocument,
    Subject.REGISTRATION: RegistrationDocument,
    Subject.CARD: CardDocument,
}

_NEEDED: Mapping[Subject, tuple[str, ...]] = {
    Subject.PERSON: ("first_name",),
    Subject.CAREGIVER: ("person_id",),
    Subject.REGISTRATION: ("person_id", "facility_code"),
    Subject.CARD: ("card_serial", "person_id", "facility_code"),
}
_PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MODULUS = 11


def must_be_good(subject: Subject, body: Body, *, is_new: bool) -> None:
    """Check the fields of *body* that this program knows; those it does not know are let through.

    Raises:
        OperationFault: the first field that is wrong.
    """
    try:
        read(DOCUMENTS[subject], body)
        size = len(canonical_bytes(body))
    except WireError as error:
        raise _fault(error.field, error.code) from error
    if size > MAX_BODY_BYTES:
        raise _fault("", "too_long")
    for name, value in body.items():
        if isinstance(value, str):
            _must_be_right(name, value)
    for name in _NEEDED[subject] if is_new else ():
        if not body.get(name):
            raise _fault(name, "missing")


def _must_be_right(name: str, value: str) -> None:
    if len(value) > MAX_TEXT:
        raise _fault(name, "too_long")
    code, is_right = _CHECKS.get(name, ("", _anything))
    if value and not is_right(value):
        raise _fault(name, code)


def _fault(field: str, code: str) -> OperationFault:
    return OperationFault(f"body.{field}" if field else "body", code)


def _anything(_text: str) -> bool:
    return True


def _is_citizen_id(text: str) -> bool:
    """Tell whether thirteen digits end with the right one: weights 13 to 2, modulo 11."""
    if not re.fullmatch(r"[0-9]{13}", text):
        return False
    total = sum(int(digit) * (13 - place) for place, digit in enumerate(text[:12]))
    return (_MODULUS - total % _MODULUS) % 10 == int(text[12])


def _is_serial(text: str) -> bool:
    """Tell whether twelve digits end with the right one (Luhn)."""
    if not re.fullmatch(r"[0-9]{12}", text):
        return False
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(text))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _is_day(text: str) -> bool:
    return len(text) == len("2026-11-22") and _is_partial_date(text)


def _is_partial_date(text: str) -> bool:
    match = _PARTIAL_DATE.fullmatch(text)
    if match is None:
        return False
    year, month, day = (int(part or 1) for part in match.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


_CHECKS: Mapping[str, tuple[str, Callable[[str], bool]]] = {
    "citizen_id": ("bad_citizen_id", _is_citizen_id),
    "birth_date": ("bad_date", _is_partial_date),
    "person_id": ("bad_reference", is_record_id),
    "merged_into": ("bad_reference", is_record_id),
    "portrait": ("bad_reference", is_blob),
    "card_serial": ("bad_serial", _is_serial),
    "issue_date": ("bad_date", _is_day),
    "expiry_date": ("bad_date", _is_day),
    "registered_on": ("bad_date", _is_day),
    "certified_on": ("bad_date", _is_day),
    "facility_code": ("malformed", lambda text: re.fullmatch(r"[0-9A-Za-z]{1,12}", text) is not None),
}

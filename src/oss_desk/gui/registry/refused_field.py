"""The field at fault as an officer types it: dates as they are said here, codes by their words."""

from datetime import date

from oss_desk.domain.errors import RefusedError
from oss_desk.domain.people.thai_calendar import PartialDate, parse_thai_date
from oss_desk.gui.dates import partial_date
from oss_desk.gui.language import active_language
from oss_desk.words.codes import SEXES
from oss_desk.words.language import Language

_DATES = {"birth_date", "certified_on", "registered_on", "issue_date", "expiry_date"}
_NOT_TYPED = {
    "person_id", "visit_id", "merged_into", "card_serial", "facility_code", "portrait", "disability_types",
    "permanent", "status", "kind", "reason", "evidence",
}  # fmt: skip
_CHOICES = {"sex": SEXES}


def typed_form(name: str, value: object) -> str | None:
    """Return what stands in the field *name* to be put right; None where it is nothing to be typed.

    What is missing is an empty field, and what has the wrong form is shown as it is.
    """
    if not name or name in _NOT_TYPED or isinstance(value, bool | list | dict):
        return None
    text = "" if value is None else str(value)
    if name in _DATES and text:
        try:
            return partial_date(PartialDate.from_iso(text))
        except RefusedError:
            return text
    return text


def field_choices(name: str) -> tuple[tuple[str, str], ...]:
    """Return what the field *name* may say, code and words; nothing where it is free text."""
    return tuple((code, words.in_(active_language())) for code, words in _CHOICES.get(name, {}).items())


def stored_form(name: str, typed: str, today: date) -> str:
    """Return *typed* as a record holds it.

    Raises:
        InvalidDate: the field is a day, and *typed* is none.
    """
    if name in _DATES and typed:
        gregorian = active_language() is Language.ENGLISH
        return parse_thai_date(typed, today=today, gregorian=gregorian).iso
    return typed

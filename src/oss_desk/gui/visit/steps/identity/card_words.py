"""What the page of step 1 says of the citizen card: beside a field, under the photo, or at the foot."""

from oss_desk.domain.people.citizen_card import CardHints
from oss_desk.domain.people.number_group import number_group
from oss_desk.domain.visit.drafts import IdentityDraft
from oss_desk.domain.visit.odd_fields import PHOTO, split_marks
from oss_desk.gui.dates import short_date
from oss_desk.gui.language import active_language
from oss_desk.words.odd_card import (
    HINT_SOURCE,
    HINT_UNDATED,
    HOSPITAL_HINT,
    LASER_HINT,
    MARKS,
    NUMBER_GROUPS,
    RIGHT_HINT,
    mark_words,
    other_words,
)

FIELDS = (
    "citizen_id", "first_name", "birth_date", "sex", "house_number", "subdistrict",
    "caregiver", "caregiver_citizen_id", "caregiver_first_name",
)  # fmt: skip
# The caregiver's own button is in sight also while the fields behind it are not.
_BESIDE = {"caregiver_expiry_date": "caregiver"}
_ORDER = {mark: place for place, mark in enumerate(MARKS)}
_SHOWN_OF_LASER = 4


def odd_words(draft: IdentityDraft) -> dict[str, str]:
    """Return a sentence for each field of the page that was odd in the card, the most telling one."""
    found: dict[str, str] = {}
    for field, code in sorted(split_marks(draft.chip_warnings), key=_place):
        beside = _BESIDE.get(field, field)
        if beside in FIELDS and (words := mark_words(field, code, active_language())):
            found.setdefault(beside, words)
    return found


def photo_words(draft: IdentityDraft) -> str:
    """Return what is to be said under the chip's photo; nothing once it is there."""
    if draft.photo_id:
        return ""
    codes = (code for field, code in split_marks(draft.chip_warnings) if field == PHOTO)
    return next((mark_words(PHOTO, code, active_language()) for code in codes), "")


def foot_words(draft: IdentityDraft, hints: CardHints) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the warnings without a field of their own, and the quiet hints; a line each."""
    language = active_language()
    shown = {*FIELDS, PHOTO}
    marks = [mark for mark in split_marks(draft.chip_warnings) if mark[0] not in shown]
    said = ["" if mark[0] in _BESIDE else mark_words(*mark, language) for mark in marks]
    others = other_words(
        tuple(mark[0] for mark, words in zip(marks, said, strict=True) if not words), language
    )
    warnings = (*dict.fromkeys(words for words in said if words), others)
    group = number_group(draft.citizen_id)
    quiet = (NUMBER_GROUPS[group.value].in_(language) if group else "", *_hint_lines(hints))
    return tuple(line for line in warnings if line), tuple(line for line in quiet if line)


def _hint_lines(hints: CardHints) -> tuple[str, str]:
    language = active_language()
    parts = [
        words.in_(language).format(**{name: value})
        for words, name, value in (
            (RIGHT_HINT, "right", hints.main_right),
            (HOSPITAL_HINT, "hospital", hints.main_hospital),
        )
        if value
    ]
    if parts:
        source = HINT_SOURCE if hints.updated_on else HINT_UNDATED
        day = short_date(hints.updated_on) if hints.updated_on else ""
        parts[-1] += " " + source.in_(language).format(day=day)
    # Enough to see that chip and plastic are one card; the rest is nobody's on a screen.
    last = hints.laser_number[-_SHOWN_OF_LASER:]
    return " · ".join(parts), LASER_HINT.in_(language).format(last=last) if last else ""


def _place(mark: tuple[str, str]) -> int:
    return _ORDER.get(mark, len(_ORDER))

"""From the card's bytes to a `CitizenCard`: every odd field becomes a warning, no field harms another.

Text is TIS-620 with spaces after it (read with Windows' superset, cp874), dates are eight digits of
the Buddhist calendar. This never raises, whatever the bytes are.
"""

from datetime import date

from oss_desk.devices.citizen_card import layout
from oss_desk.devices.citizen_card.address import sort_address
from oss_desk.devices.citizen_card.field_text import REPLACEMENT, buddhist_date, text_of
from oss_desk.devices.citizen_card.layout import Field
from oss_desk.domain.errors import InvalidCitizenId
from oss_desk.domain.people.citizen_card import CardWarning, CitizenCard
from oss_desk.domain.people.citizen_id import CitizenId
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Sex
from oss_desk.domain.people.thai_calendar import PartialDate

_LIFELONG = "99999999"


class _Reading:
    """One pass over the file, collecting the warnings on the way."""

    def __init__(self, image: bytes) -> None:
        self._image = image
        self.warnings: list[CardWarning] = []

    def warn(self, name: str, code: str) -> None:
        self.warnings.append(CardWarning(name, code))

    def text(self, name: str, field: Field) -> str:
        """Return the field's text; the ``#`` between its pieces are still there."""
        text = text_of(field.of(self._image))
        if REPLACEMENT in text:
            self.warn(name, "replaced_bytes")
        return text

    def wide_text(self, name: str, field: Field) -> str:
        """Like `text`, with a warning when no padding is left: the end may be cut off."""
        raw = field.of(self._image)
        if len(raw) == field.length and raw[-1:] not in {b" ", b"\x00"}:
            self.warn(name, "truncated_text")
        return self.text(name, field)

    def name(self, name: str, field: Field) -> PersonName:
        """Return a name; a missing English one is ordinary, a missing Thai one is not."""
        pieces = [piece.strip() for piece in self.wide_text(name, field).split("#")]
        if len(pieces) == 1:
            found = PersonName(first=pieces[0])
        else:
            title, first, middle, *last = (*pieces, "", "")[: max(4, len(pieces))]
            found = PersonName(title, first, middle, " ".join(part for part in last if part))
        if not found and name == "name_th":
            self.warn(name, "missing")
        return found

    def citizen_id(self) -> tuple[str, bool]:
        """Return the number as read and whether it is a right one."""
        digits = self.text("citizen_id", layout.CITIZEN_ID)
        if not digits:
            self.warn("citizen_id", "missing")
            return digits, False
        try:
            CitizenId(digits)
        except InvalidCitizenId:
            self.warn("citizen_id", "bad_checksum")
            return digits, False
        return digits, True

    def partial_date(self, name: str, field: Field) -> PartialDate | None:
        """Return the known parts of a date, None when blank or impossible."""
        digits = self.text(name, field)
        if not digits.strip("0"):
            self.warn(name, "missing")
            return None
        found = buddhist_date(digits)
        if found is None:
            self.warn(name, "bad_date")
            return None
        if found.as_date is None:
            self.warn(name, "partial_date")
        return found

    def sex(self) -> Sex | None:
        """Return the sex, None when the card does not say."""
        sex = {"1": Sex.MALE, "2": Sex.FEMALE}.get(self.text("sex", layout.SEX))
        if sex is None:
            self.warn("sex", "missing")
        return sex

    def whole_date(self, name: str, field: Field) -> date | None:
        """Return a date that is of use only when fully known."""
        found = self.partial_date(name, field)
        return found.as_date if found else None


def decode_text(image: bytes, today: date) -> CitizenCard:
    """Return every text field of the file *image*, without photo.

    *image* is the whole file (`layout.FILE_LENGTH`) or any other bytes; what is not there is missing.
    *today* decides whether the card has expired and whether a birth lies in the future.
    """
    reading = _Reading(image)
    citizen_id, valid = reading.citizen_id()
    birth_date = reading.partial_date("birth_date", layout.BIRTH_DATE)
    if birth_date and (birth_date.year, birth_date.month or 1, birth_date.day or 1) > (
        today.year,
        today.month,
        today.day,
    ):
        reading.warn("birth_date", "bad_date")
    lifelong = layout.EXPIRY_DATE.of(image) == _LIFELONG.encode()
    expiry_date = None if lifelong else reading.whole_date("expiry_date", layout.EXPIRY_DATE)
    if expiry_date is not None and expiry_date < today:
        reading.warn("expiry_date", "expired_card")
    address_text = reading.wide_text("address", layout.ADDRESS)
    if not address_text.strip("# "):
        reading.warn("address", "missing")
    return CitizenCard(
        citizen_id=citizen_id,
        citizen_id_valid=valid,
        name_th=reading.name("name_th", layout.NAME_TH),
        name_en=reading.name("name_en", layout.NAME_EN),
        birth_date=birth_date,
        sex=reading.sex(),
        issuer=reading.text("issuer", layout.ISSUER),
        issuer_code=reading.text("issuer_code", layout.ISSUER_CODE),
        request_number=reading.text("request_number", layout.REQUEST_NUMBER),
        card_type=reading.text("card_type", layout.CARD_TYPE),
        photo_number=reading.text("photo_number", layout.PHOTO_NUMBER),
        issue_date=reading.whole_date("issue_date", layout.ISSUE_DATE),
        expiry_date=expiry_date,
        lifelong=lifelong,
        address=sort_address(address_text.split("#")),
        address_raw=address_text.replace("#", " ").strip(),
        warnings=tuple(reading.warnings),
    )
